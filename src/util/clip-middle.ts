/** Cuts the middle out, both cuts between words, because the runner masks only whole secrets. */
export function clipMiddle(text: string, length: number): string {
  if (text.length <= length) return text
  const half = Math.floor((length - 3) / 2)
  const head = /^.*\s/s.exec(text.slice(0, half + 1))?.[0].trimEnd() ?? ''
  const tail = /\s.*$/s.exec(text.slice(-half - 1))?.[0].trimStart() ?? ''
  return `${head} … ${tail}`.trim()
}
