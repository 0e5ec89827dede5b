import { createdMs } from "./connect.js";
// src/build/submit/find-submitted.ts
/** Between the clock of `Date` and that of `created_at`, and between the last byte of a form and its build. */
const slackMs = 5e3;
const pageSize = 100;
/** A list with more builds than this is not searched to its end. */
const searchedBuilds = 1e3;
/** Of all IDs of a baseline together: it is part of the state for the post step, which is an environment variable. */
const idCharacters = 16384;
/** `undefined` where the list is too long to compare with. */
async function takeBaseline(api, fingerprint, signal) {
	let dateMs;
	const onServerTime = (ms) => {
		dateMs ??= ms;
	};
	const like = await listLike(api, fingerprint, () => dateMs, signal, { onServerTime });
	if (like === void 0) return void 0;
	const times = like.flatMap((build) => createdMs(build) ?? []);
	const serverMs = dateMs ?? (times.length === 0 ? void 0 : Math.max(...times));
	const ids = like.filter((build) => !isOlder(build, serverMs)).map((build) => build.id);
	return ids.join("").length > idCharacters ? void 0 : {
		serverMs,
		ids
	};
}
/** Looks once for the build of a submit, and never guesses: see `NewBuilds`. `undefined` where the list is too long. */
async function findSubmitted(api, { fingerprint, isWhole, stoppedServerMs }, { serverMs, ids }, signal) {
	const like = await listLike(api, fingerprint, () => serverMs, signal, { attempts: 1 });
	if (like === void 0) return void 0;
	const known = new Set(ids);
	const hash = fingerprint.workingTreeHash;
	const fresh = like.filter((build) => !known.has(build.id) && !isOlder(build, serverMs) && (hash === void 0 || build.workingTreeHash === void 0 || build.workingTreeHash === hash));
	const isOurs = (build) => isWhole && hasContent(build, fingerprint) && (stoppedServerMs === void 0 || (createdMs(build) ?? 1e400) <= stoppedServerMs + slackMs);
	return {
		matching: fresh.filter(isOurs),
		possible: fresh.filter((build) => !isOurs(build))
	};
}
/** Whether a record proves that it has what was sent. */
function hasContent(build, { workingTreeHash, imageUrl }) {
	return imageUrl === void 0 ? workingTreeHash !== void 0 && build.workingTreeHash === workingTreeHash : build.imageUrl === imageUrl;
}
/**
* The builds with this image, tag and agent, at least all that are not older than `sinceMs`. The list is read to its end unless it
* comes newest first, as requested. `undefined` where it is too long for that.
*/
async function listLike(api, fingerprint, sinceMs, signal, options) {
	const { agentName, workingTreeHash } = fingerprint;
	const query = {
		agentName,
		workingTreeHash,
		sortOrder: "desc",
		limit: pageSize
	};
	const builds = [];
	let seen = 0;
	let previousMs = 1e400;
	let isNewestFirst = true;
	for await (const build of api.listBuilds(query, signal, options)) {
		if (isLike(build, fingerprint)) builds.push(build);
		seen += 1;
		const ms = createdMs(build) ?? previousMs;
		isNewestFirst &&= ms <= previousMs;
		previousMs = ms;
		if (isNewestFirst && seen >= pageSize && isOlder(build, sinceMs())) break;
		if (seen >= searchedBuilds) return void 0;
	}
	return builds;
}
function isLike(build, fingerprint) {
	const { agentName, agentId, imageName, imageTag } = fingerprint;
	return build.imageName === imageName && build.imageTag === imageTag && (agentName === void 0 || build.agentName === void 0 || build.agentName === agentName) && (agentId === void 0 || build.agentId === void 0 || build.agentId === agentId);
}
function isOlder(build, serverMs) {
	const ms = createdMs(build);
	return ms !== void 0 && serverMs !== void 0 && ms < serverMs - slackMs;
}
export { findSubmitted, takeBaseline };
