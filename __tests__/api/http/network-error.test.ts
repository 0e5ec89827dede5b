import { describe, expect, it } from '@jest/globals'
import { defaultBaseUrl } from '../../../src/api/model.ts'
import { connectionThat, readFrom } from '../servers.ts'

/** What becomes of reads that end so. */
const readThat = async (error: unknown, baseUrl = new URL('https://api.example')) =>
  await readFrom(baseUrl, {
    transport: connectionThat(() => {
      throw error
    }, 'proxy.example:3128'),
  })
const coded = (code: string, message = 'low') => Object.assign(new Error(message), { code })

describe('an error of the network', () => {
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
  ] as const)('with the code %s is of kind %s, with %i attempts', async (code, kind, attempts) => {
    const { error, tries } = await readThat(coded(code))
    expect(error).toMatchObject({ kind, code })
    expect(error.message).toMatch(/(api|proxy)\.example.*\.$/)
    expect(tries).toBe(attempts)
  })

  it.each([
    ['CERT_NOT_YET_VALID', true],
    ['CERT_HAS_EXPIRED', true],
    ['SELF_SIGNED_CERT_IN_CHAIN', false],
  ])('names the clock beside the authorities where it may be wrong: %s', async (code, names) => {
    const { hint } = (await readThat(coded(code))).error
    expect(hint?.includes("Check this runner's clock")).toBe(names)
    expect(hint).toContain("'NODE_EXTRA_CA_CERTS'")
  })

  it.each([
    ['ENOTFOUND', defaultBaseUrl, "is there a network, or is 'HTTPS_PROXY' needed?"],
    ['EAI_AGAIN', defaultBaseUrl, "is there a network, or is 'HTTPS_PROXY' needed?"],
    ['ECONNREFUSED', defaultBaseUrl, "Check input 'base-url', and that this runner can reach"],
    ['ENOTFOUND', 'https://api.example', "Check the spelling of the host in input 'base-url'."],
    ['EAI_AGAIN', 'https://api.example', "Check input 'base-url', and that this runner can reach"],
  ])('with the code %s says what to check about %s', async (code, baseUrl, hint) => {
    const { error } = await readThat(coded(code), new URL(baseUrl))
    expect(error.hint).toContain(hint)
  })

  it.each([
    ['EMFILE', 'this process has too many open files', 'ulimit -n'],
    ['EACCES', "the runner's user has no permission", 'firewall'],
  ])('is told from one of this machine: %s', async (code, words, change) => {
    const cause = Object.assign(coded(code, `connect ${code}`), { syscall: 'connect' })
    const { error } = await readThat(cause)
    expect(error).toMatchObject({ kind: 'connect', code })
    expect(error.message).toContain(`'api.example' could be opened: ${words} (`)
    expect(error.hint).toContain(change)
  })

  it.each([['a string'], [undefined], [new Error('without a code')]])(
    'is a broken connection where it is %p',
    async (thrown) => {
      expect((await readThat(thrown)).error).toMatchObject({ kind: 'reset', code: undefined })
    },
  )
})
