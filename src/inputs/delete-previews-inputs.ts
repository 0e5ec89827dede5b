import { type Connection, readConnection } from './connection.ts'
import { emptyOutputMessage, parseAgentName, parseAsciiWord, parseBoolean } from './parse-input.ts'
import { type LabelSource, readPreviewLabel } from './preview-label.ts'
import {
  readInputWithDefault,
  readAllFields,
  readOptionalInput,
  readRequiredInput,
  readTuningInput,
} from './read-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `delete-previews/`, validated, in the order of its `action.yml`. */
export interface DeletePreviewsInputs {
  readonly connection: Connection
  readonly label: string
  /** `undefined`: of all agents. */
  readonly agentName: string | undefined
  /** ID of the preview that stays, with all that are later; `undefined`: none stays. */
  readonly keep: string | undefined
  readonly dryRun: boolean
  readonly summary: boolean
}

export async function readDeletePreviewsInputs(run: LabelSource): Promise<DeletePreviewsInputs> {
  return await readAllFields({
    connection: readConnection,
    label: () => readPreviewLabel(run),
    agentName: () => readOptionalInput('agent-name', parseAgentName),
    keep: readKeep,
    dryRun: () => readInputWithDefault('dry-run', parseBoolean),
    summary: () => readTuningInput('summary', parseBoolean, 'true'),
    misnamed: () => rejectMisnamedInputs('delete-previews'),
  })
}

/** It is an output of a step, so that it is empty if the step did not run. */
function readKeep(): string | undefined {
  const missing = `Input 'keep' is empty, so it is not known which preview stays. Set the output 'deployment-id' of the step that deployed the preview to keep, or 'none'. ${emptyOutputMessage}`
  const id = readRequiredInput('keep', parseAsciiWord, missing)
  return id === 'none' ? undefined : id
}
