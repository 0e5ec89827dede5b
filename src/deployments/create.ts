import type { Deployment, DeploymentForm, DeploymentsApi } from '../api/deployments-api.ts'
import { ApiError, asApiError } from '../api/errors.ts'
import { isDeploymentActive } from '../api/status.ts'
import { deploymentTimes, submitTimes } from '../api/timing.ts'
import { ActionError } from '../util/errors.ts'
import { askedWait, pacedWait } from '../util/retry.ts'
import type { DeployDependencies } from './events.ts'
import { findSent, noteList, type SentForm } from './search.ts'

/** No response says whether the deployment was created. */
export class DeploymentUnknownError extends ActionError {
  override readonly name = 'DeploymentUnknownError'
}

export interface Created {
  readonly deployment: Deployment
  /** Its response was lost, and the list shows it. */
  readonly isFound: boolean
  /** IDs of others that may be from the same forms. */
  readonly others: readonly string[]
  /** A form without a response may take effect later. */
  readonly mayHaveMore: boolean
}

export interface CreateHooks {
  /** Saves what it takes to find the deployment; the form waits for it. */
  readonly onSending: (sent: SentForm) => Promise<void>
  /** A form was refused, and no earlier one is in doubt: nothing is left to find. */
  readonly onRefused: () => void
}

/**
 * Never two previews, never two production releases: what may have been taken is sent again only
 * after a look at the list. Rejects with an `ApiError` for a refusal.
 */
export async function createDeployment(
  form: DeploymentForm,
  { onSending, onRefused }: CreateHooks,
  dependencies: DeployDependencies,
  signal: AbortSignal,
): Promise<Created> {
  const { api, reporter, clock, random } = dependencies
  const sent = await noteList(form, api, signal)
  const isPreview = form.preview !== undefined
  let wasLost = false
  let failedMs: number | undefined
  for (let forms = 1; ; forms += 1) {
    const result = await api
      .createDeployment(form, { signal, beforeEnd: () => onSending(sent) })
      .catch(asApiError)
    if (!(result instanceof ApiError)) {
      const others = wasLost ? await findOthers(sent, [result.id], api, signal) : []
      return { deployment: result, isFound: false, others, mayHaveMore: wasLost }
    }
    const error = result
    const { refused, lost, forMs = Infinity } = error.submitRules
    failedMs ??= clock.monotonicMs()
    const isOver = clock.monotonicMs() - failedMs >= forMs
    wasLost ||= error.accepted === 'maybe'
    if (wasLost) {
      await reporter.report({
        type: 'notice',
        message: `${error.message} Looking for the deployment in the list.`,
      })
      const found = await look(sent, dependencies, signal)
      const [deployment, ...others] = found === 'unread' ? [] : found
      if (deployment !== undefined) {
        const ids = others.map(({ id }) => id)
        return { deployment, isFound: true, others: ids, mayHaveMore: forms > 1 }
      }
      // A second preview would be one too many; a production deployment takes its own place.
      const isUnsafe = found === 'unread' && isPreview
      if (isUnsafe || forms >= lost || isOver) throw inDoubt(error, isPreview)
    } else if (forms >= refused || isOver) {
      onRefused()
      throw error
    }
    await reporter.report({ type: 'notice', message: `${error.message} Sending it again.` })
    const { baseMs, longestMs = submitTimes.backoffMs.longest } = error.rules.request
    const boundMs = Math.min(longestMs, baseMs * 2 ** (forms - 1))
    const wait = forMs === Infinity ? askedWait : pacedWait
    await clock.sleep(wait(error.retryAfterMs ?? 0, random(), boundMs), signal)
  }
}

/** Until the list shows one, or all looks are done. */
async function look(
  sent: SentForm,
  { api, clock }: Pick<DeployDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<readonly Deployment[] | 'unread'> {
  let result: readonly Deployment[] | 'unread' = 'unread'
  for (const waitMs of deploymentTimes.lookWaitsMs) {
    await clock.sleep(waitMs, signal)
    const found = await findSent(sent, api, signal).catch(asApiError)
    result = found instanceof ApiError ? 'unread' : found
    if (result !== 'unread' && result.length > 0) return result
  }
  return result
}

/** IDs of active deployments from the same forms; none where the list cannot be read. */
export async function findOthers(
  sent: SentForm,
  known: readonly string[],
  api: Pick<DeploymentsApi, 'listDeployments'>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found = await findSent(sent, api, signal).catch(asApiError)
  if (found instanceof ApiError) return []
  return found
    .filter(({ status }) => isDeploymentActive(status))
    .map(({ id }) => id)
    .filter((id) => !known.includes(id))
}

function inDoubt(error: ApiError, isPreview: boolean): DeploymentUnknownError {
  const hint = isPreview
    ? 'Check the previews of this label before you run the job again. A preview ends by itself.'
    : 'Check the deployments of this build, and run the job again: a later deployment takes the place of an earlier one.'
  return new DeploymentUnknownError(
    `The response was lost, so the deployment may or may not have been created, and the list does not show it. ${error.message}`,
    { cause: error, hint },
  )
}
