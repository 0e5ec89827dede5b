import { ActionError } from "./errors.js";
// src/util/time-limit.ts
/** A signal that fires after `ms` milliseconds of `clock`, or with one of `signals`; disposing it stops the timer. */
function timeLimit(ms, clock, ...signals) {
	const limit = new AbortController();
	const disposed = new AbortController();
	clock.sleep(ms, disposed.signal).then(() => limit.abort(new ActionError(`The time limit of ${ms / 1e3} s was reached.`, { hint: "Check whether the server or this runner's network is slow." })), () => void 0);
	return {
		signal: AbortSignal.any([limit.signal, ...signals]),
		[Symbol.dispose]: () => disposed.abort()
	};
}
export { timeLimit };
