import { isLiteral } from './placeholders.ts'

// The scheme's length has a limit so that a long run of letters is not read again from each of its places. What follows is looked
// at only: after the end of a quoted URL another one may begin.
const urlBeginning = /(["']?)\b([a-z][a-z0-9+.-]{0,20}):\/\/(?=([^\s/?#]*))/gi

/** Users whose names are no secret; the password comes from elsewhere. */
const publicUser = /^(?:git|oauth2accesstoken|vsssessiontoken)$/i

/**
 * Whether a URL in `text` carries a password, or over HTTP a user alone, which may be a token. `ssh://git@host` and `git@host:path`
 * carry none. A quote ends a URL where one stands before it, and else may be of a password.
 */
export function holdsUrlCredential(text: string): boolean {
  return Array.from(text.matchAll(urlBeginning)).some(([, quote, scheme = '', rest = '']) => {
    const authority = (quote ? rest.split(quote)[0] : rest) ?? ''
    const at = authority.lastIndexOf('@')
    return at >= 0 && isCredential(scheme, authority.slice(0, at))
  })
}

/** As `holdsUrlCredential` for a URL that is all of `value`, with blanks and quotes in the password where there are any. */
export function isCredentialUrl(value: string): boolean {
  const [, scheme = '', userinfo] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(value.trim()) ?? []
  return userinfo !== undefined && isCredential(scheme, userinfo)
}

/** The address of a proxy needs no scheme. */
export function isCredentialProxy(value: string): boolean {
  return isCredentialUrl(value.includes('://') ? value : `http://${value.trim()}`)
}

function isCredential(scheme: string, userinfo: string): boolean {
  const split = userinfo.indexOf(':')
  const password = split < 0 ? '' : userinfo.slice(split + 1)
  if (password !== '') return isLiteral(password)
  const user = split < 0 ? userinfo : userinfo.slice(0, split)
  return /(?:^|\+)https?$/i.test(scheme) && isLiteral(user) && !publicUser.test(user)
}

/** Whether query or fragment of a URL give a secret by a name that says so, as in `?private_token=…`. */
export function holdsSecretParameter(url: string): boolean {
  const [, ...parameters] = url.split(/[?#&;]/)
  return parameters.some((parameter) => {
    const split = parameter.indexOf('=')
    return (
      split > 0 && isTelling(parameter.slice(0, split)) && isLiteral(parameter.slice(split + 1))
    )
  })
}

const tellingWord =
  /(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i

/** By words: `private_token`, `X-Amz-Signature` and `apiKey` tell, `keyword` and `author` do not. */
function isTelling(name: string): boolean {
  return name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some((word) => tellingWord.test(word))
}
