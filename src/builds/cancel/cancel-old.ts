import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import { activeClasses, isFinal } from '../../api/status.ts'
import { cancelTimes } from '../../api/timing.ts'
import { createdMs } from '../build-times.ts'
import { proves } from '../compare-record.ts'
import { walkList } from '../walk-list.ts'
import { type CancelDependencies, type CancelProgress, stepCancel } from './cancel-build.ts'

export interface OldBuilds {
  /** As provenance writes it. */
  readonly sourceRepo: string
  /** `undefined` means any agent. */
  readonly agentName: string | undefined
  readonly olderThanMs: number
}

/** Unfinished builds of this repository that lost runners left, older by its clock and ours. */
export async function findOldBuilds(
  wanted: OldBuilds,
  { api, clock }: CancelDependencies,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const { agentName, sourceRepo, olderThanMs } = wanted
  const agent = agentName === undefined ? undefined : { name: agentName }
  const startMs = clock.wallMs()
  // Reads all pages: none rules out later builds. Newest first, new builds do not lengthen it.
  const walk = walkList(api, { agent }, signal)
  const builds = await Array.fromAsync(walk)
  // A clock may be wrong: what is young by one of them is not cancelled.
  const nowMs = Math.min(walk.serverMs() ?? startMs - cancelTimes.clockSlackMs, startMs)
  return builds.filter(
    (build) =>
      proves(build, { agent, sourceRepo, statuses: activeClasses }) &&
      // A build of unknown age is not old.
      nowMs - (createdMs(build) ?? nowMs) > olderThanMs,
  )
}

export interface OldBuildProgress extends CancelProgress {
  /** The last record that was read, at first that of the list. */
  readonly build: Build
}

/** Requests at the same time. */
const parallel = 8

/** Until each has ended, or without `wait` is accepted. Retries unless the server refuses. */
export async function cancelBuilds(
  builds: readonly Build[],
  wait: boolean,
  { api, clock }: CancelDependencies,
  signal: AbortSignal,
): Promise<readonly OldBuildProgress[]> {
  let all: readonly OldBuildProgress[] = builds.map((build) => {
    return { build, accepted: false, error: undefined }
  })
  const isOpen = ({ build, accepted, error }: OldBuildProgress): boolean =>
    !isFinal(build.status) &&
    (wait || !accepted) &&
    (error === undefined || error.rules.foreignCancel.forMs > 0)
  for (;;) {
    all = await stepOpen(all, isOpen, api, signal)
    const open = all.filter(isOpen).length
    if (open === 0 || signal.aborted) return all
    const ms = Math.max(cancelTimes.pollMs, open * cancelTimes.pollPerBuildMs)
    await clock.sleep(ms, signal).catch(() => undefined)
  }
}

async function stepOpen(
  all: readonly OldBuildProgress[],
  isOpen: (one: OldBuildProgress) => boolean,
  api: BuildsApi,
  signal: AbortSignal,
): Promise<readonly OldBuildProgress[]> {
  const results = [...all]
  const entries = all.entries()
  const worker = async (): Promise<void> => {
    for (const [index, one] of entries)
      if (isOpen(one)) results[index] = await stepCancel(one.build.id, one, api, signal)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return results
}
