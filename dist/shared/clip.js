// src/util/clip.ts
/**
* Cuts between two words: the runner masks a secret only as a whole, so half of one must never be kept. A single word that is
* too long is left out.
*/
function clip(text, length) {
	if (text.length <= length) return own(text);
	const start = text.slice(0, length);
	const end = /\s/.test(text.charAt(length - 1)) ? length - 1 : lastBlank(start);
	return own(`${start.slice(0, end).trimEnd()}…`);
}
function lastBlank(text) {
	for (let at = text.length - 1; at >= 0; at -= 1) if (/\s/.test(text.charAt(at))) return at;
	return 0;
}
/** A slice keeps the whole of the line alive that it was cut from, a copy does not. */
function own(text) {
	return ` ${text}`.slice(1);
}
export { clip };
