import { isUtf8 } from 'node:buffer'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { agentNameRule } from '../../api/names.ts'
import { ActionError } from '../../util/errors.ts'
import { tryOrUndefined } from '../../util/or-undefined.ts'
import { systemErrorCode, isNotFoundError, systemErrorReason } from '../../util/system-error.ts'
import { credentialKindByName } from '../credentials/rules.ts'
import { escapeNameForMessage } from '../files/file-names.ts'
import { didYouMean, explainMissingPath, pathsOnDisk } from '../files/nearest-path.ts'
import { isOutside, relativePath, resolveIn, resolveLinks } from '../files/paths.ts'
import { listedFileOpenFlags, readSmallFile } from '../files/read-small-file.ts'
import { maxManifestBytes } from './manifest.ts'
import type { MapValue } from './yaml.ts'

export interface FileToDeployOptions {
  /** The input that names the file. */
  readonly input: 'manifest' | 'environments'
  /** The path as the input names it, relative to the workspace. */
  readonly displayName: string
  readonly workspace: string
}

const nouns = { manifest: 'manifest', environments: 'environments file' } as const

/** A file that a deployment sends unchanged. */
export interface FileToDeploy {
  readonly displayName: string
  readonly text: string
  /** The content as a map. */
  readonly top: MapValue
}

export interface ManifestToDeploy extends FileToDeploy {
  readonly agentName: string
  readonly acpType: string | undefined
  /** The line of the file that names the agent. */
  readonly agentLine: number
}

/** Rejects with an `ActionError` that names file and line. */
export async function readManifestToDeploy(
  request: FileToDeployOptions,
): Promise<ManifestToDeploy> {
  const file = await readFileToDeploy(request)
  const { top } = file
  const agent = top.get('agent')
  const [name, type] = ['name', 'acp_type'].map((key) =>
    agent?.kind === 'map' ? agent.get(key) : undefined,
  )
  const line = name?.line ?? agent?.line ?? top.line
  if (name === undefined) throw problemAt(request, line, "'agent.name' is missing. Add it.")
  if (name.kind !== 'string' || !agentNameRule.pattern.test(name.text))
    throw problemAt(request, line, `'agent.name' must be a string and ${agentNameRule.words}.`)
  const acpType = type?.kind === 'string' ? type.text : undefined
  return { ...file, agentName: name.text, agentLine: line, acpType }
}

/** Rejects with an `ActionError` that names file and line. */
export async function readFileToDeploy(request: FileToDeployOptions): Promise<FileToDeploy> {
  const { displayName } = request
  const text = readText(request)
  // The parser is a file of its own in the bundle, because loading it takes long.
  const { readYaml } = await import(/* webpackIgnore: true */ './yaml.ts')
  const problems: ActionError[] = []
  const note = (line: number, sentence: string): void =>
    void problems.push(problemAt(request, line, sentence))
  const { value: top } = readYaml(text, { note })
  const [problem] = problems
  if (problem !== undefined || top === undefined)
    throw problem ?? problemAt(request, 1, `The ${nouns[request.input]} must be a map.`)
  if (top.kind !== 'map')
    throw problemAt(request, top.line, `The ${nouns[request.input]} must be a map.`)
  return { displayName, text, top }
}

function readText(request: FileToDeployOptions): string {
  const path = resolveIn(request.workspace, request.displayName)
  rejectPlace(request, path)
  try {
    const { isRegular, sizeBytes, bytes } = readSmallFile(
      path,
      maxManifestBytes,
      listedFileOpenFlags,
    )
    if (!isRegular) throw unreadable(request, 'it is not a regular file')
    if (sizeBytes > maxManifestBytes)
      throw unreadable(request, `it has more than ${maxManifestBytes} bytes`)
    if (!isUtf8(bytes)) throw problemAt(request, lineOfBadByte(bytes), 'Not valid UTF-8.')
    return new TextDecoder().decode(bytes)
  } catch (cause) {
    if (cause instanceof ActionError || systemErrorCode(cause) === undefined) throw cause
    if (!isNotFoundError(cause)) throw unreadable(request, systemErrorReason(cause), cause)
    throw unreadable(request, 'it does not exist', cause)
  }
}

/** Throws unless the path is a file of the workspace that may be sent, and not behind a link. */
function rejectPlace({ input, displayName, workspace }: FileToDeployOptions, path: string): void {
  const fail = (problem: string, hint: string): never => {
    throw new ActionError(`${escapeNameForMessage(displayName)}: The ${nouns[input]} ${problem}.`, {
      hint,
    })
  }
  if (isOutside(workspace, path)) {
    const hint = suggestFile(displayName, workspace) ?? 'Copy it into the workspace.'
    fail('is outside the workspace', hint)
  }
  const inWorkspace = relativePath(workspace, path)
  const names = inWorkspace.split('/')
  const isLink = (_: string, index: number): boolean =>
    tryOrUndefined(() =>
      lstatSync(join(workspace, ...names.slice(0, index + 1))),
    )?.isSymbolicLink() === true
  if (names.some(isLink)) {
    const real = resolveLinks(path)
    const target = escapeNameForMessage(relativePath(workspace, real))
    fail(
      `is a symbolic link, or in a directory that is one${real === path ? '' : `. It leads to '${target}'`}`,
      real === path || isOutside(workspace, real)
        ? 'Put a copy of the file in its place.'
        : `Set '${input}' to '${target}'.`,
    )
  }
  if (names.some((name) => name.toLowerCase() === '.git'))
    fail("is in '.git'", 'Name a file of the checkout.')
  const reason = credentialKindByName(inWorkspace)
  if (reason !== undefined)
    fail(`has the name of a credential (${reason}), and would be sent`, 'Rename the file.')
}

function unreadable(request: FileToDeployOptions, reason: string, cause?: unknown): ActionError {
  const { displayName, input, workspace } = request
  const nearest =
    cause !== undefined && isNotFoundError(cause) ? suggestFile(displayName, workspace) : undefined
  return new ActionError(
    `Could not read the ${nouns[input]} '${escapeNameForMessage(displayName)}': ${reason}.`,
    {
      cause,
      hint:
        nearest ?? `Set '${input}' to the path of a YAML file in UTF-8, relative to the workspace.`,
    },
  )
}

function suggestFile(displayName: string, workspace: string): string | undefined {
  return (
    explainMissingPath(displayName, workspace, 'file') ??
    didYouMean(displayName, workspace, pathsOnDisk(workspace, 'file'))
  )
}

function problemAt(
  { displayName }: FileToDeployOptions,
  line: number,
  sentence: string,
): ActionError {
  return new ActionError(`${escapeNameForMessage(displayName)}:${line}: ${sentence}`)
}

function lineOfBadByte(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  return 1 + lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
}
