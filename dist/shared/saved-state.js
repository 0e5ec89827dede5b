import { getState, saveState as saveState$1 } from "../packages/actions-core.js";
import { ActionError } from "./errors.js";
import { createHmac, timingSafeEqual } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
// src/runner/state/archive-directory.ts
const prefix = "agentex-build-";
/** A directory for the archive that only this user can read. Disposing it removes it, unless it is to be kept. */
function createArchiveDirectory({ keep }) {
	const path = makeDirectory(tempDirectory());
	return {
		path,
		[Symbol.asyncDispose]: async () => {
			if (!keep) await rm(path, {
				recursive: true,
				force: true
			});
		}
	};
}
/** Removes what a killed main step left behind; other paths are left alone. */
function removeArchiveDirectory(path) {
	if (dirname(path) === tempDirectory() && basename(path).startsWith(prefix)) rmSync(path, {
		recursive: true,
		force: true
	});
}
function makeDirectory(parent) {
	try {
		return mkdtempSync(join(parent, prefix));
	} catch (cause) {
		throw new ActionError(`Could not create a directory in '${parent}'.`, {
			cause,
			hint: "Set RUNNER_TEMP to an existing, writable directory."
		});
	}
}
/** Where the runner keeps the temporary files of a job. */
function tempDirectory() {
	return resolve(process.env["RUNNER_TEMP"] ?? tmpdir());
}
// src/runner/state/saved-state.ts
const stateName = "hand-over";
/** Throws when the runner's state file cannot be written: nothing is started that the post step could not clean up. */
function saveState(state, apiKey) {
	const text = JSON.stringify(state);
	try {
		saveState$1(stateName, `${sign(text, apiKey)} ${text}`);
	} catch (cause) {
		throw new ActionError("Could not write the runner's state file, without which the post step cannot clean up.", {
			cause,
			hint: "Set GITHUB_STATE to a writable file."
		});
	}
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
function leavesBuild(state) {
	return state.phase === "submitting" || state.phase === "running";
}
export { createArchiveDirectory, leavesBuild, readState, removeArchiveDirectory, saveState, tempDirectory };
