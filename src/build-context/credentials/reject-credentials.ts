import { ActionError } from '../../util/errors.ts'
import { listNames } from '../files/file-names.ts'
import type { Member } from '../files/members.ts'
import { isOutside } from '../files/outside.ts'
import type { Git } from '../git/git.ts'
import { findGitSecrets, gitSecretsError } from './git-secrets.ts'
import { createStartReader } from './read-start.ts'
import { findSensitiveFiles, sensitiveFilesError } from './sensitive-files.ts'

export interface CredentialsRequest {
  /** Absolute, links resolved, like `contextDir`. */
  readonly workspace: string
  readonly contextDir: string
  readonly members: readonly Member[]
  /** Paths relative to the context that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  /** A sentence on how to exclude files, for the hint. */
  readonly howToExclude: string
}

/**
 * Throws an `ActionError` for members that look like credentials, carry git's, or come from outside the workspace. Returns warnings
 * about lines of `allow-sensitive`. Rejects with the signal's reason, `ChangedError` or `ReadError` too.
 */
export async function rejectCredentials(
  { workspace, contextDir, members, allowSensitive, howToExclude }: CredentialsRequest,
  git: Git,
  signal: AbortSignal,
): Promise<readonly string[]> {
  rejectForeignFiles(members, workspace)
  const gitSecrets = await findGitSecrets(contextDir, members, git, signal)
  if (gitSecrets.length > 0) throw gitSecretsError(gitSecrets)
  const { found, warnings } = await findSensitiveFiles(
    members,
    contextDir,
    createStartReader(contextDir),
    allowSensitive,
    signal,
  )
  if (found.length > 0) throw sensitiveFilesError(found, howToExclude)
  return warnings
}

/**
 * Throws an `ActionError` for members from outside the workspace. With a manifest, links are followed: one that a pull request made
 * must not fetch files of the runner.
 */
export function rejectForeignFiles(members: readonly Member[], workspace: string): void {
  const foreign = members
    .filter((member) => 'source' in member && member.source && isOutside(workspace, member.source))
    .map(({ path }) => path)
  if (foreign.length === 0) return
  throw new ActionError(
    `These symbolic links of the build context lead out of the workspace: ${listNames(foreign)}. Nothing was sent.`,
    { hint: 'Copy the files into the workspace before this step, or exclude the links.' },
  )
}
