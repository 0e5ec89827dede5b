import { createServer } from 'node:http'
import { listen } from '../loopback.ts'

export interface EmptyRegistry extends AsyncDisposable {
  /** Host and port, as in the name of an image. */
  readonly host: string
}

/**
 * A registry on loopback, where engines accept HTTP. It wants credentials for names in `private/`,
 * and has no image.
 */
export async function startEmptyRegistry(): Promise<EmptyRegistry> {
  const server = createServer((request, response) => {
    const { url = '' } = request
    const answer = (status: number, code: string, headers = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify({ errors: [{ code, message: messages[code] }] }))
    }
    const [, place = 'nothing'] = /^\/v2\/([a-z]*)/.exec(url) ?? []
    if (place === '') response.writeHead(200).end('{}')
    else if (place === 'private')
      answer(401, 'UNAUTHORIZED', { 'www-authenticate': 'Basic realm="registry"' })
    else answer(404, 'MANIFEST_UNKNOWN')
  })
  const { url, ...listening } = await listen(server)
  return { ...listening, host: url.host }
}

const messages: Readonly<Record<string, string>> = {
  MANIFEST_UNKNOWN: 'manifest unknown',
  UNAUTHORIZED: 'authentication required',
}
