import { clip } from '../../util/clip.ts'
import { secondMs } from '../../util/clock.ts'
import { orUndefined } from '../../util/or-undefined.ts'
import { limits } from '../limits.ts'
import { type FoundFailure, parseStepTitle, type StepEntry } from '../step-table.ts'
import type { LogPart, StepState } from '../steps.ts'
import { Builder, failureIn } from './builder.ts'

const colored = /^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[([^\]]{1,40})\] (.*)$/s
const logfmt = /^time="([^"]{1,40})" level=\w{1,10} msg=("(?:[^"\\]|\\.)*"|\S*)/s
const json = '{"level":"'
const longestJson = 65_536

const instruction =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /
const running = /^Running: \[(?:\/bin\/(?:ba|da)?sh -c )?(.{1,1000})\] *$/s
const cachedLayer = /^Found cached layer\b/
/** The build is over, what remains is the registry. */
const pushing = /^(?:Pushing image to|Skipping push to container registry|Pushed )/
const pushedImage = /^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/
/** Sentences that podman and others do not share. */
const own =
  /^(?:Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Executing \d+ build triggers|Building stage |Unpacking rootfs as cmd|Using files from context|(?:Checking for|Found|No) cached layer|Using caching version of cmd|Taking snapshot of|No files changed in this command|Downloading base image|Skipping unpacking|Initializing snapshotter|(?:Cmd|cmd): |(?:Args|args): \[|Running: \[|Pushing (?:layer|image) |Pushed )/
const closingMessage =
  /^(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving dockerfile path|resolving source context)\b.*)$/s

/** … which stands behind the end of an output without a line break. */
const lateMessage = 'error building image: error building stage: failed to execute command: '

/** Early versions logged what newer ones only print. */
const loggedMessage = /^(error (?:building|pushing|checking|resolving) .*|exit status \d{1,9})$/s

interface Message {
  readonly said: string
  readonly at: number
}

/** kaniko: messages in one of three formats, bare command output, and steps without numbers. */
export class Kaniko extends Builder {
  #current: StepEntry | undefined
  /** In seconds from any moment on, where the messages tell. */
  #begunAt = NaN
  #now = NaN
  #destination: string | undefined
  /** The command that runs, also where the title of its step is not in the log. */
  #command: string | undefined
  override readonly pushed = new Map<string, string>()

  static recognises(plain: string): boolean {
    const said = readMessage(plain)?.said
    return (
      closingMessage.test(said ?? plain) ||
      (said !== undefined && (own.test(said) || instruction.test(said)))
    )
  }

  override push(text: string, plain: string): LogPart | undefined {
    const read = readMessage(plain)
    const message = read && this.#isQuoted(read) ? undefined : read
    if (message && !Number.isNaN(message.at)) this.#now = message.at
    if (message) this.#readPush(message.said.trimEnd())
    if (message && instruction.test(message.said)) return this.#begin(message.said, text)
    const late = message ? -1 : plain.indexOf(lateMessage)
    if (late > 0 && this.#current) this.steps.remember(this.#current, plain.slice(0, late))
    const said = message?.said ?? plain.slice(Math.max(0, late))
    const [, error] = (message ? loggedMessage : closingMessage).exec(said) ?? []
    if (error !== undefined) this.found ??= this.#fail(error)
    else if (message) {
      this.#command = running.exec(said)?.[1] ?? this.#command
      if (cachedLayer.test(said)) this.#finish('cached')
      if (pushing.test(said)) this.#finish('done')
    } else if (this.#current) {
      this.steps.remember(this.#current, plain)
    }
    return this.#current ? { step: this.#current.step, text, kind: 'output' } : undefined
  }

  /** A step can print these lines too, but the push is the last thing that the builder does. */
  #readPush(said: string): void {
    const [, repository, digest] = pushedImage.exec(said) ?? []
    const [, target] = /^Pushing image to (\S{1,300})$/.exec(said) ?? []
    if (this.#destination !== undefined && repository !== undefined && digest !== undefined) {
      if (this.#destination.replace(/:[\w.-]{1,128}$/, '') === repository)
        this.pushed.set(this.#destination, digest)
    } else if (target === undefined) this.pushed.clear()
    this.#destination = target
  }

  #finish(state: StepState): void {
    if (this.#current?.step.state !== 'running') return
    const seconds = this.#now - this.#begunAt
    this.steps.end(this.#current, state, seconds >= 0 ? seconds : undefined)
  }

  #begin(said: string, text: string): LogPart {
    this.#finish('done')
    if (this.found !== undefined) {
      this.steps.beginAttempt(this.found)
      this.found = undefined
    }
    this.#begunAt = this.#now
    const title = clip(said.trim(), limits.title)
    this.#current = this.steps.add({ ...parseStepTitle(title), instruction: title })
    // JSON escapes the title, so it is not the end of the line.
    return { step: this.#current.step, text: text.endsWith(said) ? said : text, kind: 'title' }
  }

  /** A step may print the log of another kaniko, whose clock is behind. */
  #isQuoted({ said, at }: Message): boolean {
    return (
      at < this.#begunAt &&
      this.found === undefined &&
      this.#current?.step.state === 'running' &&
      instruction.test(said)
    )
  }

  #fail(said: string): FoundFailure {
    const message = said.replace(/^error building image: /, '')
    // Other errors come before the first step or after the last: image, context, registry.
    const isOfStep = /failed to execute command|failed to take snapshot|^exit status /.test(message)
    const blamed = isOfStep ? this.blame(this.#current, this.#command) : undefined
    if (blamed?.entry) this.#finish('failed')
    return blamed
      ? { ...failureIn(message), ...blamed }
      : { message: clip(message, limits.message) }
  }
}

/** A line that kaniko's logger wrote: `--log-format=color`, `text` or `json`. */
function readMessage(plain: string): Message | undefined {
  const [, stamp, words] = colored.exec(plain) ?? []
  if (stamp !== undefined && words !== undefined) return { said: words, at: secondsOf(stamp) }
  const [, time, quoted] = logfmt.exec(plain) ?? []
  if (time !== undefined && quoted !== undefined) {
    return { said: quoted.startsWith('"') ? unquote(quoted) : quoted, at: secondsOf(time) }
  }
  if (!plain.startsWith(json) || plain.length > longestJson) return undefined
  const { msg, time: at } = orUndefined(() => JSON.parse(plain) as Record<string, unknown>) ?? {}
  if (typeof msg !== 'string') return undefined
  return { said: msg, at: secondsOf(String(at)) }
}

/** Go quotes nearly as JSON does. */
function unquote(quoted: string): string {
  return (
    orUndefined(() => String(JSON.parse(quoted))) ?? quoted.slice(1, -1).replace(/\\(.)/gs, '$1')
  )
}

/** `0042` counts from the start of kaniko, anything else is a date. */
function secondsOf(stamp: string): number {
  return /^\d{1,9}$/.test(stamp) ? Number(stamp) : Date.parse(stamp) / secondMs
}
