import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import { beginsWith } from '../patterns.ts'
import { escapeSequences, removeEscapes } from '../plain-text.ts'
import { type FoundFailure, parseStepTitle, type StepEntry } from '../step-table.ts'
import type { BuildWarning, LogPart } from '../steps.ts'
import { BuildCheckReader } from './build-checks.ts'
import { Builder } from './builder.ts'
import { isBuildKitEnd, timedLine, numberAsTitle } from './buildkit-end.ts'
import { BuildKitOutcome } from './buildkit-failure.ts'

const vertex = new RegExp(`^${escapeSequences}#(\\d{1,9})${escapeSequences} `)
const ending = /^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s
/** Printed when another step interrupts this one, which continues below its repeated title. */
const pause = '...'

/** How titles of steps begin. */
const titled = beginsWith()`
  \[|(?:docker-image|local|https?|git|oci-layout):\/\/|docker\.io\/\b|sh \b|blob \b
  (?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context)\b
  (?:load (?:remote )?build|merging|mkfile|mkdir)\b`
/** How messages about the progress of a step begin. */
const report = beginsWith()`
  sha256:|resolve (?!image config)|exporting (?!to\b|cache\b)|exporting cache (?!to\b)|naming to |sending tarball|done\b
  (?:transferring|extracting|pushing|pulling|writing|unpacking|preparing|reading|inferred|Deduplicating|WARN:)\s`
/** The last line of a push names the image index, if there is one. */
const pushedManifest =
  /^pushing manifest for (\S{1,300})@(sha256:[\da-f]{64})(?: \d{1,9}\.\d{1,9}s)? done$/
/** Steps that may follow an export. */
const afterExport = /^(?:exporting cache to |resolving provenance for )/
const bracket = /^\[[^\]]{0,300}\] /

/** Plain progress of BuildKit's `progressui`: every line of a step starts with its number. */
export class BuildKit extends Builder {
  readonly #checks = new BuildCheckReader()
  #outcome = new BuildKitOutcome(this.steps)
  /** The step to which the last line belongs. */
  #open: string | undefined
  #dockerfile: string | undefined
  /** Only the last step counts: a program may print what looks like an export before it. */
  override readonly pushed = new Map<string, string>()
  override readonly keepsOutputApart = true
  #exporter: StepEntry | undefined

  static recognises(plain: string): boolean {
    const [prefix] = vertex.exec(plain) ?? []
    if (prefix === undefined) return isBuildKitEnd(plain.trimEnd())
    const text = plain.slice(prefix.length)
    const isBuilders = [timedLine, ending, titled, report].some((known) => known.test(text))
    return isBuilders || text === pause || /^(?:#0 building with|#\d+ [a-z])/.test(plain)
  }

  override push(text: string, plain: string): LogPart | undefined {
    const [prefix, number] = vertex.exec(text) ?? []
    if (prefix === undefined) return this.#pushBelowSteps(text, plain)
    const rest = text.slice(prefix.length)
    if (this.#outcome.end.isInExcerpt() && timedLine.test(rest))
      return this.#pushRepeated(`#${number}`, rest)
    if (number !== '0') return this.#pushVertex(`#${number}`, rest)
    // `#0` is the builder itself; some versions also use it for the first output of a step.
    if (this.#open !== undefined && timedLine.test(rest)) return this.#pushVertex(this.#open, rest)
    if (this.#outcome.isOver() && rest.startsWith('building with ')) this.#beginBuild()
    return undefined
  }

  override failure(): FoundFailure | undefined {
    return this.#outcome.failure(this.#dockerfile)
  }

  override hasFailed(): boolean {
    return this.#outcome.end.hasFailed()
  }

  override warnings(): readonly BuildWarning[] {
    return this.#checks.list().map((check) => ({ ...check, file: this.#dockerfile }))
  }

  #pushVertex(key: string, text: string): LogPart {
    const plain = removeEscapes(text)
    const known = this.steps.get(key)
    const isFirstOfBlock = this.#open !== key
    this.#open = key
    const time = timedLine.exec(plain)
    const over = time === null ? ending.exec(plain) : null
    const mayBegin = time === null && over === null && plain !== pause
    const begun = mayBegin ? this.#readTitle(key, plain, isFirstOfBlock) : undefined
    const entry = begun ?? known ?? this.steps.add(parseStepTitle(key), key)
    // A log that is read from its middle shows a step's output before any title.
    if (begun === undefined && known === undefined) entry.isNamedOnly = true
    const isExport = entry === this.#exporter || afterExport.test(entry.step.title)
    // No export runs a program.
    if (!isExport || time !== null) this.pushed.clear()
    if (begun) return { step: begun.step, text, kind: 'title' }
    if (plain === pause) return { step: entry.step, text, kind: 'other' }
    if (over !== null) {
      this.#open = undefined
      this.#outcome.finish(entry, over)
    } else if (time === null) this.#readReport(entry, plain)
    else this.steps.remember(entry, plain.slice(time[0].length))
    return { step: entry.step, text, kind: 'output' }
  }

  /** The step that this title starts. Numbers that restart belong to another build. */
  #readTitle(key: string, plain: string, isFirstOfBlock: boolean): StepEntry | undefined {
    const known = this.steps.get(key)
    const title = clip(plain.trimEnd(), limits.title)
    const isNewBuild = this.#outcome.isOver() && key === '#1'
    if (known && isSameWork(known.step.title, title) && !isNewBuild) return known
    if (report.test(plain)) return undefined
    if (known !== undefined) {
      const isUntitled = numberAsTitle.test(known.step.title)
      const isOther = isNewBuild || (known.step.state !== 'running' && titled.test(plain))
      if (!isFirstOfBlock || !(isUntitled || isOther)) return undefined
      if (isUntitled && !isNewBuild) {
        known.step = { ...known.step, ...parseStepTitle(title) }
        return known
      }
    }
    if (known !== undefined || isNewBuild) this.#beginBuild()
    this.#dockerfile = /build definition from (\S{1,300})$/.exec(title)?.[1] ?? this.#dockerfile
    return this.steps.add(parseStepTitle(title), key)
  }

  #beginBuild(): void {
    this.steps.beginBuild(this.failure() !== undefined)
    this.#outcome = new BuildKitOutcome(this.steps)
  }

  #readReport(entry: StepEntry, plain: string): void {
    this.#checks.pushOfStep(plain)
    const [, image, digest] = pushedManifest.exec(plain) ?? []
    const { instruction, title } = entry.step
    const isExport = instruction === undefined && /\bexporting to /.test(title)
    if (!isExport || image === undefined || digest === undefined) return
    if (this.pushed.size < limits.steps) this.pushed.set(image, digest)
    this.#exporter = entry
  }

  #pushBelowSteps(text: string, plain: string): LogPart | undefined {
    this.#open = undefined
    this.#checks.pushOfEnd(plain)
    const isExcerpt = this.#outcome.pushEnd(plain)
    return isExcerpt ? { step: undefined, text, kind: 'other', isExcerpt } : undefined
  }

  /** Older versions repeat the number before each line in the excerpt of a failed step. */
  #pushRepeated(key: string, text: string): LogPart {
    this.#outcome.pushEnd(removeEscapes(text))
    const step = (this.steps.get(key) ?? this.#outcome.end.excerpted)?.step
    return { step, text, kind: step ? 'output' : 'other' }
  }
}

/** Targets that share a step show it under the name of each. */
function isSameWork(title: string, other: string): boolean {
  return title.replace(bracket, '') === other.replace(bracket, '')
}
