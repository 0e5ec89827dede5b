import { timeLimit } from "./time-limit.js";
import { isForbidden, openGitHub, reasonOf, statusOf } from "./github.js";
import { ActionError } from "./errors.js";
import { andMore } from "./and-more.js";
import { clip } from "./clip.js";
import { code, joinBlocks, table, text } from "./markdown.js";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { createHash } from "node:crypto";
import { basename } from "node:path/posix";
// src/runner/comment/comment-body.ts
/** GitHub rejects a comment of more than 65,536 characters. */
const bodyLimit = 6e4;
const hiddenLimit = 3e4;
const wordsLimit = 200;
/** Limit for the rows inside a comment that somebody with write access may have edited. */
const rowsLimitBytes = 1048576;
const markerStart = "<!-- agentex-build-action ";
/** What the comment of a workflow may start with: today's marker, then those of older versions of the action. */
function commentMarkers({ path, name, event }) {
	return path === void 0 ? [marker(`${name}\n${event}`), marker(name)] : [marker(path)];
}
/** Hashed, because a name may contain what ends an HTML comment. */
function marker(key) {
	const hash = createHash("sha256").update(key).digest("hex").slice(0, 16);
	return `${markerStart}${hash} -->`;
}
/** Whether it starts as a comment of this action, whatever its workflow. */
function isOfAction(body) {
	return body.startsWith(markerStart);
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
/**
* Markdown of the whole comment: its marker, its rows once as data, and once to read. The heading names the workflow if it is not the
* only one with a comment.
*/
function renderComment(workflow, rows, isOneOfSeveral) {
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
	const hidden = [commentMarkers(workflow)[0], `<!-- rows ${packed} -->`].join("\n");
	const title = `### Agentex builds${isOneOfSeveral ? `: ${titleOf(workflow)}` : ""}`;
	const left = bodyLimit - hidden.length - title.length - 200;
	let shown = lines.length;
	while (table([head, ...lines.slice(0, shown)]).length > left) shown -= 1;
	return joinBlocks([
		`${hidden}\n${title}`,
		table([head, ...lines.slice(0, shown)]),
		...andMore(rows.length - shown).map((more) => `${more}: see the job summaries.`)
	], 4 * bodyLimit);
}
/** Name and file, because two files may have the same name. */
function titleOf({ name, path }) {
	const file = path === void 0 ? void 0 : basename(path);
	const isNamed = name !== "" && !name.endsWith(`/${file ?? ""}`);
	const shown = text(clip(name, 100));
	if (file === void 0) return shown;
	return isNamed ? `${shown} (${code(file, 100)})` : code(file, 100);
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
// src/runner/comment/next-step.ts
/** A comment that was read longer ago is read again before it is written. */
const staleMs = 2e3;
/** Then it is written all the same: reading takes longer than `staleMs`. */
const mostStaleLooks = 10;
const mostWrites = 20;
/** What to do about the comment of `workflow`, so that it has `row` and those of the other jobs. */
function nextStep(look, progress, workflow, row) {
	const { created, written, writes } = progress;
	const own = created === "unknown" ? void 0 : created;
	const byUs = look.comments.filter((comment) => isOfAction(comment.body) && isOurs(comment, progress));
	const ours = ofWorkflow(byUs, workflow);
	const isOneOfSeveral = byUs.length > ours.length;
	const [oldest, ...others] = ours;
	if (oldest === void 0) {
		const reason = reasonNotToCreate(look, created);
		if (reason !== void 0) return {
			type: "stop",
			reason
		};
		return {
			type: "create",
			body: renderComment(workflow, [row], isOneOfSeveral)
		};
	}
	const { id } = oldest;
	const stored = parseRows(oldest.body);
	const rows = mergeRows(...ours.map(({ body }) => parseRows(body)), [row]);
	if (rows.every((one) => hasRow(stored, one))) {
		const surplus = progress.hasRemoved ? void 0 : others.find((one) => one.id === own?.id);
		if (surplus !== void 0) return {
			type: "remove",
			id: surplus.id
		};
		return writes === 0 || look.isSettled ? { type: "done" } : {
			type: "settle",
			id
		};
	}
	if (written?.id === id && !written.isThere) return {
		type: "stop",
		reason: `Comment ${id} is listed, but an update of it is answered with status code 404.`
	};
	if (writes >= mostWrites) return {
		type: "stop",
		reason: "Other jobs kept overwriting the comment on the pull request."
	};
	if (look.isStale && progress.staleLooks < mostStaleLooks) return {
		type: "look",
		id
	};
	return {
		type: "update",
		id,
		body: renderComment(workflow, rows, isOneOfSeveral)
	};
}
/** A run creates one comment at most, and none where there may be one already. */
function reasonNotToCreate({ comments, isWhole }, created) {
	if (created === "unknown") return "Its creation was not confirmed, so there may be a new comment. This run creates no second one.";
	if (created !== void 0) return "It was deleted while it was updated.";
	if (isWhole) return void 0;
	return `It is not among the first ${comments.length} comments, and there are more.`;
}
/** Whether we wrote it: anybody can copy our marker into a comment. */
function isOurs({ id, author, isBot }, { login, created }) {
	const own = created === "unknown" ? void 0 : created;
	const us = own?.author ?? login;
	return id === own?.id || (us === void 0 ? isBot : author === us);
}
/** Those with the key of today, else those with an older one. */
function ofWorkflow(comments, workflow) {
	for (const marker of commentMarkers(workflow)) {
		const found = comments.filter(({ body }) => body.startsWith(marker));
		if (found.length > 0) return found;
	}
	return [];
}
// src/runner/comment/comment-store.ts
/** A write of another job that was based on an older comment arrives within this time. */
const settleMs = 3e3;
/**
* Puts our row into the one comment of this workflow. GitHub has no conditional update, and the jobs of a matrix write at the same
* time: so the row is looked for again when no write that does not know it can still arrive, and written again if it is gone. If
* several jobs create a comment, the oldest stays. Rejects with the signal's reason, an error of the store, or an `ActionError` when
* the comment cannot be kept.
*/
async function putRow(store, workflow, row, { clock, random }, signal) {
	let progress = {
		login: await store.readLogin(signal),
		writes: 0,
		hasRemoved: false,
		staleLooks: 0
	};
	let look = await listAll();
	for (;;) {
		const isStale = clock.monotonicMs() - look.askedMs > staleMs;
		const step = nextStep({
			...look,
			isStale
		}, progress, workflow, row);
		switch (step.type) {
			case "done": return;
			case "stop": throw new ActionError(step.reason);
			case "create": {
				const created = await store.create(step.body, signal);
				progress = {
					...progress,
					created: created ?? "unknown",
					writes: progress.writes + 1
				};
				look = withCreated(await listAll(), created);
				break;
			}
			case "update": {
				const isThere = await store.update(step.id, step.body, signal);
				const written = {
					id: step.id,
					isThere
				};
				progress = {
					...progress,
					written,
					writes: progress.writes + 1
				};
				await clock.sleep(100 + random() * 400, signal);
				look = await readAgain(step.id);
				break;
			}
			case "remove":
				await store.remove(step.id, signal);
				progress = {
					...progress,
					hasRemoved: true
				};
				break;
			case "look":
				progress = {
					...progress,
					staleLooks: progress.staleLooks + 1
				};
				look = await readAgain(step.id);
				break;
			case "settle":
				await clock.sleep(settleMs + random() * 500, signal);
				look = {
					...await readAgain(step.id),
					isSettled: true
				};
		}
	}
	async function listAll() {
		const askedMs = clock.monotonicMs();
		return {
			...await store.list(signal),
			isSettled: false,
			askedMs
		};
	}
	/** Reads what can have changed: one comment, in one request however long the list is. */
	async function readAgain(id) {
		const askedMs = clock.monotonicMs();
		const now = await store.read(id, signal);
		if (now === void 0) return await listAll();
		const comments = look.comments.map((comment) => comment.id === id ? now : comment);
		return {
			...look,
			comments,
			isSettled: false,
			askedMs
		};
	}
}
/** A list may lag behind. */
function withCreated(look, created) {
	if (created === void 0 || look.comments.some(({ id }) => id === created.id)) return look;
	return {
		...look,
		comments: [...look.comments, created].toSorted((a, b) => a.id - b.id)
	};
}
// src/runner/comment/github-comments.ts
const pageSize = 100;
/** GitHub allows 2,500 comments. */
const mostPages = 25;
/** All that a run sends for its comment, whatever the forge answers. */
const mostRequests = 110;
/** The comments of a pull request. Rejections have GitHub's status code as `status`, or are an `ActionError`. */
async function openGitHubComments({ owner, repo, number }, address, world) {
	const { rest, request, requestOnce } = await openGitHub(address, world, mostRequests);
	const place = {
		owner,
		repo
	};
	return {
		async list(signal) {
			const comments = /* @__PURE__ */ new Map();
			let isWhole = false;
			for (let page = 1; page <= mostPages && !isWhole; page += 1) {
				const { data, headers } = await request((options) => rest.issues.listComments({
					...place,
					...options,
					issue_number: number,
					per_page: pageSize,
					page
				}), signal);
				const read = decodeList(data);
				const before = comments.size;
				for (const comment of read) comments.set(comment.id, comment);
				isWhole = read.length > pageSize || comments.size === before || !hasNext(headers.link ?? "");
			}
			return {
				comments: [...comments.values()].toSorted((a, b) => a.id - b.id),
				isWhole
			};
		},
		async read(id, signal) {
			const response = await request((options) => rest.issues.getComment({
				...place,
				...options,
				comment_id: id
			}), signal).catch(unlessGone);
			return response && decodeComment(response.data);
		},
		async create(body, signal) {
			try {
				const { data } = await requestOnce((options) => rest.issues.createComment({
					...place,
					...options,
					issue_number: number,
					body
				}), signal);
				const created = decodeComment(data);
				return created && {
					...created,
					body
				};
			} catch (error) {
				signal.throwIfAborted();
				const status = statusOf(error);
				if (status !== void 0 && status < 500) throw error;
				if (error instanceof ActionError) throw error;
				return;
			}
		},
		async update(id, body, signal) {
			return await request((options) => rest.issues.updateComment({
				...place,
				...options,
				comment_id: id,
				body
			}), signal).catch(unlessGone) !== void 0;
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
				if ([
					401,
					403,
					404
				].includes(statusOf(error) ?? 0)) return void 0;
				throw error;
			}
		}
	};
}
function decodeList(data) {
	if (!Array.isArray(data)) throw new ActionError("The response is not a list of comments.", { hint: "Check that GITHUB_API_URL is the address of GitHub's API." });
	return data.flatMap((comment) => decodeComment(comment) ?? []);
}
function decodeComment(comment) {
	const { id, body, user } = fieldsOf(comment);
	const { login, type } = fieldsOf(user);
	if (typeof id !== "number") return void 0;
	return {
		id,
		body: typeof body === "string" ? body : "",
		author: typeof login === "string" ? login : void 0,
		isBot: type === "Bot"
	};
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? { ...value } : {};
}
function hasNext(link) {
	return /;\s*rel="?next"?/.test(link);
}
/** Somebody may have deleted the comment since it was read. */
function unlessGone(error) {
	if (statusOf(error) !== 404) throw error;
}
// src/runner/comment/comment.ts
const limitMs = 6e4;
/** Puts the row of an agent into the comment on the pull request. A missing permission is a notice, other trouble a warning. */
async function updateComment(row, { pullRequest, workflow, apiUrl, token }, { log, redact, signal, ...world }) {
	if (token === void 0) {
		await log.warning("The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.");
		return;
	}
	using limit = timeLimit(limitMs, world.clock, signal);
	try {
		await putRow(await openGitHubComments(pullRequest, {
			apiUrl,
			token
		}, world), workflow, redactRow(row, redact), world, limit.signal);
	} catch (error) {
		if (signal.aborted) return;
		if (isForbidden(error)) {
			await log.notice("The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.");
			return;
		}
		const cause = limit.signal.aborted ? limit.signal.reason : error;
		await log.warning(`The comment on the pull request could not be updated: ${reasonOf(cause)}`);
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
