import { listAll } from '../../util/and-more.ts'
import { present } from '../../util/present.ts'
import type { BuildEvent } from '../events.ts'
import { createLineHistory, createRunningHash, digestOf } from './line-history.ts'

export type Shown = Extract<BuildEvent, { type: 'log' | 'gap' }>

/** How a connection relates to the lines shown: it sent all, the last ones, or it is uncertain. */
export type Coverage = 'all' | 'tail' | 'none'

/** A line of the shown log with which the connection may have begun. */
interface Candidate {
  readonly start: number
  /** Matching lines that occur only once in the history. */
  evidence: number
  /** How many lines of the connection were already shown, once that is known. */
  complete: number | undefined
}

/** Matching unique lines that prove a match: a log hardly repeats so many in the same order. */
const proof = 8
const held = { lines: 1_024, characters: 1024 * 1024 }
const listedGaps = 3

export type LogContinuity = ReturnType<typeof createLogContinuity>

/**
 * Shows each line once over many connections, or marks a doubt. The stream has no IDs, so the
 * first lines of a connection are compared with hashes of those shown.
 */
export function createLogContinuity() {
  // Since the last gap: after it nothing connects the lines with those before.
  let history = createLineHistory()
  let shown = 0
  let isDoubtful = false
  let replayed = false
  const gapLines: number[] = []
  let gapCount = 0

  // Of this connection.
  let received = 0
  let running = createRunningHash()
  let counts: ReadonlyMap<number, number> = new Map()
  let candidates: Candidate[] = []
  let texts: string[] = []
  let characters = 0
  let hashesDecide = false
  /** `undefined` until it is known. */
  let coverage: Coverage | undefined = 'all'

  function show(text: string, digest = digestOf(text)): readonly Shown[] {
    const line: Shown = { type: 'log', line: text }
    const parts: readonly Shown[] = isDoubtful ? [gapMark(shown), line] : [line]
    if (isDoubtful) {
      isDoubtful = false
      gapCount += 1
      if (gapLines.length < listedGaps) gapLines.push(shown)
    }
    history.add(digest)
    shown += 1
    return parts
  }

  function join(how: Coverage, newTexts: readonly string[]): readonly Shown[] {
    coverage = how
    release()
    return newTexts.flatMap((text) => show(text))
  }

  function release(): void {
    candidates = []
    counts = new Map()
    texts = []
    characters = 0
    hashesDecide = false
  }

  /** Without gaps, a match from the first line on is more likely a replay than new lines. */
  function isReplay({ start, evidence }: Candidate): boolean {
    return evidence >= proof || (start === 0 && history.length() === shown)
  }

  /** Rather repeats what is held than loses it. */
  function startAnew(): readonly Shown[] {
    history = createLineHistory()
    isDoubtful = true
    return join('none', texts)
  }

  function firstCandidates(digest: number): Candidate[] {
    const starts: number[] = history.digestAt(0) === digest ? [0] : []
    for (let line = Math.max(1, history.tailStart()); line < history.length(); line += 1)
      if (history.digestAt(line) === digest) starts.push(line)
    return starts.map((start) => ({ start, evidence: 0, complete: undefined }))
  }

  function matches(candidate: Candidate, digest: number, occursOnce: boolean): boolean {
    if (candidate.complete !== undefined) return true
    const expected = history.digestAt(candidate.start + received - 1)
    if (expected !== undefined && expected !== digest) return false
    if (occursOnce) candidate.evidence += 1
    if (candidate.start + received < history.length()) return true
    candidate.complete = received
    // Lines in the middle, of which no hash is kept, can differ.
    if (candidate.start === 0 && !running.equals(history.running)) candidate.evidence = 0
    return true
  }

  /** Prefers the longest overlap: waits for the earliest candidate as long as it is possible. */
  function decide(): readonly Shown[] {
    const first = candidates[0]
    if (first === undefined) return startAnew()
    const { start, evidence, complete } = first
    if (complete === undefined) {
      if (texts.length <= held.lines && characters <= held.characters) return []
      if (!isReplay(first)) return startAnew()
      candidates = [first]
      hashesDecide = true
      return []
    }
    if (!isReplay(first)) return startAnew()
    isDoubtful = evidence < proof
    const isFromStart = start === 0 && history.length() === shown
    if (isFromStart && !isDoubtful) replayed = true
    return join(
      isFromStart && running.equals(history.running) ? 'all' : isDoubtful ? 'none' : 'tail',
      complete === received ? [] : texts.slice(complete - received),
    )
  }

  return {
    connected(): void {
      received = 0
      running = createRunningHash()
      release()
      coverage = shown === 0 ? 'all' : undefined
      counts = history.countDigests()
    },
    line(text: string): readonly Shown[] {
      const digest = digestOf(text)
      received += 1
      if (coverage !== undefined) return show(text, digest)
      running.add(digest)
      if (received === 1) candidates = firstCandidates(digest)
      const occursOnce = counts.get(digest) === 1
      let kept = 0
      for (const candidate of candidates)
        if (matches(candidate, digest, occursOnce)) candidates[kept++] = candidate
      candidates.length = kept
      if (hashesDecide) texts = []
      texts.push(text)
      characters += text.length
      return decide()
    },
    /** What the end of the connection decides; called once per connection. */
    disconnected(): readonly Shown[] {
      const first = candidates[0]
      // A cut-off replay brings nothing new. The next connection decides whether it was one.
      const isDecided = coverage !== undefined || first === undefined || isReplay(first)
      return isDecided ? [] : startAnew()
    },
    shownLines: () => shown,
    /** Lines shown before the last mark: those that nothing connects with later ones. */
    linesBefore: () => shown - history.length(),
    /** Lines of this connection so far. */
    receivedLines: () => received,
    coverage: () => coverage ?? 'none',
    /** Whether a later connection has sent the log from the first line shown. */
    wasReplayed: () => replayed,
    /** After which lines marks were shown: the first few, and how many in all. */
    gaps: () => ({ afterLines: gapLines as readonly number[], count: gapCount }),
    /** Texts held until it is certain whether they are new. */
    heldLines: () => texts.length,
  }
}

