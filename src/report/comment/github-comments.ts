import { inspect } from 'node:util'
import type { GitHub } from '@actions/github/lib/utils'
import { commentTiming } from '../../api/timing.ts'
import type { PullRequest } from '../../runner/workflow-context.ts'
import type { Clock, Random } from '../../util/clock.ts'
import { ActionError, describeError } from '../../util/errors.ts'
import { type RetryRule, retry, RetryBudget } from '../../util/retry.ts'

type GitHubClient = InstanceType<typeof GitHub>

export interface StoredComment {
  readonly id: number
  readonly body: string
}

/** The comments of one pull request. Errors have GitHub's `status`, or are an `ActionError`. */
export interface CommentStore {
  /** Finds our token's comments that begin with `start`, oldest first, on one page of results. */
  readonly find: (start: string) => Promise<readonly StoredComment[]>
  /** `undefined` if somebody has deleted the comment. */
  readonly read: (id: number) => Promise<StoredComment | undefined>
  readonly create: (body: string) => Promise<StoredComment>
  /** May fail silently: read the comment again to see whether the update worked. */
  readonly update: (id: number, body: string) => Promise<void>
  readonly remove: (id: number) => Promise<void>
}

interface Limits {
  readonly clock: Clock
  readonly random: Random
  /** Ends each request and each wait. */
  readonly signal: AbortSignal
}

/** The most requests that a job sends for its row. */
const mostRequests = 20

export async function createGitHubComments(
  { apiUrl, owner, repo, number }: PullRequest,
  token: string,
  limits: Limits,
): Promise<CommentStore> {
  // The client takes long to load, and few runs need it.
  const { getOctokit } = await import(/* webpackIgnore: true */ './github-client.ts')
  const client = getOctokit(token, { baseUrl: apiUrl })
  limitRequests(client, limits)
  const { issues, users } = client.rest
  const all = { owner, repo, issue_number: number }
  const one = (id: number) => ({ owner, repo, comment_id: id })
  // The token of an app has no user, so GitHub responds with 403.
  const login = (await users.getAuthenticated().catch(unless(403)))?.data.login
  return {
    async find(start) {
      const pages = client.paginate.iterator(issues.listComments, { ...all, per_page: 100 })
      for await (const { data } of pages) {
        const found = data
          // Anybody can copy our marker into a comment.
          .filter(({ user }) =>
            login === undefined ? user?.type === 'Bot' : user?.login === login,
          )
          .map(({ id, body = '' }) => ({ id, body }))
          .filter(({ body }) => body.startsWith(start))
        if (found.length > 0) return found
      }
      return []
    },
    async read(id) {
      const response = await issues.getComment(one(id)).catch(unless(404))
      return response && { id, body: response.data.body ?? '' }
    },
    create: async (body) => ({ id: (await issues.createComment({ ...all, body })).data.id, body }),
    async update(id, body) {
      // This is not retried: a later write would undo those of other jobs.
      await issues.updateComment({ ...one(id), body }).catch((error: unknown) => {
        if (limits.signal.aborted || (isFinal(error) && statusOf(error) !== 404)) throw error
      })
    },
    async remove(id) {
      await issues.deleteComment(one(id)).catch(unless(404))
    },
  }
}

/** Limits the number of requests, and retries a request that writes nothing if it may succeed. */
function limitRequests(client: GitHubClient, { clock, random, signal }: Limits): void {
  const budget = new RetryBudget()
  const fail = (errors: readonly unknown[]): unknown => errors.at(-1)
  let sent = 0
  client.hook.wrap('request', async (send, options) => {
    const attempt = async () => {
      if (sent >= mostRequests) {
        throw new ActionError(`The limit of ${mostRequests} requests was reached.`, {
          hint: 'Re-run this job to add its row.',
        })
      }
      sent += 1
      const limit = AbortSignal.any([signal, AbortSignal.timeout(commentTiming.requestMs)])
      return await send({ ...options, request: { ...options.request, signal: limit } })
    }
    // Octokit's plug-in also retries writes, and its waits do not end with a signal.
    const decide = (error: unknown): RetryRule =>
      ['POST', 'PATCH'].includes(options.method) || isFinal(error)
        ? { attempts: 1, baseMs: 0 }
        : commentTiming.request
    return await retry(attempt, { budget, clock, random, decide, fail }, signal)
  })
}

function unless(status: number): (error: unknown) => undefined {
  return (error) => {
    if (statusOf(error) !== status) throw error
  }
}

/** Whether the same request would fail again. */
function isFinal(error: unknown): boolean {
  const status = statusOf(error)
  return error instanceof ActionError || (status !== undefined && status < 500 && status !== 429)
}

/** GitHub also reports a missing permission as 404. A 403 may be a rate limit instead. */
export function isForbidden(error: unknown): boolean {
  const isLimited = /rate limit/i.test(describeError(error))
  return statusOf(error) === 404 || (statusOf(error) === 403 && !isLimited)
}

/** GitHub's status code of a rejection; Octokit gives 500 to a request without a response. */
function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : undefined
}

/** Explains an error to the user, and which token was rejected: there are several keys. */
export function describeGitHubError(error: unknown): string {
  // If a proxy refuses a tunnel, the HTTP library says so only in the message of a cause.
  const refusal = /Proxy response \((\d{3})\)/.exec(inspect(error, { depth: 5 }))?.[1]
  if (refusal !== undefined)
    return `the proxy responded with ${refusal} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`
  const message = describeError(error)
  return statusOf(error) === 401
    ? `The token in input 'github-token' was rejected: ${message}`
    : message
}
