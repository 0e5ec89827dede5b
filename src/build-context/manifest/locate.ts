import { realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { orUndefined } from '../../util/or-undefined.ts'
import { relativePath } from '../files/context-paths.ts'
import { isOutside } from '../files/outside.ts'
import { excerpt } from '../files/file-names.ts'
import { findSecretDirectory } from '../files/secret-directories.ts'
import type { LocatedText, ManifestModel } from './model.ts'
import type { Problems } from './problems.ts'

export interface LocateRequest {
  /** Of the manifest, for messages. */
  readonly displayName: string
  /** Absolute; the manifest's own. */
  readonly directory: string
  /** Absolute, links resolved; nothing that the manifest names may lie outside. */
  readonly workspace: string
  /** Absolute; replaces the manifest's own Dockerfile. */
  readonly dockerfile: string | undefined
}

/** A file or directory that a manifest names. */
export interface NamedPath extends LocatedText {
  /** Absolute, links resolved; those of the last part only when it is an include path. */
  readonly location: string
}

/** A file or directory to pack; `member` is its place in the archive, `''` for the whole root. */
export interface IncludePath extends NamedPath {
  readonly member: string
}

/** What Agentex's own command line would build from a `manifest.yaml`. */
export interface Manifest extends Pick<ManifestModel, 'agentName' | 'imageName' | 'imageTag'> {
  /** Of the manifest, for messages. */
  readonly displayName: string
  /** The manifest's own: absolute, links resolved. */
  readonly directory: string
  /** Absolute, links resolved. */
  readonly contextDir: string
  /** Absolute; links resolved, except its last part. A regular file when the manifest was read. */
  readonly dockerfile: string
  /** May be missing on disk. */
  readonly dockerignore: NamedPath | undefined
  readonly includePaths: readonly IncludePath[]
  /** As the manifest says: the located paths do not show which links they lead through. */
  readonly written: Pick<ManifestModel, 'root' | 'dockerfile' | 'agentNameLine'>
}

/** Notes what is missing on disk; `undefined` without a root or Dockerfile. */
export function locate(
  model: ManifestModel,
  { displayName, directory, workspace, dockerfile }: LocateRequest,
  problems: Problems,
): Manifest | undefined {
  const contextDir = locateRoot(model.root, directory, workspace, problems)
  if (contextDir === undefined) return undefined
  const own = model.dockerfile && resolveNamed(model.dockerfile, contextDir)
  if (own) checkDockerfile(own, workspace, problems)
  const dockerignore = model.dockerignore && resolveNamed(model.dockerignore, contextDir)
  if (dockerignore && isForeign(dockerignore, workspace))
    problems.note(
      dockerignore.line,
      outsideWorkspace('build.context.dockerignore', dockerignore.text),
    )
  const includePaths: IncludePath[] = []
  for (const path of model.includePaths) {
    const found = locateInclude(path, contextDir, workspace, problems)
    if (found) includePaths.push(found)
  }
  const chosen = dockerfile ?? own?.location
  if (chosen === undefined) return undefined
  const { agentName, imageName, imageTag } = model
  const names = { displayName, agentName, imageName, imageTag }
  const { root, agentNameLine } = model
  const written = { root, dockerfile: model.dockerfile, agentNameLine }
  const directories = { directory: realpathSync.native(directory), contextDir }
  return { ...names, ...directories, dockerfile: chosen, dockerignore, includePaths, written }
}

function locateRoot(
  { text, line }: LocatedText,
  directory: string,
  workspace: string,
  problems: Problems,
): string | undefined {
  // Not `resolve`: if the manifest's directory is a link, `..` continues from the link's target.
  const root = isAbsolute(text) ? text : `${directory}${sep}${text}`
  const found = realpathOf(root)
  if (found === undefined || !statOf(found)?.isDirectory()) {
    const state = found === undefined ? 'does not exist' : 'is not a directory'
    problems.note(
      line,
      `'build.context.root' ${state}: '${excerpt(text)}'. Set a directory, relative to the manifest.`,
    )
    return undefined
  }
  if (isOutside(workspace, found)) {
    problems.note(
      line,
      `'build.context.root' is outside the workspace: '${excerpt(text)}'. Set a path inside it. If it is the directory above the repository, check the repository out one level down: set 'path' of actions/checkout to its directory's name, and begin 'manifest' with that.`,
    )
    return undefined
  }
  const secret = findSecretDirectory(workspace, found)
  if (secret !== undefined) {
    problems.note(
      line,
      `'build.context.root' leads into '${excerpt(secret)}', which may hold credentials: '${excerpt(text)}'. Set a directory outside it.`,
    )
    return undefined
  }
  return found
}

function checkDockerfile(dockerfile: NamedPath, workspace: string, problems: Problems): void {
  const { text, line, location } = dockerfile
  const stats = statOf(location)
  if (!stats?.isFile()) {
    const state = stats ? 'is not a regular file' : 'does not exist'
    problems.note(
      line,
      `'build.context.dockerfile' ${state}: '${excerpt(text)}'. Set a file, relative to 'build.context.root'.`,
    )
  } else if (isForeign(dockerfile, workspace)) {
    problems.note(line, outsideWorkspace('build.context.dockerfile', text))
  }
}

/** Unlike Agentex's own packager, accepts a file, and rejects a path outside the root. */
function locateInclude(
  path: LocatedText,
  contextDir: string,
  workspace: string,
  problems: Problems,
): IncludePath | undefined {
  const { text, line } = path
  const shown = excerpt(text)
  const place = resolve(contextDir, text)
  if (isOutside(contextDir, place)) {
    problems.note(
      line,
      `The include path is outside 'build.context.root': '${shown}'. Set a root that contains it.`,
    )
    return undefined
  }
  const stats = statOf(place)
  if (!stats?.isFile() && !stats?.isDirectory()) {
    const state = stats ? 'is neither a file nor a directory' : 'does not exist'
    problems.note(
      line,
      `The include path ${state}: '${shown}'. Set a path relative to 'build.context.root'.`,
    )
    return undefined
  }
  const location = realpathSync.native(place)
  if (isOutside(workspace, location)) {
    problems.note(
      line,
      `The include path is outside the workspace, through a symbolic link: '${shown}'. Copy it into the workspace before this step.`,
    )
    return undefined
  }
  return { text, line, location, member: relativePath(contextDir, place) }
}

function resolveNamed({ text, line }: LocatedText, contextDir: string): NamedPath {
  const place = resolve(contextDir, text)
  const directory = realpathOf(dirname(place)) ?? dirname(place)
  return { text, line, location: join(directory, basename(place)) }
}

/** Whether its target is outside the workspace; a missing one is not. */
function isForeign({ location }: NamedPath, workspace: string): boolean {
  return isOutside(workspace, realpathOf(location) ?? location)
}

function outsideWorkspace(key: string, text: string): string {
  return `'${key}' is outside the workspace: '${excerpt(text)}'. Set a path inside it.`
}

/** With links resolved; `undefined` where nothing exists, or permissions are missing. */
function realpathOf(path: string): string | undefined {
  return orUndefined(() => realpathSync.native(path))
}

/** Of the target of links; `undefined` as above. */
function statOf(path: string): Stats | undefined {
  return orUndefined(() => statSync(path))
}
