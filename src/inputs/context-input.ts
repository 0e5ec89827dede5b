import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { listNames } from '../context/files/file-names.ts'
import {
  didYouMean,
  explainEmptyWorkspace,
  explainMissingPath,
  pathsOnDisk,
} from '../context/files/nearest-path.ts'
import { isOutside, relativePath } from '../context/files/paths.ts'
import {
  findForbiddenDirectories,
  findSecretDirectory,
} from '../context/files/secret-directories.ts'
import { type Manifest, readManifest } from '../context/manifest/manifest.ts'
import { parseText } from './parse-input.ts'
import {
  readInputWithDefault,
  readAllFields,
  createInvalidInputError,
  isInputSet,
  readOptionalInput,
  rethrowAsInvalidInput,
} from './read-input.ts'

/** `undefined` for an empty input. Also rejects with the signal's reason. */
export async function readManifestInput(
  workspace: string,
  signal: AbortSignal,
): Promise<Manifest | undefined> {
  const displayName = readOptionalInput('manifest', parseText)
  if (displayName === undefined) return undefined
  const { manifest } = await readAllFields({
    context: () => rejectContext(displayName),
    file: () => locateFile(workspace),
    manifest: () => readByName(displayName, workspace, signal),
  })
  return manifest
}

function rejectContext(manifest: string): void {
  const context = readInputWithDefault('context', parseText)
  if (context === '.') return
  createInvalidInputError(
    `Inputs 'context' and 'manifest' cannot be combined, got '${context}' and '${manifest}': the manifest sets the build context. Remove 'context'.`,
  )
}

async function readByName(
  displayName: string,
  workspace: string,
  signal: AbortSignal,
): Promise<Manifest> {
  const file = readOptionalInput('file', parseText)
  const request = {
    path: resolve(workspace, displayName),
    displayName,
    workspace,
    dockerfile: file && resolve(workspace, file),
    overridden: {
      agentName: isInputSet('agent-name'),
      agentId: isInputSet('agent-id'),
      imageName: isInputSet('image-name'),
      imageTag: isInputSet('image-tag'),
    },
  }
  const read = async (): Promise<Manifest> => {
    const manifest = await readManifest(request, signal)
    const root = relativePath(workspace, manifest.contextDir) || '.'
    rejectForbidden(`'build.context.root' of '${displayName}'`, root, manifest.contextDir)
    return manifest
  }
  return await rethrowAsInvalidInput(read, "Input 'manifest': ").catch((error: unknown) => {
    signal.throwIfAborted()
    throw error
  })
}

/** Finds build context and Dockerfile on disk by the inputs `context` and `file`. */
export async function locateContext(
  workspace: string,
): Promise<{ readonly contextDir: string; readonly dockerfile: string }> {
  const contextDir = locateDirectory(workspace)
  return await readAllFields({
    contextDir: () => contextDir,
    dockerfile: async () =>
      (await locateFile(workspace)) ?? (await findDockerfile(await contextDir, workspace)),
  })
}

async function locateDirectory(workspace: string): Promise<string> {
  const given = readInputWithDefault('context', parseText)
  const directory = await realpath(resolve(workspace, given)).catch(() => undefined)
  if (directory === undefined || !(await stat(directory)).isDirectory()) {
    if (directory !== undefined && !isOutside(workspace, directory)) {
      const parent = relativePath(workspace, dirname(resolve(workspace, given))) || '.'
      const andFile = /^dockerfile$/i.test(basename(given)) ? '' : `, and 'file' to '${given}'`
      return createInvalidInputError(
        `Input 'context' must be a directory in the workspace, but '${given}' is a file: set its directory, '${parent}'${andFile}.`,
      )
    }
    return createInvalidInputError(
      `Input 'context' must be a directory in the workspace, but there is none at '${given}'. ${suggest(given, workspace, 'directory')}`,
    )
  }
  if (isOutside(workspace, directory)) {
    return createInvalidInputError(`Input 'context' must be inside the workspace, got '${given}'.`)
  }
  const secret = findSecretDirectory(workspace, directory)
  if (secret !== undefined) {
    return createInvalidInputError(
      `Input 'context' must not lead into '${secret}', which may hold credentials, got '${given}'. Choose a directory outside it.`,
    )
  }
  rejectForbidden(`Input 'context'`, given, directory)
  return directory
}

