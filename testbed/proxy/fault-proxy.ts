import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Break } from '../emulator/model/faults.ts'
import { type AnyOperation, readTarget } from '../emulator/model/operations.ts'
import { createPassage, type Toxic } from './passage.ts'

/** A request as its head arrived at the proxy. */
export interface ProxiedRequest {
  readonly operation: AnyOperation
  /** Number among the requests of this operation, from 0. */
  readonly index: number
  /** When its head arrived, by `performance.now()`. */
  readonly atMs: number
}

export interface FaultProxyOptions {
  readonly port: number
  readonly toxicOf: (request: ProxiedRequest) => Toxic | undefined
  /** A loopback address that no other server uses, if connections are to be refused. */
  readonly host?: string
  /** The system chooses a port unless it is given. */
  readonly listenPort?: number | undefined
  /** Replaces the client's header, for a server that accepts only names of this machine. */
  readonly hostHeader?: string
  readonly tls?: { readonly key: string; readonly cert: string }
}

export interface FaultProxy extends AsyncDisposable {
  readonly host: string
  readonly port: number
  readonly requests: readonly ProxiedRequest[]
}

/** Breaks requests to the builds API on 127.0.0.1 as planned. Reads only heads. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { host = '127.0.0.1', tls } = options
  const requests: ProxiedRequest[] = []
  const sockets = new Set<Socket>()
  const closing = new AbortController()
  const counts = new Map<AnyOperation, number>()

  const track = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    return socket
  }
  const setHost = (head: string): string =>
    options.hostHeader === undefined
      ? head
      : head.replace(/^host:.*$/im, `host: ${options.hostHeader}`)
  const note = (operation: AnyOperation): ProxiedRequest => {
    const index = counts.get(operation) ?? 0
    counts.set(operation, index + 1)
    const request = { operation, index, atMs: performance.now() }
    requests.push(request)
    return request
  }
  const refuse = async (forMs: number): Promise<void> => {
    server.close()
    for (const socket of sockets) reset(socket)
    const { port } = listening
    await sleep(forMs, undefined, { signal: closing.signal }).catch(() => undefined)
    if (!closing.signal.aborted) server.listen(port, host)
  }
  const onConnection = (client: Socket): void => {
    const upstream = track(connect({ port: options.port, host: '127.0.0.1', allowHalfOpen: true }))
    const onRequest = (operation: AnyOperation): Toxic | undefined => {
      const toxic = options.toxicOf(note(operation))
      if (toxic?.type === 'refuse') void refuse(toxic.forMs)
      return toxic
    }
    relay(track(client), upstream, onRequest, setHost)
  }
  const server: Server = tls ? createTlsServer(tls, onConnection) : createServer(onConnection)
  server.on('tlsClientError', () => undefined)
  await once(server.listen(options.listenPort ?? 0, host), 'listening')
  const listening = server.address() as AddressInfo
  return {
    host,
    port: listening.port,
    requests,
    async [Symbol.asyncDispose]() {
      closing.abort()
      for (const socket of sockets) socket.destroy()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}

function relay(
  client: Socket,
  upstream: Socket,
  onRequest: (operation: AnyOperation) => Toxic | undefined,
  rewrite: (head: string) => string,
): void {
  let toxic: Toxic | undefined
  let isStopped = false
  const link = { toxicOf: () => toxic, isStopped: () => isStopped, stop, rewrite }
  const response = createPassage('response', upstream, client, link)
  const request = createPassage('request', client, upstream, link)

  request.onHead = (head) => {
    toxic = onRequest(operationOf(head))
    response.begin()
  }
  client.on('close', () => {
    if (!isStopped) upstream.destroy()
  })
  client.on('end', () => {
    if (!isStopped) upstream.end()
  })
  upstream.on('close', () => {
    if (!isStopped) void response.idle().then(() => client.destroy())
  })
  upstream.on('end', () => {
    if (!isStopped) void response.idle().then(() => client.end())
  })

  function stop(how: Break): void {
    isStopped = true
    if (how === 'silence') return
    // The server still receives what was passed on.
    upstream.end().resume()
    if (how === 'reset') reset(client)
    else client.end(() => client.destroy())
  }
}

function operationOf(head: string): AnyOperation {
  const [, method = '', path = ''] = /^(\S+) (\S+)/.exec(head) ?? []
  return readTarget(method, path).operation
}

/** Uses RST, which a TLS socket cannot send, and which hangs Node while a socket is being ended. */
function reset(socket: Socket): void {
  if ('encrypted' in socket || socket.writableEnded) socket.destroy()
  else socket.resetAndDestroy()
}
