import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { isFinal } from "./shared/status.js";
import { cancelAndWait, requestCancel } from "./shared/cancel-build.js";
import { cancelBuilds, findOldBuilds } from "./shared/cancel-old.js";
import { andMore } from "./shared/and-more.js";
import { ActionError } from "./shared/errors.js";
import { writeCancelOutputs, writeOldBuildsOutputs } from "./shared/outputs.js";
import { readWorkflowContext } from "./shared/workflow-context.js";
import { connect } from "./shared/connection.js";
import { readCancelInputs } from "./shared/sub-action-inputs.js";
import { timeLimit } from "./shared/time-limit.js";
// src/runner/cancel-builds.ts
async function cancelOneBuild({ buildId }, { wait, timeoutMs }, api, runner, signal) {
	const build = await (wait ? cancelAndWait : requestCancel)(buildId, {
		api,
		clock: runner.world.clock
	}, signal);
	for (const problem of writeCancelOutputs(build, runner)) await runner.log.warning(problem);
	await runner.log.line(`Build status: ${build.status}`);
	if (wait && !isFinal(build.status)) throw new ActionError(`The cancelled build did not end within ${timeoutMs / 6e4} min (status '${build.status}'). Build ID: ${buildId}.`, { hint: "Raise 'timeout-minutes', or check the build on the server." });
}
/** So that the error does not become longer than an annotation. */
const namedBuilds = 20;
/** Cancels the unfinished builds of this repository that are older than the input says. Rejects at the end if one was not cancelled. */
async function cancelOldBuilds({ olderThanMs, agentName }, { wait, timeoutMs }, api, runner, signal) {
	const sourceRepo = await readSourceRepo();
	const { log, world } = runner;
	const dependencies = {
		api,
		clock: world.clock
	};
	const builds = await findOldBuilds({
		sourceRepo,
		agentName,
		olderThanMs
	}, dependencies, signal);
	const agent = agentName === void 0 ? "" : ` of agent '${agentName}'`;
	await log.line(`Unfinished builds${agent} from ${sourceRepo} that are older than ${olderThanMs / 6e4} minutes: ${builds.length}`);
	const all = await cancelBuilds(builds, wait, dependencies, signal);
	const cancelled = all.filter(({ accepted }) => accepted);
	const records = cancelled.map(({ build }) => build);
	for (const problem of writeOldBuildsOutputs(records, runner)) await log.warning(problem);
	for (const { build } of cancelled) await log.line(`Build ${build.id} (agent '${build.agentName ?? ""}'): ${build.status}`);
	runner.signal.throwIfAborted();
	const problems = all.flatMap((one) => {
		const problem = problemOf(one, wait, timeoutMs);
		return problem === void 0 ? [] : [`Build ${one.build.id}: ${problem}`];
	});
	if (problems.length === 0) return;
	throw new ActionError([
		`Not all builds were cancelled: ${problems.length} of ${all.length} failed.`,
		...problems.slice(0, namedBuilds),
		...andMore(problems.length - namedBuilds)
	].join("\n"), { hint: "Raise 'timeout-minutes', or cancel them on the server." });
}
/** The `source_repo` of builds from this repository: checkouts on a runner have its URL as their remote. */
async function readSourceRepo() {
	const { repositoryUrl = "" } = await readWorkflowContext();
	const url = URL.parse(repositoryUrl);
	if (url !== null) return url.host + url.pathname;
	throw new ActionError("Input 'older-than-minutes' needs to know the repository of the workflow.", { hint: "Set GITHUB_SERVER_URL and GITHUB_REPOSITORY, as the runner of GitHub does." });
}
function problemOf({ build, accepted, error }, wait, timeoutMs) {
	if (accepted && (!wait || isFinal(build.status))) return void 0;
	if (error !== void 0) return error.message;
	return accepted ? `It did not end within ${timeoutMs / 6e4} min (status '${build.status}').` : "The server did not accept the request in time.";
}
// src/cancel.ts
/** The sub-action `cancel/`: cancels a build, or the old builds of this repository, and waits until they end. */
async function cancel(world) {
	await entrypoint(world, async (runner) => {
		const inputs = await readCancelInputs(runner.apiKey);
		await using api = await connect(inputs.connection, runner);
		using limit = timeLimit(inputs.timeoutMs, world.clock, runner.signal);
		if ("buildId" in inputs.target) await cancelOneBuild(inputs.target, inputs, api, runner, limit.signal);
		else await cancelOldBuilds(inputs.target, inputs, api, runner, limit.signal);
	});
}
// \0start:cancel
await cancel(systemWorld);
export {};
