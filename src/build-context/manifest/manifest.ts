import type * as Yaml from './yaml.ts'
import { ActionError } from '../../util/errors.ts'
import { compareBytes } from '../files/byte-order.ts'
import { listNames } from '../files/file-names.ts'
import { didYouMean, pathsOnDisk } from '../files/nearest-path.ts'
import { isOutside, resolveLinks } from '../files/outside.ts'
import { codeOf, isMissing, reasonOf } from '../../util/system-error.ts'
import { readSmallFile, type SmallFile } from '../files/read-small-file.ts'
import { locate, type LocateRequest, type Manifest } from './locate.ts'
import { decodeManifest, type Overridden } from './model.ts'
import { createProblems } from './problems.ts'

export type { Manifest } from './locate.ts'
export { listManifest, stageManifest } from './stage-manifest.ts'
export { readStagedIgnoreFile } from './ignored-names.ts'

export interface ManifestRequest extends LocateRequest {
  /** What `readManifestFile` returned, if the caller has looked at it. */
  readonly file?: SmallFile | undefined
  readonly overridden: Overridden
}

/** Each byte takes up to 3 KB of memory and 20 µs to parse; manifests have about 2 KB. */
const maxManifestBytes = 64 * 1024

/** Importing again what is loaded takes a tenth of the time that a manifest takes. */
let yaml: typeof Yaml | undefined

/** Throws one `ActionError` for all problems, also those on disk, or the signal's reason. */
export async function readManifest(
  request: ManifestRequest,
  signal: AbortSignal,
): Promise<Manifest> {
  const { file, displayName, dockerfile, overridden } = request
  const text = decodeText(() => file ?? readManifestFile(request), request)
  const problems = createProblems(displayName)
  // Only a run with a manifest pays for loading the parser.
  yaml ??= await import(/* webpackIgnore: true */ './yaml.ts')
  const value = yaml.readYaml(text, problems)
  const given = { ...overridden, dockerfile: dockerfile !== undefined }
  const model = value && decodeManifest(value, given, problems)
  const manifest = model && locate(model, request, problems)
  signal.throwIfAborted()
  problems.throwAny()
  if (!manifest) throw new Error('A manifest without problems was not read.')
  return manifest
}

/** Up to a manifest's maximum size. Throws an `ActionError` or errors of the file system. */
export function readManifestFile({
  path,
  displayName,
  workspace,
}: Pick<ManifestRequest, 'path' | 'displayName' | 'workspace'>): SmallFile {
  // Messages quote a manifest.
  if (isOutside(workspace, resolveLinks(path))) {
    throw new ActionError(
      `${displayName}:1: The manifest is outside the workspace, or a link that leads out of it.`,
      { hint: 'Copy the manifest into the workspace.' },
    )
  }
  return readSmallFile(path, maxManifestBytes)
}

function decodeText(
  read: () => SmallFile,
  { displayName, workspace }: Pick<ManifestRequest, 'displayName' | 'workspace'>,
): string {
  try {
    const { isRegular, sizeBytes, bytes } = read()
    if (!isRegular) throw unreadable('it is not a regular file')
    if (sizeBytes > maxManifestBytes) throw unreadable(`it has more than ${maxManifestBytes} bytes`)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof ActionError) throw cause
    throw isMissing(cause)
      ? unreadable('it does not exist', cause, suggestManifests(displayName, workspace))
      : unreadable(codeOf(cause) === undefined ? 'it is not valid UTF-8' : reasonOf(cause), cause)
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

/** The nearest path, else all manifests of the workspace. */
function suggestManifests(displayName: string, workspace: string): string | undefined {
  const paths = pathsOnDisk(workspace, 'file')
  const manifests = paths.filter((path) => /(?:^|\/)manifest\.ya?ml$/.test(path))
  const list = listNames(manifests.toSorted(compareBytes), 5)
  return (
    didYouMean(displayName, workspace, paths) ??
    (manifests.length === 0 ? undefined : `Set 'manifest' to one that exists: ${list}.`)
  )
}
