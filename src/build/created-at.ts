import type { Build } from '../api/model.ts'

/** When the server created a build; `undefined` without a readable time. Without a zone, a time may be of any. */
export function createdMs({ createdAt = '' }: Build): number | undefined {
  const ms = /(?:Z|[+-]\d\d:?\d\d)$/i.test(createdAt) ? Date.parse(createdAt) : NaN
  return Number.isNaN(ms) ? undefined : ms
}

/** By time, then by ID: an order that all who read the same records agree on. Nothing is earlier than a build without a time. */
export function isEarlier(a: Build, b: Build): boolean {
  const [first, second] = [createdMs(a), createdMs(b)]
  if (first === undefined || second === undefined) return false
  return first === second ? a.id < b.id : first < second
}
