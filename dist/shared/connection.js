import { ActionError } from "./errors.js";
import { gather, invalid, optional, required } from "./entrypoint.js";
import { createdMs } from "./connect.js";
import { agentNameRule, imageTagRule, repositoryPart } from "./names.js";
import { redactedJson } from "./redact-all.js";
import { parseBaseUrl } from "./base-url.js";
// src/build/find-builds.ts
/** The first `limit` matching builds, in the server's order. Filters are checked here again, since older servers ignore some. */
async function findBuilds(api, filter, signal) {
	const { agentName, sourceCommit, workingTreeHash, sortOrder, limit } = filter;
	const builds = [];
	const query = {
		agentName,
		sourceCommit,
		workingTreeHash,
		sortOrder,
		limit: Math.max(limit, 100)
	};
	for await (const build of api.listBuilds(query, signal)) {
		if (matches(build, filter)) builds.push(build);
		if (builds.length === limit) break;
	}
	return builds;
}
function matches(build, { agentName, sourceCommit, workingTreeHash, statuses }) {
	return (agentName === void 0 || build.agentName === agentName) && (sourceCommit === void 0 || build.sourceCommit === sourceCommit) && (workingTreeHash === void 0 || build.workingTreeHash === workingTreeHash) && (statuses.length === 0 || statuses.includes(build.status.toLowerCase()));
}
/** Newest first; builds without a time last. */
function newestFirst(builds) {
	return builds.map((build) => ({
		build,
		ms: createdMs(build) ?? 0
	})).toSorted((a, b) => b.ms - a.ms).map(({ build }) => build);
}
// src/discover/model.ts
const selections = [
	"changed",
	"unbuilt",
	"all"
];
function isSelected({ reasons }) {
	return reasons.length > 0;
}
// src/runner/output-values.ts
/**
* What the values of a server must look like. IDs are opaque, so these are wider than anything that a server is known to send, but
* without characters that a shell, an expression or a path gives a meaning.
*/
const forms = {
	id: {
		pattern: /^\w[\w.~:@+=-]{0,254}$/,
		words: "an ID"
	},
	hash: {
		pattern: /^[\da-f]{32,128}$/i,
		words: "a hash"
	},
	status: {
		pattern: /^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,
		words: "a status"
	},
	name: {
		pattern: /^\w[\w.-]{0,254}$/,
		words: "the name of an agent"
	},
	tag: {
		pattern: imageTagRule.pattern,
		words: "a tag"
	},
	/** Docker's reference, `host:port/path:tag@digest`, of which a path is enough. */
	image: {
		pattern: /^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,
		words: "the reference of an image"
	}
};
/** A value that is left out. */
var Unusable = class {
	reason;
	constructor(reason) {
		this.reason = reason;
	}
};
function checked(value, { pattern, words }, redact) {
	if (value === void 0) return void 0;
	const shown = redact(value);
	return pattern.test(shown) ? shown : new Unusable(`the server's value is not ${words}`);
}
function json(value, redact) {
	const text = redactedJson(value, redact);
	return text.length > longestValue ? new Unusable(`its JSON has ${text.length} characters, and GitHub accepts ${longestValue} of a job`) : text;
}
/** 1 MiB, which GitHub counts in UTF-16. */
const longestValue = 524288;
/** An unknown value leaves its output unset, which a workflow reads as empty. An unusable one is emptied: it may have been set before. */
function setOutputs(values, { world, redact }) {
	const problems = [];
	for (const [name, value] of Object.entries(values)) if (value instanceof Unusable) {
		problems.push(`Output '${name}' is empty: ${value.reason}.`);
		world.setOutput(name, "");
	} else if (value !== void 0) world.setOutput(name, oneLine(redact(String(value))));
	return problems;
}
/** Escapes control characters and line breaks as `\u` and four hex digits, as JSON does: the outputs with JSON keep their value. */
function oneLine(text) {
	return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// src/runner/outputs.ts
/** Set before the submit, so that they are known however the run ends. */
function writeRequestOutputs({ agent, imageName, imageTag, provenance }, runner) {
	return setOutputs({
		status: "",
		"agent-id": agent?.id,
		"agent-name": agent?.name,
		"image-name": imageName,
		"image-tag": imageTag,
		"working-tree-hash": provenance.workingTreeHash
	}, runner);
}
/** Set after packing. */
function writePackedOutputs({ dryRun }, { context }, runner) {
	return setOutputs({
		"context-size": context.sizeBytes,
		"context-files": context.files,
		archive: dryRun ? context.archivePath : void 0
	}, runner);
}
/** Set as soon as a build is known, and again for its last record: the runner uses the last value. */
function writeBuildOutputs(build, runner, reused) {
	const { redact } = runner;
	const isWatched = reused?.how === "watched";
	return setOutputs({
		"build-id": checked(build.id, forms.id, redact),
		"working-tree-hash": isWatched ? checked(build.workingTreeHash, forms.hash, redact) : void 0,
		reused: isWatched ? void 0 : String(reused !== void 0),
		status: checked(build.status, forms.status, redact),
		"agent-id": checked(build.agentId, forms.id, redact),
		"agent-name": checked(build.agentName, forms.name, redact),
		"image-name": checked(build.imageName, forms.image, redact),
		"image-tag": checked(build.imageTag, forms.tag, redact),
		"image-url": checked(build.imageUrl, forms.image, redact),
		build: json(build.record, redact)
	}, runner);
}
function writeResultOutputs({ build, reused, queueSeconds, buildSeconds }, runner) {
	const problems = writeBuildOutputs(build, runner, reused);
	const seconds = {
		"queue-seconds": queueSeconds?.toFixed(1),
		"build-seconds": buildSeconds?.toFixed(1)
	};
	return [...problems, ...setOutputs(seconds, runner)];
}
/** Set once the file exists. */
function writeLogFileOutput(path, runner) {
	return setOutputs({ "log-file": path }, runner);
}
function writeCancelOutputs(build, runner) {
	const { redact } = runner;
	return setOutputs({
		status: checked(build.status, forms.status, redact),
		build: json(build.record, redact)
	}, runner);
}
function writeOldBuildsOutputs(builds, runner) {
	return setOutputs({
		builds: json(builds.map((build) => build.record), runner.redact),
		count: builds.length
	}, runner);
}
function writeListOutputs(builds, runner) {
	const { redact } = runner;
	const newest = newestFirst(builds);
	return setOutputs({
		builds: json(builds.map((build) => build.record), redact),
		count: builds.length,
		"latest-build-id": checked(newest[0]?.id, forms.id, redact) ?? "",
		"latest-image-url": checked(newest.find((build) => build.imageUrl !== void 0)?.imageUrl, forms.image, redact) ?? ""
	}, runner);
}
function writeDiscoverOutputs(agents, runner) {
	const { redact } = runner;
	const selected = agents.filter(isSelected);
	return setOutputs({
		matrix: json({ include: selected.map(({ agent, manifest }) => ({
			agent,
			manifest
		})) }, redact),
		agents: json(agents.map(agentOutput), redact),
		any: String(selected.length > 0),
		count: selected.length
	}, runner);
}
/** A value that is undefined leaves its key out. */
function agentOutput(found) {
	const { agent, manifest, reasons, content } = found;
	return {
		agent,
		manifest,
		selected: isSelected(found),
		reasons: reasons.map(reasonOutput),
		...content && {
			working_tree_hash: content.workingTreeHash,
			build_id: content.buildId,
			image_url: content.imageUrl
		}
	};
}
function reasonOutput(reason) {
	if (reason.kind !== "unbuilt") return reason;
	const { kind, buildId, status } = reason;
	return {
		kind,
		build_id: buildId,
		status
	};
}
function writeUndeployedOutputs(agents, runner) {
	const { redact } = runner;
	const described = agents.map(({ agentName, latestBuild, totalBuilds }) => ({
		agent_name: agentName,
		latest_build: latestBuild.record,
		total_builds: totalBuilds
	}));
	const names = agents.map((agent) => agent.agentName);
	return setOutputs({
		agents: json(described, redact),
		names: json(names, redact),
		count: agents.length
	}, runner);
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
		if (error instanceof ActionError) invalid(`${error.message} ${error.hint ?? ""}`.trimEnd());
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
/** As `parseWord`, one per line. */
function parseWords(name, text) {
	return parseLines(name, text).map((line) => parseWord(name, line));
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
		baseUrl: () => optional("base-url", parseAddress) ?? new URL(defaultBaseUrl)
	});
}
export { findBuilds, isSelected, newestFirst, oneOf, parseAgentName, parseBoolean, parseImageName, parseInteger, parseLines, parseMinutes, parsePlatform, parseSeconds, parseText, parseUpTo64, parseWord, parseWords, readConnection, selections, writeBuildOutputs, writeCancelOutputs, writeDiscoverOutputs, writeListOutputs, writeLogFileOutput, writeOldBuildsOutputs, writePackedOutputs, writeRequestOutputs, writeResultOutputs, writeUndeployedOutputs };
