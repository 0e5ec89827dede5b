/** By UTF-8 bytes; the order of JavaScript's UTF-16 units differs only for surrogates. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0
  const [left, right] = surrogate.test(a) || surrogate.test(b) ? [bytesOf(a), bytesOf(b)] : [a, b]
  return left < right ? -1 : 1
}

const surrogate = /[\ud800-\udfff]/

/** One character per byte. */
function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1')
}
