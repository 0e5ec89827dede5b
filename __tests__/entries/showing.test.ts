import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  createScriptedEngine,
  type Script,
  type ScriptedEngine,
} from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { mergeRows, parseRows } from '../../src/runner/comment/comment-body.ts'
import { startArtifactServer } from '../../world/forge/artifact-server.ts'
import {
  apiKey,
  commandsOf,
  errorsOf,
  runChecked,
  startChecked,
  visibleLines,
} from '../support/checked-action.ts'
import { startGitHubServer } from '../../world/forge/github-server.ts'
import { type ActionOptions, runAction } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

const lines = [
  '#1 [internal] load build definition from Dockerfile',
  '#1 DONE 0.0s',
  '',
  '#2 [1/1] RUN make',
  `#2 0.1 cc ${apiKey}`,
  '#2 0.2 ::error::forged',
]
const failure = [
  '#2 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
]
const masked = (all: readonly string[]): string => `${all.join('\n').replaceAll(apiKey, '***')}\n`

describe('what the root action shows', () => {
  let workspace: Workspace
  let temp: Workspace
  let engine: ScriptedEngine
  let emulator: Emulator

  beforeEach(async () => {
    const payload = { pull_request: { number: 7, head: { sha: 'f'.repeat(40), ref: 'feature' } } }
    workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n', 'app.py': '' })
    temp = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
    engine = createScriptedEngine()
    emulator = await startEmulator({ engine, apiKey })
  })
  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
    await temp[Symbol.asyncDispose]()
  })

  const scriptOf = (end: 'success' | 'failed'): Script => {
    const all = end === 'failed' ? [...lines, ...failure] : lines
    return [{ status: 'running' }, ...all.map((line) => ({ line })), { end }]
  }
  const play = (end: 'success' | 'failed'): void => engine.play(scriptOf(end))
  const options = (
    inputs: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
  ): ActionOptions => ({
    entry: 'main',
    workspace: workspace.path,
    env: { RUNNER_TEMP: temp.path, ...env },
    skipPost: true,
    inputs: {
      'api-key': apiKey,
      'account-id': 'acct-1',
      'base-url': emulator.url,
      'agent-name': 'hello',
      'image-tag': 'v1',
      'poll-interval-seconds': '0.1',
      ...inputs,
    },
  })
  const pullRequest = (apiUrl: string): Record<string, string> => ({
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
    GITHUB_API_URL: apiUrl,
  })

  describe('in the log', () => {
    it('names server, agent, image and tag before the upload', async () => {
      play('success')
      const shown = visibleLines(await runChecked(options()))
      const first = shown.indexOf("Building agent 'hello' as image 'hello:v1'.")
      expect(first).toBeGreaterThan(-1)
      expect(shown[first + 1]).toBe(`Using the builds API on ${new URL(emulator.url).host}.`)
    })

    it.each(['on-failure', 'none'])('prints no line of the builder with logs: %s', async (logs) => {
      play('success')
      const result = await runChecked(options({ logs }))
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
      expect(result.stdout).not.toMatch(/RUN make|0\.1 cc/)
      expect(result.summary).toContain('RUN make')
      expect(await readFile(result.outputs['log-file'] ?? '', 'utf8')).toBe(masked(lines))
    })

    it('prints the groups of a failed build with logs: on-failure, then the failing step', async () => {
      play('failed')
      const full = await runChecked(options())
      const late = await runChecked(options({ logs: 'on-failure' }))
      const groupsOf = (stdout: string): readonly string[] =>
        stdout.match(/^::group::\[(?:.*\n)*?::endgroup::$/gm) ?? []
      expect(groupsOf(late.stdout)).toEqual(groupsOf(full.stdout))
      expect(groupsOf(late.stdout)).toHaveLength(2)
      expect(errorsOf(late)).toHaveLength(1)
      expect(visibleLines(late).join('\n')).toMatch(/Failed step: \[1\/1\] RUN make/)
    })

    it('prints the held back log of a build that exceeds its time limit', async () => {
      engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep' }, { hold: 'for ever' }])
      const result = await runChecked(options({ logs: 'on-failure', 'timeout-minutes': '0.02' }))
      expect(result.exitCode).toBe(1)
      expect(commandsOf(result, 'group')).toContain('[1/1] RUN sleep')
    })

    it('prints the failing step alone with logs: none', async () => {
      play('failed')
      const result = await runChecked(options({ logs: 'none' }))
      expect(commandsOf(result, 'group').filter((title) => title.includes('RUN'))).toEqual([])
      expect(visibleLines(result).join('\n')).toMatch(/Failed step: \[1\/1\] RUN make/)
      expect(errorsOf(result)).toHaveLength(1)
    })

    it('has the requests with step debug logging, without query and headers', async () => {
      play('success')
      const result = await runChecked(options({}, { RUNNER_DEBUG: '1' }))
      const requests = commandsOf(result, 'debug').filter((line) => / in \d+ ms/.test(line))
      expect(requests.length).toBeGreaterThan(3)
      expect(requests[0]).toMatch(/^GET \/v5\/builds: 200 in \d+ ms/)
      expect(requests).toContainEqual(expect.stringMatching(/^POST \/v5\/builds: 20\d in \d+ ms/))
      expect(requests.join('\n')).not.toMatch(/[?]|acct-1/)
      expect(commandsOf(await runChecked(options()), 'debug')).toEqual([])
    })
  })

  describe('in the log file', () => {
    it('is the log as the server sent it, without secrets, for this user alone', async () => {
      play('failed')
      const { outputs } = await runChecked(options())
      const path = outputs['log-file'] ?? ''
      expect(await readFile(path, 'utf8')).toBe(masked([...lines, ...failure]))
      expect((await stat(path)).mode & 0o777).toBe(0o600)
    })

    it('exists after an abort', async () => {
      engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
      const action = await startChecked(options())
      await action.waitFor((line) => line.includes('RUN a'))
      action.cancel()
      const { outputs } = await action.finished
      expect(await readFile(outputs['log-file'] ?? '', 'utf8')).toBe('#1 [1/1] RUN a\n')
    })

    it('is a warning when it cannot be written, and the build goes on', async () => {
      // The archive needs the directory until it is sent.
      engine.play([
        { status: 'running' },
        { hold: 'removed' },
        ...lines.map((line) => ({ line })),
        { end: 'success' },
      ])
      const action = await startChecked(options())
      await action.waitFor((line) => line.includes('Build status: running'))
      await temp[Symbol.asyncDispose]()
      engine.release('removed')
      const result = await action.finished
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
      expect(result.outputs).not.toHaveProperty('log-file')
      expect(commandsOf(result, 'warning')).toEqual([
        expect.stringContaining('The log file could not be written: ENOENT'),
      ])
      expect(result.stdout).toContain('0.1 cc')
    })
  })

  describe('in the comment', () => {
    const rowsOf = (comments: readonly { readonly body: string }[]) =>
      comments.map(({ body }) => mergeRows(parseRows(body)))

    it('is a row for each agent, with the result and its reason', async () => {
      await using github = await startGitHubServer()
      const env = pullRequest(github.url)
      engine.play(({ imageName }) => scriptOf(imageName === 'hello' ? 'success' : 'failed'))
      const [good, bad] = await Promise.all([
        runChecked(options({ comment: 'true' }, env)),
        runChecked(options({ comment: 'true', 'agent-name': 'other' }, env)),
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

    it('has a row of a run that failed before there was a build', async () => {
      await using github = await startGitHubServer()
      emulator.turn({ faults: [{ type: 'answer', on: 'submit', status: 422 }] })
      const result = await runChecked(options({ comment: 'true' }, pullRequest(github.url)))
      expect(result.exitCode).toBe(1)
      expect(rowsOf(github.comments)).toEqual([
        [
          expect.objectContaining({
            mark: '❌',
            words: expect.stringMatching(/^not submitted: Submitting the build failed/),
          }),
        ],
      ])
    })

    it('is a notice without the permission, and the build succeeds', async () => {
      await using github = await startGitHubServer({
        refuse: () => ({ status: 403, message: 'Resource not accessible by integration' }),
      })
      const result = await runChecked(options({ comment: 'true' }, pullRequest(github.url)))
      expect(result.exitCode).toBe(0)
      expect(commandsOf(result, 'notice')).toEqual([
        expect.stringContaining('pull-requests: write'),
      ])
      expect(commandsOf(result, 'warning')).toEqual([])
    })

    it('asks GitHub nothing without a pull request, in a dry run, or unless it is wanted', async () => {
      await using github = await startGitHubServer()
      const push = { GITHUB_API_URL: github.url }
      for (const [inputs, env] of [
        [{ comment: 'true' }, push],
        [{ comment: 'true', 'dry-run': 'true' }, pullRequest(github.url)],
        [{}, pullRequest(github.url)],
      ] as const) {
        const result = await runChecked(options(inputs, env))
        expect(result.exitCode).toBe(0)
        expect([...commandsOf(result, 'notice'), ...commandsOf(result, 'warning')]).toEqual([])
      }
      expect(github.requests).toEqual([])
    })

    it('has a row while the build runs, with a link to the job, and one comment in the end', async () => {
      await using github = await startGitHubServer()
      engine.play([
        { status: 'running' },
        { line: '#1 [1/1] RUN a' },
        { hold: 'gate' },
        { end: 'success' },
      ])
      const inputs = { comment: 'true', 'check-run-id': '4711' }
      const action = await startChecked(options(inputs, pullRequest(github.url)))
      while (github.comments.length === 0) await sleep(20)
      const [draft] = parseRows(github.comments[0]?.body ?? '')
      expect(draft).toMatchObject({
        ...{ agent: 'hello', mark: '⏳', commit: 'f'.repeat(40) },
        words: expect.stringMatching(/^building since \d\d:\d\d UTC$/),
        runUrl: expect.stringMatching(/\/actions\/runs\/\d+\/job\/4711$/),
      })
      engine.release('gate')
      expect((await action.finished).exitCode).toBe(0)
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
      engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
      const action = await startChecked(options({ comment: 'true' }, pullRequest(github.url)))
      await action.waitFor((line) => line.includes('RUN a'))
      while (github.comments.length === 0) await sleep(20)
      action.cancel()
      expect((await action.finished).exitCode).toBe(1)
      expect(github.comments.map(({ body }) => parseRows(body))).toMatchObject([
        [{ agent: 'hello', mark: '🚫', words: 'the job was cancelled' }],
      ])
    })

    it('is a warning on a runner without a token, and the build succeeds', async () => {
      await using github = await startGitHubServer()
      play('success')
      const inputs = { comment: 'true', 'github-token': '' }
      const result = await runChecked(options(inputs, pullRequest(github.url)))
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
      expect(commandsOf(result, 'warning')).toEqual([
        "The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.",
      ])
      expect(github.requests).toEqual([])
    })

    it('has a token that is masked', async () => {
      play('success')
      const { stdout } = await runChecked(options({ 'github-token': '#1 DONE 0.0s' }))
      expect(stdout).toContain('::add-mask::#1 DONE 0.0s')
    })
  })

  describe('in the artifact', () => {
    // The client masks a signature and prints its progress, so the output is not checked as ours.
    it('is the log and the record of the build, without secrets', async () => {
      await using service = await startArtifactServer()
      play('failed')
      const result = await runAction(options({ 'upload-logs': 'on-failure' }, service.env))
      expect(result.exitCode).toBe(1)
      const id = result.outputs['build-id'] ?? ''
      const name = `agentex-build-hello-build-1-${id.replaceAll('-', '').slice(-8)}`
      const [recordFile, logFile] = [`${name}.json`, `${name}.txt`]
      expect(service.artifacts).toEqual([
        { name: recordFile, files: { [recordFile]: expect.any(String) as unknown } },
        { name: logFile, files: { [logFile]: masked([...lines, ...failure]) } },
      ])
      const record = JSON.parse(service.artifacts[0]?.files[recordFile] ?? '') as unknown
      expect(record).toEqual(JSON.parse(result.outputs['build'] ?? ''))
      expect(result.stdout).toMatch(
        /^::group::Upload of the build log\n(?:(?!::group|::endgroup).*\n)+::endgroup::$/m,
      )
      expect(commandsOf(result, 'warning')).toEqual([])
    })

    it('is uploaded of a successful build only if always is asked for', async () => {
      await using service = await startArtifactServer()
      play('success')
      await runAction(options({ 'upload-logs': 'on-failure' }, service.env))
      expect(service.requests).toEqual([])
      await runAction(options({ 'upload-logs': 'always' }, service.env))
      expect(service.artifacts).toHaveLength(2)
    })

    it.each([
      ['refuses', {}, 403],
      ['is missing', { ACTIONS_RESULTS_URL: '' }, undefined],
      ['gives no token', { ACTIONS_RUNTIME_TOKEN: '' }, undefined],
      ['cannot be reached', { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9' }, undefined],
      ['is of an Enterprise Server', { GITHUB_SERVER_URL: 'https://git.example.com' }, undefined],
    ])('is one warning when the service %s, and the build succeeds', async (_, env, status) => {
      await using service = await startArtifactServer(status)
      play('success')
      const result = await runAction(
        options({ 'upload-logs': 'always' }, { ...service.env, ...env }),
      )
      expect(result.exitCode).toBe(0)
      expect(commandsOf(result, 'warning')).toEqual([
        expect.stringMatching(/^The log (?:could not be|was not) uploaded: /),
      ])
      expect(errorsOf(result)).toEqual([])
      expect(service.artifacts).toEqual([])
    })
  })
})
