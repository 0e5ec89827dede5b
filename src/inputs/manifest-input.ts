import { resolve } from 'node:path'
import { relativePath } from '../context/files/paths.ts'
import { type Manifest, readManifest } from '../context/manifest/manifest.ts'
import { ActionError, describeError } from '../util/errors.ts'
import { locateFile, rejectForbidden } from './locate-context.ts'
import { parseText } from './parse-input.ts'
import { defaulted, gather, invalid, InvalidInputs, isGiven, optional } from './read-input.ts'

/** `undefined` for an empty input. Also rejects with the signal's reason. */
export async function readManifestInput(
  workspace: string,
  signal: AbortSignal,
): Promise<Manifest | undefined> {
  const displayName = optional('manifest', parseText)
  if (displayName === undefined) return undefined
  const { manifest } = await gather({
    context: () => rejectContext(displayName),
    file: () => locateFile(workspace),
    manifest: () => readByName(displayName, workspace, signal),
  })
  return manifest
}

function rejectContext(manifest: string): void {
  const context = defaulted('context', parseText)
  if (context === '.') return
  invalid(
    `Inputs 'context' and 'manifest' cannot be combined, got '${context}' and '${manifest}': the manifest sets the build context. Remove 'context'.`,
  )
}

async function readByName(
  displayName: string,
  workspace: string,
  signal: AbortSignal,
): Promise<Manifest> {
  const file = optional('file', parseText)
  try {
    const manifest = await readManifest(
      {
        path: resolve(workspace, displayName),
        displayName,
        workspace,
        dockerfile: file && resolve(workspace, file),
        overridden: {
          agentName: isGiven('agent-name'),
          agentId: isGiven('agent-id'),
          imageName: isGiven('image-name'),
          imageTag: isGiven('image-tag'),
        },
      },
      signal,
    )
    const root = relativePath(workspace, manifest.contextDir) || '.'
    rejectForbidden(`'build.context.root' of '${displayName}'`, root, manifest.contextDir)
    return manifest
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ActionError) || error instanceof InvalidInputs) throw error
    return invalid(`Input 'manifest': ${describeError(error)}`)
  }
}
