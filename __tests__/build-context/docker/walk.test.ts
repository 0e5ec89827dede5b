import { expect, it } from '@jest/globals'
import { walk } from '../../../src/build-context/docker/walk.ts'
import { makePlace } from '../packing.ts'

it('lists nothing after the signal', async () => {
  await using place = await makePlace()
  const request = {
    contextDir: place.contextDir,
    rules: undefined,
    includeGit: false,
    indexModes: undefined,
  }
  const reason = new Error('Told to stop.')
  await expect(walk(request, AbortSignal.abort(reason))).rejects.toBe(reason)
})
