import { foreignResponse, type GitHubWorld, openGitHub, statusOf } from '../../runner/github.ts'
import type { PullRequest } from '../../runner/workflow-context.ts'
import type { GitHubAddress } from '../../runner/world/world.ts'
import { ActionError } from '../../util/errors.ts'
import type { CommentStore } from './comment-store.ts'
import type { StoredComment } from './next-step.ts'

const pageSize = 100
/** GitHub allows 2,500 comments. */
const mostPages = 25

/** Rejections have GitHub's status code as `status`, or are an `ActionError`. */
export async function openGitHubComments(
  { owner, repo, number, ...address }: PullRequest & GitHubAddress,
  world: GitHubWorld,
  mostRequests: number,
): Promise<CommentStore> {
  const { rest, request, requestOnce } = await openGitHub(address, world, mostRequests)
  const place = { owner, repo }

  return {
    async list(signal) {
      const comments = new Map<number, StoredComment>()
      let isWhole = false
      for (let page = 1; page <= mostPages && !isWhole; page += 1) {
        const { data, headers } = await request(
          (options) =>
            rest.issues.listComments({
              ...place,
              ...options,
              issue_number: number,
              per_page: pageSize,
              page,
            }),
          signal,
        )
        const read = decodeList(data)
        const before = comments.size
        for (const comment of read) comments.set(comment.id, comment)
        // Gitea sends all comments, whatever the page.
        isWhole = read.length > pageSize || comments.size === before || !hasNext(headers.link ?? '')
      }
      return { comments: [...comments.values()].toSorted((a, b) => a.id - b.id), isWhole }
    },
    async read(id, signal) {
      const response = await request(
        (options) => rest.issues.getComment({ ...place, ...options, comment_id: id }),
        signal,
      ).catch(unlessGone)
      return response && decodeComment(response.data)
    },
    async create(body, signal) {
      try {
        // Not repeated: a second comment would be the result of a lost response.
        const { data } = await requestOnce(
          (options) =>
            rest.issues.createComment({ ...place, ...options, issue_number: number, body }),
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
    },
    async update(id, body, signal) {
      const response = await request(
        (options) => rest.issues.updateComment({ ...place, ...options, comment_id: id, body }),
        signal,
      ).catch(unlessGone)
      return response !== undefined
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
        if ([401, 403, 404].includes(statusOf(error) ?? 0)) return undefined
        throw error
      }
    },
  }
}

function decodeList(data: unknown): readonly StoredComment[] {
  if (!Array.isArray(data)) throw foreignResponse('The response is not a list of comments.')
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
