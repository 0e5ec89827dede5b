import { type ImageReference, parseImageReference } from '../api/image-reference.ts'
import type { AcceptedCreators } from '../builds/compare-record.ts'
import { toImageTag } from '../builds/default-image-tag.ts'
import { type AgentInput, readAgentInputs } from './agent-inputs.ts'
import { type Connection, readConnection } from './connection.ts'
import {
  missingBuildIdMessage,
  missingCreatorsMessage,
  emptyOutputMessage,
  oneOf,
  parseBoolean,
  parseAcceptedCreators,
  parseBuildId,
} from './parse-input.ts'
import {
  readInputWithDefault,
  readAllFields,
  createInvalidInputError,
  isInputSet,
  readOptionalInput,
  rethrowAsInvalidInput,
  readText,
  readRequiredInput,
  readTuningInput,
} from './read-input.ts'
import { type InputReadContext, readImageTag, type RunSourceFacts } from './tag-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `retag/`, validated, in the order of its `action.yml`. */
export interface RetagInputs {
  readonly connection: Connection
  readonly target: BuildTarget | ImageTarget
  readonly imageTag: string
  readonly onTagConflict: 'allow' | 'warn' | 'fail'
  readonly summary: boolean
  readonly dryRun: boolean
}

interface BuildTarget {
  readonly buildId: string
  /** The build must be of this agent; `undefined` allows any. */
  readonly agent: AgentInput | undefined
  /** The creators whose builds may be given another tag. */
  readonly createdBy: AcceptedCreators
}

interface ImageTarget {
  readonly image: ImageReference
  readonly agent: AgentInput
  /** Causes only a warning, because no record says who built the image. */
  readonly createdBy: AcceptedCreators | undefined
}

/** Rejects with `InvalidInputsError` or the signal's reason. */
export async function readRetagInputs(
  run: RunSourceFacts,
  reader: InputReadContext,
): Promise<RetagInputs> {
  const target = readTarget()
  return await readAllFields({
    connection: readConnection,
    target: () => target,
    imageTag: () => readTag(target, run, reader),
    onTagConflict: () => readInputWithDefault('on-tag-conflict', oneOf('allow', 'warn', 'fail')),
    summary: () => readTuningInput('summary', parseBoolean, 'true'),
    dryRun: () => readInputWithDefault('dry-run', parseBoolean),
    misnamed: () => rejectMisnamedInputs('retag'),
  })
}

async function readTarget(): Promise<BuildTarget | ImageTarget> {
  const hasBuild = isInputSet('build-id')
  if (hasBuild === isInputSet('image-url')) {
    const which = hasBuild ? 'both are. Remove one of them.' : `neither is. ${emptyOutputMessage}`
    createInvalidInputError(
      `Exactly one of the inputs 'build-id' and 'image-url' must be set, but ${which}`,
    )
  }
  return hasBuild ? await readBuildTarget() : await readImageTarget()
}

async function readBuildTarget(): Promise<BuildTarget> {
  return await readAllFields({
    buildId: () => readRequiredInput('build-id', parseBuildId, missingBuildIdMessage),
    agent: () => readAgentInputs(),
    createdBy: () =>
      readRequiredInput(
        'created-by',
        parseAcceptedCreators,
        missingCreatorsMessage('created-by', "with 'build-id'"),
      ),
  })
}

async function readImageTarget(): Promise<ImageTarget> {
  return await readAllFields({
    image: () =>
      rethrowAsInvalidInput(() => parseImageReference('image-url', readText('image-url'))),
    agent: async () =>
      (await readAgentInputs()) ??
      createInvalidInputError(
        "Input 'agent-name' or 'agent-id' is required with 'image-url': name the agent of the image, or set the ID of an existing one. An output or variable that does not exist is empty.",
      ),
    createdBy: () => readOptionalInput('created-by', parseAcceptedCreators),
  })
}

async function readTag(
  target: Promise<RetagInputs['target']>,
  run: RunSourceFacts,
  reader: InputReadContext,
): Promise<string> {
  const { workspace, pushedTag } = run
  const given = await readImageTag(() => Promise.resolve(workspace), run, reader)
  if (given?.includes('{tree}')) {
    createInvalidInputError(
      `Input 'image-tag' must not contain '{tree}', got '${given}': 'retag/' packs nothing. Remove '{tree}'.`,
    )
  }
  if (given !== undefined) return given
  if (pushedTag !== undefined) return toImageTag(pushedTag)
  const found = await target
  if ('image' in found) return found.image.tag
  return createInvalidInputError(
    "Input 'image-tag' is required with 'build-id' unless the push of a git tag started the run: set the tag that the image gets.",
  )
}
