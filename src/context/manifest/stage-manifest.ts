import { posix } from 'node:path'
import { ActionError, FileChangedError } from '../../util/errors.ts'
import { describeIgnoringLine, type ContextListing } from '../docker/docker-context.ts'
import { compareBytes, relativePath, splitPath, toDiskPath } from '../files/paths.ts'
import {
  type ContextWarning,
  excerpt,
  sentenceUnlessEmpty,
  escapeNameForMessage,
} from '../files/file-names.ts'
import { type DiskFile, isEntryThisFile } from '../files/archive-entries.ts'
import { wrapReadErrors } from '../files/read-errors.ts'
import { statOf } from '../files/tree.ts'
import { modesBelow } from '../git/index-modes.ts'
import { type CollectedFiles, collectFiles, type FileListOptions } from './collect-files.ts'
import { createDiskFile, resolveSymbolicLinks } from './found-file.ts'
import {
  type IgnoredNames,
  warnOfIneffectiveLines,
  readManifestIgnoreFile,
  type ManifestIgnoreFile,
} from './ignored-names.ts'
import type { Manifest } from './locate.ts'

export interface ManifestFileList {
  /** Sorted by the bytes of their paths. */
  readonly entries: readonly DiskFile[]
  readonly dockerfile: DiskFile
  readonly ignoreFile: ManifestIgnoreFile
  readonly collected: CollectedFiles
}

/** An include path replaces earlier files, but not the Dockerfile, as in Agentex's packager. */
export async function listManifestFiles(
  manifest: Manifest,
  { includeGit, indexModes: modes }: FileListOptions,
  signal: AbortSignal,
): Promise<ManifestFileList> {
  const indexModes = modes && modesBelow(manifest.standsFor, modes)
  const dockerfile = readDockerfile(manifest, indexModes)
  const ignoreFile = readManifestIgnoreFile(manifest, indexModes)
  const { contextDir, includePaths } = manifest
  const collected = await collectFiles(
    { contextDir, includePaths, isIgnored: ignoreFile.isIgnored, includeGit, indexModes },
    signal,
  )
  rejectUnpackable(collected, manifest.displayName)
  const entries = merge(dockerfile, ignoreFile.entry, collected.files)
  return { entries, dockerfile, ignoreFile, collected }
}

/** `workspace` is absolute, links resolved. */
export async function listManifestContext(
  manifest: Manifest,
  { workspace, ...options }: FileListOptions & { readonly workspace: string },
  signal: AbortSignal,
): Promise<ContextListing> {
  const listing = await listManifestFiles(manifest, options, signal)
  const { entries, dockerfile, ignoreFile, collected } = listing
  const { files, ignored, unreadable, outsideRoot, insideGit } = collected
  // Another include path may add an ignored file; Dockerfile and ignore file are always packed.
  const packed = withParents(entries)
  const leftOut = new Set([...ignored].filter((path) => !packed.has(path)))
  const { dockerignore } = manifest
  const file = dockerignore && relativePath(workspace, dockerignore.location)
  const deadLineWarning = await warnOfIneffectiveLines({
    file: file ?? '',
    deadLines: ignoreFile.deadLines,
    packed: alsoFrom(dockerignore, packed),
    ignored: alsoFrom(dockerignore, leftOut),
    countFiles: (isIgnored) =>
      [...files.keys()].filter((path) => isLeftOut(path, manifest, isIgnored)).length,
  })
  const hasOther = hasOtherDockerfile(manifest, dockerfile, files)
  const replacesDockerfile = hasOther && manifest.written.dockerfile === undefined
  const messages = [
    ...warnAboutAgents(manifest),
    ...(hasOther && !replacesDockerfile ? [warnAboutOtherDockerfile(manifest, workspace)] : []),
    ...sentenceUnlessEmpty(
      outsideRoot,
      "These paths lead outside the manifest's root through symbolic links, and their targets are packed",
    ),
    ...sentenceUnlessEmpty(
      insideGit,
      "These paths lead into '.git', which is excluded without 'include-git'",
    ),
  ]
  return {
    entries,
    ignored: leftOut.size,
    ignoreFile: ignoreFile.entry && file,
    dockerignore: undefined,
    howToExclude: howToExclude(file),
    replacesDockerfile,
    special: [],
    emptied: [],
    whyAbsent: (path) => whyAbsent(path, manifest, file, ignoreFile),
    unreadable,
    warnings: [
      ...warnAboutNamesake(manifest),
      ...ignoreFile.warnings,
      ...(deadLineWarning ? [deadLineWarning] : []),
      ...messages.map((message) => ({ message })),
    ],
  }
}

/** The ignore file that the manifest names is the only one, and its patterns are single names. */
function howToExclude(file: string | undefined): string {
  const shown =
    file === undefined
      ? "an ignore file that the manifest names as 'build.context.dockerignore'"
      : `'${escapeNameForMessage(file)}'`
  return `Add a line with the name of each, without its directory, to ${shown}.`
}

/** Also the paths from the directory of the ignore file, which its author may have in mind. */
function alsoFrom(
  dockerignore: Manifest['dockerignore'],
  paths: ReadonlySet<string>,
): ReadonlySet<string> {
  const directory = `${posix.dirname(dockerignore?.entry ?? '')}/`
  const below = [...paths].filter((path) => path.startsWith(directory))
  return new Set([...paths, ...below.map((path) => path.slice(directory.length))])
}

