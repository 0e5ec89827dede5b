import type { ApiErrorKind } from '../../util/errors.ts'
import { isLoopback } from '../../util/loopback.ts'
import { describeSystemError } from '../../util/system-error.ts'
import { isJsonObject } from '../decode.ts'
import { defaultBaseUrl } from '../model.ts'

export interface NetworkFailure {
  readonly kind: ApiErrorKind
  readonly code: string | undefined
  /** What happened; follows "failed: " in the message. */
  readonly sentence: string
  readonly hint: string
}

export interface ConnectionRoute {
  readonly baseUrl: URL
  readonly proxyHost: string
  readonly viaFailedProxy: boolean
}

const checkAddress = "Check input 'base-url', and that this runner can reach the host."
const checkSpelling = "Check the spelling of the host in input 'base-url'."
const checkNetwork =
  "No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?"
const runAgain = 'The network or the server closed the connection. Run the job again.'
const checkFirewall =
  'Allow this runner to open the connection: a local firewall or policy rejects it.'
const checkTls =
  "Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back."
const checkCertificates =
  "Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it."

const checkProxyCertificates =
  "Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it."
const writeHttpProxy = "Write 'http://' in 'HTTPS_PROXY', as for most proxies."
const checkClock =
  "Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid."

const connectCodes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'has no address: the name does not resolve',
  EAI_AGAIN: 'could not be looked up: the name server did not respond',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached: there is no route to its network',
  ETIMEDOUT: 'did not accept the connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'did not accept the connection in time',
}

/** The code of our own error for a TLS handshake that takes too long. */
export const handshakeTimeoutCode = 'TLS_HANDSHAKE_TIMEOUT'

const timeoutCodes: Readonly<Record<string, string>> = {
  [handshakeTimeoutCode]: 'accepted the connection, but did not finish the TLS handshake',
  UND_ERR_HEADERS_TIMEOUT: 'did not respond in time',
  UND_ERR_BODY_TIMEOUT: 'stopped sending in the middle of its response',
  UPLOAD_STALLED: 'stopped receiving the build context',
}

/** The codes of OpenSSL's certificate checks and of Node's TLS layer. */
const tlsCode =
  /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/

/** OpenSSL's code for a response that is no TLS, such as that of a web server without it. */
const withoutTlsCode = 'ERR_SSL_WRONG_VERSION_NUMBER'

const clockCodes: readonly string[] = ['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED']

export function describeNetworkError(error: unknown, route: ConnectionRoute): NetworkFailure {
  const code = textField(error, 'code')
  const { baseUrl, proxyHost } = route
  const { host } = baseUrl
  const proxyStatus = /^PROXY_(\d{3})$/.exec(code ?? '')?.[1]
  if (proxyStatus !== undefined) {
    const sentence = `the proxy '${proxyHost}' responded with ${proxyStatus} when asked to connect to '${host}'.`
    return { kind: 'proxy', code, sentence, hint: proxyHint(proxyStatus, schemesOf(error)) }
  }
  const failure = (kind: ApiErrorKind, what: string, hint: string): NetworkFailure => {
    return { kind, code, sentence: `${what}${code === undefined ? '' : ` (${code})`}.`, hint }
  }
  const system = describeSystemError(error)
  if (system) {
    const sentence = `no connection to '${host}' could be opened: ${system.reason}.`
    return { kind: 'connect', code, sentence, hint: system.hint ?? checkFirewall }
  }
  const refused = code && connectCodes[code]
  const late = code && timeoutCodes[code]
  if (route.viaFailedProxy || code === 'UND_ERR_PRX_TLS' || code === 'UND_ERR_PRX_CONN') {
    const tls = [code, causeCode(error)].find((one) => one !== undefined && tlsCode.test(one))
    if (tls !== undefined) {
      const [what, hint] =
        tls === withoutTlsCode
          ? [`the proxy '${proxyHost}' did not respond in TLS`, writeHttpProxy]
          : [`the connection to the proxy '${proxyHost}' is not trusted`, checkProxyCertificates]
      return { kind: 'tls', code: tls, sentence: `${what} (${tls}).`, hint }
    }
    const hint = "Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'."
    const what = refused ?? late ?? 'closed the connection'
    return failure('proxy', `the proxy '${proxyHost}' ${what}`, hint)
  }
  if (refused) return failure('connect', `'${host}' ${refused}`, connectHint(code, baseUrl))
  if (late)
    return failure(
      'timeout',
      `'${host}' ${late}`,
      code === handshakeTimeoutCode ? checkTls : runAgain,
    )
  if (code === withoutTlsCode)
    return failure('tls', `'${host}' did not respond in TLS`, tlsPortHint(baseUrl))
  if (code && tlsCode.test(code))
    return failure(
      'tls',
      `the connection to '${host}' is not trusted`,
      clockCodes.includes(code) ? `${checkClock} ${checkCertificates}` : checkCertificates,
    )
  // Some errors of the parser have no code.
  if (textField(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW')
    return failure('response', `'${host}' did not respond in HTTP`, checkAddress)
  return failure('reset', `the connection to '${host}' was lost`, runAgain)
}

function connectHint(code: string | undefined, { origin }: URL): string {
  if (code !== 'ENOTFOUND' && code !== 'EAI_AGAIN') return checkAddress
  if (origin === defaultBaseUrl) return checkNetwork
  return code === 'ENOTFOUND' ? checkSpelling : checkAddress
}

function tlsPortHint(baseUrl: URL): string {
  return isLoopback(baseUrl)
    ? "Write 'http://' in input 'base-url', or a port that serves TLS."
    : "Write a port that serves TLS in input 'base-url'."
}

function proxyHint(status: string, schemes: readonly string[]): string {
  if (status === '407' && schemes.length > 0 && !schemes.some((name) => /^basic$/i.test(name)))
    return `The proxy accepts the login '${schemes.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`
  // Some proxies reject a wrong password with 401, as a server would.
  if (['401', '407'].includes(status))
    return "Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'."
  return status.startsWith('5')
    ? "Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'."
    : "Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."
}

function schemesOf(error: unknown): readonly string[] {
  const schemes = isJsonObject(error) ? error['schemes'] : undefined
  return Array.isArray(schemes) ? schemes.map(String) : []
}

function causeCode(error: unknown): string | undefined {
  return isJsonObject(error) ? textField(error['cause'], 'code') : undefined
}

/** Reads fields instead of checking classes: in a VM context, Node's errors have other classes. */
function textField(error: unknown, name: 'code' | 'message' | 'name'): string | undefined {
  const value = isJsonObject(error) ? error[name] : undefined
  return typeof value === 'string' ? value : undefined
}
