import { tempDirectory } from "./temp-directory.js";
import { join } from "node:path";
import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";
// src/runner/state/saved-state.ts
const stateName = "hand-over";
/** The runner passes the state as an environment variable, and Linux starts no process with one of more than 128 KiB. */
const longestState = 32768;
/** Throws when the state is too long to be passed. */
function encodeState(state, apiKey) {
	const text = JSON.stringify(state);
	if (Buffer.byteLength(text) > longestState) throw new Error("The state is too long.");
	return encrypt(text, apiKey);
}
/** Reads what `encodeState` has written; `'forged'` for what it did not write with this key. */
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
// src/runner/world/runner-kind.ts
/**
* Whether the runner is Gitea's or act. Both start the actions of GitHub, but with Docker they may lose what a step has saved for its
* post step, and start that while the main step is still running.
*/
function isGiteaOrAct(env) {
	return Boolean(env["GITEA_ACTIONS"]) || Boolean(env["ACT"]);
}
// src/runner/state/state-file.ts
/** `undefined` where the runner loses no state, or does not tell the steps of a job apart. */
function openStateFile({ files, startedMs }, env = process.env) {
	if (!isGiteaOrAct(env) || !env["GITHUB_ACTION"]) return void 0;
	const path = join(tempDirectory(), stateFileName(env));
	const markPath = `${path}-stop`;
	const foundMs = files.changedMs(markPath);
	const staleMs = foundMs !== void 0 && foundMs < startedMs ? foundMs : void 0;
	return {
		write: (text) => files.replace(path, text),
		read: async () => {
			let text = "";
			try {
				for await (const piece of files.read(path)) text += piece;
				return text;
			} catch {
				return;
			}
		},
		exists: () => files.changedMs(path) !== void 0,
		remove: () => files.removeFile(path),
		mark: () => files.replace(markPath, ""),
		isMarked: () => {
			const markedMs = files.changedMs(markPath);
			return markedMs !== void 0 && markedMs !== staleMs;
		},
		removeMark: () => files.removeFile(markPath)
	};
}
/** What main and post of one step have in common, and no two steps: jobs that run at once have workspaces of their own. */
const identity = [...[
	"GITHUB_REPOSITORY",
	"GITHUB_WORKFLOW",
	"GITHUB_RUN_ID",
	"GITHUB_RUN_ATTEMPT"
], ...[
	"GITHUB_JOB",
	"GITHUB_WORKSPACE",
	"GITHUB_ACTION"
]];
function stateFileName(env) {
	const values = identity.map((name) => env[name] ?? "");
	return `agentex-state-${createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, 32)}`;
}
export { decodeState, encodeState, isGiteaOrAct, openStateFile, stateName };
