import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface EmptyRegistry extends AsyncDisposable {
  /** Host and port, as in the name of an image. */
  readonly host: string
}

/** A registry on loopback, where engines accept HTTP: it has no image, and refuses access to names in `private/`. */
export async function startEmptyRegistry(): Promise<EmptyRegistry> {
  const server = createServer((request, response) => {
    const { url = '' } = request
    const answer = (status: number, code: string, headers = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify({ errors: [{ code, message: messages[code] }] }))
    }
    if (url === '/v2/') response.writeHead(200).end('{}')
    else if (!url.startsWith('/v2/private/')) answer(404, 'MANIFEST_UNKNOWN')
    else answer(401, 'UNAUTHORIZED', { 'www-authenticate': 'Basic realm="registry"' })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const messages: Readonly<Record<string, string>> = {
  MANIFEST_UNKNOWN: 'manifest unknown',
  UNAUTHORIZED: 'authentication required',
}
