import type { Coverage } from './log-continuity.ts'

/** What is known of a log when it will not be read any further. */
export interface LogEnd {
  readonly shownLines: number
  readonly gaps: { readonly afterLines: readonly number[]; readonly count: number }
  /** Whether a later connection sent the log from the first line shown. */
  readonly wasReplayed: boolean
  /** Of a last connection that began after the end of the build and ended cleanly, else `none`. */
  readonly coverage: Coverage
  /** Whether the last connection was read as far as the server sent it, and how many lines it had. */
  readonly isRead: boolean
  readonly receivedLines: number
}

export interface Incomplete {
  /** For the place in the log where the end may be missing. */
  readonly mark: string | undefined
  readonly warning: string
}

export function describeGap(afterLine: number): string {
  return `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`
}

/** `undefined` for a log that is whole: the server has sent all of it once more after the end of the build. */
export function describeIncomplete(end: LogEnd): Incomplete | undefined {
  const { shownLines, coverage, gaps, receivedLines } = end
  if (coverage === 'all' || (shownLines === 0 && end.isRead)) return undefined
  if (shownLines === 0)
    return {
      mark: undefined,
      warning: "The action could not read the build's log. Check the log on the server.",
    }
  const parts = [
    ...(end.wasReplayed ? [] : ['at its beginning']),
    ...gaps.afterLines.map((line) => `after line ${line}`),
    ...(gaps.count > gaps.afterLines.length
      ? [`at ${gaps.count - gaps.afterLines.length} more places`]
      : []),
    ...(coverage === 'none' ? ['at its end'] : []),
  ]
  const isShorter = end.isRead && receivedLines > 0 && receivedLines < shownLines
  return {
    mark:
      coverage !== 'none'
        ? undefined
        : isShorter
          ? `[The server now has only ${receivedLines} of the ${shownLines} lines above. Later lines may be missing here.]`
          : '[The end of the log may be missing here.]',
    warning:
      parts.length === 0
        ? 'The log may be incomplete: the server no longer has its beginning to compare with.'
        : `The log may be incomplete: lines may be missing ${list(parts)}. The server did not send the complete log again after the build.`,
  }
}

function list(parts: readonly string[]): string {
  return parts.length === 1
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
