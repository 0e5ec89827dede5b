import { describe, expect, it } from '@jest/globals'
import {
  type FailedAttempt,
  mayAttemptAgain,
  classifyFailedAttempt,
  type OutcomeRow,
} from '../../../src/builds/submit/outcomes.ts'
import { ApiError, type ApiErrorOptions } from '../../../src/util/errors.ts'
import {
  connectionLost,
  gatewayError,
  httpError,
} from '../../../testbed/emulator/model/api-values.ts'

const failed = (error: ApiError, hasAgentName = true, atMs = 0): FailedAttempt =>
  classifyFailedAttempt(error, true, hasAgentName, atMs)
const rowOf = (error: ApiError, isWhole = true): OutcomeRow =>
  classifyFailedAttempt(error, isWhole, true, 0).row

describe('the outcome of an attempt', () => {
  it.each([
    [400, "agent 'hello' already exists"],
    [409, "Agent name 'hello' is already taken."],
    [422, "Agent 'hello' already exist"],
    [422, 'The agent name is already in use.'],
    [422, 'agent name in use'],
    [400, 'agent name already taken'],
    [400, 'this agent is already registered'],
    [400, 'an agent of this name was used'],
    [400, 'The name of the agent has been taken.'],
  ])('is a conflict about the name, if the form has one, after %i: %s', (status, words) => {
    const error = httpError(status, words)
    expect(failed(error)).toMatchObject({ row: 'conflict', isNameTaken: true })
    expect(failed(error, false)).toMatchObject({ row: 'conflict', isNameTaken: false })
  })

  it.each<[OutcomeRow, boolean, string, ApiError]>([
    ['conflict', false, 'a conflict in words', httpError(409, 'quota used up')],
    ['conflict', true, 'a conflict without words', httpError(409)],
    ['refused', false, 'a tag in use', httpError(400, 'the tag is already in use')],
    ['refused', false, 'something used', httpError(422, 'agent: the memory used is large')],
    ['refused', false, 'an agent that does not exist', httpError(400, 'No agent exists here.')],
    ['refused', false, 'a form too large', httpError(413, "agent 'hello' already exists")],
    ['refused', false, 'a gateway that limits the size', gatewayError(413)],
    ['page', false, 'a page with 403', gatewayError(403)],
    ['page', false, 'a redirect', gatewayError(302)],
    ['lost', false, 'a page with 408', gatewayError(408)],
    ['limited', false, 'a page with 429', gatewayError(429)],
    ['limited', false, '429', httpError(429, 'busy')],
    ['lost', false, '408', httpError(408, 'late')],
    ['not taken', false, '425', httpError(425, 'early')],
    ['refused', false, '404', httpError(404, 'no')],
    ['lost', false, '500', httpError(500, 'broken')],
    ['lost', false, '599', httpError(599, 'broken')],
    ['lost', false, '503, in whoever’s words', httpError(503, 'busy')],
    ['lost', false, 'a lost connection', connectionLost()],
  ])('is %s (name taken: %s) after %s', (row, isNameTaken, _, error) => {
    expect(failed(error)).toMatchObject({ row, isNameTaken })
  })

  it.each<[OutcomeRow, ApiErrorOptions]>([
    ['not taken', { kind: 'connect' }],
    ['not taken', { kind: 'tls' }],
    ['refused', { kind: 'http', failureClass: 'refused' }],
    ['no ID', { kind: 'response', code: 'NOT_EXPECTED', accepted: 'maybe' }],
    ['lost', { kind: 'response', code: 'NOT_OBJECT', accepted: 'maybe' }],
    ['lost', { kind: 'response', code: 'NOT_JSON', accepted: 'maybe' }],
    ['lost', { kind: 'response', code: 'TOO_LARGE', accepted: 'maybe' }],
  ])('is %s after %j', (row, options) => {
    expect(rowOf(new ApiError('x', options))).toBe(row)
  })

  it('is that it was not taken, before its last byte, unless a response says more', () => {
    expect(rowOf(connectionLost(), false)).toBe('not taken')
    expect(rowOf(httpError(503), false)).toBe('not taken')
    expect(rowOf(httpError(429), false)).toBe('limited')
  })
})

describe('how often an attempt may follow', () => {
  const allowed = (error: ApiError): number => {
    const one = failed(error, false)
    const all = [one]
    while (all.length < 100 && mayAttemptAgain(all, one)) all.push(one)
    return all.length
  }

  it.each<[string, ApiError, number]>([
    ['a name that does not resolve', new ApiError('x', { kind: 'connect', code: 'ENOTFOUND' }), 3],
    ['a refused connection', new ApiError('x', { kind: 'connect', code: 'ECONNREFUSED' }), 5],
    ['a login that a proxy asks for', new ApiError('x', { kind: 'proxy', code: 'PROXY_407' }), 1],
    ['429, by their number', httpError(429, 'busy'), 100],
    ['503', httpError(503, 'busy'), 3],
    ['503 with x-should-retry: false', httpError(503, '', { 'x-should-retry': 'false' }), 1],
    ['a page', gatewayError(403), 1],
    ['a conflict', httpError(409, 'quota used up'), 1],
    ['a response without an ID', new ApiError('x', { kind: 'response', code: 'NOT_EXPECTED' }), 1],
    ['a lost connection', connectionLost(), 3],
  ])('is limited after %s', (_, error, attempts) => {
    expect(allowed(error)).toBe(attempts)
  })

  it('is limited after 429 by five minutes since the first, or by the server', () => {
    const after = (headers: Record<string, string>, limitedMs: number): boolean => {
      const error = httpError(429, 'busy', headers)
      const last = failed(error, false, limitedMs)
      return mayAttemptAgain([failed(error, false), last], last)
    }
    expect([after({}, 299_000), after({}, 300_000)]).toEqual([true, false])
    expect(after({ 'x-should-retry': 'false' }, 0)).toBe(false)
  })
})
