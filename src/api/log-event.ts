import { isJsonObject } from './decode.ts'
import type { LogEvent } from './model.ts'

/**
 * What one server-sent event says: `line`, else `message`, else the data as it came. `undefined` for an event without data,
 * for the end mark `[DONE]`, and for JSON that was cut off by the end of the stream.
 */
export function decodeLogEvent(
  { event, data }: { readonly event?: string | undefined; readonly data: string },
  { mayBeCut }: { readonly mayBeCut: boolean },
): LogEvent | undefined {
  if (data === '' || data.trim() === '[DONE]') return undefined
  const value = parseJson(data)
  if (value === undefined && mayBeCut && /^\s*[{"]/.test(data)) return undefined
  const text = textOf(value) ?? data
  return event === 'error' ? { type: 'error', text } : { type: 'line', text }
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
