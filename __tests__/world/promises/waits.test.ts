import { describe, expect, it } from '@jest/globals'
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

it('finds that the server was not asked at a limit', () => {
  const inputs = { 'timeout-minutes': '1' }
  const message = "The limit 'timeout-minutes' was reached, and the server was not asked."
  const before = [exchange(30_000, 'get', { reads: 'running' })]
  expect(broken({ inputs, mainMs: 60_500, facts: before })).toContain(message)
  const asked = [...before, exchange(60_200, 'get', { reads: 'running' })]
  expect(broken({ inputs, mainMs: 60_500, facts: asked })).not.toContain(message)
})

it('finds a form that a stopped main step completes', () => {
  const message = 'Main completed a form after it was stopped.'
  expect(broken({ mainMs: 2_000, facts: [signal(-200)] })).toContain(message)
  expect(broken({ mainMs: 2_000, facts: [signal(26)] })).not.toContain(message)
})

describe('once nothing goes wrong any more', () => {
  const calm: Fact = { at: 1_000, type: 'calm' }

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
})
