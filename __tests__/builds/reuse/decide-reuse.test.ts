import { describe, expect, it } from '@jest/globals'
import type { Build, JsonObject } from '../../../src/api/model.ts'
import {
  decideGivingWay,
  decideReuse,
  initialState,
  type ReuseRequest,
  type ReuseState,
} from '../../../src/builds/reuse/reuse.ts'
import { createdAt, generations, recordOf, same } from './records.ts'

const minute = 60_000
const nowMs = Date.parse(createdAt) + 10 * minute
const auto: ReuseRequest = { mode: 'auto', same, longestMs: 90 * minute }

function decide(
  builds: readonly Build[],
  changes: Partial<ReuseRequest> = {},
  state: ReuseState = initialState,
) {
  return decideReuse({ ...auto, ...changes }, state, { builds, nowMs })
}

const later = (seconds: number): string =>
  new Date(Date.parse(createdAt) + seconds * 1_000).toISOString()

/** Changes after which the record proves something else. */
const otherThings: readonly (readonly [string, JsonObject])[] = [
  ['another agent', { agent_name: 'hello2' }],
  ['an agent in other letters', { agent_name: 'Hello' }],
  ['no agent', { agent_name: null }],
  ['another image', { image_name: 'other' }],
  ['no image', { image_name: null }],
  ['another tag', { image_tag: 't-2' }],
  ['a tag in other letters', { image_tag: 'T-1' }],
  ['no tag', { image_tag: null }],
  ['another hash', { working_tree_hash: 'b'.repeat(64) }],
  ['the start of the hash', { working_tree_hash: 'a'.repeat(63) }],
  ['an empty hash', { working_tree_hash: '' }],
  ['no hash', { working_tree_hash: null }],
  ['another creator', { created_by: { id: 'somebody' } }],
  ['a creator in other letters', { created_by: { id: 'CI' } }],
  ['no creator', { created_by: null }],
  ['a creator that is no object', { created_by: 'ci' }],
]
const otherEnds = [
  ...['failed', 'error', 'timed_out', 'cancelled', 'cancelling', 'deleting', 'delete_failed'],
  ...['unknown', 'warming', ''],
].map((status) => [`the status '${status}'`, { build_status: status }] as const)
const trusting = { same: { ...same, createdBy: ['other', 'ci'] } }

describe.each(generations)('a record of %s', (generation) => {
  const hasHash = generation >= 'g4'

  it.each(['success', 'SUCCESS', 'Success'])('is reused with the status %s', (status) => {
    const build = recordOf(generation, { build_status: status })
    expect(decide([build], trusting)).toEqual(
      hasHash
        ? { type: 'use', reuse: { how: 'taken', build, ageSeconds: 600 } }
        : { type: 'build', reason: expect.any(String) },
    )
  })

  it.each([
    ...otherThings,
    ...otherEnds,
    ['no image URL', { image_url: null }],
    ['an empty image URL', { image_url: '' }],
  ])('is not reused with %s', (_, changes) => {
    expect(decide([recordOf(generation, changes)], trusting)).toMatchObject({ type: 'build' })
  })

  it.each(['queued', 'running', 'QUEUED', 'Running'])('is joined with the status %s', (status) => {
    const build = recordOf(generation, { build_status: status, image_url: null })
    expect(decide([build], trusting)).toEqual(
      hasHash
        ? { type: 'use', reuse: { how: 'joined', build, ageSeconds: 600 } }
        : { type: 'build', reason: expect.any(String) },
    )
  })

  it.each([
    ...otherThings,
    ...otherEnds,
    ['a creation too long ago', { created_at: later(10 * 60 - 90 * 60) }],
    ['no time of creation', { created_at: null }],
    ['an unreadable time of creation', { created_at: 'yesterday' }],
  ])('is not joined with %s', (_, changes) => {
    const build = recordOf(generation, { build_status: 'running', image_url: null, ...changes })
    expect(decide([build], trusting)).toMatchObject({ type: 'build' })
  })

  it('never lets an agent be taken for one with another ID', () => {
    const byId = { same: { ...same, agent: { id: 'agent-1' } } }
    const { type } = decide([recordOf(generation)], byId)
    expect(type).toBe(hasHash ? 'use' : 'build')
    const others = [
      recordOf(generation, { agent_id: 'agent-2' }),
      recordOf(generation, { agent_id: null }),
    ]
    expect(others.map((build) => decide([build], byId).type)).toEqual(['build', 'build'])
  })
})

