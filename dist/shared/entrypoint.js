import { isDebug, saveState, setOutput } from "../packages/actions-core.js";
import { ActionError, describeError } from "./errors.js";
import { defaultTimeouts } from "./timeouts.js";
import { readText } from "./read-input.js";
import { invisible, showInvisible, style, withoutStyle } from "./visible.js";
import { clip } from "./clip.js";
import { appendFileSync, createReadStream, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { open } from "node:fs/promises";
import { setImmediate } from "node:timers";
import { setTimeout } from "node:timers/promises";
// src/api/http/archive-file.ts
const chunkBytes = 262144;
const findDisturber = "Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
/** Opens the file of an archive, which must still have its size. */
async function openArchiveFile({ path, sizeBytes }) {
	const file = await open(path, "r").catch((cause) => {
		throw new ActionError(`The packed build context '${path}' is not readable.`, {
			cause,
			hint: findDisturber
		});
	});
	if (sizeBytes === 0 || (await file.stat()).size !== sizeBytes) {
		await file.close();
		throw changed(path);
	}
	return {
		async *chunks() {
			let left = sizeBytes;
			for await (const chunk of read(file, sizeBytes)) {
				left -= chunk.length;
				yield chunk;
			}
			if (left !== 0) throw changed(path);
		},
		[Symbol.asyncDispose]: () => file.close().catch(() => void 0)
	};
}
async function* read(file, sizeBytes) {
	const range = {
		start: 0,
		end: sizeBytes - 1
	};
	try {
		yield* file.createReadStream({
			...range,
			highWaterMark: chunkBytes,
			autoClose: false
		});
	} catch (cause) {
		throw new ActionError("The packed build context is no longer readable.", {
			cause,
			hint: findDisturber
		});
	}
}
function changed(path) {
	return new ActionError(`The packed build context '${path}' changed after it was packed.`, { hint: findDisturber });
}
// src/util/clock.ts
const systemClock = {
	monotonicMs: () => performance.now(),
	wallMs: () => Date.now(),
	sleep: async (ms, signal) => {
		try {
			await setTimeout(ms, void 0, { signal });
		} catch (error) {
			signal.throwIfAborted();
			throw error;
		}
	}
};
// src/runner/world/system-world.ts
const shutdownSignals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"SIGBREAK"
];
const uncaught = ["uncaughtException", "unhandledRejection"];
setFlagsFromString("--semi-space-growth-factor=1");
/** This process on a runner. What takes long to load is loaded when it is needed. */
const systemWorld = {
	clock: systemClock,
	random: Math.random,
	startedMs: performance.timeOrigin,
	stdout: process.stdout,
	onSignal: (listener) => {
		for (const name of shutdownSignals) process.on(name, listener);
	},
	onUncaught: (listener) => {
		for (const event of uncaught) process.on(event, listener);
	},
	setExitCode: (code) => {
		process.exitCode = code;
	},
	exit: () => process.exit(),
	setOutput,
	saveState,
	files: {
		createDirectory: (parent, prefix) => mkdtempSync(join(parent, prefix)),
		removeDirectory: (path) => rmSync(path, {
			recursive: true,
			force: true
		}),
		replace: replaceFile,
		removeFile: (path) => rmSync(path, { force: true }),
		changedMs: (path) => {
			try {
				return statSync(path).mtimeMs;
			} catch {
				return;
			}
		},
		append: (path, text) => appendFileSync(path, text, { mode: 384 }),
		read: (path) => createReadStream(path, "utf8")
	},
	packContext: async (...options) => {
		const { packContext } = await import("./pack-context.js");
		return await packContext(...options);
	},
	openArchive: openArchiveFile,
	openTransport: async (baseUrl) => {
		const { createTransport } = await import("./dispatcher.js");
		return createTransport(baseUrl, process.env, defaultTimeouts.connect);
	},
	openGitHub: async ({ apiUrl, token }) => {
		const { getOctokit } = await import("../packages/actions-github2.js");
		return getOctokit(token, { baseUrl: apiUrl }).rest;
	}
};
function replaceFile(path, text) {
	const next = `${path}.${process.pid}`;
	rmSync(next, { force: true });
	writeFileSync(next, text, {
		flag: "wx",
		mode: 384
	});
	renameSync(next, path);
}
// src/runner/log/annotations.ts
/** One warning is kept back for the note. */
const mostShown = {
	error: 10,
	warning: 9,
	notice: 10
};
/** After more different messages than this, some are shown again. */
const rememberedKeys = 1e3;
function createAnnotationBudget() {
	const said = /* @__PURE__ */ new Set();
	const shown = {
		error: 0,
		warning: 0,
		notice: 0
	};
	let printed = 0;
	let isNoted = false;
	return {
		decide: (name, key) => {
			const named = `${name} ${key}`;
			if (said.has(named)) return "skip";
			if (said.size >= rememberedKeys) said.clear();
			said.add(named);
			if (shown[name] < mostShown[name]) {
				shown[name] += 1;
				return "annotate";
			}
			printed += 1;
			return "print";
		},
		note: () => {
			if (printed === 0 || isNoted) return void 0;
			isNoted = true;
			return `${printed === 1 ? "1 more message is" : `${printed} more messages are`} only in the log of the step: GitHub shows ten annotations of each kind.`;
		}
	};
}
// src/runner/log/printable.ts
/** The runner takes minutes to read very long lines, so they are split; what exceeds the other two limits is cut. */
const limits = {
	pieceBytes: 8192,
	lineCharacters: 262144,
	lines: 65536
};
/** The runner cuts the message of an annotation here. */
const messageLength = 4096;
const titleLength = 300;
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const reset = "\x1B[0m";
const gap = String.raw`(?:\p{Default_Ignorable_Code_Point}|${style})*`;
const blanks = String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${style})*`;
/** `##[name]` is a command anywhere in a line. */
const marker = new RegExp(String.raw`(#${gap}#${gap})(?=${style}|\[)`, "gv");
/** `::name::` is a command after any number of blanks. */
const leadingColons = new RegExp(String.raw`^(${blanks})(?=:${gap}:)`, "v");
const suspicious = new RegExp(String.raw`${invisible}|[\u2028\u2029\p{Surrogate}]|#${gap}#${gap}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`, "v");
/** Makes foreign text printable: one line for each of its lines, and more for a line of over 8 KiB. */
function printable(text) {
	if (text.length * 3 <= limits.pieceBytes && !suspicious.test(text)) return [text];
	const { lines, rest } = splitLines(text);
	const shown = lines.flatMap(printableLine);
	return rest === "" ? shown : [...shown, cutMark(rest)];
}
/** For the message of an annotation: several lines without style, 4,096 characters in total. */
function printableMessage(text) {
	const plain = withoutStyle(text).trimEnd();
	const whole = printable(clip(plain, 8196)).join("\n");
	if (whole.length <= messageLength && plain.length <= 2 * messageLength) return asLines(whole);
	const mark = ` (cut: ${plain.length} characters in total)`;
	return asLines(`${clip(whole, messageLength - mark.length - 1)}${mark}`);
}
/** To be given text of `printable` alone. */
function asLines(text) {
	return text.split("\n");
}
/** For the title of a group or the file of an annotation: one line without style. `mark` is our own text and never cut off. */
function printableTitle(text, mark = "") {
	const plain = clip(withoutStyle(text), 2 * titleLength);
	return `${clip(printable(plain).join(" ").trim(), 299)}${mark}`;
}
/** Whether a group shows this title in full. */
function fitsTitle(title) {
	return printableTitle(title) === title.trim();
}
/** A line break at the end begins no further line. */
function splitLines(text) {
	const lines = [];
	let start = 0;
	for (const { 0: found, index } of text.matchAll(lineBreak)) {
		if (lines.length === limits.lines) return {
			lines,
			rest: text.slice(start)
		};
		lines.push(text.slice(start, index));
		start = index + found.length;
	}
	if (start < text.length || lines.length === 0) lines.push(text.slice(start));
	return {
		lines,
		rest: ""
	};
}
function printableLine(line) {
	const rest = line.slice(limits.lineCharacters);
	const { pieces, leftBytes } = splitBytes(showInvisible(line.slice(0, limits.lineCharacters)).replace(marker, "$1\\"), rest === "");
	const shown = pieces.map((piece) => {
		const safe = piece.replace(leadingColons, "$1\\");
		return safe.includes("\x1B") && !safe.endsWith(reset) ? `${safe}${reset}` : safe;
	});
	return rest === "" ? shown : [...shown, cutMark(rest, leftBytes)];
}
function cutMark(rest, leftBytes = 0) {
	return `… ${leftBytes + Buffer.byteLength(rest)} bytes cut`;
}
/**
* Splits into pieces of at most 8 KiB of UTF-8. The runner masks a secret only as a whole, and may know some that we do not: a piece
* ends after white space, or where none is near, as in minified code, after a character that few secrets contain. A longer run
* without any, such as Base64, is replaced by its length: the log file has it.
*/
function splitBytes(text, isWhole) {
	if (isWhole && text.length * 3 <= limits.pieceBytes) return {
		pieces: [text],
		leftBytes: 0
	};
	const bytes = Buffer.from(text);
	const pieces = [];
	let start = 0;
	while (start < bytes.length) {
		const limit = start + limits.pieceBytes;
		if (isWhole && limit >= bytes.length) {
			pieces.push(bytes.toString("utf8", start));
			break;
		}
		const end = borderBefore(bytes, start, Math.min(limit, bytes.length));
		if (end > start) {
			pieces.push(bytes.toString("utf8", start, end));
			start = end;
		} else {
			const wordEnd = borderAfter(bytes, limit);
			if (wordEnd === void 0 && !isWhole) break;
			const next = wordEnd ?? bytes.length;
			pieces.push(`… ${next - start} bytes without a space left out`);
			start = next;
		}
	}
	return {
		pieces,
		leftBytes: isWhole ? 0 : bytes.length - start
	};
}
/** The last border after `start`, or `start`. */
function borderBefore(bytes, start, limit) {
	for (const isBorder of [isAfterBlank, isBetweenWords]) for (let at = limit; at > start; at -= 1) if (isBorder(bytes, at)) return at;
	return start;
}
function borderAfter(bytes, start) {
	for (let at = start; at < bytes.length; at += 1) if (isAfterBlank(bytes, at) || isBetweenWords(bytes, at)) return at;
}
const [tab, space, esc] = [
	9,
	32,
	27
];
const marks = new Set(Buffer.from(",;{}"));
function isAfterBlank(bytes, at) {
	return bytes[at - 1] === space || bytes[at - 1] === tab;
}
/** After a mark, before a style sequence, or between two characters outside ASCII; never inside either. */
function isBetweenWords(bytes, at) {
	const [before = 0, next = 0] = [bytes[at - 1], bytes[at]];
	if (marks.has(before)) return !isInsideStyle(bytes, at);
	return next === esc || before >= 128 && next >= 192;
}
const longestStyle = 32;
function isInsideStyle(bytes, at) {
	for (let index = at - 1; index >= Math.max(0, at - longestStyle); index -= 1) {
		const byte = bytes[index] ?? 0;
		if (byte === esc) return true;
		if (byte !== 91 && byte !== 59 && (byte < 48 || byte > 57)) return false;
	}
	return false;
}
// src/runner/log/writer.ts
/** Lines are collected for one turn of the event loop: a system call for each would cost more. */
const chunkLength = 32768;
/** When the reader goes away, what it would have read is dropped; that is no error. */
function createWriter(output) {
	let held = "";
	let scheduled = false;
	let gone = false;
	let caughtUp;
	output.on("error", () => {
		gone = true;
		held = "";
	});
	function add(line) {
		if (gone) return void 0;
		held += `${line}\n`;
		if (held.length >= chunkLength) send();
		else if (!scheduled) {
			scheduled = true;
			setImmediate(() => {
				scheduled = false;
				send();
			});
		}
		return caughtUp;
	}
	function send() {
		gone ||= output.destroyed;
		if (held === "" || gone) return;
		const chunk = held;
		held = "";
		if (!output.write(chunk)) caughtUp ??= untilDrained();
	}
	function untilDrained() {
		return new Promise((resolve) => {
			const done = () => {
				for (const event of [
					"drain",
					"error",
					"close"
				]) output.off(event, done);
				caughtUp = void 0;
				resolve();
			};
			for (const event of [
				"drain",
				"error",
				"close"
			]) output.on(event, done);
		});
	}
	return {
		line: add,
		command: (name, message = [], properties = {}) => add(renderCommand(name, message, properties)),
		mask: (secret) => {
			add(`::add-mask::${escapeData(secret)}`);
			send();
		},
		flush: async () => {
			send();
			if (!gone) await new Promise((resolve) => output.write("", () => resolve()));
		}
	};
}
function renderCommand(name, message, properties) {
	const known = Object.entries(properties).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",");
	return `::${name}${known === "" ? "" : ` ${known}`}::${escapeData(message.join("\n"))}`;
}
/** Percent first: the runner decodes it last. */
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/runner/log/log.ts
const labels = {
	error: "Error",
	warning: "Warning",
	notice: "Notice"
};
/** A log with more groups than this loses some "(continued)" marks, but no lines. */
const rememberedGroups = 1e4;
/** Writes to `output` alone, and masks `secrets` first: the runner does not keep the order of stdout and stderr. */
function createLog(output, secrets, redact) {
	const writer = createWriter(output);
	const budget = createAnnotationBudget();
	const earlierGroups = /* @__PURE__ */ new Set();
	let openGroup;
	for (const secret of secrets) writer.mask(secret);
	const endGroup = () => {
		if (openGroup !== void 0) writer.command("endgroup");
		openGroup = void 0;
	};
	/** For texts that are shown without style, which may stand inside a secret. */
	const redactPlain = (text) => redact(withoutStyle(text));
	const annotate = (name, text, { place, title } = {}) => {
		const message = printableMessage(redactPlain(text));
		const shownTitle = title === void 0 ? void 0 : printableTitle(redactPlain(title));
		const file = place && redactPlain(place.file);
		const at = file !== void 0 && fitsTitle(file) ? printableTitle(file) : void 0;
		const line = at && place?.line;
		const decision = budget.decide(name, [
			at,
			line,
			shownTitle,
			...message
		].join("\n"));
		if (decision === "skip") return void 0;
		endGroup();
		if (decision === "annotate") return writer.command(name, message, {
			file: at,
			line,
			title: shownTitle
		});
		const lead = [
			labels[name],
			...at ? [`${at}:${line}`] : [],
			...shownTitle ? [shownTitle] : []
		];
		let written;
		for (const one of printable(`${lead.join(": ")}: ${message.join("\n")}`)) written = writer.line(one);
		return written;
	};
	/** Before the error that ends a run, or at its end. */
	const noteRest = () => {
		const note = budget.note();
		if (note !== void 0) writer.command("warning", printableMessage(note));
	};
	return {
		line: (text) => {
			let written;
			for (const line of printable(redact(text))) written = writer.line(line);
			return written;
		},
		group: (title, key = title) => {
			if (key === openGroup) return;
			endGroup();
			const mark = earlierGroups.has(key) ? " (continued)" : "";
			writer.command("group", [printableTitle(redactPlain(title), mark)]);
			if (earlierGroups.size >= rememberedGroups) earlierGroups.clear();
			earlierGroups.add(key);
			openGroup = key;
		},
		endGroup,
		error: (text, details) => {
			endGroup();
			noteRest();
			return annotate("error", text, details);
		},
		warning: (text, details) => annotate("warning", text, details),
		notice: (text) => annotate("notice", text),
		debug: (text) => writer.command("debug", printable(redact(text))),
		written: () => writer.flush(),
		flush: async () => {
			endGroup();
			noteRest();
			await writer.flush();
		}
	};
}
// src/runner/text/failure.ts
/** The end of a build that is no success. */
var BuildError = class extends ActionError {
	name = "BuildError";
	annotation;
	constructor(message, annotation, options) {
		super(message, options);
		this.annotation = annotation;
	}
};
function describeFailure(error) {
	if (error instanceof ActionError) return error;
	return {
		message: `The action failed unexpectedly: ${describeError(error)}`,
		hint: "This is a bug in the action. Report it with the log of a run that has step debug logging enabled."
	};
}
// src/runner/stop-on-signals.ts
/**
* After its first signal the runner sends SIGTERM in 7.5 s, and SIGKILL in 10 s (actions/runner ProcessInvoker). Until `lastWords` the
* run may end by itself; after `exit` the process does not wait for a reader of the log any more.
*/
const afterFirstSignal = {
	lastWordsMs: 6e3,
	exitMs: 6500
};
const afterSecondSigterm = {
	lastWordsMs: 500,
	exitMs: 1e3
};
/**
* Aborts on the runner's signals and on uncaught errors, and ends the process in time, whatever the run or the reader of the
* log does. `sayLastWords` is called if the run does not end by itself.
*/
function stopOnSignals(world, sayLastWords) {
	const stop = new AbortController();
	const hurry = new AbortController();
	const ended = new AbortController();
	const later = (ms, action) => {
		world.clock.sleep(ms, ended.signal).then(action, () => void 0);
	};
	const exitIn = ({ lastWordsMs, exitMs }) => {
		later(lastWordsMs, () => void sayLastWords(stop.signal.reason).then(world.exit, world.exit));
		later(exitMs, world.exit);
	};
	const abort = (reason) => {
		if (stop.signal.aborted) return;
		world.setExitCode(1);
		stop.abort(reason);
		exitIn(afterFirstSignal);
	};
	const stopRun = () => {
		abort(new ActionError("The step was stopped before it finished.", { hint: "Run the job again." }));
	};
	world.onSignal((name) => {
		if (!stop.signal.aborted) stopRun();
		else {
			hurry.abort();
			if (name === "SIGTERM") exitIn(afterSecondSigterm);
		}
	});
	world.onUncaught((error) => abort(error instanceof Error ? error : new Error(String(error))));
	return {
		signal: stop.signal,
		hurry: hurry.signal,
		stop: stopRun,
		ended: () => ended.abort()
	};
}
// src/runner/text/redact.ts
/** Shorter parts and encoded forms would match by chance; a whole secret is redacted whatever its length. */
const shortestPart = 8;
/**
* Redacts each secret, each of its lines, and their forms in Base64 (at every offset), JSON, HTML and hex, and all of them in URLs. The
* runner masks its own log in the same way, but neither files nor requests.
*/
function createRedactor(secrets) {
	const forms = secrets.map((secret) => secret.trim()).filter((secret) => secret !== "").flatMap((secret) => {
		const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
		const parts = new Set([secret, ...lines].filter(({ length }) => length >= shortestPart));
		return [secret, ...Array.from(parts).flatMap(formsOf)];
	});
	const distinct = [...new Set(forms)].sort((a, b) => b.length - a.length);
	return (text) => {
		let redacted = text;
		for (const form of distinct) if (redacted.includes(form)) redacted = redacted.replaceAll(form, "***");
		return redacted;
	};
}
function formsOf(secret) {
	const hex = Buffer.from(secret).toString("hex");
	const base64 = [
		0,
		1,
		2
	].map((offset) => base64Inside(secret, offset));
	const forms = [
		secret,
		...base64,
		...base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
		JSON.stringify(secret).slice(1, -1),
		secret.replace(/[&<>"']/g, (character) => entities[character] ?? character),
		hex,
		hex.toUpperCase()
	];
	const urls = [...forms, encodeURIComponent(secret)].map(encodeURIComponent);
	return [
		...forms,
		...urls,
		...urls.map(withLowerCaseCodes)
	];
}
function withLowerCaseCodes(url) {
	return url.replace(/%../g, (code) => code.toLowerCase());
}
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** The characters that depend on the secret alone where it begins `offset` bytes into a group of three. */
function base64Inside(secret, offset) {
	const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
	const whole = Math.floor(bytes.length * 8 / 6);
	return bytes.toString("base64").slice(Math.ceil(offset * 8 / 6), whole);
}
// src/runner/entrypoint.ts
/**
* Runs an entry: masks key and token before anything else, aborts on the runner's signals, and turns every error into one `::error::`
* and exit code 1. The process ends by itself when no work is left.
*/
async function entrypoint(world, run) {
	const apiKey = readText("api-key");
	const secrets = [apiKey, readText("github-token")].filter((secret) => secret !== "");
	const redact = createRedactor(secrets);
	let failure;
	const fail = (error) => {
		world.setExitCode(1);
		return failure ??= showFailure(error, log);
	};
	const { signal, hurry, stop, ended } = stopOnSignals(world, async (reason) => {
		await fail(reason);
		await log.flush();
	});
	const log = createLog(world.stdout, secrets, redact);
	try {
		await run({
			world,
			log,
			apiKey,
			secrets,
			redact,
			signal,
			hurry,
			stop
		});
		signal.throwIfAborted();
	} catch (error) {
		await fail(error);
	} finally {
		await log.flush();
		ended();
		if (signal.aborted) world.exit();
	}
}
async function showFailure(error, log) {
	const { message, hint, annotation } = describeFailure(error);
	await log.error(message, annotation);
	if (hint !== void 0) await log.line(hint);
	if (isDebug() && error instanceof Error) await log.debug(String(error.stack));
}
export { BuildError, describeFailure, entrypoint, fitsTitle, systemWorld };
