import { findGitSecrets, refuseGitSecrets } from '../build-context/git-secrets.ts'
import type { Git } from '../build-context/git.ts'
import type { PackRequest } from '../build-context/pack.ts'
import { findSensitive } from '../build-context/sensitive/find-sensitive.ts'
import { createStartReader } from '../build-context/sensitive/read-start.ts'
import { refuseSensitive } from '../build-context/sensitive/refuse-sensitive.ts'
import type { Inputs } from './inputs.ts'

/** Stops a run whose build context holds credentials, before anything is sent. */
export function inspectSecrets(
  { contextDir, allowSensitive }: Inputs,
  git: Git,
): NonNullable<PackRequest['inspect']> {
  return async (members, signal) => {
    const gitSecrets = await findGitSecrets(contextDir, members, git, signal)
    if (gitSecrets.length > 0) throw refuseGitSecrets(gitSecrets)
    const read = createStartReader(contextDir)
    const { found, warnings } = await findSensitive(members, read, allowSensitive, signal)
    if (found.length > 0) throw refuseSensitive(found)
    return warnings
  }
}
