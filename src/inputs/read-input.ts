import * as core from '@actions/core'
import { ActionError, describeError, InvalidInputsError } from '../util/errors.ts'
import { explainUnexpandedExpression } from './literal-text.ts'

export function createInvalidInputError(problem: string): never {
  throw new InvalidInputsError([problem])
}

/** Calls `read`. Turns its `ActionError` into `InvalidInputsError`; `lead` begins the message. */
export async function rethrowAsInvalidInput<T>(read: () => Promise<T> | T, lead = ''): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof InvalidInputsError) throw error
    return createInvalidInputError(`${lead}${describeError(error)}`)
  }
}

/** Reads the text of an input; the name is for messages. Throws `InvalidInputsError`. */
export type InputParser<Value> = (name: string, text: string) => Value

/** Environment variables that replace an empty input. */
const fallbacks: Readonly<Record<string, string>> = {
  'api-key': 'SGP_API_KEY',
  'account-id': 'SGP_ACCOUNT_ID',
  'base-url': 'SGP_CLIENT_BASE_URL',
}

/** Trimmed; empty when neither the input nor its environment variable is set. */
export function readText(name: string): string {
  const variable = fallbacks[name]
  const given = core.getInput(name)
  return given === '' && variable !== undefined ? (process.env[variable]?.trim() ?? '') : given
}

export function isInputSet(name: string): boolean {
  return readText(name) !== ''
}

/** `undefined` for an empty input. */
export function readOptionalInput<Value>(
  name: string,
  parse: InputParser<Value>,
): Value | undefined {
  const text = readText(name)
  const mistake = explainUnexpandedExpression(name, text)
  if (mistake !== undefined) createInvalidInputError(mistake)
  return text === '' ? undefined : parse(name, text)
}

/**
 * Reads an input that decides about builds, requests, permissions or leftovers. The runner fills in
 * the default from `action.yml`, so the input is empty only if a workflow sets it so.
 */
export function readInputWithDefault<Value>(name: string, parse: InputParser<Value>): Value {
  return (
    readOptionalInput(name, parse) ??
    createInvalidInputError(
      `Input '${name}' is empty. Set a value, or remove the input to use its default.`,
    )
  )
}

/** Reads an input that only tunes. It may be empty, because a wrapper passes on its own input. */
export function readTuningInput<Value>(
  name: string,
  parse: InputParser<Value>,
  byDefault: string,
): Value {
  return readOptionalInput(name, parse) ?? parse(name, byDefault)
}

export function readRequiredInput<Value>(
  name: string,
  parse: InputParser<Value>,
  missing: string,
): Value {
  return readOptionalInput(name, parse) ?? createInvalidInputError(missing)
}

type Gathered<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends () => infer Value ? Awaited<Value> : never
}

/** Rejects with one `InvalidInputsError` for all fields, so that one run shows every problem. */
export async function readAllFields<Fields extends Readonly<Record<string, () => unknown>>>(
  fields: Fields,
): Promise<Gathered<Fields>> {
  const names = Object.keys(fields)
  const results = await Promise.allSettled(Object.values(fields).map(async (read) => await read()))
  const values: unknown[] = []
  // A field that depends on an invalid one has the same problem.
  const problems = new Set<string>()
  for (const result of results) {
    if (result.status === 'fulfilled') values.push(result.value)
    else if (!(result.reason instanceof InvalidInputsError)) throw result.reason
    else for (const problem of result.reason.problems) problems.add(problem)
  }
  if (problems.size > 0) throw new InvalidInputsError([...problems])
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Gathered<Fields>
}
