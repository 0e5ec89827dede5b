import type { Build } from '../../api/model.ts'
import { hasSucceeded, isActive } from '../../api/status.ts'
import { ActionError } from '../../util/errors.ts'
import { isEarlier } from '../build-times.ts'
import { type AgentIdOrName, meetsConditions } from '../compare-record.ts'
import type { BuildDependencies } from '../events.ts'
import { type BuildListWalk, walkBuildList } from '../walk-list.ts'
import { shortCommit } from '../../util/short-commit.ts'

export interface TaggedImage {
  readonly agent: AgentIdOrName
  readonly imageName: string
  readonly imageTag: string
  /** A record with the same content has this hash or, without a hash, this image reference. */
  readonly content: { readonly workingTreeHash: string } | { readonly imageUrl: string }
}

/**
 * Warns or throws if the tag has other content. Checks all agents, because they share the registry.
 * Simultaneous runs do not see each other. Resolves with the agent's ID if the list shows it.
 */
export async function checkTag(
  mode: 'allow' | 'warn' | 'fail',
  image: TaggedImage,
  { api, reporter }: Pick<BuildDependencies, 'api' | 'reporter'>,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (mode === 'allow') return undefined
  try {
    const { conflict, agentId } = await findConflict(walkBuildList(api, {}, signal), image)
    if (conflict) throw tagConflict(conflict, image)
    return agentId
  } catch (error) {
    signal.throwIfAborted()
    if (mode === 'fail' || !(error instanceof ActionError)) throw error
    await reporter.report({ type: 'warning', message: error.message })
    return undefined
  }
}

function tagConflict(
  { id, status, sourceCommit, workingTreeHash }: Build,
  { imageName, imageTag }: TaggedImage,
): ActionError {
  const content = workingTreeHash === undefined ? 'is unknown' : 'is different'
  const commit = sourceCommit === undefined ? '' : ` of commit ${shortCommit(sourceCommit)}`
  return new ActionError(
    `The image tag '${imageName}:${imageTag}' is in use: by build ${id}${commit} with the status '${status}', whose content ${content}.`,
    { hint: "Choose another 'image-tag', or set 'on-tag-conflict' to 'allow'." },
  )
}

/** Finds the newest success or any unfinished build, which may be anywhere in the list. */
async function findConflict(
  builds: BuildListWalk,
  { agent, imageName, imageTag, content }: TaggedImage,
): Promise<{ readonly conflict: Build | undefined; readonly agentId: string | undefined }> {
  let newest: Build | undefined
  let agentId: string | undefined
  const differs = (build: Build): boolean => !meetsConditions(build, content)

  for await (const build of builds) {
    if (meetsConditions(build, { agent })) agentId ??= build.agentId
    if (meetsConditions(build, { imageName, imageTag })) {
      if (isActive(build.status) && differs(build)) return { conflict: build, agentId }
      if (hasSucceeded(build.status) && (newest === undefined || isEarlier(newest, build)))
        newest = build
    }
    if (newest && differs(newest) && builds.isNewestFirst()) break
  }
  return { conflict: newest && differs(newest) ? newest : undefined, agentId }
}
