import { type Clock, secondMs } from './clock.ts'
import { ActionError } from './errors.ts'

/** Its signal fires after `ms` or with one of `signals`; disposing it stops the timer. */
export function createTimeLimit(
  ms: number,
  clock: Clock,
  ...signals: readonly AbortSignal[]
): Disposable & { readonly signal: AbortSignal } {
  const limit = new AbortController()
  const disposed = new AbortController()
  clock.sleep(ms, disposed.signal).then(
    () =>
      limit.abort(
        new ActionError(`The time limit of ${ms / secondMs} s was reached.`, {
          hint: "Check whether the server or this runner's network is slow.",
        }),
      ),
    () => undefined,
  )
  return {
    signal: AbortSignal.any([limit.signal, ...signals]),
    [Symbol.dispose]: () => disposed.abort(),
  }
}
