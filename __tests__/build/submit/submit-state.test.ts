import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import type { SubmitFailure } from '../../../src/build/submit/submit-failure.ts'
import {
  advanceSubmit,
  beginSubmit,
  type SubmitAction,
  type SubmitEvent,
} from '../../../src/build/submit/submit-state.ts'
import { makeBuild } from '../../../world/server/model-server.ts'

const depth = 6
const build = makeBuild({ id: 'b-1' })
const error = new ApiError('No.', { kind: 'reset' })

const failures: readonly SubmitFailure[] = [true, false].flatMap((isDoubtful) =>
  (['stop', 'retry', 'use-agent-id'] as const).flatMap((then) =>
    [3, 5].flatMap((attempts) =>
      [undefined, 1_000].map((retryAfterMs) => ({
        ...{ error, isDoubtful, then, attempts, retryAfterMs },
      })),
    ),
  ),
)

/** Everything that can happen after an action; nothing after the last one. */
function eventsAfter(action: SubmitAction): readonly SubmitEvent[] {
  switch (action.type) {
    case 'send':
      return [
        { type: 'created', build },
        ...failures.map((failure) => ({ type: 'failed', failure }) as const),
      ]
    case 'wait':
      return [{ type: 'waited' }]
    case 'look':
      return [
        { type: 'looked', found: { type: 'none' } },
        { type: 'looked', found: { type: 'one', build } },
        { type: 'looked', found: { type: 'uncertain', ids: ['b-1', 'b-2'] } },
        { type: 'looked', found: { type: 'unreadable' } },
      ]
    case 'find-agent-id':
      return [
        { type: 'agent', agentId: undefined },
        { type: 'agent', agentId: 'agent-1' },
      ]
    case 'done':
    case 'fail':
    case 'fail-in-doubt':
      return []
  }
}

interface Run {
  readonly actions: readonly SubmitAction[]
  readonly events: readonly SubmitEvent[]
}

function* allRuns(hasBaseline: boolean): Generator<Run> {
  const start = beginSubmit(hasBaseline)
  const open: { readonly run: Run; readonly state: typeof start.state }[] = [
    { run: { actions: [start.action], events: [] }, state: start.state },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { run, state } = next
    const last = run.actions.at(-1)
    const events = last === undefined || run.events.length === depth ? [] : eventsAfter(last)
    if (events.length === 0) yield run
    for (const event of events) {
      const step = advanceSubmit(state, event)
      open.push({
        run: { actions: [...run.actions, step.action], events: [...run.events, event] },
        state: step.state,
      })
    }
  }
}

/** What is wrong with a run, told without the state of the code under test. */
function faultOf({ actions, events }: Run, hasBaseline: boolean): string | undefined {
  let inDoubt = false
  let proved: string | undefined
  for (const [index, action] of actions.entries()) {
    const event = events[index - 1]
    if (event?.type === 'failed') inDoubt = event.failure.isDoubtful
    if (event?.type === 'created') inDoubt = false
    if (event?.type === 'looked') {
      proved = event.found.type === 'one' ? event.found.build.id : undefined
      if (event.found.type === 'none' || event.found.type === 'one') inDoubt = false
    }
    if (action.type === 'send' && inDoubt) return 'sends while a build may exist'
    if (action.type === 'fail' && inDoubt) return 'fails as if no build existed'
    if (action.type === 'fail-in-doubt' && !inDoubt) return 'fails in doubt without doubt'
    if (action.type === 'look' && !hasBaseline) return 'looks without a baseline'
    if (action.type === 'done' && action.isAdopted && action.build.id !== proved)
      return 'adopts an unproved build'
    if (action.type === 'done' && !action.isAdopted && event?.type !== 'created')
      return 'is done without a build'
    if (event?.type === 'failed' && event.failure.then === 'stop' && action.type === 'wait')
      return 'waits after a final refusal'
  }
  if (actions.filter(({ type }) => type === 'send').length > 6) return 'sends too often'
  return undefined
}

describe('the decisions of a submit', () => {
  it.each([true, false])(
    'never make two builds nor lose one, over all sequences of events (baseline: %s)',
    (hasBaseline) => {
      const faults = new Map<string, Run>()
      let runs = 0
      for (const run of allRuns(hasBaseline)) {
        runs += 1
        const fault = faultOf(run, hasBaseline)
        if (fault !== undefined) faults.set(fault, run)
      }
      expect(faults).toEqual(new Map())
      expect(runs).toBeGreaterThan(hasBaseline ? 1_000 : 100)
    },
  )

  it.each(failures)('end after a bounded number of attempts: %j', (failure) => {
    let { state, action } = beginSubmit(true)
    let sends = 0
    for (let step = 0; step < 50; step += 1) {
      if (action.type === 'send') sends += 1
      const [first] = eventsAfter(action)
      if (first === undefined) break
      const event: SubmitEvent =
        action.type === 'send'
          ? { type: 'failed', failure }
          : action.type === 'find-agent-id'
            ? { type: 'agent', agentId: 'agent-1' }
            : first
      ;({ state, action } = advanceSubmit(state, event))
    }
    expect(action.type).toBe('fail')
    expect(sends).toBeLessThanOrEqual(failure.attempts)
  })

  it('look for strays where another form than the one that became the build is open', () => {
    const wrong = Array.from(allRuns(true)).filter(({ actions, events }) => {
      const last = actions.at(-1)
      if (last?.type !== 'done') return false
      const doubts = events.filter((one) => one.type === 'failed' && one.failure.isDoubtful).length
      return last.mayHaveStrays !== doubts > (last.isAdopted ? 1 : 0)
    })
    expect(wrong).toEqual([])
  })

  it.each([
    { isDoubtful: true, retryAfterMs: undefined, next: 'look' },
    { isDoubtful: true, retryAfterMs: 1_000, next: 'wait' },
    { isDoubtful: false, retryAfterMs: undefined, next: 'wait' },
  ])('look at once unless the server asks for a wait: %j', ({ next, ...rest }) => {
    const failure: SubmitFailure = { error, then: 'retry', attempts: 3, ...rest }
    const { action } = advanceSubmit(beginSubmit(true).state, { type: 'failed', failure })
    expect(action.type).toBe(next)
  })
})
