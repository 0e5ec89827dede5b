import * as core from '@actions/core'
import type { BuildsApi } from '../api/builds-api.ts'
import type { HttpExchange } from '../api/http.ts'
import { systemClock } from '../util/clock.ts'
import type { Connection } from './inputs/connection.ts'
import type { Log } from './log/log.ts'

/** As in package.json. */
export const version = '0.1.0'

/** A client of the builds API in this process; disposing it closes its connections. */
export async function connect(
  connection: Connection,
  log: Log,
): Promise<BuildsApi & AsyncDisposable> {
  // Loading the HTTP client takes longer than everything else that happens before a request.
  const { createClient } = await import('../api/client.ts')
  return createClient({
    ...connection,
    userAgent: `agentex-build-action/${version}`,
    env: process.env,
    clock: systemClock,
    random: Math.random,
    trace: core.isDebug() ? (exchange) => void log.debug(describeExchange(exchange)) : undefined,
  })
}

function describeExchange({ method, path, status, requestId, durationMs }: HttpExchange): string {
  const id = requestId === undefined ? '' : `, request ID ${requestId}`
  return `${method} ${path}: ${status ?? 'no response'} in ${Math.round(durationMs)} ms${id}`
}
