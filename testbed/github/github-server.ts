import type { IncomingMessage } from 'node:http'
import { serve } from '../loopback.ts'

export interface FakeComment {
  readonly id: number
  body: string
  readonly user: { readonly login: string; readonly type: string }
}

export interface GitHubServer extends AsyncDisposable {
  readonly url: string
  /** The comments of all pull requests, oldest first. */
  readonly comments: FakeComment[]
  /** `GET /repos/octocat/agents/issues/7/comments?page=2&per_page=100` */
  readonly requests: string[]
  add(body: string, login?: string): FakeComment
}

export interface GitHubServerOptions {
  /** Responds to a request in place of the server. */
  readonly refuse?: (request: string) => Refusal | undefined
  /** Who writes with the token; ends in `]` for an app. */
  readonly author?: string
  /** Changes the response to a request that took effect. */
  readonly distort?: (request: string, answer: Answer) => Answer
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The REST API for comments of pull requests, for the token of an app. */
export async function startGitHubServer({
  refuse = () => undefined,
  author = 'github-actions[bot]',
  distort = (_, answer) => answer,
}: GitHubServerOptions = {}): Promise<GitHubServer> {
  const comments: FakeComment[] = []
  const requests: string[] = []
  let nextId = 1
  const add = (body: string, login = author): FakeComment => {
    const comment = {
      id: nextId++,
      body,
      user: { login, type: login.endsWith(']') ? 'Bot' : 'User' },
    }
    comments.push(comment)
    return comment
  }

  const respond = (method: string, url: URL, body: string): Answer => {
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1])
    const index = comments.findIndex((comment) => comment.id === id)
    const comment = comments[index]
    if (url.pathname === '/user')
      return { status: 403, body: { message: 'Resource not accessible by integration' } }
    if (url.pathname.endsWith('/comments') && method === 'GET') {
      const page = Number(url.searchParams.get('page') ?? 1)
      const size = Number(url.searchParams.get('per_page') ?? 30)
      const link = `<${server.url.origin}${url.pathname}?per_page=${size}&page=${page + 1}>; rel="next"`
      return {
        status: 200,
        body: comments.slice((page - 1) * size, page * size),
        ...(comments.length > page * size ? { headers: { link } } : {}),
      }
    }
    if (url.pathname.endsWith('/comments') && method === 'POST')
      return { status: 201, body: add(textOf(body)) }
    if (comment === undefined) return { status: 404, body: { message: 'Not Found' } }
    if (method === 'PATCH') comment.body = textOf(body)
    if (method !== 'DELETE') return { status: 200, body: comment }
    comments.splice(index, 1)
    return { status: 204, body: undefined }
  }

  const server = await serve(async (request, response) => {
    const name = `${request.method ?? ''} ${request.url ?? ''}`
    requests.push(name)
    const body = await readBody(request)
    const refusal = refuse(name)
    const answer = refusal
      ? { ...refusal, body: { message: refusal.message } }
      : distort(
          name,
          respond(request.method ?? '', new URL(request.url ?? '', 'http://localhost'), body),
        )
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
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
