import { entrypoint, systemWorld } from "./shared/entrypoint.js";
import { connect, parseWord, readConnection } from "./shared/connection.js";
import { openHandOver, openReport, openStepState, readFollowInputs, readWatchedShowInputs, watchBuild, withHeartbeat } from "./shared/step-state.js";
import { gather, required } from "./shared/read-input.js";
import { ApiError } from "./shared/errors2.js";
import { retryRules } from "./shared/retry-table.js";
import { readWorkflowContext } from "./shared/workflow-context.js";
// src/runner/inputs/wait-inputs.ts
/** Rejects with `InvalidInputs`. `apiKey` is the text of the input `api-key`. */
async function readWaitInputs(apiKey) {
	const { follow, show, ...named } = await gather({
		connection: () => readConnection(apiKey),
		buildId: () => required("build-id", parseWord, "Input 'build-id' is required: set it to the ID of the build to wait for."),
		follow: readFollowInputs,
		show: readWatchedShowInputs
	});
	return {
		...named,
		...follow,
		...show,
		annotations: true
	};
}
// src/build/find-named.ts
const pauseMs = 1e3;
/** Reads a build by its ID. The server may not know a build yet that another job has just submitted, so it is asked again for a while. */
async function findNamed(id, { api, clock, reporter }, signal) {
	const startMs = clock.monotonicMs();
	for (let isFirst = true;; isFirst = false) {
		try {
			return await api.getBuild(id, signal);
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			const { forMs } = retryRules(error).named;
			if (clock.monotonicMs() + pauseMs > startMs + forMs) throw error;
		}
		if (isFirst) {
			const message = `The server does not know build ${id} yet. Asking again.`;
			await reporter.report({
				type: "notice",
				message
			});
		}
		await clock.sleep(pauseMs, signal);
	}
}
// src/runner/watched-build.ts
const watched = {
	how: "watched",
	ageSeconds: void 0
};
/** Follows a build that another job or run has submitted to its end. Its queue time counts from `startMs`. */
async function watchRemotely({ connection, buildId, limits, pollIntervalMs, onTimeout, cancelOnAbort }, startMs, { buildLog, report, handOver }, runner) {
	const { log, signal, hurry } = runner;
	const { clock, random } = runner.world;
	let abortedMs;
	signal.addEventListener("abort", () => abortedMs = clock.monotonicMs(), { once: true });
	handOver.watching(buildId);
	await using api = await connect(connection, runner);
	using reporter = withHeartbeat(buildLog, clock, log);
	const build = await find(api, reporter);
	handOver.created(build);
	report.created(build, watched);
	const result = await watchBuild({
		build,
		reused: watched,
		sinceMs: startMs
	}, {
		wait: true,
		onTimeout,
		cancelOnAbort,
		hurry
	}, {
		api,
		reporter,
		limits,
		pollIntervalMs,
		clock,
		random,
		abortedMs: () => abortedMs
	}, signal);
	handOver.ended(result);
	report.ended(result);
	if (result.outcome.type === "timed-out" || result.outcome.type === "lost") await buildLog.reveal();
	async function find(server, to) {
		try {
			return await findNamed(buildId, {
				api: server,
				clock,
				reporter: to
			}, signal);
		} catch (error) {
			if (!signal.aborted) handOver.unread();
			throw error;
		}
	}
}
// src/wait.ts
/** The sub-action `wait/`: follows a build of another job or run to its end. */
async function wait(world) {
	const startMs = world.clock.monotonicMs();
	await entrypoint(world, async (runner) => {
		using state = openStepState(runner);
		const inputs = await readWaitInputs(runner.apiKey);
		const workflow = await readWorkflowContext();
		const handOver = openHandOver(inputs, void 0, state, runner.signal);
		const { buildLog, report } = openReport(inputs, { watchedId: inputs.buildId }, workflow, runner);
		await report.run(() => watchRemotely(inputs, startMs, {
			buildLog,
			report,
			handOver
		}, runner));
	});
}
// \0start:wait
await wait(systemWorld);
export {};
