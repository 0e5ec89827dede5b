import type { Clock, Random } from '../../util/clock.ts'
import { createRetryBudget, retry, type RetryDecision } from '../../util/retry.ts'
import type { CommentStore } from './comment-store.ts'

export interface PullRequest {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

/** Milliseconds for one request. */
const requestMs = 10_000
const policy = { attempts: 3, baseMs: 500, factor: 2, capMs: 5_000 }
/** More comments than this are not read: ours is among the oldest or was written by hand far down. */
const mostPages = 100

/**
 * The comments of a pull request through GitHub's REST API at `apiUrl`. Rejections have GitHub's status code as `status`. The
 * client is loaded only here: few runs write a comment.
 */
export async function openGitHubComments(
  { owner, repo, number }: PullRequest,
  { apiUrl, token }: { readonly apiUrl: string; readonly token: string },
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Promise<CommentStore> {
  const { getOctokit } = await import('@actions/github')
  const { rest } = getOctokit(token, { baseUrl: apiUrl })
  const place = { owner, repo }
  const budget = createRetryBudget({ tokens: 100, cost: 5, gain: 1 })

  const request = async <T>(
    send: (options: { readonly request: { readonly signal: AbortSignal } }) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> =>
    await retry(
      async () => {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(requestMs)])
        return await send({ request: { signal: limit } })
      },
      { policy, budget, clock, random, decide, fail: (errors) => errors.at(-1) },
      signal,
    )

  return {
    async list(signal) {
      const comments = []
      for (let page = 1; page <= mostPages; page += 1) {
        const { data } = await request(
          (options) =>
            rest.issues.listComments({
              ...place,
              ...options,
              issue_number: number,
              per_page: 100,
              page,
            }),
          signal,
        )
        comments.push(
          ...data.map(({ id, body, user }) => ({
            id,
            body: body ?? '',
            author: user?.login,
            isBot: user?.type === 'Bot',
          })),
        )
        if (data.length < 100) break
      }
      return comments.toSorted((a, b) => a.id - b.id)
    },
    async create(body, signal) {
      // Not repeated: a second comment would be the result of a lost response.
      const limit = AbortSignal.any([signal, AbortSignal.timeout(requestMs)])
      const { data } = await rest.issues.createComment({
        ...place,
        issue_number: number,
        body,
        request: { signal: limit },
      })
      return data.id
    },
    async update(id, body, signal) {
      await request(
        (options) => rest.issues.updateComment({ ...place, ...options, comment_id: id, body }),
        signal,
      ).catch(unlessGone)
    },
    async remove(id, signal) {
      await request(
        (options) => rest.issues.deleteComment({ ...place, ...options, comment_id: id }),
        signal,
      ).catch(unlessGone)
    },
    async readLogin(signal) {
      try {
        const { data } = await request((options) => rest.users.getAuthenticated(options), signal)
        return data.login
      } catch (error) {
        signal.throwIfAborted()
        // An app's token, as the job's own, belongs to no user.
        if (statusOf(error) === 401 || statusOf(error) === 403) return undefined
        throw error
      }
    },
  }
}

/** Whether the token lacks a permission, which GitHub also reports as 404. With 403 it also asks to send less. */
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

function decide(error: unknown): RetryDecision {
  const status = statusOf(error)
  return { retry: status === undefined || status >= 500 || status === 429 }
}

/** Somebody may have deleted the comment meanwhile: the next look shows it. */
function unlessGone(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error
  return undefined
}
