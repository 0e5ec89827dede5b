import { clip } from '../util/clip.ts'
import { secondMs } from '../util/clock.ts'
import type { BuilderLog } from './builder-log.ts'
import { findExitCode } from './builders/builder.ts'
import type { CiServiceLine } from './ci-service-lines.ts'
import { rankReasons } from './failure/decide.ts'
import { limits } from './limits.ts'
import { anyOf, beginsWith } from './patterns.ts'
import { StepOutput } from './step-output.ts'
import { type FoundFailure, parseStepTitle, type StepEntry, StepTable } from './step-table.ts'
import type { Step } from './steps.ts'

/** Only `docker push` writes this line. */
export const pushHeading = /^The push refers to repository \[(\S{1,300})\]$/
const pushDigest = /^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/
/** A registry refuses a push in these words, and no builder repeats them. */
const refusal = beginsWith()`
  (?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)
  (?:An image does not exist locally with the tag|received unexpected HTTP status|error parsing HTTP \d{3} response body): `
/** Commands that build, pull or push images. */
const speaksAsBuilder = anyOf('s')`
  \b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b
  \bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b`
const success = /^Successfully (?:built|tagged) /

/** Reads what `docker push` prints. */
class DockerPush {
  readonly digests = new Map<string, string>()
  repository: string | undefined
  refused: string | undefined

  read(plain: string): void {
    if (success.test(plain)) this.forget()
    const [, target] = pushHeading.exec(plain) ?? []
    if (target !== undefined) {
      this.repository = target
      this.refused = undefined
    }
    if (this.repository === undefined) return
    const [, tag, digest] = pushDigest.exec(plain) ?? []
    if (digest !== undefined && this.digests.size < limits.steps) {
      this.digests.set(`${this.repository}:${tag}`, digest)
      this.refused = undefined
    }
    if (refusal.test(plain)) this.refused = clip(plain, limits.message)
  }

  end(): void {
    this.repository = undefined
    this.refused = undefined
  }

  /** Forgets a push that a step only seemed to make. */
  forget(): void {
    if (this.digests.size > 0) this.digests.clear()
    this.end()
  }
}

/** Reads the phases and commands of a CI service, and `docker push`. */
export class CiServiceLog {
  readonly #builder: BuilderLog
  readonly #phases = new StepTable()
  readonly dockerPush = new DockerPush()
  #phase: { readonly entry: StepEntry; readonly atMs: number } | undefined
  #command = ''
  #failure: FoundFailure | undefined

  constructor(builder: BuilderLog) {
    this.#builder = builder
  }

  /** Reads a line of the service, which ends the step that is running. */
  push({ event, name, message, atMs }: CiServiceLine, timeMs: number | undefined): void {
    const hasFailed = event === 'failed' || event === 'time-limit'
    const atWork = this.#builder.reader?.leave?.(hasFailed)
    this.#phases.tick(timeMs)
    if (event === 'phase') this.#beginPhase(name, atMs)
    if (event === 'command') this.#begin(name)
    if (hasFailed) {
      this.#command = name || this.#command
      const entry = atWork ?? (event === 'time-limit' ? this.#builder.atWork() : undefined)
      this.#failure ??=
        this.#builder.failure() ??
        (entry || event === 'time-limit'
          ? { message: clip(message, limits.message), entry }
          : this.#describe(message, this.#builder.hasBuilt()))
    }
    if (hasFailed || event === 'phase-done' || event === 'phase-failed')
      this.#endPhase(event !== 'phase-done', atMs)
  }

  phase(): Step | undefined {
    return this.#phase?.entry.step
  }

  phases(): readonly Step[] {
    return this.#phases.entries().map(({ step }) => step)
  }

  /** Returns the failure of the first command that failed, if possible in its builder's words. */
  failure(): FoundFailure | undefined {
    const { refused } = this.dockerPush
    return (
      this.#failure ??
      this.#builder.failure() ??
      // If no builder reports an error, only the registry says that a push failed.
      (refused === undefined ? undefined : this.#describe(refused, true))
    )
  }

  #endPhase(hasFailed: boolean, atMs: number): void {
    if (this.#phase?.entry.step.state !== 'running') return
    const { entry, atMs: begunMs } = this.#phase
    const seconds = Math.max(0, atMs - begunMs) / secondMs
    const shown = Number.isNaN(seconds) ? undefined : seconds
    this.#phases.end(entry, hasFailed ? 'failed' : 'done', shown)
  }

  #beginPhase(name: string, atMs: number): void {
    if (name === this.#phase?.entry.step.title) return
    this.#endPhase(false, atMs)
    this.#begin('')
    const key = `phase ${this.#phases.entries().length + 1}`
    this.#phase = { entry: this.#phases.add(parseStepTitle(name), key), atMs }
  }

  #begin(command: string): void {
    this.#command = command
    this.#builder.outside = new StepOutput()
    this.dockerPush.end()
  }

  #describe(said: string, hasBuilt: boolean): FoundFailure {
    const { repository, refused } = this.dockerPush
    const named = this.#command || (repository && `docker push ${repository}`)
    const command = named && clip(named, limits.title)
    const { outside: output } = this.#builder
    const lines = output.tail.lines()
    const reason = refused ?? rankReasons(output.lines())[0]?.line ?? lines.at(-1)?.trim() ?? said
    const message = clip(reason, limits.message)
    const isBuilders =
      refused !== undefined || speaksAsBuilder.test(command ?? '') || lines.length === 0
    return {
      message,
      sentences: isBuilders ? [`${command ?? ''}: ${message}`] : [],
      outside: { command, status: findExitCode(said), hasBuilt, output },
    }
  }
}
