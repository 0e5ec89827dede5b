import type { GiveUp, Retries } from '../../util/retry.ts'
import { ApiError } from '../errors.ts'
import { retryRules } from '../failure-class.ts'

/** Of reads and cancels: a submit has rules of its own. */
export function decideRetry(error: unknown): Retries {
  if (!(error instanceof ApiError)) return { attempts: 1, baseMs: 0 }
  return { ...retryRules(error).request, afterMs: error.retryAfterMs }
}

/** The last error, with the number of attempts and how the earlier ones failed. */
export function failAfterRetries(errors: readonly unknown[], giveUp: GiveUp): unknown {
  const last = errors.at(-1)
  const earlier = errors.slice(0, -1).filter((error) => error instanceof ApiError)
  if (!(last instanceof ApiError) || earlier.length === 0) return last
  const reason = giveUp === 'budget' ? ' No further retry: too many requests failed recently.' : ''
  const labels = new Set(earlier.map(labelOf))
  const isSame = labels.size === 1 && labels.has(labelOf(last))
  const history = isSame ? 'in the same way' : `with ${[...labels].join(', ')}`
  return last.reworded(
    `${last.message}${reason} This was attempt ${earlier.length + 1}; earlier attempts failed ${history}.`,
  )
}

/** A short name for a list: `HTTP 503`, `ECONNRESET`, `timeout`. */
function labelOf({ status, kind, code }: ApiError): string {
  if (status !== undefined) return `HTTP ${status}`
  return kind === 'response' ? 'an unusable response' : (code ?? kind)
}
