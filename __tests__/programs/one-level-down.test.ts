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
})
