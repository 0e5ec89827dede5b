import { hash } from 'node:crypto'

/** What to show for one line of the stream: lines, or a gap where continuity cannot be proved. */
export type Shown =
  | { readonly type: 'line'; readonly text: string }
  | { readonly type: 'gap'; readonly shownLines: number }

/**
 * Shows each line of a log once across connections. The stream has no IDs, and a new connection may or may not replay from the
 * start, so its first lines are compared with those already shown. Memory is constant.
 */
export interface LogResume {
  /** A connection begins: its first lines may have been shown already. */
  connected(): void
  push(text: string): readonly Shown[]
  /** Lines shown so far. */
  shownLines(): number
}

/** A line of the shown log at which the new connection may have begun. */
interface Candidate {
  readonly start: number
  /** How many lines of the connection were already shown, once that is known. */
  reachedAfter: number | undefined
}

/** How many hashes of lines are kept at the head and at the tail of the log. */
const kept = 1024

export function createLogResume(): LogResume {
  const head: string[] = []
  const tail: string[] = []
  let shown = 0
  let candidates: Candidate[] = []
  /** Lines of this connection that may be new. */
  let held: string[] = []
  let received = 0
  let following = true

  const hashAt = (line: number): string | undefined =>
    line < head.length ? head[line] : tail[line - (shown - tail.length)]

  const show = (text: string): Shown => {
    const digest = hash('sha1', text, 'base64')
    if (head.length < kept) head.push(digest)
    tail.push(digest)
    if (tail.length > 2 * kept) tail.splice(0, kept)
    shown += 1
    return { type: 'line', text }
  }

  const follow = (): void => {
    following = true
    candidates = []
    held = []
  }

  const showFrom = (first: number): readonly Shown[] => {
    const fresh = held.slice(first)
    follow()
    return fresh.map(show)
  }

  /** Prefers the longest overlap: waits for the earliest candidate as long as it is possible. */
  const decide = (): readonly Shown[] => {
    const first = candidates[0]
    if (first === undefined) return [{ type: 'gap', shownLines: shown }, ...showFrom(0)]
    return first.reachedAfter === undefined ? [] : showFrom(first.reachedAfter)
  }

  return {
    connected() {
      received = 0
      held = []
      following = shown === 0
      const first = Math.max(0, shown - kept)
      const recent = Array.from({ length: shown - first }, (_, index) => first + index)
      candidates = [...new Set([0, ...recent])].map((start) => ({ start, reachedAfter: undefined }))
    },
    push(text) {
      if (following) return [show(text)]
      const digest = hash('sha1', text, 'base64')
      received += 1
      held.push(text)
      candidates = candidates.filter((candidate) => {
        if (candidate.reachedAfter !== undefined) return true
        const expected = hashAt(candidate.start + received - 1)
        if (expected !== undefined && expected !== digest) return false
        if (candidate.start + received === shown) candidate.reachedAfter = received
        return true
      })
      // A replay that has matched this far from the first line is one: its lines up to the end are not new.
      if (received > kept && candidates[0]?.start === 0) {
        candidates.length = 1
        held = []
      }
      return decide()
    },
    shownLines: () => shown,
  }
}
