// GitHub's client, a file of its own in the bundle: few runs load it.
export { getOctokit } from '@actions/github'
