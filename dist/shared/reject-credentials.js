import { ActionError } from "./errors.js";
import { andMore } from "./and-more.js";
import { containsCredentialUrl, hasSecretParameter, isCredentialProxy, isCredentialUrl, isLiteral, isOutside, leadsOut, relativePath, wrapReadErrors } from "./provenance.js";
import { compareBytes, createNaming, fill, findAllowing, sourceOf } from "./manifest.js";
import { listNames, showName } from "./file-names.js";
import { closeSync, constants, existsSync, openSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, parse, posix, resolve } from "node:path";
import { createPrivateKey, hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
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
// src/build-context/credentials/git-directories.ts
const maxShown$2 = 10;
/**
* Finds the members whose bytes come from below a git directory of the workspace, whatever its name, and whatever of it is packed. It is
* the innermost one: a submodule's within the repository's.
*/
function findGitDirectoryFiles(members, { workspace, contextDir }) {
	const known = /* @__PURE__ */ new Map();
	return members.flatMap((member) => {
		if (member.type === "directory" || member.type === "link") return [];
		const source = sourceOf(member, contextDir);
		const gitDirectory = find(dirname(source));
		return gitDirectory === void 0 ? [] : [{
			member,
			source,
			gitDirectory
		}];
	});
	function find(directory) {
		if (known.has(directory)) return known.get(directory);
		if (isOutside(workspace, directory)) return void 0;
		const around = directory === workspace ? void 0 : find(dirname(directory));
		const found = isGitDirectory(directory) ? directory : around;
		known.set(directory, found);
		return found;
	}
}
/** By its name, or by what git itself looks for. */
function isGitDirectory(directory) {
	return basename(directory).toLowerCase() === ".git" || statOf(join(directory, "HEAD"))?.isFile() === true && ["objects", "refs"].every((name) => statOf(join(directory, name))?.isDirectory());
}
/** Of the target of links; undefined where nothing exists, or permissions are missing. */
function statOf(path) {
	try {
		return statSync(path, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
/** Names one file of each git directory, and how to exclude or include them. `howToExclude` is a full sentence. */
function gitDirectoriesError(files, workspace, howToExclude) {
	const firsts = [...Map.groupBy(files, ({ gitDirectory }) => gitDirectory).values()].flatMap(([first]) => first ?? []);
	const shown = firsts.slice(0, maxShown$2).map(({ member, source, gitDirectory }) => {
		return `'${showName(relativePath(workspace, source))}', packed as '${showName(member.path)}', of '${showName(relativePath(workspace, gitDirectory) || ".")}'`;
	});
	const more = firsts.length > maxShown$2 ? [`and ${firsts.length - maxShown$2} more`] : [];
	return new ActionError(`The build context contains files of git's own directories, which may hold the token of a job: ${[...shown, ...more].join("; ")}. Nothing was sent.`, { hint: `Remove the links and include paths that lead there. ${howToExclude} If the build reads the history, set 'include-git: true': then only configurations with credentials are rejected.` });
}
// src/build-context/credentials/read-start.ts
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
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
// src/build-context/credentials/git-secrets.ts
const configFile = /(?:^|\/)config(?:\.worktree)?$/;
const pointerFile = /(?:^|\/)\.git$/;
const pointerBytes = 4096;
const maxShown$1 = 10;
/**
* Finds credentials in the configuration of every repository among `members`, whatever its name, and of those that a `.git` file of
* a worktree or submodule points to. `gitFiles` are those of the members that are below a git directory on disk. Without a
* repository, git is not run. Rejects with the signal's reason, `ChangedError` or
* `ReadError`.
*/
async function findGitSecrets(place, members, gitFiles, git, signal) {
	const { contextDir } = place;
	const namesOf = createNaming(place);
	const files = members.filter((member) => member.type === "file" || member.type === "memory-file");
	const named = (isWanted) => files.filter((file) => namesOf(file).some(isWanted));
	const packed = [...[...named(isRepositoryConfig), ...otherConfigs(files, members)].map((file) => sourceOf(file, contextDir)), ...gitFiles.flatMap(({ source, gitDirectory }) => isRepositoryConfig(`.git/${relativePath(gitDirectory, source)}`) ? [source] : [])];
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
	return new ActionError(`The build context contains git credentials: ${[...first, ...andMore(found.length - maxShown$1)].join("; ")}. Nothing was sent.`, { hint: "Set 'persist-credentials: false' on actions/checkout, remove the settings with 'git config --unset-all', or exclude the repository: '.git' without 'include-git' and without a link into it, another directory by a line in the ignore file." });
}
async function inspect(config, git, signal) {
	const listing = await git([
		"config",
		"--file",
		config,
		"--no-includes",
		"--list",
		"-z"
	], parse(config).root, signal);
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
	const shared = join(directory, "commondir");
	const repository = existsSync(shared) ? resolve(directory, read({
		type: "file",
		path: file.path,
		source: wrapReadErrors(file.path, () => realpathSync(shared))
	}).trim()) : directory;
	return [join(repository, "config"), join(directory, "config.worktree")].filter((config) => existsSync(config));
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
async function findSensitiveFiles(members, place, read, allowed, signal) {
	const found = [];
	const used = /* @__PURE__ */ new Set();
	const check = createCheck(members, read);
	const namesOf = createNaming(place);
	const candidates = members.flatMap((member) => {
		const names = namesOf(member).filter(mayMatch);
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
	const list = first.map(({ path, reason }) => `'${showName(path)}' (${reason})`);
	const count = found.length === 1 ? "a file that looks like a credential" : `${found.length} files that look like credentials`;
	return new ActionError(`The build context contains ${count}: ${[...list, ...andMore(found.length - maxShown)].join(", ")}. Nothing was sent.`, { hint: [
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
async function rejectCredentials(request, git, signal) {
	const { workspace, contextDir, members, includeGit, allowSensitive, howToExclude } = request;
	rejectForeignFiles(members, workspace);
	const gitFiles = findGitDirectoryFiles(members, request);
	if (gitFiles.length > 0 && !includeGit) throw gitDirectoriesError(gitFiles, workspace, howToExclude);
	const gitSecrets = await findGitSecrets(request, members, gitFiles, git, signal);
	if (gitSecrets.length > 0) throw gitSecretsError(gitSecrets);
	const { found, warnings } = await findSensitiveFiles(members, request, createStartReader(contextDir), allowSensitive, signal);
	if (found.length > 0) throw sensitiveFilesError(found, howToExclude);
	return warnings;
}
/**
* Throws an `ActionError` for members from outside the workspace. With a manifest, links are followed: one that a pull request made
* must not fetch files of the runner.
*/
function rejectForeignFiles(members, workspace) {
	const foreign = members.filter((member) => "source" in member && member.source && isOutside(workspace, member.source)).map(({ path }) => path);
	if (foreign.length === 0) return;
	throw new ActionError(`These symbolic links of the build context lead out of the workspace: ${listNames(foreign)}. Nothing was sent.`, { hint: "Copy the files into the workspace before this step, or exclude the links." });
}
export { gitMode, rejectCredentials, rejectForeignFiles, workingTreeHash };
