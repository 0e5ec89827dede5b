import { basename, dirname, join, posix } from 'node:path'
import { isOutside, resolveLinks } from '../files/paths.ts'
import { excerpt } from '../files/file-names.ts'
import { didYouMean, pathsOnDisk } from '../files/nearest-path.ts'
import { statOf } from '../files/tree.ts'
import { entryOf, locateRoot, placeOf, type Root, type RootLocateOptions } from './locate-root.ts'
import type { TextWithLine, ParsedManifest } from './model.ts'
import type { Problems } from './problems.ts'

export interface ManifestLocateOptions extends RootLocateOptions {
  /** The manifest's path as messages show it. */
  readonly displayName: string
}

/** A file or directory that a manifest names. */
export interface ManifestPath extends TextWithLine {
  /** Its path below the root, and in the archive; `''` is the whole root. */
  readonly entry: string
  /** Absolute, links not resolved. */
  readonly place: string
  /** Absolute, links resolved. If the path itself is a link, only an include path follows that. */
  readonly location: string
}

/** The build that Agentex's own command line would make from a `manifest.yaml`. */
export interface Manifest extends Pick<ParsedManifest, 'agentLines' | 'imageName' | 'imageTag'> {
  readonly displayName: string
  /** `undefined` if nothing uses the name. */
  readonly agentName: string | undefined
  /** The manifest's own directory: absolute, links resolved. */
  readonly directory: string
  /** Absolute, links resolved: the root, or the workspace if the root is above it. */
  readonly contextDir: string
  /** The path of `contextDir` in the archive; `''` unless the root is above the workspace. */
  readonly standsFor: string
  /** Absolute; links resolved, except its last part. A regular file when the manifest was read. */
  readonly dockerfile: string
  /** May be missing on disk. */
  readonly dockerignore: ManifestPath | undefined
  readonly includePaths: readonly ManifestPath[]
  /** What the manifest says, because the located paths do not show the links on their way. */
  readonly written: Pick<ParsedManifest, 'root' | 'agentName'> & {
    readonly dockerfile: ManifestPath | undefined
  }
}

/** Notes missing paths as problems. Returns `undefined` without a root or Dockerfile. */
export function locateManifestPath(
  model: ParsedManifest,
  options: ManifestLocateOptions,
  problems: Problems,
): Manifest | undefined {
  const { displayName, path, workspace, dockerfile } = options
  const root = locateRoot(model, options, problems)
  if (root === undefined) return undefined
  const note = (line: number, problem: string | undefined): void => {
    if (problem !== undefined) problems.note(line, problem)
  }
  const own = model.dockerfile && resolveNamed(model.dockerfile, root)
  if (own) note(own.line, problemOfDockerfile(own, root, workspace))
  const dockerignore = model.dockerignore && resolveNamed(model.dockerignore, root)
  if (dockerignore) {
    const problem = problemOfPlace('build.context.dockerignore', dockerignore, workspace)
    note(dockerignore.line, problem)
  }
  const includePaths = model.includePaths.map((named) => {
    const found = resolveNamed(named, root)
    note(named.line, problemOfInclude(found, root, workspace))
    return { ...found, location: resolveLinks(found.place) }
  })
  const chosen = dockerfile ?? own?.location
  if (chosen === undefined) return undefined
  const { agentName, agentLines, imageName, imageTag } = model
  const { contextDir, standsFor } = root
  return {
    displayName,
    agentName: agentName?.text,
    agentLines,
    imageName,
    imageTag,
    written: { root: model.root, agentName, dockerfile: own },
    directory: resolveLinks(dirname(path)),
    contextDir,
    standsFor,
    dockerfile: chosen,
    dockerignore,
    includePaths,
  }
}

function problemOfDockerfile(
  dockerfile: ManifestPath,
  root: Root,
  workspace: string,
): string | undefined {
  const stats = statOf(dockerfile.location)
  if (stats?.isFile()) return problemOfPlace('build.context.dockerfile', dockerfile, workspace)
  const state = stats ? 'is not a regular file' : 'does not exist'
  const nearest = stats ? undefined : suggest(dockerfile.text, root, 'file')
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
  { text, place }: ManifestPath,
  root: Root,
  workspace: string,
): string | undefined {
  const shown = excerpt(text)
  if (isOutside(root.contextDir, place)) {
    return `The include path is outside 'build.context.root': '${shown}'. Set a root that contains it.`
  }
  const stats = statOf(place)
  if (!stats?.isFile() && !stats?.isDirectory()) {
    const state = stats ? 'is neither a file nor a directory' : 'does not exist'
    const nearest = stats ? undefined : suggest(text, root, 'any')
    const hint = nearest ?? "Set a path relative to 'build.context.root'."
    return `The include path ${state}: '${shown}'. ${hint}`
  }
  return isOutside(workspace, resolveLinks(place))
    ? `The include path is outside the workspace, through a symbolic link: '${shown}'. Copy it into the workspace before this step.`
    : undefined
}

function suggest(text: string, root: Root, kind: 'file' | 'any'): string | undefined {
  const { path, contextDir, standsFor } = root
  const paths = pathsOnDisk(contextDir, kind).map((one) => posix.join(standsFor, one))
  return didYouMean(text, path, paths)
}

function resolveNamed(named: TextWithLine, root: Root): ManifestPath {
  const place = placeOf(named, root)
  const location = join(resolveLinks(dirname(place)), basename(place))
  return { ...named, entry: entryOf(named, root), place, location }
}
