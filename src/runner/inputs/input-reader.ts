import * as core from '@actions/core'
import { ActionError } from '../../util/errors.ts'
import { InputProblem } from './input-values.ts'

type Parse<Value> = (name: string, text: string) => Value

/** Reads inputs one by one and gathers what is wrong with them, so that a user learns all of it in one run. */
export interface InputReader {
  /** The parsed value; `undefined` when the input is empty, or wrong (then a problem is noted). */
  optional<Value>(name: string, parse: Parse<Value>): Value | undefined
  /** As `optional`, with a problem noted also when the input is empty. */
  required<Value>(name: string, parse: Parse<Value>, missing: string): Value | undefined
  isGiven(name: string): boolean
  note(problem: string): void
  /** Throws one `ActionError` that holds every problem noted so far. */
  throwProblems(): void
}

/** Environment variables that stand in for an empty input. */
const fallbacks: Readonly<Record<string, string>> = {
  'api-key': 'SGP_API_KEY',
  'account-id': 'SGP_ACCOUNT_ID',
  'base-url': 'SGP_CLIENT_BASE_URL',
}

/** The text of an input as the runner passes it, trimmed; empty when neither it nor its environment variable is set. */
export function readText(name: string): string {
  const variable = fallbacks[name]
  const given = core.getInput(name)
  return given === '' && variable !== undefined ? (process.env[variable]?.trim() ?? '') : given
}

export function createInputReader(): InputReader {
  const problems: string[] = []

  const optional = <Value>(name: string, parse: Parse<Value>): Value | undefined => {
    const text = readText(name)
    if (text === '') return undefined
    try {
      return parse(name, text)
    } catch (error) {
      if (!(error instanceof InputProblem) && !(error instanceof ActionError)) throw error
      problems.push(
        error instanceof ActionError && error.hint
          ? `${error.message} ${error.hint}`
          : error.message,
      )
      return undefined
    }
  }

  return {
    optional,
    required(name, parse, missing) {
      if (readText(name) === '') problems.push(missing)
      return optional(name, parse)
    },
    isGiven: (name) => readText(name) !== '',
    note: (problem) => void problems.push(problem),
    throwProblems() {
      const [first, ...others] = problems
      if (first === undefined) return
      if (others.length === 0) throw new ActionError(first)
      throw new ActionError([`${problems.length} inputs cannot be right:`, ...problems].join('\n'))
    },
  }
}
