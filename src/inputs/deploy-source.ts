import { dirname, resolve } from 'node:path'
import { readRevision } from '../context/provenance.ts'
import type { TriggerEvent } from '../discover/discover.ts'
import { shortCommit } from '../util/short-commit.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import type { LabelSource } from './preview-label.ts'
import { createInvalidInputError } from './read-input.ts'
import type { InputReadContext } from './tag-input.ts'

/** The facts that show whose files a run deploys. */
export interface DeployRunFacts extends LabelSource {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly event: Pick<TriggerEvent, 'name' | 'commit' | 'defaultBranch'>
  /** Whether the run is for a pull request that was merged. */
  readonly isMerged: boolean
  /** Set if anybody can start the run, although it gets our secrets. */
  readonly trustedRun:
    { readonly fork: string | undefined; readonly ownCommits: readonly string[] } | undefined
}

/** The checkout on these events is unmerged code, unless the pull request has been merged. */
const unmerged = /^(?:pull_request|merge_group$)/

/** Throws `InvalidInputsError`, because a production deployment of unmerged code is a mistake. */
export function rejectUnmerged({ event, isMerged }: DeployRunFacts): void {
  if (!unmerged.test(event.name) || isMerged) return
  createInvalidInputError(
    `Input 'preview' must be 'true' on the event '${event.name}', got 'false': production is deployed only from what is merged. Set 'preview' to 'true', or deploy on the push that follows the merge.`,
  )
}

/** Returns a sentence about a production deployment that is not from the default branch. */
export function describeOtherBranch({ branch, event }: DeployRunFacts): string | undefined {
  const { defaultBranch } = event
  if (branch === undefined || defaultBranch === undefined || branch === defaultBranch)
    return undefined
  return `Production is deployed from the branch '${branch}'; the default branch is '${defaultBranch}'.`
}

/**
 * Rejects with `InvalidInputsError` if a pull request deploys files to production that are not from
 * the merged commit. Returns a warning if outsiders may have written the files.
 */
export async function rejectUnmergedFiles(
  paths: readonly string[],
  isPreview: boolean,
  { workspace, event, trustedRun }: DeployRunFacts,
  { signal, log }: InputReadContext,
): Promise<string | undefined> {
  const needsMerge = !isPreview && unmerged.test(event.name)
  if (!needsMerge && trustedRun === undefined) return undefined
  const directories = new Set(paths.map((path) => dirname(resolve(workspace, path))))
  const commits = await Promise.all(Array.from(directories, readCommit))
  const isMerged = (commit: string | undefined): boolean =>
    commit !== undefined && commit === event.commit
  if (needsMerge && !commits.every(isMerged)) {
    createInvalidInputError(
      `Input 'preview' must be 'true' on the event '${event.name}', got 'false': manifest or environments file is not from a checkout of the merged commit, ${shortCommit(event.commit ?? 'unknown')}. Check out without 'ref', or set 'preview' to 'true'.`,
    )
  }
  const isOwn = (commit: string | undefined): boolean =>
    commit !== undefined && trustedRun?.ownCommits.includes(commit) === true
  if (trustedRun === undefined || commits.every(isOwn)) return undefined
  const { fork } = trustedRun
  const files = fork === undefined ? 'files that may be foreign' : `files of the fork '${fork}'`
  return `This run deploys ${files} with the secrets of this repository (event '${event.name}').\nManifest and environments file choose namespace, overrides and secrets of what runs. Deploy only what was reviewed.`

  async function readCommit(directory: string): Promise<string | undefined> {
    const git = { env: process.env, workspace, directory, tempDir: tempDirectory(), log }
    return (await readRevision(git, [], signal)).commit
  }
}
