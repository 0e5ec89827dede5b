import type { Member, Place } from '../files/members.ts'
import type { Git } from '../git/git.ts'
import { rejectForeignFiles } from './foreign-files.ts'
import { findGitDirectoryFiles, gitDirectoriesError } from './git-directories.ts'
import { findGitSecrets, gitSecretsError } from './git-secrets.ts'
import { findSensitiveFiles, sensitiveFilesError } from './sensitive-files.ts'

export interface CredentialsRequest extends Place {
  readonly members: readonly Member[]
  /** Whether files of git's own directories may be packed if they have no credentials. */
  readonly includeGit: boolean
  /** Paths relative to the context that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  /** A sentence on how to exclude files, for the hint. */
  readonly howToExclude: string
}

/** Throws an `ActionError` for credentials and files outside the workspace. Returns warnings. */
export async function rejectCredentials(
  request: CredentialsRequest,
  git: Git,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { workspace, members, includeGit, allowSensitive, howToExclude } = request
  rejectForeignFiles(members, workspace)
  const gitFiles = findGitDirectoryFiles(members, request)
  if (gitFiles.length > 0 && !includeGit)
    throw gitDirectoriesError(gitFiles, workspace, howToExclude)
  const gitSecrets = await findGitSecrets(request, members, gitFiles, git, signal)
  if (gitSecrets.length > 0) throw gitSecretsError(gitSecrets)
  const { found, warnings } = await findSensitiveFiles(members, request, allowSensitive, signal)
  if (found.length > 0) throw sensitiveFilesError(found, howToExclude)
  return warnings
}
