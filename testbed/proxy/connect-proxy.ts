import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { listen } from '../loopback.ts'

/** What a proxy does with a request for a tunnel. */
export type TunnelEnd = 'open' | 'reset' | number

export interface ConnectProxy extends AsyncDisposable {
  readonly host: string
  /** Everything that was sent before and in a tunnel. */
  readonly received: () => string
}

/**
 * An HTTP proxy whose tunnels all lead to the local `port`; a number is its refusal's status code.
 * `target` is what the client asks for, such as `api.example:443`.
 */
export async function startConnectProxy(
  port: number,
  endOf: (index: number, target: string) => TunnelEnd,
): Promise<ConnectProxy> {
  const sockets = new Set<Socket>()
  const chunks: Buffer[] = []
  let tunnels = 0
  const server = createServer()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('data', (chunk: Buffer) => chunks.push(chunk))
  })
  server.on('connect', ({ url = '' }, socket: Socket) => {
    const end = endOf(tunnels, url)
    tunnels += 1
    if (end === 'reset') return void socket.resetAndDestroy()
    if (end !== 'open')
      return void socket.end(`HTTP/1.1 ${end} Refused\r\ncontent-length: 0\r\n\r\n`)
    const upstream = connect({ port, host: '127.0.0.1' })
    sockets.add(upstream)
    upstream.on('error', () => socket.destroy()).on('close', () => socket.destroy())
    socket.on('close', () => upstream.destroy())
    socket.write('HTTP/1.1 200 Connected\r\n\r\n')
    socket.pipe(upstream).pipe(socket)
  })
  const { url, ...listening } = await listen(server, () => {
    for (const socket of sockets) socket.destroy()
  })
  return {
    ...listening,
    host: url.host,
    received: () => Buffer.concat(chunks).toString('latin1'),
  }
}
