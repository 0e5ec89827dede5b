import { fillPlaceholders, hasTagPlaceholders } from '../builds/tag-placeholders.ts'
import { type RunnerCheckout, readRevision } from '../context/provenance.ts'
import type { TriggerEvent } from '../discover/discover.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { parseText } from './parse-input.ts'
import { readOptionalInput, rethrowAsInvalidInput } from './read-input.ts'

/** The facts about a run that may be in tags and labels. */
export interface RunSourceFacts {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly checkouts: readonly RunnerCheckout[]
  readonly pullRequest: { readonly number: number } | undefined
  readonly pushedTag: string | undefined
  readonly event: Pick<TriggerEvent, 'name' | 'ref'>
}

/** The signal that stops the reading, and the log that shows its progress. */
export interface InputReadContext {
  readonly signal: AbortSignal
  readonly log: { readonly line: (text: string) => unknown }
}

/** Fills in all placeholders but `{tree}`, from the checkout of the directory `locate` returns. */
export async function readImageTag(
  locate: () => Promise<string>,
  { workspace, checkouts, pullRequest }: RunSourceFacts,
  { signal, log }: InputReadContext,
): Promise<string | undefined> {
  const template = readOptionalInput('image-tag', parseText)
  if (template === undefined) return undefined
  const { commit, ref } = hasTagPlaceholders(template)
    ? await readHere(await locate())
    : { commit: undefined, ref: undefined }
  const values = { commit, ref, pullRequest: pullRequest?.number }
  return await rethrowAsInvalidInput(() => fillPlaceholders('image-tag', template, values))

  async function readHere(directory: string) {
    const git = { env: process.env, workspace, directory, tempDir: tempDirectory(), log }
    return await readRevision(git, checkouts, signal)
  }
}