describe('decideReuse', () => {
  it('is not moved by what does not change the image', () => {
    const build = recordOf('g5', {
      ...{ source_commit: 'd', source_ref: null, source_dirty: true, created_at: null },
      ...{ account_id: null, agent_id: null, build_start_time: null },
    })
    expect(decide([build])).toEqual({
      type: 'use',
      reuse: { how: 'taken', build, ageSeconds: undefined },
    })
  })

  it('takes the newest finished build, whatever the order of the list', () => {
    const ids = ['b-1', 'b-2', 'b-3', 'b-4']
    const builds = [1, 3, 2, 0].map((at, index) =>
      recordOf('g5', { id: ids[index], created_at: later(at) }),
    )
    expect(decide(builds)).toMatchObject({ reuse: { how: 'taken', build: { id: 'b-2' } } })
  })

  it('rather takes a finished build than waits for a newer one', () => {
    const running = recordOf('g5', { id: 'b-2', build_status: 'running', created_at: later(60) })
    expect(decide([running, recordOf('g5')])).toMatchObject({
      reuse: { how: 'taken', build: { id: 'b-1' } },
    })
  })

  it.each([
    [['b-2', 'b-1'], [5, 9], 'b-2'],
    [['b-2', 'b-1'], [5, 5], 'b-1'],
    [['b-10', 'b-9'], [5, 5], 'b-10'],
  ])('joins the earliest of %j', (ids, seconds, expected) => {
    const builds = ids.map((id, index) =>
      recordOf('g5', { id, build_status: 'running', created_at: later(seconds[index] ?? 0) }),
    )
    for (const list of [builds, builds.toReversed()])
      expect(decide(list)).toMatchObject({ reuse: { how: 'joined', build: { id: expected } } })
  })

  it('joins no build that it gave up, but takes it if it succeeds all the same', () => {
    const state = { rounds: 0, givenUp: ['b-1'] }
    const running = recordOf('g5', { build_status: 'running' })
    expect(decide([running], {}, state)).toEqual({
      type: 'build',
      reason: "No build of agent 'hello' has this content.",
    })
    expect(decide([recordOf('g5')], {}, state)).toMatchObject({ reuse: { how: 'taken' } })
  })

  it.each([
    ['nothing', [], "No build of agent 'hello' has this content."],
    [
      'other content alone',
      [recordOf('g5', { working_tree_hash: 'b' })],
      "No build of agent 'hello' has this content.",
    ],
    [
      'records without hashes',
      [recordOf('g3')],
      'The build records of this server have no content hash, so no build can be reused.',
    ],
    [
      'another tag',
      [recordOf('g5', { image_tag: 't-2' })],
      "Closest match: build b-1 has the same content, but its tag is 't-2' (other build arguments or platform, or its workflow lacks this 'image-tag' with '{tree}').",
    ],
    [
      'two differences and one',
      [
        recordOf('g5', { id: 'b-9', image_tag: 't-2', build_status: 'failed' }),
        recordOf('g5', { id: 'b-3', build_status: 'failed', created_at: later(1) }),
        recordOf('g5', { id: 'b-4', build_status: 'timed_out', created_at: later(2) }),
      ],
      "Closest match: build b-4 has the same content, but its status is 'timed_out'.",
    ],
    [
      'a build that may be stuck',
      [recordOf('g5', { build_status: 'queued', created_at: '2026-01-01T00:00:00Z' })],
      "Closest match: build b-1 has the same content, but it has been 'queued' since 2026-01-01T00:00:00Z, longer than queue and build limits combined.",
    ],
    [
      'a failed build of another image',
      [recordOf('g5', { image_name: 'x', build_status: 'failed', image_url: null })],
      "Closest match: build b-1 has the same content, but its image is 'x', and its status is 'failed'.",
    ],
    [
      'a creator that is not trusted',
      [recordOf('g5', { created_by: { id: 'eve' } })],
      "Closest match: build b-1 has the same content, but its creator is 'eve', who is not in 'reuse-created-by'.",
    ],
    [
      'a success without an image',
      [recordOf('g5', { image_url: null })],
      'Closest match: build b-1 has the same content, but it has no image URL.',
    ],
  ])('says of %s what came nearest and what differs', (_, builds, reason) => {
    expect(decide(builds, trusting)).toEqual({ type: 'build', reason })
  })

  it.each<[string, JsonObject, string]>([
    [
      'other content',
      { working_tree_hash: 'b', created_by: { id: 'ci' } },
      'its content is different',
    ],
    ['unknown content', { working_tree_hash: null }, 'its content is unknown'],
    [
      'another creator',
      { created_by: { id: 'eve' } },
      "its creator is 'eve', who is not in 'reuse-created-by'",
    ],
    [
      'no creator',
      { created_by: null },
      "its creator is unknown, who is not in 'reuse-created-by'",
    ],
  ])('takes nothing whose tag was pushed again, and says why: %s', (_, changes, why) => {
    const [build, mover] = [recordOf('g5'), recordOf('g5', { id: 'b-2', ...changes })]
    const reason = `Build b-1 has the same content, but build b-2 with the status 'success' pushed its tag 't-1' later, or may do so: ${why}.`
    for (const [mode, type] of [
      ['auto', 'build'],
      ['require', 'fail'],
    ] as const) {
      const request = { ...auto, ...trusting, mode }
      const look = { builds: [build], mover, nowMs }
      expect(decideReuse(request, initialState, look)).toEqual({ type, reason })
    }
  })

  it('joins a build that pushes the tag again', () => {
    const [build, mover] = [recordOf('g5'), recordOf('g5', { id: 'b-2' })]
    const running = recordOf('g5', { id: 'b-3', build_status: 'running' })
    const look = { builds: [running, build], mover, nowMs }
    expect(decideReuse(auto, initialState, look)).toMatchObject({
      reuse: { how: 'joined', build: { id: 'b-3' } },
    })
  })
})

