import { ApiError } from "./errors2.js";
import { isEnding, isFinal } from "./status.js";
import { askedWait } from "./retry.js";
import { timeLimit } from "./time-limit.js";
// src/build/cancel/cancel-build.ts
const pollMs = 2e3;
/**
* Cancels a build and polls until it has ended. The response to the request proves nothing: it is sent again while the status shows
* no effect. Resolves with the last record, which may be unfinished when `signal` fires; rejects with `ApiError` when a request
* fails.
*/
async function cancelAndWait(buildId, { api, clock }, signal) {
	await api.cancelBuild(buildId, signal);
	let build = await api.getBuild(buildId, signal);
	while (!isFinal(build.status)) try {
		await clock.sleep(pollMs, signal);
		if (!isEnding(build.status)) await api.cancelBuild(buildId, signal);
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
/** A server that does not respond must not use up all the time. */
const requestMs = 1e4;
/** The longest wait after a failed request: a server that is down gets at most ten a minute. */
const longestPauseMs = 1e4;
/**
* Cancels a build and waits for its end, through outages, until `signal` fires. Rejects only for errors other than
* `ApiError`. No response stops it early: a gateway may have sent it, and a build that runs on is worse than a few requests.
*/
async function cancelPersistently(buildId, { api, clock, random }, signal) {
	let accepted = false;
	let build;
	let error;
	let failures = 0;
	while (!signal.aborted) {
		error = await attempt();
		if (build !== void 0 && isFinal(build.status)) break;
		failures = error === void 0 ? 0 : failures + 1;
		const pauseMs = Math.min(longestPauseMs, pollMs * 2 ** Math.max(0, failures - 1));
		const askedMs = askedWait(error?.retryAfterMs ?? 0, random());
		await clock.sleep(Math.max(pauseMs, askedMs), signal).catch(ignore);
	}
	return {
		accepted,
		build,
		error
	};
	async function attempt() {
		using limit = timeLimit(requestMs, clock, signal);
		try {
			if (!accepted || build !== void 0 && !isEnding(build.status)) {
				await api.cancelBuild(buildId, limit.signal, { attempts: 1 });
				accepted = true;
			}
			build = await api.getBuild(buildId, limit.signal, { attempts: 1 });
			return;
		} catch (reason) {
			if (reason instanceof ApiError) return reason;
			if (limit.signal.aborted) return error ?? noResponse;
			throw reason;
		}
	}
}
const noResponse = new ApiError("The server did not respond in time.", {
	kind: "timeout",
	hint: "The server or the network is slow. Run the job again later."
});
/** Of the time after an abort, for the first try: a second connection may get through where one hangs. */
const firstTryMs = 3e3;
const lookAgainMs = 1e3;
/**
* Cancels the build of a run that was stopped: two tries within `leftMs`, then a look at the status and another after a repeated
* request where it shows no effect. `hurry` cuts the looks short. Does not wait for the end of the build.
*/
async function cancelQuickly(buildId, { api, clock }, leftMs, hurry) {
	using all = timeLimit(leftMs, clock);
	using first = timeLimit(firstTryMs, clock, all.signal);
	let error;
	const accepted = await succeeds(() => api.cancelBuild(buildId, first.signal, { attempts: 1 })) || await succeeds(() => api.cancelBuild(buildId, all.signal, { attempts: 2 }));
	let build;
	const signal = AbortSignal.any([all.signal, hurry]);
	if (accepted && await succeeds(look) && build !== void 0 && !isEnding(build.status)) await succeeds(async () => {
		await clock.sleep(lookAgainMs, signal);
		await api.cancelBuild(buildId, signal, { attempts: 1 });
		await look();
	});
	return {
		accepted,
		build,
		error
	};
	async function look() {
		build = await api.getBuild(buildId, signal);
	}
	async function succeeds(request) {
		try {
			await request();
			return true;
		} catch (reason) {
			if (reason instanceof ApiError) error = reason;
			return false;
		}
	}
}
function ignore() {}
export { cancelAndWait, cancelPersistently, cancelQuickly, requestCancel };
