import { type EventSourceMessage, createParser } from 'eventsource-parser'
import { createBoundaryScanner } from './event-boundary.ts'
import { decodeLogEvent } from './log-event.ts'
import type { LogEvent } from './model.ts'

/** Characters that one event may have, give or take a chunk. */
const defaultMaxEventLength = 16 * 1024 * 1024

export interface EventStreamDecoder {
  /** The events that this piece of the stream completes. */
  push(chunk: Uint8Array): readonly LogEvent[]
  /** At a clean end of the stream: an event that lacks its blank line, unless it was cut off. */
  end(): readonly LogEvent[]
}

/**
 * Decodes server-sent events by the rules of WHATWG, cut anywhere. An event above the limit becomes `unreadable`, and what is
 * left of it is skipped. (The parser's own limit stops it for good and does not tell where, so the length is counted here.)
 */
export function createEventStreamDecoder(
  maxEventLength = defaultMaxEventLength,
): EventStreamDecoder {
  // The parser takes the byte order mark away; a second one is text.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let events: LogEvent[] = []
  let pendingLength = 0
  let messages = 0
  let skipping: ReturnType<typeof createBoundaryScanner> | undefined
  let atEnd = false

  const parser = createParser({
    onEvent: (message: EventSourceMessage) => {
      messages += 1
      const event = decodeLogEvent(message, { mayBeCut: atEnd })
      if (event) events.push(event)
    },
    onComment: () => events.push({ type: 'heartbeat' }),
  })

  function feed(text: string): void {
    const rest = skipping ? skipping.skip(text) : text
    if (rest === undefined) return
    skipping = undefined
    const before = messages
    parser.feed(rest)
    // After an event was dispatched, this chunk is all that can be pending.
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
      atEnd = true
      feed(utf8.decode())
      feed('\n\n')
      return take()
    },
  }
}

/** The events of one connection; leaving the loop closes it. */
export async function* decodeEventStream(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<LogEvent> {
  const decoder = createEventStreamDecoder()
  for await (const chunk of chunks) yield* decoder.push(chunk)
  yield* decoder.end()
}
