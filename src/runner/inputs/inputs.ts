import type { Platform } from '../../api/model.ts'
import { parseAllowedPaths } from '../../build-context/credentials/allowed-paths.ts'
import type { Manifest } from '../../build-context/manifest/manifest.ts'
import { parseBuildArgs } from './build-args.ts'
import { type Connection, readConnection } from './connection.ts'
import { type FollowInputs, readFollowInputs } from './follow-inputs.ts'
import { type ContextLocation, locateContext } from './locate-context.ts'
import { readManifestInput } from './manifest-input.ts'
import {
  parseAgentName,
  parseBoolean,
  parseImageName,
  parseInteger,
  parsePlatform,
  parseWord,
} from './parse-input.ts'
import { gather, invalid, optional } from './read-input.ts'
import { readReuseInputs, type ReuseInputs } from './reuse-inputs.ts'
import { readShowInputs, type ShowInputs } from './show-inputs.ts'
import { readImageTag, type TagSource } from './tag-input.ts'

export type { LogMode, ShowInputs } from './show-inputs.ts'

/** The inputs of the root action, validated. */
export type Inputs = DryRunInputs | SubmitInputs

type DryRunInputs = PackInputs & ShowInputs & DryRunTarget
export type SubmitInputs = PackInputs & ShowInputs & FollowInputs & SubmitTarget & WaitInput

interface DryRunTarget {
  readonly dryRun: true
  readonly agent: AgentInput | undefined
  readonly imageName: string | undefined
}

interface SubmitTarget {
  readonly dryRun: false
  readonly connection: Connection
  readonly agent: AgentInput
  readonly imageName: string
}

interface WaitInput {
  readonly wait: boolean
}

/** An ID is used without a look-up. */
export type AgentInput =
  | { readonly id: string; readonly name: string | undefined }
  | { readonly id: undefined; readonly name: string }

interface PackInputs extends ContextLocation, ReuseInputs {
  /** Sets build context, Dockerfile and names where the other inputs do not. */
  readonly manifest: Manifest | undefined
  /** `{tree}` is still to be filled in. `undefined`: the default, which depends on commit and content. */
  readonly imageTag: string | undefined
  readonly buildArgs: Readonly<Record<string, string>>
  readonly platform: Platform | undefined
  readonly includeGit: boolean
  /** Paths that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  /** 0 to 9; `undefined`: the default of the packer. */
  readonly compressionLevel: number | undefined
}

const nothingSent = { commentToken: undefined, uploadLogs: 'never' } as const

/** Rejects with `InvalidInputs`, or with the signal's reason. `apiKey` is the text of the input `api-key`. */
export async function readInputs(
  apiKey: string,
  run: TagSource,
  signal: AbortSignal,
): Promise<Inputs> {
  const { workspace } = run
  const manifest = readManifestInput(workspace, signal)
  const locating = manifest.then((found) => found ?? locateContext(workspace))
  const tag = readTag()
  const { target, pack, show, location, wait, follow, imageTag, reuse } = await gather({
    target: () => readTarget(apiKey, manifest),
    pack: () => readPackInputs(manifest),
    show: readShowInputs,
    wait: () => optional('wait', parseBoolean, true),
    follow: () => readFollowInputs({ onTimeout: 'cancel', cancelOnAbort: true }),
    location: () => locating,
    imageTag: () => tag,
    reuse: () => readReuseInputs(tag),
  })
  const { contextDir, dockerfile } = location
  const packing = { ...pack, ...show, ...reuse, contextDir, dockerfile, imageTag }
  return target.dryRun
    ? { ...packing, ...nothingSent, ...target }
    : { ...packing, wait, ...follow, ...target }

  async function readTag(): Promise<string | undefined> {
    return (await readImageTag(() => locating, run, signal)) ?? (await manifest)?.imageTag
  }
}

type ManifestInput = Promise<Manifest | undefined>

async function readTarget(
  apiKey: string,
  manifest: ManifestInput,
): Promise<DryRunTarget | SubmitTarget> {
  const isDryRun = optional('dry-run', parseBoolean, false)
  const agent = readAgent(manifest)
  const imageName = readImageName(manifest, agent)
  if (isDryRun) {
    return { dryRun: true, ...(await gather({ agent: () => agent, imageName: () => imageName })) }
  }
  return {
    dryRun: false,
    ...(await gather({
      connection: () => readConnection(apiKey),
      agent: async () => (await agent) ?? missingAgent(),
      imageName: async () =>
        // Without an agent there is one problem, not two.
        (await imageName) ?? ((await agent) === undefined ? missingAgent() : missingImageName()),
    })),
  }
}

async function readAgent(manifest: ManifestInput): Promise<AgentInput | undefined> {
  const { id, name } = await gather({
    id: () => optional('agent-id', parseWord),
    name: () => optional('agent-name', parseAgentName),
  })
  // An agent with an explicit ID may have another name than the manifest's.
  if (id !== undefined) return { id, name }
  const known = name ?? (await manifest)?.agentName
  return known === undefined ? undefined : { id: undefined, name: known }
}

async function readImageName(
  manifest: ManifestInput,
  agent: Promise<AgentInput | undefined>,
): Promise<string | undefined> {
  const { given, fromManifest, fromAgent } = await gather({
    given: () => optional('image-name', parseImageName),
    fromManifest: () => manifest,
    fromAgent: () => agent,
  })
  return given ?? fromManifest?.imageName ?? fromAgent?.name ?? fromManifest?.agentName
}

function missingAgent(): never {
  return invalid(
    "Input 'agent-name' or 'agent-id' is required: name the agent to build, or set the ID of an existing one.",
  )
}

function missingImageName(): never {
  return invalid("Input 'image-name' is required when 'agent-id' is set without 'agent-name'.")
}

async function readPackInputs(
  manifest: ManifestInput,
): Promise<Omit<PackInputs, keyof ContextLocation | keyof ReuseInputs | 'imageTag'>> {
  return await gather({
    manifest: () => manifest,
    buildArgs: () => optional('build-args', parseBuildArgs, {}),
    platform: () => optional('platform', parsePlatform),
    includeGit: () => optional('include-git', parseBoolean, false),
    allowSensitive: () => optional('allow-sensitive', (_, text) => parseAllowedPaths(text), []),
    compressionLevel: () =>
      optional('compression-level', (name, text) => parseInteger(name, text, 0, 9)),
  })
}
