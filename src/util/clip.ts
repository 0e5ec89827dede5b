/** Cuts only between words, because the runner masks only whole secrets. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return own(text)
  let end = length - 1
  while (end > 0 && !/\s/.test(text.charAt(end))) end -= 1
  return own(`${text.slice(0, Math.max(0, end)).trimEnd()}…`)
}

/** Copies a slice, because a slice keeps the whole original text in memory. */
function own(text: string): string {
  return ` ${text}`.slice(1)
}
