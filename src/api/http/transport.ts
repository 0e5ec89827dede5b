import type { Readable } from 'node:stream'

/** The way to one server. Disposing it closes its connections. */
export interface Transport extends AsyncDisposable {
  /** Sends a request once. Resolves at the response headers; rejects with the library's error. */
  request(request: TransportRequest): Promise<TransportResponse>
  /** For messages: host and port of the proxy, never the credentials; empty for none. */
  readonly proxyHost: string
  /** Whether the connection to the proxy, not to the API, is what failed. */
  isProxyFailure(error: unknown): boolean
}

export interface TransportRequest {
  readonly origin: string
  readonly path: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly headers: Record<string, string>
  readonly body: Readable | null
  /** Milliseconds until the headers of the response, after the last byte of the body. */
  readonly headersTimeout: number
  /** Milliseconds between two chunks of the response's body. */
  readonly bodyTimeout: number
  readonly signal: AbortSignal
}

export interface TransportResponse {
  readonly statusCode: number
  /** The server's own name of the status code; foreign text. */
  readonly statusText: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readable
}
