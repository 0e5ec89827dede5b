import { type Acceptance, ApiError } from './errors.ts'
import type { HttpAnswer } from './http.ts'

export const wrongAnswererHint =
  "Check input 'base-url': a login page or a proxy may have answered in place of the API."

/** What an answer should be. */
export interface JsonShape<T> {
  /** "a build with an id" */
  readonly expected: string
  readonly maxBytes: number
  readonly decode: (value: unknown) => T | undefined
}

/**
 * Reads an answer whole, parses and decodes it; an `ApiError` of kind `answer` for whatever is not what was asked for.
 * `accepted` is what an unusable answer leaves open about a submit.
 */
export async function readJson<T>(
  answer: HttpAnswer,
  operation: string,
  { expected, maxBytes, decode }: JsonShape<T>,
  accepted: Acceptance = 'no',
): Promise<T> {
  const unusable = (problem: string, code: string): ApiError =>
    new ApiError(`${operation} failed: the answer ${problem}.`, {
      kind: 'answer',
      code,
      accepted,
      hint: wrongAnswererHint,
    })

  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.chunks) {
    bytes += chunk.length
    if (bytes > maxBytes) throw unusable(`is larger than ${maxBytes} bytes`, 'TOO_LARGE')
    chunks.push(chunk)
  }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(Buffer.concat(chunks)))
  } catch {
    throw unusable(bytes === 0 ? 'is empty' : `is not JSON${typeOf(answer)}`, 'NOT_JSON')
  }
  const decoded = decode(value)
  if (decoded === undefined) throw unusable(`is not ${expected}`, 'NOT_EXPECTED')
  return decoded
}

function typeOf({ contentType }: HttpAnswer): string {
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0]
  return type === undefined || type === 'application/json' ? '' : ` but '${type}'`
}
