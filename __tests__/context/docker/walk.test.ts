import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { parseDockerignore } from '../../../src/context/docker/docker-context.ts'
import { walk } from '../../../src/context/docker/walk.ts'
import { makePlace } from '../packing.ts'

describe('the walk of a context', () => {
  it('notices the signal within a directory that has many names for many patterns', async () => {
    const names = Array.from({ length: 200 }, (_, index) => [`file-${index}`, ''] as const)
    await using place = await makePlace(Object.fromEntries(names))
    const { contextDir } = place
    const rules = await parseDockerignore(Buffer.from('x\n'.repeat(100)), '.dockerignore')
    const request = { contextDir, rules, includeGit: false, indexModes: undefined }
    const controller = new AbortController()
    const walked = walk(request, controller.signal)
    const reason = new Error('Stopped.')
    await Promise.all([
      setImmediate().then(() => controller.abort(reason)),
      expect(walked).rejects.toBe(reason),
    ])
  })
})
