import { createHash } from 'node:crypto'
import { mkdir, readdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { apiKey, commandsOf, errorsOf } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { type PackingAction, startPackingAction } from './packing-action.ts'

describe('a build context with the action in it', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const problemsWith = async (env: Readonly<Record<string, string>>): Promise<string> => {
    await using action = await startPackingAction()
    // Without a Dockerfile there: nothing is packed in any case.
    const result = await action.run({ context: 'dist' }, { GITHUB_WORKSPACE: root, ...env })
    expect(result.exitCode).toBe(1)
    return errorsOf(result).join()
  }

  it('is rejected where the runner has downloaded the action', async () => {
    expect(await problemsWith({ GITHUB_ACTION_REPOSITORY: 'o/r' })).toContain(
      `contains the action's own directory ('${join(root, 'dist')}').`,
    )
  })

  it('is like any other where the action is in the checkout', async () => {
    const problems = await problemsWith({ GITHUB_ACTION_REPOSITORY: '' })
    expect(problems).toContain('contains no Dockerfile')
    expect(problems).not.toContain('own directory')
  })
})

describe('the build context of the root action', () => {
  let action: PackingAction

  beforeEach(async () => {
    action = await startPackingAction()
  })
  afterEach(async () => {
    await action[Symbol.asyncDispose]()
  })

  it('stops the run before anything is sent when it contains credentials, and shows how to allow each', async () => {
    await action.write('.env', 'TOKEN=very-secret\n')
    await action.write('app/id_ed25519', 'very-secret')
    const result = await action.run()
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/\.env.*app\/id_ed25519/s)])
    expect(result.stdout).toContain('allow-sensitive')
    expect(result.stdout + result.summary).not.toContain('very-secret')
    expect(action.journal).toEqual([])
  })

  it.each(['.env', '.git/config'])(
    'rejects a Dockerfile that is a symbolic link to %s',
    async (target) => {
      action.initGit()
      const value = 'AUTHORIZATION: basic very-secret'
      gitIn(action.workspace)('config', 'http.https://github.com/.extraheader', value)
      await action.write('.env', 'TOKEN=very-secret\n')
      await action.write('.dockerignore', '.env\n')
      await symlink(target, join(action.workspace, 'linked'))
      const result = await action.run({ file: 'linked' })
      expect(errorsOf(result)).toEqual([expect.stringContaining(`'${target}'`)])
      expect(result.stdout + result.summary).not.toContain('very-secret')
      expect(action.journal).toEqual([])
    },
  )

  it('names the ignore file that can exclude a credential', async () => {
    await action.write('.env', 'TOKEN=very-secret\n')
    await action.write('Dockerfile.dockerignore', '*.log\n')
    expect((await action.run()).stdout).toContain(
      "Add a line for each to 'Dockerfile.dockerignore'.",
    )
  })

  it('lists the ten largest files where the server finds the archive too large', async () => {
    for (let size = 1; size <= 12; size += 1)
      await action.write(`file-${size}`, 'x'.repeat(100 * size))
    await action.write('Dockerfile.dockerignore', '*.log\n')
    action.turn({ faults: [{ type: 'answer', on: 'submit', status: 413 }] })
    const result = await action.run()
    expect(result.exitCode).toBe(1)
    const largest = Array.from({ length: 10 }, (_, index) => {
      const size = 12 - index
      return `${100 * size} bytes  file-${size}`
    })
    const [error = ''] = errorsOf(result)
    expect(error).toMatch(/responded with 413 .* The packed build context has \d+ bytes\. The/)
    expect(error.split('\n').slice(1, -1)).toEqual(largest)
    expect(result.stdout).toContain(
      "Exclude what the build does not need, with lines in 'Dockerfile.dockerignore'.",
    )
    expect(result.summary).toContain(['```text', ...largest, '```'].join('\n'))
  })

  it('says what is missing where there is no Dockerfile: a checkout, or an input', async () => {
    await using empty = await makeWorkspace({})
    const [nothing] = errorsOf(await action.run({}, { GITHUB_WORKSPACE: empty.path }))
    expect(nothing).toContain('The workspace is empty. Check out the repository before this step.')
    await using agent = await makeWorkspace({ 'manifest.yaml': '' })
    const [manifest] = errorsOf(await action.run({}, { GITHUB_WORKSPACE: agent.path }))
    expect(manifest).toContain("Set 'manifest: manifest.yaml' to build what it says.")
    expect(action.journal).toEqual([])
  })

  it.each([
    ['file', 'agents/chat/dockerfile', "Did you mean 'agents/chat/Dockerfile'?"],
    ['context', 'agent/chat', "Did you mean 'agents/chat'?"],
    ['context', 'elsewhere', 'Check out the repository before this step.'],
  ])('names what is nearest to the %s %s', async (name, given, hint) => {
    await using agent = await makeWorkspace({ 'agents/chat/Dockerfile': 'FROM scratch' })
    const inputs = { file: 'agents/chat/Dockerfile', [name]: given }
    const [error] = errorsOf(await action.run(inputs, { GITHUB_WORKSPACE: agent.path }))
    expect(error).toContain(`at '${given}'. ${hint}`)
    expect(action.journal).toEqual([])
  })

  it('rejects a Dockerfile outside the workspace', async () => {
    await using elsewhere = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
    const file = join(elsewhere.path, 'Dockerfile')
    await symlink(file, join(action.workspace, 'linked'))
    for (const inputs of [{ file }, { file: 'linked' }]) {
      const [error] = errorsOf(await action.run({ ...inputs, wait: 'maybe' }))
      expect(error).toMatch(/^2 inputs/)
      expect(error).toMatch(/Input 'file' must be inside the workspace/)
    }
    expect(action.journal).toEqual([])
  })

  it('packs an allowed path although it looks like a credential', async () => {
    await action.write('.env', 'TOKEN=very-secret\n')
    expect(await action.run({ 'allow-sensitive': '.env' })).toMatchObject({ exitCode: 0 })
    expect(action.members()).toContain('.env')
  })

  it('is named relative to a workspace behind a symbolic link', async () => {
    await using elsewhere = await makeWorkspace({})
    const link = join(elsewhere.path, 'workspace')
    await symlink(action.workspace, link)
    const result = await action.run({}, { GITHUB_WORKSPACE: link })
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.stdout).toContain("Packed build context '.'")
  })

  it('excludes .git by default', async () => {
    action.initGit()
    expect(await action.run()).toMatchObject({ exitCode: 0 })
    expect(action.members().filter((path) => path.startsWith('.git'))).toEqual([])
  })

  it('packs .git on request, but not one that contains a token', async () => {
    action.initGit()
    const good = await action.run({ 'include-git': 'true' })
    expect(good).toMatchObject({ exitCode: 0 })
    expect(action.members()).toContain('.git/HEAD')
    gitIn(action.workspace)(
      'config',
      'http.https://github.com/.extraheader',
      'AUTHORIZATION: basic very-secret',
    )
    const before = action.journal.length
    const bad = await action.run({ 'include-git': 'true' })
    expect(bad).toMatchObject({ exitCode: 1 })
    expect(bad.stdout).not.toContain('very-secret')
    expect(action.journal).toHaveLength(before)
  })

  it('leaves nothing but the archive after a dry run', async () => {
    await using temp = await makeWorkspace({})
    const { outputs } = await action.run({ 'dry-run': 'true' }, { RUNNER_TEMP: temp.path })
    const [directory = ''] = await readdir(temp.path)
    const archive = join(temp.path, directory, 'context.tar.gz')
    expect(outputs['archive']).toBe(archive)
    expect(await readdir(dirname(archive))).toEqual(['context.tar.gz'])
  })

  it('leaves nothing after a dry run that fails', async () => {
    await using temp = await makeWorkspace({})
    await action.write('.env', 'TOKEN=very-secret\n')
    const { exitCode } = await action.run({ 'dry-run': 'true' }, { RUNNER_TEMP: temp.path })
    expect(exitCode).toBe(1)
    expect(await readdir(temp.path)).toEqual([])
  })

  it('warns about a missing COPY source at its line', async () => {
    await action.write('Dockerfile', 'FROM scratch\nCOPY app /app\nCOPY missing /missing\n')
    const result = await action.run()
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(/Dockerfile:3.*'missing'/),
    ])
    expect(result.stdout).toContain('::warning file=Dockerfile,line=3::')
  })

  it('warns about a Dockerfile that is packed but hidden from the build', async () => {
    await action.write('Dockerfile', 'FROM scratch\nCOPY Dockerfile app /app/\n')
    await action.write('.dockerignore', '*\n!app\n')
    const result = await action.run()
    expect(action.members()).toContain('Dockerfile')
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(
        /^Dockerfile:2: COPY source is not in the build context: 'Dockerfile' \(packed, but ignored in the Docker build by line 1 of '\.dockerignore'\)\.$/m,
      ),
    ])
  })

  it.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['a build', {}, {}],
    ['a dry run', { 'dry-run': 'true' }, {}],
    ['a dry run with SGP_API_KEY', { 'dry-run': 'true', 'api-key': '' }, { SGP_API_KEY: apiKey }],
  ])(
    'warns in %s about build arguments that look like secrets, without their values',
    async (_, inputs, env) => {
      const buildArgs = `NPM_TOKEN=very-secret\nCOPY_OF=${apiKey}\nPLAIN=1`
      const result = await action.run({ ...inputs, 'build-args': buildArgs }, env)
      expect(result.exitCode).toBe(0)
      const [warning = ''] = commandsOf(result, 'warning')
      expect(warning).toMatch(/NPM_TOKEN/)
      expect(warning).toMatch(/COPY_OF/)
      expect(warning).not.toMatch(/PLAIN|very-secret/)
    },
  )

  it('is described in the log and in the summary', async () => {
    await action.write('.dockerignore', 'app/*.log\n')
    await action.write('app/a.log', 'x')
    const result = await action.run()
    expect(commandsOf(result, 'group')[0]).toMatch(/^Build context: 3 files/)
    expect(result.stdout).toMatch(/Ignored: +1 by '.dockerignore'/)
    expect(result.summary).toContain(result.outputs['working-tree-hash'])
  })

  it.each([
    ['.', "must not contain directories that may hold job secrets, but '.' contains RUNNER_TEMP ("],
    ['link-to-parent', "but 'link-to-parent' contains RUNNER_TEMP ("],
    ['..', "must be inside the workspace, got '..'"],
  ])("rejects the context %j that contains the runner's directory", async (context, message) => {
    await mkdir(join(action.workspace, '_temp'))
    await symlink('.', join(action.workspace, 'link-to-parent'))
    const result = await action.run({ context }, { RUNNER_TEMP: join(action.workspace, '_temp') })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^Input 'context' /)])
    expect(errorsOf(result)[0]).toContain(message)
    expect(action.journal).toEqual([])
  })

  it('may contain a composite action that uses this one', async () => {
    const directory = join(action.workspace, '.github/actions/build')
    expect(await action.run({}, { GITHUB_ACTION_PATH: directory })).toMatchObject({ exitCode: 0 })
  })

  it.each(['0', '9'])('packs with the compression level %s', async (level) => {
    expect(await action.run({ 'compression-level': level })).toMatchObject({ exitCode: 0 })
    const submit = action.submitted()
    expect(submit?.archive?.workingTreeHash).toBe(submit?.fields?.['working_tree_hash'])
  })

  it('submits the provenance of the sources', async () => {
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'one')
    git('remote', 'add', 'origin', 'https://token@GitHub.com/Acme/Agents.git')
    const commit = git('rev-parse', 'HEAD')
    const result = await action.run()
    expect(result.outputs['image-tag']).toBe(`sha-${commit.slice(0, 12)}`)
    expect(action.submitted()?.fields).toMatchObject({
      source_repo: 'github.com/Acme/Agents',
      source_commit: commit,
      source_ref: 'main',
      source_dirty: 'false',
    })
    expect(result.summary).toContain(commit.slice(0, 12))
  })

  it.each([
    ['refs/pull/7/merge', 'its head, never the merge commit', 'f'.repeat(40), 'feature'],
    ['refs/heads/main', 'what is checked out, for it was merged', undefined, 'main'],
  ])('submits for a pull request on %s %s', async (ref, _, commit, branch) => {
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'merge')
    const head = git('rev-parse', 'HEAD')
    git('checkout', '-q', '--detach')
    await using event = await makeWorkspace({
      'event.json': JSON.stringify({
        pull_request: { head: { sha: 'f'.repeat(40), ref: 'feature' } },
      }),
    })
    const result = await action.run(
      {},
      {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_SHA: head,
        GITHUB_REF: ref,
        GITHUB_REF_NAME: ref.replace(/^refs\/(?:pull|heads)\//, ''),
        GITHUB_EVENT_PATH: join(event.path, 'event.json'),
      },
    )
    const wanted = commit ?? head
    expect(result.outputs['image-tag']).toBe(`sha-${wanted.slice(0, 12)}`)
    expect(action.submitted()?.fields).toMatchObject({
      source_commit: wanted,
      source_ref: branch,
    })
  })

  it('fills in the placeholders of the tag, in a dry run too', async () => {
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'merge')
    git('checkout', '-q', '--detach')
    await using event = await makeWorkspace({
      'event.json': JSON.stringify({
        pull_request: { number: 7, head: { sha: 'f'.repeat(40), ref: 'a/b' } },
      }),
    })
    const inputs = {
      'image-tag': '{pr}-{ref}-{short-sha}-{tree}',
      'build-args': 'B=2\nA=1',
      platform: 'linux/amd64',
    }
    const env = {
      GITHUB_SHA: git('rev-parse', 'HEAD'),
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_EVENT_PATH: join(event.path, 'event.json'),
    }
    const dry = await action.run({ ...inputs, 'dry-run': 'true' }, env)
    const hash = dry.outputs['working-tree-hash'] ?? ''
    const tree = createHash('sha256')
      .update(`${hash}\nlinux/amd64\n[["A","1"],["B","2"]]`)
      .digest('hex')
    const tag = `7-a-b-ffffffffffff-${tree.slice(0, 16)}`
    expect(dry.outputs['image-tag']).toBe(tag)
    expect((await action.run(inputs, env)).outputs['image-tag']).toBe(tag)
    expect(action.submitted()?.fields).toMatchObject({ image_tag: tag })
  })

  it('rejects a tag whose placeholder has no value, before anything is sent', async () => {
    for (const [tag, reason] of [
      ['{sha}', /the build context has no git commit/],
      ['{ref}', /no branch and no git tag/],
      ['{pr}', /not for a pull request/],
    ] as const) {
      const result = await action.run({ 'image-tag': tag, wait: 'perhaps' })
      expect(errorsOf(result)).toEqual([expect.stringMatching(reason)])
      expect(errorsOf(result)[0]).toContain("Input 'wait'")
    }
    expect(action.journal).toEqual([])
  })
})
