import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { findBuilds, writeListOutputs } from "./shared/connection.js";
import { connect } from "./shared/connect.js";
import { readListInputs } from "./shared/sub-action-inputs.js";
// src/list.ts
/** The sub-action `list/`: outputs the builds that match. */
async function list(world) {
	await entrypoint(world, async (runner) => {
		const { log, apiKey, signal } = runner;
		const { connection, filter } = await readListInputs(apiKey);
		await using api = await connect(connection, runner);
		const builds = await findBuilds(api, filter, signal);
		for (const problem of writeListOutputs(builds, runner)) await log.warning(problem);
		await log.line(`Builds found: ${builds.length}`);
	});
}
// \0start:list
await list(systemWorld);
export {};
