import { connect } from './runner/connect.ts'
import { entrypoint } from './runner/entrypoint.ts'
import { writeUndeployedOutputs } from './runner/outputs.ts'
import { printableTitle } from './runner/log/printable.ts'
import { readUndeployedInputs } from './runner/inputs/sub-action-inputs.ts'
import { renderUndeployedSummary } from './runner/summary/summary.ts'
import { writeSummary } from './runner/summary/write-summary.ts'

/** The sub-action `undeployed/`: hands on the agents that have builds but no healthy deployment. */
export async function undeployed(): Promise<void> {
  await entrypoint(async (runner) => {
    const { connection, summary } = readUndeployedInputs()
    await using api = await connect(connection)
    const agents = await api.listUndeployed(runner.signal)
    writeUndeployedOutputs(agents)
    await runner.writer.print(printableTitle(`${agents.length} agents are built but not deployed.`))
    if (summary) await writeSummary(renderUndeployedSummary(agents), runner)
  })
}
