import type { BranchState } from '../../build/supersede/supersede.ts'
import { ActionError } from '../../util/errors.ts'
import type { GitHubAddress } from '../world/world.ts'
import {
  describeGitHubError,
  foreignResponse,
  type GitHubWorld,
  isForbidden,
  openGitHub,
  type Repository,
} from './github.ts'

/** Reads a branch of a repository. Rejects with an `ActionError`, or with the signal's reason. */
export async function readBranch(
  branch: string,
  { owner, repo, ...address }: Repository & GitHubAddress,
  world: GitHubWorld,
  signal: AbortSignal,
): Promise<BranchState> {
  try {
    const { rest, request } = await openGitHub(address, world)
    const { data } = await request(
      (options) => rest.repos.getBranch({ owner, repo, branch, ...options }),
      signal,
    )
    const commit = commitOf(data)
    if (commit === undefined)
      throw foreignResponse(`The response for branch '${branch}' names no commit.`)
    return { name: data.name, commit, isProtected: data.protected }
  } catch (cause) {
    signal.throwIfAborted()
    if (cause instanceof ActionError) throw cause
    const isDenied = isForbidden(cause)
    const reason = isDenied
      ? 'there is no such branch, or the token lacks permission to read it'
      : describeGitHubError(cause)
    throw new ActionError(
      `Reading branch '${branch}' from GitHub failed: ${reason.replace(/\.$/, '')}.`,
      {
        cause,
        hint: isDenied
          ? "Add 'contents: read' to the 'permissions' of the job."
          : "Check input 'github-token', and that this runner can reach GitHub's API.",
      },
    )
  }
}

/** The newest commit of a branch: GitHub calls it `sha`, Gitea `id`. */
function commitOf(data: {
  readonly commit?: { readonly sha?: string; readonly id?: string }
}): string | undefined {
  return data.commit?.sha ?? data.commit?.id
}
