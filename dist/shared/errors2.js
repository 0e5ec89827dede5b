import { ActionError } from "./errors.js";
// src/api/errors.ts
var ApiError = class ApiError extends ActionError {
	name = "ApiError";
	kind;
	meaning;
	/** Set for kind `http` alone. */
	status;
	/** Code of the system, of TLS or of the HTTP library, such as `ECONNREFUSED`. */
	code;
	/** The server's own words, limited in length and without our key; still foreign text. */
	serverMessage;
	/** The wait that the server asks for, above 0 and at most two minutes. */
	retryAfterMs;
	/** The server's `x-should-retry`, which overrides the rule of the status code. */
	shouldRetry;
	accepted;
	#options;
	constructor(message, options) {
		super(message, options);
		this.#options = options;
		this.kind = options.kind;
		this.meaning = options.meaning ?? "unavailable";
		this.status = options.status;
		this.code = options.code;
		this.serverMessage = options.serverMessage;
		this.retryAfterMs = options.retryAfterMs;
		this.shouldRetry = options.shouldRetry;
		this.accepted = options.accepted ?? "no";
	}
	/** The same error, with the number of attempts and how the earlier ones failed. */
	after(earlier, giveUp) {
		if (earlier.length === 0) return this;
		const reason = giveUp === "budget" ? " No further retry: too many requests failed recently." : "";
		const history = earlier.map((error) => error.label).join(", ");
		return new ApiError(`${this.message}${reason} This was attempt ${earlier.length + 1}; earlier attempts failed with ${history}.`, {
			...this.#options,
			cause: this
		});
	}
	/** A short name for a list: `HTTP 503`, `ECONNRESET`, `timeout`. */
	get label() {
		if (this.status !== void 0) return `HTTP ${this.status}`;
		return this.kind === "response" ? "an unusable response" : this.code ?? this.kind;
	}
};
export { ApiError };
