import { alsoSplit, formsOf, type Redact, shortestPart } from './redact.ts'

/** A value of a file that is sent and must not be shown. */
export interface HiddenValue {
  readonly text: string
  /** What is shown in its place: where it is. */
  readonly place: string
}

/** A shorter value would match everywhere. */
const shortestValue = 4
/** A word of fewer letters than a part is no secret, but `INFO` or `main`. */
const shortWord = /^[A-Za-z]*$/
const alone = { before: String.raw`(?<![\w-])`, after: String.raw`(?![\w-])` }

/** Replaces each value, in whatever form a server repeats it, by its place. `known` is shown. */
export function createHider(values: readonly HiddenValue[], known: readonly string[]): Redact {
  const shown = new Set(known)
  const [long, short] = [new Map<string, string>(), new Map<string, string>()]
  for (const { text, place } of values)
    for (const piece of piecesOf(text)) {
      if (shown.has(piece)) continue
      const isLong = piece.length >= shortestPart
      if (!isLong && shortWord.test(piece)) continue
      for (const form of isLong ? formsOf(piece) : [piece]) {
        const places = isLong ? long : short
        if (!places.has(form)) places.set(form, place)
      }
    }
  const replaceLong = replacer(long, { before: '', after: '' })
  const replaceShort = replacer(short, alone)
  return alsoSplit((text) => replaceShort(replaceLong(text)))
}

/** A value, its lines, and the parts of one without white space, such as an address. */
function piecesOf(value: string): ReadonlySet<string> {
  const whole = value.trim()
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim())
  const parts = /\s/.test(whole) ? [] : whole.split(/[:/@?&=,;|]+/)
  const long = [...lines, ...parts].filter(({ length }) => length >= shortestPart)
  return new Set(whole.length >= shortestValue ? [whole, ...long] : long)
}

function replacer(places: ReadonlyMap<string, string>, { before, after }: typeof alone): Redact {
  if (places.size === 0) return (text) => text
  // The longest first: a part of a longer one must not hide the rest of it.
  const forms = [...places.keys()].toSorted((a, b) => b.length - a.length)
  const any = forms.map((form) => form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`))
  const pattern = new RegExp(`${before}(?:${any.join('|')})${after}`, 'g')
  return (text) => text.replace(pattern, (found) => places.get(found) ?? '***')
}
