/**
 * What a status means for someone who waits. `failed` is every bad end (failed, error, timed out, cancelled), `removed` a
 * record that is being deleted, `unknown` a state that the service lost sight of or a word never seen: wait, within the deadline.
 */
export type StatusClass =
  'queued' | 'running' | 'cancelling' | 'succeeded' | 'failed' | 'removed' | 'unknown'

/** The documented words first, then those that the oldest servers pass on from the build provider. */
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

/** Compares without regard to case, and to `-` or a space in place of `_`. */
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

/** Whether the build has ended, for good or bad. */
export function isFinal(status: string): boolean {
  return ['succeeded', 'failed', 'removed'].includes(classifyStatus(status))
}
