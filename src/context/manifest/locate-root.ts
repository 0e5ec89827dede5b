import { existsSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, posix, resolve, sep } from 'node:path'
import { isOutside, pathBelow, relativePath, resolveLinks, toDiskPath } from '../files/paths.ts'
import { excerpt } from '../files/file-names.ts'
import { findSecretDirectory } from '../files/secret-directories.ts'
import { statOf } from '../files/tree.ts'
import type { ParsedManifest, TextWithLine } from './model.ts'
import type { Problems } from './problems.ts'

export interface RootLocateOptions {
  /** The absolute path of the manifest. */
  readonly path: string
  /** Absolute, links resolved; the manifest must not name anything outside it. */
  readonly workspace: string
  /** An absolute path that replaces the manifest's own Dockerfile. */
  readonly dockerfile?: string | undefined
}

/** The directory that a manifest's paths begin at. */
export interface Root {
  /** Absolute, links resolved; may be above the workspace. */
  readonly path: string
  /** The root, or the workspace if the root is above it. */
  readonly contextDir: string
  /** The path of `contextDir` below the root, as the manifest names it; `''` is the root itself. */
  readonly standsFor: string
}

interface Problem {
  readonly line: number
  readonly problem: string
}

/** Notes a problem and returns `undefined` for a root whose paths cannot be in the workspace. */
export function locateRoot(
  model: ParsedManifest,
  options: RootLocateOptions,
  problems: Problems,
): Root | undefined {
  const { text } = model.root
  const { path: manifest, workspace } = options
  // Not `resolve`: if the manifest's directory is a link, `..` continues from the link's target.
  const path = resolveLinks(isAbsolute(text) ? text : `${dirname(manifest)}${sep}${text}`)
  const isAbove = !isAbsolute(text) && path !== workspace && !isOutside(path, workspace)
  const found = (isAbove ? findAbove : findWithin)(model, path, options)
  if (!('problem' in found)) return found
  problems.note(found.line, found.problem)
  return undefined
}

function findWithin(
  model: ParsedManifest,
  path: string,
  options: RootLocateOptions,
): Root | Problem {
  const { root, dockerfile } = model
  const problem = problemOfRoot(excerpt(root.text), path, options.workspace)
  if (problem !== undefined) return { line: root.line, problem }
  const step =
    dockerfile && statOf(resolve(path, dockerfile.text)) === undefined
      ? stepForOtherName(model, path, options)
      : undefined
  if (dockerfile && step !== undefined)
    return {
      line: dockerfile.line,
      problem: `'build.context.dockerfile' does not exist: '${excerpt(dockerfile.text)}'. ${step}`,
    }
  return { path, contextDir: path, standsFor: '' }
}

function problemOfRoot(shown: string, location: string, workspace: string): string | undefined {
  const stats = statOf(location)
  if (!stats?.isDirectory()) {
    const state = stats ? 'is not a directory' : 'does not exist'
    return `'build.context.root' ${state}: '${shown}'. Set a directory, relative to the manifest.`
  }
  if (isOutside(workspace, location))
    return `'build.context.root' is outside the workspace: '${shown}'. Set a directory inside it, relative to the manifest.`
  const secret = findSecretDirectory(workspace, location)
  return secret === undefined
    ? undefined
    : `'build.context.root' leads into '${excerpt(secret)}', which may hold credentials: '${shown}'. Set a directory outside it.`
}

/** The root is above the workspace, which may stand for the directory that the manifest names. */
function findAbove(
  model: ParsedManifest,
  path: string,
  options: RootLocateOptions,
): Root | Problem {
  const { root, dockerfile } = model
  const { path: manifest, workspace } = options
  const problem = (rest: string): Problem => ({
    line: root.line,
    problem: `'build.context.root' is above the workspace: '${excerpt(root.text)}'${rest}`,
  })
  const { here, others } = findStandIn(model, path, workspace)
  const hasDockerfile = here && (!dockerfile || isFile(placeOf(dockerfile, here)))
  const isComplete = hasDockerfile && others.length === 0
  if (isComplete && !isOfNamesake(model, path, options)) return here
  if (isComplete || allExist(model, options))
    return problem(
      `. Set 'build.context.root' to '${relativePath(resolveLinks(dirname(manifest)), workspace) || '.'}'.`,
    )
  const step = stepForOtherName(model, path, options)
  if (step !== undefined) return problem(`. ${step}`)
  if (here && others.length === 0) return here
  if (here && hasDockerfile && dockerfile)
    return problem(
      `, and '${excerpt(others[0] ?? '')}' is not in '${excerpt(here.standsFor)}'. ${checkOutAs(here.standsFor, relativePath(workspace, manifest), others)}`,
    )
  const inputs = options.dockerfile === undefined ? "'manifest'" : "'manifest' and 'file'"
  return problem(
    `. Set 'path' of actions/checkout to the repository's path below that root on your machine, and begin ${inputs} with it.`,
  )
}

