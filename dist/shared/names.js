// src/api/names.ts
/** Of `agent.name` in the Agentex manifest. */
const agentNameRule = {
	pattern: /^[a-z0-9-]+$/,
	words: "consist of lower-case letters, digits and '-'"
};
/** Docker's grammar of a tag (distribution/reference). */
const imageTagRule = {
	pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/,
	words: "be one tag of at most 128 letters, digits, '_', '.' and '-', not starting with '.' or '-'"
};
/** Docker's grammar of one part of a repository path (distribution/reference). */
const repositoryPart = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
export { agentNameRule, imageTagRule, repositoryPart };
