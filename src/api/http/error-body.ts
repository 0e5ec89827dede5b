import { clip } from '../../util/clip.ts'
import { isJsonObject, isTooDeep, parseJson } from '../decode.ts'
import type { JsonObject } from '../model.ts'

/** The most characters shown of a body that is not JSON, and of a message in JSON. */
const rawCharacters = 500
const messageCharacters = 2_000

/**
 * Returns the message of any known error format, or the start of the text without HTML tags.
 * `repeats`: unknown JSON is not shown, because it may repeat the request.
 */
export function readServerMessage(
  body: string,
  redact: (text: string) => string,
  repeats = false,
): string | undefined {
  const text = redact(body)
  const message = describeBody(text)
  if (message === undefined && repeats && /^\s*[{[]/.test(text)) return undefined
  const shown =
    message === undefined ? clip(plain(text), rawCharacters) : clip(message, messageCharacters)
  return shown === '' ? undefined : shown
}

/** Agentex repeats the status code in its own errors. */
export function readServerCode(body: string): string | undefined {
  const code = parseObject(body)?.['code']
  return typeof code === 'number' ? String(code) : undefined
}

/**
 * Whether the API itself sent the error, not a gateway. For a form, more formats count as the
 * API's, because each doubt would cost another upload.
 */
export function isApiErrorBody(
  status: number,
  contentType: string,
  body: ErrorBody,
  isAboutForm: boolean,
): boolean {
  if (hasApiFormat(contentType, body)) return true
  return isAboutForm && isFormRefusal(status, contentType, body)
}

export interface ErrorBody {
  readonly text: string
  /** `text` is only the start of a longer body, so it is not valid JSON. */
  readonly isCut: boolean
}

/**
 * Whether only the API can have refused the form like this. A 422 is about the form's content,
 * which gateways do not read.
 */
function isFormRefusal(status: number, contentType: string, { text }: ErrorBody): boolean {
  if (status === 422) return true
  if (![400, 404, 409, 413].includes(status)) return false
  const isJson = /^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(contentType)
  return isJson && describeBody(text) !== undefined
}

/** FastAPI sends `detail`; the server sends `message`, a code and `data`; gateways send neither. */
function hasApiFormat(contentType: string, { text, isCut }: ErrorBody): boolean {
  if (!/^application\/json\b/i.test(contentType)) return false
  if (isCut) return true
  const json = parseJson(text)
  if (!isJsonObject(json)) return false
  const { detail, message, code, status_code: statusCode, data } = json
  if (typeof detail === 'string' || Array.isArray(detail) || isJsonObject(detail)) return true
  return typeof message === 'string' && data !== undefined && (code ?? statusCode) !== undefined
}

function describeBody(body: string): string | undefined {
  const { detail, message, error, errors, title } = parseObject(body) ?? {}
  return [detail, message, error, errors, title].map(messageIn).find((text) => text !== undefined)
}

/** Returns `undefined` also for an object that is nested too deep. */
function parseObject(body: string): JsonObject | undefined {
  const json = parseJson(body)
  return isJsonObject(json) && !isTooDeep(json) ? json : undefined
}

function messageIn(value: unknown): string | undefined {
  if (typeof value === 'string') return oneLine(value) || undefined
  if (Array.isArray(value)) {
    const lines = value.map(describeProblem).filter((line) => line !== undefined)
    return lines.join('\n') || undefined
  }
  if (isJsonObject(value))
    return messageIn(value['message']) ?? messageIn(value['msg']) ?? messageIn(value['detail'])
  return undefined
}

/** Describes a problem of a FastAPI 422 response: `body.image_name: Field required`. */
function describeProblem(problem: unknown): string | undefined {
  if (!isJsonObject(problem)) return messageIn(problem)
  const text = messageIn(problem['msg']) ?? messageIn(problem['message'])
  const place: readonly unknown[] = Array.isArray(problem['loc']) ? problem['loc'] : []
  const path = place.filter((part) => ['string', 'number'].includes(typeof part)).join('.')
  return text === undefined || path === '' ? text : `${oneLine(path)}: ${text}`
}

/** Gateways respond with whole HTML pages, of which only the text matters. */
function plain(text: string): string {
  const isHtml = /^\s*<(?:!doctype|html|head|body)\b/i.test(text)
  return oneLine(isHtml ? withoutTags(text) : text)
}

/** Also drops the contents of scripts and styles. Linear, unlike a pattern for pairs of tags. */
function withoutTags(html: string): string {
  let shown = ''
  let hidden: string | undefined
  for (const piece of html.split('<')) {
    const name = /^\/?[a-z]{1,10}/i.exec(piece)?.[0].toLowerCase()
    if (hidden !== undefined && name !== `/${hidden}`) continue
    hidden = name === 'script' || name === 'style' ? name : undefined
    if (hidden === undefined) shown += ` ${piece.slice(piece.indexOf('>') + 1)}`
  }
  return shown
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
