import type { GitHub } from '@actions/github/lib/utils'
import { commentTimes, requestWaits } from '../../api/timing.ts'
import type { PullRequest } from '../../runner/workflow-context.ts'
import type { Clock, Random } from '../../util/clock.ts'
import { ActionError, describeError } from '../../util/errors.ts'
import { type Retries, retry, RetryBudget } from '../../util/retry.ts'
import type { StoredComment } from './next-step.ts'
import type { CommentStore } from './put-row.ts'

const pageSize = 100
/** GitHub allows 2,500 comments. */
const mostPages = 25

const once = { attempts: 1, baseMs: 0 }

type Rest = InstanceType<typeof GitHub>['rest']

type Send<T> = (options: {
  readonly request: { readonly signal: AbortSignal; readonly redirect: 'error' }
}) => Promise<T>

interface Limits {
  readonly clock: Clock
  readonly random: Random
  readonly mostRequests: number
}

/**
 * Rejections have GitHub's status code as `status`, or are an `ActionError`, as of each request
 * after the last one.
 */
export async function openGitHubComments(
  pullRequest: PullRequest,
  token: string,
  limits: Limits,
): Promise<CommentStore> {
  // Few runs need it, and loading takes long.
  const { getOctokit } = await import(/* webpackIgnore: true */ './github-client.ts')
  const { rest } = getOctokit(token, { baseUrl: pullRequest.apiUrl })
  return new GitHubComments(rest, pullRequest, limits)
}

class GitHubComments implements CommentStore {
  readonly #rest: Rest
  readonly #repository: Pick<PullRequest, 'owner' | 'repo'>
  readonly #number: number
  readonly #limits: Limits
  readonly #budget = new RetryBudget()
  #sent = 0

  constructor(rest: Rest, { owner, repo, number }: PullRequest, limits: Limits) {
    this.#rest = rest
    this.#repository = { owner, repo }
    this.#number = number
    this.#limits = limits
  }

  async list(signal: AbortSignal): ReturnType<CommentStore['list']> {
    const comments = new Map<number, StoredComment>()
    let isWhole = false
    for (let page = 1; page <= mostPages && !isWhole; page += 1) {
      const { data, headers } = await this.#listPage(page, signal)
      const read = decodeList(data)
      const before = comments.size
      for (const comment of read) comments.set(comment.id, comment)
      // Gitea sends all comments, whatever the page.
      isWhole = read.length > pageSize || comments.size === before || !hasNext(headers.link ?? '')
    }
    return { comments: [...comments.values()].toSorted((a, b) => a.id - b.id), isWhole }
  }

  #listPage(page: number, signal: AbortSignal) {
    const { issues } = this.#rest
    const asked = { ...this.#repository, issue_number: this.#number, per_page: pageSize, page }
    return this.#request((options) => issues.listComments({ ...asked, ...options }), signal)
  }

  async read(id: number, signal: AbortSignal): Promise<StoredComment | undefined> {
    const { issues } = this.#rest
    const asked = { ...this.#repository, comment_id: id }
    const response = await this.#request(
      (options) => issues.getComment({ ...asked, ...options }),
      signal,
    ).catch(unlessGone)
    return response && decodeComment(response.data)
  }

  async create(body: string, signal: AbortSignal): Promise<StoredComment | undefined> {
    const { issues } = this.#rest
    const asked = { ...this.#repository, issue_number: this.#number, body }
    try {
      // Not repeated: a second comment would be the result of a lost response.
      const { data } = await this.#requestOnce(
        (options) => issues.createComment({ ...asked, ...options }),
        signal,
      )
      const created = decodeComment(data)
      return created && { ...created, body }
    } catch (error) {
      signal.throwIfAborted()
      const status = statusOf(error)
      if (status !== undefined && status < 500) throw error
      if (error instanceof ActionError) throw error
      return undefined
    }
  }

  async update(id: number, body: string, signal: AbortSignal): Promise<boolean> {
    const { issues } = this.#rest
    const asked = { ...this.#repository, comment_id: id, body }
    const response = await this.#request(
      (options) => issues.updateComment({ ...asked, ...options }),
      signal,
    ).catch(unlessGone)
    return response !== undefined
  }

  async remove(id: number, signal: AbortSignal): Promise<void> {
    const { issues } = this.#rest
    const asked = { ...this.#repository, comment_id: id }
    await this.#request((options) => issues.deleteComment({ ...asked, ...options }), signal).catch(
      unlessGone,
    )
  }

  async readLogin(signal: AbortSignal): Promise<string | undefined> {
    const { users } = this.#rest
    try {
      const { data } = await this.#request((options) => users.getAuthenticated(options), signal)
      return data.login
    } catch (error) {
      signal.throwIfAborted()
      // An app's token, as the job's own, belongs to no user.
      if ([401, 403, 404].includes(statusOf(error) ?? 0)) return undefined
      throw error
    }
  }

  /** Repeats the request where that may help. */
  async #request<T>(send: Send<T>, signal: AbortSignal): Promise<T> {
    const { clock, random } = this.#limits
    return await retry(
      () => this.#requestOnce(send, signal),
      {
        budget: this.#budget,
        longestWaitMs: requestWaits.longestMs,
        clock,
        random,
        decide: retriesAfter,
        fail: (errors) => errors.at(-1),
      },
      signal,
    )
  }

  async #requestOnce<T>(send: Send<T>, signal: AbortSignal): Promise<T> {
    const { mostRequests } = this.#limits
    if (this.#sent >= mostRequests) {
      throw new ActionError(`The limit of ${mostRequests} requests was reached.`, {
        hint: 'Re-run this job to add its row.',
      })
    }
    this.#sent += 1
    const limit = AbortSignal.any([signal, AbortSignal.timeout(commentTimes.requestMs)])
    // A redirect that is followed is a request that is not counted.
    return await send({ request: { signal: limit, redirect: 'error' } })
  }
}

function retriesAfter(error: unknown): Retries {
  if (error instanceof ActionError) return once
  const status = statusOf(error)
  return status === undefined || status >= 500 || status === 429 ? commentTimes.request : once
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
  return {
    id,
    body: typeof body === 'string' ? body : '',
    author: typeof login === 'string' ? login : undefined,
    isBot: type === 'Bot',
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function hasNext(link: string): boolean {
  return /;\s*rel="?next"?/.test(link)
}

/** Somebody may have deleted the comment since it was read. */
function unlessGone(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error
  return undefined
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
function statusOf(error: unknown): number | undefined {
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
