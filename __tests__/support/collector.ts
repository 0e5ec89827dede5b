import { Writable } from 'node:stream'

/** A stream that stores what is written to it; with `slow` every write reports backpressure. */
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
