import type { Writable } from 'node:stream'
import { messagePrefix } from '../../context/files/file-names.ts'
import type { Annotation, SourcePlace } from '../failure.ts'
import type { Redact } from '../redact.ts'
import { isGiteaOrAct } from '../host/runner-kind.ts'
import { fitsInTitle, toPrintableLines, toPrintableMessage, toPrintableTitle } from './printable.ts'
import { type AnnotationLevel, createLogWriter, type WriteCompletion } from './writer.ts'

/**
 * The only way into the workflow log. Every text is redacted and cannot act as a command, move the
 * cursor or hide other text. Annotations end the open group to be visible. Equal annotations are
 * shown once; those above the runner's limit become lines, which one warning counts.
 */
export interface Log {
  /** Prints each line of the text, in the open group if there is one. */
  line(text: string): WriteCompletion
  /** Replaces the open group, unless it has the same key. A repeated key adds "(continued)". */
  group(title: string, key?: string): void
  endGroup(): void
  error(text: string, details?: Partial<Annotation>): WriteCompletion
  warning(text: string, details?: Partial<Annotation>): WriteCompletion
  notice(text: string): WriteCompletion
  /** A line that the runner shows only with step debug logging. */
  debug(text: string): WriteCompletion
  /** Resolves when everything is written, so that somebody else can write to the same output. */
  written(): Promise<void>
  /** Ends the open group and resolves when everything is written. */
  flush(): Promise<void>
}

const labels: Readonly<Record<AnnotationLevel, string>> = {
  error: 'Error',
  warning: 'Warning',
  notice: 'Notice',
}

/** Gitea and act show an annotation's place before its message; GitHub does not. */
const showsPlaces = isGiteaOrAct(process.env)

/** A log with more groups than this loses some "(continued)" marks, but no lines. */
const rememberedGroups = 10_000

/** Masks `secrets` first, on `output`: the runner does not keep stdout and stderr in order. */
export function createLog(output: Writable, secrets: readonly string[], redact: Redact): Log {
  const writer = createLogWriter(output)
  const budget = createAnnotationBudget()
  const earlierGroups = new Set<string>()
  let openGroup: string | undefined
  for (const secret of secrets) writer.mask(secret)

  const endGroup = (): void => {
    if (openGroup !== undefined) void writer.command('endgroup')
    openGroup = undefined
  }

  const print = (text: string): WriteCompletion => {
    let written: WriteCompletion
    for (const line of toPrintableLines(text)) written = writer.line(line)
    return written
  }

  const annotate = (
    name: AnnotationLevel,
    text: string,
    { place, title }: Partial<Annotation> = {},
  ): WriteCompletion => {
    const shownTitle = title === undefined ? undefined : toPrintableTitle(redact(title))
    const file = place && redact(place.file)
    // A path that is cut would name another file.
    const at = file !== undefined && fitsInTitle(file) ? toPrintableTitle(file) : undefined
    const line = at && place?.line
    const where = at && `${at}:${line}`
    const bare = redact(at ? withoutPlace(text, place) : text)
    const message = toPrintableMessage(bare)
    const decision = budget.decide(name, [at, line, shownTitle, ...message].join('\n'))
    if (decision === 'skip') return undefined
    endGroup()
    if (decision === 'annotate') {
      // An error needs no place in its text: the log of the failed step shows it.
      const isPlaceMissing = where !== undefined && name !== 'error' && !showsPlaces
      const shown = isPlaceMissing ? toPrintableMessage(`${where}: ${bare}`) : message
      return writer.command(name, shown, { file: at, line, title: shownTitle })
    }
    const lead = [labels[name], ...(where ? [where] : []), ...(shownTitle ? [shownTitle] : [])]
    return print(`${lead.join(': ')}: ${message.join('\n')}`)
  }

  const noteRest = (): void => {
    const note = budget.note()
    if (note !== undefined) void writer.command('warning', toPrintableMessage(note))
  }

  return {
    line: (text) => print(redact(text)),
    group: (title, key = title) => {
      if (key === openGroup) return
      endGroup()
      const mark = earlierGroups.has(key) ? ' (continued)' : ''
      void writer.command('group', [toPrintableTitle(redact(title), mark)])
      if (earlierGroups.size >= rememberedGroups) earlierGroups.clear()
      earlierGroups.add(key)
      openGroup = key
    },
    endGroup,
    error: (text, details) => {
      endGroup()
      noteRest()
      return annotate('error', text, details)
    },
    warning: (text, details) => annotate('warning', text, details),
    notice: (text) => annotate('notice', text),
    debug: (text) => writer.command('debug', toPrintableLines(redact(text))),
    written: () => writer.flush(),
    flush: async () => {
      endGroup()
      noteRest()
      await writer.flush()
    },
  }
}

/** Removes the place from the text, because the annotation shows it. */
function withoutPlace(text: string, place: SourcePlace | undefined): string {
  const lead = place && messagePrefix(place)
  return lead !== undefined && text.startsWith(lead) ? text.slice(lead.length) : text
}

/** GitHub's limit is ten; the tenth warning is reserved for the note. */
const mostShown: Readonly<Record<AnnotationLevel, number>> = { error: 10, warning: 9, notice: 10 }

/** After more different messages than this, some are shown again. */
const rememberedKeys = 1_000

/** The runner shows ten annotations of each kind for a step, and silently drops further ones. */
function createAnnotationBudget() {
  const said = new Set<string>()
  const shown: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }
  let printed = 0
  let isNoted = false

  return {
    /** Decides how to show a message; `key` is equal for equal messages. */
    decide: (name: AnnotationLevel, key: string): 'annotate' | 'print' | 'skip' => {
      const named = `${name} ${key}`
      if (said.has(named)) return 'skip'
      if (said.size >= rememberedKeys) said.clear()
      said.add(named)
      if (shown[name] < mostShown[name]) {
        shown[name] += 1
        return 'annotate'
      }
      printed += 1
      return 'print'
    },
    /** A warning that counts messages without annotation; `undefined` if there is nothing new. */
    note: (): string | undefined => {
      if (printed === 0 || isNoted) return undefined
      isNoted = true
      const what = printed === 1 ? '1 more message is' : `${printed} more messages are`
      return `${what} only in the log of the step: GitHub shows ten annotations of each kind.`
    },
  }
}
