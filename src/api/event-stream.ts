import { type EventSourceMessage, createParser } from 'eventsource-parser'
import { isJsonObject, parseJson } from './decode.ts'
import type { LogEvent } from './model.ts'

/** The most characters of one event; one more chunk is tolerated. */
const maxEventLength = 16 * 1024 * 1024

/** How many characters are searched for a sign that this is not an event stream. */
const beginningLength = 1_000
/** Matches a line without a known field. Before any event, it shows that there will be none. */
const foreignLine = /^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m
/** Matches the beginning of a field at the end of a stream that was cut off. */
const cutField = /^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m

/**
 * Follows the WHATWG rules. Yields the events that each chunk completes, and at a clean end an
 * event without its blank line, unless it is visibly cut off. Ends at the event that ends the log.
 * Skips an event above the limit, because the parser's own limit would stop it for good. Leaving
 * the loop closes the connection. Throws the error of `notEvents` for any other text.
 */
export async function* decodeEventStream(
  chunks: AsyncIterable<Uint8Array>,
  redact: (text: string) => string,
  notEvents: () => Error,
): AsyncGenerator<readonly LogEvent[]> {
  // The parser removes the byte order mark; a second one is text.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let events: LogEvent[] = []
  let pendingLength = 0
  let messages = 0
  let beginning = ''
  let isCut = false
  let skip: ReturnType<typeof createSkip> | undefined
  let endsInCr = false
  let atEnd = false
  /** Whether the server has sent the event that ends the log; the connection may stay open. */
  let isOver = false

  const parser = createParser({
    onEvent: (message) => {
      if (isOver) return
      messages += 1
      isOver = isEnd(message)
      const event = decodeLogEvent(message, atEnd)
      if (event) events.push({ ...event, text: redact(event.text) })
      isCut ||= atEnd && !isWhole(message.data)
    },
    // A stream that is cut off may end within a field's name.
    onError: () => {
      isCut ||= atEnd
    },
    onRetry: (ms) => events.push({ type: 'retry', ms }),
  })

  /** Returns whether to continue reading. */
  function feed(text: string): boolean {
    const rest = skip ? skip(text) : text
    if (text !== '') endsInCr = text.endsWith('\r')
    if (rest === undefined) return true
    skip = undefined
    const before = messages
    const isBeginning = messages === 0 && beginning.length < beginningLength
    if (isBeginning) beginning += rest
    parser.feed(rest)
    if (isBeginning && messages === 0 && isLongAndForeign(beginning)) throw notEvents()
    // After a complete event, the parser holds at most the text of this chunk.
    pendingLength = (messages > before ? 0 : pendingLength) + rest.length
    if (isOver || pendingLength <= maxEventLength) return !isOver
    events.push({ type: 'unreadable' })
    parser.reset()
    pendingLength = 0
    skip = createSkip(rest)
    return true
  }

  function finish(): void {
    feed(utf8.decode())
    // The parser waits for a line feed after a final carriage return.
    if (endsInCr) feed('\n')
    const start = beginning
    atEnd = true
    feed('\n\n')
    if (messages === 0 && isForeign(start)) throw notEvents()
    if (isCut || (messages === 0 && cutField.test(start))) events.push({ type: 'cut' })
  }

  function take(): readonly LogEvent[] {
    const taken = events
    events = []
    return taken
  }

  for await (const chunk of chunks) {
    const isOpen = feed(utf8.decode(chunk, { stream: true }))
    yield take()
    if (!isOpen) return
  }
  finish()
  yield take()
}

function isLongAndForeign(beginning: string): boolean {
  return beginning.length >= beginningLength && isForeign(beginning)
}

function isForeign(beginning: string): boolean {
  return foreignLine.test(beginning.replace(cutField, ''))
}

type TextEvent = Extract<LogEvent, { readonly text: string }>

function isEnd({ event = '', data }: EventSourceMessage): boolean {
  return data.trim() === '[DONE]' || /^(?:end|done|complete|close|eof)$/i.test(event)
}

/** Returns `undefined` without text, and for JSON that the end of the stream cut off. */
function decodeLogEvent(
  { event, data }: EventSourceMessage,
  isUnterminated: boolean,
): TextEvent | undefined {
  if (data === '' || data.trim() === '[DONE]') return undefined
  const value = parseJson(data)
  if (value === undefined && isUnterminated && /^\s*[{"]/.test(data)) return undefined
  if (event === 'error') return { type: 'error', text: firstTextField(value, errorFields) ?? data }
  // Other named events, such as pings, are not lines; the service's own client drops all of them.
  const isNamed = event !== undefined && !['', 'message', 'log'].includes(event)
  const text = firstTextField(value, isNamed ? ['line'] : ['line', 'message'])
  if (isJsonObject(value) ? text === undefined : isNamed) return undefined
  const line = withoutBreak(text ?? data)
  return { type: isUnterminated ? 'unterminated' : 'line', text: line }
}

/** Removes a trailing line break, which some servers send with each line. */
function withoutBreak(text: string): string {
  if (!text.endsWith('\n')) return text
  return text.slice(0, text.endsWith('\r\n') ? -2 : -1)
}

/** Whether the data of an unterminated event is visibly complete. */
function isWhole(data: string): boolean {
  return data.trim() === '[DONE]' || parseJson(data) !== undefined
}

const errorFields = ['line', 'message', 'error', 'detail']

function firstTextField(value: unknown, fields: readonly string[]): string | undefined {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return undefined
  return fields.map((field) => value[field]).find((text) => typeof text === 'string')
}

/** Matches a line break, and the line break of the empty line after it. */
const blankLine = /(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/

/** Finds the blank line that ends an event; returns what follows, or `undefined` until it comes. */
function createSkip(before: string): (text: string) => string | undefined {
  let last = before.slice(-1)
  return (text) => {
    const whole = last + text
    last = whole.slice(-1)
    const found = blankLine.exec(whole)
    // A line feed may follow a final carriage return: it ends only an empty event.
    return found ? whole.slice(found.index + found[0].length) : undefined
  }
}
