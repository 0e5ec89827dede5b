import { isJsonObject } from './decode.ts'
import type { ApiErrorKind } from './errors.ts'

export interface NetworkFailure {
  readonly kind: ApiErrorKind
  readonly code: string | undefined
  /** What happened, to follow "failed: ". */
  readonly sentence: string
  readonly hint?: string
}

export interface Route {
  readonly host: string
  readonly proxyHost: string
  readonly viaFailedProxy: boolean
}

const ours = "Check input 'base-url', and that this runner may reach the host."
const passing = 'The network or the server broke the connection; starting the job again may help.'
const certificates =
  "Check input 'base-url'. Where a company certificate authority signs the connection, set 'NODE_EXTRA_CA_CERTS' to its file."

const connectCodes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'has no address: its name does not resolve',
  EAI_AGAIN: 'could not be looked up: the name server did not answer',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached: no network',
  ETIMEDOUT: 'did not take the connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'did not take the connection in time',
}

const timeoutCodes: Readonly<Record<string, string>> = {
  UND_ERR_HEADERS_TIMEOUT: 'did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'fell silent in the middle of its answer',
  UPLOAD_STALLED: 'took no more of the build context',
}

/** The codes of OpenSSL's certificate checks and of Node's TLS layer. */
const tlsCode =
  /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/

/** What an error of the HTTP library means to a user, decided by its code. */
export function describeNetworkError(error: unknown, route: Route): NetworkFailure {
  const code = codeOf(error)
  const { host, proxyHost } = route
  const proxyStatus = proxyStatusOf(error)
  if (proxyStatus !== undefined) {
    const hint =
      proxyStatus === '407'
        ? "Put the proxy's user name and password into 'HTTPS_PROXY', or the host into 'NO_PROXY'."
        : "Let the proxy allow the host, or put it into 'NO_PROXY'."
    const sentence = `the proxy '${proxyHost}' answered ${proxyStatus} to the wish to reach '${host}'.`
    return { kind: 'proxy', code: `PROXY_${proxyStatus}`, sentence, hint }
  }
  if (route.viaFailedProxy || code === 'UND_ERR_PRX_TLS' || code === 'UND_ERR_PRX_CONN') {
    const what = (code && connectCodes[code]) ?? 'broke the connection'
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
      hint: ours,
    }
  }
  if (code !== undefined && timeoutCodes[code] !== undefined) {
    return {
      kind: 'timeout',
      code,
      sentence: `'${host}' ${timeoutCodes[code]} (${code}).`,
      hint: passing,
    }
  }
  if (code !== undefined && tlsCode.test(code)) {
    return {
      kind: 'tls',
      code,
      sentence: `no trusted connection to '${host}' (${code}).`,
      hint: certificates,
    }
  }
  // The parser gives no code to some of its errors.
  if (textField(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return {
      kind: 'answer',
      code,
      sentence: `'${host}' did not answer in HTTP${inBrackets(code)}.`,
      hint: ours,
    }
  }
  return {
    kind: 'reset',
    code,
    sentence: `the connection to '${host}' broke${inBrackets(code)}.`,
    hint: passing,
  }
}

function inBrackets(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`
}

// By their fields rather than by class: errors of Node's own come from another realm where the code runs in a context.
function codeOf(error: unknown): string | undefined {
  return textField(error, 'code')
}

/** The library tells the status of a refused CONNECT in the message of the error alone. */
function proxyStatusOf(error: unknown): string | undefined {
  return codeOf(error) === 'UND_ERR_ABORTED'
    ? /^Proxy response \((\d{3})\)/.exec(textField(error, 'message') ?? '')?.[1]
    : undefined
}

function textField(error: unknown, name: 'code' | 'message' | 'name'): string | undefined {
  const value = isJsonObject(error) ? error[name] : undefined
  return typeof value === 'string' ? value : undefined
}
