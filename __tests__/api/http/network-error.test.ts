import { rulesFor } from '../../../src/api/retry-table.ts'
import { describe, expect, it } from '@jest/globals'
import { describeNetworkError } from '../../../src/api/http/network-error.ts'
import { ApiError } from '../../../src/util/errors.ts'

const route = { host: 'api.example', proxyHost: 'proxy.example:3128', viaFailedProxy: false }

describe('describeNetworkError', () => {
  it.each([
    ['ECONNREFUSED', 'connect', 6],
    ['EAI_AGAIN', 'connect', 6],
    ['ENOTFOUND', 'connect', 3],
    ['ENETUNREACH', 'connect', 6],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect', 6],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout', 6],
    ['UND_ERR_BODY_TIMEOUT', 'timeout', 6],
    ['CERT_HAS_EXPIRED', 'tls', 1],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 1],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 1],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 1],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 1],
    ['EPROTO', 'tls', 1],
    ['UND_ERR_PRX_TLS', 'proxy', 6],
    ['UND_ERR_HEADERS_OVERFLOW', 'response', 6],
    ['ECONNRESET', 'reset', 6],
    ['UND_ERR_SOCKET', 'reset', 6],
    ['EPIPE', 'reset', 6],
  ] as const)('reads %s as %s, with %i attempts', (code, kind, attempts) => {
    const cause = Object.assign(new Error('low'), { code })
    const failure = describeNetworkError(cause, route)
    expect(failure).toMatchObject({ kind, code })
    expect(failure.sentence).toMatch(/(api|proxy)\.example.*\.$/)
    expect(rulesFor(new ApiError('x', failure)).request.attempts).toBe(attempts)
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
