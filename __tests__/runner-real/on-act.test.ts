import { afterAll, describe, expect, it } from '@jest/globals'
import { cases, limitMs } from './cases.ts'
import { makeRelease } from './release.ts'
import { observe } from './scene.ts'

const release = await makeRelease('nothing')
afterAll(async () => {
  await release[Symbol.asyncDispose]()
})

describe('on act', () => {
  it.concurrent.each(cases)(
    '$name',
    async ({ scene, expected }) => {
      expect(await observe(scene, release.path)).toMatchObject(expected)
    },
    limitMs,
  )
})
