import { ActionError, describeError } from "./errors.js";
import { BuildError, describeFailure as describeFailure$1, fitsTitle } from "./entrypoint.js";
import { classifyStatus, describeStatus, hasSucceeded, isFinal, isWithdrawn } from "./status.js";
import { ApiError } from "./errors2.js";
import { askedWait } from "./retry.js";
import { timeLimit } from "./time-limit.js";
import { cancelPersistently, cancelQuickly } from "./cancel-build.js";
import { answerOf, retryRules, retryTable, submitRules } from "./retry-table.js";
import { oneOf, parseBoolean, parseMinutes, parseSeconds, parseText } from "./connection.js";
import { proves } from "./compare-record.js";
import { collect, walkList, writeBuildOutputs, writeLogFileOutput, writePackedOutputs, writeRequestOutputs, writeResultOutputs } from "./outputs.js";
import { andMore } from "./and-more.js";
import { defaulted, gather, optional } from "./read-input.js";
import { clip } from "./clip.js";
import { tempDirectory } from "./temp-directory.js";
import { describeSource, formatAge, formatSeconds, isOfBuild, isSuccess, marks, placeInDockerfile, placeOfFailure, writeBuildSummary } from "./summary.js";
import { findSubmitted, imageOf, judgeLook, mayStillAppear, takeBaseline } from "./find-submitted.js";
import { parseDockerfile } from "./dockerfile.js";
import { encodeState, openStateFile, stateName } from "./state-file.js";
import { join } from "node:path";
// src/runner/inputs/follow-inputs.ts
/** How a build is followed. */
async function readFollowInputs() {
	return await gather({
		limits: () => gather({
			buildMs: () => defaulted("timeout-minutes", parseMinutes),
			queueMs: () => defaulted("queue-timeout-minutes", parseMinutes)
		}),
		onTimeout: () => defaulted("on-timeout", oneOf("cancel", "leave")),
		cancelOnAbort: () => defaulted("cancel-on-abort", parseBoolean),
		pollIntervalMs: () => defaulted("poll-interval-seconds", parseSeconds)
	});
}
async function readOwnFollowInputs() {
	const { wait, follow } = await gather({
		wait: () => defaulted("wait", parseBoolean),
		follow: readFollowInputs
	});
	return {
		wait,
		...follow
	};
}
// src/runner/inputs/show-inputs.ts
async function readShowInputs() {
	const { shared, annotations } = await gather({
		shared: readWatchedShowInputs,
		annotations: () => defaulted("annotations", parseBoolean)
	});
	return {
		...shared,
		annotations
	};
}
/** Of a build that another run submitted: there is no Dockerfile to annotate. */
async function readWatchedShowInputs() {
	return await gather({
		logs: () => defaulted("logs", oneOf("full", "on-failure", "none")),
		summary: () => defaulted("summary", parseBoolean),
		comment: readComment,
		uploadLogs: () => defaulted("upload-logs", oneOf("never", "on-failure", "always"))
	});
}
/** For the comment on the pull request; `undefined`: no comment. */
function readComment() {
	if (!defaulted("comment", parseBoolean)) return void 0;
	return { token: optional("github-token", parseText) };
}
// src/build-log/dialects/dialect.ts
/** A line that belongs to no step. */
function ofNoStep({ text }) {
	return {
		step: void 0,
		text,
		kind: "other"
	};
}
/** How the process of an instruction ended, in the last words of a sentence. */
function exitCodeIn(message) {
	const end = message.slice(-200).trimEnd();
	const [, code] = /\b(?:exit (?:code:?|status) |non-zero code: )(\d{1,9})$/.exec(end) ?? [];
	return code === void 0 ? void 0 : Number(code);
}
/** A Dockerfile that cannot be parsed is told in a sentence; the wording differs a little between builders. */
function parseErrorPlace(message) {
	const [, line] = /\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(message ?? "") ?? [];
	return line === void 0 ? void 0 : {
		file: "Dockerfile",
		line: Number(line)
	};
}
// src/build-log/limits.ts
/** What is kept of a log, so that memory does not grow with it; lengths in UTF-16 units. */
const limits = {
	steps: 1e3,
	/** Steps that failed: a build has few, a hostile log may claim many. */
	failures: 16,
	tailLines: 30,
	tailLine: 2e3,
	/** Of a log without a known builder. */
	lastLines: 20,
	frameLines: 100,
	title: 1e3,
	message: 4e3,
	warnings: 100,
	/** Builders that one log shows side by side. */
	builders: 32
};
// src/build-log/step-title.ts
/** BuildKit pads the numbers (`[ 2/10]`) and puts the platform of a multi-platform build before the stage. */
const bracket = /^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/(\d{1,6})\] (.*)$/s;
/** `[internal] …` and other work of the builder's own has no number. */
function parseStepTitle(title) {
	const [, words, index, total, instruction] = bracket.exec(title) ?? [];
	return {
		title,
		stage: words === void 0 ? void 0 : stageOf(words),
		index: index === void 0 ? void 0 : Number(index),
		total: total === void 0 ? void 0 : Number(total),
		instruction
	};
}
/** A platform holds a slash (`linux/amd64`), the name of a stage cannot. */
function stageOf(words) {
	const stage = words.split(" ").filter((word) => word !== "" && !word.includes("/")).join(" ");
	return stage === "" ? void 0 : stage;
}
/** Builders that number all steps in a row name a stage only where it begins: `FROM golang AS build`. */
function stageBegunBy(instruction) {
	return /^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(instruction)?.[1];
}
// src/build-log/dialects/numbered-steps.ts
function createNumberedSteps(steps, numbering) {
	let last;
	let stage;
	let count = 0;
	let current;
	function finish(state) {
		if (current?.step.state === "running") steps.end(current, state);
	}
	return {
		begin: (next) => {
			const isFirst = next.index === 1 && /^(?:FROM|ARG)\b/i.test(next.instruction);
			if (last !== void 0 && !isFirst && !continues(last, next)) return void 0;
			const hasFailed = current?.step.state === "failed";
			const isOver = current === void 0 || next.series === last?.series && last?.index === last?.total;
			if (isFirst && last !== void 0 && (isOver || hasFailed)) {
				steps.beginAttempt(hasFailed);
				count = 0;
				stage = void 0;
			} else {
				if (current && hasFailed) steps.end(current, "done");
				finish("done");
			}
			last = next;
			count += 1;
			if (/^FROM\b/i.test(next.instruction)) stage = stageBegunBy(next.instruction);
			const { title, index, total, instruction } = next;
			current = steps.add(String(count), {
				title: clip(title.trim(), limits.title),
				stage,
				index,
				total,
				numbering,
				instruction: clip(instruction.trim(), limits.title)
			});
			return current;
		},
		current: () => current,
		finish,
		leave: () => {
			finish("done");
			current = void 0;
		}
	};
}
/** Excerpts leave steps out, but no builder goes back. */
function continues(last, next) {
	if (next.series !== last.series) return true;
	return next.total === last.total && next.index > last.index;
}
// src/build-log/dialects/buildah.ts
const stepTitle$1 = /^(?:\[(\d{1,6}\/\d{1,6})\] )?STEP (\d{1,6})(?:\/(\d{1,6}))?: (.*)$/s;
const commit = /^(?:COMMIT\b|(?:\[\d{1,6}\/\d{1,6}\] )?STEP \d{1,6}(?:\/\d{1,6})?: COMMIT\b)/;
const stepFailure$1 = /^(?:error: |build error: |error building: ){0,3}(?:error )?building at step (?:".*"|\{.*\}): /is;
const otherFailure = /^Error: (?!Process completed with exit code)(.*)$/s;
/** podman and buildah: one step at a time, numbered from 1 in each stage, with output that has no prefix. */
const buildah = {
	name: "buildah",
	recognises: (plain) => stepTitle$1.test(plain) || stepFailure$1.test(plain),
	create: createBuildah
};
function createBuildah(steps) {
	const numbered = createNumberedSteps(steps, "stage");
	let failure;
	function readFailure(plain) {
		const [prefix] = stepFailure$1.exec(plain) ?? [];
		const said = prefix === void 0 ? otherFailure.exec(plain)?.[1] : plain;
		if (said === void 0) return void 0;
		const current = numbered.current();
		const isOfStep = prefix !== void 0 || /^FROM\b/i.test(current?.step.instruction ?? "");
		const message = said.replace(/^(?:error: |build error: ){0,3}/i, "");
		return {
			message: clip(message, limits.message),
			entry: isOfStep ? current : void 0,
			exitCode: prefix === void 0 ? void 0 : exitCodeIn(said)
		};
	}
	return {
		push: (line) => {
			const { text, plain } = line;
			if (commit.test(plain)) {
				numbered.leave();
				return ofNoStep(line);
			}
			const [, series, index, total, instruction = ""] = stepTitle$1.exec(plain) ?? [];
			if (index !== void 0) {
				const count = total === void 0 ? void 0 : Number(total);
				const begun = numbered.begin({
					title: plain,
					series,
					index: Number(index),
					total: count,
					instruction
				});
				if (begun) {
					failure = void 0;
					return {
						step: begun.step,
						text,
						kind: "title"
					};
				}
			}
			const found = failure?.entry ? void 0 : readFailure(plain);
			if (found) {
				failure = found;
				if (found.entry) steps.end(found.entry, "failed");
				return {
					step: numbered.current()?.step,
					text,
					kind: "end"
				};
			}
			const entry = numbered.current();
			if (entry === void 0) return ofNoStep(line);
			if (plain.startsWith("--> Using cache")) numbered.finish("cached");
			else if (!plain.startsWith("--> ")) steps.remember(entry, plain);
			return {
				step: entry.step,
				text,
				kind: "output"
			};
		},
		failure: () => failure
	};
}
// src/build-log/dialects/build-checks.ts
const heading = /^ ?\d{1,6} warnings? found\b/;
const check = /^ - ([A-Z][A-Za-z]{2,60}): (.*)$/s;
const inline = /^WARN: ([A-Z][A-Za-z]{2,60}): (.*)$/s;
const lineNumber = / \(line (\d{1,9})\)$/;
function createBuildChecks() {
	const found = /* @__PURE__ */ new Map();
	let isListing = false;
	function add(rule, text) {
		if (found.size >= limits.warnings) return;
		const [suffix, number] = lineNumber.exec(text.slice(-30)) ?? [];
		const message = clip(text.slice(0, text.length - (suffix?.length ?? 0)), limits.message);
		const line = number === void 0 ? void 0 : Number(number);
		found.set(`${rule} ${line} ${message}`, {
			rule,
			message,
			line
		});
	}
	return {
		pushOfStep: (text) => {
			const [, rule, rest] = inline.exec(text) ?? [];
			if (rule !== void 0 && rest !== void 0) add(rule, rest.trimEnd());
		},
		pushOfEnd: (plain) => {
			if (heading.test(plain)) {
				isListing = true;
				return;
			}
			const [, rule, rest] = isListing ? check.exec(plain) ?? [] : [];
			if (rule !== void 0 && rest !== void 0) add(rule, rest.trimEnd());
			else if (plain.trim() !== "") isListing = false;
		},
		list: () => Array.from(found.values())
	};
}
// src/build-log/dialects/buildkit-epilogue.ts
/** The lines of a failed step once more, which BuildKit prints between two rules of dashes. */
const excerptRule = "------";
const excerptTitle = /^ > (.*):$/s;
const instructionTitle = /^ > (\[(?:[^\]]{0,300} )?\d{1,6}\/\d{1,6}\] .*):$/s;
const frameRule = "--------------------";
const frameTitle = /^(\S.{0,300}):(\d{1,9})$/;
const frameLine = /^ {0,8}\d{1,9} \|(?: (>>>))?(.*)$/s;
/** What tools put before BuildKit's sentence: `ERROR: failed to build: `, `target web: `. Each part ends in a colon. */
const lead$1 = /^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;
const solveError = /failed to solve(?: with frontend [^\s:]{1,100})?: /;
const otherError = /^(?:(?:ERROR|error): (?:failed to build: )?|(?=executor failed running \[|process ".*" did not complete successfully: ))(.*)$/s;
/** What BuildKit's parts add on the way from one to the next. */
const between = /^(?:failed to (?:build LLB|create LLB definition|load cache key|solve(?: with frontend [^\s:]{1,100})?): |rpc error: code = \w{1,40} desc = ){0,8}/;
/** The builder's last sentence, wherever it stands in what other tools made of it. */
function lastWordIn(plain) {
	const [words] = solveError.exec(plain.slice(0, 1e3)) ?? [];
	const at = words === void 0 ? -1 : plain.indexOf(words);
	return (words !== void 0 && lead$1.test(plain.slice(0, at)) ? plain.slice(at + words.length) : otherError.exec(plain)?.[1])?.replace(between, "").replace(/ >$/, "");
}
function createEpilogue() {
	const excerpts = [];
	/** A log may begin between the dashes and the title of an excerpt. */
	let excerpt = "start of log";
	let candidate;
	let place;
	let frame = [];
	let isInFrame = false;
	let message;
	let exitCode;
	function pushExcerpt(plain) {
		if (plain === excerptRule) {
			excerpt = excerpt === "lines" ? void 0 : "dashes";
			return;
		}
		if (excerpt === "lines") {
			if (/^\d/.test(plain) || !solveError.test(plain)) return "excerpt";
			excerpt = void 0;
			return;
		}
		const [, title] = excerpt === void 0 ? [] : (excerpt === "dashes" ? excerptTitle : instructionTitle).exec(plain) ?? [];
		if (title !== void 0) {
			excerpt = "lines";
			if (excerpts.length < limits.failures) excerpts.push(clip(title.trimEnd(), limits.title));
			return "title";
		}
		if (plain.trim() !== "") excerpt = void 0;
	}
	/** Compose puts a blank line after each line of what it prints. */
	function pushFrame(plain) {
		if (plain.trim() === "") return;
		if (plain === frameRule) {
			isInFrame = candidate !== void 0;
			if (candidate !== void 0) {
				place = candidate;
				frame = [];
			}
			candidate = void 0;
			return;
		}
		isInFrame &&= frameLine.test(plain);
		if (isInFrame && frame.length < limits.frameLines) frame.push(clip(plain.trimEnd(), limits.tailLine));
		const [, file, number] = isInFrame ? [] : frameTitle.exec(plain) ?? [];
		candidate = file === void 0 ? void 0 : {
			file,
			line: Number(number)
		};
	}
	return {
		push: (plain, isBuilt) => {
			const part = pushExcerpt(plain);
			if (part !== void 0) return part;
			pushFrame(plain);
			const said = isBuilt && !solveError.test(plain) ? void 0 : lastWordIn(plain);
			if (said !== void 0) {
				message = clip(said, limits.message);
				exitCode = exitCodeIn(said);
			}
		},
		isInExcerpt: () => excerpt === "lines",
		excerpts: () => excerpts,
		message: () => message,
		exitCode: () => exitCode,
		place: () => place ?? parseErrorPlace(message),
		frame: () => frame
	};
}
/** The instruction that a frame points at. */
function instructionIn(frame) {
	return frame.map((line) => frameLine.exec(line)).find((match) => match?.[1])?.[2]?.trim();
}
// src/build-log/dialects/buildkit-failure.ts
/** What a failed build's steps and its last words say together. */
function findFailure(steps, failed, epilogue) {
	const said = epilogue.message();
	const culprit = blame(steps, failed, epilogue);
	const message = culprit?.message ?? said;
	if (message === void 0) return void 0;
	const entry = culprit?.entry;
	const title = entry?.step.instruction === void 0 ? entry?.step.title : void 0;
	return {
		message,
		entry,
		...placeOf(entry, epilogue),
		context: [...title === void 0 ? [] : [`${title}: ${message}`], said].join("\n"),
		exitCode: culprit?.exitCode ?? epilogue.exitCode()
	};
}
/** What an ONBUILD trigger runs, BuildKit places in the first line of the Dockerfile, whatever stands there. */
function placeOf(entry, epilogue) {
	const [frame, instruction] = [epilogue.frame(), entry?.step.instruction];
	const framed = instructionIn(frame);
	return instruction !== void 0 && framed !== void 0 && keywordOf(framed) !== keywordOf(instruction) ? {} : {
		dockerfile: epilogue.place(),
		frame
	};
}
function keywordOf(instruction) {
	return /^\S+/.exec(instruction)?.[0].toUpperCase();
}
/** Which of several steps that failed is the reason that the build did. */
function blame(steps, failed, epilogue) {
	const said = epilogue.message();
	if (said !== void 0 && /\bcontext canceled$/.test(said)) return void 0;
	const fatal = failed.filter(({ entry }) => !/\bimporting cache/.test(entry.step.title));
	const own = fatal.filter(({ exitCode }) => exitCode !== 137);
	const quoted = (list) => list.find(({ message }) => said?.includes(message.slice(0, 1e3).replace(/…$/, "")));
	const named = said === void 0 ? void 0 : findNamed(steps, epilogue, said);
	return quoted(own) ?? own.find(({ entry }) => entry === named) ?? (named && said !== void 0 && !fatal.some(({ entry }) => entry === named) ? {
		entry: named,
		message: said,
		exitCode: epilogue.exitCode()
	} : void 0) ?? own.find(({ entry }) => entry.step.instruction !== void 0) ?? own.at(-1) ?? quoted(fatal) ?? fatal[0];
}
/** The step that the end of a log names, although its own lines may be missing: by the Dockerfile, the command, or an excerpt. */
function findNamed(steps, epilogue, said) {
	const titles = new Set(epilogue.excerpts());
	const entries = steps.entries();
	const excerpted = entries.filter(({ step }) => titles.has(step.title));
	const framed = instructionIn(epilogue.frame())?.replace(/\s*\\$/, "");
	const [, command] = /(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/.exec(said) ?? [];
	const isFramed = ({ step }) => framed && step.instruction?.startsWith(framed);
	const isOfCommand = ({ step }) => command && step.instruction?.endsWith(command);
	return excerpted.find(isFramed) ?? entries.findLast(isOfCommand) ?? excerpted[0];
}
// src/build-log/plain-text.ts
const esc = "\x1B";
/** An escape sequence as terminals know them: colours, cursor moves, window titles. Every part has a limit. */
const escapeSequence = String.raw`${esc}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${esc}]{0,256}(?:\u0007|${esc}\\)|[@-Z\\^_=>78])`;
const everySequence = new RegExp(escapeSequence, "g");
/** The text as it reads, without escape sequences. */
function withoutEscapes(text) {
	return text.includes(esc) ? text.replace(everySequence, "") : text;
}
/** What a terminal would still show of a line that was written over with carriage returns. */
function lastWritten(text) {
	if (!text.includes("\r")) return text;
	const trimmed = text.trimEnd();
	return trimmed.slice(trimmed.lastIndexOf("\r") + 1);
}
// src/build-log/dialects/buildkit.ts
const escapes$1 = `(?:${escapeSequence}){0,8}`;
const vertex = new RegExp(`^${escapes$1}#(\\d{1,9})${escapes$1} `);
const timed = /^\d{1,9}\.\d{1,9}(?: |$)/;
const ending = /^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;
/** Printed when the output switches to another step; this one continues below its repeated title. */
const pause = "...";
/** How titles begin, … */
const titled = /^(?:\[|(?:docker-image|local|https?|git|oci-layout):\/\/|(?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context|load (?:remote )?build|docker\.io\/|sh |merging|mkfile|mkdir|blob )\b)/;
/** … and what the builder reports of a step that works. */
const report = /^(?:transferring |sha256:|resolve (?!image config)|extracting |exporting (?!to\b|cache\b)|exporting cache (?!to\b)|pushing |pulling |naming to |writing |unpacking |sending tarball|preparing |reading |inferred |Deduplicating |WARN: |done\b)/;
/** Docker 18.09 prints the record of a step in place of one word. */
const record = /^ {2,12}(digest|name|started|completed|duration|error): (.*)$/s;
/** The title of a step of which only output was seen. */
const untitled = /^#\d{1,9}$/;
/** Plain progress as BuildKit's `progressui` prints it: every line of a step starts with its number. */
const buildKit = {
	name: "buildkit",
	recognises: (plain) => {
		const [prefix] = vertex.exec(plain) ?? [];
		if (prefix === void 0) return /^ > \[(?:.{0,300} )?\d{1,6}\/\d{1,6}\] [A-Z]/.test(plain) || isFailedSolve(plain);
		const text = plain.slice(prefix.length);
		return [
			timed,
			ending,
			titled,
			report,
			record
		].some((known) => known.test(text)) || text === pause || /^(?:#0 building with|#\d+ [a-z])/.test(plain);
	},
	create: createBuildKit
};
function isFailedSolve(plain) {
	return (plain.includes("failed to solve") || /^(?:ERROR|error): failed to build: /.test(plain)) && lastWordIn(plain) !== void 0;
}
function createBuildKit(steps) {
	const checks = createBuildChecks();
	let failed = [];
	let epilogue = createEpilogue();
	/** The step whose lines stand together at the moment. */
	let open;
	let end;
	/** The step that the last excerpt is of, and whether its output was in the log before. */
	let excerpted;
	let isRepeated = false;
	let dockerfile;
	function pushVertex(key, text) {
		const plain = withoutEscapes(text);
		const known = steps.get(key);
		const isFirstOfBlock = open !== key;
		open = key;
		const time = timed.exec(plain);
		const over = time === null ? ending.exec(plain) : null;
		if (time === null && over === null && plain !== pause) {
			const entry = readTitle(key, plain, known, isFirstOfBlock);
			if (entry) return {
				step: entry.step,
				text,
				kind: "title"
			};
		}
		const entry = known ?? steps.add(key, parseStepTitle(key));
		if (over !== null) {
			open = void 0;
			finish(entry, over);
			return {
				step: entry.step,
				text,
				kind: "end"
			};
		}
		if (plain === pause) return {
			step: entry.step,
			text,
			kind: "other"
		};
		if (time === null) readReport(entry, plain);
		else steps.remember(entry, plain.slice(time[0].length));
		return {
			step: entry.step,
			text,
			kind: "output"
		};
	}
	/** The step that this title starts. Numbers that restart belong to another build. */
	function readTitle(key, plain, known, isFirstOfBlock) {
		const title = clip(plain.trimEnd(), limits.title);
		const isNewBuild = end !== void 0 && key === "#1";
		if (known?.step.title === title && !isNewBuild) return known;
		if (report.test(plain) || record.test(plain)) return void 0;
		if (known !== void 0) {
			const isUntitled = untitled.test(known.step.title);
			const isOther = isNewBuild || known.step.state !== "running" && titled.test(plain);
			if (!isFirstOfBlock || !(isUntitled || isOther)) return void 0;
			if (isUntitled && !isNewBuild) {
				steps.retitle(known, parseStepTitle(title));
				return known;
			}
		}
		if (known !== void 0 || isNewBuild) beginAttempt();
		dockerfile = /load build definition from (\S{1,300})$/.exec(title)?.[1] ?? dockerfile;
		return steps.add(key, parseStepTitle(title));
	}
	function beginAttempt() {
		steps.beginAttempt(failed.length > 0 || epilogue.message() !== void 0);
		failed = [];
		epilogue = createEpilogue();
		end = void 0;
	}
	function readReport(entry, plain) {
		checks.pushOfStep(plain);
		const [, field, value = ""] = record.exec(plain) ?? [];
		if (field === "error") fail(entry, value.replace(/^"(.*)"$/s, "$1"));
		if (field === "duration" && entry.step.state === "running") steps.end(entry, "done", parseDuration(value));
	}
	function fail(entry, message) {
		if (/\bcontext canceled\s*$/.test(message.slice(-100))) {
			steps.end(entry, "cancelled");
			return;
		}
		steps.end(entry, "failed");
		if (failed.length >= limits.failures) return;
		failed.push({
			entry,
			message: clip(message, limits.message),
			exitCode: exitCodeIn(message)
		});
	}
	function finish(entry, [text, seconds, error]) {
		if (error !== void 0) fail(entry, error);
		else if (text.startsWith("DONE")) {
			const state = entry.step.state === "cached" ? "cached" : "done";
			steps.end(entry, state, seconds === void 0 ? void 0 : Number(seconds));
			if (/\bexporting to\b/.test(entry.step.title)) end ??= "exported";
		} else steps.end(entry, text === "CACHED" ? "cached" : "cancelled");
	}
	function pushEpilogue(line) {
		open = void 0;
		checks.pushOfEnd(line.plain);
		readEpilogue(line.plain);
		return ofNoStep(line);
	}
	function readEpilogue(plain) {
		const part = epilogue.push(plain, end === "exported");
		if (part === "title") {
			excerpted = nameFailedStep(epilogue.excerpts().at(-1) ?? "");
			isRepeated = excerpted.output.tail().length > 0;
		}
		if (part === "excerpt" && excerpted && !isRepeated) steps.remember(excerpted, plain.replace(timed, ""));
		if (part === "title" || epilogue.message() !== void 0) end = "failed";
	}
	/** The log may begin after the title of the step that failed, or after all of its lines. */
	function nameFailedStep(title) {
		const entries = steps.entries();
		const known = entries.find(({ step }) => step.title === title);
		if (known) return known;
		const nameless = entries.findLast(({ step }) => step.state === "failed" && untitled.test(step.title));
		const entry = nameless ?? steps.add(title, parseStepTitle(title));
		if (nameless) steps.retitle(nameless, parseStepTitle(title));
		else steps.end(entry, "failed");
		return entry;
	}
	/** Older versions repeat the number before each line in the excerpt of a failed step. */
	function pushRepeated(key, text) {
		readEpilogue(withoutEscapes(text));
		const step = (steps.get(key) ?? excerpted)?.step;
		return {
			step,
			text,
			kind: step ? "output" : "other"
		};
	}
	return {
		push: (line) => {
			const [prefix, number] = vertex.exec(line.text) ?? [];
			if (prefix === void 0) return pushEpilogue(line);
			const text = line.text.slice(prefix.length);
			if (epilogue.isInExcerpt() && timed.test(text)) return pushRepeated(`#${number}`, text);
			if (number !== "0") return pushVertex(`#${number}`, text);
			if (open !== void 0 && timed.test(text)) return pushVertex(open, text);
			if (end !== void 0 && text.startsWith("building with ")) beginAttempt();
			return ofNoStep(line);
		},
		failure: () => findFailure(steps, failed, epilogue),
		warnings: () => checks.list().map((check) => ({
			...check,
			file: dockerfile
		}))
	};
}
/** As Go prints it: `1m3.4s`, `33.9ms`. */
function parseDuration(text) {
	const [, minutes, seconds, unit] = /^(?:(\d{1,6})m)?(\d{1,9}(?:\.\d{1,9})?)(ms|µs|s)$/.exec(text.trim()) ?? [];
	if (seconds === void 0) return void 0;
	const scale = unit === "s" ? 1 : unit === "ms" ? .001 : 1e-6;
	return Number(minutes ?? 0) * 60 + Number(seconds) * scale;
}
// src/build-log/dialects/classic-builder.ts
/** Docker before 1.13 did not say how many steps there are. */
const stepTitle = /^Step (\d{1,6})(?:\/(\d{1,6}) : | : (?=(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b))(.*)$/is;
const lead = /^(?:ERROR: |Error: |error: |Error response from daemon: |Service '?[\w.-]{1,100}'? failed to build ?: |failed to build: |Build failed: )*/;
/** What ends the step at work. */
const stepFailure = /^(?:The command '.*' returned a non-zero code: \d{1,9}$|(?:ADD|COPY) failed: |(?:failed to create |OCI runtime create failed|failed to (?:start|register|export|copy)|unable to find (?:user|group) \S{1,200}: |unable to convert uid\/gid chown string|failed to process "|the --[\w-]{1,40} option requires BuildKit\b|ApplyLayer |Error processing tar file|error creating overlay mount|write .*: no space left on device$))/s;
/** What ends a step that loads an image. */
const pullFailure = /^(?:invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$|image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown|(?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for |received unexpected HTTP status|invalid reference format|repository \S+ not found)/;
/** What ends a build before its first step. */
const buildFailure = /^(?:dockerfile parse error |unable to prepare context: |Cannot locate specified Dockerfile: |the Dockerfile .* cannot be empty|failed to parse Dockerfile)/i;
/** FROM, and COPY from an image. */
const pull = /^(?:FROM\b|COPY .{0,200}--from=)/i;
const ownSentence = /^(?:dockerfile parse error |failed to parse dockerfile: |unable to prepare context: |(?:ADD|COPY) failed: |The command '.*' returned a non-zero code: \d{1,9}$)/is;
/** These print nothing: what follows their title is the reason that they failed. */
const quiet = /^(?:ARG|CMD|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/i;
const farewell = /^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/;
const container = /^(?: ---> |Removing intermediate container )/;
/** Some transports drop the arrows. */
const running = /^(?: (?:---> )?Running in .*)?$/s;
const reason = /^(?! |Removing intermediate container ).*[a-z]/is;
/** Docker's builder before BuildKit: steps one after the other, their output without any prefix. */
const classicBuilder = {
	name: "classic",
	recognises: (plain) => {
		const said = plain.replace(lead, "");
		return stepTitle.test(plain) || ownSentence.test(said);
	},
	create: createClassicBuilder
};
function createClassicBuilder(steps) {
	const numbered = createNumberedSteps(steps, "file");
	let failure;
	/** The step at work has shown nothing but its title and its container. */
	let isAfterTitle = false;
	/** The sentence with which the builder gives up. */
	function readFailure(plain) {
		const said = plain.replace(lead, "");
		const entry = numbered.current();
		const isOfDaemon = plain.includes("Error response from daemon: ");
		const isOfPull = pullFailure.test(said) && pull.test(entry?.step.instruction ?? "");
		const isReason = isAfterTitle && reason.test(plain) && quiet.test(entry?.step.instruction ?? "");
		const isOfStep = stepFailure.test(said) || isOfPull || isReason || isOfDaemon && !buildFailure.test(said);
		if (!isOfStep && !buildFailure.test(said)) return void 0;
		return {
			message: clip(said, limits.message),
			entry: isOfStep ? entry : void 0,
			exitCode: exitCodeIn(said),
			dockerfile: parseErrorPlace(said)
		};
	}
	return {
		push: (line) => {
			const { text, plain } = line;
			const [, index, total, instruction = ""] = stepTitle.exec(plain) ?? [];
			if (index !== void 0) {
				const count = total === void 0 ? void 0 : Number(total);
				const begun = numbered.begin({
					title: plain,
					index: Number(index),
					total: count,
					instruction
				});
				if (begun) {
					failure = void 0;
					isAfterTitle = true;
					return {
						step: begun.step,
						text,
						kind: "title"
					};
				}
			}
			const found = failure ? void 0 : readFailure(plain);
			isAfterTitle &&= running.test(plain);
			if (found) {
				failure = found;
				if (found.entry) steps.end(found.entry, "failed");
				return {
					step: numbered.current()?.step,
					text,
					kind: "end"
				};
			}
			if (farewell.test(plain)) {
				numbered.leave();
				return ofNoStep(line);
			}
			const entry = numbered.current();
			if (entry === void 0) return ofNoStep(line);
			if (/^ (?:---> )?Using cache$/.test(plain)) {
				numbered.finish("cached");
				return {
					step: entry.step,
					text,
					kind: "end"
				};
			}
			if (!container.test(plain)) steps.remember(entry, plain);
			return {
				step: entry.step,
				text,
				kind: "output"
			};
		},
		failure: () => failure
	};
}
// src/build-log/failure/cause-rules.ts
const hints = {
	"package-not-found": "Check the name and version, and that the package index the builder reaches has it.",
	"copy-source-missing": "Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.",
	"base-image-not-found": "Check name and tag of the image. A private image needs a registry that the builder may read from.",
	"registry-auth": "Check that the builder's registry credentials are valid and allow this for the repository.",
	"out-of-disk": "Make the image smaller or remove caches within the same RUN instruction.",
	"out-of-memory": "Lower the memory that the command needs, e.g. with fewer parallel jobs.",
	network: "Run the build again; if it fails again, check that the builder can reach the host.",
	"test-failed": "Run the same tests locally; the last lines of the step name those that failed.",
	syntax: "Correct the instruction; `docker build --check` finds such errors without a build.",
	"command-not-found": "Install the command in an earlier instruction of the same stage, or add it to PATH.",
	permission: "Check the file mode and owner, and the user that the instruction runs as.",
	timeout: "Look for the step that takes long; a step without output hangs more often than it is slow."
};
/** In the builder's own sentence. The first that fits counts. */
const messageRules = [
	{
		kind: "out-of-disk",
		pattern: /no space left on device|\bENOSPC\b|disk quota exceeded/i,
		sentence: "the builder ran out of disk space"
	},
	{
		kind: "out-of-memory",
		pattern: /cannot allocate memory|\bout of memory\b|\bOOMKilled\b/i,
		sentence: "the builder ran out of memory"
	},
	{
		kind: "network",
		pattern: /\bdial (?:tcp|udp)\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\]))|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer|network is unreachable|Client\.Timeout exceeded|net\/http: request canceled/,
		sentence: "the builder could not reach a host"
	},
	{
		kind: "timeout",
		pattern: /^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b/im,
		sentence: "the build reached a time limit"
	},
	{
		kind: "registry-auth",
		pattern: /(?:\bpush(?:ing)?\b).{0,600}(?:\bdenied\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|no basic auth credentials|insufficient_scope|authentication required)/is,
		sentence: "the registry refused the push"
	},
	{
		kind: "copy-source-missing",
		pattern: /failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /failed to compute cache key: "([^"]{1,300})" not found/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /\b(?:COPY|ADD) failed: (?:file not found in build context[^:]{0,60}: )?(?:l?stat )?(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?([^\s:]{1,300}): (?:file does not exist|no such file or directory)/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /\blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /\b(?:COPY|ADD) failed: no source files were specified/,
		sentence: "no file in the build context matches the source of the instruction"
	},
	{
		kind: "copy-source-missing",
		pattern: /\bcopier: l?stat: "?([^":]{1,300})"?: no such file or directory/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /no items matching glob "([^"]{1,300})" copied/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "copy-source-missing",
		pattern: /failed to get fileinfo for ([^\s:]{1,300}): l?stat/,
		sentence: "the build context has no '$1'"
	},
	{
		kind: "base-image-not-found",
		pattern: /pull access denied(?: for ([^\s,]{1,300}))?/,
		sentence: "the base image does not exist or is private"
	},
	{
		kind: "base-image-not-found",
		pattern: /manifest for (\S{1,300}) not found/,
		sentence: "the registry has no image '$1'"
	},
	{
		kind: "base-image-not-found",
		pattern: /(?:load|resolve source) metadata for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$/m,
		sentence: "the registry has no image '$1'"
	},
	{
		kind: "base-image-not-found",
		pattern: /\bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b/,
		sentence: "the registry has no such base image"
	},
	{
		kind: "registry-auth",
		pattern: /failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b|\b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied: |authentication required/m,
		sentence: "the registry refused to give the image"
	},
	{
		kind: "syntax",
		pattern: /\bunknown instruction: (\S{1,100})/i,
		sentence: "the Dockerfile has an unknown instruction '$1'"
	},
	{
		kind: "syntax",
		pattern: /\bdockerfile parse error\b|^failed to parse dockerfile: /im,
		sentence: "the Dockerfile has a syntax error"
	},
	{
		kind: "syntax",
		pattern: /^Syntax error - |^unknown flag: |^[A-Z]+ (?:requires|must have) |^unexpected end of statement|^unterminated heredoc|^no build stage in current context|^file with no instructions/m,
		sentence: "the Dockerfile has a syntax error"
	},
	{
		kind: "command-not-found",
		pattern: /\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bexecutable file `([^`]{1,300})` not found in \$PATH/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bfork\/exec (\S{1,300}): no such file or directory/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "permission",
		pattern: /\bexec: "([^"]{1,300})": permission denied|\bfork\/exec (\S{1,300}): permission denied/,
		sentence: "'$1$2' must not be executed"
	}
];
/** In the failing step's own output, line by line. */
const outputRules = [
	{
		kind: "package-not-found",
		pattern: /^E: Unable to locate package (\S{1,200})/,
		sentence: "apt found no package '$1'",
		hint: "Run `apt-get update` in the same RUN instruction, and check the name and the release of the base image."
	},
	{
		kind: "package-not-found",
		pattern: /^E: Package '([^']{1,200})' has no installation candidate/,
		sentence: "apt found no version of '$1'",
		hint: "Run `apt-get update` in the same RUN instruction, and check the name and the release of the base image."
	},
	{
		kind: "package-not-found",
		pattern: /^E: Version '([^']{1,200})' for '([^']{1,200})' was not found/,
		sentence: "apt found no version '$1' of '$2'",
		hint: "A release keeps only the newest version of a package: pin less, or use a snapshot of the archive."
	},
	{
		kind: "package-not-found",
		pattern: /^ {0,4}(\S{1,200}) \(no such package\):/,
		sentence: "apk found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})/,
		sentence: "the package manager found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})/,
		sentence: "pip found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Could not find a version that satisfies the requirement ([^\s;(]{1,200})/,
		sentence: "pip found no version of '$1'",
		isVague: true
	},
	{
		kind: "package-not-found",
		pattern: /Because (\S{1,200}) was not found in the package registry/,
		sentence: "uv found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Because there is no version of (\S{1,200})/,
		sentence: "uv found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^npm (?:error|ERR!) 404 +'?([^\s']{1,200})'? is not in /,
		sentence: "npm found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^npm (?:error|ERR!) (?:404 Not Found - GET |code (?:E404|ETARGET)\b)/,
		sentence: "npm found no such package",
		isVague: true
	},
	{
		kind: "package-not-found",
		pattern: /^npm (?:error|ERR!) notarget No matching version found for (\S{1,200}?)\.?$/,
		sentence: "npm found no version '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Couldn't find (?:package|any versions for) "([^"]{1,200})"/,
		sentence: "yarn found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /\bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b/,
		sentence: "pnpm found no such package"
	},
	{
		kind: "package-not-found",
		pattern: /^error: no matching package(?: named `([^`]{1,200})`)? found/,
		sentence: "cargo found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /Could not find (?:a valid )?gem '([^']{1,200})'/,
		sentence: "gem found no version of '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^go: (\S{1,300}): (?:invalid version: )?unknown revision/,
		sentence: "go found no version '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /\berror NU110[12]: Unable to find package (\S{1,200})/,
		sentence: "NuGet found no package '$1'"
	},
	{
		kind: "package-not-found",
		pattern: /^PackagesNotFoundError: /,
		sentence: "conda found no such package"
	},
	{
		kind: "network",
		pattern: /Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b|\bnetwork is unreachable\b/i,
		sentence: "a host could not be reached"
	},
	{
		kind: "network",
		pattern: /^curl: \((?:5|6|7|28|35|52|55|56)\)(?!.{0,60}(?:localhost|127\.0\.0\.1|::1))/,
		sentence: "curl could not reach a host"
	},
	{
		kind: "network",
		pattern: /^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)/,
		sentence: "wget could not reach a host"
	},
	{
		kind: "network",
		pattern: /^npm (?:error|ERR!) (?:network |code (?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED|ERR_SOCKET_TIMEOUT)\b)/,
		sentence: "npm could not reach the registry",
		isVague: true
	},
	{
		kind: "network",
		pattern: /^error An unexpected error occurred: "https?:.{0,500}(?:ETIMEDOUT|ESOCKETTIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED)/,
		sentence: "yarn could not reach the registry"
	},
	{
		kind: "network",
		pattern: /^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.|ERROR: Could not install packages due to an (?:OSError|EnvironmentError): HTTPS?ConnectionPool).{0,1000}(?:NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|Read timed out|Max retries exceeded)/,
		sentence: "pip could not reach the index"
	},
	{
		kind: "network",
		pattern: /^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)/,
		sentence: "git could not reach the remote"
	},
	{
		kind: "network",
		pattern: /^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)/,
		sentence: "apt could not reach a mirror"
	},
	{
		kind: "network",
		pattern: /^(?:WARNING|ERROR): .{0,500}: (?:temporary error \(try again later\)|network error|DNS (?:lookup )?error|(?:network )?connection (?:refused|aborted)|operation timed out)/i,
		sentence: "apk could not reach a mirror"
	},
	{
		kind: "network",
		pattern: /\bdial tcp\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\])).{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)|\bTLS handshake timeout\b|^warning: spurious network error/,
		sentence: "a host could not be reached"
	},
	{
		kind: "out-of-disk",
		pattern: /no space left on device|\bENOSPC\b|\bYou don't have enough free space in\b|disk quota exceeded/i,
		sentence: "the builder ran out of disk space"
	},
	{
		kind: "out-of-memory",
		pattern: /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^MemoryError\b|Cannot allocate memory|\bstd::bad_alloc\b|virtual memory exhausted|Killed signal terminated program|\(signal: 9, SIGKILL: kill\)|runtime: out of memory|memory allocation of \d+ bytes failed|\bOOM[- ]?killed\b/i,
		sentence: "the command ran out of memory"
	},
	{
		kind: "test-failed",
		pattern: /^FAILED (\S{1,200}::\S{1,200})/,
		sentence: "the test '$1' failed"
	},
	{
		kind: "test-failed",
		pattern: /^(?:---|===) FAIL: (\S{1,200})/,
		sentence: "the test '$1' failed"
	},
	{
		kind: "test-failed",
		pattern: /^=+ .{0,200}\b\d+ failed\b.{0,200} in [\d.]+s|^Tests: +.{0,100}\b\d+ failed\b|^ *(?:Test Files|Tests) +\d+ failed\b|^FAIL\t\S|^test result: FAILED|^ {1,8}\d+ failing\b|^(?:\[ERROR\] )?Tests run: \d+, Failures: (?:[1-9]|0, Errors: [1-9])|There are test failures|There were failing tests|^FAILURES!$|^\d+ examples?, [1-9]\d* failures?\b|^FAILED \((?:failures|errors)=|^The following tests FAILED:|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\./,
		sentence: "tests failed",
		isVague: true
	},
	{
		kind: "syntax",
		pattern: /^(?:\/bin\/)?(?:ba|da)?sh: .{0,100}\bsyntax error\b/i,
		sentence: "the shell cannot read the command",
		hint: "Check quotes, brackets and line continuations of the instruction."
	},
	{
		kind: "command-not-found",
		pattern: /^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /\bexecutable file `([^`]{1,300})` not found in \$PATH/,
		sentence: "the image has no command '$1'"
	},
	{
		kind: "command-not-found",
		pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): (?:command )?not found$/,
		sentence: "the image has no command '$1'",
		exitCode: 127
	},
	{
		kind: "command-not-found",
		pattern: /^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory/,
		sentence: "the image has no command '$1'",
		exitCode: 127
	},
	{
		kind: "permission",
		pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): Permission denied$/,
		sentence: "'$1' must not be executed",
		exitCode: 126
	},
	{
		kind: "permission",
		pattern: /(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$/i,
		sentence: "the command lacks a permission",
		mustDecide: true
	}
];
// src/build-log/failure/cause.ts
/** Evidence further up in the output is of something that the step survived. */
const nearTheEnd = 100;
/** The one cause that the log leaves no doubt about; none is better than a wrong one. */
function findCause(subject) {
	const cause = causeOfMessage(subject) ?? causeOfExitCode(subject) ?? causeOfOutput(subject);
	if (cause?.kind !== "copy-source-missing" || !/\s--from=/.test(subject.instruction ?? "")) return cause;
	return {
		...cause,
		sentence: cause.sentence.replace("the build context has", "the stage that is copied from has"),
		hint: "Check that the earlier stage writes the file, and to this path."
	};
}
function causeOfMessage({ messages }) {
	for (const message of messages) {
		const reason = withoutQuotes(message);
		const rule = messageRules.find(({ pattern }) => pattern.test(reason));
		if (rule) return causeFrom(rule, reason);
	}
}
/** The command that failed, and the response of a server, may quote anything. */
function withoutQuotes(message) {
	return message.replace(/\bprocess ".*" did not complete successfully\b/s, "").replace(/\bexecutor failed running \[.*\]:/s, "").replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s, "$1").replace(/^The command '.*' returned a non-zero code\b/s, "").replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is, "");
}
/** What shells mean by 127 and 126. */
function causeOfExitCode({ exitCode, evidence, tail }) {
	if (exitCode !== 127 && exitCode !== 126) return void 0;
	const [rule, line] = evidence.filter((found) => found.rule.exitCode === exitCode).map((found) => [found.rule, found.line]).at(-1) ?? [void 0, ""];
	if (rule) return causeFrom(rule, line);
	const kind = exitCode === 127 ? "command-not-found" : "permission";
	const isOther = /error while loading shared libraries|symbol lookup error|exec format error|cannot execute/i;
	if (tail.some((text) => isOther.test(text))) return void 0;
	return {
		kind,
		sentence: kind === "permission" ? "a command must not be executed" : "the image lacks a command",
		hint: hints[kind]
	};
}
function causeOfOutput({ evidence, decidingLine, tail }) {
	const near = evidence.filter(({ rule, line, linesAgo }) => linesAgo <= nearTheEnd && rule.exitCode === void 0 && (!rule.mustDecide || line.trim() === decidingLine));
	const ofKind = (kind) => near.find(({ rule }) => rule.kind === kind);
	const found = ofKind("test-failed") ?? ofKind("out-of-disk") ?? (near.length === 2 && ofKind("package-not-found") ? ofKind("network") : void 0) ?? (near.length === 1 ? near[0] : void 0);
	if (found === void 0) return void 0;
	const isRefused = /\b401 Unauthorized\b|\b403 Forbidden\b|authentication credentials/i;
	if (found.rule.kind === "package-not-found" && tail.some((text) => isRefused.test(text))) return;
	const { kind } = found.rule;
	const quoted = decidingLine ?? "";
	const deciding = outputRules.find((rule) => rule.kind === kind && rule.pattern.test(quoted));
	return deciding ? causeFrom(deciding, quoted) : causeFrom(found.rule, found.line);
}
function causeFrom({ kind, pattern, sentence, hint }, text) {
	const groups = pattern.exec(text) ?? [];
	const filled = sentence.replace(/\$(\d)/g, (_, index) => groups[Number(index)] ?? "");
	return {
		kind,
		sentence: clip(filled.replace(/ ''/, ""), 500),
		hint: hint ?? hints[kind]
	};
}
// src/build-log/failure/describe-failure.ts
/** Says only that a process ended, which the step and its exit code say better. */
const endOfProcess = /did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;
/** What a builder says of its failure, with what the output of the step tells beyond it. */
function describeFailure(found) {
	const { message, context, entry, exitCode, dockerfile, frame = [] } = found;
	const tail = entry?.output.tail() ?? [];
	const decidingLine = entry?.output.decidingLine();
	const evidence = entry?.output.evidence() ?? [];
	const messages = context === void 0 ? [message] : [message, context];
	const instruction = entry?.step.instruction ?? instructionIn(frame);
	return {
		message,
		step: entry?.step,
		instruction,
		exitCode,
		dockerfile,
		frame,
		tail,
		decidingLine: decidingLine ?? (endOfProcess.test(message.slice(-200)) ? void 0 : message),
		cause: findCause({
			messages,
			instruction,
			exitCode,
			decidingLine,
			evidence,
			tail
		})
	};
}
// src/build-log/dialects/kaniko.ts
const colored = /^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[([^\]]{1,40})\] (.*)$/s;
const logfmt = /^time="([^"]{1,40})" level=\w{1,10} msg=("(?:[^"\\]|\\.)*"|\S*)/s;
const json = "{\"level\":\"";
const longestJson = 65536;
const instruction = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /;
const cachedCommand = /^Using caching version of cmd: (.*)$/s;
const cachedLayer = /^Found cached layer\b/;
/** The build is over, what remains is the registry. */
const pushing = /^(?:Pushing image to|Skipping push to container registry|Pushed )/;
/** Sentences that podman and others do not share. */
const own = /^(?:Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Executing \d+ build triggers|Building stage |Unpacking rootfs as cmd|Using files from context|(?:Checking for|Found|No) cached layer|Using caching version of cmd|Taking snapshot of|No files changed in this command|Downloading base image|Skipping unpacking|Initializing snapshotter|(?:Cmd|cmd): |(?:Args|args): \[|Running: \[|Pushing (?:layer|image) |Pushed )/;
const lastWord = /^(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving dockerfile path|resolving source context)\b.*)$/s;
/** Early versions logged what newer ones only print. */
const lastLoggedWord = /^(error (?:building|pushing|checking|resolving) .*|exit status \d{1,9})$/s;
/** kaniko: leveled messages in one of three formats around the bare output of the commands; its steps have no numbers. */
const kaniko = {
	name: "kaniko",
	recognises: (plain) => {
		const said = readMessage(plain)?.said;
		return lastWord.test(said ?? plain) || said !== void 0 && (own.test(said) || instruction.test(said));
	},
	create: createKaniko
};
function createKaniko(steps) {
	const cachedCommands = /* @__PURE__ */ new Set();
	let count = 0;
	let current;
	let begunAt;
	let now;
	let failure;
	function finish(state) {
		if (current?.step.state !== "running") return;
		const seconds = now === void 0 || begunAt === void 0 ? void 0 : now - begunAt;
		steps.end(current, state, seconds !== void 0 && seconds >= 0 ? seconds : void 0);
	}
	function begin(said, text) {
		finish("done");
		if (failure !== void 0) {
			steps.beginAttempt(true);
			failure = void 0;
			count = 0;
		}
		count += 1;
		begunAt = now;
		const title = clip(said.trim(), limits.title);
		current = steps.add(String(count), {
			title,
			stage: void 0,
			index: void 0,
			total: void 0,
			instruction: title
		});
		if (cachedCommands.has(title)) finish("cached");
		return {
			step: current.step,
			text: text.endsWith(said) ? said : text,
			kind: "title"
		};
	}
	function fail(said) {
		const message = said.replace(/^error building image: /, "");
		const isOfStep = /failed to execute command|failed to take snapshot|^exit status /.test(message);
		if (isOfStep) finish("failed");
		return {
			message: clip(message, limits.message),
			entry: isOfStep ? current : void 0,
			exitCode: isOfStep ? exitCodeIn(message) : void 0,
			dockerfile: parseErrorPlace(message)
		};
	}
	return {
		push: (line) => {
			const { text, plain } = line;
			const message = readMessage(plain);
			now = message?.at ?? now;
			if (message && instruction.test(message.said)) return begin(message.said, text);
			const said = message?.said ?? plain;
			const [, error] = (message ? lastLoggedWord : lastWord).exec(said) ?? [];
			if (error !== void 0) {
				failure ??= fail(error);
				return {
					step: current?.step,
					text,
					kind: "end"
				};
			}
			if (message) {
				const [, cached] = cachedCommand.exec(said) ?? [];
				if (cached !== void 0 && cachedCommands.size < limits.steps) cachedCommands.add(clip(cached.trim(), limits.title));
				if (cachedLayer.test(said)) finish("cached");
				if (pushing.test(said)) finish("done");
			} else if (current) steps.remember(current, plain);
			return current ? {
				step: current.step,
				text,
				kind: "output"
			} : ofNoStep(line);
		},
		failure: () => failure
	};
}
/** A line that kaniko's logger wrote: `--log-format=color`, `text` or `json`. */
function readMessage(plain) {
	const [, stamp, words] = colored.exec(plain) ?? [];
	if (stamp !== void 0 && words !== void 0) return {
		said: words,
		at: secondsOf(stamp)
	};
	const [, time, quoted] = logfmt.exec(plain) ?? [];
	if (time !== void 0 && quoted !== void 0) return {
		said: quoted.startsWith("\"") ? unquote(quoted) : quoted,
		at: secondsOf(time)
	};
	if (!plain.startsWith(json) || plain.length > longestJson) return void 0;
	try {
		const { msg, time: at } = JSON.parse(plain);
		if (typeof msg !== "string") return void 0;
		return {
			said: msg,
			at: typeof at === "string" ? secondsOf(at) : void 0
		};
	} catch {
		return;
	}
}
/** Go quotes nearly as JSON does. */
function unquote(quoted) {
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted.slice(1, -1).replace(/\\(.)/gs, "$1");
	}
}
/** `0042` counts from the start of kaniko, anything else is a date. */
function secondsOf(stamp) {
	if (/^\d{1,9}$/.test(stamp)) return Number(stamp);
	const ms = Date.parse(stamp);
	return Number.isNaN(ms) ? void 0 : ms / 1e3;
}
// src/build-log/failure/deciding-line.ts
/** Cheap, and false for nearly every line of a build. */
const suspicious = /err(?:or|!|_)|\be: |^err:|fail|fatal|not found|no such|no match|no package|denied|no space|exceeded|memory|panic|exception|unable|cannot|could ?n[o']t|can't|undefined|killed|timed? ?out|timeout|retrying|unreachable|resolv|not known|bad address|refused|spurious|bad_alloc|^curl: |^wget: |^e {3}|[✕✖×✗]|enospc|eacces|not permitted|because|unknown/i;
/** Sounds like an error and is none. */
const harmless = /\b(?:0|no) (?:errors?|failures?|failed)\b|\b(?:errors?|failures?|failed)[=:] ?0\b|\bwarn(?:ing)?\b|^npm (?:notice|verb|http|info)|deprecat|-Werror|(?:error|fail|fatal|exception)[\w-]{0,60}\.(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)\b|^\s*at |^\s*(?:Compiling|Downloading|Downloaded|Installing|Unpacking|Setting up|Selecting|Preparing|inflating:|adding:|creating:|Collecting|Requirement already|Using cached|Fetching|Get:\d)/i;
/** The first that fits counts: from words of one tool to words of all. */
const rules = [
	[/^g?make(?:\[\d+\])?: \*\*\* |^ninja: build stopped|^error: could not compile|^error Command failed|^npm (?:error|ERR!) (?:code|errno|path|command|syscall|lifecycle|workspace|location|cwd|signal|A complete log|sh -c|\/|$)|^\s*ELIFECYCLE|ERR_PNPM_RECURSIVE|^ERROR: Failed (?:to build|building) |^ *(?:error: )?(?:subprocess-exited|metadata-generation-failed)|exited with code:? \d|^error: script |^Failed to compile\.?$|^FAILURE: |^BUILD FAIL|^Traceback \(|^FAIL$|^\[ERROR\] *(?:$|(?:-> )?\[Help|To see|Re-run|For more)|^Build failed|^FAILED: |^hint: |^note: /i, { rank: 1 }],
	[/^(?:[\w.]{1,200}\.)?[A-Z]\w{0,100}(?:Error|Exception|NotFound|Exit)(?:: | \[|$)/, {
		rank: 4,
		isLastBest: true
	}],
	[/^E: |^ERROR: Could not (?:install|build|open)|^fatal: |^npm (?:error|ERR!) (?:Missing script|could not determine)|\berror TS\d+:|^error(?:\[E\d+\]): |: (?:fatal )?error: |^\S{1,300}:\d+:\d+: error|^Type error: |: undefined: |^--- FAIL: |^ {2}● |^test \S{1,200} \.\.\. FAILED|^panic: |^\[ERROR\] +\S{1,300}:\[?\d|^curl: \(\d+\)|^wget: |: (?:command )?not found$|: (?:No such file or directory|Permission denied)$/i, { rank: 4 }],
	[/^E {3}\S|^\s{0,8}(?:[✕✖×✗>] ?)?(?:\[\w{1,20}\] )?\[?(?:error|fatal|fail(?:ed|ure)?|ERR!?|err_\w{1,60})\]?[:!\s]|\b(?:error|fatal|exception): |^\* What went wrong/i, { rank: 3 }],
	[/^npm (?:error|ERR!) \S|\b(?:errors?|failed|fatal|failure)\b|\b(?:cannot|could not|unable to) |not found|denied/i, { rank: 2 }]
];
function isSuspicious(line) {
	return suspicious.test(line);
}
/** `undefined` for a line that does not look like an error. */
function rankError(line) {
	if (harmless.test(line)) return void 0;
	return rules.find(([pattern]) => pattern.test(line))?.[1];
}
/** Of lines of which nothing else is known, the first that is clearly an error. */
function firstError(lines) {
	return lines.find((line) => isSuspicious(line) && (rankError(line)?.rank ?? 0) >= 3)?.trim();
}
// src/build-log/tail.ts
/** What a bar, a percentage or an amount of bytes looks like. */
const progress = /\d ?%|[.=#█━─▇░▓>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;
/** Lines of a progress display count as one, which the newest replaces. */
function createTail(size) {
	const kept = [];
	let lastShape;
	return {
		push: (line) => {
			const text = clip(lastWritten(withoutEscapes(line)), limits.tailLine).trimEnd();
			const shape = shapeOf(text);
			if (shape !== void 0 && shape === lastShape) kept.pop();
			lastShape = shape;
			if (text === "" && (kept.at(-1) ?? "") === "") return;
			kept.push(text);
			if (kept.length > size) kept.shift();
		},
		lines: () => kept.at(-1) === "" ? kept.slice(0, -1) : [...kept],
		clear: () => {
			kept.length = 0;
			lastShape = void 0;
		}
	};
}
/** Two lines of one progress display differ in numbers and in the length of a bar alone. */
function shapeOf(text) {
	const start = text.slice(0, 300);
	if (!progress.test(start)) return void 0;
	return start.replace(/\d+/g, "0").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
// src/build-log/step-output.ts
/** An error so many lines after the one before belongs to something else. */
const clusterGap = 60;
/** A line that is longer is data, and its end says nothing. */
const readLength = 2e3;
/** A line that tells the cause says better than any other what is wrong. */
const causeRank = { rank: 5 };
function createStepOutput() {
	const tail = createTail(limits.tailLines);
	const evidence = /* @__PURE__ */ new Map();
	let best;
	let at = 0;
	function weigh(line, { rank, isLastBest }) {
		if (best === void 0 || rank > best.rank || rank === best.rank && (isLastBest === true || at - best.lastAt > clusterGap)) best = {
			line: clip(line.trim(), limits.message),
			rank,
			lastAt: at
		};
		else if (best?.rank === rank) best.lastAt = at;
	}
	return {
		push: (raw) => {
			at += 1;
			tail.push(raw);
			const line = lastWritten(withoutEscapes(raw.slice(0, readLength))).trimEnd();
			if (!isSuspicious(line)) return;
			const rule = outputRules.find(({ pattern }) => pattern.test(line));
			if (rule) {
				const key = `${rule.kind} ${rule.exitCode ?? ""}`;
				evidence.set(key, {
					rule,
					line: clip(line, limits.message),
					at
				});
			}
			const rank = rule && !rule.isVague && !rule.mustDecide && rule.exitCode === void 0 ? causeRank : rankError(line);
			if (rank) weigh(line, rank);
		},
		tail: () => tail.lines(),
		decidingLine: () => best?.line,
		evidence: () => Array.from(evidence.values(), (found) => ({
			rule: found.rule,
			line: found.line,
			linesAgo: at - found.at
		})),
		clear: () => {
			tail.clear();
			evidence.clear();
			best = void 0;
		}
	};
}
// src/build-log/step-table.ts
/** `prefix` tells apart the keys of builders that share a log. */
function createStepTable(prefix) {
	const all = /* @__PURE__ */ new Map();
	let attempt = 1;
	let nowMs;
	let lines = 0;
	const idOf = (key) => `${attempt} ${key}`;
	function touch(entry) {
		lines += 1;
		entry.lastLine = lines;
		entry.lastLineMs = nowMs;
	}
	return {
		tick: (timeMs) => {
			nowMs = timeMs;
		},
		get: (key) => all.get(idOf(key)),
		add: (key, title) => {
			const [oldest] = all.keys();
			if (all.size >= limits.steps && oldest !== void 0) all.delete(oldest);
			const entry = {
				step: {
					key: prefix + key,
					attempt,
					...title,
					state: "running",
					seconds: void 0,
					startMs: nowMs,
					endMs: void 0
				},
				output: createStepOutput(),
				lastLineMs: nowMs,
				lastLine: 0
			};
			touch(entry);
			all.set(idOf(key), entry);
			return entry;
		},
		retitle: (entry, title) => {
			entry.step = {
				...entry.step,
				...title
			};
		},
		remember: (entry, text) => {
			touch(entry);
			entry.output.push(text);
		},
		end: (entry, state, seconds) => {
			const { step } = entry;
			entry.step = {
				...step,
				state,
				seconds: seconds ?? step.seconds,
				endMs: nowMs
			};
			if (state === "done" || state === "cached") entry.output.clear();
		},
		beginAttempt: (afterFailure) => {
			if (afterFailure) {
				for (const [id, { step }] of all) if (step.attempt === attempt) all.delete(id);
			}
			attempt += 1;
		},
		entries: () => Array.from(all.values()),
		size: () => all.size
	};
}
// src/build-log/transport.ts
const escapes = `(?:${escapeSequence}){0,8}`;
const clock = String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const moment = String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${clock}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;
/** Kubernetes and GitLab name the stream behind the time. */
const stream = String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?)?`;
/** Times that log collectors write before every line. What is behind them may be empty. */
const stamps = [
	String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${moment}\]?${escapes}${stream}(?:[ \t]|$)`,
	String.raw`\[${clock}\]${escapes} ?`,
	String.raw`${clock}${escapes}(?:[ \t]|$)`,
	String.raw`[A-Z][a-z]{2} [ \d]\d ${clock}(?: [AP]M)?(?: |$)`,
	String.raw`[A-Z][a-z]{2} [ \d]\d ${clock} \S{1,64} [^\s:]{1,64}:(?: |$)`
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`));
/** What is the same before every line: the name of a container, a pod or a remote, the mark of a quotation, an indent. */
const labels = [
	String.raw`[\w.\-]{1,64} *\| `,
	String.raw`\[[\w \/.:\-]{1,150}\] `,
	String.raw`remote: `,
	String.raw`> `,
	String.raw`[ \t]{1,16}(?=\S)`,
	String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`));
/**
* A prefix counts only once a builder's line is behind it, and then on all lines that follow: the output of a step may begin
* with a time of its own.
*/
function createTransport() {
	let prefix;
	function find(line, isBuilders) {
		if (isBuilders(line)) return "none";
		for (const stamp of stamps) {
			const [found] = stamp.exec(line) ?? [];
			if (found !== void 0 && isBuilders(line.slice(found.length))) return { stamp };
		}
		for (const pattern of labels) {
			const [label] = pattern.exec(line) ?? [];
			if (label !== void 0 && isBuilders(line.slice(label.length))) return { label };
		}
	}
	return { peel: (line, isBuilders) => {
		prefix ??= find(line, isBuilders);
		if (prefix === void 0 || prefix === "none") return line;
		if ("stamp" in prefix) return line.slice(prefix.stamp.exec(line)?.[0].length ?? 0);
		if (line.startsWith(prefix.label)) return line.slice(prefix.label.length);
		return line === prefix.label.trimEnd() ? "" : line;
	} };
}
/** Google Cloud Build runs several builders, each of whose lines begins with the number of its step. */
const cloudBuildStep = new RegExp(String.raw`^${escapes}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);
const cloudBuildEnd = /^Finished Step #(\d{1,4})\b/;
const cloudBuildError = /^ERROR: (build step \d{1,4} "[^"]{0,500}" failed: .*|context deadline exceeded|timeout)$/is;
/** What Google Cloud Build says by the prefix of a line, or by a line of its own. */
function readCloudBuild(line) {
	const [prefix, step] = cloudBuildStep.exec(line) ?? [];
	if (prefix !== void 0 && step !== void 0) return {
		type: "line",
		step,
		rest: line.slice(prefix.length)
	};
	const [, ended] = cloudBuildEnd.exec(line) ?? [];
	if (ended !== void 0) return {
		type: "end",
		step: ended
	};
	const [, message] = cloudBuildError.exec(line) ?? [];
	return message === void 0 ? void 0 : {
		type: "error",
		message
	};
}
// src/build-log/log-parser.ts
const dialects = [
	buildKit,
	buildah,
	classicBuilder,
	kaniko
];
/**
* Reads the plain log of BuildKit, Docker's classic builder, kaniko, podman or buildah; the first line that one of them wrote
* decides which. What comes before it, and the log of any other builder, has no steps.
*/
function createLogParser() {
	const transport = createTransport();
	/** One builder, or one for each step of Google Cloud Build. */
	const builders = /* @__PURE__ */ new Map();
	const last = createTail(limits.lastLines);
	/** Lines of Google Cloud Build without a prefix continue the ones before. */
	let current = builderOf("");
	let isCloudBuild = false;
	let cloudBuildError;
	function builderOf(cloudBuildStep) {
		const key = builders.size < limits.builders ? cloudBuildStep : "";
		const builder = builders.get(cloudBuildStep) ?? builders.get(key) ?? createBuilder(key);
		builders.set(key, builder);
		return builder;
	}
	const all = () => Array.from(builders.values());
	function failure() {
		const found = all().findLast((builder) => builder.failure() !== void 0)?.failure();
		if (found !== void 0 || cloudBuildError === void 0) return found;
		return {
			message: cloudBuildError,
			entry: void 0,
			exitCode: void 0
		};
	}
	return {
		push: (raw, timeMs) => {
			const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
			last.push(line);
			const own = transport.peel(line, isBuilders);
			const cloud = readCloudBuild(own);
			if (cloud?.type === "line") {
				isCloudBuild = true;
				current = builderOf(cloud.step);
				return current.push(cloud.rest, timeMs);
			}
			if (!isCloudBuild || cloud === void 0) return current.push(own, timeMs);
			if (cloud.type === "error") cloudBuildError ??= clip(cloud.message, limits.message);
			else builders.get(cloud.step)?.end();
			return {
				step: void 0,
				text: own,
				kind: "other"
			};
		},
		steps: () => all().flatMap((builder) => builder.entries()).map(({ step }) => step).slice(-limits.steps),
		failure: () => {
			const found = failure();
			return found && describeFailure(found);
		},
		warnings: () => all().flatMap((builder) => builder.warnings()),
		atWork: () => atWork(all().flatMap((builder) => builder.entries())),
		lastLines: () => last.lines(),
		dialect: () => all().map((builder) => builder.name()).find((name) => name !== void 0)
	};
}
function isBuilders(line) {
	const plain = withoutEscapes(line);
	return readCloudBuild(line) !== void 0 || dialects.some(({ recognises }) => recognises(plain));
}
function createBuilder(prefix) {
	const steps = createStepTable(prefix === "" ? "" : `${prefix}:`);
	let rules;
	let dialect;
	let isOver = false;
	/** A builder that has shown no step yet may still turn out to be another one. */
	function choose(plain) {
		if (steps.size() > 0) return;
		const found = dialects.find(({ recognises }) => recognises(plain));
		if (found === void 0 || found === rules) return;
		rules = found;
		dialect = found.create(steps);
	}
	return {
		push: (text, timeMs) => {
			const line = {
				text,
				plain: withoutEscapes(text)
			};
			choose(line.plain);
			if (isOver) return ofNoStep(line);
			steps.tick(timeMs);
			return dialect?.push(line) ?? ofNoStep(line);
		},
		end: () => {
			isOver = true;
			if (dialect?.failure() !== void 0) return;
			for (const entry of steps.entries()) if (entry.step.state === "running") steps.end(entry, "done");
		},
		failure: () => dialect?.failure(),
		warnings: () => dialect?.warnings?.() ?? [],
		entries: () => steps.entries(),
		name: () => rules?.name
	};
}
/** The step that printed last, of those that were not over. */
function atWork(entries) {
	const ofState = (state) => entries.filter(({ step }) => step.state === state);
	const running = ofState("running");
	const open = running.length > 0 ? running : ofState("cancelled");
	const instructions = open.filter(({ step }) => step.instruction !== void 0);
	const [entry] = (instructions.length > 0 ? instructions : open).toSorted((a, b) => b.lastLine - a.lastLine);
	return entry && {
		step: entry.step,
		tail: entry.output.tail(),
		lastLineMs: entry.lastLineMs
	};
}
// src/runner/text/reuse.ts
/** Which build of another run is used: a sentence, in which everything but the words is foreign. */
function describeReuse({ id, sourceCommit }, { how, ageSeconds }) {
	const commit = sourceCommit === void 0 ? "an unknown commit" : `commit ${sourceCommit.slice(0, 12)}`;
	const age = ageSeconds === void 0 ? "at an unknown time" : `${formatAge(ageSeconds)} ago`;
	switch (how) {
		case "taken": return `Reusing build ${id} of ${commit}, created ${age}.`;
		case "joined": return `Joined build ${id} of ${commit}, which another run submitted ${age}.`;
		case "watched": return `Attached to build ${id} of ${commit}, which this step did not submit.`;
	}
}
// src/runner/log/step-groups.ts
/** A log with more steps than this shows some long titles again. */
const rememberedTitles = 1e4;
function createStepGroups(log) {
	const shownTitles = /* @__PURE__ */ new Set();
	let hasSteps = false;
	let openGroup;
	let waiting = [];
	function end() {
		log.endGroup();
		openGroup = void 0;
		const lines = waiting;
		waiting = [];
		return lines.length === 0 ? void 0 : log.line(lines.join("\n"));
	}
	function enter(key, title) {
		if (key === openGroup) return;
		end();
		log.group(title, key);
		openGroup = key;
	}
	function say(text) {
		end();
		return log.line(text);
	}
	/** A title that is too long for a group is a line of its own, once. */
	function isShownByGroup(key, title, text) {
		if (shownTitles.has(key)) return true;
		if (shownTitles.size >= rememberedTitles) shownTitles.clear();
		shownTitles.add(key);
		return title === text.trim() && fitsTitle(title);
	}
	return {
		show: ({ step, text, kind }) => {
			if (step === void 0) {
				if (hasSteps && text.trim() === "") return void 0;
				enter("build", "Build log");
				return log.line(text);
			}
			hasSteps = true;
			if (kind === "other") return void 0;
			const key = `${step.attempt} ${step.key}`;
			enter(key, step.title);
			return kind === "title" && isShownByGroup(key, step.title, text) ? void 0 : log.line(text);
		},
		sayLater: (text) => {
			if (openGroup === void 0) return log.line(text);
			waiting.push(text);
		},
		say,
		end
	};
}
// src/runner/log/build-log.ts
/**
* Prints the builder's log in a group for each step, and everything else as a line of its own.
*/
function createBuildLog(log, redact, { mode = "full", file, now = () => performance.now() } = {}) {
	let parser = createLogParser();
	const groups = createStepGroups(log);
	let hasLines = false;
	let isUnreadable = false;
	let isHeldBack = mode === "on-failure";
	let shownStatus;
	function showText(text) {
		let written;
		const redacted = redact(text);
		file?.write(redacted);
		hasLines = true;
		for (const line of redacted.split("\n")) {
			const part = parser.push(line, now());
			if (mode === "full") written = groups.show(part);
		}
		return written;
	}
	async function reveal() {
		if (!isHeldBack || file === void 0) return;
		isHeldBack = false;
		const again = createLogParser();
		for await (const line of file.lines()) await groups.show(again.push(line));
		await groups.end();
	}
	function showStatus(status) {
		if (status === shownStatus) return void 0;
		shownStatus = status;
		return groups.sayLater(`Build status: ${status}`);
	}
	async function showEnd(build) {
		showStatus(build.status);
		await groups.end();
		if (isUnreadable) return;
		if (!hasLines) return await groups.say("The server sent no log for this build.");
		if (classifyStatus(build.status) !== "succeeded") await reveal();
	}
	/** The lines of a build that was given up say nothing about the one that takes its place. */
	function begin(sentence, { status }) {
		if (hasLines) parser = createLogParser();
		hasLines = false;
		isUnreadable = false;
		shownStatus = void 0;
		groups.say(sentence);
		return showStatus(status);
	}
	function warn(message) {
		groups.end();
		return log.warning(message);
	}
	return {
		report: (event) => {
			switch (event.type) {
				case "submitted": return begin(`Submitted build ${event.build.id}`, event.build);
				case "reused": return begin(describeReuse(event.build, event.reused), event.build);
				case "status": return showStatus(event.status);
				case "log": return showText(event.line);
				case "gap":
					file?.write(event.message);
					return mode === "full" ? groups.say(event.message) : void 0;
				case "notice": return groups.say(event.message);
				case "unreadable-log":
					isUnreadable = true;
					return warn(event.message);
				case "warning": return warn(event.message);
				case "finished": return showEnd(event.build);
			}
		},
		isUnreadable: () => isUnreadable,
		reveal,
		steps: () => parser.steps(),
		failure: () => parser.failure(),
		warnings: () => parser.warnings(),
		atWork: () => parser.atWork(),
		lastLines: () => parser.lastLines(),
		dialect: () => parser.dialect()
	};
}
// src/runner/log/log-file.ts
/** Lines are collected: a system call for each would cost more. */
const chunkLength = 65536;
/** Creates the file with its first line, in a directory of its own below `parent`. */
function createLogFile(files, parent, onCreated) {
	let path;
	let held = "";
	let problem;
	function fail(error) {
		problem = describeError(error);
	}
	function save() {
		if (problem !== void 0) return void 0;
		const chunk = held;
		held = "";
		try {
			if (path === void 0 && chunk !== "") {
				path = join(files.createDirectory(parent, "agentex-log-"), "build.log");
				files.append(path, "");
				onCreated(path);
			}
			if (path !== void 0) files.append(path, chunk);
			return path;
		} catch (error) {
			fail(error);
			return;
		}
	}
	return {
		write: (text) => {
			if (problem !== void 0) return;
			held += `${text}\n`;
			if (path === void 0 || held.length >= chunkLength) save();
		},
		save,
		problem: () => problem,
		lines: async function* () {
			try {
				yield* readLines(files, save());
			} catch (error) {
				fail(error);
			}
		}
	};
}
async function* readLines(files, path) {
	if (path === void 0) return;
	let rest = "";
	for await (const chunk of files.read(path)) {
		const lines = `${rest}${chunk}`.split("\n");
		rest = lines.pop() ?? "";
		yield* lines;
	}
}
// src/runner/publish.ts
/**
* Completes the log file, uploads the log and updates the comment, as the inputs say; after an abort there is no time. Trouble never
* changes the exit code.
*/
async function publish(facts, context) {
	const { inputs, runner, logFile } = context;
	const { log, signal } = runner;
	const path = logFile.save();
	const problem = logFile.problem();
	if (problem !== void 0) await log.warning(`The log file could not be written: ${problem}`);
	if (!signal.aborted && isUploadWanted(facts, inputs)) await upload(facts, path, context);
	if (!signal.aborted && inputs.comment !== void 0) await comment(facts, inputs.comment, context);
}
function isUploadWanted({ end }, { uploadLogs }) {
	return uploadLogs === "always" || uploadLogs === "on-failure" && !isSuccess(end);
}
async function upload({ agent = "agent", build }, logFile, { workflow, runner }) {
	if (build === void 0) return;
	const { job, attempt, serverUrl } = workflow.run;
	const { uploadLogs } = await import("./artifact2.js");
	await uploadLogs({
		agent,
		job,
		attempt,
		buildId: build.id,
		record: build.record,
		logFile
	}, {
		...runner,
		serverUrl,
		tempDirectory: tempDirectory()
	});
}
async function comment({ end, agent, build, image, buildSeconds, commit }, { token }, { workflow: { run, pullRequest }, runner }) {
	if (agent === void 0 && build === void 0) return;
	if (pullRequest === void 0) {
		await runner.log.debug("There is no comment: the event has no pull request.");
		return;
	}
	const { updateComment } = await import("./comment.js");
	await updateComment({
		agent: agent ?? "agent",
		mark: marks[end.kind],
		words: [end.title, ...detailsOf(end, buildSeconds)].join(""),
		image: isSuccess(end) || end.hasImage === true ? image : void 0,
		commit,
		runUrl: run.url,
		runNumber: run.number,
		runAttempt: run.attempt
	}, {
		pullRequest,
		workflow: run.workflow,
		apiUrl: pullRequest.apiUrl,
		token
	}, {
		...runner,
		...runner.world
	});
}
/** What the comment adds to the title. */
function detailsOf(end, buildSeconds) {
	if (end.kind === "built" && buildSeconds !== void 0) return [` in ${formatSeconds(buildSeconds)}`];
	return isSuccess(end) || isOfBuild(end) ? [] : [`: ${end.facts[0] ?? ""}`];
}
// src/build-context/copy-check/find-instruction.ts
/**
* The line on which an instruction begins, for builders that do not log it. The words are the proof; number and stage choose between
* instructions with the same words. Undefined unless exactly one is left.
*/
function findInstruction(dockerfile, logged) {
	const words = splitKeyword(logged.instruction);
	const candidates = listCandidates(dockerfile).filter(({ keyword }) => keyword === words.keyword);
	const shown = comparable(words);
	const same = candidates.filter((one) => isSame(one, shown) || isWithoutFlags(one, shown));
	const left = narrow(narrow(narrow(same.length > 0 ? same : candidates.filter((one) => isExpanded(one, shown) && hasNumber(one, logged)), logged, "inFile"), logged, "inStage"), logged, "stage");
	return left.length === 1 ? left[0]?.line : void 0;
}
/** Whether the builder's number fits, if there is one. */
function hasNumber(one, { inFile, inStage }) {
	return (inFile ?? one.inFile) === one.inFile && (inStage ?? one.inStage) === one.inStage;
}
/** Those that the builder's number or name fits, if it fits any: a builder may count otherwise. */
function narrow(candidates, logged, key) {
	const wanted = key === "stage" ? logged.stage?.toLowerCase() : logged[key];
	const fitting = candidates.filter((one) => one[key] === wanted);
	return fitting.length > 0 ? fitting : candidates;
}
function listCandidates(dockerfile) {
	let stages = 0;
	let stage = "";
	let inStage = 0;
	return parseDockerfile(dockerfile).instructions.flatMap((instruction, index) => {
		const { line, keyword, rest } = instruction;
		if (keyword === "FROM") {
			stage = /\sAS\s+(\S+)\s*$/i.exec(rest)?.[1]?.toLowerCase() ?? `stage-${stages}`;
			stages += 1;
			inStage = 0;
		}
		inStage += 1;
		const candidate = {
			...instruction,
			stage,
			inFile: index + 1,
			inStage
		};
		if (keyword !== "ONBUILD") return [candidate];
		return [candidate, {
			line,
			...splitKeyword(rest),
			stage: "",
			inFile: 0,
			inStage: 0
		}];
	});
}
function splitKeyword(instruction) {
	const [, keyword = "", rest = ""] = /^(\S+)(.*)$/s.exec(instruction.trim()) ?? [];
	return {
		keyword: keyword.toUpperCase(),
		rest
	};
}
function isSame(written, start) {
	const whole = comparable(written);
	if (start.endsWith("…")) return start.length > 1 && whole.startsWith(start.slice(0, -1));
	return whole === start || whole.includes("<<") && start.startsWith(`${whole}(`);
}
function isWithoutFlags(written, shown) {
	const rest = written.rest.replace(/^\s*--\S+(?:\s+--\S+)*\s/, "");
	return rest !== written.rest && isSame({
		...written,
		rest
	}, shown);
}
/** Builders fold blanks where they join lines, and print the `AS` of a stage in upper case. */
function comparable({ keyword, rest }) {
	const text = rest.replaceAll(/\s/g, "");
	return keyword === "FROM" ? text.toLowerCase() : text;
}
/** Whether the text is the same apart from the values of variables. */
function isExpanded(written, text) {
	const [first = "", ...others] = written.rest.split(/\$\{[^}$]*\}|\$\w+/).map((rest) => comparable({
		...written,
		rest
	}));
	const last = others.pop();
	if (last === void 0 || [
		first,
		...others,
		last
	].join("") === "") return false;
	if (!text.startsWith(first) || !text.endsWith(last)) return false;
	let at = first.length;
	for (const part of others) {
		const found = text.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return at + last.length <= text.length;
}
// src/build/locate-failure.ts
/**
* The failure with the line of its instruction in the Dockerfile that was packed: the builder's own, or else the one with the words in
* the log. Unchanged if that is not certain.
*/
function locateFailure(failure, dockerfile) {
	const { step, instruction } = failure;
	if (failure.dockerfile || dockerfile === void 0 || instruction === void 0) return failure;
	const { stage, index, numbering } = step ?? {};
	const line = findInstruction(dockerfile, {
		instruction,
		stage,
		inFile: numbering === "file" ? index : void 0,
		inStage: numbering === "stage" ? index : void 0
	});
	return line === void 0 ? failure : {
		...failure,
		dockerfile: {
			file: "Dockerfile",
			line
		}
	};
}
// src/build/judge-build.ts
const titleLength = 120;
const wordsLength = 2e3;
/**
* Why a step fails because of its build; `undefined` if it does not: only when the server said `success`, or when a submitted build is
* not waited for.
*/
function judgeBuild(result, log) {
	const { outcome } = result;
	switch (outcome.type) {
		case "submitted": return;
		case "finished": return judgeStatus(result, log);
		case "timed-out": return judgeTimeout(result, outcome);
		case "lost": return judgeLoss(result, outcome);
		case "aborted": return bad(result, "cancelled", hasSucceeded(result.build.status) ? "stopped, but the build succeeded" : "cancelled", `The run was stopped. ${describeBuild(result)}`, (result.cancellation.accepted ? void 0 : toCancel(result)) ?? `Run the job again to ${result.reused ? "use this build" : "build"} again.`);
	}
}
const cancelByHand = "Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID.";
const lookAgain = "Check the result of the post step, which looks again and cancels the build if no other one may be the one of this run.";
const runAgain = "Run the job again";
/** A job that only waits would wait for the same build again. */
const submitAgain = "Re-run the job that submitted it";
function judgeStatus(result, log) {
	const { build } = result;
	const { status } = build;
	const fact = `${describeStatus(status)} (status '${status}').`;
	const again = result.reused?.how === "watched" ? submitAgain : runAgain;
	switch (classifyStatus(status)) {
		case "succeeded": return;
		case "cancelled": return bad(result, "cancelled", "cancelled on the server", fact, `${again} if that was not intended.`);
		case "timed-out": return bad(result, "timed-out", "stopped at the service's time limit", fact, "Find the step in the log that takes so long.");
		case "broken": return bad(result, "failed", "the build service failed", fact, `${again}. If it fails again, report the build ID to the operators of the service.`);
		case "removed": return bad(result, "failed", "the build is being deleted", fact, `${again} to build again.`);
		case "failed":
		case "queued":
		case "running":
		case "cancelling":
		case "unknown": return judgeFailure(build, log);
	}
}
function judgeFailure(build, { failure, lastLines, isUnreadable }) {
	if (failure === void 0) {
		const line = firstError(lastLines);
		return {
			kind: "failed",
			hasImage: false,
			title: line === void 0 ? "the build failed" : firstWords(line),
			facts: [...line === void 0 ? [] : [line], `The build failed (status '${build.status}').`],
			hint: isUnreadable ? "Check the log on the server: the action could not read it." : lastLines.length === 0 ? "Check the build on the server: it sent no log." : "Check the last lines of the log: it names no failing step."
		};
	}
	const { instruction, exitCode, cause, decidingLine, message } = failure;
	const words = clip(decidingLine ?? message, wordsLength);
	const where = [...instruction === void 0 ? [] : [instruction], ...exitCode === void 0 ? [] : [`exit code ${exitCode}`]];
	return {
		kind: "failed",
		hasImage: false,
		title: cause?.sentence ?? firstWords(words),
		facts: [words, ...where.length === 0 ? [] : [where.join(" · ")]],
		hint: cause?.hint ?? failureHint(failure)
	};
}
function failureHint({ step, tail }) {
	if (step === void 0) return "Check the builder's own error at the end of the log.";
	return tail.length === 0 ? "Check the command of this instruction: it printed nothing." : "Check the last lines of the failing step.";
}
function firstWords(text) {
	const title = clip(text, titleLength);
	return title === "…" ? "the build failed" : title;
}
function judgeTimeout(result, { limit, minutes }) {
	const { build, cancellation } = result;
	const input = limit === "queue" ? "queue-timeout-minutes" : "timeout-minutes";
	const state = limit === "queue" ? "queued" : "running";
	const end = cancellation.accepted ? "stopped after" : "not finished after";
	return bad(result, "timed-out", `${hasSucceeded(build.status) ? "succeeded only after" : end} ${minutes} min, the limit in '${input}'`, `The build was still ${state} after ${minutes} min, the limit in '${input}'. ${describeBuild(result)}`, `Raise '${input}' if the build needs longer.${spaced(toCancel(result))}`);
}
function judgeLoss(result, { reason, error }) {
	const why = error === void 0 ? "" : ` ${error.message}`;
	const build = describeBuild(result);
	const again = result.reused?.how === "watched" ? submitAgain : runAgain;
	const byHand = spaced(toCancel(result));
	switch (reason) {
		case "outage": return bad(result, "lost", "the server stopped reporting the status", `The server did not report the status of the build for ten minutes.${why} ${build}`, `Check the build on the server before you run the job again.${byHand}`);
		case "unknown-status": return bad(result, "lost", "the server lost track of the build", `The server reported an unknown status of the build for ten minutes.${why} ${build}`, `Check the build on the server before you run the job again.${byHand}`);
		case "credentials": return bad(result, "lost", "the server no longer accepts the key", `The server no longer accepts the key.${why} ${build}`, `Check that the key was not replaced during the job.${byHand}`);
		case "gone": return bad(result, "lost", "the server no longer knows the build", `The server no longer knows the build.${why} ${build}`, `${again} to build again: this build was removed while it was running.${byHand}`);
		case "refused": return bad(result, "lost", "the server refused to report the status", `The server refused to report the status of the build.${why} ${build}`, `${error?.hint ?? "Please report this as a bug in the action."}${byHand}`);
	}
}
/** What became of a build that the run did not follow to its end: only what the last record and the server's responses say. */
function describeBuild({ build, reused, cancellation }) {
	const { wanted, accepted, isLeftToPost } = cancellation;
	const { status } = build;
	const requested = "The action requested its cancellation";
	if (hasSucceeded(build.status)) {
		const end = `succeeded (status '${status}')`;
		const image = imageOf(build);
		const made = image === void 0 ? "Its image exists." : `Its image exists: ${image}`;
		return `${accepted ? `${requested}, but the build` : "The build"} ${end}. ${made}`;
	}
	if (isFinal(status)) return accepted ? `${requested}, and it ended with status '${status}'.` : `The build ended with status '${status}'.`;
	const last = `its last known status is '${status}'`;
	if (accepted) return `${requested}; ${last}.`;
	if (reused?.how === "joined") return `The build belongs to another run and continues: ${last}.`;
	if (isLeftToPost) return `The build was found in the list after a lost response and may be another run's, so it was not cancelled yet: ${last}.`;
	if (wanted) return `The cancellation request failed, so the build may still be running: ${last}.`;
	return `The build was not cancelled: ${last}.`;
}
/** What to do about a build that should have ended, but is not known to have. */
function toCancel({ build, cancellation }) {
	if (!cancellation.wanted || isFinal(build.status)) return void 0;
	return cancellation.isLeftToPost ? lookAgain : cancelByHand;
}
function spaced(sentence) {
	return sentence === void 0 ? "" : ` ${sentence}`;
}
function bad({ build }, kind, title, fact, hint) {
	const hasImage = isFinal(build.status) ? hasSucceeded(build.status) : void 0;
	return {
		kind,
		title,
		facts: [fact],
		hint,
		hasImage
	};
}
// src/build/submit/resolve-agent.ts
/** Enough recent builds to find one with an agent ID. */
const recent = 20;
/** The record of a run that created the agent at the same time may have no ID yet. */
const lookUpDelaysMs$1 = [
	0,
	1e3,
	2e3,
	4e3
];
/**
* The agent field for a submit. The service accepts a name only for a new agent and an ID only for an existing one, so a workflow
* that names its agent needs a look-up to work on the first run and on later ones.
*/
async function resolveAgent(api, agent, signal) {
	if (agent.id !== void 0) return { agentId: agent.id };
	const agentId = await findAgentId(api, agent.name, signal);
	return agentId === void 0 ? { agentName: agent.name } : { agentId };
}
/** The ID of the agent whose name the server says is in use. */
async function awaitAgentId(agentName, { api, clock }, signal) {
	if (agentName === void 0) return void 0;
	for (const delayMs of lookUpDelaysMs$1) {
		await clock.sleep(delayMs, signal);
		const agentId = await findAgentId(api, agentName, signal);
		if (agentId !== void 0) return agentId;
	}
}
/** The ID of the agent with this name, if a recent build of the account shows it. */
async function findAgentId(api, agentName, signal) {
	const agent = { name: agentName };
	return (await collect(walkList(api, {
		agent,
		pageSize: recent,
		most: recent
	}, signal))).find((build) => proves(build, { agent }) && build.agentId !== void 0)?.agentId;
}
// src/build/submit/send-form.ts
/** How long an aborted run waits for the ID of a build whose form was sent completely. */
const lingerMs = 4e3;
/**
* Sends the form once. Resolves with the build, or with the error to decide by; rejects with the signal's reason. An incomplete form
* is cut off by the abort; for the response to a complete one there is a little time left.
*/
async function sendForm(submission, { onProgress, onWhole }, { api, clock }, signal) {
	signal.throwIfAborted();
	const stop = new AbortController();
	const ended = new AbortController();
	let isWhole = false;
	const stopNow = () => stop.abort(signal.reason);
	const onAbort = () => {
		if (!isWhole) stopNow();
		else clock.sleep(lingerMs, ended.signal).then(stopNow, () => void 0);
	};
	signal.addEventListener("abort", onAbort, { once: true });
	try {
		return await api.submitBuild(submission, {
			signal: stop.signal,
			onProgress: (bytes) => {
				if (bytes >= (submission.archive?.sizeBytes ?? 0) && !isWhole) {
					onWhole();
					signal.throwIfAborted();
					isWhole = true;
				}
				onProgress(bytes);
			}
		});
	} catch (error) {
		if (error instanceof ApiError) return error;
		throw error;
	} finally {
		signal.removeEventListener("abort", onAbort);
		ended.abort();
	}
}
// src/build/submit/server-clock.ts
function createServerClock(clock) {
	let last;
	return {
		onServerTime: (serverMs) => {
			last = {
				serverMs,
				atMs: clock.monotonicMs()
			};
		},
		nowMs: () => last && last.serverMs + clock.monotonicMs() - last.atMs
	};
}
// src/build/submit/submit-errors.ts
/** A build may or may not exist: there may be something to cancel. */
var SubmitUnknownError = class extends ActionError {
	name = "SubmitUnknownError";
};
/** So that a message does not become longer than an annotation. */
const namedBuilds = 20;
function refusal({ reason, failure }, { agentName = "" }) {
	const cause = failure.error;
	if (reason === "refused") return cause;
	return new ActionError(`The agent name '${agentName}' is in use, but no build in this account shows its ID. ${cause.message}`, {
		cause,
		hint: "Set input 'agent-id' to the ID of that agent, or choose another 'agent-name'."
	});
}
function outcomeUnknown({ reason, failure: { error: cause } }) {
	return new SubmitUnknownError(`The build may or may not have been created: ${cause.message} ${describeDoubt(reason)}`, {
		cause,
		hint: "Check the builds of this agent, cancel what should not run, and run the job again."
	});
}
function stoppedInDoubt(cause) {
	return new SubmitUnknownError("The run was stopped after it had sent the form, so the build may or may not have been created.", {
		cause,
		hint: "Check the result of the post step, which looks for the build and cancels it."
	});
}
function describeDoubt(reason) {
	switch (reason.type) {
		case "no-baseline": return "The list of builds was not readable before the submit.";
		case "none-listed": return "No build from it is listed yet.";
		case "unreadable": return "The list of builds is not readable.";
		case "uncertain": return `Each of these builds may be the one: ${listIds(reason.builds.map(({ id }) => id))}.`;
	}
}
/** The first of these builds, and how many more there are. */
function listIds(ids) {
	return [...ids.slice(0, namedBuilds), ...andMore(ids.length - namedBuilds)].join(", ");
}
// src/build/submit/submit-state.ts
function beginSubmit(hasBaseline) {
	const state = {
		hasBaseline,
		inDoubt: false,
		open: void 0,
		failures: 0,
		failure: void 0,
		agentId: void 0
	};
	return {
		state,
		action: send(state)
	};
}
/**
* The decisions of a submit: nothing is sent while a build may exist, until the list has shown none; and while a form is open, the
* only failure is the one that says so.
*/
function advanceSubmit(state, event) {
	if (event.type === "created") return {
		state: {
			...state,
			inDoubt: false
		},
		action: done(event.build, false)
	};
	if (event.type === "failed") return afterFailure$1(state, event);
	const { failure } = state;
	if (failure === void 0) return {
		state,
		action: send(state)
	};
	switch (event.type) {
		case "waited": return {
			state,
			action: state.inDoubt ? {
				type: "look",
				failure
			} : send(state)
		};
		case "looked": return afterLook(state, failure, event.found);
		case "agent": {
			if (event.agentId === void 0) return {
				state,
				action: giveUp(state, failure)
			};
			const known = {
				...state,
				agentId: event.agentId
			};
			return {
				state: known,
				action: send(known)
			};
		}
	}
}
function afterFailure$1(before, { failure, form }) {
	const inDoubt = failure.isDoubtful || failure.isNameTaken && mayBeOurs(before.open);
	const open = stayOpen(before.open, failure, form);
	const state = {
		...before,
		failure,
		inDoubt,
		open,
		failures: before.failures + 1
	};
	if (inDoubt && !state.hasBaseline) return {
		state,
		action: {
			type: "fail-in-doubt",
			reason: { type: "no-baseline" },
			failure
		}
	};
	if (!inDoubt && needsAgentId(state, failure)) return {
		state,
		action: {
			type: "find-agent-id",
			failure
		}
	};
	const isLast = isLastAttempt(state, failure);
	if (!inDoubt && isLast) return {
		state,
		action: giveUp(state, failure)
	};
	if (inDoubt && (isLast || failure.retryAfterMs === void 0)) return {
		state,
		action: {
			type: "look",
			failure
		}
	};
	return {
		state,
		action: {
			type: "wait",
			failure,
			failures: state.failures
		}
	};
}
/** The first form that may have become a build sets the bound; what the server has refused does not. */
function stayOpen(before, { isDoubtful, isConflict }, form) {
	if (form === void 0 || !isDoubtful && !isConflict) return before;
	const open = openWith(before, form);
	return isConflict && !mayBeOurs(before) ? {
		...open,
		isConflict
	} : open;
}
/** What is open as soon as a form is complete, whatever the server will say of it. */
function openWith(before, form) {
	return mayBeOurs(before) ? {
		...before,
		lastMs: form.lastMs
	} : form;
}
/** Without an earlier open form, what a form is in conflict with is another run's, unless a gateway has repeated the request. */
function mayBeOurs(open) {
	return open !== void 0 && open.isConflict !== true;
}
function afterLook(before, failure, found) {
	switch (found.type) {
		case "one": return {
			state: {
				...before,
				inDoubt: false
			},
			action: done(found.build, true)
		};
		case "uncertain":
		case "unreadable": return {
			state: before,
			action: {
				type: "fail-in-doubt",
				reason: found,
				failure
			}
		};
		case "none": {
			const state = {
				...before,
				inDoubt: false
			};
			if (needsAgentId(state, failure)) return {
				state,
				action: {
					type: "find-agent-id",
					failure
				}
			};
			if (isLastAttempt(state, failure)) return {
				state,
				action: giveUp(state, failure)
			};
			return {
				state,
				action: send(state)
			};
		}
	}
}
function needsAgentId({ agentId }, { then }) {
	return then === "use-agent-id" && agentId === void 0;
}
function giveUp({ open }, failure) {
	if (mayBeOurs(open)) return {
		type: "fail-in-doubt",
		reason: { type: "none-listed" },
		failure
	};
	return {
		type: "fail",
		reason: failure.isNameTaken ? "name-in-use" : "refused",
		failure
	};
}
function isLastAttempt({ failures }, { then, attempts }) {
	return then !== "retry" || failures >= attempts;
}
function send({ agentId }) {
	return {
		type: "send",
		agentId
	};
}
function done(build, isAdopted) {
	return {
		type: "done",
		build,
		isAdopted
	};
}
// src/build/submit/strays.ts
function createStrays({ open, listNew, serverClock, reporter }, signal) {
	const named = /* @__PURE__ */ new Set();
	let hasWarned = false;
	const isLate = () => {
		const form = open();
		return mayBeOurs(form) && mayStillAppear(form, serverClock.nowMs());
	};
	const warn = async (message) => {
		await reporter.report({
			type: "warning",
			message
		});
	};
	return {
		setNamed: (id) => void named.add(id),
		name: async () => {
			if (open() === void 0) return [];
			const { matching = [], possible = [] } = await listNew(signal) ?? {};
			const listed = [...matching, ...possible];
			const ids = listed.map(({ id }) => id).filter((id) => !named.has(id));
			for (const id of ids) named.add(id);
			if (ids.length > 0) await warn(`Another attempt to submit, or another run, created another build of the same content: ${listIds(ids)}. Cancel it if nobody needs it.`);
			return listed;
		},
		isLate,
		warnOfLate: async () => {
			if (hasWarned) return;
			hasWarned = true;
			await warn("A response to the submit was lost, so another build of the same content may appear within a minute. Check the builds of this agent then.");
		},
		isAlone: async (limit) => {
			if (isLate()) return false;
			try {
				return judgeLook(await listNew(limit)).type === "one";
			} catch (error) {
				if (limit.aborted) return false;
				throw error;
			}
		}
	};
}
// src/build/submit/submit-failure.ts
function readSubmitFailure(error, hasAgentName) {
	const isNameTaken = hasAgentName && saysNameTaken(error);
	const isConflict = isNameTaken || error.status === 409;
	const { refused, lost } = submitRules(error);
	const attempts = error.accepted === "no" ? refused : lost;
	const another = hasAgentName && isConflict ? "use-agent-id" : attempts > 1 ? "retry" : "stop";
	return {
		error,
		isDoubtful: error.accepted === "maybe" && !isNameTaken,
		isConflict,
		isNameTaken,
		then: error.shouldRetry === false ? "stop" : another,
		attempts,
		retryAfterMs: error.retryAfterMs
	};
}
/** Some servers report a name in use as an invalid value. */
function saysNameTaken({ status, serverMessage = "" }) {
	return (status === 400 || status === 409 || status === 422) && /agent/i.test(serverMessage) && /\balready (?:exists?|in use|taken|used|registered)\b|\b(?:is|was|been) (?:taken|used)\b|\bin use\b/i.test(serverMessage);
}
// src/build/submit/submit.ts
/** Waits before the looks for a build: it may be listed late. */
const lookUpDelaysMs = [
	1e3,
	2e3,
	4e3,
	8e3,
	15e3
];
/** Waits before further looks while the list is not readable. */
const outageDelaysMs = [15e3, 15e3];
const longestBackoffMs = 2e4;
/**
* Submits a build, and never twice: the API has no idempotency key, so after a lost response it looks for the build in the
* account's list. `submit-state.ts` decides, this carries out. Rejects with `ApiError` for a refusal, with `SubmitUnknownError` when
* a build may or may not exist.
*/
async function submit(request, dependencies, signal) {
	const { api, clock, random, reporter } = dependencies;
	const fingerprint = fingerprintOf(request);
	const serverClock = createServerClock(clock);
	const { onServerTime } = serverClock;
	const baseline = await takeBaseline(api, fingerprint, signal, onServerTime).catch(undefinedOnApiError);
	if (serverClock.nowMs() === void 0 && baseline?.serverMs !== void 0) onServerTime(baseline.serverMs);
	let record = {
		fingerprint,
		baseline
	};
	let { state, action } = beginSubmit(baseline !== void 0);
	const open = () => state.open;
	const strays = createStrays({
		open,
		listNew,
		serverClock,
		reporter
	}, signal);
	const keep = (open) => {
		record = {
			...record,
			open
		};
		request.onRecord(record);
	};
	request.onRecord(record);
	try {
		for (;;) {
			if (action.type === "done") return await finish(action);
			if (action.type === "fail") throw refusal(action, request.submission.agent);
			if (action.type === "fail-in-doubt") throw outcomeUnknown(action);
			({state, action} = advanceSubmit(state, await carryOut(action)));
			if (action.type === "done") continue;
			if (state.open !== record.open) keep(state.open);
			signal.throwIfAborted();
		}
	} catch (error) {
		throw signal.aborted && record.open !== void 0 ? stoppedInDoubt(error) : error;
	}
	async function carryOut(action) {
		switch (action.type) {
			case "send": return await send(action.agentId);
			case "wait": {
				const { failure, failures } = action;
				const backoffMs = Math.min(longestBackoffMs, 1e3 * 2 ** failures);
				const ms = askedWait(failure.retryAfterMs ?? 0, random(), backoffMs);
				await notice(`${failure.error.message} Retrying in ${(ms / 1e3).toFixed(1)} s.`);
				await clock.sleep(ms, signal);
				return { type: "waited" };
			}
			case "look":
				await notice(`${action.failure.error.message} Looking for the build in the account's list of builds.`);
				return {
					type: "looked",
					found: await look()
				};
			case "find-agent-id":
				await notice(`${action.failure.error.message} Looking for the ID of the agent in the account's list of builds.`);
				await strays.name();
				return {
					type: "agent",
					agentId: await awaitAgentId(request.submission.agent.agentName, dependencies, signal)
				};
		}
	}
	async function send(agentId) {
		const agent = agentId === void 0 ? request.submission.agent : { agentId };
		let form;
		const result = await sendForm({
			...request.submission,
			agent
		}, {
			onProgress: (bytes) => request.onProgress?.(bytes),
			onWhole: () => {
				const before = state.open;
				const serverMs = serverClock.nowMs();
				form = {
					firstMs: serverMs,
					lastMs: serverMs
				};
				keep(openWith(before, form));
				if (signal.aborted) keep(before);
			}
		}, dependencies, signal);
		if (!(result instanceof ApiError)) return {
			type: "created",
			build: result
		};
		return {
			type: "failed",
			failure: readSubmitFailure(result, agent.agentName !== void 0),
			form
		};
	}
	async function look() {
		let found = { type: "unreadable" };
		for (const [index, delayMs] of [...lookUpDelaysMs, ...outageDelaysMs].entries()) {
			if (index >= lookUpDelaysMs.length && found.type === "none") break;
			await clock.sleep(delayMs, signal);
			found = judgeLook(await listNew(signal));
			if (found.type === "one" || found.type === "uncertain") return found;
		}
		if (found.type === "none") await notice("The list of builds shows no build of this content yet.");
		return found;
	}
	async function listNew(limit) {
		if (baseline === void 0) return void 0;
		const sent = {
			fingerprint,
			open: state.open
		};
		return await findSubmitted(api, sent, baseline, limit, onServerTime).catch(undefinedOnApiError);
	}
	async function finish({ build, isAdopted }) {
		if (isAdopted) await notice(`Found build ${build.id} with the same image, tag and content.`);
		strays.setNamed(build.id);
		if (!signal.aborted) await strays.name().catch(undefinedIfAborted);
		return {
			build,
			isAdopted,
			open: state.open,
			isProved: async (limit) => !isAdopted || await strays.isAlone(limit),
			nameStrays: async () => {
				const isLate = strays.isLate();
				const listed = await strays.name();
				if (isLate) await strays.warnOfLate();
				return listed.find(({ id }) => id === build.id);
			},
			warnOfLate: async () => {
				if (strays.isLate()) await strays.warnOfLate();
			}
		};
	}
	async function notice(message) {
		await reporter.report({
			type: "notice",
			message
		});
	}
	/** The build is known by then, and is what an aborted run has to cancel. */
	function undefinedIfAborted(error) {
		if (!signal.aborted) throw error;
	}
}
function undefinedOnApiError(error) {
	if (!(error instanceof ApiError)) throw error;
}
function fingerprintOf({ submission, agentName }) {
	const { imageName, imageTag, workingTreeHash, sourceCommit, imageUrl, agent } = submission;
	return {
		imageName,
		imageTag,
		workingTreeHash,
		...sourceCommit !== void 0 && { sourceCommit },
		...imageUrl !== void 0 && { imageUrl },
		agentName: agentName ?? agent.agentName,
		agentId: agent.agentId
	};
}
// src/build/decide-end.ts
function decideEnd(facts) {
	const { result, error, log } = facts;
	const bad = result && judgeBuild(result, log);
	if (bad) return bad;
	if (error) return {
		...endOfError(facts),
		facts: error.message.split("\n"),
		hint: error.hint
	};
	return {
		facts: [],
		hint: void 0,
		...endOfSuccess(facts)
	};
}
/** Whether an error leaves it open that the server has taken the build. */
function leavesDoubt(error) {
	return error instanceof SubmitUnknownError;
}
function endOfError({ purpose, hasBuild, isAborted, isInDoubt }) {
	const hasImage = void 0;
	if (hasBuild) return {
		kind: "broken",
		title: "the action failed before the build ended",
		hasImage
	};
	if (purpose === "watched") return isAborted ? {
		kind: "stopped",
		title: "cancelled before the build was read",
		hasImage
	} : {
		kind: "unread",
		title: "the build could not be read",
		hasImage
	};
	if (isInDoubt) return {
		kind: "in-doubt",
		title: "the build may or may not have been submitted",
		hasImage
	};
	return isAborted ? {
		kind: "stopped",
		title: "cancelled before the build was submitted",
		hasImage: false
	} : {
		kind: "not-submitted",
		title: "not submitted",
		hasImage: false
	};
}
function endOfSuccess({ purpose, result, image }) {
	if (result === void 0) return {
		kind: "packed",
		title: "packed, nothing sent",
		hasImage: false
	};
	const { reused, outcome } = result;
	if (reused?.how === "taken") return {
		kind: "reused",
		title: "reused an earlier build",
		hasImage: true
	};
	if (outcome.type === "submitted") return {
		kind: "submitted",
		title: "submitted",
		hasImage: void 0
	};
	if (purpose === "context" || purpose === "watched") return {
		kind: "built",
		title: "built",
		hasImage: true
	};
	const title = purpose === "promote" ? "promoted" : "image registered";
	return {
		kind: "registered",
		title: image === void 0 ? title : `${title} as '${image}'`,
		hasImage: true
	};
}
// src/runner/log/build-checks.ts
/** The runner shows ten warnings of a step, and others are more important. */
const mostAnnotations = 3;
/** Annotates the lines of the Dockerfile that the builder's checks warn about, each line once. */
async function annotateBuildChecks(agent, warnings, dockerfile, log) {
	const places = Map.groupBy(warnings, (warning) => placeInDockerfile(dockerfile, warning)?.line);
	places.delete(void 0);
	const left = places.size - mostAnnotations;
	for (const [index, ofLine] of [...places.values()].slice(0, mostAnnotations).entries()) {
		const isLast = index === 2;
		const more = `The checks warn about ${left} more ${left === 1 ? "line" : "lines"}.`;
		const messages = ofLine.map(({ message }) => message);
		await log.warning([...messages, ...isLast && left > 0 ? [more] : []].join("\n"), {
			place: ofLine[0] && placeInDockerfile(dockerfile, ofLine[0]),
			title: `${agent}: ${[...new Set(ofLine.map(({ rule }) => rule))].join(", ")}`
		});
	}
}
// src/runner/log/build-end.ts
/** The last line of a run that is not an error: the result and the image. */
function describeSuccess({ kind }, { build, reused, buildSeconds }, purpose) {
	const id = `(build ID ${build.id})`;
	const image = imageOf(build) ?? "the image";
	if (kind === "reused") return `Reused ${image} ${id}`;
	if (kind === "submitted") return reused ? `Another run builds ${image} ${id}. This run does not wait for its end.` : `Submitted ${image} ${id}, without waiting for its end.`;
	if (kind === "registered") return `${purpose === "promote" ? "Promoted" : "Registered"} ${image} as '${build.imageName ?? ""}:${build.imageTag ?? ""}' ${id}`;
	return `Built ${image}${buildSeconds === void 0 ? "" : ` in ${formatSeconds(buildSeconds)}`} ${id}`;
}
/** The failing step once more, outside the groups; empty where the log says nothing. */
function describeBadEnd(agent, { kind, title }, { failure, lastLines }, dockerfile) {
	if (kind !== "failed") return [];
	if (failure !== void 0) return [
		...failure.cause === void 0 ? [] : [`${agent}: ${title}`],
		describeStep(failure, dockerfile),
		...failure.tail
	];
	if (lastLines.length === 0) return [];
	return ["The log names no failing step. Its last lines:", ...lastLines];
}
function describeStep(failure, dockerfile) {
	const { step, message, exitCode } = failure;
	const place = placeOfFailure(dockerfile, failure) ?? failure.dockerfile;
	const details = [...place ? [`${place.file}:${place.line}`] : [], ...exitCode === void 0 ? [] : [`exit code ${exitCode}`]];
	const title = step === void 0 ? `The builder failed: ${message}` : `Failed step: ${step.title}`;
	return details.length === 0 ? title : `${title} (${details.join(", ")})`;
}
// src/runner/report.ts
function createReport({ show, subject, workflow, runner, buildLog, publish }) {
	const { log, signal } = runner;
	const own = "watchedId" in subject ? void 0 : subject;
	const purpose = own?.from ?? "watched";
	const now = () => runner.world.clock.monotonicMs();
	const outputProblems = /* @__PURE__ */ new Set();
	let known = {};
	const note = (facts) => {
		known = {
			...known,
			...facts
		};
	};
	/** Missing outputs do not change the exit code. */
	const attempt = (write) => {
		try {
			for (const problem of write()) outputProblems.add(problem);
		} catch (reason) {
			outputProblems.add(`The outputs could not be written: ${describeError(reason)}`);
		}
	};
	return {
		async run(work) {
			try {
				await work();
			} catch (error) {
				note({ error });
				await showEnd();
				throw error;
			}
			const end = await showEnd();
			if (!isSuccess(end)) throw buildError(end);
		},
		packed(packed, inputs) {
			note({ packed });
			request({
				...packed,
				agent: inputs.agent,
				imageName: inputs.imageName
			});
			attempt(() => writePackedOutputs(inputs, packed, runner));
		},
		found: request,
		logCreated(path) {
			attempt(() => writeLogFileOutput(path, runner));
		},
		created(build, reused) {
			note({
				build,
				hasOwnBuild: reused === void 0,
				createdMs: now()
			});
			attempt(() => writeBuildOutputs(build, runner, reused));
		},
		ended(result) {
			note({
				result,
				build: result.build
			});
			attempt(() => writeResultOutputs(result, runner));
		}
	};
	function request(requested) {
		note({ requested });
		attempt(() => writeRequestOutputs(requested, runner));
	}
	async function showEnd() {
		const facts = collectFacts();
		const { end } = facts;
		const { build, packed, result } = known;
		if (show.summary) await writeBuildSummary(facts, runner);
		if (show.annotations) await annotateBuildChecks(agentName(), buildLog.warnings(), packed?.dockerfile, log);
		if (isOfBuild(end)) {
			const lines = describeBadEnd(agentName(), end, logFacts(), packed?.dockerfile);
			for (const line of lines) await log.line(line);
		}
		if (outputProblems.size > 0) await log.warning([...outputProblems].join("\n"));
		const headCommit = own && workflow.pullRequest?.headCommit;
		await publish({
			...facts,
			build,
			commit: facts.source.commit ?? headCommit
		});
		if (result && isSuccess(end)) await log.line(describeSuccess(end, result, purpose));
		return end;
	}
	function buildError({ kind, title, facts, hint }) {
		const { build, packed } = known;
		const message = [...facts, ...build ? [`Build ID: ${build.id}`] : []].join("\n");
		const place = show.annotations && kind === "failed" ? placeOfFailure(packed?.dockerfile, logFacts().failure) : void 0;
		return new BuildError(message, {
			title: `${agentName()}: ${title}`,
			place
		}, { hint });
	}
	function agentName() {
		return knownAgent() ?? "Agent";
	}
	function knownAgent() {
		const agent = known.requested?.agent ?? own?.agent;
		return known.build?.agentName ?? agent?.name ?? agent?.id;
	}
	function source() {
		const { requested, build } = known;
		if (requested) return describeSource(requested.provenance, workflow.repositoryUrl);
		const isOfRepository = build?.sourceRepo !== void 0;
		return describeSource(build ?? {}, isOfRepository ? workflow.repositoryUrl : void 0);
	}
	function logFacts() {
		const failure = buildLog.failure();
		return {
			failure: failure && locateFailure(failure, known.packed?.dockerfile.text),
			lastLines: buildLog.lastLines(),
			isUnreadable: buildLog.isUnreadable()
		};
	}
	function endOfRun(image) {
		const { build, hasOwnBuild = false, result, error } = known;
		return decideEnd({
			purpose,
			result,
			image,
			log: logFacts(),
			isAborted: signal.aborted,
			hasBuild: own === void 0 ? build !== void 0 : hasOwnBuild,
			error: error === void 0 ? void 0 : describeFailure$1(error),
			isInDoubt: leavesDoubt(error)
		});
	}
	function collectFacts() {
		const { packed, requested, build, createdMs, result } = known;
		const endMs = now();
		const imageName = build?.imageName ?? requested?.imageName ?? own?.imageName;
		const imageTag = build?.imageTag ?? requested?.imageTag;
		return {
			end: endOfRun(imageOf({
				imageUrl: void 0,
				imageName,
				imageTag
			})),
			purpose,
			agent: knownAgent(),
			image: imageOf({
				imageUrl: build?.imageUrl,
				imageName,
				imageTag
			}),
			buildId: build?.id ?? ("watchedId" in subject ? subject.watchedId : void 0),
			reuse: result?.reused && describeReuse(result.build, result.reused),
			context: packed && {
				...packed.context,
				contextDir: packed.contextDir
			},
			queueSeconds: result?.queueSeconds,
			buildSeconds: result?.buildSeconds,
			runSeconds: createdMs === void 0 ? void 0 : (endMs - createdMs) / 1e3,
			endMs,
			source: source(),
			dockerfile: packed?.dockerfile,
			steps: buildLog.steps(),
			warnings: buildLog.warnings(),
			atWork: buildLog.atWork(),
			...logFacts()
		};
	}
}
// src/runner/open-report.ts
/** The log of a build, and the report on its run, which shows the build as `show` says. */
function openReport(show, subject, workflow, runner) {
	const { log, redact, world } = runner;
	const logFile = createLogFile(world.files, tempDirectory(), (path) => report.logCreated(path));
	const buildLog = createBuildLog(log, redact, {
		mode: show.logs,
		file: logFile,
		now: () => world.clock.monotonicMs()
	});
	const report = createReport({
		show,
		subject,
		workflow,
		runner,
		buildLog,
		publish: async (facts) => publish(facts, {
			inputs: show,
			workflow,
			runner,
			logFile
		})
	});
	return {
		buildLog,
		report
	};
}
// src/runner/log/heartbeat.ts
const periodMs = 6e4;
/**
* Reports to `buildLog`, and prints a line for each minute without an event, from the submit until it is disposed. `missing` is what
* did not come. The clock is the one that `buildLog` reads.
*/
function withHeartbeat(buildLog, clock, log, missing = "log line") {
	const stop = new AbortController();
	let status = "";
	let lastEventMs = 0;
	let isBeating = false;
	async function beat() {
		let lastBeatMs = lastEventMs;
		while (!stop.signal.aborted) {
			const dueMs = Math.max(lastEventMs, lastBeatMs) + periodMs;
			const nowMs = clock.monotonicMs();
			if (nowMs >= dueMs) {
				await log.line(describe(missing, nowMs, lastEventMs, status, buildLog.atWork()));
				lastBeatMs = nowMs;
			} else await clock.sleep(dueMs - nowMs, stop.signal).catch(() => void 0);
		}
	}
	function start() {
		if (!isBeating) beat();
		isBeating = true;
	}
	return {
		report: (event) => {
			lastEventMs = clock.monotonicMs();
			if ("build" in event) status = event.build.status;
			if (event.type === "status") status = event.status;
			if (event.type === "submitted" || event.type === "reused") start();
			if (event.type === "finished") stop.abort();
			return buildLog.report(event);
		},
		[Symbol.dispose]: () => stop.abort()
	};
}
function describe(missing, nowMs, lastEventMs, status, atWork) {
	const since = (ms) => formatSeconds((nowMs - ms) / 1e3);
	const silent = `No ${missing} for ${since(lastEventMs)}.`;
	if (atWork === void 0) return `${silent} Build status: ${status}`;
	const { title, startMs } = atWork.step;
	return `${silent} Running${startMs === void 0 ? "" : ` for ${since(startMs)}`}: ${title}`;
}
// src/util/unless-aborted.ts
/** Resolves with `work`, or rejects with the signal's reason: for work that no signal can stop. */
async function unlessAborted(work, signal) {
	const { promise, reject } = Promise.withResolvers();
	const onAbort = () => reject(signal.reason);
	if (signal.aborted) onAbort();
	signal.addEventListener("abort", onAbort, { once: true });
	try {
		return await Promise.race([work, promise]);
	} finally {
		signal.removeEventListener("abort", onAbort);
	}
}
// src/build/follow/log-connection.ts
const initialLogState = {
	fruitless: 0,
	refusedSinceMs: void 0,
	retryMs: 1e3,
	silenceMs: 9e4,
	buildEndedMs: void 0,
	drainUntilMs: void 0,
	lastRead: void 0
};
const capMs = 3e4;
const laterMs = 5e3;
const retryRange = {
	min: 1e3,
	max: capMs
};
const silence = {
	min: 9e4,
	max: 3e5
};
/** A connection that repeats this many lines for a new one is as good as one without: replays must not add up. */
const repeatsPerLine = 10;
/** Once the build has ended: without a byte, and in all, for the open connection and again for those after it. */
const drainMs = {
	silence: 1e4,
	total: 3e4,
	pause: 200
};
/** What follows an event. `chance` is a random number in [0, 1): waits only grow by it. */
function followConnection(state, event, nowMs, chance) {
	switch (event.type) {
		case "build-ended": return {
			state: {
				...state,
				buildEndedMs: nowMs,
				fruitless: 0
			},
			action: void 0
		};
		case "build-running": return {
			state: {
				...state,
				fruitless: 0
			},
			action: void 0
		};
		case "retry": {
			const retryMs = Math.min(retryRange.max, Math.max(retryRange.min, event.ms));
			return {
				state: {
					...state,
					retryMs
				},
				action: void 0
			};
		}
		case "closed": return afterClose(state, event, nowMs, chance);
	}
}
/** When the open connection is closed if no byte comes. */
function closingTimeMs(state, lastByteMs) {
	const { buildEndedMs, drainUntilMs, silenceMs } = state;
	if (buildEndedMs === void 0) return lastByteMs + silenceMs;
	return Math.min(Math.max(lastByteMs, buildEndedMs) + drainMs.silence, drainUntilMs ?? buildEndedMs + drainMs.total);
}
function afterClose(before, { how, beganAfterBuild, received, fresh }, nowMs, chance) {
	const error = how instanceof ApiError ? how : void 0;
	const { forMs: refusedMs, waitMs } = error === void 0 ? retryTable.unavailable.log : retryRules(error).log;
	const isRefused = refusedMs < 1e400;
	const isAskedFor = error?.retryAfterMs !== void 0;
	const askedMs = askedWait(error?.retryAfterMs ?? 0, chance);
	const isFruitless = fresh * repeatsPerLine <= received - fresh;
	const isComplete = how === "ended" || how === "failed" || how === "silent";
	const state = {
		...before,
		refusedSinceMs: isRefused ? before.refusedSinceMs ?? nowMs : void 0,
		fruitless: isFruitless ? before.fruitless + 1 : 0,
		silenceMs: !isFruitless ? silence.min : how === "silent" ? Math.min(silence.max, before.silenceMs * 2) : before.silenceMs,
		drainUntilMs: before.drainUntilMs ?? (before.buildEndedMs === void 0 ? void 0 : nowMs + drainMs.total),
		lastRead: isComplete ? received : void 0
	};
	const patienceMs = before.buildEndedMs === void 0 ? refusedMs : 0;
	if (isRefused && nowMs - (before.refusedSinceMs ?? 1e400) >= patienceMs) return {
		state,
		action: {
			type: "stop",
			...error && { refusal: error }
		}
	};
	if (state.drainUntilMs !== void 0) {
		const isRead = isComplete && beganAfterBuild && before.lastRead === received;
		const afterMs = Math.max(drainMs.pause * 2 ** state.fruitless, askedMs);
		return isRead || nowMs + afterMs >= state.drainUntilMs ? {
			state,
			action: { type: "stop" }
		} : {
			state,
			action: {
				type: "connect",
				afterMs,
				isAskedFor
			}
		};
	}
	const { fruitless, retryMs } = state;
	const backoffMs = fruitless < 2 ? retryMs : Math.min(capMs, Math.max(retryMs, laterMs * 2 ** (fruitless - 2)));
	const ownMs = Math.max(backoffMs, waitMs) * (1 + chance / 4);
	return {
		state,
		action: {
			type: "connect",
			afterMs: Math.max(ownMs, askedMs),
			isAskedFor
		}
	};
}
// src/build/follow/line-history.ts
const { imul } = Math;
/** How many hashes are kept of the first lines, and as many of the last ones. */
const keptHashes = 4096;
/**
* 53 bits of a hash of the line: a number compares fast and is small. Two halves of 32 bits that mix in different ways, so that texts
* of which one half is equal differ in the other. Nobody gains by a collision: who writes the log can leave out lines anyway.
*/
function digestOf(text) {
	let first = text.length;
	let second = ~text.length;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		first = imul(first ^ unit, 2654435761);
		second = imul((second << 13 | second >>> 19) ^ unit, 2246822519);
	}
	first = imul(first ^ first >>> 16, 3266489917);
	second = imul(second ^ second >>> 16, 668265263);
	return ((first ^ first >>> 15) >>> 11) * 2 ** 32 + ((second ^ second >>> 15) >>> 0);
}
function createRunningHash() {
	let first = 1;
	let second = 1;
	return {
		add: (digest) => {
			const low = digest | 0;
			const high = digest / 2 ** 32 | 0;
			first = (imul(first, 16777619) ^ low) + high;
			second = imul(second ^ high, 2246822507) + low | 0;
		},
		equals: ({ words }) => words[0] === (first | 0) && words[1] === second,
		get words() {
			return [first | 0, second];
		}
	};
}
function createLineHistory() {
	const head = [];
	const ring = [];
	const running = createRunningHash();
	let length = 0;
	let tailStart = 0;
	const digestAt = (line) => {
		if (line >= length) return void 0;
		return line >= tailStart ? ring[line % keptHashes] : head[line];
	};
	return {
		running,
		length: () => length,
		add: (digest) => {
			if (length < keptHashes) head.push(digest);
			ring[length % keptHashes] = digest;
			running.add(digest);
			length += 1;
			if (length > keptHashes) tailStart += 1;
		},
		digestAt,
		tailStart: () => tailStart,
		countDigests: () => {
			const counts = /* @__PURE__ */ new Map();
			const count = (line) => {
				const digest = digestAt(line);
				if (digest !== void 0) counts.set(digest, (counts.get(digest) ?? 0) + 1);
			};
			for (let line = 0; line < Math.min(keptHashes, tailStart); line += 1) count(line);
			for (let line = tailStart; line < length; line += 1) count(line);
			return counts;
		}
	};
}
// src/build/follow/log-continuity.ts
/** So many matching lines that occur only once prove a match: a log can repeat a few of its lines, hardly so many in order. */
const proof = 8;
/** Limits for the texts held. */
const held = {
	lines: 1024,
	characters: 1048576
};
const listedGaps = 3;
function createLogContinuity() {
	let history = createLineHistory();
	let shown = 0;
	let isDoubtful = false;
	let replayed = false;
	const gapLines = [];
	let gapCount = 0;
	let received = 0;
	let running = createRunningHash();
	let counts = /* @__PURE__ */ new Map();
	let candidates = [];
	let texts = [];
	let characters = 0;
	let isJoined = true;
	let hashesDecide = false;
	let coverage = "all";
	function show(text, digest = digestOf(text)) {
		const line = {
			type: "line",
			text
		};
		const parts = isDoubtful ? [{
			type: "gap",
			afterLine: shown
		}, line] : [line];
		if (isDoubtful) {
			isDoubtful = false;
			gapCount += 1;
			if (gapLines.length < listedGaps) gapLines.push(shown);
		}
		history.add(digest);
		shown += 1;
		return parts;
	}
	function join(how, newTexts) {
		isJoined = true;
		coverage = how;
		release();
		return newTexts.flatMap((text) => show(text));
	}
	function release() {
		candidates = [];
		counts = /* @__PURE__ */ new Map();
		texts = [];
		characters = 0;
		hashesDecide = false;
	}
	/** Where the server has sent a whole log from the first line on, a match from there on is more likely a replay than new lines. */
	function isReplay({ start, evidence }) {
		return evidence >= proof || start === 0 && history.length() === shown;
	}
	/** Rather repeats what is held than loses it. */
	function startAnew() {
		history = createLineHistory();
		isDoubtful = true;
		return join("none", texts);
	}
	function firstCandidates(digest) {
		const starts = history.digestAt(0) === digest ? [0] : [];
		for (let line = Math.max(1, history.tailStart()); line < history.length(); line += 1) if (history.digestAt(line) === digest) starts.push(line);
		return starts.map((start) => ({
			start,
			evidence: 0,
			complete: void 0
		}));
	}
	function matches(candidate, digest, occursOnce) {
		if (candidate.complete !== void 0) return true;
		const expected = history.digestAt(candidate.start + received - 1);
		if (expected !== void 0 && expected !== digest) return false;
		if (occursOnce) candidate.evidence += 1;
		if (candidate.start + received < history.length()) return true;
		candidate.complete = received;
		if (candidate.start === 0 && !running.equals(history.running)) candidate.evidence = 0;
		return true;
	}
	/** Prefers the longest overlap: waits for the earliest candidate as long as it is possible. */
	function decide() {
		const first = candidates[0];
		if (first === void 0) return startAnew();
		const { start, evidence, complete } = first;
		if (complete === void 0) {
			if (texts.length <= held.lines && characters <= held.characters) return [];
			if (!isReplay(first)) return startAnew();
			candidates = [first];
			hashesDecide = true;
			return [];
		}
		if (!isReplay(first)) return startAnew();
		isDoubtful = evidence < proof;
		const isFromStart = start === 0 && history.length() === shown;
		if (isFromStart && !isDoubtful) replayed = true;
		return join(isFromStart && running.equals(history.running) ? "all" : isDoubtful ? "none" : "tail", complete === received ? [] : texts.slice(complete - received));
	}
	return {
		connected() {
			received = 0;
			running = createRunningHash();
			release();
			isJoined = shown === 0;
			coverage = isJoined ? "all" : "none";
			counts = history.countDigests();
		},
		line(text) {
			const digest = digestOf(text);
			received += 1;
			if (isJoined) return show(text, digest);
			running.add(digest);
			if (received === 1) candidates = firstCandidates(digest);
			const occursOnce = counts.get(digest) === 1;
			let kept = 0;
			for (const candidate of candidates) if (matches(candidate, digest, occursOnce)) candidates[kept++] = candidate;
			candidates.length = kept;
			if (hashesDecide) texts = [];
			texts.push(text);
			characters += text.length;
			return decide();
		},
		disconnected() {
			const first = candidates[0];
			return isJoined || first === void 0 || isReplay(first) ? [] : startAnew();
		},
		shownLines: () => shown,
		receivedLines: () => received,
		coverage: () => coverage,
		wasReplayed: () => replayed,
		gaps: () => ({
			afterLines: gapLines,
			count: gapCount
		}),
		heldLines: () => texts.length
	};
}
// src/build/follow/log-completeness.ts
/** Stands in the log where lines may be missing or repeated. */
function gapMark(afterLine) {
	return {
		type: "gap",
		message: `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`
	};
}
/** A mark where the end may be missing, and one warning; nothing for a log that was sent once more after the build, all of it. */
function describeIncomplete(end) {
	const { shownLines, coverage, gaps, receivedLines } = end;
	if (coverage === "all") return [];
	if (shownLines === 0) return [{
		type: "unreadable-log",
		message: "The action could not read the build's log. Check the log on the server."
	}];
	const unlisted = gaps.count - gaps.afterLines.length;
	const places = [
		...end.wasReplayed ? [] : ["at its beginning"],
		...gaps.afterLines.map((line) => `after line ${line}`),
		...unlisted > 0 ? [`at ${unlisted} more places`] : [],
		...coverage === "none" ? ["at its end"] : []
	];
	const message = places.length === 0 ? "The log may be incomplete: the server no longer has its beginning to compare with." : `The log may be incomplete: lines may be missing ${list(places)}. The server did not send the complete log again after the build.`;
	const isShorter = end.isRead && receivedLines > 0 && receivedLines < shownLines;
	return [...coverage === "none" ? [endMark(isShorter ? end : void 0)] : [], {
		type: "warning",
		message
	}];
}
function endMark(shorter) {
	return {
		type: "gap",
		message: shorter === void 0 ? "[The end of the log may be missing here.]" : `[The server now has only ${shorter.receivedLines} of the ${shorter.shownLines} lines above. Later lines may be missing here.]`
	};
}
function list(parts) {
	return parts.length === 1 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
// src/build/follow/follow-log.ts
/** Equal warnings of the server are passed on once, and not more than a few different ones. */
const serverErrors = 5;
/** Reports each line of the log once, over as many connections as needed. */
function followLog(options, signal) {
	const { api, buildId, reporter, clock, random } = options;
	const continuity = createLogContinuity();
	let state = initialLogState;
	let isStreaming = false;
	let lastByteMs = clock.monotonicMs();
	let isWriting = false;
	let isAskedToWait = false;
	let connection;
	let nudge = new AbortController();
	let hasUnreadable = false;
	const saidErrors = /* @__PURE__ */ new Set();
	function apply(event) {
		const next = followConnection(state, event, clock.monotonicMs(), random());
		state = next.state;
		return next.action;
	}
	function interruptWait() {
		nudge.abort();
		nudge = new AbortController();
	}
	function close(why) {
		if (connection === void 0) return;
		connection.closing ??= why;
		connection.stop.abort();
	}
	async function run() {
		for (;;) {
			const closed = await readConnection();
			const action = apply({
				type: "closed",
				...closed
			});
			if (action?.type === "stop") {
				await finish(closed, action.refusal);
				return;
			}
			isAskedToWait = action?.isAskedFor ?? false;
			const dueMs = clock.monotonicMs() + (action?.afterMs ?? 0);
			await waitUntil(() => dueMs);
			isAskedToWait = false;
		}
	}
	/** Waits for a time that an event can bring forward. */
	async function waitUntil(dueMs, ...signals) {
		const until = AbortSignal.any([
			signal,
			nudge.signal,
			...signals
		]);
		try {
			await clock.sleep(Math.max(0, dueMs() - clock.monotonicMs()), until);
		} catch {
			signal.throwIfAborted();
		}
	}
	async function readConnection() {
		const beganAfterBuild = state.buildEndedMs !== void 0;
		const before = continuity.shownLines();
		const stop = new AbortController();
		const current = { stop };
		connection = current;
		lastByteMs = clock.monotonicMs();
		continuity.connected();
		closeInSilence(stop.signal);
		let how = "ended";
		let hasFailed = false;
		try {
			for await (const events of api.streamLogs(buildId, AbortSignal.any([signal, stop.signal]))) {
				isStreaming = true;
				isWriting = true;
				for (const event of events) {
					hasFailed ||= event.type === "error";
					const written = take(event);
					if (written) await unlessAborted(written, signal);
				}
				isWriting = false;
				lastByteMs = clock.monotonicMs();
			}
		} catch (error) {
			signal.throwIfAborted();
			if (current.closing !== void 0) how = current.closing;
			else if (error instanceof ApiError) how = error;
			else throw error;
		} finally {
			stop.abort();
			connection = void 0;
			isWriting = false;
		}
		if (how === "ended" && hasFailed) how = "failed";
		await show(continuity.disconnected());
		if (isStreaming || how === "ended" || how === "failed") options.onStreamEnd();
		isStreaming = false;
		const fresh = continuity.shownLines() - before;
		return {
			how,
			beganAfterBuild,
			received: continuity.receivedLines(),
			fresh
		};
	}
	async function closeInSilence(over) {
		while (!over.aborted) {
			const dueMs = () => closingTimeMs(state, isWriting ? clock.monotonicMs() : lastByteMs);
			if (dueMs() <= clock.monotonicMs()) {
				close("silent");
				return;
			}
			await waitUntil(dueMs, over).catch(() => void 0);
			if (signal.aborted) return;
		}
	}
	function take(event) {
		switch (event.type) {
			case "line": return show(continuity.line(event.text));
			case "unterminated": return state.buildEndedMs === void 0 ? void 0 : show(continuity.line(event.text));
			case "unreadable": return showUnreadable();
			case "error": return warnOfError(event.text);
			case "retry":
				apply({
					type: "retry",
					ms: event.ms
				});
				return;
		}
	}
	function show(parts) {
		const [part] = parts;
		if (parts.length === 1 && part !== void 0) return reporter.report(toEvent(part));
		if (parts.length > 1) return showAll(parts);
	}
	async function showAll(parts) {
		for (const part of parts) await reporter.report(toEvent(part));
	}
	async function showUnreadable() {
		const parts = continuity.line("[unreadable log event]");
		if (!hasUnreadable) {
			hasUnreadable = true;
			await warn("The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.");
		}
		await show(parts);
	}
	async function warnOfError(text) {
		if (saidErrors.has(text) || saidErrors.size >= serverErrors) return;
		saidErrors.add(text);
		await warn(`The log stream reported an error: ${text}`);
	}
	async function finish({ how, beganAfterBuild, fresh }, refusal) {
		const isSettled = how === "ended" && beganAfterBuild && fresh === 0;
		if (refusal !== void 0) {
			const message = `The action cannot read the build's log and follows only the status. ${refusal.message}`;
			if (continuity.shownLines() === 0) {
				await reporter.report({
					type: "unreadable-log",
					message
				});
				return;
			}
			await warn(message);
		}
		const events = describeIncomplete({
			shownLines: continuity.shownLines(),
			receivedLines: continuity.receivedLines(),
			gaps: continuity.gaps(),
			wasReplayed: continuity.wasReplayed(),
			coverage: isSettled ? continuity.coverage() : "none",
			isRead: how === "ended" || how === "silent"
		});
		for (const event of events) if (refusal === void 0 || event.type !== "warning") await reporter.report(event);
	}
	async function warn(message) {
		await reporter.report({
			type: "warning",
			message
		});
	}
	return {
		done: run(),
		isStreaming: () => isStreaming,
		reconnect: () => close("replaced"),
		buildRuns: () => {
			apply({ type: "build-running" });
			if (!isAskedToWait) interruptWait();
		},
		buildEnded: () => {
			apply({ type: "build-ended" });
			interruptWait();
		}
	};
}
function toEvent(part) {
	return part.type === "line" ? {
		type: "log",
		line: part.text
	} : gapMark(part.afterLine);
}
// src/build/follow/status-state.ts
const firstPollMs = 1e3;
const shortestPollMs = 250;
const growth = 1.5;
const streamingFactor = 3;
/** At most 300 polls an hour: 40 at once, then one in 14 s. */
const budget = {
	polls: 40,
	refillMs: 14e3
};
const outage = retryTable.unavailable.status;
const throttledMs = 3e5;
const unknownMs = 6e5;
/** How many different unknown statuses are named. */
const namedWords = 5;
/** For one poll, and for the one that comes after a pause of the machine although a limit has passed. */
const readLimitMs = {
	usual: 3e4,
	afterPause: 1e4
};
/** The first step, from the record that the submit returned. */
function startStatus(build, knownMs, moment, rules) {
	return afterRead({
		build,
		knownMs,
		runningMs: void 0,
		finishedMs: void 0,
		paceMs: firstPollMs,
		budget: {
			polls: budget.polls,
			atMs: knownMs
		},
		failedSinceMs: void 0,
		failures: 0,
		said: void 0,
		throttledUntilMs: -1e400,
		notBeforeMs: -1e400,
		unknownSinceMs: void 0,
		unknownWords: [],
		wasPaused: false
	}, build, moment, rules);
}
/** What follows an event: decides when to poll, and when to stop. */
function followStep(before, event, moment, rules) {
	const state = moment.pausedMs > 0 ? afterPause(before, moment.pausedMs) : before;
	switch (event.type) {
		case "read": return afterRead(state, event.build, moment, rules);
		case "failed": return afterFailure(state, event.error, moment, rules);
		case "due": return afterWait(state, moment, rules);
	}
}
/** Time in which this machine was suspended does not count as an outage of the server. */
function afterPause(state, pausedMs) {
	const later = (ms) => ms && ms + pausedMs;
	return {
		...state,
		failedSinceMs: later(state.failedSinceMs),
		said: state.said && {
			...state.said,
			sinceMs: state.said.sinceMs + pausedMs
		},
		unknownSinceMs: later(state.unknownSinceMs),
		wasPaused: true
	};
}
function afterRead(before, build, moment, rules) {
	const { nowMs, chance, isStreaming } = moment;
	const meaning = classifyStatus(build.status);
	const isNewWord = meaning === "unknown" && before.unknownWords.length < namedWords && !before.unknownWords.includes(build.status);
	const isThrottled = nowMs < before.throttledUntilMs;
	const slowestMs = rules.pollIntervalMs * (isStreaming ? streamingFactor : 1) * (isThrottled ? 2 : 1);
	const paceMs = Math.min(before.paceMs, slowestMs);
	const waitMs = paceMs * (1 - chance / 5);
	const state = {
		...before,
		build,
		runningMs: before.runningMs ?? (meaning === "running" ? nowMs : void 0),
		finishedMs: isFinal(build.status) ? nowMs : void 0,
		paceMs: Math.max(shortestPollMs, paceMs * growth),
		notBeforeMs: isThrottled ? nowMs + waitMs : -1e400,
		failedSinceMs: void 0,
		failures: 0,
		said: void 0,
		unknownSinceMs: meaning === "unknown" ? before.unknownSinceMs ?? nowMs : void 0,
		unknownWords: isNewWord ? [...before.unknownWords, build.status] : before.unknownWords,
		wasPaused: false
	};
	const step = (() => {
		if (isFinal(build.status)) return end(state, { type: "finished" });
		const { unknownSinceMs } = state;
		return unknownSinceMs !== void 0 && nowMs - unknownSinceMs >= unknownMs && !isStreaming ? end(state, {
			type: "lost",
			reason: "unknown-status"
		}) : wait(state, waitMs, moment, rules);
	})();
	if (!isNewWord) return step;
	const message = `Unknown build status: '${build.status}'. Still waiting.`;
	return {
		...step,
		warning: {
			type: "warning",
			message
		}
	};
}
function afterFailure(before, error, moment, rules) {
	const { nowMs, chance } = moment;
	const isThrottled = answerOf(error) === "throttled";
	const { loss, forMs, waitMs } = retryRules(error).status;
	const isAgain = before.said?.loss === loss;
	const said = loss === "outage" ? void 0 : {
		loss,
		sinceMs: nowMs,
		...isAgain && before.said
	};
	const state = {
		...before,
		said,
		failures: before.failures + 1,
		failedSinceMs: forMs === 1e400 ? void 0 : before.failedSinceMs ?? nowMs,
		throttledUntilMs: isThrottled ? nowMs + throttledMs : before.throttledUntilMs,
		wasPaused: moment.pausedMs > 0
	};
	const { failedSinceMs } = state;
	if (said !== void 0 && nowMs - said.sinceMs >= forMs) return end(state, {
		type: "lost",
		reason: loss,
		error
	});
	if (failedSinceMs !== void 0 && nowMs - failedSinceMs >= outage.forMs) return end(state, {
		type: "lost",
		reason: outage.loss,
		error
	});
	const usualMs = state.failures === 1 ? waitMs.first : waitMs.later * (1 + chance);
	const askedMs = askedWait(error.retryAfterMs ?? 0, chance);
	const throttledWaitMs = isThrottled ? 2 * rules.pollIntervalMs : 0;
	return waitAtLeast(state, Math.max(usualMs, askedMs, throttledWaitMs), moment, rules);
}
function waitAtLeast(state, ms, moment, rules) {
	return wait({
		...state,
		notBeforeMs: moment.nowMs + ms
	}, ms, moment, rules);
}
function afterWait(state, moment, rules) {
	const { nowMs } = moment;
	const timeout = reachedLimit(state, nowMs, rules);
	if (timeout !== void 0) return end(state, timeout);
	const polls = Math.min(budget.polls, state.budget.polls + (nowMs - state.budget.atMs) / budget.refillMs);
	const nextMs = polls < 1 ? Math.ceil(nowMs + (1 - polls) * budget.refillMs) : nowMs;
	const waitMs = Math.max(nextMs, state.notBeforeMs) - nowMs;
	if (waitMs > 0) return wait(state, waitMs, moment, rules);
	const leftMs = state.wasPaused ? readLimitMs.afterPause : timeLeftMs(state, nowMs, rules);
	return {
		state: {
			...state,
			budget: {
				polls: polls - 1,
				atMs: nowMs
			}
		},
		action: {
			type: "poll",
			limitMs: Math.min(readLimitMs.usual, leftMs)
		}
	};
}
function wait(state, ms, { nowMs }, rules) {
	const timeout = reachedLimit(state, nowMs, rules);
	if (timeout !== void 0) return end(state, timeout);
	const leftMs = state.wasPaused ? ms : timeLeftMs(state, nowMs, rules);
	return {
		state,
		action: {
			type: "wait",
			ms: Math.min(ms, leftMs)
		}
	};
}
function timeLeftMs({ knownMs, runningMs }, nowMs, rules) {
	const { limits } = rules;
	return (runningMs === void 0 ? knownMs + limits.queueMs : runningMs + limits.buildMs) - nowMs;
}
function reachedLimit(state, nowMs, rules) {
	if (state.wasPaused || timeLeftMs(state, nowMs, rules) > 0) return void 0;
	return {
		type: "timed-out",
		limit: state.runningMs === void 0 ? "queue" : "build"
	};
}
function end(state, how) {
	return {
		state,
		action: {
			type: "end",
			end: how
		}
	};
}
// src/build/follow/follow-status.ts
/** A timer that is later than this was not late: the machine stood still. */
const pauseMs = 3e4;
/** A successful build without an image is read again, once a second. */
const imageReads = {
	count: 3,
	limitMs: 1e4
};
/** Polls until the status is final, a limit is reached or the status cannot be read; keeps the last record in `observed`. */
async function followStatus(observed, options, signal) {
	const { api, reporter, clock, random, timer } = options;
	let step = startStatus(observed.build, observed.submittedMs, momentAfter(0), options);
	await note(step, true);
	for (;;) {
		const { action } = step;
		if (action.type === "end") {
			if (classifyStatus(observed.build.status) === "succeeded") await awaitImageUrl(observed, api, clock, signal);
			return action.end;
		}
		const startMs = clock.monotonicMs();
		const [event, expectedMs] = action.type === "wait" ? [await waitFor(action.ms), action.ms] : [await poll(action.limitMs), action.limitMs];
		const lateMs = clock.monotonicMs() - startMs - expectedMs;
		const pausedMs = lateMs > pauseMs ? lateMs : 0;
		if (pausedMs > 0) options.onPause();
		const before = observed.build.status;
		step = followStep(step.state, event, momentAfter(pausedMs), options);
		await note(step, step.state.build.status !== before);
	}
	function momentAfter(pausedMs) {
		return {
			nowMs: clock.monotonicMs(),
			chance: random(),
			isStreaming: options.isStreaming(),
			pausedMs
		};
	}
	async function note({ state, warning }, hasChanged) {
		observed.build = state.build;
		observed.runningMs = state.runningMs;
		observed.finishedMs = state.finishedMs;
		if (hasChanged) {
			options.onStatus(state.build);
			await report({
				type: "status",
				status: state.build.status
			});
		}
		if (warning !== void 0) await report(warning);
	}
	async function report(event) {
		const written = reporter.report(event);
		if (written) await unlessAborted(written, signal);
	}
	async function waitFor(ms) {
		await timer.wait(ms, signal);
		return { type: "due" };
	}
	/** One request: the steps decide about the next. */
	async function poll(limitMs) {
		using limit = timeLimit(limitMs, clock, signal);
		const { id } = observed.build;
		try {
			return {
				type: "read",
				build: await api.getBuild(id, limit.signal, { attempts: 1 })
			};
		} catch (error) {
			signal.throwIfAborted();
			if (limit.signal.aborted) return {
				type: "failed",
				error: unfinished(id, limitMs)
			};
			if (!(error instanceof ApiError)) throw error;
			return {
				type: "failed",
				error
			};
		}
	}
}
function unfinished(id, limitMs) {
	const seconds = Math.round(limitMs / 1e3);
	return new ApiError(`Reading build '${id}' failed: the server did not finish its response within ${seconds} s.`, {
		kind: "timeout",
		hint: "The server or the network is slow. Run the job again later."
	});
}
/** The record may get its image shortly after `success`. */
async function awaitImageUrl(observed, api, clock, signal) {
	using limit = timeLimit(imageReads.limitMs, clock, signal);
	try {
		for (let read = 0; read < imageReads.count; read += 1) {
			if (observed.build.imageUrl !== void 0) return;
			await clock.sleep(1e3, limit.signal);
			const build = await api.getBuild(observed.build.id, limit.signal, { attempts: 1 }).catch(rethrowUnlessApiError);
			if (build !== void 0 && classifyStatus(build.status) === "succeeded") observed.build = build;
		}
	} catch (error) {
		signal.throwIfAborted();
		if (!limit.signal.aborted) throw error;
	}
}
function rethrowUnlessApiError(error) {
	if (!(error instanceof ApiError)) throw error;
}
function createPollTimer(clock) {
	let cut = new AbortController();
	return {
		pollNow: () => cut.abort(),
		wait: async (ms, signal) => {
			try {
				await clock.sleep(ms, AbortSignal.any([cut.signal, signal]));
			} catch (error) {
				signal.throwIfAborted();
				if (!cut.signal.aborted) throw error;
			} finally {
				if (cut.signal.aborted) cut = new AbortController();
			}
		}
	};
}
// src/build/follow/follow.ts
/**
* Follows log and status side by side. Only the status decides; the rest of the log is read before this resolves, within limits.
* `observed` has the last record also when this rejects, which on an abort does not wait for the log or its reader.
*/
async function follow(observed, options, signal) {
	const timer = createPollTimer(options.clock);
	if (options.hasLog === false) return await followStatus(observed, {
		...options,
		timer,
		...withoutLog
	}, signal);
	const stopLog = new AbortController();
	const logSignal = AbortSignal.any([signal, stopLog.signal]);
	const log = followLog({
		...options,
		buildId: observed.build.id,
		onStreamEnd: timer.pollNow
	}, logSignal);
	const logDone = log.done.catch((error) => {
		if (!logSignal.aborted) throw error;
	});
	logDone.catch(timer.pollNow);
	try {
		const end = await followStatus(observed, {
			...options,
			timer,
			isStreaming: log.isStreaming,
			onPause: log.reconnect,
			onStatus: ({ status }) => {
				if (classifyStatus(status) === "running") log.buildRuns();
			}
		}, signal);
		if (end.type === "finished") {
			log.buildEnded();
			await logDone;
			signal.throwIfAborted();
		}
		return end;
	} finally {
		stopLog.abort();
		if (!signal.aborted) await logDone;
	}
}
const withoutLog = {
	isStreaming: () => false,
	onPause: () => void 0,
	onStatus: () => void 0
};
// src/build/watch-build.ts
/**
* From the abort to the result: soon after that the runner sends its second signal. After a limit there is time to wait for the end; a
* server that has refused for a minute is asked for a shorter time, and by the post step again.
*/
const cancelLimitMs = {
	afterAbort: 5500,
	afterLimit: 6e4,
	afterRefusal: 1e4
};
async function watchBuild(watched, request, options, signal) {
	const { clock, reporter, limits } = options;
	const { build, reused } = watched;
	const isCancellable = reused?.how !== "joined";
	const observed = {
		build,
		submittedMs: watched.sinceMs ?? clock.monotonicMs(),
		runningMs: void 0,
		finishedMs: void 0
	};
	let cancellation = {
		wanted: false,
		accepted: false
	};
	/** The cancellation after an abort or a defect; it happens once. */
	let stopping;
	const outcome = await toOutcome();
	if ("how" in outcome) return outcome;
	return {
		build: observed.build,
		reused,
		outcome,
		cancellation,
		...durationsOf(observed, reused)
	};
	async function toOutcome() {
		const { promise: aborted, resolve } = Promise.withResolvers();
		const onAbort = () => void cancelNow().then(() => {
			resolve({ type: "aborted" });
			if (!watched.reused && cancellation.isLeftToPost === void 0) watched.warnOfLate().catch(() => void 0);
		});
		if (signal.aborted) onAbort();
		signal.addEventListener("abort", onAbort, { once: true });
		const work = followToEnd();
		work.catch(() => void 0);
		try {
			return await Promise.race([work, aborted]);
		} catch (error) {
			if (signal.aborted) return await aborted;
			await cancelNow();
			throw error;
		} finally {
			signal.removeEventListener("abort", onAbort);
		}
	}
	async function followToEnd() {
		await reporter.report(reused ? {
			type: "reused",
			build,
			reused
		} : {
			type: "submitted",
			build
		});
		signal.throwIfAborted();
		const replacement = watched.reused ? void 0 : await watched.replace(watched);
		if (replacement) return replacement;
		if (!request.wait) {
			if (!watched.reused) await watched.nameStrays();
			return { type: "submitted" };
		}
		const end = await follow(observed, options, signal);
		const listed = watched.reused ? void 0 : await watched.nameStrays();
		if (end.type !== "finished" && listed) observed.build = listed;
		switch (end.type) {
			case "finished":
				if (reused?.how === "joined" && isWithdrawn(observed.build.status)) return end;
				await reporter.report({
					type: "finished",
					build: observed.build
				});
				return end;
			case "timed-out": {
				if (request.onTimeout === "cancel" && isCancellable) await cancelWithin(cancelLimitMs.afterLimit);
				const limitMs = end.limit === "queue" ? limits.queueMs : limits.buildMs;
				return {
					...end,
					minutes: limitMs / 6e4
				};
			}
			case "lost":
				if (!reused) await cancelWithin(cancelLimitMs[isRefused(end.reason) ? "afterRefusal" : "afterLimit"]);
				return end;
		}
	}
	async function cancelWithin(limitMs) {
		if (isFinal(observed.build.status)) return;
		using limit = timeLimit(limitMs, clock, signal);
		if (await isCertain(limit.signal)) note(await cancelPersistently(build.id, options, limit.signal));
		signal.throwIfAborted();
	}
	/** Has a limit of its own, since the step's signal has fired, and does not wait for the end of the build. */
	function cancelNow() {
		return stopping ??= cancelOnce();
	}
	async function cancelOnce() {
		if (!isCancellable || !request.cancelOnAbort || isFinal(observed.build.status)) return;
		const sinceAbortMs = clock.monotonicMs() - (options.abortedMs() ?? clock.monotonicMs());
		const untilMs = clock.monotonicMs() + cancelLimitMs.afterAbort - sinceAbortMs;
		using limit = timeLimit(untilMs - clock.monotonicMs(), clock, request.hurry);
		if (!await isCertain(limit.signal)) return;
		note(await cancelQuickly(build.id, options, untilMs - clock.monotonicMs(), request.hurry));
	}
	/** Whether the build may be cancelled. Another run may have submitted the one that was found in the list. */
	async function isCertain(limit) {
		cancellation = {
			wanted: true,
			accepted: cancellation.accepted
		};
		const certain = watched.reused !== void 0 || await watched.isProved(limit);
		if (!certain) cancellation = {
			...cancellation,
			isLeftToPost: true
		};
		return certain;
	}
	function note({ accepted, build: last }) {
		cancellation = {
			wanted: true,
			accepted: cancellation.accepted || accepted
		};
		if (last !== void 0) observed.build = last;
	}
}
function isRefused(reason) {
	return reason === "credentials" || reason === "gone" || reason === "refused";
}
/** Queue time and build time in seconds: from the record, else from our own clock if it saw all of them, else unknown. */
function durationsOf({ build, submittedMs, runningMs, finishedMs }, reused) {
	const { queueSeconds, buildSeconds } = recordedDurations(build);
	if (reused) return {
		queueSeconds,
		buildSeconds
	};
	return {
		queueSeconds: queueSeconds ?? measured(submittedMs, runningMs ?? finishedMs),
		buildSeconds: buildSeconds ?? measured(runningMs, finishedMs)
	};
}
function recordedDurations({ createdAt, startedAt, endedAt }) {
	return {
		queueSeconds: recorded(createdAt, startedAt),
		buildSeconds: recorded(startedAt, endedAt)
	};
}
function recorded(from, to) {
	if (from === void 0 || to === void 0) return void 0;
	const seconds = (Date.parse(to) - Date.parse(from)) / 1e3;
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : void 0;
}
function measured(fromMs, toMs) {
	return fromMs === void 0 || toMs === void 0 ? void 0 : (toMs - fromMs) / 1e3;
}
// src/runner/state/hand-over.ts
/** `inputs` is undefined for a run that leaves nothing but its result, such as a dry run. */
function openHandOver(inputs, archiveDirectory, state, signal) {
	let facts = { cancelWanted: false };
	const save = (changes) => {
		facts = {
			...facts,
			...changes
		};
		if (inputs === void 0) return;
		const { baseUrl, accountId } = inputs.connection;
		state.save({
			archiveDirectory,
			server: {
				baseUrl: baseUrl.href,
				accountId
			},
			...facts
		});
	};
	save({});
	const cancelWanted = inputs?.cancelOnAbort ?? false;
	const clear = () => save({
		cancelWanted: false,
		sent: void 0,
		build: void 0
	});
	return {
		watching: (id) => save({
			cancelWanted,
			build: {
				id,
				status: ""
			}
		}),
		submitting: (sent) => save({
			cancelWanted,
			sent,
			build: void 0
		}),
		created: ({ id, status }, others) => save({
			sent: others && facts.sent && {
				...facts.sent,
				open: others
			},
			build: {
				id,
				status,
				isOwn: true
			}
		}),
		adopted: ({ id, status }) => save({ build: {
			id,
			status
		} }),
		reused: clear,
		unread: clear,
		ended: ({ build: { id, status }, cancellation: { wanted, isLeftToPost } }) => save({
			cancelWanted: wanted,
			build: {
				id,
				status
			},
			...isLeftToPost === void 0 && { sent: void 0 }
		}),
		failed: (error) => {
			if (!signal.aborted && error instanceof ActionError && !(error instanceof SubmitUnknownError) && facts.sent !== void 0) save({ sent: void 0 });
		}
	};
}
// src/runner/state/step-state.ts
/** How long a main step may work on after the post step has begun; it looks again before it sends the end of a form. */
const lookMs = 250;
/** Where the post step may begin while this step is running, the run is stopped then. */
function openStepState({ world, apiKey, log, stop }) {
	const { startedMs } = world;
	const file = openStateFile(world);
	const ended = new AbortController();
	let hasProblem = false;
	let state = {
		startedMs,
		revision: 0,
		cancelWanted: false
	};
	const attempt = (save, hint) => {
		try {
			save();
		} catch (error) {
			const reason = describeError(error);
			if (!hasProblem) log.warning(`The state for the post step could not be saved: ${reason}\nIf this step is killed, nothing cancels its build. ${hint}`);
			hasProblem = true;
		}
	};
	const attemptFile = (use) => {
		if (file) attempt(() => use(file), "Set RUNNER_TEMP to a writable directory.");
	};
	const stopIfMarked = (to) => {
		if (to.isMarked()) stop();
	};
	const write = (to) => {
		if (!isAbandoned(to)) to.write(encodeState(state, apiKey));
		stopIfMarked(to);
	};
	const watch = async () => {
		while (!ended.signal.aborted) {
			attemptFile(stopIfMarked);
			await world.clock.sleep(lookMs, ended.signal).catch(() => void 0);
		}
	};
	attemptFile(write);
	if (file) watch();
	return {
		save: (facts) => {
			state = {
				...facts,
				startedMs,
				revision: state.revision + 1
			};
			attempt(() => world.saveState(stateName, encodeState(state, apiKey)), "Set GITHUB_STATE to a writable file.");
			attemptFile(write);
		},
		[Symbol.dispose]: () => {
			ended.abort();
			state = {
				...state,
				revision: state.revision + 1,
				hasEnded: true
			};
			attemptFile((to) => {
				if (isAbandoned(to)) to.removeMark();
				else to.write(encodeState(state, apiKey));
			});
		}
	};
}
/** Whether the post step has begun and ended. */
function isAbandoned(file) {
	return file.isMarked() && !file.exists();
}
export { openHandOver, openReport, openStepState, readFollowInputs, readOwnFollowInputs, readShowInputs, readWatchedShowInputs, recordedDurations, resolveAgent, submit, watchBuild, withHeartbeat };
