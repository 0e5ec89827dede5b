import type { Build } from '../../api/model.ts'
import { hasSucceeded } from '../../api/status.ts'
import { loadLogParser } from '../../build-log/load-log-parser.ts'
import type { DisplayInputs } from '../../inputs/show-inputs.ts'
import type { RunEvent } from '../../cleanup/run-event.ts'
import type { Log } from '../../runner/log/log.ts'
import type { WriteCompletion } from '../../runner/log/writer.ts'
import { describeReuse } from '../text/other-builds.ts'
import type { LogFile } from './log-file.ts'
import { StepGroups } from './step-groups.ts'

export interface BuildLogOptions {
  readonly mode?: DisplayInputs['logs']
  /** Gets every line of the log. In mode `on-failure`, the log is printed from this file. */
  readonly file?: LogFile | undefined
  /** `false` for a registration, which builds nothing and so has no log. */
  readonly hasLog?: boolean
}

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>

/**
 * Shows a build in the workflow log while it runs. Prints the builder's log in a group for each
 * step, and everything else at once as single lines.
 */
export class BuildView {
  readonly #log: Log
  readonly #options: BuildLogOptions
  readonly #groups: StepGroups
  /** The number of lines that were already printed from the file. */
  #revealed = 0
  // These describe the last build.
  #status: string | undefined
  #lines: 'none' | 'some' | 'unreadable' = 'none'

  constructor(log: Log, options: BuildLogOptions = {}) {
    this.#log = log
    this.#options = { mode: 'full', hasLog: true, ...options }
    this.#groups = new StepGroups(log)
  }

  /** Returns a promise only if the caller has to wait for the log's reader. */
  report(event: RunEvent): WriteCompletion {
    switch (event.type) {
      case 'submitted':
        return this.#begin(describeSubmitted(event, this.#options.hasLog), event.build)
      case 'reused':
        return this.#begin(describeReuse(event.build, event.reused), event.build)
      case 'status':
        return this.#showStatus(event.build.status)
      case 'line':
        return this.#showLine(event)
      case 'gap':
        void this.#options.file?.write(event.message)
        return this.#options.mode === 'full' ? this.#groups.say(event.message) : undefined
      case 'notice':
        return this.#groups.say(event.message)
      case 'unreadable-log':
        this.#lines = 'unreadable'
        return this.#warn(event.message)
      case 'warning':
        return this.#warn(event.message)
      case 'finished':
        return this.#showEnd(event.build)
      case 'ended': {
        const { type } = event.result.outcome
        return type === 'timed-out' || type === 'lost' ? this.#reveal() : undefined
      }
      case 'packed':
      case 'found':
      case 'watching':
      case 'log-file':
      case 'submitting':
      case 'settled':
      case 'given-up':
      case 'retrying':
      case 'log':
      case 'failed':
      case 'summarised':
        return undefined
    }
  }

  /** Prints the log of a build that did not succeed, if it was not printed before. */
  async #reveal(): Promise<void> {
    const { mode, file } = this.#options
    if (mode !== 'on-failure' || file === undefined) return
    const LogParser = await loadLogParser()
    const again = new LogParser()
    let read = 0
    for await (const line of file.lines()) {
      read += 1
      if (read > this.#revealed) await this.#groups.show(again.push(line))
    }
    this.#revealed = read
    this.#groups.end()
  }

  /** Forgets an earlier build that was given up or tried again. */
  #begin(sentence: string, { status }: Build): WriteCompletion {
    this.#lines = 'none'
    this.#status = undefined
    void this.#groups.say(sentence)
    return this.#showStatus(status)
  }

  #showStatus(status: string): WriteCompletion {
    if (status === this.#status) return undefined
    this.#status = status
    return this.#groups.say(`Build status: ${status}`)
  }

  #showLine({ text, part }: EventOf<'line'>): WriteCompletion {
    this.#lines = 'some'
    const { mode, file } = this.#options
    const behind = file?.write(text)
    const written = mode === 'full' ? this.#groups.show(part) : undefined
    // A promise for every line would be slow, and most lines need none.
    return behind === undefined ? written : Promise.all([behind, written]).then(() => undefined)
  }

  async #showEnd(build: Build): Promise<void> {
    await this.#showStatus(build.status)
    this.#groups.end()
    if (this.#lines === 'unreadable' || !this.#options.hasLog) return
    if (this.#lines === 'none')
      return await this.#groups.say('The server sent no log for this build.')
    if (!hasSucceeded(build.status)) await this.#reveal()
  }

  #warn(message: string): WriteCompletion {
    this.#groups.end()
    return this.#log.warning(message)
  }
}

/** `hasLog` is false if the image is only registered. */
function describeSubmitted(
  { build: { id }, claim }: EventOf<'submitted'>,
  hasLog: boolean | undefined,
): string {
  switch (claim) {
    case 'answered':
      return `${hasLog ? 'Submitted build' : 'New record'} ${id}`
    case 'found':
      return `Found build ${id} with the same image, tag and content.`
    case 'before':
      return `The server responded with build ${id}, which was there before the submit: it is followed, and not cancelled.`
  }
}
