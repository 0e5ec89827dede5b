import { setImmediate } from 'node:timers/promises'
import type { Build } from '../../api/model.ts'
import { hasSucceeded } from '../../api/status.ts'
import { createLogParser } from '../../build-log/log-parser.ts'
import type { LogParser } from '../../build-log/steps.ts'
import type { BuildEvent, Reporter } from '../../builds/events.ts'
import type { ShowInputs } from '../../inputs/show-inputs.ts'
import type { Log } from '../../runner/log/log.ts'
import { limits } from '../../runner/log/printable.ts'
import type { Written } from '../../runner/log/writer.ts'
import type { Redact } from '../../runner/redact.ts'
import { describeReuse } from '../text/other-builds.ts'
import type { LogFile } from './log-file.ts'
import { createStepGroups } from './step-groups.ts'

/** Shows a build in the workflow log while it runs, and collects its steps. */
export interface BuildLog extends Reporter {
  /** What the lines of the build say. */
  parsed(): Omit<LogParser, 'push'>
  /** Whether nothing is known of the builder's log, not even that there is none. */
  isUnreadable(): boolean
  /** Whether the server has confirmed that no line is missing. */
  isComplete(): boolean
  /** Prints the builder's log, where it was held back, of a build that did not succeed. */
  reveal(): Promise<void>
}

export interface BuildLogOptions {
  readonly mode?: ShowInputs['logs']
  /** Gets every line; `on-failure` prints the log from it. */
  readonly file?: LogFile | undefined
  readonly now?: () => number
  /** `false`: nothing is built, so there is no log whose end could be shown. */
  readonly hasLog?: boolean
}

const linesAtOnce = 1_000

/** Prints the builder's log in a group for each step, and everything else at once on a line. */
export function createBuildLog(
  log: Log,
  redactEarly: Redact,
  { mode = 'full', file, now = () => performance.now(), hasLog = true }: BuildLogOptions = {},
): BuildLog {
  let parser = createLogParser()
  const groups = createStepGroups(log)
  let hasLines = false
  let isUnreadable = false
  let isComplete = false
  let isHeldBack = mode === 'on-failure'
  /** Lines of the file that were printed from it. */
  let revealed = 0
  let shownStatus: string | undefined

  function showText(text: string): Written {
    // Before the parser, which shortens titles and lines: half a secret would not be recognised.
    const readable = redactEarly(text)
    const behind = file?.write(readable)
    hasLines = true
    // No promise for the usual line.
    const written = readable.includes('\n') ? showLines(readable) : showLine(readable)
    return behind === undefined ? written : Promise.all([behind, written]).then(() => undefined)
  }

  function showLine(line: string): Written {
    const part = parser.push(line, now())
    return mode === 'full' ? groups.show(part) : undefined
  }

  /** One event can have millions of lines: a signal must not wait for them. */
  async function showLines(text: string): Promise<void> {
    let start = 0
    for (let count = 1; start <= text.length; count += 1) {
      if (count > limits.lines) return await showLine(`… ${text.length - start} characters cut`)
      if (count % linesAtOnce === 0) await setImmediate()
      const found = text.indexOf('\n', start)
      const end = found === -1 ? text.length : found
      await showLine(text.slice(start, end))
      start = end + 1
    }
  }

  async function reveal(): Promise<void> {
    if (!isHeldBack || file === undefined) return
    isHeldBack = false
    const again = createLogParser()
    let read = 0
    for await (const line of file.lines()) {
      read += 1
      if (read > revealed) await groups.show(again.push(line))
    }
    revealed = read
    groups.end()
  }

  function showStatus(status: string): Written {
    if (status === shownStatus) return undefined
    shownStatus = status
    return groups.say(`Build status: ${status}`)
  }

  async function showEnd(build: Build): Promise<void> {
    await showStatus(build.status)
    groups.end()
    if (isUnreadable || !hasLog) return
    if (!hasLines) return await groups.say('The server sent no log for this build.')
    if (!hasSucceeded(build.status)) await reveal()
  }

  /** The lines of a build that was given up say nothing about the one that takes its place. */
  function begin(sentence: string, { status }: Build): Written {
    if (hasLines) parser = createLogParser()
    hasLines = false
    isUnreadable = false
    isComplete = false
    isHeldBack = mode === 'on-failure'
    shownStatus = undefined
    void groups.say(sentence)
    return showStatus(status)
  }

  function warn(message: string): Written {
    groups.end()
    return log.warning(message)
  }

  return {
    report: (event: BuildEvent) => {
      switch (event.type) {
        case 'submitted':
          return begin(
            `${hasLog ? 'Submitted build' : 'New record'} ${event.build.id}`,
            event.build,
          )
        case 'reused':
          return begin(describeReuse(event.build, event.reused), event.build)
        case 'status':
          return showStatus(event.build.status)
        case 'log':
          return showText(event.line)
        case 'gap':
          void file?.write(event.message)
          return mode === 'full' ? groups.say(event.message) : undefined
        case 'notice':
          return groups.say(event.message)
        case 'unreadable-log':
          isUnreadable = true
          return warn(event.message)
        case 'complete-log':
          isComplete = true
          return undefined
        case 'warning':
          return warn(event.message)
        case 'finished':
          return showEnd(event.build)
      }
    },
    parsed: () => parser,
    isUnreadable: () => isUnreadable,
    isComplete: () => isComplete,
    reveal,
  }
}
