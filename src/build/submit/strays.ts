import type { Build } from '../../api/model.ts'
import type { BuildDependencies } from '../events.ts'
import { judgeLook, mayStillAppear, type NewBuilds, type OpenForm } from './find-submitted.ts'
import type { ServerClock } from './server-clock.ts'
import { listIds } from './submit-errors.ts'
import { mayBeOurs } from './submit-state.ts'

/** Looks for other builds than the one that the run uses: forms whose responses were lost may have become some, or may still do. */
export interface Strays {
  /** The log has named this build. */
  readonly setNamed: (id: string) => void
  /** Looks once, warns of each build that has not been named, and resolves with all of them. */
  readonly name: () => Promise<readonly Build[]>
  /** Whether a look from now on proves nothing yet, because a build may be listed late. */
  readonly isLate: () => boolean
  /** Once. */
  readonly warnOfLate: () => Promise<void>
  /** Looks once whether one build alone may be ours, at a time when any other would be listed. */
  readonly isAlone: (signal: AbortSignal) => Promise<boolean>
}

export interface StrayOptions {
  readonly open: () => OpenForm | undefined
  readonly listNew: (signal: AbortSignal) => Promise<NewBuilds | undefined>
  readonly serverClock: ServerClock
  readonly reporter: BuildDependencies['reporter']
}

export function createStrays(
  { open, listNew, serverClock, reporter }: StrayOptions,
  signal: AbortSignal,
): Strays {
  const named = new Set<string>()
  let hasWarned = false
  const isLate = (): boolean => {
    const form = open()
    return mayBeOurs(form) && mayStillAppear(form, serverClock.nowMs())
  }
  const warn = async (message: string): Promise<void> => {
    await reporter.report({ type: 'warning', message })
  }
  return {
    setNamed: (id) => void named.add(id),
    name: async () => {
      if (open() === undefined) return []
      const { matching = [], possible = [] } = (await listNew(signal)) ?? {}
      const listed = [...matching, ...possible]
      const ids = listed.map(({ id }) => id).filter((id) => !named.has(id))
      for (const id of ids) named.add(id)
      if (ids.length > 0)
        await warn(
          `Another attempt to submit, or another run, created another build of the same content: ${listIds(ids)}. Cancel it if nobody needs it.`,
        )
      return listed
    },
    isLate,
    warnOfLate: async () => {
      if (hasWarned) return
      hasWarned = true
      await warn(
        'A response to the submit was lost, so another build of the same content may appear within a minute. Check the builds of this agent then.',
      )
    },
    isAlone: async (limit) => {
      if (isLate()) return false
      try {
        return judgeLook(await listNew(limit)).type === 'one'
      } catch (error) {
        if (limit.aborted) return false
        throw error
      }
    },
  }
}
