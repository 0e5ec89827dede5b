import { afterEach, describe, expect, it } from '@jest/globals'
import { mergeRows, parseRows } from '../../../src/report/comment/comment-rows.ts'
import {
  type Answer,
  type GitHubServer,
  type GitHubServerOptions,
  startGitHubServer,
} from '../../../world/forge/github-server.ts'
import { startGiteaServer } from '../../../world/forge/gitea-server.ts'
import { recordedAnswer } from '../../../world/gitea/recorded.ts'
import { show, workflow } from './rows.ts'

const servers: GitHubServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server[Symbol.asyncDispose]()))
})

async function start(options: GitHubServerOptions = {}): Promise<GitHubServer> {
  const server = await startGitHubServer(options)
  servers.push(server)
  return server
}

const createdBy = (server: GitHubServer): number =>
  server.requests.filter((request) => request.startsWith('POST')).length
const agentsIn = (server: GitHubServer): readonly (readonly string[])[] =>
  server.comments
    .map(({ body }) => mergeRows(parseRows(body)).map(({ agent }) => agent))
    .filter((agents) => agents.length > 0)
const warning = (reason: string): string =>
  `::warning::The comment on the pull request could not be updated: ${reason}\n`

type Distort = NonNullable<GitHubServerOptions['distort']>
type Refuse = NonNullable<GitHubServerOptions['refuse']>

const isList = (request: string): boolean => /^GET .*\/7\/comments\?/.test(request)
const link = '<https://git.example.test/comments?page=2>; rel="next", <x>; rel="last"'
const commentsFrom = (id: number, count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: id + index, body: 'LGTM', user: { login: 'octocat', type: 'User' } },
  }))
/** Its list is another one. */
const listing =
  (list: () => unknown, headers: Answer['headers'] = {}): Distort =>
  (request, answer) =>
    isList(request) ? { status: 200, body: list(), headers } : answer
/** Does what it is asked for, and answers so. */
const answering =
  (start: string, status: number, message: string): Distort =>
  (request, answer) =>
    request.startsWith(start) ? { status, body: { login: 'somebody', message } } : answer
/** Does nothing, and answers so. */
const refusing =
  (start: string, status: number, message: string): Refuse =>
  (request) =>
    request.startsWith(start) ? { status, message } : undefined
const unconfirmed = warning(
  'Its creation was not confirmed, so there may be a new comment. This run creates no second one.',
)

describe('a forge at its worst gets one comment and 20 requests at most, when', () => {
  let page = 0
  it.each<readonly [string, GitHubServerOptions, string, number]>([
    [
      'every page has a next one',
      { distort: listing(() => commentsFrom(1 + 100 * page++, 100), { link }) },
      warning(
        'It is not among the first 700 comments, and there are more. Delete comments that nobody needs, and re-run this job to add its row.',
      ),
      0,
    ],
    [
      'every page is the whole list, of hundreds',
      { distort: listing(() => commentsFrom(1_000, 450)) },
      '',
      1,
    ],
    [
      'it forbids to ask for the user',
      { author: 'runner', distort: answering('GET /user', 403, 'No') },
      '',
      1,
    ],
    ['it knows no user', { author: 'runner', distort: answering('GET /user', 404, 'No') }, '', 1],
    [
      'it names another user',
      { author: 'runner', distort: answering('GET /user', 200, 'No') },
      '',
      1,
    ],
    [
      'it does not tell authors',
      {
        distort: (request, answer) =>
          request.includes('/comments')
            ? { ...answer, body: JSON.parse(JSON.stringify(answer.body ?? null, withoutUser)) }
            : answer,
      },
      '',
      1,
    ],
    [
      'it creates the comment, and answers with 500',
      { distort: answering('POST', 500, 'Oops') },
      '',
      1,
    ],
    [
      'it creates the comment of an unknown author, and answers with 500',
      { author: 'runner', distort: answering('POST', 500, 'Oops') },
      unconfirmed,
      1,
    ],
    [
      'it creates the comment, and shows no ID',
      { author: 'runner', distort: answering('POST', 201, 'Done') },
      unconfirmed,
      1,
    ],
    [
      'it forgets the comment that it created',
      {
        distort: listing(() => []),
        refuse: refusing('GET /repos/octocat/agents/issues/comments/', 404, 'Not Found'),
      },
      warning('It was deleted while it was updated. Re-run this job to add its row.'),
      1,
    ],
    [
      'its list is none',
      { distort: listing(() => ({ message: 'Hello' })) },
      warning(
        "The response is not a list of comments. Check that GITHUB_API_URL is the address of GitHub's API.",
      ),
      0,
    ],
    ['it fails whatever is asked', { refuse: refusing('', 500, 'Oops') }, warning('Oops'), 0],
  ])('%s', async (_, options, shown, created) => {
    const server = await start(options)
    expect(await show(server, 'chat')).toBe(shown)
    expect(createdBy(server)).toBe(created)
    expect(server.requests.length).toBeLessThanOrEqual(20)
  })

  it.each<readonly [string, GitHubServerOptions, string, number]>([
    [
      'it knows no comment that it lists',
      { refuse: refusing('PATCH', 404, 'Not Found') },
      warning('The limit of 20 requests was reached. Re-run this job to add its row.'),
      1,
    ],
    [
      'it updates nothing',
      { refuse: refusing('PATCH', 200, 'Done') },
      warning('The limit of 20 requests was reached. Re-run this job to add its row.'),
      1,
    ],
    ['no update succeeds', { refuse: refusing('PATCH', 500, 'Oops') }, warning('Oops'), 1],
    ['it deletes nothing', { author: 'runner', refuse: refusing('DELETE', 204, '') }, '', 2],
  ])('%s, to a second agent', async (_, options, shown, created) => {
    const server = await start(options)
    await show(server, 'planner')
    const before = server.requests.length
    expect(await show(server, 'chat')).toBe(shown)
    expect(createdBy(server)).toBe(created)
    expect(server.requests.length - before).toBeLessThanOrEqual(20)
  })

  it('it redirects without end', async () => {
    const server = await start({
      refuse: (request) => ({
        status: 302,
        message: 'Elsewhere',
        headers: { location: request.split(' ')[1] ?? '' },
      }),
    })
    expect(await show(server, 'chat')).toBe(warning('unexpected redirect'))
    expect(server.requests).toHaveLength(3)
  })
})

