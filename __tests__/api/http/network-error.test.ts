import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import { describeNetworkError } from '../../../src/api/http/network-error.ts'

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
    expect(new ApiError('x', failure).rules.request.attempts > 1).toBe(next === 'retry')
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
