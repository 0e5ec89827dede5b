import { setImmediate } from 'node:timers'
import type { Writable } from 'node:stream'
import type { Printable } from './printable.ts'

/** Lines of one turn of the event loop are written together: a system call for each is slow. */
const chunkLength = 32_768

/** Resolves when the reader has caught up; `undefined` if it has. Await it when writing a lot. */
export type WriteCompletion = Promise<void> | undefined

export type AnnotationLevel = 'error' | 'warning' | 'notice'
type CommandName = AnnotationLevel | 'group' | 'endgroup' | 'debug'

/** The place and the title of an annotation; `line` is 1-based. */
interface AnnotationProperties {
  readonly file?: Printable | undefined
  readonly line?: number | undefined
  readonly title?: Printable | undefined
}

/**
 * Writes lines and workflow commands in order. `@actions/core` neither waits for a slow reader nor
 * keeps the order with lines that are still being collected. When the reader goes away, later text
 * is dropped without an error.
 */
export function createLogWriter(output: Writable) {
  let held = ''
  let scheduled = false
  let gone = false
  let caughtUp: Promise<void> | undefined

  output.on('error', () => {
    gone = true
    held = ''
  })

  function add(line: string): WriteCompletion {
    if (gone) return undefined
    held += `${line}\n`
    if (held.length >= chunkLength) send()
    else if (!scheduled) {
      scheduled = true
      setImmediate(() => {
        scheduled = false
        send()
      })
    }
    return caughtUp
  }

  function send(): void {
    gone ||= output.destroyed
    if (held === '' || gone) return
    const chunk = held
    held = ''
    if (!output.write(chunk)) caughtUp ??= untilDrained()
  }

  function untilDrained(): Promise<void> {
    return new Promise<void>((resolve) => {
      const done = () => {
        for (const event of ['drain', 'error', 'close']) output.off(event, done)
        caughtUp = undefined
        resolve()
      }
      for (const event of ['drain', 'error', 'close']) output.on(event, done)
    })
  }

  return {
    line: (line: Printable): WriteCompletion => add(line),
    command: (
      name: CommandName,
      message: readonly Printable[] = [],
      properties: AnnotationProperties = {},
    ): WriteCompletion => add(renderCommand(name, message, properties)),
    /** Masks a secret: the runner shows `***` in its place from now on. */
    mask: (secret: string): void => {
      void add(`::add-mask::${escapeData(secret)}`)
      send()
    },
    /** Resolves when everything is written, so that the process can end. */
    flush: async (): Promise<void> => {
      send()
      if (!gone) await new Promise<void>((resolve) => output.write('', () => resolve()))
    },
  }
}

function renderCommand(
  name: CommandName,
  message: readonly Printable[],
  properties: AnnotationProperties,
): string {
  const known = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${name}${known === '' ? '' : ` ${known}`}::${escapeData(message.join('\n'))}`
}

/** Escapes percent signs first, because the runner decodes them last. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
