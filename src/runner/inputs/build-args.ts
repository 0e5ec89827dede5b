import { invalid } from './read-input.ts'

/**
 * `KEY=VALUE` on each line, split at the first `=`; or one JSON object of strings. Messages contain keys and line numbers, never
 * values, which may be secrets.
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
      invalid(
        `Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} has no '='. For values with line breaks, use one JSON object of strings.`,
      )
    }
    add(args, name, line.slice(0, split).trim(), line.slice(split + 1))
  })
  return Object.fromEntries(args)
}

function parseJson(name: string, text: string): Readonly<Record<string, string>> {
  const args = new Map<string, string>()
  for (const [key, value] of Object.entries(parseObject(name, text))) {
    if (typeof value !== 'string') {
      invalid(
        `Input '${name}' must be a JSON object of strings, but '${key}' is not a string. Put its value in quotes.`,
      )
    }
    add(args, name, key, value)
  }
  return Object.fromEntries(args)
}

/** JSON that starts with a brace is an object. */
function parseObject(name: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  } catch {
    return invalid(
      `Input '${name}' starts with '{' but is not a JSON object. Check its quotes, commas and brackets.`,
    )
  }
}

function add(args: Map<string, string>, name: string, key: string, value: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
    invalid(
      `Input '${name}' contains the key '${key}'. A key must consist of letters, digits and '_', and must not start with a digit.`,
    )
  }
  if (args.has(key)) invalid(`Input '${name}' contains '${key}' twice. Remove one of the two.`)
  args.set(key, value)
}
