import { getState } from "../packages/actions-core.js";
import { createHmac, timingSafeEqual } from "node:crypto";
// src/runner/state/saved-state.ts
const stateName = "hand-over";
/** The runner passes the state as an environment variable, and Linux starts no process with one of more than 128 KiB. */
const longestState = 32768;
/** Throws when the runner's state file cannot be written, or the state is too long for it. */
function saveState(world, state, apiKey) {
	const text = JSON.stringify(state);
	if (Buffer.byteLength(text) > longestState) throw new Error("The state is too long.");
	world.saveState(stateName, `${sign(text, apiKey)} ${text}`);
}
/** `undefined` without a state; `'forged'` for one that the main step did not save with this key. */
function readState(apiKey) {
	const state = getState(stateName);
	if (state === "") return void 0;
	const [, signature = "", text = ""] = /^(\S*) (.*)$/s.exec(state) ?? [];
	const expected = Buffer.from(sign(text, apiKey));
	const given = Buffer.from(signature);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "forged";
	return JSON.parse(text);
}
/** A line of a log can set state (`::save-state`), but cannot sign it with our key. */
function sign(text, apiKey) {
	return createHmac("sha256", apiKey).update(text).digest("hex");
}
export { readState, saveState };
