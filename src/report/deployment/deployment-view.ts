import type { LogLine } from '../../api/deployments-api.ts'
import { formatEvent } from '../../deployments/describe-event.ts'
import type { DeploymentEvent, DeploymentReporter } from '../../deployments/events.ts'
import type { ShowInputs } from '../../inputs/show-inputs.ts'
import type { Log } from '../../runner/log/log.ts'
import type { Written } from '../../runner/log/writer.ts'
import type { LogFile } from '../live/log-file.ts'

interface DeploymentViewOptions {
  readonly mode: ShowInputs['logs']
  /** Gets every event and line; `on-failure` prints them from it. */
  readonly file: LogFile
}

const keptLines = 20
const title = 'Deployment log'

/**
 * Shows a deployment in the log of the step while it runs: events and lines in one group, and
 * everything else between its parts.
 */
export class DeploymentView implements DeploymentReporter {
  readonly #log: Log
  readonly #mode: ShowInputs['logs']
  readonly #file: LogFile
  /** The last lines of the log, for the summary. */
  readonly lastLines: string[] = []
  #isHeldBack: boolean

  constructor(log: Log, { mode, file }: DeploymentViewOptions) {
    this.#log = log
    this.#mode = mode
    this.#file = file
    this.#isHeldBack = mode === 'on-failure'
  }

  async report(event: DeploymentEvent): Promise<void> {
    switch (event.type) {
      case 'status':
        return await this.#say(`Deployment status: ${event.status}`)
      case 'event': {
        const kind = event.event.isWarning ? 'Warning' : 'Event'
        await this.#show(`${kind}: ${formatEvent(event.event)}`)
        return
      }
      case 'line': {
        const text = formatLine(event.line)
        this.lastLines.push(text)
        if (this.lastLines.length > keptLines) this.lastLines.shift()
        await this.#show(text)
        return
      }
      case 'notice':
        return await this.#say(event.message)
      case 'warning':
        this.#log.endGroup()
        return await this.#log.warning(event.message)
    }
  }

  /** Prints events and log, where they were held back. */
  async reveal(): Promise<void> {
    if (!this.#isHeldBack) return
    this.#isHeldBack = false
    for await (const line of this.#file.lines()) await this.#showLine(line)
    this.#log.endGroup()
  }

  async #show(text: string): Promise<void> {
    await this.#file.write(text)
    if (this.#mode === 'full') await this.#showLine(text)
  }

  #showLine(text: string): Written {
    this.#log.group(title)
    return this.#log.line(text)
  }

  #say(text: string): Written {
    this.#log.endGroup()
    return this.#log.line(text)
  }
}

/** The level, where it says more than that this is a line. */
function formatLine({ level, message }: LogLine): string {
  const isOrdinary = level === undefined || /^(?:info|debug|trace|notset)$/i.test(level)
  return isOrdinary ? message : `${level.toUpperCase()}: ${message}`
}
