import { getState } from "../packages/actions-core.js";
import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
// src/runner/state/saved-state.ts
const stateName = "hand-over";
/** The runner passes the state as an environment variable, and Linux starts no process with one of more than 128 KiB. */
const longestState = 32768;
/** Throws when the runner's state file cannot be written, or the state is too long for it. */
function saveState(world, state, apiKey) {
	const text = JSON.stringify(state);
	if (Buffer.byteLength(text) > longestState) throw new Error("The state is too long.");
	world.saveState(stateName, encrypt(text, apiKey));
}
/** `undefined` without a state; `'forged'` for one that the main step did not save with this key. */
function readState(apiKey) {
	const state = getState(stateName);
	return state === "" ? void 0 : decodeState(state, apiKey);
}
/** Reads what `saveState` has saved under its name. */
function decodeState(state, apiKey) {
	const text = decrypt(state, apiKey);
	return text === void 0 ? "forged" : JSON.parse(text);
}
const algorithm = "aes-256-gcm";
const bytes = {
	iv: 12,
	tag: 16
};
/**
* A line of a log can set state (`::save-state`), but cannot encrypt it with our key. And whatever the server has put into an ID,
* even the key itself, cannot be read from it.
*/
function encrypt(text, apiKey) {
	const iv = derive(apiKey, `iv ${text}`).subarray(0, bytes.iv);
	const cipher = createCipheriv(algorithm, derive(apiKey, "key"), iv);
	const encrypted = [cipher.update(text), cipher.final()];
	return Buffer.concat([
		iv,
		cipher.getAuthTag(),
		...encrypted
	]).toString("base64");
}
/** `undefined` for what was not encrypted with this key. */
function decrypt(state, apiKey) {
	const all = Buffer.from(state, "base64");
	const [iv, tag, encrypted] = [
		all.subarray(0, bytes.iv),
		all.subarray(bytes.iv, bytes.iv + bytes.tag),
		all.subarray(bytes.iv + bytes.tag)
	];
	try {
		const options = { authTagLength: bytes.tag };
		const decipher = createDecipheriv(algorithm, derive(apiKey, "key"), iv, options);
		decipher.setAuthTag(tag);
		return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString();
	} catch {
		return;
	}
}
function derive(apiKey, purpose) {
	return createHmac("sha256", apiKey).update(purpose).digest();
}
export { readState, saveState };
