import { type Clock, systemClock } from '../../util/clock.ts'
import { formatBytes, formatSeconds } from '../format.ts'
import { printable } from './printable.ts'
import type { Writer } from './writer.ts'

export interface UploadProgressOptions {
  readonly totalBytes: number
  readonly clock: Pick<Clock, 'monotonicMs'>
  readonly print: (line: string) => void
}

const periodMs = 5_000

/** Prints a line every few seconds of an upload, so that one that ends sooner prints nothing. To be told of all bytes sent so far. */
export function createUploadProgress({
  totalBytes,
  clock,
  print,
}: UploadProgressOptions): (sentBytes: number) => void {
  let last: { readonly timeMs: number; readonly sentBytes: number } | undefined
  let seenBytes = 0
  return (sentBytes) => {
    const timeMs = clock.monotonicMs()
    // A second attempt begins again.
    if (last === undefined || sentBytes < seenBytes) last = { timeMs, sentBytes }
    seenBytes = sentBytes
    const elapsedMs = timeMs - last.timeMs
    if (elapsedMs < periodMs || sentBytes >= totalBytes) return
    print(describe(sentBytes, totalBytes, (sentBytes - last.sentBytes) / (elapsedMs / 1000)))
    last = { timeMs, sentBytes }
  }
}

/** Progress of an upload in the log. */
export function showUpload(totalBytes: number, writer: Writer): (sentBytes: number) => void {
  const print = (text: string): void => {
    for (const line of printable(text)) void writer.print(line)
  }
  return createUploadProgress({ totalBytes, clock: systemClock, print })
}

function describe(sentBytes: number, totalBytes: number, bytesPerSecond: number): string {
  const percent = Math.floor((sentBytes / totalBytes) * 100)
  const sent = `Sent ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)} (${percent} %)`
  if (bytesPerSecond <= 0) return `${sent}.`
  const leftSeconds = Math.ceil((totalBytes - sentBytes) / bytesPerSecond)
  // An estimate has no tenths.
  const left = leftSeconds < 10 ? `${leftSeconds} s` : formatSeconds(leftSeconds)
  return `${sent}, ${formatBytes(Math.round(bytesPerSecond))}/s, about ${left} left.`
}
