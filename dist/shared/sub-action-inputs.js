import { oneOf, parseAgentName, parseBoolean, parseInteger, parseMinutes, parseUpTo64, parseWord, readConnection } from "./connection.js";
import { defaulted, gather, invalid, isGiven, optional } from "./read-input.js";
// src/runner/inputs/sub-action-inputs.ts
async function readCancelInputs(apiKey) {
	return await gather({
		connection: () => readConnection(apiKey),
		target: readCancelTarget,
		wait: () => defaulted("wait", parseBoolean),
		timeoutMs: () => defaulted("timeout-minutes", parseMinutes)
	});
}
async function readCancelTarget() {
	const isByAge = isGiven("older-than-minutes");
	const { buildId, olderThanMs, agentName } = await gather({
		buildId: () => {
			const id = optional("build-id", parseWord) ?? "";
			if (id === "" && !isByAge) invalid("Input 'build-id' is required: set it to the ID of the build to cancel, or set 'older-than-minutes' to cancel old builds.");
			if (id !== "" && isByAge) invalid("Inputs 'build-id' and 'older-than-minutes' cannot be combined: remove one of them.");
			return id;
		},
		olderThanMs: () => optional("older-than-minutes", parseAge),
		agentName: () => {
			const name = optional("agent-name", parseAgentName);
			return name === void 0 || isByAge ? name : invalid("Input 'agent-name' has no meaning without 'older-than-minutes': remove it.");
		}
	});
	return olderThanMs === void 0 ? { buildId } : {
		olderThanMs,
		agentName
	};
}
/** Younger builds may belong to a run that is still at work. */
const minAgeMinutes = 10;
function parseAge(name, text) {
	const ms = parseMinutes(name, text);
	return ms >= minAgeMinutes * 6e4 ? ms : invalid(`Input '${name}' must be at least ${minAgeMinutes}, got '${text}'.`);
}
async function readListInputs(apiKey) {
	return await gather({
		connection: () => readConnection(apiKey),
		filter: readFilter
	});
}
async function readFilter() {
	return await gather({
		agent: readAgentKey,
		sourceCommit: () => optional("source-commit", parseUpTo64),
		workingTreeHash: () => optional("working-tree-hash", parseUpTo64),
		statusWords: () => optional("status", parseStatuses) ?? [],
		limit: () => defaulted("limit", (name, text) => parseInteger(name, text, 1, 1e4)),
		sortOrder: () => defaulted("sort-order", oneOf("asc", "desc"))
	});
}
async function readUndeployedInputs(apiKey) {
	return await gather({
		connection: () => readConnection(apiKey),
		summary: () => defaulted("summary", parseBoolean)
	});
}
function readAgentKey() {
	const name = optional("agent-name", parseAgentName);
	return name === void 0 ? void 0 : { name };
}
function parseStatuses(name, text) {
	return text.split(/[\s,]+/).filter((word) => word !== "").map((word) => parseWord(name, word).toLowerCase());
}
export { readCancelInputs, readListInputs, readUndeployedInputs };
