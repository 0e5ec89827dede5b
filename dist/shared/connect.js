import { isDebug } from "../packages/actions-core.js";
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
async function connect(connection, log) {
	const { createClient } = await import("./client.js");
	return createClient({
		...connection,
		userAgent: `agentex-build-action/${version}`,
		env: process.env,
		clock: systemClock,
		random: Math.random,
		trace: isDebug() ? (exchange) => void log.debug(describeExchange(exchange)) : void 0
	});
}
function describeExchange({ method, path, status, requestId, durationMs }) {
	const id = requestId === void 0 ? "" : `, request ID ${requestId}`;
	return `${method} ${path}: ${status ?? "no response"} in ${Math.round(durationMs)} ms${id}`;
}
export { connect, systemClock };
