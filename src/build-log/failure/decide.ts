import { anyOf } from '../patterns.ts'
import type { OutputLine } from '../tail.ts'
import { classifyLine } from './classify.ts'
import { type Candidate, minClearScore, sortCandidates } from './order.ts'
import { type FoundError, OutputReader } from './reader.ts'

/**
 * Why a step failed, the best reason first. Of its output, the lines that matter and those around
 * them are enough; the last one is the last of the output.
 */
export function rankReasons(lines: readonly OutputLine[], exitCode?: number): readonly Candidate[] {
  const reports = new OutputReader(lines).read()
  const last = closing(lines, reports)
  return sortCandidates(last ? [...reports, last] : reports, exitCode)
}

/** GitHub puts its time, and a mark, before a line. */
const stamp = /^(?:\d{4}-\d{2}-\d{2}T[\d:.]{8,20}Z )?(?:##\[\w{1,20}\])?/

/** Finds the line that is clearly an error in a text without steps. */
export function findClearError(texts: readonly string[]): string | undefined {
  const [best] = rankReasons(
    texts.map((text, index) => ({ at: index + 1, text: text.replace(stamp, '').trimEnd() })),
  )
  return best && best.score >= minClearScore ? best.line : undefined
}

/** The title of a program, its progress, or good news. */
const noReason = anyOf('i')`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$|^[-dl][rwxst-]{9}[ .+]
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`
const sentence = /^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$|^[\w./-]{1,200}: (?:\S+ ){2}/u
const leastWords = 3
/** The last of so few lines is hardly a report of progress. */
const fewLines = 25

/**
 * The last line before all that only follows from it, which may be the reason though it does not
 * look like one; of long output only a sentence. None where it is no reason: the ones before it
 * were survived.
 */
function closing(
  lines: readonly OutputLine[],
  reports: readonly FoundError[],
): FoundError | undefined {
  const end = reports.find(({ says }) => says === 'consequence' || says === 'count')?.at ?? Infinity
  const isAdvice = (text = '') => classifyLine(text)?.says === 'advice'
  const last = lines.findLast(({ at, text }, index) => {
    const isEmpty = text === '' || classifyLine(text)?.says === 'decoration'
    const isAdvised = isAdvice(text) || (/^\s/.test(text) && isAdvice(lines[index - 1]?.text))
    return at < end && !isEmpty && !isAdvised && !/^npm (?:notice|warn)\b/i.test(text)
  })
  if (last === undefined || classifyLine(last.text)?.says === 'warning') return undefined
  const line = last.text.trim()
  if (noReason.test(line) || line.split(/\s+/).length < leastWords) return undefined
  if (last.at > fewLines && !sentence.test(line)) return undefined
  return { says: 'plain', rule: 'the last line', at: last.at, line, progress: Infinity }
}
