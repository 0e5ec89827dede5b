import type { Redact } from './redact.ts'

/** Redacts every string inside a value of plain objects and arrays. */
export function redactAll<Value>(value: Value, redact: Redact): Value {
  return redactUnknown(value, redact) as Value
}

function redactUnknown(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactUnknown(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactUnknown(item, redact)]),
  )
}
