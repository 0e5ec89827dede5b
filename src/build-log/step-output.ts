import { DecidingLine, type Evidence } from './failure/deciding-line.ts'
import { lastWords } from './failure/last-words.ts'
import { limits } from './limits.ts'
import { lastWritten, withoutEscapes } from './plain-text.ts'
import { createTail } from './tail.ts'

/** What is kept of a step's own output. */
export interface StepOutput {
  push(raw: string): void
  /** The end of the output. */
  tail(): readonly string[]
  /** The line that looks most like the reason of a failure. */
  decidingLine(): string | undefined
  /** How well that line says it; 0 where there is none. */
  rank(): number
  /** What the step said last, where that may be the reason though it does not look like one. */
  lastWords(): string | undefined
  /** The newest line of each kind of cause. */
  evidence(): readonly Evidence[]
  clear(): void
}

/** A line that is longer is data, and its end says nothing. */
const readLength = 2_000

/** What is kept of a step's own output: its end, and what looks like the reason of a failure. */
export function createStepOutput(): StepOutput {
  const tail = createTail(limits.tailLines)
  let lines = 0
  let deciding = new DecidingLine(wordsBefore)

  function wordsBefore(): string | undefined {
    return lastWords(tail.lines().slice(0, -1), lines)
  }

  return {
    push(raw: string): void {
      lines += 1
      tail.push(raw)
      deciding.read(lastWritten(withoutEscapes(raw.slice(0, readLength))).trimEnd())
    },
    tail: tail.lines,
    decidingLine: () => deciding.line(),
    rank: () => deciding.rank(),
    lastWords: () => lastWords(tail.lines(), lines),
    evidence: () => deciding.evidence(),
    clear(): void {
      tail.clear()
      lines = 0
      deciding = new DecidingLine(wordsBefore)
    },
  }
}
