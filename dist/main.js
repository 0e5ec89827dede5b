import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { findSecretDirectory, parseAllowedPaths, readManifest } from "./shared/manifest.js";
import { connect, createdMs, isEarlier, oneOf, parseAgentName, parseBoolean, parseIdentities, parseImageName, parseInteger, parsePlatform, parseText, parseWord, readConnection } from "./shared/connection.js";
import { InvalidInputs, defaulted, gather, invalid, isGiven, optional, readText, required } from "./shared/read-input.js";
import { defaultImageTag, fillTree, parseBuildArgs, readImageTag, toImageTag } from "./shared/tag-input.js";
import { openHandOver, openReport, openStepState, readOwnFollowInputs, readShowInputs, recordedDurations, resolveAgent, submit, watchBuild, withHeartbeat } from "./shared/step-state.js";
import { ActionError, describeError } from "./shared/errors.js";
import { imageTagRule, repositoryPart } from "./shared/names.js";
import { isOutside, readProvenanceOf, relativePath } from "./shared/provenance.js";
import { listSizes, showName } from "./shared/file-names.js";
import { contextRows, contextTitle, describeContext, describeSource, formatBytes, formatSeconds } from "./shared/summary.js";
import { ApiError } from "./shared/errors2.js";
import { collect, newestFirst, walkList } from "./shared/outputs.js";
import { activeClasses, hasSucceeded, isActive, isFinal, isWithdrawn, mayHoldTag } from "./shared/status.js";
import { differencesOf, finished, isAccepted, proves } from "./shared/compare-record.js";
import { tempDirectory } from "./shared/temp-directory.js";
import { timeLimit } from "./shared/time-limit.js";
import { andMore } from "./shared/and-more.js";
import { cancelBuilds } from "./shared/cancel-old.js";
import { isForbidden, openGitHub, reasonOf } from "./shared/github.js";
import { createArchiveDirectory } from "./shared/archive-directory.js";
import { readWorkflowContext } from "./shared/workflow-context.js";
import path, { dirname, join, relative, resolve } from "node:path";
import { realpath, stat } from "node:fs/promises";
// src/runner/inputs/agent-inputs.ts
async function readGivenNames(manifest) {
	const agent = readAgent(manifest);
	const imageName = readImageName(manifest, agent);
	return await gather({
		agent: () => agent,
		imageName: () => imageName
	});
}
async function readNames(manifest) {
	const agent = readAgent(manifest);
	const imageName = readImageName(manifest, agent);
	return await gather({
		agent: async () => await agent ?? missingAgent(),
		imageName: async () => await imageName ?? (await agent === void 0 ? missingAgent() : missingImageName())
	});
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
// src/api/image-reference.ts
const digest = /@[a-z][a-z0-9+._-]{0,31}:[0-9a-fA-F]{32,128}$/;
const host = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?|\[[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?$/;
const harmless = /^[\w.:/[\]-]+$/;
/**
* Docker's reference with registry host and tag, the form of an image that the service can register. A digest may follow. Throws an
* `ActionError` that names the input, and never shows what may be credentials.
*/
function parseImageReference(input, text) {
	const reference = text.replace(digest, "");
	if (reference.includes("@")) throw new ActionError(`Input '${input}' must not contain credentials. Remove everything before the registry host; a digest follows the tag. The value is not shown.`);
	const got = harmless.test(reference) ? `got '${text}'` : "the value is not shown";
	if (reference.includes("://")) throw new ActionError(`Input '${input}' must not contain a scheme, ${got}. Start with the registry host.`);
	const slash = reference.indexOf("/");
	const registry = reference.slice(0, Math.max(0, slash));
	if (!host.test(registry) || !/^localhost$|[.:]/.test(registry)) throw new ActionError(`Input '${input}' must start with a registry host, such as 'registry.example/agent:v1', ${got}.`);
	const [path = "", tag, ...rest] = reference.slice(slash + 1).split(":");
	if (tag === void 0 || tag === "") throw new ActionError(`Input '${input}' must contain a tag, such as 'registry.example/agent:v1', ${got}: the service registers no image by its digest alone.`);
	const isPath = path.split("/").every((part) => repositoryPart.test(part));
	const isTag = rest.length === 0 && imageTagRule.pattern.test(tag);
	if (!isPath || !isTag || path.length > 255) throw new ActionError(`Input '${input}' must be the reference of an image, such as 'registry.example/agent:v1', ${got}.`);
	return {
		url: text,
		tag
	};
}
// src/build-context/credentials/forbidden-directories.ts
/**
* Those of the directories that the build context is or contains, as `name ('path')`; a context inside one is allowed. Links are
* resolved, of directories that do not exist yet as far as they do.
*/
async function findForbidden(contextDir, forbidden, platform) {
	const context = await resolveLinks(path.resolve(contextDir));
	const found = [];
	for (const { name, path: directory } of forbidden) {
		if (directory === void 0 || directory === "") continue;
		if (contains$1(context, await resolveLinks(path.resolve(directory)), platform)) found.push(`${name} ('${directory}')`);
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
async function resolveLinks(directory) {
	try {
		return await realpath(directory);
	} catch {
		const parent = path.dirname(directory);
		return parent === directory ? directory : path.join(await resolveLinks(parent), path.basename(directory));
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
	const given = defaulted("context", parseText);
	const directory = await realpath(resolve(workspace, given)).catch(() => void 0);
	if (directory === void 0 || !(await stat(directory)).isDirectory()) return invalid(`Input 'context' must be a directory in the workspace, but there is none at '${given}'. Check out the repository before this step.`);
	if (isOutside(workspace, directory)) return invalid(`Input 'context' must be inside the workspace, got '${given}'.`);
	const secret = findSecretDirectory(workspace, directory);
	if (secret !== void 0) return invalid(`Input 'context' must not lead into '${secret}', which may hold credentials, got '${given}'. Choose a directory outside it.`);
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
	const context = defaulted("context", parseText);
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
		return invalid(`Input 'manifest': ${describeError(error)}`);
	}
}
// src/runner/inputs/reuse-inputs.ts
/** `imageTag` is the tag before `{tree}` is filled in. */
async function readReuseInputs(imageTag) {
	return await gather({
		reuse: async () => {
			const reuse = readReuse();
			if (reuse !== "never") requireTree(await imageTag);
			return reuse;
		},
		reuseCreatedBy: () => readCreatedBy(readReuse()),
		onTagConflict: readOnTagConflict,
		supersedeToken: readSupersedeToken
	});
}
function readOnTagConflict() {
	return defaulted("on-tag-conflict", oneOf("allow", "warn", "fail"));
}
/** `why` follows "required". A variable that is not set must not accept everybody. */
function requireCreatedBy(why) {
	return required("reuse-created-by", parseIdentities, `Input 'reuse-created-by' is required ${why}, and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.`);
}
function readReuse() {
	return defaulted("reuse", oneOf("never", "auto", "require"));
}
function readCreatedBy(reuse) {
	if (reuse === "require") return requireCreatedBy("when 'reuse' is 'require'");
	const createdBy = optional("reuse-created-by", parseIdentities);
	if (reuse === "never" && createdBy !== void 0) invalid("Input 'reuse-created-by' has no meaning when 'reuse' is 'never' and 'promote' is empty. Set one of them, or remove 'reuse-created-by'. An output or variable that does not exist is empty.");
	return createdBy ?? "anyone";
}
function readSupersedeToken() {
	if (!defaulted("supersede", parseBoolean)) return void 0;
	return optional("github-token", parseText) ?? invalid("Input 'github-token' is required when 'supersede' is 'true': remove the empty value.");
}
function requireTree(imageTag) {
	if (imageTag?.includes("{tree}")) return;
	const got = imageTag === void 0 ? "which is not set" : `got '${imageTag}'`;
	invalid(`Input 'reuse' requires '{tree}' in 'image-tag', ${got}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`);
}
// src/runner/inputs/image-inputs.ts
/** What is about building, with the value that says nothing. */
const ofBuilds = {
	context: ".",
	file: "",
	"build-args": "",
	platform: "",
	reuse: "never",
	supersede: "false",
	"dry-run": "false",
	"include-git": "false",
	"allow-sensitive": "",
	"compression-level": "4"
};
/** What is accepted, so that one step can serve builds too, but has no effect. */
const withoutEffect = {
	promote: [
		"agent-id",
		"agent-name",
		"image-name",
		"manifest"
	],
	"image-url": ["reuse-created-by"]
};
/** Whether an image is given a tag in place of building one. */
function isImageGiven() {
	return isGiven("promote") || isGiven("image-url");
}
/** Rejects with `InvalidInputs`, or with the signal's reason. `apiKey` is the text of the input `api-key`. */
async function readImageInputs(apiKey, run, signal) {
	const from = isGiven("promote") ? "promote" : "image-url";
	const { connection, imageTag, show, follow, onTagConflict, target } = await gather({
		others: () => rejectOthers(from),
		connection: () => readConnection(apiKey),
		imageTag: () => readTag(from, run, signal),
		show: readShowInputs,
		follow: readOwnFollowInputs,
		onTagConflict: readOnTagConflict,
		target: () => from === "promote" ? readPromoteTarget() : readImageUrlTarget(run, signal)
	});
	return {
		dryRun: false,
		connection,
		imageTag,
		onTagConflict,
		unused: withoutEffect[from].filter(isGiven),
		...show,
		...follow,
		...target
	};
}
async function rejectOthers(from) {
	const others = Object.keys(ofBuilds).filter((input) => isGiven(input) && readText(input).toLowerCase() !== ofBuilds[input]);
	if (from === "promote" && isGiven("image-url")) others.unshift("image-url");
	const problems = others.map((other) => [other, () => rejectCombination(from, other)]);
	await gather(Object.fromEntries(problems));
}
function rejectCombination(from, other) {
	return invalid(`Inputs '${from}' and '${other}' cannot be combined: '${from}' builds nothing. Remove one of the two.`);
}
async function readPromoteTarget() {
	const { buildId, createdBy } = await gather({
		buildId: () => parseWord("promote", readText("promote")),
		createdBy: () => requireCreatedBy("with 'promote'")
	});
	return {
		from: "promote",
		buildId,
		createdBy,
		agent: void 0,
		imageName: void 0
	};
}
async function readImageUrlTarget({ workspace }, signal) {
	const manifest = readManifestInput(workspace, signal);
	const { imageUrl, names, found } = await gather({
		imageUrl: () => readReference().url,
		names: () => readNames(manifest),
		found: () => manifest
	});
	return {
		from: "image-url",
		imageUrl,
		contextDir: found?.contextDir ?? workspace,
		...names
	};
}
async function readTag(from, run, signal) {
	const { workspace, pushedTag } = run;
	const given = await readImageTag(() => Promise.resolve({ contextDir: workspace }), run, signal);
	if (given?.includes("{tree}")) invalid(`Inputs '${from}' and 'image-tag' cannot be combined when 'image-tag' contains '{tree}', got '${given}': '${from}' packs nothing that it could stand for. Remove '{tree}'.`);
	if (given !== void 0) return given;
	if (pushedTag !== void 0) return toImageTag(pushedTag);
	if (from === "image-url") return readReference().tag;
	return invalid("Input 'image-tag' is required with 'promote' unless the push of a git tag started the run: set the tag that the image gets.");
}
function readReference() {
	try {
		return parseImageReference("image-url", readText("image-url"));
	} catch (error) {
		if (error instanceof ActionError) invalid(describeError(error));
		throw error;
	}
}
// src/runner/inputs/inputs.ts
const nothingSent = {
	comment: void 0,
	uploadLogs: "never"
};
/** Rejects with `InvalidInputs`, or with the signal's reason. `apiKey` is the text of the input `api-key`. */
async function readInputs(apiKey, run, signal) {
	return isImageGiven() ? await readImageInputs(apiKey, run, signal) : await readBuildInputs(apiKey, run, signal);
}
async function readBuildInputs(apiKey, run, signal) {
	const { workspace } = run;
	const manifest = readManifestInput(workspace, signal);
	const locating = manifest.then((found) => found ?? locateContext(workspace));
	const tag = readTag();
	const { target, pack, show, location, follow, imageTag, reuse } = await gather({
		target: () => readTarget(apiKey, manifest),
		pack: () => readPackInputs(manifest),
		show: readShowInputs,
		follow: readOwnFollowInputs,
		location: () => locating,
		imageTag: () => tag,
		reuse: () => readReuseInputs(tag)
	});
	const { contextDir, dockerfile } = location;
	const packing = {
		...pack,
		...show,
		...reuse,
		contextDir,
		dockerfile,
		imageTag
	};
	return target.dryRun ? {
		...packing,
		...nothingSent,
		...target
	} : {
		...packing,
		...follow,
		...target
	};
	async function readTag() {
		return await readImageTag(() => locating, run, signal) ?? (await manifest)?.imageTag;
	}
}
async function readTarget(apiKey, manifest) {
	if (defaulted("dry-run", parseBoolean)) return {
		dryRun: true,
		...await readGivenNames(manifest)
	};
	const { connection, names } = await gather({
		connection: () => readConnection(apiKey),
		names: () => readNames(manifest)
	});
	return {
		dryRun: false,
		connection,
		...names
	};
}
async function readPackInputs(manifest) {
	return await gather({
		from: () => "context",
		manifest: () => manifest,
		buildArgs: () => optional("build-args", parseBuildArgs) ?? {},
		platform: () => optional("platform", parsePlatform),
		includeGit: () => defaulted("include-git", parseBoolean),
		allowSensitive: () => optional("allow-sensitive", (_, text) => parseAllowedPaths(text)) ?? [],
		compressionLevel: () => defaulted("compression-level", (name, text) => parseInteger(name, text, 0, 9))
	});
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
	const others = [warnAboutBuildArgs(inputs.buildArgs, secrets), warnAboutFork(workflow.trustedFork, provenance.sourceCommit)];
	for (const warning of others) if (warning !== void 0) await log.warning(warning);
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
function warnAboutFork(fork, commit) {
	if (fork === void 0 || commit === void 0 || !fork.commits.includes(commit)) return void 0;
	return `This run builds code of ${fork.repository === void 0 ? "a deleted fork" : `the fork '${fork.repository}'`} with the secrets of this repository (event '${fork.event}').\nThe Dockerfile's commands run with the rights of the account. Use the event 'pull_request', or build only what was reviewed.`;
}
// src/build/promote/check-promotion.ts
/** What a record lacks to be promoted; facts that follow "because". */
function problemsOf(build, { imageTag, createdBy }) {
	const { status, imageName, imageUrl, createdBy: creator } = build;
	return [
		...hasSucceeded(status) ? [] : [`its status is '${status}'`],
		...imageUrl === void 0 ? ["its record has no image URL"] : [],
		...build.agentId === void 0 && build.agentName === void 0 ? ["its record names no agent"] : [],
		...imageName === void 0 || build.imageTag === void 0 ? ["its record names no image with a tag"] : [],
		...build.imageTag === imageTag ? [`its tag is '${imageTag}' already`] : [],
		...isAccepted(creator, createdBy) ? [] : [`its creator is ${creator === void 0 ? "unknown" : `'${creator}'`}, who is not in 'reuse-created-by'`]
	];
}
/**
* A build that pushed the same tag after `promoted`, or may do so. It may be anywhere in a list whose order is not certain, so all of
* the list is read. What is not provably older counts as newer.
*/
async function findNewer(builds, promoted) {
	for await (const build of builds) if (replaces(build, promoted)) return build;
}
function replaces(build, promoted) {
	const [ms, promotedMs] = [createdMs(build), createdMs(promoted)];
	const isOlder = ms !== void 0 && promotedMs !== void 0 && ms < promotedMs;
	return build.id !== promoted.id && isSameAgent(build, promoted) && build.imageName === promoted.imageName && build.imageTag === promoted.imageTag && !isOlder && mayHoldTag(build.status);
}
/** The first records of an agent may have its name alone. */
function isSameAgent(a, b) {
	return a.agentId !== void 0 && a.agentId === b.agentId || a.agentName !== void 0 && a.agentName === b.agentName;
}
// src/build/promote/promote.ts
const pageSize$3 = 1e3;
/**
* The image of a build under another tag; all else is as recorded. Rejects with an `ActionError` where the record does not prove that
* this is the image that was tested.
*/
async function readPromoted(buildId, promotion, api, signal) {
	const build = await api.getBuild(buildId, signal).catch(unknownBuild(buildId));
	const problems = problemsOf(build, promotion);
	const { imageName, imageUrl } = build;
	const agent = agentOf(build);
	if (problems.length > 0 || !agent || imageName === void 0 || imageUrl === void 0) throw new ActionError(`Build ${buildId} cannot be promoted: ${problems.join(", and ")}.`, { hint: "Set 'promote' to the ID of a build that succeeded, and 'image-tag' to a tag that it does not have." });
	const named = build.agentName === void 0 ? void 0 : { name: build.agentName };
	const newer = await findNewer(walkList(api, {
		agent: named,
		pageSize: pageSize$3
	}, signal), build);
	if (newer) throw new ActionError(`Build ${buildId} cannot be promoted: '${imageName}:${build.imageTag ?? ""}' was built again. Build ${newer.id} has the status '${newer.status}', so the image under this tag may not be the one that was tested.`, { hint: "Test the newer build and promote that one, or build under a tag of its own." });
	const { imageTag } = promotion;
	return {
		agent,
		imageName,
		imageTag,
		imageUrl,
		provenance: provenanceOf(build)
	};
}
/** The ID needs no look-up. */
function agentOf({ agentId: id, agentName: name }) {
	if (id !== void 0) return {
		id,
		name
	};
	return name === void 0 ? void 0 : { name };
}
function provenanceOf(build) {
	const { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty, workingTreeHash } = build;
	return {
		sourceRepo,
		sourceCommit,
		sourceRef,
		sourceSubpath,
		sourceDirty,
		workingTreeHash
	};
}
function unknownBuild(buildId) {
	return (error) => {
		if (!(error instanceof ApiError) || error.meaning !== "missing") throw error;
		throw new ActionError(`Build ${buildId} cannot be promoted: this account has no such build.`, {
			cause: error,
			hint: "Check input 'promote', and that the build belongs to the account in 'account-id'."
		});
	};
}
/** The error to show for a rejected registration: a server before g5 misses the archive of a build. */
function explainRefusal(error) {
	if (!(error instanceof ApiError) || error.accepted !== "no") return error;
	const { status, serverMessage } = error;
	const asksForArchive = serverMessage === void 0 || /archive/i.test(serverMessage);
	if (status !== 400 && status !== 422 || !asksForArchive) return error;
	return new ActionError(`This server cannot register images, it can only build them: ${error.message}`, {
		cause: error,
		hint: "Build the image in place of promoting or registering it."
	});
}
// src/build/reuse/tag-conflict.ts
/** A server may have any number of builds; it is asked for many at a time. */
const pageSize$2 = 1e3;
/** Says or throws that the tag belongs to other content, as `mode` wants. Two runs at the same moment do not see each other. */
async function checkTag(mode, image, { api, reporter }, signal) {
	if (mode === "allow") return;
	try {
		const conflict = await findTagConflict(walkList(api, {
			agent: image.agent,
			pageSize: pageSize$2
		}, signal), image);
		if (conflict.type === "conflict") throw tagConflict(conflict.build, image);
		if (conflict.type === "unknown") await reporter.report({
			type: "notice",
			message: "The build records of this server name no agent, so the tag was not checked."
		});
	} catch (error) {
		signal.throwIfAborted();
		if (mode === "fail" || !(error instanceof ActionError)) throw error;
		await reporter.report({
			type: "warning",
			message: error.message
		});
	}
}
function tagConflict({ id, status, sourceCommit, workingTreeHash }, { imageName, imageTag }) {
	const content = workingTreeHash === void 0 ? "content that is not recorded" : "other content";
	const commit = sourceCommit === void 0 ? "" : ` of commit ${sourceCommit.slice(0, 12)}`;
	return new ActionError(`The image tag '${imageName}:${imageTag}' is in use for ${content}: build ${id}${commit} has the status '${status}'.`, { hint: "Choose another 'image-tag', or set 'on-tag-conflict' to 'allow'." });
}
/**
* Looks for a build that pushed, or will push, other content under the same tag: the newest success with this tag, or any that is
* queued or running. An unfinished build may be anywhere in the list, so without a conflict all of it is read.
*/
async function findTagConflict(builds, { agent, imageName, imageTag, workingTreeHash }) {
	let newest;
	let hasBuilds = false;
	let hasAgents = false;
	const differs = (build) => workingTreeHash === void 0 || build.workingTreeHash !== workingTreeHash;
	for await (const build of builds) {
		hasBuilds = true;
		hasAgents ||= build.agentName !== void 0 || build.agentId !== void 0;
		if (proves(build, {
			agent,
			imageName,
			imageTag
		})) {
			if (isActive(build.status) && differs(build)) return {
				type: "conflict",
				build
			};
			if (hasSucceeded(build.status) && (newest === void 0 || isEarlier(newest, build))) newest = build;
		}
		if (newest && differs(newest) && builds.isNewestFirst()) return {
			type: "conflict",
			build: newest
		};
	}
	if (newest && differs(newest)) return {
		type: "conflict",
		build: newest
	};
	return { type: hasBuilds && !hasAgents ? "unknown" : "none" };
}
// src/build/reuse/same-build.ts
/** What the record of a build proves that can be waited for. An older one may be stuck. */
function unfinished(same, createdAfterMs) {
	return {
		...same,
		statuses: activeClasses,
		createdAfterMs
	};
}
/** Servers before g4 store no hash. An empty list proves nothing. */
function lackHashes(builds) {
	return builds.length > 0 && builds.every(({ workingTreeHash }) => workingTreeHash === void 0);
}
/** Why none of these builds is used: a sentence with the build that comes nearest and what differs. */
function explainNearest(builds, same, createdAfterMs) {
	if (lackHashes(builds)) return "The build records of this server have no content hash, so no build can be reused.";
	const { agent, workingTreeHash } = same;
	const [nearest] = newestFirst(builds).flatMap((build) => {
		if (differencesOf(build, {
			agent,
			workingTreeHash
		}).length > 0) return [];
		const wanted = isActive(build.status) ? unfinished(same, createdAfterMs) : finished(same);
		const differences = differencesOf(build, wanted);
		const hasSucceeded = !differences.includes("statuses");
		return [{
			build,
			differences: differences.filter((one) => one !== "imageUrl" || hasSucceeded)
		}];
	}).toSorted((a, b) => a.differences.length - b.differences.length);
	if (nearest === void 0) return `No build of agent '${agent.name ?? agent.id ?? ""}' has this content.`;
	const { build, differences } = nearest;
	const facts = differences.map((condition) => describeDifference(condition, build));
	return `Nearest: build ${build.id} has the same content, but ${facts.join(", and ")}.`;
}
function describeDifference(condition, build) {
	const { agentName, agentId, imageName, imageTag, createdBy, createdAt, status } = build;
	switch (condition) {
		case "agent": return `its agent is ${quoted(agentName ?? agentId)}`;
		case "workingTreeHash": return "its content is different";
		case "imageName": return `its image is ${quoted(imageName)}`;
		case "imageTag": return `its tag is ${quoted(imageTag)} (other build arguments, platform or pattern)`;
		case "createdBy": return `its creator is ${quoted(createdBy)}, who is not in 'reuse-created-by'`;
		case "sourceRepo":
		case "sourceRef":
		case "sourceCommit": return "its source is different";
		case "statuses":
		case "statusWords": return `its status is '${status}'`;
		case "imageUrl": return "it has no image URL";
		case "createdAfterMs": return `it has been '${status}' since ${createdAt ?? "an unknown time"}, longer than both time limits together`;
	}
}
function quoted(value) {
	return value === void 0 ? "unknown" : `'${value}'`;
}
// src/build/reuse/decide-reuse.ts
const initialState = {
	rounds: 0,
	givenUp: []
};
/** After this many joined builds were cancelled or removed, a run builds and gives way to nobody. */
const maxRounds = 3;
/** Before a submit, and after a joined build was cancelled or removed. */
function decideReuse({ mode, same, longestMs }, { rounds, givenUp }, { builds, nowMs }) {
	const usable = builds.filter(({ id, status }) => !givenUp.includes(id) || isFinal(status));
	const ready = newestFirst(usable).find((build) => proves(build, finished(same)));
	if (ready) return use("taken", ready, nowMs);
	const createdAfterMs = nowMs - longestMs;
	const [earliest] = usable.filter((build) => proves(build, unfinished(same, createdAfterMs))).toSorted((a, b) => isEarlier(a, b) ? -1 : 1);
	if (earliest && rounds < maxRounds) return use("joined", earliest, nowMs);
	return {
		type: mode === "require" ? "fail" : "build",
		reason: earliest ? `${rounds} builds of this content were cancelled or removed while this run waited for them.` : explainNearest(usable, same, createdAfterMs)
	};
}
/**
* After a submit: whether to give way to a build that another run submitted at the same time.
*
* One build survives, never none. Runs give way to earlier builds alone, and all order them alike, so two never give way to each
* other, and nobody has a reason to cancel the earliest. A list that lags may hide an earlier build, which leaves two. A run gives
* up its own build only once the cancellation is accepted; if the one that it then waits for is cancelled by somebody, it looks
* again, and after `maxRounds` it builds and gives way to nobody.
*/
function decideGivingWay(request, state, own, look) {
	const listed = look.builds.find(({ id }) => id === own.id) ?? own;
	if (isFinal(listed.status) || state.rounds >= maxRounds) return void 0;
	const earlier = look.builds.filter((build) => isEarlier(build, listed));
	const decision = decideReuse(request, state, {
		...look,
		builds: earlier
	});
	return decision.type === "use" ? decision.reuse : void 0;
}
function use(how, build, nowMs) {
	const sinceMs = createdMs(build);
	return {
		type: "use",
		reuse: {
			build,
			how,
			ageSeconds: sinceMs === void 0 ? void 0 : Math.max(0, nowMs - sinceMs) / 1e3
		}
	};
}
// src/build/reuse/reuse.ts
/** A server that ignores the filters may have any number of builds. */
const pageSize$1 = 500;
const maxPages = 3;
/** Limit for the look after a submit and for the cancel: nobody follows our own build during that time. */
const giveWayLimitMs = 3e4;
/** What to do before a submit. Without a readable list, `auto` builds. */
async function lookForReuse(request, state, dependencies, signal) {
	try {
		return decideReuse(request, state, await lookFor(request.same, dependencies, signal));
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof ApiError) || request.mode === "require") throw error;
		return {
			type: "build",
			reason: error.message
		};
	}
}
/** After a submit: cancels our own build where another run's build of the same content was there before. */
async function giveWay(own, request, state, dependencies, signal) {
	const { api, clock } = dependencies;
	using limit = timeLimit(giveWayLimitMs, clock, signal);
	let to;
	try {
		to = decideGivingWay(request, state, own, await lookFor(request.same, dependencies, limit.signal));
		if (to === void 0) return { type: "kept" };
		await api.cancelBuild(own.id, limit.signal);
		return {
			type: "gave-way",
			to
		};
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof ActionError)) throw error;
		return to === void 0 ? { type: "kept" } : {
			type: "unsure",
			to,
			reason: error.message
		};
	}
}
/** The builds of the same agent and content, and whatever else a server lists that ignores the filters. */
async function lookFor({ agent, workingTreeHash }, { api, clock }, signal) {
	const builds = [];
	const walk = walkList(api, {
		agent,
		workingTreeHash,
		pageSize: pageSize$1,
		maxPages
	}, signal);
	for await (const build of walk) {
		builds.push(build);
		if (builds.length === pageSize$1 && lackHashes(builds)) break;
	}
	return {
		builds,
		nowMs: walk.serverMs() ?? clock.wallMs()
	};
}
// src/build/run-build.ts
/**
* Takes or joins a build of the same content if the request says so, else submits one, and follows it to its end. Rejects while no
* build is known; from then on every end is a result.
*/
async function runBuild(request, options, signal) {
	const { clock, reporter } = options;
	let abortedMs;
	signal.addEventListener("abort", () => abortedMs = clock.monotonicMs(), { once: true });
	const watchOptions = {
		...options,
		abortedMs: () => abortedMs
	};
	let state = initialState;
	for (;;) {
		const next = await findReuse() ?? await buildOwn();
		const result = "outcome" in next ? next : await useBuild(next);
		if (!isLookWanted(result)) return result;
		state = {
			...state,
			rounds: state.rounds + 1
		};
		await notice(`Build ${result.build.id} was cancelled or removed. Looking for another one.`);
	}
	async function findReuse() {
		if (request.reuse === void 0) return void 0;
		const decision = await lookForReuse(request.reuse, state, options, signal);
		switch (decision.type) {
			case "use":
				await request.supersede?.(decision.reuse.build);
				return decision.reuse;
			case "build":
				await notice(`Nothing to reuse. ${decision.reason}`);
				return;
			case "fail": throw new ActionError(`Nothing to reuse. ${decision.reason}`, { hint: "Build this content first, or set 'reuse' to 'auto'." });
		}
	}
	async function buildOwn() {
		const submission = await request.prepare();
		await request.supersede?.(void 0);
		const submitted = await submit({
			...request,
			submission
		}, options, signal);
		request.onCreated(submitted.build, submitted);
		return await watchBuild({
			...submitted,
			replace
		}, request, watchOptions, signal);
	}
	async function replace({ build: own, isAdopted }) {
		if (request.reuse === void 0 || isAdopted) return void 0;
		const end = await giveWay(own, request.reuse, state, options, signal);
		if (end.type === "kept") return void 0;
		state = {
			...state,
			givenUp: [...state.givenUp, own.id]
		};
		const reason = `Build ${end.to.build.id} of another run has the same content and came first.`;
		if (end.type === "gave-way") {
			await notice(`${reason} Cancelled build ${own.id}.`);
			return end.to;
		}
		await notice(`${reason} Build ${own.id} could not be cancelled: ${end.reason}`);
	}
	async function useBuild({ build, ...reused }) {
		request.onReused?.(build, reused);
		if (reused.how === "joined") return await watchBuild({
			build,
			reused
		}, request, watchOptions, signal);
		await reporter.report({
			type: "reused",
			build,
			reused
		});
		return {
			build,
			reused,
			outcome: { type: "finished" },
			cancellation: {
				wanted: false,
				accepted: false
			},
			...recordedDurations(build)
		};
	}
	/** Whether a build of another run ended without a result, or our own one because it was to give way. */
	function isLookWanted({ build, reused, outcome }) {
		if (reused === void 0 && !state.givenUp.includes(build.id)) return false;
		return outcome.type === "finished" && isWithdrawn(build.status) || outcome.type === "lost" && outcome.reason === "gone";
	}
	async function notice(message) {
		await reporter.report({
			type: "notice",
			message
		});
	}
}
// src/runner/run-remotely.ts
/** Submits and follows a build, and keeps the report and the saved state up to date. */
async function runRemotely(request, { wait, onTimeout, cancelOnAbort, limits, pollIntervalMs }, options, { buildLog, report, handOver }, { world: { clock, random }, signal, hurry }) {
	try {
		const result = await runBuild({
			...request,
			wait,
			onTimeout,
			cancelOnAbort,
			hurry,
			onRecord: handOver.submitting,
			onCreated: (build, { isAdopted, open }) => {
				if (isAdopted) handOver.adopted(build);
				else handOver.created(build, open);
				report.created(build);
			},
			onReused: (build, reused) => {
				handOver.reused();
				report.created(build, reused);
			}
		}, {
			...options,
			limits,
			pollIntervalMs,
			clock,
			random
		}, signal);
		handOver.ended(result);
		report.ended(result);
		if (result.outcome.type === "timed-out" || result.outcome.type === "lost") await buildLog.reveal();
	} catch (error) {
		handOver.failed(error);
		throw error;
	}
}
// src/runner/register-image.ts
/** Gives an image that exists a tag of its own: nothing is packed, and there is no log. */
async function registerImage(inputs, workflow, listeners, runner) {
	const { log, signal, world } = runner;
	await warnAboutUnused(inputs, log);
	await using api = await connect(inputs.connection, runner);
	const image = await findImage(inputs, workflow, api, runner);
	const { agent, imageName, imageTag, imageUrl, provenance } = image;
	listeners.report.found(image);
	await log.line(`Registering image '${imageUrl}' of agent '${agent.name ?? agent.id ?? ""}' as '${imageName}:${imageTag}'.`);
	const { buildLog } = listeners;
	const withoutLog = {
		report: (event) => event.type === "finished" ? void 0 : buildLog.report(event),
		atWork: buildLog.atWork
	};
	using reporter = withHeartbeat(withoutLog, world.clock, log, "change");
	try {
		await runRemotely({
			agentName: agent.name,
			prepare: async () => {
				const { workingTreeHash } = provenance;
				const tagged = {
					agent,
					imageName,
					imageTag,
					workingTreeHash
				};
				await checkTag(inputs.onTagConflict, tagged, {
					api,
					reporter
				}, signal);
				const reference = await resolveAgent(api, agent, signal);
				return {
					...provenance,
					agent: reference,
					imageName,
					imageTag,
					imageUrl
				};
			}
		}, inputs, {
			api,
			reporter,
			hasLog: false
		}, listeners, runner);
	} catch (error) {
		throw explainRefusal(error);
	}
}
async function warnAboutUnused({ from, unused }, log) {
	if (unused.length === 0) return;
	const names = unused.map((name) => `'${name}'`).join(", ");
	const reason = from === "promote" ? "Agent, image name and source are those of the promoted build." : "It is for builds that are reused, joined or promoted.";
	await log.warning(`Without effect with '${from}': ${names}.\n${reason}`);
}
async function findImage(inputs, { workspace, checkouts }, api, { signal }) {
	const { imageTag } = inputs;
	if (inputs.from === "promote") {
		const promotion = {
			imageTag,
			createdBy: inputs.createdBy
		};
		return await readPromoted(inputs.buildId, promotion, api, signal);
	}
	const { agent, imageName, imageUrl, contextDir } = inputs;
	const git = {
		env: process.env,
		workspace,
		contextDir,
		tempDir: tempDirectory()
	};
	return {
		agent,
		imageName,
		imageTag,
		imageUrl,
		provenance: await readProvenanceOf(git, checkouts, signal)
	};
}
// src/build/supersede/decide-supersede.ts
/** Why a run cancels no builds, whatever builds there are; follows "because". Asks nobody. */
function reasonInRun({ source, branch }) {
	const { name, defaultBranch } = branch;
	const { sourceRepo, sourceCommit, sourceRef } = source;
	if (branch.isFromFork) return "the pull request comes from a fork, whose branches can have the names of ours";
	if (name === void 0) return "this run is not for a branch";
	if (defaultBranch === void 0) return "the event does not name the default branch";
	if (name === defaultBranch) return `'${name}' is the default branch`;
	if (branch.isProtected) return `branch '${name}' is protected`;
	if (!sourceRepo || !sourceCommit || !sourceRef) return "the repository, commit or branch of the build context is unknown";
	if (sourceRepo.toLowerCase() !== branch.sourceRepo?.toLowerCase()) return "the build context is a checkout of another repository";
	if (sourceRef !== name) return `the build context is not a checkout of branch '${name}'`;
}
/** The unfinished builds of other commits of the same branch. `spared` is used by this run. */
function olderBuilds(builds, { agent, source }, spared) {
	const { sourceRepo, sourceRef, sourceCommit } = source;
	if (!sourceRepo || !sourceRef) return [];
	return builds.filter((build) => build.id !== spared?.id && proves(build, {
		agent,
		sourceRepo,
		sourceRef,
		statuses: activeClasses
	}) && !!build.sourceCommit && build.sourceCommit !== sourceCommit);
}
/** Why a run is not the newest of its branch; follows "because". A re-run of an old run is not. */
function reasonOnGitHub({ source: { sourceCommit = "" }, branch }, { name, commit, isProtected }) {
	if (name !== branch.name) return `branch '${branch.name ?? ""}' was renamed to '${name}'`;
	if (isProtected) return `branch '${name}' is protected`;
	if (commit !== sourceCommit) return `commit ${sourceCommit.slice(0, 12)} is not the newest of branch '${name}'`;
}
// src/build/supersede/supersede.ts
const pageSize = 1e3;
/** Our own build is submitted only afterwards. */
const limitMs = 6e4;
/** So that a line does not become too long to read. */
const namedBuilds = 20;
/**
* Returns what requests the cancellation of the builds that the run replaces, and does not wait for their ends. `spared` is a build of
* another run that this one uses. A line says what was done or why nothing was; what fails is one warning, however often it is called.
* Rejects only with the signal's reason.
*/
function createSuperseder(request, { reporter, ...dependencies }, signal) {
	let hasWarned = false;
	const warningOnce = { report: (event) => {
		const isKnown = event.type === "warning" && hasWarned;
		hasWarned ||= event.type === "warning";
		return isKnown ? void 0 : reporter.report(event);
	} };
	return async (spared) => await supersede(request, spared, {
		...dependencies,
		reporter: warningOnce
	}, signal);
}
async function supersede({ run, readBranch }, spared, { api, reporter, clock }, signal) {
	using limit = timeLimit(limitMs, clock, signal);
	try {
		const found = await findOlder();
		if (typeof found === "string") await notice(`Superseded no builds, because ${found}.`);
		else await cancelAll(found);
	} catch (error) {
		signal.throwIfAborted();
		const cause = limit.signal.aborted ? limit.signal.reason : error;
		await warn(describeError(cause));
	}
	/** What to cancel, or why nothing is; that follows "because". */
	async function findOlder() {
		const reason = reasonInRun(run);
		if (reason !== void 0) return reason;
		const builds = await listOlder();
		if (builds.length === 0) return "there is no unfinished build of another commit of this branch";
		return reasonOnGitHub(run, await readBranch(run.branch.name ?? "", limit.signal)) ?? builds;
	}
	/** An unfinished build may be anywhere in the list. */
	async function listOlder() {
		return olderBuilds(await collect(walkList(api, {
			agent: run.agent,
			pageSize
		}, limit.signal)), run, spared);
	}
	async function cancelAll(builds) {
		const results = await cancelBuilds(builds, false, {
			api,
			clock
		}, limit.signal);
		signal.throwIfAborted();
		const cancelled = results.filter(({ accepted }) => accepted);
		if (cancelled.length > 0) await notice(`Superseded ${listOf(cancelled.map(({ build }) => nameOf(build)))}: cancellation requested.`);
		const failed = results.filter(({ accepted }) => !accepted);
		if (failed.length === 0) return;
		await warn(listOf(failed.map(({ build, error }) => error?.message ?? `Build ${build.id} was not cancelled.`)));
	}
	async function notice(message) {
		await reporter.report({
			type: "notice",
			message
		});
	}
	async function warn(reason) {
		await reporter.report({
			type: "warning",
			message: `Older builds of this branch may still be running: ${reason}`
		});
	}
}
function nameOf({ id, sourceCommit = "" }) {
	return `build ${id} of commit ${sourceCommit.slice(0, 12)}`;
}
function listOf(names) {
	return [...names.slice(0, namedBuilds), ...andMore(names.length - namedBuilds)].join(", ");
}
// src/runner/github/branch.ts
/** Reads a branch of a repository. Rejects with an `ActionError`, or with the signal's reason. */
async function readBranch(branch, { owner, repo, ...address }, world, signal) {
	try {
		const { rest, request } = await openGitHub(address, world);
		const { data } = await request((options) => rest.repos.getBranch({
			owner,
			repo,
			branch,
			...options
		}), signal);
		return {
			name: data.name,
			commit: data.commit.sha,
			isProtected: data.protected
		};
	} catch (cause) {
		signal.throwIfAborted();
		const isDenied = isForbidden(cause);
		const reason = isDenied ? "the token lacks permission to read it" : reasonOf(cause);
		throw new ActionError(`Reading branch '${branch}' from GitHub failed: ${reason.replace(/\.$/, "")}.`, {
			cause,
			hint: isDenied ? "Add 'contents: read' to the 'permissions' of the job." : "Check input 'github-token', and that this runner can reach GitHub's API."
		});
	}
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
/** Submits the packed context, unless a build of it can be reused, and follows the build to its end. */
async function buildRemotely(inputs, { context, provenance, imageTag }, { branch, repository }, listeners, runner) {
	const { log, signal, world } = runner;
	const { connection, agent, imageName, reuse, limits, supersedeToken: token } = inputs;
	const { workingTreeHash } = context;
	const same = {
		agent,
		imageName,
		imageTag,
		workingTreeHash,
		createdBy: inputs.reuseCreatedBy
	};
	const longestMs = limits.queueMs + limits.buildMs;
	await log.line(`Building agent '${agent.name ?? agent.id}' as image '${imageName}:${imageTag}'.`);
	await using api = await connect(connection, runner);
	if (reuse !== "never" && same.createdBy === "anyone") await log.line("Reuse accepts builds of anyone in this account.");
	using reporter = withHeartbeat(listeners.buildLog, world.clock, log);
	const superseding = token !== void 0 && {
		run: {
			agent,
			source: provenance,
			branch
		},
		readBranch: (name, limit) => readBranch(name, {
			...repository,
			token
		}, world, limit)
	};
	await runRemotely({
		agentName: agent.name,
		reuse: reuse === "never" ? void 0 : {
			mode: reuse,
			same,
			longestMs
		},
		prepare: async () => {
			await checkTag(inputs.onTagConflict, same, {
				api,
				reporter
			}, signal);
			return {
				...provenance,
				agent: await resolveAgent(api, agent, signal),
				imageName,
				imageTag,
				buildArgs: inputs.buildArgs,
				platform: inputs.platform,
				archive: {
					path: context.archivePath,
					sizeBytes: context.sizeBytes
				}
			};
		},
		supersede: superseding ? createSuperseder(superseding, {
			api,
			reporter,
			clock: world.clock
		}, signal) : void 0,
		onProgress: showUpload(context.sizeBytes, world.clock, log)
	}, inputs, {
		api,
		reporter
	}, listeners, runner).catch((error) => {
		throw describeTooLarge(error, context);
	});
}
/** Anything but the server's refusal of the archive's size as it is. */
function describeTooLarge(error, { sizeBytes, largestFiles, ignoreFile = ".dockerignore" }) {
	if (!(error instanceof ApiError) || error.status !== 413) return error;
	return new ActionError(`${error.message} The packed build context has ${sizeBytes} bytes. The largest files are:${listSizes(largestFiles)}`, {
		cause: error,
		hint: `Exclude what the build does not need, with lines in '${ignoreFile}'.`
	});
}
// src/main.ts
/** The root action: packs the build context, submits the build and follows it to its end; or tags an image that exists. */
async function main(world) {
	await entrypoint(world, async (runner) => {
		using state = openStepState(runner);
		const workflow = await readWorkflowContext();
		const inputs = await readInputs(runner.apiKey, workflow, runner.signal);
		using archive = createArchiveDirectory({ keep: inputs.dryRun }, runner);
		const handOver = openHandOver(inputs.dryRun ? void 0 : inputs, archive.path, state, runner.signal);
		const { buildLog, report } = openReport(inputs, inputs, workflow, runner);
		const listeners = {
			buildLog,
			report,
			handOver
		};
		await report.run(async () => {
			if (inputs.from !== "context") {
				await registerImage(inputs, workflow, listeners, runner);
				return;
			}
			const packed = await pack(inputs, workflow, archive.path, runner);
			report.packed(packed, inputs);
			if (inputs.dryRun) return;
			await buildRemotely(inputs, packed, workflow, listeners, runner);
		});
	});
}
// \0start:main
await main(systemWorld);
export {};
