import type { Stats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { relativePath } from '../files/context-paths.ts'
import type { IncludePath, Manifest, NamedPath } from './manifest.ts'
import type { ManifestModel } from './model.ts'
import { isOutside } from '../files/outside.ts'
import type { Problems } from './problems.ts'
import type { LocatedText } from './section.ts'

export interface LocateRequest {
  /** Absolute; where the manifest lies. */
  readonly folder: string
  /** Absolute, links resolved; nothing that the manifest names may leave it. */
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
  const own = await named(model.dockerfile, contextDir)
  if (dockerfile === undefined) await checkDockerfile(own, workspace, problems)
  const dockerignore = model.dockerignore && (await named(model.dockerignore, contextDir))
  if (dockerignore && (await isForeign(dockerignore, workspace)))
    problems.note(dockerignore.line, leaving('build.context.dockerignore', dockerignore.text))
  const includePaths: IncludePath[] = []
  for (const path of model.includePaths) {
    const found = await locateInclude(path, contextDir, workspace, problems)
    if (found) includePaths.push(found)
  }
  return { contextDir, dockerfile: dockerfile ?? own.location, dockerignore, includePaths }
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
    problems.note(line, leaving('build.context.root', text))
    return undefined
  }
  return found
}

async function checkDockerfile(
  dockerfile: NamedPath,
  workspace: string,
  problems: Problems,
): Promise<void> {
  const { text, line, location } = dockerfile
  const stats = await statOf(location)
  if (!stats?.isFile()) {
    const state = stats ? (stats.isDirectory() ? 'a folder' : 'no regular file') : 'missing'
    problems.note(
      line,
      `'build.context.dockerfile' must be a file, relative to 'build.context.root', but '${text}' is ${state}.`,
    )
  } else if (await isForeign(dockerfile, workspace)) {
    problems.note(line, leaving('build.context.dockerfile', text))
  }
}

/** Unlike for Agentex's own packager, an include path may be a file, and one that leaves the root is an error. */
async function locateInclude(
  path: LocatedText,
  contextDir: string,
  workspace: string,
  problems: Problems,
): Promise<IncludePath | undefined> {
  const { text, line } = path
  const place = resolve(contextDir, text)
  if (isOutside(contextDir, place)) {
    problems.note(line, `The include path '${text}' leads out of 'build.context.root'.`)
    return undefined
  }
  const stats = await statOf(place)
  if (!stats?.isFile() && !stats?.isDirectory()) {
    const state = stats ? 'is no file or folder' : 'does not exist'
    problems.note(line, `The include path '${text}' ${state} below 'build.context.root'.`)
    return undefined
  }
  const location = await realpath(place)
  if (isOutside(workspace, location)) {
    problems.note(line, `The include path '${text}' leads out of the workspace through a link.`)
    return undefined
  }
  return { text, line, location, member: relativePath(contextDir, place) }
}

async function named({ text, line }: LocatedText, contextDir: string): Promise<NamedPath> {
  const place = resolve(contextDir, text)
  const folder = await realpath(dirname(place)).catch(() => dirname(place))
  return { text, line, location: join(folder, basename(place)) }
}

/** Whether what is there lies outside the workspace; what is missing is not told by this. */
async function isForeign({ location }: NamedPath, workspace: string): Promise<boolean> {
  return isOutside(workspace, await realpath(location).catch(() => location))
}

function leaving(key: string, text: string): string {
  return `'${key}' must lie in the workspace, but '${text}' leads out of it.`
}

/** Of what links lead to; `undefined` where there is nothing, or nothing that may be looked at. */
async function statOf(path: string): Promise<Stats | undefined> {
  return await stat(path).catch(() => undefined)
}
