import type { Redact } from './redact.ts'

/** Redacts every string and key inside a value of plain objects and arrays. */
export function redactAll<Value>(value: Value, redact: Redact): Value {
  return redactUnknown(value, redact) as Value
}

/** Redacts first: in finished JSON, a redacted number or quotation mark would break it. */
export function redactedJson(value: unknown, redact: Redact, indent?: number): string {
  return JSON.stringify(
    redactAll(value, redact),
    (_, item: unknown) => {
      if (typeof item !== 'number') return item
      const shown = redact(String(item))
      return shown === String(item) ? item : shown
    },
    indent,
  )
}

function redactUnknown(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactUnknown(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key), redactUnknown(item, redact)]),
  )
}
