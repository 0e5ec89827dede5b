import { parseImageReference } from '../api/image-reference.ts'
import { toImageTag } from '../builds/image-tag.ts'
import { readAgent } from './agent-inputs.ts'
import { readConnection } from './connection.ts'
import { parseBoolean, parseIdentities, parseWord } from './parse-input.ts'
import { defaulted, gather, invalid, isGiven, optional, orInvalid, readText } from './read-input.ts'
import { readOnTagConflict, requireCreatedBy } from './reuse-inputs.ts'
import { type Reader, readImageTag, type TagSource } from './tag-input.ts'

/** The inputs of `promote/`, validated. */
export type PromoteInputs = Awaited<ReturnType<typeof readPromoteInputs>>

/** What gets a tag. */
type Target = Awaited<ReturnType<typeof readBuildTarget> | ReturnType<typeof readImageTarget>>

interface PromoteTagSource extends TagSource {
  readonly pushedTag: string | undefined
}

/** Rejects with `InvalidInputs` or the signal's reason. `apiKey` is the text of the input. */
export async function readPromoteInputs(apiKey: string, run: PromoteTagSource, reader: Reader) {
  const target = readTarget()
  return await gather({
    connection: () => readConnection(apiKey),
    target: () => target,
    imageTag: () => readTag(target, run, reader),
    onTagConflict: readOnTagConflict,
    dryRun: () => defaulted('dry-run', parseBoolean),
    summary: () => defaulted('summary', parseBoolean),
  })
}

async function readTarget(): Promise<Target> {
  const hasBuild = isGiven('build-id')
  if (hasBuild === isGiven('image-url')) {
    invalid(
      `Exactly one of the inputs 'build-id' and 'image-url' must be set, but ${hasBuild ? 'both are' : 'neither is'}. An output or variable that does not exist is empty.`,
    )
  }
  return hasBuild ? await readBuildTarget() : await readImageTarget()
}

async function readBuildTarget() {
  return await gather({
    buildId: () => parseWord('build-id', readText('build-id')),
    /** Whose builds may be promoted. */
    createdBy: () => requireCreatedBy('created-by', "with 'build-id'"),
    /** Of which the build must be; `undefined`: of any. */
    agent: () => readAgent(),
  })
}

async function readImageTarget() {
  return await gather({
    image: () => orInvalid(() => parseImageReference('image-url', readText('image-url'))),
    agent: async () =>
      (await readAgent()) ??
      invalid(
        "Input 'agent-name' or 'agent-id' is required with 'image-url': name the agent of the image, or set the ID of an existing one. An output or variable that does not exist is empty.",
      ),
    /** Has no effect: no record says who built the image. */
    createdBy: () => optional('created-by', parseIdentities),
  })
}

async function readTag(
  target: Promise<Target>,
  run: PromoteTagSource,
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
