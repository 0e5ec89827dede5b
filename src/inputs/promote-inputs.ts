import { type ImageReference, parseImageReference } from '../api/image-reference.ts'
import type { Identities } from '../builds/compare-record.ts'
import { toImageTag } from '../builds/default-image-tag.ts'
import { type AgentInput, readAgent } from './agent-inputs.ts'
import { type Connection, readConnection } from './connection.ts'
import {
  missingBuildId,
  missingIdentities,
  noOutput,
  oneOf,
  parseBoolean,
  parseIdentities,
  parseWord,
} from './parse-input.ts'
import {
  defaulted,
  gather,
  invalid,
  isGiven,
  optional,
  orInvalid,
  readText,
  required,
  tuned,
} from './read-input.ts'
import { type Reader, readImageTag, type RunSource } from './tag-input.ts'

/** The inputs of `promote/`, validated, in the order of its `action.yml`. */
export interface PromoteInputs {
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
  /** The creators whose builds may be promoted. */
  readonly createdBy: Identities
}

interface ImageTarget {
  readonly image: ImageReference
  readonly agent: AgentInput
  /** Causes only a warning, because no record says who built the image. */
  readonly createdBy: Identities | undefined
}

/** Rejects with `InvalidInputs` or the signal's reason. */
export async function readPromoteInputs(run: RunSource, reader: Reader): Promise<PromoteInputs> {
  const target = readTarget()
  return await gather({
    connection: readConnection,
    target: () => target,
    imageTag: () => readTag(target, run, reader),
    onTagConflict: () => defaulted('on-tag-conflict', oneOf('allow', 'warn', 'fail')),
    summary: () => tuned('summary', parseBoolean, 'true'),
    dryRun: () => defaulted('dry-run', parseBoolean),
  })
}

async function readTarget(): Promise<BuildTarget | ImageTarget> {
  const hasBuild = isGiven('build-id')
  if (hasBuild === isGiven('image-url')) {
    const which = hasBuild ? 'both are. Remove one of them.' : `neither is. ${noOutput}`
    invalid(`Exactly one of the inputs 'build-id' and 'image-url' must be set, but ${which}`)
  }
  return hasBuild ? await readBuildTarget() : await readImageTarget()
}

async function readBuildTarget(): Promise<BuildTarget> {
  return await gather({
    buildId: () => required('build-id', parseWord, missingBuildId),
    agent: () => readAgent(),
    createdBy: () =>
      required('created-by', parseIdentities, missingIdentities('created-by', "with 'build-id'")),
  })
}

async function readImageTarget(): Promise<ImageTarget> {
  return await gather({
    image: () => orInvalid(() => parseImageReference('image-url', readText('image-url'))),
    agent: async () =>
      (await readAgent()) ??
      invalid(
        "Input 'agent-name' or 'agent-id' is required with 'image-url': name the agent of the image, or set the ID of an existing one. An output or variable that does not exist is empty.",
      ),
    createdBy: () => optional('created-by', parseIdentities),
  })
}

async function readTag(
  target: Promise<PromoteInputs['target']>,
  run: RunSource,
  reader: Reader,
): Promise<string> {
  const { workspace, pushedTag } = run
  const given = await readImageTag(() => Promise.resolve(workspace), run, reader)
  if (given?.includes('{tree}')) {
    invalid(
      `Input 'image-tag' must not contain '{tree}', got '${given}': 'promote/' packs nothing. Remove '{tree}'.`,
    )
  }
  if (given !== undefined) return given
  if (pushedTag !== undefined) return toImageTag(pushedTag)
  const found = await target
  if ('image' in found) return found.image.tag
  return invalid(
    "Input 'image-tag' is required with 'build-id' unless the push of a git tag started the run: set the tag that the image gets.",
  )
}
