import { timeLimit } from "./time-limit.js";
import { isForbidden, openGitHub, requestMs, statusOf } from "./github.js";
import { ActionError } from "./errors.js";
import { clip } from "./clip.js";
import { code, joinBlocks, table, text } from "./markdown.js";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { createHash } from "node:crypto";
// src/runner/comment/comment-body.ts
/** GitHub rejects a comment of more than 65,536 characters. */
const bodyLimit = 6e4;
const hiddenLimit = 3e4;
const wordsLimit = 200;
/** Limit for the rows inside a comment that somebody with write access may have edited. */
const rowsLimitBytes = 1048576;
/** Starts the comment of one workflow. Hashed, because a path may contain what ends an HTML comment. */
function commentMarker(workflow) {
	return `<!-- agentex-build-action ${createHash("sha256").update(workflow).digest("hex").slice(0, 16)} -->`;
}
/** The rows of a comment that starts with our marker; none where they are not readable. */
function parseRows(body) {
	const packed = /^<!-- rows ([A-Za-z0-9+/=]{1,60000}) -->$/m.exec(body.slice(0, bodyLimit))?.[1];
	if (packed === void 0) return [];
	try {
		const bytes = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: rowsLimitBytes });
		const rows = JSON.parse(bytes.toString());
		return Array.isArray(rows) ? rows.filter(isRow) : [];
	} catch {
		return [];
	}
}
/** One row per agent, sorted by name; that of a later run, or of a later attempt of the same run, wins. */
function mergeRows(...lists) {
	const rows = /* @__PURE__ */ new Map();
	for (const row of lists.flat()) {
		const known = rows.get(row.agent);
		if (known === void 0 || !isOlder(row, known)) rows.set(row.agent, row);
	}
	return [...rows.values()].toSorted((a, b) => a.agent < b.agent ? -1 : 1);
}
/** Whether `rows` has this row, or a newer one for the same agent. */
function hasRow(rows, row) {
	const known = rows.find(({ agent }) => agent === row.agent);
	return known !== void 0 && (isOlder(row, known) || JSON.stringify(known) === JSON.stringify(row));
}
/** Markdown of the whole comment: its marker, its rows once as data, and once to read. */
function renderComment(marker, rows) {
	let kept = rows.toSorted((a, b) => isOlder(a, b) ? 1 : -1);
	let packed = pack(kept);
	while (packed.length > hiddenLimit) {
		kept = kept.slice(0, Math.floor(kept.length * .9));
		packed = pack(kept);
	}
	const lines = mergeRows(kept).map(renderRow);
	const head = [
		"Agent",
		"Result",
		"Image",
		"Commit"
	];
	const hidden = [marker, `<!-- rows ${packed} -->`].join("\n");
	const title = "### Agentex builds";
	const left = bodyLimit - hidden.length - 18 - 200;
	let shown = lines.length;
	while (table([head, ...lines.slice(0, shown)]).length > left) shown -= 1;
	const more = rows.length - shown;
	return joinBlocks([
		`${hidden}\n${title}`,
		table([head, ...lines.slice(0, shown)]),
		...more > 0 ? [`… and ${more} more: see the job summaries.`] : []
	], 4 * bodyLimit);
}
function renderRow({ agent, mark, words, image, commit, runUrl }) {
	const result = `${mark} ${text(clip(words, wordsLimit))}`;
	return [
		code(agent, 100),
		runUrl !== void 0 && /^https:\/\/[\w.:/-]+$/.test(runUrl) ? `${result} ([run](${runUrl}))` : result,
		image === void 0 ? "" : code(image, 300),
		commit === void 0 ? "" : code(commit.slice(0, 7))
	];
}
function pack(rows) {
	return deflateRawSync(JSON.stringify(rows)).toString("base64");
}
function isOlder(row, than) {
	return row.runNumber === than.runNumber ? row.runAttempt < than.runAttempt : row.runNumber < than.runNumber;
}
function isRow(value) {
	if (typeof value !== "object" || value === null) return false;
	const row = value;
	const optional = [
		row["image"],
		row["commit"],
		row["runUrl"]
	];
	return [
		row["agent"],
		row["mark"],
		row["words"]
	].every((field) => typeof field === "string") && [row["runNumber"], row["runAttempt"]].every((field) => typeof field === "number") && optional.every((field) => field === void 0 || typeof field === "string");
}
// src/runner/comment/comment-store.ts
/** A comment that was read longer ago is read again before it is written: another job may have added its row. */
const staleMs = 2e3;
/** A write of another job that was based on an older comment arrives within this time. */
const settleMs = 3e3;
const mostRounds = 30;
/**
* Puts our row into the one comment of this workflow. GitHub has no conditional update, and the jobs of a matrix write at the same
* time: so the row is looked for again when no write that does not know it can still arrive, and written again if it is gone. If
* several jobs create a comment, the oldest stays. Rejects with the signal's reason, an error of the store, or an `ActionError`
* when other jobs keep overwriting the row.
*/
async function putRow(store, workflow, row, { clock, random }, signal) {
	const marker = commentMarker(workflow);
	const login = await store.readLogin(signal);
	let createdId;
	let isWritten = false;
	for (let round = 0; round < mostRounds; round += 1) {
		const readMs = clock.monotonicMs();
		const ours = (await store.list(signal)).filter((comment) => isOurs(comment, marker, login));
		const [oldest, ...others] = ours;
		if (oldest === void 0) {
			createdId = await store.create(renderComment(marker, [row]), signal);
			isWritten = true;
			continue;
		}
		const stored = parseRows(oldest.body);
		const rows = mergeRows(...ours.map(({ body }) => parseRows(body)), [row]);
		if (rows.every((one) => hasRow(stored, one))) {
			const own = others.find(({ id }) => id === createdId);
			if (own) await store.remove(own.id, signal);
			if (!isWritten || await isSettled(oldest.id)) return;
		} else if (clock.monotonicMs() - readMs <= staleMs || round > mostRounds / 2) {
			await store.update(oldest.id, renderComment(marker, rows), signal);
			isWritten = true;
			await clock.sleep(100 + random() * 400, signal);
		}
	}
	throw new ActionError("Other jobs kept overwriting the comment on the pull request.");
	async function isSettled(id) {
		await clock.sleep(settleMs + random() * 500, signal);
		const comment = (await store.list(signal)).find((one) => one.id === id);
		return comment !== void 0 && hasRow(parseRows(comment.body), row);
	}
}
/** Whether we wrote it: anybody can copy our marker into a comment. */
function isOurs({ body, author, isBot }, marker, login) {
	return body.startsWith(marker) && (login === void 0 ? isBot : author === login);
}
// src/runner/comment/github-comments.ts
/** More comments than this are not read: ours is among the oldest or was written by hand far down. */
const mostPages = 100;
/** The comments of a pull request. Rejections have GitHub's status code as `status`. */
async function openGitHubComments({ owner, repo, number }, address, world) {
	const { rest, request } = await openGitHub(address, world);
	const place = {
		owner,
		repo
	};
	return {
		async list(signal) {
			const comments = [];
			for (let page = 1; page <= mostPages; page += 1) {
				const { data } = await request((options) => rest.issues.listComments({
					...place,
					...options,
					issue_number: number,
					per_page: 100,
					page
				}), signal);
				comments.push(...data.map(({ id, body, user }) => ({
					id,
					body: body ?? "",
					author: user?.login,
					isBot: user?.type === "Bot"
				})));
				if (data.length < 100) break;
			}
			return comments.toSorted((a, b) => a.id - b.id);
		},
		async create(body, signal) {
			const limit = AbortSignal.any([signal, AbortSignal.timeout(requestMs)]);
			const { data } = await rest.issues.createComment({
				...place,
				issue_number: number,
				body,
				request: { signal: limit }
			});
			return data.id;
		},
		async update(id, body, signal) {
			await request((options) => rest.issues.updateComment({
				...place,
				...options,
				comment_id: id,
				body
			}), signal).catch(unlessGone);
		},
		async remove(id, signal) {
			await request((options) => rest.issues.deleteComment({
				...place,
				...options,
				comment_id: id
			}), signal).catch(unlessGone);
		},
		async readLogin(signal) {
			try {
				const { data } = await request((options) => rest.users.getAuthenticated(options), signal);
				return data.login;
			} catch (error) {
				signal.throwIfAborted();
				if (statusOf(error) === 401 || statusOf(error) === 403) return void 0;
				throw error;
			}
		}
	};
}
/** Somebody may have deleted the comment since it was read: the next look shows it. */
function unlessGone(error) {
	if (statusOf(error) !== 404) throw error;
}
// src/runner/comment/comment.ts
const limitMs = 6e4;
/** Puts the row of an agent into the comment on the pull request. A missing permission is a notice, other trouble a warning. */
async function updateComment(row, { pullRequest, workflow, ...address }, { log, redact, signal, ...world }) {
	using limit = timeLimit(limitMs, world.clock, signal);
	try {
		await putRow(await openGitHubComments(pullRequest, address, world), workflow, redactRow(row, redact), world, limit.signal);
	} catch (error) {
		if (signal.aborted) return;
		if (isForbidden(error)) {
			await log.notice("The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.");
			return;
		}
		const cause = limit.signal.aborted ? limit.signal.reason : error;
		const reason = cause instanceof Error ? cause.message : String(cause);
		await log.warning(`The comment on the pull request could not be updated: ${reason}`);
	}
}
function redactRow(row, redact) {
	const optional = (text) => text === void 0 ? void 0 : redact(text);
	return {
		...row,
		agent: redact(row.agent),
		words: redact(row.words),
		image: optional(row.image),
		commit: optional(row.commit),
		runUrl: optional(row.runUrl)
	};
}
export { updateComment };
