import type { BranchState } from '../../build/supersede/supersede.ts'
import { ActionError } from '../../util/errors.ts'
import {
  type GitHubAddress,
  type GitHubWorld,
  isForbidden,
  openGitHub,
  reasonOf,
} from './github.ts'

/** Reads a branch of a repository. Rejects with an `ActionError`, or with the signal's reason. */
export async function readBranch(
  branch: string,
  { owner, repo, ...address }: GitHubAddress & { readonly owner: string; readonly repo: string },
  world: GitHubWorld,
  signal: AbortSignal,
): Promise<BranchState> {
  try {
    const { rest, request } = await openGitHub(address, world)
    const { data } = await request(
      (options) => rest.repos.getBranch({ owner, repo, branch, ...options }),
      signal,
    )
    return { name: data.name, commit: data.commit.sha, isProtected: data.protected }
  } catch (cause) {
    signal.throwIfAborted()
    const isDenied = isForbidden(cause)
    const reason = isDenied ? 'the token lacks permission to read it' : reasonOf(cause)
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
