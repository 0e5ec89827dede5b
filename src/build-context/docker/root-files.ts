import { lstatSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { compareBytes } from '../files/byte-order.ts'
import { onDisk } from '../files/context-paths.ts'
import { identityOf, isSame } from '../files/identity.ts'
import type { IgnoreFile } from './ignore-file.ts'
import { fileMode } from '../git/index-modes.ts'
import type { DiskFile, Member } from '../files/members.ts'
import { wrapReadErrors } from '../files/read-errors.ts'

export interface RootFilesRequest {
  /** Absolute. */
  readonly contextDir: string
  /** Absolute. */
  readonly dockerfile: string
  readonly ignoreFile: IgnoreFile | undefined
  /** Given where the file system has no modes. */
  readonly indexModes: ReadonlyMap<string, number> | undefined
}

export interface RootFiles {
  readonly members: readonly Member[]
  /** How many of the context's own files are members although the rules ignore them. */
  readonly restored: number
  readonly warnings: readonly string[]
}

const ofDockerfile = 'Dockerfile.dockerignore'
const ofContext = '.dockerignore'

/** The Dockerfile as the member that it will be. Throws an ActionError when it is no file. */
export function readDockerfile({ dockerfile, indexModes }: RootFilesRequest): DiskFile {
  const source = find(dockerfile)
  const stats =
    source === undefined ? undefined : wrapReadErrors('Dockerfile', () => statSync(source))
  if (source === undefined || !stats?.isFile()) {
    throw new ActionError(
      stats?.isDirectory()
        ? `The Dockerfile '${dockerfile}' is a folder.`
        : `The Dockerfile '${dockerfile}' is ${stats ? 'no regular file' : 'missing'}.`,
      { hint: "Set 'file' to the path of the Dockerfile, relative to the workspace." },
    )
  }
  return {
    type: 'file',
    path: 'Dockerfile',
    mode: indexModes && fileMode(undefined),
    source,
    identity: identityOf(stats),
  }
}

/**
 * The members with the Dockerfile as `Dockerfile` and the ignore file in force, whatever the rules say of them: Docker can always
 * read both. The service builds from what it unpacks and applies an ignore file there once more, and it looks for
 * `Dockerfile.dockerignore` first. Hence, for it to find the same rules, an ignore file that is not the root's own travels under
 * that name, and a file of that name that is not in force is replaced.
 */
export function withRootFiles(
  members: readonly Member[],
  file: DiskFile,
  { contextDir, dockerfile, ignoreFile }: RootFilesRequest,
): RootFiles {
  const own = members.find(({ path }) => path === 'Dockerfile')
  const isOther =
    own !== undefined &&
    dockerfile !== join(contextDir, 'Dockerfile') &&
    !isSameFile(own, file, contextDir)
  const warnings = isOther
    ? [
        `The build context has another 'Dockerfile' at its root; '${dockerfile}' is packed in its place.`,
      ]
    : []
  const added = [file, ...ignoreMembers(members, contextDir, ignoreFile)]
  const restored = added.filter(
    ({ path }) =>
      [dockerfile, ignoreFile?.path].includes(join(contextDir, path)) &&
      !members.some((member) => member.path === path),
  )
  return { members: added.reduce(put, members), restored: restored.length, warnings }
}

/** Ignore files that have to be added or exchanged. */
function ignoreMembers(
  members: readonly Member[],
  contextDir: string,
  ignoreFile: IgnoreFile | undefined,
): readonly Member[] {
  const bytes = ignoreFile?.bytes ?? new Uint8Array()
  const source = ignoreFile?.source
  const packed = (path: string): Member | undefined => members.find((one) => one.path === path)
  const inForce = (path: string): boolean => ignoreFile?.path === join(contextDir, path)
  // Docker takes a folder of that name for absent.
  const has = ![undefined, 'directory'].includes(packed(ofDockerfile)?.type)
  if (inForce(ofDockerfile)) return has ? [] : [made(ofDockerfile, bytes, source)]

  const exchanged = has ? [made(ofDockerfile, bytes, source)] : []
  if (inForce(ofContext))
    return packed(ofContext) ? exchanged : [...exchanged, made(ofContext, bytes, source)]
  if (has || ignoreFile === undefined) return exchanged
  // COPY must not see a file that the context does not have.
  return [made(ofDockerfile, Buffer.concat([bytes, Buffer.from(`\n${ofDockerfile}\n`)]), source)]
}

function made(path: string, bytes: Uint8Array, source: string | undefined): Member {
  return { type: 'memory-file', path, mode: fileMode(undefined), bytes, source }
}

/** The file itself behind links; `undefined` where there is none. */
function find(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function isSameFile(member: Member, { identity }: DiskFile, contextDir: string): boolean {
  if (member.type !== 'file' || identity === undefined) return false
  const stats = wrapReadErrors(member.path, () => lstatSync(onDisk(contextDir, member.path)))
  return isSame(identityOf(stats), identity)
}

/** Puts a file of the root in the place of what has its name, or where its name belongs. */
function put(members: readonly Member[], file: Member): readonly Member[] {
  const others = members.filter(
    ({ path }) => path !== file.path && !path.startsWith(`${file.path}/`),
  )
  // A folder comes before what is in it, so the first name of the root that is greater is the place.
  const after = others.findIndex(
    ({ path }) => !path.includes('/') && compareBytes(path, file.path) > 0,
  )
  return others.toSpliced(after < 0 ? others.length : after, 0, file)
}
