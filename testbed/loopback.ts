import { once } from 'node:events'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type Server as NetServer, type Socket, createServer as createNetServer } from 'node:net'

interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

export interface FakeServer extends AsyncDisposable {
  readonly url: URL
  readonly port: number
  readonly seen: Seen[]
}

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => unknown

/** An HTTP server on loopback; `count` is the number of the request, from 0. */
export async function serve(handler: Handler): Promise<FakeServer> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    seen.push({ method, url, headers })
    void handler(request, response, seen.length - 1)
  })
  return { ...(await listen(server)), seen }
}

/** A TCP server on loopback, for faults below HTTP. */
export async function serveRaw(onConnection: (socket: Socket) => void): Promise<FakeServer> {
  const sockets = new Set<Socket>()
  const server = createNetServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  const listening = await listen(server, () => {
    for (const socket of sockets) socket.destroy()
  })
  return { ...listening, seen: [] }
}

export async function listen(server: Server | NetServer, onClose?: () => void) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    url: new URL(`http://127.0.0.1:${address.port}`),
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      onClose?.()
      await closed
    },
  }
}
