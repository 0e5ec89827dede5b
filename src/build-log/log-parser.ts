import { clip } from '../util/clip.ts'
import { createScript, describeCommand, isOfPush } from './around-builders.ts'
import { buildah, withoutStatus } from './builders/buildah.ts'
import { buildKit } from './builders/buildkit.ts'
import { classicBuilder } from './builders/classic-builder.ts'
import { type Dialect, type DialectRules, type FoundFailure, ofNoStep } from './builders/dialect.ts'
import { kaniko } from './builders/kaniko.ts'
import { readFrame } from './ci-service-lines.ts'
import { describeFailure } from './failure/describe-failure.ts'
import { limits } from './limits.ts'
import { type CloudBuildError, createPeeler, readCloudBuild } from './line-prefixes.ts'
import { withoutEscapes } from './plain-text.ts'
import { createStepOutput } from './step-output.ts'
import { createStepStore, createStepTable, type StepEntry, type StepStore } from './step-table.ts'
import type {
  BuildFailure,
  BuildWarning,
  DialectName,
  LogParser,
  LogPart,
  Step,
  StepAtWork,
  StepState,
} from './steps.ts'
import { createTail } from './tail.ts'

const byName: Readonly<Record<DialectName, DialectRules>> = {
  buildkit: buildKit,
  buildah,
  classic: classicBuilder,
  kaniko,
}
const dialects = Object.values(byName)

/** The first line that only one builder writes decides which it is. Lines before have no step. */
export function createLogParser(): LogParser {
  return new BuildLogParser()
}

class BuildLogParser implements LogParser {
  readonly #peel = createPeeler(isBuilders)
  /** One builder, or one for each step of Google Cloud Build. */
  readonly #builders = new Map<string, Builder>()
  readonly #steps = createStepStore()
  readonly #last = createTail(limits.lastLines)
  /** Lines of Google Cloud Build without a prefix continue the ones before. */
  #current = this.#builderOf('')
  #cloudBuildError: FoundFailure | undefined
  readonly #script = createScript()

  push(raw: string, timeMs?: number): LogPart {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    this.#last.push(line)
    const own = this.#peel(line)
    const cloud = readCloudBuild(own)
    if (cloud?.type === 'line') {
      this.#current = this.#builderOf(cloud.step)
      return this.#pushToBuilder(cloud.rest, timeMs)
    }
    if (cloud?.type === 'error' && cloud.message.startsWith('error pushing image ')) {
      this.#script.failPush(cloud.message)
    }
    const frame = readFrame(withoutEscapes(own))
    if (frame) {
      const atWork = this.#current.leave(frame.event.type === 'failed')
      const builders = {
        failure: () => this.#buildersFailure(),
        hasBuilt: () => this.#hasBuilt(),
        atWork,
      }
      this.#script.pushFrame(frame, builders, timeMs)
      const step = this.#script.phase()
      return { step, text: own, kind: step === undefined ? 'other' : 'output' }
    }
    // Without other builders, it is not a log of Google Cloud Build, or one of a single step.
    const isSingle = cloud?.type === 'error' && cloud.failed && this.#current.name() === undefined
    if (cloud === undefined || (this.#builders.size === 1 && !isSingle)) {
      return this.#pushToBuilder(own, timeMs)
    }
    if (cloud.type === 'error') this.#cloudBuildError ??= this.#readCloudBuildError(cloud)
    else this.#builders.get(cloud.step)?.end()
    return { step: undefined, text: own, kind: 'other' }
  }

  steps(): readonly Step[] {
    return this.#all()
      .flatMap((builder) => [...builder.repeated(), ...builder.entries()])
      .map(({ step }) => step)
  }

  failure(): BuildFailure | undefined {
    const found = this.#failure()
    return found && describeFailure(found)
  }

  phases(): readonly Step[] {
    return this.#script.phases()
  }

  digest(image: string): string | undefined {
    const pushed = this.#all().flatMap((builder) => builder.pushed().get(image) ?? [])
    // Other builders show step output as it is, so a step could have written these lines.
    const isSafe = this.#all().some((builder) =>
      ['buildkit', 'classic'].includes(builder.name() ?? ''),
    )
    return pushed.at(-1) ?? (isSafe ? this.#script.pushed().get(image) : undefined)
  }

  warnings(): readonly BuildWarning[] {
    return this.#all().flatMap((builder) => builder.warnings())
  }

  atWork(): StepAtWork | undefined {
    return atWork(this.#all().flatMap((builder) => builder.entries()))
  }

  lastLines(): readonly string[] {
    return this.#last.lines()
  }

  dialect(): DialectName | undefined {
    return this.#all()
      .map((builder) => builder.name())
      .find((name) => name !== undefined)
  }

  #builderOf(cloudBuildStep: string): Builder {
    // One builder for all that are too many.
    const other = this.#builders.size < limits.builders ? undefined : this.#builders.get('')
    const known = this.#builders.get(cloudBuildStep) ?? other
    if (known) return known
    const builder = createBuilder(this.#steps, cloudBuildStep)
    this.#builders.set(cloudBuildStep, builder)
    return builder
  }

  #all(): readonly Builder[] {
    return Array.from(this.#builders.values())
  }

  #hasBuilt(): boolean {
    return this.#all().some((builder) => builder.hasBuilt())
  }

  #buildersFailure(): FoundFailure | undefined {
    return this.#all()
      .map((builder) => builder.failure())
      .findLast((found) => found !== undefined)
  }

