import { exitCodeIn, parseErrorPlace } from './dialect.ts'
import { clip, limits } from '../limits.ts'
import type { DockerfilePlace } from '../steps.ts'

/** The lines of a failed step once more, which BuildKit prints between two rules of dashes. */
const excerptRule = '------'
const excerptTitle = /^ > (.*):$/s
const frameRule = '--------------------'
const frameTitle = /^(\S.{0,300}):(\d{1,9})$/
const frameLine = /^ {0,8}\d{1,9} \|(?: (>>>))?(.*)$/s

/** What tools put before BuildKit's sentence: `ERROR: failed to build: `, `target web: `. Each part ends in a colon. */
const lead = /^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/
const solveError = /failed to solve(?: with frontend [^\s:]{1,100})?: /
const otherError =
  /^(?:(?:ERROR|error): (?:failed to build: )?|(?=executor failed running \[|process ".*" did not complete successfully: ))(.*)$/s
/** What BuildKit's parts add on the way from one to the next. */
const between =
  /^(?:failed to (?:build LLB|create LLB definition|load cache key|solve(?: with frontend [^\s:]{1,100})?): |rpc error: code = \w{1,40} desc = ){0,8}/

/** The builder's last sentence, wherever it stands in what other tools made of it. */
export function lastWordIn(plain: string): string | undefined {
  const [words] = solveError.exec(plain.slice(0, 1_000)) ?? []
  const at = words === undefined ? -1 : plain.indexOf(words)
  const isSolveError = words !== undefined && lead.test(plain.slice(0, at))
  const said = isSolveError ? plain.slice(at + words.length) : otherError.exec(plain)?.[1]
  return said?.replace(between, '').replace(/ >$/, '')
}

export interface Excerpt {
  readonly title: string
  readonly lines: string[]
}

/** Reads what follows the steps of a failed build: excerpts of their output and of the Dockerfile, and a last sentence. */
export interface Epilogue {
  /** Gives the excerpt whose title the line is. */
  push(plain: string): Excerpt | undefined
  isInExcerpt(): boolean
  excerpts(): readonly Excerpt[]
  message(): string | undefined
  exitCode(): number | undefined
  place(): DockerfilePlace | undefined
  frame(): readonly string[]
}

export function createEpilogue(): Epilogue {
  const excerpts: Excerpt[] = []
  /** Whether a line of dashes came before, as it may have before the log begins, or the excerpt that it began. */
  let excerpt: Excerpt | 'begun' | undefined = 'begun'
  let candidate: DockerfilePlace | undefined
  let place: DockerfilePlace | undefined
  let frame: string[] = []
  let isInFrame = false
  let message: string | undefined
  let exitCode: number | undefined

  function pushExcerpt(plain: string): Excerpt | undefined {
    if (plain === excerptRule) {
      excerpt = excerpt === undefined || excerpt === 'begun' ? 'begun' : undefined
      return undefined
    }
    // Where the closing dashes are missing, the last sentence still ends an excerpt.
    if (typeof excerpt === 'object' && /^\D/.test(plain) && solveError.test(plain)) {
      excerpt = undefined
      return undefined
    }
    if (typeof excerpt === 'object') {
      if (excerpt.lines.length < limits.tailLines) excerpt.lines.push(clip(plain, limits.tailLine))
      return undefined
    }
    const [, title] = excerpt === 'begun' ? (excerptTitle.exec(plain) ?? []) : []
    if (plain.trim() !== '') excerpt = undefined
    if (title === undefined) return undefined
    excerpt = { title: clip(title.trimEnd(), limits.title), lines: [] }
    if (excerpts.length < limits.failures) excerpts.push(excerpt)
    return excerpt
  }

  /** Compose puts a blank line after each line of what it prints. */
  function pushFrame(plain: string): void {
    if (plain.trim() === '') return
    if (plain === frameRule) {
      isInFrame = candidate !== undefined
      if (candidate !== undefined) {
        place = candidate
        frame = []
      }
      candidate = undefined
      return
    }
    isInFrame &&= frameLine.test(plain)
    if (isInFrame && frame.length < limits.frameLines) {
      frame.push(clip(plain.trimEnd(), limits.tailLine))
    }
    // `Dockerfile:7` is a title only when a rule of dashes follows.
    const [, file, number] = isInFrame ? [] : (frameTitle.exec(plain) ?? [])
    candidate = file === undefined ? undefined : { file, line: Number(number) }
  }

  return {
    push: (plain) => {
      const begun = pushExcerpt(plain)
      if (excerpt !== undefined) return begun
      pushFrame(plain)
      const said = lastWordIn(plain)
      if (said !== undefined) {
        message = clip(said, limits.message)
        exitCode = exitCodeIn(said)
      }
      return undefined
    },
    isInExcerpt: () => typeof excerpt === 'object',
    excerpts: () => excerpts,
    message: () => message,
    exitCode: () => exitCode,
    place: () => place ?? parseErrorPlace(message),
    frame: () => frame,
  }
}

/** The instruction that a frame points at. */
export function instructionIn(frame: readonly string[]): string | undefined {
  return frame
    .map((line) => frameLine.exec(line))
    .find((match) => match?.[1])?.[2]
    ?.trim()
}
