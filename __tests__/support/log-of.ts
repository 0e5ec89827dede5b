import { readFileSync } from 'node:fs'
import { LogParser } from '../../src/build-log/log-parser.ts'
import type { BuildEvent } from '../../src/builds/events.ts'

type Line = Extract<BuildEvent, { type: 'line' }>

/** What is reported of these lines; `parser` and `nowMs` are those of the reader. */
export function lineEvents(
  lines: readonly string[],
  parser = new LogParser(),
  nowMs?: number,
): readonly Line[] {
  return lines.map((text) => ({ type: 'line', text, part: parser.push(text, nowMs) }))
}

/** The log lines of a recorded BuildKit build. */
export function transcript(name: string): readonly string[] {
  const file = new URL(`../fixtures/transcripts/${name}.txt`, import.meta.url)
  return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n')
}
