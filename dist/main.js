import { BuildError, InvalidInputs, entrypoint, fitsTitle, gather, invalid, isGiven, optional, systemWorld } from "./shared/entrypoint.js";
import { isOutside, parseAllowedPaths, parseDockerfile, readManifest, readRevision, relativePath } from "./shared/dockerfile.js";
import { parseAgentName, parseBoolean, parseImageName, parseInteger, parseMinutes, parseOneOf, parsePlatform, parseSeconds, parseText, parseWord, readConnection, writeBuildOutputs, writeLogFileOutput, writePackedOutputs, writeResultOutputs } from "./shared/outputs.js";
import { ActionError } from "./shared/errors.js";
import { imageTagRule } from "./shared/names.js";
import { createArchiveDirectory, saveState, tempDirectory } from "./shared/saved-state.js";
import { cancelAndWait, classifyStatus, isFinal } from "./shared/cancel-build.js";
import { clip, limits } from "./shared/markdown.js";
import { showName } from "./shared/file-names.js";
import { SubmitUnknownError, contextRows, contextTitle, decideEnd, describeContext, describeSource, formatBytes, formatSeconds, headlineOf, placeInDockerfile, placeOfFailure, resolveAgent, submit, writeBuildSummary } from "./shared/summary.js";
import { ApiError } from "./shared/errors2.js";
import { timeLimit } from "./shared/time-limit.js";
import { connect } from "./shared/connect.js";
import path, { dirname, join, relative, resolve } from "node:path";
import { hash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
// src/runner/inputs/build-args.ts
/**
* `KEY=VALUE` on each line, split at the first `=`; or one JSON object of strings. Messages contain keys and line numbers, never
* values, which may be secrets.
*/
function parseBuildArgs(name, text) {
	return text.trimStart().startsWith("{") ? parseJson(name, text) : parseLines(name, text);
}
function parseLines(name, text) {
	const args = /* @__PURE__ */ new Map();
	text.split(/\r?\n/).forEach((line, index) => {
		if (line.trim() === "" || line.trimStart().startsWith("#")) return;
		const split = line.indexOf("=");
		if (split < 0) invalid(`Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} has no '='. For values with line breaks, use one JSON object of strings.`);
		add(args, name, line.slice(0, split).trim(), line.slice(split + 1));
	});
	return Object.fromEntries(args);
}
function parseJson(name, text) {
	const args = /* @__PURE__ */ new Map();
	for (const [key, value] of Object.entries(parseObject(name, text))) {
		if (typeof value !== "string") invalid(`Input '${name}' must be a JSON object of strings, but '${key}' is not a string. Put its value in quotes.`);
		add(args, name, key, value);
	}
	return Object.fromEntries(args);
}
/** JSON that starts with a brace is an object. */
function parseObject(name, text) {
	try {
		return JSON.parse(text);
	} catch {
		return invalid(`Input '${name}' starts with '{' but is not a JSON object. Check its quotes, commas and brackets.`);
	}
}
function add(args, name, key, value) {
	if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) invalid(`Input '${name}' contains the key '${key}'. A key consists of letters, digits and '_', and does not start with a digit.`);
	if (args.has(key)) invalid(`Input '${name}' contains '${key}' twice. Remove one of the two.`);
	args.set(key, value);
}
// src/build-context/credentials/forbidden-directories.ts
/**
* Those of the directories that the build context is or contains, as `name ('path')`; a context inside one is allowed. Links are
* resolved, of directories that do not exist yet as far as they do.
*/
async function findForbidden(contextDir, forbidden, platform) {
	const context = await resolveLinks$1(path.resolve(contextDir));
	const found = [];
	for (const { name, path: directory } of forbidden) {
		if (directory === void 0 || directory === "") continue;
		if (contains$1(context, await resolveLinks$1(path.resolve(directory)), platform)) found.push(`${name} ('${directory}')`);
	}
	return found;
}
/** Whether `directory` is `inner` or a parent of it, by text alone; both absolute. Windows and macOS ignore case. */
function contains$1(directory, inner, platform) {
	const paths = platform === "win32" ? path.win32 : path.posix;
	const relative = paths.relative(normalise(directory, paths, platform), normalise(inner, paths, platform));
	return relative !== ".." && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
}
function normalise(directory, paths, platform) {
	const normal = paths.normalize(directory);
	return platform === "win32" || platform === "darwin" ? normal.normalize("NFC").toLowerCase() : normal;
}
async function resolveLinks$1(directory) {
	try {
		return await realpath(directory);
	} catch {
		const parent = path.dirname(directory);
		return parent === directory ? directory : path.join(await resolveLinks$1(parent), path.basename(directory));
	}
}
// src/runner/inputs/locate-context.ts
/** Finds build context and Dockerfile on disk by the inputs `context` and `file`. */
async function locateContext(workspace) {
	const contextDir = locateDirectory(workspace);
	return await gather({
		contextDir: () => contextDir,
		dockerfile: async () => await locateFile(workspace) ?? await findDockerfile(await contextDir, workspace)
	});
}
async function locateDirectory(workspace) {
	const given = optional("context", parseText, ".");
	const directory = await realpath(resolve(workspace, given)).catch(() => void 0);
	if (directory === void 0 || !(await stat(directory)).isDirectory()) return invalid(`Input 'context' must be a directory in the workspace, but there is none at '${given}'. Check out the repository before this step.`);
	if (isOutside(workspace, directory)) return invalid(`Input 'context' must be inside the workspace, got '${given}'.`);
	await rejectForbidden(`Input 'context'`, given, directory);
	return directory;
}
/** Rejects a context, set by `setting` to `given`, that contains a directory of credentials or of other jobs. */
async function rejectForbidden(setting, given, contextDir) {
	const found = await findForbidden(contextDir, [
		{
			name: "RUNNER_TEMP",
			path: process.env["RUNNER_TEMP"]
		},
		{
			name: "RUNNER_TOOL_CACHE",
			path: process.env["RUNNER_TOOL_CACHE"]
		},
		{
			name: "HOME",
			path: process.env["HOME"] ?? process.env["USERPROFILE"]
		},
		{
			name: "the action's own directory",
			path: downloadedTo()
		}
	], process.platform);
	if (found.length === 0) return;
	invalid(`${setting} must not contain directories that may hold job secrets, but '${given}' contains ${found.join(", ")}. Choose a directory of the checkout.`);
}
/** The runner names a repository only for an action that it downloaded; an action in the checkout may be packed. */
function downloadedTo() {
	const [, script] = process.argv;
	return process.env["GITHUB_ACTION_REPOSITORY"] && script && dirname(script);
}
async function findDockerfile(contextDir, workspace) {
	for (const name of ["Dockerfile", "dockerfile"]) if (await isFile(join(contextDir, name))) return join(contextDir, name);
	return invalid(`Input 'file' is required: the build context '${relative(workspace, contextDir) || "."}' contains no Dockerfile. Set 'file' or 'context', relative to the workspace.`);
}
/** The Dockerfile that the input `file` names; `undefined` for an empty input. */
async function locateFile(workspace) {
	const given = optional("file", parseText);
	if (given === void 0) return void 0;
	const path = resolve(workspace, given);
	if (!await isFile(path)) invalid(`Input 'file' must be the path of a Dockerfile, relative to the workspace, but there is no file at '${given}'.`);
	if (isOutside(workspace, await realpath(path))) invalid(`Input 'file' must be inside the workspace, got '${given}'.`);
	return path;
}
async function isFile(path) {
	return await stat(path).then((stats) => stats.isFile(), () => false);
}
// src/runner/inputs/manifest-input.ts
/** The manifest that the input names; `undefined` for an empty input. Also rejects with the signal's reason. */
async function readManifestInput(workspace, signal) {
	const displayName = optional("manifest", parseText);
	if (displayName === void 0) return void 0;
	const { manifest } = await gather({
		context: () => rejectContext(displayName),
		file: () => locateFile(workspace),
		manifest: () => readByName(displayName, workspace, signal)
	});
	return manifest;
}
function rejectContext(manifest) {
	const context = optional("context", parseText, ".");
	if (context === ".") return;
	invalid(`Inputs 'context' and 'manifest' cannot be combined, got '${context}' and '${manifest}': the manifest sets the build context. Remove 'context'.`);
}
async function readByName(displayName, workspace, signal) {
	const file = optional("file", parseText);
	try {
		const manifest = await readManifest({
			path: resolve(workspace, displayName),
			displayName,
			workspace,
			dockerfile: file && resolve(workspace, file),
			overridden: {
				agentName: isGiven("agent-name"),
				agentId: isGiven("agent-id"),
				imageName: isGiven("image-name"),
				imageTag: isGiven("image-tag")
			}
		}, signal);
		const root = relativePath(workspace, manifest.contextDir) || ".";
		await rejectForbidden(`'build.context.root' of '${displayName}'`, root, manifest.contextDir);
		return manifest;
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof ActionError) || error instanceof InvalidInputs) throw error;
		return invalid(`Input 'manifest': ${error.message} ${error.hint ?? ""}`.trimEnd());
	}
}
// src/runner/inputs/show-inputs.ts
async function readShowInputs() {
	return await gather({
		logs: () => optional("logs", oneOf("full", "on-failure", "none"), "full"),
		annotations: () => optional("annotations", parseBoolean, true),
		summary: () => optional("summary", parseBoolean, true),
		commentToken: readCommentToken,
		uploadLogs: () => optional("upload-logs", oneOf("never", "on-failure", "always"), "never")
	});
}
function readCommentToken() {
	if (!optional("comment", parseBoolean, false)) return void 0;
	return optional("github-token", parseText) ?? invalid("Input 'github-token' is required when 'comment' is 'true': remove the empty value.");
}
function oneOf(...values) {
	return (name, text) => parseOneOf(name, text, values);
}
/**
* The default image tag: the pushed git tag, else the commit, else the content. A tag per commit also helps to find a build
* whose response was lost.
*/
function defaultImageTag(source) {
	if (source.pushedTag !== void 0) return toImageTag(source.pushedTag);
	if (source.commit !== void 0) return `sha-${source.commit.slice(0, 12)}`;
	return `tree-${source.workingTreeHash.slice(0, 12)}`;
}
/** Replaces what Docker's grammar of a tag does not allow (distribution/reference). */
function toImageTag(name) {
	return withoutForeignCharacters(name).replace(/^[.-]/, "_").slice(0, 128);
}
/** The grammar has more rules for the first character, and for the length. */
function withoutForeignCharacters(name) {
	return name.replace(/[^A-Za-z0-9_.-]/gu, "-");
}
// src/build/tag-placeholders.ts
const shortDigits = 12;
const treeDigits = 16;
const tree = "{tree}";
const ref = "{ref}";
const placeholderOrBrace = /\{[^{}]*\}|[{}]/g;
/** Whether the tag says which sources it was built from. */
function needsTagValues(template) {
	return /\{(?:sha|short-sha|ref)\}/.test(template);
}
/**
* Fills in all placeholders but `{tree}`, which is known once the build context is packed, and checks the tag with it. Throws an
* `ActionError` that names the input.
*/
function fillPlaceholders(input, template, values) {
	const tag = fillRef(template.replaceAll(placeholderOrBrace, (found) => valueOf(found, input, template, values)), values.ref ?? "");
	const whole = tag.replaceAll(tree, "0".repeat(treeDigits));
	if (imageTagRule.pattern.test(whole)) return tag;
	const from = tag === template ? "" : ` from '${template}'`;
	throw new ActionError(`Input '${input}' must ${imageTagRule.words}, got '${tag}'${from}.`);
}
/** Fills in `{tree}`. */
function fillTree(tag, content) {
	return tag.replaceAll(tree, () => digestOf(content));
}
/** The start of a SHA-256 over `working_tree_hash`, platform and build arguments, so that the tag proves what a record does not store. */
function digestOf({ workingTreeHash, platform = "", buildArgs }) {
	const args = Object.entries(buildArgs).toSorted(([a], [b]) => a < b ? -1 : 1);
	const text = [
		workingTreeHash,
		platform,
		JSON.stringify(args)
	].join("\n");
	return hash("sha256", text).slice(0, treeDigits);
}
function valueOf(found, input, template, values) {
	const { commit, pullRequest } = values;
	switch (found) {
		case tree: return tree;
		case "{sha}": return commit ?? missing(input, found, "the build context has no git commit");
		case "{short-sha}": return commit?.slice(0, shortDigits) ?? missing(input, found, "the build context has no git commit");
		case ref: return values.ref === void 0 ? missing(input, found, "no branch and no git tag is known for the build context") : ref;
		case "{pr}": return pullRequest?.toString() ?? missing(input, found, "this run is not for a pull request");
		case "{":
		case "}": throw new ActionError(`Input '${input}' contains a '${found}' that is not part of a placeholder, got '${template}'. Use {tree}, {sha}, {short-sha}, {ref} or {pr}.`);
		default: throw new ActionError(`Input '${input}' contains the unknown placeholder '${found}'. Use {tree}, {sha}, {short-sha}, {ref} or {pr}.`);
	}
}
function missing(input, placeholder, reason) {
	throw new ActionError(`Input '${input}' contains '${placeholder}', but ${reason}. Remove the placeholder for this event or checkout.`);
}
/** Cuts the branch, so that the whole tag fits. */
function fillRef(filled, name) {
	const parts = filled.split(ref);
	const others = parts.join("").replaceAll(tree, "0".repeat(treeDigits)).length;
	const room = Math.floor((128 - others) / (parts.length - 1));
	return parts.join(withoutForeignCharacters(name).slice(0, Math.max(0, room)));
}
// src/runner/inputs/tag-input.ts
/**
* The input `image-tag` with all placeholders filled in but `{tree}`; `undefined` for an empty input. `locate` finds the build context,
* whose checkout is asked for commit and branch. Also rejects with the signal's reason.
*/
async function readImageTag(locate, source, signal) {
	const template = optional("image-tag", parseText);
	if (template === void 0) return void 0;
	const { commit, ref } = needsTagValues(template) ? await readRevision(await gitOptions(locate, source), source.checkouts, signal) : {
		commit: void 0,
		ref: void 0
	};
	return parseTemplate(template, {
		commit,
		ref,
		pullRequest: source.pullRequest?.number
	});
}
async function gitOptions(locate, { workspace }) {
	const { contextDir } = await locate();
	return {
		env: process.env,
		workspace,
		contextDir,
		tempDir: tempDirectory()
	};
}
function parseTemplate(template, values) {
	try {
		return fillPlaceholders("image-tag", template, values);
	} catch (error) {
		if (error instanceof ActionError) invalid(error.message);
		throw error;
	}
}
// src/runner/inputs/inputs.ts
/** Rejects with `InvalidInputs`, or with the signal's reason. `apiKey` is the text of the input `api-key`. */
async function readInputs(apiKey, run, signal) {
	const { workspace } = run;
	const manifest = readManifestInput(workspace, signal);
	const locating = manifest.then((found) => found ?? locateContext(workspace));
	const { target, pack, show, location, waiting, imageTag } = await gather({
		target: () => readTarget(apiKey, manifest),
		pack: () => readPackInputs(manifest),
		show: readShowInputs,
		waiting: readWaitInputs,
		location: () => locating,
		imageTag: async () => await readImageTag(() => locating, run, signal) ?? (await manifest)?.imageTag
	});
	const { contextDir, dockerfile } = location;
	const packing = {
		...pack,
		...show,
		contextDir,
		dockerfile,
		imageTag
	};
	return target.dryRun ? {
		...packing,
		...target
	} : {
		...packing,
		...waiting,
		...target
	};
}
async function readTarget(apiKey, manifest) {
	const isDryRun = optional("dry-run", parseBoolean, false);
	const agent = readAgent(manifest);
	const imageName = readImageName(manifest, agent);
	if (isDryRun) return {
		dryRun: true,
		...await gather({
			agent: () => agent,
			imageName: () => imageName
		})
	};
	return {
		dryRun: false,
		...await gather({
			connection: () => readConnection(apiKey),
			agent: async () => await agent ?? missingAgent(),
			imageName: async () => await imageName ?? (await agent === void 0 ? missingAgent() : missingImageName())
		})
	};
}
async function readAgent(manifest) {
	const { id, name } = await gather({
		id: () => optional("agent-id", parseWord),
		name: () => optional("agent-name", parseAgentName)
	});
	if (id !== void 0) return {
		id,
		name
	};
	const known = name ?? (await manifest)?.agentName;
	return known === void 0 ? void 0 : {
		id: void 0,
		name: known
	};
}
async function readImageName(manifest, agent) {
	const { given, fromManifest, fromAgent } = await gather({
		given: () => optional("image-name", parseImageName),
		fromManifest: () => manifest,
		fromAgent: () => agent
	});
	return given ?? fromManifest?.imageName ?? fromAgent?.name ?? fromManifest?.agentName;
}
function missingAgent() {
	return invalid("Input 'agent-name' or 'agent-id' is required: name the agent to build, or set the ID of an existing one.");
}
function missingImageName() {
	return invalid("Input 'image-name' is required when 'agent-id' is set without 'agent-name'.");
}
async function readPackInputs(manifest) {
	return await gather({
		manifest: () => manifest,
		buildArgs: () => optional("build-args", parseBuildArgs, {}),
		platform: () => optional("platform", parsePlatform),
		includeGit: () => optional("include-git", parseBoolean, false),
		allowSensitive: () => optional("allow-sensitive", (_, text) => parseAllowedPaths(text), []),
		compressionLevel: () => optional("compression-level", (name, text) => parseInteger(name, text, 0, 9))
	});
}
async function readWaitInputs() {
	return await gather({
		wait: () => optional("wait", parseBoolean, true),
		limits: () => gather({
			buildMs: () => optional("timeout-minutes", parseMinutes, 36e5),
			queueMs: () => optional("queue-timeout-minutes", parseMinutes, 18e5)
		}),
		onTimeout: () => optional("on-timeout", parseOnTimeout, "cancel"),
		cancelOnAbort: () => optional("cancel-on-abort", parseBoolean, true),
		pollIntervalMs: () => optional("poll-interval-seconds", parseSeconds, 5e3)
	});
}
function parseOnTimeout(name, text) {
	return parseOneOf(name, text, ["cancel", "leave"]);
}
// src/build-log/dialects/dialect.ts
/** A line that belongs to no step. */
function ofNoStep({ text }) {
	return {
		step: void 0,
		text,
		kind: "other"
	};
}
/** How the process of an instruction ended, in the last words of a sentence. */
function exitCodeIn(message) {
	const end = message.slice(-200).trimEnd();
	const [, code] = /\b(?:exit (?:code:?|status) |non-zero code: )(\d{1,9})$/.exec(end) ?? [];
	return code === void 0 ? void 0 : Number(code);
}
/** A Dockerfile that cannot be parsed is told in a sentence; the wording differs a little between builders. */
function parseErrorPlace(message) {
	const [, line] = /\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(message ?? "") ?? [];
	return line === void 0 ? void 0 : {
		file: "Dockerfile",
		line: Number(line)
	};
}
// src/build-log/step-title.ts
/** BuildKit pads the numbers (`[ 2/10]`) and puts the platform of a multi-platform build before the stage. */
const bracket = /^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/(\d{1,6})\] (.*)$/s;
/** `[internal] …` and other work of the builder's own has no number. */
function parseStepTitle(title) {
	const [, words, index, total, instruction] = bracket.exec(title) ?? [];
	return {
		title,
		stage: words === void 0 ? void 0 : stageOf(words),
		index: index === void 0 ? void 0 : Number(index),
		total: total === void 0 ? void 0 : Number(total),
		instruction
	};
}
/** A platform holds a slash (`linux/amd64`), the name of a stage cannot. */
function stageOf(words) {
	const stage = words.split(" ").filter((word) => word !== "" && !word.includes("/")).join(" ");
	return stage === "" ? void 0 : stage;
}
/** Builders that number all steps in a row name a stage only where it begins: `FROM golang AS build`. */
function stageBegunBy(instruction) {
	return /^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(instruction)?.[1];
}
// src/build-log/dialects/numbered-steps.ts
function createNumberedSteps(steps, numbering) {
	let last;
	let stage;
	let count = 0;
	let current;
	function finish(state) {
		if (current?.step.state === "running") steps.end(current, state);
	}
	return {
		begin: (next) => {
			const isFirst = next.index === 1 && /^(?:FROM|ARG)\b/i.test(next.instruction);
			if (last !== void 0 && !isFirst && !continues(last, next)) return void 0;
			const hasFailed = current?.step.state === "failed";
			const isOver = current === void 0 || next.series === last?.series && last?.index === last?.total;
			if (isFirst && last !== void 0 && (isOver || hasFailed)) {
				steps.beginAttempt(hasFailed);
				count = 0;
				stage = void 0;
			} else {
				if (current && hasFailed) steps.end(current, "done");
				finish("done");
			}
			last = next;
			count += 1;
			if (/^FROM\b/i.test(next.instruction)) stage = stageBegunBy(next.instruction);
			const { title, index, total, instruction } = next;
			current = steps.add(String(count), {
				title: clip(title.trim(), limits.title),
				stage,
				index,
				total,
				numbering,
				instruction: clip(instruction.trim(), limits.title)
			});
			return current;
		},
		current: () => current,
		finish,
		leave: () => {
			finish("done");
			current = void 0;
		}
	};
}
/** Excerpts leave steps out, but no builder goes back. */
function continues(last, next) {
	if (next.series !== last.series) return true;
	return next.total === last.total && next.index > last.index;
}
// src/build-log/dialects/buildah.ts
const stepTitle$1 = /^(?:\[(\d{1,6}\/\d{1,6})\] )?STEP (\d{1,6})(?:\/(\d{1,6}))?: (.*)$/s;
const commit = /^(?:COMMIT\b|(?:\[\d{1,6}\/\d{1,6}\] )?STEP \d{1,6}(?:\/\d{1,6})?: COMMIT\b)/;
const stepFailure$1 = /^(?:error: |build error: |error building: ){0,3}(?:error )?building at step (?:".*"|\{.*\}): /is;
const otherFailure = /^Error: (?!Process completed with exit code)(.*)$/s;
/** podman and buildah: one step at a time, numbered from 1 in each stage, with output that has no prefix. */
const buildah = {
	name: "buildah",
	recognises: (plain) => stepTitle$1.test(plain) || stepFailure$1.test(plain),
	create: createBuildah
};
function createBuildah(steps) {
	const numbered = createNumberedSteps(steps, "stage");
	let failure;
	function readFailure(plain) {
		const [prefix] = stepFailure$1.exec(plain) ?? [];
		const said = prefix === void 0 ? otherFailure.exec(plain)?.[1] : plain;
		if (said === void 0) return void 0;
		const current = numbered.current();
		const isOfStep = prefix !== void 0 || /^FROM\b/i.test(current?.step.instruction ?? "");
		const message = said.replace(/^(?:error: |build error: ){0,3}/i, "");
		return {
			message: clip(message, limits.message),
			entry: isOfStep ? current : void 0,
			exitCode: prefix === void 0 ? void 0 : exitCodeIn(said)
		};
	}
	return {
		push: (line) => {
			const { text, plain } = line;
			if (commit.test(plain)) {
				numbered.leave();
				return ofNoStep(line);
			}
			const [, series, index, total, instruction = ""] = stepTitle$1.exec(plain) ?? [];
			if (index !== void 0) {
				const count = total === void 0 ? void 0 : Number(total);
				const begun = numbered.begin({
					title: plain,
					series,
					index: Number(index),
					total: count,
					instruction
				});
				if (begun) {
					failure = void 0;
					return {
						step: begun.step,
						text,
						kind: "title"
					};
				}
			}
			const found = failure?.entry ? void 0 : readFailure(plain);
			if (found) {
				failure = found;
				if (found.entry) steps.end(found.entry, "failed");
				return {
					step: numbered.current()?.step,
					text,
					kind: "end"
				};
			}
			const entry = numbered.current();
			if (entry === void 0) return ofNoStep(line);
			if (plain.startsWith("--> Using cache")) numbered.finish("cached");
			else if (!plain.startsWith("--> ")) steps.remember(entry, plain);
			return {
				step: entry.step,
				text,
				kind: "output"
			};
		},
		failure: () => failure
	};
}
// src/build-log/dialects/build-checks.ts
const heading = /^ ?\d{1,6} warnings? found\b/;
const check = /^ - ([A-Z][A-Za-z]{2,60}): (.*)$/s;
const inline = /^WARN: ([A-Z][A-Za-z]{2,60}): (.*)$/s;
const lineNumber = / \(line (\d{1,9})\)$/;
function createBuildChecks() {
	const found = /* @__PURE__ */ new Map();
	let isListing = false;
	function add(rule, text) {
		if (found.size >= limits.warnings) return;
		const [suffix, number] = lineNumber.exec(text.slice(-30)) ?? [];
		const message = clip(text.slice(0, text.length - (suffix?.length ?? 0)), limits.message);
		const line = number === void 0 ? void 0 : Number(number);
		found.set(`${rule} ${line} ${message}`, {
			rule,
			message,
			line
		});
	}
	return {
		pushOfStep: (text) => {
			const [, rule, rest] = inline.exec(text) ?? [];
			if (rule !== void 0 && rest !== void 0) add(rule, rest.trimEnd());
		},
		pushOfEnd: (plain) => {
			if (heading.test(plain)) {
				isListing = true;
				return;
			}
			const [, rule, rest] = isListing ? check.exec(plain) ?? [] : [];
			if (rule !== void 0 && rest !== void 0) add(rule, rest.trimEnd());
			else if (plain.trim() !== "") isListing = false;
		},
		list: () => Array.from(found.values())
	};
}
// src/build-log/dialects/buildkit-epilogue.ts
/** The lines of a failed step once more, which BuildKit prints between two rules of dashes. */
const excerptRule = "------";
const excerptTitle = /^ > (.*):$/s;
const instructionTitle = /^ > (\[(?:[^\]]{0,300} )?\d{1,6}\/\d{1,6}\] .*):$/s;
const frameRule = "--------------------";
const frameTitle = /^(\S.{0,300}):(\d{1,9})$/;
const frameLine = /^ {0,8}\d{1,9} \|(?: (>>>))?(.*)$/s;
/** What tools put before BuildKit's sentence: `ERROR: failed to build: `, `target web: `. Each part ends in a colon. */
const lead$1 = /^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;
const solveError = /failed to solve(?: with frontend [^\s:]{1,100})?: /;
const otherError = /^(?:(?:ERROR|error): (?:failed to build: )?|(?=executor failed running \[|process ".*" did not complete successfully: ))(.*)$/s;
/** What BuildKit's parts add on the way from one to the next. */
const between = /^(?:failed to (?:build LLB|create LLB definition|load cache key|solve(?: with frontend [^\s:]{1,100})?): |rpc error: code = \w{1,40} desc = ){0,8}/;
/** The builder's last sentence, wherever it stands in what other tools made of it. */
function lastWordIn(plain) {
	const [words] = solveError.exec(plain.slice(0, 1e3)) ?? [];
	const at = words === void 0 ? -1 : plain.indexOf(words);
	return (words !== void 0 && lead$1.test(plain.slice(0, at)) ? plain.slice(at + words.length) : otherError.exec(plain)?.[1])?.replace(between, "").replace(/ >$/, "");
}
function createEpilogue() {
	const excerpts = [];
	/** A log may begin between the dashes and the title of an excerpt. */
	let excerpt = "start of log";
	let candidate;
	let place;
	let frame = [];
	let isInFrame = false;
	let message;
	let exitCode;
	function pushExcerpt(plain) {
		if (plain === excerptRule) {
			excerpt = excerpt === "lines" ? void 0 : "dashes";
			return;
		}
		if (excerpt === "lines") {
			if (/^\d/.test(plain) || !solveError.test(plain)) return "excerpt";
			excerpt = void 0;
			return;
		}
		const [, title] = excerpt === void 0 ? [] : (excerpt === "dashes" ? excerptTitle : instructionTitle).exec(plain) ?? [];
		if (title !== void 0) {
			excerpt = "lines";
			if (excerpts.length < limits.failures) excerpts.push(clip(title.trimEnd(), limits.title));
			return "title";
		}
		if (plain.trim() !== "") excerpt = void 0;
	}
	/** Compose puts a blank line after each line of what it prints. */
	function pushFrame(plain) {
		if (plain.trim() === "") return;
		if (plain === frameRule) {
			isInFrame = candidate !== void 0;
			if (candidate !== void 0) {
				place = candidate;
				frame = [];
			}
			candidate = void 0;
			return;
		}
		isInFrame &&= frameLine.test(plain);
		if (isInFrame && frame.length < limits.frameLines) frame.push(clip(plain.trimEnd(), limits.tailLine));
		const [, file, number] = isInFrame ? [] : frameTitle.exec(plain) ?? [];
		candidate = file === void 0 ? void 0 : {
			file,
			line: Number(number)
		};
	}
	return {
		push: (plain, isBuilt) => {
			const part = pushExcerpt(plain);
			if (part !== void 0) return part;
			pushFrame(plain);
			const said = isBuilt && !solveError.test(plain) ? void 0 : lastWordIn(plain);
			if (said !== void 0) {
				message = clip(said, limits.message);
				exitCode = exitCodeIn(said);
			}
		},
		isInExcerpt: () => excerpt === "lines",
		excerpts: () => excerpts,
		message: () => message,
		exitCode: () => exitCode,
		place: () => place ?? parseErrorPlace(message),
		frame: () => frame
	};
}
/** The instruction that a frame points at. */
function instructionIn(frame) {
	return frame.map((line) => frameLine.exec(line)).find((match) => match?.[1])?.[2]?.trim();
}
// src/build-log/dialects/buildkit-failure.ts
/** What a failed build's steps and its last words say together. */
function findFailure(steps, failed, epilogue) {
	const said = epilogue.message();
	const culprit = blame(steps, failed, epilogue);
	const message = culprit?.message ?? said;
	if (message === void 0) return void 0;
	const entry = culprit?.entry;
	const title = entry?.step.instruction === void 0 ? entry?.step.title : void 0;
	return {
		message,
		entry,
		...placeOf(entry, epilogue),
		context: [...title === void 0 ? [] : [`${title}: ${message}`], said].join("\n"),
		exitCode: culprit?.exitCode ?? epilogue.exitCode()
	};
}
/** What an ONBUILD trigger runs, BuildKit places in the first line of the Dockerfile, whatever stands there. */
function placeOf(entry, epilogue) {
	const [frame, instruction] = [epilogue.frame(), entry?.step.instruction];
	const framed = instructionIn(frame);
	return instruction !== void 0 && framed !== void 0 && keywordOf(framed) !== keywordOf(instruction) ? {} : {
		dockerfile: epilogue.place(),
		frame
	};
}
function keywordOf(instruction) {
	return /^\S+/.exec(instruction)?.[0].toUpperCase();
}
/** Which of several steps that failed is the reason that the build did. */
function blame(steps, failed, epilogue) {
	const said = epilogue.message();
	if (said !== void 0 && /\bcontext canceled$/.test(said)) return void 0;
	const fatal = failed.filter(({ entry }) => !/\bimporting cache/.test(entry.step.title));
	const own = fatal.filter(({ exitCode }) => exitCode !== 137);
	const quoted = (list) => list.find(({ message }) => said?.includes(message.slice(0, 1e3).replace(/…$/, "")));
	const named = said === void 0 ? void 0 : findNamed(steps, epilogue, said);
	return quoted(own) ?? own.find(({ entry }) => entry === named) ?? (named && said !== void 0 && !fatal.some(({ entry }) => entry === named) ? {
		entry: named,
		message: said,
		exitCode: epilogue.exitCode()
	} : void 0) ?? own.find(({ entry }) => entry.step.instruction !== void 0) ?? own.at(-1) ?? quoted(fatal) ?? fatal[0];
}
/** The step that the end of a log names, although its own lines may be missing: by the Dockerfile, the command, or an excerpt. */
function findNamed(steps, epilogue, said) {
	const titles = new Set(epilogue.excerpts());
	const entries = steps.entries();
	const excerpted = entries.filter(({ step }) => titles.has(step.title));
	const framed = instructionIn(epilogue.frame())?.replace(/\s*\\$/, "");
	const [, command] = /(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/.exec(said) ?? [];
	const isFramed = ({ step }) => framed && step.instruction?.startsWith(framed);
	const isOfCommand = ({ step }) => command && step.instruction?.endsWith(command);
	return excerpted.find(isFramed) ?? entries.findLast(isOfCommand) ?? excerpted[0];
}
// src/build-log/plain-text.ts
const esc = "\x1B";
/** An escape sequence as terminals know them: colours, cursor moves, window titles. Every part has a limit. */
const escapeSequence = String.raw`${esc}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${esc}]{0,256}(?:\u0007|${esc}\\)|[@-Z\\^_=>78])`;
const everySequence = new RegExp(escapeSequence, "g");
/** The text as it reads, without escape sequences. */
function withoutEscapes(text) {
	return text.includes(esc) ? text.replace(everySequence, "") : text;
}
/** What a terminal would still show of a line that was written over with carriage returns. */
function lastWritten(text) {
	if (!text.includes("\r")) return text;
	const trimmed = text.trimEnd();
	return trimmed.slice(trimmed.lastIndexOf("\r") + 1);
}
// src/build-log/dialects/buildkit.ts
const escapes$1 = `(?:${escapeSequence}){0,8}`;
const vertex = new RegExp(`^${escapes$1}#(\\d{1,9})${escapes$1} `);
const timed = /^\d{1,9}\.\d{1,9}(?: |$)/;
const ending = /^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;
/** Printed when the output switches to another step; this one continues below its repeated title. */
const pause = "...";
/** How titles begin, … */
const titled = /^(?:\[|(?:docker-image|local|https?|git|oci-layout):\/\/|(?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context|load (?:remote )?build|docker\.io\/|sh |merging|mkfile|mkdir|blob )\b)/;
/** … and what the builder reports of a step that works. */
const report = /^(?:transferring |sha256:|resolve (?!image config)|extracting |exporting (?!to\b|cache\b)|exporting cache (?!to\b)|pushing |pulling |naming to |writing |unpacking |sending tarball|preparing |reading |inferred |Deduplicating |WARN: |done\b)/;
/** Docker 18.09 prints the record of a step in place of one word. */
const record = /^ {2,12}(digest|name|started|completed|duration|error): (.*)$/s;
/** The title of a step of which only output was seen. */
const untitled = /^#\d{1,9}$/;
/** Plain progress as BuildKit's `progressui` prints it: every line of a step starts with its number. */
const buildKit = {
	name: "buildkit",
	recognises: (plain) => {
		const [prefix] = vertex.exec(plain) ?? [];
		if (prefix === void 0) return /^ > \[(?:.{0,300} )?\d{1,6}\/\d{1,6}\] [A-Z]/.test(plain) || isFailedSolve(plain);
		const text = plain.slice(prefix.length);
		return [
			timed,
			ending,
			titled,
			report,
			record
		].some((known) => known.test(text)) || text === pause || /^(?:#0 building with|#\d+ [a-z])/.test(plain);
	},
	create: createBuildKit
};
function isFailedSolve(plain) {
	return (plain.includes("failed to solve") || /^(?:ERROR|error): failed to build: /.test(plain)) && lastWordIn(plain) !== void 0;
}
function createBuildKit(steps) {
	const checks = createBuildChecks();
	let failed = [];
	let epilogue = createEpilogue();
	/** The step whose lines stand together at the moment. */
	let open;
	let end;
	/** The step that the last excerpt is of, and whether its output was in the log before. */
	let excerpted;
	let isRepeated = false;
	let dockerfile;
	function pushVertex(key, text) {
		const plain = withoutEscapes(text);
		const known = steps.get(key);
		const isFirstOfBlock = open !== key;
		open = key;
		const time = timed.exec(plain);
		const over = time === null ? ending.exec(plain) : null;
		if (time === null && over === null && plain !== pause) {
			const entry = readTitle(key, plain, known, isFirstOfBlock);
			if (entry) return {
				step: entry.step,
				text,
				kind: "title"
			};
		}
		const entry = known ?? steps.add(key, parseStepTitle(key));
		if (over !== null) {
			open = void 0;
			finish(entry, over);
			return {
				step: entry.step,
				text,
				kind: "end"
			};
		}
		if (plain === pause) return {
			step: entry.step,
			text,
			kind: "other"
		};
		if (time === null) readReport(entry, plain);
		else steps.remember(entry, plain.slice(time[0].length));
		return {
			step: entry.step,
			text,
			kind: "output"
		};
	}
	/** The step that this title starts. Numbers that restart belong to another build. */
	function readTitle(key, plain, known, isFirstOfBlock) {
		const title = clip(plain.trimEnd(), limits.title);
		const isNewBuild = end !== void 0 && key === "#1";
		if (known?.step.title === title && !isNewBuild) return known;
		if (report.test(plain) || record.test(plain)) return void 0;
		if (known !== void 0) {
			const isUntitled = untitled.test(known.step.title);
			const isOther = isNewBuild || known.step.state !== "running" && titled.test(plain);
			if (!isFirstOfBlock || !(isUntitled || isOther)) return void 0;
			if (isUntitled && !isNewBuild) {
				steps.retitle(known, parseStepTitle(title));
				return known;
			}
		}
		if (known !== void 0 || isNewBuild) beginAttempt();
		dockerfile = /load build definition from (\S{1,300})$/.exec(title)?.[1] ?? dockerfile;
		return steps.add(key, parseStepTitle(title));
	}
	function beginAttempt() {
		steps.beginAttempt(failed.length > 0 || epilogue.message() !== void 0);
		failed = [];
		epilogue = createEpilogue();
		end = void 0;
	}
	function readReport(entry, plain) {
		checks.pushOfStep(plain);
		const [, field, value = ""] = record.exec(plain) ?? [];
		if (field === "error") fail(entry, value.replace(/^"(.*)"$/s, "$1"));
		if (field === "duration" && entry.step.state === "running") steps.end(entry, "done", parseDuration(value));
	}
	function fail(entry, message) {
		if (/\bcontext canceled\s*$/.test(message.slice(-100))) {
			steps.end(entry, "cancelled");
			return;
		}
		steps.end(entry, "failed");
		if (failed.length >= limits.failures) return;
		failed.push({
			entry,
			message: clip(message, limits.message),
			exitCode: exitCodeIn(message)
		});
	}
	function finish(entry, [text, seconds, error]) {
		if (error !== void 0) fail(entry, error);
		else if (text.startsWith("DONE")) {
			const state = entry.step.state === "cached" ? "cached" : "done";
			steps.end(entry, state, seconds === void 0 ? void 0 : Number(seconds));
			if (/\bexporting to\b/.test(entry.step.title)) end ??= "exported";
		} else steps.end(entry, text === "CACHED" ? "cached" : "cancelled");
	}
	function pushEpilogue(line) {
		open = void 0;
		checks.pushOfEnd(line.plain);
		readEpilogue(line.plain);
		return ofNoStep(line);
	}
	function readEpilogue(plain) {
		const part = epilogue.push(plain, end === "exported");
		if (part === "title") {
			excerpted = nameFailedStep(epilogue.excerpts().at(-1) ?? "");
			isRepeated = excerpted.output.tail().length > 0;
		}
		if (part === "excerpt" && excerpted && !isRepeated) steps.remember(excerpted, plain.replace(timed, ""));
		if (part === "title" || epilogue.message() !== void 0) end = "failed";
	}
	/** The log may begin after the title of the step that failed, or after all of its lines. */
	function nameFailedStep(title) {
		const entries = steps.entries();
		const known = entries.find(({ step }) => step.title === title);
		if (known) return known;
		const nameless = entries.findLast(({ step }) => step.state === "failed" && untitled.test(step.title));
		const entry = nameless ?? steps.add(title, parseStepTitle(title));
		if (nameless) steps.retitle(nameless, parseStepTitle(title));
		else steps.end(entry, "failed");
		return entry;
	}
	/** Older versions repeat the number before each line in the excerpt of a failed step. */
	function pushRepeated(key, text) {
		readEpilogue(withoutEscapes(text));
		const step = (steps.get(key) ?? excerpted)?.step;
		return {
			step,
			text,
			kind: step ? "output" : "other"
		};
	}
	return {
		push: (line) => {
			const [prefix, number] = vertex.exec(line.text) ?? [];
			if (prefix === void 0) return pushEpilogue(line);
			const text = line.text.slice(prefix.length);
			if (epilogue.isInExcerpt() && timed.test(text)) return pushRepeated(`#${number}`, text);
			if (number !== "0") return pushVertex(`#${number}`, text);
			if (open !== void 0 && timed.test(text)) return pushVertex(open, text);
			if (end !== void 0 && text.startsWith("building with ")) beginAttempt();
			return ofNoStep(line);
		},
		failure: () => findFailure(steps, failed, epilogue),
		warnings: () => checks.list().map((check) => ({
			...check,
			file: dockerfile
		}))
	};
}
/** As Go prints it: `1m3.4s`, `33.9ms`. */
function parseDuration(text) {
	const [, minutes, seconds, unit] = /^(?:(\d{1,6})m)?(\d{1,9}(?:\.\d{1,9})?)(ms|µs|s)$/.exec(text.trim()) ?? [];
	if (seconds === void 0) return void 0;
	const scale = unit === "s" ? 1 : unit === "ms" ? .001 : 1e-6;
	return Number(minutes ?? 0) * 60 + Number(seconds) * scale;
}
// src/build-log/dialects/classic-builder.ts
/** Docker before 1.13 did not say how many steps there are. */
const stepTitle = /^Step (\d{1,6})(?:\/(\d{1,6}) : | : (?=(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b))(.*)$/is;
const lead = /^(?:ERROR: |Error: |error: |Error response from daemon: |Service '?[\w.-]{1,100}'? failed to build ?: |failed to build: |Build failed: )*/;
/** What ends the step at work. */
const stepFailure = /^(?:The command '.*' returned a non-zero code: \d{1,9}$|(?:ADD|COPY) failed: |(?:failed to create |OCI runtime create failed|failed to (?:start|register|export|copy)|unable to find (?:user|group) \S{1,200}: |unable to convert uid\/gid chown string|failed to process "|the --[\w-]{1,40} option requires BuildKit\b|ApplyLayer |Error processing tar file|error creating overlay mount|write .*: no space left on device$))/s;
/** What ends a step that loads an image. */
const pullFailure = /^(?:invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$|image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown|(?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for |received unexpected HTTP status|invalid reference format|repository \S+ not found)/;
/** What ends a build before its first step. */
const buildFailure = /^(?:dockerfile parse error |unable to prepare context: |Cannot locate specified Dockerfile: |the Dockerfile .* cannot be empty|failed to parse Dockerfile)/i;
/** FROM, and COPY from an image. */
const pull = /^(?:FROM\b|COPY .{0,200}--from=)/i;
const ownSentence = /^(?:dockerfile parse error |failed to parse dockerfile: |unable to prepare context: |(?:ADD|COPY) failed: |The command '.*' returned a non-zero code: \d{1,9}$)/is;
/** These print nothing: what follows their title is the reason that they failed. */
const quiet = /^(?:ARG|CMD|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/i;
const farewell = /^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/;
const container = /^(?: ---> |Removing intermediate container )/;
/** Some transports drop the arrows. */
const running = /^(?: (?:---> )?Running in .*)?$/s;
const reason = /^(?! |Removing intermediate container ).*[a-z]/is;
/** Docker's builder before BuildKit: steps one after the other, their output without any prefix. */
const classicBuilder = {
	name: "classic",
	recognises: (plain) => {
		const said = plain.replace(lead, "");
		return stepTitle.test(plain) || ownSentence.test(said);
	},
	create: createClassicBuilder
};
function createClassicBuilder(steps) {
	const numbered = createNumberedSteps(steps, "file");
	let failure;
	/** The step at work has shown nothing but its title and its container. */
	let isAfterTitle = false;
	/** The sentence with which the builder gives up. */
	function readFailure(plain) {
		const said = plain.replace(lead, "");
		const entry = numbered.current();
		const isOfDaemon = plain.includes("Error response from daemon: ");
		const isOfPull = pullFailure.test(said) && pull.test(entry?.step.instruction ?? "");
		const isReason = isAfterTitle && reason.test(plain) && quiet.test(entry?.step.instruction ?? "");
		const isOfStep = stepFailure.test(said) || isOfPull || isReason || isOfDaemon && !buildFailure.test(said);
		if (!isOfStep && !buildFailure.test(said)) return void 0;
		return {
			message: clip(said, limits.message),
			entry: isOfStep ? entry : void 0,
			exitCode: exitCodeIn(said),
			dockerfile: parseErrorPlace(said)
		};
	}
	return {
		push: (line) => {
			const { text, plain } = line;
			const [, index, total, instruction = ""] = stepTitle.exec(plain) ?? [];
			if (index !== void 0) {
				const count = total === void 0 ? void 0 : Number(total);
				const begun = numbered.begin({
					title: plain,
					index: Number(index),
					total: count,
					instruction
				});
				if (begun) {
					failure = void 0;
					isAfterTitle = true;
					return {
						step: begun.step,
						text,
						kind: "title"
					};
				}
			}
			const found = failure ? void 0 : readFailure(plain);
			isAfterTitle &&= running.test(plain);
			if (found) {
				failure = found;
				if (found.entry) steps.end(found.entry, "failed");
				return {
					step: numbered.current()?.step,
					text,
					kind: "end"
				};
			}
			if (farewell.test(plain)) {
				numbered.leave();
				return ofNoStep(line);
			}
			const entry = numbered.current();
			if (entry === void 0) return ofNoStep(line);
			if (/^ (?:---> )?Using cache$/.test(plain)) {
				numbered.finish("cached");
				return {
					step: entry.step,
					text,
					kind: "end"
				};
			}
			if (!container.test(plain)) steps.remember(entry, plain);
			return {
				step: entry.step,
				text,
				kind: "output"
			};
		},
		failure: () => failure
	};
}
// src/build-log/failure/cause-rules.ts
const hints = {
	"package-not-found": "Check the name and version, and that the package index the builder reaches has it.",
	"copy-source-missing": "Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.",
	"base-image-not-found": "Check name and tag of the image. A private image needs a registry that the builder may read from.",
	"registry-auth": "Check that the builder's registry credentials are valid and allow this for the repository.",
	"out-of-disk": "Make the image smaller or remove caches within the same RUN instruction.",
	"out-of-memory": "Lower the memory that the command needs, e.g. with fewer parallel jobs.",
	network: "Run the build again; if it fails again, check that the builder can reach the host.",
	"test-failed": "Run the same tests locally; the last lines of the step name those that failed.",
	syntax: "Correct the instruction; `docker build --check` finds such errors without a build.",
	"command-not-found": "Install the command in an earlier instruction of the same stage, or add it to PATH.",
	permission: "Check the file mode and owner, and the user that the instruction runs as.",
	timeout: "Look for the step that takes long; a step without output hangs more often than it is slow."
};
/** In the builder's own sentence. The first that fits counts. */
const messageRules = [
	{
		kind: "out-of-disk",
		pattern: /no space left on device|\bENOSPC\b|disk quota exceeded/i,
		sentence: "the builder ran out of disk space"
	},
	{
		kind: "out-of-memory",
		pattern: /cannot allocate memory|\bout of memory\b|\bOOMKilled\b/i,
		sentence: "the builder ran out of memory"
	},
	{
		kind: "network",
		pattern: /\bdial (?:tcp|udp)\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\]))|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer|network is unreachable|Client\.Timeout exceeded|net\/http: request canceled/,
		sentence: "the builder could not reach a host"
	},
	{
		kind: "timeout",
		pattern: /^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b/im,
		sentence: "the build reached a time limit"
	},
	{
		kind: "registry-auth",
		pattern: /(?:\bpush(?:ing)?\b).{0,600}(?:\bdenied\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|no basic auth credentials|insufficient_scope|authentication required)/is,
		sentence: "the registry refused the push"
	},
	{
		kind: "copy-source-missing",
		pattern: /failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /failed to compute cache key: "([^"]{1,300})" not found/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /\b(?:COPY|ADD) failed: (?:file not found in build context[^:]{0,60}: )?(?:l?stat )?(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?([^\s:]{1,300}): (?:file does not exist|no such file or directory)/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /\blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /\b(?:COPY|ADD) failed: no source files were specified/,
		sentence: "no file in the build context matches the source of the instruction"
	},
	{
		kind: "copy-source-missing",
		pattern: /\bcopier: l?stat: "?([^":]{1,300})"?: no such file or directory/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /no items matching glob "([^"]{1,300})" copied/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /failed to get fileinfo for ([^\s:]{1,300}): l?stat/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "base-image-not-found",
		pattern: /pull access denied(?: for ([^\s,]{1,300}))?/,
		sentence: "the base image does not exist or is private"
	},
	{
		kind: "base-image-not-found",
		pattern: /manifest for (\S{1,300}) not found/,
		sentence: "the registry has no image '$1'"
	},
	{
		kind: "base-image-not-found",
		pattern: /(?:load|resolve source) metadata for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$/m,
		sentence: "the registry has no image '$1'"
	},
	{
		kind: "base-image-not-found",
		pattern: /\bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b/,
		sentence: "the registry has no such base image"
	},
	{
		kind: "registry-auth",
		pattern: /failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b|\b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied: |authentication required/m,
		sentence: "the registry refused to give the image"
	},
	{
		kind: "syntax",
		pattern: /\bunknown instruction: (\S{1,100})/i,
		sentence: "the Dockerfile has an unknown instruction '$1'"
	},
	{
		kind: "syntax",
		pattern: /\bdockerfile parse error\b|^failed to parse dockerfile: /im,
		sentence: "the Dockerfile has a syntax error"
	},
	{
		kind: "syntax",
		pattern: /^Syntax error - |^unknown flag: |^[A-Z]+ (?:requires|must have) |^unexpected end of statement|^unterminated heredoc|^no build stage in current context|^file with no instructions/m,
		sentence: "the Dockerfile has a syntax error"
	},
	{
		kind: "command-not-found",
		pattern: /\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bexecutable file `([^`]{1,300})` not found in \$PATH/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bfork\/exec (\S{1,300}): no such file or directory/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "permission",
		pattern: /\bexec: "([^"]{1,300})": permission denied|\bfork\/exec (\S{1,300}): permission denied/,
		sentence: "'$1$2' must not be executed"
	}
];
/** In the failing step's own output, line by line. */
const outputRules = [
	{
		kind: "package-not-found",
		pattern: /^E: Unable to locate package (\S{1,200})/,
		sentence: "apt found no package '$1'",
		hint: "Run `apt-get update` in the same RUN instruction, and check the name and the release of the base image."
	},
	{
		kind: "package-not-found",
		pattern: /^E: Package '([^']{1,200})' has no installation candidate/,
		sentence: "apt found no version of '$1'",
		hint: "Run `apt-get update` in the same RUN instruction, and check the name and the release of the base image."
	},
	{
		kind: "package-not-found",
		pattern: /^E: Version '([^']{1,200})' for '([^']{1,200})' was not found/,
		sentence: "apt found no version '$1' of '$2'",
		hint: "A release keeps only the newest version of a package: pin less, or use a snapshot of the archive."
	},
	{
		kind: "package-not-found",
		pattern: /^ {0,4}(\S{1,200}) \(no such package\):/,
		sentence: "apk found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})/,
		sentence: "the package manager found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})/,
		sentence: "pip found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Could not find a version that satisfies the requirement ([^\s;(]{1,200})/,
		sentence: "pip found no version of '$1'",
		isVague: true
	},
	{
		kind: "package-not-found",
		pattern: /Because (\S{1,200}) was not found in the package registry/,
		sentence: "uv found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Because there is no version of (\S{1,200})/,
		sentence: "uv found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^npm (?:error|ERR!) 404 +'?([^\s']{1,200})'? is not in /,
		sentence: "npm found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^npm (?:error|ERR!) (?:404 Not Found - GET |code (?:E404|ETARGET)\b)/,
		sentence: "npm found no such package",
		isVague: true
	},
	{
		kind: "package-not-found",
		pattern: /^npm (?:error|ERR!) notarget No matching version found for (\S{1,200}?)\.?$/,
		sentence: "npm found no version '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Couldn't find (?:package|any versions for) "([^"]{1,200})"/,
		sentence: "yarn found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /\bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b/,
		sentence: "pnpm found no such package"
	},
	{
		kind: "package-not-found",
		pattern: /^error: no matching package(?: named `([^`]{1,200})`)? found/,
		sentence: "cargo found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Could not find (?:a valid )?gem '([^']{1,200})'/,
		sentence: "gem found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^go: (\S{1,300}): (?:invalid version: )?unknown revision/,
		sentence: "go found no version '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /\berror NU110[12]: Unable to find package (\S{1,200})/,
		sentence: "NuGet found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^PackagesNotFoundError: /,
		sentence: "conda found no such package"
	},
	{
		kind: "network",
		pattern: /Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b|\bnetwork is unreachable\b/i,
		sentence: "a host could not be reached"
	},
	{
		kind: "network",
		pattern: /^curl: \((?:5|6|7|28|35|52|55|56)\)(?!.{0,60}(?:localhost|127\.0\.0\.1|::1))/,
		sentence: "curl could not reach a host"
	},
	{
		kind: "network",
		pattern: /^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)/,
		sentence: "wget could not reach a host"
	},
	{
		kind: "network",
		pattern: /^npm (?:error|ERR!) (?:network |code (?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED|ERR_SOCKET_TIMEOUT)\b)/,
		sentence: "npm could not reach the registry",
		isVague: true
	},
	{
		kind: "network",
		pattern: /^error An unexpected error occurred: "https?:.{0,500}(?:ETIMEDOUT|ESOCKETTIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED)/,
		sentence: "yarn could not reach the registry"
	},
	{
		kind: "network",
		pattern: /^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.|ERROR: Could not install packages due to an (?:OSError|EnvironmentError): HTTPS?ConnectionPool).{0,1000}(?:NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|Read timed out|Max retries exceeded)/,
		sentence: "pip could not reach the index"
	},
	{
		kind: "network",
		pattern: /^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)/,
		sentence: "git could not reach the remote"
	},
	{
		kind: "network",
		pattern: /^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)/,
		sentence: "apt could not reach a mirror"
	},
	{
		kind: "network",
		pattern: /^(?:WARNING|ERROR): .{0,500}: (?:temporary error \(try again later\)|network error|DNS (?:lookup )?error|(?:network )?connection (?:refused|aborted)|operation timed out)/i,
		sentence: "apk could not reach a mirror"
	},
	{
		kind: "network",
		pattern: /\bdial tcp\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\])).{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)|\bTLS handshake timeout\b|^warning: spurious network error/,
		sentence: "a host could not be reached"
	},
	{
		kind: "out-of-disk",
		pattern: /no space left on device|\bENOSPC\b|\bYou don't have enough free space in\b|disk quota exceeded/i,
		sentence: "the builder ran out of disk space"
	},
	{
		kind: "out-of-memory",
		pattern: /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^MemoryError\b|Cannot allocate memory|\bstd::bad_alloc\b|virtual memory exhausted|Killed signal terminated program|\(signal: 9, SIGKILL: kill\)|runtime: out of memory|memory allocation of \d+ bytes failed|\bOOM[- ]?killed\b/i,
		sentence: "the command ran out of memory"
	},
	{
		kind: "test-failed",
		pattern: /^FAILED (\S{1,200}::\S{1,200})/,
		sentence: "the test '$1' failed"
	},
	{
		kind: "test-failed",
		pattern: /^(?:---|===) FAIL: (\S{1,200})/,
		sentence: "the test '$1' failed"
	},
	{
		kind: "test-failed",
		pattern: /^=+ .{0,200}\b\d+ failed\b.{0,200} in [\d.]+s|^Tests: +.{0,100}\b\d+ failed\b|^ *(?:Test Files|Tests) +\d+ failed\b|^FAIL\t\S|^test result: FAILED|^ {1,8}\d+ failing\b|^(?:\[ERROR\] )?Tests run: \d+, Failures: (?:[1-9]|0, Errors: [1-9])|There are test failures|There were failing tests|^FAILURES!$|^\d+ examples?, [1-9]\d* failures?\b|^FAILED \((?:failures|errors)=|^The following tests FAILED:|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\./,
		sentence: "tests failed",
		isVague: true
	},
	{
		kind: "syntax",
		pattern: /^(?:\/bin\/)?(?:ba|da)?sh: .{0,100}\bsyntax error\b/i,
		sentence: "the shell cannot read the command",
		hint: "Check quotes, brackets and line continuations of the instruction."
	},
	{
		kind: "command-not-found",
		pattern: /^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bexecutable file `([^`]{1,300})` not found in \$PATH/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): (?:command )?not found$/,
		sentence: "the image has no command '$1'",
		exitCode: 127
	},
	{
		kind: "command-not-found",
		pattern: /^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory/,
		sentence: "the image has no command '$1'",
		exitCode: 127
	},
	{
		kind: "permission",
		pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): Permission denied$/,
		sentence: "'$1' must not be executed",
		exitCode: 126
	},
	{
		kind: "permission",
		pattern: /(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$/i,
		sentence: "the command lacks a permission",
		mustDecide: true
	}
];
// src/build-log/failure/cause.ts
/** Evidence further up in the output is of something that the step survived. */
const nearTheEnd = 100;
/** The one cause that the log leaves no doubt about; none is better than a wrong one. */
function findCause(subject) {
	const cause = causeOfMessage(subject) ?? causeOfExitCode(subject) ?? causeOfOutput(subject);
	if (cause?.kind !== "copy-source-missing" || !/\s--from=/.test(subject.instruction ?? "")) return cause;
	return {
		...cause,
		sentence: cause.sentence.replace("the build context has", "the stage that is copied from has"),
		hint: "Check that the earlier stage writes the file, and to this path."
	};
}
function causeOfMessage({ messages }) {
	for (const message of messages) {
		const reason = withoutQuotes(message);
		const rule = messageRules.find(({ pattern }) => pattern.test(reason));
		if (rule) return causeFrom(rule, reason);
	}
}
/** The command that failed, and the response of a server, may quote anything. */
function withoutQuotes(message) {
	return message.replace(/\bprocess ".*" did not complete successfully\b/s, "").replace(/\bexecutor failed running \[.*\]:/s, "").replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s, "$1").replace(/^The command '.*' returned a non-zero code\b/s, "").replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is, "");
}
/** What shells mean by 127 and 126. */
function causeOfExitCode({ exitCode, evidence, tail }) {
	if (exitCode !== 127 && exitCode !== 126) return void 0;
	const [rule, line] = evidence.filter((found) => found.rule.exitCode === exitCode).map((found) => [found.rule, found.line]).at(-1) ?? [void 0, ""];
	if (rule) return causeFrom(rule, line);
	const kind = exitCode === 127 ? "command-not-found" : "permission";
	const isOther = /error while loading shared libraries|symbol lookup error|exec format error|cannot execute/i;
	if (tail.some((text) => isOther.test(text))) return void 0;
	return {
		kind,
		sentence: kind === "permission" ? "a command must not be executed" : "the image lacks a command",
		hint: hints[kind]
	};
}
function causeOfOutput({ evidence, decidingLine, tail }) {
	const near = evidence.filter(({ rule, line, linesAgo }) => linesAgo <= nearTheEnd && rule.exitCode === void 0 && (!rule.mustDecide || line.trim() === decidingLine));
	const ofKind = (kind) => near.find(({ rule }) => rule.kind === kind);
	const found = ofKind("test-failed") ?? ofKind("out-of-disk") ?? (near.length === 2 && ofKind("package-not-found") ? ofKind("network") : void 0) ?? (near.length === 1 ? near[0] : void 0);
	if (found === void 0) return void 0;
	const isRefused = /\b401 Unauthorized\b|\b403 Forbidden\b|authentication credentials/i;
	if (found.rule.kind === "package-not-found" && tail.some((text) => isRefused.test(text))) return;
	const { kind } = found.rule;
	const quoted = decidingLine ?? "";
	const deciding = outputRules.find((rule) => rule.kind === kind && rule.pattern.test(quoted));
	return deciding ? causeFrom(deciding, quoted) : causeFrom(found.rule, found.line);
}
function causeFrom({ kind, pattern, sentence, hint }, text) {
	const groups = pattern.exec(text) ?? [];
	const filled = sentence.replace(/\$(\d)/g, (_, index) => groups[Number(index)] ?? "");
	return {
		kind,
		sentence: clip(filled.replace(/ ''/, ""), 500),
		hint: hint ?? hints[kind]
	};
}
// src/build-log/failure/describe-failure.ts
/** Says only that a process ended, which the step and its exit code say better. */
const endOfProcess = /did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;
/** What a builder says of its failure, with what the output of the step tells beyond it. */
function describeFailure(found) {
	const { message, context, entry, exitCode, dockerfile, frame = [] } = found;
	const tail = entry?.output.tail() ?? [];
	const decidingLine = entry?.output.decidingLine();
	const evidence = entry?.output.evidence() ?? [];
	const messages = context === void 0 ? [message] : [message, context];
	const instruction = entry?.step.instruction ?? instructionIn(frame);
	return {
		message,
		step: entry?.step,
		instruction,
		exitCode,
		dockerfile,
		frame,
		tail,
		decidingLine: decidingLine ?? (endOfProcess.test(message.slice(-200)) ? void 0 : message),
		cause: findCause({
			messages,
			instruction,
			exitCode,
			decidingLine,
			evidence,
			tail
		})
	};
}
// src/build-log/dialects/kaniko.ts
const colored = /^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[([^\]]{1,40})\] (.*)$/s;
const logfmt = /^time="([^"]{1,40})" level=\w{1,10} msg=("(?:[^"\\]|\\.)*"|\S*)/s;
const json = "{\"level\":\"";
const longestJson = 65536;
const instruction = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /;
const cachedCommand = /^Using caching version of cmd: (.*)$/s;
const cachedLayer = /^Found cached layer\b/;
/** The build is over, what remains is the registry. */
const pushing = /^(?:Pushing image to|Skipping push to container registry|Pushed )/;
/** Sentences that podman and others do not share. */
const own = /^(?:Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Executing \d+ build triggers|Building stage |Unpacking rootfs as cmd|Using files from context|(?:Checking for|Found|No) cached layer|Using caching version of cmd|Taking snapshot of|No files changed in this command|Downloading base image|Skipping unpacking|Initializing snapshotter|(?:Cmd|cmd): |(?:Args|args): \[|Running: \[|Pushing (?:layer|image) |Pushed )/;
const lastWord = /^(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving dockerfile path|resolving source context)\b.*)$/s;
/** Early versions logged what newer ones only print. */
const lastLoggedWord = /^(error (?:building|pushing|checking|resolving) .*|exit status \d{1,9})$/s;
/** kaniko: leveled messages in one of three formats around the bare output of the commands; its steps have no numbers. */
const kaniko = {
	name: "kaniko",
	recognises: (plain) => {
		const said = readMessage(plain)?.said;
		return lastWord.test(said ?? plain) || said !== void 0 && (own.test(said) || instruction.test(said));
	},
	create: createKaniko
};
function createKaniko(steps) {
	const cachedCommands = /* @__PURE__ */ new Set();
	let count = 0;
	let current;
	let begunAt;
	let now;
	let failure;
	function finish(state) {
		if (current?.step.state !== "running") return;
		const seconds = now === void 0 || begunAt === void 0 ? void 0 : now - begunAt;
		steps.end(current, state, seconds !== void 0 && seconds >= 0 ? seconds : void 0);
	}
	function begin(said, text) {
		finish("done");
		if (failure !== void 0) {
			steps.beginAttempt(true);
			failure = void 0;
			count = 0;
		}
		count += 1;
		begunAt = now;
		const title = clip(said.trim(), limits.title);
		current = steps.add(String(count), {
			title,
			stage: void 0,
			index: void 0,
			total: void 0,
			instruction: title
		});
		if (cachedCommands.has(title)) finish("cached");
		return {
			step: current.step,
			text: text.endsWith(said) ? said : text,
			kind: "title"
		};
	}
	function fail(said) {
		const message = said.replace(/^error building image: /, "");
		const isOfStep = /failed to execute command|failed to take snapshot|^exit status /.test(message);
		if (isOfStep) finish("failed");
		return {
			message: clip(message, limits.message),
			entry: isOfStep ? current : void 0,
			exitCode: isOfStep ? exitCodeIn(message) : void 0,
			dockerfile: parseErrorPlace(message)
		};
	}
	return {
		push: (line) => {
			const { text, plain } = line;
			const message = readMessage(plain);
			now = message?.at ?? now;
			if (message && instruction.test(message.said)) return begin(message.said, text);
			const said = message?.said ?? plain;
			const [, error] = (message ? lastLoggedWord : lastWord).exec(said) ?? [];
			if (error !== void 0) {
				failure ??= fail(error);
				return {
					step: current?.step,
					text,
					kind: "end"
				};
			}
			if (message) {
				const [, cached] = cachedCommand.exec(said) ?? [];
				if (cached !== void 0 && cachedCommands.size < limits.steps) cachedCommands.add(clip(cached.trim(), limits.title));
				if (cachedLayer.test(said)) finish("cached");
				if (pushing.test(said)) finish("done");
			} else if (current) steps.remember(current, plain);
			return current ? {
				step: current.step,
				text,
				kind: "output"
			} : ofNoStep(line);
		},
		failure: () => failure
	};
}
/** A line that kaniko's logger wrote: `--log-format=color`, `text` or `json`. */
function readMessage(plain) {
	const [, stamp, words] = colored.exec(plain) ?? [];
	if (stamp !== void 0 && words !== void 0) return {
		said: words,
		at: secondsOf(stamp)
	};
	const [, time, quoted] = logfmt.exec(plain) ?? [];
	if (time !== void 0 && quoted !== void 0) return {
		said: quoted.startsWith("\"") ? unquote(quoted) : quoted,
		at: secondsOf(time)
	};
	if (!plain.startsWith(json) || plain.length > longestJson) return void 0;
	try {
		const { msg, time: at } = JSON.parse(plain);
		if (typeof msg !== "string") return void 0;
		return {
			said: msg,
			at: typeof at === "string" ? secondsOf(at) : void 0
		};
	} catch {
		return;
	}
}
/** Go quotes nearly as JSON does. */
function unquote(quoted) {
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted.slice(1, -1).replace(/\\(.)/gs, "$1");
	}
}
/** `0042` counts from the start of kaniko, anything else is a date. */
function secondsOf(stamp) {
	if (/^\d{1,9}$/.test(stamp)) return Number(stamp);
	const ms = Date.parse(stamp);
	return Number.isNaN(ms) ? void 0 : ms / 1e3;
}
// src/build-log/failure/deciding-line.ts
/** Cheap, and false for nearly every line of a build. */
const suspicious = /err(?:or|!|_)|\be: |^err:|fail|fatal|not found|no such|no match|no package|denied|no space|exceeded|memory|panic|exception|unable|cannot|could ?n[o']t|can't|undefined|killed|timed? ?out|timeout|retrying|unreachable|resolv|not known|bad address|refused|spurious|bad_alloc|^curl: |^wget: |^e {3}|[✕✖×✗]|enospc|eacces|not permitted|because|unknown/i;
/** Sounds like an error and is none. */
const harmless = /\b(?:0|no) (?:errors?|failures?|failed)\b|\b(?:errors?|failures?|failed)[=:] ?0\b|\bwarn(?:ing)?\b|^npm (?:notice|verb|http|info)|deprecat|-Werror|(?:error|fail|fatal|exception)[\w-]{0,60}\.(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)\b|^\s*at |^\s*(?:Compiling|Downloading|Downloaded|Installing|Unpacking|Setting up|Selecting|Preparing|inflating:|adding:|creating:|Collecting|Requirement already|Using cached|Fetching|Get:\d)/i;
/** The first that fits counts: from words of one tool to words of all. */
const rules = [
	[/^g?make(?:\[\d+\])?: \*\*\* |^ninja: build stopped|^error: could not compile|^error Command failed|^npm (?:error|ERR!) (?:code|errno|path|command|syscall|lifecycle|workspace|location|cwd|signal|A complete log|sh -c|\/|$)|^\s*ELIFECYCLE|ERR_PNPM_RECURSIVE|^ERROR: Failed (?:to build|building) |^ *(?:error: )?(?:subprocess-exited|metadata-generation-failed)|exited with code:? \d|^error: script |^Failed to compile\.?$|^FAILURE: |^BUILD FAIL|^Traceback \(|^FAIL$|^\[ERROR\] *(?:$|(?:-> )?\[Help|To see|Re-run|For more)|^Build failed|^FAILED: |^hint: |^note: /i, { rank: 1 }],
	[/^(?:[\w.]{1,200}\.)?[A-Z]\w{0,100}(?:Error|Exception|NotFound|Exit)(?:: | \[|$)/, {
		rank: 4,
		isLastBest: true
	}],
	[/^E: |^ERROR: Could not (?:install|build|open)|^fatal: |^npm (?:error|ERR!) (?:Missing script|could not determine)|\berror TS\d+:|^error(?:\[E\d+\]): |: (?:fatal )?error: |^\S{1,300}:\d+:\d+: error|^Type error: |: undefined: |^--- FAIL: |^ {2}● |^test \S{1,200} \.\.\. FAILED|^panic: |^\[ERROR\] +\S{1,300}:\[?\d|^curl: \(\d+\)|^wget: |: (?:command )?not found$|: (?:No such file or directory|Permission denied)$/i, { rank: 4 }],
	[/^E {3}\S|^\s{0,8}(?:[✕✖×✗>] ?)?(?:\[\w{1,20}\] )?\[?(?:error|fatal|fail(?:ed|ure)?|ERR!?|err_\w{1,60})\]?[:!\s]|\b(?:error|fatal|exception): |^\* What went wrong/i, { rank: 3 }],
	[/^npm (?:error|ERR!) \S|\b(?:errors?|failed|fatal|failure)\b|\b(?:cannot|could not|unable to) |not found|denied/i, { rank: 2 }]
];
function isSuspicious(line) {
	return suspicious.test(line);
}
/** `undefined` for a line that does not look like an error. */
function rankError(line) {
	if (harmless.test(line)) return void 0;
	return rules.find(([pattern]) => pattern.test(line))?.[1];
}
/** Of lines of which nothing else is known, the first that is clearly an error. */
function firstError(lines) {
	return lines.find((line) => isSuspicious(line) && (rankError(line)?.rank ?? 0) >= 3)?.trim();
}
// src/build-log/tail.ts
/** What a bar, a percentage or an amount of bytes looks like. */
const progress = /\d ?%|[.=#█━─▇░▓>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;
/** Lines of a progress display count as one, which the newest replaces. */
function createTail(size) {
	const kept = [];
	let lastShape;
	return {
		push: (line) => {
			const text = clip(lastWritten(withoutEscapes(line)), limits.tailLine).trimEnd();
			const shape = shapeOf(text);
			if (shape !== void 0 && shape === lastShape) kept.pop();
			lastShape = shape;
			if (text === "" && (kept.at(-1) ?? "") === "") return;
			kept.push(text);
			if (kept.length > size) kept.shift();
		},
		lines: () => kept.at(-1) === "" ? kept.slice(0, -1) : [...kept],
		clear: () => {
			kept.length = 0;
			lastShape = void 0;
		}
	};
}
/** Two lines of one progress display differ in numbers and in the length of a bar alone. */
function shapeOf(text) {
	const start = text.slice(0, 300);
	if (!progress.test(start)) return void 0;
	return start.replace(/\d+/g, "0").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
// src/build-log/step-output.ts
/** An error so many lines after the one before belongs to something else. */
const clusterGap = 60;
/** A line that is longer is data, and its end says nothing. */
const readLength = 2e3;
/** A line that tells the cause says better than any other what is wrong. */
const causeRank = { rank: 5 };
function createStepOutput() {
	const tail = createTail(limits.tailLines);
	const evidence = /* @__PURE__ */ new Map();
	let best;
	let at = 0;
	function weigh(line, { rank, isLastBest }) {
		if (best === void 0 || rank > best.rank || rank === best.rank && (isLastBest === true || at - best.lastAt > clusterGap)) best = {
			line: clip(line.trim(), limits.message),
			rank,
			lastAt: at
		};
		else if (best?.rank === rank) best.lastAt = at;
	}
	return {
		push: (raw) => {
			at += 1;
			tail.push(raw);
			const line = lastWritten(withoutEscapes(raw.slice(0, readLength))).trimEnd();
			if (!isSuspicious(line)) return;
			const rule = outputRules.find(({ pattern }) => pattern.test(line));
			if (rule) {
				const key = `${rule.kind} ${rule.exitCode ?? ""}`;
				evidence.set(key, {
					rule,
					line: clip(line, limits.message),
					at
				});
			}
			const rank = rule && !rule.isVague && !rule.mustDecide && rule.exitCode === void 0 ? causeRank : rankError(line);
			if (rank) weigh(line, rank);
		},
		tail: () => tail.lines(),
		decidingLine: () => best?.line,
		evidence: () => Array.from(evidence.values(), (found) => ({
			rule: found.rule,
			line: found.line,
			linesAgo: at - found.at
		})),
		clear: () => {
			tail.clear();
			evidence.clear();
			best = void 0;
		}
	};
}
// src/build-log/step-table.ts
/** `prefix` tells apart the keys of builders that share a log. */
function createStepTable(prefix) {
	const all = /* @__PURE__ */ new Map();
	let attempt = 1;
	let nowMs;
	let lines = 0;
	const idOf = (key) => `${attempt} ${key}`;
	function touch(entry) {
		lines += 1;
		entry.lastLine = lines;
		entry.lastLineMs = nowMs;
	}
	return {
		tick: (timeMs) => {
			nowMs = timeMs;
		},
		get: (key) => all.get(idOf(key)),
		add: (key, title) => {
			const [oldest] = all.keys();
			if (all.size >= limits.steps && oldest !== void 0) all.delete(oldest);
			const entry = {
				step: {
					key: prefix + key,
					attempt,
					...title,
					state: "running",
					seconds: void 0,
					startMs: nowMs,
					endMs: void 0
				},
				output: createStepOutput(),
				lastLineMs: nowMs,
				lastLine: 0
			};
			touch(entry);
			all.set(idOf(key), entry);
			return entry;
		},
		retitle: (entry, title) => {
			entry.step = {
				...entry.step,
				...title
			};
		},
		remember: (entry, text) => {
			touch(entry);
			entry.output.push(text);
		},
		end: (entry, state, seconds) => {
			const { step } = entry;
			entry.step = {
				...step,
				state,
				seconds: seconds ?? step.seconds,
				endMs: nowMs
			};
			if (state === "done" || state === "cached") entry.output.clear();
		},
		beginAttempt: (afterFailure) => {
			if (afterFailure) {
				for (const [id, { step }] of all) if (step.attempt === attempt) all.delete(id);
			}
			attempt += 1;
		},
		entries: () => Array.from(all.values()),
		size: () => all.size
	};
}
// src/build-log/transport.ts
const escapes = `(?:${escapeSequence}){0,8}`;
const clock = String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const moment = String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${clock}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;
/** Kubernetes and GitLab name the stream behind the time. */
const stream = String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?)?`;
/** Times that log collectors write before every line. What is behind them may be empty. */
const stamps = [
	String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${moment}\]?${escapes}${stream}(?:[ \t]|$)`,
	String.raw`\[${clock}\]${escapes} ?`,
	String.raw`${clock}${escapes}(?:[ \t]|$)`,
	String.raw`[A-Z][a-z]{2} [ \d]\d ${clock}(?: [AP]M)?(?: |$)`,
	String.raw`[A-Z][a-z]{2} [ \d]\d ${clock} \S{1,64} [^\s:]{1,64}:(?: |$)`
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`));
/** What is the same before every line: the name of a container, a pod or a remote, the mark of a quotation, an indent. */
const labels = [
	String.raw`[\w.\-]{1,64} *\| `,
	String.raw`\[[\w \/.:\-]{1,150}\] `,
	String.raw`remote: `,
	String.raw`> `,
	String.raw`[ \t]{1,16}(?=\S)`,
	String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`));
/**
* A prefix counts only once a builder's line is behind it, and then on all lines that follow: the output of a step may begin
* with a time of its own.
*/
function createTransport() {
	let prefix;
	function find(line, isBuilders) {
		if (isBuilders(line)) return "none";
		for (const stamp of stamps) {
			const [found] = stamp.exec(line) ?? [];
			if (found !== void 0 && isBuilders(line.slice(found.length))) return { stamp };
		}
		for (const pattern of labels) {
			const [label] = pattern.exec(line) ?? [];
			if (label !== void 0 && isBuilders(line.slice(label.length))) return { label };
		}
	}
	return { peel: (line, isBuilders) => {
		prefix ??= find(line, isBuilders);
		if (prefix === void 0 || prefix === "none") return line;
		if ("stamp" in prefix) return line.slice(prefix.stamp.exec(line)?.[0].length ?? 0);
		if (line.startsWith(prefix.label)) return line.slice(prefix.label.length);
		return line === prefix.label.trimEnd() ? "" : line;
	} };
}
/** Google Cloud Build runs several builders, each of whose lines begins with the number of its step. */
const cloudBuildStep = new RegExp(String.raw`^${escapes}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);
const cloudBuildEnd = /^Finished Step #(\d{1,4})\b/;
const cloudBuildError = /^ERROR: (build step \d{1,4} "[^"]{0,500}" failed: .*|context deadline exceeded|timeout)$/is;
/** What Google Cloud Build says by the prefix of a line, or by a line of its own. */
function readCloudBuild(line) {
	const [prefix, step] = cloudBuildStep.exec(line) ?? [];
	if (prefix !== void 0 && step !== void 0) return {
		type: "line",
		step,
		rest: line.slice(prefix.length)
	};
	const [, ended] = cloudBuildEnd.exec(line) ?? [];
	if (ended !== void 0) return {
		type: "end",
		step: ended
	};
	const [, message] = cloudBuildError.exec(line) ?? [];
	return message === void 0 ? void 0 : {
		type: "error",
		message
	};
}
// src/build-log/log-parser.ts
const dialects = [
	buildKit,
	buildah,
	classicBuilder,
	kaniko
];
/**
* Reads the plain log of BuildKit, Docker's classic builder, kaniko, podman or buildah; the first line that one of them wrote
* decides which. What comes before it, and the log of any other builder, has no steps.
*/
function createLogParser() {
	const transport = createTransport();
	/** One builder, or one for each step of Google Cloud Build. */
	const builders = /* @__PURE__ */ new Map();
	const last = createTail(limits.lastLines);
	/** Lines of Google Cloud Build without a prefix continue the ones before. */
	let current = builderOf("");
	let isCloudBuild = false;
	let cloudBuildError;
	function builderOf(cloudBuildStep) {
		const key = builders.size < limits.builders ? cloudBuildStep : "";
		const builder = builders.get(cloudBuildStep) ?? builders.get(key) ?? createBuilder(key);
		builders.set(key, builder);
		return builder;
	}
	const all = () => Array.from(builders.values());
	function failure() {
		const found = all().findLast((builder) => builder.failure() !== void 0)?.failure();
		if (found !== void 0 || cloudBuildError === void 0) return found;
		return {
			message: cloudBuildError,
			entry: void 0,
			exitCode: void 0
		};
	}
	return {
		push: (raw, timeMs) => {
			const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
			last.push(line);
			const own = transport.peel(line, isBuilders);
			const cloud = readCloudBuild(own);
			if (cloud?.type === "line") {
				isCloudBuild = true;
				current = builderOf(cloud.step);
				return current.push(cloud.rest, timeMs);
			}
			if (!isCloudBuild || cloud === void 0) return current.push(own, timeMs);
			if (cloud.type === "error") cloudBuildError ??= clip(cloud.message, limits.message);
			else builders.get(cloud.step)?.end();
			return {
				step: void 0,
				text: own,
				kind: "other"
			};
		},
		steps: () => all().flatMap((builder) => builder.entries()).map(({ step }) => step).slice(-limits.steps),
		failure: () => {
			const found = failure();
			return found && describeFailure(found);
		},
		warnings: () => all().flatMap((builder) => builder.warnings()),
		atWork: () => atWork(all().flatMap((builder) => builder.entries())),
		lastLines: () => last.lines(),
		dialect: () => all().map((builder) => builder.name()).find((name) => name !== void 0)
	};
}
function isBuilders(line) {
	const plain = withoutEscapes(line);
	return readCloudBuild(line) !== void 0 || dialects.some(({ recognises }) => recognises(plain));
}
function createBuilder(prefix) {
	const steps = createStepTable(prefix === "" ? "" : `${prefix}:`);
	let rules;
	let dialect;
	let isOver = false;
	/** A builder that has shown no step yet may still turn out to be another one. */
	function choose(plain) {
		if (steps.size() > 0) return;
		const found = dialects.find(({ recognises }) => recognises(plain));
		if (found === void 0 || found === rules) return;
		rules = found;
		dialect = found.create(steps);
	}
	return {
		push: (text, timeMs) => {
			const line = {
				text,
				plain: withoutEscapes(text)
			};
			choose(line.plain);
			if (isOver) return ofNoStep(line);
			steps.tick(timeMs);
			return dialect?.push(line) ?? ofNoStep(line);
		},
		end: () => {
			isOver = true;
			if (dialect?.failure() !== void 0) return;
			for (const entry of steps.entries()) if (entry.step.state === "running") steps.end(entry, "done");
		},
		failure: () => dialect?.failure(),
		warnings: () => dialect?.warnings?.() ?? [],
		entries: () => steps.entries(),
		name: () => rules?.name
	};
}
/** The step that printed last, of those that were not over. */
function atWork(entries) {
	const ofState = (state) => entries.filter(({ step }) => step.state === state);
	const running = ofState("running");
	const open = running.length > 0 ? running : ofState("cancelled");
	const instructions = open.filter(({ step }) => step.instruction !== void 0);
	const [entry] = (instructions.length > 0 ? instructions : open).toSorted((a, b) => b.lastLine - a.lastLine);
	return entry && {
		step: entry.step,
		tail: entry.output.tail(),
		lastLineMs: entry.lastLineMs
	};
}
// src/runner/log/step-groups.ts
/** A log with more steps than this shows some long titles again. */
const rememberedTitles = 1e4;
function createStepGroups(log) {
	const shownTitles = /* @__PURE__ */ new Set();
	let hasSteps = false;
	let openGroup;
	let waiting = [];
	function end() {
		log.endGroup();
		openGroup = void 0;
		const lines = waiting;
		waiting = [];
		return lines.length === 0 ? void 0 : log.line(lines.join("\n"));
	}
	function enter(key, title) {
		if (key === openGroup) return;
		end();
		log.group(title, key);
		openGroup = key;
	}
	function say(text) {
		end();
		return log.line(text);
	}
	/** A title that is too long for a group is a line of its own, once. */
	function isShownByGroup(key, title, text) {
		if (shownTitles.has(key)) return true;
		if (shownTitles.size >= rememberedTitles) shownTitles.clear();
		shownTitles.add(key);
		return title === text.trim() && fitsTitle(title);
	}
	return {
		show: ({ step, text, kind }) => {
			if (step === void 0) {
				if (hasSteps && text.trim() === "") return void 0;
				enter("build", "Build log");
				return log.line(text);
			}
			hasSteps = true;
			if (kind === "other") return void 0;
			const key = `${step.attempt} ${step.key}`;
			enter(key, step.title);
			return kind === "title" && isShownByGroup(key, step.title, text) ? void 0 : log.line(text);
		},
		sayLater: (text) => {
			if (openGroup === void 0) return log.line(text);
			waiting.push(text);
		},
		say,
		end
	};
}
// src/runner/log/build-log.ts
/**
* Prints the builder's log in a group for each step, and everything else as a line of its own.
*/
function createBuildLog(log, redact, { mode = "full", file, now = () => performance.now() } = {}) {
	const parser = createLogParser();
	const groups = createStepGroups(log);
	let hasLines = false;
	let isHeldBack = mode === "on-failure";
	let shownStatus;
	function showText(text) {
		let written;
		const redacted = redact(text);
		file?.write(redacted);
		hasLines = true;
		for (const line of redacted.split("\n")) {
			const part = parser.push(line, now());
			if (mode === "full") written = groups.show(part);
		}
		return written;
	}
	async function reveal() {
		if (!isHeldBack || file === void 0) return;
		isHeldBack = false;
		const again = createLogParser();
		for await (const line of file.lines()) await groups.show(again.push(line));
		await groups.end();
	}
	function showStatus(status) {
		if (status === shownStatus) return void 0;
		shownStatus = status;
		return groups.sayLater(`Build status: ${status}`);
	}
	async function showEnd(build) {
		showStatus(build.status);
		await groups.end();
		if (!hasLines) return await groups.say("The server sent no log for this build.");
		if (classifyStatus(build.status) !== "succeeded") await reveal();
	}
	return {
		report: (event) => {
			switch (event.type) {
				case "submitted":
					groups.say(`Submitted build ${event.build.id}`);
					return showStatus(event.build.status);
				case "status": return showStatus(event.status);
				case "log": return showText(event.line);
				case "notice": return groups.say(event.message);
				case "warning":
					groups.end();
					return log.warning(event.message);
				case "finished": return showEnd(event.build);
			}
		},
		reveal,
		steps: () => parser.steps(),
		failure: () => parser.failure(),
		warnings: () => parser.warnings(),
		atWork: () => parser.atWork(),
		lastLines: () => parser.lastLines(),
		dialect: () => parser.dialect()
	};
}
// src/runner/log/log-file.ts
/** Lines are collected: a system call for each would cost more. */
const chunkLength = 65536;
/** Creates the file with its first line, in a directory of its own below `parent`. */
function createLogFile(files, parent, onCreated) {
	let path;
	let held = "";
	let problem;
	function fail(error) {
		problem = error instanceof Error ? error.message : String(error);
	}
	function save() {
		if (problem !== void 0) return void 0;
		const chunk = held;
		held = "";
		try {
			if (path === void 0 && chunk !== "") {
				path = join(files.createDirectory(parent, "agentex-log-"), "build.log");
				files.append(path, "");
				onCreated(path);
			}
			if (path !== void 0) files.append(path, chunk);
			return path;
		} catch (error) {
			fail(error);
			return;
		}
	}
	return {
		write: (text) => {
			if (problem !== void 0) return;
			held += `${text}\n`;
			if (path === void 0 || held.length >= chunkLength) save();
		},
		save,
		problem: () => problem,
		lines: async function* () {
			try {
				yield* readLines(files, save());
			} catch (error) {
				fail(error);
			}
		}
	};
}
async function* readLines(files, path) {
	if (path === void 0) return;
	let rest = "";
	for await (const chunk of files.read(path)) {
		const lines = `${rest}${chunk}`.split("\n");
		rest = lines.pop() ?? "";
		yield* lines;
	}
}
// src/build/build-arg-warnings.ts
const secretWords = /* @__PURE__ */ new Set([
	"APIKEY",
	"AUTH",
	"CREDENTIAL",
	"CREDENTIALS",
	"PASSWD",
	"PASSWORD",
	"SECRET",
	"TOKEN"
]);
const secretPair = /(?:^|_)(?:API|PRIVATE)_KEY(?:_|$)/;
/** A shorter secret may be part of a longer value by chance. */
const shortestPart = 8;
/**
* A warning that names the build arguments that look like secrets, never a value: by the words of the name, as in Docker's own
* check `SecretsUsedInArgOrEnv`, which also allows names with `public`; or by a value that contains one of `maskedValues`.
*/
function warnAboutBuildArgs(buildArgs, maskedValues) {
	const names = Object.entries(buildArgs).flatMap(([name, value]) => value.trim() !== "" && (isSecretName(name) || maskedValues.some((secret) => contains(value, secret))) ? [`'${name}'`] : []);
	return names.length === 0 ? void 0 : `Input 'build-args' seems to contain secrets: ${names.join(", ")}. Everyone who can pull the image can read its build arguments.`;
}
function isSecretName(name) {
	const words = wordsOf(name);
	if (words.includes("PUBLIC")) return false;
	return words.some((word) => secretWords.has(word)) || secretPair.test(words.join("_"));
}
/** `NPM_TOKEN`, `npmToken` and `NPMToken` have the same words. */
function wordsOf(name) {
	return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/([A-Z])([A-Z][a-z])/g, "$1_$2").toUpperCase().split("_");
}
function contains(value, secret) {
	const bare = secret.trim();
	return value.trim() === bare || bare.length >= shortestPart && value.includes(bare);
}
// src/runner/log/packed-context.ts
/** Shows what was packed, in one line and with details in a group, and the warnings about it. */
async function showPackedContext(context, log) {
	await log.line(describeContext(context));
	log.group(contextTitle(context));
	for (const line of details(context)) await log.line(line);
	log.endGroup();
	for (const warnings of Map.groupBy(context.warnings, ({ place }) => place?.file).values()) await log.warning(warnings.map(({ message }) => message).join("\n"), { place: warnings[0]?.place });
}
function details(context) {
	return [
		...contextRows(context).map(([name, value]) => `${`${name}:`.padEnd(19)}${value}`),
		...largest("Largest directories:", context.largestDirectories, "/"),
		...largest("Largest files:", context.largestFiles, "")
	];
}
function largest(title, paths, end) {
	if (paths.length === 0) return [];
	return [title, ...paths.map(({ path, sizeBytes }) => `${formatBytes(sizeBytes).padStart(12)}  ${showName(path)}${end}`)];
}
// src/runner/repository-path.ts
/**
* The path of a file as GitHub expects it of annotations: relative to the root of the repository, which may be checked out in a
* directory of the workspace. Elsewhere, and in a checkout of something else than what the workflow runs for, relative to the workspace.
* Paths are absolute, links resolved.
*/
function repositoryPath(path, contextDir, provenance, workflow) {
	const { workspace } = workflow;
	const root = isOfRun(provenance, workflow) ? rootOf(contextDir, provenance) : workspace;
	return relativePath(isOutside(root, path) ? workspace : root, path);
}
function rootOf(contextDir, { sourceSubpath }) {
	return resolve(contextDir, ...sourceSubpath?.split("/").map(() => "..") ?? []);
}
function isOfRun(provenance, { checkouts, repositoryUrl }) {
	const { sourceCommit } = provenance;
	if (sourceCommit === void 0) return false;
	const source = describeSource(provenance, repositoryUrl);
	return checkouts.some(({ commit }) => commit === sourceCommit) || source.repositoryUrl?.toLowerCase() === repositoryUrl?.toLowerCase();
}
// src/runner/pack.ts
/** Packs the build context into `directory` and shows in the log what is in it and what may be wrong with it. Nothing is sent. */
async function pack(inputs, workflow, directory, { world, log, secrets, signal }) {
	const { workspace, checkouts, pushedTag } = workflow;
	const context = await world.packContext({
		workspace,
		contextDir: inputs.contextDir,
		dockerfile: inputs.dockerfile,
		manifest: inputs.manifest,
		includeGit: inputs.includeGit,
		allowSensitive: inputs.allowSensitive,
		buildArgs: inputs.buildArgs,
		archivePath: join(directory, "context.tar.gz"),
		level: inputs.compressionLevel,
		checkouts,
		env: process.env,
		platform: process.platform
	}, { clock: world.clock }, signal);
	const { provenance, workingTreeHash } = context;
	const contextDir = relativePath(workspace, inputs.contextDir) || ".";
	const pathOf = (path) => repositoryPath(path, inputs.contextDir, provenance, workflow);
	const warnings = context.warnings.map(({ message, place }) => ({
		message,
		place: place && inputs.annotations ? {
			...place,
			file: pathOf(resolve(workspace, place.file))
		} : void 0
	}));
	await showPackedContext({
		...context,
		warnings,
		contextDir
	}, log);
	const warning = warnAboutBuildArgs(inputs.buildArgs, secrets);
	if (warning !== void 0) await log.warning(warning);
	return {
		context,
		contextDir,
		provenance: {
			...provenance,
			workingTreeHash
		},
		dockerfile: {
			path: pathOf(await realpath(inputs.dockerfile).catch(() => inputs.dockerfile)),
			text: context.dockerfileText
		},
		imageTag: inputs.imageTag === void 0 ? defaultImageTag({
			pushedTag,
			commit: provenance.sourceCommit,
			workingTreeHash
		}) : fillTree(inputs.imageTag, {
			...inputs,
			workingTreeHash
		})
	};
}
// src/runner/publish.ts
/**
* Completes the log file, uploads the log and updates the comment, as the inputs say. Nothing is sent in a dry run, and after an
* abort there is no time. Trouble never changes the exit code.
*/
async function publish(ending, context) {
	const { inputs, runner, logFile } = context;
	const { log, signal } = runner;
	const path = logFile.save();
	const problem = logFile.problem();
	if (problem !== void 0) await log.warning(`The log file could not be written: ${problem}`);
	if (inputs.dryRun) return;
	if (!signal.aborted && isUploadWanted(ending, inputs)) await upload(ending, path, context);
	if (!signal.aborted && inputs.commentToken !== void 0) await comment(ending, inputs.commentToken, context);
}
function isUploadWanted({ end }, { uploadLogs }) {
	const isGood = end.type === "built" || end.type === "submitted";
	return uploadLogs === "always" || uploadLogs === "on-failure" && !isGood;
}
async function upload({ agent = "agent", build }, logFile, { workflow, runner }) {
	if (build === void 0) return;
	const { job, attempt, serverUrl } = workflow.run;
	const { uploadLogs } = await import("./shared/artifact2.js");
	await uploadLogs({
		agent,
		job,
		attempt,
		buildId: build.id,
		record: build.record,
		logFile
	}, {
		...runner,
		serverUrl,
		tempDirectory: tempDirectory()
	});
}
async function comment({ end, agent = "agent", image, buildSeconds, commit }, token, { workflow: { run, pullRequest }, runner }) {
	if (pullRequest === void 0) {
		await runner.log.debug("There is no comment: the event has no pull request.");
		return;
	}
	const { updateComment } = await import("./shared/comment.js");
	const { mark, words } = headlineOf(end);
	await updateComment({
		agent,
		mark,
		words: [words, ...detailsOf(end, buildSeconds)].join(""),
		image: end.type === "built" || end.type === "submitted" ? image : void 0,
		commit: commit ?? pullRequest.headCommit,
		runUrl: run.url,
		runNumber: run.number,
		runAttempt: run.attempt
	}, {
		pullRequest,
		workflow: run.workflow,
		apiUrl: pullRequest.apiUrl,
		token
	}, {
		...runner,
		...runner.world
	});
}
/** What the comment adds to the headline. */
function detailsOf(end, buildSeconds) {
	if (end.type === "built" && buildSeconds !== void 0) return [` in ${formatSeconds(buildSeconds)}`];
	if (end.type !== "no-build" && end.type !== "broken") return [];
	return [`: ${end.failure.message.split("\n", 1)[0] ?? ""}`];
}
// src/build/follow/log-resume.ts
/** How many hashes of lines are kept at the head and at the tail of the log. */
const kept = 1024;
function createLogResume() {
	const head = [];
	const tail = [];
	let shown = 0;
	let candidates = [];
	/** Lines of this connection that may be new. */
	let held = [];
	let received = 0;
	let following = true;
	const hashAt = (line) => line < head.length ? head[line] : tail[line - (shown - tail.length)];
	const show = (text) => {
		const digest = hash("sha1", text, "base64");
		if (head.length < kept) head.push(digest);
		tail.push(digest);
		if (tail.length > 2 * kept) tail.splice(0, kept);
		shown += 1;
		return {
			type: "line",
			text
		};
	};
	const follow = () => {
		following = true;
		candidates = [];
		held = [];
	};
	const showFrom = (first) => {
		const fresh = held.slice(first);
		follow();
		return fresh.map(show);
	};
	/** Prefers the longest overlap: waits for the earliest candidate as long as it is possible. */
	const decide = () => {
		const first = candidates[0];
		if (first === void 0) return [{
			type: "gap",
			shownLines: shown
		}, ...showFrom(0)];
		return first.reachedAfter === void 0 ? [] : showFrom(first.reachedAfter);
	};
	return {
		connected() {
			received = 0;
			held = [];
			following = shown === 0;
			const first = Math.max(0, shown - kept);
			const recent = Array.from({ length: shown - first }, (_, index) => first + index);
			candidates = [.../* @__PURE__ */ new Set([0, ...recent])].map((start) => ({
				start,
				reachedAfter: void 0
			}));
		},
		push(text) {
			if (following) return [show(text)];
			const digest = hash("sha1", text, "base64");
			received += 1;
			held.push(text);
			candidates = candidates.filter((candidate) => {
				if (candidate.reachedAfter !== void 0) return true;
				const expected = hashAt(candidate.start + received - 1);
				if (expected !== void 0 && expected !== digest) return false;
				if (candidate.start + received === shown) candidate.reachedAfter = received;
				return true;
			});
			if (received > kept && candidates[0]?.start === 0) {
				candidates.length = 1;
				held = [];
			}
			return decide();
		},
		shownLines: () => shown
	};
}
// src/build/follow/follow-log.ts
/** The wait before a reconnect, doubled while reconnects bring no new line. */
const backoffMs = {
	base: 1e3,
	cap: 3e4
};
/** Refusals in a row after which the log is given up. */
const refusalsBeforeGivingUp = 3;
/** The most connections after the end of the build. */
const connectionsAfterEnd = 3;
/**
* Reports each line of the log once, over as many connections as needed. Resolves when the build has ended and two connections
* in a row ended at the same line, or when the log is not available: that is a warning, never an error.
*/
async function followLog(options, signal) {
	const { api, buildId, reporter, clock, random, buildEnded } = options;
	const resume = createLogResume();
	const show = async (parts) => {
		for (const part of parts) await reporter.report(toEvent(part));
	};
	let fruitless = 0;
	let refused = 0;
	let afterEnd = 0;
	let lastCleanEnd;
	for (;;) {
		const before = resume.shownLines();
		let failure;
		resume.connected();
		try {
			for await (const event of api.streamLogs(buildId, signal)) {
				if (event.type === "heartbeat") continue;
				if (event.type === "error") {
					await reporter.report({
						type: "warning",
						message: `The log stream reported an error: ${event.text}`
					});
					continue;
				}
				options.onLine();
				await show(resume.push(textOf(event)));
			}
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof ApiError)) throw error;
			failure = error;
		}
		options.onStreamEnd();
		if (failure && isRefusal(failure)) refused += 1;
		else refused = 0;
		if (refused >= refusalsBeforeGivingUp) {
			const message = `The action cannot read the build's log and follows only the status. ${failure?.message ?? ""}`;
			await reporter.report({
				type: "warning",
				message
			});
			return;
		}
		if (buildEnded.aborted) {
			afterEnd += 1;
			if (failure === void 0 && lastCleanEnd === resume.shownLines()) return;
			if (afterEnd >= connectionsAfterEnd) return;
		}
		lastCleanEnd = failure === void 0 ? resume.shownLines() : void 0;
		fruitless = resume.shownLines() > before ? 0 : fruitless + 1;
		const waitMs = Math.min(backoffMs.cap, backoffMs.base * 2 ** fruitless) * (.5 + random() / 2);
		await sleepUntilBuildEnds(buildEnded.aborted ? 200 : waitMs);
	}
	async function sleepUntilBuildEnds(ms) {
		try {
			await clock.sleep(ms, buildEnded.aborted ? signal : AbortSignal.any([signal, buildEnded]));
		} catch {
			signal.throwIfAborted();
		}
	}
}
/** Not `missing`: a queued build may have no log yet. */
function isRefusal({ kind, meaning }) {
	return kind === "response" || meaning === "unauthorized" || meaning === "refused" || meaning === "conflict";
}
function textOf(event) {
	return event.type === "line" ? event.text : "[unreadable log event]";
}
function toEvent(part) {
	return part.type === "line" ? {
		type: "log",
		line: part.text
	} : {
		type: "notice",
		message: `[Gap in the log: the server's log does not continue the ${part.shownLines} lines above. It continues here.]`
	};
}
// src/build/follow/follow-status.ts
const firstPollMs = 1e3;
const shortestPollMs = 250;
const growth = 1.5;
const streamingFactor = 3;
/** A new build may not be readable yet. */
const newBuildMs = 3e4;
const outageMs = 6e5;
const credentialsPauseMs = 5e3;
/** How often a successful build without an image is read again, once a second. */
const imageUrlPolls = 3;
/** Polls until the status is final, a limit is reached or the status cannot be read; keeps the last record in `observed`. */
async function followStatus(observed, options, signal) {
	const { api, reporter, clock, random, limits, timer } = options;
	let paceMs = firstPollMs;
	let outageSinceMs;
	let credentialFailures = 0;
	const unknownStatuses = /* @__PURE__ */ new Set();
	await note(observed.build);
	for (;;) {
		const status = classifyStatus(observed.build.status);
		if (status === "succeeded" || status === "failed" || status === "removed") {
			observed.finishedMs = clock.monotonicMs();
			if (status === "succeeded") await awaitImageUrl(observed, api, clock, signal);
			return { type: "finished" };
		}
		const leftMs = timeLeft();
		if (leftMs <= 0) return {
			type: "timed-out",
			limit: observed.runningMs === void 0 ? "queue" : "build"
		};
		const slowest = options.pollIntervalMs * (options.isStreaming() ? streamingFactor : 1);
		await timer.wait(Math.min(paceMs, slowest, leftMs) * (.9 + random() / 5), signal);
		paceMs = Math.max(shortestPollMs, Math.min(slowest, paceMs * growth));
		try {
			await note(await api.getBuild(observed.build.id, signal));
			outageSinceMs = void 0;
			credentialFailures = 0;
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof ApiError)) throw error;
			const reason = await judge(error);
			if (reason) return {
				type: "lost",
				error,
				reason
			};
		}
	}
	async function note(build) {
		const changed = build.status !== observed.build.status || build === observed.build;
		observed.build = build;
		if (observed.runningMs === void 0 && classifyStatus(build.status) === "running") observed.runningMs = clock.monotonicMs();
		if (changed) await reporter.report({
			type: "status",
			status: build.status
		});
		if (classifyStatus(build.status) === "unknown" && !unknownStatuses.has(build.status)) {
			unknownStatuses.add(build.status);
			const message = `Unknown build status: '${build.status}'. Still waiting.`;
			await reporter.report({
				type: "warning",
				message
			});
		}
	}
	function timeLeft() {
		const now = clock.monotonicMs();
		return observed.runningMs === void 0 ? observed.submittedMs + limits.queueMs - now : observed.runningMs + limits.buildMs - now;
	}
	async function judge(error) {
		const now = clock.monotonicMs();
		if (error.meaning === "unauthorized") {
			credentialFailures += 1;
			if (credentialFailures > 1) return "credentials";
			await clock.sleep(credentialsPauseMs, signal);
			return;
		}
		switch (error.meaning) {
			case "missing": return now - observed.submittedMs < newBuildMs ? void 0 : "gone";
			case "conflict":
			case "refused": return "refused";
			case "unavailable":
				outageSinceMs ??= now;
				return now - outageSinceMs >= outageMs ? "outage" : void 0;
		}
	}
}
/** The record may get its image shortly after `success`. */
async function awaitImageUrl(observed, api, clock, signal) {
	for (let poll = 0; poll < imageUrlPolls && observed.build.imageUrl === void 0; poll += 1) {
		await clock.sleep(1e3, signal);
		try {
			const build = await api.getBuild(observed.build.id, signal);
			if (classifyStatus(build.status) === "succeeded") observed.build = build;
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof ApiError)) throw error;
		}
	}
}
function createPollTimer(clock) {
	let cut = new AbortController();
	return {
		pollNow: () => cut.abort(),
		wait: async (ms, signal) => {
			try {
				await clock.sleep(ms, AbortSignal.any([cut.signal, signal]));
			} catch (error) {
				signal.throwIfAborted();
				if (!cut.signal.aborted) throw error;
			} finally {
				if (cut.signal.aborted) cut = new AbortController();
			}
		}
	};
}
// src/build/follow/follow.ts
/** How long log lines may still arrive after the end of the build: without a new line, and in all. */
const drainMs = {
	idle: 1e4,
	total: 3e4
};
/**
* Follows log and status side by side. Only the status decides; the rest of the log is read before this resolves, within limits.
* `observed` has the last record also when this rejects.
*/
async function follow(observed, options, signal) {
	const { clock } = options;
	const timer = createPollTimer(clock);
	const buildEnded = new AbortController();
	const stopLog = new AbortController();
	const logSignal = AbortSignal.any([signal, stopLog.signal]);
	let lastLineMs = -1e400;
	let streaming = false;
	const log = followLog({
		...options,
		buildId: observed.build.id,
		buildEnded: buildEnded.signal,
		onLine: () => {
			lastLineMs = clock.monotonicMs();
			streaming = true;
		},
		onStreamEnd: () => {
			streaming = false;
			timer.pollNow();
		}
	}, logSignal).then(() => "ended", (error) => {
		if (!logSignal.aborted) throw error;
		return "stopped";
	});
	log.catch(() => timer.pollNow());
	try {
		const end = await followStatus(observed, {
			...options,
			timer,
			isStreaming: () => streaming
		}, signal);
		buildEnded.abort();
		if (end.type === "finished") await Promise.race([log, drainLimit()]);
		return end;
	} finally {
		stopLog.abort();
		await log;
	}
	async function drainLimit() {
		const startMs = clock.monotonicMs();
		for (;;) {
			const now = clock.monotonicMs();
			const leftMs = Math.min(Math.max(startMs, lastLineMs) + drainMs.idle, startMs + drainMs.total) - now;
			if (leftMs <= 0) break;
			await clock.sleep(leftMs, logSignal);
		}
		if (clock.monotonicMs() - startMs >= drainMs.total) await options.reporter.report({
			type: "warning",
			message: `The log was still sending lines ${drainMs.total / 1e3} s after the end of the build. Its last lines may be missing here.`
		});
	}
}
// src/build/run-build.ts
/** After an abort the runner sends its second signal in 7.5 s; after a limit of ours there is time to wait for the end. */
const cancelLimitMs = {
	afterAbort: 5e3,
	afterLimit: 6e4
};
/**
* Submits a build and follows it to its end. Rejects while no build is known; from then on every end is a result. On an abort or
* a limit the build is cancelled if the request says so.
*/
async function runBuild(request, options, signal) {
	const { api, clock, reporter, limits } = options;
	const submittedMs = clock.monotonicMs();
	const build = await submit(request, options, signal);
	request.onCreated(build);
	const observed = {
		build,
		submittedMs,
		runningMs: void 0,
		finishedMs: void 0
	};
	const outcome = await toOutcome();
	return {
		build: observed.build,
		outcome,
		...durationsOf(observed)
	};
	async function toOutcome() {
		try {
			await reporter.report({
				type: "submitted",
				build
			});
			signal.throwIfAborted();
			if (!request.wait) return { type: "submitted" };
			const end = await follow(observed, options, signal);
			switch (end.type) {
				case "finished":
					await reporter.report({
						type: "finished",
						build: observed.build
					});
					return end;
				case "timed-out": {
					const limitMs = end.limit === "queue" ? limits.queueMs : limits.buildMs;
					const cancellation = await cancelAfterLimit(request.onTimeout === "cancel");
					return {
						...end,
						minutes: limitMs / 6e4,
						cancellation
					};
				}
				case "lost": return {
					...end,
					cancellation: await cancelAfterLimit(end.reason === "outage")
				};
			}
		} catch (error) {
			const cancellation = await cancelAfterAbort();
			if (!signal.aborted) throw error;
			return {
				type: "aborted",
				cancellation
			};
		}
	}
	async function cancelAfterLimit(wanted) {
		if (!wanted) return "not-wanted";
		using limit = timeLimit(cancelLimitMs.afterLimit, clock, signal);
		try {
			observed.build = await cancelAndWait(build.id, options, limit.signal);
			return "requested";
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof ApiError) && !limit.signal.aborted) throw error;
			return "failed";
		}
	}
	/** Has a limit of its own, since the step's signal has fired, and does not wait for the end of the build. */
	async function cancelAfterAbort() {
		if (!request.cancelOnAbort || isFinal(observed.build.status)) return "not-wanted";
		using limit = timeLimit(cancelLimitMs.afterAbort, clock);
		try {
			await api.cancelBuild(build.id, limit.signal);
			return "requested";
		} catch {
			return "failed";
		}
	}
}
/** Queue time and build time in seconds: from the record, else from our own clock, else unknown. */
function durationsOf({ build, submittedMs, runningMs, finishedMs }) {
	return {
		queueSeconds: recorded(build.createdAt, build.startedAt) ?? measured(submittedMs, runningMs ?? finishedMs),
		buildSeconds: recorded(build.startedAt, build.endedAt) ?? measured(runningMs, finishedMs)
	};
}
function recorded(from, to) {
	if (from === void 0 || to === void 0) return void 0;
	const seconds = (Date.parse(to) - Date.parse(from)) / 1e3;
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : void 0;
}
function measured(fromMs, toMs) {
	return fromMs === void 0 || toMs === void 0 ? void 0 : (toMs - fromMs) / 1e3;
}
// src/runner/log/heartbeat.ts
const periodMs$1 = 6e4;
/**
* Reports to `buildLog`, and prints a line for each minute in which the builder is silent, from the submit until it is disposed.
* The clock is the one that `buildLog` reads.
*/
function withHeartbeat(buildLog, clock, log) {
	const stop = new AbortController();
	let status = "";
	let lastEventMs = 0;
	async function beat() {
		let lastBeatMs = lastEventMs;
		while (!stop.signal.aborted) {
			const dueMs = Math.max(lastEventMs, lastBeatMs) + periodMs$1;
			const nowMs = clock.monotonicMs();
			if (nowMs >= dueMs) {
				await log.line(describe$1(nowMs, lastEventMs, status, buildLog.atWork()));
				lastBeatMs = nowMs;
			} else await clock.sleep(dueMs - nowMs, stop.signal).catch(() => void 0);
		}
	}
	return {
		report: (event) => {
			lastEventMs = clock.monotonicMs();
			if (event.type === "submitted" || event.type === "finished") status = event.build.status;
			if (event.type === "status") status = event.status;
			if (event.type === "submitted") beat();
			if (event.type === "finished") stop.abort();
			return buildLog.report(event);
		},
		[Symbol.dispose]: () => stop.abort()
	};
}
function describe$1(nowMs, lastEventMs, status, atWork) {
	const since = (ms) => formatSeconds((nowMs - ms) / 1e3);
	const silent = `No log line for ${since(lastEventMs)}.`;
	if (atWork === void 0) return `${silent} Build status: ${status}`;
	const { title, startMs } = atWork.step;
	return `${silent} Running${startMs === void 0 ? "" : ` for ${since(startMs)}`}: ${title}`;
}
// src/runner/log/upload-progress.ts
const periodMs = 5e3;
/** Prints a line every five seconds of an upload. To be called with the number of bytes sent so far. */
function showUpload(totalBytes, clock, log) {
	let last;
	let previousBytes = 0;
	return (sentBytes) => {
		const timeMs = clock.monotonicMs();
		if (last === void 0 || sentBytes < previousBytes) last = {
			timeMs,
			sentBytes
		};
		previousBytes = sentBytes;
		const elapsedMs = timeMs - last.timeMs;
		if (elapsedMs < periodMs || sentBytes >= totalBytes) return;
		const bytesPerSecond = (sentBytes - last.sentBytes) / (elapsedMs / 1e3);
		log.line(describe(sentBytes, totalBytes, bytesPerSecond));
		last = {
			timeMs,
			sentBytes
		};
	};
}
function describe(sentBytes, totalBytes, bytesPerSecond) {
	const percent = Math.floor(sentBytes / totalBytes * 100);
	const sent = `Sent ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)} (${percent} %)`;
	if (bytesPerSecond <= 0) return `${sent}.`;
	const leftSeconds = Math.ceil((totalBytes - sentBytes) / bytesPerSecond);
	const left = leftSeconds < 10 ? `${leftSeconds} s` : formatSeconds(leftSeconds);
	return `${sent}, ${formatBytes(Math.round(bytesPerSecond))}/s, about ${left} left.`;
}
// src/runner/remote-build.ts
/** Submits the packed context and follows the build to its end. */
async function buildRemotely(inputs, { context, provenance, imageTag }, { buildLog, report, handOver }, runner) {
	const { log, signal } = runner;
	const { clock, random } = runner.world;
	const { connection, agent, limits, pollIntervalMs } = inputs;
	await log.line(`Building agent '${agent.name ?? agent.id}' as image '${inputs.imageName}:${imageTag}' on ${connection.baseUrl.host}.`);
	await using api = await connect(connection, runner);
	using reporter = withHeartbeat(buildLog, clock, log);
	try {
		const result = await runBuild({
			wait: inputs.wait,
			onTimeout: inputs.onTimeout,
			cancelOnAbort: inputs.cancelOnAbort,
			agentName: agent.name,
			submission: {
				...provenance,
				agent: await resolveAgent(api, agent, signal),
				imageName: inputs.imageName,
				imageTag,
				buildArgs: inputs.buildArgs,
				platform: inputs.platform,
				archive: {
					path: context.archivePath,
					sizeBytes: context.sizeBytes
				}
			},
			onSending: handOver.submitting,
			onProgress: showUpload(context.sizeBytes, clock, log),
			onCreated: (build) => {
				handOver.created(build);
				report.created(build);
			}
		}, {
			api,
			reporter,
			limits,
			pollIntervalMs,
			clock,
			random
		}, signal);
		handOver.ended(result);
		if (result.outcome.type === "timed-out" || result.outcome.type === "lost") await buildLog.reveal();
		report.ended(result);
	} catch (error) {
		handOver.failed(error);
		throw error;
	}
}
// src/build-context/copy-check/find-instruction.ts
/**
* The line on which an instruction begins, for builders that do not log it. The words are the proof; number and stage choose between
* instructions with the same words. Undefined unless exactly one is left.
*/
function findInstruction(dockerfile, logged) {
	const words = splitKeyword(logged.instruction);
	const candidates = listCandidates(dockerfile).filter(({ keyword }) => keyword === words.keyword);
	const same = candidates.filter((one) => isSame(one, words) || isWithoutFlags(one, words));
	const left = narrow(narrow(narrow(same.length > 0 ? same : candidates.filter((one) => isExpanded(one, words) && hasNumber(one, logged)), logged, "inFile"), logged, "inStage"), logged, "stage");
	return left.length === 1 ? left[0]?.line : void 0;
}
/** Whether the builder's number fits, if there is one. */
function hasNumber(one, { inFile, inStage }) {
	return (inFile ?? one.inFile) === one.inFile && (inStage ?? one.inStage) === one.inStage;
}
/** Those that the builder's number or name fits, if it fits any: a builder may count otherwise. */
function narrow(candidates, logged, key) {
	const wanted = key === "stage" ? logged.stage?.toLowerCase() : logged[key];
	const fitting = candidates.filter((one) => one[key] === wanted);
	return fitting.length > 0 ? fitting : candidates;
}
function listCandidates(dockerfile) {
	let stages = 0;
	let stage = "";
	let inStage = 0;
	return parseDockerfile(dockerfile).instructions.flatMap((instruction, index) => {
		const { line, keyword, rest } = instruction;
		if (keyword === "FROM") {
			stage = /\sAS\s+(\S+)\s*$/i.exec(rest)?.[1]?.toLowerCase() ?? `stage-${stages}`;
			stages += 1;
			inStage = 0;
		}
		inStage += 1;
		const candidate = {
			...instruction,
			stage,
			inFile: index + 1,
			inStage
		};
		if (keyword !== "ONBUILD") return [candidate];
		return [candidate, {
			line,
			...splitKeyword(rest),
			stage: "",
			inFile: 0,
			inStage: 0
		}];
	});
}
function splitKeyword(instruction) {
	const [, keyword = "", rest = ""] = /^(\S+)(.*)$/s.exec(instruction.trim()) ?? [];
	return {
		keyword: keyword.toUpperCase(),
		rest
	};
}
function isSame(written, shown) {
	const [whole, start] = [comparable(written), comparable(shown)];
	if (start.endsWith("…")) return start.length > 1 && whole.startsWith(start.slice(0, -1));
	return whole === start || whole.includes("<<") && start.startsWith(`${whole}(`);
}
function isWithoutFlags(written, shown) {
	const rest = written.rest.replace(/^\s*--\S+(?:\s+--\S+)*\s/, "");
	return rest !== written.rest && isSame({
		...written,
		rest
	}, shown);
}
/** Builders fold blanks where they join lines, and print the `AS` of a stage in upper case. */
function comparable({ keyword, rest }) {
	const text = rest.replaceAll(/\s/g, "");
	return keyword === "FROM" ? text.toLowerCase() : text;
}
/** Whether the text is the same apart from the values of variables. */
function isExpanded(written, shown) {
	const [first = "", ...others] = written.rest.split(/\$\{[^}$]*\}|\$\w+/).map((rest) => comparable({
		...written,
		rest
	}));
	const last = others.pop();
	const text = comparable(shown);
	if (last === void 0 || [
		first,
		...others,
		last
	].join("") === "") return false;
	if (!text.startsWith(first) || !text.endsWith(last)) return false;
	let at = first.length;
	for (const part of others) {
		const found = text.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return at + last.length <= text.length;
}
// src/build/locate-failure.ts
/**
* The failure with the line of its instruction in the Dockerfile that was packed: the builder's own, or else the one with the words in
* the log. Unchanged if that is not certain.
*/
function locateFailure(failure, dockerfile) {
	const { step, instruction } = failure;
	if (failure.dockerfile || dockerfile === void 0 || instruction === void 0) return failure;
	const { stage, index, numbering } = step ?? {};
	const line = findInstruction(dockerfile, {
		instruction,
		stage,
		inFile: numbering === "file" ? index : void 0,
		inStage: numbering === "stage" ? index : void 0
	});
	return line === void 0 ? failure : {
		...failure,
		dockerfile: {
			file: "Dockerfile",
			line
		}
	};
}
// src/build/verdict.ts
const titleLength = 120;
const wordsLength = 2e3;
/** The step succeeds only when the server said `success`, or when a submitted build is not waited for. */
function judge(result, log) {
	const { build, outcome } = result;
	switch (outcome.type) {
		case "submitted": return { ok: true };
		case "finished": return judgeStatus(result, log);
		case "timed-out": return judgeTimeout(build, outcome);
		case "lost": return judgeLoss(build, outcome);
		case "aborted": return bad("cancelled", "cancelled", `The run was stopped before the build finished. ${describeCancellation(build, outcome.cancellation)}`, outcome.cancellation === "failed" ? cancelByHand : "Run the job again to build again.");
	}
}
const cancelByHand = "Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID.";
function judgeStatus({ build }, log) {
	if (classifyStatus(build.status) === "succeeded") return { ok: true };
	const status = `(status '${build.status}')`;
	switch (build.status.toLowerCase()) {
		case "cancelled":
		case "canceled": return bad("cancelled", "cancelled on the server", `The build was cancelled on the server ${status}.`, "Run the job again if that was not intended.");
		case "timed_out":
		case "timeout": return bad("timed-out", "stopped at the service's time limit", `The build reached the service's own time limit ${status}.`, "Find the step in the log that takes so long.");
		case "error": return bad("failed", "the build service failed", `The build service failed ${status}.`, "Run the job again. If it fails again, report the build ID to the operators of the service.");
		case "deleting":
		case "delete_failed": return bad("failed", "the build is being deleted", `The build is being deleted ${status}.`, "Run the job again to build again.");
		default: return judgeFailure(build, log);
	}
}
function judgeFailure(build, { failure, lastLines }) {
	if (failure === void 0) {
		const line = firstError(lastLines);
		return {
			ok: false,
			kind: "failed",
			title: line === void 0 ? "the build failed" : firstWords(line),
			facts: [...line === void 0 ? [] : [line], `The build failed (status '${build.status}').`],
			hint: lastLines.length === 0 ? "Check the build on the server: it sent no log." : "Check the last lines of the log: it names no failing step."
		};
	}
	const { instruction, exitCode, cause, decidingLine, message } = failure;
	const words = clip(decidingLine ?? message, wordsLength);
	const where = [...instruction === void 0 ? [] : [instruction], ...exitCode === void 0 ? [] : [`exit code ${exitCode}`]];
	return {
		ok: false,
		kind: "failed",
		title: cause?.sentence ?? firstWords(words),
		facts: [words, ...where.length === 0 ? [] : [where.join(" · ")]],
		hint: cause?.hint ?? failureHint(failure)
	};
}
function failureHint({ step, tail }) {
	if (step === void 0) return "Check the builder's own error at the end of the log.";
	return tail.length === 0 ? "Check the command of this instruction: it printed nothing." : "Check the last lines of the failing step.";
}
function firstWords(text) {
	const title = clip(text, titleLength);
	return title === "…" ? "the build failed" : title;
}
function judgeTimeout(build, { limit, minutes, cancellation }) {
	const input = limit === "queue" ? "queue-timeout-minutes" : "timeout-minutes";
	const state = limit === "queue" ? "queued" : "running";
	const mayStillRun = cancellation !== "not-wanted" && !isFinal(build.status);
	return bad("timed-out", `stopped after ${minutes} min, the limit in '${input}'`, `The build was still ${state} after ${minutes} minutes, the limit in '${input}'. ${describeCancellation(build, cancellation)}`, `Raise '${input}' if the build needs longer.${mayStillRun ? ` ${cancelByHand}` : ""}`);
}
function judgeLoss(build, { reason, error, cancellation }) {
	switch (reason) {
		case "outage": return bad("lost", "the server stopped reporting the status", `The server has not reported the status of the build for ten minutes: ${error.message} ${describeCancellation(build, cancellation)}`, "Check the build on the server before you run the job again.");
		case "credentials": return bad("lost", "the server no longer accepts the key", `The server no longer accepts the key, so the status of the build is unknown: ${error.message}`, "Check the build on the server: it may still be running. Was the key replaced during the job?");
		case "gone": return bad("lost", "the server no longer knows the build", `The server no longer knows the build: ${error.message}`, "Run the job again to build again: this build was removed while it was running.");
		case "refused": return bad("lost", "the server refused to report the status", `The server refused to report the status of the build: ${error.message}`, `Check the build on the server: it may still be running. ${error.hint ?? "Please report this as a bug in the action."}`);
	}
}
function describeCancellation(build, cancellation) {
	switch (cancellation) {
		case "requested": return isFinal(build.status) ? `The action requested its cancellation, and it ended with status '${build.status}'.` : `The action requested its cancellation; its last known status is '${build.status}'.`;
		case "failed": return "The cancellation request failed: the build may still be running.";
		case "not-wanted": return "The build is still running.";
	}
}
function bad(kind, title, fact, hint) {
	return {
		ok: false,
		kind,
		title,
		facts: [fact],
		hint
	};
}
// src/runner/log/build-checks.ts
/** The runner shows ten warnings of a step, and others are more important. */
const mostAnnotations = 3;
/** Annotates the lines of the Dockerfile that the builder's checks warn about, each line once. */
async function annotateBuildChecks(agent, warnings, dockerfile, log) {
	const places = Map.groupBy(warnings, (warning) => placeInDockerfile(dockerfile, warning)?.line);
	places.delete(void 0);
	const left = places.size - mostAnnotations;
	for (const [index, ofLine] of [...places.values()].slice(0, mostAnnotations).entries()) {
		const isLast = index === 2;
		const more = `The checks warn about ${left} more ${left === 1 ? "line" : "lines"}.`;
		const messages = ofLine.map(({ message }) => message);
		await log.warning([...messages, ...isLast && left > 0 ? [more] : []].join("\n"), {
			place: ofLine[0] && placeInDockerfile(dockerfile, ofLine[0]),
			title: `${agent}: ${[...new Set(ofLine.map(({ rule }) => rule))].join(", ")}`
		});
	}
}
// src/runner/log/build-end.ts
/** The last line of a run that is not an error: the result and the image. */
function describeSuccess({ build, outcome, buildSeconds }) {
	const id = `(build ID ${build.id})`;
	const image = imageOf(build) ?? "the image";
	if (outcome.type === "submitted") return `Submitted ${image} ${id}, without waiting for its end.`;
	return `Built ${image}${buildSeconds === void 0 ? "" : ` in ${formatSeconds(buildSeconds)}`} ${id}`;
}
/** The image of a record: its URL, else name and tag. */
function imageOf({ imageUrl, imageName, imageTag }) {
	if (imageUrl !== void 0 || imageName === void 0) return imageUrl;
	return imageTag === void 0 ? imageName : `${imageName}:${imageTag}`;
}
/** The failing step once more, outside the groups; empty where the log says nothing. */
function describeBadEnd(agent, { kind, title }, { failure, lastLines }, dockerfile) {
	if (kind !== "failed") return [];
	if (failure !== void 0) return [
		...failure.cause === void 0 ? [] : [`${agent}: ${title}`],
		describeStep(failure, dockerfile),
		...failure.tail
	];
	if (lastLines.length === 0) return [];
	return ["The log names no failing step. Its last lines:", ...lastLines];
}
function describeStep(failure, dockerfile) {
	const { step, message, exitCode } = failure;
	const place = placeOfFailure(dockerfile, failure) ?? failure.dockerfile;
	const details = [...place ? [`${place.file}:${place.line}`] : [], ...exitCode === void 0 ? [] : [`exit code ${exitCode}`]];
	const title = step === void 0 ? `The builder failed: ${message}` : `Failed step: ${step.title}`;
	return details.length === 0 ? title : `${title} (${details.join(", ")})`;
}
// src/runner/report.ts
function createReport(inputs, workflow, runner, buildLog, publish) {
	const { log, signal } = runner;
	const now = () => runner.world.clock.monotonicMs();
	const outputErrors = /* @__PURE__ */ new Set();
	let packed;
	let build;
	let createdMs;
	let result;
	let verdict;
	let error;
	/** Missing outputs do not change the exit code. */
	const attempt = (write) => {
		try {
			write();
		} catch (reason) {
			outputErrors.add(reason instanceof Error ? reason.message : String(reason));
		}
	};
	return {
		async run(work) {
			try {
				await work();
			} catch (reason) {
				error = reason;
				throw reason;
			} finally {
				await showEnd();
			}
			if (verdict?.ok === false) throw buildError(verdict);
		},
		packed(value) {
			packed = value;
			attempt(() => writePackedOutputs(inputs, value, runner));
		},
		logCreated(path) {
			attempt(() => writeLogFileOutput(path, runner));
		},
		created(value) {
			build = value;
			createdMs = now();
			attempt(() => writeBuildOutputs(value, runner));
		},
		ended(value) {
			result = value;
			build = value.build;
			verdict = judge(value, logFacts());
			attempt(() => writeResultOutputs(value, runner));
		}
	};
	async function showEnd() {
		if (inputs.annotations) await annotateBuildChecks(agentName(), buildLog.warnings(), packed?.dockerfile, log);
		if (verdict?.ok === false) {
			const end = describeBadEnd(agentName(), verdict, logFacts(), packed?.dockerfile);
			for (const line of end) await log.line(line);
		}
		for (const reason of outputErrors) await log.warning(`The outputs could not be written: ${reason}`);
		const known = facts();
		if (inputs.summary) await writeBuildSummary(known, runner);
		await publish({
			...known,
			build,
			commit: known.source.commit
		});
		if (result && verdict?.ok === true) await log.line(describeSuccess(result));
	}
	function buildError({ kind, title, facts: what, hint }) {
		const message = [...what, ...build ? [`Build ID: ${build.id}`] : []].join("\n");
		const place = inputs.annotations && kind === "failed" ? placeOfFailure(packed?.dockerfile, logFacts().failure) : void 0;
		return new BuildError(message, {
			title: `${agentName()}: ${title}`,
			place
		}, { hint });
	}
	function agentName() {
		return build?.agentName ?? inputs.agent?.name ?? inputs.agent?.id ?? "Agent";
	}
	function logFacts() {
		const failure = buildLog.failure();
		return {
			failure: failure && locateFailure(failure, packed?.dockerfile.text),
			lastLines: buildLog.lastLines()
		};
	}
	function facts() {
		const endMs = now();
		return {
			end: decideEnd({
				isAborted: signal.aborted,
				hasBuild: build !== void 0,
				outcome: result?.outcome.type,
				verdict,
				error
			}),
			agent: build?.agentName ?? inputs.agent?.name ?? inputs.agent?.id,
			image: imageOf({
				imageUrl: build?.imageUrl,
				imageName: build?.imageName ?? inputs.imageName,
				imageTag: build?.imageTag ?? packed?.imageTag
			}),
			buildId: build?.id,
			context: packed && {
				...packed.context,
				contextDir: packed.contextDir
			},
			queueSeconds: result?.queueSeconds,
			buildSeconds: result?.buildSeconds,
			runSeconds: createdMs === void 0 ? void 0 : (endMs - createdMs) / 1e3,
			endMs,
			source: describeSource(packed?.provenance ?? {}, workflow.repositoryUrl),
			dockerfile: packed?.dockerfile,
			steps: buildLog.steps(),
			warnings: buildLog.warnings(),
			atWork: buildLog.atWork(),
			...logFacts()
		};
	}
}
// src/runner/state/hand-over.ts
function openHandOver(inputs, archiveDirectory, { world, signal }) {
	if (inputs.dryRun) return {
		submitting: ignore,
		created: ignore,
		ended: ignore,
		failed: ignore
	};
	const { connection, cancelOnAbort } = inputs;
	const server = {
		baseUrl: connection.baseUrl.href,
		accountId: connection.accountId
	};
	let phase = "packing";
	const save = (state) => {
		phase = state.phase;
		saveState(world, state, connection.apiKey);
	};
	save({
		archiveDirectory,
		phase
	});
	return {
		submitting: (sent) => {
			if (cancelOnAbort) save({
				archiveDirectory,
				phase: "submitting",
				...server,
				sent
			});
		},
		created: (build) => {
			if (cancelOnAbort) save({
				archiveDirectory,
				phase: "running",
				...server,
				buildId: build.id
			});
		},
		ended: ({ outcome }) => {
			if (!mayNeedCancel(outcome)) save({
				archiveDirectory,
				phase: "done"
			});
		},
		failed: (error) => {
			const isRejection = !signal.aborted && error instanceof ActionError && !(error instanceof SubmitUnknownError);
			if (phase === "submitting" && isRejection) save({
				archiveDirectory,
				phase: "done"
			});
		}
	};
}
function ignore() {}
function mayNeedCancel(outcome) {
	switch (outcome.type) {
		case "aborted": return outcome.cancellation !== "not-wanted";
		case "lost": return outcome.reason === "outage" || outcome.reason === "credentials";
		case "submitted":
		case "finished":
		case "timed-out": return false;
	}
}
// src/runner/workflow-context.ts
async function readWorkflowContext(env = process.env) {
	const payload = await readPayload(env["GITHUB_EVENT_PATH"]);
	const repositoryUrl = env["GITHUB_SERVER_URL"] && env["GITHUB_REPOSITORY"] ? `${env["GITHUB_SERVER_URL"]}/${env["GITHUB_REPOSITORY"]}` : void 0;
	return {
		workspace: await resolveLinks(env["GITHUB_WORKSPACE"] ?? process.cwd()),
		pushedTag: env["GITHUB_REF_TYPE"] === "tag" ? env["GITHUB_REF_NAME"] : void 0,
		checkouts: knownCheckouts(env, decodeHead(payload)),
		repositoryUrl,
		run: readRun(env, repositoryUrl),
		pullRequest: readPullRequest(env, payload)
	};
}
function readRun(env, repositoryUrl) {
	const id = env["GITHUB_RUN_ID"];
	return {
		url: repositoryUrl && id ? `${repositoryUrl}/actions/runs/${id}` : void 0,
		number: Number(env["GITHUB_RUN_NUMBER"] ?? 0),
		attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
		job: env["GITHUB_JOB"] ?? "",
		workflow: (env["GITHUB_WORKFLOW_REF"] ?? env["GITHUB_WORKFLOW"] ?? "").replace(/@.*$/s, ""),
		serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com"
	};
}
function readPullRequest(env, payload) {
	const [owner, repo] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
	const number = field(field(payload, "pull_request"), "number");
	if (!owner || !repo || typeof number !== "number") return void 0;
	const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
	return {
		owner,
		repo,
		number,
		headCommit: decodeHead(payload)?.commit,
		apiUrl
	};
}
function knownCheckouts(env, pullRequest) {
	const explicit = pullRequest ? [{
		head: pullRequest.commit,
		...pullRequest
	}] : [];
	const head = env["GITHUB_SHA"];
	if (!head) return explicit;
	const isMergeCommit = env["GITHUB_REF"]?.startsWith("refs/pull/") ?? false;
	const started = {
		commit: head,
		ref: env["GITHUB_REF_NAME"]
	};
	return [{
		head,
		...isMergeCommit && pullRequest ? pullRequest : started
	}, ...explicit];
}
/** A missing workspace is reported by whoever looks for something in it. */
async function resolveLinks(path) {
	return await realpath(path).catch(() => path);
}
/** GitHub sends no larger ones. */
const maxPayloadBytes = 26214400;
/** Without a readable payload, the environment alone has to do. */
async function readPayload(path) {
	if (path === void 0) return void 0;
	try {
		const stats = await stat(path);
		if (!stats.isFile() || stats.size > maxPayloadBytes) return void 0;
		return JSON.parse(await readFile(path, "utf8"));
	} catch {
		return;
	}
}
function decodeHead(payload) {
	const head = field(field(payload, "pull_request"), "head");
	const commit = field(head, "sha");
	const ref = field(head, "ref");
	return typeof commit === "string" && typeof ref === "string" ? {
		commit,
		ref
	} : void 0;
}
function field(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
}
// src/main.ts
/** The root action: packs the build context, submits the build and follows it to its end. */
async function main(world) {
	await entrypoint(world, async (runner) => {
		const { log, redact, signal } = runner;
		const workflow = await readWorkflowContext();
		const inputs = await readInputs(runner.apiKey, workflow, signal);
		using archive = createArchiveDirectory(world.files, { keep: inputs.dryRun });
		const handOver = openHandOver(inputs, archive.path, runner);
		const logFile = createLogFile(world.files, tempDirectory(), (path) => report.logCreated(path));
		const buildLog = createBuildLog(log, redact, {
			mode: inputs.logs,
			file: logFile,
			now: () => world.clock.monotonicMs()
		});
		const report = createReport(inputs, workflow, runner, buildLog, (ending) => publish(ending, {
			inputs,
			workflow,
			runner,
			logFile
		}));
		await report.run(async () => {
			const packed = await pack(inputs, workflow, archive.path, runner);
			report.packed(packed);
			if (inputs.dryRun) return;
			await buildRemotely(inputs, packed, {
				buildLog,
				report,
				handOver
			}, runner);
		});
	});
}
// \0start:main
await main(systemWorld);
export {};
