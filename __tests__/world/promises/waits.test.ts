import { describe, expect, it } from '@jest/globals'
import { mayAppearLate, stoppedInDoubt } from '../../../src/builds/submit/submit-errors.ts'
import { httpError } from '../../../world/server/api-values.ts'
import { setUp } from '../../rescue/abandoned-set-up.ts'
import { check } from '../../../world/promises/check.ts'
import type { Fact, FactOf, ProcessName, Trace } from '../../../world/promises/facts.ts'
import type { Operation } from '../../../world/server/operations.ts'

const own = 'b-own-1'
const minute = 60_000

/** A request, and its response 10 ms later. */
function exchange(
  at: number,
  operation: Operation,
  response: Partial<FactOf<'response'>> & { readonly reads?: string } = {},
  process: ProcessName = 'main',
): readonly Fact[] {
  const { reads, ...answer } = response
  const builds = reads === undefined ? [] : [{ id: own, status: reads }]
  const buildId = operation === 'submit' || operation === 'list' ? undefined : own
  return [
    { at, type: 'request', process, id: at, operation, buildId },
    { at: at + 10, type: 'response', id: at, status: 200, builds, ...answer },
  ]
}
const failed = { status: undefined }

interface Scene {
  readonly inputs?: Readonly<Record<string, string>>
  readonly facts?: readonly (Fact | readonly Fact[])[]
  /** When the build ends, and how. */
  readonly end?: readonly [ms: number, status: string]
  readonly mainMs: number
  readonly postMs?: number
  readonly code?: number
}

/** A build that runs from 10 ms on, in a run that ends at `mainMs`. */
function trace({
  inputs = {},
  facts = [],
  end = [1e9, 'success'],
  mainMs,
  postMs = mainMs + 10,
  code = 1,
}: Scene): Trace {
  const ends = { how: 'ended', open: 0 } as const
  const all: readonly Fact[] = [
    { at: 0, type: 'start', process: 'main', inputs, isCalm: false },
    ...exchange(1, 'list'),
    ...exchange(20, 'submit', { reads: 'running' }),
    { at: 25, type: 'form', id: 20 },
    { at: 25, type: 'created', buildId: own, by: 'us', form: {} },
    { at: 25, type: 'status', buildId: own, status: 'running' },
    { at: 31, type: 'output', process: 'main', name: 'build-id', value: own },
    { at: end[0], type: 'status', buildId: own, status: end[1] },
    ...facts.flat(),
    { at: mainMs, type: 'exit', process: 'main', code, ...ends },
    { at: mainMs, type: 'start', process: 'post', inputs, isCalm: false },
    { at: postMs, type: 'exit', process: 'post', code: 0, ...ends },
  ]
  return all.toSorted((a, b) => a.at - b.at)
}

const broken = (scene: Scene): readonly string[] =>
  check(trace(scene), 'key-0123456789').map(({ message }) => message)

const signal = (at: number): Fact => ({ at, type: 'signal', process: 'main', name: 'SIGINT' })
const frozen = (at: number): Fact => ({ at, type: 'frozen', forMs: minute })
const warning = (at: number): Fact => ({
  ...{ at, type: 'line', process: 'post', text: `::warning::Build ${own} may be running.` },
})

