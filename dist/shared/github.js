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
* GitHub's REST API: its methods, and `request`, which limits the time of a request and repeats it. Rejections have GitHub's status
* code as `status`.
*/
async function openGitHub(address, { clock, random, openGitHub: open }) {
	const rest = await open(address);
	const budget = createRetryBudget({
		tokens: 100,
		cost: 5,
		gain: 1
	});
	const request = async (send, signal) => await retry(async () => {
		return await send({ request: { signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]) } });
	}, {
		policy,
		budget,
		clock,
		random,
		decide,
		fail: (errors) => errors.at(-1)
	}, signal);
	return {
		rest,
		request
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
function decide(error) {
	const status = statusOf(error);
	return { retry: status === void 0 || status >= 500 || status === 429 };
}
export { isForbidden, openGitHub, requestMs, statusOf };
