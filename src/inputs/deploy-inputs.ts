import { dirname, join } from 'node:path'
import {
  type FileToDeploy,
  type FileToDeployOptions,
  type ManifestToDeploy,
  readFileToDeploy,
  readManifestToDeploy,
} from '../context/manifest/deployed-files.ts'
import { deploymentTiming } from '../api/timing.ts'
import { hourMs } from '../util/clock.ts'
import { type Connection, parseBaseUrl, readConnection } from './connection.ts'
import {
  describeOtherBranch,
  rejectUnmergedFiles,
  type DeployRunFacts,
  rejectUnmerged,
} from './deploy-source.ts'
import {
  missingBuildIdMessage,
  oneOf,
  parseBoolean,
  parseMinutesToMs,
  parseText,
  parseBuildId,
} from './parse-input.ts'
import { readPreviewLabel } from './preview-label.ts'
import {
  readInputWithDefault,
  readAllFields,
  createInvalidInputError,
  isInputSet,
  readOptionalInput,
  rethrowAsInvalidInput,
  readRequiredInput,
  readTuningInput,
} from './read-input.ts'
import type { InputReadContext } from './tag-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `deploy/`, validated, in the order of its `action.yml`. */
export interface DeployInputs {
  readonly connection: Connection
  readonly buildId: string
  readonly manifest: ManifestToDeploy
  readonly environments: FileToDeploy
  /** `undefined`: production. */
  readonly preview: PreviewInputs | undefined
  readonly wait: boolean
  readonly timeoutMs: number
  readonly onTimeout: 'leave' | 'delete'
  /** If it is not given, nobody asks whether the agent answers. */
  readonly agentex: AgentexInputs | undefined
  readonly logs: 'full' | 'on-failure' | 'none'
  readonly annotations: boolean
  readonly summary: boolean
  readonly dryRun: boolean
  /** Set if outsiders may have written the files. */
  readonly warning: string | undefined
  /** Set for production from another branch than the default one. */
  readonly otherBranch: string | undefined
}

export interface AgentexInputs {
  readonly url: URL
  readonly testMessage: string | undefined
  readonly readyTimeoutMs: number
}

export interface PreviewInputs {
  readonly label: string
  readonly expiresInMs: number
}

/** Rejects with `InvalidInputsError`. */
export async function readDeployInputs(
  run: DeployRunFacts,
  reader: InputReadContext,
): Promise<DeployInputs> {
  const { files, ...inputs } = await readAllFields({
    connection: readConnection,
    buildId: readBuildId,
    files: () => readFiles(run.workspace),
    preview: () => readPreview(run),
    wait: () => readInputWithDefault('wait', parseBoolean),
    timeoutMs: () => readTuningInput('timeout-minutes', parseMinutesToMs, '15'),
    onTimeout: readOnTimeout,
    agentex: readAgentex,
    logs: () => readTuningInput('logs', oneOf('full', 'on-failure', 'none'), 'full'),
    annotations: () => readTuningInput('annotations', parseBoolean, 'true'),
    summary: () => readTuningInput('summary', parseBoolean, 'true'),
    dryRun: () => readInputWithDefault('dry-run', parseBoolean),
    production: () => readInputWithDefault('preview', parseBoolean) || rejectUnmerged(run),
    misnamed: () => rejectMisnamedInputs('deploy'),
  })
  const paths = Object.values(files).map(({ displayName }) => displayName)
  const isPreview = inputs.preview !== undefined
  const warning = await rejectUnmergedFiles(paths, isPreview, run, reader)
  const otherBranch = isPreview ? undefined : describeOtherBranch(run)
  return { ...inputs, ...files, warning, otherBranch }
}

function readBuildId(): string {
  const left = ['image-name', 'image-tag'].filter(isInputSet)
  if (left.length > 0)
    createInvalidInputError(
      `'${left.join("' and '")}' cannot be set in deploy/: a tag does not say which build it is of. Set input 'build-id', such as the output of the step that built the image, or that of 'list/'.`,
    )
  return readRequiredInput('build-id', parseBuildId, missingBuildIdMessage)
}

