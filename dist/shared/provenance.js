import { ActionError } from "./errors.js";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import path, { delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { addAbortSignal } from "node:stream";
import { once } from "node:events";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { kill, platform } from "node:process";
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
		return at >= 0 && isCredential(scheme, authority.slice(0, at));
	});
}
/** As `containsCredentialUrl` for a URL that is all of `value`, including spaces and quotes in the password. */
function isCredentialUrl(value) {
	const [, scheme = "", userinfo] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(value.trim()) ?? [];
	return userinfo !== void 0 && isCredential(scheme, userinfo);
}
/** The address of a proxy needs no scheme. */
function isCredentialProxy(value) {
	return isCredentialUrl(value.includes("://") ? value : `http://${value.trim()}`);
}
function isCredential(scheme, userinfo) {
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
/** Go's `path.Clean`. In linear time, which `posix.normalize` does not keep for many `..`; and without a slash at the end. */
function cleanPath(path) {
	const root = path.startsWith("/") ? "/" : "";
	const names = [];
	for (const name of path.split("/")) {
		if (name === "" || name === ".") continue;
		if (name !== "..") names.push(name);
		else if (names.length > 0 && names.at(-1) !== "..") names.pop();
		else if (root === "") names.push(name);
	}
	return `${root}${names.join("/")}` || ".";
}
// src/build-context/files/outside.ts
/** Whether `path` is neither `directory` nor below it, by their text alone; both are absolute. */
function isOutside(directory, path) {
	const way = relative(directory, path);
	return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
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
const linkIndexMode = 40960;
/** Permission bits for what the file system has none: git's where it knows the file, else those of an ordinary file. */
function fileMode(indexMode) {
	return indexMode === void 0 || indexMode === 40960 ? 420 : indexMode & 511;
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
	return submodulesIn(index).map((path) => join(directory, path)).filter((submodule) => existsSync(join(submodule, ".git")));
}
// src/build-context/git/checkout.ts
/** One line for each of root, commit and branch; before the first commit, for the root alone. */
const showHead = [
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
	const [head, isFiltered] = await Promise.all([readHead(contextDir, git, signal), hasForeignFilter(contextDir, git, signal)]);
	if (!head) return void 0;
	const [remoteUrl, changes] = await Promise.all([remoteUrlOf(settings, () => git([
		"remote",
		"get-url",
		"origin"
	], contextDir, signal)), isFiltered ? void 0 : git(listChanges, contextDir, signal)]);
	const isDirty = changes === void 0 ? void 0 : changes !== "";
	return {
		...head,
		remoteUrl,
		isDirty
	};
}
/** Undefined where the directory is in no work tree within the workspace, or git does not report one. */
async function readHead(directory, git, signal) {
	const text = await git(showHead, directory, signal);
	const [, top, head, name] = headLines.exec(text ?? "") ?? [];
	const root = top && await workTreeAt(top, directory, git.workspace);
	if (!root) return void 0;
	return {
		root,
		head,
		branch: await branchOf(name, () => git([
			"symbolic-ref",
			"--short",
			"HEAD"
		], directory, signal))
	};
}
/** The root that git reports, unless `core.worktree` puts it where the build context is not. */
async function workTreeAt(top, contextDir, workspace) {
	if (!existsSync(join(top, ".git"))) return void 0;
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
		accessSync(path, constants.R_OK);
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
	const code = codeOf(error);
	if (code === void 0) return error;
	return changeCodes.has(code) ? new ChangedError(path, error) : new ReadError(path, code, error);
}
/** The code of an error of the operating system, such as `ENOENT`. */
function codeOf(error) {
	return isSystemError(error) ? error.code : void 0;
}
/** An error of the operating system in its own words, any other as text. */
function reasonOf(error) {
	return isSystemError(error) ? error.message : String(error);
}
/** By its shape: in a test's realm, an error of Node's own modules is not an `instanceof Error`. */
function isSystemError(error) {
	return typeof error === "object" && error !== null && "syscall" in error && "code" in error;
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
function findProgram(name, directories, system = platform) {
	const fileName = system === "win32" ? `${name}.exe` : name;
	return directories.map((directory) => path.join(directory, fileName)).find(isProgram);
}
function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}
// src/build-context/git/user-config.ts
/** The directories of the user's git configuration, defaults included. */
function gitHome(env) {
	const home = firstGiven(env["HOME"], env["USERPROFILE"]);
	const xdg = firstGiven(env["XDG_CONFIG_HOME"], home && join(home, ".config"));
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
	return [...XDG_CONFIG_HOME === void 0 ? [] : [join(XDG_CONFIG_HOME, "git", "config")], ...HOME === void 0 ? [] : [join(HOME, ".gitconfig")]];
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
/** Variables that lead a request to the server. */
const networkVariables = [...[
	"HTTPS_PROXY",
	"https_proxy",
	"ALL_PROXY",
	"all_proxy",
	"NO_PROXY",
	"no_proxy"
], ...[
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"GIT_SSL_CAINFO",
	"GIT_SSL_CAPATH"
]];
const fetchSettings = [...[
	"credential.helper=",
	"core.askPass=",
	"core.alternateRefsCommand=true"
], ...["gc.auto=0", "maintenance.auto=false"]].flatMap((setting) => ["-c", setting]);
const fetchOptions = [
	"--quiet",
	"--no-tags",
	"--no-recurse-submodules"
];
const fetchTimeoutMs = 3e4;
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
		GIT_CONFIG_GLOBAL: join(configDir, configName),
		GIT_CEILING_DIRECTORIES: dirname(workspace)
	};
	/** The only place that starts git. */
	const start = async (args, directory, gitEnv, stop, limitMs = timeoutMs) => {
		const allArgs = [
			...hardenedSettings,
			"-C",
			directory,
			...args
		];
		return (program && await runProgram(program, allArgs, gitEnv, {
			timeoutMs: limitMs,
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
	const fetchCommit = async (commit, directory, stop) => {
		const network = Object.fromEntries(networkVariables.map((name) => [name, env[name]]));
		const { gitEnv } = await openOnce(stop);
		const depth = await git(["rev-parse", "--is-shallow-repository"], directory, stop) === "true" ? ["--depth=1"] : [];
		const args = [
			...fetchSettings,
			"fetch",
			...fetchOptions,
			...depth,
			"origin",
			commit
		];
		const fetchEnv = {
			...gitEnv,
			...network,
			GIT_ALLOW_PROTOCOL: "https"
		};
		await start(args, directory, fetchEnv, stop, fetchTimeoutMs);
	};
	return Object.assign(git, {
		workspace,
		fetchCommit,
		settings: async (stop) => (await openOnce(stop)).settings,
		submoduleSettings: async (directory, stop) => parse(await git(["--git-dir=.git", ...listSettings], directory, stop)),
		[Symbol.asyncDispose]: async () => {
			await Promise.allSettled([opened]);
			await rm(configDir, {
				recursive: true,
				force: true
			}).catch(() => void 0);
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
		const directory = await mkdtemp(join(parent, "git-"));
		await writeFile(join(directory, configName), render(directory));
		return directory;
	} catch (cause) {
		throw new ActionError(`Could not write a configuration for git in '${parent}'.`, {
			cause,
			hint: `Make that directory writable for the user of the runner. The system says: ${reasonOf(cause)}.`
		});
	}
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
	const { root, remoteUrl, isDirty } = checkout;
	const { commit, ref } = await describeHead(checkout, contextDir, git, checkouts, signal);
	return {
		sourceRepo: remoteUrl === void 0 ? void 0 : normaliseRemote(remoteUrl),
		sourceCommit: commit,
		sourceRef: ref,
		sourceSubpath: relativePath(root, contextDir) || void 0,
		sourceDirty: isDirty
	};
}
/** As `readProvenance`, where nothing else is read. */
async function readProvenanceOf(options, checkouts, signal) {
	await using git = await openGit(options, signal);
	return await readProvenance(options.contextDir, git, checkouts, signal);
}
/** Commit and ref of the provenance alone, which is fast in any checkout; both are undefined outside a git work tree. */
async function readRevision(options, checkouts, signal) {
	await using git = await openGit(options, signal);
	const { contextDir } = options;
	const head = await readHead(contextDir, git, signal);
	if (!head) return {
		commit: void 0,
		ref: void 0
	};
	return await describeHead(head, contextDir, git, checkouts, signal);
}
async function describeHead({ head, branch }, contextDir, git, checkouts, signal) {
	const known = checkouts.find((candidate) => candidate.head === head);
	return {
		commit: known?.commit ?? head,
		ref: branch ?? known?.ref ?? await readTag(contextDir, git, signal)
	};
}
/** Longer than the URL of any repository. */
const longestRemote = 4096;
/**
* Host and path of a remote's URL, by the rules of Agentex's own provenance capture. Parameters are removed, which never name a
* repository. `undefined` for an empty or overlong URL, and for one in which these rules may leave a part of a secret.
*/
function normaliseRemote(url) {
	if (url.length > longestRemote) return void 0;
	const address = withoutCredentials(url.trim());
	if (address === void 0 || address.includes("@")) return void 0;
	const repo = withoutSlashes(withoutGit(address.replace(/[?#].*$/s, "")));
	if (repo === "" || hasSecretParameter(repo)) return void 0;
	const slash = repo.indexOf("/");
	return slash < 0 ? repo.toLowerCase() : repo.slice(0, slash).toLowerCase() + repo.slice(slash);
}
/** Undefined where a parameter contains `@`, so that what follows is a part of its value. */
function withoutCredentials(text) {
	const [scheme] = /^[^?#]*?:\/\//.exec(text) ?? [];
	const colon = text.indexOf(":");
	const isScp = scheme === void 0 && colon >= 0 && !text.slice(0, colon).includes("/");
	const rest = text.slice(scheme?.length ?? 0);
	const at = rest.indexOf("@");
	const user = rest.slice(0, Math.max(at, 0));
	if (/[?#]/.test(user) && /[/=]/.test(user)) return void 0;
	const address = rest.slice(at + 1);
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
export { ChangedError, ReadError, cleanPath, codeOf, containsCredentialUrl, fileMode, hasSecretParameter, isCredentialProxy, isCredentialUrl, isLiteral, isOutside, isReadable, leadsOut, linkIndexMode, listIndex, normaliseRemote, onDisk, openGit, portableTarget, readHead, readIndexModes, readProvenance, readProvenanceOf, readRevision, reasonOf, relativePath, toReadError, wrapReadErrors };
