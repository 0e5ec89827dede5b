import { isDebug } from "../packages/actions-core.js";
import { ActionError, describeError } from "./errors.js";
import { agentNameRule, repositoryPart } from "./names.js";
import { gather, invalid, optional, required } from "./read-input.js";
import { parseBaseUrl } from "./base-url.js";
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
// src/runner/inputs/parse-input.ts
function parseText(_, text) {
	return text;
}
function parseBoolean(name, text) {
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	return invalid(`Input '${name}' must be 'true' or 'false', got '${text}'.`);
}
/** Milliseconds. */
function parseMinutes(name, text) {
	return parsePositive(name, text, "minutes") * 6e4;
}
/** Milliseconds. */
function parseSeconds(name, text) {
	return parsePositive(name, text, "seconds") * 1e3;
}
function parsePositive(name, text, unit) {
	const number = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : NaN;
	if (!Number.isFinite(number) || number <= 0) invalid(`Input '${name}' must be a positive number of ${unit}, such as 5 or 0.5, got '${text}'.`);
	return number;
}
function parseInteger(name, text, min, max) {
	const number = /^\d+$/.test(text) ? Number(text) : NaN;
	if (!(number >= min && number <= max)) invalid(`Input '${name}' must be a whole number from ${min} to ${max}, got '${text}'.`);
	return number;
}
function oneOf(...values) {
	const quoted = values.map((one) => `'${one}'`);
	const words = `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
	return (name, text) => values.find((one) => one === text) ?? invalid(`Input '${name}' must be ${words}, got '${text}'.`);
}
const parsePlatform = oneOf("linux/amd64", "linux/arm64", "linux/arm/v7");
function parseAddress(_, text) {
	try {
		return parseBaseUrl(text);
	} catch (error) {
		if (error instanceof ActionError) invalid(describeError(error));
		throw error;
	}
}
function parseAgentName(name, text) {
	if (agentNameRule.pattern.test(text)) return text;
	return invalid(`Input '${name}' must ${agentNameRule.words}, got '${text}'.`);
}
const word = /^[\x21-\x7e]+$/;
/** Visible ASCII without spaces: IDs and other opaque words that become part of URLs and headers. */
function parseWord(name, text) {
	if (!word.test(text)) invalid(`Input '${name}' must be one word of visible ASCII characters, got '${text}'.`);
	return text;
}
/** Trimmed, without blank ones. */
function parseLines(_, text) {
	return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
/** IDs as `parseWord`, one per line, or the word `anyone`. */
function parseIdentities(name, text) {
	const ids = parseLines(name, text).map((line) => parseWord(name, line));
	if (!ids.includes("anyone")) return ids;
	if (ids.length === 1) return "anyone";
	return invalid(`Input '${name}' must be IDs or the word 'anyone', not both, got '${ids.join("', '")}'. Remove 'anyone' to accept only builds of the others.`);
}
/** A filter of the list; the API accepts at most 64 characters. */
function parseUpTo64(name, text) {
	if (text.length > 64) invalid(`Input '${name}' must have at most 64 characters, got ${text.length}.`);
	return parseWord(name, text);
}
/** As `parseWord`, for a value that must not be shown. */
function parseSecretWord(name, text) {
	if (!word.test(text)) invalid(`Input '${name}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);
	return text;
}
/** A repository path without a registry host. */
function parseImageName(name, text) {
	const [first = "", ...rest] = text.split("/");
	if (rest.length > 0 && (/[.:]/.test(first) || first === "localhost")) invalid(`Input '${name}' must not contain a registry host, got '${text}': the service adds its own. Remove '${first}/'.`);
	if (/[:@]/.test(text.slice(text.lastIndexOf("/") + 1))) invalid(`Input '${name}' must not contain a tag or digest, got '${text}'. Set the tag with 'image-tag'.`);
	const isValid = [first, ...rest].every((part) => repositoryPart.test(part));
	if (text.length > 255 || !isValid) invalid(`Input '${name}' must consist of lower-case letters and digits, with single '.', '_', '-' or '/' between them, and have at most 255 characters, got '${text}'.`);
	return text;
}
// src/runner/inputs/connection.ts
const defaultBaseUrl = "https://api.egp.scale.com";
/** `apiKey` is the text of the input `api-key`. */
async function readConnection(apiKey) {
	return await gather({
		apiKey: () => apiKey === "" ? invalid("Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets.") : parseSecretWord("api-key", apiKey),
		accountId: () => required("account-id", parseWord, "Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID."),
		baseUrl: readBaseUrl
	});
}
/** Throws `InvalidInputs`. */
function readBaseUrl() {
	return optional("base-url", parseAddress) ?? new URL(defaultBaseUrl);
}
export { connect, createdMs, isEarlier, oneOf, parseAgentName, parseBoolean, parseIdentities, parseImageName, parseInteger, parseLines, parseMinutes, parsePlatform, parseSeconds, parseText, parseUpTo64, parseWord, readBaseUrl, readConnection };
