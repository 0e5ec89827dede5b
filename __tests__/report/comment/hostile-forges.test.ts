import { afterEach, describe, expect, it } from '@jest/globals'
import {
  type GitHubServer,
  type GitHubServerOptions,
  startGitHubServer,
} from '../../../testbed/github/github-server.ts'
import { startGiteaServer } from '../../../testbed/github/gitea-server.ts'
import { recordedAnswer } from '../../../testbed/gitea/recorded.ts'
import { show, workflow } from './rows.ts'
import { rowsIn } from '../../support/comment-rows.ts'

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
    .map(({ body }) => rowsIn(body).map(({ agent }) => agent))
    .filter((agents) => agents.length > 0)
const warning = (reason: string): string =>
  `::warning::The comment on the pull request could not be updated: ${reason}\n`
const tooMany = warning('The limit of 20 requests was reached. Re-run this job to add its row.')

describe('a forge at its worst gets one comment and 20 requests at most, when', () => {
  it('it has more comments than 20 requests read', async () => {
    const server = await start()
    for (let index = 0; index < 2_100; index += 1) server.add('LGTM', 'octocat')
    expect(await show(server, 'chat')).toBe(tooMany)
    expect([createdBy(server), server.requests.length]).toEqual([0, 20])
  })

  it('it creates the comment, and answers with 500', async () => {
    const server = await start({
      distort: (request, answer) =>
        request.startsWith('POST') ? { status: 500, body: { message: 'Oops' } } : answer,
    })
    expect(await show(server, 'chat')).toBe(warning('Oops'))
    expect(createdBy(server)).toBe(1)
    expect(await show(server, 'planner')).toBe('')
    expect(agentsIn(server)).toEqual([['chat', 'planner']])
  })

  it('it lists a new comment late', async () => {
    let lists = 0
    const server = await start({
      distort: (request, answer) => {
        if (!/^GET .*\/comments\?/.test(request)) return answer
        lists += 1
        return lists < 4 ? { status: 200, body: [] } : answer
      },
    })
    expect(await show(server, 'chat')).toBe('')
    expect([createdBy(server), lists]).toEqual([1, 4])
  })

  it.each([200, 404, 500])('it responds to updates with %i and does none', async (status) => {
    const server = await start({
      refuse: (request) => (request.startsWith('PATCH') ? { status, message: 'No' } : undefined),
    })
    await show(server, 'planner')
    server.requests.length = 0
    expect(await show(server, 'chat')).toBe(tooMany)
    expect([createdBy(server), server.requests.length]).toEqual([0, 20])
  })
})

it('leaves the comment of somebody who copied our marker alone', async () => {
  const server = await start()
  await show(server, 'planner')
  const forged = server.comments[0]?.body ?? ''
  server.comments.length = 0
  server.add(forged, 'mallory')
  await show(server, 'chat')
  expect(server.comments[0]?.body).toBe(forged)
  expect(agentsIn(server)).toEqual([['planner'], ['chat']])
})

it('has a comment for each of two workflows of one name', async () => {
  const server = await start()
  const path = 'octocat/agents/.github/workflows/deploy.yml'
  await show(server, 'chat')
  await show(server, 'chat', { workflow: { ...workflow, path } })
  expect(agentsIn(server)).toEqual([['chat'], ['chat']])
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

  it("refuses a token, which the warning calls 'github-token'", async () => {
    const server = await start({ distort: () => recordedAnswer('bad-token') })
    expect(await show(server, 'chat', { workflow: onGitea })).toMatch(
      /^::warning::The comment on the pull request could not be updated: The token in input 'github-token' was rejected: invalid username, password or token.*\n$/,
    )
  })
})
