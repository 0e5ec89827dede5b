import { ActionError } from "./errors.js";
import { createRetryBudget, retry } from "./retry.js";
import { ApiError } from "./errors2.js";
import { createParser } from "../packages/eventsource-parser.js";
import { clip } from "./clip.js";
import { answerOf, retryRules } from "./retry-table.js";
import { buildPath, buildsPath, listPath } from "./paths.js";
import { defaultTimeouts } from "./timeouts.js";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
// src/api/decode.ts
/** A build from the record of any server generation; `undefined` without an ID. */
function decodeBuild(value) {
	if (!isJsonObject(value)) return void 0;
	const id = text(value["id"]) ?? text(value["build_id"]);
	if (id === void 0) return void 0;
	return {
		id,
		status: text(value["build_status"]) ?? text(value["status"]) ?? "unknown",
		accountId: text(value["account_id"]),
		agentId: text(value["agent_id"]),
		agentName: text(value["agent_name"]),
		imageName: text(value["image_name"]),
		imageTag: text(value["image_tag"]),
		imageUrl: text(value["image_url"]),
		createdAt: text(value["created_at"]),
		createdBy: isJsonObject(value["created_by"]) ? text(value["created_by"]["id"]) : void 0,
		startedAt: text(value["build_start_time"]),
		endedAt: text(value["build_end_time"]),
		sourceRepo: text(value["source_repo"]),
		sourceCommit: text(value["source_commit"]),
		sourceRef: text(value["source_ref"]),
		sourceSubpath: text(value["source_subpath"]),
		sourceDirty: flag(value["source_dirty"]),
		workingTreeHash: text(value["working_tree_hash"]),
		record: value
	};
}
/** One page of a list, without records that have no ID; `undefined` when the value is not a page. */
function decodePage(value) {
	const items = Array.isArray(value) ? value : isJsonObject(value) ? value["items"] : void 0;
	if (!Array.isArray(items)) return void 0;
	return {
		builds: items.map(decodeBuild).filter((build) => build !== void 0),
		hasMore: isJsonObject(value) && value["has_more"] !== false
	};
}
/** Skips entries without a name or a readable build; `undefined` when the value is not a list. */
function decodeUndeployed(value) {
	const items = isJsonObject(value) ? value["items"] : value;
	if (!Array.isArray(items)) return void 0;
	return items.map(decodeUndeployedAgent).filter((agent) => agent !== void 0);
}
function decodeUndeployedAgent(value) {
	if (!isJsonObject(value)) return void 0;
	const agentName = text(value["agent_name"]);
	const latestBuild = decodeBuild(value["latest_build"]);
	if (agentName === void 0 || latestBuild === void 0) return void 0;
	const total = value["total_builds"];
	return {
		agentName,
		latestBuild,
		totalBuilds: typeof total === "number" ? total : 1
	};
}
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function flag(value) {
	return typeof value === "boolean" ? value : void 0;
}
/** `undefined` when absent, null, empty or of another type. */
function text(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
// src/api/event-stream.ts
/** Limit for the characters of one event, to within one chunk. */
const defaultMaxEventLength = 16777216;
/**
* Decodes server-sent events by the WHATWG rules from chunks of any size. An event above the limit becomes `unreadable`, and its
* rest is skipped. The length is counted here because the parser's own limit would stop it for good.
*/
function createEventStreamDecoder(maxEventLength = defaultMaxEventLength) {
	const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
	let events = [];
	let pendingLength = 0;
	let messages = 0;
	let skipping;
	let endsInCr = false;
	let atEnd = false;
	const parser = createParser({
		onEvent: (message) => {
			messages += 1;
			const event = decodeLogEvent(message, { isUnterminated: atEnd });
			if (event) events.push(event);
		},
		onRetry: (ms) => events.push({
			type: "retry",
			ms
		})
	});
	function feed(text) {
		const rest = skipping ? skipping.skip(text) : text;
		if (text !== "") endsInCr = text.endsWith("\r");
		if (rest === void 0) return;
		skipping = void 0;
		const before = messages;
		parser.feed(rest);
		pendingLength = (messages > before ? 0 : pendingLength) + rest.length;
		if (pendingLength <= maxEventLength) return;
		events.push({ type: "unreadable" });
		parser.reset();
		pendingLength = 0;
		skipping = createBoundaryScanner(rest);
	}
	function take() {
		const taken = events;
		events = [];
		return taken;
	}
	return {
		push: (chunk) => {
			feed(utf8.decode(chunk, { stream: true }));
			return take();
		},
		end: () => {
			feed(utf8.decode());
			if (endsInCr) feed("\n");
			atEnd = true;
			feed("\n\n");
			return take();
		}
	};
}
/** The events of one connection, for each chunk those that it completes; leaving the loop closes the connection. */
async function* decodeEventStream(chunks) {
	const decoder = createEventStreamDecoder();
	for await (const chunk of chunks) yield decoder.push(chunk);
	yield decoder.end();
}
/**
* The text of one server-sent event: `line`, else `message`, `error` or `detail`, else its data. `undefined` for an event without
* data, for the end mark `[DONE]`, and for JSON that the end of the stream cuts off.
*/
function decodeLogEvent({ event, data }, { isUnterminated }) {
	if (data === "" || data.trim() === "[DONE]") return void 0;
	const value = parseJson$1(data);
	if (value === void 0 && isUnterminated && /^\s*[{"]/.test(data)) return void 0;
	const text = textOf(value) ?? data;
	if (event === "error") return {
		type: "error",
		text
	};
	return {
		type: isUnterminated ? "unterminated" : "line",
		text
	};
}
function textOf(value) {
	if (typeof value === "string") return value;
	if (!isJsonObject(value)) return void 0;
	return [
		value["line"],
		value["message"],
		value["error"],
		value["detail"]
	].find((text) => typeof text === "string");
}
function parseJson$1(data) {
	try {
		return JSON.parse(data);
	} catch {
		return;
	}
}
/** `before` is the text just before the first chunk: it decides whether a line break ends a blank line. */
function createBoundaryScanner(before) {
	let atLineStart = /[\r\n]$/.test(before);
	let afterCr = before.endsWith("\r");
	return { skip: (text) => {
		for (let index = 0; index < text.length; index += 1) {
			const character = text[index];
			const isSecondHalf = afterCr && character === "\n";
			afterCr = character === "\r";
			if (isSecondHalf) continue;
			if (character !== "\r" && character !== "\n") {
				atLineStart = false;
				continue;
			}
			if (atLineStart) return text.slice(index + 1);
			atLineStart = true;
		}
	} };
}
// src/api/http/response-headers.ts
/** A longer wait is ignored. */
const longestMs = 12e4;
const imfDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/**
* The wait that the headers of a response ask for, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an
* HTTP date. A date counts from the response's own `Date`, so the runner's clock does not matter. `undefined` unless above 0 and
* at most two minutes.
*/
function parseRetryAfter(header) {
	const retryAfter = header("retry-after")?.trim();
	const ms = decimal(header("retry-after-ms")?.trim()) ?? scale(decimal(retryAfter), 1e3) ?? millisecondsUntil(retryAfter, header("date"));
	return ms !== void 0 && ms > 0 && ms <= longestMs ? ms : void 0;
}
/** `x-should-retry`: whether the server wants a retry. */
function parseShouldRetry(header) {
	const value = header("x-should-retry")?.trim().toLowerCase();
	return value === "true" ? true : value === "false" ? false : void 0;
}
function decimal(text) {
	return text !== void 0 && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : void 0;
}
function scale(value, factor) {
	return value === void 0 ? void 0 : value * factor;
}
function millisecondsUntil(date, now) {
	const [then, at] = [parseDate(date), parseDate(now)];
	return then === void 0 || at === void 0 ? void 0 : then - at;
}
/** The server's clock when it responded, in milliseconds since 1970, in whole seconds: our own clock may be wrong. */
function parseServerTime(header) {
	return parseDate(header("date"));
}
function parseDate(text) {
	if (text === void 0 || !imfDate.test(text)) return void 0;
	const ms = Date.parse(text);
	return Number.isNaN(ms) ? void 0 : ms;
}
// src/api/http/http-error.ts
/** The error for a response outside 2xx. */
function createHttpError(failure) {
	const { operation, status, statusText, header, serverMessage } = failure;
	const name = statusText === "" ? "" : ` ${clip(statusText, 60)}`;
	const quote = serverMessage === void 0 ? "." : `: ${endSentence(serverMessage)}`;
	const who = isOfGateway(failure) ? "a gateway or proxy" : "the server";
	return new ApiError(`${operation} failed: ${who} responded with ${status}${name}${quote}`, {
		kind: "http",
		meaning: meaningOf(failure),
		status,
		serverMessage,
		hint: hintFor(failure),
		retryAfterMs: parseRetryAfter(header),
		shouldRetry: parseShouldRetry(header),
		accepted: failure.bodyHasLeft ? acceptanceOf(failure) : "no"
	});
}
function meaningOf(failure) {
	const { status } = failure;
	if (isOfGateway(failure)) return "unavailable";
	if (status === 401 || status === 403) return "unauthorized";
	if (status === 404) return "missing";
	if (status === 409) return "conflict";
	if (status < 200 || [
		408,
		425,
		429
	].includes(status) || status >= 500) return "unavailable";
	return "refused";
}
/** What a gateway says of its own accord says nothing about the key, the build or the request; but it may limit the size of a form. */
function isOfGateway({ status, isForeign, bodyHasLeft }) {
	return isForeign && status >= 300 && status < 500 && !(status === 413 && bodyHasLeft);
}
/**
* A gateway may respond for a form that it has already passed on or repeated: when it is too slow, out of service, limits rates, or
* sends the client somewhere else afterwards. Then the server's conflict may be with the first copy of the same form.
*/
function acceptanceOf(failure) {
	const { status } = failure;
	if (isOfGateway(failure)) return "maybe";
	return status < 200 || [
		408,
		409,
		429
	].includes(status) || status >= 500 ? "maybe" : "no";
}
function hintFor(failure) {
	const { status, header, baseUrl } = failure;
	if (isOfGateway(failure) && status !== 429) return "The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
	if (status >= 300 && status < 400) return redirectHint(header("location"), baseUrl);
	if (status >= 500) return "The service, or a gateway in front of it, failed. Run the job again later.";
	switch (status) {
		case 400:
		case 422: return "Correct the value that the server rejected; its message names the field.";
		case 401: return "Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id'.";
		case 403: return "The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.";
		case 404: return "Check input 'base-url', and that the build or agent belongs to the account in 'account-id'.";
		case 409: return "Resolve the conflict that the server's message names, and run the job again.";
		case 413: return "Make the build context smaller: exclude what the image does not need in '.dockerignore'.";
		case 429: return "This account sent too many requests. Run the job again later.";
		default: return "Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service.";
	}
}
/** Redirects are not followed: they would carry the key to another host. */
function redirectHint(location, baseUrl) {
	const target = location === void 0 ? null : URL.parse(location, baseUrl.href);
	if (!target || !["http:", "https:"].includes(target.protocol)) return "The action does not follow redirects. Set input 'base-url' to the address of the API itself.";
	return target.origin === baseUrl.origin ? "The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'." : `The action does not follow redirects. If the API is at '${target.origin}', set input 'base-url' to it.`;
}
function endSentence(sentence) {
	return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
// src/api/http/error-body.ts
/** Limits of what is shown of a body that is not JSON, and of a message in JSON. */
const rawCharacters = 500;
const messageCharacters = 2e3;
/**
* The message in the body of an error response, in any of the known forms: `detail` as text, as a list of validation
* problems or as an object; `message`; `error` as text or object; else the start of the text, without HTML tags.
*/
function readServerMessage(body, redact) {
	const text = redact(body);
	const json = parseJson(text);
	const message = isJsonObject(json) ? describe(json["detail"]) ?? describe(json["message"]) ?? describe(json["error"]) : void 0;
	const shown = message === void 0 ? clip(plain(text), rawCharacters) : clip(message, messageCharacters);
	return shown === "" ? void 0 : shown;
}
/**
* Whether this is an error in the API's own form: `detail`, as FastAPI sends it, or `message` with a code and `data`. A gateway sends a
* page, plain text, nothing, or JSON with a bare `message` or `error`.
*/
function isApiError(contentType, body) {
	if (!/^application\/json\b/i.test(contentType)) return false;
	const json = parseJson(body);
	if (!isJsonObject(json)) return false;
	const { detail, message, code, status_code: statusCode, data } = json;
	if (typeof detail === "string" || Array.isArray(detail) || isJsonObject(detail)) return true;
	return typeof message === "string" && data !== void 0 && (code ?? statusCode) !== void 0;
}
function describe(value) {
	if (typeof value === "string") return oneLine(value) || void 0;
	if (Array.isArray(value)) {
		const lines = value.map((problem) => describeProblem(problem)).filter((line) => line !== void 0);
		return lines.length > 0 ? lines.join("\n") : void 0;
	}
	if (isJsonObject(value)) return describe(value["message"]) ?? describe(value["msg"]) ?? describe(value["detail"]);
}
/** One problem of a FastAPI 422 response: `body.image_name: Field required`. */
function describeProblem(problem) {
	if (!isJsonObject(problem)) return describe(problem);
	const text = describe(problem["msg"]) ?? describe(problem["message"]);
	const path = Array.isArray(problem["loc"]) ? problem["loc"].filter((part) => typeof part === "string" || typeof part === "number").join(".") : "";
	return text === void 0 || path === "" ? text : `${oneLine(path)}: ${text}`;
}
/** Gateways respond with whole HTML pages, of which only the text matters. */
function plain(text) {
	return oneLine(/^\s*<(?:!doctype|html|head|body)\b/i.test(text) ? withoutTags(text) : text);
}
/** Also drops what scripts and styles contain. Linear, unlike a pattern for pairs of tags. */
function withoutTags(html) {
	let shown = "";
	let hidden;
	for (const piece of html.split("<")) {
		const name = /^\/?[a-z]{1,10}/i.exec(piece)?.[0].toLowerCase();
		if (hidden !== void 0 && name !== `/${hidden}`) continue;
		hidden = name === "script" || name === "style" ? name : void 0;
		if (hidden === void 0) shown += ` ${piece.slice(piece.indexOf(">") + 1)}`;
	}
	return shown;
}
function oneLine(text) {
	return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/api/http/network-error.ts
const checkAddress = "Check input 'base-url', and that this runner can reach the host.";
const checkSpelling = "Check the spelling of the host in input 'base-url'.";
const runAgain = "The network or the server closed the connection. Run the job again.";
const checkCertificates = "Check input 'base-url'. If a company certificate authority signs the connection, set 'NODE_EXTRA_CA_CERTS' to its file.";
const connectCodes = {
	ECONNREFUSED: "refused the connection",
	ENOTFOUND: "has no address: the name does not resolve",
	EAI_AGAIN: "could not be looked up: the name server did not respond",
	EHOSTUNREACH: "cannot be reached",
	ENETUNREACH: "cannot be reached: there is no route to its network",
	ETIMEDOUT: "did not accept the connection in time",
	UND_ERR_CONNECT_TIMEOUT: "did not accept the connection in time"
};
const timeoutCodes = {
	UND_ERR_HEADERS_TIMEOUT: "did not respond in time",
	UND_ERR_BODY_TIMEOUT: "stopped sending in the middle of its response",
	UPLOAD_STALLED: "stopped receiving the build context"
};
/** The codes of OpenSSL's certificate checks and of Node's TLS layer. */
const tlsCode = /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;
/** Explains an error of the HTTP library, by its code. */
function describeNetworkError(error, route) {
	const code = codeOf(error);
	const { host, proxyHost } = route;
	const proxyStatus = proxyStatusOf(error);
	if (proxyStatus !== void 0) {
		const hint = proxyStatus === "407" ? "Put the proxy's user name and password into 'HTTPS_PROXY', or the host into 'NO_PROXY'." : "Allow the host in the proxy, or put it into 'NO_PROXY'.";
		const sentence = `the proxy '${proxyHost}' responded with ${proxyStatus} when asked to connect to '${host}'.`;
		return {
			kind: "proxy",
			code: `PROXY_${proxyStatus}`,
			sentence,
			hint
		};
	}
	if (route.viaFailedProxy || code === "UND_ERR_PRX_TLS" || code === "UND_ERR_PRX_CONN") return {
		kind: "proxy",
		code,
		sentence: `the proxy '${proxyHost}' ${(code && (connectCodes[code] ?? timeoutCodes[code])) ?? "closed the connection"}${inBrackets(code)}.`,
		hint: "Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'."
	};
	if (code !== void 0 && connectCodes[code] !== void 0) return {
		kind: "connect",
		code,
		sentence: `'${host}' ${connectCodes[code]} (${code}).`,
		hint: code === "ENOTFOUND" ? checkSpelling : checkAddress
	};
	if (code !== void 0 && timeoutCodes[code] !== void 0) return {
		kind: "timeout",
		code,
		sentence: `'${host}' ${timeoutCodes[code]} (${code}).`,
		hint: runAgain
	};
	if (code !== void 0 && tlsCode.test(code)) return {
		kind: "tls",
		code,
		sentence: `the connection to '${host}' is not trusted (${code}).`,
		hint: checkCertificates
	};
	if (textField(error, "name") === "HTTPParserError" || code === "UND_ERR_HEADERS_OVERFLOW") return {
		kind: "response",
		code,
		sentence: `'${host}' did not respond in HTTP${inBrackets(code)}.`,
		hint: checkAddress
	};
	return {
		kind: "reset",
		code,
		sentence: `the connection to '${host}' was lost${inBrackets(code)}.`,
		hint: runAgain
	};
}
function inBrackets(code) {
	return code === void 0 ? "" : ` (${code})`;
}
function codeOf(error) {
	return textField(error, "code");
}
/** The library reports the status code of a refused CONNECT only in the error's message. */
function proxyStatusOf(error) {
	return codeOf(error) === "UND_ERR_ABORTED" ? /^Proxy response \((\d{3})\)/.exec(textField(error, "message") ?? "")?.[1] : void 0;
}
function textField(error, name) {
	const value = isJsonObject(error) ? error[name] : void 0;
	return typeof value === "string" ? value : void 0;
}
// src/api/http/http.ts
const requestIdHeaders = [
	"x-request-id",
	"x-amzn-requestid",
	"cf-ray"
];
/** Limit for the body of an error. */
const errorBodyBytes = 65536;
/** Sends one request, once. Rejects with an `ApiError` for everything but a 2xx, or with the reason of `signal`. */
function createSend(options) {
	const { baseUrl, transport, apiKey, clock, keyHasWorked, trace } = options;
	const prefix = baseUrl.pathname.replace(/\/+$/, "");
	const redact = (text) => text.replaceAll(apiKey, "***");
	return async (request, signal) => {
		const { operation, upload } = request;
		const fail = (error) => {
			signal.throwIfAborted();
			return toApiError(error, request, options);
		};
		const stop = upload ? AbortSignal.any([signal, upload.stalled]) : signal;
		stop.throwIfAborted();
		const startMs = clock.monotonicMs();
		const traced = (status, requestId) => trace?.({
			method: request.method,
			path: prefix + request.path.replace(/\?.*$/, ""),
			status,
			requestId,
			durationMs: clock.monotonicMs() - startMs
		});
		const response = await transport.request({
			origin: baseUrl.origin,
			path: prefix + request.path,
			method: request.method,
			headers: {
				"x-api-key": apiKey,
				"x-selected-account-id": options.accountId,
				"user-agent": options.userAgent,
				accept: request.accept ?? "application/json",
				"accept-encoding": "identity",
				...upload?.headers
			},
			body: upload?.body ?? null,
			headersTimeout: request.headersTimeout,
			bodyTimeout: request.bodyTimeout,
			signal: stop
		}).catch((error) => {
			traced();
			throw fail(error);
		});
		const header = (name) => [response.headers[name]].flat()[0];
		traced(response.statusCode, requestIdHeaders.map(header).find(Boolean));
		const result = {
			contentType: header("content-type")?.toLowerCase() ?? "",
			serverMs: parseServerTime(header),
			chunks: mapErrors(response.body, fail),
			discard: () => {
				response.body.on("error", () => void 0).destroy();
			}
		};
		if (response.statusCode >= 200 && response.statusCode < 300) return result;
		const text = await readStart(result.chunks, errorBodyBytes);
		signal.throwIfAborted();
		throw createHttpError({
			operation,
			status: response.statusCode,
			statusText: redact(response.statusText),
			header,
			serverMessage: readServerMessage(text, redact),
			baseUrl,
			bodyHasLeft: upload?.hasLeft() ?? false,
			isForeign: keyHasWorked() && !isApiError(result.contentType, text)
		});
	};
}
function toApiError(error, { operation, upload }, options) {
	const { baseUrl, transport } = options;
	const accepted = upload?.hasLeft() ? "maybe" : "no";
	if (error instanceof ActionError) return new ApiError(`${operation} failed: ${error.message}`, {
		kind: "reset",
		hint: error.hint,
		accepted,
		cause: error
	});
	const { kind, code, sentence, hint } = describeNetworkError(error, {
		host: baseUrl.host,
		proxyHost: transport.proxyHost,
		viaFailedProxy: transport.isProxyFailure(error)
	});
	return new ApiError(`${operation} failed: ${sentence}`, {
		kind,
		code,
		hint,
		accepted,
		cause: error
	});
}
async function* mapErrors(body, fail) {
	try {
		yield* body;
	} catch (error) {
		throw fail(error);
	}
}
/** The start of a text. Best effort: the status code is already known. */
async function readStart(chunks, bytes) {
	const parts = [];
	let length = 0;
	try {
		for await (const chunk of chunks) {
			parts.push(chunk);
			length += chunk.length;
			if (length >= bytes) break;
		}
	} catch {}
	return new TextDecoder().decode(Buffer.concat(parts).subarray(0, bytes));
}
// src/api/http/json.ts
const wrongServerHint = "Check input 'base-url': the response may come from a login page or a proxy instead of the API.";
/**
* Reads a whole response, parses and decodes it. Rejects with an `ApiError` of kind `response` for anything else than `expected`;
* `accepted` says what an unusable response leaves open about a submit.
*/
async function readJson(response, operation, { expected, maxBytes, decode }, accepted = "no") {
	const unusable = (problem, code) => new ApiError(`${operation} failed: the response ${problem}.`, {
		kind: "response",
		code,
		accepted,
		hint: wrongServerHint
	});
	const chunks = [];
	let bytes = 0;
	for await (const chunk of response.chunks) {
		bytes += chunk.length;
		if (bytes > maxBytes) throw unusable(`is larger than ${maxBytes} bytes`, "TOO_LARGE");
		chunks.push(chunk);
	}
	let value;
	try {
		value = JSON.parse(new TextDecoder().decode(Buffer.concat(chunks)));
	} catch {
		throw unusable(bytes === 0 ? "is empty" : `is not JSON${typeOf(response)}`, "NOT_JSON");
	}
	const decoded = decode(value);
	if (decoded === void 0) throw unusable(`is not ${expected}`, "NOT_EXPECTED");
	return decoded;
}
function typeOf({ contentType }) {
	const type = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0];
	return type === void 0 || type === "application/json" ? "" : ` but '${type}'`;
}
// src/api/http/multipart.ts
const crlf = "\r\n";
/** 128 bits as 32 hex digits, as in the public client. */
function createBoundary(random) {
	return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join("");
}
/** The form around the archive: text parts that have a value, in the documented order, then the file if there is one. */
function frameSubmission(submission, boundary) {
	const parts = textParts(submission);
	const clash = parts.find(([, value]) => value.includes(boundary));
	if (clash) throw new ActionError(`The value of '${clash[0]}' contains the boundary of the upload form.`, { hint: "Run the job again: each run has another boundary." });
	return {
		...frameFile(parts.map(([name, value]) => `--${boundary}${crlf}${disposition(name)}${crlf}${crlf}${value}${crlf}`).join(""), submission.archive, boundary),
		contentType: `multipart/form-data; boundary=${boundary}`
	};
}
function frameFile(texts, archive, boundary) {
	const end = `--${boundary}--${crlf}`;
	const file = `--${boundary}${crlf}${disposition("context_archive")}; filename="context.tar.gz"${crlf}Content-Type: application/x-tar${crlf}${crlf}`;
	const head = Buffer.from(archive ? texts + file : texts);
	const tail = Buffer.from(archive ? crlf + end : end);
	return {
		head,
		tail,
		sizeBytes: head.length + (archive?.sizeBytes ?? 0) + tail.length
	};
}
function textParts(submission) {
	const { agent, sourceDirty } = submission;
	const isBuild = submission.archive !== void 0;
	const buildArgs = isBuild ? submission.buildArgs : {};
	return [
		["image_name", submission.imageName],
		["agent_id", agent.agentId],
		["agent_name", agent.agentName],
		["build_args", Object.keys(buildArgs).length > 0 ? JSON.stringify(buildArgs) : void 0],
		["image_tag", submission.imageTag],
		["image_url", submission.imageUrl],
		["platform", isBuild ? submission.platform : void 0],
		["source_commit", submission.sourceCommit],
		["source_dirty", sourceDirty === void 0 ? void 0 : String(sourceDirty)],
		["source_ref", submission.sourceRef],
		["source_repo", submission.sourceRepo],
		["source_subpath", submission.sourceSubpath],
		["working_tree_hash", submission.workingTreeHash]
	].flatMap(([name, value]) => value === void 0 || value === "" ? [] : [[name, value]]);
}
function disposition(name) {
	return `Content-Disposition: form-data; name="${name}"`;
}
// src/api/http/outage-pace.ts
/** The shortest wait after the first failure; it doubles with each further one. */
const waitMs = {
	first: 500,
	longest: 1e4
};
function createOutagePace(clock) {
	/** Failures since the last usable response. */
	let failures = 0;
	/** No request begins before. */
	let nextMs = -1e400;
	/** Callers that wait at the same time get one turn each. */
	const takeTurn = async (signal) => {
		for (let leftMs = nextMs - clock.monotonicMs(); leftMs >= 1;) {
			await clock.sleep(leftMs, signal);
			leftMs = nextMs - clock.monotonicMs();
		}
		if (failures > 0) nextMs = clock.monotonicMs() + gapMs();
	};
	const gapMs = () => Math.min(waitMs.longest, waitMs.first * 2 ** (failures - 1));
	const reset = () => {
		failures = 0;
		nextMs = -1e400;
	};
	const runAtOnce = async (attempt) => {
		try {
			const result = await attempt();
			reset();
			return result;
		} catch (error) {
			if (isOutage(error)) {
				failures += 1;
				nextMs = Math.max(nextMs, clock.monotonicMs() + gapMs());
			} else if (error instanceof ApiError) reset();
			throw error;
		}
	};
	return {
		run: async (attempt, signal) => {
			await takeTurn(signal);
			return await runAtOnce(attempt);
		},
		runAtOnce
	};
}
/** A server that refuses, or that says when to come again, is not down. */
function isOutage(error) {
	if (!(error instanceof ApiError) || error.retryAfterMs !== void 0) return false;
	return error.meaning === "unavailable" && answerOf(error) !== "throttled";
}
// src/api/http/retry-rules.ts
/** As in the AWS SDKs: full jitter, 20 s cap, a budget. Only reads and cancel are retried. */
const retryPolicy = {
	attempts: 6,
	baseMs: 500,
	factor: 2,
	capMs: 2e4
};
const retryTokens = {
	tokens: 100,
	cost: 5,
	gain: 1
};
function decideRetry(error) {
	if (!(error instanceof ApiError)) return { retry: false };
	const { attempts, baseMs } = retryRules(error).request;
	return attempts > 1 ? {
		retry: true,
		afterMs: error.retryAfterMs,
		attempts,
		baseMs
	} : { retry: false };
}
/** The last error, with a list of the earlier ones. */
function failAfterRetries(errors, reason) {
	const last = errors.at(-1);
	if (!(last instanceof ApiError)) return last;
	return last.after(errors.slice(0, -1).filter((error) => error instanceof ApiError), reason);
}
// src/api/http/upload.ts
var StalledError = class extends Error {
	code = "UPLOAD_STALLED";
};
/** Streams an archive inside its frame, with at most two chunks in memory; or a form without one. */
function openUpload(archive, frame, { clock, stallMs, onProgress }) {
	const stall = new AbortController();
	const done = new AbortController();
	let hasLeft = false;
	let progressMs = 0;
	async function* form() {
		hasLeft = true;
		progressMs = clock.monotonicMs();
		watch();
		try {
			yield frame.head;
			let sentBytes = 0;
			if (archive === void 0) onProgress?.(sentBytes);
			for await (const chunk of archive?.chunks() ?? []) {
				await setImmediate();
				yield chunk;
				sentBytes += chunk.length;
				progressMs = clock.monotonicMs();
				onProgress?.(sentBytes);
			}
			yield frame.tail;
		} finally {
			done.abort();
		}
	}
	async function watch() {
		for (;;) {
			const leftMs = progressMs + stallMs - clock.monotonicMs();
			if (leftMs <= 0) {
				stall.abort(new StalledError("The upload stalled."));
				return;
			}
			try {
				await clock.sleep(leftMs, done.signal);
			} catch {
				return;
			}
		}
	}
	const body = Readable.from(form(), {
		objectMode: false,
		highWaterMark: 1
	});
	body.on("error", () => void 0);
	return {
		headers: {
			"content-type": frame.contentType,
			"content-length": String(frame.sizeBytes)
		},
		body,
		hasLeft: () => hasLeft,
		stalled: stall.signal,
		[Symbol.dispose]: () => {
			done.abort();
			body.destroy();
		}
	};
}
// src/api/client.ts
const megabyte = 1048576;
const record = {
	expected: "a build with an id",
	maxBytes: megabyte,
	decode: decodeBuild
};
const page = {
	expected: "a list of builds",
	maxBytes: 16 * megabyte,
	decode: decodePage
};
const agents = {
	expected: "a list of agents",
	maxBytes: 16 * megabyte,
	decode: decodeUndeployed
};
/** The builds API over HTTP; disposing the client closes its connections. Throws `ActionError` for invalid settings. */
function createClient(options) {
	const { clock, random, transport } = options;
	requireHeaderText("api-key", options.apiKey);
	requireHeaderText("account-id", options.accountId);
	const timeouts = {
		...defaultTimeouts,
		...options.timeouts
	};
	let keyHasWorked = false;
	const send = createSend({
		...options,
		keyHasWorked: () => keyHasWorked
	});
	const waits = {
		headersTimeout: timeouts.headers,
		bodyTimeout: timeouts.body
	};
	const budget = createRetryBudget(retryTokens);
	const pace = createOutagePace(clock);
	let hasCancelled = false;
	const rules = {
		policy: retryPolicy,
		budget,
		clock,
		random,
		decide: decideRetry,
		fail: failAfterRetries
	};
	const accepted = (value) => {
		keyHasWorked = true;
		return value;
	};
	/** Retries also when the body of the response breaks off. */
	const get = (operation, path, shape, signal, { attempts = retryPolicy.attempts, onServerTime } = {}) => retry(() => pace.run(async () => {
		const response = await send({
			...waits,
			operation,
			method: "GET",
			path
		}, signal);
		if (response.serverMs !== void 0) onServerTime?.(response.serverMs);
		return accepted(await readJson(response, operation, shape));
	}, signal), {
		...rules,
		policy: {
			...retryPolicy,
			attempts
		}
	}, signal);
	async function* readLog(id, signal) {
		const operation = `Opening the log of build '${id}'`;
		const request = {
			operation,
			method: "GET",
			path: `${buildPath(id)}/logs`,
			accept: "text/event-stream, application/json",
			headersTimeout: timeouts.headers,
			bodyTimeout: timeouts.streamSilence
		};
		const response = await pace.run(() => send(request, signal), signal);
		if (!response.contentType.startsWith("text/event-stream")) {
			response.discard();
			throw new ApiError(`${operation} failed: the response is not an event stream.`, {
				kind: "response",
				code: "NOT_EXPECTED",
				hint: wrongServerHint
			});
		}
		yield* response.chunks;
	}
	return {
		submitBuild: async (submission, { signal, onProgress }) => {
			const operation = "Submitting the build";
			const frame = frameSubmission(submission, createBoundary(random));
			const watch = {
				clock,
				stallMs: timeouts.uploadStall,
				onProgress
			};
			await using archive = submission.archive && await options.openArchive(submission.archive);
			using upload = openUpload(archive, frame, watch);
			const request = {
				operation,
				upload,
				method: "POST",
				path: buildsPath,
				headersTimeout: timeouts.submitResponse,
				bodyTimeout: timeouts.body
			};
			return await pace.run(async () => accepted(await readJson(await send(request, signal), operation, record, "maybe")), signal);
		},
		getBuild: async (id, signal, options) => await get(`Reading build '${id}'`, buildPath(id), record, signal, options),
		listBuilds: (query, signal, options) => walkPages((startingAfter) => get("Listing builds", listPath(query, startingAfter), page, signal, options), options?.maxPages),
		listUndeployed: (signal) => get("Listing undeployed agents", `${buildsPath}/undeployed`, agents, signal),
		cancelBuild: async (id, signal, { attempts = retryPolicy.attempts } = {}) => {
			const path = `${buildPath(id)}/cancel`;
			const request = {
				...waits,
				operation: `Cancelling build '${id}'`,
				method: "POST",
				path
			};
			const attempt = async () => {
				const isFirst = !hasCancelled;
				hasCancelled = true;
				const cancel = () => send(request, signal);
				return await (isFirst ? pace.runAtOnce(cancel) : pace.run(cancel, signal)).catch(undefinedOnConflict);
			};
			const policy = {
				...retryPolicy,
				attempts
			};
			const response = await retry(attempt, {
				...rules,
				policy
			}, signal);
			keyHasWorked ||= response?.contentType.startsWith("application/json") ?? false;
			response?.discard();
		},
		streamLogs: (id, signal) => decodeEventStream(readLog(id, signal)),
		[Symbol.asyncDispose]: () => transport[Symbol.asyncDispose]()
	};
}
/** Rejects what no header can contain, without showing it. */
function requireHeaderText(input, value) {
	if (/^[\x21-\x7e]+$/.test(value)) return;
	throw new ActionError(`Input '${input}' ${value === "" ? "is empty" : "contains a space, a line break or another character that is not allowed in a key or ID"}.`, { hint: "Check the secret or variable that it comes from: usually it ends in a line break." });
}
/** The build is already ending. */
function undefinedOnConflict(error) {
	if (!(error instanceof ApiError && error.meaning === "conflict")) throw error;
}
/** Far more than a real account has; stops at a server whose pages never end. */
const maxPages = 1e3;
/**
* The builds of all pages, each once. Ends when the server says so, at an empty page, and at a page that ends in a build seen
* before.
*/
async function* walkPages(fetchPage, limit = maxPages) {
	const seen = /* @__PURE__ */ new Set();
	let cursor;
	for (let count = 0; count < limit; count += 1) {
		const { builds, hasMore } = await fetchPage(cursor);
		const fresh = builds.filter(({ id }) => !seen.has(id));
		const last = builds.at(-1)?.id;
		const moves = last !== void 0 && !seen.has(last);
		for (const build of fresh) {
			if (seen.has(build.id)) continue;
			seen.add(build.id);
			yield build;
		}
		if (!hasMore || !moves) return;
		cursor = last;
	}
}
export { createClient };
