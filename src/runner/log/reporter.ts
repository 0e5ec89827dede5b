import type { Build } from '../../api/model.ts'
import { classifyStatus } from '../../api/status.ts'
import type { BuildEvent, Reporter } from '../../build/events.ts'
import { createLogParser } from '../../build-log/log-parser.ts'
import type { BuildFailure, LogParser } from '../../build-log/steps.ts'
import { createLogGroups } from './log-groups.ts'
import { printable, printableMessage } from './printable.ts'
import type { Redact } from './redactor.ts'
import type { Writer } from './writer.ts'

export interface LogReporter extends Reporter, Pick<LogParser, 'steps' | 'failure'> {
  /** Ends the open group; to be called however the run ends, before the verdict is printed. */
  close(): void
}

const wholeBuild = { key: 'build', title: 'Build log' }

/**
 * Shows a build: its log in a group for each of the builder's steps, everything else as a line of its own, and at the end of a
 * failed build the failing step once more, where it is seen without a click.
 */
export function createReporter(writer: Writer, redact: Redact): LogReporter {
  const parser = createLogParser()
  const groups = createLogGroups(writer)
  let lines = 0
  let hasSteps = false
  let shownStatus: string | undefined

  function say(text: string): Promise<void> | undefined {
    groups.leave()
    return groups.print(printable(redact(text)))
  }

  function showLine(line: string): Promise<void> | undefined {
    lines += 1
    const { step, text, kind } = parser.push(redact(line))
    if (step === undefined) {
      // Builders set their steps apart with blank lines, which the groups do already.
      if (hasSteps && text.trim() === '') return undefined
      groups.enter(wholeBuild.key, wholeBuild.title)
      return groups.print(printable(text))
    }
    hasSteps = true
    // Between two steps that take turns the builder says that one pauses; the next title says it better.
    if (kind === 'other') return undefined
    groups.enter(step.key, step.title)
    return kind === 'title' ? undefined : groups.print(printable(text))
  }

  function showStatus(status: string): Promise<void> | undefined {
    if (status === shownStatus) return undefined
    shownStatus = status
    return say(`Build status: ${status}`)
  }

  function showEnd(build: Build): Promise<void> | undefined {
    const caughtUp = showStatus(build.status)
    if (lines === 0) return say('The server sent no log for this build.')
    const failure = parser.failure()
    if (classifyStatus(build.status) !== 'failed' || failure === undefined) return caughtUp
    return say(renderFailure(failure))
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
          return showLine(event.line)
        case 'notice':
          return say(event.message)
        case 'warning':
          groups.leave()
          return writer.command('warning', printableMessage(redact(event.message)))
        case 'finished':
          return showEnd(event.build)
      }
    },
    close: () => groups.leave(),
    steps: () => parser.steps(),
    failure: () => parser.failure(),
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
