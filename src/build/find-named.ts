import { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import type { BuildDependencies } from './events.ts'

const limitMs = 15_000
const pauseMs = 1_000

/** Reads a build by its ID. The server may not know a build yet that another job has just submitted, so it is asked again for 15 s. */
export async function findNamed(
  id: string,
  { api, clock, reporter }: Omit<BuildDependencies, 'random'>,
  signal: AbortSignal,
): Promise<Build> {
  const endMs = clock.monotonicMs() + limitMs
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await api.getBuild(id, signal)
    } catch (error) {
      const isMissing = error instanceof ApiError && error.meaning === 'missing'
      if (!isMissing || clock.monotonicMs() + pauseMs > endMs) throw error
    }
    if (isFirst) {
      const message = `The server does not know build ${id} yet. Asking again.`
      await reporter.report({ type: 'notice', message })
    }
    await clock.sleep(pauseMs, signal)
  }
}
