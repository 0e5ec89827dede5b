import type { Redact } from './redact.ts'

/** The fields of `Facts`, at any depth, that have a few words of ours as their value. */
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

export type OwnWords<Facts> = Readonly<Record<OwnWord<Facts> & string, true>>

/** Redacts the texts of facts, but neither keys nor our own words, which decisions read. */
export function redactFacts<Facts>(facts: Facts, ownWords: OwnWords<Facts>, redact: Redact): Facts {
  const redactFact = (fact: unknown): unknown => {
    if (typeof fact === 'string') return redact(fact)
    if (Array.isArray(fact)) return fact.map(redactFact)
    if (typeof fact !== 'object' || fact === null) return fact
    return Object.fromEntries(
      Object.entries(fact).map(([name, value]) => [
        name,
        Object.hasOwn(ownWords, name) ? value : redactFact(value),
      ]),
    )
  }
  return redactFact(facts) as Facts
}

/** Redacts first: in finished JSON, a redacted number or quotation mark would break it. */
export function redactedJson(value: unknown, redact: Redact, indent?: number): string {
  return JSON.stringify(
    redactUnknown(value, redact),
    (_, item: unknown) => {
      if (typeof item !== 'number') return item
      const shown = redact(String(item))
      return shown === String(item) ? item : shown
    },
    indent,
  )
}

/** Every string and key inside a value of plain objects and arrays. */
function redactUnknown(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactUnknown(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key), redactUnknown(item, redact)]),
  )
}
