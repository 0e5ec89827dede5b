import type { Git } from '../build-context/git/git.ts'
import { readIndexModes } from '../build-context/git/index-modes.ts'
import type { Manifest } from '../build-context/manifest/manifest.ts'
import { unlessAborted } from '../util/unless-aborted.ts'
import type { Content } from './hash-content.ts'
import type { HashPool } from './hash-pool.ts'

export interface ContentHashesOptions {
  readonly workspace: string
  readonly git: Git
  readonly platform: NodeJS.Platform
  readonly pool: HashPool
}

/** A manifest's first call starts the work. Rejects with an `ActionError` if packing would. */
export type ContentHash = (manifest: Manifest) => Promise<Content>

/** Hashes the content of each manifest once. */
export function createContentHashes(
  { workspace, git, platform, pool }: ContentHashesOptions,
  signal: AbortSignal,
): ContentHash {
  const modesOf = memoize(async (directory: string) =>
    // Windows has no executable bit.
    platform === 'win32' ? await readIndexModes(directory, git, signal) : undefined,
  )
  return memoize(async (manifest: Manifest) => {
    const indexModes = await modesOf(manifest.contextDir)
    return await unlessAborted(pool.hash({ manifest, workspace, indexModes }), signal)
  })
}

/** Works once for each argument. The work may fail before anybody awaits its result. */
function memoize<Argument, Result>(
  work: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
  const results = new Map<Argument, Promise<Result>>()
  return (argument) => {
    const known = results.get(argument)
    if (known) return known
    const result = work(argument)
    result.catch(() => undefined)
    results.set(argument, result)
    return result
  }
}
