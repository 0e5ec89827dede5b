import {
  type GitHubAddress,
  type GitHubWorld,
  openGitHub,
  requestMs,
  statusOf,
} from '../github/github.ts'
import type { CommentStore } from './comment-store.ts'

export interface PullRequest {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

/** More comments than this are not read: ours is among the oldest or was written by hand far down. */
const mostPages = 100

/** The comments of a pull request. Rejections have GitHub's status code as `status`. */
export async function openGitHubComments(
  { owner, repo, number }: PullRequest,
  address: GitHubAddress,
  world: GitHubWorld,
): Promise<CommentStore> {
  const { rest, request } = await openGitHub(address, world)
  const place = { owner, repo }

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

/** Somebody may have deleted the comment since it was read: the next look shows it. */
function unlessGone(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error
  return undefined
}
