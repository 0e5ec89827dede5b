import { type Connection, readConnection } from './connection.ts'
import { parseAgentName, parseBoolean } from './parse-input.ts'
import { type PreviewLabel, readPreviewLabel } from './preview-label.ts'
import { defaulted, gather, optional } from './read-input.ts'
import type { RunSource } from './tag-input.ts'

/** The inputs of `delete-previews/`, validated, in the order of its `action.yml`. */
export interface DeletePreviewsInputs {
  readonly connection: Connection
  readonly preview: PreviewLabel
  /** `undefined`: of all agents. */
  readonly agentName: string | undefined
  readonly dryRun: boolean
  readonly summary: boolean
}

export async function readDeletePreviewsInputs(run: RunSource): Promise<DeletePreviewsInputs> {
  return await gather({
    connection: readConnection,
    preview: () => readPreviewLabel(run),
    agentName: () => optional('agent-name', parseAgentName),
    dryRun: () => defaulted('dry-run', parseBoolean),
    summary: () => defaulted('summary', parseBoolean),
  })
}
