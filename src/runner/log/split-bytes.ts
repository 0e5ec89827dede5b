const longestStyle = 32
const [esc, m] = [0x1b, 0x6d]

/** Splits into pieces of at most `size` bytes of UTF-8, never inside a character or a style sequence. */
export function splitBytes(text: string, size: number): readonly string[] {
  if (text.length * 3 <= size) return [text]
  const bytes = Buffer.from(text)
  const pieces: string[] = []
  for (let start = 0; start < bytes.length;) {
    const end = start + size >= bytes.length ? bytes.length : borderBefore(bytes, start + size)
    pieces.push(bytes.toString('utf8', start, end))
    start = end
  }
  return pieces
}

function borderBefore(bytes: Buffer, limit: number): number {
  const before = bytes.subarray(limit - longestStyle, limit)
  const escape = before.lastIndexOf(esc)
  if (escape !== -1 && !before.includes(m, escape)) return limit - longestStyle + escape
  let border = limit
  while (((bytes[border] ?? 0) & 0xc0) === 0x80) border -= 1
  return border
}
