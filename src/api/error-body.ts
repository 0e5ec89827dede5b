import { isJsonObject } from './decode.ts'

/** What is shown of a body that is no JSON; of a message in JSON a little more. */
const rawCharacters = 500
const messageCharacters = 2_000

/**
 * The message in the body of an error answer, whichever of the known shapes it has: `detail` as text, as a list of
 * validation problems or as an object; `message`; `error` as text or object; else the start of the text itself, without tags.
 */
export function readServerMessage(
  body: string,
  redact: (text: string) => string,
): string | undefined {
  const text = redact(body)
  const json = parseJson(text)
  const message = isJsonObject(json)
    ? (describe(json['detail']) ?? describe(json['message']) ?? describe(json['error']))
    : undefined
  const shown =
    message === undefined ? cap(plain(text), rawCharacters) : cap(message, messageCharacters)
  return shown === '' ? undefined : shown
}

function describe(value: unknown): string | undefined {
  if (typeof value === 'string') return oneLine(value) || undefined
  if (Array.isArray(value)) {
    const lines = value
      .map((problem) => describeProblem(problem))
      .filter((line) => line !== undefined)
    return lines.length > 0 ? lines.join('\n') : undefined
  }
  if (isJsonObject(value))
    return describe(value['message']) ?? describe(value['msg']) ?? describe(value['detail'])
  return undefined
}

/** One problem of a FastAPI 422 answer: `body.image_name: Field required`. */
function describeProblem(problem: unknown): string | undefined {
  if (!isJsonObject(problem)) return describe(problem)
  const text = describe(problem['msg']) ?? describe(problem['message'])
  const path = Array.isArray(problem['loc'])
    ? problem['loc']
        .filter((part) => typeof part === 'string' || typeof part === 'number')
        .join('.')
    : ''
  return text === undefined || path === '' ? text : `${oneLine(path)}: ${text}`
}

/** Gateways answer with whole HTML pages: their text is enough. */
function plain(text: string): string {
  const isHtml = /^\s*<(?:!doctype|html|head|body)\b/i.test(text)
  return oneLine(
    isHtml
      ? text.replaceAll(/<(script|style)\b[^]*?<\/\1>/gi, ' ').replaceAll(/<[^>]*>/g, ' ')
      : text,
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}

function cap(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters).toWellFormed()}…` : text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
