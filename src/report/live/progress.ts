import { progressTiming } from '../../api/timing.ts'
import { escapeNameForMessage } from '../../context/files/file-names.ts'
import type { OnReadProgress } from '../../context/files/reading.ts'
import type { Log } from '../../runner/log/log.ts'
import { type Clock, secondMs } from '../../util/clock.ts'
import { formatBytes, formatSeconds } from '../text/format.ts'

/** Prints a line every five seconds while files are read. `work` is the purpose of the reading. */
export function showReadProgress(
  work: 'Packing' | 'Hashing',
  clock: Pick<Clock, 'monotonicMs'>,
  log: Pick<Log, 'line'>,
): OnReadProgress {
  let lastMs = clock.monotonicMs()
  return ({ path, sizeBytes, readBytes }) => {
    const nowMs = clock.monotonicMs()
    if (nowMs - lastMs < progressTiming.progressMs) return
    lastMs = nowMs
    const [read, size] = [formatBytes(readBytes), formatBytes(sizeBytes)]
    void log.line(`${work}: ${read} read so far, now '${escapeNameForMessage(path)}' (${size}).`)
  }
}

/** Prints a line every five seconds. Call it with the number of bytes sent so far. */
export function showUpload(
  totalBytes: number,
  clock: Pick<Clock, 'monotonicMs'>,
  log: Pick<Log, 'line'>,
): (sentBytes: number) => void {
  let last: { readonly timeMs: number; readonly sentBytes: number } | undefined
  let previousBytes = 0
  return (sentBytes) => {
    const timeMs = clock.monotonicMs()
    // A second attempt starts from zero.
    if (last === undefined || sentBytes < previousBytes) last = { timeMs, sentBytes }
    previousBytes = sentBytes
    const elapsedMs = timeMs - last.timeMs
    if (elapsedMs < progressTiming.progressMs || sentBytes >= totalBytes) return
    const bytesPerSecond = (sentBytes - last.sentBytes) / (elapsedMs / secondMs)
    void log.line(describeUpload(sentBytes, totalBytes, bytesPerSecond))
    last = { timeMs, sentBytes }
  }
}

function describeUpload(sentBytes: number, totalBytes: number, bytesPerSecond: number): string {
  const percent = Math.floor((sentBytes / totalBytes) * 100)
  const sent = `Sent ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)} (${percent} %)`
  if (bytesPerSecond <= 0) return `${sent}.`
  const leftSeconds = Math.ceil((totalBytes - sentBytes) / bytesPerSecond)
  // An estimate needs no tenths.
  const left = formatSeconds(leftSeconds).replace('.0 ', ' ')
  return `${sent}, ${formatBytes(Math.round(bytesPerSecond))}/s, about ${left} left.`
}
