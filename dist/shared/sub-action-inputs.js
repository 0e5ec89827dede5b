import { parseAgentName, parseBoolean, parseInteger, parseMinutes, parseOneOf, parseUpTo64, parseWord, readConnection } from "./outputs.js";
import { gather, optional, required } from "./entrypoint.js";
// src/runner/inputs/sub-action-inputs.ts
async function readCancelInputs(apiKey) {
	return await gather({
		connection: () => readConnection(apiKey),
		buildId: () => required("build-id", parseWord, "Input 'build-id' is required: set it to the ID of the build to cancel."),
		wait: () => optional("wait", parseBoolean, true),
		timeoutMs: () => optional("timeout-minutes", parseMinutes, 3e5)
	});
}
async function readListInputs(apiKey) {
	return await gather({
		connection: () => readConnection(apiKey),
		filter: readFilter
	});
}
async function readFilter() {
	return await gather({
		agentName: () => optional("agent-name", parseAgentName),
		sourceCommit: () => optional("source-commit", parseUpTo64),
		workingTreeHash: () => optional("working-tree-hash", parseUpTo64),
		statuses: () => optional("status", parseStatuses, []),
		limit: () => optional("limit", (name, text) => parseInteger(name, text, 1, 1e4), 20),
		sortOrder: () => optional("sort-order", parseSortOrder, "desc")
	});
}
async function readUndeployedInputs(apiKey) {
	return await gather({
		connection: () => readConnection(apiKey),
		summary: () => optional("summary", parseBoolean, true)
	});
}
function parseStatuses(name, text) {
	return text.split(/[\s,]+/).filter((word) => word !== "").map((word) => parseWord(name, word).toLowerCase());
}
function parseSortOrder(name, text) {
	return parseOneOf(name, text, ["asc", "desc"]);
}
export { readCancelInputs, readListInputs, readUndeployedInputs };
