import { readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { parseTranscript } from '../../testbed/emulator/engines/scripted.ts'
import { startGitHubServer } from '../../testbed/github/github-server.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import type { ActionOptions } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { manifestOf } from '../discover/monorepo.ts'
import { commandsOf, errorsOf, runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

/** `agentex init` leaves such a manifest in a directory `my_agent`. */
const files = {
  'manifest.yaml': manifestOf('my-agent', {
    root: '../',
    includes: ['my_agent'],
    dockerfile: 'my_agent/Dockerfile',
    dockerignore: 'my_agent/.dockerignore',
  }),
  '.dockerignore': '*.pyc\n',
  Dockerfile:
    'FROM scratch\nCOPY bin/busybox /bin/busybox\nCOPY my_agent/main.pyc /\nRUN --install\nRUN --mount=type=bind,source=project,target=/project\n',
  'environments.yaml': 'environments: { staging: {} }\n',
  'project/main.py': '',
}

const failingStep = parseTranscript(
  readFileSync(new URL('../fixtures/transcripts/failing-step.txt', import.meta.url), 'utf8'),
  'failed',
)

/** Where the manifest is in the workspace. */
const layouts = [
  { layout: 'at the top', prefix: '' },
  { layout: 'one directory down', prefix: 'my_agent/' },
] as const

/** Both layouts give the same archive. */
const contentHash = '2b804547f10b26cd205675eae6e621cffbf80a23365b6a7ac9eff9ae28f960bd'
const treeTag = 'f9ce19ecfeb300852b0667fb3b2db034'

describe.each(layouts)('a repository as `agentex init` leaves it, $layout', ({ prefix }) => {
  const fixture = ofEach(() =>
    prepareRootAction(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, text])),
    ),
  )
  let base: string
  let head: string

  beforeEach(async () => {
    const repository = join(fixture.workspace, prefix)
    const git = gitIn(repository)
    git('init', '--quiet', '--initial-branch', 'main')
    git('remote', 'add', 'origin', 'https://github.com/octocat/agents.git')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Add an agent')
    base = git('rev-parse', 'HEAD')
    await writeFile(join(repository, 'project/main.py'), 'print()\n')
    await writeFile(join(repository, 'main.pyc'), '')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Change it')
    head = git('rev-parse', 'HEAD')
    git('checkout', '--quiet', '--detach')
  })

  const build = async (inputs: Inputs = {}, env: Inputs = {}) =>
    await fixture.run(
      { manifest: `${prefix}manifest.yaml`, 'agent-name': '', 'image-tag': '{tree}', ...inputs },
      { GITHUB_SHA: head, GITHUB_REF_NAME: 'main', ...env },
    )
  const run = async (entry: ActionOptions['entry'], inputs: Inputs = {}, event: object = {}) => {
    await using temp = await makeWorkspace({ 'event.json': JSON.stringify(event) })
    return await runChecked({
      entry,
      skipPost: true,
      workspace: fixture.workspace,
      inputs: { ...fixture.connection, ...inputs },
      env: {
        GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
        GITHUB_EVENT_NAME: 'push',
        GITHUB_SHA: head,
      },
    })
  }

  it('is built', async () => {
    const result = await build()
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'working-tree-hash': contentHash, 'image-tag': treeTag },
    })
    expect(fixture.submitted()?.fields).toEqual({
      agent_name: 'my-agent',
      image_name: 'my-agent',
      image_tag: treeTag,
      working_tree_hash: contentHash,
      source_repo: 'github.com/octocat/agents',
      source_commit: head,
      source_ref: 'main',
      source_dirty: 'false',
    })
    const members = Object.keys(files).map((name) => `my_agent/${name}`)
    expect(fixture.entries().toSorted()).toEqual(
      ['.dockerignore', 'Dockerfile', ...members].toSorted(),
    )
    expect(result.stdout.includes("\nThe workspace is packed as 'my_agent'.\n")).toBe(prefix === '')
    expect(result.stdout).toContain(`1 ignored by '${prefix}.dockerignore'`)
    // GitHub wants paths of the repository.
    expect(result.stdout).toContain('\n::warning file=Dockerfile,line=2::Dockerfile:2: COPY ')
    expect(commandsOf(result, 'warning')).toEqual([
      [
        "Dockerfile:2: COPY source is not in the build context: 'bin/busybox' (no such file or directory).",
        `Dockerfile:3: COPY source is not in the build context: 'my_agent/main.pyc' (ignored by line 1 of '${prefix}.dockerignore').`,
        'The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.',
      ].join('\n'),
    ])
    expect(result.summary).toContain(`https://github.com/octocat/agents/commit/${head}`)
  })

  it('is packed in a dry run', async () => {
    const result = await build({ 'dry-run': 'true', 'api-key': '' })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'working-tree-hash': contentHash, 'context-files': '7' },
    })
    expect(JSON.parse(result.outputs['problems'] ?? '')).toMatchObject([
      { file: 'Dockerfile', line: 2 },
    ])
  })

  it('fails at the line of its Dockerfile, to which annotation and summary lead', async () => {
    await using github = await startGitHubServer()
    await using temp = await makeWorkspace({
      'event.json': JSON.stringify({
        pull_request: { number: 7, head: { sha: head, ref: 'feature' } },
      }),
    })
    fixture.engine.play(failingStep)
    const result = await build(
      { comment: 'true' },
      {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
        GITHUB_API_URL: github.url,
      },
    )
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toContain('\n::error file=Dockerfile,line=5,')
    const line = `https://github.com/octocat/agents/blob/${head}/Dockerfile#L5`
    expect(result.summary).toContain(`[\`Dockerfile:5\`](${line})`)
    const [comment] = github.comments.map(({ body }) => body)
    expect(comment).toContain(`commit \`${head.slice(0, 7)}\``)
    expect(comment).toContain('([run](https://github.com/octocat/agents/actions/runs/1))')
  })

  it('is waited for in another job', async () => {
    const { 'build-id': buildId = '' } = (await build({ wait: 'false' })).outputs
    const waited = await run('wait', { 'build-id': buildId })
    expect(waited).toMatchObject({ exitCode: 0, outputs: { 'image-tag': treeTag } })
    expect(waited.summary).toContain(`https://github.com/octocat/agents/commit/${head}`)
  })

  it('may have a Dockerfile of the same name below it, which strict rejects at the top', async () => {
    await mkdir(join(fixture.workspace, prefix, 'my_agent'))
    await fixture.write(`${prefix}my_agent/Dockerfile`, '')
    const namesake = "manifest.yaml:5: 'my_agent/Dockerfile' is there too; if it is meant, set "
    const isAtTop = prefix === ''
    const built = await build()
    expect(built.exitCode).toBe(0)
    const warning = `\n::warning file=manifest.yaml,line=5::${namesake}`
    expect(built.stdout.includes(warning)).toBe(isAtTop)
    const [error = ''] = errorsOf(await build({ strict: 'true' }))
    expect(error.includes(namesake)).toBe(isAtTop)
  })

  it('is rejected for a credential by its name in the archive, which allows it', async () => {
    await fixture.write(`${prefix}.env`, 'TOKEN=abc\n')
    const rejected = await build()
    expect(rejected.exitCode).toBe(1)
    const [error = ''] = errorsOf(rejected)
    expect(error).toContain("a file that looks like a credential: 'my_agent/.env' (")
    expect(error).toContain(`to '${prefix}.dockerignore'.`)
    const [, allowed = ''] = /allow-sensitive: \|\n +(\S+)/.exec(error) ?? []
    expect(await build({ 'allow-sensitive': allowed })).toMatchObject({ exitCode: 0 })
  })

  it('is selected by its changes', async () => {
    const { outputs } = await run('discover', { select: 'changed' }, { before: base, after: head })
    expect(JSON.parse(outputs['agents'] ?? '')).toEqual([
      {
        agent: 'my-agent',
        manifest: `${prefix}manifest.yaml`,
        selected: true,
        reasons: [
          { kind: 'include', path: `${prefix}project/main.py`, count: 1, include: 'my_agent' },
        ],
      },
    ])
  })

  it('is selected until it is built, and can be required', async () => {
    const inputs = { select: 'unbuilt', 'image-tag': '{tree}', 'reuse-created-by': 'anyone' }
    expect((await run('discover', inputs)).outputs).toMatchObject({ any: 'true' })
    const missing = await run('discover', { ...inputs, 'require-built': 'true' })
    expect(missing.exitCode).toBe(1)
    await build()
    expect((await run('discover', inputs)).outputs).toMatchObject({ any: 'false' })
    const required = await run('discover', { ...inputs, 'require-built': 'true' })
    expect(required.exitCode).toBe(0)
  })

  it('is deployed', async () => {
    const { 'build-id': buildId = '' } = (await build()).outputs
    const inputs = { 'build-id': buildId, manifest: `${prefix}manifest.yaml` }
    expect(await run('deploy', inputs)).toMatchObject({
      exitCode: 0,
      outputs: { status: 'completed' },
    })
  })

  it('is the same content in the other layout, whose build is reused', async () => {
    const built = await build()
    await moveToOther(fixture.workspace, prefix)
    const reused = await build({
      manifest: prefix === '' ? 'my_agent/manifest.yaml' : 'manifest.yaml',
      reuse: 'require',
      'reuse-created-by': 'anyone',
    })
    const { 'build-id': id, 'image-tag': tag } = built.outputs
    expect(reused).toMatchObject({
      exitCode: 0,
      outputs: { reused: 'true', 'build-id': id, 'image-tag': tag },
    })
  })
})

/** Moves the repository from the top of the workspace to `my_agent`, or back. */
async function moveToOther(workspace: string, prefix: '' | 'my_agent/'): Promise<void> {
  const below = join(workspace, 'my_agent')
  if (prefix === '') {
    const names = await readdir(workspace)
    await mkdir(below)
    for (const name of names) await rename(join(workspace, name), join(below, name))
  } else {
    for (const name of await readdir(below)) await rename(join(below, name), join(workspace, name))
    await rmdir(below)
  }
}
