import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { isFinal } from "./shared/status.js";
import { removeArchiveDirectory } from "./shared/archive-directory.js";
import { readState } from "./shared/saved-state.js";
// src/build/hand-over.ts
/** There is work exactly where a cancel is wanted and the build may still be running. */
function leftOver({ cancelWanted, sent, build }) {
	if (!cancelWanted) return { type: "nothing" };
	if (build !== void 0) return isFinal(build.status) ? { type: "nothing" } : {
		type: "build",
		buildId: build.id
	};
	return sent === void 0 ? { type: "nothing" } : {
		type: "submit",
		sent
	};
}
// src/post.ts
/** The post step of the root action and of `wait/`: cleans up after a main step that was stopped. It never fails the job. */
async function post(world) {
	await entrypoint(world, async (runner) => {
		const state = readState(runner.apiKey);
		if (state === void 0) return;
		if (state === "forged") {
			await runner.log.warning("The saved state was not encrypted with this API key, so nothing was cleaned up.\nCheck on the server whether a build of this step is still running.");
			return;
		}
		if (state.archiveDirectory !== void 0) removeArchiveDirectory(world.files, state.archiveDirectory);
		const left = leftOver(state);
		if (left.type === "nothing") return;
		const { cleanUp } = await import("./shared/post-cleanup.js");
		await cleanUp(left, state, runner);
	});
}
// \0start:post
await post(systemWorld);
export {};
