import type { Deployment, DeploymentFields } from '../api/deployments-api.ts'
import { rulesFor, submitRulesFor } from '../api/retry-table.ts'
import { sendForm } from '../api/send-form.ts'
import { deploymentTiming, submitTiming } from '../api/timing.ts'
import { formatFirstEntries } from '../util/and-more.ts'
import { minuteMs } from '../util/clock.ts'
import { ActionError, ApiError, asApiError } from '../util/errors.ts'
import { requestedWaitMs, pacedWaitMs } from '../util/retry.ts'
import type { DeployDependencies } from './reporter.ts'
import { findSentDeployment, readKnownDeploymentIds, type SentDeploymentRequest } from './search.ts'

export interface DeploymentRequest extends Omit<DeploymentFields, 'preview'> {
  /** `undefined`: a production deployment, which takes the place of the one before. */
  readonly preview: { readonly label: string; readonly expiresInMs: number } | undefined
  /** The server's clock, by which a preview ends. */
  readonly serverMs: number
}

export interface CreatedDeployment {
  readonly deployment: Deployment
  /** Whether its response was lost and the list shows it. */
  readonly isFound: boolean
  /** Whether a form without a response may have become another one, or may still do. */
  readonly mayHaveCreatedOthers: boolean
  /** Says which one this run follows, where the list shows several new ones. */
  readonly guess?: string | undefined
}

export interface CreateHooks {
  /** Saves what it takes to find the deployment. */
  readonly onSending: (sent: SentDeploymentRequest) => void
  /** Called when a form was refused or cut off and no earlier one is in doubt. */
  readonly onRefused: () => void
}

/**
 * Never creates two previews or two production releases: what may have been accepted is sent again
 * only after a look at the list. Rejects with an `ApiError` for a refusal.
 */
export async function createDeployment(
  request: DeploymentRequest,
  { onSending, onRefused }: CreateHooks,
  dependencies: DeployDependencies,
  signal: AbortSignal,
): Promise<CreatedDeployment> {
  const { api, reporter, clock, random } = dependencies
  const { form, sent } = await prepare(request, dependencies, signal)
  const isPreview = form.preview !== undefined
  let wasLost = false
  let failedMs: number | undefined
  for (let forms = 1; ; forms += 1) {
    const beforeLastByte = (): void => {
      onSending(sent)
      if (signal.aborted && !wasLost) onRefused()
    }
    const result = await sendForm(
      (options) => api.createDeployment(form, options),
      beforeLastByte,
      clock,
      signal,
    )
    if (!(result instanceof ApiError))
      return { deployment: result, isFound: false, mayHaveCreatedOthers: wasLost }
    const error = result
    const { unsent, lost, forMs = Infinity } = submitRulesFor(error)
    failedMs ??= clock.monotonicMs()
    const isOver = clock.monotonicMs() - failedMs >= forMs
    wasLost ||= error.accepted === 'maybe' && !error.isRefusal
    if (wasLost) {
      await reporter.report({
        type: 'notice',
        message: `${error.message} Looking for the deployment in the list.`,
      })
      // What blocks a form once blocks it again.
      const isBlocked = isPageOfFirewall(error)
      const waitsMs = isBlocked ? [0] : deploymentTiming.listReadWaitsMs
      const found = await readList(sent, waitsMs, dependencies, signal)
      if (found !== 'unread' && found[0] !== undefined)
        return {
          deployment: found[0],
          isFound: true,
          mayHaveCreatedOthers: forms > 1 || found.length > 1,
          guess: describeGuess(found),
        }
      // A second preview would run beside the first; a production deployment replaces itself.
      const isUnsafe = found === 'unread' && isPreview
      const isLast = isBlocked || isUnsafe || forms >= lost || isOver
      if (isLast) throw inDoubt(error, isPreview, found)
    } else if (forms >= unsent || isOver) {
      onRefused()
      throw error
    }
    await reporter.report({ type: 'notice', message: `${error.message} Sending it again.` })
    const { baseMs, longestMs = submitTiming.againMs.longest } = rulesFor(error).request
    const boundMs = Math.min(longestMs, baseMs * 2 ** (forms - 1))
    const wait = forMs === Infinity ? requestedWaitMs : pacedWaitMs
    await clock.sleep(wait(error.retryAfterMs ?? 0, random(), boundMs), signal)
  }
}

/** A preview gets an end that only this run has: the record with this instant is ours. */
async function prepare(
  { preview, serverMs, ...files }: DeploymentRequest,
  { api, random }: DeployDependencies,
  signal: AbortSignal,
): Promise<{ readonly form: DeploymentFields; readonly sent: SentDeploymentRequest }> {
  const { buildId } = files
  if (preview === undefined) {
    const known = await readKnownDeploymentIds(buildId, api, signal)
    return { form: { ...files, preview }, sent: { buildId, known } }
  }
  const { label, expiresInMs } = preview
  const expiresMs = Math.round(serverMs + expiresInMs) + Math.floor(random() * minuteMs)
  const expiresAt = new Date(expiresMs).toISOString()
  return { form: { ...files, preview: { label, expiresAt } }, sent: { buildId, expiresMs } }
}

/** A refusal that is not in the words of the API. */
function isPageOfFirewall({ status = 0, isRefusal, failureClass }: ApiError): boolean {
  const isPassing = failureClass === 'throttled' || [408, 425].includes(status)
  return !isRefusal && !isPassing && status >= 300 && status < 500
}

type Found = readonly Deployment[] | 'unread'

/** Until the list shows one, or all reads are done. */
async function readList(
  sent: SentDeploymentRequest,
  waitsMs: readonly number[],
  { api, clock }: DeployDependencies,
  signal: AbortSignal,
): Promise<Found> {
  let result: Found = 'unread'
  for (const waitMs of waitsMs) {
    await clock.sleep(waitMs, signal)
    const found = await findSentDeployment(sent, api, signal).catch(asApiError)
    result = found instanceof ApiError ? 'unread' : found
    if (result !== 'unread' && result.length > 0) return result
  }
  return result
}

function describeGuess([newest, ...others]: readonly Deployment[]): string | undefined {
  if (newest === undefined || others.length === 0) return undefined
  const ids = formatFirstEntries(others.map(({ id }) => id))
  return `Following ${newest.id}, the newest of ${others.length + 1} that may be this run's; the other${others.length > 1 ? 's' : ''}: ${ids}.`
}

function inDoubt(error: ApiError, isPreview: boolean, found: Found): ActionError {
  const list = found === 'unread' ? 'cannot be read' : 'does not show it'
  const hint = isPreview
    ? 'Check the previews of this build before you run the job again. A preview ends by itself.'
    : 'Check the deployments of this build, and run the job again: a later deployment takes the place of an earlier one.'
  return new ActionError(
    `The deployment may or may not have been created: the API has not responded, and the list ${list}. ${error.message}`,
    { cause: error, hint },
  )
}
