import { classifyStatus } from "./status.js";
import { createdMs } from "./connection.js";
// src/build/compare-record.ts
/** A field that a record lacks proves nothing, so it never equals what is wanted. */
const checks = {
	agent: ({ agentId, agentName }, { agent }) => agent === void 0 || (agent.id === void 0 ? agentName === agent.name : agentId === agent.id),
	imageName: (build, { imageName }) => imageName === void 0 || build.imageName === imageName,
	imageTag: (build, { imageTag }) => imageTag === void 0 || build.imageTag === imageTag,
	workingTreeHash: (build, { workingTreeHash }) => workingTreeHash === void 0 || build.workingTreeHash === workingTreeHash,
	sourceRepo: (build, { sourceRepo }) => sourceRepo === void 0 || build.sourceRepo === sourceRepo,
	sourceRef: (build, { sourceRef }) => sourceRef === void 0 || build.sourceRef === sourceRef,
	sourceCommit: (build, { sourceCommit }) => sourceCommit === void 0 || build.sourceCommit === sourceCommit,
	createdBy: (build, { createdBy }) => createdBy === void 0 || isAccepted(build.createdBy, createdBy),
	statuses: ({ status }, { statuses }) => statuses === void 0 || statuses.includes(classifyStatus(status)),
	statusWords: ({ status }, { statusWords = [] }) => statusWords.length === 0 || statusWords.includes(status.toLowerCase()),
	imageUrl: (build, { imageUrl }) => imageUrl === void 0 || build.imageUrl !== void 0,
	createdAfterMs: (build, { createdAfterMs }) => createdAfterMs === void 0 || (createdMs(build) ?? -1e400) > createdAfterMs
};
/**
* The conditions that a record does not prove, in the order of `Wanted`. The one comparison for every decision about a build of
* somebody else: servers may ignore the filters of a list, so nothing is taken for granted.
*/
function differencesOf(build, wanted) {
	return Object.keys(checks).filter((condition) => !checks[condition](build, wanted));
}
function isAccepted(creator, identities) {
	return identities === "anyone" || creator !== void 0 && identities.includes(creator);
}
function proves(build, wanted) {
	return differencesOf(build, wanted).length === 0;
}
/** What the record of a build proves whose image can be used. */
function finished(same) {
	return {
		...same,
		statuses: ["succeeded"],
		imageUrl: true
	};
}
export { differencesOf, finished, isAccepted, proves };
