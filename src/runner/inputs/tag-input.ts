import { fillPlaceholders, needsTagValues, type TagValues } from '../../build/tag-placeholders.ts'
import { type KnownCheckout, readRevision } from '../../build-context/provenance.ts'
import { ActionError, describeError } from '../../util/errors.ts'
import { parseText } from './parse-input.ts'
import { invalid, optional } from './read-input.ts'
import { tempDirectory } from '../world/temp-directory.ts'

/** What a tag may tell of a run. */
export interface TagSource {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly checkouts: readonly KnownCheckout[]
  readonly pullRequest: { readonly number: number } | undefined
}

/** What stops the reading, and what shows that it waits. */
export interface Reader {
  readonly signal: AbortSignal
  readonly log: { readonly line: (text: string) => unknown }
}

/**
 * The input `image-tag` with all placeholders filled in but `{tree}`; `undefined` for an empty input. `locate` finds the
 * directory whose checkout is asked for commit and branch. Also rejects with the signal's reason.
 */
export async function readImageTag(
  locate: () => Promise<string>,
  source: TagSource,
  { signal, log }: Reader,
): Promise<string | undefined> {
  const template = optional('image-tag', parseText)
  if (template === undefined) return undefined
  const { commit, ref } = needsTagValues(template)
    ? await readRevision(await gitOptions(locate, source, log), source.checkouts, signal)
    : { commit: undefined, ref: undefined }
  return parseTemplate(template, { commit, ref, pullRequest: source.pullRequest?.number })
}

async function gitOptions(
  locate: () => Promise<string>,
  { workspace }: TagSource,
  log: Reader['log'],
) {
  const { env } = process
  return { env, workspace, directory: await locate(), tempDir: tempDirectory(), log }
}

function parseTemplate(template: string, values: TagValues): string {
  try {
    return fillPlaceholders('image-tag', template, values)
  } catch (error) {
    if (error instanceof ActionError) invalid(describeError(error))
    throw error
  }
}
