import type { Build } from '../../api/model.ts'
import type { Clock } from '../../util/clock.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import {
  type AnsweredForm,
  copiesIn,
  judgeLook,
  listedIn,
  mayStillAppear,
  type NewBuilds,
  type OpenForm,
} from './find-submitted.ts'
import { describeSecond, mayAppearLate } from './submit-errors.ts'
import { mayBeOurs } from './submit-state.ts'

/** The server's clock, by its last `Date` and our own monotonic one. */
export function createServerClock(clock: Clock) {
  let last: { readonly serverMs: number; readonly atMs: number } | undefined
  return {
    onServerTime: (serverMs: number): void => {
      last = { serverMs, atMs: clock.monotonicMs() }
    },
    /** `undefined` before the server has sent its time. */
    nowMs: (): number | undefined => last && last.serverMs + clock.monotonicMs() - last.atMs,
  }
}

interface StrayOptions {
  readonly open: () => OpenForm | undefined
  readonly listNew: (signal: AbortSignal) => Promise<NewBuilds | undefined>
  readonly serverClock: ReturnType<typeof createServerClock>
  readonly reporter: BuildDependencies['reporter']
}

/** Further builds of this run: forms with lost responses may have become some, or still may. */
export function createStrays(
  { open, listNew, serverClock, reporter }: StrayOptions,
  signal: AbortSignal,
) {
  const named = new Set<string>()
  let hasWarned = false
  /** Whether a look from now on proves nothing yet, because a build may be listed late. */
  const isLate = (): boolean => {
    const form = open()
    return mayBeOurs(form) && mayStillAppear(form, serverClock.nowMs())
  }
  const warn = reportAs('warning', reporter)
  return {
    setNamed: (id: string): void => void named.add(id),
    /** Looks once, warns of each build that has not been named, and resolves with all of them. */
    name: async (answered?: AnsweredForm): Promise<readonly Build[]> => {
      const isOpen = open() !== undefined
      if (!isOpen && answered === undefined) return []
      const found = await listNew(signal)
      const listed = listedIn(found)
      const strays = isOpen || !answered ? listed : copiesIn(found, answered)
      const ids = strays.map(({ id }) => id).filter((id) => !named.has(id))
      for (const id of ids) named.add(id)
      if (ids.length > 0) await warn(describeSecond(ids))
      return listed
    },
    isLate,
    /** Once. `wasLate`: before the last look. */
    warnOfLate: async (wasLate = isLate()): Promise<void> => {
      if (!wasLate || hasWarned) return
      hasWarned = true
      await warn(`${mayAppearLate} Check the builds of this agent then.`)
    },
    /** Looks once whether one build alone may be ours, at a time when any other would be listed. */
    isAlone: async (limit: AbortSignal): Promise<boolean> => {
      if (isLate()) return false
      try {
        const found = await listNew(limit)
        return judgeLook(found).type === 'one' && listedIn(found).length === 1
      } catch (error) {
        if (limit.aborted) return false
        throw error
      }
    },
  }
}
