import { hasSecretParameter } from './credentials/secret-values.ts'

/** Longer than the URL of any repository. */
const longestRemote = 4_096

/** Returns host and path by Agentex's rules; `undefined` if nothing is left, or maybe a secret. */
export function normaliseRemote(url: string): string | undefined {
  if (url.length > longestRemote) return undefined
  const address = withoutCredentials(url.trim())
  // An `@` that is left comes from a password that contains it.
  if (address === undefined || address.includes('@')) return undefined
  const repo = withoutSlashes(address.replace(/[?#].*$/s, '').replace(/\.git$/, ''))
  if (repo === '' || hasSecretParameter(repo)) return undefined
  const slash = repo.indexOf('/')
  return slash < 0 ? repo.toLowerCase() : repo.slice(0, slash).toLowerCase() + repo.slice(slash)
}

/** `undefined` if a parameter contains `@`, because the text after it belongs to the parameter. */
function withoutCredentials(text: string): string | undefined {
  const [scheme] = /^[^?#]*?:\/\//.exec(text) ?? []
  const colon = text.indexOf(':')
  const isScp = scheme === undefined && colon >= 0 && !text.slice(0, colon).includes('/')
  const rest = text.slice(scheme?.length ?? 0)
  const at = rest.indexOf('@')
  const user = rest.slice(0, Math.max(at, 0))
  // A password may contain `?` and `#` too.
  if (/[?#]/.test(user) && /[/=]/.test(user)) return undefined
  const address = rest.slice(at + 1)
  return isScp ? address.replace(':', '/') : address
}

// Not a pattern: /\/+$/ takes quadratic time on slashes in the middle.
function withoutSlashes(text: string): string {
  let [start, end] = [0, text.length]
  while (text[start] === '/') start += 1
  while (end > start && text[end - 1] === '/') end -= 1
  return text.slice(start, end)
}
