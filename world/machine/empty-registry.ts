import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { listen } from '../loopback.ts'

export interface EmptyRegistry extends AsyncDisposable {
  /** Host and port, as in the name of an image. */
  readonly host: string
}

/**
 * A registry on loopback, where engines accept HTTP. It rejects names in `private/`, limits pulls
 * of `limited/`, is down for `down/`, has `foreign/` for a mainframe alone, and has no other image.
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
    else if (place === 'foreign') response.writeHead(200, foreignHeaders).end(foreignIndex)
    else if (place === 'private')
      answer(401, 'UNAUTHORIZED', { 'www-authenticate': 'Basic realm="registry"' })
    else if (place === 'limited') answer(429, 'TOOMANYREQUESTS')
    else if (place === 'down') answer(503, 'UNAVAILABLE')
    else answer(404, 'MANIFEST_UNKNOWN')
  })
  const { url, ...listening } = await listen(server)
  return { ...listening, host: url.host }
}

const messages: Readonly<Record<string, string>> = {
  MANIFEST_UNKNOWN: 'manifest unknown',
  UNAUTHORIZED: 'authentication required',
  TOOMANYREQUESTS: 'You have reached your pull rate limit.',
  UNAVAILABLE: 'service unavailable',
}

const listType = 'application/vnd.docker.distribution.manifest.list.v2+json'
const digestOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`
const foreignIndex = JSON.stringify({
  ...{ schemaVersion: 2, mediaType: listType },
  manifests: [
    {
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      ...{ digest: digestOf(''), size: 500 },
      platform: { os: 'linux', architecture: 's390x' },
    },
  ],
})
const foreignHeaders = {
  ...{ 'content-type': listType, 'docker-content-digest': digestOf(foreignIndex) },
  'content-length': Buffer.byteLength(foreignIndex),
}
