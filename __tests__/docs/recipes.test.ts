import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { identityOf } from '../../world/emulator/access.ts'
import {
  createScriptedEngine,
  parseTranscript,
  type ScriptedEngine,
  shortScript,
} from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { triggersOf } from '../workflows/rules.ts'
import { apiKey, errorsOf, runChecked } from '../support/checked-action.ts'
import { serve } from '../../world/loopback.ts'
import { gitIn } from '../../world/runner/git.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'
import {
  runWorkflow,
  type StepRun,
  type WorkflowEvent,
  type WorkflowOptions,
  type WorkflowRun,
  type JobEnd,
} from './run-workflow.ts'
import { isWorkflow, readPage, type Workflow, yamlBlocks } from './workflow-files.ts'

const recipes = new Map(
  yamlBlocks('docs/recipes.md').map(({ heading, content }) => {
    if (!isWorkflow(content)) throw new Error(`The recipe '${heading}' is not a workflow.`)
    return [heading, content]
  }),
)

function recipe(heading: string): Workflow {
  const workflow = recipes.get(heading)
  if (workflow === undefined) throw new Error(`docs/recipes.md has no recipe '${heading}'.`)
  return workflow
}

interface Triggers {
  readonly push?: Readonly<
    Record<'branches' | 'branches-ignore' | 'tags', readonly string[] | undefined>
  >
}

const push: WorkflowEvent = { name: 'push', ref: 'refs/heads/main' }
const headCommit = 'aabbccddeeff00112233445566778899aabbccdd'

function pullRequest(repository: string, actor = 'octocat'): WorkflowEvent {
  const head = { sha: headCommit, ref: 'greeting', repo: { full_name: repository } }
  return {
    ...{ name: 'pull_request', ref: 'refs/pull/7/merge', actor },
    payload: { pull_request: { number: 7, head, user: { login: actor } } },
  }
}

const own = 'octocat/agents'
const fork = 'fork/agents'

function manifestOf(agent: string): string {
  return [
    'build:',
    '  context:',
    '    root: .',
    '    include_paths: [project]',
    '    dockerfile: Dockerfile',
    'agent:',
    `  name: ${agent}`,
    '  acp_type: sync',
    '',
  ].join('\n')
}

const environmentSecret = 'of-the-environment-4711'

const agentFiles = (directory: string, agent: string) => ({
  [`${directory}/manifest.yaml`]: manifestOf(agent),
  [`${directory}/Dockerfile`]: 'FROM scratch\nCOPY project /app\n',
  [`${directory}/project/main.py`]: `print('${agent}')\n`,
})

