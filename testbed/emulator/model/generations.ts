/** Versions of the builds API, oldest first; each has its own form fields and record. */
export const generations = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] as const
export type Generation = (typeof generations)[number]

/** Whether a server of this generation has the features of generation `since`. */
export function isSince(generation: Generation, since: Generation): boolean {
  return generation >= since
}
