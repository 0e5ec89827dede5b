import { setImmediate } from 'node:timers'
import type { Writable } from 'node:stream'
import { type AnnotationPlace, type CommandName, escapeData, toCommand } from './command.ts'
import type { Printable } from './printable.ts'

/** Bytes are cheap to hold for the rest of a turn of the event loop, calls to the system are not. */
const chunkLength = 32_768

/**
 * The one way to the runner: stdout alone, for the runner does not keep the order of stdout and stderr.
 * What a method returns is to be awaited: it resolves when the reader has caught up.
 */
export interface Writer {
  print(line: Printable): Promise<void> | undefined
  command(
    name: CommandName,
    message?: readonly Printable[],
    place?: AnnotationPlace,
  ): Promise<void> | undefined
  /** Has the runner mask a secret in all that follows. */
  mask(secret: string): void
  /** Resolves when everything has left; nothing is lost then when the process ends. */
  flush(): Promise<void>
}

/** A reader that went away is no error: what it would have read is dropped. */
export function createWriter(output: Writable): Writer {
  let held = ''
  let scheduled = false
  let gone = false
  let caughtUp: Promise<void> | undefined

  output.on('error', () => {
    gone = true
    held = ''
  })

  function add(line: string): Promise<void> | undefined {
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
    print: add,
    command: (name, message = [], place) => add(toCommand(name, message, place)),
    mask: (secret) => {
      void add(`::add-mask::${escapeData(secret)}`)
      send()
    },
    flush: async () => {
      send()
      if (!gone) await new Promise<void>((resolve) => output.write('', () => resolve()))
    },
  }
}
