import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { startArtifactServer } from '../../testbed/github/artifact-server.ts'
import { startGitHubServer } from '../../testbed/github/github-server.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { runAction, startAction, type StartedAction } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { agentFiles } from '../discover/monorepo.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'
import { rowsIn } from '../support/comment-rows.ts'

const agents = ['alpha', 'beta', 'gamma'] as const
type Agent = (typeof agents)[number]

/** Steps that run at once in one job share its workspace and its RUNNER_TEMP, and nothing else. */
describe('parallel steps of a job', () => {
  const fixture = ofEach(() =>
    prepareRootAction(Object.assign({}, ...agents.map((agent) => agentFiles(agent, []))) as Inputs),
  )
  const temp = ofEach(() =>
    makeWorkspace({
      'event.json': JSON.stringify({
        pull_request: { number: 7, head: { sha: 'f'.repeat(40), ref: 'feature' } },
      }),
    }),
  )

  beforeEach(() => {
    const git = gitIn(fixture.workspace)
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add agents')
    fixture.engine.play(({ imageName }) => [
      { status: 'running' },
      { line: `#1 [1/1] RUN make ${imageName}` },
      { hold: imageName },
      { line: `#1 0.1 made ${imageName}` },
      { end: imageName.endsWith('gamma') ? 'failed' : 'success' },
    ])
  })

  const start = async (
    agent: Agent,
    { inputs = {}, env = {} }: { readonly inputs?: Inputs; readonly env?: Inputs } = {},
  ): Promise<StartedAction> =>
    await startAction(
      fixture.options(
        { 'agent-name': '', manifest: `agents/${agent}/manifest.yaml`, ...inputs },
        { RUNNER_TEMP: temp.path, GITHUB_ACTION: `image_${agent}`, ...env },
      ),
    )
  const statusOf = (id: string | undefined) =>
    fixture.emulator.builds('acct-1').find((build) => build.id === id)?.status

  it('mix up no outputs, logs, log files, comment rows and artifacts', async () => {
    await using github = await startGitHubServer()
    await using service = await startArtifactServer()
    const found = await runAction({
      entry: 'discover',
      workspace: fixture.workspace,
      env: { RUNNER_TEMP: temp.path },
      inputs: { select: 'all' },
    })
    const { include } = JSON.parse(found.outputs['matrix'] ?? '') as {
      readonly include: readonly { readonly agent: Agent; readonly manifest: string }[]
    }
    expect(include.map(({ agent }) => agent).toSorted()).toEqual(agents.toSorted())

    const started = await Promise.all(
      include.map(({ agent, manifest }) =>
        start(agent, {
          inputs: { manifest, comment: 'true', 'upload-logs': 'always' },
          env: {
            ...service.env,
            GITHUB_API_URL: github.url,
            GITHUB_EVENT_NAME: 'pull_request',
            GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
          },
        }),
      ),
    )
    for (const agent of agents) fixture.engine.release(agent)
    const results = await Promise.all(started.map(({ finished }) => finished))
    const names = new Set<string>()
    for (const [index, { outputs, stdout, exitCode, summary, post }] of results.entries()) {
      const agent = include[index]?.agent ?? 'alpha'
      const others = agents.filter((other) => other !== agent)
      const isGood = agent !== 'gamma'
      const id = outputs['build-id'] ?? ''
      expect({ exitCode, post }).toMatchObject({
        exitCode: isGood ? 0 : 1,
        post: { exitCode: 0, stdout: expect.not.stringMatching(/build/) },
      })
      expect(outputs).toMatchObject({ 'agent-name': agent, status: isGood ? 'success' : 'failed' })
      expect(statusOf(id)).toBe(outputs['status'])
      expect(await readFile(outputs['log-file'] ?? '', 'utf8')).toBe(
        `#1 [1/1] RUN make ${agent}\n#1 0.1 made ${agent}\n`,
      )
      for (const text of [stdout, summary])
        expect(text).not.toMatch(new RegExp(`\\b(?:${others.join('|')})\\b`))
      const own = service.artifacts.filter(({ name }) =>
        name.includes(id.replaceAll('-', '').slice(-8)),
      )
      const contents = own.flatMap(({ files }) => Object.values(files))
      expect(contents).toEqual([expect.stringContaining(id), expect.stringContaining(agent)])
      for (const { name } of own) names.add(name)
    }
    expect([names.size, service.artifacts.length]).toEqual([6, 6])
    expect(github.comments.map(({ body }) => rowsIn(body))).toEqual([
      expect.arrayContaining(
        agents.map((agent) =>
          expect.objectContaining({ agent, icon: agent === 'gamma' ? '❌' : '✅' }),
        ),
      ),
    ])
    const left = (await readdir(temp.path)).filter((name) => name !== 'event.json')
    expect(left.map((name) => name.slice(0, 12))).toEqual(Array(3).fill('agentex-log-'))
  })
})
