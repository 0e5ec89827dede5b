import { getInput, isDebug, saveState, setOutput } from "../packages/actions-core.js";
import { ActionError } from "./errors.js";
import { defaultTimeouts } from "./timeouts.js";
import { invisible, showInvisible, style, withoutStyle } from "./visible.js";
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { open } from "node:fs/promises";
import { setImmediate } from "node:timers";
import { setTimeout } from "node:timers/promises";
// src/api/archive-file.ts
const chunkBytes = 262144;
/** Opens the file of an archive, which must still have its size. */
async function openArchiveFile({ path, sizeBytes }) {
	const file = await open(path, "r").catch((cause) => {
		throw new ActionError(`The packed build context '${path}' is not readable.`, { cause });
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
		[Symbol.asyncDispose]: () => file.close()
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
		throw new ActionError("The packed build context is no longer readable.", { cause });
	}
}
function changed(path) {
	return new ActionError(`The packed build context '${path}' changed after it was packed.`, { hint: "Run the job again. If it recurs, find the process on this runner that writes to this file." });
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
/** This process on a runner. What takes long to load is loaded when it is needed. */
const systemWorld = {
	clock: systemClock,
	random: Math.random,
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
	}
};
// src/runner/inputs/read-input.ts
/** Inputs that cannot be used, with a full sentence for each: the input as typed, the value, what to change. */
var InvalidInputs = class extends ActionError {
	name = "InvalidInputs";
	problems;
	constructor(problems) {
		const title = problems.length === 1 ? [] : [`${problems.length} inputs are invalid:`];
		super([...title, ...problems].join("\n"));
		this.problems = problems;
	}
};
function invalid(problem) {
	throw new InvalidInputs([problem]);
}
/** Environment variables that replace an empty input. */
const fallbacks = {
	"api-key": "SGP_API_KEY",
	"account-id": "SGP_ACCOUNT_ID",
	"base-url": "SGP_CLIENT_BASE_URL"
};
/** The text of an input, trimmed; empty when neither the input nor its environment variable is set. */
function readText(name) {
	const variable = fallbacks[name];
	const given = getInput(name);
	return given === "" && variable !== void 0 ? process.env[variable]?.trim() ?? "" : given;
}
function isGiven(name) {
	return readText(name) !== "";
}
function optional(name, parse, otherwise) {
	const text = readText(name);
	return text === "" ? otherwise : parse(name, text);
}
function required(name, parse, missing) {
	return optional(name, parse) ?? invalid(missing);
}
/** Reads all fields. Rejects with one `InvalidInputs` for all that are invalid, so that a user learns of everything in one run. */
async function gather(fields) {
	const names = Object.keys(fields);
	const results = await Promise.allSettled(Object.values(fields).map(async (read) => await read()));
	const values = [];
	const problems = /* @__PURE__ */ new Set();
	for (const result of results) if (result.status === "fulfilled") values.push(result.value);
	else if (!(result.reason instanceof InvalidInputs)) throw result.reason;
	else for (const problem of result.reason.problems) problems.add(problem);
	if (problems.size > 0) throw new InvalidInputs([...problems]);
	return Object.fromEntries(names.map((name, index) => [name, values[index]]));
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
	return shorten(printable(withoutStyle(text).trimEnd().slice(0, 8196)).join("\n"), messageLength).split("\n");
}
/** For the title of a group or the file of an annotation: one line without style. `mark` is our own text and never cut off. */
function printableTitle(text, mark = "") {
	return `${shorten(printable(withoutStyle(text.slice(0, 2 * titleLength))).join(" ").trim(), titleLength)}${mark}`;
}
/** Whether a group shows this title in full. */
function fitsTitle(title) {
	return title.length <= titleLength && printableTitle(title) === title.trim();
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
	const pieces = splitBytes(showInvisible(line.slice(0, limits.lineCharacters)).replace(marker, "$1\\"), limits.pieceBytes).map((piece) => {
		const shown = piece.replace(leadingColons, "$1\\");
		return shown.includes("\x1B") && !shown.endsWith(reset) ? `${shown}${reset}` : shown;
	});
	return line.length > limits.lineCharacters ? [...pieces, cutMark(line.slice(limits.lineCharacters))] : pieces;
}
function cutMark(rest) {
	return `… ${Buffer.byteLength(rest)} bytes cut`;
}
const longestStyle = 32;
const [esc, m] = [27, 109];
/** Splits into pieces of at most `size` bytes of UTF-8, never inside a character or a style sequence. */
function splitBytes(text, size) {
	if (text.length * 3 <= size) return [text];
	const bytes = Buffer.from(text);
	const pieces = [];
	for (let start = 0; start < bytes.length;) {
		const end = start + size >= bytes.length ? bytes.length : borderBefore(bytes, start + size);
		pieces.push(bytes.toString("utf8", start, end));
		start = end;
	}
	return pieces;
}
function borderBefore(bytes, limit) {
	const before = bytes.subarray(limit - longestStyle, limit);
	const escape = before.lastIndexOf(esc);
	if (escape !== -1 && !before.includes(m, escape)) return limit - longestStyle + escape;
	let border = limit;
	while (((bytes[border] ?? 0) & 192) === 128) border -= 1;
	return border;
}
function shorten(line, length) {
	if (line.length <= length) return line;
	return `${line.slice(0, length - 1).replace(/\p{Surrogate}$/v, "")}…`;
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
/** A log with more groups than this loses some "(continued)" marks, but no lines. */
const rememberedGroups = 1e4;
/** Writes to `output` alone, and masks `secrets` first: the runner does not keep the order of stdout and stderr. */
function createLog(output, secrets, redact) {
	const writer = createWriter(output);
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
		endGroup();
		return writer.command(name, printableMessage(redactPlain(text)), {
			file: place && printableTitle(redactPlain(place.file)),
			line: place?.line,
			title: title === void 0 ? void 0 : printableTitle(redactPlain(title))
		});
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
		error: (text, details) => annotate("error", text, details),
		warning: (text, details) => annotate("warning", text, details),
		notice: (text) => annotate("notice", text),
		debug: (text) => writer.command("debug", printable(redact(text))),
		written: () => writer.flush(),
		flush: async () => {
			endGroup();
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
		message: `The action failed unexpectedly: ${error instanceof Error ? error.message : String(error)}`,
		hint: "This is a bug in the action. Report it with the log of a run that has step debug logging enabled."
	};
}
// src/runner/text/redact.ts
/** Shorter parts and encoded forms would match by chance; a whole secret is redacted whatever its length. */
const shortestPart = 8;
/**
* Redacts each secret, each of its lines, and their forms in Base64 (at every offset), URLs, JSON and hex. The runner masks its own
* log in the same way, but neither files nor requests.
*/
function createRedactor(secrets) {
	const forms = secrets.map((secret) => secret.trim()).filter((secret) => secret !== "").flatMap((secret) => {
		const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
		const parts = new Set([secret, ...lines].filter(({ length }) => length >= shortestPart));
		return [
			secret,
			...parts,
			...Array.from(parts).flatMap(encoded)
		];
	});
	const distinct = [...new Set(forms)].sort((a, b) => b.length - a.length);
	return (text) => {
		let redacted = text;
		for (const form of distinct) if (redacted.includes(form)) redacted = redacted.replaceAll(form, "***");
		return redacted;
	};
}
function encoded(secret) {
	const hex = Buffer.from(secret).toString("hex");
	const url = encodeURIComponent(secret);
	const base64 = [
		0,
		1,
		2
	].map((offset) => base64Inside(secret, offset));
	return [
		...base64,
		...base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
		url,
		url.replace(/%../g, (code) => code.toLowerCase()),
		JSON.stringify(secret).slice(1, -1),
		hex,
		hex.toUpperCase()
	];
}
/** The characters that depend on the secret alone where it begins `offset` bytes into a group of three. */
function base64Inside(secret, offset) {
	const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
	const whole = Math.floor(bytes.length * 8 / 6);
	return bytes.toString("base64").slice(Math.ceil(offset * 8 / 6), whole);
}
// src/runner/entrypoint.ts
/** After its first signal the runner sends another one in 7.5 s, and SIGKILL in 10 s (actions/runner ProcessInvoker). */
const shutdownMs = 6500;
/**
* Runs an entry: masks key and token before anything else, aborts on the runner's signals, and turns every error into one `::error::`
* and exit code 1. The process ends by itself when no work is left.
*/
async function entrypoint(world, run) {
	const apiKey = readText("api-key");
	const secrets = [apiKey, readText("github-token")].filter((secret) => secret !== "");
	const redact = createRedactor(secrets);
	const log = createLog(world.stdout, secrets, redact);
	const stop = new AbortController();
	const ended = new AbortController();
	stopOnSignals(world, stop, ended.signal, log);
	try {
		await run({
			world,
			log,
			apiKey,
			secrets,
			redact,
			signal: stop.signal
		});
		stop.signal.throwIfAborted();
	} catch (error) {
		world.setExitCode(1);
		await showFailure(error, log);
	} finally {
		await log.flush();
		ended.abort();
		if (stop.signal.aborted) world.exit();
	}
}
function stopOnSignals(world, stop, ended, log) {
	const abort = (reason) => {
		if (stop.signal.aborted) return;
		world.setExitCode(1);
		stop.abort(reason);
		exitInTime();
	};
	const exitInTime = async () => {
		try {
			await world.clock.sleep(shutdownMs, ended);
		} catch {
			return;
		}
		await log.flush();
		world.exit();
	};
	world.onSignal(() => abort(new ActionError("The step was stopped before it finished.", { hint: "Run the job again." })));
	world.onUncaught((error) => abort(error instanceof Error ? error : new Error(String(error))));
}
async function showFailure(error, log) {
	const { message, hint, annotation } = describeFailure(error);
	await log.error(message, annotation);
	if (hint !== void 0) await log.line(hint);
	if (isDebug() && error instanceof Error) await log.debug(String(error.stack));
}
export { BuildError, InvalidInputs, describeFailure, entrypoint, fitsTitle, gather, invalid, isGiven, optional, required, systemWorld };
