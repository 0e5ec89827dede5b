import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../server/refusals.ts'

/** The form of a submit as received, before it is checked. */
export interface SubmitForm {
  /** Text parts in form order; the last one wins if a name is repeated. */
  readonly fields: Readonly<Record<string, string>>
  readonly archive: ArchivePart | undefined
}

export interface ArchivePart {
  readonly sizeBytes: number
  /** Of the bytes as received, in hex. */
  readonly sha256: string
  readonly fileName: string
  readonly contentType: string
}

/** The largest archive that is accepted. */
const archiveLimitBytes = 500 * 1024 * 1024

/** Reads the parts in any order. */
export async function readSubmitForm(
  request: FastifyRequest,
  archivePath: string,
): Promise<SubmitForm> {
  if (!request.isMultipart())
    throw new Refusal('not-multipart', 'The body must be multipart/form-data.', ['body'])
  const fields: Record<string, string> = {}
  let archive: ArchivePart | undefined
  for await (const part of request.parts({ limits: { fileSize: archiveLimitBytes } })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value)
    else if (part.fieldname === 'context_archive') archive = await saveArchive(part, archivePath)
    else part.file.resume()
  }
  return { fields, archive }
}

async function saveArchive(part: MultipartFile, path: string): Promise<ArchivePart> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  await pipeline(
    part.file,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        sizeBytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  )
  if (part.file.truncated) throw new Refusal('too-large', 'The context archive is too large.')
  return {
    sizeBytes,
    sha256: hash.digest('hex'),
    fileName: part.filename,
    contentType: part.mimetype,
  }
}
