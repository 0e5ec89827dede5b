import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../util/clock.ts'
import type { OpenArchive } from './archive-file.ts'
import type { MultipartFrame } from './multipart.ts'

/** A form that is being uploaded; disposing it stops reading the archive. */
export type Upload = ReturnType<typeof openUpload>

export interface UploadOptions {
  readonly clock: Clock
  readonly stallMs: number
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  readonly beforeEnd?: (() => Promise<void>) | undefined
}

class StalledError extends Error {
  readonly code = 'UPLOAD_STALLED'
}

/** Streams an archive inside its frame, with at most two chunks in memory; or a form without one. */
export function openUpload(
  archive: OpenArchive | undefined,
  frame: MultipartFrame,
  { clock, stallMs, onProgress, beforeEnd }: UploadOptions,
) {
  const stall = new AbortController()
  const done = new AbortController()
  let hasLeft = false
  let progressMs = 0

  async function* form(): AsyncGenerator<Uint8Array> {
    hasLeft = true
    progressMs = clock.monotonicMs()
    void watch()
    try {
      yield frame.head
      let sentBytes = 0
      if (archive === undefined) onProgress?.(sentBytes)
      for await (const chunk of archive?.chunks() ?? []) {
        // Reads the response of a server that refuses early and closes the connection, before writing fails.
        await setImmediate()
        yield chunk
        sentBytes += chunk.length
        progressMs = clock.monotonicMs()
        onProgress?.(sentBytes)
      }
      await beforeEnd?.()
      yield frame.tail
    } finally {
      done.abort()
    }
  }

  async function watch(): Promise<void> {
    for (;;) {
      const leftMs = progressMs + stallMs - clock.monotonicMs()
      if (leftMs <= 0) {
        stall.abort(new StalledError('The upload stalled.'))
        return
      }
      try {
        await clock.sleep(leftMs, done.signal)
      } catch {
        return
      }
    }
  }

  // With one byte as high-water mark the next chunk is read only after the connection has accepted the previous one.
  const body = Readable.from(form(), { objectMode: false, highWaterMark: 1 })
  body.on('error', () => undefined)
  return {
    headers: { 'content-type': frame.contentType, 'content-length': String(frame.sizeBytes) },
    body,
    /** Whether the connection has received a first byte. */
    hasLeft: () => hasLeft,
    /** Fires when the connection accepts no bytes for too long. */
    stalled: stall.signal,
    [Symbol.dispose]: (): void => {
      done.abort()
      body.destroy()
    },
  }
}
