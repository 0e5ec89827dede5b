import { type Generation, isSince } from './generations.ts'

/** A build that is deleted runs no more. */
const final = new Set([
  ...['success', 'failed', 'error', 'timed_out', 'cancelled'],
  ...['deleting', 'delete_failed'],
])

export function isFinalStatus(status: string): boolean {
  return final.has(status)
}

/** Statuses as the oldest servers name them. */
const oldWords: Readonly<Record<string, string>> = {
  queued: 'pending',
  running: 'in_progress',
  success: 'succeeded',
  cancelled: 'canceled',
  timed_out: 'timeout',
}

/** The word of a server of this generation for a status. */
export function wordOf(status: string, generation: Generation): string {
  return isSince(generation, 'g1') ? status : (oldWords[status] ?? status)
}
