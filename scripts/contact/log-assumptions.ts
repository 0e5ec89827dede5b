import { isFinal } from '../../src/api/status.ts'
import { answer, answers, buildOf, isGood } from './answers.ts'
import type { Assumption } from './assumption.ts'
import { eventsOf, lineOf, linesOf, logOf, parseLog } from './log-lines.ts'

/** What the logs of the first two builds show. */
export const logAssumptions: readonly Assumption[] = [
  {
    id: 'early-log',
    group: 'builds',
    assumed: 'The log of a queued build stays open until there are lines.',
    depends: 'how often the product connects',
    see: (recording) => {
      const [first] = answers(recording, 'early log')
      if (first === undefined || !isGood(first)) return first?.status?.toString()
      return first.endMs !== undefined && eventsOf(first).length === 0 ? 'ends' : 'open'
    },
    expected: ['open'],
  },
  {
    id: 'log-form',
    group: 'builds',
    assumed: 'A line of the log is \'data: {"line": …}\' in an event without a name.',
    depends: 'every line; other forms are read too',
    see: (recording) => {
      const events = answers(recording, 'early log')
        .flatMap(eventsOf)
        .filter((event) => lineOf(event) !== undefined)
      const [named] = events.flatMap(({ event }) => event ?? [])
      if (events.length === 0) return undefined
      if (named !== undefined) return `events named '${named}'`
      return events.every(({ data }) => data.startsWith('{')) ? 'lines' : 'plain text'
    },
    expected: ['lines'],
  },
  {
    id: 'keep-alives',
    group: 'builds',
    assumed: 'A quiet log sends nothing but comments.',
    depends: 'what counts as a line',
    see: (recording) => {
      const logs = answers(recording, 'early log')
      if (logs.length === 0) return undefined
      const others = logs.flatMap(eventsOf).filter((event) => lineOf(event) === undefined)
      return others.length === 0 ? 'comments or nothing' : 'events'
    },
    expected: ['comments or nothing'],
  },
  {
    id: 'log-replay',
    group: 'builds',
    assumed: 'A second connection starts at the first line.',
    depends: 'which lines are shown once more after a lost connection; logs of ended builds',
    see: (recording) => {
      const [first] = logOf(recording, 'early log')
      const again = answer(recording, 'log again')
      if (first === undefined || again === undefined) return undefined
      const [line] = linesOf(again)
      if (line === undefined) return isGood(again) ? 'no lines' : String(again.status)
      return line === first ? 'from the first line' : 'from a later line'
    },
    expected: ['from the first line'],
  },
  {
    id: 'log-end',
    group: 'builds',
    assumed: "The stream ends with its build's status or after it.",
    depends: 'how long the step waits for the rest of a log',
    see: (recording) => {
      const log = answers(recording, 'early log').find((one) => linesOf(one).length > 0)
      if (log === undefined) return undefined
      if (log.endMs === undefined) return 'stays open'
      const polls = answers(recording, 'follow first')
      const open = polls.findLast((one) => !isFinal(buildOf(one)?.status ?? ''))
      return open && open.sentMs > log.endMs ? 'before the status' : 'with the status'
    },
    expected: ['with the status'],
  },
  {
    id: 'builder',
    group: 'builds',
    assumed: 'The log is that of a builder whose steps the product reads.',
    depends: 'steps, times, and the reason of a failure',
    see: (recording) => {
      const lines = logOf(recording, 'early log', 'log again')
      const parser = parseLog(lines)
      if (parser === undefined) return undefined
      const [step] = parser.steps()
      if (step === undefined) return 'no steps'
      const isClassic = lines.some((line) => /\bStep 1\/\d+ : /.test(line))
      const other = isClassic ? 'classic builder' : 'another builder'
      const builder = /#\d+$/.test(step.key) ? 'BuildKit' : other
      return parser.phases().length > 0 ? `${builder} in a CI service` : builder
    },
    expected: ['BuildKit', 'classic builder', 'another builder'].flatMap((builder) => [
      builder,
      `${builder} in a CI service`,
    ]),
  },
  {
    id: 'digest',
    group: 'builds',
    assumed: "The log names the digest of the build's image.",
    depends: "the output 'image-digest'",
    see: (recording) => {
      const image = buildOf(answer(recording, 'follow first'))?.imageUrl
      const parser = parseLog(logOf(recording, 'early log', 'log again'))
      if (image === undefined || !parser || parser.steps().length === 0) return undefined
      return parser.digest(image) === undefined ? 'no digest' : 'named'
    },
    expected: ['named'],
  },
  {
    id: 'failed-step',
    group: 'builds',
    assumed: 'The log of a failed build names the step that failed.',
    depends: 'the reason of a failure in annotation and summary',
    see: (recording) => {
      const parser = parseLog(logOf(recording, 'log failing'))
      return parser && (parser.failure()?.step === undefined ? 'no step' : 'named')
    },
    expected: ['named'],
  },
]
