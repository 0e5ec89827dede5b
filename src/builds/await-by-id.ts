import { asApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { runTimes } from '../api/timing.ts'
import type { BuildDependencies } from './events.ts'

const { namedPauseMs } = runTimes

/** Retries for a while: the server may not know a build yet that another job just submitted. */
export async function awaitById(
  id: string,
  { api, clock, reporter }: Omit<BuildDependencies, 'random'>,
  signal: AbortSignal,
): Promise<Build> {
  const startMs = clock.monotonicMs()
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await api.getBuild(id, signal)
    } catch (error) {
      const { forMs } = asApiError(error).rules.named
      if (clock.monotonicMs() + namedPauseMs > startMs + forMs) throw error
    }
    if (isFirst) {
      const message = `The server does not know build ${id} yet. Asking again.`
      await reporter.report({ type: 'notice', message })
    }
    await clock.sleep(namedPauseMs, signal)
  }
}
