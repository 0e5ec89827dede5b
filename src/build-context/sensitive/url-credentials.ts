import { isLiteral } from './placeholders.ts'

// The scheme's length has a limit so that a long run of letters is not read again from each of its places.
const withUserinfo = /\b([a-z][a-z0-9+.-]{0,20}):\/\/([^\s/?#"']*)@/gi

/** A whole value, in which a password may have any character; the last `@` before path, query and fragment ends it. */
const wholeUrl = /^(?:([a-z][a-z0-9+.-]{0,20}):\/\/)?([^/?#]*)@/i

/** The end of a parameter's name that speaks of a secret. */
const secretName = /(?:token|secret|passw(?:or)?d|signature|credentials?|auth|key|sig)$/i

/**
 * Whether a URL in `text` carries a password, or over HTTP a user alone, which may be a token. `ssh://git@host` and `git@host:path`
 * carry none.
 */
export function holdsUrlCredential(text: string): boolean {
  return Array.from(text.matchAll(withUserinfo)).some(([, scheme = '', userinfo = '']) =>
    isCredential(scheme, userinfo),
  )
}

/** As `holdsUrlCredential`, of a text that is one URL, with or without a scheme; parameters count too. */
export function isUrlWithCredential(url: string): boolean {
  const [, scheme = '', userinfo = ''] = wholeUrl.exec(url.trim()) ?? []
  return isCredential(scheme, userinfo) || holdsSecretParameter(url)
}

/** Whether query or fragment have a parameter that is named like a secret and has a value. */
export function holdsSecretParameter(url: string): boolean {
  const [, ...parameters] = url.split(/[?#&;]/)
  return parameters.some((parameter) => {
    const split = parameter.indexOf('=')
    return (
      split > 0 &&
      secretName.test(parameter.slice(0, split)) &&
      isLiteral(parameter.slice(split + 1))
    )
  })
}

function isCredential(scheme: string, userinfo: string): boolean {
  const split = userinfo.indexOf(':')
  const password = split < 0 ? '' : userinfo.slice(split + 1)
  if (password !== '') return isLiteral(password)
  return /^https?$/i.test(scheme) && isLiteral(userinfo)
}
