import { isJsonObject } from '../decode.ts'
import type { ApiErrorKind } from '../errors.ts'

export interface NetworkFailure {
  readonly kind: ApiErrorKind
  readonly code: string | undefined
  /** What happened; follows "failed: " in the message. */
  readonly sentence: string
  readonly hint: string
}

export interface Route {
  readonly host: string
  readonly proxyHost: string
  readonly viaFailedProxy: boolean
}

const checkAddress = "Check input 'base-url', and that this runner can reach the host."
const checkSpelling = "Check the spelling of the host in input 'base-url'."
const runAgain = 'The network or the server closed the connection. Run the job again.'
const checkCertificates =
  "Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it."

const connectCodes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'has no address: the name does not resolve',
  EAI_AGAIN: 'could not be looked up: the name server did not respond',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached: there is no route to its network',
  ETIMEDOUT: 'did not accept the connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'did not accept the connection in time',
}

const timeoutCodes: Readonly<Record<string, string>> = {
  UND_ERR_HEADERS_TIMEOUT: 'did not respond in time',
  UND_ERR_BODY_TIMEOUT: 'stopped sending in the middle of its response',
  UPLOAD_STALLED: 'stopped receiving the build context',
}

/** The codes of OpenSSL's certificate checks and of Node's TLS layer. */
const tlsCode =
  /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/

/** Explains an error of the HTTP library, by its code. */
export function describeNetworkError(error: unknown, route: Route): NetworkFailure {
  const code = codeOf(error)
  const { host, proxyHost } = route
  const proxyStatus = proxyStatusOf(error)
  if (proxyStatus !== undefined) {
    const hint =
      proxyStatus === '407'
        ? "Put the proxy's user name and password into 'HTTPS_PROXY', or the host into 'NO_PROXY'."
        : "Allow the host in the proxy, or put it into 'NO_PROXY'."
    const sentence = `the proxy '${proxyHost}' responded with ${proxyStatus} when asked to connect to '${host}'.`
    return { kind: 'proxy', code: `PROXY_${proxyStatus}`, sentence, hint }
  }
  if (route.viaFailedProxy || code === 'UND_ERR_PRX_TLS' || code === 'UND_ERR_PRX_CONN') {
    const what = (code && (connectCodes[code] ?? timeoutCodes[code])) ?? 'closed the connection'
    const hint = "Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'."
    return {
      kind: 'proxy',
      code,
      sentence: `the proxy '${proxyHost}' ${what}${inBrackets(code)}.`,
      hint,
    }
  }
  if (code !== undefined && connectCodes[code] !== undefined) {
    return {
      kind: 'connect',
      code,
      sentence: `'${host}' ${connectCodes[code]} (${code}).`,
      hint: code === 'ENOTFOUND' ? checkSpelling : checkAddress,
    }
  }
  if (code !== undefined && timeoutCodes[code] !== undefined) {
    return {
      kind: 'timeout',
      code,
      sentence: `'${host}' ${timeoutCodes[code]} (${code}).`,
      hint: runAgain,
    }
  }
  if (code !== undefined && tlsCode.test(code)) {
    return {
      kind: 'tls',
      code,
      sentence: `the connection to '${host}' is not trusted (${code}).`,
      hint: checkCertificates,
    }
  }
  // Some errors of the parser have no code.
  if (textField(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return {
      kind: 'response',
      code,
      sentence: `'${host}' did not respond in HTTP${inBrackets(code)}.`,
      hint: checkAddress,
    }
  }
  return {
    kind: 'reset',
    code,
    sentence: `the connection to '${host}' was lost${inBrackets(code)}.`,
    hint: runAgain,
  }
}

function inBrackets(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`
}

// By fields, not by class: in a VM context, Node's own errors are of another realm.
function codeOf(error: unknown): string | undefined {
  return textField(error, 'code')
}

/** The library reports the status code of a refused CONNECT only in the error's message. */
function proxyStatusOf(error: unknown): string | undefined {
  return codeOf(error) === 'UND_ERR_ABORTED'
    ? /^Proxy response \((\d{3})\)/.exec(textField(error, 'message') ?? '')?.[1]
    : undefined
}

function textField(error: unknown, name: 'code' | 'message' | 'name'): string | undefined {
  const value = isJsonObject(error) ? error[name] : undefined
  return typeof value === 'string' ? value : undefined
}
