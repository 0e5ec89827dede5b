import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { parseJson } from '../../src/api/decode.ts'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { answers, bodyOf, objectOf } from './answers.ts'
import type { AskName, Exchange, Recording } from './exchange.ts'

/** The events of a log, as the server sent them. */
export function eventsOf(exchange: Exchange): readonly EventSourceMessage[] {
  const events: EventSourceMessage[] = []
  createParser({ onEvent: (event) => events.push(event) }).feed(`${bodyOf(exchange)}\n\n`)
  return events
}

/** `undefined` for an event that is no line. */
export function lineOf({ data, event }: EventSourceMessage): string | undefined {
  const json = parseJson(data)
  if (json === undefined) return event === undefined && data !== '' ? data : undefined
  const { line, message } = objectOf(json)
  return [line, message, json].find((text) => typeof text === 'string')
}

export function linesOf(exchange: Exchange | undefined): readonly string[] {
  return exchange ? eventsOf(exchange).flatMap((event) => lineOf(event) ?? []) : []
}

/** The lines of the connection that has shown most. */
export function logOf(recording: Recording, ...asks: readonly AskName[]): readonly string[] {
  const logs = asks.flatMap((ask) => answers(recording, ask)).map(linesOf)
  return logs.reduce((longest, lines) => (lines.length > longest.length ? lines : longest), [])
}

/** `undefined` without lines. */
export function parseLog(lines: readonly string[]): LogParser | undefined {
  if (lines.length === 0) return undefined
  const parser = new LogParser()
  for (const line of lines) parser.push(line)
  return parser
}
