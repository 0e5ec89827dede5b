import { type Printable, printableTitle } from './printable.ts'
import type { Writer } from './writer.ts'

/** Titles seen before are marked; a log with more groups than this loses some of the marks, not of the lines. */
const rememberedGroups = 10_000

/** Collapsible groups of the log, one open at a time: the runner does not nest them. */
export interface LogGroups {
  /** Makes the group of `key` the open one; its title comes again, marked, where other lines came in between. */
  enter(key: string, title: string): void
  /** Ends the open group, so that what follows is seen without a click. */
  leave(): void
  isIn(key: string): boolean
  print(lines: readonly Printable[]): Promise<void> | undefined
}

export function createLogGroups(writer: Writer): LogGroups {
  const entered = new Set<string>()
  let open: string | undefined

  function leave(): void {
    if (open !== undefined) void writer.command('endgroup')
    open = undefined
  }

  return {
    enter: (key, title) => {
      if (key === open) return
      leave()
      const mark = entered.has(key) ? ' (continued)' : ''
      void writer.command('group', [printableTitle(title, mark)])
      if (entered.size >= rememberedGroups) entered.clear()
      entered.add(key)
      open = key
    },
    leave,
    isIn: (key) => key === open,
    print: (lines) => {
      let caughtUp: Promise<void> | undefined
      for (const line of lines) caughtUp = writer.print(line)
      return caughtUp
    },
  }
}
