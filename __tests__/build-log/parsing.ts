import { LogParser } from '../../src/build-log/log-parser.ts'
import type { BuildFailure } from '../../src/build-log/steps.ts'

type Log = readonly string[] | string

export function parse(log: Log): LogParser {
  const parser = new LogParser()
  for (const line of typeof log === 'string' ? log.split('\n') : log) parser.push(line)
  return parser
}

/** The failure of a log that is known to have one. */
export function failureOf(log: Log): BuildFailure {
  const failure = parse(log).failure()
  if (failure === undefined) throw new Error('The log names no failure.')
  return failure
}

export const statesOf = (parser: LogParser) =>
  parser.steps().map(({ title, state }) => [title, state])

/** All that a log tells, for comparing two ways in which it may come. */
export function contentOf(log: Log) {
  const parser = parse(log)
  return {
    steps: parser.steps().map(({ title, stage, state, seconds }) => [title, stage, state, seconds]),
    failure: { ...parser.failure(), step: parser.failure()?.step?.title },
    warnings: parser.warnings(),
  }
}

/** Texts of a list, which may begin or end with blanks. */
export function textsOf(list: string): readonly string[] {
  return list.split(/¦\n?/)
}
