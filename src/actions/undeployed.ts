import { readUndeployedInputs } from '../inputs/undeployed-inputs.ts'
import { writeUndeployedOutputs } from '../report/outputs.ts'
import { writeUndeployedSummary } from '../report/summary/undeployed-summary.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { finishOutputs } from '../runner/output-values.ts'
import type { Host } from '../runner/host/host.ts'
import { connect } from './connect.ts'

/** The sub-action `undeployed/`: outputs the agents that have builds but no healthy deployment. */
export async function undeployed(host: Host): Promise<void> {
  await entrypoint(host, async (runner) => {
    const { log, signal } = runner
    const { connection, summary } = await readUndeployedInputs()
    await using api = await connect(connection, runner)
    const agents = await api.listUndeployed(signal)
    await finishOutputs(await writeUndeployedOutputs(agents, runner), runner)
    await log.line(`Agents built but not deployed: ${agents.length}`)
    if (summary) await writeUndeployedSummary(agents, runner)
  })
}
