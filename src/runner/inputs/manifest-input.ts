import { resolve } from 'node:path'
import { relativePath } from '../../build-context/files/context-paths.ts'
import { type Manifest, readManifest } from '../../build-context/manifest/manifest.ts'
import { ActionError } from '../../util/errors.ts'
import type { InputReader } from './input-reader.ts'
import { type ContextLocation, locateFile, noteForbidden } from './locate-context.ts'

/** The manifest that the input names; `undefined` without one, or with a problem noted. Rejects with the signal's reason. */
export async function readManifestInput(
  reader: InputReader,
  workspace: string,
  signal: AbortSignal,
): Promise<Manifest | undefined> {
  const displayName = reader.optional('manifest', (_, text) => text)
  if (displayName === undefined) return undefined
  const context = reader.optional('context', (_, text) => text) ?? '.'
  if (context !== '.') {
    reader.note(
      `Inputs 'context' and 'manifest' exclude each other, got '${context}' and '${displayName}': the manifest names its own build context. Leave out 'context'.`,
    )
  }
  const dockerfile = await locateFile(reader, workspace)
  try {
    return await readManifest(
      {
        path: resolve(workspace, displayName),
        displayName,
        workspace,
        dockerfile,
        overridden: {
          agentName: reader.isGiven('agent-name'),
          agentId: reader.isGiven('agent-id'),
          imageName: reader.isGiven('image-name'),
          imageTag: reader.isGiven('image-tag'),
        },
      },
      signal,
    )
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    reader.note(
      `Input 'manifest': ${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}`,
    )
    return undefined
  }
}

/** Where the manifest has its build context and Dockerfile; the result counts only without problems. */
export async function locateByManifest(
  reader: InputReader,
  manifest: Manifest | undefined,
  workspace: string,
): Promise<ContextLocation> {
  if (manifest === undefined) return { contextDir: '', dockerfile: '' }
  const { displayName, contextDir, dockerfile } = manifest
  const root = relativePath(workspace, contextDir) || '.'
  await noteForbidden(reader, `'build.context.root' of '${displayName}'`, root, contextDir)
  return { contextDir, dockerfile }
}
