import { orUndefined } from '../../util/or-undefined.ts'
import { isTooDeep, maxLevels } from '../decode.ts'
import { type Acceptance, ApiError } from '../errors.ts'
import type { HttpResponse } from './http.ts'

export const wrongServerHint =
  "Check input 'base-url': the response may come from a login page or a proxy instead of the API."

export interface JsonShape<T> {
  readonly expected: string
  readonly maxBytes: number
  readonly decode: (value: unknown) => T | undefined
}

/** Rejects with an `ApiError` of kind `response`, with `accepted`, for anything but `expected`. */
export async function readJson<T>(
  response: HttpResponse,
  operation: string,
  { expected, maxBytes, decode }: JsonShape<T>,
  accepted: Acceptance = 'no',
): Promise<T> {
  const unusable = (problem: string, code: string): ApiError =>
    new ApiError(`${operation} failed: the response ${problem}.`, {
      kind: 'response',
      code,
      accepted,
      hint: wrongServerHint,
    })

  // One buffer: a chunk of a single byte would take a hundred times its size in a list.
  let body = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of response.chunks) {
    const size = bytes + chunk.length
    if (size > maxBytes) throw unusable(`is larger than ${maxBytes} bytes`, 'TOO_LARGE')
    if (size > body.length) body = Buffer.concat([body], Math.min(maxBytes, 2 * size))
    body.set(chunk, bytes)
    bytes = size
  }
  const text = new TextDecoder().decode(body.subarray(0, bytes))
  const value = orUndefined(() => JSON.parse(text) as unknown)
  if (value === undefined)
    throw unusable(bytes === 0 ? 'is empty' : `is not JSON${typeOf(response)}`, 'NOT_JSON')
  if (isTooDeep(value)) throw unusable(`is nested more than ${maxLevels} levels deep`, 'TOO_LARGE')
  const decoded = decode(value)
  if (decoded === undefined) throw unusable(`is not ${expected}`, 'NOT_EXPECTED')
  return decoded
}

function typeOf({ contentType }: HttpResponse): string {
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0]
  return type === undefined || type === 'application/json' ? '' : ` but '${type}'`
}
