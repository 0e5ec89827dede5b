import { gitHubTimes, requestWaits } from '../api/timing.ts'
import { ActionError, describeError } from '../util/errors.ts'
import { RetryBudget, type Retries, retry } from '../util/retry.ts'
import type { GitHubAddress, GitHubRest, World } from './world/world.ts'

/** The part of the world in which GitHub is. */
export type GitHubWorld = Pick<World, 'clock' | 'random' | 'openGitHub'>

/** A repository in GitHub's REST API. */
export interface Repository {
  readonly owner: string
  readonly repo: string
  /** Address of the API. */
  readonly apiUrl: string
}

const once = { attempts: 1, baseMs: 0 }

type Send<T> = (options: {
  readonly request: { readonly signal: AbortSignal; readonly redirect: 'error' }
}) => Promise<T>

/**
 * GitHub's REST API for some requests: after the last one, the next rejects with an `ActionError`.
 * Other rejections have GitHub's status code as `status`.
 */
export interface GitHub {
  readonly rest: GitHubRest
  /** Repeats the request where that may help. */
  readonly request: <T>(send: Send<T>, signal: AbortSignal) => Promise<T>
  readonly requestOnce: <T>(send: Send<T>, signal: AbortSignal) => Promise<T>
}

export async function openGitHub(
  address: GitHubAddress,
  { clock, random, openGitHub: open }: GitHubWorld,
  mostRequests: number,
): Promise<GitHub> {
  const rest = await open(address)
  const budget = new RetryBudget()
  let sent = 0

  const requestOnce = async <T>(send: Send<T>, signal: AbortSignal): Promise<T> => {
    if (sent >= mostRequests) {
      throw new ActionError(`The limit of ${mostRequests} requests was reached.`, {
        hint: 'Re-run this job to add its row.',
      })
    }
    sent += 1
    const limit = AbortSignal.any([signal, AbortSignal.timeout(gitHubTimes.requestMs)])
    // A redirect that is followed is a request that is not counted.
    return await send({ request: { signal: limit, redirect: 'error' } })
  }
  const request = async <T>(send: Send<T>, signal: AbortSignal): Promise<T> =>
    await retry(
      () => requestOnce(send, signal),
      {
        budget,
        longestWaitMs: requestWaits.longestMs,
        clock,
        random,
        decide,
        fail: (errors) => errors.at(-1),
      },
      signal,
    )
  return { rest, request, requestOnce }
}

/** GitHub also reports a missing permission as 404. A 403 may be a rate limit instead. */
export function isForbidden(error: unknown): boolean {
  const status = statusOf(error)
  if (status !== 403) return status === 404
  const { headers = {} } =
    (error as { readonly response?: { readonly headers?: Readonly<Record<string, string>> } })
      .response ?? {}
  return headers['retry-after'] === undefined && headers['x-ratelimit-remaining'] !== '0'
}

/** GitHub's status code of a rejection; `undefined` when no response came. */
export function statusOf(error: unknown): number | undefined {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : undefined
}

/** Why a request failed, for the user, who has other keys too. */
export function describeGitHubError(error: unknown): string {
  const refusal = proxyRefusalOf(error)
  const message = refusal ?? describeError(error)
  return statusOf(error) === 401
    ? `The token in input 'github-token' was rejected: ${message}`
    : message
}

/** Where a proxy refuses a tunnel, the HTTP library says so only in the message of a cause. */
function proxyRefusalOf(error: unknown, causes = 5): string | undefined {
  if (!(error instanceof Error) || causes < 0) return undefined
  const status = /^Proxy response \((\d{3})\)/.exec(error.message)?.[1]
  return status === undefined
    ? proxyRefusalOf(error.cause, causes - 1)
    : `the proxy responded with ${status} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`
}

function decide(error: unknown): Retries {
  if (error instanceof ActionError) return once
  const status = statusOf(error)
  return status === undefined || status >= 500 || status === 429 ? gitHubTimes.request : once
}
