import type { CauseRule } from './failure/cause-rules.ts'
import { outputRules } from './failure/output-rules.ts'
import { type ErrorRank, isSuspicious, rankError } from './failure/deciding-line.ts'
import { clip } from '../util/clip.ts'
import { limits } from './limits.ts'
import { lastWritten, withoutEscapes } from './plain-text.ts'
import { createTail } from './tail.ts'

/** A line of the output that tells a cause, and how many lines before the end it stands. */
export interface Evidence {
  readonly rule: CauseRule
  readonly line: string
  readonly linesAgo: number
}

export type StepOutput = ReturnType<typeof createStepOutput>

/** An error so many lines after the one before belongs to something else. */
const clusterGap = 60
/** A line that is longer is data, and its end says nothing. */
const readLength = 2_000
/** A line that tells the cause says better than any other what is wrong. */
const causeRank: ErrorRank = { rank: 5 }

/** What is kept of a step's own output: its end, and what looks like the reason of a failure. */
export function createStepOutput() {
  const tail = createTail(limits.tailLines)
  const evidence = new Map<string, { rule: CauseRule; line: string; at: number }>()
  let best: { line: string; rank: number; lastAt: number } | undefined
  let at = 0

  function weigh(line: string, { rank, isLastBest }: ErrorRank): void {
    const isBest =
      best === undefined ||
      rank > best.rank ||
      (rank === best.rank && (isLastBest === true || at - best.lastAt > clusterGap))
    if (isBest) best = { line: clip(line.trim(), limits.message), rank, lastAt: at }
    else if (best?.rank === rank) best.lastAt = at
  }

  return {
    push(raw: string): void {
      at += 1
      tail.push(raw)
      const line = lastWritten(withoutEscapes(raw.slice(0, readLength))).trimEnd()
      if (!isSuspicious(line)) return
      const rule = outputRules.find(({ pattern }) => pattern.test(line))
      if (rule) {
        const key = `${rule.kind} ${rule.exitCode ?? ''}`
        evidence.set(key, { rule, line: clip(line, limits.message), at })
      }
      const isTelling = rule && !rule.isVague && !rule.mustDecide && rule.exitCode === undefined
      const rank = isTelling ? causeRank : rankError(line)
      if (rank) weigh(line, rank)
    },
    tail: () => tail.lines(),
    decidingLine: () => best?.line,
    /** The newest line of each kind of cause. */
    evidence: (): readonly Evidence[] =>
      Array.from(evidence.values(), (found) => ({
        ...{ rule: found.rule, line: found.line, linesAgo: at - found.at },
      })),
    clear(): void {
      tail.clear()
      evidence.clear()
      best = undefined
    },
  }
}
