import { ActionError, describeError } from "./errors.js";
import { tempDirectory } from "./temp-directory.js";
import { basename, dirname } from "node:path";
// src/runner/state/archive-directory.ts
const prefix = "agentex-build-";
/** A directory for the archive that only this user can read. Disposing it removes it, unless it is to be kept. */
function createArchiveDirectory({ keep }, around) {
	const path = createDirectory(around.world.files, tempDirectory());
	return {
		path,
		[Symbol.dispose]: () => {
			if (!keep) remove(path, around);
		}
	};
}
/** Removes what a killed main step left behind; other paths are left alone. */
function removeArchiveDirectory(path, around) {
	if (dirname(path) === tempDirectory() && basename(path).startsWith(prefix)) remove(path, around);
}
/** Never throws: a directory that stays does not change how a run ends. */
function remove(path, { world, log }) {
	try {
		world.files.removeDirectory(path);
	} catch (error) {
		const reason = describeError(error);
		log.warning(`The packed build context could not be removed: ${reason}\nRemove '${path}' if this runner keeps its temporary directory.`);
	}
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
