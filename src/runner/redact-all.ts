import type { Redact } from './redact.ts'

/** The fields of `Facts`, at any depth, whose type allows only a few fixed texts of ours. */
type OwnWord<Facts> = Facts extends readonly (infer Item)[]
  ? OwnWord<Item>
  : Facts extends object
    ? {
        [Name in keyof Facts]-?: NonNullable<Facts[Name]> extends string
          ? string extends NonNullable<Facts[Name]>
            ? never
            : Name
          : OwnWord<Facts[Name]>
      }[keyof Facts]
    : never

export type UnredactedFields<Facts> = Readonly<Record<OwnWord<Facts> & string, true>>

/** Redacts all texts of `facts` except keys and our own fixed texts, which code compares. */
export function redactTextsOf<Facts>(
  facts: Facts,
  ownWords: UnredactedFields<Facts>,
  redact: Redact,
): Facts {
  const redactFact = (fact: unknown): unknown =>
    redactWithin(fact, redact, (name, value) => [
      name,
      Object.hasOwn(ownWords, name) ? value : redactFact(value),
    ])
  return redactFact(facts) as Facts
}

/** Redacts before making JSON: a redacted number or quotation mark would break finished JSON. */
export function redactedJson(value: unknown, redact: Redact, indent?: number): string {
  const redactAll = (part: unknown): unknown =>
    redactWithin(part, redact, (name, item) => [redact(name), redactAll(item)])
  const redactNumber = (_: string, item: unknown): unknown => {
    if (typeof item !== 'number') return item
    const shown = redact(String(item))
    return shown === String(item) ? item : shown
  }
  return JSON.stringify(redactAll(value), redactNumber, indent)
}

/** Redacts plain objects and arrays. `entry` returns the new name and value of a field. */
function redactWithin(
  value: unknown,
  redact: Redact,
  entry: (name: string, item: unknown) => readonly [string, unknown],
): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactWithin(item, redact, entry))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => entry(name, item)))
}
