import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { isOutside, listIndex, onDisk, openGit, readHead, readIndexModes, relativePath } from "./shared/provenance.js";
import { gitMode, rejectForeignFiles, workingTreeHash } from "./shared/reject-credentials.js";
import { listNames, showName } from "./shared/file-names.js";
import { compareBytes, listManifest, readManifest, readManifestFile, readStagedIgnoreFile, sourceOf } from "./shared/manifest.js";
import { ActionError, describeError } from "./shared/errors.js";
import { finished, proves } from "./shared/compare-record.js";
import { fillTree, parseBuildArgs, readImageTag } from "./shared/tag-input.js";
import { collect, isSelected, newestFirst, selections, walkList, writeDiscoverOutputs } from "./shared/outputs.js";
import { connect, oneOf, parseAgentName, parseBoolean, parseIdentities, parseLines, parsePlatform, readConnection } from "./shared/connection.js";
import { tempDirectory } from "./shared/temp-directory.js";
import { formatCount, writeDiscoverySummary } from "./shared/summary.js";
import { defaulted, gather, invalid, optional } from "./shared/read-input.js";
import { readWorkflowContext } from "./shared/workflow-context.js";
import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { realpath, stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { availableParallelism } from "node:os";
// src/discover/choose-agents.ts
/** The agents that a run is about: those of `only` if it names any, and of these each `count`-th. `unknown` are names without an agent. */
function chooseAgents(agents, only, { index, count }) {
	const wanted = only && new Set(only);
	const named = wanted ? agents.filter(({ name }) => wanted.has(name)) : agents;
	const known = new Set(agents.map(({ name }) => name));
	return {
		chosen: named.filter((_, position) => position % count === index - 1),
		unknown: [...wanted ?? []].filter((name) => !known.has(name))
	};
}
// src/discover/content-hashes.ts
/** Files that a thread hashes at a time. */
const batchSize = 250;
/** Reads each file once, however many agents pack it. */
function createContentHashes({ workspace, git, platform, pool }, signal) {
	/** By location. */
	const numbers = /* @__PURE__ */ new Map();
	/** Both by a file's number; a promise is for all files of a batch. */
	const batches = [];
	const results = [];
	const modesOf = memoize(async (directory) => platform === "win32" ? await readIndexModes(directory, git, signal) : void 0);
	return memoize(hashManifest);
	async function hashManifest(manifest) {
		const { contextDir } = manifest;
		const options = {
			includeGit: false,
			indexModes: await modesOf(contextDir)
		};
		const { members, collected } = await listManifest(manifest, options, signal);
		const unreadable = [...collected.unreadable];
		if (unreadable.length > 0) throw unreadableError(manifest, listNames(unreadable));
		rejectForeignFiles(members, workspace);
		const own = numberFiles(members.map((file) => sourceOf(file, contextDir)));
		for (const batch of new Set(own.map((number) => batches[number]))) await batch;
		return workingTreeHash(members.map((file, index) => entryOf(file, results[own[index] ?? -1], manifest)));
	}
	/** Starts to hash those that are new. */
	function numberFiles(sources) {
		const added = [];
		const first = numbers.size;
		const own = sources.map((source) => {
			const known = numbers.get(source);
			if (known !== void 0) return known;
			added.push(source);
			numbers.set(source, numbers.size);
			return numbers.size - 1;
		});
		for (let start = 0; start < added.length; start += batchSize) {
			const batch = added.slice(start, start + batchSize);
			const done = hashBatch(batch, first + start);
			done.catch(() => void 0);
			batches.push(...batch.map(() => done));
		}
		return own;
	}
	async function hashBatch(sources, first) {
		for (const [index, result] of (await pool.hash(sources)).entries()) results[first + index] = result;
	}
}
function entryOf({ path, mode }, result, manifest) {
	if (result === void 0) throw new Error("A file was not hashed in time.");
	if ("error" in result) throw unreadableError(manifest, `'${showName(path)}' (${result.error})`);
	const ownMode = result.isExecutable ? "100755" : "100644";
	return {
		path,
		mode: mode === void 0 ? ownMode : gitMode(mode),
		sha256: result.sha256
	};
}
function unreadableError({ displayName }, names) {
	return new ActionError(`${displayName}:1: The include paths contain files or directories that could not be read: ${names}.`, { hint: "Make them readable before this step, or add their names to the manifest's ignore file." });
}
/** Asynchronous work that is done once for each argument, and may fail before anybody asks for its result. */
function memoize(work) {
	const results = /* @__PURE__ */ new Map();
	return (argument) => {
		const known = results.get(argument);
		if (known) return known;
		const result = work(argument);
		result.catch(() => void 0);
		results.set(argument, result);
		return result;
	};
}
// src/discover/find-manifests.ts
const fileName = "manifest.yaml";
/** Directories read between two checks of the signal. */
const directoriesPerTurn = 100;
/**
* Looks up directories and manifests relative to the workspace, which is the default. A line that starts with `!` excludes what is at or
* below it. Rejects with an `ActionError` for a line without a file or directory.
*/
async function locatePlaces(lines, workspace) {
	const [excluded = [], included = ["."]] = [true, false].map((isExcluded) => {
		const own = lines.filter((line) => line.startsWith("!") === isExcluded);
		return own.length === 0 ? void 0 : own;
	});
	return {
		included: await Promise.all(included.map((line) => locate(line, workspace))),
		excluded: excluded.map((line) => resolve(workspace, line.slice(1).trim()))
	};
}
/** The directory of the first place, whose checkout a run is about. */
function firstDirectory({ included: [first] }) {
	return first && directoryOf(first);
}
function directoryOf({ path, isFile }) {
	return isFile ? dirname(path) : path;
}
/**
* Finds the files that may be manifests at or below places: those that git tracks or does not ignore, and outside git those on disk.
* Rejects with the signal's reason.
*/
async function findManifests({ included, excluded }, git, signal) {
	const { workspace } = git;
	const found = /* @__PURE__ */ new Map();
	let checkout;
	for (const [index, place] of included.entries()) {
		const { path, isFile } = place;
		const head = await readHead(directoryOf(place), git, signal);
		if (index === 0) checkout = head;
		const listed = (head && await listByGit(path, isFile, head.root, git, signal)) ?? await listOnDisk(path, isFile, signal);
		for (const { absolute, isTracked } of listed) {
			if (excluded.some((one) => !isOutside(one, absolute))) continue;
			const name = relativePath(workspace, absolute);
			const isNamed = isFile || found.get(name)?.isNamed === true;
			found.set(name, {
				path: name,
				isNamed,
				isTracked
			});
		}
	}
	return {
		files: [...found.values()].toSorted((a, b) => compareBytes(a.path, b.path)),
		checkout
	};
}
async function locate(line, workspace) {
	const given = resolve(workspace, line);
	const real = await realpath(given).catch(() => void 0);
	const stats = real === void 0 ? void 0 : await statOf(real);
	if (real === void 0 || !(stats?.isFile() || stats?.isDirectory())) throw new ActionError(`Input 'path' must name directories or manifests, relative to the workspace, but there is none at '${line}'. Check out the repository before this step.`);
	const isFile = stats.isFile();
	const path = isFile ? join(await realpath(dirname(given)), basename(given)) : real;
	if (isOutside(workspace, path)) throw new ActionError(`Input 'path' must be inside the workspace, got '${line}'.`);
	return {
		path,
		isFile
	};
}
/** Undefined where git fails. */
async function listByGit(path, isFile, root, git, signal) {
	const place = escapeGlob(relativePath(root, path));
	const pattern = isFile ? place : `${place === "" ? "" : `${place}/`}**/${fileName}`;
	const listing = await git([
		...[
			"ls-files",
			"-t",
			"-z",
			"--cached",
			"--others",
			"--exclude-standard"
		],
		"--",
		`:(top,glob)${pattern}`
	], root, signal);
	if (listing === void 0) return void 0;
	const listed = listing.split("\0").flatMap((entry) => {
		const [, tag, name] = /^(.) (.+)$/s.exec(entry) ?? [];
		return name === void 0 ? [] : [{
			absolute: join(root, name),
			isTracked: tag !== "?"
		}];
	});
	if (isFile) return [listed[0] ?? {
		absolute: path,
		isTracked: false
	}];
	const present = await Promise.all(listed.map(async ({ absolute }) => await statOf(absolute)));
	return listed.filter((_, index) => present[index] !== void 0);
}
/** The path as a pattern that matches nothing else. */
function escapeGlob(path) {
	return path.replace(/[\\*?[\]]/g, String.raw`\$&`);
}
async function listOnDisk(path, isFile, signal) {
	if (isFile) return [{
		absolute: path,
		isTracked: false
	}];
	const found = [];
	const open = [path];
	for (let count = 1;; count += 1) {
		const directory = open.pop();
		if (directory === void 0) return found;
		if (count % directoriesPerTurn === 0) await setImmediate();
		signal.throwIfAborted();
		for (const entry of entriesOf(directory)) {
			const { name } = entry;
			if (name === fileName) found.push({
				absolute: join(directory, name),
				isTracked: false
			});
			else if (entry.isDirectory() && name !== ".git" && name !== "node_modules") open.push(join(directory, name));
		}
	}
}
/** Nothing for a directory that cannot be read. */
function entriesOf(directory) {
	try {
		return readdirSync(directory, { withFileTypes: true });
	} catch {
		return [];
	}
}
async function statOf(path) {
	return await stat(path).catch(() => void 0);
}
// src/discover/hash-pool.ts
const mostThreads = 8;
/** Starts threads as they are needed, one for each processor. */
function createHashPool() {
	const size = Math.min(availableParallelism(), mostThreads);
	const threads = [];
	return {
		hash: async (paths) => {
			const thread = nextThread(threads, size);
			const results = Promise.withResolvers();
			thread.waiting.push(results);
			thread.worker.postMessage(paths.join("\0"));
			return (await results.promise).split("\0").map(parseResult);
		},
		[Symbol.asyncDispose]: async () => {
			await Promise.all(threads.map(async ({ worker }) => await worker.terminate()));
		}
	};
}
/** As the thread writes it. */
function parseResult(result) {
	const rest = result.slice(1);
	return result.startsWith("!") ? { error: rest } : {
		isExecutable: result.startsWith("x"),
		sha256: rest
	};
}
/** The least busy thread, or a new one where all are busy. */
function nextThread(threads, size) {
	const [free] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
	if (free && (free.waiting.length === 0 || threads.length >= size)) return free;
	const thread = startThread(() => {
		threads.splice(threads.indexOf(thread), 1);
	});
	threads.push(thread);
	return thread;
}
/** A thread that fails ends, and would answer no more. */
function startThread(onFailure) {
	const file = new URL(`./hash-worker${extname(import.meta.url)}`, import.meta.url);
	const worker = new Worker(file, {
		env: {},
		execArgv: []
	});
	const waiting = [];
	worker.on("message", (results) => waiting.shift()?.resolve(results));
	worker.on("error", (error) => {
		onFailure();
		for (const result of waiting.splice(0)) result.reject(error);
	});
	return {
		worker,
		waiting
	};
}
// src/discover/map-in-turns.ts
const itemsPerTurn = 20;
/**
* The results in the order of the items. One item after the other, since reading small files takes a processor's time, not waiting; with
* turns of the event loop between them. Rejects with the signal's reason.
*/
async function mapInTurns(items, work, signal) {
	const results = [];
	for (const [index, item] of items.entries()) {
		if (index % itemsPerTurn === 0) await setImmediate();
		signal.throwIfAborted();
		results.push(await work(item));
	}
	return results;
}
// src/discover/read-agents.ts
/** Nothing is given elsewhere. */
const overridden = {
	agentName: false,
	agentId: false,
	imageName: false,
	imageTag: false
};
/** Reads the manifests of agents among `files`; a file of somebody else is skipped. Rejects with the signal's reason. */
async function readAgents(files, { workspace, onAgent }, signal) {
	const problems = /* @__PURE__ */ new Map();
	const read = async (file) => {
		try {
			const agent = await readAgent(file, workspace, signal);
			if (agent) onAgent?.(agent);
			return agent;
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof ActionError)) throw error;
			problems.set(file, describeError(error));
			return;
		}
	};
	return withoutDoubles((await mapInTurns(files, read, signal)).filter((agent) => agent !== void 0), files.flatMap((file) => problems.get(file) ?? []));
}
async function readAgent({ path, isNamed, isTracked }, workspace, signal) {
	const absolute = resolve(workspace, path);
	const displayName = showName(path);
	if (isOutside(workspace, targetOf(absolute))) throw new ActionError(`${displayName}:1: The manifest is a link to a file outside the workspace.`, { hint: "Replace the link by the file, or exclude its directory in 'path'." });
	const file = isNamed ? void 0 : tryReading(absolute);
	if (file && !looksLikeManifest(file)) return void 0;
	const manifest = await readManifest({
		path: absolute,
		displayName,
		workspace,
		file,
		dockerfile: void 0,
		overridden
	}, signal);
	const { agentName } = manifest;
	return agentName === void 0 ? void 0 : {
		name: agentName,
		path,
		manifest,
		isTracked
	};
}
/** With links resolved, or as it is where nothing exists. */
function targetOf(path) {
	try {
		return realpathSync.native(path);
	} catch {
		return path;
	}
}
/** Undefined for a file that cannot be read, which is reported as a manifest. */
function tryReading(path) {
	try {
		return readManifestFile(path);
	} catch {
		return;
	}
}
/** Other tools have files of the same name. */
function looksLikeManifest({ isRegular, bytes }) {
	return !isRegular || /^(?:agent|build):/m.test(new TextDecoder().decode(bytes));
}
/** Agents are told apart by their names: several with one name are all left out. */
function withoutDoubles(agents, problems) {
	const byName = Map.groupBy(agents, ({ name }) => name);
	const doubles = [...byName.values()].flatMap(([first, ...others]) => others.map(({ name, manifest }) => `${placeOfName(manifest)}: 'agent.name' is '${name}', as in ${first ? placeOfName(first.manifest) : ""}. Give each agent a name of its own.`));
	return {
		agents: agents.filter(({ name }) => byName.get(name)?.length === 1),
		problems: [...problems, ...doubles]
	};
}
function placeOfName({ displayName, written }) {
	return `${displayName}:${written.agentNameLine ?? 1}`;
}
// src/discover/agent-files.ts
/**
* Finds what a build of an agent depends on without opening a file, except for its ignore file. Undefined where a part of it is outside the
* repository. Throws an `ActionError` for an ignore file that cannot be used.
*/
function findAgentFiles({ path, manifest, isTracked }, { workspace, repository }, links) {
	const { contextDir, dockerignore, includePaths, written } = manifest;
	const { isIgnored } = readStagedIgnoreFile(manifest, void 0);
	const ways = {
		manifest: wayTo(onDisk(workspace, path)),
		root: wayToRoot(),
		dockerfile: written.dockerfile && wayTo(resolve(contextDir, written.dockerfile.text)),
		dockerignore: dockerignore && wayTo(resolve(contextDir, dockerignore.text))
	};
	const included = includePaths.map(({ text, location }) => {
		const way = wayTo(resolve(contextDir, text));
		return {
			include: text,
			way,
			starts: [way.end, wayTo(location).end]
		};
	});
	if ([...Object.values(ways), ...included.map(({ way }) => way)].some((way) => way && way.end === void 0)) return void 0;
	return {
		manifest: filesOn(ways.manifest),
		dockerfile: [...ways.root.through, ...filesOn(ways.dockerfile)],
		dockerignore: filesOn(ways.dockerignore),
		includes: included.map(({ include, way, starts }) => {
			const found = withLinkedRoots(starts, links, isIgnored);
			return {
				include,
				roots: found.roots,
				links: [...way.through, ...found.links]
			};
		}),
		isIgnored,
		isTracked
	};
	function wayTo(location) {
		return isOutside(repository, location) ? {
			through: [],
			end: void 0
		} : links.follow(relativePath(repository, location));
	}
	/** Not by `resolve`: where a directory on the way is a link, a `..` continues from the link's target. */
	function wayToRoot() {
		const { text } = written.root;
		if (isAbsolute(text)) return wayTo(text);
		return links.follow(`${relativePath(repository, dirname(onDisk(workspace, path)))}/${text}`);
	}
}
function filesOn(way) {
	return way === void 0 ? [] : [...way.through, ...way.end === void 0 ? [] : [way.end]];
}
/** The packager follows the links that it meets, so what they lead to is packed as well. */
function withLinkedRoots(starts, links, isIgnored) {
	const roots = /* @__PURE__ */ new Set();
	const passed = /* @__PURE__ */ new Set();
	const open = [...starts];
	for (const root of open) {
		if (root === void 0 || roots.has(root)) continue;
		roots.add(root);
		for (const link of links.below(root)) {
			if (!isKept(link, root, isIgnored)) continue;
			const { through, end } = links.follow(link);
			for (const one of through) passed.add(one);
			open.push(end);
		}
	}
	return {
		roots: [...roots],
		links: [...passed]
	};
}
/** Whether no name on the way from a root to a file below it is ignored. */
function isKept(path, root, isIgnored) {
	return !(root === "" ? path : path.slice(root.length + 1)).split("/").some(isIgnored);
}
// src/discover/changed-files.ts
const compareTrees = [...[
	"diff-tree",
	"-r",
	"-z",
	"--raw",
	"--no-renames",
	"--no-abbrev"
], ...[
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none"
]];
/** What differs between a commit and HEAD; undefined where git cannot compare them, or prints more than it may. */
async function readChangedFiles(base, root, git, signal) {
	const listing = await git([
		...compareTrees,
		base,
		"HEAD",
		"--"
	], root, signal);
	return listing === void 0 ? void 0 : parseRawDiff(listing);
}
/** Reads `:mode mode object object status NUL path NUL`. */
function parseRawDiff(listing) {
	const fields = listing.split("\0");
	const files = [];
	for (let index = 0; index + 1 < fields.length; index += 2) {
		const [, before, after, status] = /^:(\d{6}) (\d{6}) [0-9a-f]+ [0-9a-f]+ ([A-Z])$/.exec(fields[index] ?? "") ?? [];
		if (status === void 0) throw new Error("The output of git diff-tree could not be read.");
		files.push({
			path: fields[index + 1] ?? "",
			isNew: status === "A",
			isSubmodule: [before, after].includes(submoduleMode)
		});
	}
	return files;
}
const submoduleMode = "160000";
// src/discover/links.ts
/** As many as Linux follows. */
const maxHops = 40;
/** Undefined where git cannot list its index. */
async function readLinks(root, git, signal) {
	const listing = await git(listIndex, root, signal);
	return listing === void 0 ? void 0 : createLinks(linksIn(listing), linkReader(root));
}
/** Looks only for links, for an index may have millions of files. Reads `mode object stage TAB path NUL`. */
function linksIn(listing) {
	const links = [];
	const text = `\0${listing}`;
	for (let start = text.indexOf(linkEntry); start >= 0; start = text.indexOf(linkEntry, start + 1)) {
		const end = text.indexOf("\0", start + 1);
		const entry = text.slice(start, end < 0 ? void 0 : end);
		links.push(entry.slice(entry.indexOf("	") + 1));
	}
	return links;
}
const linkEntry = "\x00120000 ";
/** The target of a link, relative to the root if it is absolute and inside; undefined where the link is missing on disk. */
function linkReader(root) {
	return (link) => {
		try {
			const target = readlinkSync(join(root, link));
			if (!isAbsolute(target)) return target;
			return isOutside(root, target) ? void 0 : `/${relativePath(root, target)}`;
		} catch {
			return;
		}
	};
}
/** `read` returns a target, with a leading `/` if it is relative to the root. */
function createLinks(links, read) {
	const sorted = links.toSorted();
	const known = new Set(links);
	const targets = /* @__PURE__ */ new Map();
	const targetOf = (link) => {
		if (!targets.has(link)) targets.set(link, read(link));
		return targets.get(link);
	};
	return {
		follow,
		below: (directory) => startingWith(sorted, directory)
	};
	function follow(path) {
		const through = [];
		let done = [];
		const open = namesOf(path);
		for (let name = open.pop(); name !== void 0; name = open.pop()) {
			if (name === "..") {
				if (done.pop() === void 0) return {
					through,
					end: void 0
				};
				continue;
			}
			const here = [...done, name].join("/");
			if (!known.has(here)) {
				done.push(name);
				continue;
			}
			through.push(here);
			const target = targetOf(here);
			if (target === void 0 || through.length > maxHops) return {
				through,
				end: void 0
			};
			if (target.startsWith("/")) done = [];
			open.push(...namesOf(target));
		}
		return {
			through,
			end: done.join("/")
		};
	}
}
function namesOf(path) {
	return path.split("/").filter((name) => name !== "" && name !== ".").reverse();
}
/** The texts of a sorted list that are below a directory. */
function startingWith(sorted, directory) {
	if (directory === "") return sorted;
	const prefix = `${directory}/`;
	const start = firstFrom(sorted, prefix);
	let end = start;
	while (sorted[end]?.startsWith(prefix) === true) end += 1;
	return sorted.slice(start, end);
}
/** Where a text is, or would be, in a sorted list. */
function firstFrom(sorted, text) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if ((sorted[middle] ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/discover/match-changes.ts
/** `toWorkspace` makes a path of the repository one of the workspace. */
function createChangeMatcher(changes, toWorkspace) {
	const byPath = new Map(changes.map((change) => [change.path, change]));
	const sorted = [...byPath.keys()].toSorted();
	const submodules = new Set(changes.flatMap(({ path, isSubmodule }) => isSubmodule ? [path] : []));
	const matched = /* @__PURE__ */ new Set();
	return {
		unmatched: () => byPath.size - matched.size,
		reasonsFor: (files) => {
			const counted = /* @__PURE__ */ new Set();
			/** Those of the paths that do not count yet. */
			const count = (paths) => {
				const own = [...new Set(paths)].filter((path) => !counted.has(path));
				for (const path of own) {
					counted.add(path);
					matched.add(path);
				}
				const [first, ...others] = own.toSorted(compareBytes);
				return first === void 0 ? [] : [{
					path: toWorkspace(first),
					count: 1 + others.length
				}];
			};
			const reasons = [...kinds.flatMap((kind) => count(files[kind].filter((path) => byPath.has(path))).map((own) => ({
				kind,
				...own
			}))), ...files.includes.flatMap(({ include, links, roots }) => {
				const paths = [...links.filter((path) => byPath.has(path)), ...roots.flatMap(inRoot)];
				return count(paths).map((own) => ({
					kind: "include",
					...own,
					include
				}));
			})];
			return isAdded(files) ? [{ kind: "added" }] : reasons;
			function inRoot(root) {
				return [
					...startingWith(sorted, root).filter((path) => isKept(path, root, files.isIgnored)),
					...byPath.has(root) ? [root] : [],
					...submodulesAround(root)
				];
			}
		}
	};
	/** Whether the base lacks the manifest. */
	function isAdded({ manifest: [path = ""], isTracked }) {
		const change = byPath.get(path);
		return change === void 0 ? !isTracked : change.isNew;
	}
	function submodulesAround(path) {
		if (submodules.size === 0) return [];
		const names = path.split("/");
		return names.map((_, end) => names.slice(0, end).join("/")).filter((one) => submodules.has(one));
	}
}
const kinds = [
	"manifest",
	"dockerfile",
	"dockerignore"
];
// src/discover/base.ts
/** `changedSince` wins over the event. */
function decideBase(changedSince, event, head) {
	if (changedSince !== void 0) return {
		type: "revision",
		name: changedSince
	};
	const { name, ref, before, pullRequest, mergeGroupBase } = event;
	if (ref.startsWith("refs/tags/")) return { type: "none" };
	if (pullRequest !== void 0) return baseOfPullRequest(pullRequest, event, head);
	if (name === "push" && before !== void 0) return baseOfPush(before, event);
	if (name === "merge_group" && mergeGroupBase !== void 0) return {
		type: "commit",
		commit: mergeGroupBase
	};
	return { type: "none" };
}
function baseOfPullRequest(pullRequest, { name, ref, commit }, head) {
	if (head.commit === commit && head.commit !== pullRequest.head) {
		const [base, merged, ...others] = head.parents;
		if (base !== void 0 && merged === pullRequest.head && others.length === 0 && /^refs\/pull\/\d+\/merge$/.test(ref)) return {
			type: "commit",
			commit: base
		};
		if (name === "pull_request_target") return { type: "head" };
	}
	return pullRequest.mergeBase === void 0 ? {
		type: "merge-base",
		commit: pullRequest.base
	} : {
		type: "commit",
		commit: pullRequest.mergeBase
	};
}
function baseOfPush(before, { ref, defaultBranch }) {
	if (!isZeros(before)) return {
		type: "commit",
		commit: before
	};
	return defaultBranch === void 0 || ref === `refs/heads/${defaultBranch}` ? { type: "none" } : {
		type: "branch",
		name: defaultBranch
	};
}
/** What a push event has in place of a commit for a new branch. */
function isZeros(commit) {
	return /^0{40,64}$/.test(commit);
}
// src/discover/resolve-base.ts
const fullHash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
* Finds the base in the checkout, and fetches its commit where it is missing. Rejects with the signal's reason, or an `ActionError` where
* `changedSince` names nothing that git knows.
*/
async function resolveBase(changedSince, event, checkout, git, signal) {
	const head = checkout?.head;
	if (checkout === void 0 || head === void 0) return {
		type: "missing",
		name: void 0
	};
	const { root } = checkout;
	const ask = (...args) => git(args, root, signal);
	return await find(decideBase(changedSince, event, await readCommit(head)), head);
	/** In a shallow clone, `HEAD^` does not exist; the commit itself still names its parents. */
	async function readCommit(commit) {
		const [header = ""] = (await ask("cat-file", "commit", commit) ?? "").split("\n\n", 1);
		return {
			commit,
			parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = ""]) => parent)
		};
	}
	async function find(rule, head) {
		switch (rule.type) {
			case "none": return rule;
			case "head": return {
				type: "commit",
				commit: head
			};
			case "commit": return await exactly(rule.commit);
			case "merge-base": return await mergeBase(await exactly(rule.commit), rule.commit);
			case "branch": return await mergeBase(await branch(rule.name), rule.name);
			case "revision": {
				const found = await revision(rule.name);
				return found.type === "commit" ? await mergeBase(found, void 0) : found;
			}
		}
	}
	async function exactly(commit) {
		if (!fullHash.test(commit)) return {
			type: "missing",
			name: commit
		};
		if (!await has(commit)) await git.fetchCommit(commit, root, signal);
		return await has(commit) ? {
			type: "commit",
			commit
		} : {
			type: "missing",
			name: commit
		};
	}
	async function has(commit) {
		return await ask("cat-file", "-e", `${commit}^{commit}`) !== void 0;
	}
	async function commitOf(name) {
		const object = await ask("rev-parse", "--verify", "--quiet", name);
		if (object === void 0 || !fullHash.test(object)) return void 0;
		return await ask("rev-parse", "--verify", "--quiet", `${object}^{commit}`);
	}
	async function branch(name) {
		const commit = await commitOf(`refs/remotes/origin/${name}`);
		return commit === void 0 ? {
			type: "missing",
			name
		} : {
			type: "commit",
			commit
		};
	}
	async function revision(name) {
		const commit = name.startsWith("-") ? void 0 : await commitOf(name);
		if (commit !== void 0) return {
			type: "commit",
			commit
		};
		if (fullHash.test(name)) return await exactly(name);
		throw new ActionError(`Input 'changed-since' must name a commit of the checkout, got '${name}'. Correct the name, or set 'fetch-depth: 0' for actions/checkout.`);
	}
	/**
	* A shallow clone may not show where two histories meet: then the base is missing under `name`. Without a name, as between
	* unrelated histories, it is the commit itself.
	*/
	async function mergeBase(from, name) {
		if (from.type !== "commit") return from;
		const common = await ask("merge-base", "HEAD", from.commit);
		if (common !== void 0 && fullHash.test(common)) return {
			type: "commit",
			commit: common
		};
		return await ask("rev-parse", "--is-shallow-repository") === "true" && name !== void 0 ? {
			type: "missing",
			name
		} : from;
	}
}
// src/discover/select-changed.ts
/** Selects the agents that a changed file belongs to. Rejects with the signal's reason, or an `ActionError` for a wrong `changedSince`. */
async function selectChanged(agents, checkout, { changedSince, event }, git, signal) {
	const base = await resolveBase(changedSince, event, checkout, git, signal);
	if (base.type === "none") return {
		...everyAgent(agents),
		notice: noBase(event.name)
	};
	if (base.type === "missing" || checkout === void 0) {
		const name = base.type === "missing" ? base.name : void 0;
		return {
			...everyAgent(agents),
			warning: name === void 0 ? noCheckout : missing(name)
		};
	}
	const { root } = checkout;
	const [changes, links] = await Promise.all([readChangedFiles(base.commit, root, git, signal), readLinks(root, git, signal)]);
	if (!changes || !links) return {
		...everyAgent(agents),
		warning: missing(base.commit)
	};
	const { workspace } = git;
	const matcher = createChangeMatcher(changes, (path) => relativePath(workspace, join(root, path)));
	const problems = /* @__PURE__ */ new Map();
	const select = (agent) => {
		try {
			const files = findAgentFiles(agent, {
				workspace,
				repository: root
			}, links);
			const reasons = files ? matcher.reasonsFor(files) : [{ kind: "no-base" }];
			return {
				agent: agent.name,
				manifest: agent.path,
				reasons
			};
		} catch (error) {
			if (!(error instanceof ActionError)) throw error;
			problems.set(agent, describeError(error));
			return;
		}
	};
	return {
		agents: (await mapInTurns(agents, select, signal)).filter((agent) => agent !== void 0),
		comparison: {
			base: base.commit,
			changedFiles: changes.length,
			unmatchedFiles: matcher.unmatched()
		},
		warning: void 0,
		notice: void 0,
		problems: agents.flatMap((agent) => problems.get(agent) ?? [])
	};
}
function everyAgent(agents) {
	return {
		agents: agents.map(({ name, path }) => ({
			agent: name,
			manifest: path,
			reasons: [{ kind: "no-base" }]
		})),
		comparison: void 0,
		warning: void 0,
		notice: void 0,
		problems: []
	};
}
const noCheckout = "There is no git checkout to compare, so every agent is selected. Check out with actions/checkout; 'fetch-depth' may stay at 1.";
function missing(name) {
	return `'${name}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.`;
}
function noBase(event) {
	return `The event '${event}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`;
}
// src/discover/select-unbuilt.ts
const requestsAtATime = 8;
/** Builds of one content that are looked at: one page. */
const recordsPerAgent = 100;
/**
* Selects the agents whose content has no image by the server's records, with at most one request for each. Rejects with an `ApiError`
* or the signal's reason.
*/
async function selectUnbuilt(agents, wanted, { api, contentHash }, signal) {
	const failure = new AbortController();
	const stop = AbortSignal.any([signal, failure.signal]);
	const problems = /* @__PURE__ */ new Map();
	const selected = /* @__PURE__ */ new Map();
	const server = { hasHashes: true };
	const open = agents.values();
	const lookUpOthers = async () => {
		for (const agent of open) {
			const hash = await hashOf(agent);
			if (hash !== void 0) selected.set(agent, await decide(agent, hash));
		}
	};
	const workers = Array.from({ length: requestsAtATime }, lookUpOthers);
	try {
		await Promise.all(workers);
	} catch (error) {
		failure.abort(error);
		await Promise.allSettled(workers);
		throw error;
	}
	return {
		agents: agents.flatMap((agent) => selected.get(agent) ?? []),
		warning: server.hasHashes ? void 0 : withoutHashes,
		problems: agents.flatMap((agent) => problems.get(agent) ?? [])
	};
	/** Undefined, and a problem, where the agent cannot be packed. */
	async function hashOf(agent) {
		try {
			return await contentHash(agent.manifest);
		} catch (error) {
			stop.throwIfAborted();
			if (!(error instanceof ActionError)) throw error;
			const place = `${agent.manifest.displayName}:`;
			const problem = describeError(error);
			problems.set(agent, problem.startsWith(place) ? problem : `${place}1: ${problem}`);
			return;
		}
	}
	async function decide({ name, path }, workingTreeHash) {
		const records = server.hasHashes ? await readRecords(name, workingTreeHash) : [];
		if (records.some((build) => build.workingTreeHash === void 0)) server.hasHashes = false;
		const content = {
			agent: { name },
			workingTreeHash
		};
		const same = newestFirst(records.filter((build) => proves(build, content)));
		const { createdBy, imageTag: template } = wanted;
		const imageTag = template && fillTree(template, {
			...wanted,
			workingTreeHash
		});
		const image = finished({
			...content,
			imageTag,
			createdBy
		});
		const built = same.find((build) => proves(build, image));
		const [newest] = same;
		return {
			agent: name,
			manifest: path,
			reasons: built ? [] : [{
				kind: "unbuilt",
				buildId: newest?.id,
				status: newest?.status
			}],
			content: {
				workingTreeHash,
				buildId: built?.id,
				imageUrl: built?.imageUrl
			}
		};
	}
	async function readRecords(name, workingTreeHash) {
		const most = recordsPerAgent;
		return await collect(walkList(api, {
			agent: { name },
			workingTreeHash,
			pageSize: most,
			most
		}, stop));
	}
}
const withoutHashes = "The server's records have no working_tree_hash, so every agent is selected. Use 'select: changed' with this server.";
// src/discover/discover.ts
/**
* Finds the agents of a workspace and selects among them. Rejects with the signal's reason, an `ApiError`, or an `ActionError` for a path
* or commit that does not exist.
*/
async function discoverAgents({ paths, only, shard, criterion }, options, signal) {
	const { workspace, platform } = options;
	const places = await locatePlaces(paths, workspace);
	const contextDir = firstDirectory(places) ?? workspace;
	await using git = await openGit({
		...options,
		contextDir,
		timeoutMs: gitLimitMs
	}, signal);
	const { files, checkout } = await findManifests(places, git, signal);
	await using pool = createHashPool();
	const contentHash = createContentHashes({
		workspace,
		git,
		platform,
		pool
	}, signal);
	const isEveryAgent = only === void 0 && shard.count === 1;
	const found = await readAgents(files, {
		workspace,
		onAgent: ({ manifest }) => {
			if (criterion.select === "unbuilt" && isEveryAgent) contentHash(manifest);
		}
	}, signal);
	const { chosen, unknown } = chooseAgents(found.agents, only, shard);
	const selected = await select(chosen, criterion, {
		checkout,
		git,
		contentHash
	}, signal);
	return {
		...selected,
		problems: [
			...found.problems,
			...selected.problems,
			...unknown.map((name) => `Input 'only' names '${name}', but no valid manifest has that agent.`)
		]
	};
}
/** Listing and comparing a large repository takes longer than other questions. */
const gitLimitMs = 3e4;
const nothingToSay = {
	comparison: void 0,
	warning: void 0,
	notice: void 0,
	problems: []
};
async function select(agents, criterion, { checkout, git, contentHash }, signal) {
	switch (criterion.select) {
		case "all": return {
			...nothingToSay,
			agents: agents.map(({ name, path }) => ({
				agent: name,
				manifest: path,
				reasons: [{ kind: "all" }]
			}))
		};
		case "changed": return await selectChanged(agents, checkout, criterion, git, signal);
		case "unbuilt": {
			const { api, wanted } = criterion;
			const unbuilt = await selectUnbuilt(agents, wanted, {
				api,
				contentHash
			}, signal);
			return {
				...nothingToSay,
				...unbuilt
			};
		}
	}
}
// src/runner/find-agents.ts
/** Finds the agents of the workspace and selects among them as the inputs say. */
async function findAgents({ paths, only, shard, requireBuilt, selection }, { workspace, event }, runner) {
	const { env, platform } = process;
	const options = {
		env,
		platform,
		workspace,
		tempDir: tempDirectory()
	};
	const find = (criterion) => discoverAgents({
		paths,
		only,
		shard,
		criterion
	}, options, runner.signal);
	switch (selection.select) {
		case "all": return await find(selection);
		case "changed": return await find({
			...selection,
			event
		});
		case "unbuilt": {
			await using api = await connect(selection.connection, runner);
			if (requireBuilt && selection.wanted.createdBy === "anyone") await runner.log.line("'require-built' accepts builds of anyone in this account.");
			return await find({
				...selection,
				api
			});
		}
	}
}
/** Prints what was found; who is selected is in the outputs and the summary. */
async function showAgents({ agents, comparison, warning, notice, problems }, { log }) {
	const text = problems.join("\n");
	if (text.length > 3500) await log.line(text);
	if (warning !== void 0) await log.warning(warning);
	if (notice !== void 0) await log.notice(notice);
	if (comparison) {
		const { base, changedFiles, unmatchedFiles } = comparison;
		await log.line(`Files changed since ${base}: ${formatCount(changedFiles)}, of which no agent packs ${formatCount(unmatchedFiles)}.`);
	}
	const selected = agents.filter(isSelected).map(({ agent }) => agent);
	await log.line(`Agents selected: ${selected.length} of ${agents.length}`);
	if (selected.length > 0) await log.line(selected.join(", "));
}
/** More jobs than this of one matrix are not run. */
const mostJobs = 256;
/** Throws one `ActionError` for all that must not pass unnoticed, once outputs and summary are written. */
function rejectIncomplete({ agents, problems }, { requireBuilt }) {
	const selected = agents.filter(isSelected).map(({ agent }) => agent);
	const sentences = [
		...problems,
		...selected.length > mostJobs ? [tooMany(selected.length)] : [],
		...requireBuilt && selected.length > 0 ? [notBuilt(selected)] : []
	];
	if (sentences.length > 0) throw new ActionError(sentences.join("\n"));
}
function tooMany(count) {
	const shards = Math.ceil(count / mostJobs);
	return `${count} agents are selected, but GitHub runs at most ${mostJobs} jobs of a matrix. Set 'shard' to '1/${shards}' and so on, in one matrix for each.`;
}
function notBuilt(names) {
	return `${names.length} of the agents ${names.length === 1 ? "is" : "are"} not built: ${names.join(", ")}. Build them, or re-run their failed jobs.`;
}
// src/runner/inputs/discover-inputs.ts
const mostShards = 1e3;
/** Rejects with `InvalidInputs`, or with the signal's reason. `apiKey` is the text of the input `api-key`. */
async function readDiscoverInputs(apiKey, run, signal) {
	return await gather({
		paths: () => defaulted("path", parseLines),
		only: () => optional("only", parseOnly),
		shard: () => defaulted("shard", parseShard),
		requireBuilt: readRequireBuilt,
		summary: () => defaulted("summary", parseBoolean),
		selection: () => readSelection(apiKey, run, signal)
	});
}
function readSelect() {
	return defaulted("select", oneOf(...selections));
}
function readRequireBuilt() {
	const isRequired = defaulted("require-built", parseBoolean);
	if (isRequired && readSelect() !== "unbuilt") invalid("Input 'require-built' needs 'select: unbuilt', which asks the server for builds.");
	return isRequired;
}
async function readSelection(apiKey, run, signal) {
	const select = readSelect();
	switch (select) {
		case "all": return { select };
		case "changed": return {
			select,
			changedSince: optional("changed-since", parseRevision)
		};
		case "unbuilt": return {
			select,
			...await gather({
				connection: () => readConnection(apiKey),
				wanted: () => readWanted(run, signal)
			})
		};
	}
}
async function readWanted(run, signal) {
	const { workspace } = run;
	return await gather({
		imageTag: () => readImageTag(() => Promise.resolve({ contextDir: workspace }), run, signal),
		buildArgs: () => optional("build-args", parseBuildArgs) ?? {},
		platform: () => optional("platform", parsePlatform),
		createdBy: () => optional("reuse-created-by", parseIdentities) ?? "anyone"
	});
}
/** Names, one on each line, or the output `matrix` of an earlier step. */
function parseOnly(name, text) {
	return (text.startsWith("{") ? namesInMatrix(name, text) : parseLines(name, text)).map((one) => parseAgentName(name, one));
}
function namesInMatrix(name, text) {
	try {
		const { include } = JSON.parse(text);
		const names = include.map(({ agent }) => agent);
		if (names.every((one) => typeof one === "string")) return names;
	} catch {}
	return invalid(`Input '${name}' must be names of agents, one on each line, or the output 'matrix' of an earlier step.`);
}
function parseShard(name, text) {
	const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
	if (index < 1 || index > count || count > mostShards) invalid(`Input '${name}' must be a part of at most ${mostShards}, such as '1/2', got '${text}'.`);
	return {
		index,
		count
	};
}
/** A push event has zeros for a new branch: as if nothing was given. */
function parseRevision(name, text) {
	if (/\p{Cc}/u.test(text)) invalid(`Input '${name}' must name one commit, got '${text}'.`);
	return isZeros(text) ? void 0 : text;
}
// src/discover.ts
/** The sub-action `discover/`: outputs the agents of a monorepo, and those to build as a matrix. */
async function discover(world) {
	await entrypoint(world, async (runner) => {
		const { log, signal } = runner;
		const workflow = await readWorkflowContext();
		const inputs = await readDiscoverInputs(runner.apiKey, workflow, signal);
		const found = await findAgents(inputs, workflow, runner);
		for (const problem of writeDiscoverOutputs(found.agents, runner)) await log.warning(problem);
		await showAgents(found, runner);
		if (inputs.summary) await writeDiscoverySummary(found.agents, runner);
		rejectIncomplete(found, inputs);
	});
}
// \0start:discover
await discover(systemWorld);
export {};
