import { ActionError } from "./errors.js";
import { tempDirectory } from "./temp-directory.js";
import { basename, dirname } from "node:path";
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
export { createArchiveDirectory, removeArchiveDirectory };
