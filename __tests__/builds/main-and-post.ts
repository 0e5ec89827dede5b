import type { BuildsApi } from '../../src/api/builds-api.ts'
import type { Submission } from '../../src/api/model.ts'
import type { BuildResult } from '../../src/builds/outcome.ts'
import { runBuild } from '../../src/builds/run-build.ts'
import { noteSeen } from '../../src/builds/seen-builds.ts'
import { type CleanUp, cancelLeftOver } from '../../src/rescue/cancel-abandoned.ts'
import type { RunEvent } from '../../src/rescue/run-event.ts'
import { factsAfter } from '../../src/rescue/save-for-post.ts'
import { type FactsForPost, leftOver } from '../../src/rescue/work-for-post.ts'
import type { Clock } from '../../src/util/clock.ts'
import { timeLimit } from '../../src/util/time-limit.ts'
import { unlessAborted } from '../../src/util/unless-aborted.ts'

const never = new AbortController().signal
const minute = 60_000
const postMs = 56_000

export interface WholeRun {
  readonly clock: Clock
  /** What main and what post sends its requests through. */
  readonly api: { readonly main: BuildsApi; readonly post: BuildsApi }
  readonly prepare: (api: BuildsApi) => Promise<Submission>
  /** Stops main, and ends it without a chance to do anything. */
  readonly stop: AbortSignal
  readonly kill: AbortSignal
}

export interface WholeEnd {
  /** How main ended, unless it was killed. */
  readonly result: BuildResult | undefined
  readonly error: unknown
  /** What main left to post. */
  readonly facts: FactsForPost
  /** The warnings of main. */
  readonly warnings: readonly string[]
  /** `undefined`: it had nothing to do. */
  readonly post: CleanUp | undefined
  readonly postSeconds: number
}

/** Plays main until it ends or is killed, then post, joined as the action joins them. */
export async function playMainAndPost(run: WholeRun): Promise<WholeEnd> {
  const { clock, stop, kill } = run
  let facts: FactsForPost = { cancelWanted: false }
  const warnings: string[] = []
  const tell = (event: RunEvent): void => {
    if (kill.aborted) return
    facts = structuredClone(factsAfter(facts, event, true))
  }
  const seen = new Set<string>()
  const api = noteSeen(run.api.main, seen)
  const main = async (): Promise<BuildResult> => {
    try {
      const result = await runBuild(
        {
          prepare: () => run.prepare(api),
          agentName: 'hello',
          seen,
          ...{ wait: true, onTimeout: 'cancel', cancelOnAbort: true, hurry: never },
          tell,
        },
        {
          ...{ api, clock, random: () => 0.5, hasLog: false, pollIntervalMs: 5_000 },
          limits: { queueMs: 30 * minute, buildMs: 60 * minute },
          reporter: {
            report: (event) => {
              if (kill.aborted) return
              if (event.type === 'warning') warnings.push(event.message)
              if (event.type === 'status' || event.type === 'reused') tell(event)
            },
          },
        },
        stop,
      )
      tell({ type: 'ended', result })
      if (!stop.aborted) tell({ type: 'told' })
      return result
    } catch (error) {
      tell({ type: 'failed', error, isAborted: stop.aborted })
      throw error
    }
  }
  const [end] = await Promise.allSettled([unlessAborted(main(), kill)])
  const left = leftOver(facts)
  const startMs = clock.wallMs()
  using limit = timeLimit(postMs, clock)
  const untilMs = clock.monotonicMs() + postMs
  const options = { api: run.api.post, clock, random: () => 0.5, untilMs }
  const post =
    left.type === 'nothing' ? undefined : await cancelLeftOver(left, options, limit.signal)
  return {
    result: end.status === 'fulfilled' ? end.value : undefined,
    error: end.status === 'rejected' ? (end.reason as unknown) : undefined,
    postSeconds: Math.round((clock.wallMs() - startMs) / 1_000),
    ...{ facts, warnings, post },
  }
}
