import { ActionError } from "./errors.js";
// src/api/paths.ts
const buildsPath = "/v5/builds";
/** The path of a build. Throws `ActionError` for an ID that would change the path. */
function buildPath(id) {
	if (id === "" || id === "." || id === ".." || !id.isWellFormed()) throw new ActionError(`Invalid build ID: '${id.toWellFormed()}'.`, { hint: "Use the output 'build-id' of the step that submitted it." });
	return `${buildsPath}/${encodeURIComponent(id)}`;
}
/** The path of one page of a list; `startingAfter` is the last ID of the previous page. */
function listPath(query, startingAfter) {
	const parameters = {
		agent_name: query.agentName,
		source_commit: query.sourceCommit,
		working_tree_hash: query.workingTreeHash,
		limit: query.limit?.toString(),
		sort_order: query.sortOrder,
		starting_after: startingAfter
	};
	const given = Object.entries(parameters).filter((entry) => entry[1] !== void 0);
	return `${buildsPath}?${new URLSearchParams(given).toString()}`;
}
export { buildPath, buildsPath, listPath };
