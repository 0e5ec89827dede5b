import { ActionError } from '../util/errors.ts'

const longest = 2_048
const example = "such as 'https://api.egp.scale.com'"

/**
 * The address of the API from the input 'base-url'; it may carry a path prefix. Throws `ActionError` for anything that could
 * send the key in clear or elsewhere than the text seems to say. Never shows what may be a credential.
 */
export function parseBaseUrl(text: string): URL {
  if (text === '') refuse('is empty', `Set 'base-url' to the address of the API, ${example}.`)
  if (text.length > longest) refuse(`has more than ${longest} characters`)
  // WHATWG URLs drop tabs and line breaks and read '\' as '/', so that 'https:\\host' would be another address than it looks.
  if (/[\s\p{Cc}\\]/u.test(text)) {
    refuse('holds white space, a control character or a backslash', 'Remove it.')
  }
  const shown = text.includes('@') ? '' : `, got '${text}'`
  if (!/^https?:\/\/[^/?#]/i.test(text)) {
    refuse(`must start with 'https://' and a host${shown}`, `Write the whole address, ${example}.`)
  }
  const url = URL.parse(text)
  if (!url) refuse(`is not a valid address${shown}`, `Write an address ${example}.`)
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/]*@/.test(text)) {
    refuse(
      'must not hold a user name or password',
      "Remove everything before the '@'; the API is given its key by 'api-key'.",
    )
  }
  if (text.includes('?') || text.includes('#')) {
    refuse(
      `must end after the path, got a query or fragment on '${url.host}'`,
      "Remove it from the '?' or '#' on.",
    )
  }
  if (url.port === '0')
    refuse(`has port 0${shown}`, 'Name the port of the API, or none for the usual one.')
  if (url.protocol === 'http:' && !isLoopback(url)) {
    refuse(
      `must use https: the key would travel in clear to '${url.host}'`,
      "Write 'https://'. Plain 'http://' is for 127.0.0.1, [::1] and localhost alone.",
    )
  }
  if (/\/v5\/builds\/*$/.test(url.pathname)) {
    refuse(`ends in '/v5/builds'${shown}`, "Leave '/v5/builds' out: it is added to the address.")
  }
  return url
}

/** Hosts whose traffic stays on this machine, as spelled by a WHATWG URL. */
export function isLoopback(url: URL): boolean {
  return (
    url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname)
  )
}

function refuse(problem: string, hint?: string): never {
  throw new ActionError(`Input 'base-url' ${problem}.`, { hint })
}
