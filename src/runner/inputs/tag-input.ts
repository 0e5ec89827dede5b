import { fillPlaceholders, needsTagValues, type TagValues } from '../../build/tag-placeholders.ts'
import { type KnownCheckout, readRevision } from '../../build-context/provenance.ts'
import { parseText } from './parse-input.ts'
import { optional, orInvalid } from './read-input.ts'
import { tempDirectory } from '../world/temp-directory.ts'

/** What a tag may tell of a run. */
export interface TagSource {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly checkouts: readonly KnownCheckout[]
  readonly pullRequest: { readonly number: number } | undefined
}

/** The input `image-tag` with all placeholders filled in but `{tree}`, from the checkout of the directory that `locate` finds. */
export async function readImageTag(
  locate: () => Promise<string>,
  { workspace, checkouts, pullRequest }: TagSource,
  signal: AbortSignal,
): Promise<string | undefined> {
  const template = optional('image-tag', parseText)
  if (template === undefined) return undefined
  const fill = (values: TagValues) =>
    orInvalid(() => fillPlaceholders('image-tag', template, values))
  const values = { commit: undefined, ref: undefined, pullRequest: pullRequest?.number }
  if (!needsTagValues(template)) return fill(values)
  const places = { workspace, directory: await locate(), tempDir: tempDirectory() }
  const { commit, ref } = await readRevision({ env: process.env, ...places }, checkouts, signal)
  return fill({ ...values, commit, ref })
}
