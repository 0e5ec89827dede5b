// A separate file in the bundle, because few runs load GitHub's client.
export { getOctokit } from '@actions/github'
