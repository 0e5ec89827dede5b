import { Writable } from 'node:stream'

/** A stream that keeps what is written to it; `slow` makes it ask every writer to wait. */
export function collector(
  options: { readonly slow?: boolean } = {},
): Writable & { text(): string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    highWaterMark: options.slow === true ? 1 : 1_048_576,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      setImmediate(done)
    },
  })
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString() })
}
