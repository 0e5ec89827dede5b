import { isFrame, isHarmless } from './error-rank.ts'

/** What may stand behind the last words. */
const notice =
  /^\s*(?:npm (?:notice|warn)\b|Node\.js v\d|[\])}>;,(│╵╷\s-]*$|For (?:more|help)\b|Run with )/i
/** The title of a program, its progress, or good news. */
const noReason =
  /^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|\b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b|^\S+$/i
const sentence = /^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$/u
const leastWords = 3
/** With so few lines, the last one is hardly a report of progress. */
const fewLines = 25

/**
 * What a step said last, where no line looks like an error; of long output only a sentence.
 * None where the last line is no reason: the ones before it were survived.
 */
export function lastWords(tail: readonly string[], lines: number): string | undefined {
  const last = tail.findLast((line) => line.trim() !== '' && !notice.test(line) && !isFrame(line))
  if (last === undefined || isHarmless(last) || noReason.test(last)) return undefined
  if (last.trim().split(/\s+/).length < leastWords) return undefined
  return lines <= fewLines || sentence.test(last) ? last.trim() : undefined
}
