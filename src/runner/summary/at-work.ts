import { formatSeconds } from '../text/format.ts'
import type { SummaryFacts } from './summary-facts.ts'
import { renderLastLines } from './failure.ts'
import { code } from './markdown.ts'

/** A step that prints nothing for so long probably hangs. */
const hangingSeconds = 300

/** The step that ran when the run ended, since when, and what it printed last. */
export function renderAtWork({
  atWork,
  endMs,
}: Pick<SummaryFacts, 'atWork' | 'endMs'>): readonly string[] {
  if (atWork === undefined) return []
  const { step, tail, lastLineMs } = atWork
  const untilMs = step.endMs ?? endMs
  const since = (fromMs: number): string => formatSeconds(Math.max(0, untilMs - fromMs) / 1_000)
  const time = step.startMs === undefined ? '' : `, for ${since(step.startMs)}`
  const silence = lastLineMs === undefined ? 0 : (untilMs - lastLineMs) / 1_000
  const words =
    tail.length === 0
      ? ' It printed nothing.'
      : lastLineMs === undefined
        ? ''
        : ` It printed its last line ${since(lastLineMs)} before the end.`
  return [
    `Running at the end: ${code(step.title)}${time}.${words}`,
    ...(silence < hangingSeconds
      ? []
      : ['A step without output for so long hangs more often than it is slow.']),
    ...renderLastLines(tail, 'step'),
  ]
}
