import type { Clock } from './clock.ts'

/** A signal that fires after `ms` milliseconds of `clock`, or with one of `signals`; disposing it frees the timer. */
export function timeLimit(
  ms: number,
  clock: Clock,
  ...signals: readonly AbortSignal[]
): Disposable & { readonly signal: AbortSignal } {
  const limit = new AbortController()
  const unused = new AbortController()
  clock.sleep(ms, unused.signal).then(
    () => limit.abort(new DOMException(`No answer within ${ms / 1000} s.`, 'TimeoutError')),
    () => undefined,
  )
  return {
    signal: AbortSignal.any([limit.signal, ...signals]),
    [Symbol.dispose]: () => unused.abort(),
  }
}
