import { oneOf, parseBoolean, parseText, parseWords } from './parse-input.ts'
import { defaulted, gather, invalid, optional } from './read-input.ts'

/** What to do with builds that exist already. */
export interface ReuseInputs {
  readonly reuse: 'never' | 'auto' | 'require'
  /** IDs of identities; empty: all. */
  readonly reuseCreatedBy: readonly string[]
  readonly onTagConflict: 'allow' | 'warn' | 'fail'
  /** To ask GitHub about the branch; `undefined`: older builds are not cancelled. */
  readonly supersedeToken: string | undefined
}

/** Of a run that may use, or change the tag of, what others built. */
export type TrustInputs = Pick<ReuseInputs, 'reuseCreatedBy' | 'onTagConflict'>

export async function readTrustInputs(): Promise<TrustInputs> {
  return await gather({
    reuseCreatedBy: () => optional('reuse-created-by', parseWords) ?? [],
    onTagConflict: () => defaulted('on-tag-conflict', oneOf('allow', 'warn', 'fail')),
  })
}

/** `imageTag` is the tag before `{tree}` is filled in. */
export async function readReuseInputs(imageTag: Promise<string | undefined>): Promise<ReuseInputs> {
  const { trust, ...others } = await gather({
    trust: readTrustInputs,
    reuse: async () => {
      const reuse = defaulted('reuse', oneOf('never', 'auto', 'require'))
      if (reuse !== 'never') requireTree(await imageTag)
      return reuse
    },
    supersedeToken: readSupersedeToken,
  })
  return { ...trust, ...others }
}

function readSupersedeToken(): string | undefined {
  if (!defaulted('supersede', parseBoolean)) return undefined
  return (
    optional('github-token', parseText) ??
    invalid("Input 'github-token' is required when 'supersede' is 'true': remove the empty value.")
  )
}

function requireTree(imageTag: string | undefined): void {
  if (imageTag?.includes('{tree}')) return
  const got = imageTag === undefined ? 'which is not set' : `got '${imageTag}'`
  invalid(
    `Input 'reuse' requires '{tree}' in 'image-tag', ${got}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`,
  )
}
