import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { parseDockerignore } from '../../../src/context/docker/docker-context.ts'
import { walk, type WalkRequest } from '../../../src/context/docker/walk.ts'
import { makePlace } from '../packing.ts'

describe('the walk of a context', () => {
  function request(contextDir: string, rules?: WalkRequest['rules']): WalkRequest {
    return { contextDir, rules, includeGit: false, indexModes: undefined }
  }

  it('lists nothing after the signal has fired', async () => {
    await using place = await makePlace()
    const reason = new Error('Stopped.')
    const walked = walk(request(place.contextDir), AbortSignal.abort(reason))
    await expect(walked).rejects.toBe(reason)
  })

  it('notices the signal within a directory that has many names for many patterns', async () => {
    await using place = await makePlace()
    const names = Array.from({ length: 200 }, (_, index) => `file-${index}`)
    await Promise.all(names.map((name) => writeFile(join(place.contextDir, name), '')))
    const rules = await parseDockerignore(Buffer.from('x\n'.repeat(100)), '.dockerignore')
    const controller = new AbortController()
    const walked = walk(request(place.contextDir, rules), controller.signal)
    const reason = new Error('Stopped.')
    await Promise.all([
      setImmediate().then(() => controller.abort(reason)),
      expect(walked).rejects.toBe(reason),
    ])
  })
})
