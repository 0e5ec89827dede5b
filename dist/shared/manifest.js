import { __toESM } from "./rolldown-runtime.js";
import { ActionError } from "./errors.js";
import { andMore } from "./and-more.js";
import { agentNameRule, imageTagRule, repositoryPart } from "./names.js";
import { ChangedError, ReadError, cleanPath, codeOf as codeOf$1, fileMode, isOutside, onDisk, portableTarget, reasonOf, relativePath, wrapReadErrors } from "./provenance.js";
import { decodeName, excerpt, sayOf, showName, undecodable, undecodableTarget } from "./file-names.js";
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
// src/build-context/files/byte-order.ts
/** Compares two texts by their UTF-8 bytes. JavaScript compares UTF-16 units, whose order differs only where there are surrogates. */
function compareBytes(a, b) {
	if (a === b) return 0;
	const [left, right] = surrogate.test(a) || surrogate.test(b) ? [bytesOf(a), bytesOf(b)] : [a, b];
	return left < right ? -1 : 1;
}
const surrogate = /[\ud800-\udfff]/;
/** One character per byte. */
function bytesOf(text) {
	return Buffer.from(text).toString("latin1");
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
/**
* Names a member by its path relative to the context, and if it differs, by the path relative to the workspace of where its bytes are:
* neither a link nor the choice of the context may hide what a file is.
*/
function createNaming({ workspace, contextDir }) {
	const context = relativePath(workspace, contextDir);
	return (member) => {
		const { path } = member;
		const source = "source" in member ? member.source : void 0;
		const inPlace = context === "" ? path : `${context}/${path}`;
		const name = source === void 0 ? inPlace : relativePath(workspace, source);
		return name === path ? [path] : [path, name];
	};
}
/** Where the bytes of a file are. */
function sourceOf({ source, path }, contextDir) {
	return source ?? onDisk(contextDir, path);
}
// src/build-context/files/read-small-file.ts
const openFlags = constants.O_RDONLY | constants.O_NONBLOCK;
/**
* Reads up to `maxBytes` of a file, and follows links. At once: a small file is in memory after a checkout, and promises take several times
* as long as reading it. Throws errors of the file system.
*/
function readSmallFile(path, maxBytes) {
	const descriptor = openSync(path, openFlags);
	try {
		const stats = fstatSync(descriptor);
		const sizeBytes = stats.size;
		if (!stats.isFile()) return {
			isRegular: false,
			sizeBytes,
			bytes: /* @__PURE__ */ new Uint8Array()
		};
		const bytes = Buffer.allocUnsafe(Math.min(sizeBytes, maxBytes));
		return {
			isRegular: true,
			sizeBytes,
			bytes: bytes.subarray(0, fill(bytes, descriptor))
		};
	} finally {
		closeSync(descriptor);
	}
}
/** Returns the number of bytes read: a network file system may return less at a time than requested. */
function fill(bytes, descriptor) {
	let length = 0;
	while (length < bytes.length) {
		const count = readSync(descriptor, bytes, length, bytes.length - length, null);
		if (count === 0) break;
		length += count;
	}
	return length;
}
// src/build-context/credentials/allowed-paths.ts
/** The paths of `allow-sensitive`, one a line; blank lines and lines that start with `#` are skipped. */
function parseAllowedPaths(text) {
	return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
/** Which of `allowed`, relative to the context, is `path` itself or a directory around it. */
function findAllowing(allowed, path) {
	return allowed.filter((line) => {
		const allowedPath = cleanPath(line);
		return allowedPath === "." || path === allowedPath || path.startsWith(`${allowedPath}/`);
	});
}
// src/build-context/files/secret-directories.ts
/** Directories that git and other tools keep credentials in. */
const names = /* @__PURE__ */ new Set([
	".git",
	".aws",
	".ssh",
	".kube",
	".docker",
	".gnupg"
]);
/**
* The outermost directory for credentials that `directory` is or is below, relative to the workspace; both are absolute, links resolved.
* In a build context below it, no path would show what its files are.
*/
function findSecretDirectory(workspace, directory) {
	const parts = relativePath(workspace, directory).split("/");
	const index = parts.findIndex((part) => names.has(part.toLowerCase()));
	return index < 0 ? void 0 : parts.slice(0, index + 1).join("/");
}
// src/build-context/manifest/problems.ts
const maxShown = 50;
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
			const shown = sentences.slice(0, maxShown);
			throw new ActionError([
				`The manifest '${manifestName}' has ${sentences.length} problems:`,
				...shown,
				...andMore(sentences.length - shown.length)
			].join("\n"));
		}
	};
}
// src/build-context/manifest/locate.ts
/** Finds on disk what the manifest names and notes what is missing; `undefined` without a root or Dockerfile. */
function locate(model, { displayName, directory, workspace, dockerfile }, problems) {
	const contextDir = locateRoot(model.root, directory, workspace, problems);
	if (contextDir === void 0) return void 0;
	const own = model.dockerfile && resolveNamed(model.dockerfile, contextDir);
	if (own) checkDockerfile(own, workspace, problems);
	const dockerignore = model.dockerignore && resolveNamed(model.dockerignore, contextDir);
	if (dockerignore && isForeign(dockerignore, workspace)) problems.note(dockerignore.line, outsideWorkspace("build.context.dockerignore", dockerignore.text));
	const includePaths = [];
	for (const path of model.includePaths) {
		const found = locateInclude(path, contextDir, workspace, problems);
		if (found) includePaths.push(found);
	}
	const chosen = dockerfile ?? own?.location;
	if (chosen === void 0) return void 0;
	const { agentName, imageName, imageTag } = model;
	const names = {
		displayName,
		agentName,
		imageName,
		imageTag
	};
	const { root, agentNameLine } = model;
	const written = {
		root,
		dockerfile: model.dockerfile,
		agentNameLine
	};
	return {
		...names,
		contextDir,
		dockerfile: chosen,
		dockerignore,
		includePaths,
		written
	};
}
function locateRoot({ text, line }, directory, workspace, problems) {
	const found = realpathOf(isAbsolute(text) ? text : `${directory}${sep}${text}`);
	if (found === void 0 || !statOf(found)?.isDirectory()) {
		const state = found === void 0 ? "does not exist" : "is not a directory";
		problems.note(line, `'build.context.root' ${state}: '${cut(text)}'. Set a directory, relative to the manifest.`);
		return;
	}
	if (isOutside(workspace, found)) {
		problems.note(line, outsideWorkspace("build.context.root", text));
		return;
	}
	const secret = findSecretDirectory(workspace, found);
	if (secret !== void 0) {
		problems.note(line, `'build.context.root' leads into '${cut(secret)}', which may hold credentials: '${cut(text)}'. Set a directory outside it.`);
		return;
	}
	return found;
}
function checkDockerfile(dockerfile, workspace, problems) {
	const { text, line, location } = dockerfile;
	const stats = statOf(location);
	if (!stats?.isFile()) {
		const state = stats ? "is not a regular file" : "does not exist";
		problems.note(line, `'build.context.dockerfile' ${state}: '${cut(text)}'. Set a file, relative to 'build.context.root'.`);
	} else if (isForeign(dockerfile, workspace)) problems.note(line, outsideWorkspace("build.context.dockerfile", text));
}
/** Unlike for Agentex's own packager, an include path may be a file, and one outside the root is an error. */
function locateInclude(path, contextDir, workspace, problems) {
	const { text, line } = path;
	const shown = cut(text);
	const place = resolve(contextDir, text);
	if (isOutside(contextDir, place)) {
		problems.note(line, `The include path is outside 'build.context.root': '${shown}'. Set a root that contains it.`);
		return;
	}
	const stats = statOf(place);
	if (!stats?.isFile() && !stats?.isDirectory()) {
		const state = stats ? "is neither a file nor a directory" : "does not exist";
		problems.note(line, `The include path ${state}: '${shown}'. Set a path relative to 'build.context.root'.`);
		return;
	}
	const location = realpathSync.native(place);
	if (isOutside(workspace, location)) {
		problems.note(line, `The include path is outside the workspace, through a symbolic link: '${shown}'. Copy it into the workspace before this step.`);
		return;
	}
	return {
		text,
		line,
		location,
		member: relativePath(contextDir, place)
	};
}
function resolveNamed({ text, line }, contextDir) {
	const place = resolve(contextDir, text);
	const directory = realpathOf(dirname(place)) ?? dirname(place);
	return {
		text,
		line,
		location: join(directory, basename(place))
	};
}
/** Whether its target is outside the workspace; a missing one is not. */
function isForeign({ location }, workspace) {
	return isOutside(workspace, realpathOf(location) ?? location);
}
function outsideWorkspace(key, text) {
	return `'${key}' is outside the workspace: '${cut(text)}'. Set a path inside it.`;
}
/** With links resolved; `undefined` where nothing exists, or permissions are missing. */
function realpathOf(path) {
	try {
		return realpathSync.native(path);
	} catch {
		return;
	}
}
/** Of the target of links; `undefined` as above. */
function statOf(path) {
	try {
		return statSync(path);
	} catch {
		return;
	}
}
// src/build-context/manifest/model.ts
const maxIncludePaths = 1e3;
/**
* Reads what a build uses of a manifest, by the model of Agentex's own command line; the rest is not looked at. What is wrong is noted
* as a problem; the result is `undefined` when something is missing that has no default.
*/
function decodeManifest(value, overridden, problems) {
	if (value.kind !== "map") {
		problems.note(value.line, `A manifest must be a map, got ${describe(value)}.`);
		return;
	}
	const manifest = createSection(value, "", problems);
	const context = manifest.section("build")?.section("context");
	const root = context?.text("root");
	const includePaths = context && readIncludePaths(context);
	const dockerfile = overridden.dockerfile ? void 0 : context?.text("dockerfile");
	const dockerignore = context?.optionalText("dockerignore");
	const image = overridden.imageName && overridden.imageTag ? void 0 : manifest.optionalSection("deployment")?.section("image");
	const imageName = image && !overridden.imageName ? readImageName(image) : void 0;
	const imageTag = image && !overridden.imageTag ? readImageTag(image) : void 0;
	const hasImageName = overridden.imageName || imageName !== void 0;
	const agentName = !overridden.agentName && !(overridden.agentId && hasImageName) ? readAgentName(manifest) : void 0;
	if (!root || !includePaths || !dockerfile && !overridden.dockerfile) return void 0;
	return {
		root,
		includePaths,
		dockerfile,
		dockerignore: dockerignore?.text === "" ? void 0 : dockerignore,
		agentName: agentName?.text,
		agentNameLine: agentName?.line,
		imageName,
		imageTag
	};
}
function readAgentName(manifest) {
	const agent = manifest.section("agent");
	const name = agent?.text("name");
	if (name !== void 0 && !agentNameRule.pattern.test(name.text)) agent?.note("name", `must ${agentNameRule.words}, got '${cut(name.text)}'.`);
	return name;
}
function readIncludePaths(context) {
	const list = context.value("include_paths");
	if (list === void 0) return [];
	if (list.kind !== "list") {
		context.note("include_paths", `must be a list of paths, got ${describe(list)}.`);
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
function readImageName(image) {
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
		if (value === void 0) note(key, "is missing. Add it.");
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
		problems.note(value.line, `'${nameOf(key)}' must be a string, got ${describe(value)}.${quotes}`);
	};
	const sectionOf = (value, key) => {
		if (value.kind === "map") return createSection(value, nameOf(key), problems);
		problems.note(value.line, `'${nameOf(key)}' must be a map, got ${describe(value)}.`);
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
function describe(value) {
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
	const message = error.message.replace(/\.$/, "");
	problems.note(lineAt(error.pos[0]), `Invalid YAML: ${message}. Correct this line, or the one before it.`);
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
		problems.note(line, `The alias '*${node.source}' has no anchor before it. Add '&${node.source}' there, or correct the name.`);
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
// src/build-context/files/identity.ts
function identityOf({ dev, ino }) {
	return {
		device: dev,
		inode: ino
	};
}
function isSame(one, other) {
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
	if (!isSame(findDirectory(contextDir, found.path).directory, found)) throw new ChangedError(found.path);
}
// src/build-context/manifest/found-file.ts
/** The file or directory at `location`, links followed; or why a link has no target. Throws errors of the file system. */
function follow(location) {
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
			else await visit(path, found, [...around, id]);
		} else if (stats.isFile()) files.set(path, diskFile(path, found, indexModes));
		else special.add(path);
	}
	async function visit(path, { location, stats }, around) {
		directories += 1;
		if (directories % directoriesPerTurn === 0) await setImmediate();
		signal.throwIfAborted();
		const isInPlace = location === onDisk(contextDir, path);
		const directory = {
			path: isInPlace ? path : relativePath(contextDir, location),
			...identityOf(stats)
		};
		const options = {
			encoding: "latin1",
			withFileTypes: true
		};
		for (const entry of readable(path, () => readdirSync(location, options)) ?? []) {
			const { name } = entry;
			if (name === ".git" && !includeGit) continue;
			const { text, exact } = decodeName(name);
			const member = path === "" ? text : `${path}/${text}`;
			if (isIgnored(text)) {
				ignored.add(member);
				continue;
			}
			if (!exact) throw undecodable(name, path);
			if (entry.isFile()) {
				const mode = indexModes && fileMode(indexModes.get(member));
				const source = isInPlace ? void 0 : join(location, text);
				files.set(member, {
					type: "file",
					path: member,
					mode,
					source,
					directory
				});
			} else await add(member, join(location, text), around);
		}
	}
	/** What is at `location`; undefined, and recorded, where it cannot be packed. */
	function find(path, location) {
		const found = readable(path, () => follow(location));
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
	const warnings = own !== void 0 && dockerfile !== join(contextDir, "Dockerfile") && !isSameFile$1(own, file, contextDir) ? [{ message: `The 'Dockerfile' at the root of the build context is not packed; '${showName(dockerfile)}' is packed instead.` }] : [];
	const added = [file, ...ignoreMembers(members, contextDir, ignoreFile)];
	const restored = added.filter(({ path }) => [dockerfile, ignoreFile?.path].includes(join(contextDir, path)) && !members.some((member) => member.path === path));
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
	const inForce = (path) => ignoreFile?.path === join(contextDir, path);
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
	return isSame(identityOf(wrapReadErrors(member.path, () => lstatSync(onDisk(contextDir, member.path)))), identity);
}
/** Adds a file to the root in byte order, in place of anything of the same name. */
function put(members, file) {
	const others = members.filter(({ path }) => path !== file.path && !path.startsWith(`${file.path}/`));
	const after = others.findIndex(({ path }) => !path.includes("/") && compareBytes(path, file.path) > 0);
	return others.toSpliced(after < 0 ? others.length : after, 0, file);
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
function invalidPattern(fileName, { number, source }, hint, cause) {
	return new IgnoreFileError(number, `Invalid pattern in line ${number} of '${fileName}': '${excerpt(source)}'.`, {
		hint,
		cause
	});
}
function invalidSyntax(fileName, line) {
	return invalidPattern(fileName, line, "Close each '[' with ']' and write characters or ranges such as 'a-z' between them; write '\\[', '\\-' and '\\\\' for the characters themselves.");
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
	const re2 = expressions.length > 0 ? await import("../packages/re2js.js") : void 0;
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
			throw invalidPattern(fileName, line, "Docker matches it as a Go regular expression, in which '{', '|', '\\' and ranges in '[…]' are special; write '\\' before a literal character.", cause);
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
		const line = orUndefined(() => readIgnoreLine(text, number, ""));
		return line ? [line] : [];
	});
	return (await createMatchers(lines, "").catch((error) => {
		if (error instanceof IgnoreFileLimitError) return [];
		throw error;
	})).map((matches, index) => ({
		number: lines[index]?.number ?? 0,
		negated: lines[index]?.negated === true,
		matches: (path) => orUndefined(() => matches(path)) === true
	}));
}
/** Undefined for what Docker rejects. */
function orUndefined(read) {
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
	const candidates = [join(directory, `${dockerfileName(dockerfile, names)}.dockerignore`), join(contextDir, ".dockerignore")];
	for (const path of candidates) {
		signal.throwIfAborted();
		const name = nameForMessages(contextDir, path);
		const found = await readIgnoreFile(path, name, signal);
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
async function readIgnoreFile(path, name, signal) {
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
			steps.push(parseClass(pattern.slice(index + 1, end)));
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
function parseClass(content) {
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
	if (others > 0) return [...shown, ...andMore(others)].join(", ");
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
const maxBytes = 1048576;
/**
* The ignore file that a manifest names. A missing one is a warning, as for Agentex's own packager. Throws an `ActionError` if it cannot
* be read, is not UTF-8 or is too large.
*/
function readStagedIgnoreFile({ displayName, dockerignore }, indexModes) {
	if (dockerignore === void 0) return withoutFile([]);
	const { text, line, location } = dockerignore;
	const rejection = (reason, cause) => new ActionError(`${displayName}:${line}: The ignore file '${text}' ${reason}.`, {
		cause,
		hint: "Set 'build.context.dockerignore' to a readable UTF-8 file of at most 1 MiB, or leave it out."
	});
	try {
		const found = follow(location);
		if (found === "broken") return missing();
		if (found === "loop") throw rejection("is not a regular file");
		const { isRegular, sizeBytes, bytes } = readSmallFile(found.location, maxBytes);
		if (!isRegular) throw rejection("is not a regular file");
		if (sizeBytes > maxBytes) throw rejection(`is too large: ${sizeBytes} bytes`);
		const { matches, deadLines } = parseIgnoredNames(bytes);
		return {
			isIgnored: matches,
			member: diskFile(".dockerignore", found, indexModes),
			deadLines,
			warnings: []
		};
	} catch (error) {
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
* came before it; only regular files. Unlike there, the Dockerfile stays when an include path has one for the same place, and `.git` is
* excluded. Throws an `ActionError` for what cannot be packed; rejects as `walk` does.
*/
async function listManifest(manifest, { includeGit, indexModes }, signal) {
	const dockerfile = readDockerfile(manifest, indexModes);
	const ignoreFile = readStagedIgnoreFile(manifest, indexModes);
	const { contextDir, includePaths } = manifest;
	const collected = await collectFiles({
		contextDir,
		includePaths,
		isIgnored: ignoreFile.isIgnored,
		includeGit,
		indexModes
	}, signal);
	rejectUnpackable(collected, manifest.displayName);
	return {
		members: merge(dockerfile, ignoreFile.member, collected.files),
		dockerfile,
		ignoreFile,
		collected
	};
}
/** The listing, with warnings about it. */
async function stageManifest(manifest, { workspace, ...options }, signal) {
	const { members, dockerfile, ignoreFile, collected } = await listManifest(manifest, options, signal);
	const { files, ignored, unreadable, outsideRoot, insideGit } = collected;
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
	const found = wrapReadErrors("Dockerfile", () => follow(dockerfile));
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
function warnAboutOtherDockerfile({ displayName, contextDir, dockerfile, includePaths }, chosen, files) {
	const other = [...files.values()].find(({ path }) => isAtOrBelow(path, "Dockerfile"));
	if (!other || isSameFile(other, chosen, contextDir)) return [];
	const source = includePaths.findLast(({ member }) => member === "" || isAtOrBelow(member, "Dockerfile"));
	return [`${displayName}:${source?.line ?? 1}: The include path '${source?.text ?? ""}' contains another 'Dockerfile' for the root; '${dockerfile}' is packed instead.`];
}
function isSameFile(file, { identity }, contextDir) {
	const stats = wrapReadErrors(file.path, () => lstatSync(sourceOf(file, contextDir)));
	return identity !== void 0 && isSame(identityOf(stats), identity);
}
function isAtOrBelow(path, directory) {
	return path.startsWith(directory) && (path.at(directory.length) ?? "/") === "/";
}
// src/build-context/manifest/manifest.ts
/** Each byte takes up to 3 KB of memory and 20 µs to parse; manifests have about 2 KB. */
const maxManifestBytes = 65536;
/** Importing again what is loaded takes a tenth of the time that a manifest takes. */
let yaml;
/**
* Reads an Agentex `manifest.yaml`. Throws one `ActionError` with a line for each problem, on disk too, or rejects with the signal's
* reason.
*/
async function readManifest({ path, file, displayName, workspace, dockerfile, overridden }, signal) {
	const text = decodeText(() => file ?? readManifestFile(path), displayName);
	const problems = createProblems(displayName);
	yaml ??= await import("../packages/yaml2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const value = readYaml(yaml, text, problems);
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
	const manifest = model && locate(model, request, problems);
	signal.throwIfAborted();
	problems.throwAny();
	if (!manifest) throw new Error("A manifest without problems was not read.");
	return manifest;
}
/** Up to the size that a manifest may have. Throws errors of the file system. */
function readManifestFile(path) {
	return readSmallFile(path, maxManifestBytes);
}
function decodeText(read, displayName) {
	try {
		const { isRegular, sizeBytes, bytes } = read();
		if (!isRegular) throw unreadable("it is not a regular file");
		if (sizeBytes > maxManifestBytes) throw unreadable(`it has more than ${maxManifestBytes} bytes`);
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw cause instanceof ActionError ? cause : unreadable(reasonFor(cause), cause);
	}
	function unreadable(reason, cause) {
		return new ActionError(`Could not read the manifest '${displayName}': ${reason}.`, {
			cause,
			hint: "Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace."
		});
	}
}
function reasonFor(cause) {
	const code = codeOf$1(cause);
	if (code === "ENOENT" || code === "ENOTDIR") return "it does not exist";
	return code === void 0 ? "it is not valid UTF-8" : reasonOf(cause);
}
export { IgnoreFileError, IgnoreFileLimitError, compareBytes, confirmDirectory, createNaming, fileTooLarge, fill, findAllowing, findSecretDirectory, identityOf, isSame, listDockerContext, listManifest, matchesSteps, namesOf, parseAllowedPaths, parseDockerignore, permissionBits, readManifest, readManifestFile, readStagedIgnoreFile, selectIgnoreFile, sourceOf, stageManifest };
