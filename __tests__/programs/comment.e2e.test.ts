import { describe, expect, it } from '@jest/globals'
import { startGitHubServer } from '../../testbed/github/github-server.ts'
import { commandsOf, runChecked, startChecked, visibleLines } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { openFixture } from './log-fixture.ts'
import { rowsIn } from '../support/comment-rows.ts'

describe('what the root action shows in the comment', () => {
  const fixture = ofEach(openFixture)

  it('asks GitHub nothing without a pull request, in a dry run, or unless it is wanted', async () => {
    await using github = await startGitHubServer()
    const push = { GITHUB_API_URL: github.url }
    for (const [inputs, env] of [
      [{ comment: 'true' }, push],
      [{ comment: 'true', 'dry-run': 'true' }, fixture.pullRequest(github.url)],
      [{}, fixture.pullRequest(github.url)],
    ] as const) {
      const result = await runChecked(fixture.options(inputs, env))
      expect(result.exitCode).toBe(0)
      expect([...commandsOf(result, 'notice'), ...commandsOf(result, 'warning')]).toEqual([])
      expect(visibleLines(result).filter((line) => line.includes('no comment'))).toEqual(
        env === push ? ["There is no comment: the event 'push' has no pull request."] : [],
      )
    }
    expect(github.requests).toEqual([])
  })

  it('gets its row when the job ends, with a link to the job, and nothing of the post step', async () => {
    await using github = await startGitHubServer()
    fixture.engine.play([
      { status: 'running' },
      { line: '#1 [1/1] RUN a' },
      { hold: 'gate' },
      { end: 'success' },
    ])
    const inputs = { comment: 'true', 'check-run-id': '4711' }
    const options = fixture.options(inputs, fixture.pullRequest(github.url))
    const action = await startChecked({ ...options, skipPost: false })
    await action.waitFor((line) => line.includes('RUN a'))
    expect(github.requests).toEqual([])
    fixture.engine.release('gate')
    await action.mainFinished
    const before = github.requests.length
    expect(await action.finished).toMatchObject({ exitCode: 0, post: { exitCode: 0 } })
    expect([before, github.requests.length]).toEqual([4, 4])
    expect(github.comments.map(({ body }) => rowsIn(body))).toMatchObject([
      [{ icon: '✅', runUrl: expect.stringMatching(/\/actions\/runs\/\d+\/job\/4711$/) }],
    ])
  })

  it('says after an abort that the build was cancelled', async () => {
    await using github = await startGitHubServer()
    fixture.engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
    const action = await startChecked(
      fixture.options({ comment: 'true' }, fixture.pullRequest(github.url)),
    )
    await action.waitFor((line) => line.includes('RUN a'))
    action.cancel()
    const { exitCode, outputs } = await action.finished
    expect([exitCode, outputs['message']]).toEqual([1, expect.stringContaining('cancelled')])
    expect(github.comments.map(({ body }) => rowsIn(body))).toMatchObject([
      [{ agent: 'hello', icon: '🚫', words: expect.stringMatching(/^cancelled/) }],
    ])
  })

  it('stays as it was where the job is killed', async () => {
    await using github = await startGitHubServer()
    const env = fixture.pullRequest(github.url)
    fixture.play('success')
    await runChecked(fixture.options({ comment: 'true' }, env))
    const before = { comments: github.comments.map(({ body }) => body), requests: 4 }
    fixture.engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
    const options = fixture.options({ comment: 'true', 'image-tag': 'v2' }, env)
    const action = await startChecked({ ...options, skipPost: false })
    await action.waitFor((line) => line.includes('RUN a'))
    action.signal('SIGKILL')
    expect((await action.finished).post).toMatchObject({ exitCode: 0 })
    expect({
      comments: github.comments.map(({ body }) => body),
      requests: github.requests.length,
    }).toEqual(before)
  })
})
