import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { identityOf } from '../../world/emulator/access.ts'
import { createScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import { generations } from '../../world/server/generations.ts'
import type { SeedBuild } from '../../world/emulator/seed.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { apiKey, commandsOf, errorsOf, runChecked } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

type Inputs = Readonly<Record<string, string>>

const built = '2026-01-02T03:04:05Z'
const later = '2026-01-02T03:04:06Z'

const tested: SeedBuild = {
  ...{ account_id: 'acct-1', agent_name: 'hello', build_status: 'success', created_at: built },
  ...{ image_name: 'team/hello', image_tag: 't-1', image_url: 'registry.test/team/hello:t-1' },
  source_repo: 'github.com/octocat/agents',
  source_commit: 'c'.repeat(40),
  source_ref: 'main',
  source_subpath: 'agents/hello',
  source_dirty: false,
  working_tree_hash: 'a'.repeat(64),
  created_by: 'user_ci',
}

describe('an image that exists', () => {
  let workspace: Workspace
  let emulator: Emulator

  beforeEach(async () => {
    workspace = await makeWorkspace({})
    emulator = await startEmulator({ engine: createScriptedEngine(), apiKey })
    emulator.turn({ generation: 'g5' })
  })
  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
  })

  const run = async (inputs: Inputs, env: Inputs = {}): Promise<ActionResult> =>
    await runChecked({
      entry: 'main',
      workspace: workspace.path,
      inputs: {
        ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
        'poll-interval-seconds': '0.1',
        ...inputs,
      },
      env,
    })
  const promote = async (id: string, inputs: Inputs = {}, env: Inputs = {}) =>
    await run({ promote: id, 'image-tag': 'v1', 'reuse-created-by': 'anyone', ...inputs }, env)
  const seed = (changes: SeedBuild = {}): string =>
    emulator.seed([{ ...tested, ...changes }])[0] ?? ''
  const submitted = (): readonly Readonly<Record<string, string>>[] =>
    emulator.journal.flatMap(({ operation, fields }) =>
      operation === 'submit' ? [fields ?? {}] : [],
    )
  const operations = (): readonly (string | undefined)[] =>
    emulator.journal.map(({ operation }) => operation)
  const tag = { GITHUB_REF: 'refs/tags/v2.0', GITHUB_REF_NAME: 'v2.0', GITHUB_REF_TYPE: 'tag' }

  describe('promoted', () => {
    it('gets the tag, and everything else from the record', async () => {
      const id = seed()
      const result = await promote(id)
      expect(result.exitCode).toBe(0)
      const [fields = {}] = submitted()
      expect(fields).toEqual({
        agent_id: expect.any(String),
        ...{ image_name: 'team/hello', image_tag: 'v1', image_url: tested.image_url },
        ...{ source_repo: tested.source_repo, source_commit: tested.source_commit },
        ...{ source_ref: 'main', source_subpath: 'agents/hello', source_dirty: 'false' },
        working_tree_hash: tested.working_tree_hash,
      })
      expect(result.outputs).toMatchObject({
        ...{ status: 'success', reused: 'false', 'agent-name': 'hello', 'image-tag': 'v1' },
        'image-name': 'team/hello',
        'image-url': tested.image_url,
        'working-tree-hash': tested.working_tree_hash,
      })
      expect(result.outputs['build-id']).not.toBe(id)
      expect(Object.keys(result.outputs)).not.toContain('context-size')
      expect(result.outputs).not.toHaveProperty('log-file')
      expect(operations()).not.toContain('logs')
      expect(result.summary).toMatch(/^### ✅ `hello`: promoted as 'team\/hello:v1'$/m)
      for (const text of [result.stdout, result.summary]) {
        expect(text).toContain('registry.test/team/hello:t-1')
        expect(text).not.toMatch(/context|pack|sent no log|No log line/i)
      }
      expect(result.summary).toContain('cccccc')
      expect(result.post?.exitCode).toBe(0)
    })

    it('gets the pushed git tag, and needs a tag otherwise', async () => {
      const id = seed()
      expect((await promote(id, { 'image-tag': '' }, tag)).outputs).toMatchObject({
        'image-tag': 'v2.0',
      })
      const before = emulator.journal.length
      expect(errorsOf(await promote(id, { 'image-tag': '' }))).toEqual([
        expect.stringContaining("Input 'image-tag' is required with 'promote'"),
      ])
      expect(emulator.journal).toHaveLength(before)
    })

    it.each(generations)('needs a server that registers images, unlike %s', async (generation) => {
      emulator.turn({ generation })
      const result = await promote(seed())
      if (generation === 'g5') {
        expect(result.exitCode).toBe(0)
        return
      }
      expect(result.exitCode).toBe(1)
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(/cannot register images|names no agent/),
      ])
      expect(result.post?.stdout).not.toMatch(/cancel/i)
    })

    it.each<[SeedBuild, string]>([
      ...['queued', 'running', 'cancelling', 'failed', 'error', 'timed_out', 'cancelled'].map(
        (status): [SeedBuild, string] => [{ build_status: status }, `its status is '${status}'`],
      ),
      [{ image_url: '' }, 'its record has no image URL'],
      [{ image_tag: 'v1' }, "its tag is 'v1' already"],
      [{ created_by: 'user_x' }, "its creator is 'user_x', who is not in 'reuse-created-by'"],
    ])('is refused with %j in its record', async (change, reason) => {
      const result = await promote(seed(change), { 'reuse-created-by': 'user_ci' })
      expect(result.exitCode).toBe(1)
      expect(errorsOf(result)).toEqual([expect.stringContaining(reason)])
      expect(submitted()).toEqual([])
      expect(result.summary).toContain('not submitted')
    })

    it('is refused unless it is said whose builds may be promoted', async () => {
      const id = seed()
      for (const unset of ['', ' \n ']) {
        expect(errorsOf(await promote(id, { 'reuse-created-by': unset }))).toEqual([
          "Input 'reuse-created-by' is required with 'promote', and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.",
        ])
      }
      const both = await promote(id, { 'reuse-created-by': 'anyone\nuser_ci' })
      expect(errorsOf(both)).toEqual([expect.stringContaining("the word 'anyone', not both")])
      expect(emulator.journal).toEqual([])
    })

    it('is not replaced by a build when its ID is empty', async () => {
      const given = { 'agent-name': 'hello', 'image-tag': 'v1', 'reuse-created-by': 'user_ci' }
      expect(errorsOf(await promote('', given))).toEqual([
        expect.stringContaining(
          "Input 'reuse-created-by' has no meaning when 'reuse' is 'never' and 'promote' is empty",
        ),
      ])
      expect(emulator.journal).toEqual([])
    })

    it('is refused with an ID that the account does not have', async () => {
      expect(errorsOf(await promote(seed({ account_id: 'acct-2' })))).toEqual([
        expect.stringContaining('this account has no such build'),
      ])
      expect(submitted()).toEqual([])
    })

    it.each(['success', 'queued', 'running', 'cancelling', 'deleting'])(
      'is refused when its tag was built again with status %s, however far up the list',
      async (status) => {
        const id = seed()
        const newer = seed({ created_at: later, build_status: status })
        emulator.seed(
          Array.from({ length: 2_100 }, () => ({ ...tested, image_tag: 'x', created_at: later })),
        )
        const result = await promote(id)
        expect(errorsOf(result)).toEqual([
          expect.stringContaining(
            `'team/hello:t-1' was built again. Build ${newer} has the status '${status}'`,
          ),
        ])
        expect(submitted()).toEqual([])
      },
    )

    it('is not refused for builds that failed, or that are of another agent, image or time', async () => {
      const id = seed()
      const others: readonly SeedBuild[] = [
        ...['failed', 'error', 'timed_out', 'cancelled'].map((status) => ({
          build_status: status,
        })),
        ...[{ agent_name: 'other' }, { image_name: 'other' }, { image_tag: 'other' }],
        { created_at: '2026-01-01T00:00:00Z' },
      ]
      for (const change of others) seed({ created_at: later, ...change })
      expect((await promote(id)).exitCode).toBe(0)
    })

    it('is the one build of its submit when the response is lost', async () => {
      emulator.turn({ faults: [{ type: 'lose-answer', on: 'submit' }] })
      const result = await promote(seed())
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
      expect(submitted()).toHaveLength(1)
      expect(result.stdout).toContain('Found build')
    })

    it('respects the content that its new tag has', async () => {
      const id = seed()
      const other = seed({ image_tag: 'v1', working_tree_hash: 'b'.repeat(64) })
      const failed = await promote(id, { 'on-tag-conflict': 'fail' })
      expect(errorsOf(failed)).toEqual([
        expect.stringContaining(`is in use for other content: build ${other}`),
      ])
      expect(submitted()).toEqual([])
      const warned = await promote(id, { 'on-tag-conflict': 'warn' })
      expect([warned.exitCode, commandsOf(warned, 'warning').length]).toEqual([0, 1])
    })

    it('has agent and image of its record, and warns once about inputs that name others', async () => {
      const given = { 'agent-id': 'agent-x', 'agent-name': 'x', 'image-name': 'x', manifest: 'x' }
      const result = await promote(seed(), given)
      expect(result).toMatchObject({
        ...{ exitCode: 0, outputs: { 'agent-name': 'hello', 'image-name': 'team/hello' } },
      })
      expect(commandsOf(result, 'warning')).toEqual([
        "Without effect with 'promote': 'agent-id', 'agent-name', 'image-name', 'manifest'.\nAgent, image name and source are those of the promoted build.",
      ])
    })

    it('can be promoted once more', async () => {
      const first = await promote(seed())
      const next = await promote(first.outputs['build-id'] ?? '', {
        'image-tag': 'v2',
        'reuse-created-by': identityOf(apiKey),
      })
      expect(next).toMatchObject({ exitCode: 0, outputs: { 'image-tag': 'v2' } })
    })
  })

  describe('registered by its reference', () => {
    const url = 'registry.example:5000/team/app:2026.1'
    const register = async (inputs: Inputs = {}, env: Inputs = {}): Promise<ActionResult> =>
      await run({ 'image-url': url, 'agent-name': 'hello', ...inputs }, env)

    it('has the tag of the reference, and no content hash', async () => {
      const result = await register()
      expect(result.exitCode).toBe(0)
      expect(submitted()).toEqual([
        { agent_name: 'hello', image_name: 'hello', image_tag: '2026.1', image_url: url },
      ])
      expect(result.outputs).toMatchObject({ 'image-url': url, status: 'success' })
      expect(result.outputs).not.toHaveProperty('working-tree-hash')
      expect(result.summary).toContain('image registered')
      for (const text of [result.stdout, result.summary])
        expect(text).not.toMatch(/context|pack|sent no log|No log line/i)
    })

    it('has the pushed git tag or the input, and the provenance of the checkout', async () => {
      const git = gitIn(workspace.path)
      git('init', '--quiet', '--initial-branch', 'main')
      git('remote', 'add', 'origin', 'https://github.com/octocat/agents')
      git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
      const commit = git('rev-parse', 'HEAD')
      await register({}, tag)
      await register({ 'image-tag': '{short-sha}', 'image-name': 'app' })
      expect(submitted()).toMatchObject([
        { image_tag: 'v2.0', source_commit: commit, source_repo: 'github.com/octocat/agents' },
        { image_tag: commit.slice(0, 12), image_name: 'app', agent_id: expect.any(String) },
      ])
      expect(submitted()[0]).not.toHaveProperty('working_tree_hash')
    })

    it('is found by its reference when the response is lost', async () => {
      emulator.turn({ faults: [{ type: 'lose-answer', on: 'submit' }] })
      const result = await register()
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
      expect(submitted()).toHaveLength(1)
    })

    it('warns about an input that has no effect', async () => {
      const result = await register({ 'reuse-created-by': 'user_ci' })
      expect(result.exitCode).toBe(0)
      expect(commandsOf(result, 'warning')).toEqual([
        expect.stringMatching(/^Without effect with 'image-url': 'reuse-created-by'\./),
      ])
    })

    it('conflicts with any build of its tag', async () => {
      seed({ image_name: 'hello', image_tag: '2026.1' })
      const result = await register({ 'on-tag-conflict': 'fail' })
      expect(errorsOf(result)).toEqual([expect.stringContaining('is in use for other content')])
      expect(submitted()).toEqual([])
    })
  })

  const others: Inputs = {
    context: 'app',
    file: 'Dockerfile',
    'build-args': 'A=1',
    platform: 'linux/amd64',
    reuse: 'auto',
    supersede: 'true',
    'dry-run': 'true',
    'include-git': 'true',
    'allow-sensitive': '.env',
    'compression-level': '9',
  }

  it.each(['promote', 'image-url'])('with %s refuses what is about building', async (input) => {
    const given = input === 'promote' ? { promote: 'b-1' } : { 'image-url': 'r.example/a:1' }
    const tags = { 'image-tag': '{tree}', 'agent-name': 'hello' }
    const result = await run({ ...given, ...others, ...tags })
    const [error = '', ...more] = errorsOf(result)
    expect(more).toEqual([])
    for (const other of [...Object.keys(others), 'image-tag'])
      expect(error).toContain(`Inputs '${input}' and '${other}' cannot be combined`)
    expect(emulator.journal).toEqual([])
  })

  it('cannot be promoted and registered at once', async () => {
    const result = await run({ promote: 'b-1', 'image-url': 'r.example/a:1', 'image-tag': 'v1' })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining("Inputs 'promote' and 'image-url' cannot be combined"),
    ])
    expect(emulator.journal).toEqual([])
  })

  it('is not registered with a wrong reference, and credentials are not shown', async () => {
    const url = 'https://user:hunter2@registry.example/agent:v1'
    const result = await run({ 'image-url': url, 'agent-name': 'hello' })
    expect(errorsOf(result)).toEqual([expect.stringContaining("Input 'image-url' must not")])
    expect(result.stdout + result.summary).not.toContain('hunter2')
    expect(emulator.journal).toEqual([])
  })
})
