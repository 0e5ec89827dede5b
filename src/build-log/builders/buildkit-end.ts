import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import { beginsWith } from '../patterns.ts'
import { type FoundFailure, parseStepTitle, type StepEntry, type StepTable } from '../step-table.ts'
import type { DockerfilePlace } from '../steps.ts'
import { describeFailureSentence } from './builder.ts'

const raw = String.raw
export const timedLine = /^\d{1,9}\.\d{1,9}(?: |$)/
/** The title of a step of which only output was seen. */
export const numberAsTitle = /^#\d{1,9}$/

/** BuildKit repeats the last lines of a failed step between two lines of dashes. */
const excerptRule = '------'
const excerptTitle = /^ > (.*):$/s
const ownTitle =
  /^ > (\[(?:(?:[^\]]{0,300} )?\d+\/\d+|internal|auth)\] .*|(?:exporting to|importing cache|resolve image config) .*):$/s
const codeFrameRule = /^-{19,20}$/
const codeFrameTitle = /^(\S.{0,300}):(\d{1,9})$/
const codeFrameLine = /^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s

/** Tools put such words before BuildKit's sentence: `ERROR: failed to build: `, `target web: `. */
const lead = /^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/
const solveError = /failed to solve(?: with frontend [^\s:]{1,100})?: /
const ofProcess = raw`executor failed running \[|process ".*" did not complete successfully`
const ownError = new RegExp(`${solveError.source}|^(?:${ofProcess})`, 's')
const otherError = new RegExp(
  `^(?:(?:ERROR|error): (?:failed to build: )?|(?=${ofProcess}))(.*)$`,
  's',
)
/** Each part of BuildKit puts words of its own before an error. */
const ofParts = raw`failed to (?:build LLB|create LLB definition|load cache key): |rpc error: code = \w{1,40} desc = `
const between = new RegExp(`^(?:${solveError.source}|${ofParts}){0,8}`)

/** Errors before the first step, in words that no other tool uses. */
const earlyError = beginsWith()`
  (?:ERROR|error): (?:failed to build: )?(?:docker exporter |invalid tag "|resolve : )
  (?:ERROR|error): (?:failed to build: )?(?:failed to read dockerfile|unable to prepare context): `

/** True for a line with which only BuildKit, and what runs it, ends or titles an excerpt. */
export function isBuildKitEnd(plain: string): boolean {
  const isFailedSolve = plain.includes('failed to solve') && closingMessageIn(plain) !== undefined
  return isFailedSolve || earlyError.test(plain) || ownTitle.test(plain)
}

/** Finds the builder's closing message, which other tools may quote. */
function closingMessageIn(plain: string): string | undefined {
  const [words] = solveError.exec(plain.slice(0, 1_000)) ?? []
  const at = words === undefined ? -1 : plain.indexOf(words)
  const isSolveError = words !== undefined && lead.test(plain.slice(0, at))
  const said = isSolveError ? plain.slice(at + words.length) : otherError.exec(plain)?.[1]
  return said?.replace(between, '').replace(/ >$/, '')
}

/** Reads the end of a failed build: excerpts of output and Dockerfile, and the error. */
export class BuildKitEnd {
  readonly #steps: StepTable
  readonly excerpts: string[] = []
  readonly codeFrame = new CodeFrame()
  closing: Pick<FoundFailure, 'message' | 'exitCode'> | undefined
  /** A log may begin between the dashes and the title of an excerpt. */
  #excerpt: 'start of log' | 'dashes' | 'lines' | undefined = 'start of log'
  excerpted: StepEntry | undefined
  /** Whether the log had the output of the excerpted step before. */
  #isRepeated = false

  constructor(steps: StepTable) {
    this.#steps = steps
  }

