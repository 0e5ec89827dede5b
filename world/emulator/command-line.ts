import { parseArgs } from 'node:util'
import { generations, type Generation } from '../server/generations.ts'
import { defaultKnobs } from './knobs.ts'

export interface EmulatorCommand {
  /** 0 means any free port. */
  readonly port: number
  readonly engine: 'docker' | 'scripted'
  /** Name or path of the script that the scripted engine plays. */
  readonly script: string
  readonly generation: Generation
  readonly pathPrefix: string
  /** Empty means a random key. */
  readonly apiKeys: readonly string[]
}

/** The scripts that come with the emulator, in `scripts/`. */
export const scriptNames = ['success', 'failure', 'slow', 'codebuild', 'acr']

export const usage = `Usage: npm run emulator -- [OPTION]...

Serves an emulated builds API on 127.0.0.1 until Ctrl-C.

  --port NUMBER        Port to listen on, 0 for any free port. Default: 8089.
  --engine ENGINE      'docker' runs builds on a Docker engine, 'scripted' plays a script instead.
                       Default: docker, or scripted if --script is given.
  --script SCRIPT      ${scriptNames.map((name) => `'${name}'`).join(', ')}, or a file of JSON lines
                       (see world/emulator/README.md).
                       Default: success.
  --generation NAME    Version of the API, g0 (oldest) to g5 (newest). Default: ${defaultKnobs.generation}.
  --path-prefix PATH   Path before every route, such as /api. Default: none.
  --api-key KEY        API key that requests must send. Default: a random one.
                       Repeat it for more keys; each creates builds under its own identity.
  --help               Print this text.
`

/** Options with a value, and an example of it. */
const examples = {
  port: '8089',
  engine: 'scripted',
  script: 'failure',
  generation: 'g5',
  'path-prefix': '/api',
  'api-key': 'KEY',
} as const

type OptionName = keyof typeof examples

/** The command was called wrongly; the message has one sentence for each problem. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Parses the arguments of `npm run emulator`. Throws a `UsageError` that reports all problems. */
export function parseCommandLine(args: readonly string[]): EmulatorCommand | 'help' {
  const { given, apiKeys, problems, wantsHelp } = readOptions(args)
  if (wantsHelp) return 'help'

  const match = (name: OptionName, pattern: RegExp, expected: string, fallback: string): string => {
    const value = given[name] ?? fallback
    if (!pattern.test(value)) problems.push(`Option '--${name}' must be ${expected}.`)
    return value
  }
  const choose = <Value extends string>(
    name: OptionName,
    choices: readonly Value[],
    fallback: Value,
  ): Value => {
    const value = given[name] ?? fallback
    const choice = choices.find((one) => one === value)
    if (choice === undefined)
      problems.push(`Option '--${name}' must be one of ${choices.join(', ')}, got '${value}'.`)
    return choice ?? fallback
  }

  const port = Number(match('port', /^\d+$/, 'a number from 0 to 65535', '8089'))
  if (port > 65_535) problems.push("Option '--port' must be a number from 0 to 65535.")
  const isScripted = given.script !== undefined
  const engine = choose('engine', ['docker', 'scripted'], isScripted ? 'scripted' : 'docker')
  if (isScripted && engine === 'docker')
    problems.push(
      "Option '--script' cannot be combined with '--engine docker'; remove one of them.",
    )
  const generation = choose('generation', generations, defaultKnobs.generation)
  const segments = /^(?:\/[\w~-][\w.~-]*)*$/
  const pathPrefix = match(
    'path-prefix',
    segments,
    "a path such as '/api', without '/' at its end",
    '',
  )
  if (apiKeys.some((key) => !/^[!-~]+$/.test(key)))
    problems.push("Option '--api-key' must be visible ASCII characters without spaces.")
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  return { port, engine, script: given.script ?? 'success', generation, pathPrefix, apiKeys }
}

function readOptions(args: readonly string[]): {
  /** The last value of each option. */
  readonly given: Readonly<Partial<Record<OptionName, string>>>
  readonly apiKeys: readonly string[]
  readonly problems: string[]
  readonly wantsHelp: boolean
} {
  const names = Object.keys(examples) as OptionName[]
  const { tokens } = parseArgs({
    args: [...args],
    // Not strict: that would throw at the first problem.
    strict: false,
    tokens: true,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  })
  const given: Partial<Record<OptionName, string>> = {}
  const apiKeys: string[] = []
  const problems: string[] = []
  let wantsHelp = false
  for (const token of tokens) {
    if (token.kind === 'positional')
      problems.push(`Unexpected argument '${token.value}'; options start with '--'.`)
    if (token.kind !== 'option') continue
    const name = names.find((one) => one === token.name)
    const { value = '' } = token
    if (token.name === 'help' || token.rawName === '-h') wantsHelp = true
    else if (name === undefined)
      problems.push(`Unknown option '${token.rawName}'; use '--help' to list the options.`)
    else if (value === '' || (value.startsWith('-') && token.inlineValue === false))
      problems.push(`Option '--${name}' needs a value, as in '--${name} ${examples[name]}'.`)
    else if (name === 'api-key') apiKeys.push(value)
    else given[name] = value
  }
  return { given, apiKeys, problems, wantsHelp }
}
