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
export { isHeredoc, parseDockerfile, splitWords };
