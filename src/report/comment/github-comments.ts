import type { GitHub } from '@actions/github/lib/utils'
import { commentTimes } from '../../api/timing.ts'
import type { PullRequest } from '../../runner/workflow-context.ts'
import type { Clock, Random } from '../../util/clock.ts'
import { ActionError, describeError } from '../../util/errors.ts'
import { type Retries, retry, RetryBudget } from '../../util/retry.ts'
import type { Listed, StoredComment } from './next-step.ts'

/** What a row is written with. */
export type CommentStore = Pick<
  GitHubComments,
  'list' | 'read' | 'create' | 'update' | 'remove' | 'readLogin'
>

const pageSize = 100
/** GitHub allows 2,500 comments. */
const mostPages = 25

const once = { attempts: 1, baseMs: 0 }

type GitHubClient = InstanceType<typeof GitHub>
type Request = { readonly method: string; readonly url: string } & Readonly<Record<string, unknown>>

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
): Promise<GitHubComments> {
  // Few runs need it, and loading takes long.
  const { getOctokit } = await import(/* webpackIgnore: true */ './github-client.ts')
  const client = getOctokit(token, { baseUrl: pullRequest.apiUrl })
  return new GitHubComments(client, pullRequest, limits)
}

/** The comments of one pull request. */
class GitHubComments {
  readonly #client: GitHubClient
  readonly #repository: Pick<PullRequest, 'owner' | 'repo'>
  readonly #number: number
  readonly #limits: Limits
  readonly #budget = new RetryBudget()
  #sent = 0

  constructor(client: GitHubClient, { owner, repo, number }: PullRequest, limits: Limits) {
    this.#client = client
    this.#repository = { owner, repo }
    this.#number = number
    this.#limits = limits
  }

  async list(signal: AbortSignal): Promise<Listed> {
    const comments = new Map<number, StoredComment>()
    let isWhole = false
    for (let page = 1; page <= mostPages && !isWhole; page += 1) {
      const asked = this.#ofIssue('GET', { per_page: pageSize, page })
      const { data, headers } = await this.#request(asked, signal)
      const read = decodeList(data)
      const before = comments.size
      for (const comment of read) comments.set(comment.id, comment)
      // Gitea sends all comments, whatever the page.
      isWhole = read.length > pageSize || comments.size === before || !hasNext(headers.link ?? '')
    }
    return { comments: [...comments.values()].toSorted((a, b) => a.id - b.id), isWhole }
  }

  /** `undefined`: there is no such comment. */
  async read(id: number, signal: AbortSignal): Promise<StoredComment | undefined> {
    const response = await this.#ofComment('GET', id, {}, signal)
    return response && decodeComment(response.data)
  }

  /**
   * Sends one request: a second comment would be the result of a lost response. `undefined`: no
   * response or no ID in it, so a comment may exist. Rejects with the signal's reason, or where the
   * forge created none.
   */
  async create(body: string, signal: AbortSignal): Promise<StoredComment | undefined> {
    try {
      const { data } = await this.#requestOnce(this.#ofIssue('POST', { body }), signal)
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

  /** Resolves with whether there is such a comment. */
  async update(id: number, body: string, signal: AbortSignal): Promise<boolean> {
    return (await this.#ofComment('PATCH', id, { body }, signal)) !== undefined
  }

  async remove(id: number, signal: AbortSignal): Promise<void> {
    await this.#ofComment('DELETE', id, {}, signal)
  }

  /** `undefined` where the forge does not report the user, as for the token of an app. */
  async readLogin(signal: AbortSignal): Promise<string | undefined> {
    try {
      const { data } = await this.#request({ method: 'GET', url: '/user' }, signal)
      return textOf(fieldsOf(data)['login'])
    } catch (error) {
      signal.throwIfAborted()
      // An app's token, as the job's own, belongs to no user.
      if ([401, 403, 404].includes(statusOf(error) ?? 0)) return undefined
      throw error
    }
  }

  #ofIssue(method: string, more: object): Request {
    const url = '/repos/{owner}/{repo}/issues/{issue_number}/comments'
    return { method, url, ...this.#repository, issue_number: this.#number, ...more }
  }

  /** `undefined` where somebody has deleted the comment since it was read. */
  async #ofComment(method: string, id: number, more: object, signal: AbortSignal) {
    const url = '/repos/{owner}/{repo}/issues/comments/{comment_id}'
    const asked = { method, url, ...this.#repository, comment_id: id, ...more }
    return await this.#request(asked, signal).catch((error: unknown) => {
      if (statusOf(error) !== 404) throw error
      return undefined
    })
  }

  /** Repeats the request where that may help. */
  async #request(asked: Request, signal: AbortSignal) {
    const { clock, random } = this.#limits
    return await retry(
      () => this.#requestOnce(asked, signal),
      {
        budget: this.#budget,
        clock,
        random,
        decide: retriesAfter,
        fail: (errors) => errors.at(-1),
      },
      signal,
    )
  }

  async #requestOnce(asked: Request, signal: AbortSignal) {
    const { mostRequests } = this.#limits
    if (this.#sent >= mostRequests) {
      throw new ActionError(`The limit of ${mostRequests} requests was reached.`, {
        hint: 'Re-run this job to add its row.',
      })
    }
    this.#sent += 1
    const limit = AbortSignal.any([signal, AbortSignal.timeout(commentTimes.requestMs)])
    // A redirect that is followed is a request that is not counted.
    const request = { signal: limit, redirect: 'error' } as const
    return await this.#client.request<unknown>({ ...asked, request })
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
  return { id, body: textOf(body) ?? '', author: textOf(login), isBot: type === 'Bot' }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function hasNext(link: string): boolean {
  return /;\s*rel="?next"?/.test(link)
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
