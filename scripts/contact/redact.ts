import { parseJson } from '../../src/api/decode.ts'
import { createRedactor, type Redact } from '../../src/runner/redact.ts'
import { bodyOf } from './answers.ts'
import type { Recording } from './exchange.ts'

/** What must not be in a report: `name` stands in its place. */
export interface Secret {
  readonly name: string
  readonly value: string
}

export interface Redaction {
  /** A person or a server wrote the text. */
  text(text: string): string
  /** The words are mostly ours: what looks like an ordinary word stays. */
  words(text: string): string
  /** Redacts a body; in JSON also each value that may name something. */
  body(text: string): unknown
}

/** Fields whose texts are the API's words, or a sentence of it. */
const plain = new Set([
  ...['build_status', 'status', 'object', 'type', 'log_level', 'code', 'status_code'],
  ...['detail', 'message', 'msg', 'loc', 'error', 'title', 'line', 'limit', 'platform'],
])
const date = /^\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/

/** What names somebody or something wherever it stands, and the name of its kind. */
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['email', /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['id', /\b[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\b/gi],
  ['address', /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g],
  ['address', /\b(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}\b/gi],
  ['host', /\b(?:[a-z\d](?:[\w-]*[a-z\d])?\.)+[a-z]{2,}\b(?::\d+)?/gi],
  ['number', /\b\d{10,}\b/g],
  ['token', /\b(?=[\w+=-]*\d)[\w+=-]{20,}/g],
]

/** Equal values become equal placeholders: `<id 1>` is the same build throughout a report. */
export function createRedaction(recording: Recording, secrets: readonly Secret[]): Redaction {
  const placeholders = new Map<string, string>()
  const counts = new Map<string, number>()
  const placeholderOf = (kind: string, value: string): string => {
    const known = placeholders.get(value)
    if (known !== undefined) return known
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const placeholder = `<${kind} ${count}>`
    placeholders.set(value, placeholder)
    return placeholder
  }
  for (const { name, value } of secrets) if (value !== '') placeholders.set(value, `<${name}>`)
  for (const exchange of recording.exchanges) collect(parseJson(bodyOf(exchange)), placeholderOf)

  const redactors = [...placeholders]
    .sort(([a], [b]) => b.length - a.length)
    .map(([value, placeholder]) => ({
      redact: createRedactor([value]),
      placeholder,
      isWord: /^[a-z]{1,20}$/i.test(value) && !secrets.some((secret) => secret.value === value),
    }))
  const scrub = (raw: string, areWordsKept: boolean): string => {
    let shown = raw.replaceAll('***', '* * *')
    for (const { redact, placeholder, isWord } of redactors)
      if (!(isWord && areWordsKept)) shown = replace(shown, redact, placeholder)
    for (const [kind, pattern] of patterns)
      shown = outsidePlaceholders(shown, (part) =>
        part.replace(pattern, (value) => placeholderOf(kind, value)),
      )
    return shown
  }
  const text = (raw: string): string => scrub(raw, false)
  const json = (value: unknown, field = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => json(item, field))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [text(name), json(item, name)]),
      )
    if (names(value, field)) return placeholderOf(kindOf(field), String(value))
    return typeof value === 'string' && !date.test(value) ? text(value) : value
  }
  return {
    text,
    words: (raw) => scrub(raw, true),
    body: (raw) => {
      const value = parseJson(raw)
      return value === undefined ? text(raw) : json(value)
    },
  }
}

function collect(
  value: unknown,
  placeholderOf: (kind: string, value: string) => string,
  field = '',
): void {
  if (Array.isArray(value)) for (const item of value) collect(item, placeholderOf, field)
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) collect(item, placeholderOf, name)
  else if (names(value, field)) placeholderOf(kindOf(field), String(value))
}

/** Whether a value may name somebody or something. */
function names(value: unknown, field: string): boolean {
  if (typeof value === 'number') return /(?:^|_)id$/.test(field)
  if (typeof value !== 'string' || value === '' || field === '') return false
  return !plain.has(field) && !date.test(value)
}

function kindOf(field: string): string {
  return /(?:^|_)id$/.test(field) ? 'id' : /^[a-z_]{1,40}$/.test(field) ? field : 'value'
}

function replace(text: string, redact: Redact, placeholder: string): string {
  return outsidePlaceholders(text, (part) => redact(part).replaceAll('***', placeholder))
}

/** So that nothing replaces a part of a placeholder. */
function outsidePlaceholders(text: string, change: (part: string) => string): string {
  return text
    .split(/(<[a-z_]+(?: \d+)?>)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}
