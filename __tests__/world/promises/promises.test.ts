import { describe, expect, it } from '@jest/globals'
import type { Fact, FactOf, Trace } from '../../../world/promises/facts.ts'
import { check } from '../../../world/promises/check.ts'

const key = 'key-0123456789'
const main = { process: 'main' } as const
const post = { process: 'post' } as const
const own = 'b-own-1'

/** A run of two log lines in which nothing goes wrong. */
const good: Trace = [
  { at: 0, type: 'start', ...main, inputs: {}, isCalm: true },
  { at: 1, type: 'line', ...main, text: `::add-mask::${key}` },
  { at: 2, type: 'request', ...main, id: 1, operation: 'submit', buildId: undefined },
  { at: 3, type: 'form', id: 1 },
  { at: 3, type: 'created', buildId: own, by: 'us', form: {} },
  { at: 3, type: 'status', buildId: own, status: 'running' },
  { at: 4, type: 'response', id: 1, status: 200, builds: [{ id: own, status: 'running' }] },
  { at: 4, type: 'state', value: 'running' },
  { at: 4, type: 'output', ...main, name: 'build-id', value: own },
  { at: 5, type: 'line', ...main, text: 'log one' },
  { at: 6, type: 'line', ...main, text: 'log two' },
  { at: 7, type: 'status', buildId: own, status: 'success' },
  { at: 8, type: 'request', ...main, id: 2, operation: 'get', buildId: own },
  { at: 9, type: 'response', id: 2, status: 200, builds: [{ id: own, status: 'success' }] },
  { at: 9, type: 'output', ...main, name: 'status', value: 'success' },
  { at: 9, type: 'line', ...main, text: 'Build status: success' },
  { at: 9, type: 'line', ...main, text: `Built image in 1.0 s (build ID ${own})` },
  { at: 10, type: 'exit', ...main, code: 0, how: 'ended', open: 0 },
  { at: 10, type: 'start', ...post, inputs: {}, isCalm: true },
  { at: 11, type: 'exit', ...post, code: 0, how: 'ended', open: 0 },
  { at: 11, type: 'log', buildId: own, lines: ['log one', 'log two'], replays: true },
]

type Change = (fact: Fact) => Fact | readonly Fact[]

const changed = (change: Change): Trace => good.flatMap((fact) => change(fact))
const rulesOf = (trace: Trace): readonly string[] => check(trace, key).map(({ rule }) => rule)

/** The good run with more facts, in the order of their times. */
const withFacts = (...facts: readonly Fact[]): Trace =>
  [...good, ...facts].toSorted((a, b) => a.at - b.at)
/** The good run without some of its facts. */
const without = (isDropped: (fact: Fact) => boolean): Trace =>
  good.filter((fact) => !isDropped(fact))
const isLine = (fact: Fact, text: string): boolean => fact.type === 'line' && fact.text === text
const say = (at: number, text: string): Fact => ({ at, type: 'line', ...main, text })
const get = (id: number, at: number): Fact => ({
  ...{ at, type: 'request', ...main, id, operation: 'get', buildId: own },
})

const running: Change = (fact) => {
  if (fact.type === 'status') return { ...fact, status: 'running' }
  if (fact.type === 'response') return { ...fact, builds: [{ id: own, status: 'running' }] }
  if (fact.type === 'output' && fact.name === 'status') return { ...fact, value: 'running' }
  if (fact.type === 'start') return { ...fact, isCalm: false }
  if (fact.type === 'exit' && fact.process === 'main') return { ...fact, code: 1 }
  return fact.type === 'line' && fact.text.startsWith('Built') ? say(fact.at, '::error::No.') : fact
}

