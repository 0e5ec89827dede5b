type Kind = 'key' | 'account' | 'id' | 'tag'

/** The values of these inputs are never an expression, a shell variable or a quoted text. */
const kinds: Readonly<Record<string, Kind>> = {
  'api-key': 'key',
  'account-id': 'account',
  'agent-id': 'id',
  'build-id': 'id',
  'created-by': 'id',
  'reuse-created-by': 'id',
  'image-tag': 'tag',
}

interface Mistake {
  readonly kinds: readonly Kind[]
  /** Matches the whole text. */
  readonly pattern: RegExp
  /** The text in place of the match. For a key, it must not contain the match. */
  readonly says: string
}

const ids = ['account', 'id'] as const
const contexts = '(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)'
const expressionOf = (path: string): RegExp =>
  new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${path})(?:\s*\}{1,2})?$`)
const expression = expressionOf(String.raw`${contexts}(?:\.[\w-]+)+`)
const variable = /^\$\{?([A-Za-z_]\w*)\}?$/
const quoted = /^(["'`]).*\1$/s
const isText = "is the text '$&': write "

/** The first match counts. */
const mistakes: readonly Mistake[] = [
  {
    kinds: ['key'],
    pattern: new RegExp(`${expression.source}|${variable.source}`),
    says: 'is the name of a secret, not its value. Write `$${{ secrets.NAME }}`.',
  },
  {
    kinds: ['key'],
    pattern: quoted,
    says: 'has quotes around its value. Store the secret without them.',
  },
  { kinds: ids, pattern: quoted, says: 'has quotes around its value, got $&. Remove them.' },
  {
    kinds: ['account'],
    pattern: /^(?:api[-_]?key|key|sk)[-_].*$/i,
    says: "has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'.",
  },
  {
    kinds: ['account'],
    pattern: /^[\w.,&-]+(?: [\w.,&-]+)+$/,
    says: "must be one word, got '$&'. Set the ID of the account, not the name.",
  },
  { kinds: ids, pattern: expression, says: `${isText}\`$\${{ $1 }}\`.` },
  { kinds: ['tag'], pattern: expressionOf(String.raw`github\.sha`), says: `${isText}\`{sha}\`.` },
  {
    kinds: ['tag'],
    pattern: expressionOf(String.raw`github\.(?:head_ref|ref|ref_name)`),
    says: `${isText}\`{ref}\`.`,
  },
  // Matches only what no tag is called, because one may have a name such as `env.prod`.
  {
    kinds: ['tag'],
    pattern: expressionOf(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),
    says: `${isText}\`$\${{ $1 }}\`.`,
  },
  {
    kinds: ['tag'],
    pattern: new RegExp(String.raw`^(${contexts}\.[A-Z_][A-Z\d_]*)$`),
    says: `${isText}\`$\${{ $1 }}\`.`,
  },
  { kinds: ['tag'], pattern: /^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/, says: `${isText}\`$1{sha}$2\`.` },
  {
    kinds: ['tag'],
    pattern: /^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,
    says: `${isText}\`$1{ref}$2\`.`,
  },
  { kinds: [...ids, 'tag'], pattern: variable, says: `${isText}\`$\${{ env.$1 }}\`.` },
]

/** Says why the text is not the intended value; `undefined` if it may be. Never shows a key. */
export function explainUnexpandedExpression(name: string, text: string): string | undefined {
  const kind = kinds[name]
  if (kind === undefined) return undefined
  const found = mistakes.find((one) => one.kinds.includes(kind) && one.pattern.test(text))
  return found && `Input '${name}' ${text.replace(found.pattern, found.says)}`
}
