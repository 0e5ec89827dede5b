import { type GitHub, type GitHubWorld, openGitHub, statusOf } from '../../runner/github.ts'
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
  const github = await openGitHub(address, world, mostRequests)
  return new GitHubComments(github, { owner, repo }, number)
}

class GitHubComments implements CommentStore {
  readonly #github: GitHub
  readonly #place: Pick<PullRequest, 'owner' | 'repo'>
  readonly #number: number

  constructor(github: GitHub, place: Pick<PullRequest, 'owner' | 'repo'>, number: number) {
    this.#github = github
    this.#place = place
    this.#number = number
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
    const { rest, request } = this.#github
    const asked = { ...this.#place, issue_number: this.#number, per_page: pageSize, page }
    return request((options) => rest.issues.listComments({ ...asked, ...options }), signal)
  }

  async read(id: number, signal: AbortSignal): Promise<StoredComment | undefined> {
    const { rest, request } = this.#github
    const asked = { ...this.#place, comment_id: id }
    const response = await request(
      (options) => rest.issues.getComment({ ...asked, ...options }),
      signal,
    ).catch(unlessGone)
    return response && decodeComment(response.data)
  }

  async create(body: string, signal: AbortSignal): Promise<StoredComment | undefined> {
    const { rest, requestOnce } = this.#github
    const asked = { ...this.#place, issue_number: this.#number, body }
    try {
      // Not repeated: a second comment would be the result of a lost response.
      const { data } = await requestOnce(
        (options) => rest.issues.createComment({ ...asked, ...options }),
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
    const { rest, request } = this.#github
    const asked = { ...this.#place, comment_id: id, body }
    const response = await request(
      (options) => rest.issues.updateComment({ ...asked, ...options }),
      signal,
    ).catch(unlessGone)
    return response !== undefined
  }

  async remove(id: number, signal: AbortSignal): Promise<void> {
    const { rest, request } = this.#github
    const asked = { ...this.#place, comment_id: id }
    await request((options) => rest.issues.deleteComment({ ...asked, ...options }), signal).catch(
      unlessGone,
    )
  }

  async readLogin(signal: AbortSignal): Promise<string | undefined> {
    const { rest, request } = this.#github
    try {
      const { data } = await request((options) => rest.users.getAuthenticated(options), signal)
      return data.login
    } catch (error) {
      signal.throwIfAborted()
      // An app's token, as the job's own, belongs to no user.
      if ([401, 403, 404].includes(statusOf(error) ?? 0)) return undefined
      throw error
    }
  }
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
