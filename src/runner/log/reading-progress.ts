import { showName } from '../../build-context/files/file-names.ts'
import type { OnRead } from '../../build-context/files/reading.ts'
import type { Clock } from '../../util/clock.ts'
import { formatBytes } from '../text/format.ts'
import type { Log } from './log.ts'

const periodMs = 5_000

/** Prints a line every five seconds in which files are read. `work` is what is done with them. */
export function showReading(
  work: 'Packing' | 'Hashing',
  clock: Pick<Clock, 'monotonicMs'>,
  log: Pick<Log, 'line'>,
): OnRead {
  let lastMs = clock.monotonicMs()
  return ({ path, sizeBytes, readBytes }) => {
    const nowMs = clock.monotonicMs()
    if (nowMs - lastMs < periodMs) return
    lastMs = nowMs
    const [read, size] = [formatBytes(readBytes), formatBytes(sizeBytes)]
    void log.line(`${work}: ${read} read so far, now '${showName(path)}' (${size}).`)
  }
}
