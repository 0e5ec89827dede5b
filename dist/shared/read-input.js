import { getInput } from "../packages/actions-core.js";
import { ActionError } from "./errors.js";
// src/runner/inputs/read-input.ts
/** Inputs that cannot be used, with a full sentence for each: the input as typed, the value, what to change. */
var InvalidInputs = class extends ActionError {
	name = "InvalidInputs";
	problems;
	constructor(problems) {
		const title = problems.length === 1 ? [] : [`${problems.length} inputs are invalid:`];
		super([...title, ...problems].join("\n"));
		this.problems = problems;
	}
};
function invalid(problem) {
	throw new InvalidInputs([problem]);
}
/** Environment variables that replace an empty input. */
const fallbacks = {
	"api-key": "SGP_API_KEY",
	"account-id": "SGP_ACCOUNT_ID",
	"base-url": "SGP_CLIENT_BASE_URL"
};
/** The text of an input, trimmed; empty when neither the input nor its environment variable is set. */
function readText(name) {
	const variable = fallbacks[name];
	const given = getInput(name);
	return given === "" && variable !== void 0 ? process.env[variable]?.trim() ?? "" : given;
}
function isGiven(name) {
	return readText(name) !== "";
}
/** `undefined` for an empty input. */
function optional(name, parse) {
	const text = readText(name);
	return text === "" ? void 0 : parse(name, text);
}
/** An input with a default in `action.yml`, which the runner fills in: it is empty only if a workflow sets it so. */
function defaulted(name, parse) {
	return optional(name, parse) ?? invalid(`Input '${name}' is empty. Set a value, or remove the input to use its default.`);
}
function required(name, parse, missing) {
	return optional(name, parse) ?? invalid(missing);
}
/** Reads all fields. Rejects with one `InvalidInputs` for all that are invalid, so that a user learns of everything in one run. */
async function gather(fields) {
	const names = Object.keys(fields);
	const results = await Promise.allSettled(Object.values(fields).map(async (read) => await read()));
	const values = [];
	const problems = /* @__PURE__ */ new Set();
	for (const result of results) if (result.status === "fulfilled") values.push(result.value);
	else if (!(result.reason instanceof InvalidInputs)) throw result.reason;
	else for (const problem of result.reason.problems) problems.add(problem);
	if (problems.size > 0) throw new InvalidInputs([...problems]);
	return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}
export { InvalidInputs, defaulted, gather, invalid, isGiven, optional, readText, required };
