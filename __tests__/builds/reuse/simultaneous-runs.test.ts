import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Plan, simulate, type Trace } from './simultaneous-runs.ts'

const ms = (max: number) => fc.integer({ min: 0, max })
const run = fc.record({
  startMs: fc.oneof(fc.constant(0), ms(3_000), ms(90_000)),
  uploadMs: fc.oneof(fc.constant(0), ms(2_000), ms(90_000)),
  responseMs: ms(3_000),
  abortMs: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, ms(120_000)),
})
const plan: fc.Arbitrary<Plan> = fc.record({
  runs: fc.array(run, { minLength: 2, maxLength: 3 }),
  cancelsMs: fc.array(ms(150_000), { maxLength: 2 }),
  buildMs: fc.constantFrom(20_000, 60_000),
  listLagMs: fc.constantFrom(0, 0, 1_000, 10_000),
  cancelLagMs: fc.constantFrom(0, 2_000),
})

/** What must not happen, whatever the plan. */
function violations({ builds, runs }: Trace): readonly string[] {
  const wronglyCancelled = builds.flatMap(({ id, owner, cancelledBy }) =>
    cancelledBy.some((by) => by !== owner && by !== -1)
      ? [`${id} was cancelled by another run`]
      : [],
  )
  const used = runs.flatMap(({ result, isAborted }) =>
    result && !isAborted ? [result.build.id] : [],
  )
  const orphans = builds.flatMap(({ id, owner, cancelledBy }) => {
    const isCared = cancelledBy.length > 0 || used.includes(id) || runs[owner]?.left === id
    return isCared ? [] : [`${id} is an orphan`]
  })
  const without = runs.flatMap(({ isAborted, result, error }, index) => {
    if (isAborted) return []
    if (result === undefined) return [`run ${index} failed: ${String(error)}`]
    const { id, status } = result.build
    if (status === 'success') return []
    const build = builds.find((one) => one.id === id)
    const isOwnCancelledByOthers = build?.owner === index && build.cancelledBy.includes(-1)
    return isOwnCancelledByOthers ? [] : [`run ${index} has no build: ${id} is ${status}`]
  })
  return [...wronglyCancelled, ...orphans, ...without]
}

describe('runs of the same content at once', () => {
  it('leave no orphan, are never without a build, and cancel no build of somebody else', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (one) => {
        expect(violations(await simulate(one))).toEqual([])
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('make one image, where the list does not lag', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (one) => {
        const { builds } = await simulate({ ...one, listLagMs: 0 })
        const images = builds.filter(({ status }) => status === 'success')
        expect(images.length).toBeLessThanOrEqual(1)
      }),
      { seed: 2, numRuns: 400 },
    )
  })
})
