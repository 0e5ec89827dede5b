import type { Build } from '../../api/model.ts'
import { classifyStatus } from '../../api/status.ts'
import type { BuildEvent, Reporter } from '../../build/events.ts'
import { createLogParser } from '../../build-log/log-parser.ts'
import type { BuildFailure, LogParser } from '../../build-log/steps.ts'
import type { Redact } from '../text/redact.ts'
import type { Log } from './log.ts'
import type { Written } from './writer.ts'

/** Shows a build in the workflow log while it runs, and collects its steps. */
export type BuildLog = Reporter & Pick<LogParser, 'steps' | 'failure'>

/**
 * Prints the builder's log in a group for each step, everything else as a line of its own, and after a failed build the failing
 * step once more outside the groups.
 */
export function createBuildLog(log: Log, redact: Redact): BuildLog {
  const parser = createLogParser()
  let hasLines = false
  let hasSteps = false
  let shownStatus: string | undefined

  function say(text: string): Written {
    log.endGroup()
    return log.line(text)
  }

  function showLine(line: string): Written {
    hasLines = true
    // Before the parser, which shortens titles and lines: half a secret would not be recognised.
    const { step, text, kind } = parser.push(redact(line))
    if (step === undefined) {
      // Builders separate their steps by blank lines; the groups do that already.
      if (hasSteps && text.trim() === '') return undefined
      log.group('Build log')
      return log.line(text)
    }
    hasSteps = true
    // A builder prints "..." when it pauses one of two parallel steps; the title of the other shows that.
    if (kind === 'other') return undefined
    log.group(step.title, step.key)
    return kind === 'title' ? undefined : log.line(text)
  }

  function showStatus(status: string): Written {
    if (status === shownStatus) return undefined
    shownStatus = status
    return say(`Build status: ${status}`)
  }

  function showEnd(build: Build): Written {
    const written = showStatus(build.status)
    if (!hasLines) return say('The server sent no log for this build.')
    const failure = parser.failure()
    if (classifyStatus(build.status) !== 'failed' || failure === undefined) return written
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
          return log.warning(event.message)
        case 'finished':
          return showEnd(event.build)
      }
    },
    steps: () => parser.steps(),
    failure: () => parser.failure(),
  }
}

function renderFailure({ step, message, tail, dockerfile, exitCode }: BuildFailure): string {
  const details = [
    ...(dockerfile ? [`${dockerfile.file}:${dockerfile.line}`] : []),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
  ]
  const title = step === undefined ? `The builder failed: ${message}` : `Failed step: ${step.title}`
  return [details.length === 0 ? title : `${title} (${details.join(', ')})`, ...tail].join('\n')
}
