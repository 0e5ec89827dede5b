import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../util/clock.ts'
import { ActionError } from '../util/errors.ts'
import type { Submission } from './model.ts'
import type { MultipartFrame } from './multipart.ts'

/** A form that is being uploaded; disposing it closes the archive. */
export interface Upload extends AsyncDisposable {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
  /** Whether the connection has received a first byte. */
  hasLeft(): boolean
  /** Fires when the connection accepts no bytes for too long. */
  readonly stalled: AbortSignal
}

export interface UploadOptions {
  readonly clock: Clock
  readonly stallMs: number
  readonly onProgress?: ((sentBytes: number) => void) | undefined
}

const chunkBytes = 256 * 1024

class StalledError extends Error {
  readonly code = 'UPLOAD_STALLED'
}

/** Opens the archive, which must still have its size, and streams it inside its frame, with at most two chunks in memory. */
export async function openUpload(
  { path, sizeBytes }: Submission['archive'],
  frame: MultipartFrame,
  { clock, stallMs, onProgress }: UploadOptions,
): Promise<Upload> {
  const file = await openArchive(path, sizeBytes)
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
      for await (const chunk of read(file, sizeBytes)) {
        // Reads the response of a server that refuses early and closes the connection, before writing fails.
        await setImmediate()
        yield chunk
        sentBytes += chunk.length
        progressMs = clock.monotonicMs()
        onProgress?.(sentBytes)
      }
      if (sentBytes !== sizeBytes) throw changed(path)
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
    hasLeft: () => hasLeft,
    stalled: stall.signal,
    [Symbol.asyncDispose]: async () => {
      done.abort()
      body.destroy()
      await file.close()
    },
  }
}

async function openArchive(path: string, sizeBytes: number): Promise<FileHandle> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (cause) {
    throw new ActionError(`The packed build context '${path}' is not readable.`, { cause })
  }
  if (sizeBytes > 0 && (await file.stat()).size === sizeBytes) return file
  await file.close()
  throw changed(path)
}

async function* read(file: FileHandle, sizeBytes: number): AsyncGenerator<Uint8Array> {
  const range = { start: 0, end: sizeBytes - 1 }
  try {
    yield* file.createReadStream({ ...range, highWaterMark: chunkBytes, autoClose: false })
  } catch (cause) {
    throw new ActionError('The packed build context is no longer readable.', { cause })
  }
}

function changed(path: string): ActionError {
  return new ActionError(`The packed build context '${path}' changed after it was packed.`, {
    hint: 'Run the job again. If it recurs, find the process on this runner that writes to this file.',
  })
}
