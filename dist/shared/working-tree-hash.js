import { compareBytes } from "./provenance.js";
import { hash } from "node:crypto";
// src/build-context/archive/working-tree-hash.ts
/** As in git, where only the owner's execute bit counts. */
function gitMode(mode) {
	return (mode & 64) === 0 ? "100644" : "100755";
}
/** Agentex's content hash of a build context: files and links, without directories, times, owners and other mode bits. */
function workingTreeHash(entries) {
	const lines = entries.toSorted((a, b) => compareBytes(a.path, b.path)).map(({ path, mode, sha256 }) => `${path}\0${mode}\0${sha256}`);
	return hash("sha256", lines.join("\n"));
}
export { gitMode, workingTreeHash };
