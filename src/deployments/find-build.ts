import type { BuildsApi } from '../api/builds-api.ts'
import { splitReference } from '../api/image-reference.ts'
import type { Build } from '../api/model.ts'
import { classifyStatus, hasSucceeded, mayHavePushedTag } from '../api/status.ts'
import { runTiming } from '../api/timing.ts'
import { awaitImageUrl, hintIfActive } from '../builds/await-image.ts'
import type { ApiDependencies } from '../builds/events.ts'
import {
  describeLaterPush,
  isRebuild,
  type LaterPushQuery,
  walkLaterPushes,
} from '../builds/later-pushes.ts'
import { formatFirstEntries } from '../util/and-more.ts'
import { ApiError, describeError, NotDeployableError, missingOrThrow } from '../util/errors.ts'
import { dropEmpty } from '../util/non-empty.ts'
import type { DeploymentReporter } from './reporter.ts'

/** A build whose image can be deployed. */
export interface DeployableBuild {
  readonly build: Build
  /** The server's clock at the list of builds; `undefined` if the server sends no time. */
  readonly checkedAt: ServerTime | undefined
  /** IDs of the later builds that a warning has named. */
  readonly rebuilds: readonly string[]
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
  dependencies: Pick<ApiDependencies, 'api' | 'clock'> & Pick<LookDependencies, 'reporter'>,
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
      {
        hint:
          hintIfActive(status) ??
          'Deploy a build that succeeded, with the manifest of its own agent.',
      },
      isOfOther,
    )
  }
  let checkedAt: ServerTime | undefined
  const onServerTime = (ms: number): void =>
    void (checkedAt ??= { ms, aheadMs: ms - clock.wallMs() })
  // A build may have waited for long, so the whole list is read, as in 'retag/'.
  const reach = 'whole-list'
  const { laterPush, rebuilds } = await look(build, { reach, onServerTime }, dependencies, signal)
  if (laterPush === undefined) {
    await warnOfRebuilds(build, rebuilds, dependencies.reporter)
    return { build, checkedAt, rebuilds: rebuilds.map(({ id }) => id) }
  }
  throw new NotDeployableError(
    `Build ${id} cannot be deployed: ${describeLaterPush(laterPush, 'the same tag')}. '${imageUrl ?? ''}' may not be the image of build ${id}.`,
    {
      hint: mayHavePushedTag(laterPush.status)
        ? 'Deploy the newer build, or build under a tag of its own.'
        : 'Build again, and deploy that build.',
    },
  )
}

interface LookDependencies {
  readonly api: Pick<BuildsApi, 'getBuild' | 'listBuilds'>
  readonly reporter: DeploymentReporter
}

/**
 * Looks for a build that was created since the first look and has pushed the tag, or may do so. The
 * deployment exists by then, so whatever fails is a warning.
 */
export async function findPushSince(
  { build, checkedAt, rebuilds: named }: DeployableBuild,
  dependencies: LookDependencies,
  signal: AbortSignal,
): Promise<Build | undefined> {
  const { reporter } = dependencies
  const reach = checkedAt ? { sinceMs: checkedAt.ms - runTiming.listedWithinMs } : 'whole-list'
  try {
    const { laterPush, rebuilds } = await look(build, { reach }, dependencies, signal)
    const unnamed = rebuilds.filter(({ id }) => !named.includes(id))
    await warnOfRebuilds(build, unnamed, reporter)
    return laterPush
  } catch (error) {
    signal.throwIfAborted()
    const message = `Whether another build has pushed the tag of build ${build.id} in the meantime is not known. ${describeError(error)}`
    await reporter.report({ type: 'warning', message })
    return undefined
  }
}

interface Look {
  /** The first build that has pushed another image under the tag, or may do so. */
  readonly laterPush: Build | undefined
  /** Builds that have pushed the same content under the tag, or may do so. */
  readonly rebuilds: readonly Build[]
}

async function look(
  build: Build,
  query: Omit<LaterPushQuery, 'held'>,
  { api }: LookDependencies,
  signal: AbortSignal,
): Promise<Look> {
  const rebuilds: Build[] = []
  const pushes = walkLaterPushes(api, { held: [build], ...query }, signal)
  for await (const later of withoutFailures(pushes, api, signal)) {
    if (!isRebuild(later, build)) return { laterPush: later, rebuilds }
    rebuilds.push(later)
  }
  return { laterPush: undefined, rebuilds }
}

/** Leaves out what has failed before it pushed anything, which its own record must confirm. */
async function* withoutFailures(
  pushes: ReturnType<typeof walkLaterPushes>,
  api: Pick<BuildsApi, 'getBuild'>,
  signal: AbortSignal,
): AsyncGenerator<Build> {
  const failed: Build[] = []
  for await (const { build } of pushes)
    if (hasPushedNothing(build)) failed.push(build)
    else yield build
  for (const listed of failed) {
    const record = await api.getBuild(listed.id, signal).catch(missingOrThrow)
    if (record instanceof ApiError) yield listed
    else if (!hasPushedNothing(record)) yield record
  }
}

/** A builder pushes last. */
function hasPushedNothing({ status, imageUrl }: Build): boolean {
  return classifyStatus(status) === 'failed' && imageUrl === undefined
}

async function warnOfRebuilds(
  { id, imageTag = '', imageUrl = '' }: Build,
  [first, ...others]: readonly Build[],
  reporter: DeploymentReporter,
): Promise<void> {
  if (first === undefined || coversOptions(splitReference(imageUrl).tag ?? imageTag)) return
  const more = formatFirstEntries(others.map((other) => other.id))
  const such = more === '' ? '' : ` Other such builds: ${more}.`
  const message = `With the content and the creator of build ${id}, ${describeLaterPush(first, 'the same tag')}: its build arguments and platform are not recorded.${such}\nTo be sure of the image, build with '{tree}' in 'image-tag', which covers both.`
  await reporter.report({ type: 'warning', message })
}

/** Whether a tag covers build arguments and platform, as one with `{tree}` does. */
function coversOptions(tag: string): boolean {
  return /(?<![\da-f])[\da-f]{32}(?![\da-f])/i.test(tag)
}
