import type { Platform } from '../../api/model.ts'
import {
  agentNameRule,
  imageTagRule,
  maxRepositoryLength,
  repositoryPart,
} from '../../api/names.ts'

/** A value that cannot be right. The message is a full sentence that names the input as typed and says what to change. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem'
}

export function parseBoolean(name: string, text: string): boolean {
  // The values that the runner's own toolkit takes for a boolean.
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  throw new InputProblem(`Input '${name}' must be 'true' or 'false', got '${text}'.`)
}

export function parsePositive(name: string, text: string, unit: string): number {
  const number = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(number) || number <= 0) {
    throw new InputProblem(
      `Input '${name}' must be a positive number of ${unit}, such as 5 or 0.5, got '${text}'.`,
    )
  }
  return number
}

export function parseInteger(name: string, text: string, min: number, max: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= min && number <= max)) {
    throw new InputProblem(
      `Input '${name}' must be a whole number from ${min} to ${max}, got '${text}'.`,
    )
  }
  return number
}

export function parseOneOf<Value extends string>(
  name: string,
  text: string,
  values: readonly Value[],
): Value {
  const value = values.find((one) => one === text)
  if (value === undefined) {
    const quoted = values.map((one) => `'${one}'`)
    throw new InputProblem(
      `Input '${name}' must be ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}, got '${text}'.`,
    )
  }
  return value
}

export function parsePlatform(name: string, text: string): Platform {
  return parseOneOf(name, text, ['linux/amd64', 'linux/arm64', 'linux/arm/v7'])
}

export function parseAgentName(name: string, text: string): string {
  if (!agentNameRule.pattern.test(text)) {
    throw new InputProblem(`Input '${name}' must ${agentNameRule.words}, got '${text}'.`)
  }
  return text
}

/** One line of printable text without blanks: ids and other opaque words that travel in URLs and headers. */
export function parseWord(name: string, text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text)) {
    throw new InputProblem(
      `Input '${name}' must be one word of visible ASCII characters, got '${text}'.`,
    )
  }
  return text
}

/** A filter of the list; the API takes at most 64 characters. */
export function parseUpTo64(name: string, text: string): string {
  if (text.length > 64) {
    throw new InputProblem(`Input '${name}' must have at most 64 characters, got ${text.length}.`)
  }
  return parseWord(name, text)
}

/** As `parseWord`, for a value that must not be shown. */
export function parseSecretWord(name: string, text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text)) {
    throw new InputProblem(
      `Input '${name}' has a blank, a line break or a character outside ASCII in it: check the secret's value (it is not shown here).`,
    )
  }
  return text
}

/** Docker's grammar of a repository path (distribution/reference), without a registry host. */
export function parseImageName(name: string, text: string): string {
  const [first = '', ...rest] = text.split('/')
  if (rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')) {
    throw new InputProblem(
      `Input '${name}' must not have a registry host, got '${text}': the service puts its own before it. Leave out '${first}/'.`,
    )
  }
  if (/^[^/]*[:@]/.test(text.slice(text.lastIndexOf('/') + 1))) {
    throw new InputProblem(
      `Input '${name}' must not have a tag or digest, got '${text}'. Put the tag into input 'image-tag'.`,
    )
  }
  const isValid = [first, ...rest].every((part) => repositoryPart.test(part))
  if (text.length > maxRepositoryLength || !isValid) {
    throw new InputProblem(
      `Input '${name}' must be lower-case letters and digits, with single '.', '_' or '-' and '/' between them, at most ${maxRepositoryLength} characters, got '${text}'.`,
    )
  }
  return text
}

export function parseImageTag(name: string, text: string): string {
  if (!imageTagRule.pattern.test(text)) {
    throw new InputProblem(`Input '${name}' must ${imageTagRule.words}, got '${text}'.`)
  }
  return text
}