describe('the promises', () => {
  it('hold in a run without trouble', () => {
    expect(check(good, key)).toEqual([])
  })

  it.each<[rule: string, title: string, trace: Trace]>([
    ['I1', 'a build that runs on', changed(running)],
    ['I2', 'a line that was printed twice', withFacts(say(6, 'log two'))],
    ['I2', 'a line that is missing in the middle', without((fact) => isLine(fact, 'log one'))],
    ['I2', 'a line that is missing at the end', without((fact) => isLine(fact, 'log two'))],
    ['I3', 'the key in a line', withFacts(say(8, `x ${key} x`))],
    ['I3', 'the key in the state', withFacts({ at: 8, type: 'state', value: key })],
    ['I3', 'the key in the summary', withFacts({ at: 8, type: 'summary', text: key })],
    [
      'I3',
      'the key in base64',
      withFacts(say(8, `x ${Buffer.from(key).toString('base64').replace('=', '')} x`)),
    ],
    ['I3', 'a mask after other lines', withFacts(say(6, '::add-mask::other'))],
    ['I4', 'text on stderr', withFacts({ at: 8, type: 'stderr', ...main, text: 'x' })],
    ['I4', 'a group in a group', withFacts(say(8, '::group::a'), say(8, '::group::b'))],
    ['I4', 'a group that never ends', withFacts(say(8, '::group::a'))],
    ['I4', 'the end of no group', withFacts(say(8, '::endgroup::'))],
    ['I4', 'a command of the server', withFacts(say(8, '::save-state name=a::b'))],
    ['I4', 'a command inside a line', withFacts(say(8, 'x ##[set-env name=a]b'))],
    [
      'I5',
      'an end too long after a signal',
      withFacts(
        { at: -7_000, type: 'signal', ...main, name: 'SIGINT' },
        say(8, '::error::Stopped.'),
      ).map((fact) =>
        fact.type === 'exit' ? { ...fact, code: fact.process === 'main' ? 1 : 0 } : fact,
      ),
    ],
    [
      'I5',
      'a post step that takes too long',
      changed((fact) =>
        fact.type === 'exit' && fact.process === 'post' ? { ...fact, at: 70_000 } : fact,
      ),
    ],
    [
      'I5',
      'a post step that fails',
      changed((fact) =>
        fact.type === 'exit' && fact.process === 'post' ? { ...fact, code: 1 } : fact,
      ),
    ],
    [
      'I6',
      'an error that nobody caught',
      withFacts({ at: 8, type: 'uncaught', ...main, message: 'x' }),
    ],
    [
      'I6',
      'a timer left open',
      changed((fact) => (fact.type === 'exit' ? { ...fact, open: 1 } : fact)),
    ],
    [
      'I6',
      'a run that never ends',
      changed((fact) => (fact.type === 'exit' ? { ...fact, how: 'stuck' } : fact)),
    ],
    ['I7', 'two forms soon after each other', withFacts({ at: 5, type: 'form', id: 3 })],
    [
      'I7',
      'too many status checks',
      withFacts(
        ...Array.from({ length: 301 }, (_, index) => get(index + 10, 8 + index / 1_000)),
        ...Array.from({ length: 301 }, (_, index) => ({
          ...{ at: 8.5, type: 'response' as const, id: index + 10, status: 200, builds: [] },
        })),
      ),
    ],
    [
      'I7',
      'too many requests in an outage',
      withFacts(...Array.from({ length: 11 }, (_, index) => get(index + 10, 8 + index / 100))),
    ],
    [
      'I8',
      'a cancelled build of another run',
      withFacts(
        { at: 1, type: 'created', buildId: 'b-other-2', by: 'others', form: {} },
        { at: 5, type: 'cancel', buildId: 'b-other-2', by: 'main' },
      ),
    ],
    [
      'I8',
      'a submit while a build of this run is running',
      withFacts(
        { at: 0.1, type: 'created', buildId: 'b-own-0', by: 'us', form: {} },
        { at: 0.1, type: 'request', ...main, id: 90, operation: 'submit', buildId: undefined },
        {
          at: 0.3,
          type: 'response',
          id: 90,
          status: 200,
          builds: [{ id: 'b-own-0', status: 'running' }],
        },
        { at: 0.4, type: 'request', ...main, id: 91, operation: 'submit', buildId: undefined },
      ),
    ],
    [
      'I8',
      'an adopted twin from long before the submit',
      withFacts(
        { at: -60_000, type: 'created', buildId: 'b-other-2', by: 'twin', form: {} },
        { at: 9, type: 'output', ...main, name: 'build-id', value: 'b-other-2' },
      ),
    ],
    [
      'I9',
      'exit code 0 of a failed build',
      changed((fact) => (fact.type === 'response' ? { ...fact, builds: [] } : fact)),
    ],
    [
      'I9',
      'exit code 0 of a build that the server ends otherwise',
      changed((fact) =>
        fact.type === 'status' && fact.status === 'success' ? { ...fact, status: 'failed' } : fact,
      ),
    ],
    ['I9', 'two errors', withFacts(say(8, '::error::One.'), say(8, '::error::Two.'))],
    [
      'I9',
      'exit code 1 of a good build',
      changed((fact) =>
        fact.type === 'exit' && fact.process === 'main'
          ? [say(9, '::error::No.'), { ...fact, code: 1 }]
          : fact,
      ),
    ],
    ['I9', 'a missing output', without((fact) => fact.type === 'output')],
    [
      'I9',
      'a status that the server never said',
      withFacts({ at: 9.5, type: 'output', ...main, name: 'status', value: 'failed' }),
    ],
    [
      'words',
      'running, of a build that has ended',
      withFacts(say(9.5, `Build ${own} is still running.`)),
    ],
    [
      'words',
      'no build, where there is one',
      withFacts(say(9.5, 'The server has no build from it.')),
    ],
    ['words', 'another end', withFacts(say(9.5, `Build ${own} ended with status 'cancelled'.`))],
    ['words', 'cancelled', withFacts(say(9.5, 'The build was cancelled on the server.'))],
    ['words', 'built, before the end', withFacts(say(4, `Built image (build ID ${own})`))],
  ])('%s finds %s', (rule, _, trace) => {
    expect(rulesOf(trace)).toContain(rule)
  })

  /** A gateway has delivered the form twice. */
  const copy: readonly Fact[] = [
    { at: 3, type: 'created', buildId: 'b-own-2', by: 'us', form: {} },
    { at: 3, type: 'status', buildId: 'b-own-2', status: 'running' },
  ]
  const look = (...ids: readonly string[]): readonly Fact[] => [
    { at: 8, type: 'request', ...main, id: 3, operation: 'list', buildId: undefined },
    {
      ...{ at: 8.5, type: 'response', id: 3, status: 200 },
      builds: ids.map((id) => ({ id, status: 'running' })),
    },
  ]

  it.each<[title: string, trace: Trace]>([
    ['not looked for', withFacts(...copy)],
    ['listed and not named', withFacts(...copy, ...look('b-own-2'))],
  ])('I1 finds a copy of an answered form that is %s', (_, trace) => {
    expect(rulesOf(trace)).toContain('I1')
  })

  /** A gateway has passed the form on, and answers with a conflict itself. */
  const conflict: Trace = changed(running).flatMap((fact): readonly Fact[] => {
    if (fact.type === 'response' && fact.id === 1)
      return [{ ...fact, status: 409, isGateway: true, builds: [] }]
    const isOfBuild = 'id' in fact && fact.id === 2
    return isOfBuild || fact.type === 'output' ? [] : [fact]
  })

  it.each<[title: string, trace: Trace, isFound: boolean]>([
    ['finds the build of a conflict that is not looked for', conflict, true],
    ['finds one that is listed and not named', [...conflict, ...look(own)], true],
    ['accepts one that is not listed yet', [...conflict, ...look()], false],
  ])('I1 %s', (_, trace, isFound) => {
    const sorted = trace.toSorted((one, other) => one.at - other.at)
    expect(rulesOf(sorted).includes('I1')).toBe(isFound)
  })

  it('I1 accepts that a step that was stopped has not looked for copies', () => {
    const stopped: Fact = { at: 6, type: 'signal', ...main, name: 'SIGINT' }
    expect(rulesOf(withFacts(...copy, stopped))).not.toContain('I1')
  })

  it.each<[title: string, trace: Trace]>([
    ['a copy of an answered form that is not listed yet', withFacts(...copy, ...look())],
    [
      'a gap with a marker',
      changed((fact) => (isLine(fact, 'log one') ? say(5, '[Gap in the log: x]') : fact)),
    ],
    [
      'missing lines with a warning',
      changed((fact) =>
        isLine(fact, 'log two') ? say(5, '::warning::The log may be incomplete: x') : fact,
      ),
    ],
    [
      'groups in turn',
      withFacts(
        ...['::group::a', '::endgroup::', '::group::b', '::endgroup::'].map((text) => say(8, text)),
      ),
    ],
  ])('accept %s', (_, trace) => {
    expect(check(trace, key)).toEqual([])
  })
})

