import { clip } from '../util/clip.ts'
import { secondMs } from '../util/clock.ts'
import { exitCodeIn, type FoundFailure } from './builders/dialect.ts'
import type { FrameLine } from './ci-service-lines.ts'
import { looseRank, rankError } from './failure/error-rank.ts'
import { limits } from './limits.ts'
import { createStepOutput, type StepOutput } from './step-output.ts'
import { createStepStore, createStepTable, type StepEntry } from './step-table.ts'
import { parseStepTitle } from './step-title.ts'
import type { Step } from './steps.ts'

const pushHeading = /^The push refers to repository \[(\S{1,300})\]$/
const pushDigest = /^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/
/** With these words a registry refuses a push, which no builder's sentence tells. */
const refusal =
  /^(?:(?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)|An image does not exist locally with the tag: |(?:received unexpected HTTP status|error parsing HTTP \d{3} response body): )/
/** Commands that build, pull or push images. */
const speaksAsBuilder =
  /\b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b|\bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b/s
const farewell = /^Successfully (?:built|tagged) /

/** A line that `docker push` alone writes. */
export function isOfPush(plain: string): boolean {
  return pushHeading.test(plain)
}

/** What the builders say by now. */
interface Builders {
  failure(): FoundFailure | undefined
  hasBuilt(): boolean
  /** The step that ended with the command. */
  readonly atWork: StepEntry | undefined
}

/** What runs around the builders: the phases of a build service, its commands, `docker push`. */
export interface Script {
  /** A line of the service. */
  pushFrame(line: FrameLine, builders: Builders, timeMs: number | undefined): void
  /** A line that is no builder's. */
  push(plain: string): void
  /** A push failed, in the words of the service. */
  failPush(message: string): void
  /** What looked like a push was the output of a step. */
  forgetPush(): void
  phase(): Step | undefined
  phases(): readonly Step[]
  /** Of the first command that failed: the builder's, if one had failed by then. */
  failure(): FoundFailure | undefined
  /** Of a push that nothing but the registry's words tell. */
  refusedPush(): FoundFailure | undefined
  /** The digests that `docker push` printed, by image. */
  pushed(): ReadonlyMap<string, string>
}

export function createScript(): Script {
  return new ScriptReader()
}

class ScriptReader implements Script {
  readonly #phases = createStepTable(createStepStore(), 'phase ', () => undefined)
  readonly #pushed = new Map<string, string>()
  #phase: { readonly entry: StepEntry; readonly atMs: number | undefined } | undefined
  #command: string | undefined
  #output = createStepOutput()
  #repository: string | undefined
  #refused: string | undefined
  #lastRefusal: string | undefined
  #failure: FoundFailure | undefined

  pushFrame({ event, atMs }: FrameLine, builders: Builders, timeMs: number | undefined): void {
    this.#phases.tick(timeMs)
    switch (event.type) {
      case 'phase': {
        if (event.name === this.#phase?.entry.step.title) return
        this.#endPhase(false, atMs)
        this.#begin(undefined)
        this.#phase = { entry: this.#phases.add(parseStepTitle(event.name)), atMs }
        return
      }
      case 'phase-end':
        this.#endPhase(event.hasFailed, atMs)
        return
      case 'command':
        this.#begin(event.command)
        return
      case 'failed':
        this.#command =
          event.command === undefined ? this.#command : clip(event.command, limits.title)
        this.#failure ??= builders.failure() ?? this.#describe(event.message, builders)
        this.#endPhase(true, atMs)
        return
      case 'other':
    }
  }

  push(plain: string): void {
    if (plain.trim() === '') return
    if (farewell.test(plain)) this.forgetPush()
    const [, target] = pushHeading.exec(plain) ?? []
    if (target !== undefined) {
      this.#repository = target
      this.#refused = undefined
    }
    const [, tag, digest] = this.#repository === undefined ? [] : (pushDigest.exec(plain) ?? [])
    if (digest !== undefined && this.#pushed.size < limits.steps) {
      this.#pushed.set(`${this.#repository}:${tag}`, digest)
      this.#refused = undefined
    }
    if (refusal.test(plain)) {
      this.#lastRefusal = clip(plain, limits.message)
      if (this.#repository !== undefined) this.#refused = this.#lastRefusal
    }
    if (this.#failure === undefined) this.#output.push(plain)
  }

  failPush(message: string): void {
    this.#refused = this.#lastRefusal ?? clip(message, limits.message)
    this.#command ??= 'docker push'
  }

  forgetPush(): void {
    if (this.#pushed.size > 0) this.#pushed.clear()
    this.#repository = undefined
    this.#refused = undefined
    this.#lastRefusal = undefined
  }

  phase(): Step | undefined {
    return this.#phase?.entry.step
  }

  phases(): readonly Step[] {
    return this.#phases.entries().map(({ step }) => step)
  }

  failure(): FoundFailure | undefined {
    return this.#failure
  }

  refusedPush(): FoundFailure | undefined {
    return this.#refused === undefined
      ? undefined
      : this.#describe(this.#refused, { hasBuilt: () => true, atWork: undefined })
  }

  pushed(): ReadonlyMap<string, string> {
    return this.#pushed
  }

  #endPhase(hasFailed: boolean, atMs: number | undefined): void {
    if (this.#phase?.entry.step.state !== 'running') return
    const begunMs = this.#phase.atMs
    const seconds =
      atMs === undefined || begunMs === undefined
        ? undefined
        : Math.max(0, atMs - begunMs) / secondMs
    this.#phases.end(this.#phase.entry, hasFailed ? 'failed' : 'done', seconds)
  }

  #begin(next: string | undefined): void {
    this.#command = next === undefined ? undefined : clip(next, limits.title)
    this.#output = createStepOutput()
    this.#repository = undefined
    this.#refused = undefined
  }

  #describe(said: string, { hasBuilt, atWork }: Omit<Builders, 'failure'>): FoundFailure {
    if (atWork) return { message: clip(said, limits.message), entry: atWork }
    const push = this.#repository === undefined ? undefined : `docker push ${this.#repository}`
    const facts = {
      said,
      command: this.#command ?? push,
      hasBuilt: hasBuilt(),
      refused: this.#refused,
    }
    return describeCommand(this.#output, facts)
  }
}

interface CommandFacts {
  /** The sentence of the service. */
  readonly said: string
  readonly command: string | undefined
  readonly hasBuilt: boolean
  /** With what words a registry refused the command. */
  readonly refused?: string | undefined
}

/** A command that failed beside the builders. */
export function describeCommand(
  output: StepOutput,
  { said, command, hasBuilt, refused }: CommandFacts,
): FoundFailure {
  const isBuilders =
    refused !== undefined || speaksAsBuilder.test(command ?? '') || output.tail().length === 0
  const message = clip(refused ?? decidingLine(output) ?? said, limits.message)
  return { message, outside: { command, status: statusIn(said), isBuilders, hasBuilt, output } }
}

/** The last line of a command says what went wrong, unless another one says it better. */
function decidingLine(output: StepOutput): string | undefined {
  const last = output
    .tail()
    .findLast((line) => line.trim() !== '')
    ?.trim()
  const rank = last === undefined ? 0 : (rankError(last)?.rank ?? 0)
  if (rank >= looseRank && rank >= output.rank()) return last
  return output.decidingLine() ?? output.lastWords() ?? last
}

function statusIn(said: string): number | undefined {
  const [, status] = /\bnon-zero status: (\d{1,9})$/.exec(said.slice(-100)) ?? []
  return status === undefined ? exitCodeIn(said) : Number(status)
}
