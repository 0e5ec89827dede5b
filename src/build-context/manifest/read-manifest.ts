import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { codeOf, reasonOf } from '../files/read-errors.ts'
import { locate, type LocateRequest } from './locate.ts'
import type { Manifest } from './manifest.ts'
import { decodeManifest, type Overridden } from './model.ts'
import { createProblems } from './problems.ts'
import { viewYaml } from './yaml-view.ts'

export interface ManifestRequest extends Omit<LocateRequest, 'folder'> {
  /** Absolute. */
  readonly path: string
  /** As the user knows it, for messages. */
  readonly displayName: string
  readonly overridden: Overridden
}

/**
 * Reads an Agentex `manifest.yaml`. Throws one `ActionError` with a sentence and a line for each thing that cannot be right, on
 * disk too, or rejects with the signal's reason.
 */
export async function readManifest(
  { path, displayName, workspace, dockerfile, overridden }: ManifestRequest,
  signal: AbortSignal,
): Promise<Manifest> {
  const text = await readText(path, displayName, signal)
  const problems = createProblems(displayName)
  // Only a run with a manifest pays for loading the parser.
  const value = viewYaml(await import('yaml'), text, problems)
  const model = value && decodeManifest(value, overridden, problems)
  const located =
    model && (await locate(model, { folder: dirname(path), workspace, dockerfile }, problems))
  signal.throwIfAborted()
  problems.throwAny()
  if (!model || !located) throw new Error('A manifest without problems has a model.')
  const { agentName, imageName, imageTag } = model
  return { displayName, agentName, imageName, imageTag, ...located }
}

async function readText(path: string, displayName: string, signal: AbortSignal): Promise<string> {
  try {
    // Reading a pipe would wait for a writer.
    if (!(await stat(path)).isFile()) throw new ActionError('it is no regular file')
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path, { signal }))
  } catch (cause) {
    signal.throwIfAborted()
    throw new ActionError(`Could not read the manifest '${displayName}': ${whyNot(cause)}.`, {
      cause,
      hint: "Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace.",
    })
  }
}

function whyNot(cause: unknown): string {
  if (cause instanceof ActionError) return cause.message
  const code = codeOf(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file'
  return code === undefined ? 'it is not valid UTF-8' : reasonOf(cause)
}
