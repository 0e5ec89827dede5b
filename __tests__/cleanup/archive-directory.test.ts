import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  type ArchiveDirectory,
  openArchiveDirectory,
  removeArchiveDirectory,
} from '../../src/cleanup/archive-directory.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { ownEnvironment } from '../support/environment.ts'

describe('the directory of the archive', () => {
  const around = { host: systemHost, log: { warning: () => undefined } }
  const temp = ownEnvironment()
  const abort = new AbortController()

  const create = (keep: boolean): ArchiveDirectory => {
    const archive = openArchiveDirectory(around)
    archive.create()
    if (keep) archive.keepUnlessAborted(abort.signal)
    return archive
  }

  it.each([
    [false, 'is removed with its files'],
    [true, 'is kept, unless the run is aborted'],
  ])('with keep: %s %s', (keep) => {
    const archive = create(keep)
    mkdirSync(join(archive.path, 'inner'))
    expect(statSync(archive.path).mode & 0o777).toBe(0o700)
    archive[Symbol.dispose]()
    expect(existsSync(archive.path)).toBe(keep)
    if (!keep) return
    abort.abort()
    archive[Symbol.dispose]()
    expect(existsSync(archive.path)).toBe(false)
  })

  it('is removed by the post step, but no other directory is', () => {
    const { path } = create(false)
    const others = [join(temp.path, 'other'), join(path, 'agentex-build-inner')]
    for (const other of others) {
      mkdirSync(other)
      removeArchiveDirectory(other, around)
      expect(existsSync(other)).toBe(true)
    }
    removeArchiveDirectory(path, around)
    expect(existsSync(path)).toBe(false)
  })

  it('needs a writable RUNNER_TEMP', () => {
    process.env['RUNNER_TEMP'] = join(temp.path, 'nowhere')
    expect(() => create(false)).toThrow(/Could not create a directory in/)
  })
})
