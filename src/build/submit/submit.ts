import type { BuildsApi } from '../../api/builds-api.ts'
import { ApiError } from '../../api/errors.ts'
import type { Build, Submission } from '../../api/model.ts'
import { ActionError } from '../../util/errors.ts'
import type { BuildDependencies } from '../events.ts'
import { findAgentId } from './resolve-agent.ts'
import { type Baseline, type Fingerprint, findSubmitted, takeBaseline } from './find-submitted.ts'
import { classifySubmitFailure } from './submit-failure.ts'

/** What it takes to find the build after a crash before its ID is known. */
export interface SubmitRecord {
  readonly fingerprint: Fingerprint
  readonly baseline: Baseline | undefined
}

/** A build may or may not exist: there may be something to cancel. */
export class SubmitUnknownError extends ActionError {
  override readonly name = 'SubmitUnknownError'
}

export interface SubmitRequest {
  readonly submission: Submission
  /** The agent's name, also where the submission has an ID. */
  readonly agentName: string | undefined
  /** Called before the first byte is sent. */
  readonly onSending: (record: SubmitRecord) => void
  readonly onProgress?: ((sentBytes: number) => void) | undefined
}

/** Attempts that certainly created no build. */
const refusedAttempts = 5
/** Further attempts after a lost response, when the list shows no new build. */
const lostAttempts = 2
const lookUpDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000]
const agentLookUpDelaysMs = [0, 1_000, 2_000, 4_000]
/** How long an aborted run waits for the ID of a build whose form was sent completely. */
const lingerMs = 4_000

/**
 * Submits a build, and never twice: the API has no idempotency key, so after a lost response it looks for the build in the
 * account's list. Rejects with `ApiError` for a refusal, with `SubmitUnknownError` when a build may or may not exist.
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
          message: `${error.message} Retrying in ${seconds(waitMs)}.`,
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
          message: 'The account has no new build of this content. Sending the build context again.',
        })
      }
    }
  }

  async function find(error: ApiError): Promise<Build> {
    const found = await lookUp(error)
    if (found) return found
    throw error
  }

  /** The build of a submit whose response was lost; `undefined` when there is none; throws when that is uncertain. */
  async function lookUp(error: ApiError): Promise<Build | undefined> {
    if (baseline === undefined)
      throw outcomeUnknown('The list of builds was not readable before the submit.', error)
    await reporter.report({
      type: 'notice',
      message: `${error.message} Looking for the build in the account's list of builds.`,
    })
    let isListRead = false
    for (const delayMs of lookUpDelaysMs) {
      await clock.sleep(delayMs, signal)
      const found = await findSubmitted(api, fingerprint, baseline, signal).catch(
        undefinedOnApiError,
      )
      if (found === undefined) continue
      isListRead = true
      const [build, ...others] = found.matching
      if (build && others.length === 0) {
        await reporter.report({
          type: 'notice',
          message: `Found build ${build.id} with the same image, tag and content.`,
        })
        return build
      }
      const seen = [...found.matching, ...found.possible]
      if (seen.length > 0)
        throw outcomeUnknown(
          `Each of these builds may be the one: ${seen.map((one) => one.id).join(', ')}.`,
          error,
        )
    }
    if (!isListRead) throw outcomeUnknown('The list of builds is not readable.', error)
    return undefined
  }
}

/** One attempt: the build, or the error to classify. Rejects with the signal's reason. */
async function send(
  request: SubmitRequest,
  submission: Submission,
  { api, clock }: BuildDependencies,
  signal: AbortSignal,
): Promise<Build | ApiError> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const ended = new AbortController()
  let sentBytes = 0
  const onAbort = (): void => {
    if (sentBytes < submission.archive.sizeBytes) stop.abort(signal.reason)
    else
      clock.sleep(lingerMs, ended.signal).then(
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
    ended.abort()
  }
}

async function awaitAgentId(
  agentName: string,
  { api, clock }: BuildDependencies,
  signal: AbortSignal,
): Promise<string | undefined> {
  // The record of a run that created the agent at the same time may have no ID yet.
  for (const delayMs of agentLookUpDelaysMs) {
    await clock.sleep(delayMs, signal)
    const agentId = await findAgentId(api, agentName, signal)
    if (agentId !== undefined) return agentId
  }
  return undefined
}

function nameTaken(agentName: string, cause: ApiError): ActionError {
  return new ActionError(
    `The agent name '${agentName}' is in use, but no build in this account shows its ID.`,
    {
      cause,
      hint: "Set input 'agent-id' to the ID of that agent, or choose another 'agent-name'.",
    },
  )
}

function outcomeUnknown(reason: string, cause: ApiError): SubmitUnknownError {
  return new SubmitUnknownError(
    `The response was lost, so the build may or may not have been created: ${cause.message} ${reason}`,
    {
      cause,
      hint: 'Check the builds of this agent, cancel what should not run, and run the job again.',
    },
  )
}

async function baselineOrNone(
  api: BuildsApi,
  fingerprint: Fingerprint,
  signal: AbortSignal,
): Promise<Baseline | undefined> {
  return await takeBaseline(api, fingerprint, signal).catch(undefinedOnApiError)
}

function undefinedOnApiError(error: unknown): undefined {
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
