import { InvalidInputsError } from '../util/errors.ts'

/** Each line is `Name: value`, as the published client of the service reads it. */
export const customHeadersVariable = 'SGP_CLIENT_CUSTOM_HEADERS'

/** Shorter values are words such as `1` or `eu`; masking them would make a log unreadable. */
const shortestSecret = 4

/** Headers that the action or its connection sets itself; a line for one of them is not sent. */
const own = new Set([
  ...['x-api-key', 'x-selected-account-id', 'user-agent', 'accept', 'accept-encoding'],
  ...['content-type', 'content-length', 'host', 'connection', 'keep-alive', 'expect', 'te'],
  ...['trailer', 'transfer-encoding', 'upgrade', 'proxy-authorization', 'proxy-connection'],
])

/** Returns names in lower case. Throws `InvalidInputsError`, without showing a value. */
export function readCustomHeaders(): Readonly<Record<string, string>> {
  const lines = readLines()
  const problems = lines.flatMap(({ name, value, number }) =>
    name !== undefined && /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value)
      ? []
      : `Environment variable '${customHeadersVariable}', line ${number}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`,
  )
  if (problems.length > 0) throw new InvalidInputsError(problems)
  return Object.fromEntries(
    lines.flatMap(({ name = '', value }) => (own.has(name) ? [] : [[name, value] as const])),
  )
}

/** Returns the texts to mask: each value, and a token after a word such as `Bearer`. */
export function readCustomHeaderSecrets(): readonly string[] {
  return readLines()
    .flatMap(({ value }) => [value, value.replace(/^\S+\s+/, '')])
    .filter((text) => text.length >= shortestSecret)
}

/** Skips blank lines. Without a colon, `name` is undefined and `value` is the whole line. */
function readLines() {
  const lines = (process.env[customHeadersVariable] ?? '').split('\n')
  return lines.flatMap((line, index) => {
    const colon = line.indexOf(':')
    const name = colon < 0 ? undefined : line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    return line.trim() === '' ? [] : [{ number: index + 1, name, value }]
  })
}
