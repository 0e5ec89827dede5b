import type { IncomingMessage } from 'node:http'
import { serve } from '../api/servers.ts'

export interface FakeComment {
  readonly id: number
  body: string
  readonly user: { readonly login: string; readonly type: string }
}

export interface FakeBranch {
  readonly name: string
  readonly commit: string
  readonly isProtected?: boolean
}

export interface GitHubServer extends AsyncDisposable {
  readonly url: string
  /** Of all pull requests, oldest first. */
  readonly comments: FakeComment[]
  /** `GET /repos/octocat/agents/issues/7/comments?page=2&per_page=100` */
  readonly requests: string[]
  add(body: string, login?: string): FakeComment
}

export interface GitHubServerOptions {
  readonly branches?: readonly FakeBranch[]
  /** Responds to a request in place of the server. */
  readonly refuse?: (request: string) => Refusal | undefined
}

interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The part of GitHub's REST API that has branches and the comments of pull requests, for the token of an app. */
export async function startGitHubServer({
  branches = [],
  refuse = () => undefined,
}: GitHubServerOptions = {}): Promise<GitHubServer> {
  const comments: FakeComment[] = []
  const requests: string[] = []
  let nextId = 1
  const add = (body: string, login = 'github-actions[bot]'): FakeComment => {
    const comment = {
      id: nextId++,
      body,
      user: { login, type: login.endsWith(']') ? 'Bot' : 'User' },
    }
    comments.push(comment)
    return comment
  }

  const respond = (method: string, url: URL, body: string): readonly [number, unknown] => {
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1])
    const index = comments.findIndex((comment) => comment.id === id)
    const comment = comments[index]
    if (url.pathname === '/user')
      return [403, { message: 'Resource not accessible by integration' }]
    if (url.pathname.endsWith('/comments') && method === 'GET') {
      const [page = 1, size = 30] = ['page', 'per_page'].map((name) =>
        Number(url.searchParams.get(name)),
      )
      return [200, comments.slice((page - 1) * size, page * size)]
    }
    if (url.pathname.endsWith('/comments') && method === 'POST') return [201, add(textOf(body))]
    const [, branchName] = /\/branches\/([^/]+)$/.exec(url.pathname) ?? []
    const branch = branches.find(({ name }) => name === decodeURIComponent(branchName ?? ''))
    if (branch !== undefined) {
      const { name, commit, isProtected = false } = branch
      return [200, { name, commit: { sha: commit }, protected: isProtected }]
    }
    if (comment === undefined) return [404, { message: 'Not Found' }]
    if (method === 'PATCH') comment.body = textOf(body)
    else comments.splice(index, 1)
    return method === 'PATCH' ? [200, comment] : [204, undefined]
  }

  const server = await serve(async (request, response) => {
    const name = `${request.method ?? ''} ${request.url ?? ''}`
    requests.push(name)
    const body = await readBody(request)
    const refusal = refuse(name)
    const [status, answer] = refusal
      ? [refusal.status, { message: refusal.message }]
      : respond(request.method ?? '', new URL(request.url ?? '', 'http://localhost'), body)
    response.writeHead(status, { 'content-type': 'application/json', ...refusal?.headers })
    response.end(answer === undefined ? undefined : JSON.stringify(answer))
  })
  return {
    url: server.url.origin,
    comments,
    requests,
    add,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

export async function readBody(request: IncomingMessage): Promise<string> {
  return (await readBytes(request)).toString()
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function textOf(body: string): string {
  return (JSON.parse(body) as { readonly body: string }).body
}
