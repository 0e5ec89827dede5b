import type { BuildOptions, Platform } from '../api/model.ts'
import { isSecretVariable } from '../context/credentials/secret-variables.ts'
import { parseDockerfile } from '../context/copy-check/dockerfile.ts'
import { nearestPath } from '../context/files/nearest-path.ts'
import { formatMoreCount } from '../util/and-more.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'
import { oneOf } from './parse-input.ts'
import { readAllFields, createInvalidInputError, readOptionalInput } from './read-input.ts'

const parsePlatform = oneOf<Platform>('linux/amd64', 'linux/arm64', 'linux/arm/v7')

export async function readBuildOptions(): Promise<BuildOptions> {
  return await readAllFields({
    buildArgs: () => readOptionalInput('build-args', parseBuildArgs) ?? {},
    platform: () => readOptionalInput('platform', parsePlatform),
  })
}

/** The error must fit into an annotation. */
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
      // Does not show the key: the text before '=' may be a Base64 line of a secret.
      const problem = split < 0 ? "has no '='" : `has an invalid key: ${keyRule}`
      const [, flagged] = /^\s*--build-arg[\s=]+([A-Za-z_]\w*)=/.exec(line) ?? []
      note(
        flagged === undefined
          ? `Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} ${problem}. For values with line breaks, use one JSON object of strings.`
          : `Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} begins with '--build-arg': write '${flagged}=…' on a line of its own.`,
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
    createInvalidInputError(
      [...shown, ...formatMoreCount(problems.length - shown.length)].join('\n'),
    )
  }
  return Object.fromEntries(args)
}

const keyRule = "it must consist of letters, digits and '_', and must not start with a digit"

function isKey(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text)
}

/** The text starts with a brace, so valid JSON is an object. */
function parseObject(name: string, text: string): Readonly<Record<string, unknown>> {
  return (
    tryOrUndefined(() => JSON.parse(text) as Readonly<Record<string, unknown>>) ??
    createInvalidInputError(
      `Input '${name}' starts with '{' but is not a JSON object. Check its quotes, commas and brackets.`,
    )
  )
}

/** A shorter secret may be part of a longer value by chance. */
const minSecretPartLength = 8

/** How tokens of GitHub, GitLab, OpenAI, Slack, AWS, Hugging Face, npm and PyPI begin. */
const tokenStart = /^(?:ghp_|github_pat_|glpat-|sk-|xoxb-|AKIA|hf_|npm_|pypi-)[\w-]{16}/

/** Finds secrets by words of the name, a token's beginning, or a masked value. */
export function warnAboutBuildArgs(
  buildArgs: Readonly<Record<string, string>>,
  maskedValues: readonly string[],
): string | undefined {
  const names = Object.entries(buildArgs).flatMap(([name, value]) =>
    value.trim() !== '' &&
    (isSecretVariable(name) ||
      tokenStart.test(value.trim()) ||
      maskedValues.some((secret) => contains(value, secret)))
      ? [`'${name}'`]
      : [],
  )
  return names.length === 0
    ? undefined
    : `Input 'build-args' seems to contain secrets: ${names.join(', ')}. Everyone who can pull the image can read its build arguments.`
}

/** Arguments that Docker knows without an `ARG`. */
const predefined =
  /^(?:(?:ALL|FTP|HTTPS?|NO)_PROXY|SOURCE_DATE_EPOCH|BUILDKIT_.*|(?:BUILD|TARGET)(?:ARCH|OS|PLATFORM|VARIANT))$/i

/** Notices about arguments that have no effect, or an unwanted one. They show no values. */
export function describeDoubtfulBuildArgs(
  buildArgs: Readonly<Record<string, string>>,
  dockerfile: string | undefined,
): readonly string[] {
  const declared = dockerfile === undefined ? undefined : argsOf(dockerfile)
  return Object.entries(buildArgs).flatMap(([name, value]) => {
    const nearest = declared && nearestPath(name, declared)
    const hint = nearest === undefined ? 'Declare it, or remove it.' : `Did you mean '${nearest}'?`
    return [
      ...(declared === undefined || declared.has(name) || predefined.test(name)
        ? []
        : [
            `Build argument '${name}' has no 'ARG' in the Dockerfile, so it has no effect.\n${hint}`,
          ]),
      ...(/, *[A-Z_][A-Z0-9_]*=/.test(value)
        ? [
            `The value of build argument '${name}' contains a comma and what looks like another one.\nWrite each argument on a line of its own.`,
          ]
        : []),
      ...(/^(["']).*\1$/s.test(value.trim())
        ? [
            `The quotes around build argument '${name}' become part of its value.\nRemove them unless the build needs them.`,
          ]
        : []),
    ]
  })
}

/** Returns the names of all `ARG`, including those that a later build inherits. */
function argsOf(dockerfile: string): ReadonlySet<string> {
  const names = parseDockerfile(dockerfile).flatMap(({ keyword, rest }) => {
    const words = (keyword === 'ONBUILD' ? rest : `${keyword} ${rest}`).split(/\s+/)
    const [first = '', ...args] = words.map((word) => word.split('=', 1).join(''))
    return first.toUpperCase() === 'ARG' ? args : []
  })
  return new Set(names)
}

function contains(value: string, secret: string): boolean {
  const bare = secret.trim()
  return value.trim() === bare || (bare.length >= minSecretPartLength && value.includes(bare))
}
