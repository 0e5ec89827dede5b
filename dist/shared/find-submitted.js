// src/build/submit/find-submitted.ts
const lookUpLimit = 100;
async function takeBaseline(api, fingerprint, signal) {
	const builds = await listLike(api, fingerprint, signal);
	const times = builds.flatMap((build) => build.createdAt ?? []).sort(byTime);
	return {
		ids: builds.map((build) => build.id),
		newest: times.at(-1)
	};
}
/** Looks for the build of a submit whose response was lost. Never guesses: see `NewBuilds`. */
async function findSubmitted(api, fingerprint, baseline, signal) {
	const known = new Set(baseline.ids);
	const fresh = (await listLike(api, fingerprint, signal)).filter((build) => !known.has(build.id) && !isOlder(build.createdAt, baseline.newest));
	const hash = fingerprint.workingTreeHash;
	return {
		matching: fresh.filter((build) => hash !== void 0 && build.workingTreeHash === hash),
		possible: fresh.filter((build) => hash === void 0 || build.workingTreeHash === void 0)
	};
}
async function listLike(api, fingerprint, signal) {
	const { agentName, workingTreeHash } = fingerprint;
	const builds = [];
	let seen = 0;
	for await (const build of api.listBuilds({
		agentName,
		workingTreeHash,
		sortOrder: "desc",
		limit: lookUpLimit
	}, signal)) {
		if (isLike(build, fingerprint)) builds.push(build);
		seen += 1;
		if (seen === lookUpLimit) break;
	}
	return builds;
}
function isLike(build, fingerprint) {
	const { agentName, agentId, imageName, imageTag } = fingerprint;
	return build.imageName === imageName && build.imageTag === imageTag && (agentName === void 0 || build.agentName === void 0 || build.agentName === agentName) && (agentId === void 0 || build.agentId === void 0 || build.agentId === agentId);
}
function byTime(a, b) {
	return Date.parse(a) - Date.parse(b);
}
function isOlder(time, than) {
	return time !== void 0 && than !== void 0 && byTime(time, than) < 0;
}
export { findSubmitted, takeBaseline };
