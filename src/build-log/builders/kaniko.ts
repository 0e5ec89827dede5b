import { clip } from '../../util/clip.ts'
import { secondMs } from '../../util/clock.ts'
import { orUndefined } from '../../util/or-undefined.ts'
import { limits } from '../limits.ts'
import type { StepEntry, StepTable } from '../step-table.ts'
import type { LogPart, StepState } from '../steps.ts'
import {
  type Dialect,
  type DialectRules,
  exitCodeIn,
  type FoundFailure,
  ofNoStep,
  parseErrorPlace,
} from './dialect.ts'

const colored = /^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[([^\]]{1,40})\] (.*)$/s
const logfmt = /^time="([^"]{1,40})" level=\w{1,10} msg=("(?:[^"\\]|\\.)*"|\S*)/s
const json = '{"level":"'
const longestJson = 65_536

const instruction =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /
const cachedCommand = /^Using caching version of cmd: (.*)$/s
const running = /^Running: \[(?:\/bin\/(?:ba|da)?sh -c )?(.{1,1000})\] *$/s
const cachedLayer = /^Found cached layer\b/
/** The build is over, what remains is the registry. */
const pushing = /^(?:Pushing image to|Skipping push to container registry|Pushed )/
const pushedImage = /^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/
/** Sentences that podman and others do not share. */
const own =
  /^(?:Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Executing \d+ build triggers|Building stage |Unpacking rootfs as cmd|Using files from context|(?:Checking for|Found|No) cached layer|Using caching version of cmd|Taking snapshot of|No files changed in this command|Downloading base image|Skipping unpacking|Initializing snapshotter|(?:Cmd|cmd): |(?:Args|args): \[|Running: \[|Pushing (?:layer|image) |Pushed )/
const lastWord =
  /^(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving dockerfile path|resolving source context)\b.*)$/s

/** … which stands behind the end of an output without a line break. */
const lateWord = 'error building image: error building stage: failed to execute command: '

/** Early versions logged what newer ones only print. */
const lastLoggedWord = /^(error (?:building|pushing|checking|resolving) .*|exit status \d{1,9})$/s

/** kaniko: messages in one of three formats, bare command output, and steps without numbers. */
export const kaniko: DialectRules = {
  name: 'kaniko',
  recognises: (plain) => {
    const said = readMessage(plain)?.said
    return (
      lastWord.test(said ?? plain) ||
      (said !== undefined && (own.test(said) || instruction.test(said)))
    )
  },
  create: createKaniko,
}

interface Message {
  readonly said: string
  /** Seconds, from any moment on. */
  readonly at: number | undefined
}

function createKaniko(steps: StepTable): Dialect {
  const cachedCommands = new Set<string>()
  let current: StepEntry | undefined
  let begunAt: number | undefined
  let now: number | undefined
  let failure: FoundFailure | undefined
  let destination: string | undefined
  /** The command that runs, also where the title of its step is not in the log. */
  let command: string | undefined
  const pushed = new Map<string, string>()

  /** A step can print these lines too, but the push is the last thing that the builder does. */
  function readPush(said: string): void {
    const [, repository, digest] = pushedImage.exec(said) ?? []
    const [, target] = /^Pushing image to (\S{1,300})$/.exec(said) ?? []
    if (destination !== undefined && repository !== undefined && digest !== undefined) {
      if (destination.replace(/:[\w.-]{1,128}$/, '') === repository) pushed.set(destination, digest)
    } else if (target === undefined) pushed.clear()
    destination = target
  }

  function finish(state: StepState): void {
    if (current?.step.state !== 'running') return
    const seconds = now === undefined || begunAt === undefined ? undefined : now - begunAt
    steps.end(current, state, seconds !== undefined && seconds >= 0 ? seconds : undefined)
  }

  function begin(said: string, text: string): LogPart {
    finish('done')
    if (failure !== undefined) {
      steps.beginAttempt(true)
      failure = undefined
    }
    begunAt = now
    const title = clip(said.trim(), limits.title)
    current = steps.add({ title, stage: undefined, index: undefined, instruction: title })
    if (cachedCommands.has(title)) finish('cached')
    // JSON escapes the title, so it is not the end of the line.
    return { step: current.step, text: text.endsWith(said) ? said : text, kind: 'title' }
  }

  /** A step may print the log of another kaniko, whose clock is behind. */
  function isQuoted({ said, at }: Message): boolean {
    const isEarlier = at !== undefined && begunAt !== undefined && at < begunAt
    return (
      isEarlier &&
      failure === undefined &&
      current?.step.state === 'running' &&
      instruction.test(said)
    )
  }

  function fail(said: string): FoundFailure {
    const message = said.replace(/^error building image: /, '')
    // Other errors come before the first step or after the last: image, context, registry.
    const isOfStep = /failed to execute command|failed to take snapshot|^exit status /.test(message)
    const runs = current === undefined || /^RUN\b/i.test(current.step.instruction ?? '')
    const isOfOther = isOfStep && command !== undefined && (current === undefined || !runs)
    if (isOfStep && !isOfOther) finish('failed')
    return {
      message: clip(message, limits.message),
      entry: isOfStep && !isOfOther ? current : undefined,
      ...(isOfOther && {
        instruction: `RUN ${command}`,
        output: current && steps.takeOutput(current),
      }),
      exitCode: isOfStep ? exitCodeIn(message) : undefined,
      dockerfile: parseErrorPlace(message),
    }
  }

  return {
    push: (line) => {
      const { text, plain } = line
      const message = readMessage(plain)
      if (message && current && isQuoted(message)) {
        steps.remember(current, plain)
        return { step: current.step, text, kind: 'output' }
      }
      now = message?.at ?? now
      if (message) readPush(message.said.trimEnd())
      if (message && instruction.test(message.said)) return begin(message.said, text)
      const late = message ? -1 : plain.indexOf(lateWord)
      if (late > 0 && current) steps.remember(current, plain.slice(0, late))
      const said = message?.said ?? plain.slice(Math.max(0, late))
      const [, error] = (message ? lastLoggedWord : lastWord).exec(said) ?? []
      if (error !== undefined) {
        failure ??= fail(error)
        return { step: current?.step, text, kind: 'end' }
      }
      if (message) {
        const [, cached] = cachedCommand.exec(said) ?? []
        if (cached !== undefined && cachedCommands.size < limits.steps) {
          cachedCommands.add(clip(cached.trim(), limits.title))
        }
        command = running.exec(said)?.[1] ?? command
        if (cachedLayer.test(said)) finish('cached')
        if (pushing.test(said)) finish('done')
      } else if (current) {
        steps.remember(current, plain)
      }
      return current ? { step: current.step, text, kind: 'output' } : ofNoStep(line)
    },
    failure: () => failure,
    pushed: () => pushed,
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
  return { said: msg, at: typeof at === 'string' ? secondsOf(at) : undefined }
}

/** Go quotes nearly as JSON does. */
function unquote(quoted: string): string {
  return (
    orUndefined(() => String(JSON.parse(quoted))) ?? quoted.slice(1, -1).replace(/\\(.)/gs, '$1')
  )
}

/** `0042` counts from the start of kaniko, anything else is a date. */
function secondsOf(stamp: string): number | undefined {
  if (/^\d{1,9}$/.test(stamp)) return Number(stamp)
  const ms = Date.parse(stamp)
  return Number.isNaN(ms) ? undefined : ms / secondMs
}
