import { type Connection, readConnection } from './connection.ts'
import { parseAgentName, parseBoolean } from './parse-input.ts'
import { type LabelSource, type PreviewLabel, readPreviewLabel } from './preview-label.ts'
import { defaulted, gather, optional } from './read-input.ts'

/** The inputs of `delete-previews/`, validated. */
export interface DeletePreviewsInputs {
  readonly connection: Connection
  readonly preview: PreviewLabel
  /** `undefined`: of all agents. */
  readonly agentName: string | undefined
  readonly dryRun: boolean
  readonly summary: boolean
}

/** Rejects with `InvalidInputs`. `apiKey` is the text of the input. */
export async function readDeletePreviewsInputs(
  apiKey: string,
  run: LabelSource,
): Promise<DeletePreviewsInputs> {
  return await gather({
    connection: () => readConnection(apiKey),
    preview: () => readPreviewLabel(run),
    agentName: () => optional('agent-name', parseAgentName),
    dryRun: () => defaulted('dry-run', parseBoolean),
    summary: () => defaulted('summary', parseBoolean),
  })
}
