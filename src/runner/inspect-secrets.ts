import { findGitSecrets, gitSecretsError } from '../build-context/credentials/git-secrets.ts'
import type { Git } from '../build-context/git/git.ts'
import { listNames, showName } from '../build-context/files/file-names.ts'
import type { Manifest } from '../build-context/manifest/manifest.ts'
import type { Member } from '../build-context/files/members.ts'
import { isOutside } from '../build-context/files/outside.ts'
import type { PackRequest } from '../build-context/pack-context.ts'
import {
  findSensitiveFiles,
  sensitiveFilesError,
} from '../build-context/credentials/sensitive-files.ts'
import { createStartReader } from '../build-context/credentials/read-start.ts'
import { ActionError } from '../util/errors.ts'
import type { Inputs } from './inputs/inputs.ts'

/** Stops a run whose build context holds credentials, before anything is sent. `ignoreFile` is the name of the one in force. */
export function inspectSecrets(
  { contextDir, allowSensitive, manifest }: Inputs,
  workspace: string,
  ignoreFile: string | undefined,
  git: Git,
): NonNullable<PackRequest['inspect']> {
  return async (members, signal) => {
    refuseForeign(members, workspace)
    const gitSecrets = await findGitSecrets(contextDir, members, git, signal)
    if (gitSecrets.length > 0) throw gitSecretsError(gitSecrets)
    const read = createStartReader(contextDir)
    const { found, warnings } = await findSensitiveFiles(
      members,
      contextDir,
      read,
      allowSensitive,
      signal,
    )
    if (found.length > 0) throw sensitiveFilesError(found, leavingOut(manifest, ignoreFile))
    return warnings
  }
}

/** By manifest links are followed: one that a pull request made must not fetch files of the runner. */
function refuseForeign(members: readonly Member[], workspace: string): void {
  const foreign = members
    .filter((member) => 'source' in member && member.source && isOutside(workspace, member.source))
    .map(({ path }) => path)
  if (foreign.length === 0) return
  throw new ActionError(
    `The build context has links that lead out of the workspace, so what they lead to is not packed: ${listNames(foreign)}.`,
    { hint: 'Copy the files into the workspace before this step, or leave the links out.' },
  )
}

/** A manifest's ignore file has patterns for single names, and no other is read. */
function leavingOut(manifest: Manifest | undefined, ignoreFile = '.dockerignore'): string {
  if (manifest === undefined) return `Add a line for each to '${showName(ignoreFile)}'.`
  const { dockerignore } = manifest
  return dockerignore
    ? `Add a line with the name of each, without its folder, to '${showName(dockerignore.text)}'.`
    : "Add a line with the name of each, without its folder, to an ignore file that the manifest names as 'build.context.dockerignore'."
}
