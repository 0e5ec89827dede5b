import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  createScriptedEngine,
  type ScriptedEngine,
  shortScript,
} from '../../testbed/emulator/engines/scripted.ts'
import { identityOf } from '../../testbed/emulator/http/access.ts'
import { type Emulator, startEmulator } from '../../testbed/emulator/http/server.ts'
import { agentFiles, makeMonorepo, manifestOf } from '../discover/monorepo.ts'
import {
  apiKey,
  commandsOf,
  errorsOf,
  runChecked,
  visibleLines,
} from '../support/checked-action.ts'
import type { ActionOptions, ActionResult } from '../../testbed/runner/runner-model.ts'
import { ofEach } from '../support/of-each.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

describe('discover/', () => {
  const repo = ofEach(async () => {
    const made = await makeMonorepo({
      ...agentFiles('a', ['shared']),
      ...agentFiles('b'),
      'shared/x.py': '',
    })
    await made.commit()
    return made
  })
  let engine: ScriptedEngine
  let emulator: Emulator

  beforeEach(async () => {
    engine = createScriptedEngine()
    emulator = await startEmulator({ engine, apiKey })
  })
  afterEach(async () => await emulator.close())

  const run = async (
    inputs: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
    { event = {}, entry = 'discover' }: { event?: object; entry?: ActionOptions['entry'] } = {},
  ): Promise<ActionResult> => {
    await using temp = await makeWorkspace({ 'event.json': JSON.stringify(event) })
    return await runChecked({
      entry,
      skipPost: true,
      workspace: repo.path,
      inputs,
      env: { GITHUB_EVENT_PATH: join(temp.path, 'event.json'), ...env },
    })
  }
  const connection = () => ({
    'api-key': apiKey,
    'account-id': 'acct-1',
    'base-url': emulator.url,
  })
  const build = async (agent: string, inputs: Readonly<Record<string, string>> = {}) =>
    await run(
      {
        ...connection(),
        manifest: `agents/${agent}/manifest.yaml`,
        'poll-interval-seconds': '0.1',
        ...inputs,
      },
      {},
      { entry: 'main' },
    )

  it('outputs every agent with select: all, without a key', async () => {
    const result = await run({ select: 'all' })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        matrix:
          '{"include":[{"agent":"a","manifest":"agents/a/manifest.yaml"},{"agent":"b","manifest":"agents/b/manifest.yaml"}]}',
        agents:
          '[{"agent":"a","manifest":"agents/a/manifest.yaml","selected":true,"reasons":[{"kind":"all"}]},{"agent":"b","manifest":"agents/b/manifest.yaml","selected":true,"reasons":[{"kind":"all"}]}]',
        any: 'true',
        count: '2',
      },
    })
    expect(result.summary).toContain('2 of 2 agents selected')
    expect((await run({ select: 'all', summary: 'false' })).summary).toBe('')
  })

  it('outputs the agents that a push has changed, and says which files no agent packs', async () => {
    const before = repo.git('rev-parse', 'HEAD')
    const head = await repo.commit({ 'shared/x.py': '1', 'shared/y.py': '1', 'README.md': '1' })
    const result = await run({}, { GITHUB_SHA: head }, { event: { before } })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        matrix: '{"include":[{"agent":"a","manifest":"agents/a/manifest.yaml"}]}',
        any: 'true',
        count: '1',
      },
    })
    expect(JSON.parse(result.outputs['agents'] ?? '')).toEqual([
      {
        agent: 'a',
        manifest: 'agents/a/manifest.yaml',
        selected: true,
        reasons: [{ kind: 'include', path: 'shared/x.py', count: 2, include: 'shared' }],
      },
      { agent: 'b', manifest: 'agents/b/manifest.yaml', selected: false, reasons: [] },
    ])
    expect(visibleLines(result)).toContain(
      `3 files changed since ${before}; 1 of them belongs to no agent.`,
    )
    expect(result.summary).toContain('| `a` | 2 files in `shared` |')
    expect(emulator.journal).toEqual([])
  })

  it('names skipped files, and as a gate fails where it is unknown what they were', async () => {
    await repo.commit({ 'k8s/manifest.yaml': 'kind: Deployment\n' })
    for (const agent of ['a', 'b']) {
      engine.play(shortScript)
      await build(agent)
    }
    const runAfterPush = async (inputs: Readonly<Record<string, string>>) =>
      await run(inputs, { GITHUB_EVENT_NAME: 'push' }, { event: { before: 'a'.repeat(40) } })
    const inputs = { ...connection(), select: 'unbuilt' }
    const found = await runAfterPush(inputs)
    const unproven = expect.stringContaining("manifests of agents: 'k8s/manifest.yaml'")
    expect(found).toMatchObject({ exitCode: 0, outputs: { any: 'false' } })
    expect(commandsOf(found, 'warning')).toEqual([unproven])
    expect(commandsOf(found, 'notice')).toEqual([
      "Skipped 1 file with neither 'build' nor 'agent' at the top level: 'k8s/manifest.yaml'.",
    ])
    const gate = { ...inputs, 'require-built': 'true' }
    expect(errorsOf(await runAfterPush(gate))).toEqual([unproven])
    expect(await runAfterPush({ ...gate, path: '.\n!k8s' })).toMatchObject({ exitCode: 0 })
  })

  it('warns where there is no agent, with near misses, and as a gate fails', async () => {
    await repo.commit({
      'agents/a/manifest.yaml': undefined,
      'agents/b/manifest.yaml': undefined,
      'agents/a/manifest.yml': manifestOf('a'),
      'agents/b/Manifest.yaml': manifestOf('b'),
    })
    const near = "Rename 'agents/a/manifest.yml', 'agents/b/Manifest.yaml' to 'manifest.yaml'."
    const missing = `Input 'path' leads to no 'manifest.yaml' of an agent, got '.'.\n${near}`
    for (const select of ['all', 'changed']) {
      const found = await run({ select })
      expect(found).toMatchObject({ exitCode: 0, outputs: { any: 'false', agents: '[]' } })
      expect(commandsOf(found, 'warning')).toContain(missing)
    }
    const gate = await run({ ...connection(), select: 'unbuilt', 'require-built': 'true' })
    expect(gate).toMatchObject({ exitCode: 1, outputs: { agents: '[]' } })
    expect(errorsOf(gate)).toEqual([missing])
    expect(gate.summary).toMatch(/^### ❌ No agent found\n/)
  })

  it('warns once where there is no git', async () => {
    const result = await run({}, { PATH: '/nowhere' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '2' } })
    expect(commandsOf(result, 'warning')).toEqual([expect.stringContaining('fetch-depth')])
  })

  it('outputs what has no build, and is a gate with require-built', async () => {
    const built = await build('a')
    expect(built.exitCode).toBe(0)
    engine.play([{ status: 'running' }, { end: 'failed' }])
    const failed = await build('b')
    const before = emulator.journal.length
    const result = await run({ ...connection(), select: 'unbuilt' })
    expect(emulator.journal.slice(before).map(({ operation }) => operation)).toEqual([
      'list',
      'list',
      'list',
      'get',
    ])
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '1' } })
    expect(JSON.parse(result.outputs['agents'] ?? '')).toEqual([
      {
        agent: 'a',
        manifest: 'agents/a/manifest.yaml',
        selected: false,
        reasons: [],
        working_tree_hash: built.outputs['working-tree-hash'],
        build_id: built.outputs['build-id'],
        image_url: built.outputs['image-url'],
      },
      {
        agent: 'b',
        manifest: 'agents/b/manifest.yaml',
        selected: true,
        reasons: [{ kind: 'unbuilt', build_id: failed.outputs['build-id'], status: 'failed' }],
        working_tree_hash: failed.outputs['working-tree-hash'],
      },
    ])
    expect(result.summary).toContain(`\`${built.outputs['image-url'] ?? ''}\``)
    expect(result.summary).toContain('not built: `failed`')

    const gate = { ...connection(), select: 'unbuilt', 'require-built': 'true' }
    const closed = await run(gate)
    expect(closed).toMatchObject({ exitCode: 1, outputs: { count: '1' } })
    expect(errorsOf(closed)).toEqual([expect.stringMatching(/^1 of the agents is not built: b\./)])
    const digest = `sha256:${'a'.repeat(64)}`
    const image = `registry.emulator.invalid/${failed.outputs['image-name'] ?? ''}:v1@${digest}`
    const pushed = ['#1 exporting to image', `#1 pushing manifest for ${image} 0.0s done`]
    engine.play([...pushed.map((line) => ({ line })), { end: 'success' }])
    await build('b', { 'image-tag': 'v1' })
    const passed = await run(gate)
    expect(passed).toMatchObject({ exitCode: 0, outputs: { any: 'false' } })
    expect(JSON.parse(passed.outputs['agents'] ?? '')).toMatchObject([
      { agent: 'a', image_digest: '' },
      { agent: 'b', image_digest: digest },
    ])
    expect(visibleLines(closed)).toContain('Agents built: 1 of 2')
    expect(visibleLines(passed)).toContain('Agents built: 2 of 2')
    expect(passed.summary).toMatch(/^### ✅ All 2 agents are built\n/)
    expect(passed.stdout).toContain("'require-built' accepts builds of anyone in this account.\n")
    // Only what an earlier step had selected.
    const { matrix = '' } = result.outputs
    expect((await run({ ...gate, only: matrix })).outputs['agents']).not.toContain('"agent":"a"')
  })

  it.each(['my_agent', 'agents/my_agent'])('says of %s that it is no name', async (only) => {
    const manifest = { 'agents/my_agent/manifest.yaml': manifestOf('my-agent') }
    await repo.commit({ ...agentFiles('my_agent'), ...manifest })
    const [error] = errorsOf(await run({ select: 'all', only }))
    expect(error).toBe(
      `Input 'only' must be names of agents, not directories, got '${only}'. Write the 'agent.name' of its manifest.`,
    )
    const followed = await run({ select: 'all', only: 'my-agent' })
    expect(followed).toMatchObject({ exitCode: 0, outputs: { count: '1' } })
  })

  it('looks for the tag that the build step gives', async () => {
    const tag = { 'image-tag': 'r1-{tree}', 'build-args': 'A=1', platform: 'linux/amd64' }
    const unbuilt = { ...connection(), select: 'unbuilt', only: 'a' }
    await build('a', tag)
    expect((await run({ ...unbuilt, ...tag })).outputs).toMatchObject({ count: '0' })
    const others = { ...unbuilt, ...tag, 'build-args': 'A=2' }
    expect((await run(others)).outputs).toMatchObject({ count: '1' })
    const user = { ...unbuilt, 'reuse-created-by': `somebody\n${identityOf(apiKey)}` }
    expect((await run(user)).outputs).toMatchObject({ count: '0' })
    const gate = { ...user, 'reuse-created-by': 'somebody', 'require-built': 'true' }
    const closed = await run(gate)
    expect(closed).toMatchObject({ exitCode: 1, outputs: { count: '1' } })
    expect(closed.stdout).not.toContain('anyone')
    expect(await run({ ...gate, 'reuse-created-by': 'anyone' })).toMatchObject({ exitCode: 0 })
    const both = await run({ ...gate, 'reuse-created-by': 'anyone\nsomebody' })
    expect(errorsOf(both)).toEqual([expect.stringContaining("the word 'anyone', not both")])
  })

  it('rejects what a build would reject, although it selects all', async () => {
    const wrong = { 'image-tag': 'a/b', 'build-args': 'NOEQUALS', platform: 'windows' }
    const result = await run({ select: 'all', ...wrong })
    expect(result).toMatchObject({ exitCode: 1, outputs: {} })
    const [error = ''] = errorsOf(result)
    for (const name of Object.keys(wrong)) expect(error).toContain(`Input '${name}'`)
  })

  it('rejects more agents than a matrix may have, with all problems, and outputs them', async () => {
    const many = Array.from({ length: 257 }, (_, index) => [
      `many/${index}/manifest.yaml`,
      manifestOf(`m-${index}`, { root: '../../agents/a' }),
    ])
    await repo.write(Object.fromEntries(many) as Record<string, string>)
    await repo.write({ 'many/x/manifest.yaml': 'agent:\n  name: x\n' })
    const inputs = { select: 'all', path: 'many' }
    const result = await run(inputs)
    expect(result).toMatchObject({ exitCode: 1, outputs: { count: '257', any: 'true' } })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^many\/x\/manifest\.yaml:1: .*\n257 agents are selected.*Set 'shard' to '1\/2'/,
      ),
    ])
    expect(result.summary).toMatch(
      /^### ❌ 1 manifest cannot be used; 257 of 257 agents selected\n/,
    )
    await repo.write({ 'many/x': undefined })
    expect(await run({ ...inputs, path: 'many\n!many/0' })).toMatchObject({
      exitCode: 0,
      outputs: { count: '256' },
    })
    expect(await run({ ...inputs, shard: '2/2' })).toMatchObject({
      exitCode: 0,
      outputs: { count: '128' },
    })
  })
})
