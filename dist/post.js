import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { leavesBuild, readState, removeArchiveDirectory } from "./shared/saved-state.js";
// src/post.ts
/** The post step of the root action: cleans up after a main step that was stopped. It never fails the job. */
async function post(world) {
	await entrypoint(world, async (runner) => {
		const state = readState(runner.apiKey);
		if (state === void 0) return;
		if (state === "forged") {
			await runner.log.warning("The saved state was not signed with this API key, so nothing was cleaned up.\nCheck on the server whether a build of this step is still running.");
			return;
		}
		removeArchiveDirectory(world.files, state.archiveDirectory);
		if (!leavesBuild(state)) return;
		const { cancelBuildLeft } = await import("./shared/post-cleanup.js");
		await cancelBuildLeft(state, runner);
	});
}
// \0start:post
await post(systemWorld);
export {};
