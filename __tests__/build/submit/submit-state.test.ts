import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import type { OpenForm } from '../../../src/build/submit/find-submitted.ts'
import type { SubmitFailure } from '../../../src/build/submit/submit-failure.ts'
import {
  advanceSubmit,
  beginSubmit,
  type SubmitAction,
  type SubmitEvent,
  type SubmitState,
} from '../../../src/build/submit/submit-state.ts'
import { makeBuild } from '../../../world/server/api-values.ts'

const depth = 6
const build = makeBuild({ id: 'b-1' })

const form: OpenForm = { firstMs: 1, lastMs: 1 }
type Failed = Extract<SubmitEvent, { type: 'failed' }>

const doubtful = { isDoubtful: true, isConflict: false, isNameTaken: false, isThrottled: false }
const throttled = { ...doubtful, isThrottled: true }
const refused = { isDoubtful: false, isConflict: false, isNameTaken: false, isThrottled: false }
const conflict = { isDoubtful: true, isConflict: true, isNameTaken: false, isThrottled: false }
const nameTaken = { isDoubtful: false, isConflict: true, isNameTaken: true, isThrottled: false }

/** A failed attempt, with the form if it was complete. */
function failed(
  { retryAfterMs, ...rest }: FailureFacts,
  sent: OpenForm | undefined = form,
): Failed {
  const error = new ApiError('No.', { kind: 'reset', retryAfterMs })
  return { type: 'failed', failure: { error, attempts: 3, ...rest }, form: sent }
}

interface FailureFacts extends Omit<SubmitFailure, 'error' | 'attempts'> {
  readonly retryAfterMs?: number | undefined
}

const failures: readonly Failed[] = [
  ...(['stop', 'retry'] as const).flatMap((then) =>
    [undefined, 1_000].flatMap((retryAfterMs) => [
      failed({ ...doubtful, then, retryAfterMs }),
      { ...failed({ ...doubtful, then, retryAfterMs }), form: undefined },
      failed({ ...throttled, then, retryAfterMs }),
      failed({ ...refused, then, retryAfterMs }),
    ]),
  ),
  ...(['stop', 'use-agent-id'] as const).flatMap((then) => [
    failed({ ...conflict, then }),
    failed({ ...nameTaken, then }),
    { ...failed({ ...nameTaken, then }), form: undefined },
  ]),
]

/** Everything that can happen after an action; nothing after the last one. */
function eventsAfter(action: SubmitAction, { open }: SubmitState): readonly SubmitEvent[] {
  switch (action.type) {
    case 'send':
      return [{ type: 'created', build }, ...failures]
    case 'wait':
    case 'pause':
      return [{ type: 'waited' }]
    case 'look':
      return [
        { type: 'looked', found: { type: 'none' } },
        // No build can be proved to come from a form that was never open or only had a conflict.
        ...(open === undefined || open.isConflict
          ? []
          : ([{ type: 'looked', found: { type: 'one', build } }] as const)),
        { type: 'looked', found: { type: 'uncertain', builds: [build, makeBuild({ id: 'b-2' })] } },
        { type: 'looked', found: { type: 'early', builds: [build] } },
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
    const events = last === undefined || run.events.length === depth ? [] : eventsAfter(last, state)
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
  /** A complete form whose outcome no response has shown. */
  let isOpen = false
  let proved: string | undefined
  for (const [index, action] of actions.entries()) {
    const event = events[index - 1]
    if (event?.type === 'failed') {
      const { isDoubtful, isConflict, isNameTaken } = event.failure
      inDoubt = isDoubtful || (isNameTaken && isOpen)
      isOpen ||= isDoubtful && !isConflict && event.form !== undefined
    }
    if (event?.type === 'created') inDoubt = false
    if (event?.type === 'looked') {
      proved = event.found.type === 'one' ? event.found.build.id : undefined
      if (event.found.type === 'none' || event.found.type === 'one') inDoubt = false
    }
    if (action.type === 'send' && inDoubt) return 'sends while a build may exist'
    if (action.type === 'fail' && (inDoubt || isOpen)) return 'fails as if no build could appear'
    if (action.type === 'fail-in-doubt' && !inDoubt && !isOpen)
      return 'fails in doubt without doubt'
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

  it.each(failures)('end after a bounded number of attempts: %j', (event) => {
    const { isDoubtful, isConflict, attempts } = event.failure
    let { state, action } = beginSubmit(true)
    let sends = 0
    for (let step = 0; step < 50; step += 1) {
      if (action.type === 'send') sends += 1
      const [first] = eventsAfter(action, state)
      if (first === undefined) break
      const next: SubmitEvent =
        action.type === 'send'
          ? event
          : action.type === 'find-agent-id'
            ? { type: 'agent', agentId: 'agent-1' }
            : first
      ;({ state, action } = advanceSubmit(state, next))
    }
    // No look that finds nothing proves that no build will appear.
    const isOpen = isDoubtful && !isConflict && event.form !== undefined
    expect(action.type).toBe(isOpen ? 'fail-in-doubt' : 'fail')
    expect(sends).toBeLessThanOrEqual(attempts)
  })

  it('keep the time of the first open form as the bound, and that of the last one', () => {
    let { state } = beginSubmit(true)
    const fail = (event: Failed): void => void ({ state } = advanceSubmit(state, event))
    const at = (ms: number): OpenForm => ({ firstMs: ms, lastMs: ms })
    const retry = { then: 'retry' } as const
    fail(failed({ ...refused, ...retry }, at(1)))
    expect(state.open).toBeUndefined()
    fail(failed({ ...nameTaken, ...retry }, at(2)))
    expect(state.open).toEqual({ ...at(2), isConflict: true })
    fail(failed({ ...doubtful, ...retry }, at(3)))
    expect(state.open).toEqual(at(3))
    fail({ ...failed({ ...doubtful, ...retry }), form: undefined })
    fail(failed({ ...conflict, ...retry }, at(4)))
    fail(failed({ ...refused, ...retry }, at(5)))
    expect(state.open).toEqual({ firstMs: 3, lastMs: 4 })
    ;({ state } = advanceSubmit(state, { type: 'looked', found: { type: 'none' } }))
    expect(state.open).toEqual({ firstMs: 3, lastMs: 4 })
  })

  it.each([
    ['find-agent-id', []],
    ['look', [failed({ ...doubtful, then: 'retry' })]],
  ] as const)(
    'ask for the ID of an agent whose name is in use, unless an earlier form may have taken it: %s',
    (next, earlier) => {
      let { state, action } = beginSubmit(true)
      const taken = failed({ ...nameTaken, then: 'use-agent-id' })
      for (const event of [...earlier, taken]) ({ state, action } = advanceSubmit(state, event))
      expect(action.type).toBe(next)
    },
  )

  it.each([
    { isDoubtful: true, retryAfterMs: undefined, next: 'look' },
    { isDoubtful: true, retryAfterMs: 1_000, next: 'wait' },
    { isDoubtful: false, retryAfterMs: undefined, next: 'wait' },
  ])('look at once unless the server asks for a wait: %j', ({ next, ...rest }) => {
    const event = failed({ ...refused, then: 'retry', ...rest })
    const { action } = advanceSubmit(beginSubmit(true).state, event)
    expect(action.type).toBe(next)
  })
})
