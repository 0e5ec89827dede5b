import { buildPath, buildsPath } from "./paths.js";
import { ApiError } from "./errors2.js";
import { classifyStatus, isEnding, isFinal } from "./status.js";
import { askedWait } from "./retry.js";
import { imageOf } from "./image.js";
import { findSubmitted } from "./find-submitted.js";
import { cancelPersistently } from "./cancel-build.js";
import { timeLimit } from "./time-limit.js";
import { connect } from "./connect.js";
// src/build/cancel/cancel-abandoned.ts
/** So that a warning does not become longer than an annotation. */
const namedBuilds = 5;
/** Waits before each search for a build whose ID is unknown: one of a complete form may be listed late. */
const lookUpDelaysMs = [
	0,
	1e3,
	2e3,
	4e3,
	8e3,
	15e3
];
/** The wait before further searches while the list is not readable. */
const outageDelayMs = 1e4;
/** Cancels what main left, through outages, until it has ended or `signal` fires. Cancels only a build that is provably of this run. */
async function cancelLeftOver(left, dependencies, signal) {
	return left.type === "build" ? await cancelRunning(left.buildId, dependencies, signal) : await cancelSubmitted(left.sent, dependencies, signal);
}
async function cancelRunning(buildId, dependencies, signal) {
	return describe(buildId, await cancelPersistently(buildId, dependencies, signal));
}
async function cancelSubmitted(sent, dependencies, signal) {
	const { api, clock, random } = dependencies;
	const stopped = "The run was stopped during the submit.";
	const { baseline } = sent;
	if (baseline === void 0) return open(`${stopped} The action could not read the list of builds before it, so it cannot recognise its own. Check the list for a build that should not run.`);
	let problem;
	let askedMs = 0;
	const delaysMs = sent.isWhole ? lookUpDelaysMs : [0];
	for (let look = 0; look < delaysMs.length || problem !== void 0; look += 1) {
		const delayMs = delaysMs[look] ?? outageDelayMs;
		try {
			await clock.sleep(Math.max(delayMs, askedMs), signal);
			askedMs = 0;
			const found = await findSubmitted(api, sent, baseline, signal);
			problem = found === void 0 ? "The list is too long." : void 0;
			const { matching = [], possible = [] } = found ?? {};
			const [build, ...others] = matching;
			if (build && others.length === 0 && possible.length === 0) return await cancelRunning(build.id, dependencies, signal);
			const seen = [...matching, ...possible].map(({ id }) => id);
			if (seen.length > 0) return open(`${stopped} Each of these builds may be the one it created, or one of another run, so none was cancelled: ${seen.slice(0, namedBuilds).join(", ")}.`, seen.slice(0, namedBuilds));
		} catch (error) {
			if (signal.aborted) {
				problem ??= "The server did not respond in time.";
				break;
			}
			if (!(error instanceof ApiError)) throw error;
			problem = error.message;
			askedMs = askedWait(error.retryAfterMs ?? 0, random());
		}
	}
	return problem === void 0 ? {
		isClean: true,
		message: `${stopped} The server has no build from it.`,
		toCancel: []
	} : open(`${stopped} The action could not look for a build from it: ${problem}`);
}
function describe(buildId, { accepted, build, error }) {
	const reason = error?.message ?? "The server did not respond in time.";
	if (build !== void 0 && isFinal(build.status)) {
		const end = `ended with status '${build.status}'`;
		const image = imageOf(build);
		return {
			isClean: true,
			message: classifyStatus(build.status) === "succeeded" ? `Build ${buildId} ${end} before it could be cancelled. Its image exists${image === void 0 ? "." : `: ${image}`}` : classifyStatus(build.status) === "cancelled" ? `Cancelled build ${buildId}: it ${end}.` : `Build ${buildId} ${end}.`,
			toCancel: []
		};
	}
	if (!accepted) return open(`Build ${buildId} may still be running: its cancellation failed. ${reason}`, [buildId]);
	if (build === void 0) return open(`The server accepted the cancellation of build ${buildId}, but its status is not known. ${reason}`);
	return open(`The server accepted the cancellation of build ${buildId}, which has not ended yet: its status is '${build.status}'.`, isEnding(build.status) ? [] : [buildId]);
}
function open(message, toCancel = []) {
	return {
		isClean: false,
		message,
		toCancel
	};
}
// src/runner/post-cleanup.ts
/**
* Of 60 s for the whole step: the rest is for its start and its end on a slow machine. The runner gives all post steps of a cancelled
* job less than five minutes together.
*/
const limitMs = 56e3;
/** Cancels a build that the main step left running. What cannot be cleaned up is a warning that says how to do it by hand. */
async function cleanUp(left, state, runner) {
	const { isClean, message, toCancel } = await cancelOnServer(left, state, runner);
	if (isClean) await runner.log.line(message);
	else await runner.log.warning([message, ...adviceFor(toCancel, state)].join("\n"));
}
async function cancelOnServer(left, { accountId, baseUrl }, runner) {
	const { apiKey, signal } = runner;
	const { clock, random } = runner.world;
	try {
		using limit = timeLimit(limitMs, clock, signal);
		await using api = await connect({
			apiKey,
			accountId,
			baseUrl: new URL(baseUrl)
		}, runner);
		return await cancelLeftOver(left, {
			api,
			clock,
			random
		}, limit.signal);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const [message, toCancel] = left.type === "build" ? [`Build ${left.buildId} may still be running: its cancellation failed.`, [left.buildId]] : ["The run was stopped during the submit, and its build may be running.", []];
		return {
			isClean: false,
			message: `${message} ${reason}`,
			toCancel
		};
	}
}
/** The addresses in the API, and how to call them without showing the key. */
function adviceFor(toCancel, { baseUrl }) {
	if (toCancel.length === 0) return [`Check the builds: ${curl("GET", buildsPath, baseUrl)}`];
	return toCancel.flatMap((id) => {
		const path = `${buildPath(id)}/cancel`;
		return [`Cancel it: POST ${addressOf(path, baseUrl)}`, curl("POST", path, baseUrl)];
	});
}
function curl(method, path, baseUrl) {
	return `curl -X ${method} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${addressOf(path, baseUrl)}'`;
}
function addressOf(path, baseUrl) {
	return `${baseUrl.replace(/\/+$/, "")}${path}`.replaceAll("'", "%27");
}
export { cleanUp };