describe('decideGivingWay', () => {
  const active = (id: string, seconds: number, changes: JsonObject = {}): Build =>
    recordOf('g5', {
      ...{ id, created_at: later(seconds), build_status: 'queued', image_url: null },
      ...changes,
    })
  const own = active('own', 10)
  const giveWay = (builds: readonly Build[]) =>
    decideGivingWay(auto, initialState, own, { builds, nowMs })

  it.each([
    ['an earlier one', active('zz', 9), 'joined'],
    ['one of the same moment with a smaller ID', active('a', 10), 'joined'],
    ['an earlier one that has succeeded meanwhile', recordOf('g5', { id: 'x' }), 'taken'],
  ])('gives way to %s', (_, other, how) => {
    expect(giveWay([other, own])).toMatchObject({ how, build: other })
    expect(giveWay([other])).toMatchObject({ how, build: other })
  })

  it.each([
    ['itself', own],
    ['a later one', active('a', 11)],
    ['one of the same moment with a greater ID', active('z', 10)],
    ['one of other content', active('a', 9, { working_tree_hash: 'b' })],
    ['one that is being cancelled', active('a', 9, { build_status: 'cancelling' })],
    ['one that may be stuck', active('a', -90 * 60)],
    ['one of unknown time', active('a', 9, { created_at: null })],
    ['a later success', recordOf('g5', { id: 'a', created_at: later(11) })],
  ])('does not give way to %s', (_, other) => {
    expect(giveWay([other, own])).toBeUndefined()
  })

  it('keeps a build of its own that has ended', () => {
    const ended = active('own', 10, { build_status: 'success' })
    expect(giveWay([active('a', 9), ended])).toBeUndefined()
  })
})
