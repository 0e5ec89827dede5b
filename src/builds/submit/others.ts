import { idKey } from '../../api/build-id.ts'
import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import type { Clock } from '../../util/clock.ts'
import { type Reporter, reportAs } from '../events.ts'
import { lookOnce } from './read-list.ts'
import { mayStillAppear, othersOf, type SentForms } from './sent-forms.ts'
import type { ServerClock } from './server-clock.ts'
import { describeSecond, mayAppearLate } from './submit-errors.ts'

interface OthersOptions {
  readonly api: BuildsApi
  readonly clock: Clock
  readonly serverClock: ServerClock
  readonly reporter: Reporter
  readonly sent: () => SentForms
}

/** Builds of this run, or of a copy of its form, that it does not follow. */
export interface OtherBuilds {
  /** Warns no more of this one. */
  know(id: string): void
  /** Looks once, warns of each that is not known yet, and resolves with all candidates. */
  name(signal: AbortSignal): Promise<readonly Build[]>
  isLate(): boolean
  /** Once. `wasLate`: before the last look. */
  warnOfLate(wasLate?: boolean): Promise<void>
}

export function createOthers({
  api,
  clock,
  serverClock,
  reporter,
  sent,
}: OthersOptions): OtherBuilds {
  const warn = reportAs('warning', reporter)
  const known = new Set<string>()
  let hasWarned = false
  const isLate = (): boolean => mayStillAppear(sent(), serverClock.nowMs())
  return {
    know: (id) => void known.add(idKey(id)),
    name: async (signal) => {
      const { unanswered, answered } = sent()
      if (unanswered === undefined && answered === undefined) return []
      const { onServerTime } = serverClock
      const { candidates } = await lookOnce({ api, clock }, sent(), signal, { onServerTime })
      const ids = othersOf(sent(), candidates)
        .map(({ id }) => id)
        .filter((id) => !known.has(idKey(id)))
      for (const id of ids) known.add(idKey(id))
      if (ids.length > 0) await warn(describeSecond(ids))
      return candidates
    },
    isLate,
    warnOfLate: async (wasLate = isLate()) => {
      if (!wasLate || hasWarned) return
      hasWarned = true
      await warn(`${mayAppearLate} Check the builds of this agent then.`)
    },
  }
}
