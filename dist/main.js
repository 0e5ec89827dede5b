import { __toESM } from "./shared/rolldown-runtime.js";
import { BuildError, InvalidInputs, entrypoint, fitsTitle, gather, invalid, isGiven, optional } from "./shared/entrypoint.js";
import { agentNameRule, imageTagRule, parseAgentName, parseBoolean, parseImageName, parseImageTag, parseInteger, parseMinutes, parseOneOf, parsePlatform, parseSeconds, parseText, parseWord, readConnection, repositoryPart, writeBuildOutputs, writeLogFileOutput, writePackedOutputs, writeResultOutputs } from "./shared/outputs.js";
import { ActionError } from "./shared/errors.js";
import { SubmitUnknownError, contextRows, contextTitle, decideEnd, decodeName, describeContext, describeSource, excerpt, formatBytes, formatSeconds, headlineOf, listNames, placeInDockerfile, placeOfFailure, resolveAgent, sayOf, showName, submit, undecodable, undecodableTarget, writeBuildSummary } from "./shared/summary.js";
import { cancelAndWait, classifyStatus, isFinal } from "./shared/cancel-build.js";
import { clip, limits } from "./shared/markdown.js";
import { Header, Pax } from "./packages/tar.js";
import { connect, systemClock } from "./shared/connect.js";
import { createArchiveDirectory, saveState, tempDirectory } from "./shared/saved-state.js";
import { ApiError } from "./shared/errors2.js";
import { timeLimit } from "./shared/time-limit.js";
import { addAbortSignal } from "node:stream";
import { once } from "node:events";
import { promisify } from "node:util";
import { constants, crc32, createDeflateRaw } from "node:zlib";
import { createHash, createPrivateKey, hash } from "node:crypto";
import { mkdtemp, open, readFile, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import path, { basename, delimiter, dirname, isAbsolute, join as join$1, parse as parse$1, posix, relative, resolve, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { accessSync, appendFileSync, closeSync, constants as constants$1, createReadStream, existsSync, fstatSync, lstatSync, mkdtempSync, openSync, read, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, statSync, statfsSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { kill, platform } from "node:process";
// src/build-context/credentials/allowed-paths.ts
/** The paths of `allow-sensitive`, one a line; blank lines and lines that start with `#` are skipped. */
function parseAllowedPaths(text) {
	return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
/** Which of `allowed`, relative to the context, is `path` itself or a directory around it. */
function findAllowing(allowed, path) {
	return allowed.filter((line) => {
		const allowedPath = posix.normalize(line).replace(/\/$/, "");
		return allowedPath === "." || path === allowedPath || path.startsWith(`${allowedPath}/`);
	});
}
// src/runner/inputs/build-args.ts
/**
* `KEY=VALUE` on each line, split at the first `=`; or one JSON object of strings. Messages contain keys and line numbers, never
* values, which may be secrets.
*/
function parseBuildArgs(name, text) {
	return text.trimStart().startsWith("{") ? parseJson$1(name, text) : parseLines(name, text);
}
function parseLines(name, text) {
	const args = /* @__PURE__ */ new Map();
	text.split(/\r?\n/).forEach((line, index) => {
		if (line.trim() === "" || line.trimStart().startsWith("#")) return;
		const split = line.indexOf("=");
		if (split < 0) invalid(`Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} has no '='. For values with line breaks, use one JSON object of strings.`);
		add$1(args, name, line.slice(0, split).trim(), line.slice(split + 1));
	});
	return Object.fromEntries(args);
}
function parseJson$1(name, text) {
	const args = /* @__PURE__ */ new Map();
	for (const [key, value] of Object.entries(parseObject(name, text))) {
		if (typeof value !== "string") invalid(`Input '${name}' must be a JSON object of strings, but '${key}' is not a string. Put its value in quotes.`);
		add$1(args, name, key, value);
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
function add$1(args, name, key, value) {
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
	const relative = paths.relative(normalise$1(directory, paths, platform), normalise$1(inner, paths, platform));
	return relative !== ".." && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
}
function normalise$1(directory, paths, platform) {
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
// src/build-context/files/outside.ts
/** Whether `path` is neither `directory` nor below it, by their text alone; both are absolute. */
function isOutside(directory, path) {
	const way = relative(directory, path);
	return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
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
	for (const name of ["Dockerfile", "dockerfile"]) if (await isFile(join$1(contextDir, name))) return join$1(contextDir, name);
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
// src/build-context/files/context-paths.ts
/** The path on disk of a member of the context; `''` is the context itself. */
function onDisk(contextDir, member, paths = path) {
	if (member === "") return contextDir;
	return (contextDir.endsWith(paths.sep) ? contextDir : `${contextDir}${paths.sep}`) + (paths.sep === "/" ? member : member.replaceAll("/", paths.sep));
}
/** The path of `to` relative to a directory, with `/`; both are absolute. */
function relativePath(directory, to) {
	return path.relative(directory, to).replaceAll(path.sep, "/");
}
/** A link's target for an archive: on Windows with `\` replaced, and without the `\\?\` of absolute paths. */
function portableTarget(target, paths = path) {
	return paths.sep === "/" ? target : target.replace(/^\\\\\?\\/, "").replaceAll("\\", "/");
}
/** Whether a link leads out of the archive, by its text alone, as if no parent were a link. */
function leadsOut(link, target, paths = path) {
	if (paths.isAbsolute(target) || paths.sep === "\\" && /^[a-z]:/i.test(target)) return true;
	const way = path.posix.join(path.posix.dirname(link), target);
	return way === ".." || way.startsWith("../");
}
// src/build-context/files/read-errors.ts
/** Something was removed or replaced after the context was listed: pack again. */
var ChangedError = class extends Error {
	name = "ChangedError";
	path;
	constructor(path, cause) {
		super(`'${path}' changed during packing.`, { cause });
		this.path = path;
	}
};
/** A file or directory exists, but cannot be read. */
var ReadError = class extends Error {
	name = "ReadError";
	path;
	/** Whether permissions are missing. */
	isDenied;
	constructor(path, code, cause) {
		super(`Could not read '${path}'.`, { cause });
		this.path = path;
		this.isDenied = code === "EACCES" || code === "EPERM";
	}
};
/** Removed; no longer a directory; now a link (`O_NOFOLLOW`); no longer a link; now a socket or a pipe. */
const changeCodes = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ELOOP",
	"EINVAL",
	"ENXIO"
]);
/** Whether the user of this process may read what is at `path`. */
function isReadable(path) {
	try {
		accessSync(path, constants$1.R_OK);
		return true;
	} catch {
		return false;
	}
}
/** Runs `read`, which reads `path`, and turns its errors into `ChangedError` or `ReadError`. */
function wrapReadErrors(path, read) {
	try {
		return read();
	} catch (error) {
		throw toReadError(path, error);
	}
}
/** A `ChangedError` or `ReadError` for an error of the operating system; any other error as it is. */
function toReadError(path, error) {
	const code = codeOf$1(error);
	if (code === void 0) return error;
	return changeCodes.has(code) ? new ChangedError(path, error) : new ReadError(path, code, error);
}
/** The code of an error of the operating system, such as `ENOENT`. */
function codeOf$1(error) {
	return isSystemError(error) ? error.code : void 0;
}
/** An error of the operating system in its own words, any other as text. */
function reasonOf$1(error) {
	return isSystemError(error) ? error.message : String(error);
}
/** By its shape: in a test's realm, an error of Node's own modules is not an `instanceof Error`. */
function isSystemError(error) {
	return typeof error === "object" && error !== null && "syscall" in error && "code" in error;
}
// src/build-context/manifest/problems.ts
const maxShown$2 = 50;
const maxQuoted = 200;
/** A value of the manifest for a message, without the end of a long one. */
function cut(text) {
	return text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text;
}
function createProblems(manifestName) {
	const noted = [];
	return {
		note: (line, sentence) => void noted.push({
			line,
			sentence
		}),
		throwAny() {
			const lines = noted.toSorted((a, b) => a.line - b.line).map(({ line, sentence }) => `${manifestName}:${line}: ${showName(sentence)}`);
			const sentences = [...new Set(lines)];
			if (sentences.length === 0) return;
			if (sentences.length === 1) throw new ActionError(sentences.join(""));
			const shown = sentences.slice(0, maxShown$2);
			const more = sentences.length - shown.length;
			throw new ActionError([
				`The manifest '${manifestName}' has ${sentences.length} problems:`,
				...shown,
				...more > 0 ? [`And ${more} more.`] : []
			].join("\n"));
		}
	};
}
// src/build-context/manifest/locate.ts
/** Finds on disk what the manifest names and notes what is missing; `undefined` without a root or Dockerfile. */
async function locate(model, { displayName, directory, workspace, dockerfile }, problems, signal) {
	const contextDir = await locateRoot(model.root, directory, workspace, problems);
	if (contextDir === void 0) return void 0;
	const own = model.dockerfile && await resolveNamed(model.dockerfile, contextDir);
	if (own) await checkDockerfile$1(own, workspace, problems);
	const dockerignore = model.dockerignore && await resolveNamed(model.dockerignore, contextDir);
	if (dockerignore && await isForeign(dockerignore, workspace)) problems.note(dockerignore.line, outsideWorkspace("build.context.dockerignore", dockerignore.text));
	const includePaths = [];
	for (const path of model.includePaths) {
		signal.throwIfAborted();
		const found = await locateInclude(path, contextDir, workspace, problems);
		if (found) includePaths.push(found);
	}
	const chosen = dockerfile ?? own?.location;
	if (chosen === void 0) return void 0;
	const { agentName, imageName, imageTag } = model;
	return {
		displayName,
		agentName,
		imageName,
		imageTag,
		contextDir,
		dockerfile: chosen,
		dockerignore,
		includePaths
	};
}
async function locateRoot({ text, line }, directory, workspace, problems) {
	const root = isAbsolute(text) ? text : `${directory}${sep}${text}`;
	const found = await realpath(root).catch(() => void 0);
	if (found === void 0 || !(await statOf(found))?.isDirectory()) {
		const state = found === void 0 ? "does not exist" : "is not a directory";
		problems.note(line, `'build.context.root' ${state}: '${cut(text)}'. Set a directory, relative to the manifest.`);
		return;
	}
	if (isOutside(workspace, found)) {
		problems.note(line, outsideWorkspace("build.context.root", text));
		return;
	}
	return found;
}
async function checkDockerfile$1(dockerfile, workspace, problems) {
	const { text, line, location } = dockerfile;
	const stats = await statOf(location);
	if (!stats?.isFile()) {
		const state = stats ? "is not a regular file" : "does not exist";
		problems.note(line, `'build.context.dockerfile' ${state}: '${cut(text)}'. Set a file, relative to 'build.context.root'.`);
	} else if (await isForeign(dockerfile, workspace)) problems.note(line, outsideWorkspace("build.context.dockerfile", text));
}
/** Unlike for Agentex's own packager, an include path may be a file, and one outside the root is an error. */
async function locateInclude(path, contextDir, workspace, problems) {
	const { text, line } = path;
	const reject = (reason, advice) => {
		problems.note(line, `The include path ${reason}: '${cut(text)}'. ${advice}`);
	};
	const place = resolve(contextDir, text);
	if (isOutside(contextDir, place)) {
		reject("is outside 'build.context.root'", "Set a root that contains it.");
		return;
	}
	const stats = await statOf(place);
	if (!stats?.isFile() && !stats?.isDirectory()) {
		reject(stats ? "is neither a file nor a directory" : "does not exist", "Set a path relative to 'build.context.root'.");
		return;
	}
	const location = await realpath(place);
	if (isOutside(workspace, location)) {
		reject("is outside the workspace, through a symbolic link", "Copy it into the workspace before this step.");
		return;
	}
	return {
		text,
		line,
		location,
		member: relativePath(contextDir, place)
	};
}
async function resolveNamed({ text, line }, contextDir) {
	const place = resolve(contextDir, text);
	const directory = await realpath(dirname(place)).catch(() => dirname(place));
	return {
		text,
		line,
		location: join$1(directory, basename(place))
	};
}
/** Whether its target is outside the workspace; a missing one is not. */
async function isForeign({ location }, workspace) {
	return isOutside(workspace, await realpath(location).catch(() => location));
}
function outsideWorkspace(key, text) {
	return `'${key}' is outside the workspace: '${cut(text)}'. Set a path inside it.`;
}
/** Of the target of links; `undefined` where nothing exists, or permissions are missing. */
async function statOf(path) {
	return await stat(path).catch(() => void 0);
}
// src/build-context/manifest/model.ts
const maxIncludePaths = 1e3;
/**
* Reads what a build uses of a manifest, by the model of Agentex's own command line; the rest is not looked at. What is wrong is noted
* as a problem; the result is `undefined` when something is missing that has no default.
*/
function decodeManifest(value, overridden, problems) {
	if (value.kind !== "map") {
		problems.note(value.line, `A manifest must be a map, got ${describe$2(value)}.`);
		return;
	}
	const manifest = createSection(value, "", problems);
	const context = manifest.section("build")?.section("context");
	const root = context?.text("root");
	const includePaths = context && readIncludePaths(context);
	const dockerfile = overridden.dockerfile ? void 0 : context?.text("dockerfile");
	const dockerignore = context?.optionalText("dockerignore");
	const image = overridden.imageName && overridden.imageTag ? void 0 : manifest.optionalSection("deployment")?.section("image");
	const imageName = image && !overridden.imageName ? readImageName$1(image) : void 0;
	const imageTag = image && !overridden.imageTag ? readImageTag(image) : void 0;
	const hasImageName = overridden.imageName || imageName !== void 0;
	const agentName = !overridden.agentName && !(overridden.agentId && hasImageName) ? readAgentName(manifest) : void 0;
	if (!root || !includePaths || !dockerfile && !overridden.dockerfile) return void 0;
	return {
		root,
		includePaths,
		dockerfile,
		dockerignore: dockerignore?.text === "" ? void 0 : dockerignore,
		agentName,
		imageName,
		imageTag
	};
}
function readAgentName(manifest) {
	const agent = manifest.section("agent");
	const name = agent?.text("name")?.text;
	if (name !== void 0 && !agentNameRule.pattern.test(name)) agent?.note("name", `must ${agentNameRule.words}, got '${cut(name)}'.`);
	return name;
}
function readIncludePaths(context) {
	const list = context.value("include_paths");
	if (list === void 0) return [];
	if (list.kind !== "list") {
		context.note("include_paths", `must be a list of paths, got ${describe$2(list)}.`);
		return [];
	}
	const items = list.items();
	if (items.length > maxIncludePaths) {
		context.note("include_paths", `must have at most ${maxIncludePaths} paths, got ${items.length}. Include the directories around them.`);
		return [];
	}
	return items.flatMap((item, index) => context.textOf(item, `include_paths[${index}]`) ?? []);
}
/**
* What follows the last `/` of `deployment.image.repository`, by the rule of Agentex's own packager; `undefined` for an empty one,
* where that packager would send a placeholder.
*/
function readImageName$1(image) {
	const repository = image.text("repository")?.text;
	if (repository === void 0 || repository === "") return void 0;
	const name = repository.slice(repository.lastIndexOf("/") + 1);
	if (name.length <= 255 && repositoryPart.test(name)) return name;
	image.note("repository", /[:@]/.test(name) ? `must not have a tag or digest, got '${cut(repository)}'. Set 'tag' beside it.` : `must end in an image name of at most 255 lower-case letters and digits, with single '.', '_' or '-' between them, got '${cut(repository)}'.`);
}
/** `undefined` for the default `latest`, which names no version. */
function readImageTag(image) {
	const tag = image.value("tag") && image.text("tag")?.text;
	if (tag === void 0 || tag === "latest") return void 0;
	if (!imageTagRule.pattern.test(tag)) image.note("tag", `must ${imageTagRule.words}, got '${cut(tag)}'.`);
	return tag;
}
/** `path` is the section's name in messages, empty for the whole manifest. */
function createSection(map, path, problems) {
	const nameOf = (key) => path === "" ? key : `${path}.${key}`;
	const note = (key, sentence) => {
		problems.note(map.get(key)?.line ?? map.line, `'${nameOf(key)}' ${sentence}`);
	};
	const required = (key) => {
		const value = map.get(key);
		if (value === void 0) note(key, "is missing.");
		return value;
	};
	const optional = (key) => {
		const value = map.get(key);
		return value?.kind === "null" ? void 0 : value;
	};
	/** Nothing but a string is one: Agentex's own loader converts no number, boolean or date. */
	const textOf = (value, key) => {
		if (value.kind === "string") return {
			text: value.text,
			line: value.line
		};
		const quotes = [
			"boolean",
			"number",
			"date"
		].includes(value.kind) ? ` Write it in quotes: "${"text" in value ? cut(value.text) : ""}".` : "";
		problems.note(value.line, `'${nameOf(key)}' must be a string, got ${describe$2(value)}.${quotes}`);
	};
	const sectionOf = (value, key) => {
		if (value.kind === "map") return createSection(value, nameOf(key), problems);
		problems.note(value.line, `'${nameOf(key)}' must be a map, got ${describe$2(value)}.`);
	};
	const as = (read, value, key) => value && read(value, key);
	return {
		value: (key) => map.get(key),
		text: (key) => as(textOf, required(key), key),
		optionalText: (key) => as(textOf, optional(key), key),
		section: (key) => as(sectionOf, required(key), key),
		optionalSection: (key) => as(sectionOf, optional(key), key),
		textOf,
		note
	};
}
function describe$2(value) {
	switch (value.kind) {
		case "list":
		case "map":
		case "string": return `a ${value.kind}`;
		case "null": return "null";
		case "boolean":
		case "number":
		case "date": return `the ${value.kind} ${cut(value.text)}`;
		case "other": return `'${cut(value.text)}', which has another type`;
	}
}
// src/build-context/manifest/yaml-document.ts
/** Deeper lists and maps would exhaust the stack. */
const maxDepth = 100;
/**
* Parses by the rules of YAML 1.2, and a text that they reject once more with flow collections as PyYAML accepts them. An error is
* noted as a problem, and then there is no document.
*/
function parseYaml(yaml, text, problems) {
	const { document, lineAt } = composeTolerantly(yaml, text);
	const [error] = document.errors;
	if (error === void 0) return {
		contents: document.contents,
		lineAt,
		targets: findTargets(yaml, document)
	};
	problems.note(lineAt(error.pos[0]), `Invalid YAML: ${error.message.replace(/\.?$/, ".")}`);
}
function composeTolerantly(yaml, text) {
	const strict = compose(yaml, text);
	if (strict.document.errors.length === 0) return strict;
	const indentedText = indentFlow(yaml, text);
	if (indentedText === text) return strict;
	const indented = compose(yaml, indentedText);
	return indented.document.errors.some(({ code }) => code === "BAD_INDENT") ? strict : indented;
}
function compose(yaml, text) {
	const lineCounter = new yaml.LineCounter();
	lineCounter.addNewLine(0);
	const composer = new yaml.Composer({
		schema: "failsafe",
		uniqueKeys: false
	});
	const tokens = parseTokens(yaml, text, lineCounter);
	const [document, second] = composer.compose(tokens, true, text.length);
	if (document === void 0) throw new Error("The composer always makes a document.");
	if (second !== void 0) {
		const [start, end] = second.range;
		document.errors.push(new yaml.YAMLParseError([start, end], "MULTIPLE_DOCS", "A manifest must be a single document"));
	}
	return {
		document,
		lineAt: (offset) => lineCounter.linePos(offset).line
	};
}
/** Stops at the first error: one error for each character of a text would take a lot of memory. */
function* parseTokens({ Lexer, Parser }, text, lineCounter) {
	const parser = new Parser(lineCounter.addNewLine);
	for (const lexeme of new Lexer().lex(text)) {
		for (const token of parser.next(lexeme)) {
			yield token;
			if (token.type === "error") return yield* parser.end();
		}
		if (parser.stack.length > 102) {
			const message = `Lists and maps are nested more than ${maxDepth} levels deep`;
			yield {
				type: "error",
				offset: parser.offset,
				source: "",
				message
			};
			return;
		}
	}
	yield* parser.end();
}
/** Characters that `indentFlow` reads at most, since it restarts the lexer for each part of a collection. */
const maxRead = 1e6;
/** More would make a long text of many short lines. */
const maxIndent = 200;
/**
* The same YAML with the lines inside flow collections indented as deep as the `yaml` package requires, by the rules of YAML 1.2.
* PyYAML accepts them at any depth.
*/
function indentFlow(yaml, text) {
	const depths = text.match(/^[-?: ]+/gm) ?? [];
	const indent = " ".repeat(depths.reduce((most, { length }) => Math.max(most, length), 0) + 1);
	if (indent.length > maxIndent) return text;
	let indented = text;
	for (let read = 0; read + indented.length < maxRead;) {
		const offset = findShallowLine(yaml, indented);
		if (offset === void 0) break;
		read += offset;
		const start = indented.lastIndexOf("\n", offset - 1) + 1;
		const close = indented.slice(offset).search(/[\]}]/);
		const end = close < 0 ? indented.length : offset + close;
		const lines = indented.slice(start, end).replace(shallowLine, `$1${indent}`);
		if (!lines.startsWith(indent)) break;
		indented = indented.slice(0, start) + lines + indented.slice(end);
	}
	return indented;
}
/** Except a marker between documents, and what follows a tab: PyYAML rejects both inside a flow collection. */
const shallowLine = /(^|\n)(?! *\t|(?:---|\.\.\.)(?:\s|$))/g;
/** Where the first line is that ends a flow collection by its indent alone. */
function findShallowLine({ CST, Lexer }, text) {
	let offset = 0;
	for (const token of new Lexer().lex(text)) {
		if (token === CST.FLOW_END) return offset;
		if (token !== CST.DOCUMENT && token !== CST.SCALAR) offset += token.length;
	}
}
function findTargets(yaml, document) {
	const anchors = /* @__PURE__ */ new Map();
	const targets = /* @__PURE__ */ new Map();
	yaml.visit(document, { Node(_, node) {
		if (yaml.isAlias(node)) targets.set(node, anchors.get(node.source) ?? null);
		else if (node.anchor !== void 0) anchors.set(node.anchor, node);
	} });
	return targets;
}
// src/build-context/manifest/yaml-value.ts
/** Reads a YAML text. A syntax error is noted as a problem, and then there is no value. */
function readYaml(yaml, text, problems) {
	const document = parseYaml(yaml, text, problems);
	if (document === void 0) return void 0;
	const { contents, lineAt, targets } = document;
	return view(contents, 1);
	function view(given, lineBefore) {
		const line = given === null ? lineBefore : lineAt(given.range[0]);
		const node = resolve(given, line);
		if (node === null) return {
			kind: "null",
			line,
			text: ""
		};
		if (yaml.isMap(node) && hasTag(node, "map")) return {
			kind: "map",
			line,
			get: (key) => find(node, key)
		};
		if (yaml.isSeq(node) && hasTag(node, "seq")) return {
			kind: "list",
			line,
			items: () => node.items.map((item) => view(item, line))
		};
		return yaml.isScalar(node) ? viewScalar(node, line) : {
			kind: "other",
			line,
			text: node.tag ?? ""
		};
	}
	function resolve(node, line) {
		if (!yaml.isAlias(node)) return node;
		const target = targets.get(node);
		if (target) return target;
		problems.note(line, `The alias '*${node.source}' has no anchor before it.`);
		return null;
	}
	/**
	* Own keys win over merged ones, the last of several merge keys over those before it, and the first map of a list to merge over
	* those after it. No map is searched twice, whatever merges it.
	*/
	function find(map, key) {
		const searched = /* @__PURE__ */ new Set();
		const open = [map];
		for (let next = open.pop(); next !== void 0; next = open.pop()) {
			if (searched.has(next)) continue;
			searched.add(next);
			const own = next.items.findLast((pair) => {
				const name = view(pair.key, 1);
				return name.kind === "string" && name.text === key;
			});
			if (own !== void 0) return view(own.value, lineAt(own.key.range[0]));
			for (const pair of next.items) if (isMergeKey(pair.key)) open.push(...mergeSources(pair.value, pair.key));
		}
	}
	/** The maps that a merge key names, the strongest last. */
	function mergeSources(value, key) {
		const line = lineAt(key.range[0]);
		const node = resolve(value, line);
		const nodes = yaml.isSeq(node) ? node.items.map((item) => resolve(item, line)) : [node];
		const maps = nodes.filter((one) => yaml.isMap(one));
		if (maps.length < nodes.length) problems.note(line, "'<<' must name maps.");
		return maps.toReversed();
	}
	function isMergeKey(key) {
		return yaml.isScalar(key) && key.type === "PLAIN" && !key.tag && key.value === "<<";
	}
}
function hasTag({ tag }, name) {
	return tag === void 0 || tag === "!" || tag === `tag:yaml.org,2002:${name}`;
}
function viewScalar(node, line) {
	const { tag, type, value } = node;
	const text = typeof value === "string" ? value : "";
	if (tag !== void 0) return {
		kind: hasTag(node, "str") ? "string" : "other",
		line,
		text
	};
	return {
		kind: type === "PLAIN" ? kindOfPlain(text) : "string",
		line,
		text
	};
}
/**
* PyYAML's implicit resolvers, which are close to YAML 1.1 and to no mode of an npm library: `12e4`, `.` and `08` are strings,
* `1:30` and `1_000` are numbers.
*/
const resolvers = [
	["null", /^(?:|~|null|Null|NULL)$/],
	["boolean", /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
	["number", /^[-+]?0b[01_]+$/],
	["number", /^[-+]?0x[\da-fA-F_]+$/],
	["number", /^[-+]?0[0-7_]+$/],
	["number", /^[-+]?(?:0|[1-9][\d_]*)$/],
	["number", /^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/],
	["number", /^[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?$/],
	["number", /^\.\d[\d_]*(?:[eE][-+]\d+)?$/],
	["number", /^[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*$/],
	["number", /^[-+]?\.(?:inf|Inf|INF)$/],
	["number", /^\.(?:nan|NaN|NAN)$/],
	["date", /^\d{4}-\d{2}-\d{2}$/],
	["date", /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d{2})?))?$/],
	["other", /^(?:<<|=)$/]
];
/** `source` is the text of a scalar without quotes. */
function kindOfPlain(source) {
	return resolvers.find(([, expression]) => expression.test(source))?.[0] ?? "string";
}
// src/build-context/files/byte-order.ts
/** Compares two texts by their UTF-8 bytes. JavaScript compares UTF-16 units, which differs beyond U+D7FF. */
function compareBytes(a, b) {
	const [left, right] = [bytesOf(a), bytesOf(b)];
	if (left === right) return 0;
	return left < right ? -1 : 1;
}
/** One character per byte. */
function bytesOf(text) {
	return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString("latin1");
}
// src/build-context/files/identity.ts
function identityOf({ dev, ino }) {
	return {
		device: dev,
		inode: ino
	};
}
function isSame$1(one, other) {
	return one.device === other.device && one.inode === other.inode;
}
/** Throws `ChangedError` when `path` of the context is no longer a directory, or `ReadError`. */
function findDirectory(contextDir, path) {
	const stats = wrapReadErrors(path, () => lstatSync(onDisk(contextDir, path)));
	if (!stats.isDirectory()) throw new ChangedError(path);
	return {
		directory: {
			path,
			...identityOf(stats)
		},
		stats
	};
}
/**
* Throws `ChangedError` when another directory or a link has replaced this one or one of its parents: files read there since may be
* outside the context.
*/
function confirmDirectory(contextDir, found) {
	if (!isSame$1(findDirectory(contextDir, found.path).directory, found)) throw new ChangedError(found.path);
}
// src/build-context/git/index-modes.ts
/** Prints what the functions below read. */
const listIndex = [
	"ls-files",
	"--stage",
	"-z",
	"--",
	"."
];
/**
* Modes in git's index (`100644`, `100755`, `120000` for a link), by path relative to the directory; for file systems that have no
* executable bit and may have a link as a file with its target. Empty outside git.
*/
async function readIndexModes(directory, git, signal) {
	return indexModes(await git(listIndex, directory, signal) ?? "");
}
function indexModes(listing) {
	return new Map(entriesOf(listing).filter(([, mode]) => mode !== submoduleIndexMode));
}
/** Paths of the submodules in the index. */
function submodulesIn(listing) {
	return entriesOf(listing).flatMap(([path, mode]) => mode === submoduleIndexMode ? [path] : []);
}
/** Reads `mode object stage TAB path NUL`. */
function entriesOf(listing) {
	return listing.split("\0").flatMap((entry) => {
		const [, mode, path] = /^(1[026]0\d{3}) [^\t]*\t(.+)$/s.exec(entry) ?? [];
		return mode === void 0 || path === void 0 ? [] : [[path, Number.parseInt(mode, 8)]];
	});
}
const submoduleIndexMode = 57344;
/** Permission bits for what the file system has none: git's where it knows the file, else those of an ordinary file. */
function fileMode(indexMode) {
	return indexMode === void 0 || indexMode === 40960 ? 420 : indexMode & 511;
}
// src/build-context/manifest/found-file.ts
/** The file or directory at `location`, links followed; or why a link has no target. Throws errors of the file system. */
function follow$1(location) {
	const own = lstatSync(location);
	if (!own.isSymbolicLink()) return {
		location,
		stats: own,
		isLinked: false
	};
	try {
		const target = realpathSync.native(location);
		return {
			location: target,
			stats: statSync(target),
			isLinked: true
		};
	} catch (error) {
		const code = codeOf$1(error);
		if (code === "ELOOP") return "loop";
		if (code === "ENOENT" || code === "ENOTDIR") return "broken";
		throw error;
	}
}
/** A file as the member at `path`. `indexModes` has modes where the file system has none. */
function diskFile(path, { location, stats }, indexModes) {
	return {
		type: "file",
		path,
		mode: indexModes && fileMode(indexModes.get(path)),
		source: location,
		identity: identityOf(stats)
	};
}
// src/build-context/manifest/collect-files.ts
/** Directories read between two checks of the signal. */
const directoriesPerTurn = 100;
/**
* Lists include paths as Agentex's own packager copies them: links are followed, each name below an include path is matched against
* the patterns, and a directory that matches is not entered. Rejects with the signal's reason, `ChangedError`, `ReadError`, or an
* `ActionError` for a name that is not UTF-8.
*/
async function collectFiles({ contextDir, includePaths, isIgnored, includeGit, indexModes }, signal) {
	const files = /* @__PURE__ */ new Map();
	const ignored = /* @__PURE__ */ new Set();
	const broken = /* @__PURE__ */ new Set();
	const loops = /* @__PURE__ */ new Set();
	const special = /* @__PURE__ */ new Set();
	const unreadable = /* @__PURE__ */ new Set();
	const outsideRoot = /* @__PURE__ */ new Set();
	const insideGit = /* @__PURE__ */ new Set();
	let directories = 0;
	const distinct = new Map(includePaths.map((path) => [path.member, path]));
	for (const { member, location } of distinct.values()) if (mayEnter(member, location)) await add(member, location, []);
	return {
		files,
		ignored,
		broken,
		loops,
		special,
		unreadable,
		outsideRoot,
		insideGit
	};
	/** `around` identifies the directories on the way here: one of them met again is a loop. */
	async function add(path, location, around) {
		const found = find(path, location);
		if (found === void 0) return;
		const { stats } = found;
		if (stats.isDirectory()) {
			const id = `${stats.dev}:${stats.ino}`;
			if (around.includes(id)) loops.add(path);
			else await visit(path, found.location, [...around, id]);
		} else if (stats.isFile()) files.set(path, diskFile(path, found, indexModes));
		else special.add(path);
	}
	async function visit(path, location, around) {
		directories += 1;
		if (directories % directoriesPerTurn === 0) await setImmediate();
		signal.throwIfAborted();
		const names = readable(path, () => readdirSync(location, "latin1")) ?? [];
		for (const name of names) {
			if (name === ".git" && !includeGit) continue;
			const { text, exact } = decodeName(name);
			const member = path === "" ? text : `${path}/${text}`;
			if (isIgnored(text)) ignored.add(member);
			else {
				if (!exact) throw undecodable(name, path);
				await add(member, join$1(location, text), around);
			}
		}
	}
	/** What is at `location`; undefined, and recorded, where it cannot be packed. */
	function find(path, location) {
		const found = readable(path, () => follow$1(location));
		if (found === "broken") broken.add(path);
		else if (found === "loop") loops.add(path);
		else if (!found?.isLinked || mayEnter(path, found.location)) return found;
	}
	/** Whether an include path or the target of a link may be packed; records where it leads. */
	function mayEnter(path, location) {
		const pathInContext = relative(contextDir, location);
		if (!includeGit && pathInContext.split(sep).includes(".git")) {
			insideGit.add(path);
			return false;
		}
		if (isOutside(contextDir, location)) outsideRoot.add(path);
		return true;
	}
	/** Undefined, and recorded, where permissions are missing. */
	function readable(path, read) {
		try {
			return wrapReadErrors(path, read);
		} catch (error) {
			if (!(error instanceof ReadError && error.isDenied)) throw error;
			unreadable.add(path);
			return;
		}
	}
}
// src/build-context/docker/root-files.ts
const ofDockerfile = "Dockerfile.dockerignore";
const ofContext = ".dockerignore";
/** The Dockerfile as a member of the archive. Throws an `ActionError` if it is not a file. */
function readDockerfile$1({ dockerfile, indexModes }) {
	const source = find(dockerfile);
	const stats = source === void 0 ? void 0 : wrapReadErrors("Dockerfile", () => statSync(source));
	if (source === void 0 || !stats?.isFile()) {
		const state = stats === void 0 ? "does not exist" : "is not a regular file";
		throw new ActionError(`The Dockerfile ${stats?.isDirectory() ? "is a directory" : state}: '${dockerfile}'.`, { hint: "Set 'file' to the path of the Dockerfile, relative to the workspace." });
	}
	return {
		type: "file",
		path: "Dockerfile",
		mode: indexModes && fileMode(void 0),
		source,
		identity: identityOf(stats)
	};
}
/**
* Adds the Dockerfile as `Dockerfile` and the ignore file that applies, even if the rules ignore them: Docker can always read
* both. The service builds from the unpacked archive, applies the ignore file there once more, and looks for `Dockerfile.dockerignore`
* first. So that it finds the same rules, an ignore file that is not the root's own is packed under that name, and replaces
* a file of that name that does not apply.
*/
function withRootFiles(members, file, { contextDir, dockerfile, ignoreFile }) {
	const own = members.find(({ path }) => path === "Dockerfile");
	const warnings = own !== void 0 && dockerfile !== join$1(contextDir, "Dockerfile") && !isSameFile$1(own, file, contextDir) ? [{ message: `The 'Dockerfile' at the root of the build context is not packed; '${showName(dockerfile)}' is packed instead.` }] : [];
	const added = [file, ...ignoreMembers(members, contextDir, ignoreFile)];
	const restored = added.filter(({ path }) => [dockerfile, ignoreFile?.path].includes(join$1(contextDir, path)) && !members.some((member) => member.path === path));
	return {
		members: added.reduce(put, members),
		restored: restored.length,
		warnings
	};
}
/** Ignore files to add or replace. */
function ignoreMembers(members, contextDir, ignoreFile) {
	const bytes = ignoreFile?.bytes ?? /* @__PURE__ */ new Uint8Array();
	const source = ignoreFile?.source;
	const packed = (path) => members.find((one) => one.path === path);
	const inForce = (path) => ignoreFile?.path === join$1(contextDir, path);
	const has = ![void 0, "directory"].includes(packed(ofDockerfile)?.type);
	if (inForce(ofDockerfile)) return has ? [] : [made(ofDockerfile, bytes, source)];
	const replaced = has ? [made(ofDockerfile, bytes, source)] : [];
	if (inForce(ofContext)) return packed(ofContext) ? replaced : [...replaced, made(ofContext, bytes, source)];
	if (has || ignoreFile === void 0) return replaced;
	return [made(ofDockerfile, Buffer.concat([bytes, Buffer.from(`\n${ofDockerfile}\n`)]), source)];
}
function made(path, bytes, source) {
	return {
		type: "memory-file",
		path,
		mode: fileMode(void 0),
		bytes,
		source
	};
}
/** The path with links resolved; undefined if nothing is there. */
function find(path) {
	try {
		return realpathSync(path);
	} catch {
		return;
	}
}
function isSameFile$1(member, { identity }, contextDir) {
	if (member.type !== "file" || identity === void 0) return false;
	return isSame$1(identityOf(wrapReadErrors(member.path, () => lstatSync(onDisk(contextDir, member.path)))), identity);
}
/** Adds a file to the root in byte order, in place of anything of the same name. */
function put(members, file) {
	const others = members.filter(({ path }) => path !== file.path && !path.startsWith(`${file.path}/`));
	const after = others.findIndex(({ path }) => !path.includes("/") && compareBytes(path, file.path) > 0);
	return others.toSpliced(after < 0 ? others.length : after, 0, file);
}
// src/build-context/files/members.ts
/** What an archive keeps of a mode: permissions, set-user-id, set-group-id and sticky. */
const permissionBits = 4095;
/**
* The path of a member and, if its bytes come from another file, the path of that, both relative to the context: a followed link, or a
* Dockerfile from elsewhere, must not hide what it is behind its new name.
*/
function namesOf(member, contextDir) {
	const source = "source" in member ? member.source : void 0;
	return source === void 0 || source === onDisk(contextDir, member.path) ? [member.path] : [member.path, relativePath(contextDir, source)];
}
/** Where the bytes of a file are. */
function sourceOf({ source, path }, contextDir) {
	return source ?? onDisk(contextDir, path);
}
// src/build-context/docker/walk.ts
/** Work between two checks of the signal: 1 for each entry and for each pattern tested against it, and more for each directory. */
const workPerTurn = 1e4;
const workPerDirectory = 100;
const linkMode = 511;
const directoryModeWithoutBits = 493;
/**
* Lists the build context by Docker's rules without following links. Rejects with the signal's reason, `ChangedError`, `ReadError`, or an
* `ActionError` for a name that is not UTF-8.
*/
async function walk({ contextDir, rules, includeGit, indexModes }, signal) {
	const members = [];
	const special = [];
	const emptied = [];
	const unreadable = [];
	let ignored = 0;
	let work = 0;
	await visit(findDirectory(contextDir, "").directory, rules?.rootHits);
	return {
		members,
		ignored,
		special,
		emptied,
		unreadable
	};
	async function visit(directory, hits) {
		signal.throwIfAborted();
		work += workPerDirectory;
		for (const entry of readable(directory.path, readEntries) ?? []) {
			const { name } = entry;
			if (name === ".git" && !includeGit) continue;
			work += 1 + (hits?.length ?? 0);
			if (work >= workPerTurn) await nextTurn();
			const { text, exact } = decodeName(name);
			const path = directory.path === "" ? text : `${directory.path}/${text}`;
			const decision = hits && rules?.decide(path, hits);
			if (!exact) {
				if (!decision?.ignored || !rules?.canPrune(path)) throw undecodable(name, directory.path);
				ignored += 1;
				continue;
			}
			if (entry.isDirectory()) await visitDirectory(path, decision);
			else if (decision?.ignored) ignored += 1;
			else addEntry(path, entry, directory);
		}
	}
	async function nextTurn() {
		work = 0;
		await setImmediate();
		signal.throwIfAborted();
	}
	/** An ignored directory is sent too if something in it is. */
	async function visitDirectory(path, decision) {
		const before = members.length;
		if (decision?.ignored && rules?.canPrune(path)) {
			ignored += 1;
			return;
		}
		const found = readable(path, () => findDirectory(contextDir, path));
		if (found === void 0) return;
		const mode = indexModes ? directoryModeWithoutBits : found.stats.mode & permissionBits;
		members.push({
			type: "directory",
			path,
			mode
		});
		await visit(found.directory, decision?.hits);
		if (decision?.ignored && members.length === before + 1) {
			members.pop();
			ignored += 1;
		}
	}
	function addEntry(path, entry, directory) {
		const indexMode = indexModes?.get(path);
		if (entry.isSymbolicLink()) addLink(path, (source) => readlinkSync(source, "latin1"));
		else if (!entry.isFile()) special.push(path);
		else if (rules?.isEmptied(path)) addEmptied(path, indexMode);
		else if (indexMode === 40960) addLink(path, (source) => readFileSync(source, "latin1"));
		else members.push({
			type: "file",
			path,
			mode: indexModes && fileMode(indexMode),
			directory
		});
	}
	function addEmptied(path, indexMode) {
		const stats = readable(path, (source) => lstatSync(source));
		if (stats === void 0) return;
		const mode = indexModes ? fileMode(indexMode) : stats.mode & permissionBits;
		emptied.push(path);
		members.push({
			type: "memory-file",
			path,
			mode,
			bytes: /* @__PURE__ */ new Uint8Array()
		});
	}
	function addLink(path, readTarget) {
		const target = readable(path, readTarget);
		if (target === void 0) return;
		const { text, exact } = decodeName(target);
		if (!exact) throw undecodableTarget(target, path);
		members.push({
			type: "link",
			path,
			mode: linkMode,
			target: portableTarget(text)
		});
	}
	/** Undefined, and recorded, if permissions are missing. */
	function readable(path, read) {
		try {
			return wrapReadErrors(path, () => read(onDisk(contextDir, path)));
		} catch (error) {
			if (!(error instanceof ReadError && error.isDenied)) throw error;
			unreadable.push(path);
			return;
		}
	}
}
/** The entries of a directory, in byte order: Latin-1 keeps the bytes of every name, and their order. */
function readEntries(directory) {
	return readdirSync(directory, {
		encoding: "latin1",
		withFileTypes: true
	}).sort((a, b) => a.name < b.name ? -1 : 1);
}
// src/build-context/docker/ignore-lines.ts
/** Docker rejects the ignore file. */
var IgnoreFileError = class extends ActionError {
	/** 1-based. */
	line;
	constructor(line, message, options) {
		super(message, options);
		this.line = line;
	}
};
/** The ignore file exceeds a limit of this action, not one of Docker's. */
var IgnoreFileLimitError = class extends IgnoreFileError {};
/** Docker reads the file with Go's `bufio.Scanner`, which fails on a line that fills its buffer of 64 KiB. */
const maxLineBytes = 65535;
/** Docker has no limit here, but every path is tested against every pattern. */
const maxFileBytes = 1048576;
const maxPatterns = 1e4;
/**
* Reads an ignore file as Docker's `ignorefile.ReadAll` and `patternmatcher.New` do together. Throws an `IgnoreFileError` for a file that
* Docker rejects.
*/
function readIgnoreLines(bytes, fileName) {
	if (bytes.length > 1048576) throw fileTooLarge(fileName);
	const lines = [];
	for (const [index, lineBytes] of splitLines(bytes)) {
		const number = index + 1;
		if (lineBytes.length > maxLineBytes) throw lineTooLong(fileName, number, lineBytes.length);
		const line = readIgnoreLine(decodeLine(lineBytes, number), number, fileName);
		if (line === void 0) continue;
		if (lines.length === maxPatterns) throw tooManyPatterns(fileName, number);
		lines.push(line);
	}
	return lines;
}
function* splitLines(bytes) {
	let [index, start] = [0, 0];
	for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
		yield [index, bytes.subarray(start, end)];
		index += 1;
		start = end + 1;
	}
	yield [index, bytes.subarray(start)];
}
const newline = "\n".charCodeAt(0);
const dropsByteOrderMark = new TextDecoder();
const keepsByteOrderMark = new TextDecoder("utf-8", { ignoreBOM: true });
/** A byte order mark is part of the encoding at the start of the file only; further down it is part of a name. */
function decodeLine(bytes, number) {
	return (number === 1 ? dropsByteOrderMark : keepsByteOrderMark).decode(bytes);
}
/** Undefined for a comment and for a blank line. */
function readIgnoreLine(text, number, fileName) {
	if (text.startsWith("#")) return void 0;
	const source = trimSpace(text);
	if (source === "") return void 0;
	const normal = cleanPath(trimSpace(normalise(source)));
	const negated = normal.startsWith("!");
	const pattern = negated ? normal.slice(1) : normal;
	if (pattern === "") throw emptyException(fileName, number, source);
	const line = {
		number,
		source,
		negated,
		pattern
	};
	if (!isWellFormed(pattern)) throw invalidSyntax(fileName, line);
	return line;
}
function normalise(text) {
	return text.startsWith("!") ? `!${anchor(trimSpace(text.slice(1)))}` : anchor(text);
}
/** Cleaned and relative to the context root; a lone `/` stays and matches nothing. */
function anchor(path) {
	if (path === "") return "";
	const clean = cleanPath(path);
	return clean.length > 1 && clean.startsWith("/") ? clean.slice(1) : clean;
}
/** Go's `filepath.Clean`, which unlike `normalize` drops a trailing slash. */
function cleanPath(path) {
	const normal = posix.normalize(path);
	return normal.length > 1 && normal.endsWith("/") ? normal.slice(0, -1) : normal;
}
/** Go's `strings.TrimSpace`: unlike `trim`, it removes U+0085 and keeps U+FEFF. */
function trimSpace(text) {
	return /\P{White_Space}(?:.*\P{White_Space})?/su.exec(text)?.[0] ?? "";
}
const character = String.raw`(?:\\.|[^\\\]-])`;
const range = `${character}(?:-${character})?`;
const charClass = String.raw`\[(?:\^|(?!\^))(?:${range})+\]`;
const wellFormed = new RegExp(String.raw`^(?:[^\\[]|\\.|${charClass})*$`, "su");
/** Whether Go's `filepath.Match` accepts the pattern; Docker fails the build otherwise. */
function isWellFormed(pattern) {
	return wellFormed.test(pattern);
}
function invalidPattern(fileName, { number, source }, options) {
	return new IgnoreFileError(number, `Invalid pattern in line ${number} of '${fileName}': '${excerpt(source)}'.`, options);
}
function invalidSyntax(fileName, line) {
	return invalidPattern(fileName, line, { hint: "Close each '[' with ']' and write characters or ranges such as 'a-z' between them; write '\\[', '\\-' and '\\\\' for the characters themselves." });
}
function emptyException(fileName, number, source) {
	return new IgnoreFileError(number, `Exception without a pattern in line ${number} of '${fileName}': '${source}'.`, { hint: "Write a pattern after the '!', or remove the line." });
}
function lineTooLong(fileName, number, lengthBytes) {
	return new IgnoreFileError(number, `Line ${number} of '${fileName}' is too long: ${lengthBytes} bytes. Docker reads at most ${maxLineBytes}.`, { hint: "Write one pattern on each line." });
}
function tooManyPatterns(fileName, number) {
	return new IgnoreFileLimitError(number, `Too many patterns in '${fileName}': more than ${maxPatterns}.`, { hint: "Exclude whole directories, or use wildcards." });
}
function fileTooLarge(fileName) {
	return new IgnoreFileLimitError(1, `The ignore file '${fileName}' is too large: more than ${maxFileBytes} bytes.`, { hint: "Exclude whole directories, or use wildcards." });
}
// src/build-context/files/wildcards.ts
/**
* Whether the steps match the whole text. Takes time in proportion to text times steps at worst: on a mismatch only the last run grows by
* one character, since whatever earlier runs matched leaves the most text for the steps after them.
*/
function matchesSteps(steps, text) {
	let [step, position] = [0, 0];
	let retry;
	while (position < text.length) {
		const current = steps[step];
		if (current === "run") {
			step += 1;
			retry = {
				step,
				position
			};
			continue;
		}
		const character = characterAt(text, position);
		if (current?.(character)) {
			step += 1;
			position += character.length;
		} else if (retry) {
			retry.position += characterAt(text, retry.position).length;
			({step, position} = retry);
		} else return false;
	}
	return steps.slice(step).every((rest) => rest === "run");
}
function characterAt(text, position) {
	return String.fromCodePoint(text.codePointAt(position) ?? 0);
}
// src/build-context/docker/ignore-pattern.ts
/** Matching a path takes time in proportion to this. */
const maxExpressionCharacters = 16384;
/**
* The patterns of an ignore file as Docker's patternmatcher compiles them, matched in linear time. Rejects with an
* `IgnoreFileLimitError` for too many regular expressions; a matcher throws an `IgnoreFileError` for an expression that Go rejects, as Docker does at the
* first path that reaches it.
*/
async function createMatchers(lines, fileName) {
	const translated = lines.map((line) => ({
		line,
		translation: translate(line.pattern)
	}));
	const expressions = translated.filter(({ translation }) => translation.kind === "expression");
	checkExpressions(expressions.map(({ line }) => line), fileName);
	const re2 = expressions.length > 0 ? await import("./packages/re2js.js") : void 0;
	return translated.map(({ line, translation }) => {
		const { pattern } = line;
		switch (translation.kind) {
			case "exact": return (path) => path === pattern;
			case "prefix": return startsWith(pattern.slice(0, -2));
			case "suffix": return endsWith(pattern.replace(/^\*\*/, ""));
			case "wildcards": return matchesSegments(translation.segments, literalEnd(pattern));
			case "expression": return matchesExpression(() => re2?.RE2JS.compile(translation.expression), line, fileName);
		}
	});
}
function checkExpressions(lines, fileName) {
	let characters = 0;
	for (const { number, pattern } of lines) {
		characters += pattern.length;
		if (characters > maxExpressionCharacters) throw new IgnoreFileLimitError(number, `The patterns with '[', '\\', '{', '|' or '^' in '${fileName}' are too long: together more than ${maxExpressionCharacters} characters.`, { hint: "Use '*', '?' and '**' instead where possible." });
	}
}
function startsWith(prefix) {
	return (path) => path.startsWith(prefix);
}
function endsWith(suffix) {
	const atRoot = suffix.startsWith("/") ? suffix.slice(1) : void 0;
	return (path) => path.endsWith(suffix) || path === atRoot;
}
function matchesExpression(compile, line, fileName) {
	let compiled;
	return (path) => {
		try {
			compiled ??= compile();
		} catch (cause) {
			throw invalidPattern(fileName, line, {
				hint: "Docker matches it as a Go regular expression, in which '{', '|', '\\' and ranges in '[…]' are special; write '\\' before a literal character.",
				cause
			});
		}
		return compiled?.test(path) === true;
	};
}
/** Follows patternmatcher's `Pattern.compile` step by step, since users rely on its oddities too. */
function translate(pattern) {
	let kind = "exact";
	let expression = "^";
	const scanned = pattern.startsWith("﻿") ? pattern.slice(1) : pattern;
	for (const { 0: token, index } of scanned.matchAll(/\*\*\/?|\\?./gsu)) if (token.startsWith("**")) {
		const isLast = index + token.length === scanned.length;
		expression += isLast ? ".*" : "(.*/)?";
		if (index === 0) kind = "suffix";
		else kind = isLast && kind === "exact" ? "prefix" : "expression";
	} else if (token === "*" || token === "?") {
		expression += token === "*" ? "[^/]*" : "[^/]";
		kind = "expression";
	} else if (token === "[" || token === "]" || token.startsWith("\\")) {
		expression += token;
		kind = "expression";
	} else expression += /[.+()$]/.test(token) ? `\\${token}` : token;
	if (kind !== "expression") return { kind };
	const segments = parseSegments(pattern);
	return segments ? {
		kind: "wildcards",
		segments
	} : {
		kind,
		expression: `${expression}$`
	};
}
/** With these, a slash in the pattern need not be one in the path, and a character need not be itself. */
const special = /[[\\^{|\uFEFF]/;
/** Undefined for a pattern that needs a regular expression. */
function parseSegments(pattern) {
	if (special.test(pattern)) return void 0;
	const names = pattern.split("/");
	if (names.some((name) => name.includes("**") && name !== "**")) return void 0;
	const distinct = names.filter((name, index) => name !== "**" || names[index + 1] !== "**");
	return distinct.map((name, index) => {
		if (name !== "**") return parseName(name);
		return index === distinct.length - 1 ? "rest" : "directories";
	});
}
function parseName(name) {
	return Array.from(name, (character) => {
		if (character === "*") return "run";
		return character === "?" ? () => true : (other) => other === character;
	});
}
/** What every path that matches ends with; without the slash after `**`, which may stand for no directory. */
function literalEnd(pattern) {
	const lastWildcard = Math.max(pattern.lastIndexOf("*"), pattern.lastIndexOf("?"));
	return pattern.slice(lastWildcard + 1).replace(/^\//, "");
}
function matchesSegments(segments, end) {
	const last = segments.at(-1);
	const isName = segments.length === 1 && typeof last === "object";
	const fewestNames = segments.filter((segment) => segment !== "directories").length;
	return (path) => {
		if (!path.endsWith(end)) return false;
		const slash = path.lastIndexOf("/");
		if (isName && slash >= 0) return false;
		if (typeof last === "object" && !matchesSteps(last, path.slice(slash + 1))) return false;
		if (isName) return true;
		const names = path.split("/");
		return names.length >= fewestNames && matchesNames(segments, names);
	};
}
function matchesNames(segments, names) {
	let matched = [true, ...names.map(() => false)];
	for (const segment of segments) matched = typeof segment === "object" ? takeName(segment, names, matched) : takeDirectories(segment, names, matched);
	return matched.at(-1) === true;
}
function takeName(steps, names, matched) {
	return [false, ...names.map((name, index) => matched[index] === true && matchesSteps(steps, name))];
}
function takeDirectories(segment, names, matched) {
	let isOpen = false;
	return matched.map((isMatched, count) => {
		isOpen &&= !names[count - 1]?.includes("\n");
		const result = isOpen || isMatched && segment === "directories";
		isOpen ||= isMatched;
		return result;
	});
}
/**
* Whether a pattern might match some path below a directory. Errs towards yes, but less than BuildKit, which reads every ignored
* directory as soon as one exception has a wildcard; the result is the same.
*/
function createReach(pattern) {
	if (special.test(pattern)) return () => true;
	const segments = pattern.split("/");
	const anyDepth = segments.findIndex((segment) => segment.includes("**"));
	const head = (anyDepth === -1 ? segments : segments.slice(0, anyDepth)).map(parseName);
	return (directory) => {
		const names = directory.split("/");
		if (anyDepth === -1 && names.length >= head.length) return false;
		return head.every((steps, depth) => {
			const name = names[depth];
			return name === void 0 || matchesSteps(steps, name);
		});
	};
}
// src/build-context/docker/ignore-rules.ts
/**
* The rules of a `.dockerignore`, which decide as a build by BuildKit does. Rejects with an `IgnoreFileError` for a file that Docker
* rejects; the rules' functions throw one for an expression that fails only when a path reaches it.
*/
async function parseDockerignore(bytes, fileName) {
	const lines = readIgnoreLines(bytes, fileName);
	const patterns = (await createMatchers(lines, fileName)).map((matches, index) => ({
		negated: lines[index]?.negated === true,
		matches
	}));
	const reaches = lines.flatMap(({ negated, pattern }) => negated ? createReach(pattern) : []);
	const isMatchedWithParents = createParentMatcher(patterns);
	return {
		rootHits: new Uint8Array(patterns.length),
		decide: (path, parentHits) => decide(patterns, path, parentHits),
		canPrune: (directory) => !reaches.some((reaches) => reaches(directory)),
		isEmptied: (path) => reaches.length > 0 && isMatchedWithParents(path)
	};
}
/**
* BuildKit's walk (patternmatcher's `MatchesUsingParentResults`): the last line that hits wins, a line that hit a parent hits everything
* below, and a line that could change nothing at a directory is never tried on that directory again.
*/
function decide(patterns, path, parentHits) {
	const hits = new Uint8Array(patterns.length);
	let ignored = false;
	for (const [index, { negated, matches }] of patterns.entries()) {
		if (!(parentHits[index] === 1 || negated === ignored && matches(path))) continue;
		hits[index] = 1;
		ignored = !negated;
	}
	return {
		ignored,
		hits
	};
}
const [matched, notMatched] = [1, 2];
/**
* Patternmatcher's `MatchesOrParentMatches`, with which BuildKit opens the files that its walk found: a file that it ignores arrives
* empty. Remembers results for the directories around the last path, which a walk asks about next.
*/
function createParentMatcher(patterns) {
	let last;
	function find(path) {
		const slash = path.lastIndexOf("/");
		if (slash === -1) return void 0;
		const directory = path.slice(0, slash);
		while (last && last.path !== directory && !directory.startsWith(`${last.path}/`)) last = last.parent;
		if (last?.path === directory) return last;
		last = {
			path: directory,
			parent: find(directory),
			results: new Uint8Array(patterns.length)
		};
		return last;
	}
	return (path) => {
		const parent = find(path);
		let ignored = false;
		for (const [index, { negated, matches }] of patterns.entries()) {
			if (negated !== ignored) continue;
			if (matches(path) || matchesUpwards(matches, index, parent)) ignored = !negated;
		}
		return ignored;
	};
}
function matchesUpwards(matches, index, directory) {
	if (directory === void 0) return false;
	const { path, parent, results } = directory;
	results[index] ||= matches(path) || matchesUpwards(matches, index, parent) ? matched : notMatched;
	return results[index] === matched;
}
/** Reads lines one by one; one that Docker rejects is skipped or matches nothing. Returns none if they exceed a limit. */
async function matchLines(texts) {
	const lines = texts.flatMap(({ number, text }) => {
		const line = orUndefined$1(() => readIgnoreLine(text, number, ""));
		return line ? [line] : [];
	});
	return (await createMatchers(lines, "").catch((error) => {
		if (error instanceof IgnoreFileLimitError) return [];
		throw error;
	})).map((matches, index) => ({
		number: lines[index]?.number ?? 0,
		negated: lines[index]?.negated === true,
		matches: (path) => orUndefined$1(() => matches(path)) === true
	}));
}
/** Undefined for what Docker rejects. */
function orUndefined$1(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof IgnoreFileError) return void 0;
		throw error;
	}
}
// src/build-context/docker/ignore-file.ts
/**
* Selects the ignore file that applies, as Docker does: `<Dockerfile>.dockerignore` beside the Dockerfile, even an empty one or outside
* the context, else `.dockerignore` at the root of the context; the two are never merged. Rejects with an `ActionError` for a file that
* cannot be read or that Docker rejects.
*/
async function selectIgnoreFile({ contextDir, dockerfile }, signal) {
	const directory = dirname(dockerfile);
	const names = await readdir(directory).catch(() => []);
	const candidates = [join$1(directory, `${dockerfileName(dockerfile, names)}.dockerignore`), join$1(contextDir, ".dockerignore")];
	for (const path of candidates) {
		signal.throwIfAborted();
		const name = nameForMessages(contextDir, path);
		const found = await readIgnoreFile$1(path, name, signal);
		if (found) return {
			path,
			name,
			...found,
			rules: await parseDockerignore(found.bytes, name)
		};
	}
}
/** The name that the docker client passes on: `dockerfile` if `Dockerfile` is asked for and only the other exists. */
function dockerfileName(dockerfile, names) {
	const name = basename(dockerfile);
	return name === "Dockerfile" && !names.includes(name) && names.includes("dockerfile") ? "dockerfile" : name;
}
/** Undefined for what Docker treats as missing: no entry, no regular file, a link that dangles or leaves the directory. */
async function readIgnoreFile$1(path, name, signal) {
	try {
		const directory = await realpath(dirname(path));
		const source = await realpath(path);
		if (!source.startsWith(directory.endsWith(sep) ? directory : directory + sep)) return void 0;
		const stats = await stat(source);
		if (!stats.isFile()) return void 0;
		if (stats.size > 1048576) throw fileTooLarge(name);
		return {
			bytes: await readFile(source, { signal }),
			source
		};
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof ActionError) throw error;
		if (missingCodes.has(codeOf$1(error))) return void 0;
		throw new ActionError(`Could not read the ignore file '${name}'.`, {
			hint: "Make it readable for the user of the runner, or remove it.",
			cause: error
		});
	}
}
/** ENAMETOOLONG: a long name of the Dockerfile leaves no room for a file beside it. */
const missingCodes = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ELOOP",
	"ENAMETOOLONG"
]);
function nameForMessages(contextDir, path) {
	const fromContext = relative(contextDir, path);
	return fromContext.startsWith(`..${sep}`) ? path : fromContext;
}
// src/build-context/docker/docker-context.ts
/** Lists what Docker would send for a build context, with its Dockerfile and the ignore file that applies at the root. */
async function listDockerContext(context, signal) {
	const { ignoreFile } = context;
	const dockerfile = readDockerfile$1(context);
	const walked = await walk({
		...context,
		rules: ignoreFile?.rules
	}, signal);
	const { members, restored, warnings } = withRootFiles(walked.members, dockerfile, context);
	return {
		...walked,
		members,
		ignored: walked.ignored - restored,
		ignoreFile: ignoreFile?.name,
		warnings
	};
}
// src/build-context/manifest/name-globs.ts
/**
* Reads a pattern: `*`, `?`, `[a-z]` and `[!a-z]`; everything else, also backslash and braces, is an ordinary
* character. Matching takes time in proportion to name times pattern at worst.
*/
function createNameGlob(pattern) {
	const { steps, hasSlash } = parse(Array.from(pattern));
	return {
		matches: (name) => matchesSteps(steps, name),
		canMatch: !hasSlash
	};
}
function parse(pattern) {
	const steps = [];
	let hasSlash = false;
	const lastEnd = pattern.lastIndexOf("]");
	for (let index = 0; index < pattern.length; index += 1) {
		const character = pattern[index] ?? "";
		const end = character === "[" && index < lastEnd ? endOfClass(pattern, index + 1) : -1;
		if (character === "*") {
			if (steps.at(-1) !== "run") steps.push("run");
		} else if (character === "?") steps.push(() => true);
		else if (end < 0) {
			hasSlash ||= character === "/";
			steps.push((other) => other === character);
		} else {
			steps.push(parseClass$1(pattern.slice(index + 1, end)));
			index = end;
		}
	}
	return {
		steps,
		hasSlash
	};
}
/** Where the class that starts at `start` has its `]`, which is an ordinary member in first position; -1 without one. */
function endOfClass(pattern, start) {
	const first = pattern[start] === "!" ? start + 1 : start;
	return pattern.indexOf("]", first + 1);
}
function parseClass$1(content) {
	const negated = content[0] === "!";
	const ranges = [];
	for (let index = negated ? 1 : 0; index < content.length; index += 1) {
		const isRange = content[index + 1] === "-" && index + 2 < content.length;
		ranges.push([codeOf(content[index]), codeOf(content[isRange ? index + 2 : index])]);
		if (isRange) index += 2;
	}
	return (character) => {
		const code = codeOf(character);
		return ranges.some(([first, last]) => first <= code && code <= last) !== negated;
	};
}
function codeOf(character = "") {
	return character.codePointAt(0) ?? -1;
}
// src/build-context/manifest/ignored-names.ts
/** Every name is tested against every pattern with wildcards. */
const maxGlobs = 1e3;
/**
* Reads an ignore file in the language of Agentex's own packager, which is not Docker's: each line is a pattern for one name at any depth,
* cut at its first `#`. Throws a `TypeError` for bytes that are not UTF-8, and a `RangeError` for too many patterns.
*/
function parseIgnoredNames(bytes) {
	const text = new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	}).decode(bytes);
	const names = /* @__PURE__ */ new Set();
	const globs = [];
	const deadLines = [];
	for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
		const pattern = strip(line.replace(/#.*$/su, ""));
		if (pattern === "") continue;
		const glob = /[*?[]/.test(pattern) ? createNameGlob(pattern) : void 0;
		const canMatch = glob ? glob.canMatch : !pattern.includes("/");
		if (!canMatch || /^[!\uFEFF]/.test(pattern)) deadLines.push({
			number: index + 1,
			pattern
		});
		if (!canMatch) continue;
		if (glob) globs.push(glob);
		else names.add(pattern);
		if (globs.length > maxGlobs) throw new RangeError(`more than ${maxGlobs} lines with wildcards`);
	}
	return {
		matches: (name) => names.has(name) || globs.some((glob) => glob.matches(name)),
		deadLines
	};
}
/** Tests of a line against a path; a warning is not worth more time. */
const maxTests = 1e7;
const maxNumbers = 20;
/**
* Warns of dead lines that Docker would apply: those that would exclude a packed path, and exceptions (`!`) that would include an ignored
* one again. `file` is the ignore file's path in the workspace; `packed` has directories too.
*/
async function warnOfDeadLines({ file, deadLines }, packed, ignored) {
	const [packedPaths, ignoredPaths] = [[...packed], [...ignored]];
	let tests = 0;
	const numbers = (await matchLines(deadLines.map(({ number, pattern }) => ({
		number,
		text: pattern.replace(/^\uFEFF/, "")
	})))).filter(({ negated, matches }) => {
		const paths = negated ? ignoredPaths : packedPaths;
		tests += paths.length;
		return tests <= maxTests && paths.some(matches);
	}).map(({ number }) => number);
	const [line] = numbers;
	if (line === void 0) return void 0;
	const hasMark = deadLines.some(({ number, pattern }) => number === line && pattern.startsWith("﻿"));
	return {
		message: [
			`${file}:${line}: Lines that Docker would apply, but that have no effect with a manifest: ${listNumbers(numbers)}.`,
			"With a manifest, each line is a pattern for one name at any depth, without '/' or '!': write 'dist', not '/dist' or 'dist/'.",
			...hasMark ? ["Save the file without a byte order mark, which is read as part of line 1."] : []
		].join("\n"),
		place: {
			file,
			line
		}
	};
}
function listNumbers(numbers) {
	const shown = numbers.slice(0, maxNumbers);
	const others = numbers.length - shown.length;
	if (others > 0) return `${shown.join(", ")} and ${others} more`;
	const last = shown.at(-1) ?? "";
	return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${last}` : `${last}`;
}
/** Python's `str.strip`: unlike `trim`, it removes U+0085 and U+001C to U+001F, and keeps U+FEFF. */
function strip(text) {
	let [start, end] = [0, text.length];
	while (start < end && isSpace(text.charAt(start))) start += 1;
	while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}
function isSpace(character) {
	return /\p{White_Space}/u.test(character) || character >= "" && character <= "";
}
// src/build-context/manifest/staged-ignore-file.ts
const maxBytes$2 = 1048576;
/**
* The ignore file that a manifest names. A missing one is a warning, as for Agentex's own packager. Throws an `ActionError` if it cannot
* be read, is not UTF-8 or is too large.
*/
async function readStagedIgnoreFile({ displayName, dockerignore }, indexModes, signal) {
	if (dockerignore === void 0) return withoutFile([]);
	const { text, line, location } = dockerignore;
	const rejection = (reason, cause) => new ActionError(`${displayName}:${line}: The ignore file '${text}' ${reason}.`, {
		cause,
		hint: "Set 'build.context.dockerignore' to a readable UTF-8 file of at most 1 MiB, or leave it out."
	});
	try {
		const found = follow$1(location);
		if (found === "broken") return missing();
		if (found === "loop" || !found.stats.isFile()) throw rejection("is not a regular file");
		if (found.stats.size > maxBytes$2) throw rejection(`is too large: ${found.stats.size} bytes`);
		const { matches, deadLines } = parseIgnoredNames(await readFile(found.location, { signal }));
		return {
			isIgnored: matches,
			member: diskFile(".dockerignore", found, indexModes),
			deadLines,
			warnings: []
		};
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof ActionError) throw error;
		if (error instanceof RangeError) throw rejection(`has ${error.message}`, error);
		const code = codeOf$1(error);
		if (code === "ENOENT" || code === "ENOTDIR") return missing();
		throw rejection(code === void 0 ? "is not valid UTF-8" : "could not be read", error);
	}
	function missing() {
		return withoutFile([{
			message: `${displayName}:${line}: The ignore file '${text}' does not exist, so nothing is ignored.`,
			place: {
				file: displayName,
				line
			}
		}]);
	}
}
function withoutFile(warnings) {
	return {
		isIgnored: () => false,
		member: void 0,
		deadLines: [],
		warnings
	};
}
// src/build-context/manifest/stage-manifest.ts
/**
* Lists what Agentex's own packager would pack for a manifest: Dockerfile, ignore file, then the include paths, each replacing what
* came before it; only regular files, in byte order of their paths. Unlike there, the Dockerfile stays when an include path has one
* for the same place, and `.git` is excluded. Throws an `ActionError` for what cannot be packed; rejects as `walk` does.
*/
async function stageManifest(manifest, { workspace, includeGit, indexModes }, signal) {
	const dockerfile = readDockerfile(manifest, indexModes);
	const ignoreFile = await readStagedIgnoreFile(manifest, indexModes, signal);
	const { contextDir, includePaths } = manifest;
	const collected = await collectFiles({
		contextDir,
		includePaths,
		isIgnored: ignoreFile.isIgnored,
		includeGit,
		indexModes
	}, signal);
	rejectUnpackable(collected, manifest.displayName);
	const { files, ignored, unreadable, outsideRoot, insideGit } = collected;
	const members = merge(dockerfile, ignoreFile.member, files);
	const packed = withParents(members);
	const leftOut = new Set([...ignored].filter((path) => !packed.has(path)));
	const { dockerignore } = manifest;
	const file = dockerignore ? relativePath(workspace, dockerignore.location) : "";
	const { deadLines } = ignoreFile;
	const deadLineWarning = await warnOfDeadLines({
		file,
		deadLines
	}, packed, leftOut);
	const messages = [
		...warnAboutOtherDockerfile(manifest, dockerfile, files),
		...sayOf(outsideRoot, "These paths lead outside the manifest's root through symbolic links, and their targets are packed"),
		...sayOf(insideGit, "These paths lead into '.git', which is excluded without 'include-git'")
	];
	return {
		members,
		ignored: leftOut.size,
		ignoreFile: ignoreFile.member && manifest.dockerignore?.text,
		special: [],
		emptied: [],
		unreadable: [...unreadable],
		warnings: [
			...ignoreFile.warnings,
			...deadLineWarning ? [deadLineWarning] : [],
			...messages.map((message) => ({ message }))
		]
	};
}
function readDockerfile({ dockerfile }, indexModes) {
	const found = wrapReadErrors("Dockerfile", () => follow$1(dockerfile));
	if (typeof found === "string" || !found.stats.isFile()) throw new ChangedError("Dockerfile");
	return diskFile("Dockerfile", found, indexModes);
}
/** Throws one `ActionError` for all that Agentex's own packager would fail on below the include paths. */
function rejectUnpackable({ broken, loops, special }, manifestName) {
	const sentences = [
		...sayOf(broken, "These symbolic links are broken"),
		...sayOf(loops, "These symbolic links form a loop"),
		...sayOf(special, "These are sockets, pipes or devices")
	];
	if (sentences.length === 0) return;
	throw new ActionError([`The include paths of '${manifestName}' contain files that cannot be packed:`, ...sentences].join("\n"), { hint: "Remove them, or add their names to the manifest's ignore file." });
}
function merge(dockerfile, ignoreFile, files) {
	const staged = ignoreFile && !files.has(ignoreFile.path) ? [dockerfile, ignoreFile] : [dockerfile];
	const others = [...files.values()].filter(({ path }) => !staged.some((file) => isAtOrBelow(path, file.path)));
	return [...staged, ...others].toSorted((a, b) => compareBytes(a.path, b.path));
}
/** The paths of files and of the directories around them. */
function withParents(members) {
	const paths = /* @__PURE__ */ new Set();
	for (const { path } of members) for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) paths.add(path.slice(0, end));
	return paths;
}
function warnAboutOtherDockerfile({ displayName, dockerfile, includePaths }, chosen, files) {
	const other = [...files.values()].find(({ path }) => isAtOrBelow(path, "Dockerfile"));
	if (!other || isSameFile(other, chosen)) return [];
	const source = includePaths.findLast(({ member }) => member === "" || isAtOrBelow(member, "Dockerfile"));
	return [`${displayName}:${source?.line ?? 1}: The include path '${source?.text ?? ""}' contains another 'Dockerfile' for the root; '${dockerfile}' is packed instead.`];
}
function isSameFile(one, other) {
	return !!one.identity && !!other.identity && isSame$1(one.identity, other.identity);
}
function isAtOrBelow(path, directory) {
	return path === directory || path.startsWith(`${directory}/`);
}
// src/build-context/manifest/manifest.ts
/** Each byte takes up to 3 KB of memory and 20 µs to parse; manifests have about 2 KB. */
const maxBytes$1 = 65536;
/**
* Reads an Agentex `manifest.yaml`. Throws one `ActionError` with a line for each problem, on disk too, or rejects with the signal's
* reason.
*/
async function readManifest({ path, displayName, workspace, dockerfile, overridden }, signal) {
	const text = await readText(path, displayName, signal);
	const problems = createProblems(displayName);
	const value = readYaml(await import("./packages/yaml2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), text, problems);
	const given = {
		...overridden,
		dockerfile: dockerfile !== void 0
	};
	const model = value && decodeManifest(value, given, problems);
	const request = {
		displayName,
		directory: dirname(path),
		workspace,
		dockerfile
	};
	const manifest = model && await locate(model, request, problems, signal);
	signal.throwIfAborted();
	problems.throwAny();
	if (!manifest) throw new Error("A manifest without problems was not read.");
	return manifest;
}
async function readText(path, displayName, signal) {
	try {
		if (!(await stat(path)).isFile()) throw new ActionError("it is not a regular file");
		const chunks = await createReadStream(path, {
			end: maxBytes$1,
			signal
		}).toArray();
		const bytes = Buffer.concat(chunks);
		if (bytes.length > maxBytes$1) throw new ActionError(`it has more than ${maxBytes$1} bytes`);
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		signal.throwIfAborted();
		throw new ActionError(`Could not read the manifest '${displayName}': ${reasonFor(cause)}.`, {
			cause,
			hint: "Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace."
		});
	}
}
function reasonFor(cause) {
	if (cause instanceof ActionError) return cause.message;
	const code = codeOf$1(cause);
	if (code === "ENOENT" || code === "ENOTDIR") return "it does not exist";
	return code === void 0 ? "it is not valid UTF-8" : reasonOf$1(cause);
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
// src/runner/inputs/inputs.ts
/** Rejects with `InvalidInputs`, or with the signal's reason. `apiKey` is the text of the input `api-key`. */
async function readInputs(apiKey, workspace, signal) {
	const manifest = readManifestInput(workspace, signal);
	const { target, pack, show, location, waiting } = await gather({
		target: () => readTarget(apiKey, manifest),
		pack: () => readPackInputs(manifest),
		show: readShowInputs,
		waiting: readWaitInputs,
		location: async () => await manifest ?? await locateContext(workspace)
	});
	const { contextDir, dockerfile } = location;
	const packing = {
		...pack,
		...show,
		contextDir,
		dockerfile
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
		imageTag: async () => optional("image-tag", parseImageTag) ?? (await manifest)?.imageTag,
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
const rules$1 = [
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
	return rules$1.find(([pattern]) => pattern.test(line))?.[1];
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
function createLogFile(parent, onCreated) {
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
				path = join$1(mkdtempSync(join$1(parent, "agentex-log-")), "build.log");
				writeFileSync(path, "", {
					flag: "wx",
					mode: 384
				});
				onCreated(path);
			}
			if (path !== void 0) appendFileSync(path, chunk);
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
				yield* readLines$1(save());
			} catch (error) {
				fail(error);
			}
		}
	};
}
async function* readLines$1(path) {
	if (path === void 0) return;
	let rest = "";
	for await (const chunk of createReadStream(path, "utf8")) {
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
	const names = Object.entries(buildArgs).flatMap(([name, value]) => value.trim() !== "" && (isSecretName$1(name) || maskedValues.some((secret) => contains(value, secret))) ? [`'${name}'`] : []);
	return names.length === 0 ? void 0 : `Input 'build-args' seems to contain secrets: ${names.join(", ")}. Everyone who can pull the image can read its build arguments.`;
}
function isSecretName$1(name) {
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
// src/build/image-tag.ts
const longestTag = 128;
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
	return name.replace(/[^A-Za-z0-9_.-]/g, "-").replace(/^[.-]/, "_").slice(0, longestTag);
}
/**
* The same time for every member, so that equal trees give equal archives. Not 1970, because zip files made from the image's files (Python
* wheels among them) cannot represent years before 1980.
*/
const memberTime = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
const types = {
	directory: "Directory",
	link: "SymbolicLink",
	file: "File",
	"memory-file": "File"
};
/** The header of a member, after a PAX record if the classic fields are too small. */
function tarHeader(member, size) {
	const path = member.type === "directory" ? `${member.path}/` : member.path;
	const link = member.type === "link" ? { linkpath: member.target } : void 0;
	const header = Object.assign(new Header(), {
		path,
		mode: member.mode,
		uid: 0,
		gid: 0,
		size,
		mtime: memberTime,
		linkpath: link?.linkpath ?? "",
		type: types[member.type]
	});
	const block = Buffer.allocUnsafe(512).fill(0);
	if (!header.encode(block)) return block;
	return Buffer.concat([new Pax({
		path,
		size,
		mtime: memberTime,
		...link
	}).encode(), block]);
}
const zeros = Buffer.alloc(512);
/** Zero bytes that complete the last block of a file. */
function tarPadding(sizeBytes) {
	return zeros.subarray(0, tarPaddingBytes(sizeBytes));
}
function tarPaddingBytes(sizeBytes) {
	return (512 - sizeBytes % 512) % 512;
}
/** Names that fit into the header's first name field. */
const plainName = /^[ -~]{1,99}$/;
/** Fields of a header (POSIX ustar): octal digits and a terminator. */
const sizeField = {
	start: 124,
	digits: 10
};
const checksumField = {
	start: 148,
	digits: 6,
	end: 156
};
const blank = " ".charCodeAt(0);
const zero = "0".charCodeAt(0);
/** By mode. */
const templates = /* @__PURE__ */ new Map();
/**
* Writes the header of a file with a short ASCII name and less than 1 GiB at `start` of `target`: the same bytes as `tarHeader`, ten times
* as fast. Returns false, and writes nothing, for other names.
*/
function writePlainHeader(target, start, path, mode, sizeBytes) {
	if (!plainName.test(path)) return false;
	const { block, sum } = templateOf(mode);
	target.set(block, start);
	let checksum = sum;
	for (let index = 0; index < path.length; index += 1) {
		const byte = path.charCodeAt(index);
		target[start + index] = byte;
		checksum += byte;
	}
	checksum += writeOctal(target, start + sizeField.start, sizeField.digits, sizeBytes);
	writeOctal(target, start + checksumField.start, checksumField.digits, checksum);
	return true;
}
function templateOf(mode) {
	const known = templates.get(mode);
	if (known) return known;
	const block = tarHeader({
		type: "memory-file",
		path: "",
		mode,
		bytes: /* @__PURE__ */ new Uint8Array()
	}, 0);
	for (const { start, digits } of [sizeField, checksumField]) block.fill(0, start, start + digits);
	const template = {
		block,
		sum: Buffer.from(block).fill(blank, checksumField.start, checksumField.end).reduce((total, byte) => total + byte, 0)
	};
	templates.set(mode, template);
	return template;
}
/** Returns the sum of the written bytes. */
function writeOctal(target, start, digits, value) {
	let sum = 0;
	let rest = value;
	for (let index = start + digits - 1; index >= start; index -= 1) {
		const digit = zero + (rest & 7);
		target[index] = digit;
		sum += digit;
		rest >>= 3;
	}
	return sum;
}
// src/build-context/archive/add-file.ts
const readAsync = promisify(read);
/** Never through a link, never waiting for a pipe that replaced the file; Windows has neither flag, and `undefined` counts as 0 there. */
const openFlags$1 = constants$1.O_RDONLY | constants$1.O_NOFOLLOW | constants$1.O_NONBLOCK;
/**
* Adds the file at `source` to the archive (header, bytes and padding) if it fits into the current block, as most do. A single read
* asks for one byte more than the size, so that no check is needed afterwards. Returns undefined, and adds nothing, when the file does
* not fit, needs a longer header or was not read whole. Throws `ChangedError` or `ReadError`.
*/
function addAtOnce(file, source, archive, onBytes) {
	const { path } = file;
	return wrapReadErrors(path, () => {
		const descriptor = openSync(source, openFlags$1);
		try {
			const { mode, size } = inspect$1(file, descriptor);
			const { bytes, filled } = archive.block();
			const start = filled + 512;
			const end = start + size;
			const padded = end + tarPaddingBytes(size);
			if (padded >= bytes.length || !writePlainHeader(bytes, filled, path, mode, size)) return void 0;
			if (readSync(descriptor, bytes, start, size + 1, null) !== size) return void 0;
			bytes.fill(0, end, padded);
			const content = bytes.subarray(start, end);
			const sha256 = hash("sha256", content);
			onBytes?.(content, size);
			archive.advance(padded - filled);
			return {
				mode,
				sizeBytes: size,
				sha256
			};
		} finally {
			closeSync(descriptor);
		}
	});
}
/** Adds any file in pieces; rejects as `addAtOnce` throws, with the signal's reason, or with an error of the archive. */
async function addInPieces(file, source, archive, onBytes, signal) {
	const descriptor = wrapReadErrors(file.path, () => openSync(source, openFlags$1));
	try {
		const { mode, size, mtimeMs } = wrapReadErrors(file.path, () => inspect$1(file, descriptor));
		await archive.write(tarHeader({
			...file,
			mode
		}, size));
		const sha256 = createHash("sha256");
		const onPiece = (piece) => {
			sha256.update(piece);
			onBytes?.(piece, size);
		};
		await copy(file, descriptor, size, archive, onPiece, signal);
		const after = wrapReadErrors(file.path, () => inspect$1(file, descriptor));
		if (after.size !== size || after.mtimeMs !== mtimeMs) throw new ChangedError(file.path);
		await archive.write(tarPadding(size));
		return {
			mode,
			sizeBytes: size,
			sha256: sha256.digest("hex")
		};
	} finally {
		closeSync(descriptor);
	}
}
/** Facts of the open file, with the mode for the archive. Throws `ChangedError` when it is not the file that was listed. */
function inspect$1({ path, mode, identity }, descriptor) {
	const stats = fstatSync(descriptor);
	if (!stats.isFile() || identity && !isSame$1(identityOf(stats), identity)) throw new ChangedError(path);
	const { size, mtimeMs } = stats;
	return {
		mode: mode ?? stats.mode & 4095,
		size,
		mtimeMs
	};
}
/** `onPiece` works on one piece while the next is read: a block is reused when the one after it is full, at the earliest. */
async function copy(file, descriptor, sizeBytes, archive, onPiece, signal) {
	let last = /* @__PURE__ */ new Uint8Array();
	for (let left = sizeBytes; left > 0;) {
		signal.throwIfAborted();
		const { bytes, filled } = archive.block();
		const piece = bytes.subarray(filled, filled + left);
		const reading = readInto(piece, file, descriptor);
		onPiece(last);
		const count = await reading;
		if (count === 0) throw new ChangedError(file.path);
		last = piece.subarray(0, count);
		left -= count;
		archive.advance(count);
		await archive.caughtUp();
	}
	onPiece(last);
}
/** Resolves with the number of bytes, 0 at the end of the file. */
async function readInto(bytes, file, descriptor) {
	try {
		return (await readAsync(descriptor, bytes, 0, bytes.length, null)).bytesRead;
	} catch (error) {
		throw toReadError(file.path, error);
	}
}
// src/build-context/archive/working-tree-hash.ts
/** As in git, where only the owner's execute bit counts. */
function gitMode(mode) {
	return (mode & 64) === 0 ? "100644" : "100755";
}
/** Agentex's content hash of a build context: files and links, without directories, times, owners and other mode bits. */
function workingTreeHash(entries) {
	const lines = entries.toSorted((a, b) => compareBytes(a.path, b.path)).map(({ path, mode, sha256 }) => `${path}\0${mode}\0${sha256}`);
	return hash("sha256", lines.join("\n"));
}
// src/build-context/archive/content.ts
const largestCount = 10;
/** Directories are summed up to this depth: those below only repeat their parents. */
const directoryDepth = 3;
function summarizeContent(entries) {
	return {
		files: entries.length,
		uncompressedBytes: entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
		workingTreeHash: workingTreeHash(entries),
		largestFiles: largestFiles(entries, largestCount),
		largestDirectories: largestDirectories(entries, largestCount)
	};
}
/** The largest first; equal ones in their order. */
function largestFiles(files, count) {
	return files.toSorted((a, b) => b.sizeBytes - a.sizeBytes).slice(0, count).map(({ path, sizeBytes }) => ({
		path,
		sizeBytes
	}));
}
/** Directories by the bytes of all files below them, without the root. */
function largestDirectories(files, count) {
	const parents = /* @__PURE__ */ new Map();
	for (const { path, sizeBytes } of files) {
		const slash = path.lastIndexOf("/");
		if (slash > 0) increase(parents, path.slice(0, slash), sizeBytes);
	}
	const directories = /* @__PURE__ */ new Map();
	for (const [path, sizeBytes] of parents) {
		const names = path.split("/", directoryDepth);
		for (const index of names.keys()) increase(directories, names.slice(0, index + 1).join("/"), sizeBytes);
	}
	return largestFiles([...directories].map(([path, sizeBytes]) => ({
		path,
		sizeBytes
	})), count);
}
function increase(sums, key, by) {
	sums.set(key, (sums.get(key) ?? 0) + by);
}
// src/build-context/archive/deflate-block.ts
/** How far a block may refer back. */
const windowBytes = 32768;
/** Large enough for most compressed blocks of source code. */
const outputChunkBytes = 1048576;
/** The maximum: zlib's default of 8 is 5 % slower, and its archives are no smaller. */
const memoryLevel = 9;
/** The size limit of a stored block (RFC 1951). */
const maxStoredBytes = 65535;
/** An empty final block, so that no other block has to be marked as final. */
const deflateEnd = Buffer.from([3, 0]);
/**
* One block of a deflate stream that ends on a byte boundary, so that blocks can be compressed in parallel and concatenated, as pigz
* does. `dictionary` is the end of the previous block.
*/
async function deflateBlock(block, dictionary, level) {
	if (level === 0 || looksRandom(block)) return store(block);
	const compressed = await deflate(block, dictionary, level);
	return compressed.reduce((sum, part) => sum + part.length, 0) < block.length ? compressed : store(block);
}
/** In parts, since joining them would cost time and memory. */
async function deflate(block, dictionary, level) {
	const stream = createDeflateRaw({
		level,
		memLevel: memoryLevel,
		finishFlush: constants.Z_SYNC_FLUSH,
		chunkSize: outputChunkBytes,
		...dictionary === void 0 ? {} : { dictionary }
	});
	const parts = [];
	stream.on("data", (part) => parts.push(part));
	stream.end(block);
	await once(stream, "end");
	return parts;
}
function store(block) {
	const parts = [];
	for (let start = 0; start < block.length; start += maxStoredBytes) {
		const part = block.subarray(start, start + maxStoredBytes);
		const header = Buffer.alloc(5);
		header.writeUInt16LE(part.length, 1);
		header.writeUInt16LE(~part.length & 65535, 3);
		parts.push(header, part);
	}
	return parts;
}
const sampleBytes = 1024;
const samples = 4;
/** Bits per byte, of 8: text has 4 to 5, machine code 6, archives and images at least 7.9. */
const randomBits = 7.9;
/** Whether compressing a block would gain nothing, by the entropy of samples. */
function looksRandom(block) {
	if (block.length < samples * sampleBytes) return false;
	const counts = /* @__PURE__ */ new Uint32Array(256);
	const stride = Math.floor((block.length - sampleBytes) / 3);
	for (let sample = 0; sample < samples; sample += 1) countBytes(block, sample * stride, sampleBytes, counts);
	const total = samples * sampleBytes;
	return counts.reduce((sum, count) => sum - (count === 0 ? 0 : count / total * Math.log2(count / total)), 0) > randomBits;
}
/** A separate function, which the engine optimises once, without an iterator, which takes ten times as long. */
function countBytes(bytes, start, length, counts) {
	for (let index = start; index < start + length; index += 1) {
		const byte = bytes[index] ?? 0;
		counts[byte] = (counts[byte] ?? 0) + 1;
	}
}
// src/build-context/archive/gzip-file.ts
/** Creates a file that only its owner may read. Rejects when the name is taken. */
async function createArchiveFile(path) {
	const file = await open(path, "wx", 384);
	return {
		append: (parts) => writeAll(file, parts),
		close: () => file.close(),
		async discard() {
			await file.close().catch(() => void 0);
			await rm(path, { force: true });
		}
	};
}
async function writeAll(file, parts) {
	const total = parts.reduce((sum, part) => sum + part.length, 0);
	const { bytesWritten } = await file.writev(parts);
	if (bytesWritten === total) return;
	const rest = Buffer.concat(parts).subarray(bytesWritten);
	for (let start = 0; start < rest.length;) start += (await file.write(rest, start)).bytesWritten;
}
/** Large enough to make the cost per block negligible. */
const blockBytes = 2097152;
/** Blocks in progress, read or compressed: enough for libuv's threads, few enough to keep memory flat. */
const maxBlocks = 6;
/** No name, no time, no system: equal content has equal bytes (RFC 1952). */
const gzipHeader = Buffer.from([
	31,
	139,
	8,
	0,
	0,
	0,
	0,
	0,
	0,
	255
]);
/**
* A gzip file of one member, compressed in parallel blocks on libuv's threads. `onSize` gets the size as it grows and may throw to stop.
* Errors of the disk or of `onSize` come out of the next call.
*/
function createGzipFile(file, level, onSize) {
	let block = {
		bytes: createBuffer(),
		filled: 0
	};
	let dictionary;
	let checksum = 0;
	let inputBytes = 0;
	let sizeBytes = 0;
	const inProgress = [];
	const free = [];
	let written = append([gzipHeader]);
	async function append(parts) {
		for (const part of parts) sizeBytes += part.length;
		onSize(sizeBytes);
		await file.append(parts);
	}
	function dispatch() {
		const { bytes, filled } = block;
		const full = bytes.subarray(0, filled);
		checksum = crc32(full, checksum);
		inputBytes += full.length;
		const compressed = deflateBlock(full, dictionary, level);
		compressed.catch(() => void 0);
		dictionary = Buffer.from(full.subarray(Math.max(0, full.length - windowBytes)));
		written = written.then(async () => {
			await append(await compressed);
			free.push(bytes);
		});
		written.catch(() => void 0);
		inProgress.push(written);
		block = {
			bytes: free.pop() ?? createBuffer(),
			filled: 0
		};
	}
	function advance(bytes) {
		block.filled += bytes;
		if (block.filled === 2097152) dispatch();
	}
	function caughtUp() {
		return inProgress.length >= maxBlocks ? inProgress.shift() : void 0;
	}
	return {
		block: () => block,
		advance,
		caughtUp,
		async write(bytes) {
			for (let start = 0; start < bytes.length;) {
				const count = Math.min(bytes.length - start, blockBytes - block.filled);
				block.bytes.set(bytes.subarray(start, start + count), block.filled);
				start += count;
				advance(count);
				await caughtUp();
			}
		},
		async finish() {
			if (block.filled > 0) dispatch();
			await written;
			const trailer = Buffer.alloc(8);
			trailer.writeUInt32LE(checksum, 0);
			trailer.writeUInt32LE(inputBytes % 2 ** 32, 4);
			await append([deflateEnd, trailer]);
			await file.close();
			return sizeBytes;
		},
		async discard() {
			await written.catch(() => void 0);
			await file.discard();
		}
	};
}
/** Filled now: reading a file into untouched pages is far slower. */
function createBuffer() {
	return Buffer.allocUnsafe(blockBytes).fill(0);
}
// src/build-context/archive/write-archive.ts
/** Members between two turns of the event loop, in which a signal can arrive. */
const membersPerTurn = 100;
const maxKeptBytes = 1048576;
/** Writes members as a tar.gz, in their order. On rejection the file is gone. */
async function writeArchive(members, { file, contextDir, level, keep, onSize }, signal) {
	const archive = createGzipFile(file, level, onSize);
	const entries = [];
	const kept = /* @__PURE__ */ new Map();
	let directory;
	try {
		let count = 0;
		for (const member of members) {
			if (count % membersPerTurn === 0) await setImmediate();
			count += 1;
			signal.throwIfAborted();
			if (member.type === "file" && member.directory !== directory) {
				if (directory) confirmDirectory(contextDir, directory);
				directory = member.directory;
			}
			const onBytes = keep.includes(member.path) ? keepBytes(member.path, kept) : void 0;
			const entry = addSmall(member, archive, contextDir, onBytes) ?? await add(member, archive, contextDir, onBytes, signal);
			if (entry) entries.push(entry);
			const behind = archive.caughtUp();
			if (behind) await behind;
		}
		if (directory) confirmDirectory(contextDir, directory);
		await archive.write(Buffer.alloc(1024));
		const finished = archive.finish();
		const content = summarizeContent(entries);
		const sizeBytes = await finished;
		signal.throwIfAborted();
		return {
			sizeBytes,
			entries,
			content,
			kept
		};
	} catch (error) {
		await archive.discard();
		throw error;
	}
}
/** Puts the bytes of a file into `kept`, all of them or, beyond the limit, none. */
function keepBytes(path, kept) {
	return (bytes, sizeBytes) => {
		if (sizeBytes <= maxKeptBytes) kept.set(path, Buffer.concat([kept.get(path) ?? Buffer.alloc(0), bytes]));
	};
}
function addSmall(member, archive, contextDir, onBytes) {
	if (member.type !== "file") return void 0;
	const added = addAtOnce(member, sourceOf(member, contextDir), archive, onBytes);
	return added && packedFile(member.path, added);
}
async function add(member, archive, contextDir, onBytes, signal) {
	const { path } = member;
	switch (member.type) {
		case "directory":
			await archive.write(tarHeader(member, 0));
			return;
		case "link":
			await archive.write(tarHeader(member, 0));
			return {
				path,
				mode: "120000",
				sha256: hash("sha256", member.target),
				sizeBytes: 0
			};
		case "memory-file": {
			const { mode, bytes } = member;
			onBytes?.(bytes, bytes.length);
			await archive.write(tarHeader(member, bytes.length));
			await archive.write(bytes);
			await archive.write(tarPadding(bytes.length));
			return packedFile(path, {
				mode,
				sha256: hash("sha256", bytes),
				sizeBytes: bytes.length
			});
		}
		case "file": return packedFile(path, await addInPieces(member, sourceOf(member, contextDir), archive, onBytes, signal));
	}
}
function packedFile(path, { mode, sha256, sizeBytes }) {
	return {
		path,
		mode: gitMode(mode),
		sha256,
		sizeBytes
	};
}
// src/build-context/copy-check/tree.ts
/** The members of an archive as a tree, including directories that are only implied. */
function archiveTree(members) {
	const root = /* @__PURE__ */ new Map();
	const directories = /* @__PURE__ */ new Map([["", root]]);
	function directory(path) {
		const known = directories.get(path);
		if (known) return known;
		const created = /* @__PURE__ */ new Map();
		directories.set(path, created);
		const [parent, name] = split$1(path);
		directory(parent).set(name, created);
		return created;
	}
	for (const { path, type } of members) {
		const [parent, name] = split$1(path);
		if (type === "directory") directory(path);
		else directory(parent).set(name, type === "link" ? "link" : "file");
	}
	return root;
}
function split$1(path) {
	const slash = path.lastIndexOf("/");
	return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}
/**
* What a Docker build finds in a directory that it applies ignore rules to. They decide about every name in the root, as in a build, and
* further down only about names that are looked for, since a context may have many files. This function and those of its result throw the
* rules' `IgnoreFileError` for an expression that Docker rejects when a path reaches it.
*/
function visibleTree(root, rules, spend) {
	const visible = view(root, "", rules.rootHits);
	for (const name of root.keys()) visible.get(name);
	return visible;
	function view(tree, parent, parentHits) {
		const known = /* @__PURE__ */ new Map();
		const look = (name) => {
			const path = parent === "" ? name : `${parent}/${name}`;
			const node = tree.get(name);
			if (node === void 0) return void 0;
			spend(1 + parentHits.length);
			const { ignored, hits } = rules.decide(path, parentHits);
			if (typeof node === "string") return ignored ? void 0 : node;
			if (ignored && rules.canPrune(path)) return void 0;
			const inner = view(node, path, hits);
			return ignored && isEmpty(inner) ? void 0 : inner;
		};
		const get = (name) => {
			if (!known.has(name)) known.set(name, look(name));
			return known.get(name);
		};
		return {
			get,
			*keys() {
				for (const name of tree.keys()) if (get(name) !== void 0) yield name;
			}
		};
	}
}
function isEmpty(tree) {
	for (const _ of tree.keys()) return false;
	return true;
}
/** The first path that the segments match, wildcards included; undefined if there is none. */
function findPath(root, segments, spend) {
	return find(root, 0)?.join("/");
	function find(node, depth) {
		const segment = segments[depth];
		if (segment === void 0 || node === "link") return [];
		if (node === "file") return void 0;
		for (const name of candidates(node, segment, spend)) {
			const child = node.get(name);
			const found = child && find(child, depth + 1);
			if (found) return [name, ...found];
		}
	}
}
/** A name costs about as much as this many characters of a variable. */
const stepsPerName = 50;
/** A name that looks like a pattern is also looked for as it is, as in BuildKit. */
function* candidates(tree, segment, spend) {
	spend(stepsPerName);
	yield segment;
	if (!hasWildcard(segment)) return;
	const steps = parseNamePattern(segment);
	for (const name of tree.keys()) {
		spend(stepsPerName + segment.length);
		if (matchesSteps(steps, name)) yield name;
	}
}
function hasWildcard(text) {
	return /[*?[]/.test(text);
}
/** A pattern for one name, as Go's `filepath.Match` reads it. The pattern has neither `/` nor escapes; a `[` that stays open is literal. */
function parseNamePattern(pattern) {
	const steps = [];
	const characters = Array.from(pattern);
	const lastEnd = characters.lastIndexOf("]");
	for (let index = 0; index < characters.length; index += 1) {
		const character = characters[index] ?? "";
		const negated = characters[index + 1] === "^";
		const start = index + (negated ? 2 : 1);
		if (character === "*") steps.push("run");
		else if (character === "?") steps.push(() => true);
		else if (character === "[" && start < lastEnd && characters[start] !== "]") {
			const end = characters.indexOf("]", start);
			const matches = parseClass(characters.slice(start, end));
			steps.push((one) => matches(one) !== negated);
			index = end;
		} else steps.push((one) => one === character);
	}
	return steps;
}
/** Go's classes have ranges, but no names such as `[:alpha:]`. */
function parseClass(content) {
	const ranges = [];
	for (let index = 0; index < content.length; index += 1) {
		const isRange = content[index + 1] === "-" && index + 2 < content.length;
		ranges.push([codePointOf(content[index]), codePointOf(content[isRange ? index + 2 : index])]);
		if (isRange) index += 2;
	}
	return (character) => {
		const code = codePointOf(character);
		return ranges.some(([first, last]) => first <= code && code <= last);
	};
}
function codePointOf(character = "") {
	return character.codePointAt(0) ?? -1;
}
// src/build-context/copy-check/describe-missing.ts
const maxInstructions = 10;
const maxSources = 10;
/** Looking for a name on disk takes a system call. */
const factorOnDisk = 10;
const hint = "The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.";
/** One warning for all missing sources, with a line for each instruction. */
function describeMissing(missing, context) {
	const [first] = missing;
	if (first === void 0) return [];
	const { file } = context;
	const instructions = [...Map.groupBy(missing, ({ line }) => line).values()];
	const sentences = instructions.slice(0, maxInstructions).map((sources) => describeInstruction(sources, context));
	const others = instructions.length - sentences.length;
	const more = others > 0 ? [`Missing sources in ${others} more instructions.`] : [];
	return [{
		message: [
			...sentences,
			...more,
			hint
		].join("\n"),
		place: {
			file,
			line: first.line
		}
	}];
}
/** `sources` are those of one instruction. */
function describeInstruction(sources, context) {
	const [{ line, instruction } = {
		line: 1,
		instruction: ""
	}] = sources;
	const shown = sources.slice(0, maxSources).map((source) => {
		const reason = reasonOf(source, context);
		return `'${excerpt(showName(source.source))}'${reason === void 0 ? "" : ` (${reason})`}`;
	});
	const others = sources.length - shown.length;
	const names = others > 0 ? `${shown.join(", ")} and ${others} more` : shown.join(", ");
	const noun = sources.length > 1 ? "sources are" : "source is";
	return `${showName(context.file)}:${line}: ${instruction} ${noun} not in the build context: ${names}.`;
}
function reasonOf({ segments }, context) {
	const { archive, disk, dockerignore, packedIgnoreFile, spend } = context;
	if (packedIgnoreFile && findPath(archive, segments, spend) !== void 0) return `packed, but ignored in the Docker build by '${showName(packedIgnoreFile.name)}'`;
	const path = findPath(disk, segments, (steps) => spend(steps * factorOnDisk));
	if (path === void 0) return segments.some(hasWildcard) ? "no match" : "no such file or directory";
	if (dockerignore && isIgnored(path, dockerignore.rules)) return `ignored by '${showName(dockerignore.name)}'`;
	return path.split("/").includes(".git") ? "'.git' is excluded" : void 0;
}
/** Decides directory by directory, as a walk does. */
function isIgnored(path, rules) {
	const names = path.split("/");
	let decision = {
		ignored: false,
		hits: rules.rootHits
	};
	for (const depth of names.keys()) decision = rules.decide(names.slice(0, depth + 1).join("/"), decision.hits);
	return decision.ignored;
}
// src/build-context/copy-check/dockerfile.ts
/**
* Reads a Dockerfile as BuildKit's parser does. The npm package dockerfile-ast does not: it drops blanks and escapes in the JSON form,
* reads the bodies of here-documents as arguments, and expands no variables.
*/
function parseDockerfile(text) {
	const lines = text.split(/\r?\n/);
	const escape = readEscape(lines);
	return {
		escape,
		instructions: [...readInstructions(lines, continuations[escape])]
	};
}
const directive = /^#\s*([a-z][a-z0-9]*)\s*=(.+)$/is;
const directives = /* @__PURE__ */ new Set([
	"check",
	"escape",
	"syntax"
]);
/** Directives come before everything else, including other comments. */
function readEscape(lines) {
	for (const line of lines) {
		const [, name = "", value = ""] = directive.exec(line.trimStart()) ?? [];
		if (!directives.has(name.toLowerCase()) || value.trim() === "") break;
		if (name.toLowerCase() === "escape") return value.trim() === "`" ? "`" : "\\";
	}
	return "\\";
}
/** An escaped escape joins nothing. */
const continuations = {
	"\\": /(?<!\\)\\[ \t]*$/,
	"`": /(?<!`)`[ \t]*$/
};
const withHeredocs = /^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i;
function* readInstructions(lines, continuation) {
	const source = lines.entries();
	for (const [index, first] of source) {
		if (isSkipped(first)) continue;
		const text = joinContinued(first, source, continuation).trim();
		for (const heredoc of withHeredocs.test(text) ? heredocsOf(text) : []) skipUntil(source, (line) => isEnd(line, heredoc));
		const [, keyword = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
		yield {
			line: index + 1,
			keyword: keyword.toUpperCase(),
			rest
		};
	}
}
function joinContinued(first, source, continuation) {
	const pieces = [];
	for (let piece = first; piece !== void 0;) {
		const text = piece.replace(continuation, "");
		pieces.push(text);
		if (text === piece) break;
		piece = skipUntil(source, (line) => !isSkipped(line));
	}
	return pieces.join("");
}
/** The first line that passes, or undefined at the end of the file. */
function skipUntil(source, passes) {
	for (let next = source.next(); next.done !== true; next = source.next()) if (passes(next.value[1])) return next.value[1];
}
/** Blank lines and comments, also between continued lines. A byte order mark counts as a blank, here and for `trim`. */
function isSkipped(line) {
	return /^\s*(?:#|$)/.test(line);
}
/** `<<EOF`, `<<-"EOF"`, `3<<EOF`, as a word of its own. */
const heredoc = /^\d*<<(-?)([^<]+)$/s;
/** The here-documents that a line begins, in the order of their bodies. Docker escapes with `\` here, whatever the file says. */
function heredocsOf(line) {
	if (!line.includes("<<")) return [];
	return splitWords(line, "\\").flatMap((word) => {
		const [, dash, name] = heredoc.exec(word) ?? [];
		if (name === void 0) return [];
		return [{
			end: name.replaceAll(/\\(.)|["']/gs, "$1"),
			indented: dash === "-"
		}];
	});
}
function isHeredoc(word) {
	return heredoc.test(word);
}
function isEnd(line, { end, indented }) {
	return (indented ? line.replace(/^\t+/, "") : line) === end;
}
/** Quoted parts and escaped characters hold a word together; each part begins with a character of its own. */
const parts = (escape) => String.raw`(?:${escape}.|"(?:${escape}.|[^"${escape}])*"|'[^']*'|[^\s"'${escape}])+`;
const words = {
	"\\": new RegExp(parts(String.raw`\\`), "gs"),
	"`": new RegExp(parts("`"), "gs")
};
/** Words as BuildKit's parser splits them where quotes count; quotes and escapes stay. */
function splitWords(text, escape) {
	return text.match(words[escape]) ?? [];
}
// src/build-context/copy-check/variables.ts
const stepsPerCopiedVariable = 10;
/** Follows ARG, ENV and FROM as BuildKit does, from the first line on. */
function trackVariables(buildArgs, escape, spend) {
	const stages = /* @__PURE__ */ new Map();
	let global;
	let stage = startStage(void 0);
	let stageName = "";
	const scope = {
		variables: (name) => lookUp(name, stage),
		escape,
		spend
	};
	function startStage(base) {
		if (base) spend((base.args.size + base.env.size) * stepsPerCopiedVariable);
		return {
			args: new Map(base?.args),
			env: new Map(base?.env)
		};
	}
	function from(rest) {
		global ??= stage.args;
		const [image = "", as, name] = splitWords(rest, escape).filter((word) => !word.startsWith("--"));
		const base = expandWord(image, {
			...scope,
			variables: (key) => global?.get(key)
		});
		stage = startStage(stages.get(base?.toLowerCase() ?? ""));
		stageName = as?.toLowerCase() === "as" ? name?.toLowerCase() ?? "" : "";
	}
	function arg(rest) {
		for (const word of splitWords(rest, escape)) {
			const [name, value] = splitPair(word);
			const known = value === void 0 ? global?.get(name) : expandWord(value, scope);
			const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : known;
			stage.args.set(name, given);
		}
	}
	function env(rest) {
		const values = parseEnv(rest, escape).map(([name, value]) => [name, expandWord(value, scope)]);
		for (const [name, value] of values) stage.env.set(name, value);
	}
	return {
		...scope,
		see({ keyword, rest }) {
			if (keyword === "FROM") from(rest);
			else if (keyword === "ARG") arg(rest);
			else if (keyword === "ENV") env(rest);
			else return;
			if (stageName !== "") stages.set(stageName, stage);
		}
	};
}
/** Undefined if both are set and differ: Docker's builders disagree on which one wins. */
function lookUp(name, { args, env }) {
	if (!env.has(name)) return args.get(name);
	const value = env.get(name);
	return !args.has(name) || args.get(name) === value ? value : void 0;
}
/** `A=1 B="2 3"`, or the older `A 1 and the rest`. */
function parseEnv(rest, escape) {
	const words = splitWords(rest, escape);
	if (words[0]?.includes("=")) return words.map(splitPair).map(([name, value = ""]) => [name, value]);
	const [, name, value = ""] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
	return name === void 0 ? [] : [[name, value]];
}
function splitPair(word) {
	const equals = word.indexOf("=");
	return equals < 0 ? [word, void 0] : [word.slice(0, equals), word.slice(equals + 1)];
}
/** Linux accepts no longer variable, so a build with one fails; a variable that doubles itself repeatedly would fill the memory. */
const maxCharacters = 131072;
/** One part of a word. */
const tokens = (escape) => new RegExp([
	String.raw`'(?<single>[^']*)'`,
	String.raw`"(?<double>(?:${escape}.|[^"${escape}])*)"`,
	String.raw`${escape}(?<escaped>.?)`,
	String.raw`\$\{(?<braced>\w+)(?:(?<modifier>:?[-+?])(?<word>[^{}]*))?\}`,
	String.raw`\$(?<name>\w+)`,
	String.raw`(?<unreadable>\$[{@*#?\-$!]|["'])`,
	String.raw`(?<plain>[^'"$${escape}]+|.)`
].join("|"), "gsu");
const tokensOf = {
	"\\": tokens(String.raw`\\`),
	"`": tokens("`")
};
/**
* A word as BuildKit's `shell.Lex` processes it: quotes and escapes are removed, variables replaced. Undefined for an unknown variable, a
* word that Docker rejects, the modifiers `#`, `%` and `/`, and a result that is longer than a variable can be.
*/
function expandWord(word, scope) {
	return join(word, scope, (token) => {
		const { single, double, escaped, plain } = token;
		if (double !== void 0) return expandQuoted(double, scope);
		return single ?? escaped ?? plain ?? expandVariable(token, scope);
	});
}
/** Between double quotes, only `"`, `$` and the escape itself can be escaped, and single quotes are ordinary characters. */
function expandQuoted(text, scope) {
	return join(text, scope, (token, whole) => {
		const { single, escaped, unreadable } = token;
		if (escaped !== void 0) return [
			"\"",
			"$",
			scope.escape
		].includes(escaped) ? escaped : whole;
		if (unreadable === "'") return unreadable;
		if (single === void 0) return token["plain"] ?? expandVariable(token, scope);
		const inner = expandQuoted(single, scope);
		return inner === void 0 ? void 0 : `'${inner}'`;
	});
}
function expandVariable({ braced, name, modifier, word = "" }, scope) {
	const value = scope.variables(braced ?? name ?? "");
	if (value === void 0 || modifier === void 0) return value;
	const isGiven = !modifier.startsWith(":") || value !== "";
	if (modifier.endsWith("+")) return isGiven ? expandWord(word, scope) : "";
	if (isGiven) return value;
	return modifier.endsWith("-") ? expandWord(word, scope) : void 0;
}
/** Undefined as soon as one part is, or the result is too long. */
function join(text, { escape, spend }, expand) {
	let joined = "";
	for (const match of text.matchAll(tokensOf[escape])) {
		const part = expand(match.groups ?? {}, match[0]);
		if (part === void 0) return void 0;
		spend(1 + part.length);
		joined += part;
		if (joined.length > maxCharacters) return void 0;
	}
	return joined;
}
// src/build-context/copy-check/copy-sources.ts
const flag = /^--(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+\s*/s;
/** A remote of ADD: a URL, or a repository such as `git@host:path`. */
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i;
/** Undefined for every other instruction, and for a COPY from a stage or an image. */
function parseCopy({ keyword, rest }, scope) {
	if (keyword !== "COPY" && keyword !== "ADD") return void 0;
	const { flags, words } = splitFlags(rest);
	if (flags.some((one) => one.startsWith("--from"))) return void 0;
	return {
		sources: parseList(words).slice(0, -1).filter((typed) => !isHeredoc(typed)).map((typed) => ({
			typed,
			path: expandWord(typed, scope)
		})).filter(({ path }) => path === void 0 || !remote.test(path)),
		parents: flags.some((one) => /^--parents(?:=true)?$/i.test(one))
	};
}
function splitFlags(rest) {
	const flags = [];
	let words = rest.replace(/^--\s+/, "");
	for (let found = flag.exec(words); found; found = flag.exec(words)) {
		flags.push(found[0].trimEnd());
		words = words.slice(found[0].length).replace(/^--\s+/, "");
	}
	return {
		flags,
		words
	};
}
/** A JSON array of strings, or else words separated by blanks: quotes do not hold them together here. */
function parseList(text) {
	const list = parseJson(firstArray(text));
	if (!Array.isArray(list)) return text.split(/[\t\v\f\r ]+/);
	return list.every((one) => typeof one === "string") ? list : [];
}
/** A string, which may be cut off by the end of the text so that no text is read twice, or a bracket. */
const jsonToken = /"(?:[^"\\]|\\.)*"?|[[\]{}]/gs;
/** The array that the text begins with: Docker's builders read one and ignore what follows. Empty if there is none. */
function firstArray(text) {
	if (!text.startsWith("[")) return "";
	let depth = 0;
	for (const { 0: token, index } of text.matchAll(jsonToken)) {
		if (token === "[" || token === "{") depth += 1;
		else if (token === "]" || token === "}") depth -= 1;
		if (depth === 0) return text.slice(0, index + 1);
	}
	return "";
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/build-context/copy-check/missing-sources.ts
/**
* Sources that a Docker build would not find in its build context. Reports only what is certain, so nothing about unknown variables, paths
* behind a link, and wildcards that Docker's builders do not agree on.
*/
function findMissingSources(dockerfile, context, buildArgs, spend) {
	const { escape, instructions } = parseDockerfile(dockerfile);
	const tracker = trackVariables(buildArgs, escape, spend);
	return instructions.flatMap((instruction) => {
		tracker.see(instruction);
		const copy = parseCopy(instruction, tracker);
		if (copy === void 0) return [];
		const { line, keyword } = instruction;
		return missingOf(copy, context, spend).map((missing) => ({
			line,
			instruction: keyword,
			...missing
		}));
	});
}
function missingOf({ sources, parents }, tree, spend) {
	const missing = sources.flatMap((source) => lookFor(source, tree, spend) ?? []);
	const isAlone = missing.length === sources.length;
	return missing.filter(({ segments }) => {
		const wildcard = segments.findIndex(hasWildcard);
		if (wildcard < 0) return true;
		return !parents && failsBuild(segments.slice(0, wildcard), isAlone, tree, spend);
	});
}
/**
* Whether a wildcard that matches nothing fails the build: with BuildKit if the directory before it is missing, or if no instruction reads
* anything in that directory, which is not checked here; with Docker's classic builder if the instruction has no other source.
* `COPY .npmrc* ./` is a known way to make a file optional.
*/
function failsBuild(directory, isAlone, tree, spend) {
	return directory.length > 0 && (isAlone || findPath(tree, directory, spend) === void 0);
}
/** Undefined for a source that exists, or about which nothing is certain. */
function lookFor({ typed, path }, tree, spend) {
	if (path === void 0 || path.includes("\\")) return void 0;
	const segments = posix.join("/", path).split("/").filter(Boolean);
	return findPath(tree, segments, spend) === void 0 ? {
		source: typed,
		segments
	} : void 0;
}
// src/build-context/copy-check/check-copies.ts
/** Docker looks for these beside a `Dockerfile` and uses the first one. */
const ignoreFiles = ["Dockerfile.dockerignore", ".dockerignore"];
/** What a Docker build reads for itself, and `checkCopies` too. */
const checkedMembers = ["Dockerfile", ...ignoreFiles];
const maxDockerfileBytes = 1048576;
/** About a second. */
const maxSteps = 2e7;
/**
* Warns about each `COPY` and `ADD` of the packed Dockerfile whose source the Docker build would not find. The service builds from the
* unpacked archive: an ignore file in it hides members from the build, or is one that Docker rejects, which is a warning too.
*/
async function checkCopies(request) {
	const file = findIgnoreFile(request.members);
	try {
		return checkDockerfile(request, await readIgnoreFile(file, request));
	} catch (error) {
		if (!(error instanceof IgnoreFileError) || file === void 0) throw error;
		return [...checkDockerfile(request, void 0), warnOfIgnoreFile(error, file, request)];
	}
}
function findIgnoreFile(members) {
	const files = members.filter((member) => member.type !== "directory");
	return ignoreFiles.flatMap((name) => files.find(({ path }) => path === name) ?? [])[0];
}
/** Rejects with an `IgnoreFileError` if Docker rejects it. */
async function readIgnoreFile(file, { packed, contextDir, dockerignore }) {
	if (file === void 0) return void 0;
	if (file.type === "link") return dockerignore;
	const bytes = packed.get(file.path);
	const name = dockerignore?.name ?? namesOf(file, contextDir).at(-1) ?? file.path;
	if (bytes === void 0) throw fileTooLarge(name);
	return {
		name,
		rules: await parseDockerignore(bytes, name)
	};
}
function warnOfIgnoreFile(error, file, { workspace, contextDir }) {
	const { line, message, hint } = error;
	const effect = error instanceof IgnoreFileLimitError ? "The sources of COPY and ADD were checked without the packed ignore file." : "Docker rejects the packed ignore file, so the build may fail.";
	const source = file.type === "link" ? onDisk(contextDir, file.path) : sourceOf(file, contextDir);
	return {
		message: [`${effect} ${message}`, hint].filter(Boolean).join("\n"),
		place: {
			file: relativePath(workspace, source),
			line
		}
	};
}
var TooManyStepsError = class extends Error {};
/** Throws an `IgnoreFileError` for an expression that Docker rejects when a path reaches it. */
function checkDockerfile(request, packedIgnoreFile) {
	const { workspace, dockerfile, buildArgs, members, packed, disk, dockerignore } = request;
	const bytes = packed.get("Dockerfile");
	const file = relativePath(workspace, dockerfile);
	if (bytes === void 0 || bytes.length > maxDockerfileBytes) return [notChecked(file, `it has more than ${maxDockerfileBytes} bytes`)];
	let steps = 0;
	const spend = (more) => {
		steps += more;
		if (steps > maxSteps) throw new TooManyStepsError();
	};
	try {
		const archive = archiveTree(members);
		const context = packedIgnoreFile ? visibleTree(archive, packedIgnoreFile.rules, spend) : archive;
		return describeMissing(findMissingSources(new TextDecoder().decode(bytes), context, buildArgs, spend), {
			file,
			archive,
			disk,
			dockerignore,
			packedIgnoreFile,
			spend
		});
	} catch (error) {
		if (error instanceof TooManyStepsError) return [notChecked(file, "it is too complex")];
		throw error;
	}
}
function notChecked(file, reason) {
	return {
		message: `The sources of COPY and ADD in '${showName(file)}' were not checked: ${reason}.`,
		place: {
			file,
			line: 1
		}
	};
}
// src/build-context/credentials/read-start.ts
const openFlags = constants$1.O_RDONLY | constants$1.O_NOFOLLOW | constants$1.O_NONBLOCK;
function createStartReader(contextDir) {
	return (file, maxBytes) => {
		if (file.type === "memory-file") return file.bytes.subarray(0, maxBytes);
		const source = sourceOf(file, contextDir);
		const bytes = new Uint8Array(maxBytes);
		return wrapReadErrors(file.path, () => {
			const descriptor = openSync(source, openFlags);
			try {
				return bytes.subarray(0, fill(bytes, descriptor));
			} finally {
				closeSync(descriptor);
			}
		});
	};
}
/** A network file system may return less at a time than requested. */
function fill(bytes, descriptor) {
	let length = 0;
	while (length < bytes.length) {
		const count = readSync(descriptor, bytes, length, bytes.length - length, null);
		if (count === 0) break;
		length += count;
	}
	return length;
}
// src/build-context/credentials/secret-values.ts
/** References that a tool replaces from its environment: `${NAME}`, npm's `${NAME?}`, Yarn's `${NAME-}` and `${NAME:-}`. */
const references = /\$\{\w+(?:\?|:?-)?\}/g;
/** Placeholders of templates and documentation: `<token>`, `{{ token }}`, `%TOKEN%`, `$TOKEN`, `xxxx`. */
const placeholder = /^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
/** Whether a setting's value is a secret itself, rather than empty or a placeholder. */
function isLiteral(value) {
	const rest = value.trim().replace(/^(["'])(.*)\1$/s, "$2").replace(references, "").trim();
	return /[\p{L}\p{N}]/u.test(rest) && !placeholder.test(rest);
}
const urlStart = /(["']?)\b([a-z][a-z0-9+.-]{0,20}):\/\/(?=([^\s/?#]*))/gi;
/** Users whose names are not secret; the password comes from elsewhere. */
const publicUser = /^(?:git|oauth2accesstoken|vsssessiontoken)$/i;
/**
* Whether a URL in `text` carries a password, or over HTTP only a user, which may be a token; not `ssh://git@host` and
* `git@host:path`. A quote before a URL is also its end; any other quote may be part of a password.
*/
function containsCredentialUrl(text) {
	return Array.from(text.matchAll(urlStart)).some(([, quote, scheme = "", rest = ""]) => {
		const authority = (quote ? rest.split(quote)[0] : rest) ?? "";
		const at = authority.lastIndexOf("@");
		return at >= 0 && isCredential$1(scheme, authority.slice(0, at));
	});
}
/** As `containsCredentialUrl` for a URL that is all of `value`, including spaces and quotes in the password. */
function isCredentialUrl(value) {
	const [, scheme = "", userinfo] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(value.trim()) ?? [];
	return userinfo !== void 0 && isCredential$1(scheme, userinfo);
}
/** The address of a proxy needs no scheme. */
function isCredentialProxy(value) {
	return isCredentialUrl(value.includes("://") ? value : `http://${value.trim()}`);
}
function isCredential$1(scheme, userinfo) {
	const split = userinfo.indexOf(":");
	const password = split < 0 ? "" : userinfo.slice(split + 1);
	if (password !== "") return isLiteral(password);
	const user = split < 0 ? userinfo : userinfo.slice(0, split);
	return /(?:^|\+)https?$/i.test(scheme) && isLiteral(user) && !publicUser.test(user);
}
/** Whether query or fragment of a URL carry a secret under a name for one, such as `?private_token=…`. */
function hasSecretParameter(url) {
	const [, ...parameters] = url.split(/[?#&;]/);
	return parameters.some((parameter) => {
		const split = parameter.indexOf("=");
		return split > 0 && isSecretName(parameter.slice(0, split)) && isLiteral(parameter.slice(split + 1));
	});
}
const secretWord = /(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
/** By its words: `private_token`, `X-Amz-Signature` and `apiKey` are such names, `keyword` and `author` are not. */
function isSecretName(name) {
	return name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some((word) => secretWord.test(word));
}
// src/build-context/credentials/git-secrets.ts
const configFile = /(?:^|\/)config(?:\.worktree)?$/;
const pointerFile = /(?:^|\/)\.git$/;
const pointerBytes = 4096;
const maxShown$1 = 10;
/**
* Finds credentials in the configuration of every repository among `members`, whatever its name, and of those that a `.git` file of
* a worktree or submodule points to. Without a repository, git is not run. Rejects with the signal's reason, `ChangedError` or
* `ReadError`.
*/
async function findGitSecrets(contextDir, members, git, signal) {
	const files = members.filter((member) => member.type === "file" || member.type === "memory-file");
	const named = (isWanted) => files.filter((file) => namesOf(file, contextDir).some(isWanted));
	const packed = [...named(isRepositoryConfig), ...otherConfigs(files, members)].map((file) => sourceOf(file, contextDir));
	const pointedTo = named((path) => pointerFile.test(path)).flatMap((file) => configsBehind(contextDir, file));
	const found = [];
	for (const config of /* @__PURE__ */ new Set([...packed, ...pointedTo])) {
		const reason = await inspect(config, git, signal);
		if (reason !== void 0) found.push({
			path: relativePath(contextDir, config),
			reason
		});
	}
	return found;
}
/** Below a `.git`: of repositories, their worktrees, and their submodules at any depth. */
function isRepositoryConfig(path) {
	if (!configFile.test(path)) return false;
	const parts = path.split("/");
	const git = parts.lastIndexOf(".git");
	if (git < 0) return false;
	return !parts.some((part, index) => index > git && part === "refs" && /^(?:heads|remotes|tags)$/.test(parts[index + 1] ?? ""));
}
/** Configurations with the rest of a repository beside them: of a bare one, or one that a link called `.git` leads to. */
function otherConfigs(files, members) {
	const configs = files.filter(({ path }) => configFile.test(path));
	if (configs.length === 0) return [];
	const paths = new Set(members.map(({ path }) => path));
	const withObjects = new Set(members.flatMap(({ path }) => objectsOwner(path) ?? []));
	return configs.filter(({ path }) => {
		const directory = posix.dirname(path);
		return paths.has(posix.join(directory, "HEAD")) && withObjects.has(directory);
	});
}
/** The directory in whose `objects` the path is, as `objects/pack` and `objects/01/2345` are. */
function objectsOwner(path) {
	const parts = path.split("/");
	const objects = parts.lastIndexOf("objects", -2);
	if (objects < 0 || objects < parts.length - 3) return void 0;
	return posix.dirname(parts.slice(0, objects + 1).join("/"));
}
/** Names the configurations and their settings, without any values, and how to remove them. */
function gitSecretsError(found) {
	const first = found.slice(0, maxShown$1).map(({ path, reason }) => `'${showName(path)}' ${reason}`);
	const more = found.length > maxShown$1 ? [`and ${found.length - maxShown$1} more`] : [];
	return new ActionError(`The build context contains git credentials: ${[...first, ...more].join("; ")}. Nothing was sent.`, { hint: "Set 'persist-credentials: false' on actions/checkout, remove the settings with 'git config --unset-all', or exclude the repository: '.git' without 'include-git' and without a link into it, another directory by a line in the ignore file." });
}
async function inspect(config, git, signal) {
	const listing = await git([
		"config",
		"--file",
		config,
		"--no-includes",
		"--list",
		"-z"
	], parse$1(config).root, signal);
	if (listing === void 0) return "could not be read with git";
	const settings = credentialSettings(listing);
	return settings.length === 0 ? void 0 : `sets ${settings.join(", ")}`;
}
/** A `.git` file has one line, `gitdir: PATH`; the directory of a worktree has another file with the path of the repository's. */
function configsBehind(contextDir, file) {
	const readStart = createStartReader(contextDir);
	const read = (pointer) => Buffer.from(readStart(pointer, pointerBytes)).toString();
	const [, target] = /^gitdir: ([^\r\n]+)/.exec(read(file)) ?? [];
	if (target === void 0) return [];
	const directory = resolve(dirname(sourceOf(file, contextDir)), target);
	const shared = join$1(directory, "commondir");
	const repository = existsSync(shared) ? resolve(directory, read({
		type: "file",
		path: file.path,
		source: wrapReadErrors(file.path, () => realpathSync(shared))
	}).trim()) : directory;
	return [join$1(repository, "config"), join$1(directory, "config.worktree")].filter((config) => existsSync(config));
}
/**
* The settings of a git configuration that contain or lead to a credential, as `section.*.name`, since a subsection may be a URL with
* a password. `listing` is the output of `git config --list -z`.
*/
function credentialSettings(listing) {
	const names = listing.split("\0").filter((entry) => entry !== "").map(parseSetting).filter(isCredential).map(({ section, subsection, name }) => subsection === void 0 ? `${section}.${name}` : `${section}.*.${name}`);
	return [...new Set(names)];
}
/** `key LF value`, or `key` alone for a switch; git prints section and name in lower case. */
function parseSetting(entry) {
	const lineBreak = entry.indexOf("\n");
	const key = lineBreak < 0 ? entry : entry.slice(0, lineBreak);
	const [first, last] = [key.indexOf("."), key.lastIndexOf(".")];
	return {
		section: key.slice(0, first),
		subsection: first === last ? void 0 : key.slice(first + 1, last),
		name: key.slice(last + 1),
		value: lineBreak < 0 ? "" : entry.slice(lineBreak + 1)
	};
}
function isCredential({ section, subsection, name, value }) {
	return section === "credential" || (section === "include" || section === "includeif") && name === "path" || section === "http" && name === "extraheader" && isLiteral(value) || /(?:token|password|passwd|secret|smtppass)$/.test(name) && isLiteral(value) || name === "proxy" && isCredentialProxy(value) || hasCredential(value) || subsection !== void 0 && hasCredential(subsection);
}
/** In a URL that is all of `text`, or part of it, as in a command. */
function hasCredential(text) {
	return isCredentialUrl(text) || containsCredentialUrl(text) || /^[a-z][a-z0-9+.-]*:\/\//i.test(text) && hasSecretParameter(text);
}
// src/build-context/credentials/contents.ts
/** `.npmrc`, by the names that npm's own `npm config` calls protected. */
const hasNpmCredential = (text) => readSettings(text).some(({ name, value }) => /(?:^|:)_(?:authToken|auth|password)$/i.test(name) && isLiteral(value)) || readLines(text).some((line) => containsCredentialUrl(line) || hasPemPrivateKey(line));
/** `.yarnrc.yml` of Yarn 2 and later. */
const hasYarnCredential = (text) => {
	const token = /\bnpmAuth(?:Token|Ident)["']?[ \t]*:[ \t]*("[^"]*"|'[^']*'|[^#\s].*?(?=\s#|$))/gs;
	return readLines(text).some((line) => containsCredentialUrl(line) || assignsSecret(token, line));
};
/** Python's configparser accepts both. */
const pythonSeparator = /[=:]/;
/** `pip.conf` and `pip.ini`. */
const hasPipCredential = (text) => readSettings(text, pythonSeparator).some(({ name, value }) => name.toLowerCase() === "proxy" && isCredentialProxy(value)) || hasUrlCredential(text);
/** `.git-credentials` and others, whose secrets are in URLs. */
const hasUrlCredential = (text) => readLines(text).some(containsCredentialUrl);
/** `.pypirc` of twine and setuptools. */
const hasPypiCredential = (text) => readSettings(text, pythonSeparator).some(({ name, value }) => name.toLowerCase() === "password" && isLiteral(value)) || hasUrlCredential(text);
/** `.netrc`: words, in any layout. */
const hasNetrcPassword = (text) => assignsSecret(/(?:^|\s)password\s+("[^"]*"|\S+)/g, readLines(text).join("\n"));
/** `.docker/config.json`, whose entries for a credential helper have no secret. */
const hasDockerCredential = (text) => assignsSecret(/"(?:auth|password|identitytoken|registrytoken)"\s*:\s*"([^"]*)"/gi, text) || containsCredentialUrl(text);
/** `.terraformrc` and `credentials.tfrc.json`. */
const hasTerraformToken = (text) => readLines(text).some((line) => assignsSecret(/\btoken"?\s*[=:]\s*"([^"]*)"/gi, line));
/** Keys of service accounts, and refresh tokens from `gcloud auth application-default login`. */
const hasGoogleCredential = (text) => hasPemPrivateKey(text) || /"type"\s*:\s*"authorized_user"/.test(text) && assignsSecret(/"refresh_token"\s*:\s*"([^"]*)"/g, text);
/** Whether a key file has a private key, as text or in DER, or is a PKCS#12 store, which may have one. */
function hasPrivateKey(start) {
	return hasPemPrivateKey(decodeText(start)) || isPkcs12(start) || isDerPrivateKey(start);
}
/** Text of the start of a file: UTF-8, or UTF-16 with a byte order mark, as Windows PowerShell writes. */
function decodeText(start) {
	const isUtf16 = start[0] === 255 && start[1] === 254;
	return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(start);
}
/** Trimmed lines, without empty ones and comments (`#`, `;`). */
function readLines(text) {
	return text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== "" && !/^[#;]/.test(line));
}
/** The `name = value` lines of an INI file, split at the first `separator`. */
function readSettings(text, separator = /=/) {
	return readLines(text).flatMap((line) => {
		const split = line.search(separator);
		if (split < 0) return [];
		const [value = ""] = line.slice(split + 1).split(/\s[#;]/, 1);
		return [{
			name: line.slice(0, split).trim(),
			value
		}];
	});
}
function assignsSecret(pattern, text) {
	return Array.from(text.matchAll(pattern)).some(([, value = ""]) => isLiteral(value));
}
/** PEM, OpenSSH, PGP and ssh.com keys start like this; certificates and public keys do not. */
function hasPemPrivateKey(text) {
	return /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(text);
}
const derSequence = 48;
/** PFX of RFC 7292: a sequence that starts with the integer 3. Its content is encrypted. */
function isPkcs12(start) {
	const lengthByte = start[1] ?? 0;
	const content = 2 + (lengthByte > 128 ? lengthByte - 128 : 0);
	return start[0] === derSequence && start[content] === 2 && start[content + 1] === 1 && start[content + 2] === 3;
}
function isDerPrivateKey(start) {
	if (start[0] !== derSequence) return false;
	return [
		"pkcs8",
		"pkcs1",
		"sec1"
	].some((type) => {
		try {
			createPrivateKey({
				key: Buffer.from(start),
				format: "der",
				type
			});
			return true;
		} catch (error) {
			return needsPassphrase(error);
		}
	});
}
/** An encrypted private key is also one. */
function needsPassphrase(error) {
	return typeof error === "object" && error !== null && "code" in error && error.code === "ERR_MISSING_PASSPHRASE";
}
// src/build-context/credentials/rules.ts
const byName = [
	{
		name: /^gha-creds-.*\.json$/is,
		reason: "google-github-actions/auth's Google Cloud credential"
	},
	{
		name: /^git-credentials-.*\.config$/is,
		reason: "actions/checkout's git credential"
	},
	{
		name: /^id_(?:rsa|dsa|ecdsa|ed25519)$/i,
		reason: "a private SSH key"
	},
	{
		name: /^\.env(?:\..*(?<!\.(?:example|sample|template)))?$/is,
		reason: "environment variables, often secret"
	},
	{
		directory: /(?:^|\/)\.aws$/i,
		name: /^credentials$/i,
		reason: "AWS access keys"
	},
	{
		directory: /(?:^|\/)\.kube$/i,
		name: /^config$/i,
		reason: "a cluster's credentials"
	},
	{
		directory: /(?:^|\/)\.ssh(?:\/|$)/i,
		name: /^(?!(?:known_hosts(?:\.old)?|authorized_keys|.*\.pub)$)/is,
		reason: "a file of an SSH client's directory"
	},
	{
		name: /\.tfstate(?:\.backup)?$/i,
		reason: "Terraform state, which contains secrets in plain text"
	}
];
const byContent = [
	{
		name: /\.(?:pem|key|p12|pfx)$/i,
		reason: "a private key",
		hasCredential: hasPrivateKey
	},
	textRule(/^\.npmrc$/i, "an npm credential", hasNpmCredential),
	textRule(/^\.yarnrc\.ya?ml$/i, "a Yarn credential", hasYarnCredential),
	textRule(/^pip\.(?:conf|ini)$/i, "a URL with a credential", hasPipCredential),
	textRule(/^\.git-credentials$/i, "a URL with a credential", hasUrlCredential),
	textRule(/^\.pypirc$/i, "a PyPI credential", hasPypiCredential),
	textRule(/^[._]netrc$/i, "a password", hasNetrcPassword),
	{
		...textRule(/^config\.json$/i, "a registry's credential", hasDockerCredential),
		directory: /(?:^|\/)\.docker$/i
	},
	textRule(/^(?:\.terraformrc|terraform\.rc|credentials\.tfrc\.json)$/i, "a Terraform token", hasTerraformToken),
	textRule(/^(?=.*(?:account|credential|key|gcp|gcloud|google|-[0-9a-f]{12})).*\.json$/is, "a Google Cloud credential", hasGoogleCredential)
];
const rules = [...byName, ...byContent];
/** One expression for all rules keeps a large context quick: almost no path matches any. */
const anyDirectory = anyOf(rules.flatMap(({ directory }) => directory ?? []));
const anyName = anyOf(rules.flatMap(({ directory, name }) => directory ? [] : name));
/** Whether a rule may apply to a path. */
function mayMatch(path) {
	const { directory, name } = split(path);
	return anyName.test(name) || anyDirectory.test(directory);
}
/** Whether a rule applies to a path; whether the file has a credential may then depend on its content. */
function matches(rule, path) {
	const { directory, name } = split(path);
	return rule.name.test(name) && (rule.directory?.test(directory) ?? true);
}
function textRule(name, reason, hasCredential) {
	return {
		name,
		reason,
		hasCredential: (start) => hasCredential(decodeText(start))
	};
}
function anyOf(patterns) {
	return new RegExp(patterns.map(({ source }) => source).join("|"), "is");
}
function split(path) {
	const slash = path.lastIndexOf("/");
	return {
		directory: path.slice(0, Math.max(slash, 0)),
		name: path.slice(slash + 1)
	};
}
// src/build-context/credentials/sensitive-files.ts
/** Credentials are small, and at the start of a file. */
const maxBytes = 1048576;
/** Files read between two checks of the signal. */
const filesPerTurn = 10;
/** As many as Linux follows. */
const maxLinks = 40;
const maxShown = 50;
/**
* Finds the members that look like credentials, by their own name or the name of the file that their bytes come from, and where a name
* is not enough, by content. `allowed` are paths relative to the context. Rejects with the signal's reason or an error of `read`.
*/
async function findSensitiveFiles(members, contextDir, read, allowed, signal) {
	const found = [];
	const used = /* @__PURE__ */ new Set();
	const check = createCheck(members, read);
	const candidates = members.flatMap((member) => {
		const names = namesOf(member, contextDir).filter(mayMatch);
		return names.length === 0 ? [] : [{
			member,
			names
		}];
	});
	for (const [index, { member, names }] of candidates.entries()) {
		if (index % filesPerTurn === 0) await setImmediate();
		signal.throwIfAborted();
		const reason = findReason(member, names, check);
		if (reason === void 0) continue;
		const lines = findAllowing(allowed, member.path);
		for (const line of lines) used.add(line);
		if (lines.length === 0) found.push({
			path: member.path,
			reason
		});
	}
	return {
		found,
		warnings: warnAboutUnused(allowed.filter((line) => !used.has(line)))
	};
}
/** Names the files and how to exclude or allow them, and nothing of their content. `howToExclude` is a full sentence. */
function sensitiveFilesError(found, howToExclude) {
	const first = found.slice(0, maxShown);
	const more = found.length > maxShown ? [`and ${found.length - maxShown} more`] : [];
	const list = first.map(({ path, reason }) => `'${showName(path)}' (${reason})`);
	const count = found.length === 1 ? "a file that looks like a credential" : `${found.length} files that look like credentials`;
	return new ActionError(`The build context contains ${count}: ${[...list, ...more].join(", ")}. Nothing was sent.`, { hint: [
		`${howToExclude} If the build needs them, allow them:`,
		"  allow-sensitive: |",
		...first.map(({ path }) => `    ${showName(path)}`)
	].join("\n") });
}
function findReason(member, names, check) {
	for (const name of names) {
		const rule = rules.find((candidate) => matches(candidate, name) && check(candidate, member));
		if (rule) return name === member.path ? rule.reason : `'${showName(name)}', ${rule.reason}`;
	}
}
/** Decides whether a member whose name matches a rule has a credential. */
function createCheck(members, read) {
	let byPath;
	return check;
	function check(rule, member) {
		const { hasCredential } = rule;
		switch (member.type) {
			case "directory": return false;
			case "link": {
				if (hasCredential === void 0) return !leadsOut(member.path, member.target);
				const target = follow(member);
				return target !== void 0 && check(rule, target);
			}
			case "memory-file": return member.bytes.length > 0 && (hasCredential?.(member.bytes) ?? true);
			case "file": return hasCredential?.(read(member, maxBytes)) ?? true;
		}
	}
	/** The target among the members, through other links, by the text of the links alone. */
	function follow(link) {
		byPath ??= new Map(members.map((member) => [member.path, member]));
		let found = link;
		for (let links = 0; found?.type === "link" && links < maxLinks; links += 1) {
			const { path, target } = found;
			if (leadsOut(path, target)) return void 0;
			found = byPath.get(posix.join(posix.dirname(path), target));
		}
		return found?.type === "link" ? void 0 : found;
	}
}
function warnAboutUnused(lines) {
	return lines.map((line) => `Input 'allow-sensitive' has a path that allows nothing: '${showName(line)}'. Remove it, or name a file that looks like a credential, relative to the context.`);
}
// src/build-context/credentials/reject-credentials.ts
/**
* Throws an `ActionError` for members that look like credentials, carry git's, or come from outside the workspace. Returns warnings
* about lines of `allow-sensitive`. Rejects with the signal's reason, `ChangedError` or `ReadError` too.
*/
async function rejectCredentials({ workspace, contextDir, members, allowSensitive, howToExclude }, git, signal) {
	rejectForeignFiles(members, workspace);
	const gitSecrets = await findGitSecrets(contextDir, members, git, signal);
	if (gitSecrets.length > 0) throw gitSecretsError(gitSecrets);
	const { found, warnings } = await findSensitiveFiles(members, contextDir, createStartReader(contextDir), allowSensitive, signal);
	if (found.length > 0) throw sensitiveFilesError(found, howToExclude);
	return warnings;
}
/** With a manifest, links are followed: one that a pull request made must not fetch files of the runner. */
function rejectForeignFiles(members, workspace) {
	const foreign = members.filter((member) => "source" in member && member.source && isOutside(workspace, member.source)).map(({ path }) => path);
	if (foreign.length === 0) return;
	throw new ActionError(`These symbolic links of the build context lead out of the workspace: ${listNames(foreign)}. Nothing was sent.`, { hint: "Copy the files into the workspace before this step, or exclude the links." });
}
// src/build-context/files/tree.ts
/** A directory on disk, read only where it is looked into; what cannot be read counts as missing. */
function diskTree(directory) {
	return {
		get: (name) => readNode(join$1(directory, name)),
		keys: () => orUndefined(() => readdirSync(directory)) ?? []
	};
}
function readNode(path) {
	const stats = orUndefined(() => lstatSync(path));
	if (stats === void 0) return void 0;
	if (stats.isDirectory()) return diskTree(path);
	return stats.isSymbolicLink() ? "link" : "file";
}
function orUndefined(read) {
	try {
		return read();
	} catch {
		return;
	}
}
// src/build-context/git/run-program.ts
const hasGroups = platform !== "win32";
/**
* Standard output of a program; `undefined` when it does not start, fails or exceeds a limit. A program that exceeds a limit or is
* aborted is killed with its children. Rejects with the signal's reason.
*/
async function runProgram(program, args, env, { timeoutMs, outputBytes }, signal) {
	signal.throwIfAborted();
	const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
	const child = spawn(program, args, {
		env,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		],
		detached: hasGroups,
		windowsHide: true
	});
	try {
		const [output, [exitCode]] = await Promise.all([readAll(addAbortSignal(limit, child.stdout), outputBytes), once(child, "close", { signal: limit })]);
		return exitCode === 0 ? output.toString() : void 0;
	} catch {
		killGroup(child);
		signal.throwIfAborted();
		return;
	}
}
async function readAll(stream, mostBytes) {
	const chunks = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > mostBytes) throw new RangeError(`More than ${mostBytes} bytes of output.`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function killGroup({ pid }) {
	if (pid === void 0) return;
	try {
		kill(hasGroups ? -pid : pid, "SIGKILL");
	} catch {}
}
/** The absolute directories of a `PATH`: relative ones depend on the working directory, which may be an untrusted checkout. */
function absoluteDirectories(searchPath, paths = path) {
	return (searchPath ?? "").split(paths.delimiter).filter((directory) => paths.isAbsolute(directory));
}
/** The path of a program. Windows would look for a plain name in the working directory first. */
function findProgram(name, directories) {
	const fileName = platform === "win32" ? `${name}.exe` : name;
	return directories.map((directory) => path.join(directory, fileName)).find(isProgram);
}
function isProgram(file) {
	try {
		accessSync(file, constants$1.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}
// src/build-context/git/user-config.ts
/** The directories of the user's git configuration, defaults included. */
function gitHome(env) {
	const home = firstGiven(env["HOME"], env["USERPROFILE"]);
	const xdg = firstGiven(env["XDG_CONFIG_HOME"], home && join$1(home, ".config"));
	return {
		...home === void 0 ? {} : { HOME: resolve(home) },
		...xdg === void 0 ? {} : { XDG_CONFIG_HOME: resolve(xdg) }
	};
}
function firstGiven(...paths) {
	return paths.find((path) => path !== void 0 && path !== "");
}
/** The user's git configuration files, in the order in which git reads them. */
function userConfigFiles(env) {
	const named = env["GIT_CONFIG_GLOBAL"];
	if (named !== void 0) return named === "" ? [] : [resolve(named)];
	const { HOME, XDG_CONFIG_HOME } = gitHome(env);
	return [...XDG_CONFIG_HOME === void 0 ? [] : [join$1(XDG_CONFIG_HOME, "git", "config")], ...HOME === void 0 ? [] : [join$1(HOME, ".gitconfig")]];
}
/** A configuration file for git. Git before 2.38 reads `safe.directory` only in a file of the system's or the user's. */
function renderUserConfig({ files, trusted, endMark }) {
	return [
		...files.filter(isReadable).map((file) => `[include]\n\tpath = ${quote(file)}\n`),
		"[safe]\n",
		...trusted.map((directory) => `\tdirectory = ${quote(directory.replaceAll(sep, "/"))}\n`),
		`[build-context]\n\tuser-settings-end = ${quote(endMark)}\n`
	].join("");
}
function parseSettings(listing, endMark) {
	const all = listing.split("\0").filter((setting) => setting !== "");
	const end = all.indexOf(`build-context.user-settings-end\n${endMark}`);
	return {
		all,
		repository: all.slice(end + 1),
		hasEndMark: end >= 0
	};
}
/** A value in git's quotes, in which `#` and blanks mean themselves. */
function quote(value) {
	return `"${value.replace(/[\\"]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`)}"`;
}
// src/build-context/git/git.ts
const outputBytes = 67108864;
/** Variables that git needs to start, and to find the configuration of system and user. */
const keptVariables = [
	"SYSTEMROOT",
	"TEMP",
	"TMP",
	"USERPROFILE",
	"GIT_CONFIG_SYSTEM",
	"GIT_CONFIG_NOSYSTEM"
];
const hardenedEnv = {
	GIT_ALLOW_PROTOCOL: "none",
	GIT_NO_LAZY_FETCH: "1",
	GIT_TERMINAL_PROMPT: "0",
	GIT_OPTIONAL_LOCKS: "0",
	LC_ALL: "C"
};
const hardenedSettings = [
	"core.fsmonitor=",
	"core.hooksPath=/dev/null",
	"safe.bareRepository=explicit"
].flatMap((setting) => ["-c", setting]);
const listSettings = [
	"config",
	"--list",
	"-z"
];
/** The name that git looks for in a home directory. */
const configName = ".gitconfig";
/**
* Git as the user has configured it, since line endings and filters decide whether a file counts as changed. Nothing else of
* `env` is passed on, such as inputs and tokens. Rejects with an `ActionError` where `tempDir` is not writable.
*/
async function openGit(options, signal) {
	const { env, workspace, contextDir, tempDir, timeoutMs = 5e3 } = options;
	signal.throwIfAborted();
	const directories = absoluteDirectories(env["PATH"]);
	const program = findProgram("git", directories);
	const configDir = await writeConfig(tempDir, (endMark) => renderUserConfig({
		files: userConfigFiles(env),
		trusted: directoriesDown(workspace, contextDir),
		endMark
	}));
	const userEnv = {
		...Object.fromEntries(keptVariables.map((name) => [name, env[name]])),
		...gitHome(env),
		...hardenedEnv,
		PATH: directories.join(delimiter),
		GIT_CONFIG_GLOBAL: join$1(configDir, configName),
		GIT_CEILING_DIRECTORIES: dirname(workspace)
	};
	/** The only place that starts git. */
	const start = async (args, directory, gitEnv, stop) => {
		const allArgs = [
			...hardenedSettings,
			"-C",
			directory,
			...args
		];
		return (program && await runProgram(program, allArgs, gitEnv, {
			timeoutMs,
			outputBytes
		}, stop))?.replace(/\r?\n$/, "");
	};
	const parse = (listing) => listing === void 0 ? void 0 : parseSettings(listing, configDir);
	const open = async (stop) => {
		const settings = parse(await start(listSettings, contextDir, userEnv, stop));
		if (settings?.hasEndMark) return {
			gitEnv: userEnv,
			settings
		};
		const gitEnv = {
			...userEnv,
			HOME: configDir
		};
		return {
			gitEnv,
			settings: parse(await start(listSettings, contextDir, gitEnv, stop))
		};
	};
	let opened;
	const openOnce = (stop) => {
		opened ??= open(stop).catch((error) => {
			opened = void 0;
			throw error;
		});
		return opened;
	};
	const git = async (args, directory, stop) => await start(args, directory, (await openOnce(stop)).gitEnv, stop);
	return Object.assign(git, {
		workspace,
		settings: async (stop) => (await openOnce(stop)).settings,
		submoduleSettings: async (directory, stop) => parse(await git(["--git-dir=.git", ...listSettings], directory, stop)),
		[Symbol.asyncDispose]: async () => {
			await Promise.allSettled([opened]);
			await rm(configDir, {
				recursive: true,
				force: true
			});
		}
	});
}
/** Every directory from the workspace to the build context: each may be the root of a checkout. */
function directoriesDown(workspace, contextDir) {
	return contextDir === workspace || isOutside(workspace, contextDir) ? [contextDir] : [...directoriesDown(workspace, dirname(contextDir)), contextDir];
}
/** Creates a directory with a configuration file, whose text may depend on the directory's random name. */
async function writeConfig(parent, render) {
	try {
		const directory = await mkdtemp(join$1(parent, "git-"));
		await writeFile(join$1(directory, configName), render(directory));
		return directory;
	} catch (cause) {
		throw new ActionError(`Could not write a configuration for git in '${parent}'.`, {
			cause,
			hint: `Make that directory writable for the user of the runner. The system says: ${reasonOf$1(cause)}.`
		});
	}
}
// src/build-context/list-context.ts
/**
* Lists what the tool that the user knows would pack: by the rules of Agentex's own packager for a manifest, else by Docker's. Rejects
* with the signal's reason, `ChangedError`, `ReadError`, or an `ActionError` for what cannot be packed.
*/
async function listContext({ workspace, contextDir, dockerfile, manifest, includeGit, platform }, git, signal) {
	const indexModes = platform === "win32" ? await readIndexModes(contextDir, git, signal) : void 0;
	if (manifest) return {
		...await stageManifest(manifest, {
			workspace,
			includeGit,
			indexModes
		}, signal),
		dockerignore: void 0,
		howToExclude: excludeByManifest(manifest)
	};
	const ignoreFile = await selectIgnoreFile({
		contextDir,
		dockerfile
	}, signal);
	return {
		...await listDockerContext({
			contextDir,
			dockerfile,
			includeGit,
			indexModes,
			ignoreFile
		}, signal),
		dockerignore: ignoreFile,
		howToExclude: `Add a line for each to '${showName(ignoreFile?.name ?? ".dockerignore")}'.`
	};
}
/** A manifest's ignore file has patterns for single names, and no other is read. */
function excludeByManifest({ dockerignore }) {
	return dockerignore ? `Add a line with the name of each, without its directory, to '${showName(dockerignore.text)}'.` : "Add a line with the name of each, without its directory, to an ignore file that the manifest names as 'build.context.dockerignore'.";
}
// src/build-context/size-limits.ts
/** The service says 500 MB, which may mean either: a warning above the smaller, an error above the larger. */
const sizeLimits = {
	warnBytes: 5e8,
	maxBytes: 524288e3
};
const shown = 10;
/** For an archive that exceeds what the service accepts. */
function tooLargeError(members, contextDir, maxBytes) {
	const lines = largestFiles(sizes(members, contextDir), shown).map(({ path, sizeBytes }) => `\n${sizeBytes} bytes  ${showName(path)}`);
	return new ActionError(`The packed build context exceeds ${maxBytes} bytes, the most that the service accepts. Nothing was sent. The largest files are:${lines.join("")}`, { hint: "Exclude what the build does not need, with lines in the ignore file." });
}
/** Bytes of all files before they are packed. */
function totalBytes(members, contextDir) {
	return sizes(members, contextDir).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
/** As they are now, without files that are gone. */
function sizes(members, contextDir) {
	return members.flatMap((member) => {
		if (member.type !== "file") return [];
		const stats = lstatSync(sourceOf(member, contextDir), { throwIfNoEntry: false });
		return stats ? [{
			path: member.path,
			sizeBytes: stats.size
		}] : [];
	});
}
// src/build-context/pack-errors.ts
/** For unreadable files and directories, together with all other unreadable files: the user wants to know of all at once. */
function unreadableError(known, members, contextDir) {
	const paths = [.../* @__PURE__ */ new Set([...known, ...unreadableFiles(members, contextDir)])];
	return new ActionError(`The runner's user may not read ${paths.length} of the build context's files or directories: ${listNames(paths.toSorted(compareBytes))}.`, { hint: "Make them readable before this step, or add lines for them to the ignore file." });
}
/** What stopped the packing, with what the user can do about it; anything unknown as it is. */
function describePackError(error, members, { contextDir, archivePath }) {
	if (error instanceof ReadError) return error.isDenied ? unreadableError([error.path], members, contextDir) : readError(error);
	const code = codeOf$1(error);
	if (code === void 0) return error;
	if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return diskFullError(error, totalBytes(members, contextDir), dirname(archivePath));
	return new ActionError(`Could not write the archive '${archivePath}': ${reasonOf$1(error)}.`, {
		cause: error,
		hint: "Make its directory writable for the runner's user."
	});
}
function readError(error) {
	return new ActionError(`Could not read '${showName(error.path)}' of the build context: ${reasonOf$1(error.cause)}.`, {
		cause: error,
		hint: "If the build does not need it, add a line for it to the ignore file."
	});
}
function unreadableFiles(members, contextDir) {
	return members.flatMap((member) => member.type === "file" && !isReadable(sourceOf(member, contextDir)) ? [member.path] : []);
}
function diskFullError(error, neededBytes, directory) {
	const { bavail, bsize } = statfsSync(directory);
	return new ActionError(`The disk is full: the archive of the build context needs up to ${neededBytes} bytes in '${directory}', where ${bavail * bsize} are free.`, {
		cause: error,
		hint: "Free disk space before this step, or exclude files with lines in the ignore file."
	});
}
// src/build-context/pack-warnings.ts
/** What a user should know about a packed build context, in full sentences. */
function packWarnings({ members, special, emptied }, sizeBytes, { warnBytes }) {
	const leaving = members.flatMap((member) => member.type === "link" && leadsOut(member.path, member.target) ? [member.path] : []);
	return [
		...sayOf(special, "Sockets, pipes and devices are not packed"),
		...sayOf(emptied, "The ignore file both includes and excludes these files, so they are packed without content, as Docker does"),
		...sayOf(leaving, "These symbolic links lead out of the build context; they are packed as links, without their targets"),
		...sizeBytes > warnBytes ? [`The packed build context has ${sizeBytes} bytes; the service accepts 500 MB and may reject it.`] : []
	];
}
// src/build-context/git/filters.ts
/** Settings that make `git status` start programs: filters, and extensions, which the filter of git-lfs starts. */
const filterSetting = /^(?:filter|lfs\.extension)\./i;
/** What `git lfs install --local` writes, also with `--skip-smudge`. */
const lfsSettings = /* @__PURE__ */ new Set([
	"filter.lfs.clean\ngit-lfs clean -- %f",
	"filter.lfs.smudge\ngit-lfs smudge -- %f",
	"filter.lfs.smudge\ngit-lfs smudge --skip -- %f",
	"filter.lfs.process\ngit-lfs filter-process",
	"filter.lfs.process\ngit-lfs filter-process --skip",
	"filter.lfs.required\ntrue"
]);
/** The environment in which `git status` looks into a submodule. */
const inSubmodule = ["--git-dir=.git"];
const timeoutMs = 5e3;
/**
* Whether `git status` could start a program that the configuration of the repository or of a submodule names.
* Filters of the user, and that of git-lfs, do not count. `true` also where git does not answer within 5 s.
*/
async function hasForeignFilter(contextDir, git, signal) {
	const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
	try {
		return await search(contextDir, git, limit);
	} catch {
		signal.throwIfAborted();
		return true;
	}
}
async function search(contextDir, git, signal) {
	const [settings, index] = await Promise.all([git.settings(signal), git(listIndex, contextDir, signal)]);
	if (namesForeignFilter(settings)) return true;
	const found = populatedSubmodules(contextDir, index);
	for (const submodule of found) {
		const [own, root, itsIndex] = await Promise.all([
			git.submoduleSettings(submodule, signal),
			git([
				...inSubmodule,
				"rev-parse",
				"--show-toplevel"
			], submodule, signal),
			git([...inSubmodule, ...listIndex], submodule, signal)
		]);
		if (namesForeignFilter(own)) return true;
		if (root === void 0 || await realpath(root) !== submodule) return true;
		found.push(...populatedSubmodules(submodule, itsIndex));
	}
	return false;
}
function namesForeignFilter(settings) {
	if (!settings) return true;
	return settings.repository.some((setting) => filterSetting.test(setting) && !lfsSettings.has(setting));
}
/** Those that `git status` looks into. */
function populatedSubmodules(directory, index) {
	if (index === void 0) throw new Error("Git could not list the index.");
	return submodulesIn(index).map((path) => join$1(directory, path)).filter((submodule) => existsSync(join$1(submodule, ".git")));
}
// src/build-context/git/checkout.ts
/** One line for each of root, commit and branch; before the first commit, for the root alone. */
const readHead = [
	"rev-parse",
	"--show-toplevel",
	"--revs-only",
	"HEAD",
	"--abbrev-ref=loose",
	"HEAD"
];
const headLines = /^(.+?)(?:\n([\da-f]{40,64})(?:\n([^\n]+))?)?$/s;
/** Untracked files count, and so do those of submodules, whatever the user has git show. */
const listChanges = [...[
	"--literal-pathspecs",
	"-c",
	"diff.ignoreSubmodules=none"
], ...[
	"status",
	"--porcelain",
	"--untracked-files=normal",
	"--",
	"."
]];
/** Undefined where the build context is in no work tree within the workspace, or git does not report one. */
async function readCheckout(contextDir, git, signal) {
	const settings = await git.settings(signal);
	if (!settings) return void 0;
	const [text, isFiltered] = await Promise.all([git(readHead, contextDir, signal), hasForeignFilter(contextDir, git, signal)]);
	const [, top, head, name] = headLines.exec(text ?? "") ?? [];
	const root = top && await workTreeAt(top, contextDir, git.workspace);
	if (!root) return void 0;
	const [branch, remoteUrl, changes] = await Promise.all([
		branchOf(name, () => git([
			"symbolic-ref",
			"--short",
			"HEAD"
		], contextDir, signal)),
		remoteUrlOf(settings, () => git([
			"remote",
			"get-url",
			"origin"
		], contextDir, signal)),
		isFiltered ? void 0 : git(listChanges, contextDir, signal)
	]);
	return {
		root,
		head,
		branch,
		remoteUrl,
		isDirty: changes === void 0 ? void 0 : changes !== ""
	};
}
/** The root that git reports, unless `core.worktree` puts it where the build context is not. */
async function workTreeAt(top, contextDir, workspace) {
	if (!existsSync(join$1(top, ".git"))) return void 0;
	const root = await realpath(top);
	return isOutside(workspace, root) || isOutside(root, contextDir) ? void 0 : root;
}
/** `rev-parse` prints HEAD's own name where no branch is checked out, and none before the first commit. */
async function branchOf(name, ask) {
	if (name === void 0) return await ask();
	return name === "HEAD" ? void 0 : name;
}
/** The first URL of `origin`; git is asked only where it may rewrite it. */
async function remoteUrlOf({ all }, ask) {
	const key = "remote.origin.url\n";
	const [url, ...others] = all.filter((setting) => setting.startsWith(key));
	const isRewritten = all.some((setting) => /^url\.[^\n]*\.insteadof\n/.test(setting));
	return others.length > 0 || isRewritten ? await ask() : url?.slice(18);
}
/** The tag at HEAD. */
async function readTag(contextDir, git, signal) {
	return await git([
		"describe",
		"--tags",
		"--exact-match"
	], contextDir, signal);
}
// src/build-context/provenance.ts
/**
* Where the sources of a build context come from, by the rules of Agentex's own provenance capture; empty outside a git work tree.
* What git does not report is omitted. As an addition, the first of `checkouts` whose head is HEAD determines the commit, and the
* ref where no branch is checked out.
*/
async function readProvenance(contextDir, git, checkouts, signal) {
	const checkout = await readCheckout(contextDir, git, signal);
	if (!checkout) return {};
	const { root, head, branch, remoteUrl, isDirty } = checkout;
	const known = checkouts.find((candidate) => candidate.head === head);
	return {
		sourceRepo: remoteUrl === void 0 ? void 0 : normaliseRemote(remoteUrl),
		sourceCommit: known?.commit ?? head,
		sourceRef: branch ?? known?.ref ?? await readTag(contextDir, git, signal),
		sourceSubpath: relativePath(root, contextDir) || void 0,
		sourceDirty: isDirty
	};
}
/** Longer than the URL of any repository. */
const longestRemote = 4096;
/**
* Host and path of a remote's URL, by the rules of Agentex's own provenance capture. `undefined` for an empty or overlong URL, and
* for one in which these rules would leave a secret: the rest of a password that contains `@`, or a parameter.
*/
function normaliseRemote(url) {
	if (url.length > longestRemote) return void 0;
	const text = url.trim();
	const repo = withoutSlashes(withoutGit(withoutCredentials(text)));
	if (repo === "" || repo.includes("@") || hasSecretParameter(text)) return void 0;
	const slash = repo.indexOf("/");
	return slash < 0 ? repo.toLowerCase() : repo.slice(0, slash).toLowerCase() + repo.slice(slash);
}
function withoutCredentials(text) {
	const colon = text.indexOf(":");
	const isScp = colon >= 0 && !text.includes("://") && !text.slice(0, colon).includes("/");
	const scheme = text.indexOf("://");
	const rest = isScp || scheme < 0 ? text : text.slice(scheme + 3);
	const at = rest.indexOf("@");
	const address = at < 0 ? rest : rest.slice(at + 1);
	return isScp ? address.replace(":", "/") : address;
}
function withoutGit(text) {
	return text.endsWith(".git") ? text.slice(0, -4) : text;
}
function withoutSlashes(text) {
	let [start, end] = [0, text.length];
	while (text[start] === "/") start += 1;
	while (end > start && text[end - 1] === "/") end -= 1;
	return text.slice(start, end);
}
// src/build-context/pack-context.ts
/** On links of 2 to 20 MB/s, packing and sending together take the least time, or nearly so. See docs/packing.md. */
const defaultLevel = 4;
/** How often a context that changes while it is packed is packed again. */
const restarts = 2;
/**
* Packs a build context into a tar.gz whose bytes depend on names, modes and contents alone. Rejects with `ActionError` for what the
* user can change, or with the signal's reason; no truncated archive is left then.
*/
async function packContext(request, { clock, createFile = createArchiveFile }, signal) {
	const startMs = clock.monotonicMs();
	const { env, workspace, contextDir } = request;
	await using git = await openGit({
		env,
		workspace,
		contextDir,
		tempDir: dirname(request.archivePath)
	}, signal);
	for (let attempt = 0;; attempt += 1) try {
		const [packed, provenance] = await bothOf((stop) => packOnce(request, createFile, git, stop), (stop) => readProvenance(contextDir, git, request.checkouts, stop), signal);
		return {
			...packed,
			provenance,
			durationMs: clock.monotonicMs() - startMs
		};
	} catch (error) {
		if (!(error instanceof ChangedError)) throw error;
		if (attempt >= restarts) throw changingError(error);
	}
}
async function packOnce(request, createFile, git, signal) {
	const { contextDir, archivePath, level = defaultLevel, limits = sizeLimits } = request;
	let members = [];
	try {
		const listing = await listContext(request, git, signal);
		members = listing.members;
		if (listing.unreadable.length > 0) throw unreadableError(listing.unreadable, members, contextDir);
		const { howToExclude } = listing;
		const noted = await rejectCredentials({
			...request,
			members,
			howToExclude
		}, git, signal);
		const { sizeBytes, content, kept } = await writeArchive(members, {
			file: await createFile(archivePath),
			contextDir,
			level,
			keep: checkedMembers,
			onSize: (bytes) => {
				if (bytes > limits.maxBytes) throw tooLargeError(members, contextDir, limits.maxBytes);
			}
		}, signal);
		const messages = [...noted, ...packWarnings(listing, sizeBytes, limits)];
		const disk = diskTree(contextDir);
		const dockerfile = kept.get("Dockerfile");
		return {
			...content,
			archivePath,
			sizeBytes,
			ignored: listing.ignored,
			ignoreFile: listing.ignoreFile,
			dockerfileText: dockerfile && new TextDecoder().decode(dockerfile),
			warnings: [
				...await checkCopies({
					...request,
					...listing,
					packed: kept,
					disk
				}),
				...listing.warnings,
				...messages.map((message) => ({ message }))
			]
		};
	} catch (error) {
		throw describePackError(error, members, request);
	}
}
/** Does both at the same time. When one fails, the other is stopped, and has ended before the error is passed on. */
async function bothOf(one, other, signal) {
	const failure = new AbortController();
	const stop = AbortSignal.any([signal, failure.signal]);
	const works = [one(stop), other(stop)];
	try {
		return await Promise.all(works);
	} catch (error) {
		failure.abort(error);
		await Promise.allSettled(works);
		throw error;
	}
}
function changingError(error) {
	return new ActionError(`The build context kept changing during packing; last changed: '${showName(error.path)}'. Nothing was sent.`, {
		cause: error,
		hint: "Stop the process of an earlier step that still writes there, or add a line for its files to the ignore file."
	});
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
async function pack(inputs, workflow, directory, { log, secrets, signal }) {
	const { workspace, checkouts, pushedTag } = workflow;
	const context = await packContext({
		workspace,
		contextDir: inputs.contextDir,
		dockerfile: inputs.dockerfile,
		manifest: inputs.manifest,
		includeGit: inputs.includeGit,
		allowSensitive: inputs.allowSensitive,
		buildArgs: inputs.buildArgs,
		archivePath: join$1(directory, "context.tar.gz"),
		level: inputs.compressionLevel,
		checkouts,
		env: process.env,
		platform: process.platform
	}, { clock: systemClock }, signal);
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
		imageTag: inputs.imageTag ?? defaultImageTag({
			pushedTag,
			commit: provenance.sourceCommit,
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
		clock: systemClock,
		random: Math.random
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
async function buildRemotely(inputs, { context, provenance, imageTag }, { buildLog, report, handOver }, { log, signal }) {
	const { connection, agent, limits, pollIntervalMs } = inputs;
	await log.line(`Building agent '${agent.name ?? agent.id}' as image '${inputs.imageName}:${imageTag}' on ${connection.baseUrl.host}.`);
	await using api = await connect(connection, log);
	using reporter = withHeartbeat(buildLog, systemClock, log);
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
			onProgress: showUpload(context.sizeBytes, systemClock, log),
			onCreated: (build) => {
				handOver.created(build);
				report.created(build);
			}
		}, {
			api,
			reporter,
			limits,
			pollIntervalMs,
			clock: systemClock,
			random: Math.random
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
function createReport(inputs, workflow, { log, redact, signal }, buildLog, publish, now = () => performance.now()) {
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
			attempt(() => writePackedOutputs(inputs, value, redact));
		},
		logCreated(path) {
			attempt(() => writeLogFileOutput(path, redact));
		},
		created(value) {
			build = value;
			createdMs = now();
			attempt(() => writeBuildOutputs(value, redact));
		},
		ended(value) {
			result = value;
			build = value.build;
			verdict = judge(value, logFacts());
			attempt(() => writeResultOutputs(value, redact));
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
		if (inputs.summary) await writeBuildSummary(known, log, redact);
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
function openHandOver(inputs, archiveDirectory, signal) {
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
		saveState(state, connection.apiKey);
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
async function main() {
	await entrypoint(async (runner) => {
		const { log, redact, signal } = runner;
		const workflow = await readWorkflowContext();
		const inputs = await readInputs(runner.apiKey, workflow.workspace, signal);
		await using archive = createArchiveDirectory({ keep: inputs.dryRun });
		const handOver = openHandOver(inputs, archive.path, signal);
		const logFile = createLogFile(tempDirectory(), (path) => report.logCreated(path));
		const buildLog = createBuildLog(log, redact, {
			mode: inputs.logs,
			file: logFile
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
await main();
export {};
