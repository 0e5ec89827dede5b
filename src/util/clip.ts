/** Cuts between words: the runner masks a secret only as a whole. Omits a word that is too long. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return own(text)
  const start = text.slice(0, length)
  const end = /\s/.test(text.charAt(length - 1)) ? length - 1 : lastBlank(start)
  return own(`${start.slice(0, end).trimEnd()}…`)
}

function lastBlank(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (/\s/.test(text.charAt(at))) return at
  return 0
}

/** A slice keeps the whole of the line alive that it was cut from, a copy does not. */
function own(text: string): string {
  return ` ${text}`.slice(1)
}
