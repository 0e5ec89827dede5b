import { entrypoint } from './runner/entrypoint.ts'
import { findAgents, rejectIncomplete, showAgents } from './runner/find-agents.ts'
import { readDiscoverInputs } from './runner/inputs/discover-inputs.ts'
import { writeDiscoverOutputs } from './runner/outputs.ts'
import { writeDiscoverySummary } from './runner/summary/summary.ts'
import { readWorkflowContext } from './runner/workflow-context.ts'

/** The sub-action `discover/`: outputs the agents of a monorepo, and those to build as a matrix. */
export async function discover(): Promise<void> {
  await entrypoint(async (runner) => {
    const { log, redact, signal } = runner
    const workflow = await readWorkflowContext()
    const inputs = await readDiscoverInputs(runner.apiKey, workflow, signal)
    const found = await findAgents(inputs, workflow, runner)
    writeDiscoverOutputs(found.agents, redact)
    await showAgents(found, runner)
    if (inputs.summary) await writeDiscoverySummary(found.agents, log, redact)
    rejectIncomplete(found, inputs)
  })
}
