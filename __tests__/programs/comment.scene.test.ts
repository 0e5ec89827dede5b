import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { mergeRows, parseRows } from '../../src/report/comment/comment-rows.ts'
import { startGitHubServer } from '../../world/forge/github-server.ts'
import { commandsOf, runChecked, startChecked, visibleLines } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { openScene } from './showing-scene.ts'

describe('what the root action shows in the comment', () => {
  const scene = ofEach(openScene)

  const rowsOf = (comments: readonly { readonly body: string }[]) =>
    comments.map(({ body }) => mergeRows(parseRows(body)))

  it('is a row for each agent, with the result and its reason', async () => {
    await using github = await startGitHubServer()
    const env = scene.pullRequest(github.url)
    scene.engine.play(({ imageName }) =>
      scene.scriptOf(imageName === 'hello' ? 'success' : 'failed'),
    )
    const [good, bad] = await Promise.all([
      runChecked(scene.options({ comment: 'true' }, env)),
      runChecked(scene.options({ comment: 'true', 'agent-name': 'other' }, env)),
    ])
    expect([good.exitCode, bad.exitCode]).toEqual([0, 1])
    expect(rowsOf(github.comments)).toEqual([
      [
        {
          agent: 'hello',
          mark: '✅',
          words: expect.stringMatching(/^built in \d+\.\d s$/),
          image: 'registry.emulator.invalid/hello:v1',
          commit: 'f'.repeat(40),
          runUrl: 'https://github.com/octocat/agents/actions/runs/1',
          runNumber: 1,
          runAttempt: 1,
        },
        expect.objectContaining({ agent: 'other', mark: '❌', words: '::error::forged' }),
      ],
    ])
    expect(commandsOf(good, 'warning')).toEqual([])
  })

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

  it('has a row while the build runs, with a link to the job, one comment in the end, and nothing of the post step', async () => {
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
    while (github.comments.length === 0) await sleep(20)
    const [draft] = parseRows(github.comments[0]?.body ?? '')
    expect(draft).toMatchObject({
      ...{ agent: 'hello', mark: '⏳', commit: 'f'.repeat(40) },
      words: expect.stringMatching(/^building since \d\d:\d\d UTC$/),
      runUrl: expect.stringMatching(/\/actions\/runs\/\d+\/job\/4711$/),
    })
    scene.engine.release('gate')
    await action.mainFinished
    const before = github.requests.length
    expect(await action.finished).toMatchObject({ exitCode: 0, post: { exitCode: 0 } })
    expect(github.requests).toHaveLength(before)
    expect(github.comments.map(({ body }) => parseRows(body))).toEqual([
      [
        {
          ...draft,
          mark: '✅',
          words: expect.stringMatching(/^built in /),
          image: expect.any(String),
        },
      ],
    ])
  })

  it('says after an abort that the job was cancelled', async () => {
    await using github = await startGitHubServer()
    scene.engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
    const action = await startChecked(
      scene.options({ comment: 'true' }, scene.pullRequest(github.url)),
    )
    await action.waitFor((line) => line.includes('RUN a'))
    while (github.comments.length === 0) await sleep(20)
    action.cancel()
    expect((await action.finished).exitCode).toBe(1)
    expect(github.comments.map(({ body }) => parseRows(body))).toMatchObject([
      [{ agent: 'hello', mark: '🚫', words: 'the job was cancelled' }],
    ])
  })

  it.each([
    ['was cancelled', {}, 'the step was killed before it finished'],
    [
      'may be running',
      { 'cancel-on-abort': 'false', summary: 'false' },
      'the step was killed before it finished, and its build may still be running',
    ],
  ])('says after a SIGKILL that the build %s', async (_, inputs, words) => {
    await using github = await startGitHubServer()
    scene.engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
    const env = scene.pullRequest(github.url)
    const options = scene.options({ comment: 'true', ...inputs }, env)
    const action = await startChecked({ ...options, skipPost: false })
    await action.waitFor((line) => line.includes('RUN a'))
    while (github.comments.length === 0) await sleep(20)
    const [draft] = parseRows(github.comments[0]?.body ?? '')
    action.signal('SIGKILL')
    await action.mainFinished
    const before = github.requests.length
    expect((await action.finished).post).toMatchObject({ exitCode: 0 })
    expect(github.comments.map(({ body }) => parseRows(body))).toEqual([
      [{ ...draft, mark: '🚫', words }],
    ])
    expect(github.requests.length - before).toBeLessThan(8)
  })

  it('has a token that is masked', async () => {
    scene.play('success')
    const { stdout } = await runChecked(scene.options({ 'github-token': '#1 DONE 0.0s' }))
    expect(stdout).toContain('::add-mask::#1 DONE 0.0s')
  })
})
