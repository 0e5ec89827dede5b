/** What is kept of a log, so that memory does not grow with it; lengths in UTF-16 units. */
export const limits = {
  steps: 1_000,
  /** Steps that failed: a build has few, a hostile log may claim many. */
  failures: 16,
  tailLines: 30,
  tailLine: 1_000,
  title: 1_000,
  message: 4_000,
} as const

/** Cuts without splitting a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = `${text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`
  // A slice keeps the whole of a huge line alive, a copy does not.
  return Buffer.from(cut).toString()
}
