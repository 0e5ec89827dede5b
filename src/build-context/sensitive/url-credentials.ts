import { isLiteral } from './placeholders.ts'

// The scheme's length has a limit so that a long run of letters is not read again from each of its places.
const withUserinfo = /\b([a-z][a-z0-9+.-]{0,20}):\/\/([^\s/?#"']*)@/gi

/**
 * Whether a URL in `text` carries a password, or over HTTP a user alone, which may be a token. `ssh://git@host` and `git@host:path`
 * carry none.
 */
export function holdsUrlCredential(text: string): boolean {
  return Array.from(text.matchAll(withUserinfo)).some(([, scheme = '', userinfo = '']) => {
    const split = userinfo.indexOf(':')
    const password = split < 0 ? '' : userinfo.slice(split + 1)
    if (password !== '') return isLiteral(password)
    return /^https?$/i.test(scheme) && isLiteral(userinfo)
  })
}
