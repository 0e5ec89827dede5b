import { type EscapeCharacter, type Instruction, splitWords } from './dockerfile.ts'

/** The value of a variable; undefined if it is not known before the build, for example because a base image may set it. */
export type Variables = (name: string) => string | undefined

/** Counts steps of the check, and throws when there are too many. */
export type Spend = (steps: number) => void

/** What the words of an instruction depend on. */
export interface Scope {
  readonly variables: Variables
  readonly escape: EscapeCharacter
  readonly spend: Spend
}

/** The variables after the instructions seen so far. */
export interface VariableTracker extends Scope {
  see(instruction: Instruction): void
}

/** Undefined for a variable that is set to something unknown. */
type Values = Map<string, string | undefined>

interface Stage {
  readonly args: Values
  readonly env: Values
}

const stepsPerCopiedVariable = 10

/** Follows ARG, ENV and FROM as BuildKit does, from the first line on. */
export function trackVariables(
  buildArgs: Readonly<Record<string, string>>,
  escape: EscapeCharacter,
  spend: Spend,
): VariableTracker {
  const stages = new Map<string, Stage>()
  // Arguments before the first FROM are visible only in stages that declare them again.
  let global: Values | undefined
  let stage = startStage(undefined)
  let stageName = ''
  const scope: Scope = { variables: (name) => lookUp(name, stage), escape, spend }

  function startStage(base: Stage | undefined): Stage {
    if (base) spend((base.args.size + base.env.size) * stepsPerCopiedVariable)
    return { args: new Map(base?.args), env: new Map(base?.env) }
  }

  function from(rest: string): void {
    global ??= stage.args
    const [image = '', as, name] = splitWords(rest, escape).filter((word) => !word.startsWith('--'))
    const base = expandWord(image, { ...scope, variables: (key) => global?.get(key) })
    stage = startStage(stages.get(base?.toLowerCase() ?? ''))
    stageName = as?.toLowerCase() === 'as' ? (name?.toLowerCase() ?? '') : ''
  }

  function arg(rest: string): void {
    for (const word of splitWords(rest, escape)) {
      const [name, value] = splitPair(word)
      const known = value === undefined ? global?.get(name) : expandWord(value, scope)
      const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : known
      stage.args.set(name, given)
    }
  }

  function env(rest: string): void {
    const values = parseEnv(rest, escape).map(
      ([name, value]) => [name, expandWord(value, scope)] as const,
    )
    for (const [name, value] of values) stage.env.set(name, value)
  }

  return {
    ...scope,
    see({ keyword, rest }) {
      if (keyword === 'FROM') from(rest)
      else if (keyword === 'ARG') arg(rest)
      else if (keyword === 'ENV') env(rest)
      else return
      if (stageName !== '') stages.set(stageName, stage)
    },
  }
}

/** Undefined if both are set and differ: Docker's builders disagree on which one wins. */
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

/** Linux accepts no longer variable, so a build with one fails; a variable that doubles itself repeatedly would fill the memory. */
const maxCharacters = 128 * 1024

/** One part of a word. */
const tokens = (escape: string): RegExp =>
  new RegExp(
    [
      String.raw`'(?<single>[^']*)'`,
      String.raw`"(?<double>(?:${escape}.|[^"${escape}])*)"`,
      String.raw`${escape}(?<escaped>.?)`,
      String.raw`\$\{(?<braced>\w+)(?:(?<modifier>:?[-+?])(?<word>[^{}]*))?\}`,
      String.raw`\$(?<name>\w+)`,
      String.raw`(?<unreadable>\$[{@*#?\-$!]|["'])`,
      String.raw`(?<plain>[^'"$${escape}]+|.)`,
    ].join('|'),
    'gsu',
  )

const tokensOf = { '\\': tokens(String.raw`\\`), '`': tokens('`') } as const

/**
 * A word as BuildKit's `shell.Lex` processes it: quotes and escapes are removed, variables replaced. Undefined for an unknown variable, a
 * word that Docker rejects, the modifiers `#`, `%` and `/`, and a result that is longer than a variable can be.
 */
export function expandWord(word: string, scope: Scope): string | undefined {
  return join(word, scope, (token) => {
    const { single, double, escaped, plain } = token
    if (double !== undefined) return expandQuoted(double, scope)
    return single ?? escaped ?? plain ?? expandVariable(token, scope)
  })
}

/** Between double quotes, only `"`, `$` and the escape itself can be escaped, and single quotes are ordinary characters. */
function expandQuoted(text: string, scope: Scope): string | undefined {
  return join(text, scope, (token, whole) => {
    const { single, escaped, unreadable } = token
    if (escaped !== undefined) return ['"', '$', scope.escape].includes(escaped) ? escaped : whole
    if (unreadable === "'") return unreadable
    if (single === undefined) return token['plain'] ?? expandVariable(token, scope)
    const inner = expandQuoted(single, scope)
    return inner === undefined ? undefined : `'${inner}'`
  })
}

type Token = Readonly<Partial<Record<string, string>>>

function expandVariable(
  { braced, name, modifier, word = '' }: Token,
  scope: Scope,
): string | undefined {
  const value = scope.variables(braced ?? name ?? '')
  if (value === undefined || modifier === undefined) return value
  const isGiven = !modifier.startsWith(':') || value !== ''
  if (modifier.endsWith('+')) return isGiven ? expandWord(word, scope) : ''
  if (isGiven) return value
  return modifier.endsWith('-') ? expandWord(word, scope) : undefined
}

/** Undefined as soon as one part is, or the result is too long. */
function join(
  text: string,
  { escape, spend }: Scope,
  expand: (token: Token, whole: string) => string | undefined,
): string | undefined {
  let joined = ''
  for (const match of text.matchAll(tokensOf[escape])) {
    const part = expand(match.groups ?? {}, match[0])
    if (part === undefined) return undefined
    spend(1 + part.length)
    joined += part
    if (joined.length > maxCharacters) return undefined
  }
  return joined
}
