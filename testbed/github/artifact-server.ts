import { inflateRawSync } from 'node:zlib'
import { serve } from '../loopback.ts'
import { readBody, readBytes } from './github-server.ts'

interface StoredArtifact {
  readonly name: string
  /** Names and contents of the files in the archive, or of the one that is stored as it is. */
  readonly files: Readonly<Record<string, string>>
}

export interface ArtifactServer extends AsyncDisposable {
  /** What the runner sets for actions. */
  readonly env: Readonly<Record<string, string>>
  readonly artifacts: StoredArtifact[]
  readonly requests: string[]
}

/** The runner's artifact service and its blob storage; `refusal` is the status of each response. */
export async function startArtifactServer(refusal?: number): Promise<ArtifactServer> {
  const artifacts: StoredArtifact[] = []
  const requests: string[] = []
  /** The key is the path of the blob: artifacts may be uploaded at the same time. */
  const blobs = new Map<string, Buffer[]>()
  const blobOf = (name: string): string => `/account/container/${encodeURIComponent(name)}`
  const server = await serve(async (request, response) => {
    const url = new URL(request.url ?? '', server.url)
    requests.push(`${request.method ?? ''} ${url.pathname}`)
    const json = (body: unknown): void => {
      response.writeHead(refusal ?? 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (request.method === 'PUT') {
      const bytes = await readBytes(request)
      if (url.searchParams.get('comp') === 'block') blobs.get(url.pathname)?.push(bytes)
      response.writeHead(201).end()
      return
    }
    const body = JSON.parse(await readBody(request)) as { readonly name: string }
    if (refusal !== undefined) json({ code: 'permission_denied', msg: 'refused' })
    else if (url.pathname.endsWith('/CreateArtifact')) {
      blobs.set(blobOf(body.name), [])
      json({
        ok: true,
        signed_upload_url: `${server.url.origin}${blobOf(body.name)}?sig=signature`,
      })
    } else {
      artifacts.push({
        name: body.name,
        files: filesOf(body.name, Buffer.concat(blobs.get(blobOf(body.name)) ?? [])),
      })
      json({ ok: true, artifact_id: '42' })
    }
  })
  const scope = Buffer.from(JSON.stringify({ scp: 'Actions.Results:run:job' })).toString(
    'base64url',
  )
  return {
    env: { ACTIONS_RUNTIME_TOKEN: `x.${scope}.x`, ACTIONS_RESULTS_URL: server.url.origin },
    artifacts,
    requests,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function filesOf(name: string, blob: Buffer): Readonly<Record<string, string>> {
  return blob.toString('latin1', 0, 2) === 'PK' ? unzip(blob) : { [name]: blob.toString() }
}

/** The files of a zip archive, from its central directory. */
function unzip(archive: Buffer): Readonly<Record<string, string>> {
  const files: Record<string, string> = {}
  let at = archive.indexOf(Buffer.from('PK\x01\x02'))
  while (archive.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    )
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const start = archive.readUInt32LE(at + 42)
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
    const content = archive.subarray(data, data + archive.readUInt32LE(at + 20))
    files[name] = inflateRawSync(content).toString()
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}
