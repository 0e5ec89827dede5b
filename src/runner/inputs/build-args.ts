import { InputProblem } from './input-values.ts'

/**
 * `KEY=VALUE` a line, split at the first `=`; or one JSON object of strings. Messages name keys and line numbers, never
 * values: a value may be a secret that its author believed safe here.
 */
export function parseBuildArgs(name: string, text: string): Readonly<Record<string, string>> {
  return text.trimStart().startsWith('{') ? parseJson(name, text) : parseLines(name, text)
}

function parseLines(name: string, text: string): Readonly<Record<string, string>> {
  const args = new Map<string, string>()
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return
    const split = line.indexOf('=')
    if (split < 0) {
      throw new InputProblem(
        `Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} has no '='. For values with line breaks write one JSON object of strings.`,
      )
    }
    add(args, name, line.slice(0, split).trim(), line.slice(split + 1))
  })
  return Object.fromEntries(args)
}

function parseJson(name: string, text: string): Readonly<Record<string, string>> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new InputProblem(
      `Input '${name}' starts with '{' but is not a JSON object: check its quotes, commas and brackets.`,
    )
  }
  const args = new Map<string, string>()
  for (const [key, value] of Object.entries(parsed as object)) {
    if (typeof value !== 'string') {
      throw new InputProblem(
        `Input '${name}' must be a JSON object of strings, but '${key}' is not a string. Put its value into quotes.`,
      )
    }
    add(args, name, key, value)
  }
  return Object.fromEntries(args)
}

function add(args: Map<string, string>, name: string, key: string, value: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
    throw new InputProblem(
      `Input '${name}' has the key '${key}': a build argument's name is letters, digits and '_', not starting with a digit.`,
    )
  }
  if (args.has(key)) {
    throw new InputProblem(`Input '${name}' gives '${key}' twice. Keep one of the two.`)
  }
  args.set(key, value)
}
