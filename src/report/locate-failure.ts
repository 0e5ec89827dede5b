import type { BuildFailure, Step } from '../build-log/steps.ts'
import { type Instruction, parseDockerfile } from '../context/copy-check/dockerfile.ts'

/** Keeps the builder's line, or finds it in the packed Dockerfile if only one line can be meant. */
export function locateFailure(failure: BuildFailure, dockerfile: string | undefined): BuildFailure {
  const { step, instruction } = failure
  if (failure.dockerfile || dockerfile === undefined || instruction === undefined) return failure
  const line = findInstruction(dockerfile, instruction, step)
  return line === undefined ? failure : { ...failure, dockerfile: { file: 'Dockerfile', line } }
}

/** The stage is named, or `stage-1` for the second one if it has no name. */
type LoggedPlace = Partial<Pick<Step, 'stage' | 'index' | 'isIndexOfFile'>>

type Words = Pick<Instruction, 'keyword' | 'rest'>

interface Candidate extends Instruction {
  readonly stageName: string
  /** The number among all instructions; 0 for the instruction in an ONBUILD. */
  readonly index: number
}

/**
 * Finds the line by its text, then by number and stage; `undefined` unless exactly one is left.
 * `instruction` is one line, maybe cut off with `…`, with variables replaced or options missing.
 */
function findInstruction(
  dockerfile: string,
  instruction: string,
  { stage, index, isIndexOfFile }: LoggedPlace = {},
): number | undefined {
  const words = splitKeyword(instruction)
  const candidates = listCandidates(dockerfile).filter(({ keyword }) => keyword === words.keyword)
  // The text may be as long as the file, so it is compared in a form that is made only once.
  const shown = comparable(words)
  const same = candidates.filter((one) => isSame(one, shown) || isWithoutFlags(one, shown))
  const hasNumber = (one: Candidate): boolean => isIndexOfFile !== true || one.index === index
  // A text with variables matches more easily, so the number must fit too.
  const fitting =
    same.length > 0 ? same : candidates.filter((one) => isExpanded(one, shown) && hasNumber(one))
  const name = stage?.toLowerCase()
  const left = narrow(narrow(fitting, hasNumber), ({ stageName }) => stageName === name)
  return left.length === 1 ? left[0]?.line : undefined
}

/** Keeps candidates that fit, or all if none does, because a builder may count differently. */
function narrow(
  candidates: readonly Candidate[],
  fits: (one: Candidate) => boolean,
): readonly Candidate[] {
  const fitting = candidates.filter(fits)
  return fitting.length > 0 ? fitting : candidates
}

function listCandidates(dockerfile: string): readonly Candidate[] {
  let stages = 0
  let stageName = ''
  return parseDockerfile(dockerfile).flatMap((instruction, index) => {
    const { line, keyword, rest } = instruction
    if (keyword === 'FROM') {
      stageName = /\sAS\s+(\S+)\s*$/i.exec(rest)?.[1]?.toLowerCase() ?? `stage-${stages}`
      stages += 1
    }
    const candidate = { ...instruction, stageName, index: index + 1 }
    if (keyword !== 'ONBUILD') return [candidate]
    // The instruction in an ONBUILD runs in another stage, and the log omits the keyword.
    return [candidate, { line, ...splitKeyword(rest), stageName: '', index: 0 }]
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

/** Builders remove blanks where they join lines, and print the `AS` of a stage in upper case. */
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
