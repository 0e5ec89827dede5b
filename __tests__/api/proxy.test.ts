import type { Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { defaultBaseUrl } from '../../src/api/model.ts'
import { loadTransport } from '../../src/api/http/transport.ts'
import { serve, serveRaw } from '../../testbed/loopback.ts'
import { startConnectProxy, type TunnelEnd } from '../../testbed/proxy/connect-proxy.ts'
import { readFrom, clientFor, never, serveUntrusted } from './servers.ts'

/** Treats every tunnel so, whatever host is asked for; opens one to `port`. */
async function proxyTo(end: TunnelEnd, port = 9) {
  const asked: string[] = []
  const proxy = await startConnectProxy(port, (_, target) => {
    asked.push(target)
    return end
  })
  return { ...proxy, asked, href: `http://${proxy.host}` }
}

describe('a proxy', () => {
  const target = new URL('https://api.example')

  const login = 'Check the user name and the password'
  it.each([
    [401, 1, login],
    [407, 1, login],
    [403, 6, 'Allow the host and its port in the proxy'],
    [500, 3, 'that the proxy can resolve and reach it'],
    [502, 6, 'that the proxy can resolve and reach it'],
    [503, 3, 'that the proxy can resolve and reach it'],
  ])('that answers %i is named without its password', async (status, expectedTries, change) => {
    await using proxy = await proxyTo(status)
    const env = { HTTPS_PROXY: `http://user:hunter2@${proxy.host}` }
    const { error, tries } = await readFrom(target, { env })
    expect(error).toMatchObject({
      kind: 'proxy',
      code: `PROXY_${status}`,
      status: undefined,
      accepted: 'no',
    })
    expect(error.message).toContain(`the proxy '${proxy.host}' responded with ${status}`)
    expect(JSON.stringify([error.message, error.hint])).not.toContain('hunter2')
    expect(error.hint).toContain(change)
    expect(tries).toBe(expectedTries)
    expect(proxy.asked[0]).toBe('api.example:443')
    const credentials = Buffer.from('user:hunter2').toString('base64')
    expect(proxy.received()).toContain(`proxy-authorization: Basic ${credentials}`)
  })

  it.each([
    [['Digest realm="a", nonce="b"'], "accepts the login 'Digest', the action only 'Basic'"],
    [['Negotiate', 'NTLM'], "accepts the login 'Negotiate', 'NTLM', the action only 'Basic'"],
    [['Digest realm="a"', 'basic realm="a"'], login],
  ])('that asks for a login with %j', async (schemes, change) => {
    await using server = await serveRaw((socket) =>
      socket.once('data', () => {
        const headers = schemes.map((scheme) => `proxy-authenticate: ${scheme}\r\n`).join('')
        socket.end(`HTTP/1.1 407 No\r\n${headers}content-length: 0\r\n\r\n`)
      }),
    )
    const env = { HTTPS_PROXY: `http://user:hunter2@127.0.0.1:${server.port}` }
    const { error, tries } = await readFrom(target, { env })
    expect([error.code, tries]).toEqual(['PROXY_407', 1])
    expect(error.hint).toContain(change)
  })

  it.each([
    ['not trusted', 'localhost', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['for another host', 'proxy.example', expect.any(String)],
  ])('whose certificate is %s is named, once, with what to set', async (_, host, code) => {
    await using proxy = await serveUntrusted(host)
    const env = { HTTPS_PROXY: `https://localhost:${proxy.port}` }
    const { error, tries } = await readFrom(target, { env })
    expect(error).toMatchObject({ kind: 'tls', code })
    expect(error.message).toContain(
      `the connection to the proxy 'localhost:${proxy.port}' is not trusted`,
    )
    expect(error.hint).toContain('NODE_EXTRA_CA_CERTS')
    expect(tries).toBe(1)
  })

  it('without TLS is reached with http://, as its error says', async () => {
    await using proxy = await proxyTo(502)
    const { error } = await readFrom(target, { env: { HTTPS_PROXY: `https://${proxy.host}` } })
    expect(error).toMatchObject({ kind: 'tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER' })
    expect(error.message).toContain(`the proxy '${proxy.host}' did not respond in TLS (`)
    expect(error.hint).toBe("Write 'http://' in 'HTTPS_PROXY', as for most proxies.")
    const followed = await readFrom(target, { env: { HTTPS_PROXY: proxy.href } })
    expect(followed.error.code).toBe('PROXY_502')
  })

  it('resolves the default host, which no name server of this machine knows', async () => {
    await using proxy = await proxyTo(502)
    const url = new URL(defaultBaseUrl)
    const { error } = await readFrom(url, { env: { HTTPS_PROXY: proxy.href } })
    expect([error.code, proxy.asked[0]]).toEqual(['PROXY_502', `${url.hostname}:443`])
  })

  it('that is away is told apart from an API that is', async () => {
    const gone = await serve(() => undefined)
    await gone[Symbol.asyncDispose]()
    const { error } = await readFrom(target, { env: { https_proxy: `127.0.0.1:${gone.port}` } })
    expect(error).toMatchObject({ kind: 'proxy', code: 'ECONNREFUSED' })
    expect(error.message).toContain(`the proxy '127.0.0.1:${gone.port}' refused the connection`)
  })

  it.each([
    ['hangs up', (socket: Socket) => void socket.destroy(), 10_000, 'closed the connection'],
    ['resets', (socket: Socket) => void socket.resetAndDestroy(), 10_000, 'closed the connection'],
    ['does not respond', () => undefined, 50, 'did not respond in time'],
  ])('that %s is named and tried again, not for ever', async (_, end, connectMs, words) => {
    await using server = await serveRaw((socket) => socket.once('data', () => end(socket)))
    const env = { HTTPS_PROXY: server.url.href }
    const transport = await loadTransport(target, env, connectMs)
    const { error, tries } = await readFrom(target, { transport })
    expect([error.kind, tries]).toEqual(['proxy', 6])
    expect(error.message).toContain(`the proxy '127.0.0.1:${server.port}' ${words}`)
  })

  it('carries the tunnel in which the certificate of the API is checked', async () => {
    await using api = await serveUntrusted('api.example')
    await using proxy = await proxyTo('open', api.port)
    const { error } = await readFrom(target, { env: { HTTPS_PROXY: proxy.href } })
    expect(error).toMatchObject({ kind: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect([proxy.asked.length, api.requests]).toEqual([1, []])
  })

  it('has no part in traffic to loopback, with TLS or without', async () => {
    await using proxy = await proxyTo(502)
    const { href } = proxy
    const env = { HTTP_PROXY: href, http_proxy: href, HTTPS_PROXY: href }
    await using server = await serve((_, response) => response.end('{"id":"b-1"}'))
    await using api = await clientFor(server.url, { env })
    expect(await api.getBuild('b-1', never)).toMatchObject({ id: 'b-1' })
    const { error } = await readFrom(new URL(`https://localhost:${server.port}`), { env })
    expect([error.kind, proxy.asked]).toEqual(['tls', []])
  })

  // The table of docs/network.md says so. An address of this machine may, unlike loopback, be
  // reached through the proxy.
  it.each([
    ['corp.invalid', 'api.corp.invalid', 'direct'],
    ['corp.invalid', 'corp.invalid', 'direct'],
    ['.corp.invalid', 'api.corp.invalid', 'direct'],
    ['.corp.invalid', 'corp.invalid', 'direct'],
    ['*.corp.invalid', 'api.corp.invalid', 'direct'],
    ['*.corp.invalid', 'corp.invalid', 'proxy'],
    ['*', 'api.corp.invalid', 'direct'],
    ['api.corp.invalid:443', 'api.corp.invalid', 'direct'],
    ['api.corp.invalid:8443', 'api.corp.invalid', 'proxy'],
    ['orp.invalid', 'api.corp.invalid', 'proxy'],
    ['', 'api.corp.invalid', 'proxy'],
    ['0.0.0.0', '0.0.0.0', 'direct'],
    ['other.test, 0.0.0.0', '0.0.0.0', 'direct'],
    ['0.0.0.0/8', '0.0.0.0', 'proxy'],
  ])('where NO_PROXY=%s: requests to %s go %s', async (noProxy, host, way) => {
    await using proxy = await proxyTo(407)
    // An empty `no_proxy` hides nothing.
    const env = { HTTPS_PROXY: proxy.href, NO_PROXY: noProxy, no_proxy: '' }
    await readFrom(new URL(`https://${host}`), { env })
    expect(proxy.asked).toEqual(way === 'proxy' ? [`${host}:443`] : [])
  })
})
