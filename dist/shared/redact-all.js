// src/runner/text/redact-all.ts
/** Redacts every string and key inside a value of plain objects and arrays. */
function redactAll(value, redact) {
	return redactUnknown(value, redact);
}
/** Redacts a value and then turns it into JSON: in finished JSON, a redacted number or quotation mark would break it. */
function redactedJson(value, redact, indent) {
	return JSON.stringify(redactAll(value, redact), (_, item) => {
		if (typeof item !== "number") return item;
		const shown = redact(String(item));
		return shown === String(item) ? item : shown;
	}, indent);
}
function redactUnknown(value, redact) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return value.map((item) => redactUnknown(item, redact));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactUnknown(item, redact)]));
}
export { redactAll, redactedJson };
