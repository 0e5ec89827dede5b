import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { nearestPath } from '../context/files/nearest-path.ts'
import { InvalidInputsError } from '../util/errors.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'

/**
 * Inputs that decide whether, where or on what something happens, wherever an action has them. A
 * misspelled one is an error; of all others, a warning.
 */
const decidingInputs: Readonly<Record<string, DecidingInput>> = {
  'dry-run': {},
  'base-url': {},
  'account-id': {},
  preview: {},
  'preview-label': {},
  'expires-in-hours': {},
  environments: { value: /\.ya?ml$/ },
  keep: {},
  'agentex-url': {},
  'test-message': {},
  'older-than-minutes': {},
  'build-id': { onlyIn: ['cancel'] },
  'agent-name': { onlyIn: ['cancel', 'delete-previews'] },
}

interface DecidingInput {
  readonly onlyIn?: readonly string[]
  /** Other values may be meant for an action around this one. */
  readonly value?: RegExp
}

/**
 * Warns of unknown inputs whose names resemble an input of this program. GitHub warns of every
 * unknown input; act and Gitea warn of none.
 */
export function warnOfUnknownInputs(): readonly string[] {
  const [, script = ''] = process.argv
  const program = basename(script, extname(script))
  return describeMisnamedInputs(program === 'main' ? '' : program, process.env).warnings
}

/** Throws one `InvalidInputsError` for all misspelled inputs that decide something. */
export function rejectMisnamedInputs(directory: string): void {
  const { errors } = describeMisnamedInputs(directory, process.env)
  if (errors.length > 0)
    throw new InvalidInputsError(errors.map((problem) => problem.replace('\n', ' ')))
}

/** Returns the inputs of the `action.yml` in a directory; none without such a file. */
export function readInputNames(directory: string): readonly string[] {
  // This path is the same for the sources and for dist/node24/.
  const path = join(import.meta.dirname, '../..', directory, 'action.yml')
  const text = tryOrUndefined(() => readFileSync(path, 'utf8')) ?? ''
  const [, inputs = ''] = /^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(text) ?? []
  return Array.from(inputs.matchAll(/^ {2}([\w-]+):/gm), ([, name = '']) => name)
}

/** Other actions that build images call these inputs so. */
const otherWords: Readonly<Record<string, string>> = {
  dockerfile: 'file',
  tag: 'image-tag',
  tags: 'image-tag',
}

/** People write these for `agent-name`; an empty one may mean all agents. */
const agentWords = ['agent', 'agents', 'agent-id']

interface MisnamedInputs {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Returns a sentence for each misspelled input; none if the program has no inputs. */
export function describeMisnamedInputs(
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): MisnamedInputs {
  const names = readInputNames(directory)
  const valueOf = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  const meansAllAgents =
    (directory === 'delete-previews' ||
      (directory === 'cancel' && valueOf('older-than-minutes') !== '')) &&
    valueOf('agent-name') === ''
  const problems = { errors: [] as string[], warnings: [] as string[] }
  for (const variable of Object.keys(env)) {
    const [, name] = /^INPUT_([\w-]{1,50})$/.exec(variable.toUpperCase()) ?? []
    const given = name?.toLowerCase()
    if (given === undefined || names.includes(given)) continue
    const isAgent = meansAllAgents && agentWords.includes(given.replace('_', '-'))
    const nearest = isAgent ? 'agent-name' : nearestName(given, names)
    const value = valueOf(given)
    // Act also passes the inputs of an action around this one, which has already used them.
    if (nearest === undefined || value === '' || valueOf(nearest).includes(value)) continue
    problems[decides(nearest, value, directory) ? 'errors' : 'warnings'].push(
      `There is no input '${given}', so it has no effect.\nDid you mean '${nearest}'?`,
    )
  }
  return problems
}

function decides(name: string, value: string, directory: string): boolean {
  const deciding = decidingInputs[name]
  if (deciding === undefined) return false
  return (deciding.onlyIn?.includes(directory) ?? true) && (deciding.value?.test(value) ?? true)
}

function nearestName(given: string, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.replaceAll(/[_-]/g, '')
  const other = otherWords[given]
  if (other !== undefined && names.includes(other)) return other
  const near = nearestPath(plain(given), names.map(plain))
  return near === undefined ? undefined : names.find((name) => plain(name) === near)
}