describe('a forge that does not tell whose the token is', () => {
  it('keeps one comment over several runs', async () => {
    const server = await start({ author: 'runner' })
    for (const agent of ['chat', 'planner', 'search']) expect(await show(server, agent)).toBe('')
    expect(agentsIn(server)).toEqual([['chat', 'planner', 'search']])
  })

  it('leaves the comment of somebody who copied our marker alone', async () => {
    const server = await start({ author: 'runner' })
    await show(server, 'planner')
    const forged = server.comments[0]?.body ?? ''
    server.comments.length = 0
    server.add(forged, 'mallory')
    await show(server, 'chat')
    expect(server.comments[0]?.body).toBe(forged)
    expect(agentsIn(server)).toEqual([['planner'], ['chat']])
  })
})

it('has a comment for each of two workflows of one name, the later one named with its file', async () => {
  const server = await start()
  const path = 'octocat/agents/.github/workflows/deploy.yml'
  await show(server, 'chat')
  await show(server, 'chat', { workflow: { ...workflow, path } })
  const headings = server.comments.map(({ body }) => /^### .*$/m.exec(body)?.[0])
  expect(headings).toEqual(['### Agentex builds', '### Agentex builds: Build (`deploy.yml`)'])
})

describe('Gitea', () => {
  const onGitea = { ...workflow, path: undefined }

  async function startGitea(): Promise<GitHubServer> {
    const server = await startGiteaServer()
    servers.push(server)
    const { body } = recordedAnswer('comments')
    for (const one of body as readonly { readonly body: string }[]) server.add(one.body)
    return server
  }

  it('keeps one comment for a workflow beside those of others, in a few requests', async () => {
    const server = await startGitea()
    for (let index = 0; index < 220; index += 1) server.add('LGTM', 'octocat')
    const others = server.comments.slice(0, 2).map(({ body }) => body)
    expect(await show(server, 'chat', { workflow: onGitea })).toBe('')
    expect(await show(server, 'planner', { workflow: onGitea })).toBe('')
    expect(server.comments.slice(0, 2).map(({ body }) => body)).toEqual(others)
    expect(server.comments).toHaveLength(223)
    expect(agentsIn(server).at(-1)).toEqual(['chat', 'planner'])
    expect(server.comments[222]?.body).toContain('\n### Agentex builds: Build\n')
    expect(server.requests.length).toBeLessThan(15)
  })

  it('has a comment of an older version of the action, which is found and gets the key of today', async () => {
    const server = await startGitea()
    // What earlier versions wrote for a workflow of the name 'Build'.
    const marker = '<!-- agentex-build-action bdd254b65baac169 -->'
    const older = server.comments[0]
    if (older) older.body = older.body.replace(/^<!--.*-->$/m, marker)
    expect(await show(server, 'chat', { workflow: onGitea })).toBe('')
    expect(createdBy(server)).toBe(0)
    expect(agentsIn(server)[0]).toEqual(['chat', 'failing-agent', 'hello-agent'])
    expect(older?.body.startsWith(marker)).toBe(false)
  })

  it("refuses a token, which the warning calls 'github-token'", async () => {
    const server = await start({ distort: () => recordedAnswer('bad-token') })
    expect(await show(server, 'chat', { workflow: onGitea })).toMatch(
      /^::warning::The comment on the pull request could not be updated: The token in input 'github-token' was rejected: invalid username, password or token.*\n$/,
    )
  })
})

function withoutUser(name: string, value: unknown): unknown {
  return name === 'user' ? undefined : value
}
