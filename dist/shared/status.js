// src/api/status.ts
const classes = new Map(Object.entries({
	queued: [
		"queued",
		"pending",
		"created",
		"submitted",
		"scheduled"
	],
	running: [
		"running",
		"in_progress",
		"started",
		"working",
		"building"
	],
	cancelling: ["cancelling", "canceling"],
	succeeded: [
		"success",
		"succeeded",
		"successful",
		"completed"
	],
	failed: [
		...[
			"failed",
			"error",
			"timed_out",
			"cancelled"
		],
		...[
			"failure",
			"fault",
			"internal_error",
			"timeout",
			"timedout",
			"expired",
			"canceled"
		],
		...["stopped", "aborted"]
	],
	removed: [
		"deleting",
		"delete_failed",
		"deleted"
	]
}).flatMap(([name, list]) => list.map((word) => [word, name])));
/** Ignores case, and reads `-` and spaces as `_`. */
function classifyStatus(status) {
	return classes.get(status.trim().toLowerCase().replaceAll(/[\s-]+/g, "_")) ?? "unknown";
}
/** Whether the build has ended, successfully or not. */
function isFinal(status) {
	return [
		"succeeded",
		"failed",
		"removed"
	].includes(classifyStatus(status));
}
export { classifyStatus, isFinal };
