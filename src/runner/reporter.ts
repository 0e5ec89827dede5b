import type { Build } from '../api/model.ts'
import { classifyStatus } from '../api/status.ts'
import type { BuildEvent, Reporter } from '../build/events.ts'
import { createLogParser } from '../build-log/log-parser.ts'
import type { BuildFailure, LogParser } from '../build-log/steps.ts'
import { createLogGroups } from './log-groups.ts'
import { printable, printableMessage, printableTitle } from './printable.ts'
import type { Redact } from './redactor.ts'
import type { Writer } from './writer.ts'

export interface LogReporter extends Reporter, Omit<LogParser, 'push'> {
  /** Ends the open group; to be called however the run ends, before the verdict is printed. */
  close(): void
}

const wholeBuild = { key: 'build', title: 'Build log' }
/** A log with more steps than this shows some long titles again. */
const rememberedTitles = 10_000

/**
 * Shows a build: its log in a group for each of the builder's steps, everything else as a line of its own, and at the end of a
 * failed build the failing step once more, where it is seen without a click.
 */
export function createReporter(
  writer: Writer,
  redact: Redact,
  now: () => number = Date.now,
): LogReporter {
  const parser = createLogParser()
  const groups = createLogGroups(writer)
  const shownTitles = new Set<string>()
  let lines = 0
  let hasSteps = false
  let isInGroup = false
  let shownStatus: string | undefined
  /** Status lines wait until the open group ends: one in between would split it. */
  let held: string[] = []

  function leaveGroup(): Promise<void> | undefined {
    groups.leave()
    isInGroup = false
    const waiting = held
    held = []
    return waiting.length === 0 ? undefined : groups.print(printable(waiting.join('\n')))
  }

  function enterGroup(key: string, title: string): void {
    if (groups.isIn(key)) return
    void leaveGroup()
    groups.enter(key, title)
    isInGroup = true
  }

  function say(text: string): Promise<void> | undefined {
    void leaveGroup()
    return groups.print(printable(redact(text)))
  }

  function showText(text: string): Promise<void> | undefined {
    let caughtUp: Promise<void> | undefined
    for (const line of redact(text).split('\n')) caughtUp = showLine(line)
    return caughtUp
  }

  function showLine(line: string): Promise<void> | undefined {
    lines += 1
    const { step, text, kind } = parser.push(line, now())
    if (step === undefined) {
      // Builders set their steps apart with blank lines, which the groups do already.
      if (hasSteps && text.trim() === '') return undefined
      enterGroup(wholeBuild.key, wholeBuild.title)
      return groups.print(printable(text))
    }
    hasSteps = true
    // Between two steps that take turns the builder says that one pauses; the next title says it better.
    if (kind === 'other') return undefined
    const key = `${step.attempt} ${step.key}`
    enterGroup(key, step.title)
    return kind === 'title' && isShownByGroup(key, step.title, text)
      ? undefined
      : groups.print(printable(text))
  }

  /** A title that a group cannot show in full is a line of its own, once. */
  function isShownByGroup(key: string, title: string, text: string): boolean {
    if (shownTitles.has(key)) return true
    if (shownTitles.size >= rememberedTitles) shownTitles.clear()
    shownTitles.add(key)
    return printableTitle(title) === printable(text.trim()).join(' ')
  }

  function showStatus(status: string): Promise<void> | undefined {
    if (status === shownStatus) return undefined
    shownStatus = status
    const text = `Build status: ${status}`
    if (!isInGroup) return say(text)
    held.push(redact(text))
    return undefined
  }

  function showEnd(build: Build): Promise<void> | undefined {
    void showStatus(build.status)
    const caughtUp = leaveGroup()
    if (lines === 0) return say('The server sent no log for this build.')
    if (classifyStatus(build.status) !== 'failed') return caughtUp
    const failure = parser.failure()
    return say(failure ? renderFailure(failure) : renderEnd(parser.lastLines()))
  }

  return {
    report: (event: BuildEvent) => {
      switch (event.type) {
        case 'submitted':
          void say(`Submitted build ${event.build.id}`)
          return showStatus(event.build.status)
        case 'status':
          return showStatus(event.status)
        case 'log':
          return showText(event.line)
        case 'notice':
          return say(event.message)
        case 'warning':
          void leaveGroup()
          return writer.command('warning', printableMessage(redact(event.message)))
        case 'finished':
          return showEnd(event.build)
      }
    },
    close: () => void leaveGroup(),
    steps: () => parser.steps(),
    failure: () => parser.failure(),
    warnings: () => parser.warnings(),
    atWork: () => parser.atWork(),
    lastLines: () => parser.lastLines(),
    dialect: () => parser.dialect(),
  }
}

function renderFailure({ step, message, tail, dockerfile, exitCode }: BuildFailure): string {
  const where = [
    ...(dockerfile ? [`${dockerfile.file}:${dockerfile.line}`] : []),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
  ]
  const title = step === undefined ? `The builder failed: ${message}` : `Failed step: ${step.title}`
  return [where.length === 0 ? title : `${title} (${where.join(', ')})`, ...tail].join('\n')
}

/** For a log that names nothing that failed. */
function renderEnd(lastLines: readonly string[]): string {
  if (lastLines.length === 0) return 'The log of this build is empty.'
  return ['The log names no failing step. Its last lines:', ...lastLines].join('\n')
}
