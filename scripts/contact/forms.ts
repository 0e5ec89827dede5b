import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'tar'
import {
  type AgentReference,
  type BuildSubmission,
  emptyBuildOptions,
} from '../../src/api/model.ts'

/** What a form may have; its archive is a tar of one file. */
export interface FormFields {
  readonly fields: Readonly<Record<string, string>>
  readonly archive?: Buffer
}

/** A form of which every part can be left out, unlike those of the product. */
export function frameForm({ fields, archive }: FormFields): {
  readonly body: Buffer
  readonly contentType: string
} {
  const boundary = `contact-${crypto.randomUUID()}`
  const part = (name: string, more = ''): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
  const texts = Object.entries(fields).map(([name, value]) => `${part(name)}${value}\r\n`)
  const file = `; filename="context.tar.gz"\r\nContent-Type: application/x-tar`
  const body = Buffer.concat([
    Buffer.from(texts.join('')),
    ...(archive ? [Buffer.from(part('context_archive', file)), archive, Buffer.from('\r\n')] : []),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { body, contentType: `multipart/form-data; boundary=${boundary}` }
}

/** Archives of one file each; disposing removes them. */
export class Archives implements AsyncDisposable {
  readonly #directory: string

  private constructor(directory: string) {
    this.#directory = directory
  }

  static async create(): Promise<Archives> {
    return new Archives(await mkdtemp(join(tmpdir(), 'agentex-contact-')))
  }

  async pack(name: string, text: string): Promise<string> {
    const file = join(this.#directory, `${crypto.randomUUID()}.tar.gz`)
    await writeFile(join(this.#directory, name), text, { mode: 0o644 })
    await create({ gzip: true, portable: true, file, cwd: this.#directory }, [name])
    return file
  }

  async read(name: string, text: string): Promise<Buffer> {
    return await readFile(await this.pack(name, text))
  }

  /** The form of a build from this Dockerfile, as the product sends it. */
  async form(
    { imageName, agent }: { readonly imageName: string; readonly agent: AgentReference },
    imageTag: string,
    dockerfile: string,
  ): Promise<BuildSubmission> {
    const path = await this.pack('Dockerfile', dockerfile)
    const workingTreeHash = workingTreeHashOf(dockerfile)
    const archive = { path, sizeBytes: (await stat(path)).size }
    return { ...emptyBuildOptions, imageName, imageTag, agent, workingTreeHash, archive }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true })
  }
}

/** Hashes a directory with this Dockerfile alone. */
export function workingTreeHashOf(dockerfile: string): string {
  return sha256(['Dockerfile', '100644', sha256(dockerfile)].join('\0'))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
