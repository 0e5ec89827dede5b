import type { BuildsApi } from '../api/builds-api.ts'
import { systemClock } from '../util/clock.ts'
import type { Connection } from './inputs/connection.ts'
import { version } from './version.ts'

/** A client of the builds API in the environment of this process; disposing it closes its connections. */
export async function connect(connection: Connection): Promise<BuildsApi & AsyncDisposable> {
  const { createClient } = await import('../api/client.ts')
  return createClient({
    ...connection,
    userAgent: `agentex-build-action/${version}`,
    env: process.env,
    clock: systemClock,
    random: Math.random,
  })
}
