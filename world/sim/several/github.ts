import type { GitHubRest } from '../../../src/runner/world/world.ts'
import type { ProcessName } from '../../promises/facts.ts'
import type { Recorder } from '../recorder.ts'
import type { Life, Timeline } from '../timeline.ts'
import { type RunPlan, type SeveralPlan, shaOf } from './plan.ts'

export interface ModelGitHub {
  readonly plan: SeveralPlan
  readonly run: RunPlan
  readonly startMs: number
  /** Requests so far. */
  requests: number
}

/** As long as the action waits for a response. */
const hangMs = 10_000

class GitHubError extends Error {
  readonly status: number

  constructor(status: number) {
    super(`GitHub says ${status}.`)
    this.status = status
  }
}

/** The process that asks. */
interface Caller {
  readonly name: ProcessName
  /** Without one, GitHub knows no branch. */
  readonly github?: ModelGitHub
  readonly timeline: Timeline
  readonly recorder: Recorder
}

/** The part of GitHub's REST API that has branches, as one process sees it. */
export function connectGitHub(
  { github, name, timeline, recorder }: Caller,
  life: Life,
): GitHubRest {
  const clock = timeline.clockOf(life, 0)
  const getBranch = async ({ branch, request: { signal } }: Parameters): Promise<object> => {
    if (github === undefined) throw new GitHubError(404)
    const { plan, run, startMs } = github
    const { latencyMs, trouble } = run.github
    const met = trouble[github.requests]
    github.requests += 1
    const fail = (status: number): never => {
      recorder.add({ type: 'branch', process: name, commit: undefined })
      throw new GitHubError(status)
    }
    if (met === 'hang') {
      await clock.sleep(hangMs, signal)
      return fail(500)
    }
    await clock.sleep(latencyMs / 2, signal)
    const commit = shaOf(tipAt(plan, timeline.now() - startMs))
    await clock.sleep(latencyMs / 2, signal)
    if (typeof met === 'number') return fail(met)
    if (branch !== plan.branch) return fail(404)
    const isRenamed = met === 'renamed'
    recorder.add({ type: 'branch', process: name, commit: isRenamed ? undefined : commit })
    return {
      data: {
        name: isRenamed ? `${branch}-2` : branch,
        commit: { sha: commit },
        protected: plan.isProtected,
      },
    }
  }
  return { repos: { getBranch } } as unknown as GitHubRest
}

interface Parameters {
  readonly branch: string
  readonly request: { readonly signal: AbortSignal }
}

/** The newest commit of the branch. */
export function tipAt({ pushes }: SeveralPlan, ms: number): number {
  return pushes.findLast(({ atMs }) => atMs <= ms)?.commit ?? 0
}
