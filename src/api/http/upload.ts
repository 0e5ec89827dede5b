import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../util/clock.ts'
import type { OpenArchive } from './archive-file.ts'
import type { MultipartFrame } from './multipart.ts'

/** A form that is being uploaded; disposing it stops reading the archive. */
export interface Upload extends Disposable {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
  /** Whether the connection has received a first byte. */
  readonly hasLeft: () => boolean
  /** Fires when the connection accepts no bytes for too long. */
  readonly stalled: AbortSignal
}

export interface UploadOptions {
  readonly clock: Clock
  readonly stallMs: number
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  readonly beforeEnd?: (() => Promise<void>) | undefined
}

/** Streams a form, with its archive if there is one: at most two chunks are in memory. */
export function openUpload(
  archive: OpenArchive | undefined,
  frame: MultipartFrame,
  { clock, stallMs, onProgress, beforeEnd }: UploadOptions,
): Upload {
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
        // Lets an early refusal be read before the closed connection makes writing fail.
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
        stall.abort(Object.assign(new Error('The upload stalled.'), { code: 'UPLOAD_STALLED' }))
        return
      }
      try {
        await clock.sleep(leftMs, done.signal)
      } catch {
        return
      }
    }
  }

  // High-water mark of one byte: reads a chunk only once the connection accepted the previous one.
  const body = Readable.from(form(), { objectMode: false, highWaterMark: 1 })
  body.on('error', () => undefined)
  return {
    headers: { 'content-type': frame.contentType, 'content-length': String(frame.sizeBytes) },
    body,
    hasLeft: () => hasLeft,
    stalled: stall.signal,
    [Symbol.dispose]: (): void => {
      done.abort()
      body.destroy()
    },
  }
}
