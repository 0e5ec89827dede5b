import type { BuildsApi } from '../api/builds-api.ts'
import { ApiError } from '../api/errors.ts'
import type { Build, Submission } from '../api/model.ts'
import { ActionError } from '../util/errors.ts'
import type { BuildDependencies } from './dependencies.ts'
import { findAgentId } from './resolve-agent.ts'
import { type Baseline, type Fingerprint, lookForSubmitted, takeBaseline } from './sighting.ts'
import { classifySubmitFailure } from './submit-failure.ts'

/** What must be known to find the build again when this process dies before it learns the id. */
export interface SubmitRecord {
  readonly fingerprint: Fingerprint
  readonly baseline: Baseline | undefined
}

/** Nobody knows whether a build exists: there may be something to clean up. */
export class SubmitUnknownError extends ActionError {
  override readonly name = 'SubmitUnknownError'
}

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name also where the submission carries an id. */
  readonly agentName: string | undefined
  /** Called before the first byte leaves. */
  readonly onSending: (record: SubmitRecord) => void
  readonly onProgress?: ((sentBytes: number) => void) | undefined
}

/** Attempts that the server certainly did not take. */
const refusedAttempts = 5
/** Sends after an answer was lost and the list shows nothing of ours. */
const lostAttempts = 2
const lookUpDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000]
const agentLookUpDelaysMs = [0, 1_000, 2_000, 4_000]
/** How long an aborted run waits for the id of a build whose form has been sent whole. */
const lingerMs = 4_000

/**
 * Submits once, and never blindly again: the API has no idempotency key, so a lost answer is followed by a look into the
 * account's list of builds. Throws `ApiError` for a refusal, `ActionError` where it cannot be known whether a build exists.
 */
export async function submit(
  request: SubmitRequest,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<Build> {
  const { api, clock, random, reporter } = dependencies
  const fingerprint = fingerprintOf(request)
  const baseline = await baselineOrNone(api, fingerprint, signal)
  request.onSending({ fingerprint, baseline })

  let submission = request.submission
  let refused = 0
  let lost = 0
  for (;;) {
    const error = await send(request, submission, dependencies, signal)
    if (!(error instanceof ApiError)) return error
    signal.throwIfAborted()

    switch (classifySubmitFailure(error, submission.agent)) {
      case 'final':
        if (lost > 0) return await find(error)
        throw error
      case 'name-taken': {
        const found = lost > 0 ? await lookUp(error) : undefined
        if (found) return found
        const agentId = await awaitAgentId(submission.agent.agentName ?? '', dependencies, signal)
        if (agentId === undefined) throw nameTaken(submission.agent.agentName ?? '', error)
        submission = { ...submission, agent: { agentId } }
        break
      }
      case 'refused': {
        refused += 1
        if (refused >= refusedAttempts) throw error
        const waitMs =
          error.retryAfterMs ?? Math.round(random() * Math.min(20_000, 1_000 * 2 ** refused))
        await reporter.report({
          type: 'notice',
          message: `${error.message} Trying again in ${seconds(waitMs)}.`,
        })
        await clock.sleep(waitMs, signal)
        const found = lost > 0 ? await lookUp(error) : undefined
        if (found) return found
        break
      }
      case 'lost': {
        const found = await lookUp(error)
        if (found) return found
        lost += 1
        if (lost > lostAttempts) throw error
        await reporter.report({
          type: 'notice',
          message:
            'The account lists no new build of this content: sending the build context again.',
        })
      }
    }
  }

  async function find(error: ApiError): Promise<Build> {
    const found = await lookUp(error)
    if (found) return found
    throw error
  }

  /** The build of a submit whose answer was lost; `undefined` when there is none; throws when that cannot be known. */
  async function lookUp(error: ApiError): Promise<Build | undefined> {
    if (baseline === undefined)
      throw unknowable('the list of builds could not be read before', error)
    await reporter.report({
      type: 'notice',
      message: `${error.message} Looking for the build in the account's list.`,
    })
    let answered = false
    for (const delayMs of lookUpDelaysMs) {
      await clock.sleep(delayMs, signal)
      const sighting = await lookForSubmitted(api, fingerprint, baseline, signal).catch(
        nothingOnApiError,
      )
      if (sighting === undefined) continue
      answered = true
      const [build, ...others] = sighting.proven
      if (build && others.length === 0) {
        await reporter.report({
          type: 'notice',
          message: `Found build ${build.id}: same image, tag and content.`,
        })
        return build
      }
      const seen = [...sighting.proven, ...sighting.unproven]
      if (seen.length > 0)
        throw unknowable(
          `these builds may be the one: ${seen.map((one) => one.id).join(', ')}`,
          error,
        )
    }
    if (!answered) throw unknowable('the list of builds could not be read', error)
    return undefined
  }
}

/** One attempt: the build, or the error to judge. An abort in mid-body is one of the runner's and is thrown. */
async function send(
  request: SubmitRequest,
  submission: Submission,
  { api, clock }: BuildDependencies,
  signal: AbortSignal,
): Promise<Build | ApiError> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const answered = new AbortController()
  let sentBytes = 0
  const onAbort = (): void => {
    if (sentBytes < submission.archive.sizeBytes) stop.abort(signal.reason)
    else
      clock.sleep(lingerMs, answered.signal).then(
        () => stop.abort(signal.reason),
        () => undefined,
      )
  }
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await api.submitBuild(submission, {
      signal: stop.signal,
      onProgress: (bytes) => {
        sentBytes = bytes
        request.onProgress?.(bytes)
      },
    })
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  } finally {
    signal.removeEventListener('abort', onAbort)
    answered.abort()
  }
}

async function awaitAgentId(
  agentName: string,
  { api, clock }: BuildDependencies,
  signal: AbortSignal,
): Promise<string | undefined> {
  // The winner of a race of two first runs may have no id in its record yet.
  for (const delayMs of agentLookUpDelaysMs) {
    await clock.sleep(delayMs, signal)
    const agentId = await findAgentId(api, agentName, signal)
    if (agentId !== undefined) return agentId
  }
  return undefined
}

function nameTaken(agentName: string, cause: ApiError): ActionError {
  return new ActionError(
    `The agent name '${agentName}' is taken, but no build of this account tells its id.`,
    {
      cause,
      hint: "Set input 'agent-id' to the id of that agent, or choose another 'agent-name'.",
    },
  )
}

function unknowable(reason: string, cause: ApiError): SubmitUnknownError {
  return new SubmitUnknownError(
    `It cannot be known whether the server took the build: its answer was lost (${cause.message}), and ${reason}.`,
    {
      cause,
      hint: 'Nothing was sent twice. Look at the builds of this agent, cancel what should not run, and start the job again.',
    },
  )
}

async function baselineOrNone(
  api: BuildsApi,
  fingerprint: Fingerprint,
  signal: AbortSignal,
): Promise<Baseline | undefined> {
  return await takeBaseline(api, fingerprint, signal).catch(nothingOnApiError)
}

function nothingOnApiError(error: unknown): undefined {
  if (!(error instanceof ApiError)) throw error
  return undefined
}

function fingerprintOf({ submission, agentName }: SubmitRequest): Fingerprint {
  const { imageName, imageTag, workingTreeHash, agent } = submission
  return {
    imageName,
    imageTag,
    workingTreeHash,
    agentName: agentName ?? agent.agentName,
    agentId: agent.agentId,
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