it('finds that the log is called empty, but not of a build before', () => {
  const noLog = (at: number): Fact => say(at, 'The server sent no log for this build.')
  const earlier: Fact = { at: 3.4, type: 'output', ...main, name: 'build-id', value: 'b-own-0' }
  expect(rulesOf(withFacts(noLog(9.5)))).toContain('words')
  expect(rulesOf(withFacts(earlier, noLog(3.5)))).not.toContain('words')
})

it('finds that an error is missing, but not while its reader stands still', () => {
  const silent = changed(running).filter((fact) => !isLine(fact, '::error::No.'))
  const blocked: Fact = { at: 5, type: 'blocked', ...main, forMs: 3 }
  const frozen: Fact = { at: 12, type: 'frozen', forMs: 5 }
  expect(rulesOf([...silent, blocked])).toContain('I9')
  expect(rulesOf([...silent, blocked, frozen])).not.toContain('I9')
})

describe('the promise that no build runs on in silence', () => {
  const isBroken = (...facts: readonly Fact[]): boolean =>
    rulesOf([...changed(running), ...facts].toSorted((a, b) => a.at - b.at)).includes('I1')
  const newKey: Fact = { at: 9.9, type: 'new-key' }
  const unread = (build: string): Fact => ({
    ...{ at: 10.5, type: 'line', ...post },
    text: `::warning::The saved state was not encrypted with this API key, so nothing was cleaned up.%0ACheck on the server whether ${build} of this step is still running.`,
  })

  it('accepts of a post step with another key that it names the build', () => {
    const named = unread(`build ${own}, which it names, or another build`)
    expect([isBroken(newKey), isBroken(named)]).toEqual([true, true])
    expect(isBroken(newKey, named)).toBe(false)
    expect(isBroken(newKey, unread('a build'))).toBe(true)
  })
})

