import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { isOutside, relativePath, resolveLinks } from '../files/paths.ts'
import { excerpt } from '../files/file-names.ts'
import { didYouMean, pathsOnDisk } from '../files/nearest-path.ts'
import { findSecretDirectory } from '../files/secret-directories.ts'
import { statOf } from '../files/tree.ts'
import type { TextWithLine, ParsedManifest } from './model.ts'
import type { Problems } from './problems.ts'

export interface ManifestLocateOptions {
  /** The manifest's path as messages show it. */
  readonly displayName: string
  /** The absolute path of the manifest. */
  readonly path: string
  /** Absolute, links resolved; the manifest must not name anything outside it. */
  readonly workspace: string
  /** An absolute path that replaces the manifest's own Dockerfile. */
  readonly dockerfile?: string | undefined
}

/** A file or directory that a manifest names. */
export interface ManifestPath extends TextWithLine {
  /** Absolute, links resolved. If the path itself is a link, only an include path follows that. */
  readonly location: string
}

/** A file or directory to pack. `entry` is its path in the archive; `''` is the whole root. */
export interface IncludePath extends ManifestPath {
  readonly entry: string
}

/** The build that Agentex's own command line would make from a `manifest.yaml`. */
export interface Manifest extends Pick<ParsedManifest, 'agentLines' | 'imageName' | 'imageTag'> {
  readonly displayName: string
  /** `undefined` if nothing uses the name. */
  readonly agentName: string | undefined
  /** The manifest's own directory: absolute, links resolved. */
  readonly directory: string
  /** Absolute, links resolved. */
  readonly contextDir: string
  /** Absolute; links resolved, except its last part. A regular file when the manifest was read. */
  readonly dockerfile: string
  /** May be missing on disk. */
  readonly dockerignore: ManifestPath | undefined
  readonly includePaths: readonly IncludePath[]
  /** The manifest's own texts, because the located paths do not show the links on their way. */
  readonly written: Pick<ParsedManifest, 'root' | 'dockerfile' | 'agentName'>
}

/** Notes missing paths as problems. Returns `undefined` without a root or Dockerfile. */
export function locateManifestPath(
  model: ParsedManifest,
  { displayName, path, workspace, dockerfile }: ManifestLocateOptions,
  problems: Problems,
): Manifest | undefined {
  const directory = dirname(path)
  const contextDir = locateRoot(model.root, directory, workspace, problems)
  if (contextDir === undefined) return undefined
  const note = (line: number, problem: string | undefined): void => {
    if (problem !== undefined) problems.note(line, problem)
  }
  const own = model.dockerfile && resolveNamed(model.dockerfile, contextDir)
  if (own) note(own.line, problemOfDockerfile(own, contextDir, workspace))
  const dockerignore = model.dockerignore && resolveNamed(model.dockerignore, contextDir)
  if (dockerignore) {
    const problem = problemOfPlace('build.context.dockerignore', dockerignore, workspace)
    note(dockerignore.line, problem)
  }
  const includePaths = model.includePaths.map(({ text, line }) => {
    const place = resolve(contextDir, text)
    note(line, problemOfInclude(text, place, contextDir, workspace))
    return { text, line, location: resolveLinks(place), entry: relativePath(contextDir, place) }
  })
  const chosen = dockerfile ?? own?.location
  if (chosen === undefined) return undefined
  const { agentName, agentLines, imageName, imageTag } = model
  return {
    displayName,
    agentName: agentName?.text,
    agentLines,
    imageName,
    imageTag,
    written: model,
    directory: resolveLinks(directory),
    contextDir,
    dockerfile: chosen,
    dockerignore,
    includePaths,
  }
}

function locateRoot(
  { text, line }: TextWithLine,
  directory: string,
  workspace: string,
  problems: Problems,
): string | undefined {
  // Not `resolve`: if the manifest's directory is a link, `..` continues from the link's target.
  const location = resolveLinks(isAbsolute(text) ? text : `${directory}${sep}${text}`)
  const problem = problemOfRoot(excerpt(text), location, workspace)
  if (problem === undefined) return location
  problems.note(line, problem)
  return undefined
}

function problemOfRoot(shown: string, location: string, workspace: string): string | undefined {
  const stats = statOf(location)
  if (!stats?.isDirectory()) {
    const state = stats ? 'is not a directory' : 'does not exist'
    return `'build.context.root' ${state}: '${shown}'. Set a directory, relative to the manifest.`
  }
  if (isOutside(workspace, location)) {
    const above = relativePath(workspace, location).split('/')
    const levels = above.filter((name) => name === '..').map(() => 'src')
    const count = levels.length === 1 ? 'one directory' : `${levels.length} directories`
    return `'build.context.root' is outside the workspace by ${count}: '${shown}'. Set a path inside it, or check the repository out ${count} down, as on your machine: set 'path' of actions/checkout, such as '${levels.join('/')}', and begin 'manifest' with it.`
  }
  const secret = findSecretDirectory(workspace, location)
  return secret === undefined
    ? undefined
    : `'build.context.root' leads into '${excerpt(secret)}', which may hold credentials: '${shown}'. Set a directory outside it.`
}

function problemOfDockerfile(
  dockerfile: ManifestPath,
  contextDir: string,
  workspace: string,
): string | undefined {
  const stats = statOf(dockerfile.location)
  if (stats?.isFile()) return problemOfPlace('build.context.dockerfile', dockerfile, workspace)
  const state = stats ? 'is not a regular file' : 'does not exist'
  const nearest = stats ? undefined : suggest(dockerfile.text, contextDir, 'file')
  const hint = nearest ?? "Set a file, relative to 'build.context.root'."
  return `'build.context.dockerfile' ${state}: '${excerpt(dockerfile.text)}'. ${hint}`
}

function problemOfPlace(
  key: string,
  { text, location }: ManifestPath,
  workspace: string,
): string | undefined {
  return isOutside(workspace, resolveLinks(location))
    ? `'${key}' is outside the workspace: '${excerpt(text)}'. Set a path inside it.`
    : undefined
}

/** Unlike Agentex's own packager, accepts a file, and rejects a path outside the root. */
function problemOfInclude(
  text: string,
  place: string,
  contextDir: string,
  workspace: string,
): string | undefined {
  const shown = excerpt(text)
  if (isOutside(contextDir, place)) {
    return `The include path is outside 'build.context.root': '${shown}'. Set a root that contains it.`
  }
  const stats = statOf(place)
  if (!stats?.isFile() && !stats?.isDirectory()) {
    const state = stats ? 'is neither a file nor a directory' : 'does not exist'
    const nearest = stats ? undefined : suggest(text, contextDir, 'any')
    const hint = nearest ?? "Set a path relative to 'build.context.root'."
    return `The include path ${state}: '${shown}'. ${hint}`
  }
  return isOutside(workspace, resolveLinks(place))
    ? `The include path is outside the workspace, through a symbolic link: '${shown}'. Copy it into the workspace before this step.`
    : undefined
}

function suggest(text: string, contextDir: string, kind: 'file' | 'any'): string | undefined {
  return didYouMean(text, contextDir, pathsOnDisk(contextDir, kind))
}

function resolveNamed({ text, line }: TextWithLine, contextDir: string): ManifestPath {
  const place = resolve(contextDir, text)
  return { text, line, location: join(resolveLinks(dirname(place)), basename(place)) }
}
