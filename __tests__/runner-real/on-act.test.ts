import { afterAll, expect, it } from '@jest/globals'
import { documentedCases } from './documented-cases.ts'
import { interruptions } from './interruptions.ts'
import { makeRelease } from './release.ts'
import { limitMs, observe } from './scenario.ts'

const release = makeRelease()
afterAll(async () => {
  await (await release)[Symbol.asyncDispose]()
})

it.concurrent.each([...interruptions, ...documentedCases])(
  'on act: $name',
  async ({ scenario, expected }) => {
    expect(await observe(scenario, (await release).path)).toMatchObject(expected)
  },
  limitMs,
)
