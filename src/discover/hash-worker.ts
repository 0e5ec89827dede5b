// A thread that hashes files. hash-pool.ts starts it.
import { createHash, hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { progressTiming } from '../api/timing.ts'
import { permissionBits } from '../context/files/archive-entries.ts'
import { listedFileOpenFlags } from '../context/files/read-small-file.ts'
import { maxUncompressedBytes } from '../context/files/reading.ts'
import type { HashedFile } from './hash-pool.ts'

const buffer = Buffer.alloc(1024 * 1024)
/** Bytes read since the last report. */
let unreportedBytes = 0
let reportedAtMs = performance.now()

/** Sends one message with a result for each path. Earlier messages report progress. */
parentPort?.on('message', (paths: readonly string[]) => {
  const budget = { leftBytes: maxUncompressedBytes }
  parentPort?.postMessage(paths.map((path) => hashFile(path, budget)))
})

function hashFile(path: string, budget: { leftBytes: number }): HashedFile {
  try {
    const descriptor = openSync(path, listedFileOpenFlags)
    try {
      const stats = fstatSync(descriptor)
      if (!stats.isFile()) return { error: 'it is not a regular file' }
      budget.leftBytes -= stats.size
      if (budget.leftBytes < 0)
        return { error: `with the files before it, it has more than ${maxUncompressedBytes} bytes` }
      const mode = stats.mode & permissionBits
      return { mode, sha256: hashContent(descriptor, path, stats.size) }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** Reads once if the file fits: asking for one byte more than its size shows where it ends. */
function hashContent(descriptor: number, path: string, sizeBytes: number): string {
  const count = readSync(descriptor, buffer, 0, Math.min(sizeBytes + 1, buffer.length), null)
  reportRead(path, sizeBytes, count)
  if (count === sizeBytes) return hash('sha256', buffer.subarray(0, count))
  const sha256 = createHash('sha256').update(buffer.subarray(0, count))
  for (let read = count; read > 0;) {
    read = readSync(descriptor, buffer, 0, buffer.length, null)
    sha256.update(buffer.subarray(0, read))
    reportRead(path, sizeBytes, read)
  }
  return sha256.digest('hex')
}

function reportRead(path: string, sizeBytes: number, bytes: number): void {
  unreportedBytes += bytes
  const nowMs = performance.now()
  if (nowMs - reportedAtMs < progressTiming.hashedMs) return
  parentPort?.postMessage({ path, sizeBytes, bytes: unreportedBytes })
  reportedAtMs = nowMs
  unreportedBytes = 0
}
