import { clip } from '../util/clip.ts'
import { AroundBuilders, describeCommand } from './around-builders.ts'
import { type Builder, type BuilderClass, failureIn } from './builders/builder.ts'
import { BuildKit } from './builders/buildkit.ts'
import { ClassicBuilder } from './builders/classic-builder.ts'
import { Kaniko } from './builders/kaniko.ts'
import { type CloudBuildError, parseCloudBuildLine, readServiceLine } from './ci-service-lines.ts'
import { describeFailure } from './failure/describe-failure.ts'
import { limits } from './limits.ts'
import { LinePrefixes } from './line-prefixes.ts'
import { withoutEscapes } from './plain-text.ts'
import { StepOutput } from './step-output.ts'
import { type FoundFailure, type StepEntry, StepStore, StepTable } from './step-table.ts'
import type { BuildFailure, BuildWarning, LogPart, Step, StepAtWork, StepState } from './steps.ts'
import { Tail } from './tail.ts'

const builderClasses: readonly BuilderClass[] = [BuildKit, ClassicBuilder, Kaniko]

/**
 * Reads a builder's plain log line by line; work per line and memory are constant. The first line
 * that only one builder writes decides which it is. Lines before have no step.
 */
export class LogParser {
  readonly #prefixes = new LinePrefixes(isBuilders)
  /** One builder, or one for each step of Google Cloud Build. */
  readonly #builders = new Map<string, BuilderLog>()
  readonly #steps = new StepStore()
  readonly #last = new Tail(limits.lastLines)
  /** Lines of Google Cloud Build without a prefix continue the ones before. */
  #current = this.#builderOf('')
  #cloudBuildError: FoundFailure | undefined
  readonly #around = new AroundBuilders({
    failure: () => this.#buildersFailure(),
    hasBuilt: () => this.#hasBuilt(),
  })

  /** `timeMs` is the consumer's clock: no plain log says when a step began. */
  push(raw: string, timeMs?: number): LogPart {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    this.#last.push(line)
    const own = this.#prefixes.strip(line)
    const cloud = parseCloudBuildLine(own)
    if (cloud?.type === 'line') {
      this.#current = this.#builderOf(cloud.step)
      return this.#pushToBuilder(cloud.rest, timeMs)
    }
    if (cloud?.type === 'error' && cloud.message.startsWith('error pushing image ')) {
      this.#around.failPush(cloud.message)
    }
    const ofService = readServiceLine(withoutEscapes(own))
    if (ofService) {
      const atWork = this.#current.reader?.leave?.(ofService.event?.type === 'failed')
      this.#around.pushOfService(ofService, atWork, timeMs)
      const step = this.#around.phase()
      return { step, text: own, kind: step === undefined ? 'other' : 'output' }
    }
    // A log without other builders is not Google Cloud Build's, or has a single step.
    const isSingle = cloud?.type === 'error' && cloud.failed && !this.#current.reader
    if (cloud === undefined || (this.#builders.size === 1 && !isSingle)) {
      return this.#pushToBuilder(own, timeMs)
    }
    if (cloud.type === 'error') this.#cloudBuildError ??= this.#readCloudBuildError(cloud)
    else this.#builders.get(cloud.step)?.end()
    return { step: undefined, text: own, kind: 'other' }
  }

  /** Steps stand in the order of their first line; a build that was repeated has none. */
  steps(): readonly Step[] {
    return this.#all()
      .flatMap((builder) => builder.steps.entries())
      .map(({ step }) => step)
  }

  failure(): BuildFailure | undefined {
    const found = this.found()
    return found && describeFailure(found)
  }

  found(): FoundFailure | undefined {
    return (
      this.#around.failure() ??
      this.#buildersFailure() ??
      this.#around.refusedPush() ??
      this.#cloudBuildError
    )
  }

  /** The phases that a CI service shows around its builders, such as AWS CodeBuild's. */
  phases(): readonly Step[] {
    return this.#around.phases()
  }

  /** The digest (`sha256:…`) of exactly this image, if the builder's own lines name it. */
  digest(image: string): string | undefined {
    const readers = this.#all().map(({ reader }) => reader)
    const pushed = readers.flatMap((reader) => reader?.pushed?.get(image) ?? [])
    // Other builders show step output as it is, so a step could have written these lines.
    const isSafe = readers.some((one) => one instanceof BuildKit || one instanceof ClassicBuilder)
    return pushed.at(-1) ?? (isSafe ? this.#around.dockerPush.digests.get(image) : undefined)
  }

  warnings(): readonly BuildWarning[] {
    return this.#all().flatMap(({ reader }) => reader?.warnings?.() ?? [])
  }

  /** The step that printed last, of those that were not over. */
  atWork(): StepAtWork | undefined {
    return findAtWork(this.#all().flatMap((builder) => builder.steps.entries()))
  }

  lastLines(): readonly string[] {
    return this.#last.lines()
  }

  #builderOf(cloudBuildStep: string): BuilderLog {
    // One builder for all that are too many.
    const other = this.#builders.size < limits.builders ? undefined : this.#builders.get('')
    const known = this.#builders.get(cloudBuildStep) ?? other
    if (known) return known
    const builder = new BuilderLog(this.#steps, cloudBuildStep)
    this.#builders.set(cloudBuildStep, builder)
    return builder
  }

  #all(): readonly BuilderLog[] {
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

  /** A step that builds no image is weighed like a command. */
  #readCloudBuildError({ message, failed }: CloudBuildError): FoundFailure {
    const said = clip(message, limits.message)
    const builder =
      failed &&
      (this.#builders.size === 1 ? this.#builders.get('') : this.#builders.get(failed.step))
    if (builder === undefined || builder.reader) return { message: said }
    return describeCommand(builder.before, {
      said,
      command: failed?.image,
      hasBuilt: this.#hasBuilt(),
    })
  }

  #pushToBuilder(text: string, timeMs: number | undefined): LogPart {
    const part = this.#current.push(text, timeMs)
    if (part.step !== undefined) {
      this.#around.dockerPush.forget()
      return part
    }
    if (part.isExcerpt || text.trim() === '') return part
    this.#around.push(withoutEscapes(text))
    const step = this.#around.phase()
    return step === undefined ? part : { step, text, kind: 'output' }
  }
}

function findAtWork(entries: readonly StepEntry[]): StepAtWork | undefined {
  const ofState = (state: StepState) => entries.filter(({ step }) => step.state === state)
  const running = ofState('running')
  // BuildKit reports the end of its steps even when the build is cancelled.
  const open = running.length > 0 ? running : ofState('cancelled')
  const instructions = open.filter(({ step }) => step.instruction !== undefined)
  const [entry] = (instructions.length > 0 ? instructions : open).toSorted(
    (a, b) => b.lastLine - a.lastLine,
  )
  return (
    entry && { step: entry.step, tail: entry.output.tail.lines(), lastLineMs: entry.lastLineMs }
  )
}

function isBuilders(line: string): boolean {
  const plain = withoutEscapes(line)
  return (
    parseCloudBuildLine(line) !== undefined ||
    readServiceLine(plain) !== undefined ||
    AroundBuilders.recognises(plain) ||
    builderClasses.some((one) => one.recognises(plain))
  )
}

/** Google Cloud Build prints this above its error. */
const cloudBuildHeading = 'ERROR'

/** podman and buildah give up with this; their steps are not read. */
const endOfOther =
  /^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is
/** BuildKit's time before a line: a log may begin within an excerpt. */
const timed = /^\d{1,6}\.\d{1,3} /

class BuilderLog {
  readonly steps: StepTable
  /** The lines before the first title: a log may begin in the middle of a step. */
  readonly before = new StepOutput()
  reader: Builder | undefined
  #isOver = false
  #hasTitle = false
  #other: FoundFailure | undefined

  constructor(store: StepStore, prefix: string) {
    this.steps = new StepTable(store, prefix === '' ? '' : `${prefix}:`)
  }

  push(text: string, timeMs: number | undefined): LogPart {
    const plain = withoutEscapes(text)
    const isBuilders = this.#choose(plain)
    const ofNoStep: LogPart = { step: undefined, text, kind: 'other' }
    if (this.#isOver) return ofNoStep
    this.steps.tick(timeMs)
    const part = this.reader?.push(text, plain) ?? ofNoStep
    this.#hasTitle ||= part.kind === 'title'
    const [end, instruction] = this.reader ? [] : (endOfOther.exec(plain) ?? [])
    if (end !== undefined) this.#other ??= { ...failureIn(plain), instruction, output: this.before }
    const isBefore = !isBuilders && part.step === undefined && plain !== cloudBuildHeading
    if (isBefore && !this.#other) this.before.push(text.replace(timed, ''))
    return part
  }

  /** The builder has gone; what comes next without a prefix is not its own. */
  end(): void {
    this.#isOver = true
    if (this.reader?.failure() !== undefined) return
    for (const entry of this.steps.entries()) {
      if (entry.step.state === 'running') this.steps.end(entry, 'done')
    }
  }

  /** A failure without an output has the lines before the builder's first one. */
  failure(): FoundFailure | undefined {
    const found = this.reader?.failure() ?? this.#other
    if (found === undefined || this.#hasTitle) return found
    const output = found.output ?? found.entry?.output
    return output === undefined || output.tail.lines().length === 0
      ? { ...found, output: this.before }
      : found
  }

  hasBuilt(): boolean {
    const entries = this.steps.entries()
    const isGood = ({ step }: StepEntry) => step.state === 'done' || step.state === 'cached'
    return entries.length > 0 && entries.every(isGood)
  }

  /** A builder that has shown no step yet may still turn out to be another one. */
  #choose(plain: string): boolean {
    if (this.steps.hasBegun()) return true
    const found = builderClasses.find((one) => one.recognises(plain))
    if (found !== undefined && !(this.reader instanceof found)) this.reader = new found(this.steps)
    return found !== undefined
  }
}
