import { afterAll, describe, expect, it } from '@jest/globals'
import { cases, limitMs } from './cases.ts'
import { makeRelease } from './release.ts'
import { observe } from './scene.ts'

const release = await makeRelease('main')
afterAll(async () => {
  await release[Symbol.asyncDispose]()
})

// A control: the cases would notice main steps that do nothing.
describe('without main steps', () => {
  it.concurrent.each(cases)(
    'fails: $name',
    async ({ scene, expected }) => {
      expect(await observe(scene, release.path)).not.toMatchObject(expected)
    },
    limitMs,
  )
})
