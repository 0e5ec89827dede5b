import { describe, expect, it } from '@jest/globals'
import { listDockerContext } from '../../../src/context/docker/docker-context.ts'
import { makePlace } from '../packing.ts'

describe('the walk of a context', () => {
  it('notices the signal within a directory that has many names for many patterns', async () => {
    const names = Array.from({ length: 200 }, (_, index) => [`file-${index}`, ''] as const)
    const files = { Dockerfile: '', '.dockerignore': 'x\n'.repeat(100) }
    await using place = await makePlace({ ...Object.fromEntries(names), ...files })
    const { contextDir } = place
    const dockerfile = `${contextDir}/Dockerfile`
    const request = {
      workspace: contextDir,
      contextDir,
      dockerfile,
      includeGit: false,
      indexModes: undefined,
    }
    const reason = new Error('Stopped.')
    let asked = 0
    const throwIfAborted = (): void => {
      asked += 1
      // Before, it is asked for each place of an ignore file, and once for the walk.
      if (asked > 3) throw reason
    }
    const signal = Object.assign(new AbortController().signal, { throwIfAborted })
    await expect(listDockerContext(request, signal)).rejects.toBe(reason)
  })
})
