import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../src/api/errors.ts'
import { type FailureClass, retryTable } from '../../src/api/timing.ts'
import { connectionLost, gatewayError, httpError } from '../../world/server/api-values.ts'

const failures: readonly (readonly [string, ApiError, FailureClass])[] = [
  ['a lost connection', connectionLost(), 'unavailable'],
  ['a page', new ApiError('x', { kind: 'response', code: 'NOT_JSON' }), 'unavailable'],
  ['a proxy that fails', new ApiError('x', { kind: 'proxy', code: 'PROXY_502' }), 'unavailable'],
  ['408', httpError(408), 'unavailable'],
  ['503', httpError(503), 'unavailable'],
  ['302 of a gateway', gatewayError(302), 'unavailable'],
  ['403 of a gateway', gatewayError(403), 'unavailable'],
  ['429', httpError(429), 'throttled'],
  ['429 of a gateway', gatewayError(429), 'throttled'],
  [
    'a name that does not resolve',
    new ApiError('x', { kind: 'connect', code: 'ENOTFOUND' }),
    'unreachable',
  ],
  [
    'a handshake that never ends',
    new ApiError('x', { kind: 'timeout', code: 'TLS_HANDSHAKE_TIMEOUT' }),
    'unreachable',
  ],
  ['a certificate', new ApiError('x', { kind: 'tls', code: 'CERT_HAS_EXPIRED' }), 'untrusted'],
  [
    'a proxy that wants a password',
    new ApiError('x', { kind: 'proxy', code: 'PROXY_407' }),
    'untrusted',
  ],
  ['too much', new ApiError('x', { kind: 'response', code: 'TOO_LARGE' }), 'too-large'],
  ['401', httpError(401), 'unauthorized'],
  ['403', httpError(403), 'unauthorized'],
  ['404', httpError(404), 'missing'],
  ['409', httpError(409), 'conflict'],
  ['422', httpError(422), 'refused'],
  ['302 before the key has worked', httpError(302), 'refused'],
]

describe('the table of what is tried again', () => {
  it.each(failures)('knows %s', (_, error, failureClass) => {
    expect(error.failureClass).toBe(failureClass)
    expect(error.rules).toBe(retryTable[failureClass])
    expect(error.submitRules).toBe(retryTable[failureClass].submit)
  })

  it('sends no form again that the server has rejected, whatever x-should-retry says', () => {
    const rejected = httpError(422, undefined, { 'x-should-retry': 'true' })
    expect(rejected.submitRules).toEqual({ refused: 1, lost: 1 })
    const failed = httpError(503, undefined, { 'x-should-retry': 'false' })
    expect(failed.submitRules).toEqual({ refused: 1, lost: 1 })
  })

  it('obeys x-should-retry for everything else', () => {
    const again = (status: number) => httpError(status, undefined, { 'x-should-retry': 'true' })
    expect(again(422).rules).toBe(retryTable.unavailable)
    expect(again(401).rules).toBe(retryTable.unavailable)
    expect(again(429).rules).toBe(retryTable.throttled)
    const never = httpError(503, undefined, { 'x-should-retry': 'false' })
    expect(never.rules).toBe(retryTable.refused)
  })
})
