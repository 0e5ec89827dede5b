import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { connect } from "./shared/connection.js";
import { readUndeployedInputs } from "./shared/sub-action-inputs.js";
import { writeUndeployedOutputs } from "./shared/outputs.js";
import { writeUndeployedSummary } from "./shared/summary.js";
// src/undeployed.ts
/** The sub-action `undeployed/`: outputs the agents that have builds but no healthy deployment. */
async function undeployed(world) {
	await entrypoint(world, async (runner) => {
		const { log, apiKey, signal } = runner;
		const { connection, summary } = await readUndeployedInputs(apiKey);
		await using api = await connect(connection, runner);
		const agents = await api.listUndeployed(signal);
		for (const problem of writeUndeployedOutputs(agents, runner)) await log.warning(problem);
		await log.line(`Agents built but not deployed: ${agents.length}`);
		if (summary) await writeUndeployedSummary(agents, runner);
	});
}
// \0start:undeployed
await undeployed(systemWorld);
export {};
