import { resolve } from "node:path";
import { tmpdir } from "node:os";
// src/runner/inputs/temp-directory.ts
/** Where the runner keeps the temporary files of a job. */
function tempDirectory() {
	return resolve(process.env["RUNNER_TEMP"] ?? tmpdir());
}
export { tempDirectory };
