/**
 * What a status means while waiting. `failed` is every unsuccessful end (failed, error, timed out, cancelled); `removed` a record
 * that is being deleted; `unknown` the server's own `unknown` or a new word: keep waiting, within the limits.
 */
export type StatusClass =
  'queued' | 'running' | 'cancelling' | 'succeeded' | 'failed' | 'removed' | 'unknown'

/** First the documented words, then those that the oldest servers copy from the build provider. */
const words: Readonly<Record<Exclude<StatusClass, 'unknown'>, readonly string[]>> = {
  queued: ['queued', 'pending', 'created', 'submitted', 'scheduled'],
  running: ['running', 'in_progress', 'started', 'working', 'building'],
  cancelling: ['cancelling', 'canceling'],
  succeeded: ['success', 'succeeded', 'successful', 'completed'],
  failed: [
    ...['failed', 'error', 'timed_out', 'cancelled'],
    ...['failure', 'fault', 'internal_error', 'timeout', 'timedout', 'expired', 'canceled'],
    ...['stopped', 'aborted'],
  ],
  removed: ['deleting', 'delete_failed', 'deleted'],
}

const classes: ReadonlyMap<string, StatusClass> = new Map(
  Object.entries(words).flatMap(([name, list]) =>
    list.map((word) => [word, name as StatusClass] as const),
  ),
)

/** Ignores case, and reads `-` and spaces as `_`. */
export function classifyStatus(status: string): StatusClass {
  return (
    classes.get(
      status
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    ) ?? 'unknown'
  )
}

/** Whether the build has ended, successfully or not. */
export function isFinal(status: string): boolean {
  return ['succeeded', 'failed', 'removed'].includes(classifyStatus(status))
}

/** Whether a cancellation has taken effect, or is no longer needed. */
export function isEnding(status: string): boolean {
  return classifyStatus(status) === 'cancelling' || isFinal(status)
}
