import { uploadArtifact } from "../packages/actions-artifact.js";
// \0@actions/artifact
var DefaultArtifactClient = class {
	uploadArtifact = uploadArtifact;
};
export { DefaultArtifactClient };
