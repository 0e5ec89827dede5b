import { cancelAndWait, isFinal } from "./cancel-build.js";
import { timeLimit } from "./time-limit.js";
import { findSubmitted } from "./find-submitted.js";
import { connect } from "./connect.js";
// src/build/cancel/cancel-abandoned.ts
/** How long to wait for the end of a cancelled build. */
const waitMs = 45e3;
/** Waits before each search for a build whose ID is unknown. */
const lookUpDelaysMs = [
	0,
	1e3,
	2e3,
	4e3,
	8e3,
	15e3
];
/**
* Cancels a build that main left running and waits for its end. Resolves with a sentence for the log; rejects when a request
* fails.
*/
async function cancelRunning(buildId, dependencies, signal) {
	const before = await dependencies.api.getBuild(buildId, signal);
	if (isFinal(before.status)) return `Build ${buildId} has ended with status '${before.status}'.`;
	using limit = timeLimit(waitMs, dependencies.clock, signal);
	const { status } = await cancelAndWait(buildId, dependencies, limit.signal);
	return isFinal(status) ? `Cancelled build ${buildId}, which was still running: it ended with status '${status}'.` : `Requested the cancellation of build ${buildId}, which was still running. Its status is '${status}'.`;
}
/** As `cancelRunning`, for a submit whose response main did not get: cancels a build only if it is provably of this run. */
async function cancelSubmitted({ fingerprint, baseline }, dependencies, signal) {
	const { api, clock } = dependencies;
	if (baseline === void 0) return "The run was stopped during the submit, and the action could not read the list of builds before it. Check that list for a build that should not run.";
	for (const delayMs of lookUpDelaysMs) {
		await clock.sleep(delayMs, signal);
		const { matching, possible } = await findSubmitted(api, fingerprint, baseline, signal);
		const [build, ...others] = matching;
		if (build && others.length === 0) return await cancelRunning(build.id, dependencies, signal);
		const seen = [...matching, ...possible];
		if (seen.length > 0) return `The run was stopped during the submit. Each of these builds may be the one it created, so none was cancelled: ${names(seen)}.`;
	}
	return "The run was stopped during the submit. The server has no build from it.";
}
function names(builds) {
	return builds.map((build) => build.id).join(", ");
}
// src/runner/post-cleanup.ts
/** The runner gives all post steps of a cancelled job less than five minutes together. */
const limitMs = 6e4;
/** Cancels a build that the main step left running. An error is a warning that names the build. */
async function cancelBuildLeft(left, runner) {
	const { log } = runner;
	try {
		await log.line(await cancelOnServer(left, runner));
	} catch (error) {
		const build = left.phase === "running" ? `build ${left.buildId}, which may still be running` : "the build that the main step may have submitted";
		const reason = error instanceof Error ? error.message : String(error);
		await log.warning(`The post step could not cancel ${build}: ${reason}\nCheck the builds on ${new URL(left.baseUrl).host}.`);
	}
}
async function cancelOnServer(left, runner) {
	const { accountId } = left;
	const { apiKey, signal } = runner;
	const { clock } = runner.world;
	using limit = timeLimit(limitMs, clock, signal);
	await using api = await connect({
		apiKey,
		accountId,
		baseUrl: new URL(left.baseUrl)
	}, runner);
	const dependencies = {
		api,
		clock
	};
	return left.phase === "running" ? await cancelRunning(left.buildId, dependencies, limit.signal) : await cancelSubmitted(left.sent, dependencies, limit.signal);
}
export { cancelBuildLeft };
