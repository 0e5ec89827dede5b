import { ActionError, describeError } from "./errors.js";
import { parseText } from "./connection.js";
import { imageTagRule } from "./names.js";
import { readRevision } from "./provenance.js";
import { invalid, optional } from "./read-input.js";
import { tempDirectory } from "./temp-directory.js";
import { hash } from "node:crypto";
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
	throw new ActionError(`Input '${input}' must ${imageTagRule.words}, got '${tag}'.`);
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
	if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) invalid(`Input '${name}' contains the key '${key}'. A key must consist of letters, digits and '_', and must not start with a digit.`);
	if (args.has(key)) invalid(`Input '${name}' contains '${key}' twice. Remove one of the two.`);
	args.set(key, value);
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
		if (error instanceof ActionError) invalid(describeError(error));
		throw error;
	}
}
export { defaultImageTag, fillTree, parseBuildArgs, readImageTag, toImageTag };
