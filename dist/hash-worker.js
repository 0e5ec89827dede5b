import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { createHash, hash } from "node:crypto";
// src/discover/hash-worker.ts
/** Never through a link, never waiting for a pipe; Windows has neither flag. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const buffer = Buffer.alloc(1048576);
/**
* Gets paths and sends a result for each: the hash in hex after `x` for a file that its owner may execute or `-` for another, or `!` and
* why it could not be read. All in one text with a NUL between two, which threads exchange in less time than a list.
*/
parentPort?.on("message", (paths) => {
	parentPort?.postMessage(paths.split("\0").map(hashFile).join("\0"));
});
function hashFile(path) {
	try {
		const descriptor = openSync(path, openFlags);
		try {
			const stats = fstatSync(descriptor);
			if (!stats.isFile()) return "!it is not a regular file";
			return ((stats.mode & constants.S_IXUSR) !== 0 ? "x" : "-") + hashContent(descriptor, stats.size);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		return `!${error instanceof Error ? error.message : String(error)}`;
	}
}
/** In a single read where the file fits: asking for one byte more than its size shows the end. */
function hashContent(descriptor, sizeBytes) {
	const count = readSync(descriptor, buffer, 0, Math.min(sizeBytes + 1, buffer.length), null);
	if (count === sizeBytes) return hash("sha256", buffer.subarray(0, count));
	const sha256 = createHash("sha256").update(buffer.subarray(0, count));
	for (let read = count; read > 0;) {
		read = readSync(descriptor, buffer, 0, buffer.length, null);
		sha256.update(buffer.subarray(0, read));
	}
	return sha256.digest("hex");
}
export {};
