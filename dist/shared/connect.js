import { isDebug } from "../packages/actions-core.js";
// src/runner/connect.ts
/** As in package.json. */
const version = "0.1.0";
/** A client of the builds API in this process; disposing it closes its connections. */
async function connect(connection, { world, log }) {
	const [{ createClient }, transport] = await Promise.all([import("./client.js"), world.openTransport(connection.baseUrl)]);
	return createClient({
		...connection,
		userAgent: `agentex-build-action/${version}`,
		transport,
		openArchive: world.openArchive,
		clock: world.clock,
		random: world.random,
		trace: isDebug() ? (exchange) => void log.debug(describeExchange(exchange)) : void 0
	});
}
function describeExchange({ method, path, status, requestId, durationMs }) {
	const id = requestId === void 0 ? "" : `, request ID ${requestId}`;
	return `${method} ${path}: ${status ?? "no response"} in ${Math.round(durationMs)} ms${id}`;
}
export { connect };
