import { CiServiceLog, pushHeading } from './ci-service-log.ts'
import { BuilderLog, findBuilder } from './builder-log.ts'
import { cloudBuildPrefix, parseCiServiceLine } from './ci-service-lines.ts'
import { describeFailure } from './failure/describe-failure.ts'
import { limits } from './limits.ts'
import { LinePrefixStripper } from './line-prefixes.ts'
import { removeEscapes } from './plain-text.ts'
import type { FoundFailure } from './step-table.ts'
import type { BuildFailure, BuildWarning, LogPart, Step, RunningStep } from './steps.ts'
import { Tail } from './tail.ts'

/**
 * Reads a builder's plain log line by line; work per line and memory are constant. The first line
 * that only one builder writes decides which it is. Lines before have no step.
 */
export class LogParser {
  readonly #prefixes = new LinePrefixStripper(isBuilders)
  readonly #builder = new BuilderLog()
  readonly #around = new CiServiceLog(this.#builder)
  readonly #last = new Tail(limits.lastLines)
  /** The step number of Google Cloud Build, each of whose steps runs one command. */
  #cloudBuildStep: string | undefined

  /** `timeMs` is the consumer's clock: no plain log says when a step began. */
  push(raw: string, timeMs?: number): LogPart {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    this.#last.push(line)
    const own = this.#prefixes.strip(line)
    const [prefix, number] = cloudBuildPrefix.exec(own) ?? []
    if (prefix !== undefined) {
      const isNext = number !== this.#cloudBuildStep
      this.#cloudBuildStep = number
      const next = { event: 'command', name: '', message: '', atMs: NaN } as const
      if (isNext) this.#around.push(next, timeMs)
      return this.#pushToBuilder(own.slice(prefix.length), timeMs)
    }
    const hasSteps = this.#cloudBuildStep !== undefined
    const ofService = parseCiServiceLine(removeEscapes(own), hasSteps)
    if (ofService === undefined) return this.#pushToBuilder(own, timeMs)
    this.#around.push(ofService, timeMs)
    return this.#partOfPhase(own)
  }

  /** Steps stand in the order of their first line; a build that was repeated has none. */
  steps(): readonly Step[] {
    return this.#builder.steps.entries().map(({ step }) => step)
  }

  failure(): BuildFailure | undefined {
    const found = this.found()
    return found && describeFailure(found)
  }

  found(): FoundFailure | undefined {
    return this.#around.failure()
  }

  /** The phases that a CI service shows around its builder, such as AWS CodeBuild's. */
  phases(): readonly Step[] {
    return this.#around.phases()
  }

  /** The digest (`sha256:…`) of exactly this image, if the builder's own lines name it. */
  digest(image: string): string | undefined {
    const { reader } = this.#builder
    const ofPush = reader?.keepsOutputApart === true ? this.#around.dockerPush.digests : undefined
    return reader?.pushed?.get(image) ?? ofPush?.get(image)
  }

  warnings(): readonly BuildWarning[] {
    return this.#builder.reader?.warnings?.() ?? []
  }

  atWork(): RunningStep | undefined {
    const last = this.#builder.atWork()
    return last && { step: last.step, tail: last.output.tail.lines(), lastLineMs: last.lastLineMs }
  }

  lastLines(): readonly string[] {
    return this.#last.lines()
  }

  #pushToBuilder(text: string, timeMs: number | undefined): LogPart {
    const part = this.#builder.push(text, timeMs)
    if (part.step !== undefined) this.#around.dockerPush.forget()
    if (part.step !== undefined || part.isExcerpt || text.trim() === '') return part
    this.#around.dockerPush.read(removeEscapes(text))
    return this.#partOfPhase(text)
  }

  #partOfPhase(text: string): LogPart {
    const step = this.#around.phase()
    return { step, text, kind: step === undefined ? 'other' : 'output' }
  }
}

function isBuilders(line: string): boolean {
  const plain = removeEscapes(line)
  return (
    cloudBuildPrefix.test(plain) ||
    parseCiServiceLine(plain) !== undefined ||
    pushHeading.test(plain) ||
    findBuilder(plain) !== undefined
  )
}
