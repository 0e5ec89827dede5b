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
export { ActionError };
