import { setImmediate } from 'node:timers/promises'
import type { Build } from '../../api/model.ts'
import { hasSucceeded } from '../../api/status.ts'
import { LogParser } from '../../build-log/log-parser.ts'
import type { LogRead } from '../../build-log/steps.ts'
import type { BuildEvent, Reporter } from '../../builds/events.ts'
import type { ShowInputs } from '../../inputs/show-inputs.ts'
import type { Log } from '../../runner/log/log.ts'
import { limits } from '../../runner/log/printable.ts'
import type { Written } from '../../runner/log/writer.ts'
import type { Redact } from '../../runner/redact.ts'
import { describeReuse } from '../text/other-builds.ts'
import type { LogFile } from './log-file.ts'
import { StepGroups } from './step-groups.ts'

export interface BuildLogOptions {
  readonly mode?: ShowInputs['logs']
  /** Gets every line; `on-failure` prints the log from it. */
  readonly file?: LogFile | undefined
  readonly now?: () => number
  /** `false`: nothing is built, so there is no log whose end could be shown. */
  readonly hasLog?: boolean
}

const linesAtOnce = 1_000

/**
 * Shows a build in the workflow log while it runs, and collects its steps. Prints the builder's log
 * in a group for each step, and everything else at once on a line.
 */
export class BuildView implements Reporter {
  readonly #log: Log
  readonly #redactEarly: Redact
  readonly #mode: ShowInputs['logs']
  readonly #file: LogFile | undefined
  readonly #now: () => number
  readonly #hasLog: boolean
  readonly #groups: StepGroups
  #parser = new LogParser()
  #hasLines = false
  #isUnreadable = false
  /** The server has confirmed that no line is missing. */
  #isComplete = false
  #isHeldBack: boolean
  /** Lines of the file that were printed from it. */
  #revealed = 0
  #shownStatus: string | undefined

  constructor(log: Log, redactEarly: Redact, options: BuildLogOptions = {}) {
    const { mode = 'full', file, now = () => performance.now(), hasLog = true } = options
    this.#log = log
    this.#redactEarly = redactEarly
    this.#mode = mode
    this.#file = file
    this.#now = now
    this.#hasLog = hasLog
    this.#groups = new StepGroups(log)
    this.#isHeldBack = mode === 'on-failure'
  }

  report(event: BuildEvent): Written {
    switch (event.type) {
      case 'submitted': {
        const name = this.#hasLog ? 'Submitted build' : 'New record'
        return this.#begin(`${name} ${event.build.id}`, event.build)
      }
      case 'reused':
        return this.#begin(describeReuse(event.build, event.reused), event.build)
      case 'status':
        return this.#showStatus(event.build.status)
      case 'log':
        return this.#showText(event.line)
      case 'gap':
        void this.#file?.write(event.message)
        return this.#mode === 'full' ? this.#groups.say(event.message) : undefined
      case 'notice':
        return this.#groups.say(event.message)
      case 'unreadable-log':
        this.#isUnreadable = true
        return this.#warn(event.message)
      case 'complete-log':
        this.#isComplete = true
        return undefined
      case 'warning':
        return this.#warn(event.message)
      case 'finished':
        return this.#showEnd(event.build)
    }
  }

  /** What the lines say so far, with the digest of `image` if the server has sent every line. */
  read(image: string | undefined): LogRead {
    const parser = this.#parser
    return {
      steps: parser.steps(),
      phases: parser.phases(),
      failure: parser.failure(),
      warnings: parser.warnings(),
      atWork: parser.atWork(),
      lastLines: parser.lastLines(),
      digest: image !== undefined && this.#isComplete ? parser.digest(image) : undefined,
      isUnreadable: this.#isUnreadable,
    }
  }

  /** Prints the builder's log, where it was held back, of a build that did not succeed. */
  async reveal(): Promise<void> {
    if (!this.#isHeldBack || this.#file === undefined) return
    this.#isHeldBack = false
    const again = new LogParser()
    let read = 0
    for await (const line of this.#file.lines()) {
      read += 1
      if (read > this.#revealed) await this.#groups.show(again.push(line))
    }
    this.#revealed = read
    this.#groups.end()
  }

  /** The lines of a build that was given up say nothing about the one that takes its place. */
  #begin(sentence: string, { status }: Build): Written {
    if (this.#hasLines) this.#parser = new LogParser()
    this.#hasLines = false
    this.#isUnreadable = false
    this.#isComplete = false
    this.#isHeldBack = this.#mode === 'on-failure'
    this.#shownStatus = undefined
    void this.#groups.say(sentence)
    return this.#showStatus(status)
  }

  #showStatus(status: string): Written {
    if (status === this.#shownStatus) return undefined
    this.#shownStatus = status
    return this.#groups.say(`Build status: ${status}`)
  }

  #showText(text: string): Written {
    // Before the parser, which shortens titles and lines: half a secret would not be recognised.
    const readable = this.#redactEarly(text)
    const behind = this.#file?.write(readable)
    this.#hasLines = true
    // No promise for the usual line.
    const written = readable.includes('\n') ? this.#showLines(readable) : this.#showLine(readable)
    return behind === undefined ? written : Promise.all([behind, written]).then(() => undefined)
  }

  #showLine(line: string): Written {
    const part = this.#parser.push(line, this.#now())
    return this.#mode === 'full' ? this.#groups.show(part) : undefined
  }

  /** One event can have millions of lines: a signal must not wait for them. */
  async #showLines(text: string): Promise<void> {
    let start = 0
    for (let count = 1; start <= text.length; count += 1) {
      if (count > limits.lines)
        return await this.#showLine(`… ${text.length - start} characters cut`)
      if (count % linesAtOnce === 0) await setImmediate()
      const found = text.indexOf('\n', start)
      const end = found === -1 ? text.length : found
      await this.#showLine(text.slice(start, end))
      start = end + 1
    }
  }

  async #showEnd(build: Build): Promise<void> {
    await this.#showStatus(build.status)
    this.#groups.end()
    if (this.#isUnreadable || !this.#hasLog) return
    if (!this.#hasLines) return await this.#groups.say('The server sent no log for this build.')
    if (!hasSucceeded(build.status)) await this.reveal()
  }

  #warn(message: string): Written {
    this.#groups.end()
    return this.#log.warning(message)
  }
}
