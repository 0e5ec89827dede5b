import { ActionError } from '../../util/errors.ts'
import type { ContextWarning } from '../files/context-warning.ts'
import type { DiskFile } from '../files/members.ts'
import { codeOf } from '../files/read-errors.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import { diskFile, follow } from './found-file.ts'
import { type DeadLine, parseIgnoredNames } from './ignored-names.ts'
import type { Manifest } from './locate.ts'

export interface StagedIgnoreFile {
  readonly isIgnored: (name: string) => boolean
  /** The file as `.dockerignore`; `undefined` if there is none. */
  readonly member: DiskFile | undefined
  readonly deadLines: readonly DeadLine[]
  readonly warnings: readonly ContextWarning[]
}

const maxBytes = 1_048_576

/**
 * The ignore file that a manifest names. A missing one is a warning, as for Agentex's own packager. Throws an `ActionError` if it cannot
 * be read, is not UTF-8 or is too large.
 */
export function readStagedIgnoreFile(
  { displayName, dockerignore }: Manifest,
  indexModes: ReadonlyMap<string, number> | undefined,
): StagedIgnoreFile {
  if (dockerignore === undefined) return withoutFile([])
  const { text, line, location } = dockerignore
  const rejection = (reason: string, cause?: unknown): ActionError =>
    new ActionError(`${displayName}:${line}: The ignore file '${text}' ${reason}.`, {
      cause,
      hint: "Set 'build.context.dockerignore' to a readable UTF-8 file of at most 1 MiB, or leave it out.",
    })
  try {
    const found = follow(location)
    if (found === 'broken') return missing()
    if (found === 'loop') throw rejection('is not a regular file')
    const { isRegular, sizeBytes, bytes } = readSmallFile(found.location, maxBytes)
    if (!isRegular) throw rejection('is not a regular file')
    if (sizeBytes > maxBytes) throw rejection(`is too large: ${sizeBytes} bytes`)
    const { matches, deadLines } = parseIgnoredNames(bytes)
    const member = diskFile('.dockerignore', found, indexModes)
    return { isIgnored: matches, member, deadLines, warnings: [] }
  } catch (error) {
    if (error instanceof ActionError) throw error
    if (error instanceof RangeError) throw rejection(`has ${error.message}`, error)
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return missing()
    throw rejection(code === undefined ? 'is not valid UTF-8' : 'could not be read', error)
  }

  function missing(): StagedIgnoreFile {
    const message = `${displayName}:${line}: The ignore file '${text}' does not exist, so nothing is ignored.`
    return withoutFile([{ message, place: { file: displayName, line } }])
  }
}

function withoutFile(warnings: readonly ContextWarning[]): StagedIgnoreFile {
  return { isIgnored: () => false, member: undefined, deadLines: [], warnings }
}
