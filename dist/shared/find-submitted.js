import { createdMs } from "./connection.js";
// src/build/image.ts
/** The image of a record: its URL, else name and tag. */
function imageOf({ imageUrl, imageName, imageTag }) {
	if (imageUrl !== void 0 || imageName === void 0) return imageUrl;
	return imageTag === void 0 ? imageName : `${imageName}:${imageTag}`;
}
// src/build/submit/find-submitted.ts
/** Between the clock of `Date` and that of `created_at`, and between the last byte of a form and its build. */
const slackMs = 5e3;
const pageSize = 100;
/** A list with more builds than this is not searched to its end. */
const searchedBuilds = 1e3;
/** Of all IDs of a baseline together: it is part of the state for the post step, which is an environment variable. */
const idCharacters = 16384;
/** How long after its form a build may still appear in the list. */
const listedWithinMs = 6e4;
/** `undefined` where the list is too long to compare with. */
async function takeBaseline(api, fingerprint, signal, onDate = () => void 0) {
	let dateMs;
	const onServerTime = (ms) => {
		dateMs ??= ms;
		onDate(ms);
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
async function findSubmitted(api, { fingerprint, open }, { serverMs, ids }, signal, onServerTime) {
	const like = await listLike(api, fingerprint, () => serverMs, signal, {
		attempts: 1,
		onServerTime
	});
	if (like === void 0) return void 0;
	const known = new Set(ids);
	const hash = fingerprint.workingTreeHash;
	const sinceMs = open?.firstMs ?? serverMs;
	const fresh = like.filter((build) => !known.has(build.id) && !isOlder(build, sinceMs) && (hash === void 0 || build.workingTreeHash === void 0 || build.workingTreeHash === hash));
	const isProved = (build) => open?.firstMs !== void 0 && open.isConflict !== true && createdMs(build) !== void 0 && hasContent(build, fingerprint);
	return {
		matching: fresh.filter(isProved),
		possible: fresh.filter((build) => !isProved(build))
	};
}
/**
* Whether a build may still appear in the list. Until then the only one there proves nothing: an identical one of another run may have
* appeared first.
*/
function mayStillAppear({ lastMs }, serverNowMs) {
	return lastMs === void 0 || serverNowMs === void 0 || serverNowMs - lastMs < listedWithinMs;
}
/** What one look says. */
function judgeLook(builds) {
	if (builds === void 0) return { type: "unreadable" };
	const { matching, possible } = builds;
	const [build, ...others] = [...matching, ...possible];
	if (build === void 0) return { type: "none" };
	return others.length === 0 && possible.length === 0 ? {
		type: "one",
		build
	} : {
		type: "uncertain",
		builds: [build, ...others]
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
	const { agentName, agentId, imageName, imageTag, sourceCommit: commit } = fingerprint;
	return build.imageName === imageName && build.imageTag === imageTag && (commit === void 0 || build.sourceCommit === void 0 || build.sourceCommit === commit) && (agentName === void 0 || build.agentName === void 0 || build.agentName === agentName) && (agentId === void 0 || build.agentId === void 0 || build.agentId === agentId);
}
function isOlder(build, serverMs) {
	const ms = createdMs(build);
	return ms !== void 0 && serverMs !== void 0 && ms < serverMs - slackMs;
}
export { findSubmitted, imageOf, judgeLook, mayStillAppear, takeBaseline };