  #failure(): FoundFailure | undefined {
    return (
      this.#script.failure() ??
      this.#buildersFailure() ??
      this.#script.refusedPush() ??
      this.#cloudBuildError
    )
  }

  /** A step that builds no image is weighed like a command. */
  #readCloudBuildError({ message, failed }: CloudBuildError): FoundFailure {
    const said = clip(message, limits.message)
    const builder =
      failed &&
      (this.#builders.size === 1 ? this.#builders.get('') : this.#builders.get(failed.step))
    if (builder === undefined || builder.name() !== undefined) return { message: said }
    return describeCommand(builder.before(), {
      said,
      command: failed?.image,
      hasBuilt: this.#hasBuilt(),
    })
  }

  #pushToBuilder(text: string, timeMs: number | undefined): LogPart {
    const part = this.#current.push(text, timeMs)
    if (part.step !== undefined) {
      this.#script.forgetPush()
      return part
    }
    if (part.isExcerpt || text.trim() === '') return part
    this.#script.push(withoutEscapes(text))
    const step = this.#script.phase()
    return step === undefined ? part : { step, text, kind: 'output' }
  }
}

function isBuilders(line: string): boolean {
  const plain = withoutEscapes(line)
  return (
    readCloudBuild(line) !== undefined ||
    readFrame(plain) !== undefined ||
    isOfPush(plain) ||
    dialects.some(({ recognises }) => recognises(plain))
  )
}

type Builder = ReturnType<typeof createBuilder>

/** Of the error of Google Cloud Build that follows. */
const cloudBuildHeading = 'ERROR'

/** The lines of one builder, whichever it turns out to be. */
function createBuilder(store: StepStore, prefix: string) {
  const steps = createStepTable(store, prefix === '' ? '' : `${prefix}:`, () => {
    repeated = dialect?.failure()
  })
  /** Why the attempt failed that another one repeats. */
  let repeated: FoundFailure | undefined
  let rules: DialectRules | undefined
  let dialect: Dialect | undefined
  let isOver = false
  /** The lines before the first title: a log may begin in the middle of a step. */
  const before = createStepOutput()
  let hasTitle = false

  /** A builder that has shown no step yet may still turn out to be another one. */
  function choose(plain: string): boolean {
    if (steps.hasBegun()) return true
    const found = dialects.find(({ recognises }) => recognises(plain))
    if (found === undefined || found === rules) return found !== undefined
    rules = found
    dialect = found.create(steps)
    return true
  }

  /** With the lines that stand before the builder's first word, if it shows none of its own. */
  function withLines(found: FoundFailure): FoundFailure {
    const isEmpty = (found.output ?? found.entry?.output)?.tail().length === 0
    const hasNone = found.output === undefined && found.entry === undefined
    return !hasTitle && (isEmpty || hasNone) ? { ...found, output: before } : found
  }

  return {
    push(text: string, timeMs: number | undefined): LogPart {
      const line = { text, plain: withoutEscapes(text) }
      const isBuilders = choose(line.plain)
      if (isOver) return ofNoStep(line)
      steps.tick(timeMs)
      const part = dialect?.push(line) ?? ofNoStep(line)
      hasTitle ||= part.kind === 'title'
      const isBefore = !isBuilders && part.step === undefined && line.plain !== cloudBuildHeading
      if (isBefore) before.push(withoutStatus(text))
      return part
    },
    /** The builder has gone; what comes next without a prefix is not its own. */
    end(): void {
      isOver = true
      if (dialect?.failure() !== undefined) return
      for (const entry of steps.entries()) {
        if (entry.step.state === 'running') steps.end(entry, 'done')
      }
    },
    failure: () => {
      const found = dialect?.failure() ?? (steps.repeated().length > 0 ? repeated : undefined)
      return found && withLines(found)
    },
    before: () => before,
    pushed: () => dialect?.pushed?.() ?? new Map<string, string>(),
    leave: (hasFailed: boolean) => dialect?.leave?.(hasFailed),
    hasBuilt: () => {
      const entries = steps.entries()
      const isGood = ({ step }: StepEntry) => step.state === 'done' || step.state === 'cached'
      return entries.length > 0 && entries.every(isGood)
    },
    warnings: () => dialect?.warnings?.() ?? [],
    entries: () => steps.entries(),
    repeated: () => steps.repeated(),
    name: () => rules?.name,
  }
}

/** The step that printed last, of those that were not over. */
function atWork(entries: readonly StepEntry[]): StepAtWork | undefined {
  const ofState = (state: StepState) => entries.filter(({ step }) => step.state === state)
  const running = ofState('running')
  // BuildKit reports the end of its steps even when the build is cancelled.
  const open = running.length > 0 ? running : ofState('cancelled')
  const instructions = open.filter(({ step }) => step.instruction !== undefined)
  const [entry] = (instructions.length > 0 ? instructions : open).toSorted(
    (a, b) => b.lastLine - a.lastLine,
  )
  return entry && { step: entry.step, tail: entry.output.tail(), lastLineMs: entry.lastLineMs }
}
