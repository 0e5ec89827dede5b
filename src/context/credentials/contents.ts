import { createPrivateKey } from 'node:crypto'
import { isSecretVariable, repeatsName } from './secret-variables.ts'
import {
  containsCredentialUrl,
  isProxyUrlWithCredential,
  isLiteralSecret,
  unquote,
} from './secret-values.ts'

/** Whether a file with this text has a credential. */
export type CredentialTextCheck = (text: string) => boolean

/** `.npmrc`, by the names that npm's own `npm config` calls protected. */
export const hasNpmCredential: CredentialTextCheck = (text) =>
  readSettings(text).some(
    ({ name, value }) =>
      /(?:^|:)_(?:authToken|auth|password)$/i.test(name) && isLiteralSecret(value),
  ) || readLines(text).some((line) => containsCredentialUrl(line) || hasPemPrivateKey(line))

/** `.yarnrc.yml` of Yarn 2 and later. */
export const hasYarnCredential: CredentialTextCheck = (text) => {
  const token = /\bnpmAuth(?:Token|Ident)["']?[ \t]*:[ \t]*("[^"]*"|'[^']*'|[^#\s].*?(?=\s#|$))/gs
  return readLines(text).some((line) => containsCredentialUrl(line) || assignsSecret(token, line))
}

/** Python's configparser accepts both separators. */
const pythonSeparator = /[=:]/

/** `pip.conf` and `pip.ini`. */
export const hasPipCredential: CredentialTextCheck = (text) =>
  readSettings(text, pythonSeparator).some(
    ({ name, value }) => name.toLowerCase() === 'proxy' && isProxyUrlWithCredential(value),
  ) || hasUrlCredential(text)

/** `.git-credentials` and other files with secrets in URLs. */
export const hasUrlCredential: CredentialTextCheck = (text) =>
  readLines(text).some(containsCredentialUrl)

/** `.pypirc` of twine and setuptools. */
export const hasPypiCredential: CredentialTextCheck = (text) =>
  readSettings(text, pythonSeparator).some(
    ({ name, value }) => name.toLowerCase() === 'password' && isLiteralSecret(value),
  ) || hasUrlCredential(text)

/** `.netrc` has words in any layout. */
export const hasNetrcPassword: CredentialTextCheck = (text) =>
  assignsSecret(/(?:^|\s)password\s+("[^"]*"|\S+)/g, readLines(text).join('\n'))

/** `.docker/config.json`. Its entries for a credential helper have no secret. */
export const hasDockerCredential: CredentialTextCheck = (text) =>
  assignsSecret(/"(?:auth|password|identitytoken|registrytoken)"\s*:\s*"([^"]*)"/gi, text) ||
  containsCredentialUrl(text)

/** `.terraformrc` and `credentials.tfrc.json`. */
export const hasTerraformToken: CredentialTextCheck = (text) =>
  readLines(text).some((line) => assignsSecret(/\btoken"?\s*[=:]\s*"([^"]*)"/gi, line))

/** Keys of service accounts, and refresh tokens from `gcloud auth application-default login`. */
export const hasGoogleCredential: CredentialTextCheck = (text) =>
  hasPemPrivateKey(text) ||
  (/"type"\s*:\s*"authorized_user"/.test(text) &&
    assignsSecret(/"refresh_token"\s*:\s*"([^"]*)"/g, text))

/** A kubeconfig. Its users may also name a program or a file, which is no secret. */
export const hasKubeconfigCredential: CredentialTextCheck = (text) =>
  assignsSecret(
    // The length limit avoids quadratic time if many `${` have no end.
    /\b(?:client-key-data|token|password)["']?[ \t]*:[ \t]*("[^"]*"|'[^']*'|\$\{[^}]{0,200}\}|[^\s#,}]+)/g,
    readLines(text).join('\n'),
  )

/** A `private_key` that is a key itself, rather than the path or the description of one. */
export const hasJsonPrivateKey: CredentialTextCheck = (text) =>
  /"private_?key[^"]{0,20}"\s*:\s*"(?:-----BEGIN [A-Z ]{0,40}PRIVATE KEY|[\w+/=-]{40})/i.test(text)

/** The first line of an `.env` file with a literal value for a secret, 1-based. */
export function findSecretLineNumber(text: string): number | undefined {
  const index = text.split(/\r\n|[\r\n]/).findIndex((line) => {
    const [, name = '', rest = ''] = /^\s*(?:export\s+)?([\w.-]+)\s*[=:](.*)$/.exec(line) ?? []
    const value = rest.split(/\s#/, 1).join('').trim()
    if (!isSecretVariable(name) || !isLiteralSecret(value)) return false
    return !isPlainSetting(name, value) && !repeatsName(name, unquote(value))
  })
  return index < 0 ? undefined : index + 1
}

/** Whether a value is a switch or a number, such as that of `ACCESS_TOKEN_EXPIRE_MINUTES`. */
function isPlainSetting(name: string, value: string): boolean {
  if (/^\d{1,9}$/.test(value)) return !/(?:PASS(?:W(?:OR)?D)?|PWD)$/i.test(name)
  return /^(?:true|false|yes|no|on|off|none)$/i.test(value)
}

/** Detects PEM and DER, and also PKCS#12 stores, which may contain a private key. */
export function hasPrivateKey(start: Uint8Array): boolean {
  return hasPemPrivateKey(decodeText(start)) || isPkcs12(start) || isDerPrivateKey(start)
}

/** UTF-8, or UTF-16 with a byte order mark, as Windows PowerShell writes. */
export function decodeText(start: Uint8Array): string {
  const isUtf16 = start[0] === 0xff && start[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(start)
}

/** Trimmed lines, without empty ones and comments (`#`, `;`). */
function readLines(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#;]/.test(line))
}

/** The `name = value` lines of an INI file, split at the first `separator`. */
function readSettings(
  text: string,
  separator = /=/,
): readonly { readonly name: string; readonly value: string }[] {
  return readLines(text).flatMap((line) => {
    const split = line.search(separator)
    if (split < 0) return []
    const [value = ''] = line.slice(split + 1).split(/\s[#;]/, 1)
    return [{ name: line.slice(0, split).trim(), value }]
  })
}

function assignsSecret(pattern: RegExp, text: string): boolean {
  return Array.from(text.matchAll(pattern)).some(([, value = '']) => isLiteralSecret(value))
}

/** PEM, OpenSSH, PGP and ssh.com keys start like this; certificates and public keys do not. */
function hasPemPrivateKey(text: string): boolean {
  return /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(text)
}

const derSequence = 0x30

/** PFX of RFC 7292: a sequence that starts with the integer 3. Its content is encrypted. */
function isPkcs12(start: Uint8Array): boolean {
  const lengthByte = start[1] ?? 0
  const content = 2 + (lengthByte > 0x80 ? lengthByte - 0x80 : 0)
  return (
    start[0] === derSequence &&
    start[content] === 0x02 &&
    start[content + 1] === 0x01 &&
    start[content + 2] === 0x03
  )
}

function isDerPrivateKey(start: Uint8Array): boolean {
  if (start[0] !== derSequence) return false
  return (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => {
    try {
      createPrivateKey({ key: Buffer.from(start), format: 'der', type })
      return true
    } catch (error) {
      return needsPassphrase(error)
    }
  })
}

/** A key that needs a passphrase is a private key too. */
function needsPassphrase(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_MISSING_PASSPHRASE'
  )
}
