import { cancelAndWait, isFinal, requestCancel } from "./shared/cancel-build.js";
import { connect, systemClock } from "./shared/connect.js";
import { entrypoint } from "./shared/entrypoint.js";
import { readCancelInputs } from "./shared/sub-action-inputs.js";
import { writeCancelOutputs } from "./shared/outputs.js";
import { ActionError } from "./shared/errors.js";
import { timeLimit } from "./shared/time-limit.js";
// src/cancel.ts
/** The sub-action `cancel/`: cancels a build and waits for its end. */
async function cancel() {
	await entrypoint(async ({ log, apiKey, redact, signal }) => {
		const { connection, buildId, wait, timeoutMs } = await readCancelInputs(apiKey);
		await using api = await connect(connection, log);
		using limit = timeLimit(timeoutMs, systemClock, signal);
		const build = await (wait ? cancelAndWait : requestCancel)(buildId, {
			api,
			clock: systemClock
		}, limit.signal);
		writeCancelOutputs(build, redact);
		await log.line(`Build status: ${build.status}`);
		if (wait && !isFinal(build.status)) throw new ActionError(`The cancelled build did not end within ${timeoutMs / 6e4} minutes (status '${build.status}'). Build ID: ${buildId}.`, { hint: "Raise 'timeout-minutes', or check the build on the server." });
	});
}
// \0start:cancel
await cancel();
export {};
