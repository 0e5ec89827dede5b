import { readUndeployedInputs } from '../inputs/undeployed-inputs.ts'
import { writeUndeployedAgentsOutputs } from '../report/outputs.ts'
import { writeUndeployedAgentsSummary } from '../report/summary/undeployed-summary.ts'
import { runEntrypoint } from '../runner/entrypoint.ts'
import { awaitOutputs } from '../runner/output-values.ts'
import type { Host } from '../runner/host/host.ts'
import { connect } from './connect.ts'

/** The sub-action `undeployed/`: outputs the agents that have builds but no healthy deployment. */
export async function undeployed(host: Host): Promise<void> {
  await runEntrypoint(host, async (runner) => {
    const { log, signal } = runner
    const { connection, summary } = await readUndeployedInputs()
    await using api = await connect(connection, runner)
    const agents = await api.listUndeployed(signal)
    await awaitOutputs(await writeUndeployedAgentsOutputs(agents, runner), runner)
    await log.line(`Agents built but not deployed: ${agents.length}`)
    if (summary) await writeUndeployedAgentsSummary(agents, runner)
  })
}
