import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { classifyStatus, isFinal } from "./shared/status.js";
import { cancelAndWait, requestCancel } from "./shared/cancel-build.js";
import { ApiError } from "./shared/errors2.js";
import { ActionError } from "./shared/errors.js";
import { writeCancelOutputs, writeOldBuildsOutputs } from "./shared/connection.js";
import { readWorkflowContext } from "./shared/workflow-context.js";
import { connect } from "./shared/connect.js";
import { readCancelInputs } from "./shared/sub-action-inputs.js";
import { timeLimit } from "./shared/time-limit.js";
// src/build/cancel/cancel-old.ts
const pageSize = 1e3;
/** How wrong our clock may be, where the server does not send its own. */
const clockSlackMs = 3e5;
/** Builds that lost runners have left: queued or running, of this repository, and older by the server's clock. */
async function findOldBuilds(wanted, { api, clock }, signal) {
	const { agentName } = wanted;
	const startMs = clock.wallMs();
	let serverMs;
	const builds = [];
	const query = {
		agentName,
		sortOrder: "desc",
		limit: pageSize
	};
	const pages = api.listBuilds(query, signal, { onServerTime: (ms) => {
		serverMs ??= ms;
	} });
	for await (const build of pages) if (isLeftBehind(build, wanted)) builds.push(build);
	const nowMs = serverMs ?? startMs - clockSlackMs;
	return builds.filter((build) => nowMs - createdMs(build) > wanted.olderThanMs);
}
/** Servers may ignore filters. */
function isLeftBehind(build, { sourceRepo, agentName }) {
	return ["queued", "running"].includes(classifyStatus(build.status)) && build.sourceRepo === sourceRepo && (agentName === void 0 || build.agentName === agentName);
}
/** NaN, which is older than nothing, without a time zone: the age would depend on that of the runner. */
function createdMs({ createdAt = "" }) {
	return /(?:Z|[+-]\d\d:?\d\d)$/i.test(createdAt) ? Date.parse(createdAt) : NaN;
}
const pollMs = 2e3;
/** Keeps the pace of all reads together below ten a second. */
const pollMsPerBuild = 100;
/** Requests at the same time. */
const parallel = 8;
/**
* Cancels builds, and follows them to their ends if `wait` is set. Never rejects because of one build: requests that fail are sent
* again until `signal` fires, unless the server refuses them.
*/
async function cancelBuilds(builds, wait, { api, clock }, signal) {
	const step = (one) => advance(one, api, signal);
	let all = await inParallel(builds.map((build) => ({
		build,
		accepted: false,
		error: void 0
	})), step);
	for (;;) {
		const open = all.filter(isOpen).length;
		if (!wait || open === 0 || signal.aborted) return all;
		await clock.sleep(Math.max(pollMs, open * pollMsPerBuild), signal).catch(ignoreAbort);
		all = await inParallel(all, async (one) => isOpen(one) ? await step(one) : one);
	}
}
/** Requests the cancellation unless that is done, and reads the record. */
async function advance(one, api, signal) {
	const { id } = one.build;
	let { accepted } = one;
	try {
		if (!accepted) await api.cancelBuild(id, signal);
		accepted = true;
		return {
			build: await api.getBuild(id, signal),
			accepted,
			error: void 0
		};
	} catch (error) {
		if (error instanceof ApiError) return {
			...one,
			accepted,
			error
		};
		if (signal.aborted) return {
			...one,
			accepted
		};
		throw error;
	}
}
function isOpen({ build, error }) {
	return !isFinal(build.status) && (error === void 0 || error.meaning === "unavailable");
}
function ignoreAbort() {}
async function inParallel(items, work) {
	const results = [];
	const entries = items.entries();
	const worker = async () => {
		for (const [index, item] of entries) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	return results;
}
// src/runner/cancel-builds.ts
async function cancelOneBuild({ buildId }, { wait, timeoutMs }, api, runner, signal) {
	const build = await (wait ? cancelAndWait : requestCancel)(buildId, {
		api,
		clock: runner.world.clock
	}, signal);
	for (const problem of writeCancelOutputs(build, runner)) await runner.log.warning(problem);
	await runner.log.line(`Build status: ${build.status}`);
	if (wait && !isFinal(build.status)) throw new ActionError(`The cancelled build did not end within ${timeoutMs / 6e4} minutes (status '${build.status}'). Build ID: ${buildId}.`, { hint: "Raise 'timeout-minutes', or check the build on the server." });
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
	const more = problems.length - namedBuilds;
	throw new ActionError([
		`Not all builds were cancelled: ${problems.length} of ${all.length} failed.`,
		...problems.slice(0, namedBuilds),
		...more > 0 ? [`… and ${more} more.`] : []
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
	return accepted ? `It did not end within ${timeoutMs / 6e4} minutes (status '${build.status}').` : "The server did not accept the request in time.";
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
