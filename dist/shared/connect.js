import { setTimeout } from "node:timers/promises";
// src/util/clock.ts
const systemClock = {
	monotonicMs: () => performance.now(),
	wallMs: () => Date.now(),
	sleep: async (ms, signal) => {
		try {
			await setTimeout(ms, void 0, { signal });
		} catch (error) {
			signal.throwIfAborted();
			throw error;
		}
	}
};
// src/runner/connect.ts
/** As in package.json. */
const version = "0.1.0";
/** A client of the builds API in this process; disposing it closes its connections. */
async function connect(connection) {
	const { createClient } = await import("./client.js");
	return createClient({
		...connection,
		userAgent: `agentex-build-action/${version}`,
		env: process.env,
		clock: systemClock,
		random: Math.random
	});
}
export { connect, systemClock };
