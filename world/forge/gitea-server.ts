import { recordedAnswer } from '../gitea/recorded.ts'
import {
  type Answer,
  type FakeComment,
  type GitHubServer,
  type GitHubServerOptions,
  startGitHubServer,
} from './github-server.ts'

/** The same with Gitea's recorded differences: names of fields, pages that repeat, errors. */
export async function startGiteaServer(
  options: Pick<GitHubServerOptions, 'branches' | 'refuse'> = {},
): Promise<GitHubServer> {
  const server = await startGitHubServer({
    ...options,
    author: 'gitea-actions',
    distort: (request, answer) => {
      if (request === 'GET /api/v1/user') return recordedAnswer('user')
      if (/^GET .*\/issues\/\d+\/comments\?/.test(request)) {
        const total = { 'x-total-count': String(server.comments.length) }
        return { status: 200, body: server.comments.map(withoutType), headers: total }
      }
      if (answer.status === 404) return recordedAnswer('missing')
      return request.includes('/branches/') ? asBranch(answer) : answer
    },
  })
  return { ...server, url: `${server.url}/api/v1` }
}

/** Gitea has no types of users. */
function withoutType(comment: FakeComment): object {
  return { ...comment, user: { login: comment.user.login } }
}

function asBranch({ status, body }: Answer): Answer {
  const {
    name,
    commit,
    protected: isProtected,
  } = body as {
    readonly name: string
    readonly commit: { readonly sha: string }
    readonly protected: boolean
  }
  const recorded = recordedAnswer('branch').body as { readonly commit: object }
  return {
    status,
    body: {
      ...recorded,
      ...{ name, protected: isProtected },
      commit: { ...recorded.commit, id: commit.sha },
    },
  }
}
