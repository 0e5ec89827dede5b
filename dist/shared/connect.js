import { isDebug } from "../packages/actions-core.js";
// src/build/created-at.ts
/** When the server created a build; `undefined` without a readable time. Without a zone, a time may be of any. */
function createdMs({ createdAt = "" }) {
	const ms = /(?:Z|[+-]\d\d:?\d\d)$/i.test(createdAt) ? Date.parse(createdAt) : NaN;
	return Number.isNaN(ms) ? void 0 : ms;
}
/** By time, then by ID: an order that all who read the same records agree on. Nothing is earlier than a build without a time. */
function isEarlier(a, b) {
	const [first, second] = [createdMs(a), createdMs(b)];
	if (first === void 0 || second === void 0) return false;
	return first === second ? a.id < b.id : first < second;
}
// src/runner/connect.ts
/** As in package.json. */
const version = "0.1.0";
/** A client of the builds API in this process; disposing it closes its connections. Every log names the server. */
async function connect(connection, { world, log }) {
	log.line(`Using the builds API on ${connection.baseUrl.host}.`);
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
export { connect, createdMs, isEarlier };
