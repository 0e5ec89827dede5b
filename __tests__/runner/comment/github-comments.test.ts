import { describe, expect, it } from '@jest/globals'
import { createLog } from '../../../src/runner/log/log.ts'
import { updateComment } from '../../../src/runner/comment/comment.ts'
import { type CommentRow, mergeRows, parseRows } from '../../../src/runner/comment/comment-body.ts'
import { createRedactor } from '../../../src/runner/text/redact.ts'
import { systemWorld } from '../../../src/runner/world/system-world.ts'
import { type Clock, systemClock } from '../../../src/util/clock.ts'
import { collector } from '../../support/collector.ts'
import { type GitHubServer, startGitHubServer } from '../../support/github-server.ts'

/** Waits end at once, except for the time limit, which is reached when this resolves. */
function quickClock(limit: Promise<unknown> = Promise.race([])): Clock {
  let nowMs = 0
  return {
    monotonicMs: () => nowMs,
    wallMs: () => nowMs,
    sleep: async (ms, signal) => {
      if (ms >= 60_000) await limit
      else nowMs += ms
      signal.throwIfAborted()
    },
  }
}

const secret = 'sk-0123456789abcdef'

const rowOf = (agent: string): CommentRow => ({
  agent,
  mark: '✅',
  words: `built with ${secret}`,
  image: `registry.test/${agent}:sha-1`,
  commit: '3f2b8c1d9e0a',
  runUrl: 'https://github.com/octocat/agents/actions/runs/1',
  runNumber: 7,
  runAttempt: 1,
})

/** Updates the comment and returns what the log shows of it. */
async function update(
  server: GitHubServer,
  row: CommentRow,
  { clock = quickClock(), signal = new AbortController().signal } = {},
): Promise<string> {
  const output = collector()
  const redact = createRedactor([secret])
  const log = createLog(output, [], redact)
  await updateComment(
    row,
    {
      pullRequest: { owner: 'octocat', repo: 'agents', number: 7 },
      workflow: 'octocat/agents/.github/workflows/build.yml',
      apiUrl: server.url,
      token: 'ghs_token',
    },
    { ...systemWorld, clock, log, redact, signal },
  )
  await log.flush()
  return output.text()
}

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

  it('is one, with all rows, when jobs write at the same time', async () => {
    await using server = await startGitHubServer()
    const agents = ['a', 'b', 'c', 'd']
    const logs = await Promise.all(
      agents.map((agent) => update(server, rowOf(agent), { clock: systemClock })),
    )
    expect(logs).toEqual(agents.map(() => ''))
    expect(
      server.comments.map(({ body }) => mergeRows(parseRows(body)).map(({ agent }) => agent)),
    ).toEqual([agents])
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
    const shown = await update(server, rowOf('chat'))
    expect(shown).toMatch(/^::notice::.*not allowed to write it.*'pull-requests: write'.*\n$/)
  })

  it.each([
    ['a rate limit', 403, { 'retry-after': '60' }],
    ['another rate limit', 403, { 'x-ratelimit-remaining': '0' }],
    ['an outage', 502, {}],
    ['a token that is not valid', 401, {}],
  ])('is a warning after %s', async (_, status, headers) => {
    await using server = await startGitHubServer({
      refuse: () => ({ status, message: 'This is why', headers }),
    })
    expect(await update(server, rowOf('chat'))).toMatch(
      /^::warning::The comment on the pull request could not be updated: This is why.*\n$/,
    )
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
