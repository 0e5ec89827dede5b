import * as core from '@actions/core'
import type { BuildsApi } from '../api/builds-api.ts'
import type { ClientOptions } from '../api/client.ts'
import type { Connection } from '../inputs/connection.ts'
import { customHeadersVariable } from '../inputs/custom-headers.ts'
import { formatCountWithNoun } from '../report/text/format.ts'
import type { EntryContext } from '../runner/entrypoint.ts'

/** The version in package.json. */
const version = '0.1.0'

/** Disposing the client closes its connections. */
export async function connect(
  connection: Connection,
  runner: EntryContext,
): Promise<BuildsApi & AsyncDisposable> {
  // Loading client and transport takes longer than everything else that happens before a request.
  const [{ createClient }, options] = await Promise.all([
    import(/* webpackMode: "eager" */ '../api/client.ts'),
    prepareConnection(connection, runner),
  ])
  return createClient(options)
}

export async function prepareConnection(
  connection: Connection,
  { host, log, redactEarly }: EntryContext,
  name = 'the builds API',
): Promise<ClientOptions> {
  // The log names the host that gets the API key, because an environment variable can set it. Not
  // awaited: a slow log must not delay the cancellation in the post step.
  const count = Object.keys(connection.customHeaders ?? {}).length
  // Shows only their number: the second line of a wrapped value would look like a header's name.
  const more =
    count === 0 ? '' : `, with ${formatCountWithNoun(count, 'header')} of ${customHeadersVariable}`
  void log.line(`Using ${name} on ${connection.baseUrl.host}${more}.`)
  return {
    ...connection,
    redact: redactEarly,
    userAgent: `agentex-build-action/${version}`,
    transport: await host.openTransport(connection.baseUrl),
    openArchive: host.openArchive,
    clock: host.clock,
    random: host.random,
    onRetry: (problem) => void log.line(`${problem} Retrying.`),
    trace: core.isDebug()
      ? ({ method, path, status, requestId, durationMs }) => {
          const id = requestId === undefined ? '' : `, request ID ${requestId}`
          const response = `${status ?? 'no response'} in ${Math.round(durationMs)} ms${id}`
          void log.debug(`${method} ${path}: ${response}`)
        }
      : undefined,
  }
}
