import { type Connection, readConnection } from './connection.ts'
import { parseAgentName, parseBoolean } from './parse-input.ts'
import { type LabelSource, readPreviewLabel } from './preview-label.ts'
import {
  readInputWithDefault,
  readAllFields,
  readOptionalInput,
  readTuningInput,
} from './read-input.ts'
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
  return await readAllFields({
    connection: readConnection,
    label: () => readPreviewLabel(run),
    agentName: () => readOptionalInput('agent-name', parseAgentName),
    dryRun: () => readInputWithDefault('dry-run', parseBoolean),
    summary: () => readTuningInput('summary', parseBoolean, 'true'),
    misnamed: () => rejectMisnamedInputs('delete-previews'),
  })
}
