import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import * as tls from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { systemClock } from '../../src/util/clock.ts'
import { listen, serveRaw } from '../../testbed/loopback.ts'
import { type Certificate, createCertificate } from '../../testbed/certificates.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { archiveOf, clientFor, submissionOf } from './servers.ts'

/** Fits into the buffers of a connection, of which a server that reads nothing has only a part. */
const sizeBytes = 400_000

describe('a form that is stopped after its last byte has left', () => {
  const authorities = tls.getCACertificates('default')
  let temp: Workspace
  let certificate: Certificate

  beforeAll(async () => {
    temp = await makeWorkspace({})
    certificate = await createCertificate(temp.path, 'DNS:localhost,DNS:api.example')
    tls.setDefaultCACertificates([...authorities, certificate.cert])
  })
  afterAll(async () => {
    tls.setDefaultCACertificates(authorities)
    await temp[Symbol.asyncDispose]()
  })

  /** Stops the submit while the server reads nothing; returns what the server reads afterwards. */
  async function stopForm(
    server: Server,
    event: 'connection' | 'secureConnection',
    baseUrl: string,
    env: NodeJS.ProcessEnv = {},
  ) {
    await using archive = await archiveOf(sizeBytes)
    await using api = await clientFor(new URL(baseUrl), { env, clock: systemClock })
    const stop = new AbortController()
    const reason = new Error('Stopped.')
    const connected = once(server, event) as Promise<[Socket]>
    const submitting = expect(
      api.submitBuild(submissionOf(archive), {
        signal: stop.signal,
        beforeEnd: () => {
          stop.abort(reason)
          throw reason
        },
      }),
    ).rejects.toBe(reason)
    const [socket] = await connected
    await submitting
    let bytes = 0
    let error: string | undefined
    socket.on('error', ({ code }: NodeJS.ErrnoException) => (error = code))
    socket.on('data', (chunk: Buffer) => (bytes += chunk.length))
    await new Promise((resolve) => socket.on('close', resolve))
    return { error, isWhole: bytes > sizeBytes }
  }

  it.each(['http', 'https'])('never reaches the server by %s', async (scheme) => {
    const server = scheme === 'http' ? createServer() : tls.createServer(certificate)
    await using listening = await listen(server)
    const event = scheme === 'http' ? 'connection' : 'secureConnection'
    const outcome = await stopForm(server, event, `${scheme}://localhost:${listening.port}`)
    expect(outcome).toEqual({ error: 'ECONNRESET', isWhole: false })
  })

  it('resets the connection to a proxy', async () => {
    const server = tls.createServer(certificate)
    await using listening = await listen(server)
    const error = Promise.withResolvers<string | undefined>()
    await using proxy = await serveRaw((socket) => {
      socket.once('data', () => {
        const upstream = connect(listening.port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
          socket.pipe(upstream).pipe(socket)
        })
        upstream.on('error', () => undefined)
        socket.on('error', ({ code }: NodeJS.ErrnoException) => error.resolve(code))
        socket.on('close', () => {
          error.resolve(undefined)
          upstream.destroy()
        })
      })
    })
    const env = { HTTPS_PROXY: proxy.url.href }
    await stopForm(server, 'secureConnection', 'https://api.example', env)
    expect(await error.promise).toBe('ECONNRESET')
  })
})