/** Whether no include path would contain the file if these names were ignored. */
function isLeftOut(
  path: string,
  { includePaths }: Manifest,
  isIgnored: IgnoredNames['isIgnored'],
): boolean {
  return includePaths
    .filter(({ entry }) => isAtOrBelow(path, entry))
    .every(({ entry }) => path.slice(entry.length).split('/').filter(Boolean).some(isIgnored))
}

/** Tests the names below the first include path that contains `path`. */
function whyAbsent(
  path: string,
  { includePaths }: Manifest,
  file: string | undefined,
  { lineOf }: ManifestIgnoreFile,
): string | undefined {
  const include = includePaths.find(({ entry }) => isAtOrBelow(path, entry))
  if (include === undefined) return "in none of the manifest's include paths"
  const names = path.slice(include.entry.length).split('/').filter(Boolean)
  const line = names.map(lineOf).find((number) => number !== undefined)
  return file !== undefined && line !== undefined ? describeIgnoringLine(file, line) : undefined
}

function readDockerfile(
  { dockerfile }: Manifest,
  indexModes: FileListOptions['indexModes'],
): DiskFile {
  const found = wrapReadErrors('Dockerfile', () => resolveSymbolicLinks(dockerfile))
  // It was a regular file when the manifest was read.
  if (typeof found === 'string' || !found.stats.isFile()) throw new FileChangedError('Dockerfile')
  return createDiskFile('Dockerfile', found, indexModes)
}

/** Throws one `ActionError` for all files on which Agentex's own packager would fail. */
function rejectUnpackable({ broken, loops, special }: CollectedFiles, manifestName: string): void {
  const sentences = [
    ...sentenceUnlessEmpty(broken, 'These symbolic links are broken'),
    ...sentenceUnlessEmpty(loops, 'These symbolic links form a loop'),
    ...sentenceUnlessEmpty(special, 'These are sockets, pipes or devices'),
  ]
  if (sentences.length === 0) return
  throw new ActionError(
    [
      `The include paths of '${manifestName}' contain files that cannot be packed:`,
      ...sentences,
    ].join('\n'),
    { hint: "Remove them, or add their names to the manifest's ignore file." },
  )
}

function merge(
  dockerfile: DiskFile,
  ignoreFile: DiskFile | undefined,
  files: ReadonlyMap<string, DiskFile>,
): readonly DiskFile[] {
  const staged = ignoreFile && !files.has(ignoreFile.path) ? [dockerfile, ignoreFile] : [dockerfile]
  // Files in a directory with that name could not be unpacked beside the file.
  const others = [...files.values()].filter(
    ({ path }) => !staged.some((file) => isAtOrBelow(path, file.path)),
  )
  return [...staged, ...others].toSorted((a, b) => compareBytes(a.path, b.path))
}

function withParents(entries: readonly DiskFile[]): ReadonlySet<string> {
  const paths = new Set<string>()
  for (const { path } of entries) {
    // The loop ends at a known path, because its parents are known too.
    for (
      let parent = path;
      parent !== '' && !paths.has(parent);
      parent = splitPath(parent).parent
    ) {
      paths.add(parent)
    }
  }
  return paths
}

/** A manifest below the top of the workspace may name one directory too many as its root. */
function warnAboutNamesake({
  displayName,
  directory,
  contextDir,
  standsFor,
  written: { root, dockerfile },
}: Manifest): readonly ContextWarning[] {
  if (standsFor === '' || !dockerfile) return []
  if (!statOf(toDiskPath(contextDir, dockerfile.entry))?.isFile()) return []
  const name = escapeNameForMessage(excerpt(dockerfile.entry))
  const inWorkspace = relativePath(directory, contextDir) || '.'
  return [
    {
      message: `${displayName}:${root.line}: '${name}' is there too; if it is meant, set 'build.context.root' to '${inWorkspace}'.`,
      place: { file: displayName, line: root.line },
    },
  ]
}

function warnAboutAgents({ displayName, agentLines }: Manifest): readonly string[] {
  const [last, ...others] = agentLines.toReversed()
  if (last === undefined || others.length === 0) return []
  const lines = agentLines.join(' and ')
  return [
    `${displayName}:${last}: 'agent' is given in lines ${lines}; only the last one counts. Remove the others.`,
  ]
}

function hasOtherDockerfile(
  { contextDir }: Manifest,
  chosen: DiskFile,
  files: ReadonlyMap<string, DiskFile>,
): boolean {
  const other = [...files.values()].find(({ path }) => isAtOrBelow(path, 'Dockerfile'))
  return other !== undefined && !isEntryThisFile(other, chosen, contextDir)
}

/** The official packager would pack the other one. */
function warnAboutOtherDockerfile(
  { displayName, dockerfile, includePaths }: Manifest,
  workspace: string,
): string {
  const source = includePaths.findLast(
    ({ entry }) => entry === '' || isAtOrBelow(entry, 'Dockerfile'),
  )
  const chosen = escapeNameForMessage(relativePath(workspace, dockerfile))
  return `${displayName}:${source?.line ?? 1}: The include path '${source?.text ?? ''}' contains another 'Dockerfile' for the root; '${chosen}' is packed instead.`
}

function isAtOrBelow(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`)
}
