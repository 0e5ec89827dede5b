// src/api/status.ts
/** The only place that names a status word; the linter rejects any other. */
const table = {
	queued: {
		words: [
			"queued",
			"pending",
			"created",
			"submitted",
			"scheduled"
		],
		ends: false,
		mayHoldTag: true,
		says: "The build is queued"
	},
	running: {
		words: [
			"running",
			"in_progress",
			"started",
			"working",
			"building"
		],
		ends: false,
		mayHoldTag: true,
		says: "The build is running"
	},
	cancelling: {
		words: ["cancelling", "canceling"],
		ends: false,
		mayHoldTag: true,
		says: "The build is being cancelled"
	},
	succeeded: {
		words: [
			"success",
			"succeeded",
			"successful",
			"completed"
		],
		ends: true,
		mayHoldTag: true,
		says: "The build succeeded"
	},
	failed: {
		words: ["failed", "failure"],
		ends: true,
		mayHoldTag: false,
		says: "The build failed"
	},
	broken: {
		words: [
			"error",
			"fault",
			"internal_error"
		],
		ends: true,
		mayHoldTag: false,
		says: "The build service failed"
	},
	"timed-out": {
		words: [
			"timed_out",
			"timeout",
			"timedout",
			"expired"
		],
		ends: true,
		mayHoldTag: false,
		says: "The build reached the service's own time limit"
	},
	cancelled: {
		words: [
			"cancelled",
			"canceled",
			"stopped",
			"aborted"
		],
		ends: true,
		mayHoldTag: false,
		says: "The build was cancelled on the server"
	},
	removed: {
		words: [
			"deleting",
			"delete_failed",
			"deleted"
		],
		ends: true,
		mayHoldTag: true,
		says: "The build is being deleted"
	},
	unknown: {
		words: ["unknown"],
		ends: false,
		mayHoldTag: true,
		says: "The state of the build is not known"
	}
};
const classes = new Map(Object.keys(table).flatMap((name) => table[name].words.map((word) => [word, name])));
[...classes.keys()];
/** Ignores case, and reads `-` and spaces as `_`. */
function classifyStatus(status) {
	const word = status.trim().toLowerCase();
	return classes.get(word.replaceAll(/[\s-]+/g, "_")) ?? "unknown";
}
function isFinal(status) {
	return table[classifyStatus(status)].ends;
}
/** Whether a cancellation has taken effect, or is no longer needed. */
function isEnding(status) {
	return classifyStatus(status) === "cancelling" || isFinal(status);
}
/** Whether the build waits or runs, so that it can be joined or cancelled. */
function isActive(status) {
	return activeClasses.includes(classifyStatus(status));
}
const activeClasses = ["queued", "running"];
function hasSucceeded(status) {
	return classifyStatus(status) === "succeeded";
}
/** Whether somebody cancelled or removed a build, so that its end says nothing about its content. */
function isWithdrawn(status) {
	return ["cancelled", "removed"].includes(classifyStatus(status));
}
function mayHoldTag(status) {
	return table[classifyStatus(status)].mayHoldTag;
}
/** A sentence without its full stop. */
function describeStatus(status) {
	return table[classifyStatus(status)].says;
}
export { activeClasses, classifyStatus, describeStatus, hasSucceeded, isActive, isEnding, isFinal, isWithdrawn, mayHoldTag };
