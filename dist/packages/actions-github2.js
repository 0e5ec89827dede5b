export { getOctokit } from "./actions-github.js";
