import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../util/clock.ts'
import type { OpenedArchive } from './archive-file.ts'

/** A request body of known length: `head`, then any archive, then `tail`. */
export interface MultipartBody {
  readonly contentType: string
  readonly head: Uint8Array
  readonly archive?: OpenedArchive | undefined
  readonly tail: Uint8Array
  readonly sizeBytes: number
}

/** A form that is being uploaded; disposing it stops reading the archive. */
export interface Upload extends Disposable {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
  /** Whether the first byte was passed to the connection. */
  readonly hasLeft: () => boolean
  /** Fires when the connection accepts no bytes for too long. */
  readonly stalled: AbortSignal
}

export interface UploadHooks {
  /** Called with the sent bytes of the archive after each chunk; with 0 if there is no archive. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  /** Called before the last part of the form is sent. */
  readonly beforeEnd?: (() => void) | undefined
}

interface UploadOptions extends UploadHooks {
  readonly clock: Clock
  readonly stallMs: number
}

/** Streams a form: at most two chunks of its archive are in memory. */
export function openUpload(
  { contentType, head, archive, tail, sizeBytes }: MultipartBody,
  { clock, stallMs, onProgress, beforeEnd }: UploadOptions,
): Upload {
  const stall = new AbortController()
  const done = new AbortController()
  let hasLeft = false
  let progressMs = 0

  async function* parts(): AsyncGenerator<Uint8Array> {
    hasLeft = true
    progressMs = clock.monotonicMs()
    void watch()
    try {
      yield head
      let sentBytes = 0
      if (archive === undefined) onProgress?.(sentBytes)
      for await (const chunk of archive?.chunks() ?? []) {
        // Gives an early refusal time to arrive, before writing to a closed connection fails.
        await setImmediate()
        yield chunk
        sentBytes += chunk.length
        progressMs = clock.monotonicMs()
        onProgress?.(sentBytes)
      }
      beforeEnd?.()
      yield tail
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
  const body = Readable.from(parts(), { objectMode: false, highWaterMark: 1 })
  body.on('error', () => undefined)
  return {
    headers: { 'content-type': contentType, 'content-length': String(sizeBytes) },
    body,
    hasLeft: () => hasLeft,
    stalled: stall.signal,
    [Symbol.dispose]: (): void => {
      done.abort()
      body.destroy()
    },
  }
}
