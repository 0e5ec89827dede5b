/** Compares two texts by their UTF-8 bytes; JavaScript's own order is of UTF-16 units, and another beyond U+D7FF. */
export function compareBytes(a: string, b: string): number {
  const [left, right] = [bytesOf(a), bytesOf(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** A character for each byte. */
function bytesOf(text: string): string {
  const isAscii = Buffer.byteLength(text) === text.length
  return isAscii ? text : Buffer.from(text).toString('latin1')
}
