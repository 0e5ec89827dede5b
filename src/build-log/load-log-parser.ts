import type { LogParser } from './log-parser.ts'

/** For programs of which hardly a run reads a log. */
export async function loadLogParser(): Promise<typeof LogParser> {
  return (await import(/* webpackIgnore: true */ './log-parser.ts')).LogParser
}
