import { type SubmitAcceptance, ApiError } from '../../util/errors.ts'
import { isJsonObject, isTooDeep, maxJsonDepth, parseJson } from '../decode.ts'
import type { HttpResponse } from './sender.ts'

export const wrongServerHint =
  "Check input 'base-url': the response may come from a login page or a proxy instead of the API."

export interface JsonDecoder<T> {
  readonly expected: string
  readonly maxBytes: number
  readonly decode: (value: unknown) => T | undefined
}

/** 2,500 builds have about 60,000 values. The limit is for parsing: nothing can interrupt it. */
const maxValues = 200_000

/** Rejects with an `ApiError` of kind `response` if the body is not `expected`. */
export async function readJson<T>(
  response: HttpResponse,
  operation: string,
  { expected, maxBytes, decode }: JsonDecoder<T>,
  accepted: SubmitAcceptance = 'no',
): Promise<T> {
  const unusable = (problem: string, code: string): ApiError =>
    new ApiError(`${operation} failed: the response ${problem}.`, {
      kind: 'response',
      code,
      accepted,
      hint: wrongServerHint,
    })

  // Uses one buffer: in a list of chunks, a single byte would take a hundred times its size.
  let body = Buffer.alloc(0)
  let bytes = 0
  const countValues = createValueCounter()
  for await (const chunk of response.chunks) {
    const size = bytes + chunk.length
    if (size > maxBytes) throw unusable(`is larger than ${maxBytes} bytes`, 'TOO_LARGE')
    if (size > body.length) body = Buffer.concat([body], Math.min(maxBytes, 2 * size))
    if (countValues(chunk) > maxValues)
      throw unusable(`has more than ${maxValues} values`, 'TOO_LARGE')
    body.set(chunk, bytes)
    bytes = size
  }
  const text = new TextDecoder().decode(body.subarray(0, bytes))
  const value = parseJson(text)
  if (value === undefined)
    throw unusable(bytes === 0 ? 'is empty' : `is not JSON${typeOf(response)}`, 'NOT_JSON')
  if (isTooDeep(value))
    throw unusable(`is nested more than ${maxJsonDepth} levels deep`, 'TOO_LARGE')
  const decoded = decode(value)
  // An object in response to a submit means that there is a build, even if it is not as expected.
  if (decoded === undefined)
    throw unusable(`is not ${expected}`, isJsonObject(value) ? 'NOT_EXPECTED' : 'NOT_OBJECT')
  return decoded
}

/** Counts the opening brackets and commas outside strings, in all bytes so far. */
function createValueCounter(): (chunk: Uint8Array) => number {
  let [values, isString, isEscaped] = [0, false, false]
  return (chunk) => {
    for (const byte of chunk) {
      if (isEscaped) isEscaped = false
      else if (byte === code.quote) isString = !isString
      else if (isString) isEscaped = byte === code.backslash
      else if (byte === code.comma || byte === code.bracket || byte === code.brace) values += 1
    }
    return values
  }
}

/** ASCII bytes, which no other character of UTF-8 contains. */
const code = { quote: 0x22, comma: 0x2c, bracket: 0x5b, backslash: 0x5c, brace: 0x7b }

function typeOf({ contentType }: HttpResponse): string {
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0]
  return type === undefined || type === 'application/json' ? '' : ` but '${type}'`
}
