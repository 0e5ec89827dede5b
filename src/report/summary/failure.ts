import { progressTiming } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import type { ReportFacts } from '../report.ts'
import { formatSeconds } from '../text/format.ts'
import { linkToLine } from './known-facts.ts'
import {
  type Blocks,
  renderCode,
  codeBlock,
  escapeOrQuoteMarkdown,
  escapeMarkdown,
} from './markdown.ts'
import { renderLastLines } from './message.ts'

/** Shows the place and the reason of a failure, below the headline, which names the cause. */
export function renderFailure(
  failure: NonNullable<ReportFacts['failure']>,
  { end: { title, hint }, source, lastLines }: ReportFacts,
): Blocks {
  const { step, place, instruction, command, hasBuilt, message } = failure
  const { exitCode = failure.status, decidingLine, tail, cause } = failure
  const ran = instruction ?? command ?? step?.title
  const frame = shortFrame(failure.codeFrame)
  const where = dropEmpty([
    place && linkToLine(source, place),
    // The frame already shows the instruction.
    frame.length === 0 && ran !== undefined && renderCode(ran, 300),
    exitCode !== undefined && `exit code ${exitCode}`,
  ])
  // The builder's own sentence only repeats the step, if that is known.
  const buildersMessage = step === undefined && decidingLine !== undefined ? message : undefined
  return [
    where.join(' · '),
    frame.length > 0 && codeBlock(frame),
    decidingLine !== undefined &&
      decidingLine !== title &&
      `**${escapeOrQuoteMarkdown(decidingLine)}**`,
    buildersMessage !== decidingLine && buildersMessage && renderCode(buildersMessage, 2_000),
    hasBuilt && 'The steps of the Dockerfile had succeeded.',
    // The lines below are more useful than the hint if no cause is known.
    (cause !== undefined || tail.length === 0) && hint && `💡 ${escapeMarkdown(hint)}`,
    tail.length === 0 && renderLastLines(lastLines, 'log'),
    !(tail.length === 1 && tail[0]?.trim() === decidingLine?.trim()) &&
      renderLastLines(tail, failure.kind === 'machinery' ? 'command' : 'step'),
  ]
}

const frameLines = 12

function shortFrame(frame: readonly string[]): readonly string[] {
  const marked = frame.filter((line) => /^ *\d+ \| >>>/.test(line))
  const lines = marked.length === 0 ? frame : marked
  return lines.length > frameLines ? [...lines.slice(0, frameLines), '…'] : lines
}

/** The step that was running at the end, its time, and its last lines. */
export function renderRunningStep({ atWork, endMs }: ReportFacts): Blocks {
  if (atWork === undefined) return []
  const { step, tail, lastLineMs } = atWork
  const untilMs = step.endMs ?? endMs
  const since = (fromMs: number): string => formatSeconds(Math.max(0, untilMs - fromMs) / secondMs)
  const time = step.startMs === undefined ? '' : `, for ${since(step.startMs)}`
  const silentMs = lastLineMs === undefined ? 0 : untilMs - lastLineMs
  const words =
    tail.length === 0
      ? ' It printed nothing.'
      : lastLineMs === undefined
        ? ''
        : ` It printed its last line ${since(lastLineMs)} before the end.`
  return [
    `Running at the end: ${renderCode(step.title)}${time}.${words}`,
    silentMs >= progressTiming.hangingMs &&
      'A step that has been silent for this long has probably hung.',
    renderLastLines(tail, 'step'),
  ]
}
