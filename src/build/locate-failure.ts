import { type Instruction, parseDockerfile } from '../build-context/copy-check/dockerfile.ts'
import type { BuildFailure } from '../build-log/steps.ts'

/** Keeps the builder's line, else finds the instruction in the packed Dockerfile, if certain. */
export function locateFailure(failure: BuildFailure, dockerfile: string | undefined): BuildFailure {
  const { step, instruction } = failure
  if (failure.dockerfile || dockerfile === undefined || instruction === undefined) return failure
  const { stage, index, numbering } = step ?? {}
  const line = findInstruction(dockerfile, {
    ...{ instruction, stage },
    inFile: numbering === 'file' ? index : undefined,
    inStage: numbering === 'stage' ? index : undefined,
  })
  return line === undefined ? failure : { ...failure, dockerfile: { file: 'Dockerfile', line } }
}

/** An instruction as the log of a builder shows it. */
export interface LoggedInstruction {
  /** On one line, maybe cut off with `…`, with variables replaced or options missing. */
  readonly instruction: string
  /** Name of the stage, or `stage-1` for the second one if it has no name. */
  readonly stage?: string | undefined
  /** Its number among all instructions of the file, from 1. */
  readonly inFile?: number | undefined
  /** Its number in the stage, in which FROM is the first. */
  readonly inStage?: number | undefined
}

type Words = Pick<Instruction, 'keyword' | 'rest'>

interface Candidate extends Instruction {
  readonly stage: string
  /** Both 0 for what a trigger runs. */
  readonly inFile: number
  readonly inStage: number
}

/** Finds the line by the words, then by number and stage; undefined unless exactly one is left. */
export function findInstruction(dockerfile: string, logged: LoggedInstruction): number | undefined {
  const words = splitKeyword(logged.instruction)
  const candidates = listCandidates(dockerfile).filter(({ keyword }) => keyword === words.keyword)
  // Once, since it may be as long as the file.
  const shown = comparable(words)
  const same = candidates.filter((one) => isSame(one, shown) || isWithoutFlags(one, shown))
  // Words with variables prove less.
  const fitting =
    same.length > 0
      ? same
      : candidates.filter((one) => isExpanded(one, shown) && hasNumber(one, logged))
  const left = narrow(narrow(narrow(fitting, logged, 'inFile'), logged, 'inStage'), logged, 'stage')
  return left.length === 1 ? left[0]?.line : undefined
}

function hasNumber(one: Candidate, { inFile, inStage }: LoggedInstruction): boolean {
  return (inFile ?? one.inFile) === one.inFile && (inStage ?? one.inStage) === one.inStage
}

/** Those that the builder's number or name fits, if it fits any: a builder may count otherwise. */
function narrow(
  candidates: readonly Candidate[],
  logged: LoggedInstruction,
  key: 'inFile' | 'inStage' | 'stage',
): readonly Candidate[] {
  const wanted = key === 'stage' ? logged.stage?.toLowerCase() : logged[key]
  const fitting = candidates.filter((one) => one[key] === wanted)
  return fitting.length > 0 ? fitting : candidates
}

function listCandidates(dockerfile: string): readonly Candidate[] {
  let stages = 0
  let stage = ''
  let inStage = 0
  return parseDockerfile(dockerfile).flatMap((instruction, index) => {
    const { line, keyword, rest } = instruction
    if (keyword === 'FROM') {
      stage = /\sAS\s+(\S+)\s*$/i.exec(rest)?.[1]?.toLowerCase() ?? `stage-${stages}`
      stages += 1
      inStage = 0
    }
    inStage += 1
    const candidate = { ...instruction, stage, inFile: index + 1, inStage }
    if (keyword !== 'ONBUILD') return [candidate]
    // A trigger runs in another stage, and without the keyword.
    return [candidate, { line, ...splitKeyword(rest), stage: '', inFile: 0, inStage: 0 }]
  })
}

function splitKeyword(instruction: string): Words {
  const [, keyword = '', rest = ''] = /^(\S+)(.*)$/s.exec(instruction.trim()) ?? []
  return { keyword: keyword.toUpperCase(), rest }
}

function isSame(written: Words, start: string): boolean {
  const whole = comparable(written)
  if (start.endsWith('…')) return start.length > 1 && whole.startsWith(start.slice(0, -1))
  // BuildKit shows how a here-document begins: `RUN <<EOF (make...)`.
  return whole === start || (whole.includes('<<') && start.startsWith(`${whole}(`))
}

function isWithoutFlags(written: Words, shown: string): boolean {
  const rest = written.rest.replace(/^\s*--\S+(?:\s+--\S+)*\s/, '')
  return rest !== written.rest && isSame({ ...written, rest }, shown)
}

/** Builders fold blanks where they join lines, and print the `AS` of a stage in upper case. */
function comparable({ keyword, rest }: Words): string {
  const text = rest.replaceAll(/\s/g, '')
  return keyword === 'FROM' ? text.toLowerCase() : text
}

function isExpanded(written: Words, text: string): boolean {
  const parts = written.rest.split(/\$\{[^}$]*\}|\$\w+/)
  const [first = '', ...others] = parts.map((rest) => comparable({ ...written, rest }))
  const last = others.pop()
  if (last === undefined || [first, ...others, last].join('') === '') return false
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of others) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at + last.length <= text.length
}
