import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { playScene, type Played, type RunPlan, type Scene, somebody } from './several-runs.ts'

const plain: RunPlan = {
  ...{ startMs: 0, uploadMs: 100, lateMs: 0, responseMs: 100, isLost: false, stop: undefined },
}
const scene = (runs: readonly RunPlan[], changes: Partial<Scene> = {}): Scene => ({
  ...{ runs, isReusing: false, isNewAgent: false, cancelsMs: [], buildMs: 150_000 },
  ...{ listLagMs: 0, cancelLagMs: 0, ...changes },
})
const times = (count: number, plan: RunPlan): readonly RunPlan[] =>
  Array.from({ length: count }, () => plan)

const said = ['may still appear', 'may appear within 5 minutes']

/** What must not happen, whatever the scene. */
function violations({ builds, runs }: Played, isReusing = false): readonly string[] {
  const used = runs.flatMap(({ result, isStopped }) =>
    result && !isStopped ? [result.build.id] : [],
  )
  const ofBuilds = builds.flatMap(({ id, owner, cancelledBy }) => {
    const words = runs[owner]?.words ?? ''
    const isSaid = said.some((sentence) => words.includes(sentence)) || words.includes(id)
    const foreign = cancelledBy.filter((by) => by !== owner && by !== somebody)
    return [
      ...foreign.map((by) => `run ${by} cancelled ${id} of ${owner}`),
      ...(cancelledBy.length > 0 || used.includes(id) || isSaid
        ? []
        : [`${id} of run ${owner} is left in silence`]),
    ]
  })
  if (!isReusing) return ofBuilds
  const without = runs.flatMap(({ isStopped, result, error }, index) => {
    if (isStopped) return []
    if (result === undefined) return [`run ${index} failed: ${String(error)}`]
    const { id, status } = result.build
    const build = builds.find((one) => one.id === id)
    const isOwnCancelled = build?.owner === index && build.cancelledBy.includes(somebody)
    return status === 'success' || isOwnCancelled
      ? []
      : [`run ${index} has no build: ${id} is ${status}`]
  })
  return [...ofBuilds, ...without]
}

const ms = (max: number) => fc.integer({ min: 0, max })

describe('runs of the same content and tag at one moment', () => {
  it.each([2, 6])('get a build each where all but one get a conflict first (%i)', async (count) => {
    const { builds, runs } = await playScene(scene(times(count, plain), { isNewAgent: true }))
    const used = runs.map(({ known }) => known?.id)
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
        expect([atMs, violations(await playScene(one))]).toEqual([atMs, []])
      }
    },
  )

  it('leave a build alone that was made 11.8 s before their form was complete', async () => {
    const late = { ...plain, uploadMs: 11_900, stop: { atMs: 12_500, how: 'aborted' as const } }
    const hanging = { ...late, lateMs: 20_000 }
    for (const one of [late, hanging])
      expect(violations(await playScene(scene([plain, one])))).toEqual([])
  })

  const twin: fc.Arbitrary<RunPlan> = fc.record({
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

  it.each([2, 6])(
    'cancel no build of another run, and leave none of their own in silence (%i)',
    async (count) => {
      const runs = fc.array(twin, { minLength: count, maxLength: count })
      const scenes = fc
        .tuple(runs, fc.boolean(), fc.constantFrom(0, 0, 1_000, 10_000))
        .map(([plans, isNewAgent, listLagMs]) =>
          isNewAgent
            ? // Only one form can create a new agent, and only its response shows whose build it is.
              scene(
                plans.map((one) => ({ ...one, lateMs: 0, isLost: false })),
                { isNewAgent, listLagMs },
              )
            : scene(plans, { listLagMs }),
        )
      await fc.assert(
        fc.asyncProperty(scenes, async (one) => {
          expect(violations(await playScene(one))).toEqual([])
        }),
        { seed: count, numRuns: 150 },
      )
    },
  )
})

describe('runs that use builds of the same content, at once', () => {
  const run: fc.Arbitrary<RunPlan> = fc.record({
    startMs: fc.oneof(fc.constant(0), ms(3_000), ms(90_000)),
    uploadMs: fc.oneof(fc.constant(0), ms(2_000), ms(90_000)),
    responseMs: ms(3_000),
    ...{ lateMs: fc.constant(0), isLost: fc.constant(false) },
    stop: fc.option(fc.record({ atMs: ms(120_000), how: fc.constant('aborted' as const) }), {
      ...{ nil: undefined, freq: 1 },
    }),
  })
  const scenes: fc.Arbitrary<Scene> = fc.record({
    runs: fc.array(run, { minLength: 2, maxLength: 3 }),
    cancelsMs: fc.array(ms(150_000), { maxLength: 2 }),
    buildMs: fc.constantFrom(20_000, 60_000),
    listLagMs: fc.constantFrom(0, 0, 1_000, 10_000),
    cancelLagMs: fc.constantFrom(0, 2_000),
    ...{ isReusing: fc.constant(true), isNewAgent: fc.constant(false) },
  })

  it('leave none in silence, are never without a build, and cancel no build of somebody else', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (one) => {
        expect(violations(await playScene(one), true)).toEqual([])
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('make one image, where the list does not lag', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (one) => {
        const { builds } = await playScene({ ...one, listLagMs: 0 })
        const images = builds.filter(({ status }) => status === 'success')
        expect(images.length).toBeLessThanOrEqual(1)
      }),
      { seed: 2, numRuns: 400 },
    )
  })
})
