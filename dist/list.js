import { findBuilds, writeListOutputs } from "./shared/outputs.js";
import { connect } from "./shared/connect.js";
import { entrypoint } from "./shared/entrypoint.js";
import { readListInputs } from "./shared/sub-action-inputs.js";
// src/list.ts
/** The sub-action `list/`: outputs the builds that match. */
async function list() {
	await entrypoint(async ({ log, apiKey, redact, signal }) => {
		const { connection, filter } = await readListInputs(apiKey);
		await using api = await connect(connection, log);
		const builds = await findBuilds(api, filter, signal);
		writeListOutputs(builds, redact);
		await log.line(`Builds found: ${builds.length}`);
	});
}
// \0start:list
await list();
export {};
