/** The last entry of a shortened list: the number of entries left out, or nothing for 0. */
export function formatMoreCount(left: number): readonly string[] {
  return left > 0 ? [`and ${left} more`] : []
}

/** A message with so many entries still fits into an annotation. */
export const maxListedEntries = 20

/** The first `most` entries, and how many more there are. */
export function formatFirstEntries(
  entries: readonly string[],
  most = maxListedEntries,
  separator = ', ',
): string {
  return [...entries.slice(0, most), ...formatMoreCount(entries.length - most)].join(separator)
}

/** `a`, `a and b`, or `a, b and c`. */
export function formatList(entries: readonly string[]): string {
  const last = entries.at(-1) ?? ''
  return entries.length > 1 ? `${entries.slice(0, -1).join(', ')} and ${last}` : last
}
