import { isFinal } from "./status.js";
// src/build/hand-over.ts
/** There is work exactly where a cancel is wanted and the build may still be running. */
function leftOver({ cancelWanted, sent, build }) {
	if (!cancelWanted) return { type: "nothing" };
	if (sent !== void 0 && build?.isOwn !== true) return {
		type: "submit",
		sent,
		buildId: build?.id
	};
	return build === void 0 || isFinal(build.status) ? { type: "nothing" } : {
		type: "build",
		buildId: build.id,
		sent
	};
}
export { leftOver };