describe('the recipe', () => {
  let workspace: Workspace
  let commit: string
  let engine: ScriptedEngine
  let emulator: Emulator

  beforeEach(async () => {
    workspace = await makeWorkspace({
      ...agentFiles('agents/hello', 'hello-agent'),
      ...agentFiles('agents/search', 'search-agent'),
      ...agentFiles('.', 'root-agent'),
      'agents/hello/environments.yaml': `environments: { staging: { env: { KEY: ${environmentSecret} } } }\n`,
      'scripts/test.sh': '#!/bin/sh\necho tests\n',
    })
    await chmod(join(workspace.path, 'scripts/test.sh'), 0o755)
    const git = gitIn(workspace.path)
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add agents')
    commit = git('rev-parse', 'HEAD')
    git('checkout', '--quiet', '--detach')
    engine = createScriptedEngine()
    emulator = await startEmulator({ engine, apiKey })
  })

  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
  })

  const runJobs = async (
    workflow: Workflow,
    event = push,
    more: Partial<WorkflowOptions> = {},
  ): Promise<WorkflowRun> =>
    await runWorkflow(workflow, {
      event,
      workspace: workspace.path,
      commit,
      env: { SGP_CLIENT_BASE_URL: emulator.url, GITHUB_API_URL: emulator.url },
      ...more,
    })
  const run = async (
    heading: string,
    event = push,
    more: Partial<WorkflowOptions> = {},
  ): Promise<readonly StepRun[]> => (await runJobs(recipe(heading), event, more)).steps

  const submitted = () => emulator.journal.flatMap(({ fields }) => (fields ? [fields] : []))

  it("'Check a pull request, with a comment' builds the head commit", async () => {
    const heading = 'Check a pull request, with a comment'
    const [result] = actionsOf(await run(heading, pullRequest(own)))
    expect(result).toMatchObject({ exitCode: 0 })
    expect(submitted()).toMatchObject([
      { agent_name: 'hello-agent', image_tag: 'pr-7-aabbccddeeff', source_ref: 'greeting' },
    ])
    expect(await run(heading, pullRequest(fork))).toEqual([])
    expect(await run(heading, pullRequest(own, 'dependabot[bot]'))).toEqual([])
  })

  it("'Check a pull request from a fork' packs without a key and sends nothing", async () => {
    const heading = 'Check a pull request from a fork'
    const [result] = actionsOf(await run(heading, pullRequest(fork)))
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'context-files': '2' } })
    expect(emulator.journal).toEqual([])
    expect(await run(heading, pullRequest(own))).toEqual([])
    const [dependabot] = actionsOf(await run(heading, pullRequest(own, 'dependabot[bot]')))
    expect(dependabot).toMatchObject({ exitCode: 0, outputs: { 'context-files': '2' } })
  })

  it("'Build on each push to main' sends the build arguments and reports how it ended", async () => {
    const runs = await run('Build on each push to main')
    expect(JSON.parse(submitted()[0]?.['build_args'] ?? '')).toEqual({
      GREETING: 'Hello, world',
      LOG_LEVEL: 'info',
    })
    const id = actionsOf(runs)[0]?.outputs['build-id'] ?? ''
    expect(scriptsOf(runs)).toEqual([`Build ${id} ended with the status 'success'.\n`])

    engine.play([{ status: 'running' }, { end: 'failed' }])
    expect(scriptsOf(await run('Build on each push to main'))).toEqual([
      expect.stringContaining("ended with the status 'failed'"),
    ])
  })

  it("'Release by git tag' gives the image the git tag", async () => {
    const event = { name: 'push', ref: 'refs/tags/v1.4.0' } as const
    const [result] = actionsOf(await run('Release by git tag', event))
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'image-tag': 'v1.4.0' } })
    expect(submitted()).toMatchObject([{ image_tag: 'v1.4.0', platform: 'linux/amd64' }])
  })

  it("'Release what was tested' promotes the build of the same content, and builds nothing", async () => {
    const event = { name: 'push', ref: 'refs/tags/v1.4.0' } as const
    const heading = 'Release what was tested'
    emulator.turn({ generation: 'g5' })
    const identity = { vars: { SGP_CI_IDENTITY: identityOf(apiKey) } }
    const [missing, ...more] = actionsOf(await run(heading, event, identity))
    expect([missing?.exitCode, more]).toEqual([1, []])
    expect(submitted()).toEqual([])

    const build = await runChecked({
      ...{ entry: 'main', workspace: workspace.path },
      inputs: {
        ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
        ...{ manifest: 'agents/hello/manifest.yaml', 'image-tag': '{tree}' },
      },
    })
    const before = emulator.journal.length
    const [open, ...others] = actionsOf(await run(heading, event))
    expect(open && errorsOf(open)).toEqual([
      expect.stringContaining("Input 'reuse-created-by' is required when 'reuse' is 'require'"),
    ])
    expect([others, emulator.journal.length]).toEqual([[], before])
    const [tested, promoted] = actionsOf(await run(heading, event, identity))
    expect(tested?.outputs).toMatchObject({
      'build-id': build.outputs['build-id'],
      reused: 'true',
    })
    expect(promoted).toMatchObject({ exitCode: 0, outputs: { 'image-tag': 'v1.4.0' } })
    expect(submitted()).toMatchObject([{}, { image_url: build.outputs['image-url'] }])
  })

  it("'Build the agents of a monorepo' builds each agent", async () => {
    const results = actionsOf(await run('Build the agents of a monorepo'))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(submitted().map((fields) => fields['agent_name'])).toEqual([
      'hello-agent',
      'search-agent',
    ])
  })

  it("'Build the changed agents of a monorepo' builds those, and has one check for all", async () => {
    const heading = 'Build the changed agents of a monorepo'
    const file = join(workspace.path, 'agents/search/project/main.py')
    const change = async (text: string): Promise<Partial<WorkflowOptions>> => {
      await writeFile(file, text)
      gitIn(workspace.path)('commit', '--quiet', '--all', '--message', 'Change the search')
      return { commit: gitIn(workspace.path)('rev-parse', 'HEAD') }
    }
    const head = { sha: headCommit, ref: 'greeting', repo: { full_name: own } }
    const payload = { pull_request: { number: 7, head, base: { sha: commit } } }
    const event = { name: 'pull_request', ref: 'refs/pull/7/merge', payload } as const
    const good = await runJobs(recipe(heading), event, await change('print(1)'))
    expect(good.jobs).toMatchObject(endings('success', 'success', 'success'))
    expect(submitted().map((fields) => fields['agent_name'])).toEqual(['search-agent'])

    engine.play([{ status: 'running' }, { end: 'failed' }])
    const bad = await runJobs(recipe(heading), event, await change('print(2)'))
    expect(bad.jobs).toMatchObject(endings('success', 'failure', 'failure'))
    engine.play(shortScript)

    const queue = 'refs/heads/gh-readonly-queue/main/pr-7'
    const group = {
      name: 'merge_group',
      ref: queue,
      payload: { merge_group: { base_sha: commit } },
    }
    const queued = await runJobs(recipe(heading), group as WorkflowEvent, await change('print(3)'))
    expect(queued.jobs).toMatchObject(endings('success', 'success', 'success'))

    const same = { ...payload.pull_request, base: { sha: (await change('print(4)')).commit } }
    const before = emulator.journal.length
    const nothing = await runJobs(recipe(heading), { ...event, payload: { pull_request: same } })
    expect(nothing.jobs).toMatchObject(endings('success', 'skipped', 'success'))
    expect(emulator.journal).toHaveLength(before)

    await writeFile(join(workspace.path, 'agents/hello/manifest.yaml'), 'agent:\n  name: 7\n')
    const invalid = await runJobs(recipe(heading), event)
    expect(invalid.jobs).toMatchObject(endings('failure', 'skipped', 'failure'))
  })

  describe("'Build the changed agents of a monorepo' as a required check", () => {
    const workflow = recipe('Build the changed agents of a monorepo')
    const none = { any: 'false', matrix: '{"include":[]}' }
    const one = {
      any: 'true',
      matrix: '{"include":[{"agent":"hello-agent","manifest":"agents/hello/manifest.yaml"}]}',
    }
    const cells = (['success', 'failure', 'cancelled', 'skipped'] as const).flatMap((discover) =>
      (['success', 'failure', 'cancelled', 'skipped'] as const).flatMap((build) =>
        [one, none, {}].map((outputs) => ({ discover, outputs, build })),
      ),
    )

    /** The workflow with inputs of the one that it calls. */
    const withInputs = (inputs: Readonly<Record<string, boolean | string>>): Workflow => {
      const { agents } = workflow.jobs
      if (agents === undefined) throw new Error('The recipe calls nothing.')
      return { ...workflow, jobs: { agents: { ...agents, with: inputs } } }
    }

    /** How the check ends after jobs that ended so, with a build of the agent on the server. */
    const checkAfter = async (
      called: Workflow,
      discover: JobEnd,
      build: JobEnd['result'],
    ): Promise<string> => {
      const ended = { discover, build: { result: build, outputs: {} } }
      const { jobs } = await runJobs(called, pullRequest(own), { ended })
      expect(jobs['agents']?.result === 'success').toBe(
        jobs['agents / built']?.result === 'success',
      )
      return jobs['agents / built']?.result ?? ''
    }

    it('is called in at most ten lines', () => {
      const blocks = yamlBlocks('docs/recipes.md')
      const block = blocks.find(
        ({ heading }) => heading === 'Build the changed agents of a monorepo',
      )
      expect(block?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    })

    it.each([
      [false, []],
      [true, [['skipped', {}, 'skipped']]],
    ])(
      'passes only if each job ended as it should, with accept-without-secrets: %j',
      async (accepts, more) => {
        await run('Build on each push to main')
        const passed: unknown[] = []
        for (const { discover, outputs, build } of cells) {
          const called = withInputs({ 'accept-without-secrets': accepts })
          const result = await checkAfter(called, { result: discover, outputs }, build)
          expect(['success', 'failure']).toContain(result)
          if (result === 'success') passed.push([discover, outputs, build])
        }
        expect(passed).toEqual([['success', one, 'success'], ['success', none, 'skipped'], ...more])
      },
    )

    it('fails where the jobs ended as they should, but the server has no build', async () => {
      const discover = { result: 'success', outputs: one } as const
      expect(await checkAfter(workflow, discover, 'success')).toBe('failure')
    })

    it('fails where the builds are of nobody that is accepted', async () => {
      emulator.turn({ generation: 'g5' })
      await run('Build on each push to main')
      const discover = { result: 'success', outputs: one } as const
      const checkOf = async (identity: string): Promise<string> =>
        await checkAfter(withInputs({ 'reuse-created-by': identity }), discover, 'success')
      expect(await checkOf(identityOf('another key'))).toBe('failure')
      expect(await checkOf(identityOf(apiKey))).toBe('success')
    })

    it('builds and checks what the inputs say', async () => {
      const inputs = { 'image-tag': '{tree}', 'build-args': 'A=1', platform: 'linux/arm64' }
      const called = withInputs({ ...inputs, path: 'agents/hello', 'account-id': 'acct-2' })
      const dispatched = { name: 'workflow_dispatch', ref: 'refs/heads/main' } as const
      const { jobs } = await runJobs(called, dispatched)
      expect(jobs).toMatchObject(endings('success', 'success', 'success'))
      expect(submitted()).toMatchObject([
        { agent_name: 'hello-agent', build_args: '{"A":"1"}', platform: 'linux/arm64' },
      ])
      const accounts = new Set(
        emulator.journal.map(({ headers }) => headers['x-selected-account-id']),
      )
      expect([...accounts]).toEqual(['acct-2'])
    })

    it.each([
      ['a fork', pullRequest(fork)],
      ['Dependabot', pullRequest(own, 'dependabot[bot]')],
    ])('fails for %s, unless its lack of secrets is accepted', async (_, event) => {
      const { jobs } = await runJobs(workflow, event)
      expect(jobs).toMatchObject(endings('skipped', 'skipped', 'failure'))
      const accepted = await runJobs(withInputs({ 'accept-without-secrets': true }), event)
      expect(accepted.jobs).toMatchObject(endings('skipped', 'skipped', 'success'))
      expect(emulator.journal).toEqual([])
    })
  })

  it.each(['Check a pull request, with a comment', 'Check a pull request from a fork'])(
    "'%s' can be skipped, and says that it is no required check",
    async (heading) => {
      const events = [pullRequest(own), pullRequest(fork)]
      const ends: unknown[] = []
      for (const event of events) {
        ends.push(...Object.values((await runJobs(recipe(heading), event)).jobs))
      }
      expect(ends).toContainEqual({ result: 'skipped', outputs: {} })
      const page = readPage('docs/recipes.md')
      const [section = ''] = page.slice(page.indexOf(`## ${heading}`)).split('```', 1)
      expect(section).toMatch(
        /\bDo not make this job a required check|\bthis one is no required check/,
      )
    },
  )

  it("'Use the image in another job' hands the image on", async () => {
    const runs = await run('Use the image in another job')
    const image = actionsOf(runs)[0]?.outputs['image-url'] ?? ''
    expect(image).toContain('hello-agent:sha-')
    expect(runs.at(-1)).toMatchObject({ job: 'announce', summary: `Built \`${image}\`.\n` })
  })

  it("'Wait for a build in another job' submits in one job and follows in another", async () => {
    const heading = 'Wait for a build in another job'
    const runs = await run(heading)
    const [submit, result] = actionsOf(runs)
    expect(submit?.stdout).not.toContain('COPY . /app')
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { status: 'success', 'build-id': submit?.outputs['build-id'] },
    })
    expect(result?.stdout).toContain('COPY . /app')
    expect(scriptsOf(runs)).toEqual([`Built ${result?.outputs['image-url'] ?? ''}\n`])

    engine.play([{ status: 'running' }, { end: 'failed' }])
    const failed = await run(heading)
    expect(actionsOf(failed).map(({ exitCode }) => exitCode)).toEqual([0, 1])
    expect(scriptsOf(failed)).toEqual([])
  })

  it("'Build while the tests run' waits for the build after the tests", async () => {
    const runs = await run('Build while the tests run')
    const image = actionsOf(runs)[0]?.outputs['image-url'] ?? ''
    expect(image).toContain('hello-agent:sha-')
    expect(scriptsOf(runs)).toEqual(['tests\n', `Built ${image}\n`])
  })

  it("'Build several agents in one job' builds each agent", async () => {
    const results = actionsOf(await run('Build several agents in one job'))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    expect(
      submitted()
        .map((fields) => fields['agent_name'] ?? '')
        .toSorted(),
    ).toEqual([...['hello-agent', 'root-agent', 'search-agent']])
  })

  it("'Deploy the image' deploys what was built, and nothing after a failed build", async () => {
    const env = {
      ...{ SGP_CLIENT_BASE_URL: emulator.url, GITHUB_API_URL: emulator.url },
      POLL_SECONDS: '0.01',
    }
    const deploy = (): Promise<WorkflowRun> => runJobs(recipe('Deploy the image'), push, { env })
    const { steps } = await deploy()
    expect(scriptsOf(steps)).toEqual([
      expect.stringMatching(/^Deployment [\w-]+ ended with the status 'completed'\.\n$/),
    ])
    const requests = emulator.journal.map(({ operation }) => operation)
    expect(requests.slice(-3)).toEqual(['deploy', 'deployment', 'deployment'])

    emulator.turn({
      deployment: 'failed',
      faults: [{ type: 'answer', on: 'deployment', status: 503 }],
    })
    const failed = await deploy()
    expect(failed.jobs).toMatchObject({ deploy: { result: 'failure' } })
    const [output = ''] = failed.steps.flatMap((run) => (run.type === 'script' ? run.stdout : []))
    expect(output).toContain("ended with the status 'failed'.\n| Warning BackOff: Back-off")
    expect(output.split('\n').filter((line) => line.includes('of the agent'))).toHaveLength(50)
    expect(output).toContain('| line 120 of the agent\n')
    expect(output).not.toContain(environmentSecret)

    engine.play([{ status: 'running' }, { end: 'failed' }])
    const unbuilt = await deploy()
    expect(unbuilt.jobs).toMatchObject({
      build: { result: 'failure' },
      deploy: { result: 'skipped' },
    })
  })

  it("'Cancel a build that a newer push replaces' cancels the build with the run", async () => {
    const heading = 'Cancel a build that a newer push replaces'
    expect(recipe(heading).concurrency).toMatchObject({ 'cancel-in-progress': true })
    engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'cancelled' }])
    const [result] = actionsOf(
      await run(heading, push, { cancelAt: (line) => line.includes('sleep 60') }),
    )
    expect(result?.exitCode).toBe(1)
    expect(emulator.journal.map(({ operation }) => operation)).toContain('cancel')
  })

  it("'Keep the log of a failed build' fails with the build's error", async () => {
    const file = new URL('../fixtures/transcripts/failing-step.txt', import.meta.url)
    engine.play(parseTranscript(await readFile(file, 'utf8'), 'failed'))
    const [result] = actionsOf(await run('Keep the log of a failed build'))
    expect(result?.exitCode).toBe(1)
    expect(errorsOf(result ?? { stdout: '' })).toHaveLength(1)
  })

  it("'Tell a chat why a build failed' sends message and hint, unless it may pass again", async () => {
    const heading = 'Tell a chat why a build failed'
    const heard: string[] = []
    await using chat = await serve(async (request, response) => {
      heard.push(await text(request))
      response.end()
    })
    const tell = async (): Promise<readonly StepRun[]> =>
      await run(heading, push, { secrets: { CHAT_WEBHOOK: chat.url.href } })
    expect(scriptsOf(await tell())).toEqual([])
    engine.play([{ status: 'running' }, { end: 'error' }])
    expect(scriptsOf(await tell())).toEqual([])
    const file = new URL('../fixtures/transcripts/failing-step.txt', import.meta.url)
    engine.play(parseTranscript(await readFile(file, 'utf8'), 'failed'))
    expect(scriptsOf(await tell())).toEqual(['The chat responded with 200.\n'])
    await writeFile(join(workspace.path, 'agents/hello/manifest.yaml'), 'agent:\n  name: 7\n')
    expect(scriptsOf(await tell())).toEqual(['The chat responded with 200.\n'])
    expect(heard.map((body) => JSON.parse(body) as unknown)).toEqual([
      { text: expect.stringMatching(/^hello-agent: pip found no version of .*\nCheck the name /) },
      { text: expect.stringMatching(/manifest\.yaml/) },
    ])
  })

  it("'Attest the image' signs the digest that the builder pushed, and nothing without one", async () => {
    const heading = 'Attest the image'
    const without = await runJobs(recipe(heading))
    expect(without.jobs).toMatchObject({
      build: { result: 'success', outputs: { 'image-digest': '' } },
      attest: { result: 'skipped' },
    })
    const digest = `sha256:${'a'.repeat(64)}`
    const image = without.jobs['build']?.outputs['image-url'] ?? ''
    const lines = [
      ...['#1 [1/1] RUN make', '#1 DONE 0.1s', '#2 exporting to image'],
      ...[`#2 pushing manifest for ${image}@${digest} 0.0s done`, '#2 DONE 0.3s'],
    ]
    engine.play([{ status: 'running' }, ...lines.map((line) => ({ line })), { end: 'success' }])
    expect((await runJobs(recipe(heading))).jobs).toMatchObject({
      build: { outputs: { 'image-url': image, 'image-digest': digest } },
      attest: { result: 'success' },
    })
  })

  it("'Report agents that are not deployed' warns of their names", async () => {
    const schedule = { name: 'schedule', ref: 'refs/heads/main' } as const
    const heading = 'Report agents that are not deployed'
    expect(scriptsOf(await run(heading, schedule))).toEqual([])
    await run('Build on each push to main')
    expect(scriptsOf(await run(heading, schedule))).toEqual([
      '::warning::Not deployed - ["hello-agent"]\n',
    ])
  })

  it("'Clean up and rebuild every night' cancels what was left behind, and builds every agent", async () => {
    const lost = { account_id: 'acct-1', agent_name: 'search-agent', build_status: 'running' }
    const [id] = emulator.seed([
      { ...lost, created_at: '2026-01-01T00:00:00Z', source_repo: 'github.com/octocat/agents' },
      { ...lost, created_at: '2026-01-01T00:00:00Z', source_repo: 'github.com/octocat/other' },
    ])
    const schedule = { name: 'schedule', ref: 'refs/heads/main' } as const
    const results = actionsOf(await run('Clean up and rebuild every night', schedule))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0])
    expect(JSON.parse(results[0]?.outputs['builds'] ?? '')).toMatchObject([
      { id, build_status: 'cancelled' },
    ])
    expect(submitted()).toMatchObject([{ image_tag: 'nightly' }, { image_tag: 'nightly' }])
    expect(results[3]?.summary).toContain('`search-agent`')
  })

  it("'Build on a self-hosted runner behind a proxy' builds", async () => {
    const [result] = actionsOf(await run('Build on a self-hosted runner behind a proxy'))
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
  })

  it('of the README builds the image that its last step prints', async () => {
    const [start] = yamlBlocks('README.md')
    if (!isWorkflow(start?.content)) throw new Error('The README has no workflow.')
    const manifest = manifestOf('my-agent')
      .replace('root: .', 'root: ../')
      .replace('[project]', '[my_agent/project]')
      .replace('dockerfile: ', 'dockerfile: my_agent/')
    await using project = await makeWorkspace({
      ...agentFiles('my_agent', 'my-agent'),
      'my_agent/manifest.yaml': manifest,
      'my_agent/Dockerfile': 'FROM scratch\nCOPY my_agent/project /app\n',
    })
    const git = gitIn(join(project.path, 'my_agent'))
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add an agent')
    const env = { SGP_CLIENT_BASE_URL: emulator.url }
    const options = {
      ...{ event: push, workspace: project.path, env },
      commit: git('rev-parse', 'HEAD'),
    }
    const { steps: runs } = await runWorkflow(start.content, options)
    const image = actionsOf(runs)[0]?.outputs['image-url'] ?? ''
    expect(image).toContain('my-agent:sha-')
    expect(scriptsOf(runs)).toEqual([`Built ${image}\n`])
  })

  it.each([...recipes.keys()])(
    "'%s' is listed at the top of its page and in the README",
    (heading) => {
      const anchor = heading
        .toLowerCase()
        .replaceAll(/[^a-z -]/g, '')
        .replaceAll(' ', '-')
      expect(readPage('docs/recipes.md')).toContain(`](#${anchor})`)
      const [, section = ''] = readPage('README.md').split('\n## Recipes\n')
      expect(section.split('\n## ', 1)[0]).toContain(`](docs/recipes.md#${anchor})`)
    },
  )

  it('is not started by what Dependabot pushes, which has no secrets', () => {
    const readme = yamlBlocks('README.md').map(({ content }) => content)
    const started = [...recipes.values(), ...readme.filter(isWorkflow)].flatMap(({ name, on }) => {
      const push = typeof on === 'object' && on !== null ? (on as Triggers).push : undefined
      const isAny = triggersOf({ name, on, jobs: {} }).includes('push')
      return isAny &&
        push?.branches === undefined &&
        push?.tags === undefined &&
        push?.['branches-ignore']?.includes('dependabot/**') !== true
        ? [name]
        : []
    })
    expect(started).toEqual([])
  })

  it('has a test here', async () => {
    const tests = await readFile(new URL(import.meta.url), 'utf8')
    for (const heading of recipes.keys()) expect(tests).toContain(`it("'${heading}'`)
  })
})

/** Of the jobs of the workflow that the recipe for the changed agents of a monorepo calls. */
function endings(discover: string, build: string, built: string): object {
  return {
    'agents / discover': { result: discover },
    'agents / build': { result: build },
    'agents / built': { result: built },
  }
}

function actionsOf(runs: readonly StepRun[]): readonly ActionResult[] {
  return runs.flatMap((run) => (run.type === 'action' ? [run.result] : []))
}

/** What the scripts printed. */
function scriptsOf(runs: readonly StepRun[]): readonly string[] {
  return runs.flatMap((run) => {
    if (run.type === 'action') return []
    if (run.exitCode !== 0) throw new Error(`A script failed: ${run.stdout}`)
    return [run.stdout]
  })
}
