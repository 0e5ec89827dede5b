import { type Connection, readConnection } from './connection.ts'
import { parseBoolean } from './parse-input.ts'
import { readAllFields, readTuningInput } from './read-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `undeployed/`, validated. */
export interface UndeployedInputs {
  readonly connection: Connection
  readonly summary: boolean
}

export async function readUndeployedInputs(): Promise<UndeployedInputs> {
  return await readAllFields({
    connection: readConnection,
    summary: () => readTuningInput('summary', parseBoolean, 'true'),
    misnamed: () => rejectMisnamedInputs('undeployed'),
  })
}
