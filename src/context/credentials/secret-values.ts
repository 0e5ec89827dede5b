/** References to variables: `${NAME}`, npm's `${NAME?}`, Yarn's `${NAME-}` and `${NAME:-}`. */
const references = /\$\{\w+(?:\?|:?-)?\}/g

/** Templates and documentation have `<token>`, `{{ token }}`, `%TOKEN%`, `$TOKEN`, `xxxx`. */
const placeholder = /^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/
const placeholderWords = /^(?:change[-_ ]?(?:me|this)(?:[-_ ].*)?|your[-_ ].*)$/is

/** Whether a setting's value is a secret itself, rather than empty or a placeholder. */
export function isLiteralSecret(value: string): boolean {
  const rest = unquote(value).replace(references, '').trim()
  return /[\p{L}\p{N}]/u.test(rest) && !placeholder.test(rest) && !placeholderWords.test(rest)
}

/** Removes white space and quotes around a value. */
export function unquote(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/s, '$2')
}

// The limit of a scheme's length avoids quadratic time in a long run of letters. The lookahead lets
// another URL begin right after the end of a quoted one.
const urlStart = /(["']?)\b([a-z][a-z0-9+.-]{0,20}):\/\/(?=([^\s/?#]*))/gi

/** Users whose names are not secret; the password comes from elsewhere. */
const publicUser = /^(?:git|oauth2accesstoken|vsssessiontoken)$/i

/** Finds a URL with a password, or an HTTP URL with a user name, which may be a token. */
export function containsCredentialUrl(text: string): boolean {
  return Array.from(text.matchAll(urlStart)).some(([, quote, scheme = '', rest = '']) => {
    const authority = (quote ? rest.split(quote)[0] : rest) ?? ''
    const at = authority.lastIndexOf('@')
    return at >= 0 && isCredential(scheme, authority.slice(0, at))
  })
}

/** Whether the whole value is a URL with a credential, even one with spaces or quotes. */
export function isCredentialUrl(value: string): boolean {
  const [, scheme = '', userinfo] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(value.trim()) ?? []
  return userinfo !== undefined && isCredential(scheme, userinfo)
}

/** The address of a proxy needs no scheme. */
export function isProxyUrlWithCredential(value: string): boolean {
  return isCredentialUrl(value.includes('://') ? value : `http://${value.trim()}`)
}

function isCredential(scheme: string, userinfo: string): boolean {
  const [user = ''] = userinfo.split(':', 1)
  const password = userinfo.slice(user.length + 1)
  if (password !== '') return isLiteralSecret(password)
  return /(?:^|\+)https?$/i.test(scheme) && isLiteralSecret(user) && !publicUser.test(user)
}

/** Whether the query or the fragment has a secret, such as `?private_token=…`. */
export function hasSecretParameter(url: string): boolean {
  const [, ...parameters] = url.split(/[?#&;]/)
  return parameters.some((parameter) => {
    const split = parameter.indexOf('=')
    return (
      split > 0 &&
      isSecretName(parameter.slice(0, split)) &&
      isLiteralSecret(parameter.slice(split + 1))
    )
  })
}

const secretWord =
  /(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i

/** True for `private_token`, `X-Amz-Signature` and `apiKey`; false for `keyword` and `author`. */
function isSecretName(name: string): boolean {
  return name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some((word) => secretWord.test(word))
}
