import { parseOneOf, parseWords } from './parse-input.ts'
import { gather, invalid, optional } from './read-input.ts'

/** What to do with builds that exist already. */
export interface ReuseInputs {
  readonly reuse: 'never' | 'auto' | 'require'
  /** IDs of identities; empty: all. */
  readonly reuseCreatedBy: readonly string[]
  readonly onTagConflict: 'allow' | 'warn' | 'fail'
}

/** `imageTag` is the tag before `{tree}` is filled in. */
export async function readReuseInputs(imageTag: Promise<string | undefined>): Promise<ReuseInputs> {
  return await gather({
    reuse: async () => {
      const reuse = optional('reuse', parseReuse, 'never')
      if (reuse !== 'never') requireTree(await imageTag)
      return reuse
    },
    reuseCreatedBy: () => optional('reuse-created-by', parseWords, []),
    onTagConflict: () => optional('on-tag-conflict', parseOnTagConflict, 'allow'),
  })
}

function requireTree(imageTag: string | undefined): void {
  if (imageTag?.includes('{tree}')) return
  const got = imageTag === undefined ? 'which is not set' : `got '${imageTag}'`
  invalid(
    `Input 'reuse' requires '{tree}' in 'image-tag', ${got}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`,
  )
}

function parseReuse(name: string, text: string): ReuseInputs['reuse'] {
  return parseOneOf(name, text, ['never', 'auto', 'require'])
}

function parseOnTagConflict(name: string, text: string): ReuseInputs['onTagConflict'] {
  return parseOneOf(name, text, ['allow', 'warn', 'fail'])
}
