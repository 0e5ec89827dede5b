import { createdMs } from "./connection.js";
import { imageTagRule } from "./names.js";
import { redactedJson } from "./redact-all.js";
// src/build/walk-list.ts
/** The only reader of the list. Reading rejects with an `ApiError`, or with the signal's reason. */
function walkList(api, { agent, pageSize, most = 1e400, maxPages, attempts, ...question }, signal) {
	let serverMs;
	let lastMs;
	let falls = false;
	let rises = false;
	const agentName = agent?.id === void 0 ? agent?.name : void 0;
	const query = {
		sortOrder: "desc",
		...question,
		agentName,
		limit: pageSize
	};
	const watchOrder = (build) => {
		const ms = createdMs(build);
		if (ms === void 0) rises = true;
		else if (lastMs !== void 0) {
			falls ||= ms < lastMs;
			rises ||= ms > lastMs;
		}
		lastMs = ms;
	};
	return {
		async *[Symbol.asyncIterator]() {
			let count = 0;
			const onServerTime = (ms) => {
				serverMs ??= ms;
			};
			for await (const build of api.listBuilds(query, signal, {
				maxPages,
				attempts,
				onServerTime
			})) {
				watchOrder(build);
				yield build;
				count += 1;
				if (count >= most) return;
			}
		},
		serverMs: () => serverMs,
		isNewestFirst: () => falls && !rises
	};
}
/** Reads a walk to its end. */
async function collect(walk) {
	const builds = [];
	for await (const build of walk) builds.push(build);
	return builds;
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
export { collect, isSelected, newestFirst, selections, walkList, writeBuildOutputs, writeCancelOutputs, writeDiscoverOutputs, writeListOutputs, writeLogFileOutput, writeOldBuildsOutputs, writePackedOutputs, writeRequestOutputs, writeResultOutputs, writeUndeployedOutputs };
