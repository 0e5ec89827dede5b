/** The only escape sequences that are kept: colours and weights (SGR) of at most 32 characters. */
const style = `\\[[0-9;]{0,29}m`;
/** Control characters except TAB, and marks that reorder the text around them. */
const invisible = String.raw`[\p{Cc}--\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;
const styleOrInvisible = new RegExp(`(${style})|${invisible}`, "gv");
/**
* Turns control characters, escape sequences other than styles, and bidirectional marks into visible escapes (`\x1b`, `\u202e`);
* lone surrogates become U+FFFD.
*/
function showInvisible(text) {
	return text.toWellFormed().replace(styleOrInvisible, (found, styled) => styled ?? escapeOf(found));
}
const everyStyle = new RegExp(style, "g");
/** In linear time, unlike `stripVTControlCharacters`. What that also removes is shown by `showInvisible`. */
function withoutStyle(text) {
	return text.replace(everyStyle, "");
}
function escapeOf(character) {
	const code = character.charCodeAt(0).toString(16);
	return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
}
export { invisible, showInvisible, style, withoutStyle };
