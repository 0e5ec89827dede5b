import type { BuildOptions } from '../api/model.ts'
import type { Identities } from '../builds/compare-record.ts'
import { parseAllowedPaths } from '../context/credentials/allowed-paths.ts'
import type { Manifest } from '../context/manifest/manifest.ts'
import { type AgentInput, readAgent } from './agent-inputs.ts'
import { readBuildOptions } from './build-options.ts'
import { type Connection, readConnection } from './connection.ts'
import { locateContext, readManifestInput } from './context-input.ts'
import {
  missingIdentities,
  oneOf,
  parseBoolean,
  parseIdentities,
  parseImageName,
  parseInteger,
  parseSeconds,
} from './parse-input.ts'
import { defaulted, gather, invalid, optional, required, tuned } from './read-input.ts'
import { nothingSent, readShow, type ShowInputs } from './show-inputs.ts'
import { type Reader, readImageTag, type RunSource } from './tag-input.ts'
import { readLimits, type TimeLimits } from './wait-inputs.ts'

/** The inputs of the root action, validated. */
export type Inputs = SubmitInputs | DryRunInputs

/** The inputs of a run that sends its context, in the order of `action.yml`. */
export interface SubmitInputs {
  readonly connection: Connection
  /** Absolute, links resolved. */
  readonly contextDir: string
  /** Absolute; exists and is a regular file. */
  readonly dockerfile: string
  /** Sets build context, Dockerfile and names unless other inputs do. */
  readonly manifest: Manifest | undefined
  readonly agent: AgentInput
  readonly imageName: string
  /** May still contain `{tree}`. `undefined`: the default from manifest, commit and content. */
  readonly imageTag: string | undefined
  readonly options: BuildOptions
  readonly wait: boolean
  readonly limits: TimeLimits
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  /** How many builds may follow the first one. */
  readonly retries: number
  readonly pollIntervalMs: number
  readonly dryRun: false
  /** Whether a warning about the build context is an error. */
  readonly strict: boolean
  readonly show: ShowInputs
  readonly includeGit: boolean
  /** Paths that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  readonly compressionLevel: number
  readonly reuse: 'never' | 'auto' | 'require'
  /** The creators whose builds are reused. */
  readonly reuseCreatedBy: Identities
  readonly onTagConflict: 'allow' | 'warn' | 'fail'
}

type Target = Pick<SubmitInputs, 'connection' | 'agent' | 'imageName' | 'dryRun'>

/** A run that sends nothing needs no names. */
interface DryRunInputs extends Omit<SubmitInputs, keyof Target> {
  readonly agent: AgentInput | undefined
  readonly imageName: string | undefined
  readonly dryRun: true
}

/** Rejects with `InvalidInputs` or the signal's reason. */
export async function readInputs(run: RunSource, reader: Reader): Promise<Inputs> {
  const { workspace } = run
  const manifest = readManifestInput(workspace, reader.signal)
  const location = manifest.then((found) => found ?? locateContext(workspace))
  const directory = async () => (await manifest)?.directory ?? (await location).contextDir
  const imageTag = readImageTag(directory, run, reader)
  const { target, ...inputs } = await gather({
    target: () => readTarget(manifest),
    contextDir: async () => (await location).contextDir,
    dockerfile: async () => (await location).dockerfile,
    manifest: () => manifest,
    imageTag: () => imageTag,
    options: readBuildOptions,
    wait: () => defaulted('wait', parseBoolean),
    limits: readLimits,
    onTimeout: () => defaulted('on-timeout', oneOf('cancel', 'leave')),
    cancelOnAbort: () => defaulted('cancel-on-abort', parseBoolean),
    retries: readRetries,
    pollIntervalMs: () => tuned('poll-interval-seconds', parseSeconds, '5'),
    strict: () => defaulted('strict', parseBoolean),
    show: () => readShow(() => tuned('annotations', parseBoolean, 'true')),
    includeGit: () => defaulted('include-git', parseBoolean),
    allowSensitive: () => optional('allow-sensitive', (_, text) => parseAllowedPaths(text)) ?? [],
    compressionLevel: () =>
      tuned('compression-level', (name, text) => parseInteger(name, text, 0, 9), '4'),
    reuse: () => readReuse(imageTag),
    reuseCreatedBy: readCreatedBy,
    onTagConflict: () => defaulted('on-tag-conflict', oneOf('allow', 'warn', 'fail')),
  })
  return target.dryRun
    ? { ...inputs, show: { ...inputs.show, ...nothingSent }, ...target }
    : { ...inputs, ...target }
}

/** Reads the inputs that a dry run does not need. */
async function readTarget(
  manifest: Promise<Manifest | undefined>,
): Promise<Target | Pick<DryRunInputs, 'agent' | 'imageName' | 'dryRun'>> {
  const dryRun = defaulted('dry-run', parseBoolean)
  const agent = readAgent(manifest)
  const imageName = readImageName(manifest, agent)
  if (dryRun)
    return await gather({
      agent: () => agent,
      imageName: () => imageName,
      dryRun: () => true as const,
    })
  return await gather({
    connection: readConnection,
    agent: async () => (await agent) ?? missingAgent(),
    imageName: async () =>
      // Reports a missing agent only once.
      (await imageName) ?? ((await agent) === undefined ? missingAgent() : missingImageName()),
    dryRun: () => false as const,
  })
}

async function readImageName(
  manifest: Promise<Manifest | undefined>,
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

function readRetries(): number {
  const retries = tuned('retries', (name, text) => parseInteger(name, text, 0, 3), '0')
  if (retries === 0 || defaulted('wait', parseBoolean)) return retries
  return invalid(
    `Inputs 'wait' and 'retries' cannot be combined, got 'false' and '${retries}': a run that does not wait does not see its build fail. Set 'wait' to 'true', or 'retries' to '0'.`,
  )
}

const parseReuse = oneOf('never', 'auto', 'require')

async function readReuse(imageTag: Promise<string | undefined>): Promise<SubmitInputs['reuse']> {
  const reuse = defaulted('reuse', parseReuse)
  if (reuse === 'never') return reuse
  const tag = await imageTag
  if (tag?.includes('{tree}')) return reuse
  const got = tag === undefined ? 'which is not set' : `got '${tag}'`
  return invalid(
    `Input 'reuse' requires '{tree}' in 'image-tag', ${got}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`,
  )
}

function readCreatedBy(): Identities {
  const name = 'reuse-created-by'
  return defaulted('reuse', parseReuse) === 'require'
    ? required(name, parseIdentities, missingIdentities(name, "when 'reuse' is 'require'"))
    : (optional(name, parseIdentities) ?? 'anyone')
}
