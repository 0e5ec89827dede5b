import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { hasSucceeded, mayHavePushedTag } from '../api/status.ts'
import { runTiming } from '../api/timing.ts'
import { awaitImageUrl } from '../builds/await-image.ts'
import type { ApiDependencies } from '../builds/events.ts'
import { describeLaterPush, findLaterPush } from '../builds/later-pushes.ts'
import { describeError, NotDeployableError, missingOrThrow } from '../util/errors.ts'
import { dropEmpty } from '../util/non-empty.ts'
import type { DeploymentReporter } from './reporter.ts'

/** A build whose image can be deployed. */
export interface DeployableBuild {
  readonly build: Build
  /** The server's clock at the list of builds; `undefined` if the server sends no time. */
  readonly checkedAt: ServerTime | undefined
}

interface ServerTime {
  readonly ms: number
  /** How far it is ahead of our clock. */
  readonly aheadMs: number
}

/** Rejects with `NotDeployableError` unless the image is that of a finished build of this agent. */
export async function findDeployableBuild(
  buildId: string,
  agentName: string,
  dependencies: Pick<ApiDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<DeployableBuild> {
  const { api, clock } = dependencies
  const first = await api.getBuild(buildId, signal).catch((error: unknown) => {
    throw new NotDeployableError(
      `Build ${buildId} cannot be deployed: this account has no such build.`,
      {
        cause: missingOrThrow(error),
        hint: "Check input 'build-id', and that the build belongs to the account in 'account-id'.",
      },
    )
  })
  const build = await awaitImageUrl(first, dependencies, signal)
  const { id, status, imageUrl, agentName: ofBuild } = build
  const isOfOther = ofBuild !== agentName
  const problems = dropEmpty([
    !hasSucceeded(status) && `its status is '${status}'`,
    imageUrl === undefined && 'its record has no image URL',
    isOfOther &&
      (ofBuild === undefined
        ? 'its record names no agent'
        : `it is of agent '${ofBuild}', and the manifest is of agent '${agentName}'`),
  ])
  if (problems.length > 0) {
    throw new NotDeployableError(
      `Build ${id} cannot be deployed: ${problems.join(', and ')}.`,
      { hint: 'Deploy a build that succeeded, with the manifest of its own agent.' },
      isOfOther,
    )
  }
  let checkedAt: ServerTime | undefined
  const onServerTime = (ms: number): void =>
    void (checkedAt ??= { ms, aheadMs: ms - clock.wallMs() })
  // A build may have waited for long, so the whole list is read, as in 'retag/'.
  const reach = 'whole-list'
  const laterPush = await findLaterPush(api, build, { reach, onServerTime }, signal)
  if (laterPush === undefined) return { build, checkedAt }
  throw new NotDeployableError(
    `Build ${id} cannot be deployed: ${describeLaterPush(laterPush, 'the same tag')}. '${imageUrl ?? ''}' may not be the image of build ${id}.`,
    {
      hint: mayHavePushedTag(laterPush.status)
        ? 'Deploy the newer build, or build under a tag of its own.'
        : 'Build again, and deploy that build.',
    },
  )
}

interface SecondLookDependencies {
  readonly api: Pick<BuildsApi, 'listBuilds'>
  readonly reporter: DeploymentReporter
}

/**
 * Looks for a build that was created since the first look and has pushed the tag, or may do so. The
 * deployment exists by then, so whatever fails is a warning.
 */
export async function findPushSince(
  { build, checkedAt }: DeployableBuild,
  { api, reporter }: SecondLookDependencies,
  signal: AbortSignal,
): Promise<Build | undefined> {
  const reach = checkedAt ? { sinceMs: checkedAt.ms - runTiming.listedWithinMs } : 'whole-list'
  try {
    return await findLaterPush(api, build, { reach }, signal)
  } catch (error) {
    signal.throwIfAborted()
    const message = `Whether another build has pushed the tag of build ${build.id} in the meantime is not known. ${describeError(error)}`
    await reporter.report({ type: 'warning', message })
    return undefined
  }
}
