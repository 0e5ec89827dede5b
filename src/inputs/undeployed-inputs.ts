import { type Connection, readConnection } from './connection.ts'
import { parseBoolean } from './parse-input.ts'
import { gather, tuned } from './read-input.ts'

/** The inputs of `undeployed/`, validated. */
export interface UndeployedInputs {
  readonly connection: Connection
  readonly summary: boolean
}

export async function readUndeployedInputs(): Promise<UndeployedInputs> {
  return await gather({
    connection: readConnection,
    summary: () => tuned('summary', parseBoolean, 'true'),
  })
}
