import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  createArchiveDirectory,
  removeArchiveDirectory,
} from '../../../src/runner/state/archive-directory.ts'
import { systemWorld } from '../../../src/runner/world/system-world.ts'
import { makeWorkspace, type Workspace } from '../../support/workspace.ts'

describe('the directory of the archive', () => {
  const { files } = systemWorld
  const before = process.env['RUNNER_TEMP']
  let temp: Workspace

  beforeEach(async () => {
    temp = await makeWorkspace({})
    process.env['RUNNER_TEMP'] = temp.path
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['RUNNER_TEMP']
    else process.env['RUNNER_TEMP'] = before
    await temp[Symbol.asyncDispose]()
  })

  it.each([
    [false, 'is removed with its files'],
    [true, 'is kept'],
  ])('with keep: %s %s', (keep) => {
    const archive = createArchiveDirectory(files, { keep })
    mkdirSync(join(archive.path, 'inner'))
    expect(statSync(archive.path).mode & 0o777).toBe(0o700)
    archive[Symbol.dispose]()
    expect(existsSync(archive.path)).toBe(keep)
  })

  it('is removed by the post step, but no other directory is', () => {
    const { path } = createArchiveDirectory(files, { keep: false })
    const others = [join(temp.path, 'other'), join(path, 'agentex-build-inner')]
    for (const other of others) {
      mkdirSync(other)
      removeArchiveDirectory(files, other)
      expect(existsSync(other)).toBe(true)
    }
    removeArchiveDirectory(files, path)
    expect(existsSync(path)).toBe(false)
  })

  it('needs a writable RUNNER_TEMP', () => {
    process.env['RUNNER_TEMP'] = join(temp.path, 'nowhere')
    expect(() => createArchiveDirectory(files, { keep: false })).toThrow(
      /Could not create a directory in/,
    )
  })
})
