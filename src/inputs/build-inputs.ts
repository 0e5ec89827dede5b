import type { BuildOptions } from '../api/model.ts'
import type { AcceptedCreators } from '../builds/compare-record.ts'
import { parseAllowedPaths } from '../context/credentials/allowed-paths.ts'
import type { Manifest } from '../context/manifest/manifest.ts'
import { type AgentInput, readAgentInputs } from './agent-inputs.ts'
import { readBuildOptions } from './build-options.ts'
import { type Connection, readConnection } from './connection.ts'
import { locateContext, readManifestInput } from './context-input.ts'
import {
  missingCreatorsMessage,
  oneOf,
  parseBoolean,
  parseAcceptedCreators,
  parseImageName,
  parseInteger,
  parseSecondsToMs,
} from './parse-input.ts'
import {
  readInputWithDefault,
  readAllFields,
  createInvalidInputError,
  readOptionalInput,
  readRequiredInput,
  readTuningInput,
} from './read-input.ts'
import { dryRunDisplay, readDisplayInputs, type DisplayInputs } from './show-inputs.ts'
import { type InputReadContext, readImageTag, type RunSourceFacts } from './tag-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'
import { readLimits, type TimeLimits } from './wait-inputs.ts'

/** The inputs of the root action, validated. */
export type BuildInputs = SubmitInputs | DryRunInputs

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
  readonly show: DisplayInputs
  readonly includeGit: boolean
  /** Paths that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  readonly compressionLevel: number
  readonly reuse: 'never' | 'auto' | 'require'
  /** The creators whose builds are reused. */
  readonly reuseCreatedBy: AcceptedCreators
  readonly onTagConflict: 'allow' | 'warn' | 'fail'
}

type Target = Pick<SubmitInputs, 'connection' | 'agent' | 'imageName' | 'dryRun'>

/** A run that sends nothing needs no names. */
interface DryRunInputs extends Omit<SubmitInputs, keyof Target> {
  readonly agent: AgentInput | undefined
  readonly imageName: string | undefined
  readonly dryRun: true
}

/** Rejects with `InvalidInputsError` or the signal's reason. */
export async function readBuildInputs(
  run: RunSourceFacts,
  reader: InputReadContext,
): Promise<BuildInputs> {
  const { workspace } = run
  const manifest = readManifestInput(workspace, reader.signal)
  const location = manifest.then((found) => found ?? locateContext(workspace))
  const directory = async () => (await manifest)?.directory ?? (await location).contextDir
  const imageTag = readImageTag(directory, run, reader)
  const { target, ...inputs } = await readAllFields({
    target: () => readTarget(manifest),
    contextDir: async () => (await location).contextDir,
    dockerfile: async () => (await location).dockerfile,
    manifest: () => manifest,
    imageTag: () => imageTag,
    options: readBuildOptions,
    wait: () => readInputWithDefault('wait', parseBoolean),
    limits: readLimits,
    onTimeout: () => readInputWithDefault('on-timeout', oneOf('cancel', 'leave')),
    cancelOnAbort: () => readInputWithDefault('cancel-on-abort', parseBoolean),
    retries: readRetries,
    pollIntervalMs: () => readTuningInput('poll-interval-seconds', parseSecondsToMs, '5'),
    strict: () => readInputWithDefault('strict', parseBoolean),
    show: () => readDisplayInputs(() => readTuningInput('annotations', parseBoolean, 'true')),
    includeGit: () => readInputWithDefault('include-git', parseBoolean),
    allowSensitive: () =>
      readOptionalInput('allow-sensitive', (_, text) => parseAllowedPaths(text)) ?? [],
    compressionLevel: () =>
      readTuningInput('compression-level', (name, text) => parseInteger(name, text, 0, 9), '4'),
    reuse: () => readReuse(imageTag),
    reuseCreatedBy: readCreatedBy,
    onTagConflict: () => readInputWithDefault('on-tag-conflict', oneOf('allow', 'warn', 'fail')),
    misnamed: () => rejectMisnamedInputs(''),
  })
  return target.dryRun
    ? { ...inputs, show: { ...inputs.show, ...dryRunDisplay }, ...target }
    : { ...inputs, ...target }
}

/** Reads the inputs that a dry run does not need. */
async function readTarget(
  manifest: Promise<Manifest | undefined>,
): Promise<Target | Pick<DryRunInputs, 'agent' | 'imageName' | 'dryRun'>> {
  const dryRun = readInputWithDefault('dry-run', parseBoolean)
  const agent = readAgentInputs(manifest)
  const imageName = readImageName(manifest, agent)
  if (dryRun)
    return await readAllFields({
      agent: () => agent,
      imageName: () => imageName,
      dryRun: () => true as const,
    })
  return await readAllFields({
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
  const { given, fromManifest, fromAgent } = await readAllFields({
    given: () => readOptionalInput('image-name', parseImageName),
    fromManifest: () => manifest,
    fromAgent: () => agent,
  })
  return given ?? fromManifest?.imageName ?? fromAgent?.name ?? fromManifest?.agentName
}

function missingAgent(): never {
  return createInvalidInputError(
    "Input 'agent-name' or 'agent-id' is required: name the agent to build, or set the ID of an existing one.",
  )
}

function missingImageName(): never {
  return createInvalidInputError(
    "Input 'image-name' is required when 'agent-id' is set without 'agent-name'.",
  )
}

function readRetries(): number {
  const retries = readTuningInput('retries', (name, text) => parseInteger(name, text, 0, 3), '0')
  if (retries === 0 || readInputWithDefault('wait', parseBoolean)) return retries
  return createInvalidInputError(
    `Inputs 'wait' and 'retries' cannot be combined, got 'false' and '${retries}': a run that does not wait does not see its build fail. Set 'wait' to 'true', or 'retries' to '0'.`,
  )
}

const parseReuse = oneOf('never', 'auto', 'require')

async function readReuse(imageTag: Promise<string | undefined>): Promise<SubmitInputs['reuse']> {
  const reuse = readInputWithDefault('reuse', parseReuse)
  if (reuse === 'never') return reuse
  const tag = await imageTag
  if (tag?.includes('{tree}')) return reuse
  const got = tag === undefined ? 'which is not set' : `got '${tag}'`
  return createInvalidInputError(
    `Input 'reuse' requires '{tree}' in 'image-tag', ${got}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`,
  )
}

function readCreatedBy(): AcceptedCreators {
  const name = 'reuse-created-by'
  return readInputWithDefault('reuse', parseReuse) === 'require'
    ? readRequiredInput(
        name,
        parseAcceptedCreators,
        missingCreatorsMessage(name, "when 'reuse' is 'require'"),
      )
    : (readOptionalInput(name, parseAcceptedCreators) ?? 'anyone')
}
