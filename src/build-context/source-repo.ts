import { hasSecretParameter } from './credentials/secret-values.ts'

/**
 * The repository of a remote's URL as host and path, by the rules of Agentex's own provenance capture. `undefined` for an
 * empty one, and for one in which the official rules would leave a secret: the tail of a password, which has an `@`, or a
 * parameter.
 */
export function normaliseRemote(url: string): string | undefined {
  const text = url.trim()
  const repo = withoutSlashes(withoutGit(withoutCredentials(text)))
  if (repo === '' || repo.includes('@') || hasSecretParameter(text)) return undefined
  const slash = repo.indexOf('/')
  return slash < 0 ? repo.toLowerCase() : repo.slice(0, slash).toLowerCase() + repo.slice(slash)
}

function withoutCredentials(text: string): string {
  const colon = text.indexOf(':')
  const isScp = colon >= 0 && !text.includes('://') && !text.slice(0, colon).includes('/')
  const scheme = text.indexOf('://')
  const rest = isScp || scheme < 0 ? text : text.slice(scheme + 3)
  const at = rest.indexOf('@')
  const address = at < 0 ? rest : rest.slice(at + 1)
  return isScp ? address.replace(':', '/') : address
}

function withoutGit(text: string): string {
  return text.endsWith('.git') ? text.slice(0, -'.git'.length) : text
}

function withoutSlashes(text: string): string {
  return text.replace(/^\/+/, '').replace(/\/+$/, '')
}
