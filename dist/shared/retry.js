// src/util/retry.ts
function createRetryBudget({ tokens, cost, gain }) {
	let left = tokens;
	return {
		spend: () => {
			if (left < cost) return false;
			left -= cost;
			return true;
		},
		earn: () => {
			left = Math.min(tokens, left + gain);
		}
	};
}
/** Runs `attempt` until it succeeds, `decide` stops it, or attempts or budget run out; waits with full jitter in between. */
async function retry(attempt, options, signal) {
	const { policy, budget, clock, random } = options;
	const errors = [];
	for (;;) {
		signal.throwIfAborted();
		try {
			const result = await attempt();
			budget.earn();
			return result;
		} catch (error) {
			signal.throwIfAborted();
			errors.push(error);
			const decision = options.decide(error);
			if (!decision.retry) throw options.fail(errors, "final");
			const attempts = Math.min(policy.attempts, decision.attempts ?? policy.attempts);
			if (errors.length >= attempts) throw options.fail(errors, "attempts");
			if (!budget.spend()) throw options.fail(errors, "budget");
			await clock.sleep(delayMs(policy, decision, errors.length, random), signal);
		}
	}
}
/**
* The wait that a server asked for, and a little more: clients that it sends away together must not come back together. `chance` is a
* random number in [0, 1), `spreadMs` the time over which they come back.
*/
function askedWait(askedMs, chance, spreadMs = askedMs / 10) {
	return askedMs + chance * spreadMs;
}
/** Full jitter below the doubling bound, on top of the wait that the server asked for. */
function delayMs(policy, { afterMs = 0, baseMs = policy.baseMs }, failures, random) {
	const spreadMs = Math.min(policy.capMs, baseMs * policy.factor ** (failures - 1));
	return askedWait(afterMs, random(), spreadMs);
}
export { askedWait, createRetryBudget, retry };
