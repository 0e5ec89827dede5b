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
export function createScript() {
  const phases = createStepTable(createStepStore(), 'phase ', () => undefined)
  const pushed = new Map<string, string>()
  let phase: { readonly entry: StepEntry; readonly atMs: number | undefined } | undefined
  let command: string | undefined
  let output = createStepOutput()
  let repository: string | undefined
  let refused: string | undefined
  let lastRefusal: string | undefined
  let failure: FoundFailure | undefined

  function endPhase(hasFailed: boolean, atMs: number | undefined): void {
    if (phase?.entry.step.state !== 'running') return
    const begunMs = phase.atMs
    const seconds =
      atMs === undefined || begunMs === undefined
        ? undefined
        : Math.max(0, atMs - begunMs) / secondMs
    phases.end(phase.entry, hasFailed ? 'failed' : 'done', seconds)
  }

  /** What looked like a push was the output of a step. */
  function forgetPush(): void {
    if (pushed.size > 0) pushed.clear()
    repository = undefined
    refused = undefined
    lastRefusal = undefined
  }

  function begin(next: string | undefined): void {
    command = next === undefined ? undefined : clip(next, limits.title)
    output = createStepOutput()
    repository = undefined
    refused = undefined
  }

  function describe(said: string, { hasBuilt, atWork }: Omit<Builders, 'failure'>): FoundFailure {
    if (atWork) return { message: clip(said, limits.message), entry: atWork }
    const push = repository === undefined ? undefined : `docker push ${repository}`
    const facts = { said, command: command ?? push, hasBuilt: hasBuilt(), refused }
    return describeCommand(output, facts)
  }

  return {
    /** A line of the service. */
    pushFrame({ event, atMs }: FrameLine, builders: Builders, timeMs: number | undefined): void {
      phases.tick(timeMs)
      switch (event.type) {
        case 'phase': {
          if (event.name === phase?.entry.step.title) return
          endPhase(false, atMs)
          begin(undefined)
          phase = { entry: phases.add(parseStepTitle(event.name)), atMs }
          return
        }
        case 'phase-end':
          endPhase(event.hasFailed, atMs)
          return
        case 'command':
          begin(event.command)
          return
        case 'failed':
          command = event.command === undefined ? command : clip(event.command, limits.title)
          failure ??= builders.failure() ?? describe(event.message, builders)
          endPhase(true, atMs)
          return
        case 'other':
      }
    },
    /** A line that is no builder's. */
    push(plain: string): void {
      if (plain.trim() === '') return
      if (farewell.test(plain)) forgetPush()
      const [, target] = pushHeading.exec(plain) ?? []
      if (target !== undefined) {
        repository = target
        refused = undefined
      }
      const [, tag, digest] = repository === undefined ? [] : (pushDigest.exec(plain) ?? [])
      if (digest !== undefined && pushed.size < limits.steps) {
        pushed.set(`${repository}:${tag}`, digest)
        refused = undefined
      }
      if (refusal.test(plain)) {
        lastRefusal = clip(plain, limits.message)
        if (repository !== undefined) refused = lastRefusal
      }
      if (failure === undefined) output.push(plain)
    },
    /** A push failed, in the words of the service. */
    failPush(message: string): void {
      refused = lastRefusal ?? clip(message, limits.message)
      command ??= 'docker push'
    },
    forgetPush,
    phase: () => phase?.entry.step,
    phases: (): readonly Step[] => phases.entries().map(({ step }) => step),
    /** Of the first command that failed: the builder's, if one had failed by then. */
    failure: () => failure,
    /** Of a push that nothing but the registry's words tell. */
    refusedPush: () =>
      refused === undefined
        ? undefined
        : describe(refused, { hasBuilt: () => true, atWork: undefined }),
    /** The digests that `docker push` printed, by image. */
    pushed: (): ReadonlyMap<string, string> => pushed,
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
