import { describeError } from "./errors.js";
import { redactAll } from "./redact-all.js";
import { andMore } from "./and-more.js";
import { code, codeBlock, countOf, details, joinBlocks, prose, table, text } from "./markdown.js";
import { showName } from "./file-names.js";
import { clip } from "./clip.js";
import { isSelected } from "./outputs.js";
// src/runner/text/format.ts
/** `0.3 s`, `42 s`, `3 min 5 s`, `1 h 2 min`. */
function formatSeconds(seconds) {
	if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
	const minutes = Math.round(whole / 60);
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `42 s`, `3 min`, `5 h`, `12 days`: rounded down. */
function formatAge(seconds) {
	const minutes = Math.floor(seconds / 60);
	if (minutes < 1) return `${Math.floor(seconds)} s`;
	const hours = Math.floor(minutes / 60);
	if (hours < 1) return `${minutes} min`;
	return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
const units = [
	"KiB",
	"MiB",
	"GiB"
];
/** `512 bytes`, `1.2 KiB`, `340 MiB`. */
function formatBytes(bytes) {
	if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
	let value = bytes / 1024;
	let unit = 0;
	while (value >= 1023.5 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ""}`;
}
/** `1,204`. */
function formatCount(count) {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
// src/build/run-end.ts
const marks = {
	built: "✅",
	reused: "✅",
	registered: "✅",
	submitted: "🚀",
	packed: "📦",
	failed: "❌",
	cancelled: "🚫",
	"timed-out": "⏱️",
	lost: "⚠️",
	"not-submitted": "❌",
	stopped: "🚫",
	"in-doubt": "⚠️",
	unread: "❌",
	broken: "❌"
};
function isSuccess({ kind }) {
	return [
		"built",
		"reused",
		"registered",
		"submitted",
		"packed"
	].includes(kind);
}
/** Whether the build itself, and not an error of the run, is why the step fails. */
function isOfBuild({ kind }) {
	return [
		"failed",
		"cancelled",
		"timed-out",
		"lost"
	].includes(kind);
}
// src/runner/text/source.ts
/** `runRepositoryUrl` is the repository of the workflow; another one of the same server may be checked out. */
function describeSource({ sourceRepo, sourceCommit, sourceRef }, runRepositoryUrl) {
	return {
		commit: sourceCommit,
		ref: sourceRef,
		repositoryUrl: repositoryUrlOf(sourceRepo, runRepositoryUrl)
	};
}
function repositoryUrlOf(sourceRepo, runRepositoryUrl) {
	if (sourceRepo === void 0 || runRepositoryUrl === void 0) return runRepositoryUrl;
	const { host, origin } = URL.parse(runRepositoryUrl) ?? {};
	const slash = sourceRepo.indexOf("/");
	return origin !== void 0 && sourceRepo.slice(0, slash) === host ? `${origin}${sourceRepo.slice(slash)}` : void 0;
}
/**
* A line of the packed Dockerfile as a line of the repository; undefined where the log names no line, or one of another file.
*/
function placeInDockerfile(dockerfile, place) {
	const { file = "Dockerfile", line = 0 } = place ?? {};
	if (dockerfile === void 0 || file !== "Dockerfile") return void 0;
	const lines = dockerfile.text?.split("\n").length ?? 1e400;
	return line < 1 || line > lines ? void 0 : {
		file: dockerfile.path,
		line
	};
}
/** Where a build failed. */
function placeOfFailure(dockerfile, failure) {
	return placeInDockerfile(dockerfile, failure?.dockerfile);
}
/** Undefined unless each part has the form that it should have. */
function commitUrl({ commit, repositoryUrl }) {
	return isRepositoryUrl(repositoryUrl) && isCommit(commit) ? `${repositoryUrl}/commit/${commit}` : void 0;
}
function lineUrl({ commit, repositoryUrl }, { file, line }) {
	if (!isRepositoryUrl(repositoryUrl) || !isCommit(commit)) return void 0;
	return `${repositoryUrl}/blob/${commit}/${file.toWellFormed().split("/").map(encodeName).join("/")}#L${line}`;
}
function isRepositoryUrl(url) {
	return url !== void 0 && /^https:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2}$/.test(url);
}
function isCommit(commit) {
	return commit !== void 0 && /^[0-9a-f]{40,64}$/.test(commit);
}
/** `encodeURIComponent` leaves some characters that have a meaning in Markdown. */
function encodeName(name) {
	return encodeURIComponent(name).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/runner/summary/facts.ts
/** What else is known, in one line. */
function renderFacts(facts) {
	const { end, context, queueSeconds, buildSeconds, source, buildId } = facts;
	const isBuilt = end.kind === "built";
	const list = capitalise([
		queueSeconds === void 0 ? void 0 : `queued ${formatSeconds(queueSeconds)}`,
		isBuilt || buildSeconds === void 0 ? void 0 : `built ${formatSeconds(buildSeconds)}`,
		context && `context ${formatBytes(context.sizeBytes)}, ${countOf(context.files, "file")}`,
		renderCommit(source),
		buildId === void 0 ? void 0 : `build ${code(buildId)}`
	].filter((fact) => fact !== void 0).join(" · "));
	const line = [...end.hasImage === false && end.kind !== "packed" ? ["No image."] : [], ...list === "" ? [] : [list]].join(" ");
	return line === "" ? [] : [line];
}
function renderCommit(source) {
	const { commit, ref } = source;
	if (commit === void 0) return void 0;
	const url = commitUrl(source);
	const short = code(commit.slice(0, 7));
	return `commit ${url === void 0 ? short : `[${short}](${url})`}${ref === void 0 ? "" : ` of ${code(ref)}`}`;
}
/** The place as code, with a link where it is known at which commit of which repository it is. */
function linkToLine(source, place) {
	const shown = code(`${place.file}:${place.line}`);
	const url = lineUrl(source, place);
	return url === void 0 ? shown : `[${shown}](${url})`;
}
function capitalise(words) {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
// src/runner/summary/failure.ts
/** Where the build failed and why, below the headline, which names the cause. */
function renderFailure(failure, { title, hint }, { source, dockerfile }) {
	const { step, instruction, message, exitCode, decidingLine, tail, cause } = failure;
	const place = placeOfFailure(dockerfile, failure);
	const frame = shortFrame(failure.frame);
	const where = [
		...place ? [linkToLine(source, place)] : [],
		...frame.length === 0 && (instruction ?? step) ? [code(instruction ?? step?.title ?? "", 300)] : [],
		...exitCode === void 0 ? [] : [`exit code ${exitCode}`]
	];
	const deciding = decidingLine ?? message;
	const builders = step === void 0 && decidingLine !== void 0 ? message : void 0;
	return [
		...where.length === 0 ? [] : [where.join(" · ")],
		...frame.length === 0 ? [] : [codeBlock(frame)],
		...deciding === title ? [] : [`**${prose(deciding)}**`],
		...builders === void 0 || builders === deciding ? [] : [code(builders, 2e3)],
		...hint === void 0 || cause === void 0 && tail.length > 0 ? [] : [`💡 ${text(hint)}`],
		...tail.length === 1 && tail[0]?.trim() === deciding.trim() ? [] : renderLastLines(tail, "step")
	];
}
/** Lines of a log as they are, open. */
function renderLastLines(lines, of) {
	if (lines.length === 0) return [];
	const count = lines.length === 1 ? "Last line" : `Last ${countOf(lines.length, "line")}`;
	return [details(`${count} of the ${of}`, [codeBlock(lines)], "open")];
}
const frameLines = 12;
/** The lines that the builder points at. */
function shortFrame(frame) {
	const marked = frame.filter((line) => /^ *\d+ \| >>>/.test(line));
	const lines = marked.length === 0 ? frame : marked;
	return lines.length > frameLines ? [...lines.slice(0, frameLines), "…"] : lines;
}
// src/runner/summary/at-work.ts
/** A step that prints nothing for so long probably hangs. */
const hangingSeconds = 300;
/** The step that ran when the run ended, since when, and what it printed last. */
function renderAtWork({ atWork, endMs }) {
	if (atWork === void 0) return [];
	const { step, tail, lastLineMs } = atWork;
	const untilMs = step.endMs ?? endMs;
	const since = (fromMs) => formatSeconds(Math.max(0, untilMs - fromMs) / 1e3);
	const time = step.startMs === void 0 ? "" : `, for ${since(step.startMs)}`;
	const silence = lastLineMs === void 0 ? 0 : (untilMs - lastLineMs) / 1e3;
	const words = tail.length === 0 ? " It printed nothing." : lastLineMs === void 0 ? "" : ` It printed its last line ${since(lastLineMs)} before the end.`;
	return [
		`Running at the end: ${code(step.title)}${time}.${words}`,
		...silence < hangingSeconds ? [] : ["A step without output for so long hangs more often than it is slow."],
		...renderLastLines(tail, "step")
	];
}
// src/runner/text/context-facts.ts
/** The title of the group in the log and of the details in the summary. */
function contextTitle({ files, uncompressedBytes }) {
	return `Build context: ${countFiles(files)}, ${formatBytes(uncompressedBytes)}`;
}
/** Names and values. */
function contextRows(context) {
	const { contextDir, files, uncompressedBytes, sizeBytes, ignored, ignoreFile } = context;
	return [
		["Directory", showName(contextDir)],
		["Files and links", formatCount(files)],
		["Size", exactly(uncompressedBytes)],
		["Compressed", exactly(sizeBytes)],
		["Ignored", ignoreFile === void 0 ? "no ignore file" : `${formatCount(ignored)} by '${ignoreFile}'`],
		["working_tree_hash", context.workingTreeHash],
		["Packed in", formatSeconds(context.durationMs / 1e3)]
	];
}
/** One sentence. */
function describeContext(context) {
	const { contextDir, files, uncompressedBytes, sizeBytes, durationMs } = context;
	const { ignored, ignoreFile } = context;
	const ignoring = ignoreFile === void 0 ? "no ignore file" : `${formatCount(ignored)} ignored by '${ignoreFile}'`;
	return `Packed build context '${showName(contextDir)}': ${countFiles(files)}, ${formatBytes(uncompressedBytes)} (${formatBytes(sizeBytes)} compressed), ${ignoring}, in ${formatSeconds(durationMs / 1e3)}.`;
}
/** `3.2 MiB (3,355,443 bytes)`. */
function exactly(bytes) {
	return bytes < 1024 ? formatBytes(bytes) : `${formatBytes(bytes)} (${formatCount(bytes)} bytes)`;
}
function countFiles(files) {
	return `${formatCount(files)} ${files === 1 ? "file" : "files"}`;
}
// src/runner/summary/context.ts
/** What was packed, in closed details. */
function renderContext(facts) {
	const rows = contextRows(facts).map(([name, value]) => [text(name), text(value)]);
	return details(contextTitle(facts), [
		table([["Build context", ""], ...rows]),
		...renderLargest("Largest directories", facts.largestDirectories, "/"),
		...renderLargest("Largest files", facts.largestFiles, "")
	]);
}
function renderLargest(title, paths, end) {
	if (paths.length === 0) return [];
	const rows = paths.map(({ path, sizeBytes }) => [code(`${showName(path)}${end}`), formatBytes(sizeBytes)]);
	return [table([[title, "Size"], ...rows])];
}
// src/build-log/step-times.ts
/**
* When a step ran by our clock, as well as it can be known: no builder says when a step began, and the first line may come late,
* but most say at the end how long it took.
*/
function spanOf$1({ startMs, endMs, seconds }) {
	if (startMs === void 0 || endMs === void 0) return void 0;
	return {
		startMs: seconds === void 0 ? startMs : endMs - seconds * 1e3,
		endMs
	};
}
/** The step that took longest, in seconds by the builder, else by our clock; none where nothing took time. */
function slowestStep(steps) {
	return steps.filter(({ state }) => state !== "cached").map((step) => {
		const { startMs, endMs } = spanOf$1(step) ?? {
			startMs: 0,
			endMs: 0
		};
		return {
			step,
			seconds: step.seconds ?? (endMs - startMs) / 1e3
		};
	}).filter(({ seconds }) => seconds > 0).toSorted((a, b) => b.seconds - a.seconds)[0];
}
// src/runner/summary/timeline.ts
const mostBars = 15;
const mostTicks = 6;
/** Longer labels are cut where a bar is narrow. */
const labelLength = 22;
/** A shorter bar is invisible. */
const smallestShare = .01;
/** The clocks of builder and runner, and the delivery of the log, differ by about this much. */
const toleranceMs = 2e3;
/**
* A Mermaid Gantt chart of the steps that took time, as a fenced block; `undefined` where there is nothing to compare or where
* our clock did not see the steps run, as after a replay of the log.
*/
function renderTimeline(queuedMs, steps) {
	if (isReplayed(steps) || spanOf(steps) <= 1e3) return void 0;
	const timed = steps.map(correct);
	const startMs = Math.min(...timed.map((step) => step.startMs));
	const endMs = Math.max(...timed.map((step) => step.endMs));
	const bars = visibleSteps(timed, endMs - startMs);
	if (bars.length < 2) return void 0;
	const offsetMs = (queuedMs ?? 0) - startMs;
	const spanMs = endMs + offsetMs;
	const lines = [...queuedMs === void 0 || queuedMs < spanMs * smallestShare ? [] : [`0 queued ${shortTime(queuedMs)} :done, 0, ${Math.round(queuedMs)}`], ...bars.map((step) => {
		const [from, to] = [step.startMs + offsetMs, step.endMs + offsetMs].map(Math.round);
		return `${label(step)} :${step.failed ? "crit, " : ""}${from ?? 0}, ${to ?? 0}`;
	})];
	return [
		"```mermaid",
		"---",
		"config:",
		"  gantt: { leftPadding: 24, rightPadding: 24, fontSize: 12 }",
		"---",
		"gantt",
		"    accTitle: Timeline of the build",
		"    dateFormat x",
		`    axisFormat ${spanMs < 36e5 ? "%M:%S" : "%H:%M:%S"}`,
		`    tickInterval ${tickInterval(spanMs)}`,
		"    todayMarker off",
		...lines.map((line) => `    ${line}`),
		"```"
	].join("\n");
}
/** Whether our clock saw less time pass than the builder measured for its slowest step: the log came after the steps had run. */
function isReplayed(steps) {
	const slowestMs = Math.max(0, ...steps.map(({ seconds }) => (seconds ?? 0) * 1e3));
	return spanOf(steps) + toleranceMs < slowestMs;
}
function spanOf(steps) {
	if (steps.length === 0) return 0;
	return Math.max(...steps.map(({ endMs }) => endMs)) - Math.min(...steps.map(({ startMs }) => startMs));
}
/** The builder's seconds count back from the end, which our clock sees as soon as the builder reports it. */
function correct(step) {
	if (step.seconds === void 0) return step;
	return {
		...step,
		startMs: step.endMs - step.seconds * 1e3
	};
}
/** The longest steps, and the failed one however short, in the order of the log. */
function visibleSteps(steps, spanMs) {
	const length = ({ startMs, endMs }) => endMs - startMs;
	const longest = steps.filter((step) => step.failed || length(step) >= spanMs * smallestShare).toSorted((a, b) => Number(b.failed) - Number(a.failed) || length(b) - length(a)).slice(0, mostBars);
	return steps.filter((step) => longest.includes(step));
}
/**
* Starts with the step's number, because Mermaid reads words such as `section` at the start as its own; contains no character
* with a meaning in Mermaid: a colon, for one, draws a wrong chart without an error.
*/
function label({ number, name, startMs, endMs }) {
	const time = shortTime(endMs - startMs);
	const left = labelLength - `${number}  ${time}`.length;
	const words = clip(name, 500).replace(/^RUN\s+/i, "").replace(/^(?:--[a-z]+=\S*\s+)+/, "").replace(/[^A-Za-z0-9 ._/@+=-]+/g, " ").trim().split(/ +/);
	let shown = "";
	for (const word of words) {
		const longer = shown === "" ? word : `${shown} ${word}`;
		if (longer.length > left) break;
		shown = longer;
	}
	return [
		number,
		shown,
		time
	].filter((part) => part !== "").join(" ");
}
/** `38s`, `2m51s`, `1h2m`: without the blanks of a sentence, and without a colon. */
function shortTime(ms) {
	const seconds = Math.round(ms / 1e3);
	if (seconds < 60) return `${seconds}s`;
	if (seconds < 3600) return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
	return `${Math.floor(seconds / 3600)}h${Math.floor(seconds % 3600 / 60)}m`;
}
const tickIntervals = [
	["1second", 1e3],
	["5second", 5e3],
	["10second", 1e4],
	["30second", 3e4],
	["1minute", 6e4],
	["2minute", 12e4],
	["5minute", 3e5],
	["10minute", 6e5],
	["30minute", 18e5],
	["1hour", 36e5]
];
function tickInterval(spanMs) {
	return tickIntervals.find(([, ms]) => spanMs / ms <= mostTicks)?.[0] ?? "6hour";
}
// src/runner/summary/steps.ts
/** Loading the base image is never taken from the cache of instructions. */
function isAllCached(steps) {
	const instructions = steps.filter(({ instruction }) => instruction !== void 0 && !/^FROM\s/i.test(instruction));
	return instructions.length > 0 && instructions.every(({ state }) => state === "cached");
}
/** Sentences about the time that the steps took. */
function describeSteps(facts) {
	const { steps } = facts;
	if (isAllCached(steps)) return [];
	const cached = countOfState(steps, "cached");
	return [...describeSlowest(facts), ...cached === 0 ? [] : [`${cached} of ${countOf(steps.length, "step")} came from the cache.`]];
}
function describeSlowest(facts) {
	const slowest = slowestStep(facts.steps);
	if (slowest === void 0 || slowest.seconds < 1) return [];
	const { step, seconds } = slowest;
	const name = `${code(step.instruction ?? step.title, 120)} (${formatSeconds(seconds)})`;
	const { end, buildSeconds } = facts;
	const share = buildSeconds === void 0 ? 0 : Math.round(seconds / buildSeconds * 100);
	return share < 1 || share > 100 || end.kind !== "built" ? [`Slowest step: ${name}.`] : [`${share} % of the time: ${name}.`];
}
/** The timeline; after a replay of the log, a sentence that says why there is none. */
function renderChart(facts) {
	const { steps, queueSeconds } = facts;
	if (isAllCached(steps)) return [];
	const timed = timedSteps(facts);
	if (isReplayed(timed)) return ["No timeline: the log arrived after its steps had run."];
	const chart = renderTimeline(queueSeconds === void 0 ? void 0 : queueSeconds * 1e3, timed);
	return chart === void 0 ? [] : [chart];
}
function timedSteps({ steps, endMs }) {
	return steps.flatMap((step, index) => {
		if (step.startMs === void 0 || step.state === "cached") return [];
		return {
			number: index + 1,
			name: step.instruction ?? step.title,
			startMs: step.startMs,
			endMs: step.endMs ?? endMs,
			seconds: step.seconds,
			failed: step.state === "failed"
		};
	});
}
const shownSteps = 30;
/** All steps, or the slowest ones of a long build, in the order of the log; numbered as in the timeline. */
function renderSteps(facts) {
	const { steps } = facts;
	if (steps.length === 0) return [];
	const isLive = !isReplayed(timedSteps(facts));
	const shown = slowestOf(steps);
	const title = [
		countOf(steps.length, "step"),
		...[
			"cached",
			"failed",
			"cancelled"
		].flatMap((state) => {
			const count = countOfState(steps, state);
			return count === 0 ? [] : [`${count} ${state}`];
		}),
		...shown.size < steps.length ? [`the slowest ${shown.size} shown`] : []
	].join(", ");
	const rows = steps.flatMap((step, index) => shown.has(step) ? [[
		String(index + 1),
		code(step.title),
		renderResult(step, isLive)
	]] : []);
	return [details(title, [table([[
		"#",
		"Step",
		"Time"
	], ...rows])])];
}
const stepResults = {
	done: "",
	cached: "cached",
	failed: "❌ failed",
	cancelled: "🚫 cancelled",
	running: "not finished"
};
function renderResult(step, isLive) {
	const result = stepResults[step.state];
	if (step.state === "cached") return result;
	const span = isLive ? spanOf$1(step) : void 0;
	const seconds = step.seconds ?? (span && (span.endMs - span.startMs) / 1e3);
	const time = seconds === void 0 ? "" : formatSeconds(seconds);
	return result !== "" && time !== "" ? `${result} after ${time}` : `${result}${time}`;
}
/** A step that did not end well counts as slower than any other. */
function slowestOf(steps) {
	const rank = ({ state, seconds = 0 }) => state === "failed" || state === "running" ? Number.MAX_VALUE : seconds;
	return new Set(steps.toSorted((a, b) => rank(b) - rank(a)).slice(0, shownSteps));
}
function countOfState(steps, state) {
	return steps.filter((step) => step.state === state).length;
}
// src/runner/summary/build-summary.ts
/** Markdown for the job summary: the result first, then what a reader may want to copy, then the details. */
function renderBuildSummary(facts) {
	return joinBlocks([
		renderHeadline(facts),
		...renderEnd(facts),
		...renderSteps(facts),
		...renderWarnings(facts),
		...facts.context ? [renderContext(facts.context)] : []
	]);
}
function renderHeadline(facts) {
	const { end, buildSeconds, runSeconds } = facts;
	const mark = marks[end.kind];
	const agent = facts.agent === void 0 ? "Agent" : code(facts.agent);
	if (end.kind === "built") {
		const time = buildSeconds === void 0 ? "" : ` in ${formatSeconds(buildSeconds)}`;
		const cached = isAllCached(facts.steps) ? ", all instructions from the cache" : "";
		return `### ${mark} ${agent} ${end.title}${time}${cached}`;
	}
	const seconds = end.kind === "cancelled" ? buildSeconds ?? runSeconds : void 0;
	const time = seconds === void 0 ? "" : ` after ${formatSeconds(seconds)}`;
	return `### ${mark} ${agent}: ${prose(end.title)}${time}`;
}
function renderEnd(facts) {
	const { end, image } = facts;
	switch (end.kind) {
		case "built": return [
			...image === void 0 ? [] : [codeBlock([image])],
			...renderReuse(facts),
			...sentences([...describeSteps(facts), ...describeWarnings(facts)]),
			...renderChart(facts),
			...renderFacts(facts)
		];
		case "reused":
		case "registered": return [
			...image === void 0 ? [] : [codeBlock([image])],
			...renderReuse(facts),
			...renderFacts(facts)
		];
		case "submitted": return [
			...renderReuse(facts),
			"The run does not wait for the build (`wait: false`). The build's status is on the server.",
			...image === void 0 ? [] : [`It will ${actOf(facts)} ${code(image)} if it succeeds.`],
			...renderFacts(facts)
		];
		case "packed": return [...image === void 0 ? [] : [`A build would push ${code(image)}.`], ...renderFacts(facts)];
		case "failed":
		case "cancelled":
		case "timed-out":
		case "lost": return [
			...renderBadEnd(facts),
			...renderReuse(facts),
			...renderFacts(facts),
			...sentences(describeWarnings(facts)),
			...renderChart(facts)
		];
		case "not-submitted":
		case "stopped":
		case "in-doubt":
		case "unread":
		case "broken": return [
			...renderMessage(end.facts),
			...renderHint(end.hint),
			...renderFacts(facts)
		];
	}
}
function actOf({ purpose }) {
	return purpose === "promote" || purpose === "image-url" ? "register" : "push";
}
function renderReuse({ reuse }) {
	return reuse === void 0 ? [] : [text(reuse)];
}
function renderBadEnd(facts) {
	const { end, failure, lastLines } = facts;
	if (end.kind !== "failed") return [
		...renderMessage(end.facts),
		...renderAtWork(facts),
		...renderHint(end.hint)
	];
	if (failure !== void 0) return renderFailure(failure, end, facts);
	return [
		...end.facts.filter((fact) => fact !== end.title).map(prose),
		...renderHint(end.hint),
		...renderLastLines(lastLines, "log")
	];
}
/** The first line is a sentence; what follows is a list. */
function renderMessage(facts) {
	const [first = "", ...rest] = facts.join("\n").split("\n");
	return [text(first), ...rest.length === 0 ? [] : [codeBlock(rest)]];
}
function renderHint(hint) {
	return hint === void 0 ? [] : [`💡 ${text(hint)}`];
}
function sentences(parts) {
	return parts.length === 0 ? [] : [parts.join(" ")];
}
const linkedWarnings = 5;
function describeWarnings(facts) {
	const { warnings } = facts;
	const links = new Set(warnings.flatMap((warning) => linkToWarning(facts, warning) ?? []));
	if (warnings.length === 0) return [];
	const shown = [...links].slice(0, linkedWarnings);
	const list = [...shown, ...andMore(links.size - shown.length)].join(", ");
	return [`⚠️ ${countOf(warnings.length, "warning")}${list === "" ? "" : `: ${list}`}.`];
}
function renderWarnings(facts) {
	const { warnings } = facts;
	if (warnings.length === 0) return [];
	const lines = warnings.map((warning) => {
		const link = linkToWarning(facts, warning);
		return `- ${link === void 0 ? "" : `${link} `}${code(warning.rule)}: ${prose(warning.message)}`;
	});
	const title = `${countOf(warnings.length, "warning")} of the build checks`;
	return [details(title, [lines.join("\n")])];
}
function linkToWarning(facts, warning) {
	const place = placeInDockerfile(facts.dockerfile, warning);
	return place && linkToLine(facts.source, place);
}
// src/runner/summary/discovery-summary.ts
const agentRows$1 = 1e3;
/** Of one agent; a manifest may have a thousand include paths. */
const shownReasons = 5;
/** Markdown for the agents of a workspace, those that are selected first. */
function renderDiscoverySummary(agents) {
	const selected = agents.filter(isSelected);
	const others = agents.filter((agent) => !isSelected(agent));
	const headline = `### 🔍 ${selected.length} of ${countOf(agents.length, "agent")} selected`;
	if (agents.length === 0) return `${headline}\n`;
	const rows = [...selected, ...others].slice(0, agentRows$1);
	return joinBlocks([
		headline,
		table([[
			"Agent",
			"Selected",
			"Why",
			"Build",
			"Image"
		], ...rows.map(renderRow)]),
		...andMore(agents.length - rows.length)
	]);
}
function renderRow(found) {
	const { agent, reasons, content } = found;
	const newest = reasons.find((reason) => reason.kind === "unbuilt");
	return [
		code(agent),
		isSelected(found) ? "✅" : "",
		describeReasons(reasons),
		code(content?.buildId ?? newest?.buildId ?? "", 100),
		code(content?.imageUrl ?? "", 200)
	];
}
function describeReasons(reasons) {
	const shown = reasons.slice(0, shownReasons).map(describeReason);
	return [...shown, ...andMore(reasons.length - shown.length)].join(", ");
}
function describeReason(reason) {
	switch (reason.kind) {
		case "all": return "all are selected";
		case "added": return "new manifest";
		case "no-base": return "nothing to compare with";
		case "manifest": return "manifest changed";
		case "dockerfile": return "Dockerfile changed";
		case "dockerignore": return "ignore file changed";
		case "include": return `${countOf(reason.count, "file")} in ${code(reason.include, 100)}`;
		case "unbuilt": return reason.status === void 0 ? "not built" : `not built: ${code(reason.status, 100)}`;
	}
}
// src/runner/summary/undeployed-summary.ts
const agentRows = 500;
/** Markdown for agents that have builds but no deployment. */
function renderUndeployedSummary(agents) {
	if (agents.length === 0) return "### ✅ Every agent that was built is deployed\n";
	const rows = agents.slice(0, agentRows).map(({ agentName, latestBuild, totalBuilds }) => [
		code(agentName),
		code(latestBuild.imageUrl ?? latestBuild.imageTag ?? ""),
		code(latestBuild.id),
		code(latestBuild.createdAt ?? ""),
		String(totalBuilds)
	]);
	return joinBlocks([
		`### 📦 ${countOf(agents.length, "agent")} built but not deployed`,
		table([[
			"Agent",
			"Latest image",
			"Build",
			"Created",
			"Builds"
		], ...rows]),
		...andMore(agents.length - rows.length)
	]);
}
// src/runner/summary/summary.ts
async function writeBuildSummary(facts, writer) {
	await write(renderBuildSummary(redactAll(facts, writer.redact)), writer);
}
async function writeUndeployedSummary(agents, writer) {
	await write(renderUndeployedSummary(redactAll(agents, writer.redact)), writer);
}
async function writeDiscoverySummary(agents, writer) {
	await write(renderDiscoverySummary(redactAll(agents, writer.redact)), writer);
}
/** A summary that cannot be written is a warning and does not change the exit code. */
async function write(markdown, { world, log, redact }) {
	const path = process.env["GITHUB_STEP_SUMMARY"];
	if (!path) return;
	try {
		world.files.append(path, redact(markdown));
	} catch (error) {
		await log.warning(`The job summary could not be written: ${describeError(error)}`);
	}
}
export { contextRows, contextTitle, describeContext, describeSource, formatAge, formatBytes, formatCount, formatSeconds, isOfBuild, isSuccess, marks, placeInDockerfile, placeOfFailure, writeBuildSummary, writeDiscoverySummary, writeUndeployedSummary };
