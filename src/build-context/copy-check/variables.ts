import { expandWord, type Variables } from './expand.ts'
import type { Instruction } from './instructions.ts'
import { type EscapeCharacter, splitWords } from './words.ts'

/** Undefined for what is set to something that is not known. */
type Values = Map<string, string | undefined>

interface Stage {
  readonly args: Values
  readonly env: Values
}

/** The variables as they stand after the instructions seen so far. */
export interface VariableTracker {
  see(instruction: Instruction): void
  readonly variables: Variables
}

/** Follows ARG, ENV and FROM as BuildKit does, from the first line on. */
export function trackVariables(
  buildArgs: Readonly<Record<string, string>>,
  escape: EscapeCharacter,
): VariableTracker {
  const stages = new Map<string, Stage>()
  // What stands before the first FROM is seen only where a stage declares it again.
  let global: Values | undefined
  let stage = startStage()
  let stageName = ''
  const variables: Variables = (name) => lookUp(name, stage)
  const expand = (word: string): string | undefined => expandWord(word, variables, escape)

  function from(rest: string): void {
    global ??= stage.args
    const [image = '', as, name] = splitWords(rest, escape).filter((word) => !word.startsWith('--'))
    const base = expandWord(image, (key) => global?.get(key), escape)
    stage = startStage(stages.get(base?.toLowerCase() ?? ''))
    stageName = as?.toLowerCase() === 'as' ? (name?.toLowerCase() ?? '') : ''
  }

  function arg(rest: string): void {
    for (const word of splitWords(rest, escape)) {
      const [name, value] = splitPair(word)
      const known = value === undefined ? global?.get(name) : expand(value)
      const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : known
      stage.args.set(name, given)
    }
  }

  function env(rest: string): void {
    const values = parseEnv(rest, escape).map(([name, value]) => [name, expand(value)] as const)
    for (const [name, value] of values) stage.env.set(name, value)
  }

  return {
    variables,
    see({ keyword, rest }) {
      if (keyword === 'FROM') from(rest)
      else if (keyword === 'ARG') arg(rest)
      else if (keyword === 'ENV') env(rest)
      else return
      if (stageName !== '') stages.set(stageName, stage)
    },
  }
}

function startStage(base?: Stage): Stage {
  return { args: new Map(base?.args), env: new Map(base?.env) }
}

/** Docker's builders disagree on which of the two wins where both are set. */
function lookUp(name: string, { args, env }: Stage): string | undefined {
  if (!env.has(name)) return args.get(name)
  const value = env.get(name)
  return !args.has(name) || args.get(name) === value ? value : undefined
}

/** `A=1 B="2 3"`, or the older `A 1 and the rest`. */
function parseEnv(rest: string, escape: EscapeCharacter): readonly (readonly [string, string])[] {
  const words = splitWords(rest, escape)
  if (words[0]?.includes('=')) {
    return words.map(splitPair).map(([name, value = '']) => [name, value])
  }
  const [, name, value = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? []
  return name === undefined ? [] : [[name, value]]
}

function splitPair(word: string): readonly [name: string, value: string | undefined] {
  const equals = word.indexOf('=')
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
}
