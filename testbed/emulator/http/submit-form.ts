import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type AgentFields, readAgent } from '../model/agents.ts'
import { isSince, type Generation } from '../model/generations.ts'
import { missingField, Refusal } from '../model/refusals.ts'

/** The form of a submit as received, before it is checked. */
interface SubmitForm {
  /** Text parts in form order; the last one wins if a name is repeated. */
  readonly fields: Readonly<Record<string, string>>
  readonly archive: ArchivePart | undefined
}

export interface ArchivePart {
  readonly sizeBytes: number
  /** The hash of the bytes as received, in hex. */
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

/** A form that passed the checks of the service; the archive is checked elsewhere. */
export interface CheckedForm {
  readonly imageName: string
  readonly imageTag: string
  readonly agent: AgentFields
  readonly buildArgs: Readonly<Record<string, string>>
  readonly platform: string | undefined
  readonly source: Readonly<Record<string, string>>
  /** Register this image instead of building one. */
  readonly imageUrl: string | undefined
}

const platforms = new Set(['linux/amd64', 'linux/arm64', 'linux/arm/v7'])
const sourceFields = [
  'source_repo',
  'source_commit',
  'source_ref',
  'source_subpath',
  'source_dirty',
  'working_tree_hash',
]
/** Both become one argument of `docker build`, so Docker's grammar applies. */
const imageNamePattern =
  /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/
const imageTagPattern = /^\w[\w.-]{0,127}$/

/** Checks a form as this generation does, which ignores unknown fields. Throws a `Refusal`. */
export function checkForm(form: SubmitForm, generation: Generation): CheckedForm {
  const { fields } = form
  const imageName = fields['image_name'] ?? ''
  if (imageName === '') throw missingField('image_name')
  const imageTag = fields['image_tag'] ?? 'latest'
  if (!imageNamePattern.test(imageName) || !imageTagPattern.test(imageTag)) {
    throw new Refusal('bad-image', `'${imageName}:${imageTag}' is not an image name with a tag.`)
  }
  const agent = readAgent(fields, generation)
  const imageUrl = checkImageSource(form, generation)
  const buildArgs = checkBuildArgs(fields['build_args'])
  const platform = isSince(generation, 'g2') ? fields['platform'] : undefined
  if (platform !== undefined && !platforms.has(platform)) {
    throw new Refusal('bad-platform', `Platform '${platform}' is not supported.`)
  }
  const known = isSince(generation, 'g4') ? sourceFields : []
  const source = Object.fromEntries(
    known.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  )
  return { imageName, imageTag, agent, buildArgs, platform, source, imageUrl }
}

function checkImageSource(
  { fields, archive }: SubmitForm,
  generation: Generation,
): string | undefined {
  const imageUrl = isSince(generation, 'g5') ? fields['image_url'] : undefined
  if (isSince(generation, 'g5') && (archive === undefined) === (imageUrl === undefined)) {
    throw new Refusal('image-source', 'Exactly one of context_archive and image_url must be given.')
  }
  if (imageUrl !== undefined) {
    if (!/:[\w.-]+$/.test(imageUrl)) throw new Refusal('image-source', 'image_url must name a tag.')
    return imageUrl
  }
  if (archive === undefined) throw new Refusal('bad-archive', 'The context archive is missing.')
  return undefined
}

function checkBuildArgs(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {}
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('bad-build-args', 'build_args must be a JSON object.')
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, argument]) => [name, String(argument)]),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('bad-build-args', 'build_args is not valid JSON.')
  }
}
