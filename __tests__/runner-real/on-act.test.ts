import { afterAll, describe, expect, it } from '@jest/globals'
import { documentedCases } from './documented-cases.ts'
import { interruptions } from './interruptions.ts'
import { type Emptied, makeRelease } from './release.ts'
import { type Case, limitMs, observe } from './scene.ts'

const cases = [...interruptions, ...documentedCases]

const holds = (): boolean => true
const controls: readonly [Emptied, string, (one: Case) => boolean][] = [
  ['nothing', 'on act', holds],
  // The cases would notice main steps, or a post step, that do nothing.
  ['main', 'without main steps', () => false],
  ['post', 'without a post step', ({ isLeftToPost }) => !isLeftToPost],
]

describe.each(controls)('with a release that lacks %s, %s', (emptied, _, isKept) => {
  const release = makeRelease(emptied)
  afterAll(async () => {
    await (await release)[Symbol.asyncDispose]()
  })

  it.concurrent.each(cases.map((one) => ({ ...one, ends: isKept(one) ? 'holds' : 'fails' })))(
    '$ends: $name',
    async ({ scene, expected, ends }) => {
      const observed = await observe(scene, (await release).path)
      if (ends === 'holds') expect(observed).toMatchObject(expected)
      else expect(observed).not.toMatchObject(expected)
    },
    limitMs,
  )
})
