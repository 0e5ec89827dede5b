import type { LogLine } from '../../api/deployments-api.ts'
import { formatEvent } from '../../deployments/describe-event.ts'
import type { DeploymentEvent, DeploymentReporter } from '../../deployments/events.ts'
import type { ShowInputs } from '../../inputs/build-inputs.ts'
import type { Log } from '../../runner/log/log.ts'
import type { Written } from '../../runner/log/writer.ts'
import type { LogFile } from '../live/log-file.ts'

/** Shows a deployment in the log of the step while it runs. */
export interface DeploymentView extends DeploymentReporter {
  /** The last lines of the log, for the summary. */
  readonly lastLines: () => readonly string[]
  /** Prints events and log, where they were held back. */
  reveal(): Promise<void>
}

export interface DeploymentViewOptions {
  readonly mode: ShowInputs['logs']
  /** Gets every event and line; `on-failure` prints them from it. */
  readonly file: LogFile
}

const keptLines = 20
const title = 'Deployment log'

/** Prints events and lines in one group, and everything else between its parts. */
export function createDeploymentView(
  log: Log,
  { mode, file }: DeploymentViewOptions,
): DeploymentView {
  const last: string[] = []
  let isHeldBack = mode === 'on-failure'

  async function show(text: string): Promise<void> {
    await file.write(text)
    if (mode === 'full') await showLine(text)
  }

  function showLine(text: string): Written {
    log.group(title)
    return log.line(text)
  }

  function say(text: string): Written {
    log.endGroup()
    return log.line(text)
  }

  return {
    report: async (event: DeploymentEvent) => {
      switch (event.type) {
        case 'status':
          return await say(`Deployment status: ${event.status}`)
        case 'event': {
          const kind = event.event.isWarning ? 'Warning' : 'Event'
          await show(`${kind}: ${formatEvent(event.event)}`)
          return
        }
        case 'line': {
          const text = formatLine(event.line)
          last.push(text)
          if (last.length > keptLines) last.shift()
          await show(text)
          return
        }
        case 'notice':
          return await say(event.message)
        case 'warning':
          log.endGroup()
          return await log.warning(event.message)
      }
    },
    lastLines: () => last,
    reveal: async () => {
      if (!isHeldBack) return
      isHeldBack = false
      for await (const line of file.lines()) await showLine(line)
      log.endGroup()
    },
  }
}

/** The level, where it says more than that this is a line. */
function formatLine({ level, message }: LogLine): string {
  const isOrdinary = level === undefined || /^(?:info|debug|trace|notset)$/i.test(level)
  return isOrdinary ? message : `${level.toUpperCase()}: ${message}`
}
