import { andMore } from "./and-more.js";
import { ActionError } from "./errors.js";
import { isUtf8 } from "node:buffer";
// src/build-context/files/file-names.ts
/**
* Decodes a name or link target that was read as Latin-1, which keeps every byte. If it is not UTF-8, `text` has U+FFFD, which is good
* enough for matching, and `exact` is false: tar allows any bytes, the content hash and JSON do not.
*/
function decodeName(latin1) {
	if (Buffer.byteLength(latin1) === latin1.length) return {
		text: latin1,
		exact: true
	};
	const bytes = Buffer.from(latin1, "latin1");
	return {
		text: bytes.toString(),
		exact: isUtf8(bytes)
	};
}
/** For a name in `directory` that is not UTF-8 and not ignored. */
function undecodable(latin1, directory) {
	return new ActionError(`The name '${showBytes(latin1)}' in the directory '${directory === "" ? "." : showName(directory)}' of the build context is not valid UTF-8.`, { hint: "Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'." });
}
/** For a link whose target is not UTF-8. */
function undecodableTarget(latin1, link) {
	return new ActionError(`The symbolic link '${showName(link)}' of the build context points to '${showBytes(latin1)}', which is not valid UTF-8.`, { hint: "Change its target, or add a line for it to the ignore file." });
}
/** Bytes outside printable ASCII as `\xNN`. */
function showBytes(latin1) {
	return latin1.replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/** For messages: a name may contain line breaks and other control characters. */
function showName(path) {
	return JSON.stringify(path).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("\\\\", "\\");
}
const excerptCharacters = 200;
/** The start of a text that may be long, for messages. */
function excerpt(text) {
	return text.length > excerptCharacters ? `${text.slice(0, excerptCharacters)}…` : text;
}
const mostNames = 10;
/** The first names of a list, quoted, and how many more there are. */
function listNames(paths) {
	return [...paths.slice(0, mostNames).map((path) => `'${showName(path)}'`), ...andMore(paths.length - mostNames)].join(", ");
}
/** Sizes and names of files, one on each line, to follow a sentence. */
function listSizes(files) {
	return files.map(({ path, sizeBytes }) => `\n${sizeBytes} bytes  ${showName(path)}`).join("");
}
/** A sentence about paths, or nothing without paths. */
function sayOf(paths, sentence) {
	const all = [...paths];
	return all.length === 0 ? [] : [`${sentence}: ${listNames(all)}.`];
}
export { decodeName, excerpt, listNames, listSizes, sayOf, showName, undecodable, undecodableTarget };
