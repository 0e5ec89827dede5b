import { clip } from '../util/clip.ts'
import { secondMs } from '../util/clock.ts'
import { exitCodeIn } from './builders/builder.ts'
import type { ServiceLine } from './ci-service-lines.ts'
import { decide } from './failure/decide.ts'
import { limits } from './limits.ts'
import { StepOutput } from './step-output.ts'
import {
  type FoundFailure,
  parseStepTitle,
  type StepEntry,
  StepStore,
  StepTable,
} from './step-table.ts'
import type { Step } from './steps.ts'

const pushHeading = /^The push refers to repository \[(\S{1,300})\]$/
const pushDigest = /^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/
/** A registry refuses a push in these words, and no builder repeats them. */
const refusal =
  /^(?:(?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)|An image does not exist locally with the tag: |(?:received unexpected HTTP status|error parsing HTTP \d{3} response body): )/
/** Commands that build, pull or push images. */
const speaksAsBuilder =
  /\b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b|\bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b/s
const success = /^Successfully (?:built|tagged) /

interface Builders {
  failure(): FoundFailure | undefined
  hasBuilt(): boolean
}

/** Reads what `docker push` prints. */
class DockerPush {
  readonly digests = new Map<string, string>()
  repository: string | undefined
  refused: string | undefined
  #lastRefusal: string | undefined

  read(plain: string): void {
    if (success.test(plain)) this.forget()
    const [, target] = pushHeading.exec(plain) ?? []
    if (target !== undefined) {
      this.repository = target
      this.refused = undefined
    }
    const [, tag, digest] = this.repository === undefined ? [] : (pushDigest.exec(plain) ?? [])
    if (digest !== undefined && this.digests.size < limits.steps) {
      this.digests.set(`${this.repository}:${tag}`, digest)
      this.refused = undefined
    }
    if (refusal.test(plain)) {
      this.#lastRefusal = clip(plain, limits.message)
      if (this.repository !== undefined) this.refused = this.#lastRefusal
    }
  }

  /** It failed, in the words of the service. */
  fail(message: string): void {
    this.refused = this.#lastRefusal ?? clip(message, limits.message)
  }

  end(): void {
    this.repository = undefined
    this.refused = undefined
  }

  /** A step printed what looked like a push. */
  forget(): void {
    if (this.digests.size > 0) this.digests.clear()
    this.end()
    this.#lastRefusal = undefined
  }
}

/** Reads the phases and commands of a CI service, and `docker push`. */
export class AroundBuilders {
  readonly #builders: Builders
  readonly #phases = new StepTable(new StepStore(), 'phase ')
  readonly dockerPush = new DockerPush()
  #phase: { readonly entry: StepEntry; readonly atMs: number | undefined } | undefined
  #command: string | undefined
  #output = new StepOutput()
  #failure: FoundFailure | undefined

  constructor(builders: Builders) {
    this.#builders = builders
  }

  /** True for a line that `docker push` alone writes. */
  static recognises(plain: string): boolean {
    return pushHeading.test(plain)
  }

  /** A line of the service; `atWork` is the step that ended with its command. */
  pushOfService(
    { event, atMs }: ServiceLine,
    atWork: StepEntry | undefined,
    timeMs: number | undefined,
  ): void {
    this.#phases.tick(timeMs)
    switch (event?.type) {
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
        this.#failure ??= this.#builders.failure() ?? this.#describeEnd(event.message, atWork)
        this.#endPhase(true, atMs)
        return
      case undefined:
    }
  }

  push(plain: string): void {
    if (plain.trim() === '') return
    this.dockerPush.read(plain)
    if (this.#failure === undefined) this.#output.push(plain)
  }

  /** A push failed, in the words of the service. */
  failPush(message: string): void {
    this.dockerPush.fail(message)
    this.#command ??= 'docker push'
  }

  phase(): Step | undefined {
    return this.#phase?.entry.step
  }

  phases(): readonly Step[] {
    return this.#phases.entries().map(({ step }) => step)
  }

  /** The first command that failed counts, and its builder's failure before its own. */
  failure(): FoundFailure | undefined {
    return this.#failure
  }

  /** Nothing but the registry's words may say that a push failed. */
  refusedPush(): FoundFailure | undefined {
    const { refused } = this.dockerPush
    return refused === undefined ? undefined : this.#describe(refused, true)
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
    this.#output = new StepOutput()
    this.dockerPush.end()
  }

  #describeEnd(said: string, atWork: StepEntry | undefined): FoundFailure {
    return atWork
      ? { message: clip(said, limits.message), entry: atWork }
      : this.#describe(said, this.#builders.hasBuilt())
  }

  #describe(said: string, hasBuilt: boolean): FoundFailure {
    const { repository, refused } = this.dockerPush
    const command = this.#command ?? (repository && `docker push ${repository}`)
    return describeCommand(this.#output, { said, command, hasBuilt, refused })
  }
}

interface CommandFacts {
  readonly said: string
  readonly command: string | undefined
  readonly hasBuilt: boolean
  readonly refused?: string | undefined
}

export function describeCommand(
  output: StepOutput,
  { said, command, hasBuilt, refused }: CommandFacts,
): FoundFailure {
  const isBuilders =
    refused !== undefined || speaksAsBuilder.test(command ?? '') || output.tail.lines().length === 0
  const message = clip(
    refused ?? decide(output.lines())[0]?.line ?? output.tail.lines().at(-1)?.trim() ?? said,
    limits.message,
  )
  return {
    message,
    sentences: isBuilders ? [`${command ?? ''}: ${message}`] : [],
    outside: { command, status: exitCodeIn(said), hasBuilt, output },
  }
}
