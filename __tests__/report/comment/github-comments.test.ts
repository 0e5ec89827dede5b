import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { mergeRows, parseRows } from '../../../src/report/comment/comment-rows.ts'
import { startGitHubServer } from '../../../world/forge/github-server.ts'
import { draft, quickClock, rowOf, update } from './update.ts'

describe('the comment on GitHub', () => {
  it('is found on the third page and updated there', async () => {
    await using server = await startGitHubServer()
    for (let index = 0; index < 220; index += 1) server.add(`comment ${index}`, 'octocat')
    expect(await update(server, rowOf('chat'))).toBe('')
    for (let index = 0; index < 80; index += 1) server.add(`comment ${index}`, 'octocat')
    expect(await update(server, rowOf('planner'))).toBe('')
    expect(server.comments).toHaveLength(301)
    const rows = mergeRows(parseRows(server.comments[220]?.body ?? ''))
    expect(rows.map(({ agent }) => agent)).toEqual(['chat', 'planner'])
    expect(server.requests).toContain(
      'GET /repos/octocat/agents/issues/7/comments?per_page=100&page=3',
    )
  })

  it('hides a failed build behind the success of a later run with a warning alone', async () => {
    await using server = await startGitHubServer()
    expect(await update(server, { ...rowOf('chat'), runNumber: 9 })).toBe('')
    const failed = { ...rowOf('chat'), mark: '❌', words: 'failed' }
    expect(await update(server, { ...failed, runNumber: 10 })).toBe('')
    expect(await update(server, { ...rowOf('chat'), runNumber: 11 })).toBe('')
    expect(await update(server, failed)).toContain(
      "::warning::The comment on the pull request does not show this build of 'chat', but that of the later run 11, which succeeded.",
    )
    expect(await update(server, rowOf('chat'))).toBe('')
  })

  it('has the row of a job whose texts alone would fill it', async () => {
    await using server = await startGitHubServer()
    const long = (blank: string): string =>
      Array.from({ length: 3_000 }, (_, index) =>
        createHash('md5').update(`${index}`).digest('hex'),
      ).join(blank)
    const row = { ...rowOf('chat'), mark: '❌', words: `failed ${long(' ')}`, image: long('') }
    expect(await update(server, row)).toBe('')
    expect(parseRows(server.comments[0]?.body ?? '')).toMatchObject([{ agent: 'chat', mark: '❌' }])
  })

  it('contains no secret', async () => {
    await using server = await startGitHubServer()
    await update(server, rowOf('chat'))
    const [{ words } = { words: '' }] = parseRows(server.comments[0]?.body ?? '')
    expect(words).toBe('built with ***')
  })

  it.each([
    [403, 'POST', {}],
    [404, 'GET', {}],
  ] as const)('is a notice when GitHub responds with %i to %s', async (status, method, headers) => {
    await using server = await startGitHubServer({
      refuse: (request) =>
        request.startsWith(`${method} /repos`)
          ? { status, message: 'Resource not accessible by integration', headers }
          : undefined,
    })
    const own = {}
    expect(await draft(server, rowOf('chat'), own)).toBe(false)
    const shown = await update(server, rowOf('chat'), { own })
    expect(shown).toMatch(/^::notice::.*not allowed to write it.*'pull-requests: write'.*\n$/)
  })

  it.each([
    ['a rate limit', 403, { 'retry-after': '60' }],
    ['another rate limit', 403, { 'x-ratelimit-remaining': '0' }],
    ['an outage', 502, {}],
  ])('is a warning after %s', async (_, status, headers) => {
    await using server = await startGitHubServer({
      refuse: () => ({ status, message: 'This is why', headers }),
    })
    expect(await update(server, rowOf('chat'))).toMatch(
      /^::warning::The comment on the pull request could not be updated: This is why.*\n$/,
    )
  })

  it('is a warning without a token, and asks GitHub nothing', async () => {
    await using server = await startGitHubServer()
    expect(await update(server, rowOf('chat'), { token: undefined })).toBe(
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
    expect(await update(server, rowOf('chat'), { clock: quickClock(limit.promise) })).toBe(
      "::warning::The comment on the pull request could not be updated: The time limit of 60 s was reached. Check whether the server or this runner's network is slow.\n",
    )
  })

  it('is not mentioned when the step is stopped', async () => {
    await using server = await startGitHubServer()
    const shown = await update(server, rowOf('chat'), { signal: AbortSignal.abort() })
    expect(shown).toBe('')
    expect(server.comments).toEqual([])
  })
})