/** Rejects a context that contains a directory of credentials or of other jobs. */
function rejectForbidden(setting: string, given: string, contextDir: string): void {
  const directories = [
    { name: 'RUNNER_TEMP', path: process.env['RUNNER_TEMP'] },
    { name: 'RUNNER_TOOL_CACHE', path: process.env['RUNNER_TOOL_CACHE'] },
    { name: 'HOME', path: process.env['HOME'] ?? process.env['USERPROFILE'] },
    { name: "the action's own directory", path: downloadedTo() },
  ]
  const found = findForbiddenDirectories(contextDir, directories, process.platform)
  if (found.length === 0) return
  createInvalidInputError(
    `${setting} must not contain directories that may hold job secrets, but '${given}' contains ${found.join(', ')}. Choose a directory of the checkout.`,
  )
}

/** Returns the directory of a downloaded action. A local action, which may be packed, has none. */
function downloadedTo(): string | undefined {
  const [, script] = process.argv
  return process.env['GITHUB_ACTION_REPOSITORY'] && script && dirname(script)
}

async function findDockerfile(contextDir: string, workspace: string): Promise<string> {
  // Docker's client also accepts the lower-case name.
  for (const name of ['Dockerfile', 'dockerfile']) {
    const kind = await kindOf(join(contextDir, name))
    if (kind === 'file') return join(contextDir, name)
    if (kind === 'special') return notRegular(name)
  }
  const empty = explainEmptyWorkspace(workspace)
  if (empty !== undefined) return createInvalidInputError(empty)
  const manifests = pathsOnDisk(workspace, 'file').filter(
    (path) => basename(path) === 'manifest.yaml' && !path.includes('node_modules/'),
  )
  const hint =
    manifests.length === 0
      ? ''
      : ` Or set 'manifest', which is empty, to one of these: ${listNames(manifests)}.`
  return createInvalidInputError(
    `Input 'file' is required: the build context '${relative(workspace, contextDir) || '.'}' contains no Dockerfile. Set 'file' or 'context', relative to the workspace.${hint}`,
  )
}

/** Finds the Dockerfile that the input `file` names; `undefined` for an empty input. */
async function locateFile(workspace: string): Promise<string | undefined> {
  const given = readOptionalInput('file', parseText)
  if (given === undefined) return undefined
  const path = resolve(workspace, given)
  const kind = await kindOf(path)
  if (kind === 'special') return notRegular(given)
  if (kind !== 'file') {
    createInvalidInputError(
      `Input 'file' must be the path of a Dockerfile, relative to the workspace, but there is no file at '${given}'. ${suggest(given, workspace, 'file')}`,
    )
  }
  if (isOutside(workspace, await realpath(path))) {
    createInvalidInputError(`Input 'file' must be inside the workspace, got '${given}'.`)
  }
  return path
}

function suggest(given: string, workspace: string, kind: 'directory' | 'file'): string {
  return (
    explainMissingPath(given, workspace, kind) ??
    didYouMean(given, workspace, pathsOnDisk(workspace, kind)) ??
    `Set a ${kind} of the checkout, relative to the workspace.`
  )
}

function notRegular(given: string): never {
  return createInvalidInputError(
    `Input 'file' must be the path of a Dockerfile, but '${given}' is a pipe, a socket or a device. Replace it by a regular file.`,
  )
}

/** Follows links. Returns `undefined` if there is nothing at the path, or a directory. */
async function kindOf(path: string): Promise<'file' | 'special' | undefined> {
  const stats = await stat(path).catch(() => undefined)
  if (stats === undefined || stats.isDirectory()) return undefined
  return stats.isFile() ? 'file' : 'special'
}
