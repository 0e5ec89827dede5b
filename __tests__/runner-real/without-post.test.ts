import { afterAll, describe, expect, it } from '@jest/globals'
import { cases, limitMs } from './cases.ts'
import { makeRelease } from './release.ts'
import { observe } from './scene.ts'

const release = await makeRelease('post')
afterAll(async () => {
  await release[Symbol.asyncDispose]()
})

// A control: the cases would notice a post step that does nothing.
describe('without a post step', () => {
  it.concurrent.each(cases.map((one) => ({ ...one, ends: one.isLeftToPost ? 'fails' : 'holds' })))(
    '$ends: $name',
    async ({ scene, expected, isLeftToPost }) => {
      const observed = await observe(scene, release.path)
      if (isLeftToPost) expect(observed).not.toMatchObject(expected)
      else expect(observed).toMatchObject(expected)
    },
    limitMs,
  )
})