/**
 * Finds the names that a manifest's paths begin with, as many as `directory` is below the root, for
 * which that stands, and the paths that begin with others. The Dockerfile decides: it is beside the
 * manifest, unlike what agents share.
 */
function findStandIn(
  { includePaths, dockerfile }: ParsedManifest,
  root: string,
  directory: string,
): { readonly here: Root | undefined; readonly others: readonly string[] } {
  const depth = relativePath(root, directory).split('/').length
  // An include path that is not below the root is an error of its own.
  const included = includePaths.filter(({ text }) => !isOutside(root, resolve(root, text)))
  const paths = [
    ...(dockerfile ? [{ text: dockerfile.text, place: dirname(dockerfile.text) }] : []),
    ...included.map(({ text }) => ({ text, place: text })),
  ]
  const starts = paths.map(({ text, place }) => {
    const names = relativePath(root, resolve(root, place)).split('/').slice(0, depth)
    const isBelow = names.length === depth && names[0] !== '' && names[0] !== '..'
    return { text, start: isBelow ? names.join('/') : undefined }
  })
  const standsFor = starts[0]?.start
  return {
    here: standsFor === undefined ? undefined : { path: root, contextDir: directory, standsFor },
    others: starts.flatMap(({ text, start }) => (start === standsFor ? [] : [text])),
  }
}

/** The path in the archive of what a manifest names. */
export function entryOf({ text }: TextWithLine, { path }: Pick<Root, 'path'>): string {
  return relativePath(path, resolve(path, text))
}

/** The absolute path of what a manifest names, links not resolved. */
export function placeOf(named: TextWithLine, root: Root): string {
  return resolve(root.contextDir, pathBelow(root.standsFor, entryOf(named, root)))
}

/** Whether the manifest lies beside a Dockerfile that has the whole path that it names. */
function isOfNamesake(
  { dockerfile }: ParsedManifest,
  path: string,
  { path: manifest, workspace }: RootLocateOptions,
): boolean {
  if (!dockerfile) return false
  const other = toDiskPath(workspace, entryOf(dockerfile, { path }))
  return isFile(other) && !isOutside(dirname(other), resolveLinks(dirname(manifest)))
}

/** Whether the workspace has all that the manifest names, so that it can be the root. */
function allExist(
  { dockerfile, includePaths }: ParsedManifest,
  { workspace }: RootLocateOptions,
): boolean {
  const exists = ({ text }: TextWithLine): boolean => {
    const place = resolve(workspace, text)
    return !isOutside(workspace, place) && existsSync(place)
  }
  return includePaths.every(exists) && (!dockerfile || exists(dockerfile))
}

/** What to do if the manifest's repository is checked out under another name than it has there. */
function stepForOtherName(
  model: ParsedManifest,
  root: string,
  { path: manifest, workspace }: RootLocateOptions,
): string | undefined {
  const directory = resolveLinks(dirname(manifest))
  const isCheckedOut = existsSync(join(directory, '.git')) && !existsSync(join(workspace, '.git'))
  if (!isCheckedOut || directory === root || isOutside(root, directory)) return undefined
  const { here, others } = findStandIn(model, root, directory)
  return here && model.dockerfile && isFile(placeOf(model.dockerfile, here))
    ? checkOutAs(here.standsFor, basename(manifest), others)
    : undefined
}

/** `others` is what the manifest names beside the repository. */
function checkOutAs(path: string, manifest: string, others: readonly string[]): string {
  const rest = others.length > 0 ? ', and put the rest beside it' : ''
  return `Set 'path: ${excerpt(path)}' on actions/checkout and 'manifest: ${excerpt(posix.join(path, manifest))}'${rest}.`
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true
}
