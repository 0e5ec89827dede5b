import { removeEscapes } from '../build-log/plain-text.ts'

/** Replaces known secrets in a text by `***`, even if escape sequences split them. */
export type Redact = (text: string) => string

/** Parts and encoded forms that are shorter would match by chance. */
const minSecretPartLength = 8
/** Only the runner masks a shorter secret: here it would match everywhere. */
const shortestSecret = 4

/**
 * Redacts each secret, its lines, and both in Base64 (at every offset), JSON, HTML, hex and URLs:
 * the runner masks these in its log, but not in files and requests.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  return redactParts(secrets.flatMap(partsOf))
}

/** Redacts text before code reads or cuts it: a part of a secret would not be found later. */
export function createParserInputRedactor(secrets: readonly string[]): Redact {
  return redactParts(secrets.flatMap(partsOf).filter((part) => !isOrdinaryWord(part)))
}

/**
 * Whether code may compare this word, such as a status. Such a secret is redacted only in text that
 * is about to be written, and nothing cuts or encodes that text before.
 */
function isOrdinaryWord(secret: string): boolean {
  return /^[\w-]{1,20}$/.test(secret)
}

/** The whole secret, and those of its lines that are long enough. */
function partsOf(secret: string): readonly string[] {
  const whole = secret.trim()
  if (whole.length < shortestSecret) return []
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim())
  return [whole, ...lines.filter(({ length }) => length >= minSecretPartLength)]
}

function redactParts(parts: readonly string[]): Redact {
  const forms = parts.flatMap((part) =>
    part.length < minSecretPartLength ? [part] : formsOf(part),
  )
  // Longest first: after a part of a longer form is replaced, the rest of the form is not found.
  const distinct = [...new Set(forms)].sort((a, b) => b.length - a.length)
  const replace = (text: string): string => {
    let redacted = text
    for (const form of distinct) {
      if (redacted.includes(form)) redacted = redacted.replaceAll(form, '***')
    }
    return redacted
  }
  return alsoSplit(replace)
}

/** Also finds secrets that escape sequences split. Such a line loses all its escape sequences. */
function alsoSplit(replace: Redact): Redact {
  const replaceSplit = (line: string): string => {
    const plain = removeEscapes(line)
    const redacted = plain === line ? plain : replace(plain)
    return redacted === plain ? line : redacted
  }
  return (text) => {
    const redacted = replace(text)
    return redacted.includes('\u001b')
      ? redacted.split('\n').map(replaceSplit).join('\n')
      : redacted
  }
}

/** Returns a secret as it is and in all encodings. */
function formsOf(secret: string): readonly string[] {
  const hex = Buffer.from(secret).toString('hex')
  const base64 = [0, 1, 2].map((offset) => base64Inside(secret, offset))
  const forms = [
    secret,
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    JSON.stringify(secret).slice(1, -1),
    secret.replace(/[&<>"']/g, (character) => entities[character] ?? character),
    hex,
    hex.toUpperCase(),
  ]
  // A server can put any of these forms into an ID, which becomes part of a URL.
  const urls = [...forms, encodeURIComponent(secret)].map(encodeURIComponent)
  return [...forms, ...urls, ...urls.map(withLowerCaseCodes)]
}

function withLowerCaseCodes(url: string): string {
  return url.replace(/%../g, (code) => code.toLowerCase())
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The Base64 characters that depend only on a secret `offset` bytes into a group of three. */
function base64Inside(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)])
  const whole = Math.floor((bytes.length * 8) / 6)
  return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), whole)
}