  /** Says whether the line is of an excerpt. If `isBuilt`, only BuildKit's own errors are read. */
  push(line: string, isBuilt: boolean): boolean {
    // Terminals pad lines with blanks.
    const plain = line.trimEnd()
    if (this.#pushExcerpt(plain)) return true
    this.codeFrame.push(plain)
    // Later errors of other tools are consequences.
    const isOthers = (isBuilt || this.closing !== undefined) && !ownError.test(plain)
    const said = isOthers ? undefined : closingMessageIn(plain)
    if (said !== undefined) this.closing = describeFailureSentence(said)
    return false
  }

  hasFailed(): boolean {
    return this.excerpts.length > 0 || this.closing !== undefined
  }

  isInExcerpt(): boolean {
    return this.#excerpt === 'lines'
  }

  #pushExcerpt(plain: string): boolean {
    if (plain === excerptRule) {
      this.#excerpt = this.#excerpt === 'lines' ? undefined : 'dashes'
      return false
    }
    if (this.#excerpt === 'lines') {
      // The last sentence ends an excerpt whose closing dashes are missing.
      if (!/^\d/.test(plain) && solveError.test(plain)) this.#excerpt = undefined
      else if (this.excerpted && !this.#isRepeated)
        this.#steps.remember(this.excerpted, plain.replace(timedLine, ''))
      return this.#excerpt === 'lines'
    }
    const pattern = this.#excerpt === 'dashes' ? excerptTitle : ownTitle
    const [, title] = this.#excerpt === undefined ? [] : (pattern.exec(plain) ?? [])
    if (title !== undefined) {
      this.#excerpt = 'lines'
      this.#begin(title)
      return true
    }
    if (plain.trim() !== '') this.#excerpt = undefined
    return false
  }

  #begin(fullTitle: string): void {
    const title = clip(fullTitle.trimEnd(), limits.title)
    if (this.excerpts.length < limits.failures) this.excerpts.push(title)
    this.excerpted = this.#nameFailedStep(title)
    this.#isRepeated = this.excerpted.output.tail.lines().length > 0
  }

  /** The log may begin after the title of the step that failed, or after all of its lines. */
  #nameFailedStep(title: string): StepEntry {
    const entries = this.#steps.entries()
    const known = entries.find(({ step }) => step.title === title)
    if (known) return known
    const nameless = entries.findLast(
      ({ step }) => step.state === 'failed' && numberAsTitle.test(step.title),
    )
    const entry = nameless ?? this.#steps.add(parseStepTitle(title), title)
    entry.isNamedOnly = true
    if (nameless) nameless.step = { ...nameless.step, ...parseStepTitle(title) }
    else this.#steps.end(entry, 'failed')
    return entry
  }
}

class CodeFrame {
  lines: string[] = []
  #isOpen = false
  #candidate: DockerfilePlace | undefined
  #titled: DockerfilePlace | undefined

  /** Compose puts a blank line after each line of what it prints. */
  push(plain: string): void {
    if (plain.trim() === '') return
    if (codeFrameRule.test(plain)) {
      this.#isOpen = !this.#isOpen && (this.#candidate !== undefined || this.lines.length === 0)
      if (this.#candidate !== undefined) {
        this.#titled = this.#candidate
        this.lines = []
      }
      this.#candidate = undefined
      return
    }
    this.#isOpen &&= codeFrameLine.test(plain)
    if (this.#isOpen && this.lines.length < limits.codeFrameLines) {
      this.lines.push(clip(plain.trimEnd(), limits.tailLine))
    }
    // A line such as `Dockerfile:7` is a title only if a line of dashes follows.
    const [, file, number] = this.#isOpen ? [] : (codeFrameTitle.exec(plain) ?? [])
    this.#candidate = file === undefined ? undefined : { file, line: Number(number) }
  }

  /** `file` is the Dockerfile where the lines do not name it. */
  place(file: string | undefined): DockerfilePlace | undefined {
    const line = Number(markedLine(this.lines)?.[1])
    const marked = file !== undefined && line > 0 ? { file, line } : undefined
    return this.#titled ?? marked
  }
}

export function findFailedInstruction(codeFrame: readonly string[]): string | undefined {
  return markedLine(codeFrame)?.[3]?.trim()
}

function markedLine(codeFrame: readonly string[]): RegExpExecArray | null | undefined {
  return codeFrame.map((line) => codeFrameLine.exec(line)).find((match) => match?.[2])
}
