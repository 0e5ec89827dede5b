import { compareBytes } from '../files/byte-order.ts'
import { sayOf } from '../files/file-names.ts'
import { isSame } from '../files/identity.ts'
import type { DiskFile } from '../files/members.ts'
import { ChangedError, wrapReadErrors } from '../files/read-errors.ts'
import type { Listing } from '../docker/walk.ts'
import { collectFiles } from './collect-files.ts'
import { diskFile, follow } from './found-file.ts'
import type { Manifest } from './manifest.ts'
import { readStagedIgnoreFile } from './staged-ignore-file.ts'
import { refuseUnpackable } from './staging-errors.ts'

export interface StageOptions {
  readonly includeGit: boolean
  /** Modes by path from git's index, where the file system has none (Windows). */
  readonly indexModes: ReadonlyMap<string, number> | undefined
}

/**
 * Lists what Agentex's own packager would pack for a manifest: Dockerfile, ignore file, then the include paths, each in the place
 * of what is there; regular files alone, in byte order of their paths. Other than there, the Dockerfile stays when an include path
 * has one for the same place, and `.git` is left out. Throws an `ActionError` for what cannot be packed; rejects as `walk` does.
 */
export async function stageManifest(
  manifest: Manifest,
  { includeGit, indexModes }: StageOptions,
  signal: AbortSignal,
): Promise<Listing> {
  const dockerfile = readDockerfile(manifest, indexModes)
  const ignoreFile = await readStagedIgnoreFile(manifest, indexModes, signal)
  const { contextDir, includePaths } = manifest
  const collected = await collectFiles(
    { contextDir, includePaths, isIgnored: ignoreFile.isIgnored, includeGit, indexModes },
    signal,
  )
  refuseUnpackable(collected, manifest.displayName)
  const { files, ignored, unreadable, leaving, intoGit } = collected
  const members = merge(dockerfile, ignoreFile.member, files)
  return {
    members,
    ignored: countLeftOut(ignored, members),
    ignoreFile: ignoreFile.member && manifest.dockerignore?.text,
    special: [],
    emptied: [],
    unreadable: [...unreadable],
    warnings: [
      ...ignoreFile.warnings,
      ...otherDockerfile(manifest, dockerfile, files),
      ...sayOf(leaving, "These paths lead out of the manifest's root; what they lead to is packed"),
      ...sayOf(intoGit, "These paths lead into '.git', which is left out without 'include-git'"),
    ],
  }
}

function readDockerfile(
  { dockerfile }: Manifest,
  indexModes: StageOptions['indexModes'],
): DiskFile {
  const found = wrapReadErrors('Dockerfile', () => follow(dockerfile))
  // It was a regular file when the manifest was read.
  if (typeof found === 'string' || !found.stats.isFile()) throw new ChangedError('Dockerfile')
  return diskFile('Dockerfile', found, indexModes)
}

function merge(
  dockerfile: DiskFile,
  ignoreFile: DiskFile | undefined,
  files: ReadonlyMap<string, DiskFile>,
): readonly DiskFile[] {
  const staged = ignoreFile && !files.has(ignoreFile.path) ? [dockerfile, ignoreFile] : [dockerfile]
  // What is in a folder of that name could not be unpacked beside the file.
  const others = [...files.values()].filter(
    ({ path }) => !staged.some((file) => isAtOrBelow(path, file.path)),
  )
  return [...staged, ...others].toSorted((a, b) => compareBytes(a.path, b.path))
}

/** What is ignored below one include path may be packed all the same: by another one, or as Dockerfile or ignore file. */
function countLeftOut(ignored: ReadonlySet<string>, members: readonly DiskFile[]): number {
  const packed = new Set<string>()
  for (const { path } of members) {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      packed.add(path.slice(0, end))
    }
  }
  return [...ignored].filter((path) => !packed.has(path)).length
}

function otherDockerfile(
  { displayName, dockerfile, includePaths }: Manifest,
  chosen: DiskFile,
  files: ReadonlyMap<string, DiskFile>,
): readonly string[] {
  const other = [...files.values()].find(({ path }) => isAtOrBelow(path, 'Dockerfile'))
  if (!other || isSameFile(other, chosen)) return []
  const source = includePaths.findLast(
    ({ member }) => member === '' || isAtOrBelow(member, 'Dockerfile'),
  )
  return [
    `${displayName}:${source?.line ?? 1}: The include path '${source?.text ?? ''}' has another 'Dockerfile' at the root; '${dockerfile}' is packed in its place.`,
  ]
}

function isSameFile(one: DiskFile, other: DiskFile): boolean {
  return !!one.identity && !!other.identity && isSame(one.identity, other.identity)
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
