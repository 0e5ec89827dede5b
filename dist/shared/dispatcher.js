import { __toESM } from "./rolldown-runtime.js";
import { require_api, require_connect, require_dispatcher, require_env_http_proxy_agent, require_pool } from "../packages/undici.js";
import { ActionError } from "./errors.js";
import { isLoopback } from "./base-url.js";
// \0undici
var import_api = /* @__PURE__ */ __toESM(require_api());
var import_dispatcher = /* @__PURE__ */ __toESM(require_dispatcher());
var import_connect = /* @__PURE__ */ __toESM(require_connect());
var import_env_http_proxy_agent = /* @__PURE__ */ __toESM(require_env_http_proxy_agent());
var import_pool = /* @__PURE__ */ __toESM(require_pool());
Object.assign(import_dispatcher.default.prototype, import_api.default);
// src/api/http/dispatcher.ts
/** The only connection to the network: proxy, timeouts, HTTP/1.1. Throws `ActionError` for an unsafe environment. */
function createTransport(baseUrl, env, connectMs) {
	if (baseUrl.protocol === "https:" && env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") throw new ActionError("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.", { hint: "Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file." });
	const proxy = readProxySettings(baseUrl, env);
	const failures = /* @__PURE__ */ new WeakSet();
	const dispatcher = new import_env_http_proxy_agent.default({
		httpProxy: "",
		httpsProxy: proxy.uri,
		noProxy: proxy.noProxy,
		connectTimeout: connectMs,
		allowH2: false,
		clientFactory: (origin) => createProxyPool(origin, connectMs, failures)
	});
	return {
		request: (request) => dispatcher.request(request),
		proxyHost: proxy.host,
		isProxyFailure: (error) => typeof error === "object" && error !== null && failures.has(error),
		[Symbol.asyncDispose]: () => dispatcher.destroy()
	};
}
/** Connections to the proxy itself, up to its response to CONNECT. The library does not mark errors of these. */
function createProxyPool(origin, timeoutMs, failures) {
	const connect = (0, import_connect.default)({
		timeout: timeoutMs,
		allowH2: false
	});
	const pool = new import_pool.default(origin, {
		headersTimeout: timeoutMs,
		connect
	});
	const openTunnel = pool.connect.bind(pool);
	pool.connect = async (options) => {
		try {
			return await openTunnel(options);
		} catch (error) {
			if (typeof error === "object" && error !== null) failures.add(error);
			throw error;
		}
	};
	return pool;
}
/**
* The proxy for the API, from the environment; none for loopback hosts. Only these are reached without TLS, so `HTTP_PROXY` is not
* read. Lower-case names win, as in curl. Throws `ActionError` for an invalid proxy.
*/
function readProxySettings(baseUrl, env) {
	const name = ["https_proxy", "HTTPS_PROXY"].find((key) => env[key]);
	const value = name && env[name];
	if (!value || isLoopback(baseUrl)) return {
		uri: "",
		host: "",
		noProxy: "*"
	};
	const url = URL.parse(value.includes("://") ? value : `http://${value}`);
	if (!url || !["http:", "https:"].includes(url.protocol) || !isDecodable(url)) throw new ActionError(`Environment variable '${name}' is not a valid proxy address.`, { hint: `Set '${name}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.` });
	return {
		uri: url.href,
		host: url.host,
		noProxy: env["no_proxy"] ?? env["NO_PROXY"] ?? ""
	};
}
function isDecodable({ username, password }) {
	try {
		decodeURIComponent(username);
		decodeURIComponent(password);
		return true;
	} catch {
		return false;
	}
}
export { createTransport };
