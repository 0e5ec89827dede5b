/** Cuts between words: the runner masks a secret only as a whole. Omits a word that is too long. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return own(text)
  let end = length - 1
  while (end > 0 && !/\s/.test(text.charAt(end))) end -= 1
  return own(`${text.slice(0, Math.max(0, end)).trimEnd()}…`)
}

/** A slice keeps the whole of the line alive that it was cut from, a copy does not. */
function own(text: string): string {
  return ` ${text}`.slice(1)
}
