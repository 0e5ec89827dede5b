import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { codeOf, reasonOf } from '../files/read-errors.ts'
import { locate, type LocateRequest, type Manifest } from './locate.ts'
import { decodeManifest, type Overridden } from './model.ts'
import { createProblems } from './problems.ts'
import { readYaml } from './yaml-value.ts'

export type { Manifest } from './locate.ts'
export { stageManifest } from './stage-manifest.ts'
export { readStagedIgnoreFile } from './staged-ignore-file.ts'

export interface ManifestRequest extends Omit<LocateRequest, 'directory'> {
  /** Absolute. */
  readonly path: string
  readonly overridden: Overridden
}

/** Each byte takes up to 3 KB of memory and 20 µs to parse; manifests have about 2 KB. */
export const maxManifestBytes = 64 * 1024

/**
 * Reads an Agentex `manifest.yaml`. Throws one `ActionError` with a line for each problem, on disk too, or rejects with the signal's
 * reason.
 */
export async function readManifest(
  { path, displayName, workspace, dockerfile, overridden }: ManifestRequest,
  signal: AbortSignal,
): Promise<Manifest> {
  const text = await readText(path, displayName, signal)
  const problems = createProblems(displayName)
  // Only a run with a manifest pays for loading the parser.
  const value = readYaml(await import('yaml'), text, problems)
  const given = { ...overridden, dockerfile: dockerfile !== undefined }
  const model = value && decodeManifest(value, given, problems)
  const request = { displayName, directory: dirname(path), workspace, dockerfile }
  const manifest = model && (await locate(model, request, problems, signal))
  signal.throwIfAborted()
  problems.throwAny()
  if (!manifest) throw new Error('A manifest without problems was not read.')
  return manifest
}

async function readText(path: string, displayName: string, signal: AbortSignal): Promise<string> {
  try {
    // Reading a pipe would wait for a writer.
    if (!(await stat(path)).isFile()) throw new ActionError('it is not a regular file')
    const chunks = await createReadStream(path, { end: maxManifestBytes, signal }).toArray()
    const bytes = Buffer.concat(chunks as Buffer[])
    if (bytes.length > maxManifestBytes)
      throw new ActionError(`it has more than ${maxManifestBytes} bytes`)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    signal.throwIfAborted()
    throw new ActionError(`Could not read the manifest '${displayName}': ${reasonFor(cause)}.`, {
      cause,
      hint: "Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace.",
    })
  }
}

function reasonFor(cause: unknown): string {
  if (cause instanceof ActionError) return cause.message
  const code = codeOf(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'it does not exist'
  return code === undefined ? 'it is not valid UTF-8' : reasonOf(cause)
}
