/** A pattern for a name, and the words that describe it after "must" in a message. */
export interface NameRule {
  readonly pattern: RegExp
  readonly words: string
}

/** The rule of `agent.name` in the Agentex manifest. */
export const agentNameRule: NameRule = {
  pattern: /^[a-z0-9-]+$/,
  words: "consist of lower-case letters, digits and '-'",
}

export const maxTagLength = 128

/** Docker's grammar of a tag (distribution/reference). */
export const imageTagRule: NameRule = {
  pattern: new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${maxTagLength - 1}}$`),
  words: `be one tag of at most ${maxTagLength} letters, digits, '_', '.' and '-', not starting with '.' or '-'`,
}

/** Docker's grammar of one part of a repository path (distribution/reference). */
export const repositoryPartPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/

/** Docker's limit for a whole repository path. */
export const maxRepositoryLength = 255
