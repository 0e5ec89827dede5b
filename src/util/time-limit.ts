import type { Clock } from './clock.ts'
import { ActionError } from './errors.ts'

/** A signal that fires after `ms` milliseconds of `clock`, or with one of `signals`; disposing it frees the timer. */
export function timeLimit(
  ms: number,
  clock: Clock,
  ...signals: readonly AbortSignal[]
): Disposable & { readonly signal: AbortSignal } {
  const limit = new AbortController()
  const unused = new AbortController()
  clock.sleep(ms, unused.signal).then(
    () => limit.abort(new ActionError(`The server has not answered within ${ms / 1000} s.`)),
    () => undefined,
  )
  return {
    signal: AbortSignal.any([limit.signal, ...signals]),
    [Symbol.dispose]: () => unused.abort(),
  }
}
