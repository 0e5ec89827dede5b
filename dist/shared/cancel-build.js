// src/api/status.ts
const classes = new Map(Object.entries({
	queued: [
		"queued",
		"pending",
		"created",
		"submitted",
		"scheduled"
	],
	running: [
		"running",
		"in_progress",
		"started",
		"working",
		"building"
	],
	cancelling: ["cancelling", "canceling"],
	succeeded: [
		"success",
		"succeeded",
		"successful",
		"completed"
	],
	failed: [
		...[
			"failed",
			"error",
			"timed_out",
			"cancelled"
		],
		...[
			"failure",
			"fault",
			"internal_error",
			"timeout",
			"timedout",
			"expired",
			"canceled"
		],
		...["stopped", "aborted"]
	],
	removed: [
		"deleting",
		"delete_failed",
		"deleted"
	]
}).flatMap(([name, list]) => list.map((word) => [word, name])));
/** Ignores case, and reads `-` and spaces as `_`. */
function classifyStatus(status) {
	return classes.get(status.trim().toLowerCase().replaceAll(/[\s-]+/g, "_")) ?? "unknown";
}
/** Whether the build has ended, successfully or not. */
function isFinal(status) {
	return [
		"succeeded",
		"failed",
		"removed"
	].includes(classifyStatus(status));
}
// src/build/cancel/cancel-build.ts
const pollMs = 2e3;
/**
* Cancels a build and polls until it has ended: the response to the request proves nothing. Resolves with the last record, which
* may be unfinished when `signal` fires; rejects with `ApiError` when a request fails.
*/
async function cancelAndWait(buildId, { api, clock }, signal) {
	await api.cancelBuild(buildId, signal);
	let build = await api.getBuild(buildId, signal);
	while (!isFinal(build.status)) try {
		await clock.sleep(pollMs, signal);
		build = await api.getBuild(buildId, signal);
	} catch (error) {
		if (!signal.aborted) throw error;
		return build;
	}
	return build;
}
/** Requests the cancellation and reads the record once, without waiting for the end. */
async function requestCancel(buildId, { api }, signal) {
	await api.cancelBuild(buildId, signal);
	return await api.getBuild(buildId, signal);
}
export { cancelAndWait, classifyStatus, isFinal, requestCancel };
