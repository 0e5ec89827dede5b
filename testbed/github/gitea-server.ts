import { recordedAnswer } from '../gitea/recorded.ts'
import { type FakeComment, type GitHubServer, startGitHubServer } from './github-server.ts'

/** The same with Gitea's recorded differences: names of fields, pages that repeat, errors. */
export async function startGiteaServer(): Promise<GitHubServer> {
  const server = await startGitHubServer({
    author: 'gitea-actions',
    distort: (request, answer) => {
      if (request === 'GET /api/v1/user') return recordedAnswer('user')
      if (/^GET .*\/issues\/\d+\/comments\?/.test(request)) {
        const total = { 'x-total-count': String(server.comments.length) }
        return { status: 200, body: server.comments.map(withoutType), headers: total }
      }
      return answer.status === 404 ? recordedAnswer('missing') : answer
    },
  })
  return { ...server, url: `${server.url}/api/v1` }
}

/** Gitea has no types of users. */
function withoutType(comment: FakeComment): object {
  return { ...comment, user: { login: comment.user.login } }
}
