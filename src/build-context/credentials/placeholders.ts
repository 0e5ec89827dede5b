/** What a tool fills in from its environment: `${NAME}`, npm's `${NAME?}`, Yarn's `${NAME-}` and `${NAME:-}`. */
const references = /\$\{\w+(?:\?|:?-)?\}/g

/** Stand-ins of templates and documentation: `<token>`, `{{ token }}`, `%TOKEN%`, `$TOKEN`, `xxxx`. */
const standIn = /^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/

/** Whether a setting's value is a secret itself, rather than empty, or a place for one. */
export function isLiteral(value: string): boolean {
  const bare = value.trim().replace(/^(["'])(.*)\1$/s, '$2')
  const rest = bare.replace(references, '').trim()
  return /[\p{L}\p{N}]/u.test(rest) && !standIn.test(rest)
}
