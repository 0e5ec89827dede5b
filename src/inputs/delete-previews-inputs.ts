import { type Connection, readConnection } from './connection.ts'
import { parseAgentName, parseBoolean } from './parse-input.ts'
import { type LabelSource, readPreviewLabel } from './preview-label.ts'
import { defaulted, gather, optional, tuned } from './read-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `delete-previews/`, validated, in the order of its `action.yml`. */
export interface DeletePreviewsInputs {
  readonly connection: Connection
  readonly label: string
  /** `undefined`: of all agents. */
  readonly agentName: string | undefined
  readonly dryRun: boolean
  readonly summary: boolean
}

export async function readDeletePreviewsInputs(run: LabelSource): Promise<DeletePreviewsInputs> {
  return await gather({
    connection: readConnection,
    label: () => readPreviewLabel(run),
    agentName: () => optional('agent-name', parseAgentName),
    dryRun: () => defaulted('dry-run', parseBoolean),
    summary: () => tuned('summary', parseBoolean, 'true'),
    misnamed: () => rejectMisnamedInputs('delete-previews'),
  })
}
