import type { BuildEvent } from '../events.ts'
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

/** Stands in the log where lines may be missing or repeated. */
export function gapMark(afterLine: number): BuildEvent {
  return {
    type: 'gap',
    message: `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`,
  }
}

/** A mark where the end may be missing, and one warning; nothing for a log that was sent once more after the build, all of it. */
export function describeIncomplete(end: LogEnd): readonly BuildEvent[] {
  const { shownLines, coverage, gaps, receivedLines } = end
  if (coverage === 'all') return []
  if (shownLines === 0) {
    const message = "The action could not read the build's log. Check the log on the server."
    return [{ type: 'warning', message }]
  }
  const unlisted = gaps.count - gaps.afterLines.length
  const places = [
    ...(end.wasReplayed ? [] : ['at its beginning']),
    ...gaps.afterLines.map((line) => `after line ${line}`),
    ...(unlisted > 0 ? [`at ${unlisted} more places`] : []),
    ...(coverage === 'none' ? ['at its end'] : []),
  ]
  const message =
    places.length === 0
      ? 'The log may be incomplete: the server no longer has its beginning to compare with.'
      : `The log may be incomplete: lines may be missing ${list(places)}. The server did not send the complete log again after the build.`
  const isShorter = end.isRead && receivedLines > 0 && receivedLines < shownLines
  return [
    ...(coverage === 'none' ? [endMark(isShorter ? end : undefined)] : []),
    { type: 'warning', message },
  ]
}

function endMark(shorter: LogEnd | undefined): BuildEvent {
  const message =
    shorter === undefined
      ? '[The end of the log may be missing here.]'
      : `[The server now has only ${shorter.receivedLines} of the ${shorter.shownLines} lines above. Later lines may be missing here.]`
  return { type: 'gap', message }
}

function list(parts: readonly string[]): string {
  return parts.length === 1
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
