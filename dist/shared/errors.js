// src/util/errors.ts
/** A failure explained to the user: a full sentence in `message`, what to do in `hint`, no secret in either. */
var ActionError = class extends Error {
	name = "ActionError";
	hint;
	constructor(message, options = {}) {
		super(message, { cause: options.cause });
		this.hint = options.hint;
	}
};
/** What happened and, where that is known, what to do: for a place without a line of its own for the hint. */
function describeError(error) {
	if (error instanceof ActionError && error.hint !== void 0) return `${error.message} ${error.hint}`;
	return error instanceof Error ? error.message : String(error);
}
export { ActionError, describeError };
