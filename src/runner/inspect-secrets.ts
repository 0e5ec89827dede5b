import { realpath } from 'node:fs/promises'
import { findGitSecrets, refuseGitSecrets } from '../build-context/git-secrets.ts'
import type { Git } from '../build-context/git.ts'
import { listNames } from '../build-context/file-names.ts'
import type { Member } from '../build-context/members.ts'
import { isOutside } from '../build-context/outside.ts'
import type { PackRequest } from '../build-context/pack.ts'
import { findSensitive } from '../build-context/sensitive/find-sensitive.ts'
import { createStartReader } from '../build-context/sensitive/read-start.ts'
import { refuseSensitive } from '../build-context/sensitive/refuse-sensitive.ts'
import { ActionError } from '../util/errors.ts'
import type { Inputs } from './inputs.ts'

/** Stops a run whose build context holds credentials, before anything is sent. */
export function inspectSecrets(
  { contextDir, allowSensitive }: Inputs,
  workspace: string,
  git: Git,
): NonNullable<PackRequest['inspect']> {
  return async (members, signal) => {
    await refuseForeign(members, contextDir, workspace)
    const gitSecrets = await findGitSecrets(contextDir, members, git, signal)
    if (gitSecrets.length > 0) throw refuseGitSecrets(gitSecrets)
    const read = createStartReader(contextDir)
    const { found, warnings } = await findSensitive(members, read, allowSensitive, signal)
    if (found.length > 0) throw refuseSensitive(found)
    return warnings
  }
}

/** By manifest links are followed: one that a pull request made must not fetch files of the runner. */
async function refuseForeign(
  members: readonly Member[],
  contextDir: string,
  workspace: string,
): Promise<void> {
  const foreign: string[] = []
  for (const member of members) {
    const source = member.type === 'file' ? member.source : undefined
    if (source === undefined || !isOutside(contextDir, source)) continue
    if (isOutside(workspace, await realpath(source))) foreign.push(member.path)
  }
  if (foreign.length === 0) return
  throw new ActionError(
    `The build context has links that lead out of the workspace, so what they lead to is not packed: ${listNames(foreign, 10)}.`,
    { hint: 'Copy the files into the workspace before this step, or leave the links out.' },
  )
}
