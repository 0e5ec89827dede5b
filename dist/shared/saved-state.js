import { getState } from "../packages/actions-core.js";
import { ActionError } from "./errors.js";
import { tempDirectory } from "./temp-directory.js";
import { basename, dirname } from "node:path";
import { createHmac, timingSafeEqual } from "node:crypto";
// src/runner/state/archive-directory.ts
const prefix = "agentex-build-";
/** A directory for the archive that only this user can read. Disposing it removes it, unless it is to be kept. */
function createArchiveDirectory(files, { keep }) {
	const path = createDirectory(files, tempDirectory());
	return {
		path,
		[Symbol.dispose]: () => {
			if (!keep) files.removeDirectory(path);
		}
	};
}
/** Removes what a killed main step left behind; other paths are left alone. */
function removeArchiveDirectory(files, path) {
	if (dirname(path) === tempDirectory() && basename(path).startsWith(prefix)) files.removeDirectory(path);
}
function createDirectory(files, parent) {
	try {
		return files.createDirectory(parent, prefix);
	} catch (cause) {
		throw new ActionError(`Could not create a directory in '${parent}'.`, {
			cause,
			hint: "Set RUNNER_TEMP to an existing, writable directory."
		});
	}
}
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
export { createArchiveDirectory, readState, removeArchiveDirectory, saveState };
