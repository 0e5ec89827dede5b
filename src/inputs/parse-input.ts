import { agentNameRule, maxRepositoryLength, repositoryPartPattern } from '../api/names.ts'
import { longestTimerMs } from '../api/timing.ts'
import type { AcceptedCreators } from '../builds/compare-record.ts'
import { minuteMs, secondMs } from '../util/clock.ts'
import { createInvalidInputError, type InputParser } from './read-input.ts'

export function parseText(_: string, text: string): string {
  return text
}

export function parseBoolean(name: string, text: string): boolean {
  // The runner's toolkit accepts these values.
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  return createInvalidInputError(`Input '${name}' must be 'true' or 'false', got '${text}'.`)
}

/** Returns milliseconds. */
export function parseMinutesToMs(name: string, text: string): number {
  return parseDuration(name, text, 'minutes', minuteMs)
}

/** Returns milliseconds. */
export function parseSecondsToMs(name: string, text: string): number {
  return parseDuration(name, text, 'seconds', secondMs)
}

function parseDuration(name: string, text: string, unit: string, unitMs: number): number {
  const number = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(number) || number <= 0) {
    createInvalidInputError(
      `Input '${name}' must be a positive number of ${unit}, such as 5 or 0.5, got '${text}'.`,
    )
  }
  const most = Math.floor(longestTimerMs / unitMs)
  if (number > most)
    createInvalidInputError(`Input '${name}' must be at most ${most} ${unit}, got '${text}'.`)
  return number * unitMs
}

export function parseInteger(name: string, text: string, min: number, max: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= min && number <= max)) {
    createInvalidInputError(
      `Input '${name}' must be a whole number from ${min} to ${max}, got '${text}'.`,
    )
  }
  return number
}

export function oneOf<Value extends string>(...values: readonly Value[]): InputParser<Value> {
  const quoted = values.map((one) => `'${one}'`)
  const words = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`
  return (name, text) =>
    values.find((one) => one === text) ??
    createInvalidInputError(`Input '${name}' must be ${words}, got '${text}'.`)
}

export function parseAgentName(name: string, text: string): string {
  if (agentNameRule.pattern.test(text)) return text
  return createInvalidInputError(`Input '${name}' must ${agentNameRule.words}, got '${text}'.`)
}

const word = /^[\x21-\x7e]+$/

/** Visible ASCII without spaces: for IDs and other words that become part of URLs and headers. */
export function parseAsciiWord(name: string, text: string): string {
  if (!word.test(text)) {
    createInvalidInputError(
      `Input '${name}' must be one word of visible ASCII characters, got '${text}'.`,
    )
  }
  return text
}

export function parseBuildId(name: string, text: string): string {
  if (/^[^/]+\/.*[:@][^/]+$/.test(text)) {
    createInvalidInputError(
      `Input '${name}' is an image, not the ID of a build, got '${text}'. Set the output 'build-id' of the step that built it.`,
    )
  }
  return parseAsciiWord(name, text)
}

/** Trims the lines and drops blank ones. */
export function parseLines(_: string, text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Parses IDs, one on each line, or the word `anyone`. */
export function parseAcceptedCreators(name: string, text: string): AcceptedCreators {
  const ids = parseLines(name, text).map((line) => parseAsciiWord(name, line))
  if (!ids.includes('anyone')) return ids
  if (ids.length === 1) return 'anyone'
  return createInvalidInputError(
    `Input '${name}' must be IDs or the word 'anyone', not both, got '${ids.join("', '")}'. Remove 'anyone' to accept only builds of the others.`,
  )
}

/** `why` follows "required". An empty input is not `anyone`, because an unset variable is empty. */
export function missingCreatorsMessage(name: string, why: string): string {
  return `Input '${name}' is required ${why}, and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.`
}

export const emptyOutputMessage =
  'An output that does not exist is empty: declare it under `outputs:` of that job.'

export const missingBuildIdMessage = `Input 'build-id' is required. ${emptyOutputMessage}`

/** The API accepts at most 64 characters in this filter. */
export function parseUpTo64Characters(name: string, text: string): string {
  if (text.length > 64) {
    createInvalidInputError(`Input '${name}' must have at most 64 characters, got ${text.length}.`)
  }
  return parseAsciiWord(name, text)
}

export function parseSecretAsciiWord(name: string, text: string): string {
  if (!word.test(text)) {
    createInvalidInputError(
      `Input '${name}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`,
    )
  }
  return text
}

/** A repository path without a registry host. */
export function parseImageName(name: string, text: string): string {
  const [first = '', ...rest] = text.split('/')
  if (rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')) {
    createInvalidInputError(
      `Input '${name}' must not contain a registry host, got '${text}': the service adds its own. Remove '${first}/'.`,
    )
  }
  if (/[:@]/.test(text.slice(text.lastIndexOf('/') + 1))) {
    createInvalidInputError(
      `Input '${name}' must not contain a tag or digest, got '${text}'. Set the tag with 'image-tag'.`,
    )
  }
  const isValid = [first, ...rest].every((part) => repositoryPartPattern.test(part))
  if (text.length > maxRepositoryLength || !isValid) {
    createInvalidInputError(
      `Input '${name}' must consist of lower-case letters and digits, with single '.', '_', '-' or '/' between them, and have at most ${maxRepositoryLength} characters, got '${text}'.`,
    )
  }
  return text
}
