import type { Git } from '../git/git.ts'
import { rejectForeignFiles } from './foreign-files.ts'
import { findGitDirectoryFiles, gitDirectoriesError } from './git-directories.ts'
import { rejectGitSecrets } from './git-secrets.ts'
import { rejectSensitiveFiles, type SensitiveFilesRequest } from './sensitive-files.ts'

export interface CredentialsRequest extends SensitiveFilesRequest {
  /** Whether files of git's own directories may be packed if they have no credentials. */
  readonly includeGit: boolean
}

/** Throws an `ActionError` for credentials and files outside the workspace. Returns warnings. */
export async function rejectCredentials(
  request: CredentialsRequest,
  git: Git,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { workspace, members, includeGit, howToExclude } = request
  rejectForeignFiles(members, workspace)
  const gitFiles = findGitDirectoryFiles(members, request)
  if (gitFiles.length > 0 && !includeGit)
    throw gitDirectoriesError(gitFiles, workspace, howToExclude)
  await rejectGitSecrets(request, members, gitFiles, git, signal)
  return await rejectSensitiveFiles(request, signal)
}
