import { ActionError } from "./errors.js";
import { showInvisible, withoutStyle } from "./entrypoint.js";
import { isUtf8 } from "node:buffer";
import { appendFileSync } from "node:fs";
// src/build-context/files/file-names.ts
/**
* Decodes a name or link target that was read as Latin-1, which keeps every byte. If it is not UTF-8, `text` has U+FFFD, which is good
* enough for matching, and `exact` is false: tar allows any bytes, the content hash and JSON do not.
*/
function decodeName(latin1) {
	if (Buffer.byteLength(latin1) === latin1.length) return {
		text: latin1,
		exact: true
	};
	const bytes = Buffer.from(latin1, "latin1");
	return {
		text: bytes.toString(),
		exact: isUtf8(bytes)
	};
}
/** For a name in `directory` that is not UTF-8 and not ignored. */
function undecodable(latin1, directory) {
	return new ActionError(`The name '${showBytes(latin1)}' in the directory '${directory === "" ? "." : showName(directory)}' of the build context is not valid UTF-8.`, { hint: "Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'." });
}
/** For a link whose target is not UTF-8. */
function undecodableTarget(latin1, link) {
	return new ActionError(`The symbolic link '${showName(link)}' of the build context points to '${showBytes(latin1)}', which is not valid UTF-8.`, { hint: "Change its target, or add a line for it to the ignore file." });
}
/** Bytes outside printable ASCII as `\xNN`. */
function showBytes(latin1) {
	return latin1.replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/** For messages: a name may contain line breaks and other control characters. */
function showName(path) {
	return JSON.stringify(path).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("\\\\", "\\");
}
const excerptCharacters = 200;
/** The start of a text that may be long, for messages. */
function excerpt(text) {
	return text.length > excerptCharacters ? `${text.slice(0, excerptCharacters)}…` : text;
}
const mostNames = 10;
/** The first names of a list, quoted, and how many more there are. */
function listNames(paths) {
	const shown = paths.slice(0, mostNames).map((path) => `'${showName(path)}'`).join(", ");
	return paths.length > mostNames ? `${shown} and ${paths.length - mostNames} more` : shown;
}
/** A sentence about paths, or nothing without paths. */
function sayOf(paths, sentence) {
	const all = [...paths];
	return all.length === 0 ? [] : [`${sentence}: ${listNames(all)}.`];
}
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
// src/runner/summary/markdown.ts
/** The runner drops a summary of more than 1 MiB; the rest is left for other summaries of the same step. */
const summaryLimitBytes = 921600;
/**
* Prose without structure, links or mentions; line breaks become spaces. Nothing is escaped unless it has a meaning where it
* stands, for the runner masks a secret only where all its characters are unchanged.
*/
function text(value) {
	return clean(value, 2e3).replaceAll(meaningful, String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|:(?=\/\/)|www(?=\.)/gi, "$&&zwj;").replaceAll("|", "&#124;");
}
/** What has a meaning anywhere; underscores except inside a word; what makes a list, a heading or a rule at the start of a line. */
const meaningful = /[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
/** A value to be copied, for a line or a table cell: every character unchanged, except for a pipe. */
function code(value, maxCharacters = 500) {
	const content = clean(value, maxCharacters);
	if (content === "") return "";
	if (content.includes("|")) return `<code>${text(content)}</code>`;
	const ticks = "`".repeat(longestRun(content) + 1);
	const pad = /^[ `]|[ `]$/.test(content) ? " " : "";
	return `${ticks}${pad}${content}${pad}${ticks}`;
}
/** Unchanged lines, in a fence longer than any run of backticks in them. */
function codeBlock(lines) {
	const content = lines.map((line) => showInvisible(withoutStyle(line))).join("\n");
	const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
	return `${fence}text\n${content}\n${fence}`;
}
/** Cells are Markdown, made by `text` and `code`. The first row is the header. */
function table([head = [], ...rows]) {
	return [
		head,
		head.map(() => "---"),
		...rows
	].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
/** Blocks under a title that opens them. The title is our own text. */
function details(title, blocks) {
	return `<details><summary>${title}</summary>\n\n${blocks.join("\n\n")}\n\n</details>`;
}
/** Joins blocks as long as they fit; no block is cut. */
function joinBlocks(blocks, limitBytes = summaryLimitBytes) {
	const cut = "_The rest did not fit and was left out._\n";
	let joined = "";
	for (const block of blocks) {
		const longer = `${joined}${block}\n\n`;
		if (Buffer.byteLength(longer) + Buffer.byteLength(cut) > limitBytes) return joined + cut;
		joined = longer;
	}
	return joined;
}
/** `1 file`, `2 files`. */
function countOf(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function clean(value, maxCharacters) {
	const line = showInvisible(withoutStyle(value.slice(0, maxCharacters)).replaceAll(/\s+/g, " "));
	return value.length > maxCharacters ? `${line}…` : line.trim();
}
function longestRun(content) {
	let longest = 0;
	for (const [run] of content.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}
// src/runner/summary/build-summary.ts
const headlines = {
	success: ["✅", "built"],
	failure: ["❌", "build failed"],
	timeout: ["⏱️", "timed out"],
	cancelled: ["🚫", "cancelled"],
	submitted: ["🚀", "submitted"],
	"dry-run": ["📦", "packed, nothing sent"]
};
/** Markdown for the job summary: the result first, then what a reader may want to copy, then the details. */
function renderBuildSummary(facts) {
	const { message, hint, failure, steps } = facts;
	const isBad = facts.result !== "success";
	const isShownByStep = facts.result === "failure" && failure !== void 0;
	return joinBlocks([
		renderHeadline(facts),
		...isBad && !isShownByStep && message !== void 0 ? [text(message)] : [],
		...isBad && !isShownByStep && hint !== void 0 ? [`💡 ${text(hint)}`] : [],
		...isBad && failure !== void 0 ? renderFailure(failure) : [],
		...renderFacts(facts),
		...renderSteps(steps),
		...facts.context ? [renderContext(facts.context)] : []
	]);
}
function renderHeadline({ result, agent, buildSeconds }) {
	const [icon, words] = headlines[result];
	return `### ${icon} ${agent === void 0 ? "Agent" : code(agent)}: ${words}${result === "success" && buildSeconds !== void 0 ? ` in ${formatSeconds(buildSeconds)}` : ""}`;
}
/** The failing step, the builder's sentence and its last lines. */
function renderFailure(failure) {
	const { step, message, exitCode, dockerfile, tail } = failure;
	const where = [
		...step ? [code(step.title)] : [],
		...exitCode === void 0 ? [] : [`exit code ${exitCode}`],
		...dockerfile ? [code(`${dockerfile.file}:${dockerfile.line}`)] : []
	];
	return [
		`**${step ? "Failed step" : "The builder failed"}** ${where.join(" · ")}`,
		code(message, 2e3),
		...tail.length === 0 ? [] : [codeBlock(tail)]
	];
}
function renderFacts(facts) {
	const { context, queueSeconds, buildSeconds, source, buildId, status = "" } = facts;
	const known = [
		["Image", facts.image && code(facts.image)],
		["Build", buildId && `${code(buildId)} ${text(status)}`],
		["Context", context && `${formatBytes(context.sizeBytes)}, ${countOf(context.files, "file")}`],
		["Queued", queueSeconds === void 0 ? void 0 : formatSeconds(queueSeconds)],
		["Built", buildSeconds === void 0 ? void 0 : formatSeconds(buildSeconds)],
		["Commit", source.commit && renderCommit(source.commit, source.repositoryUrl)],
		["Ref", source.ref && code(source.ref)]
	].flatMap(([name, value]) => value ? [[name, value]] : []);
	return known.length === 0 ? [] : [table(known)];
}
/** A link only where both parts have the form that they should have. */
function renderCommit(commit, repositoryUrl) {
	const short = code(commit.slice(0, 12));
	return repositoryUrl !== void 0 && /^[0-9a-f]{40,64}$/.test(commit) && /^https:\/\/[\w.-]+(?::\d+)?\/[\w.-]+\/[\w.-]+$/.test(repositoryUrl) ? `[${short}](${repositoryUrl}/commit/${commit})` : short;
}
const stepResults = {
	done: "✅",
	cached: "⚡ cached",
	failed: "❌ failed",
	canceled: "🚫 cancelled",
	running: "… not finished"
};
const shownSteps = 30;
/** All steps, or the slowest ones of a long build, in the order of the log. */
function renderSteps(steps) {
	if (steps.length === 0) return [];
	const cached = steps.filter(({ state }) => state === "cached").length;
	const shown = slowest(steps);
	return [details([
		countOf(steps.length, "step"),
		...cached > 0 ? [`${cached} cached`] : [],
		...shown.length < steps.length ? [`the slowest ${shown.length} shown`] : []
	].join(", "), [table([[
		"Step",
		"Result",
		"Time"
	], ...shown.map(({ title: name, state, seconds }) => [
		code(name),
		stepResults[state],
		seconds === void 0 || state === "cached" ? "" : formatSeconds(seconds)
	])])])];
}
/** A step that did not end well counts as slower than any other. */
function slowest(steps) {
	const rank = ({ state, seconds = 0 }) => state === "failed" || state === "running" ? Number.MAX_VALUE : seconds;
	const first = new Set(steps.toSorted((a, b) => rank(b) - rank(a)).slice(0, shownSteps));
	return steps.filter((step) => first.has(step));
}
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
	const head = [
		"Agent",
		"Latest image",
		"Build",
		"Created",
		"Builds"
	];
	const more = agents.length - rows.length;
	return joinBlocks([
		`### 📦 ${countOf(agents.length, "agent")} built but not deployed`,
		table([head, ...rows]),
		...more > 0 ? [`… and ${more} more.`] : []
	]);
}
// src/runner/summary/summary.ts
async function writeBuildSummary(facts, log, redact) {
	await write(renderBuildSummary(facts), log, redact);
}
async function writeUndeployedSummary(agents, log, redact) {
	await write(renderUndeployedSummary(agents), log, redact);
}
/** A summary that cannot be written is a warning and does not change the exit code. */
async function write(markdown, log, redact) {
	const path = process.env["GITHUB_STEP_SUMMARY"];
	if (!path) return;
	try {
		appendFileSync(path, redact(markdown));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		await log.warning(`The job summary could not be written: ${reason}`);
	}
}
export { contextRows, contextTitle, decodeName, describeContext, excerpt, formatBytes, formatSeconds, listNames, sayOf, showName, undecodable, undecodableTarget, writeBuildSummary, writeUndeployedSummary };
