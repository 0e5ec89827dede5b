import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { systemHost } from '../../../src/runner/host/system-host.ts'
import { startGitHubServer } from '../../../testbed/github/github-server.ts'
import { nothing } from '../../support/summary-facts.ts'
import { quickClock, show } from './rows.ts'
import { rowsIn } from '../../support/comment-rows.ts'

describe('the comment on GitHub', () => {
  it('takes a job alone four requests, the one that creates it too', async () => {
    await using server = await startGitHubServer()
    const comments = '/repos/octocat/agents/issues/7/comments?per_page=100'
    await show(server, 'chat')
    expect(server.requests).toEqual([
      'GET /user',
      `GET ${comments}`,
      'POST /repos/octocat/agents/issues/7/comments',
      `GET ${comments}`,
    ])
    server.requests.length = 0
    await show(server, 'planner')
    expect(server.requests).toEqual([
      'GET /user',
      `GET ${comments}`,
      'PATCH /repos/octocat/agents/issues/comments/1',
      'GET /repos/octocat/agents/issues/comments/1',
    ])
  })

  it('is read before an update is sent again whose response was lost', async () => {
    let updates = 0
    await using server = await startGitHubServer({
      refuse: (request) => {
        if (!request.startsWith('PATCH')) return undefined
        updates += 1
        return updates === 1 ? { status: 502, message: 'Bad Gateway' } : undefined
      },
    })
    await show(server, 'planner')
    server.requests.length = 0
    expect(await show(server, 'chat')).toBe('')
    const methods = server.requests.map((request) => request.split(' ')[0])
    expect(methods).toEqual(['GET', 'GET', 'PATCH', 'GET', 'PATCH', 'GET'])
    expect(rowsIn(server.comments[0]?.body)).toHaveLength(2)
  })

  it('is found on the third page and updated there', async () => {
    await using server = await startGitHubServer()
    for (let index = 0; index < 220; index += 1) server.add(`comment ${index}`, 'octocat')
    expect(await show(server, 'chat')).toBe('')
    for (let index = 0; index < 80; index += 1) server.add(`comment ${index}`, 'octocat')
    expect(await show(server, 'planner')).toBe('')
    expect(server.comments).toHaveLength(301)
    const rows = rowsIn(server.comments[220]?.body)
    expect(rows.map(({ agent }) => agent)).toEqual(['chat', 'planner'])
    // The secret is not shown.
    expect(rows[0]?.words).toBe('built with ***')
    expect(server.requests).toContain(
      'GET /repos/octocat/agents/issues/7/comments?per_page=100&page=3',
    )
  })

  it('has the row of a job whose texts alone would fill it', async () => {
    await using server = await startGitHubServer()
    const long = (blank: string): string =>
      Array.from({ length: 3_000 }, (_, index) =>
        createHash('md5').update(`${index}`).digest('hex'),
      ).join(blank)
    const end = { ...nothing.end, title: `built ${long(' ')}` }
    expect(await show(server, 'chat', { report: { end, image: long('') } })).toBe('')
    expect(rowsIn(server.comments[0]?.body)).toMatchObject([{ agent: 'chat', icon: '✅' }])
  })

  it.each([
    [403, 'POST'],
    [404, 'GET'],
  ] as const)('is a notice when GitHub responds with %i to %s', async (status, method) => {
    await using server = await startGitHubServer({
      refuse: (request) =>
        request.startsWith(`${method} /repos`)
          ? { status, message: 'Resource not accessible by integration' }
          : undefined,
    })
    const shown = await show(server, 'chat')
    expect(shown).toMatch(/^::notice::.*not allowed to write it.*'pull-requests: write'.*\n$/)
  })

  it.each([
    ['a rate limit', 403, 'API rate limit exceeded for installation.'],
    ['another rate limit', 403, 'You have exceeded a secondary rate limit.'],
    ['an error of the server', 500, 'Oops.'],
  ])('is a warning after %s', async (_, status, message) => {
    await using server = await startGitHubServer({ refuse: () => ({ status, message }) })
    expect(await show(server, 'chat')).toContain(
      `::warning::The comment on the pull request could not be updated: ${message}`,
    )
  })

  it('is a warning without a token, and asks GitHub nothing', async () => {
    await using server = await startGitHubServer()
    expect(await show(server, 'chat', { token: undefined })).toBe(
      "::warning::The comment on the pull request was not updated: this runner provides no token.%0ASet 'github-token' to a token that may write comments, or 'comment' to 'false'.\n",
    )
    expect(server.requests).toEqual([])
  })

  it('is a warning after a minute', async () => {
    const limit = Promise.withResolvers<undefined>()
    await using server = await startGitHubServer({
      refuse: (request) => {
        if (request.startsWith('POST')) limit.resolve(undefined)
        return request.startsWith('POST') ? { status: 200, message: 'lost' } : undefined
      },
    })
    expect(await show(server, 'chat', { clock: quickClock(limit.promise) })).toBe(
      "::warning::The comment on the pull request could not be updated: The time limit of 60 s was reached. Check whether the server or this runner's network is slow.\n",
    )
  })

  it('is written in a step that is stopped, without a pause, until 5 s after the signal', async () => {
    await using server = await startGitHubServer()
    const signal = AbortSignal.abort()
    const { clock } = systemHost
    const stoppedMs = clock.monotonicMs()
    expect(await show(server, 'chat', { signal, clock, stoppedMs })).toBe('')
    expect(rowsIn(server.comments[0]?.body)).toHaveLength(1)
    server.requests.length = 0
    const tooLate = { signal, clock, stoppedMs: stoppedMs - 5_000 }
    expect(await show(server, 'planner', tooLate)).toBe('')
    expect(rowsIn(server.comments[0]?.body)).toHaveLength(1)
  })

  it('is not mentioned when the step is stopped', async () => {
    const stop = new AbortController()
    await using server = await startGitHubServer({
      refuse: () => {
        stop.abort()
        return { status: 500, message: 'Oops' }
      },
    })
    expect(await show(server, 'chat', { signal: stop.signal })).toBe('')
    expect(server.requests).toHaveLength(1)
  })
})
