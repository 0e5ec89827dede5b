import { open } from 'node:fs/promises'
import { ActionError } from '../../util/errors.ts'
import { systemErrorHint, systemErrorReason } from '../../util/system-error.ts'
import type { Archive } from '../model.ts'

export interface OpenedArchive extends AsyncDisposable {
  /** Rejects with `ActionError` if the file is unreadable or has another size than before. */
  chunks(): AsyncIterable<Uint8Array>
}

const chunkBytes = 256 * 1024

const findDisturber =
  'Run the job again. If it recurs, find the process on this runner that changes or removes this file.'

/** Opens the file of an archive. Rejects with `ActionError` if its size has changed. */
export async function openArchiveFile({ path, sizeBytes }: Archive): Promise<OpenedArchive> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new ActionError(
      `The packed build context '${path}' is not readable: ${systemErrorReason(cause)}.`,
      {
        cause,
        hint: systemErrorHint(cause, findDisturber),
      },
    )
  })
  if (sizeBytes === 0 || (await file.stat()).size !== sizeBytes) {
    await file.close()
    throw changed(path)
  }
  return {
    async *chunks() {
      const stream: AsyncIterable<Uint8Array> = file.createReadStream({
        start: 0,
        end: sizeBytes - 1,
        highWaterMark: chunkBytes,
        autoClose: false,
      })
      let left = sizeBytes
      try {
        for await (const chunk of stream) {
          left -= chunk.length
          yield chunk
        }
      } catch (cause) {
        throw new ActionError(
          `The packed build context is no longer readable: ${systemErrorReason(cause)}.`,
          { cause, hint: systemErrorHint(cause, findDisturber) },
        )
      }
      if (left !== 0) throw changed(path)
    },
    // Ignores a failed close: the file was only read, and an error would hide the response.
    [Symbol.asyncDispose]: () => file.close().catch(() => undefined),
  }
}

function changed(path: string): ActionError {
  return new ActionError(`The packed build context '${path}' changed after it was packed.`, {
    hint: findDisturber,
  })
}
