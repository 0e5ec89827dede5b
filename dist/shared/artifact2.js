import { describeError } from "./errors.js";
import { redactedJson } from "./redact-all.js";
import { join } from "node:path";
import { once } from "node:events";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
// src/runner/artifact/artifact.ts
/** Uploads log and record of a build as one workflow artifact. Trouble is one warning. */
async function uploadLogs(content, { serverUrl, tempDirectory, log, redact, signal }) {
	const host = URL.parse(serverUrl)?.hostname ?? serverUrl;
	if (!hasArtifactService(host)) {
		await log.warning(`The log was not uploaded: GitHub Enterprise Server ('${host}') does not support this artifact service.\nSet 'upload-logs' to 'never', and upload the file that the output 'log-file' names in a step of its own.`);
		return;
	}
	let directory;
	try {
		directory = await mkdtemp(join(tempDirectory, "agentex-artifact-"));
		const files = await writeFiles(content, directory, redact);
		const { DefaultArtifactClient } = await import("./artifact.js");
		log.group("Upload of the build log");
		await log.written();
		const upload = new DefaultArtifactClient().uploadArtifact(nameOf(content, redact), files, directory);
		await Promise.race([upload, once(signal, "abort")]);
	} catch (error) {
		await log.warning(`The log could not be uploaded: ${describeError(error)}`);
	} finally {
		log.endGroup();
		if (directory !== void 0) await rm(directory, { recursive: true }).catch(() => void 0);
	}
}
async function writeFiles({ record, logFile }, directory, redact) {
	const files = [join(directory, "build.json")];
	await writeFile(join(directory, "build.json"), `${redactedJson(record, redact, 2)}\n`);
	if (logFile !== void 0) {
		files.push(join(directory, "build.log"));
		await copyFile(logFile, join(directory, "build.log"));
	}
	return files;
}
/** Unique in a run: a matrix may build one agent several times. The end of an ID differs most. */
function nameOf({ agent, job, attempt, buildId }, redact) {
	const id = redact(buildId).replaceAll(/[^A-Za-z0-9]/g, "").slice(-8);
	return `agentex-build-${clean(redact(agent))}-${clean(job)}-${attempt}-${id}`;
}
function clean(name) {
	return name.slice(0, 80).replaceAll(/[^\w.-]/g, "-");
}
/** As the client itself decides, which prints a warning of its own. */
function hasArtifactService(host) {
	return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(host);
}
export { uploadLogs };
