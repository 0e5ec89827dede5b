import { describe, expect, it } from '@jest/globals'
import { parseRows } from '../../src/report/comment/comment-rows.ts'
import { startGitHubServer } from '../../world/forge/github-server.ts'
import { commandsOf, runChecked, startChecked, visibleLines } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { openScene } from './showing-scene.ts'

describe('what the root action shows in the comment', () => {
  const scene = ofEach(openScene)

  it('asks GitHub nothing without a pull request, in a dry run, or unless it is wanted', async () => {
    await using github = await startGitHubServer()
    const push = { GITHUB_API_URL: github.url }
    for (const [inputs, env] of [
      [{ comment: 'true' }, push],
      [{ comment: 'true', 'dry-run': 'true' }, scene.pullRequest(github.url)],
      [{}, scene.pullRequest(github.url)],
    ] as const) {
      const result = await runChecked(scene.options(inputs, env))
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
    scene.engine.play([
      { status: 'running' },
      { line: '#1 [1/1] RUN a' },
      { hold: 'gate' },
      { end: 'success' },
    ])
    const inputs = { comment: 'true', 'check-run-id': '4711' }
    const options = scene.options(inputs, scene.pullRequest(github.url))
    const action = await startChecked({ ...options, skipPost: false })
    await action.waitFor((line) => line.includes('RUN a'))
    expect(github.requests).toEqual([])
    scene.engine.release('gate')
    await action.mainFinished
    const before = github.requests.length
    expect(await action.finished).toMatchObject({ exitCode: 0, post: { exitCode: 0 } })
    expect([before, github.requests.length]).toEqual([4, 4])
    expect(github.comments.map(({ body }) => parseRows(body))).toMatchObject([
      [{ icon: '✅', runUrl: expect.stringMatching(/\/actions\/runs\/\d+\/job\/4711$/) }],
    ])
  })

  it('says after an abort that the build was cancelled', async () => {
    await using github = await startGitHubServer()
    scene.engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
    const action = await startChecked(
      scene.options({ comment: 'true' }, scene.pullRequest(github.url)),
    )
    await action.waitFor((line) => line.includes('RUN a'))
    action.cancel()
    const { exitCode, outputs } = await action.finished
    expect([exitCode, outputs['message']]).toEqual([1, expect.stringContaining('cancelled')])
    expect(github.comments.map(({ body }) => parseRows(body))).toMatchObject([
      [{ agent: 'hello', icon: '🚫', words: expect.stringMatching(/^cancelled/) }],
    ])
  })

  it('stays as it was where the job is killed', async () => {
    await using github = await startGitHubServer()
    const env = scene.pullRequest(github.url)
    scene.play('success')
    await runChecked(scene.options({ comment: 'true' }, env))
    const before = { comments: github.comments.map(({ body }) => body), requests: 4 }
    scene.engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
    const options = scene.options({ comment: 'true', 'image-tag': 'v2' }, env)
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