describe('a limit of time', () => {
  const inputs = { 'timeout-minutes': '1' }
  const message = "The limit 'timeout-minutes' was reached, and nothing happened."

  it('is kept by a cancellation or by the end of the step', () => {
    expect(broken({ inputs, mainMs: 70_000 })).toContain(message)
    expect(broken({ inputs, mainMs: 61_000 })).not.toContain(message)
    const unanswered = [exchange(60_000, 'get', { status: 503 }), exchange(70_000, 'list')]
    expect(broken({ inputs, mainMs: 78_000, facts: unanswered })).not.toContain(message)
    expect(broken({ inputs, mainMs: 90_000, facts: unanswered })).toContain(message)
    const before = [exchange(30_000, 'get', { reads: 'running' })]
    const unasked = "The limit 'timeout-minutes' was reached, and the server was not asked."
    expect(broken({ inputs, mainMs: 60_500, facts: before })).toContain(unasked)
    const asked = [...before, exchange(60_200, 'get', { reads: 'running' })]
    expect(broken({ inputs, mainMs: 60_500, facts: asked })).not.toContain(unasked)
    const facts = [exchange(60_900, 'cancel')]
    expect(broken({ inputs, mainMs: 90_000, facts })).not.toContain(message)
  })

  it('leaves time for a look after the machine stood still', () => {
    expect(broken({ inputs, mainMs: 99_000, facts: [frozen(90_000)] })).not.toContain(message)
    expect(broken({ inputs, mainMs: 150_000, facts: [frozen(90_000)] })).toContain(message)
  })
})

it('finds an outage that is followed for ever, but no server that asks for patience', () => {
  const reads = (answer: Partial<FactOf<'response'>>): Scene => ({
    mainMs: 20 * minute,
    facts: Array.from({ length: 14 }, (_, index) => exchange((index + 1) * minute, 'get', answer)),
  })
  const found = expect.stringMatching(/^An outage/)
  expect(broken(reads(failed))).toContainEqual(found)
  expect(broken(reads({ status: 429 }))).not.toContainEqual(found)
})

it('finds a stopped main step that leaves its build alone', () => {
  const message = `Main was stopped and did not cancel build ${own} at once.`
  const mainMs = 6_000
  expect(broken({ mainMs, facts: [signal(1_000)] })).toContain(message)
  expect(broken({ mainMs: 2_000, facts: [signal(1_000)] })).not.toContain(message)
  const facts = [signal(1_000), exchange(1_001, 'cancel')]
  expect(broken({ mainMs, facts })).not.toContain(message)
  const inputs = { 'on-timeout': 'leave' }
  const left = (at: number): Fact => ({
    ...{ at, type: 'output', process: 'main' },
    ...{ name: 'message', value: "hello: the limit in 'timeout-minutes'" },
  })
  expect(broken({ mainMs, inputs, facts: [left(900), signal(1_000)] })).not.toContain(message)
  expect(broken({ mainMs, inputs, facts: [signal(1_000), left(1_100)] })).toContain(message)
  expect(broken({ mainMs, facts: [left(900), signal(1_000)] })).toContain(message)
})

it('finds a form that a stopped main step completes', () => {
  const message = 'Main completed a form after it was stopped.'
  expect(broken({ mainMs: 2_000, facts: [signal(-200)] })).toContain(message)
  expect(broken({ mainMs: 2_000, facts: [signal(26)] })).not.toContain(message)
})

describe('a cancellation', () => {
  it('is not repeated for a build that is ending', () => {
    const ending = [exchange(100, 'cancel'), exchange(200, 'get', { reads: 'cancelling' })]
    const message = `main cancelled build ${own}, which was ending.`
    expect(broken({ mainMs: 500, facts: [...ending, exchange(300, 'cancel')] })).toContain(message)
    expect(broken({ mainMs: 500, facts: ending })).not.toContain(message)
  })

  it('is repeated where it has no effect', () => {
    const running = [200, 300, 400].map((at) => exchange(at, 'get', { reads: 'running' }, 'post'))
    const message = `post did not cancel build ${own} again.`
    const first = exchange(100, 'cancel', {}, 'post')
    expect(broken({ mainMs: 50, postMs: 500, facts: [first, ...running] })).toContain(message)
    const again = exchange(350, 'cancel', {}, 'post')
    expect(broken({ mainMs: 50, postMs: 500, facts: [first, ...running, again] })).not.toContain(
      message,
    )
  })

  it('is tried as long as there is time', () => {
    const facts = [exchange(100, 'cancel', failed, 'post'), warning(110)]
    const message = `Build ${own} was given up before its time, and runs on after the post step.`
    expect(broken({ mainMs: 50, postMs: 5_000, facts })).toContain(message)
    expect(broken({ mainMs: 50, postMs: 56_000, facts })).not.toContain(message)
  })
})

