import { parseImageReference } from '../../api/image-reference.ts'
import type { Identities } from '../../build/compare-record.ts'
import { toImageTag } from '../../build/image-tag.ts'
import { ActionError, describeError } from '../../util/errors.ts'
import { type AgentInput, type ManifestInput, readNames } from './agent-inputs.ts'
import { type Connection, readConnection } from './connection.ts'
import { type OwnFollowInputs, readOwnFollowInputs } from './follow-inputs.ts'
import { readManifestInput } from './manifest-input.ts'
import { parseWord } from './parse-input.ts'
import { gather, invalid, isGiven, readText } from './read-input.ts'
import { readOnTagConflict, requireCreatedBy, type ReuseInputs } from './reuse-inputs.ts'
import { readShowInputs, type ShowInputs } from './show-inputs.ts'
import { readImageTag, type TagSource } from './tag-input.ts'

/** The inputs of a run that gives an image a tag in place of building one. */
export type ImageInputs = ShowInputs &
  OwnFollowInputs &
  Pick<ReuseInputs, 'onTagConflict'> & {
    readonly dryRun: false
    readonly connection: Connection
    readonly imageTag: string
    /** Inputs that are given, but have no effect. */
    readonly unused: readonly string[]
  } & (PromoteTarget | ImageUrlTarget)

interface PromoteTarget {
  readonly from: 'promote'
  readonly buildId: string
  /** Whose builds may be promoted. */
  readonly createdBy: Identities
  /** From the record. */
  readonly agent: undefined
  readonly imageName: undefined
}

interface ImageUrlTarget {
  readonly from: 'image-url'
  readonly imageUrl: string
  readonly agent: AgentInput
  readonly imageName: string
  /** Whose checkout is recorded. */
  readonly contextDir: string
}

export interface ImageTagSource extends TagSource {
  readonly pushedTag: string | undefined
}

/** What is about building, with the value that says nothing. */
const ofBuilds: Readonly<Record<string, string>> = {
  context: '.',
  file: '',
  'build-args': '',
  platform: '',
  reuse: 'never',
  supersede: 'false',
  'dry-run': 'false',
  'include-git': 'false',
  'allow-sensitive': '',
  'compression-level': '4',
}

/** What is accepted, so that one step can serve builds too, but has no effect. */
const withoutEffect: Readonly<Record<ImageInputs['from'], readonly string[]>> = {
  promote: ['agent-id', 'agent-name', 'image-name', 'manifest'],
  'image-url': ['reuse-created-by'],
}

/** Whether an image is given a tag in place of building one. */
export function isImageGiven(): boolean {
  return isGiven('promote') || isGiven('image-url')
}

/** Rejects with `InvalidInputs`, or with the signal's reason. `apiKey` is the text of the input `api-key`. */
export async function readImageInputs(
  apiKey: string,
  run: ImageTagSource,
  signal: AbortSignal,
): Promise<ImageInputs> {
  const from = isGiven('promote') ? 'promote' : 'image-url'
  const { connection, imageTag, show, follow, onTagConflict, target } = await gather({
    others: () => rejectOthers(from),
    connection: () => readConnection(apiKey),
    imageTag: () => readTag(from, run, signal),
    show: readShowInputs,
    follow: readOwnFollowInputs,
    onTagConflict: readOnTagConflict,
    target: () => (from === 'promote' ? readPromoteTarget() : readImageUrlTarget(run, signal)),
  })
  const unused = withoutEffect[from].filter(isGiven)
  const own = { connection, imageTag, onTagConflict, unused }
  return { dryRun: false, ...own, ...show, ...follow, ...target }
}

async function rejectOthers(from: ImageInputs['from']): Promise<void> {
  const others = Object.keys(ofBuilds).filter(
    (input) => isGiven(input) && readText(input).toLowerCase() !== ofBuilds[input],
  )
  if (from === 'promote' && isGiven('image-url')) others.unshift('image-url')
  const problems = others.map((other) => [other, () => rejectCombination(from, other)] as const)
  await gather(Object.fromEntries(problems))
}

function rejectCombination(from: string, other: string): never {
  return invalid(
    `Inputs '${from}' and '${other}' cannot be combined: '${from}' builds nothing. Remove one of the two.`,
  )
}

async function readPromoteTarget(): Promise<PromoteTarget> {
  const { buildId, createdBy } = await gather({
    buildId: () => parseWord('promote', readText('promote')),
    createdBy: () => requireCreatedBy("with 'promote'"),
  })
  return { from: 'promote', buildId, createdBy, agent: undefined, imageName: undefined }
}

async function readImageUrlTarget(
  { workspace }: ImageTagSource,
  signal: AbortSignal,
): Promise<ImageUrlTarget> {
  const manifest: ManifestInput = readManifestInput(workspace, signal)
  const { imageUrl, names, found } = await gather({
    imageUrl: () => readReference().url,
    names: () => readNames(manifest),
    found: () => manifest,
  })
  return { from: 'image-url', imageUrl, contextDir: found?.contextDir ?? workspace, ...names }
}

async function readTag(
  from: ImageInputs['from'],
  run: ImageTagSource,
  signal: AbortSignal,
): Promise<string> {
  const { workspace, pushedTag } = run
  const given = await readImageTag(() => Promise.resolve({ contextDir: workspace }), run, signal)
  if (given?.includes('{tree}')) {
    invalid(
      `Inputs '${from}' and 'image-tag' cannot be combined when 'image-tag' contains '{tree}', got '${given}': '${from}' packs nothing that it could stand for. Remove '{tree}'.`,
    )
  }
  if (given !== undefined) return given
  if (pushedTag !== undefined) return toImageTag(pushedTag)
  if (from === 'image-url') return readReference().tag
  return invalid(
    "Input 'image-tag' is required with 'promote' unless the push of a git tag started the run: set the tag that the image gets.",
  )
}

function readReference(): { readonly url: string; readonly tag: string } {
  try {
    return parseImageReference('image-url', readText('image-url'))
  } catch (error) {
    if (error instanceof ActionError) invalid(describeError(error))
    throw error
  }
}
