import { inspect } from 'node:util'
import type { GitHub } from '@actions/github/lib/utils'
import { commentTimes } from '../../api/timing.ts'
import type { PullRequest } from '../../runner/workflow-context.ts'
import type { Clock, Random } from '../../util/clock.ts'
import { ActionError, describeError } from '../../util/errors.ts'
import { type Retries, retry, RetryBudget } from '../../util/retry.ts'

type GitHubClient = InstanceType<typeof GitHub>

export interface StoredComment {
  readonly id: number
  readonly body: string
  readonly author: string | undefined
  readonly isBot: boolean
}

/** The comments of one pull request. Rejects with GitHub's `status`, or an `ActionError`. */
export interface CommentStore {
  /** Oldest first. */
  readonly pages: () => AsyncIterable<readonly StoredComment[]>
  /** `undefined`: there is no such comment. */
  readonly read: (id: number) => Promise<StoredComment | undefined>
  /** `undefined`: no response, or none with an ID, so that a comment may exist. */
  readonly create: (body: string) => Promise<StoredComment | undefined>
  /** The next reading tells whether it took effect. */
  readonly update: (id: number, body: string) => Promise<void>
  readonly remove: (id: number) => Promise<void>
  /** `undefined` where the forge does not report the user, as for the token of an app. */
  readonly readLogin: () => Promise<string | undefined>
}

interface Limits {
  readonly clock: Clock
  readonly random: Random
  /** Ends each request and each wait. */
  readonly signal: AbortSignal
}

/** All that a job sends for its row, whatever the forge answers. */
const mostRequests = 20
const pageSize = 100
/** A job that creates a comment reads them twice. */
const mostPages = 7

export async function openGitHubComments(
  { apiUrl, owner, repo, number }: PullRequest,
  token: string,
  limits: Limits,
): Promise<CommentStore> {
  // Few runs need it, and loading takes long.
  const { getOctokit } = await import(/* webpackIgnore: true */ './github-client.ts')
  const send = limitedSender(getOctokit(token, { baseUrl: apiUrl }), limits)
  const ofAll = async (method: Method, more: object) => {
    const url = '/repos/{owner}/{repo}/issues/{number}/comments'
    return await send(method, url, { owner, repo, number, ...more })
  }
  const ofOne = async (method: Method, id: number, more?: object) => {
    const url = '/repos/{owner}/{repo}/issues/comments/{id}'
    // Somebody may have deleted it since it was read.
    return await send(method, url, { owner, repo, id, ...more }).catch(unless(404))
  }
  const unlessLost = (error: unknown): undefined => {
    if (limits.signal.aborted || isFinal(error)) throw error
  }
  let failures = 0
  return {
    async *pages() {
      // Octokit's own paging sends the token to whatever host the header names.
      for (let page = 1; page <= mostPages; page += 1) {
        const { data, headers } = await ofAll('GET', { per_page: pageSize, page })
        yield decodeList(data)
        // Gitea has one page.
        if (!/;\s*rel="?next"?/.test(headers.link ?? '')) return
      }
      const most = mostPages * pageSize
      throw new ActionError(`It is not among the first ${most} comments, and there are more.`, {
        hint: 'Delete comments that nobody needs, and re-run this job to add its row.',
      })
    },
    read: async (id) => decodeComment((await ofOne('GET', id))?.data),
    async create(body) {
      const response = await ofAll('POST', { body }).catch(unlessLost)
      const created = decodeComment(response?.data)
      return created && { ...created, body }
    },
    async update(id, body) {
      // Sent again later, it would undo what other jobs have written since.
      await ofOne('PATCH', id, { body }).catch((error: unknown) => {
        failures += 1
        if (failures >= commentTimes.request.attempts) throw error
        unlessLost(error)
      })
    },
    async remove(id) {
      await ofOne('DELETE', id)
    },
    async readLogin() {
      const response = await send('GET', '/user').catch(unless(401, 403, 404))
      return textOf(fieldsOf(response?.data)['login'])
    },
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Repeats a request that writes nothing, where that may help. */
function limitedSender(client: GitHubClient, { clock, random, signal }: Limits) {
  const budget = new RetryBudget()
  let sent = 0
  return async (method: Method, url: string, more?: object) => {
    const attempt = async () => {
      if (sent >= mostRequests) {
        throw new ActionError(`The limit of ${mostRequests} requests was reached.`, {
          hint: 'Re-run this job to add its row.',
        })
      }
      sent += 1
      const limit = AbortSignal.any([signal, AbortSignal.timeout(commentTimes.requestMs)])
      // A redirect that is followed is a request that is not counted.
      const request = { signal: limit, redirect: 'error' } as const
      return await client.request<unknown>({ method, url, ...more, request })
    }
    // Octokit's plug-in also repeats what writes, and its waits do not end with a signal.
    const decide = (error: unknown): Retries =>
      method === 'POST' || method === 'PATCH' || isFinal(error)
        ? { attempts: 1, baseMs: 0 }
        : commentTimes.request
    const fail = (errors: readonly unknown[]): unknown => errors.at(-1)
    return await retry(attempt, { budget, clock, random, decide, fail }, signal)
  }
}

function unless(...statuses: readonly number[]): (error: unknown) => undefined {
  return (error) => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw error
  }
}

/** Whether the same request would fail again. */
function isFinal(error: unknown): boolean {
  const status = statusOf(error)
  return error instanceof ActionError || (status !== undefined && status < 500 && status !== 429)
}

function decodeList(data: unknown): readonly StoredComment[] {
  if (!Array.isArray(data)) {
    throw new ActionError('The response is not a list of comments.', {
      hint: "Check that GITHUB_API_URL is the address of GitHub's API.",
    })
  }
  return data.flatMap((comment: unknown) => decodeComment(comment) ?? [])
}

function decodeComment(comment: unknown): StoredComment | undefined {
  const { id, body, user } = fieldsOf(comment)
  const { login, type } = fieldsOf(user)
  if (typeof id !== 'number') return undefined
  return { id, body: textOf(body) ?? '', author: textOf(login), isBot: type === 'Bot' }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** GitHub also reports a missing permission as 404. A 403 may be a rate limit instead. */
export function isForbidden(error: unknown): boolean {
  const headers = fieldsOf(fieldsOf(fieldsOf(error)['response'])['headers'])
  const isLimited = 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0'
  return statusOf(error) === 404 || (statusOf(error) === 403 && !isLimited)
}

/** GitHub's status code of a rejection; that of a request without a response is 500. */
function statusOf(error: unknown): number | undefined {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : undefined
}

/** Why a request failed, for the user, who has other keys too. */
export function describeGitHubError(error: unknown): string {
  // Where a proxy refuses a tunnel, the HTTP library says so only in the message of a cause.
  const refusal = /Proxy response \((\d{3})\)/.exec(inspect(error, { depth: 5 }))?.[1]
  if (refusal !== undefined)
    return `the proxy responded with ${refusal} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`
  const message = describeError(error)
  return statusOf(error) === 401
    ? `The token in input 'github-token' was rejected: ${message}`
    : message
}
