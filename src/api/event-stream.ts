import { type EventSourceMessage, createParser } from 'eventsource-parser'
import { isJsonObject } from './decode.ts'
import type { LogEvent } from './model.ts'

/** Limit for the characters of one event, to within one chunk. */
const defaultMaxEventLength = 16 * 1024 * 1024

export interface EventStreamDecoder {
  /** The events that this chunk completes. */
  push(chunk: Uint8Array): readonly LogEvent[]
  /** At a clean end of the stream: an event without its blank line, unless it is visibly cut off. */
  end(): readonly LogEvent[]
}

/**
 * Decodes server-sent events by the WHATWG rules from chunks of any size. An event above the limit becomes `unreadable`, and its
 * rest is skipped. The length is counted here because the parser's own limit would stop it for good.
 */
export function createEventStreamDecoder(
  maxEventLength = defaultMaxEventLength,
): EventStreamDecoder {
  // The parser removes the byte order mark; a second one is text.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let events: LogEvent[] = []
  let pendingLength = 0
  let messages = 0
  let skipping: ReturnType<typeof createBoundaryScanner> | undefined
  let endsInCr = false
  let atEnd = false

  const parser = createParser({
    onEvent: (message: EventSourceMessage) => {
      messages += 1
      const event = decodeLogEvent(message, { isUnterminated: atEnd })
      if (event) events.push(event)
    },
    onRetry: (ms) => events.push({ type: 'retry', ms }),
  })

  function feed(text: string): void {
    const rest = skipping ? skipping.skip(text) : text
    if (text !== '') endsInCr = text.endsWith('\r')
    if (rest === undefined) return
    skipping = undefined
    const before = messages
    parser.feed(rest)
    // After a dispatched event only this chunk can be pending.
    pendingLength = (messages > before ? 0 : pendingLength) + rest.length
    if (pendingLength <= maxEventLength) return
    events.push({ type: 'unreadable' })
    parser.reset()
    pendingLength = 0
    skipping = createBoundaryScanner(rest)
  }

  function take(): readonly LogEvent[] {
    const taken = events
    events = []
    return taken
  }

  return {
    push: (chunk) => {
      feed(utf8.decode(chunk, { stream: true }))
      return take()
    },
    end: () => {
      feed(utf8.decode())
      // The parser waits for a line feed after it.
      if (endsInCr) feed('\n')
      atEnd = true
      feed('\n\n')
      return take()
    },
  }
}

/** The events of one connection, for each chunk those that it completes; leaving the loop closes the connection. */
export async function* decodeEventStream(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly LogEvent[]> {
  const decoder = createEventStreamDecoder()
  for await (const chunk of chunks) yield decoder.push(chunk)
  yield decoder.end()
}

/**
 * The text of one server-sent event: `line`, else `message`, `error` or `detail`, else its data. `undefined` for an event without
 * data, for the end mark `[DONE]`, for JSON that the end of the stream cuts off, and for an event of another kind.
 */
function decodeLogEvent(
  { event, data }: { readonly event?: string | undefined; readonly data: string },
  { isUnterminated }: { readonly isUnterminated: boolean },
): LogEvent | undefined {
  if (data === '' || data.trim() === '[DONE]') return undefined
  const value = parseJson(data)
  if (value === undefined && isUnterminated && /^\s*[{"]/.test(data)) return undefined
  // Other events, such as a ping with a time, are not lines; the published client of the service drops every event with a name.
  const isNamed = event !== undefined && !['', 'message', 'log', 'error'].includes(event)
  if (isNamed && !(isJsonObject(value) && typeof value['line'] === 'string')) return undefined
  const text = textOf(value) ?? data
  if (event === 'error') return { type: 'error', text }
  return { type: isUnterminated ? 'unterminated' : 'line', text }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return undefined
  return [value['line'], value['message'], value['error'], value['detail']].find(
    (text) => typeof text === 'string',
  )
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data) as unknown
  } catch {
    return undefined
  }
}

/** Finds the blank line that ends an event, across chunks of text. */
interface BoundaryScanner {
  /** The text after the blank line; `undefined` until it comes. */
  skip(text: string): string | undefined
}

/** `before` is the text just before the first chunk: it decides whether a line break ends a blank line. */
function createBoundaryScanner(before: string): BoundaryScanner {
  let atLineStart = /[\r\n]$/.test(before)
  let afterCr = before.endsWith('\r')
  return {
    skip: (text) => {
      for (let index = 0; index < text.length; index += 1) {
        const character = text[index]
        const isSecondHalf = afterCr && character === '\n'
        afterCr = character === '\r'
        if (isSecondHalf) continue
        if (character !== '\r' && character !== '\n') {
          atLineStart = false
          continue
        }
        if (atLineStart) {
          // A line feed of this carriage return may follow: it ends an empty event, which is harmless.
          return text.slice(index + 1)
        }
        atLineStart = true
      }
      return undefined
    },
  }
}
