import { ActionError, describeError } from "./errors.js";
import { createRetryBudget, retry } from "./retry.js";
// src/runner/github/github.ts
/** Milliseconds for one request. */
const requestMs = 1e4;
const policy = {
	attempts: 3,
	baseMs: 500,
	factor: 2,
	capMs: 5e3
};
/**
* GitHub's REST API: its methods; `requestOnce`, which limits the time of a request; and `request`, which repeats it too. Together they
* send `mostRequests` requests at most, then they reject with an `ActionError`. Other rejections have GitHub's status code as `status`.
*/
async function openGitHub(address, { clock, random, openGitHub: open }, mostRequests = 1e400) {
	const rest = await open(address);
	const budget = createRetryBudget({
		tokens: 100,
		cost: 5,
		gain: 1
	});
	const redirect = mostRequests === 1e400 ? "follow" : "error";
	let sent = 0;
	const requestOnce = async (send, signal) => {
		if (sent >= mostRequests) throw new ActionError(`The limit of ${mostRequests} requests was reached.`, { hint: "Re-run this job to add its row." });
		sent += 1;
		return await send({ request: {
			signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]),
			redirect
		} });
	};
	const request = async (send, signal) => await retry(() => requestOnce(send, signal), {
		policy,
		budget,
		clock,
		random,
		decide,
		fail: (errors) => errors.at(-1)
	}, signal);
	return {
		rest,
		request,
		requestOnce
	};
}
/** Whether the token lacks a permission, which GitHub also reports as 404. With 403 it also asks to send less. */
function isForbidden(error) {
	const status = statusOf(error);
	if (status !== 403) return status === 404;
	const { headers = {} } = error.response ?? {};
	return headers["retry-after"] === void 0 && headers["x-ratelimit-remaining"] !== "0";
}
/** GitHub's status code of a rejection; `undefined` when no response came. */
function statusOf(error) {
	const status = typeof error === "object" && error !== null && "status" in error ? error.status : void 0;
	return typeof status === "number" ? status : void 0;
}
/** Why a request failed, for the user, who has other keys too. */
function reasonOf(error) {
	const message = describeError(error);
	return statusOf(error) === 401 ? `The token in input 'github-token' was rejected: ${message}` : message;
}
function decide(error) {
	if (error instanceof ActionError) return { retry: false };
	const status = statusOf(error);
	return { retry: status === void 0 || status >= 500 || status === 429 };
}
export { isForbidden, openGitHub, reasonOf, statusOf };
