import { isUtf8 } from 'node:buffer'
import { ActionError } from '../../util/errors.ts'
import { systemErrorCode, isNotFoundError, systemErrorReason } from '../../util/system-error.ts'
import { compareBytes, isOutside, resolveLinks } from '../files/paths.ts'
import { listNames } from '../files/file-names.ts'
import { didYouMean, explainMissingPath, pathsOnDisk } from '../files/nearest-path.ts'
import { readSmallFile, type SmallFile } from '../files/read-small-file.ts'
import { locateManifestPath, type ManifestLocateOptions, type Manifest } from './locate.ts'
import { parseManifestFields, type ManifestOverrides } from './model.ts'
import { createProblemCollector, type Problems } from './problems.ts'
import type * as Yaml from './yaml.ts'
import type { ParsedYaml } from './yaml.ts'

export type { Manifest } from './locate.ts'
export { listManifestFiles, listManifestContext } from './stage-manifest.ts'
export { readManifestIgnoreFile } from './ignored-names.ts'

export interface ManifestRequest extends ManifestLocateOptions {
  /** The result of `readManifestText`, if the caller has it. */
  readonly file?: ManifestFile | undefined
  readonly overridden?: ManifestOverrides
}

/** A file that may be a manifest, as far as it can be read. */
export interface ManifestFile extends SmallFile {
  readonly document: ParsedYaml
  readonly problems: Problems
}

/** Each byte takes up to 3 KB of memory and 20 µs to parse; manifests have about 2 KB. */
export const maxManifestBytes = 64 * 1024

/** Keeps the module: importing it again takes a tenth of the time of reading a manifest. */
let yaml: typeof Yaml | undefined

/** Throws one `ActionError` for all problems, also those on disk, or the signal's reason. */
export async function readManifest(
  request: ManifestRequest,
  signal: AbortSignal,
): Promise<Manifest> {
  const { document, problems } = await readWhole(request)
  const given = { ...request.overridden, dockerfile: request.dockerfile !== undefined }
  const model = document.value && parseManifestFields(document.value, given, problems)
  const manifest = model && locateManifestPath(model, request, problems)
  signal.throwIfAborted()
  problems.throwAny()
  if (!manifest) throw new Error('A manifest without problems was not read.')
  return manifest
}

/** Rejects with an `ActionError` or errors of the file system. */
export async function readManifestText({
  path,
  displayName,
  workspace,
}: Pick<ManifestRequest, 'path' | 'displayName' | 'workspace'>): Promise<ManifestFile> {
  // A manifest outside the workspace is rejected, because messages quote manifests.
  if (isOutside(workspace, resolveLinks(path))) {
    throw isOutside(workspace, path)
      ? new ActionError(`The manifest is outside the workspace: '${displayName}'.`, {
          hint: suggestManifests(displayName, workspace) ?? 'Copy it into the workspace.',
        })
      : new ActionError(
          `${displayName}:1: The manifest is outside the workspace, or a link that leads out of it.`,
          { hint: 'Copy the manifest into the workspace.' },
        )
  }
  const file = readSmallFile(path, maxManifestBytes)
  return { ...file, ...(await parseManifest(file.bytes, displayName)) }
}

async function parseManifest(
  bytes: Uint8Array,
  displayName: string,
): Promise<Pick<ManifestFile, 'document' | 'problems'>> {
  // The parser takes long to load, so only a run with a manifest loads it.
  yaml ??= await import(/* webpackIgnore: true */ './yaml.ts')
  const problems = createProblemCollector(displayName)
  return { document: yaml.readYaml(new TextDecoder().decode(bytes), problems), problems }
}

/** Whether a file is an agent's manifest, valid or not: other tools use the same file name. */
export function isAgentManifest({ document }: Pick<ManifestFile, 'document'>): boolean {
  return document.tops.some(
    (top) => top.kind === 'map' && (top.get('build') ?? top.get('agent')) !== undefined,
  )
}

export async function isAgentManifestText(text: string): Promise<boolean> {
  const bytes = Buffer.from(text)
  return bytes.length <= maxManifestBytes && isAgentManifest(await parseManifest(bytes, ''))
}

async function readWhole(request: ManifestRequest): Promise<ManifestFile> {
  const { displayName, workspace } = request
  try {
    const file = request.file ?? (await readManifestText(request))
    const { isRegular, sizeBytes, bytes } = file
    if (!isRegular) throw unreadable('it is not a regular file')
    if (sizeBytes > maxManifestBytes) throw unreadable(`it has more than ${maxManifestBytes} bytes`)
    if (!isUtf8(bytes)) throw unreadable('it is not valid UTF-8')
    return file
  } catch (cause) {
    if (cause instanceof ActionError || systemErrorCode(cause) === undefined) throw cause
    throw isNotFoundError(cause)
      ? unreadable('it does not exist', cause, suggestManifests(displayName, workspace))
      : unreadable(systemErrorReason(cause), cause)
  }

  function unreadable(reason: string, cause?: unknown, suggestion?: string): ActionError {
    return new ActionError(`Could not read the manifest '${displayName}': ${reason}.`, {
      cause,
      hint:
        suggestion ??
        "Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace.",
    })
  }
}

/** Suggests the nearest path, else lists all manifests of the workspace. */
function suggestManifests(displayName: string, workspace: string): string | undefined {
  const paths = pathsOnDisk(workspace, 'file')
  const manifests = paths.filter((path) => /(?:^|\/)manifest\.ya?ml$/.test(path))
  const list = listNames(manifests.toSorted(compareBytes), 5)
  return (
    explainMissingPath(displayName, workspace, 'file') ??
    didYouMean(displayName, workspace, paths) ??
    (manifests.length === 0 ? undefined : `Set 'manifest' to one that exists: ${list}.`)
  )
}
