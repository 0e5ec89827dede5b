import { ApiError } from "./errors2.js";
import { retryRules } from "./retry-table.js";
import { activeClasses, isEnding, isFinal } from "./status.js";
import { proves } from "./compare-record.js";
import { createdMs } from "./connection.js";
import { collect, walkList } from "./outputs.js";
// src/build/cancel/cancel-old.ts
const pageSize = 1e3;
/** How wrong our clock may be, where the server does not send its own. */
const clockSlackMs = 3e5;
/** Builds that lost runners have left: queued or running, of this repository, and older by the server's clock. */
async function findOldBuilds(wanted, { api, clock }, signal) {
	const { agentName, sourceRepo, olderThanMs } = wanted;
	const agent = agentName === void 0 ? void 0 : { name: agentName };
	const startMs = clock.wallMs();
	const walk = walkList(api, {
		agent,
		pageSize
	}, signal);
	const builds = await collect(walk);
	const nowMs = walk.serverMs() ?? startMs - clockSlackMs;
	return builds.filter((build) => proves(build, {
		agent,
		sourceRepo,
		statuses: activeClasses
	}) && nowMs - (createdMs(build) ?? nowMs) > olderThanMs);
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
/** Requests the cancellation unless the record shows its effect, and reads the record. */
async function advance(one, api, signal) {
	const { id } = one.build;
	let { accepted } = one;
	try {
		if (!accepted || !isEnding(one.build.status)) await api.cancelBuild(id, signal);
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
	return !isFinal(build.status) && (error === void 0 || retryRules(error).foreignCancel.forMs > 0);
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
export { cancelBuilds, findOldBuilds };