async function readFiles(workspace: string) {
  const manifestName = readRequiredInput(
    'manifest',
    parseText,
    "Input 'manifest' is required: set the path of the agent's manifest.yaml.",
  )
  const beside = join(dirname(manifestName), 'environments.yaml').replaceAll('\\', '/')
  const environmentsName = readOptionalInput('environments', parseText) ?? beside
  return await readAllFields({
    manifest: () => readFile(readManifestToDeploy, 'manifest', manifestName),
    environments: () => readFile(readFileToDeploy, 'environments', environmentsName),
  })

  function readFile<File>(
    read: (request: FileToDeployOptions) => Promise<File>,
    input: FileToDeployOptions['input'],
    displayName: string,
  ): Promise<File> {
    return rethrowAsInvalidInput(
      () => read({ input, displayName, workspace }),
      `Input '${input}': `,
    )
  }
}

const defaultHours = '8'

async function readPreview(run: DeployRunFacts): Promise<PreviewInputs | undefined> {
  const isPreview = readInputWithDefault('preview', parseBoolean)
  const { expiresInMs, label } = await readAllFields({
    expiresInMs: () => {
      const ms = readTuningInput('expires-in-hours', parseHours, defaultHours)
      if (!isPreview && ms !== Number(defaultHours) * hourMs)
        rejectWithoutPreview('expires-in-hours', "leave it empty where 'preview' is false")
      return ms
    },
    label: () => (isPreview ? readPreviewLabel(run) : undefined),
    meaningless: () => {
      if (!isPreview && isInputSet('preview-label'))
        rejectWithoutPreview('preview-label', 'remove it')
    },
  })
  return label === undefined ? undefined : { label, expiresInMs }
}

function rejectWithoutPreview(name: string, otherwise: string): never {
  return createInvalidInputError(
    `Input '${name}' has no meaning without 'preview'. Set 'preview' to 'true', or ${otherwise}.`,
  )
}

async function readAgentex(): Promise<AgentexInputs | undefined> {
  const { url, testMessage, readyTimeoutMs } = await readAllFields({
    url: () => readOptionalInput('agentex-url', parseBaseUrl),
    testMessage: () => readOptionalInput('test-message', parseText),
    readyTimeoutMs: () => readTuningInput('ready-timeout-minutes', parseMinutesToMs, '10'),
    meaningless: () => {
      const given = ['agentex-url', 'test-message'].filter(isInputSet)
      if (given.length > 0 && !readInputWithDefault('wait', parseBoolean))
        createInvalidInputError(
          `Inputs 'wait' and '${given.join("', '")}' cannot be combined, got 'false': nobody waits for the agent. Remove one of them.`,
        )
      if (given[0] === 'test-message')
        createInvalidInputError(
          "Input 'test-message' has no meaning without 'agentex-url'. Set 'agentex-url' to the address of the Agentex API, or remove 'test-message'. A variable of GitHub that does not exist is empty.",
        )
    },
  })
  return url && { url, testMessage, readyTimeoutMs }
}

/** Returns milliseconds. */
function parseHours(name: string, text: string): number {
  const mostHours = deploymentTiming.longestPreviewMs / hourMs
  const hours = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (!(hours > 0 && hours <= mostHours)) {
    createInvalidInputError(
      `Input '${name}' must be a positive number of hours of at most ${mostHours}, such as 8 or 0.5, got '${text}'.`,
    )
  }
  return hours * hourMs
}

function readOnTimeout(): 'leave' | 'delete' {
  const onTimeout = readInputWithDefault('on-timeout', oneOf('leave', 'delete'))
  if (onTimeout === 'leave' || readInputWithDefault('preview', parseBoolean)) return onTimeout
  return createInvalidInputError(
    "Inputs 'on-timeout' and 'preview' cannot be combined, got 'delete' and 'false': a production deployment is never deleted. Remove the input.",
  )
}
