import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { playTwins, type Scene, type TwinPlan } from './twin-runs.ts'

const plain: TwinPlan = {
  ...{ startMs: 0, uploadMs: 100, lateMs: 0, responseMs: 100, isLost: false, stop: undefined },
}
const scene = (runs: readonly TwinPlan[], changes: Partial<Scene> = {}): Scene => ({
  ...{ runs, isNewAgent: false, listLagMs: 0, ...changes },
})
const times = (count: number, plan: TwinPlan): readonly TwinPlan[] =>
  Array.from({ length: count }, () => plan)

const said = ['may still appear', 'may appear within 5 minutes']

/** What must not happen to runs of the same content and tag, whatever the scene. */
async function violations(one: Scene): Promise<readonly string[]> {
  const { builds, runs } = await playTwins(one)
  return builds.flatMap(({ id, owner, cancelledBy }) => {
    const run = runs[owner]
    const isUsed = run?.buildId === id && !run.isStopped
    const isSaid = said.some((words) => run?.words.includes(words))
    const isCared =
      cancelledBy.includes(owner) || isUsed || isSaid || run?.words.includes(id) === true
    return [
      ...cancelledBy.flatMap((by) =>
        by === owner ? [] : [`run ${by} cancelled ${id} of ${owner}`],
      ),
      ...(isCared ? [] : [`${id} of run ${owner} is left in silence`]),
    ]
  })
}

const ms = (max: number) => fc.integer({ min: 0, max })
const twin: fc.Arbitrary<TwinPlan> = fc.record({
  startMs: fc.oneof(fc.constant(0), ms(15_000)),
  uploadMs: fc.oneof(ms(200), ms(20_000)),
  // With the lag of the list, within the time that post has to search.
  lateMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, ms(30_000)),
  responseMs: ms(3_000),
  isLost: fc.boolean(),
  stop: fc.option(
    fc.record({
      atMs: fc.oneof(ms(10_000), ms(140_000)),
      how: fc.constantFrom('aborted' as const, 'killed' as const),
    }),
    { nil: undefined },
  ),
})

describe('runs of the same content and tag at one moment', () => {
  it.each([2, 6])('get a build each where all but one get a conflict first (%i)', async (count) => {
    const { builds, runs } = await playTwins(scene(times(count, plain), { isNewAgent: true }))
    const used = runs.map(({ buildId }) => buildId)
    expect(new Set(used).size).toBe(count)
    expect(used.toSorted()).toEqual(builds.map(({ id }) => id).toSorted())
    // The others have seen the build of the first one, and named it.
    expect(runs.filter(({ words }) => words.includes('b-1'))).toHaveLength(count - 1)
  })

  it.each(['aborted', 'killed'] as const)(
    'cancel only their own builds where the first form of each got a conflict: %s',
    async (how) => {
      for (const atMs of [150, 300, 1_000, 5_000, 60_000]) {
        const stopped = { ...plain, stop: { atMs, how } }
        const one = scene([plain, ...times(5, { ...stopped, startMs: 20 })], { isNewAgent: true })
        expect([atMs, await violations(one)]).toEqual([atMs, []])
      }
    },
  )

  it('leave a build alone that was made 11.8 s before their form was complete', async () => {
    const late = { ...plain, uploadMs: 11_900, stop: { atMs: 12_500, how: 'aborted' as const } }
    const hanging = { ...late, lateMs: 20_000 }
    for (const one of [late, hanging]) expect(await violations(scene([plain, one]))).toEqual([])
  })

  it('name both where the build of the other one is listed first', async () => {
    const lost = { ...plain, startMs: 50, isLost: true, lateMs: 30_000 }
    const one = scene([plain, { ...lost, stop: { atMs: 5_000, how: 'aborted' } }])
    const { builds, runs } = await playTwins(one)
    expect(builds.flatMap(({ cancelledBy }) => cancelledBy)).toEqual([])
    expect(runs[1]?.words).toContain('b-2')
    expect(runs[1]?.words).toContain('b-3')
  })

  it.each([2, 6])(
    'cancel no build of another run, and leave none of their own in silence (%i)',
    async (count) => {
      const known = fc.record({
        runs: fc.array(twin, { minLength: count, maxLength: count }),
        isNewAgent: fc.constant(false),
        listLagMs: fc.constantFrom(0, 0, 1_000, 10_000),
      })
      // Only one form can create a new agent, and only its response shows whose build it is.
      const answered = known.map((one) => ({
        ...{ ...one, isNewAgent: true },
        runs: one.runs.map((run) => ({ ...run, lateMs: 0, isLost: false })),
      }))
      const scenes = fc.oneof(known, answered)
      await fc.assert(
        fc.asyncProperty(scenes, async (one) => {
          expect(await violations(one)).toEqual([])
        }),
        { seed: count, numRuns: 150 },
      )
    },
  )
})
