import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { proves } from "./shared/compare-record.js";
import { walkList, writeListOutputs } from "./shared/outputs.js";
import { connect } from "./shared/connection.js";
import { readListInputs } from "./shared/sub-action-inputs.js";
// src/build/find-builds.ts
/** The first `limit` matching builds, in the server's order. */
async function findBuilds(api, { sortOrder, limit, ...wanted }, signal) {
	const { agent, sourceCommit, workingTreeHash } = wanted;
	const builds = [];
	const question = {
		agent,
		sourceCommit,
		workingTreeHash,
		sortOrder,
		pageSize: Math.max(limit, 100)
	};
	for await (const build of walkList(api, question, signal)) {
		if (proves(build, wanted)) builds.push(build);
		if (builds.length === limit) break;
	}
	return builds;
}
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
