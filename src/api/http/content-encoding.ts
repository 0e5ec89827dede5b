import { pipeline, type Readable } from 'node:stream'
import type * as Zlib from 'node:zlib'
import { clip } from '../../util/clip.ts'
import { type SubmitAcceptance, ApiError } from '../../util/errors.ts'
import { isJsonObject } from '../decode.ts'

const decoders: Readonly<Record<string, (zlib: typeof Zlib) => NodeJS.ReadWriteStream>> = {
  gzip: (zlib) => zlib.createGunzip(),
  'x-gzip': (zlib) => zlib.createGunzip(),
  deflate: (zlib) => zlib.createInflate(),
  br: (zlib) => zlib.createBrotliDecompress(),
}

/** The error codes of zlib and of Brotli; any other error comes from the connection. */
const decodingCode = /^(?:Z_|ERR__ERROR_)/

const hint =
  "The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'."

/** Decompresses a body: some gateways add compression although nobody asked for it. */
export async function* decodeBody(
  body: Readable,
  header = '',
  { operation, accepted }: { readonly operation: string; readonly accepted: SubmitAcceptance },
): AsyncGenerator<Uint8Array> {
  const names = header.toLowerCase().split(',')
  const encodings = names
    .map((name) => name.trim())
    .filter((name) => !['', 'identity'].includes(name))
  if (encodings.length === 0) return yield* body
  const unusable = (cause?: unknown): ApiError =>
    new ApiError(
      `${operation} failed: the response cannot be decoded: its Content-Encoding is '${clip(encodings.join(', '), 60)}'.`,
      { kind: 'response', code: 'NOT_DECODABLE', accepted, hint, cause },
    )
  const [encoding = ''] = encodings
  const create = encodings.length === 1 && Object.hasOwn(decoders, encoding) && decoders[encoding]
  if (!create) {
    body.on('error', () => undefined).destroy()
    throw unusable()
  }
  // Loads zlib only if it is needed, because hardly any server compresses.
  const decoder = create(await import('node:zlib'))
  try {
    yield* pipeline(body, decoder, () => undefined) as unknown as AsyncIterable<Uint8Array>
  } catch (error) {
    const code = isJsonObject(error) ? error['code'] : undefined
    throw typeof code === 'string' && decodingCode.test(code) ? unusable(error) : error
  }
}
