/** Compares two texts by their UTF-8 bytes. JavaScript compares UTF-16 units, which differs beyond U+D7FF. */
export function compareBytes(a: string, b: string): number {
  const [left, right] = [bytesOf(a), bytesOf(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** One character per byte. */
function bytesOf(text: string): string {
  const isAscii = Buffer.byteLength(text) === text.length
  return isAscii ? text : Buffer.from(text).toString('latin1')
}
