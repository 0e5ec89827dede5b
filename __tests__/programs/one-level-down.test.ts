import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { gitIn } from '../../testbed/runner/git.ts'
import { manifestOf } from '../discover/monorepo.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

const files = {
  'my_agent/manifest.yaml': manifestOf('my-agent', {
    root: '../',
    includes: ['my_agent'],
    dockerfile: 'my_agent/Dockerfile',
  }),
  'my_agent/Dockerfile': 'FROM scratch\nCOPY my_agent/project /app\nCOPY nowhere /\n',
  'my_agent/project/main.py': '',
  'other/untracked.txt': '',
}

describe('a repository whose manifest names the directory above it as root, as all templates do', () => {
  const fixture = ofEach(() => prepareRootAction(files))
  let head: string

  beforeEach(() => {
    const git = gitIn(join(fixture.workspace, 'my_agent'))
    git('init', '--quiet', '--initial-branch', 'main')
    git('remote', 'add', 'origin', 'https://github.com/octocat/agents.git')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add an agent')
    head = git('rev-parse', 'HEAD')
    git('checkout', '--quiet', '--detach')
  })

  const build = async (manifest: string, inputs: Inputs = {}) =>
    await fixture.run(
      { manifest, 'agent-name': '', ...inputs },
      { GITHUB_SHA: head, GITHUB_REF_NAME: 'main' },
    )

  it('is built in a directory of the workspace, with the commit of the manifest', async () => {
    const result = await build('my_agent/manifest.yaml', { 'image-tag': '{short-sha}' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'image-tag': head.slice(0, 12) } })
    const [form = {}] = fixture.journal.flatMap(({ fields }) => (fields ? [fields] : []))
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

  it('is built at the top of the workspace as the same content, which is reused', async () => {
    const tree = { 'image-tag': '{tree}' }
    const below = await build('my_agent/manifest.yaml', tree)
    await moveToTop(fixture.workspace)
    const reuse = { reuse: 'require', 'reuse-created-by': 'anyone' }
    const reused = await build('manifest.yaml', { ...tree, ...reuse })
    const { 'build-id': buildId, 'image-tag': imageTag } = below.outputs
    expect(reused).toMatchObject({
      exitCode: 0,
      outputs: { reused: 'true', 'build-id': buildId, 'image-tag': imageTag },
    })
    const top = await build('manifest.yaml', tree)
    const forms = fixture.journal.flatMap(({ fields }) => (fields ? [fields] : []))
    expect(forms).toHaveLength(2)
    // The second build knows the agent's ID.
    const content = Object.entries(forms[0] ?? {}).filter(([name]) => name !== 'agent_name')
    expect(forms[1]).toMatchObject(Object.fromEntries(content))
    expect(forms[1]).not.toHaveProperty('source_subpath')
    expect(top.stdout).toContain('::warning file=Dockerfile,line=3::Dockerfile:3: COPY source ')
  })
})

/** The workspace is then as `actions/checkout` leaves it without `path`. */
async function moveToTop(workspace: string): Promise<void> {
  await rm(join(workspace, 'other'), { recursive: true })
  for (const name of await readdir(join(workspace, 'my_agent')))
    await rename(join(workspace, 'my_agent', name), join(workspace, name))
  await rmdir(join(workspace, 'my_agent'))
}