/** How the last connection to a log ended. */
export interface LogEnd {
  /** It was read as far as the server sent it. */
  readonly isRead: boolean
  /** And it began after the end of the build, and sent no new line. */
  readonly isSettled: boolean
}

/** Stands in the log where lines may be missing or repeated. */
function gapMark(afterLine: number): Shown {
  return {
    type: 'gap',
    message: `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`,
  }
}

/** Nothing if the whole log was sent again after the build; else a mark and one warning. */
export function describeIncomplete(
  log: LogContinuity,
  { isRead, isSettled }: LogEnd,
  buildId: string,
): readonly BuildEvent[] {
  const [shownLines, receivedLines, gaps] = [log.shownLines(), log.receivedLines(), log.gaps()]
  const coverage = isSettled ? log.coverage() : 'none'
  if (coverage === 'all') return []
  if (shownLines === 0) {
    const message = `The action could not read the log of build ${buildId}. Check it on the server.`
    return [{ type: 'unreadable-log', message }]
  }
  const unlisted = gaps.count - gaps.afterLines.length
  const places = present([
    !log.wasReplayed() && 'at its beginning',
    ...gaps.afterLines.map((line) => `after line ${line}`),
    unlisted > 0 && `at ${unlisted} more places`,
    coverage === 'none' && 'at its end',
  ])
  // A window of the last lines is shorter than what was shown before.
  const isOtherForm = isSettled && gaps.count > 0 && receivedLines >= log.linesBefore()
  const reason = isOtherForm
    ? 'After the build, the server sent the log in another form, which cannot be compared.'
    : 'The server did not send the complete log again after the build.'
  const message =
    places.length === 0
      ? 'The log may be incomplete: the server no longer has its beginning to compare with.'
      : `The log may be incomplete: lines may be missing ${listAll(places)}. ${reason}`
  const warning = { type: 'warning', message } as const
  if (coverage !== 'none') return [warning]
  const isShorter = isRead && receivedLines > 0 && receivedLines < shownLines
  const mark = isShorter
    ? `[The server now has only ${receivedLines} of the ${shownLines} lines above. Later lines may be missing here.]`
    : '[The end of the log may be missing here.]'
  return [{ type: 'gap', message: mark }, warning]
}
