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
/** Full jitter below the doubling bound. A wait that the server asked for is never shortened, only slightly extended. */
function delayMs(policy, { afterMs, baseMs = policy.baseMs }, failures, random) {
	if (afterMs !== void 0) return afterMs + random() * Math.min(1e3, afterMs / 10);
	return random() * Math.min(policy.capMs, baseMs * policy.factor ** (failures - 1));
}
export { createRetryBudget, retry };
