import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { commandsOf, runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import type { ActionResult } from '../../testbed/runner/runner-model.ts'
import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { type Inputs, prepareRootAction, type RootAction } from './root-action.ts'

const manifest = `agent: { name: hello, acp_type: sync, description: Answers. }
build: { context: { root: ., include_paths: [app], dockerfile: Dockerfile } }
deployment: { image: { repository: reg.example/hello, tag: v1.4.0 } }
`

/** A checkout whose agent is built, gets other tags, and is deployed. */
async function openReleases(): Promise<Releases> {
  // A build takes time, and a registration none.
  const engine = createScriptedEngine([{ status: 'running' }, { waitMs: 10 }], 1)
  const files = {
    Dockerfile: 'FROM scratch\nCOPY app /app\n',
    'app/main.py': 'print("hi")\n',
    'manifest.yaml': manifest,
    'environments.yaml': 'environments: {}\n',
  }
  const action = await prepareRootAction(files, { engine })
  const run = async (entry: 'deploy' | 'retag', inputs: Inputs): Promise<ActionResult> =>
    await runChecked({
      entry,
      workspace: action.workspace,
      inputs: { ...action.connection, ...inputs },
    })
  return {
    ...action,
    build: (inputs = {}, env = {}) =>
      action.run({ 'agent-name': '', manifest: 'manifest.yaml', ...inputs }, env),
    retag: (id, tag) => run('retag', { 'build-id': id, 'image-tag': tag, 'created-by': 'anyone' }),
    deploy: (id) => run('deploy', { 'build-id': id, manifest: 'manifest.yaml' }),
  }
}

interface Releases extends RootAction {
  readonly build: (inputs?: Inputs, env?: Inputs) => Promise<ActionResult>
  readonly retag: (id: string, tag: string) => Promise<ActionResult>
  readonly deploy: (id: string) => Promise<ActionResult>
}

function expectGood(result: ActionResult): string {
  expect(commandsOf(result, 'error')).toEqual([])
  expect(commandsOf(result, 'warning')).toEqual([])
  expect(result.exitCode).toBe(0)
  return result.outputs['build-id'] ?? ''
}

describe('one build', () => {
  const releases = ofEach(openReleases)

  it.each([
    ['no times', 'none'],
    ['an end alone', 'end'],
    ['two times', 'both'],
  ] as const)(
    'gets three tags, and is deployed under each, where a registration has %s',
    async (_, registeredTimes) => {
      releases.turn({ registeredTimes })
      const id = expectGood(await releases.build())
      const records: string[] = []
      for (const tag of ['staging', 'production', 'v1.4'])
        records.push(expectGood(await releases.retag(id, tag)))
      const again = await releases.retag(id, 'staging')
      expect(again.outputs).toMatchObject({ 'build-id': records[0], reused: 'true' })
      for (const deployed of [id, ...records]) expectGood(await releases.deploy(deployed))
    },
  )
})

describe('the recipe to roll back', () => {
  const releases = ofEach(openReleases)

  /** Builds the commit of the default branch that has all local changes. */
  const push = async (inputs: Inputs = {}): Promise<ActionResult> => {
    await using event = await makeWorkspace({
      'event.json': '{ "repository": { "default_branch": "main" } }',
    })
    const git = gitIn(releases.workspace)
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-q', '--allow-empty', '--message', 'Change the agent')
    return await releases.build(inputs, {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: join(event.path, 'event.json'),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: git('rev-parse', 'HEAD'),
    })
  }

  /** A build that is deployed for production. */
  const release = async (inputs?: Inputs): Promise<string> => {
    const id = expectGood(await push(inputs))
    expectGood(await releases.deploy(id))
    return id
  }

  it('deploys a build after a broken commit under the tag of the manifest', async () => {
    const id = await release()
    await releases.write('app/main.py', 'print(')
    releases.engine.play([{ status: 'running' }, { line: '#1 RUN make' }, { end: 'failed' }])
    const broken = await push()
    expect(broken).toMatchObject({
      exitCode: 1,
      outputs: { 'image-tag': 'v1.4.0', status: 'failed' },
    })
    expectGood(await releases.deploy(id))
  })

  it('warns of a later build of the same content, and of none with {tree} in the tag', async () => {
    const id = await release()
    const again = expectGood(await push())
    const result = await releases.deploy(id)
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(
        `build ${again} .* its build arguments and platform are not recorded\\.\n.*{tree}`,
      ),
    ])
    const tree = { 'image-tag': 'v1.4.0-{tree}' }
    const first = await release(tree)
    expectGood(await push(tree))
    expectGood(await releases.deploy(first))
  })
})
