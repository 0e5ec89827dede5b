import { buildPath, buildsPath, listPath } from "./paths.js";
import { classifyStatus, isEnding, isFinal } from "./status.js";
import { findSubmitted, imageOf, judgeLook, mayStillAppear } from "./find-submitted.js";
import { cancelPersistently } from "./cancel-build.js";
import { ApiError } from "./errors2.js";
import { askedWait } from "./retry.js";
import { leftOver } from "./hand-over.js";
import { describeError } from "./errors.js";
import { timeLimit } from "./time-limit.js";
import { connect, readBaseUrl } from "./connection.js";
// src/build/cancel/search-submitted.ts
/** Waits before each look; the last one is repeated. */
const lookUpDelaysMs = [
	0,
	1e3,
	2e3,
	4e3,
	8e3,
	1e4
];
/** Of the 56 s that the post step has for all: the rest is for the cancellation. */
const searchMs = 42e3;
/**
* Looks for the build of a form whose outcome is open, all the time that there is: one look proves nothing, since an identical build
* of another run may be listed before our own.
*/
async function searchSubmitted({ sent, buildId }, { api, clock, random }, signal) {
	const { baseline, open } = sent;
	if (open === void 0) return { type: "nothing-sent" };
	if (baseline === void 0) return { type: "no-baseline" };
	const endMs = clock.monotonicMs() + searchMs;
	const seen = /* @__PURE__ */ new Map();
	if (buildId !== void 0) seen.set(buildId, {
		id: buildId,
		status: ""
	});
	let serverMs;
	let problem = "";
	let askedMs = 0;
	for (let look = 0;; look += 1) {
		const leftMs = endMs - clock.monotonicMs();
		const pauseMs = lookUpDelaysMs[look] ?? lookUpDelaysMs.at(-1) ?? 0;
		try {
			await clock.sleep(Math.max(leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs, askedMs), signal);
			askedMs = 0;
			const onServerTime = (ms) => void (serverMs = ms);
			const found = judgeLook(await findSubmitted(api, sent, baseline, signal, onServerTime));
			for (const { id, status } of buildsIn(found)) seen.set(id, {
				id,
				status
			});
			const isLate = mayStillAppear(open, serverMs);
			const end = clock.monotonicMs() >= endMs || !isLate ? conclude(found, [...seen.values()], open, isLate) : void 0;
			if (end) return end;
			problem = found.type === "unreadable" ? "The list is too long." : "";
		} catch (error) {
			if (signal.aborted) {
				const reason = problem === "" ? "The server did not respond in time." : problem;
				return {
					type: "unreadable",
					builds: [...seen.values()],
					problem: reason
				};
			}
			if (!(error instanceof ApiError)) throw error;
			problem = error.message;
			askedMs = askedWait(error.retryAfterMs ?? 0, random());
		}
	}
}
/** Looks once for the builds of other forms than the one whose build is known. */
async function lookForOthers({ sent, buildId }, { api }, signal) {
	if (sent?.baseline === void 0 || sent.open === void 0) return {
		ids: [],
		isLate: false
	};
	let serverMs;
	const onServerTime = (ms) => void (serverMs = ms);
	const found = await findSubmitted(api, sent, sent.baseline, signal, onServerTime).catch((error) => {
		if (!signal.aborted && !(error instanceof ApiError)) throw error;
	});
	return {
		ids: buildsIn(judgeLook(found)).map(({ id }) => id).filter((id) => id !== buildId),
		isLate: found === void 0 || mayStillAppear(sent.open, serverMs)
	};
}
/** What the last look of a search says, with what was seen in the looks before; `undefined` where another look is needed. */
function conclude(last, seen, { isConflict, firstMs, lastMs }, isLate) {
	if (last.type === "unreadable") return void 0;
	if (last.type === "one" && seen.length === 1) return {
		type: "proved",
		build: last.build,
		mayHaveMore: isLate && firstMs !== lastMs
	};
	if (seen.length > 0) return {
		type: "uncertain",
		builds: seen,
		isLate: isLate && isConflict === void 0
	};
	return { type: isConflict ? "rejected" : "none-listed" };
}
function buildsIn(found) {
	switch (found.type) {
		case "one": return [found.build];
		case "uncertain": return found.builds;
		case "none":
		case "unreadable": return [];
	}
}
// src/build/cancel/cancel-abandoned.ts
/** So that a warning does not become longer than an annotation. */
const most = {
	named: 20,
	withCommand: 5
};
/** Cancels what main left, through outages, until it has ended or `signal` fires. Cancels only a build that is provably of this run. */
async function cancelLeftOver(left, dependencies, signal) {
	if (left.type === "build") return withOthers(await cancelRunning(left.buildId, dependencies, signal), await lookForOthers(left, dependencies, signal));
	const end = await searchSubmitted(left, dependencies, signal);
	if (end.type !== "proved") return describeSearch(end, left.sent);
	const { build, mayHaveMore } = end;
	return withOthers(isFinal(build.status) ? describe(build.id, {
		accepted: false,
		build,
		error: void 0
	}) : await cancelRunning(build.id, dependencies, signal), {
		ids: [],
		isLate: mayHaveMore
	});
}
function withOthers(cleanUp, { ids, isLate }) {
	if (ids.length === 0 && !isLate) return cleanUp;
	const others = ids.length > 0 ? `Another attempt to submit, or another run, created another build of the same content: ${listIds(ids)}. Cancel it if nobody needs it.` : "A response to the submit was lost, so another build of the same content may appear within a minute.";
	return {
		...cleanUp,
		isClean: false,
		message: `${cleanUp.message} ${others}`
	};
}
async function cancelRunning(buildId, dependencies, signal) {
	return describe(buildId, await cancelPersistently(buildId, dependencies, signal));
}
const sentWhole = "The run sent a complete form, and no response says what became of it.";
function describeSearch(end, { fingerprint: { agentName, workingTreeHash } }) {
	const toFind = {
		agentName,
		workingTreeHash,
		limit: 20,
		sortOrder: "desc"
	};
	switch (end.type) {
		case "nothing-sent": return {
			isClean: true,
			message: "The run was stopped during the submit. The server has no build from it: the form was incomplete, or the server rejected it.",
			toCancel: []
		};
		case "rejected": return {
			isClean: true,
			message: "The run was stopped during the submit. The server rejected its form, and no build of the same content is listed.",
			toCancel: []
		};
		case "none-listed": return open(`${sentWhole} No build from it is listed yet, but one may still appear.`, [], toFind);
		case "no-baseline": return open(`${sentWhole} The action could not read the list of builds before the submit, so it cannot recognise its own. Look for a build that should not run.`, [], toFind);
		case "uncertain": {
			const ids = end.builds.map(({ id }) => id);
			const toCancel = end.builds.filter(({ status }) => !isFinal(status)).map(({ id }) => id);
			const message = `${sentWhole} Each of these builds may be from it or from another run, so none was cancelled: ${listIds(ids)}.${end.isLate ? " Another one may still appear." : ""}`;
			return toCancel.length > 0 || end.isLate ? open(message, toCancel.slice(0, most.withCommand), toFind) : {
				isClean: true,
				message: `${message} All of them have ended.`,
				toCancel
			};
		}
		case "unreadable": {
			const ids = end.builds.map(({ id }) => id);
			const seen = ids.length > 0 ? ` These builds may be from it: ${listIds(ids)}.` : "";
			return open(`${sentWhole}${seen} The action could not look for a build from it: ${end.problem}`, ids.slice(0, most.withCommand), toFind);
		}
	}
}
function listIds(ids) {
	const more = ids.length - most.named;
	return `${ids.slice(0, most.named).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function describe(buildId, { accepted, build, error }) {
	const reason = error?.message ?? "The server did not respond in time.";
	if (build !== void 0 && isFinal(build.status)) {
		const end = `ended with status '${build.status}'`;
		const image = imageOf(build);
		return {
			isClean: true,
			message: classifyStatus(build.status) === "succeeded" ? `Build ${buildId} ${end} before it could be cancelled. Its image exists${image === void 0 ? "." : `: ${image}`}` : classifyStatus(build.status) === "cancelled" ? `Cancelled build ${buildId}: it ${end}.` : `Build ${buildId} ${end}.`,
			toCancel: []
		};
	}
	if (!accepted) return open(`Build ${buildId} may still be running: its cancellation failed. ${reason}`, [buildId]);
	if (build === void 0) return open(`The server accepted the cancellation of build ${buildId}, but its status is not known. ${reason}`);
	return open(`The server accepted the cancellation of build ${buildId}, which has not ended yet: its status is '${build.status}'.`, isEnding(build.status) ? [] : [buildId]);
}
function open(message, toCancel = [], toFind) {
	return {
		isClean: false,
		message,
		toCancel,
		toFind
	};
}
// src/runner/post-cleanup.ts
/**
* Of 60 s for the whole step: the rest is for its start and its end on a slow machine. The runner gives all post steps of a cancelled
* job less than five minutes together.
*/
const limitMs = 56e3;
/** For a main step that is stopped while it runs beside this one: it ends in less time. */
const mainEndsMs = 8e3;
const lookMs = 500;
/** For a main step that is stopped to say whether its form was cut off. */
const answerLooks = {
	count: 8,
	everyMs: 250
};
/** Cancels a build that the main step left running. What cannot be cleaned up is a warning that says how to do it by hand. */
async function cleanUp(work, main, runner) {
	const { log } = runner;
	switch (work.type) {
		case "forged":
			await log.warning("The saved state was not encrypted with this API key, so nothing was cleaned up.\nCheck on the server whether a build of this step is still running.");
			return;
		case "unknown":
			await log.warning(`The runner passed no state to the post step, so the action does not know whether a build of this step is still running.\nCheck the builds: ${curl("GET", buildsPath, baseUrlOfInputs())}`);
			return;
		case "clean-up": {
			const { isClean, message, ...byHand } = await cancelOnServer(work, main, runner);
			if (isClean) await log.line(message);
			else await log.warning([message, ...adviceFor(byHand, work.server.baseUrl)].join("\n"));
		}
	}
}
async function cancelOnServer({ left, server }, main, runner) {
	const { apiKey, signal } = runner;
	const { clock, random } = runner.world;
	try {
		using limit = timeLimit(limitMs, clock, signal);
		const connection = {
			...server,
			apiKey,
			baseUrl: new URL(server.baseUrl)
		};
		await using api = await connect(connection, runner);
		const dependencies = {
			api,
			clock,
			random
		};
		return await cancelNewest(await awaitAnswer(left, main, dependencies, limit.signal), main, dependencies, limit.signal);
	} catch (error) {
		const reason = describeError(error);
		const [message, toCancel] = left.type === "build" ? [`Build ${left.buildId} may still be running: its cancellation failed.`, [left.buildId]] : ["The run was stopped during the submit, and its build may be running.", []];
		return {
			isClean: false,
			message: `${message} ${reason}`,
			toCancel
		};
	}
}
/** What main leaves once it has seen that it is to stop. One that was killed says nothing. */
async function awaitAnswer(left, main, { clock }, signal) {
	if (!main.mayBeLost || left.type === "build" || left.sent.open === void 0) return left;
	let known = left;
	for (let look = 0; look < answerLooks.count && !signal.aborted; look += 1) {
		await clock.sleep(answerLooks.everyMs, signal).catch(() => void 0);
		const state = await main.read();
		if (typeof state !== "object") return known;
		const now = leftOver(state);
		const isAnswer = now.type !== "submit" || now.sent.open === void 0;
		if (state.hasEnded === true || isAnswer && isSame(now, known)) return now;
		known = now;
	}
	return known;
}
function isSame(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
/** Looks for a build no longer once main, which may be running beside this step, knows what became of its submit. */
async function cancelNewest(left, main, dependencies, signal) {
	if (left.type === "nothing") return {
		isClean: true,
		message: "The main step left no build that is running.",
		toCancel: []
	};
	if (!main.mayBeLost || left.type === "build" || left.sent.open === void 0) return await cancelLeftOver(left, dependencies, signal);
	const known = new AbortController();
	const stop = AbortSignal.any([signal, known.signal]);
	const waiting = awaitNews(left, main, dependencies, stop).then((news) => {
		if (news !== void 0) known.abort();
		return news;
	});
	const result = await cancelLeftOver(left, dependencies, stop);
	if (result.isClean) {
		known.abort();
		return result;
	}
	const news = await waiting;
	if (news === void 0) return result;
	return await cancelNewest(news, main, dependencies, signal);
}
/** What main leaves in place of `left`; `undefined` when it has ended or should have. */
async function awaitNews(left, main, { clock }, signal) {
	const endMs = clock.monotonicMs() + mainEndsMs;
	while (!signal.aborted) {
		const state = await main.read();
		if (typeof state !== "object") return void 0;
		const now = leftOver(state);
		if (!isSame(now, left)) return now;
		if (state.hasEnded === true || clock.monotonicMs() >= endMs) return void 0;
		await clock.sleep(lookMs, signal).catch(() => void 0);
	}
}
/** Of this step's inputs, since nothing was handed over. */
function baseUrlOfInputs() {
	try {
		return readBaseUrl().href;
	} catch {
		return "BASE_URL";
	}
}
/** The addresses in the API, and how to call them without showing the key. */
function adviceFor({ toCancel, toFind }, baseUrl) {
	if (toCancel.length === 0) return [`Check the builds: ${curl("GET", toFind === void 0 ? buildsPath : listPath(toFind, void 0), baseUrl)}`];
	return toCancel.flatMap((id) => {
		const path = `${buildPath(id)}/cancel`;
		return [`Cancel it: POST ${addressOf(path, baseUrl)}`, curl("POST", path, baseUrl)];
	});
}
function curl(method, path, baseUrl) {
	return `curl -X ${method} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${addressOf(path, baseUrl)}'`;
}
function addressOf(path, baseUrl) {
	return `${baseUrl.replace(/\/+$/, "")}${path}`.replaceAll("'", "%27");
}
export { cleanUp };
