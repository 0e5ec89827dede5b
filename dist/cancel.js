import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { cancelAndWait, isFinal, requestCancel } from "./shared/cancel-build.js";
import { connect } from "./shared/connect.js";
import { readCancelInputs } from "./shared/sub-action-inputs.js";
import { writeCancelOutputs } from "./shared/outputs.js";
import { ActionError } from "./shared/errors.js";
import { timeLimit } from "./shared/time-limit.js";
// src/cancel.ts
/** The sub-action `cancel/`: cancels a build and waits for its end. */
async function cancel(world) {
	await entrypoint(world, async (runner) => {
		const { log, apiKey, signal } = runner;
		const { connection, buildId, wait, timeoutMs } = await readCancelInputs(apiKey);
		await using api = await connect(connection, runner);
		using limit = timeLimit(timeoutMs, world.clock, signal);
		const build = await (wait ? cancelAndWait : requestCancel)(buildId, {
			api,
			clock: world.clock
		}, limit.signal);
		writeCancelOutputs(build, runner);
		await log.line(`Build status: ${build.status}`);
		if (wait && !isFinal(build.status)) throw new ActionError(`The cancelled build did not end within ${timeoutMs / 6e4} minutes (status '${build.status}'). Build ID: ${buildId}.`, { hint: "Raise 'timeout-minutes', or check the build on the server." });
	});
}
// \0start:cancel
await cancel(systemWorld);
export {};
