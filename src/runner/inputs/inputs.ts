import type { Platform } from '../../api/model.ts'
import { parseBuildArgs } from './build-args.ts'
import type { Manifest } from '../../build-context/manifest/manifest.ts'
import { parseAllowedPaths } from '../../build-context/credentials/allowed-paths.ts'
import { type Connection, readConnection } from './connection.ts'
import { createInputReader, type InputReader } from './input-reader.ts'
import {
  parseAgentName,
  parseBoolean,
  parseImageName,
  parseImageTag,
  parseInteger,
  parseOneOf,
  parsePlatform,
  parsePositive,
  parseWord,
} from './input-values.ts'
import { type ContextLocation, locateContext } from './locate-context.ts'
import { locateByManifest, readManifestInput } from './manifest-input.ts'

/** The inputs of the root action, read once into a type that cannot be wrong. */
export interface Inputs extends ContextLocation {
  /** `undefined` only for a dry run. */
  readonly connection: Connection | undefined
  /** Gives build context, Dockerfile and names where the other inputs do not. */
  readonly manifest: Manifest | undefined
  readonly agent: { readonly name: string | undefined; readonly id: string | undefined }
  /** `undefined` only for a dry run that names neither image nor agent. */
  readonly imageName: string | undefined
  /** `undefined`: the default that follows from commit and content. */
  readonly imageTag: string | undefined
  readonly buildArgs: Readonly<Record<string, string>>
  readonly platform: Platform | undefined
  readonly wait: boolean
  readonly limits: { readonly buildMs: number; readonly queueMs: number }
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  readonly pollIntervalMs: number
  readonly summary: boolean
  readonly includeGit: boolean
  /** Paths that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  /** 0 to 9; `undefined`: the project's choice. */
  readonly compressionLevel: number | undefined
}

/**
 * Throws one `ActionError` with a sentence for each input that cannot be right, or rejects with the signal's reason; nothing has been
 * sent by then.
 */
export async function readInputs(workspace: string, signal: AbortSignal): Promise<Inputs> {
  const reader = createInputReader()
  const dryRun = reader.optional('dry-run', parseBoolean) ?? false
  const connection = dryRun ? undefined : readConnection(reader)
  const manifest = await readManifestInput(reader, workspace, signal)
  const agentName = reader.optional('agent-name', parseAgentName)
  const agentId = reader.optional('agent-id', parseWord)
  // An explicit agent may have another name than the manifest's.
  const agent = { name: agentName ?? (agentId ? undefined : manifest?.agentName), id: agentId }
  const imageName =
    reader.optional('image-name', parseImageName) ??
    manifest?.imageName ??
    agentName ??
    manifest?.agentName
  if (!dryRun && !reader.isGiven('manifest')) noteMissingNames(reader)
  const inputs: Inputs = {
    connection,
    manifest,
    agent,
    imageName,
    imageTag: reader.optional('image-tag', parseImageTag) ?? manifest?.imageTag,
    buildArgs: reader.optional('build-args', parseBuildArgs) ?? {},
    platform: reader.optional('platform', parsePlatform),
    wait: reader.optional('wait', parseBoolean) ?? true,
    limits: {
      buildMs: readMinutes(reader, 'timeout-minutes') ?? 60 * 60_000,
      queueMs: readMinutes(reader, 'queue-timeout-minutes') ?? 30 * 60_000,
    },
    onTimeout: reader.optional('on-timeout', parseOnTimeout) ?? 'cancel',
    cancelOnAbort: reader.optional('cancel-on-abort', parseBoolean) ?? true,
    pollIntervalMs: (reader.optional('poll-interval-seconds', parseSeconds) ?? 5) * 1_000,
    summary: reader.optional('summary', parseBoolean) ?? true,
    includeGit: reader.optional('include-git', parseBoolean) ?? false,
    allowSensitive: reader.optional('allow-sensitive', (_, text) => parseAllowedPaths(text)) ?? [],
    compressionLevel: reader.optional('compression-level', (name, text) =>
      parseInteger(name, text, 0, 9),
    ),
    ...(reader.isGiven('manifest')
      ? await locateByManifest(reader, manifest, workspace)
      : await locateContext(reader, workspace)),
  }
  reader.throwProblems()
  return inputs
}

/** Milliseconds. */
export function readMinutes(reader: InputReader, name: string): number | undefined {
  const minutes = reader.optional(name, (_, text) => parsePositive(name, text, 'minutes'))
  return minutes === undefined ? undefined : minutes * 60_000
}

function noteMissingNames(reader: InputReader): void {
  if (!reader.isGiven('agent-name') && !reader.isGiven('agent-id')) {
    reader.note(
      "Input 'agent-name' or 'agent-id' is required: name the agent to build, or give the id of an existing one.",
    )
  } else if (!reader.isGiven('agent-name') && !reader.isGiven('image-name')) {
    reader.note("Input 'image-name' is required where 'agent-id' stands alone: name the image.")
  }
}

function parseOnTimeout(name: string, text: string): 'cancel' | 'leave' {
  return parseOneOf(name, text, ['cancel', 'leave'])
}

function parseSeconds(name: string, text: string): number {
  return parsePositive(name, text, 'seconds')
}
