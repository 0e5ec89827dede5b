import { readFile } from 'node:fs/promises'
import { ActionError } from '../../util/errors.ts'
import type { DiskFile } from '../files/members.ts'
import { codeOf } from '../files/read-errors.ts'
import { diskFile, follow } from './found-file.ts'
import { parseIgnoredNames } from './ignored-names.ts'
import type { Manifest } from './locate.ts'

export interface StagedIgnoreFile {
  readonly isIgnored: (name: string) => boolean
  /** The file as `.dockerignore`; `undefined` where there is none. */
  readonly member: DiskFile | undefined
  readonly warnings: readonly string[]
}

/**
 * The ignore file that a manifest names. One that is missing is a warning, as for Agentex's own packager. Throws an `ActionError`
 * when it cannot be read or is not UTF-8.
 */
export async function readStagedIgnoreFile(
  { displayName, dockerignore }: Manifest,
  indexModes: ReadonlyMap<string, number> | undefined,
  signal: AbortSignal,
): Promise<StagedIgnoreFile> {
  if (dockerignore === undefined) return withoutFile([])
  const { text, line, location } = dockerignore
  const refusal = (reason: string, cause?: unknown): ActionError =>
    new ActionError(`${displayName}:${line}: The ignore file '${text}' ${reason}.`, {
      cause,
      hint: "Name a file in UTF-8 as 'build.context.dockerignore', one that the user of the runner may read, or leave it out.",
    })
  try {
    const found = follow(location)
    if (found === 'broken') return missing()
    // Reading a pipe would wait for a writer.
    if (found === 'loop' || !found.stats.isFile()) throw refusal('is no regular file')
    const { matches, warnings } = parseIgnoredNames(
      await readFile(found.location, { signal }),
      text,
    )
    return { isIgnored: matches, member: diskFile('.dockerignore', found, indexModes), warnings }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ActionError) throw error
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return missing()
    throw refusal(code === undefined ? 'is not valid UTF-8' : 'could not be read', error)
  }

  function missing(): StagedIgnoreFile {
    return withoutFile([
      `${displayName}:${line}: The ignore file '${text}' does not exist, so nothing is ignored.`,
    ])
  }
}

function withoutFile(warnings: readonly string[]): StagedIgnoreFile {
  return { isIgnored: () => false, member: undefined, warnings }
}