describe('the promise about builds of other runs', () => {
  const twin = 'b-other-2'
  /** The form was complete at 3 ms, and what the client got for it. */
  const answered = (answer: Partial<FactOf<'response'>>, ...facts: readonly Fact[]): Trace => {
    const isKept = (fact: Fact): boolean =>
      fact.type !== 'created' && fact.type !== 'output' && fact.type !== 'response'
    const response: Fact = { at: 4, type: 'response', id: 1, status: undefined, builds: [] }
    return [...good.filter(isKept), { ...response, ...answer }, ...facts].toSorted(
      (a, b) => a.at - b.at,
    )
  }
  const created = (at: number, skewMs = 0): Fact => ({
    ...{ at, type: 'created', buildId: twin, by: 'twin', skewMs, form: {} },
  })
  const cancelled = (at: number): Fact => ({ at, type: 'cancel', buildId: twin, by: 'post' })
  const adopted: Fact = { at: 9, type: 'output', ...main, name: 'build-id', value: twin }
  const own: Fact = { at: 3, type: 'created', buildId: 'b-own-1', by: 'us', form: {} }
  const seen: Fact = {
    ...{ at: 41_000, type: 'response', id: 2, status: 200 },
    builds: [{ id: 'b-own-1', status: 'running' }],
  }
  const isBroken = (trace: Trace): boolean => rulesOf(trace).includes('I8')

  it('accepts a twin of an open form, once there was time to find the own build', () => {
    expect(isBroken(answered({}, created(3), adopted))).toBe(false)
    expect(isBroken(answered({ status: 503 }, created(-8_990), cancelled(40_010)))).toBe(false)
    expect(isBroken(answered({}, created(-60_000, 60_000), cancelled(40_010)))).toBe(false)
    expect(isBroken(answered({}, created(30_000), own, cancelled(40_010)))).toBe(false)
  })

  it.each<[title: string, trace: Trace]>([
    [
      'a twin that was listed before the form',
      answered(
        {},
        created(2),
        { at: 2, type: 'request', process: 'main', id: 9, operation: 'list', buildId: undefined },
        { at: 2.5, type: 'response', id: 9, status: 200, builds: [{ id: twin, status: 'queued' }] },
        adopted,
      ),
    ],
    ['a twin from before the form', answered({}, created(-9_010), cancelled(40_010))],
    ['a twin that seems to be older', answered({}, created(3, -9_010), cancelled(40_010))],
    ['a twin on the first look', answered({}, created(3), cancelled(1_000))],
    ['a twin beside the own build', answered({}, created(3), own, seen, cancelled(41_001))],
    ['a twin of a refused form', answered({ status: 400 }, created(3), cancelled(40_010))],
    ['an adopted twin of a form in conflict', answered({ status: 409 }, created(3), adopted)],
  ])('finds %s', (_, trace) => {
    expect(isBroken(trace)).toBe(true)
  })
})
