import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'
import { manifestOf } from '../discover/monorepo.ts'
import { apiKey, errorsOf, runChecked } from '../support/checked-action.ts'

describe('a repository whose manifest names the directory above it as root, as all templates do', () => {
  let workspace: Workspace
  let emulator: Emulator
  let base: string
  let head: string

  beforeEach(async () => {
    workspace = await makeWorkspace({
      'my_agent/manifest.yaml': manifestOf('my-agent', {
        root: '../',
        includes: ['my_agent'],
        dockerfile: 'my_agent/Dockerfile',
      }),
      'my_agent/Dockerfile': 'FROM scratch\nCOPY my_agent/project /app\nCOPY nowhere /\n',
      'my_agent/project/main.py': '',
      'other/untracked.txt': '',
    })
    const git = gitIn(join(workspace.path, 'my_agent'))
    git('init', '--quiet', '--initial-branch', 'main')
    git('remote', 'add', 'origin', 'https://github.com/octocat/agents.git')
    git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
    base = git('rev-parse', 'HEAD')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add an agent')
    head = git('rev-parse', 'HEAD')
    git('checkout', '--quiet', '--detach')
    emulator = await startEmulator({ engine: createScriptedEngine(), apiKey })
  })
  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
  })

  const build = async (manifest: string, inputs: Readonly<Record<string, string>> = {}) =>
    await runChecked({
      ...{ entry: 'main', workspace: workspace.path, skipPost: true },
      inputs: {
        ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
        ...{ manifest, 'poll-interval-seconds': '0.1' },
        ...inputs,
      },
      env: { GITHUB_SHA: head, GITHUB_REF_NAME: 'main' },
    })

  it('is built in a directory of the workspace, with the commit of the manifest', async () => {
    const result = await build('my_agent/manifest.yaml', { 'image-tag': '{short-sha}' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'image-tag': head.slice(0, 12) } })
    const [form = {}] = emulator.journal.flatMap(({ fields }) => (fields ? [fields] : []))
    expect(form).toMatchObject({
      source_repo: 'github.com/octocat/agents',
      source_commit: head,
      source_ref: 'main',
      source_dirty: 'false',
    })
    expect(form).not.toHaveProperty('source_subpath')
    expect(result.summary).toContain(`https://github.com/octocat/agents/commit/${head}`)
    expect(result.stdout).toContain('::warning file=Dockerfile,line=3::Dockerfile:3: COPY source ')
  })

  it('is discovered there, and compared with its base', async () => {
    const result = await runChecked({
      ...{ entry: 'discover', workspace: workspace.path, skipPost: true },
      inputs: { 'changed-since': base },
    })
    expect(JSON.parse(result.outputs['agents'] ?? '')).toEqual([
      {
        agent: 'my-agent',
        manifest: 'my_agent/manifest.yaml',
        selected: true,
        reasons: [{ kind: 'added' }],
      },
    ])
    const unchanged = await runChecked({
      ...{ entry: 'discover', workspace: workspace.path, skipPost: true },
      inputs: { 'changed-since': head },
    })
    expect(unchanged.outputs['count']).toBe('0')
  })

  it('is rejected at the root of the workspace, and the error says where to check it out', async () => {
    const inner = join(workspace.path, 'my_agent')
    await using root = await makeWorkspace({})
    await mkdir(join(root.path, 'work'))
    await rename(inner, join(root.path, 'work/agents'))
    const result = await runChecked({
      ...{ entry: 'main', workspace: join(root.path, 'work/agents'), skipPost: true },
      inputs: { 'dry-run': 'true', manifest: 'manifest.yaml' },
    })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(
        "manifest.yaml:5: 'build.context.root' is outside the workspace: '../'. Set a path inside it. If it is the directory above the repository, check the repository out one level down: set 'path' of actions/checkout",
      ),
    ])
  })
})
