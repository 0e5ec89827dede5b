// src/api/retry-table.ts
const minute = 6e4;
const once = {
	attempts: 1,
	baseMs: 0
};
const oneForm = {
	refused: 1,
	lost: 1
};
const atOnce = { forMs: 0 };
/** Until there is no more time. */
const always = { forMs: 1e400 };
const tryAgain = {
	request: {
		attempts: 6,
		baseMs: 500
	},
	submit: {
		refused: 5,
		lost: 3
	},
	status: {
		forMs: 10 * minute,
		loss: "outage",
		waitMs: {
			first: 5e3,
			later: 15e3
		}
	},
	log: {
		...always,
		waitMs: 0
	},
	named: atOnce,
	foreignCancel: always
};
const refusal = {
	request: once,
	submit: oneForm,
	status: {
		forMs: minute,
		loss: "refused",
		waitMs: {
			first: 5e3,
			later: 5e3
		}
	},
	log: {
		forMs: minute,
		waitMs: 5e3
	},
	named: atOnce,
	foreignCancel: atOnce
};
/**
* What is tried again, how often and for how long, for each operation and answer. Nothing stops a cancel after an abort or in the post
* step before its time is over.
*/
const retryTable = {
	unavailable: tryAgain,
	throttled: {
		...tryAgain,
		request: {
			...tryAgain.request,
			baseMs: 1e3
		},
		submit: {
			refused: 5,
			lost: 5
		},
		status: {
			...tryAgain.status,
			...always
		}
	},
	unresolved: {
		...tryAgain,
		request: {
			...tryAgain.request,
			attempts: 3
		},
		submit: {
			refused: 3,
			lost: 3
		}
	},
	untrusted: {
		...tryAgain,
		request: once,
		submit: oneForm
	},
	"too-large": {
		...tryAgain,
		request: once,
		status: refusal.status
	},
	conflict: {
		...tryAgain,
		submit: oneForm
	},
	unauthorized: {
		...refusal,
		status: {
			...refusal.status,
			loss: "credentials"
		}
	},
	missing: {
		...refusal,
		status: {
			...refusal.status,
			loss: "gone"
		},
		log: tryAgain.log,
		named: { forMs: 15e3 }
	},
	refused: refusal
};
function answerOf({ kind, meaning, status, code }) {
	if (meaning !== "unavailable") return meaning;
	if (status === 429) return "throttled";
	if (code === "ENOTFOUND") return "unresolved";
	if (kind === "tls" || code === "PROXY_407") return "untrusted";
	return code === "TOO_LARGE" ? "too-large" : "unavailable";
}
/** What follows a failed request; `x-should-retry` overrides the answer. */
function retryRules(error) {
	const { shouldRetry, meaning } = error;
	if (shouldRetry === false) return refusal;
	return shouldRetry && meaning !== "unavailable" ? tryAgain : retryTable[answerOf(error)];
}
/** What follows a failed submit: what the server has rejected stays rejected, since a second build would be worse. */
function submitRules(error) {
	return error.shouldRetry === false ? oneForm : retryTable[answerOf(error)].submit;
}
export { answerOf, retryRules, retryTable, submitRules };
