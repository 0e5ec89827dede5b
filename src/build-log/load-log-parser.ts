import type { LogParser } from './log-parser.ts'

/** Few runs of a program read a log, and only those load the parser. */
export async function loadLogParser(): Promise<typeof LogParser> {
  return (await import(/* webpackIgnore: true */ './log-parser.ts')).LogParser
}
