import { describe, expect, it } from '@jest/globals'
import { ApiError, type ApiErrorOptions } from '../../../src/api/errors.ts'
import { describeNetworkError } from '../../../src/api/http/network-error.ts'
import { decideRetry, failAfterRetries } from '../../../src/api/http/retry-rules.ts'

const route = { host: 'api.example', proxyHost: 'proxy.example:3128', viaFailedProxy: false }

describe('describeNetworkError', () => {
  it.each([
    ['ECONNREFUSED', 'connect', 'retry'],
    ['EAI_AGAIN', 'connect', 'retry'],
    ['ENOTFOUND', 'connect', 'retry'],
    ['ENETUNREACH', 'connect', 'retry'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect', 'retry'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout', 'retry'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout', 'retry'],
    ['CERT_HAS_EXPIRED', 'tls', 'stop'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'stop'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'stop'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'stop'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'stop'],
    ['EPROTO', 'tls', 'stop'],
    ['UND_ERR_PRX_TLS', 'proxy', 'retry'],
    ['UND_ERR_HEADERS_OVERFLOW', 'response', 'retry'],
    ['ECONNRESET', 'reset', 'retry'],
    ['UND_ERR_SOCKET', 'reset', 'retry'],
    ['EPIPE', 'reset', 'retry'],
  ] as const)('reads %s as %s, and so: %s', (code, kind, next) => {
    const cause = Object.assign(new Error('low'), { code })
    const failure = describeNetworkError(cause, route)
    expect(failure).toMatchObject({ kind, code })
    expect(failure.sentence).toMatch(/(api|proxy)\.example.*\.$/)
    expect(decideRetry(new ApiError('x', failure)).attempts > 1).toBe(next === 'retry')
  })

  it.each([
    ['CERT_NOT_YET_VALID', true],
    ['CERT_HAS_EXPIRED', true],
    ['SELF_SIGNED_CERT_IN_CHAIN', false],
  ])('names the clock beside the authorities where it may be wrong: %s', (code, names) => {
    const { hint } = describeNetworkError(Object.assign(new Error('low'), { code }), route)
    expect(hint.includes("Check this runner's clock")).toBe(names)
    expect(hint).toContain("'NODE_EXTRA_CA_CERTS'")
  })

  it.each([
    ['EMFILE', 'this process has too many open files', 'ulimit -n'],
    ['EACCES', "the runner's user has no permission", 'firewall'],
  ])('takes no error of this machine for one of the network: %s', (code, words, change) => {
    const cause = Object.assign(new Error(`connect ${code}`), { code, syscall: 'connect' })
    const failure = describeNetworkError(cause, route)
    expect(failure).toMatchObject({ kind: 'connect', code })
    expect(failure.sentence).toContain(`'api.example' could be opened: ${words} (`)
    expect(failure.hint).toContain(change)
  })

  it.each([['a string'], [undefined], [new Error('without a code')]])(
    'takes %p for a broken connection',
    (error) => {
      expect(describeNetworkError(error, route)).toMatchObject({ kind: 'reset', code: undefined })
    },
  )
})

describe('decideRetry', () => {
  it.each<[ApiErrorOptions, object]>([
    [{ kind: 'connect', code: 'ENOTFOUND' }, { attempts: 3 }],
    [{ kind: 'proxy', code: 'PROXY_407' }, { attempts: 1 }],
    [{ kind: 'proxy', code: 'PROXY_502' }, { attempts: 6 }],
    [{ kind: 'response', code: 'TOO_LARGE' }, { attempts: 1 }],
    [{ kind: 'response', code: 'NOT_JSON' }, { attempts: 6 }],
    [
      { kind: 'http', status: 429 },
      { attempts: 12, baseMs: 1_000 },
    ],
    [
      { kind: 'http', status: 503, retryAfterMs: 5 },
      { attempts: 6, afterMs: 5 },
    ],
    [{ kind: 'http', status: 503, shouldRetry: false }, { attempts: 1 }],
    [{ kind: 'http', status: 404, shouldRetry: true }, { attempts: 6 }],
  ])('says of %j: %j', (options, decision) => {
    expect(decideRetry(new ApiError('x', options))).toMatchObject(decision)
  })

  it('repeats nothing that is no failure of the API', () => {
    expect(decideRetry(new TypeError('bug'))).toMatchObject({ attempts: 1 })
  })
})

describe('failAfterRetries', () => {
  const busy = new ApiError('Busy.', { kind: 'http', status: 503, hint: 'Wait.' })
  const reset = new ApiError('Broken.', { kind: 'reset', code: 'ECONNRESET' })

  it('leaves an only error alone', () => {
    expect(failAfterRetries([busy], 'attempts')).toBe(busy)
  })

  it('leaves an error of another kind alone', () => {
    const bug = new TypeError('bug')
    expect(failAfterRetries([busy, bug], 'attempts')).toBe(bug)
  })

  it('lists only errors of the API', () => {
    expect(failAfterRetries([new TypeError('bug'), reset, busy], 'attempts')).toMatchObject({
      message: 'Busy. This was attempt 2; earlier attempts failed with ECONNRESET.',
    })
  })

  it('lists the errors before the last', () => {
    expect(failAfterRetries([reset, reset, busy], 'attempts')).toMatchObject({
      message: 'Busy. This was attempt 3; earlier attempts failed with ECONNRESET.',
      ...{ name: 'ApiError', status: 503, hint: 'Wait.', cause: busy },
    })
  })

  it('says when it stopped for the sake of the server', () => {
    expect(failAfterRetries([reset, busy], 'budget')).toMatchObject({
      message: expect.stringContaining('No further retry: too many requests failed recently.'),
    })
  })
})
