import { describe, expect, it } from '@jest/globals'
import { ApiError, type ApiErrorOptions } from '../../../src/api/errors.ts'
import { readFailure } from '../../../src/builds/submit/after-failure.ts'
import type { Fate } from '../../../src/builds/submit/fates.ts'
import { connectionLost, gatewayError, httpError } from '../../../world/server/api-values.ts'

const fateOf = (error: ApiError, isWhole = true, hasAgentName = true): Fate =>
  readFailure(error, isWhole, hasAgentName).fate

describe('what became of a form', () => {
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
  ])('is that the name is taken, if the form has one, after %i: %s', (status, words) => {
    expect(fateOf(httpError(status, words))).toBe('name-taken')
    expect(fateOf(httpError(status, words), true, false)).toBe('refused')
  })

  it.each<[Fate, string, ApiError]>([
    ['refused', 'a conflict in words', httpError(409, 'quota used up')],
    ['conflict', 'a conflict without words', httpError(409)],
    ['refused', 'a tag in use', httpError(400, 'the tag is already in use')],
    ['refused', 'an agent, and something used', httpError(422, 'agent: the memory used is large')],
    [
      'refused',
      'an agent that does not exist',
      httpError(400, 'No agent exists in this region; the image is already too large.'),
    ],
    ['refused', 'a form too large', httpError(413, "agent 'hello' already exists")],
    ['odd-refusal', 'a page with 403', gatewayError(403)],
    ['odd-refusal', 'a redirect', gatewayError(302)],
    ['throttled', 'a page with 429', gatewayError(429)],
    ['unanswered', 'a lost connection', connectionLost()],
  ])('is %s after %s', (fate, _, error) => {
    expect(fateOf(error)).toBe(fate)
  })

  it.each<[Fate, ApiErrorOptions]>([
    ['not-sent', { kind: 'connect' }],
    ['not-sent', { kind: 'tls' }],
    ['refused', { kind: 'http', failureClass: 'refused' }],
    ['made', { kind: 'response', code: 'NOT_EXPECTED', accepted: 'maybe' }],
    ['unanswered', { kind: 'response', code: 'NOT_OBJECT', accepted: 'maybe' }],
    ['unanswered', { kind: 'response', code: 'NOT_JSON', accepted: 'maybe' }],
  ])('is %s after %j', (fate, options) => {
    expect(fateOf(new ApiError('x', options))).toBe(fate)
  })

  it('is that it was cut, before its last byte, unless a response says more', () => {
    expect(fateOf(connectionLost(), false)).toBe('cut')
    expect(fateOf(httpError(503), false)).toBe('cut')
    expect(fateOf(httpError(429), false)).toBe('throttled')
    const noId = { kind: 'response', code: 'NOT_EXPECTED', accepted: 'maybe' } as const
    expect(fateOf(new ApiError('x', noId), false)).toBe('made')
  })

  it.each<[string, ApiError, number]>([
    ['a name that does not resolve', new ApiError('x', { kind: 'connect', code: 'ENOTFOUND' }), 3],
    ['a refused connection', new ApiError('x', { kind: 'connect', code: 'ECONNREFUSED' }), 5],
    ['a login that a proxy asks for', new ApiError('x', { kind: 'proxy', code: 'PROXY_407' }), 1],
    ['429, in five minutes', httpError(429, 'busy'), Infinity],
    ['503', httpError(503, 'busy'), 3],
    ['a page', gatewayError(403), 2],
    ['a lost connection', connectionLost(), 3],
  ])('allows forms after %s', (_, error, forms) => {
    expect(readFailure(error, true, false).forms).toBe(forms)
  })
})
