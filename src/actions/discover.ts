import { readDiscoverInputs } from '../inputs/discover-inputs.ts'
import { writeDiscoverOutputs } from '../report/outputs.ts'
import { writeDiscoverySummary } from '../report/summary/summary.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { finishOutputs } from '../runner/output-values.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { World } from '../runner/world/world.ts'
import { findAgents, rejectIncomplete, showAgents } from './find-agents.ts'

/** The sub-action `discover/`: outputs the agents of a monorepo, and those to build as a matrix. */
export async function discover(world: World): Promise<void> {
  await entrypoint(world, async (runner) => {
    const workflow = await readWorkflowContext()
    const inputs = await readDiscoverInputs(runner.apiKey, workflow, runner)
    const found = await findAgents(inputs, workflow, runner)
    await finishOutputs(writeDiscoverOutputs(found.agents, runner), runner)
    await showAgents(found, inputs, runner)
    if (inputs.summary) await writeDiscoverySummary(found, inputs, runner)
    rejectIncomplete(found, inputs)
  })
}
