import type { Writable } from 'node:stream'
import type { Redact } from '../text/redact.ts'
import { withoutStyle } from '../text/visible.ts'
import { printable, printableMessage, printableTitle } from './printable.ts'
import { createWriter, type Written } from './writer.ts'

/** What an annotation shows besides its message. */
export interface AnnotationDetails {
  readonly place?: AnnotationPlace | undefined
  readonly title?: string | undefined
}

interface AnnotationPlace {
  /** Path in the repository, with `/`. */
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/**
 * The only way into the workflow log. Every text may be foreign: secrets in it are redacted, and no part of it acts as a workflow
 * command, moves the cursor or hides other text. Annotations end the open group, so that they are visible without a click.
 */
export interface Log {
  /** Prints each line of the text, in the open group where there is one. */
  line(text: string): Written
  /** Opens a group in place of the open one, unless it has the same key. A key that was used before marks the title as continued. */
  group(title: string, key?: string): void
  endGroup(): void
  error(text: string, details?: AnnotationDetails): Written
  warning(text: string, details?: AnnotationDetails): Written
  notice(text: string): Written
  /** A line that the runner shows only with step debug logging. */
  debug(text: string): Written
  /** Resolves when everything is written, so that somebody else can write to the same output. */
  written(): Promise<void>
  /** Ends the open group and resolves when everything is written. */
  flush(): Promise<void>
}

/** A log with more groups than this loses some "(continued)" marks, but no lines. */
const rememberedGroups = 10_000

/** Writes to `output` alone, and masks `secrets` first: the runner does not keep the order of stdout and stderr. */
export function createLog(output: Writable, secrets: readonly string[], redact: Redact): Log {
  const writer = createWriter(output)
  const earlierGroups = new Set<string>()
  let openGroup: string | undefined
  for (const secret of secrets) writer.mask(secret)

  const endGroup = (): void => {
    if (openGroup !== undefined) void writer.command('endgroup')
    openGroup = undefined
  }

  /** For texts that are shown without style, which may stand inside a secret. */
  const redactPlain = (text: string): string => redact(withoutStyle(text))

  const annotate = (
    name: 'error' | 'warning' | 'notice',
    text: string,
    { place, title }: AnnotationDetails = {},
  ): Written => {
    endGroup()
    return writer.command(name, printableMessage(redactPlain(text)), {
      file: place && printableTitle(redactPlain(place.file)),
      line: place?.line,
      title: title === undefined ? undefined : printableTitle(redactPlain(title)),
    })
  }

  return {
    line: (text) => {
      let written: Written
      for (const line of printable(redact(text))) written = writer.line(line)
      return written
    },
    group: (title, key = title) => {
      if (key === openGroup) return
      endGroup()
      const mark = earlierGroups.has(key) ? ' (continued)' : ''
      void writer.command('group', [printableTitle(redactPlain(title), mark)])
      if (earlierGroups.size >= rememberedGroups) earlierGroups.clear()
      earlierGroups.add(key)
      openGroup = key
    },
    endGroup,
    error: (text, details) => annotate('error', text, details),
    warning: (text, details) => annotate('warning', text, details),
    notice: (text) => annotate('notice', text),
    debug: (text) => writer.command('debug', printable(redact(text))),
    written: () => writer.flush(),
    flush: async () => {
      endGroup()
      await writer.flush()
    },
  }
}
