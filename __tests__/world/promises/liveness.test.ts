import { describe, expect, it } from '@jest/globals'
import type { Fact, Trace } from '../../../world/promises/facts.ts'
import { check } from '../../../world/promises/check.ts'

const key = 'key-0123456789'
const main = { process: 'main' } as const
const own = 'b-own-1'

describe('the only build that the list shows of a form', () => {
  const listed: Trace = [
    { at: 0, type: 'start', ...main, inputs: {}, isCalm: false },
    { at: 1, type: 'request', ...main, id: 1, operation: 'submit', buildId: undefined },
    { at: 2, type: 'form', id: 1 },
    { at: 2, type: 'created', buildId: own, by: 'us', skewMs: 0, showsContent: true, form: {} },
    { at: 3, type: 'response', id: 1, status: undefined, builds: [] },
    { at: 4, type: 'request', ...main, id: 2, operation: 'list', buildId: undefined },
    { at: 5, type: 'response', id: 2, status: 200, builds: [{ id: own, status: 'running' }] },
    { at: 6, type: 'exit', ...main, code: 1, how: 'ended', open: 0 },
  ]
  const isMissed = (trace: Trace): boolean =>
    check(trace, key).some(({ message }) => message.startsWith('Main did not take build'))

  it('is the build of the run', () => {
    expect(isMissed(listed)).toBe(true)
    const taken: Fact = { at: 5, type: 'output', ...main, name: 'build-id', value: own }
    expect(isMissed([...listed.slice(0, -1), taken, ...listed.slice(-1)])).toBe(false)
  })

  it('may be another one on a clock that is far from that of the server', () => {
    const late = listed.map((fact) =>
      fact.type === 'created' ? { ...fact, skewMs: -60_000 } : fact,
    )
    expect(isMissed(late)).toBe(false)
  })
})
