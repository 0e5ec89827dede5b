import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { nearestPath } from '../context/files/nearest-path.ts'
import { InvalidInputsError } from '../util/errors.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'

/**
 * Warns of unknown inputs whose names resemble an input of this program. GitHub warns of every
 * unknown input; act and Gitea warn of none.
 */
export function warnOfUnknownInputs(): readonly string[] {
  const [, script = ''] = process.argv
  const program = basename(script, extname(script))
  if (strictPrograms.includes(program)) return []
  return describeMisnamedInputs(readInputNames(program === 'main' ? '' : program), process.env)
}

/** These programs fail on a misspelled input: without it, they might deploy to production. */
const strictPrograms = ['deploy', 'delete-previews']

/** Throws one `InvalidInputsError` for all misspelled inputs. */
export function rejectMisnamedInputs(directory: string): void {
  const problems = describeMisnamedInputs(readInputNames(directory), process.env)
  if (problems.length > 0)
    throw new InvalidInputsError(problems.map((problem) => problem.replace('\n', ' ')))
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

/** Returns a sentence for each misspelled input; none if the program has no inputs. */
export function describeMisnamedInputs(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const valueOf = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  return Object.keys(env).flatMap((variable) => {
    const [, name] = /^INPUT_([\w-]{1,50})$/.exec(variable.toUpperCase()) ?? []
    const given = name?.toLowerCase()
    if (given === undefined || names.includes(given)) return []
    const nearest = nearestName(given, names)
    const value = valueOf(given)
    // Act also passes the inputs of an action around this one, which has already used them.
    if (nearest === undefined || value === '' || valueOf(nearest).includes(value)) return []
    return [`There is no input '${given}', so it has no effect.\nDid you mean '${nearest}'?`]
  })
}

function nearestName(given: string, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.replaceAll(/[_-]/g, '')
  const other = otherWords[given]
  if (other !== undefined && names.includes(other)) return other
  const near = nearestPath(plain(given), names.map(plain))
  return near === undefined ? undefined : names.find((name) => plain(name) === near)
}
