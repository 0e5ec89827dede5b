import type { Stats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { IncludePath, Manifest, NamedPath } from './manifest.ts'
import type { ManifestModel } from './model.ts'
import { isOutside } from '../outside.ts'
import type { Problems } from './problems.ts'
import type { LocatedText } from './section.ts'

export interface LocateRequest {
  /** Absolute; where the manifest lies. */
  readonly folder: string
  /** Absolute, links resolved; the manifest's root must not leave it. */
  readonly workspace: string
  /** Absolute; stands in for the manifest's own Dockerfile, which then need not exist. */
  readonly dockerfile: string | undefined
}

type Located = Pick<Manifest, 'contextDir' | 'dockerfile' | 'dockerignore' | 'includePaths'>

/** Finds on disk what the manifest names and notes what is missing; `undefined` without a root to look in. */
export async function locate(
  model: ManifestModel,
  { folder, workspace, dockerfile }: LocateRequest,
  problems: Problems,
): Promise<Located | undefined> {
  const contextDir = await locateRoot(model.root, folder, workspace, problems)
  if (contextDir === undefined) return undefined
  const own = named(model.dockerfile, contextDir)
  if (dockerfile === undefined) await checkDockerfile(own, problems)
  const includePaths: IncludePath[] = []
  for (const path of model.includePaths) {
    const found = await locateInclude(path, contextDir, problems)
    if (found) includePaths.push(found)
  }
  return {
    contextDir,
    dockerfile: dockerfile ?? own.location,
    dockerignore: model.dockerignore && named(model.dockerignore, contextDir),
    includePaths,
  }
}

async function locateRoot(
  { text, line }: LocatedText,
  folder: string,
  workspace: string,
  problems: Problems,
): Promise<string | undefined> {
  // Not `resolve`: where the manifest's folder is a link, a `..` leads on from the link's target.
  const root = isAbsolute(text) ? text : `${folder}${sep}${text}`
  const found = await realpath(root).catch(() => undefined)
  if (found === undefined || !(await statOf(found))?.isDirectory()) {
    problems.note(
      line,
      `'build.context.root' must be a folder, relative to the manifest's, but '${text}' is none.`,
    )
    return undefined
  }
  if (isOutside(workspace, found)) {
    problems.note(
      line,
      `'build.context.root' must lie in the workspace, but '${text}' leads out of it.`,
    )
    return undefined
  }
  return found
}

async function checkDockerfile(
  { text, line, location }: NamedPath,
  problems: Problems,
): Promise<void> {
  const stats = await statOf(location)
  if (stats?.isFile()) return
  const state = stats ? (stats.isDirectory() ? 'a folder' : 'no regular file') : 'missing'
  problems.note(
    line,
    `'build.context.dockerfile' must be a file, relative to 'build.context.root', but '${text}' is ${state}.`,
  )
}

/** Unlike for Agentex's own packager, an include path may be a file, and one that leaves the root is an error. */
async function locateInclude(
  path: LocatedText,
  contextDir: string,
  problems: Problems,
): Promise<IncludePath | undefined> {
  const location = resolve(contextDir, path.text)
  if (isOutside(contextDir, location)) {
    problems.note(path.line, `The include path '${path.text}' leads out of 'build.context.root'.`)
    return undefined
  }
  const stats = await statOf(location)
  if (!stats?.isFile() && !stats?.isDirectory()) {
    const state = stats ? 'is no file or folder' : 'does not exist'
    problems.note(path.line, `The include path '${path.text}' ${state} below 'build.context.root'.`)
    return undefined
  }
  return { ...path, location, member: relative(contextDir, location).split(sep).join('/') }
}

function named({ text, line }: LocatedText, contextDir: string): NamedPath {
  return { text, line, location: resolve(contextDir, text) }
}

/** Of what links lead to; `undefined` where there is nothing, or nothing that may be looked at. */
async function statOf(path: string): Promise<Stats | undefined> {
  return await stat(path).catch(() => undefined)
}
