import { realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { findForbidden } from '../../build-context/credentials/forbidden-directories.ts'
import { isOutside } from '../../build-context/files/outside.ts'
import type { InputReader } from './input-reader.ts'

export interface ContextLocation {
  /** Absolute, links resolved. */
  readonly contextDir: string
  /** Absolute; exists and is a regular file. */
  readonly dockerfile: string
}

/** Finds build context and Dockerfile on disk and notes what is wrong with either; the result counts only without problems. */
export async function locateContext(
  reader: InputReader,
  workspace: string,
): Promise<ContextLocation> {
  const contextDir = await locateFolder(reader, workspace)
  const dockerfile = await locateDockerfile(reader, workspace, contextDir)
  return { contextDir: contextDir ?? workspace, dockerfile: dockerfile ?? '' }
}

async function locateFolder(reader: InputReader, workspace: string): Promise<string | undefined> {
  const given = reader.optional('context', (_, text) => text) ?? '.'
  const folder = await realpath(resolve(workspace, given)).catch(() => undefined)
  if (folder === undefined || !(await stat(folder)).isDirectory()) {
    reader.note(
      `Input 'context' must be a folder in the workspace, but '${given}' is none. Is the repository checked out before this step?`,
    )
    return undefined
  }
  if (isOutside(workspace, folder)) {
    reader.note(`Input 'context' must lie in the workspace, but '${given}' leads out of it.`)
    return undefined
  }
  await noteForbidden(reader, `Input 'context'`, given, folder)
  return folder
}

/** Notes a context, set by `setting` as `given`, that contains a folder of credentials or of other jobs: it must not go along. */
export async function noteForbidden(
  reader: InputReader,
  setting: string,
  given: string,
  contextDir: string,
): Promise<void> {
  const folders = [
    { name: 'RUNNER_TEMP', path: process.env['RUNNER_TEMP'] },
    { name: 'RUNNER_TOOL_CACHE', path: process.env['RUNNER_TOOL_CACHE'] },
    { name: 'HOME', path: process.env['HOME'] ?? process.env['USERPROFILE'] },
    { name: "the action's own folder", path: downloadedTo() },
  ]
  const held = await findForbidden(contextDir, folders, process.platform)
  if (held.length === 0) return
  reader.note(
    `${setting} must not be or hold a folder where the job's secrets may lie, but '${given}' does: ${held.join(', ')}. Choose a folder of the checkout.`,
  )
}

/** The runner names a repository for an action that it has downloaded, and none for one of the checkout, which may go along. */
function downloadedTo(): string | undefined {
  const [, script] = process.argv
  return process.env['GITHUB_ACTION_REPOSITORY'] && script && dirname(script)
}

async function locateDockerfile(
  reader: InputReader,
  workspace: string,
  contextDir: string | undefined,
): Promise<string | undefined> {
  const given = await locateFile(reader, workspace)
  if (given !== undefined || contextDir === undefined) return given
  // As the docker client does: the lower-case name stands in where the usual one is missing.
  for (const name of ['Dockerfile', 'dockerfile']) {
    if (await isFile(join(contextDir, name))) return join(contextDir, name)
  }
  reader.note(
    `Input 'file' is needed: the build context '${relative(workspace, contextDir) || '.'}' has no Dockerfile. Set 'file' or 'context', relative to the workspace.`,
  )
  return undefined
}

/** Where the input `file` leads, `undefined` without one; the result counts only without problems. */
export async function locateFile(
  reader: InputReader,
  workspace: string,
): Promise<string | undefined> {
  const given = reader.optional('file', (_, text) => text)
  if (given === undefined) return undefined
  const path = resolve(workspace, given)
  if (!(await isFile(path))) {
    reader.note(
      `Input 'file' must be a Dockerfile, relative to the workspace, but '${given}' is no file there.`,
    )
  } else if (isOutside(workspace, await realpath(path))) {
    reader.note(`Input 'file' must lie in the workspace, but '${given}' leads out of it.`)
  }
  return path
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
}
