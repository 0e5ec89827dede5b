import type { BuildOptions, Platform } from '../api/model.ts'
import { isSecretVariable } from '../context/credentials/secret-variables.ts'
import { andMore } from '../util/and-more.ts'
import { orUndefined } from '../util/or-undefined.ts'
import { oneOf } from './parse-input.ts'
import { gather, invalid, optional } from './read-input.ts'

const parsePlatform = oneOf<Platform>('linux/amd64', 'linux/arm64', 'linux/arm/v7')

/** What changes an image besides its sources. */
export async function readBuildOptions(): Promise<BuildOptions> {
  return await gather({
    buildArgs: () => optional('build-args', parseBuildArgs) ?? {},
    platform: () => optional('platform', parsePlatform),
  })
}

/** The error must not become longer than an annotation. */
const shownProblems = 10

/** `KEY=VALUE` lines, or one JSON object of strings. Never shows values: they may be secrets. */
export function parseBuildArgs(name: string, text: string): Readonly<Record<string, string>> {
  const args = new Map<string, string>()
  const problems: string[] = []
  const note = (problem: string): void => void problems.push(problem)
  const add = (key: string, value: string): void => {
    if (args.has(key)) note(`Input '${name}' contains '${key}' twice. Remove one of the two.`)
    else args.set(key, value)
  }
  const addLine = (line: string, index: number): void => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return
    const split = line.indexOf('=')
    const key = line.slice(0, split).trim()
    if (split >= 0 && isKey(key)) add(key, line.slice(split + 1))
    else {
      // Not the key: what precedes '=' may be Base64, a line of a secret.
      const problem = split < 0 ? "has no '='" : `has an invalid key: ${keyRule}`
      note(
        `Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} ${problem}. For values with line breaks, use one JSON object of strings.`,
      )
    }
  }
  const addValue = ([key, value]: readonly [string, unknown]): void => {
    if (!isKey(key))
      note(`Input '${name}' contains the invalid key '${key}': ${keyRule}. Write another name.`)
    else if (typeof value === 'string') add(key, value)
    else {
      note(
        `Input '${name}' must be a JSON object of strings, but '${key}' is not a string. Put its value in quotes.`,
      )
    }
  }

  if (text.trimStart().startsWith('{')) Object.entries(parseObject(name, text)).forEach(addValue)
  else text.split(/\r?\n/).forEach(addLine)
  if (problems.length > 0) {
    const shown = problems.slice(0, shownProblems)
    invalid([...shown, ...andMore(problems.length - shown.length)].join('\n'))
  }
  return Object.fromEntries(args)
}

const keyRule = "it must consist of letters, digits and '_', and must not start with a digit"

function isKey(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text)
}

/** JSON that starts with a brace is an object. */
function parseObject(name: string, text: string): Readonly<Record<string, unknown>> {
  return (
    orUndefined(() => JSON.parse(text) as Readonly<Record<string, unknown>>) ??
    invalid(
      `Input '${name}' starts with '{' but is not a JSON object. Check its quotes, commas and brackets.`,
    )
  )
}

/** A shorter secret may be part of a longer value by chance. */
const minSecretPartLength = 8

/** Finds secrets by words of the name, as Docker's `SecretsUsedInArgOrEnv`, or a masked value. */
export function warnAboutBuildArgs(
  buildArgs: Readonly<Record<string, string>>,
  maskedValues: readonly string[],
): string | undefined {
  const names = Object.entries(buildArgs).flatMap(([name, value]) =>
    value.trim() !== '' &&
    (isSecretVariable(name) || maskedValues.some((secret) => contains(value, secret)))
      ? [`'${name}'`]
      : [],
  )
  return names.length === 0
    ? undefined
    : `Input 'build-args' seems to contain secrets: ${names.join(', ')}. Everyone who can pull the image can read its build arguments.`
}

function contains(value: string, secret: string): boolean {
  const bare = secret.trim()
  return value.trim() === bare || (bare.length >= minSecretPartLength && value.includes(bare))
}
