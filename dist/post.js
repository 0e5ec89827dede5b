import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { removeArchiveDirectory } from "./shared/archive-directory.js";
import { getState } from "./packages/actions-core.js";
import { leftOver } from "./shared/hand-over.js";
import { decodeState, isGiteaOrAct, openStateFile, stateName } from "./shared/state-file.js";
// src/runner/state/left-state.ts
function openLeftState(world, apiKey) {
	const file = openStateFile(world);
	const passed = getState(stateName);
	const read = async () => newestState(decode(passed, apiKey), decode(await file?.read(), apiKey));
	return {
		mayBeLost: isGiteaOrAct(process.env),
		read,
		takeOver: async () => {
			const state = await read();
			if (!file || hasEnded(state)) return state;
			attempt(file.mark);
			return await read();
		},
		remove: async () => {
			if (!file) return;
			const state = await read();
			attempt(file.remove);
			if (hasEnded(state)) attempt(file.removeMark);
		}
	};
}
/** The state that the runner passes is certainly of this step; the file may be newer, since main may be running beside it. */
function newestState(passed, filed) {
	if (typeof passed !== "object") return typeof filed === "object" ? filed : passed ?? filed;
	if (typeof filed !== "object" || filed.startedMs !== passed.startedMs) return passed;
	return filed.revision >= passed.revision ? filed : passed;
}
function decidePost(state, mayBeLost) {
	if (state === void 0) return { type: mayBeLost ? "unknown" : "nothing" };
	if (state === "forged") return { type: "forged" };
	const left = leftOver(state);
	const { server } = state;
	return left.type === "nothing" || server === void 0 ? { type: "nothing" } : {
		type: "clean-up",
		left,
		server
	};
}
function decode(text, apiKey) {
	return text === void 0 || text === "" ? void 0 : decodeState(text, apiKey);
}
function hasEnded(state) {
	return typeof state === "object" && state.hasEnded === true;
}
/** The cancellation is more important than a file that stays. */
function attempt(change) {
	try {
		change();
	} catch {}
}
// src/post.ts
/** The post step of the root action and of `wait/`: cleans up after a main step that was stopped. It never fails the job. */
async function post(world) {
	await entrypoint(world, async (runner) => {
		const left = openLeftState(world, runner.apiKey);
		const state = await left.takeOver();
		const work = decidePost(state, left.mayBeLost);
		if (work.type !== "nothing") {
			const { cleanUp } = await import("./shared/post-cleanup.js");
			await cleanUp(work, left, runner);
		}
		await left.remove();
		if (typeof state === "object" && state.archiveDirectory !== void 0) removeArchiveDirectory(state.archiveDirectory, runner);
	});
}
// \0start:post
await post(systemWorld);
export {};
