import { dirname, join } from 'node:path'
import {
  type DeployedFile,
  type DeployedFileRequest,
  type DeployedManifest,
  readDeployedFile,
  readDeployedManifest,
} from '../context/manifest/deployed-files.ts'
import { deploymentTimes } from '../api/timing.ts'
import { hourMs } from '../util/clock.ts'
import { type Connection, readConnection } from './connection.ts'
import { checkFiles, type DeploySource, rejectUnmerged } from './deploy-source.ts'
import {
  missingBuildId,
  oneOf,
  parseBoolean,
  parseMinutes,
  parseText,
  parseWord,
} from './parse-input.ts'
import { readPreviewLabel } from './preview-label.ts'
import {
  defaulted,
  gather,
  invalid,
  isGiven,
  optional,
  orInvalid,
  required,
  tuned,
} from './read-input.ts'
import type { Reader } from './tag-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `deploy/`, validated, in the order of its `action.yml`. */
export interface DeployInputs {
  readonly connection: Connection
  readonly buildId: string
  readonly manifest: DeployedManifest
  readonly environments: DeployedFile
  /** `undefined`: production. */
  readonly preview: PreviewInputs | undefined
  readonly wait: boolean
  readonly timeoutMs: number
  readonly onTimeout: 'leave' | 'delete'
  readonly logs: 'full' | 'on-failure' | 'none'
  readonly annotations: boolean
  readonly summary: boolean
  /** Set if outsiders may have written the files. */
  readonly warning: string | undefined
}

export interface PreviewInputs {
  readonly label: string
  readonly expiresInMs: number
}

/** Rejects with `InvalidInputs`. */
export async function readDeployInputs(run: DeploySource, reader: Reader): Promise<DeployInputs> {
  const { files, ...inputs } = await gather({
    connection: readConnection,
    buildId: readBuildId,
    files: () => readFiles(run.workspace),
    preview: () => readPreview(run),
    wait: () => defaulted('wait', parseBoolean),
    timeoutMs: () => tuned('timeout-minutes', parseMinutes, '15'),
    onTimeout: readOnTimeout,
    logs: () => tuned('logs', oneOf('full', 'on-failure', 'none'), 'full'),
    annotations: () => tuned('annotations', parseBoolean, 'true'),
    summary: () => tuned('summary', parseBoolean, 'true'),
    production: () => defaulted('preview', parseBoolean) || rejectUnmerged(run),
    misnamed: () => rejectMisnamedInputs('deploy'),
  })
  const paths = Object.values(files).map(({ displayName }) => displayName)
  const warning = await checkFiles(paths, inputs.preview !== undefined, run, reader)
  return { ...inputs, ...files, warning }
}

function readBuildId(): string {
  const left = ['image-name', 'image-tag'].filter(isGiven)
  if (left.length > 0)
    invalid(
      `'${left.join("' and '")}' cannot be set in deploy/: a tag does not say which build it is of. Set input 'build-id', such as the output of the step that built the image, or that of 'list/'.`,
    )
  return required('build-id', parseWord, missingBuildId)
}

async function readFiles(workspace: string) {
  const manifestName = required(
    'manifest',
    parseText,
    "Input 'manifest' is required: set the path of the agent's manifest.yaml.",
  )
  const beside = join(dirname(manifestName), 'environments.yaml').replaceAll('\\', '/')
  const environmentsName = optional('environments', parseText) ?? beside
  return await gather({
    manifest: () => readFile(readDeployedManifest, 'manifest', manifestName),
    environments: () => readFile(readDeployedFile, 'environments', environmentsName),
  })

  function readFile<File>(
    read: (request: DeployedFileRequest) => Promise<File>,
    input: DeployedFileRequest['input'],
    displayName: string,
  ): Promise<File> {
    return orInvalid(() => read({ input, displayName, workspace }), `Input '${input}': `)
  }
}

async function readPreview(run: DeploySource): Promise<PreviewInputs | undefined> {
  const isPreview = defaulted('preview', parseBoolean)
  const { expiresInMs, label } = await gather({
    expiresInMs: () => tuned('expires-in-hours', parseHours, '8'),
    label: () => (isPreview ? readPreviewLabel(run) : undefined),
    meaningless: () => {
      if (isPreview || !isGiven('preview-label')) return
      invalid(
        "Input 'preview-label' has no meaning without 'preview'. Set 'preview' to 'true', or remove it.",
      )
    },
  })
  return label === undefined ? undefined : { label, expiresInMs }
}

/** Returns milliseconds. */
function parseHours(name: string, text: string): number {
  const mostHours = deploymentTimes.longestPreviewMs / hourMs
  const hours = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (!(hours > 0 && hours <= mostHours)) {
    invalid(
      `Input '${name}' must be a positive number of hours of at most ${mostHours}, such as 8 or 0.5, got '${text}'.`,
    )
  }
  return hours * hourMs
}

function readOnTimeout(): 'leave' | 'delete' {
  const onTimeout = defaulted('on-timeout', oneOf('leave', 'delete'))
  if (onTimeout === 'leave' || defaulted('preview', parseBoolean)) return onTimeout
  return invalid(
    "Inputs 'on-timeout' and 'preview' cannot be combined, got 'delete' and 'false': a production deployment is never deleted. Remove the input.",
  )
}
