import { describe, expect, it } from '@jest/globals'
import type { Fact, Trace } from '../../../world/promises/facts.ts'
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
const say = (at: number, text: string): Fact => ({ at, type: 'line', ...main, text })

describe('the promises', () => {
  it('hold in a run without trouble', () => {
    expect(check(good, key)).toEqual([])
  })

  it.each<[rule: string, title: string, trace: Trace]>([
    [
      'I3',
      'the key in base64',
      withFacts(say(8, `x ${Buffer.from(key).toString('base64').replace('=', '')} x`)),
    ],
    ['I3', 'a mask after other lines', withFacts(say(6, '::add-mask::other'))],
    ['I4', 'a group in a group', withFacts(say(8, '::group::a'), say(8, '::group::b'))],
    ['I4', 'a group that never ends', withFacts(say(8, '::group::a'))],
    ['I4', 'the end of no group', withFacts(say(8, '::endgroup::'))],
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
    ['words', 'another end', withFacts(say(9.5, `Build ${own} ended with status 'cancelled'.`))],
    ['words', 'cancelled', withFacts(say(9.5, 'The build was cancelled on the server.'))],
    ['words', 'built, before the end', withFacts(say(4, `Built image (build ID ${own})`))],
  ])('%s finds %s', (rule, _, trace) => {
    expect(rulesOf(trace)).toContain(rule)
  })
})
