import { normaliseRemote } from "./provenance.js";
import { readFile, realpath, stat } from "node:fs/promises";
// src/runner/workflow-context.ts
async function readWorkflowContext(env = process.env) {
	const payload = await readPayload(env["GITHUB_EVENT_PATH"]);
	const repositoryUrl = env["GITHUB_SERVER_URL"] && env["GITHUB_REPOSITORY"] ? `${env["GITHUB_SERVER_URL"]}/${env["GITHUB_REPOSITORY"]}` : void 0;
	return {
		workspace: await resolveLinks(env["GITHUB_WORKSPACE"] ?? process.cwd()),
		pushedTag: env["GITHUB_REF_TYPE"] === "tag" ? env["GITHUB_REF_NAME"] : void 0,
		checkouts: knownCheckouts(env, decodeHead(payload)),
		repositoryUrl,
		run: readRun(env, repositoryUrl),
		pullRequest: readPullRequest(env, payload),
		trustedFork: readTrustedFork(env, payload),
		event: readEvent(env, payload),
		branch: readBranch(env, payload, repositoryUrl),
		repository: readRepository(env)
	};
}
function readBranch(env, payload, repositoryUrl) {
	const head = field(field(payload, "pull_request"), "head");
	const [, started] = /^refs\/heads\/(.+)$/s.exec(env["GITHUB_REF"] ?? "") ?? [];
	const from = field(field(head, "repo"), "full_name");
	const isHere = typeof from === "string" && from.toLowerCase() === env["GITHUB_REPOSITORY"]?.toLowerCase();
	return {
		name: head === void 0 ? started : decodeHead(payload)?.ref,
		sourceRepo: repositoryUrl === void 0 ? void 0 : normaliseRemote(repositoryUrl),
		defaultBranch: textOf(field(field(payload, "repository"), "default_branch")),
		isProtected: env["GITHUB_REF_PROTECTED"] === "true",
		isFromFork: head !== void 0 && !isHere
	};
}
function readRepository(env) {
	const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
	return {
		owner,
		repo,
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com"
	};
}
function readEvent(env, payload) {
	return {
		name: env["GITHUB_EVENT_NAME"] ?? "",
		commit: env["GITHUB_SHA"],
		ref: env["GITHUB_REF"] ?? "",
		before: textOf(field(payload, "before")),
		defaultBranch: textOf(field(field(payload, "repository"), "default_branch")),
		pullRequest: readCommits(field(payload, "pull_request")),
		mergeGroupBase: textOf(field(field(payload, "merge_group"), "base_sha"))
	};
}
function readCommits(pullRequest) {
	const base = textOf(field(field(pullRequest, "base"), "sha"));
	if (base === void 0) return void 0;
	return {
		head: textOf(field(field(pullRequest, "head"), "sha")),
		base,
		mergeBase: textOf(field(pullRequest, "merge_base"))
	};
}
function readTrustedFork(env, payload) {
	const event = env["GITHUB_EVENT_NAME"] ?? "";
	const pullRequest = field(payload, "pull_request");
	const run = field(payload, "workflow_run");
	const [source, shas] = event === "pull_request_target" ? [field(field(pullRequest, "head"), "repo"), [field(field(pullRequest, "head"), "sha"), field(pullRequest, "merge_commit_sha")]] : event === "workflow_run" ? [field(run, "head_repository"), [field(run, "head_sha")]] : [void 0, []];
	const commits = shas.filter((sha) => typeof sha === "string");
	const repository = textOf(field(source, "full_name"));
	return repository?.toLowerCase() !== env["GITHUB_REPOSITORY"]?.toLowerCase() && commits.length > 0 ? {
		event,
		repository,
		commits
	} : void 0;
}
function readRun(env, repositoryUrl) {
	const id = env["GITHUB_RUN_ID"];
	const workflowRef = env["GITHUB_WORKFLOW_REF"];
	return {
		url: repositoryUrl && id ? `${repositoryUrl}/actions/runs/${id}` : void 0,
		number: Number(env["GITHUB_RUN_NUMBER"] ?? 0),
		attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
		job: env["GITHUB_JOB"] ?? "",
		workflow: {
			path: workflowRef ? workflowRef.replace(/@.*$/s, "") : void 0,
			name: env["GITHUB_WORKFLOW"] ?? "",
			event: env["GITHUB_EVENT_NAME"] ?? ""
		},
		serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com"
	};
}
function readPullRequest(env, payload) {
	const repository = readRepository(env);
	const number = field(field(payload, "pull_request"), "number");
	if (!repository.owner || !repository.repo || typeof number !== "number") return void 0;
	return {
		...repository,
		number,
		headCommit: decodeHead(payload)?.commit
	};
}
function knownCheckouts(env, pullRequest) {
	const explicit = pullRequest ? [{
		head: pullRequest.commit,
		...pullRequest
	}] : [];
	const head = env["GITHUB_SHA"];
	if (!head) return explicit;
	const isMergeCommit = env["GITHUB_REF"]?.startsWith("refs/pull/") ?? false;
	const started = {
		commit: head,
		ref: env["GITHUB_REF_NAME"]
	};
	return [{
		head,
		...isMergeCommit && pullRequest ? pullRequest : started
	}, ...explicit];
}
/** A missing workspace is reported by whoever looks for something in it. */
async function resolveLinks(path) {
	return await realpath(path).catch(() => path);
}
/** GitHub sends no larger ones. */
const maxPayloadBytes = 26214400;
/** Without a readable payload, the environment alone has to do. */
async function readPayload(path) {
	if (path === void 0) return void 0;
	try {
		const stats = await stat(path);
		if (!stats.isFile() || stats.size > maxPayloadBytes) return void 0;
		return JSON.parse(await readFile(path, "utf8"));
	} catch {
		return;
	}
}
function decodeHead(payload) {
	const head = field(field(payload, "pull_request"), "head");
	const commit = field(head, "sha");
	const ref = field(head, "ref");
	return typeof commit === "string" && typeof ref === "string" ? {
		commit,
		ref
	} : void 0;
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
function field(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
}
export { readWorkflowContext };
