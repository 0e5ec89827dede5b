import { pipeline, Transform } from 'node:stream'
import type { Transport } from '../../src/api/http/transport.ts'

/** What is asked, in the order in which a whole contact asks it. */
export type AskName =
  | 'list'
  | 'wrong key'
  | 'no key'
  | 'other account'
  | 'unknown build'
  | 'unknown log'
  | 'default order'
  | 'one'
  | 'next'
  | 'high limit'
  | 'unknown cursor'
  | 'agent filter'
  | 'hash filter'
  | 'commit filter'
  | 'unknown parameter'
  | 'undeployed'
  | 'no image name'
  | 'empty archive'
  | 'no archive'
  | 'both agents'
  | 'no agent'
  | 'unknown agent'
  | 'unknown platform'
  | 'unknown cancel'
  | 'no Dockerfile'
  | 'submit first'
  | 'early log'
  | 'list first'
  | 'follow first'
  | 'log again'
  | 'name again'
  | 'submit failing'
  | 'follow failing'
  | 'log failing'
  | 'submit queued'
  | 'cancel queued'
  | 'follow queued'
  | 'submit running'
  | 'cancel running'
  | 'cancel again'
  | 'follow running'
  | 'cancel ended'
  | 'search'
  | 'clean up'

/** One request and all that came back. */
export interface Exchange {
  readonly ask: AskName
  readonly method: string
  readonly path: string
  /** Times are milliseconds since the contact began. */
  readonly sentMs: number
  status: number | undefined
  headers: Readonly<Record<string, string>>
  readonly chunks: { readonly ms: number; readonly text: string }[]
  /** Whether more came than is kept. */
  isCut: boolean
  /** When the server ended the body. */
  endMs: number | undefined
  /** The code of what went wrong below HTTP. */
  failure: string | undefined
}

/** What a contact has seen; everything it says is derived from this. */
export interface Recording {
  /** This machine's clock when the contact began. */
  readonly startedMs: number
  readonly exchanges: readonly Exchange[]
}

export interface Recorder extends Recording {
  /** Sends over the transport, and records under this name. */
  as(ask: AskName): Transport
  /** Since the contact began. */
  nowMs(): number
}

const mostBytes = 256 * 1024

export function createRecorder(transport: Transport): Recorder {
  const exchanges: Exchange[] = []
  const begin = performance.now()
  const nowMs = (): number => Math.round(performance.now() - begin)

  /** Destroying what it returns also ends the request. */
  const keep = (exchange: Exchange, body: NodeJS.ReadableStream): Transform => {
    const decoder = new TextDecoder()
    let bytes = 0
    const kept = new Transform({
      transform(chunk: Uint8Array, _, done) {
        bytes += chunk.length
        exchange.isCut ||= bytes > mostBytes
        if (!exchange.isCut)
          exchange.chunks.push({ ms: nowMs(), text: decoder.decode(chunk, { stream: true }) })
        done(null, chunk)
      },
    })
    pipeline(body, kept, (error) => {
      if (error) exchange.failure = codeOf(error)
      else exchange.endMs = nowMs()
    })
    return kept
  }

  return {
    startedMs: Date.now(),
    exchanges,
    nowMs,
    as: (ask) => ({
      proxyHost: transport.proxyHost,
      isProxyFailure: (error) => transport.isProxyFailure(error),
      request: async (request) => {
        const { method, path } = request
        const exchange: Exchange = {
          ask,
          method,
          path,
          sentMs: nowMs(),
          status: undefined,
          headers: {},
          chunks: [],
          isCut: false,
          endMs: undefined,
          failure: undefined,
        }
        exchanges.push(exchange)
        try {
          const response = await transport.request(request)
          exchange.status = response.statusCode
          exchange.headers = Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join()]),
          )
          return { ...response, body: keep(exchange, response.body) }
        } catch (error) {
          exchange.failure = codeOf(error)
          throw error
        }
      },
      // One transport for all names: whoever has opened it closes it.
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
  }
}

function codeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown }
  return String(code ?? name)
}
