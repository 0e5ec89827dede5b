import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createClient } from '../../src/api/client.ts'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import { openArchiveFile } from '../../src/api/http/archive-file.ts'
import { timeoutsMs } from '../../src/api/timing.ts'
import type { Connection } from '../../src/inputs/connection.ts'
import { systemClock } from '../../src/util/clock.ts'
import type { AskName, Exchange, Recorder } from './exchange.ts'

export interface Times {
  /** How long a request may make no progress. */
  readonly requestMs: number
  /** The wait between two reads of a record or a list. */
  readonly pollMs: number
  /** Until a build is listed, or a successful one shows its image. */
  readonly watchMs: number
  /** How long the log may stay open behind its build. */
  readonly logEndMs: number
  /** The limit of one build from its submit to its end. */
  readonly buildMs: number
  /** The limit of the cancellations after Ctrl-C. */
  readonly cleanUpMs: number
}

export const usualTimes: Times = {
  requestMs: 15_000,
  pollMs: 250,
  watchMs: 60_000,
  logEndMs: 45_000,
  buildMs: 20 * 60_000,
  cleanUpMs: 30_000,
}

/** What all requests of a contact share. */
export interface Contact {
  readonly connection: Connection
  readonly recorder: Recorder
  readonly times: Times
  /** Prints a line. */
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

export interface Question {
  readonly method?: 'GET' | 'POST'
  /** Relative to the base address. */
  readonly path: string
  /** These replace the usual ones; an empty value leaves a header out. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  /** The longest pause between two chunks of the response. */
  readonly silenceMs?: number
}

export const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string }
const userAgent = `agentex-build-action/${version} contact`

/** Sends a request once and reads all that comes. Rejects only when the contact is stopped. */
export async function ask(
  { connection, recorder, times, signal: stop }: Contact,
  name: AskName,
  { method = 'GET', path, headers = {}, body, silenceMs = times.requestMs }: Question,
  signal: AbortSignal = stop,
): Promise<Exchange | undefined> {
  const { baseUrl, apiKey, accountId, customHeaders } = connection
  const usual = {
    ...customHeaders,
    'x-api-key': apiKey,
    'x-selected-account-id': accountId,
    'user-agent': userAgent,
    accept: 'text/event-stream, application/json',
    'accept-encoding': 'identity',
    ...(body && { 'content-length': String(body.length) }),
  }
  signal.throwIfAborted()
  try {
    const response = await recorder.as(name).request({
      origin: baseUrl.origin,
      path: baseUrl.pathname.replace(/\/+$/, '') + path,
      method,
      headers: Object.fromEntries(
        Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== ''),
      ),
      body: body ? Readable.from([body], { objectMode: false }) : null,
      headersTimeout: times.requestMs,
      bodyTimeout: silenceMs,
      signal,
    })
    await buffer(response.body)
  } catch {
    // What went wrong is in the recording.
  }
  stop.throwIfAborted()
  return recorder.exchanges.findLast((one) => one.ask === name)
}

/** The product's own client, whose exchanges are recorded under this name. */
export function clientFor({ connection, recorder, times }: Contact, name: AskName): BuildsApi {
  return createClient({
    ...connection,
    userAgent,
    redact: (text) => text,
    transport: recorder.as(name),
    openArchive: openArchiveFile,
    clock: systemClock,
    random: Math.random,
    timeouts: {
      headers: times.requestMs,
      body: times.requestMs,
      uploadStall: times.requestMs,
      submitResponse: Math.min(timeoutsMs.submitResponse, times.buildMs),
    },
  })
}

/** Waits; rejects when the contact is stopped. */
export async function pause({ signal }: Contact, ms: number): Promise<void> {
  await systemClock.sleep(ms, signal)
}