it('finds a request that comes earlier than the server asked for', () => {
  const message = "A request of 'get' did not wait as it was asked to."
  const asked = exchange(100, 'get', { status: 503, retryAfterMs: 5_000 })
  expect(broken({ mainMs: 9_000, facts: [asked, exchange(3_000, 'get')] })).toContain(message)
  expect(broken({ mainMs: 9_000, facts: [asked, exchange(5_200, 'get')] })).not.toContain(message)
})

describe('once nothing goes wrong any more', () => {
  const calm: Fact = { at: 1_000, type: 'calm' }

  it('a run ends in time', () => {
    const scene: Scene = { mainMs: 9 * minute, facts: [calm], end: [2_000, 'success'], code: 0 }
    const found = expect.stringMatching(/^Main ended \d+ ms after its build\.$/)
    expect(broken(scene)).toContainEqual(found)
    expect(broken({ ...scene, mainMs: minute })).not.toContainEqual(found)
  })

  it('a run ends as its build does', () => {
    const scene: Scene = { mainMs: 5_000, facts: [calm], end: [2_000, 'success'], code: 1 }
    const found = expect.stringMatching(/^Exit code \d for a build that ended well/)
    expect(broken(scene)).toContainEqual(found)
    expect(broken({ ...scene, code: 0 })).not.toContainEqual(found)
  })

  it('post leaves no build, unless the machine stood still before it could cancel', () => {
    const leaves = (postMs: number): readonly string[] =>
      broken({ mainMs: 5_000, facts: [calm, frozen(65_500), warning(postMs - 1)], postMs })
    const messages = [
      `Post left build ${own} running although nothing went wrong.`,
      `Build ${own} could have been cancelled, but runs on after the post step.`,
    ]
    for (const message of messages) {
      expect(leaves(66_000)).not.toContain(message)
      expect(leaves(75_000)).toContain(message)
    }
  })

  it('post leaves no build', () => {
    const scene: Scene = { mainMs: 5_000, facts: [calm, warning(5_005)], postMs: 61_000 }
    const message = `Post left build ${own} running although nothing went wrong.`
    expect(broken(scene)).toContain(message)
    const cancelled: Fact = { at: 5_500, type: 'cancel', buildId: own, by: 'post' }
    const facts = [calm, cancelled]
    expect(broken({ ...scene, facts })).not.toContain(message)
  })
})

it('accepts a doubt only where somebody has looked', async () => {
  const message = `Build ${own} was not looked for, and runs on after the post step.`
  const lost = trace({ mainMs: 50_000, postMs: 106_000 }).flatMap((fact): readonly Fact[] => {
    if (fact.type === 'output') return []
    return fact.type === 'response' && fact.id === 20
      ? [{ ...fact, status: undefined, builds: [] }]
      : [fact]
  })
  const rulesOf = (text: string, ...facts: readonly Fact[]): readonly string[] => {
    const said: Fact = { at: 49_000, type: 'line', process: 'main', text: `::error::${text}` }
    return check([...lost, said, ...facts], 'key-0123456789').map(({ message: what }) => what)
  }
  // What the action says: other words would be no doubt, and each lost build a violation.
  const quiet = setUp()
  const down = setUp({ fault: () => httpError(503) })
  const posts = [await quiet.run(quiet.sent()), await down.run(down.sent())]
  const ofPost = posts.map(({ message: text }) => text)
  const doubts = [stoppedInDoubt(undefined).message, mayAppearLate, ...ofPost]
  for (const text of doubts) {
    expect(rulesOf(text)).toContain(message)
    expect(rulesOf(text, ...exchange(60_000, 'list', {}, 'post'))).not.toContain(message)
  }
  const unnamed = `Build ${own} is named nowhere and runs on after the post step.`
  for (const text of [...doubts, 'Check the builds: curl'])
    expect(rulesOf(text).includes(unnamed)).toBe(!doubts.includes(text))
})
