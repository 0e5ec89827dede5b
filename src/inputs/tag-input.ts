import { fillPlaceholders, needsTagValues } from '../builds/tag-placeholders.ts'
import { type KnownCheckout, readRevision } from '../context/provenance.ts'
import type { TriggerEvent } from '../discover/discover.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { parseText } from './parse-input.ts'
import { optional, orInvalid } from './read-input.ts'

/** The facts about a run that may be in tags and labels. */
export interface RunSource {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly checkouts: readonly KnownCheckout[]
  readonly pullRequest: { readonly number: number } | undefined
  readonly pushedTag: string | undefined
  readonly event: Pick<TriggerEvent, 'name' | 'ref'>
}

/** The signal that stops the reading, and the log that shows its progress. */
export interface Reader {
  readonly signal: AbortSignal
  readonly log: { readonly line: (text: string) => unknown }
}

/** Fills in all placeholders but `{tree}`, from the checkout at the directory from `locate`. */
export async function readImageTag(
  locate: () => Promise<string>,
  { workspace, checkouts, pullRequest }: RunSource,
  { signal, log }: Reader,
): Promise<string | undefined> {
  const template = optional('image-tag', parseText)
  if (template === undefined) return undefined
  const { commit, ref } = needsTagValues(template)
    ? await readHere(await locate())
    : { commit: undefined, ref: undefined }
  const values = { commit, ref, pullRequest: pullRequest?.number }
  return await orInvalid(() => fillPlaceholders('image-tag', template, values))

  async function readHere(directory: string) {
    const git = { env: process.env, workspace, directory, tempDir: tempDirectory(), log }
    return await readRevision(git, checkouts, signal)
  }
}
