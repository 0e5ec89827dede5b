import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { FoundFailure } from '../step-table.ts'
import type { DockerfilePlace } from '../steps.ts'
import { failureIn } from './builder.ts'

/** The lines of a failed step once more, which BuildKit prints between two rules of dashes. */
const excerptRule = '------'
const excerptTitle = /^ > (.*):$/s
const instructionTitle = /^ > (\[(?:[^\]]{0,300} )?\d{1,6}\/\d{1,6}\] .*):$/s
/** Railway shows no excerpt, only the step that failed. */
const crossedTitle = /^✕ (\[(?:[^\]]{0,300} )?\d{1,6}\/\d{1,6}\] .*)$/s
/** Railway's is shorter. */
const codeFrameRule = /^-{19,20}$/
/** PowerShell puts the program before the first line of an error. */
const codeFrameTitle = /^(?:[\w.-]{1,40} : )?(\S.{0,300}):(\d{1,9})$/
const codeFrameLine = /^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s

/** What tools put before BuildKit's sentence: `ERROR: failed to build: `, `target web: `. */
const lead = /^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/
const solveError = /failed to solve(?: with frontend [^\s:]{1,100})?: /
const ownError = new RegExp(
  String.raw`${solveError.source}|^executor failed running \[|^process ".*" did not complete`,
  's',
)
const otherError =
  /^(?:(?:ERROR|error): (?:failed to build: )?|(?=executor failed running \[|process ".*" did not complete successfully: ))(.*)$/s
/** What BuildKit's parts add on the way from one to the next. */
const between =
  /^(?:failed to (?:build LLB|create LLB definition|load cache key|solve(?: with frontend [^\s:]{1,100})?): |rpc error: code = \w{1,40} desc = ){0,8}/

/** The builder's closing message, wherever it stands in what other tools made of it. */
export function closingMessageIn(plain: string): string | undefined {
  const [words] = solveError.exec(plain.slice(0, 1_000)) ?? []
  const at = words === undefined ? -1 : plain.indexOf(words)
  const isSolveError = words !== undefined && lead.test(plain.slice(0, at))
  const said = isSolveError ? plain.slice(at + words.length) : otherError.exec(plain)?.[1]
  return said?.replace(between, '').replace(/ >$/, '')
}

/** What follows the steps of a failed build: excerpts of output and Dockerfile, and an error. */
export class BuildKitEnd {
  /** The titles of the steps that the excerpts are of. */
  readonly excerpts: string[] = []
  /** A log may begin between the dashes and the title of an excerpt. */
  #excerpt: 'start of log' | 'dashes' | 'lines' | undefined = 'start of log'
  #candidate: DockerfilePlace | undefined
  /** The title of a code frame with which the log ends. */
  #cutOff: DockerfilePlace | undefined
  #place: DockerfilePlace | undefined
  #codeFrame: string[] = []
  #isInCodeFrame = false
  #lastLine = ''
  closing: Pick<FoundFailure, 'message' | 'exitCode'> | undefined

  /** Which part of an excerpt the line is. If `isBuilt`, only BuildKit's own errors are read. */
  push(line: string, isBuilt: boolean): 'title' | 'excerpt' | undefined {
    // Terminals fill their lines with blanks.
    const plain = line.trimEnd()
    const part = this.#pushExcerpt(plain)
    if (part !== undefined) return part
    this.#pushCodeFrame(plain)
    // What the tools around it say next is a consequence.
    const isOthers = (isBuilt || this.closing !== undefined) && !ownError.test(plain)
    const said = isOthers ? undefined : closingMessageIn(plain)
    if (said !== undefined) this.closing = failureIn(said)
    return undefined
  }

  isInExcerpt(): boolean {
    return this.#excerpt === 'lines'
  }

  /** `file` is the Dockerfile where the lines do not name it. */
  place(file: string | undefined): DockerfilePlace | undefined {
    return this.#place ?? this.#cutOff ?? this.#placeInCodeFrame(file)
  }

  /** The excerpt of the Dockerfile. */
  codeFrame(): readonly string[] {
    return this.#codeFrame
  }

  #pushExcerpt(plain: string): 'title' | 'excerpt' | undefined {
    const [, crossed] = crossedTitle.exec(plain) ?? []
    if (crossed !== undefined && this.#excerpt !== 'lines') {
      this.#keep(crossed)
      return 'title'
    }
    if (plain === excerptRule) {
      this.#excerpt = this.#excerpt === 'lines' ? undefined : 'dashes'
      return undefined
    }
    if (this.#excerpt === 'lines') {
      // Where the closing dashes are missing, the last sentence still ends an excerpt.
      if (/^\d/.test(plain) || !solveError.test(plain)) return 'excerpt'
      this.#excerpt = undefined
      return undefined
    }
    const pattern = this.#excerpt === 'dashes' ? excerptTitle : instructionTitle
    const [, title] = this.#excerpt === undefined ? [] : (pattern.exec(plain) ?? [])
    if (title !== undefined) {
      this.#excerpt = 'lines'
      this.#keep(title)
      return 'title'
    }
    if (plain.trim() !== '') this.#excerpt = undefined
    return undefined
  }

  #keep(title: string): void {
    if (this.excerpts.length < limits.failures)
      this.excerpts.push(clip(title.trimEnd(), limits.title))
  }

  /** Compose puts a blank line after each line of what it prints. */
  #pushCodeFrame(plain: string): void {
    if (plain.trim() === '') return
    const isBelowExcerpt = this.#lastLine === excerptRule
    this.#lastLine = plain.length > excerptRule.length ? '' : plain
    if (codeFrameRule.test(plain)) {
      this.#isInCodeFrame =
        !this.#isInCodeFrame && (this.#candidate !== undefined || this.#codeFrame.length === 0)
      if (this.#candidate !== undefined) {
        this.#place = this.#candidate
        this.#codeFrame = []
      }
      this.#candidate = undefined
      return
    }
    this.#isInCodeFrame &&= codeFrameLine.test(plain)
    if (this.#isInCodeFrame && this.#codeFrame.length < limits.codeFrameLines) {
      this.#codeFrame.push(clip(plain.trimEnd(), limits.tailLine))
    }
    // `Dockerfile:7` is a title only when a rule of dashes follows.
    const [, file, number] = this.#isInCodeFrame ? [] : (codeFrameTitle.exec(plain) ?? [])
    this.#candidate = file === undefined ? undefined : { file, line: Number(number) }
    this.#cutOff = isBelowExcerpt ? this.#candidate : undefined
  }

  #placeInCodeFrame(file: string | undefined): DockerfilePlace | undefined {
    const line = markedLine(this.#codeFrame)?.[1]
    return file === undefined || line === undefined ? undefined : { file, line: Number(line) }
  }
}

/** The instruction that a code frame points at. */
export function instructionIn(codeFrame: readonly string[]): string | undefined {
  return markedLine(codeFrame)?.[3]?.trim()
}

function markedLine(codeFrame: readonly string[]): RegExpExecArray | null | undefined {
  return codeFrame.map((line) => codeFrameLine.exec(line)).find((match) => match?.[2])
}
