import type { Identities } from '../builds/compare-record.ts'
import { oneOf, parseIdentities } from './parse-input.ts'
import { defaulted, gather, invalid, optional, required } from './read-input.ts'

/** What to do with existing builds. */
export interface ReuseInputs {
  readonly reuse: Reuse
  /** Whose builds are reused. */
  readonly reuseCreatedBy: Identities
  readonly onTagConflict: OnTagConflict
}

type Reuse = 'never' | 'auto' | 'require'
export type OnTagConflict = 'allow' | 'warn' | 'fail'

/** `imageTag` is the tag before `{tree}` is filled in. */
export async function readReuseInputs(imageTag: Promise<string | undefined>): Promise<ReuseInputs> {
  return await gather({
    reuse: async () => {
      const reuse = readReuse()
      if (reuse !== 'never') requireTree(await imageTag)
      return reuse
    },
    reuseCreatedBy: () => readCreatedBy(readReuse()),
    onTagConflict: readOnTagConflict,
  })
}

export function readOnTagConflict(): OnTagConflict {
  return defaulted('on-tag-conflict', oneOf('allow', 'warn', 'fail'))
}

/** `why` follows "required". A variable that is not set must not accept everybody. */
export function requireCreatedBy(name: string, why: string): Identities {
  return required(
    name,
    parseIdentities,
    `Input '${name}' is required ${why}, and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.`,
  )
}

function readReuse(): Reuse {
  return defaulted('reuse', oneOf('never', 'auto', 'require'))
}

function readCreatedBy(reuse: Reuse): Identities {
  return reuse === 'require'
    ? requireCreatedBy('reuse-created-by', "when 'reuse' is 'require'")
    : (optional('reuse-created-by', parseIdentities) ?? 'anyone')
}

function requireTree(imageTag: string | undefined): void {
  if (imageTag?.includes('{tree}')) return
  const got = imageTag === undefined ? 'which is not set' : `got '${imageTag}'`
  invalid(
    `Input 'reuse' requires '{tree}' in 'image-tag', ${got}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`,
  )
}
