import { connect } from "./shared/connect.js";
import { entrypoint } from "./shared/entrypoint.js";
import { readUndeployedInputs } from "./shared/sub-action-inputs.js";
import { writeUndeployedOutputs } from "./shared/outputs.js";
import { writeUndeployedSummary } from "./shared/summary.js";
// src/undeployed.ts
/** The sub-action `undeployed/`: outputs the agents that have builds but no healthy deployment. */
async function undeployed() {
	await entrypoint(async ({ log, apiKey, redact, signal }) => {
		const { connection, summary } = await readUndeployedInputs(apiKey);
		await using api = await connect(connection, log);
		const agents = await api.listUndeployed(signal);
		writeUndeployedOutputs(agents, redact);
		await log.line(`Agents built but not deployed: ${agents.length}`);
		if (summary) await writeUndeployedSummary(agents, log, redact);
	});
}
// \0start:undeployed
await undeployed();
export {};
