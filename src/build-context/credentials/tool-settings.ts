import { isLiteral } from './placeholders.ts'
import { holdsPemPrivateKey } from './private-keys.ts'
import { settingLines, settings } from './text.ts'
import { holdsUrlCredential, isCredentialProxy } from './url-credentials.ts'

/** `.npmrc`, by the names that npm's own `npm config` calls protected. */
export function holdsNpmCredential(text: string): boolean {
  return (
    settings(text).some(
      ({ name, value }) => /(?:^|:)_(?:authToken|auth|password)$/i.test(name) && isLiteral(value),
    ) || holdsUncommented(text, (line) => holdsUrlCredential(line) || holdsPemPrivateKey(line))
  )
}

/** `.yarnrc.yml` of Yarn 2 and later. */
export function holdsYarnCredential(text: string): boolean {
  const pattern = /\bnpmAuth(?:Token|Ident)["']?[ \t]*:[ \t]*("[^"]*"|'[^']*'|[^#].*)/g
  return holdsUncommented(text, (line) => holdsUrlCredential(line) || assigns(pattern, line))
}

/** Python's configparser takes both. */
const pythonSeparator = /[=:]/

/** `pip.conf` and `pip.ini`. */
export function holdsPipCredential(text: string): boolean {
  return (
    settings(text, pythonSeparator).some(
      ({ name, value }) => name.toLowerCase() === 'proxy' && isCredentialProxy(value),
    ) || holdsCredentialUrl(text)
  )
}

/** `.git-credentials` and others: what is secret there stands in a URL. */
export function holdsCredentialUrl(text: string): boolean {
  return holdsUncommented(text, holdsUrlCredential)
}

/** `.pypirc` of twine and setuptools. */
export function holdsPypiCredential(text: string): boolean {
  return (
    settings(text, pythonSeparator).some(
      ({ name, value }) => name.toLowerCase() === 'password' && isLiteral(value),
    ) || holdsCredentialUrl(text)
  )
}

/** `.netrc`: words, in any layout. */
export function holdsNetrcPassword(text: string): boolean {
  return assigns(/(?:^|\s)password\s+("[^"]*"|\S+)/g, settingLines(text).join('\n'))
}

/** `.docker/config.json`: an entry that names a credential helper holds nothing. */
export function holdsDockerCredential(text: string): boolean {
  const pattern = /"(?:auth|password|identitytoken|registrytoken)"\s*:\s*"([^"]*)"/gi
  return assigns(pattern, text) || holdsUrlCredential(text)
}

/** `.terraformrc` and `credentials.tfrc.json`. */
export function holdsTerraformToken(text: string): boolean {
  return holdsUncommented(text, (line) => assigns(/\btoken"?\s*[=:]\s*"([^"]*)"/gi, line))
}

/** Keys of service accounts and the refresh tokens that `gcloud auth application-default login` leaves. */
export function holdsGoogleCredential(text: string): boolean {
  return (
    holdsPemPrivateKey(text) ||
    (/"type"\s*:\s*"authorized_user"/.test(text) &&
      assigns(/"refresh_token"\s*:\s*"([^"]*)"/g, text))
  )
}

function assigns(pattern: RegExp, text: string): boolean {
  return Array.from(text.matchAll(pattern)).some(([, value = '']) => isLiteral(value))
}

function holdsUncommented(text: string, holds: (line: string) => boolean): boolean {
  return settingLines(text).some(holds)
}
