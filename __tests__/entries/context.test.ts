import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../emulator/server.ts'
import { apiKey, commandsOf, errorsOf, runChecked } from '../support/checked-action.ts'
import { gitIn } from '../support/git.ts'
import type { ActionResult } from '../support/runner-model.ts'
import { makeWorkspace, type Workspace } from '../support/workspace.ts'

const manifest = (more = ''): string => `agent:
  name: other-agent
  acp_type: sync
  description: Answers.
build:
  context:
    root: .
    include_paths:
      - app
    dockerfile: Dockerfile
${more}`

describe.each(['src', 'dist'] as const)('the build context of the root action from %s', (from) => {
  let workspace: Workspace
  let emulator: Emulator

  beforeEach(async () => {
    workspace = await makeWorkspace({
      Dockerfile: 'FROM scratch\nCOPY app /app\n',
      'app/main.py': 'print()\n',
    })
    emulator = await startEmulator({ engine: createScriptedEngine(), apiKey })
  })
  afterEach(async () => {
    await emulator.close()
    await workspace[Symbol.asyncDispose]()
  })

  const write = async (name: string, text: string): Promise<void> =>
    await writeFile(join(workspace.path, name), text)
  const run = async (
    inputs: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
  ): Promise<ActionResult> =>
    await runChecked({
      entry: 'main',
      from,
      env,
      workspace: workspace.path,
      inputs: {
        'api-key': apiKey,
        'account-id': 'acct-1',
        'base-url': emulator.url,
        'agent-name': 'hello',
        'poll-interval-seconds': '0.1',
        ...inputs,
      },
    })
  const members = (): readonly string[] =>
    emulator.journal.find((entry) => entry.operation === 'submit')?.archive?.members ?? []
  const initGit = (): void => {
    gitIn(workspace.path)('init', '-q', '-b', 'main')
  }

  it('stops before anything is sent when it holds credentials, and says how to allow each', async () => {
    await write('.env', 'TOKEN=very-secret\n')
    await write('app/id_ed25519', 'very-secret')
    const result = await run()
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/\.env.*app\/id_ed25519/s)])
    expect(result.stdout).toContain('allow-sensitive')
    expect(result.stdout + result.summary).not.toContain('very-secret')
    expect(emulator.journal).toEqual([])
  })

  it.each(['.env', '.git/config'])('knows a Dockerfile that is a link to %s', async (target) => {
    initGit()
    const value = 'AUTHORIZATION: basic very-secret'
    gitIn(workspace.path)('config', 'http.https://github.com/.extraheader', value)
    await write('.env', 'TOKEN=very-secret\n')
    await write('.dockerignore', '.env\n')
    await symlink(target, join(workspace.path, 'linked'))
    const result = await run({ file: 'linked' })
    expect(errorsOf(result)).toEqual([expect.stringContaining(`'${target}'`)])
    expect(result.stdout + result.summary).not.toContain('very-secret')
    expect(emulator.journal).toEqual([])
  })

  it('says which ignore file can leave out a credential', async () => {
    await write('.env', 'TOKEN=very-secret\n')
    await write('Dockerfile.dockerignore', '*.log\n')
    expect((await run()).stdout).toContain("Add a line for each to 'Dockerfile.dockerignore'.")
  })

  it('has no Dockerfile from outside the workspace', async () => {
    await using elsewhere = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
    const file = join(elsewhere.path, 'Dockerfile')
    await symlink(file, join(workspace.path, 'linked'))
    await write('manifest.yaml', manifest())
    for (const inputs of [{ file }, { file: 'linked' }, { file, manifest: 'manifest.yaml' }]) {
      const [error] = errorsOf(await run({ ...inputs, wait: 'maybe' }))
      expect(error).toMatch(/^2 inputs/)
      expect(error).toMatch(/Input 'file' must lie in the workspace/)
    }
    expect(emulator.journal).toEqual([])
  })

  it('packs what is allowed although it looks like a credential', async () => {
    await write('.env', 'TOKEN=very-secret\n')
    expect(await run({ 'allow-sensitive': '.env' })).toMatchObject({ exitCode: 0 })
    expect(members()).toContain('.env')
  })

  it('is named relative to a workspace that is reached by a link', async () => {
    await using elsewhere = await makeWorkspace({})
    const link = join(elsewhere.path, 'workspace')
    await symlink(workspace.path, link)
    const result = await run({}, { GITHUB_WORKSPACE: link })
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.stdout).toContain("Packed build context '.'")
  })

  it('leaves .git at home unless it is asked for', async () => {
    initGit()
    expect(await run()).toMatchObject({ exitCode: 0 })
    expect(members().filter((path) => path.startsWith('.git'))).toEqual([])
  })

  it('packs .git when asked, and refuses one that carries a token', async () => {
    initGit()
    const good = await run({ 'include-git': 'true' })
    expect(good).toMatchObject({ exitCode: 0 })
    expect(members()).toContain('.git/HEAD')
    gitIn(workspace.path)(
      'config',
      'http.https://github.com/.extraheader',
      'AUTHORIZATION: basic very-secret',
    )
    const before = emulator.journal.length
    const bad = await run({ 'include-git': 'true' })
    expect(bad).toMatchObject({ exitCode: 1 })
    expect(bad.stdout).not.toContain('very-secret')
    expect(emulator.journal).toHaveLength(before)
  })

  it('leaves nothing but the archive after a dry run', async () => {
    await using temp = await makeWorkspace({})
    const { outputs } = await run({ 'dry-run': 'true' }, { RUNNER_TEMP: temp.path })
    const [folder = ''] = await readdir(temp.path)
    const archive = join(temp.path, folder, 'context.tar.gz')
    expect(outputs['archive']).toBe(archive)
    expect(await readdir(dirname(archive))).toEqual(['context.tar.gz'])
  })

  it('warns of what the Dockerfile takes and the context does not have, at its line', async () => {
    await write('Dockerfile', 'FROM scratch\nCOPY app /app\nCOPY missing /missing\n')
    const result = await run()
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(/Dockerfile:3.*'missing'/),
    ])
    expect(result.stdout).toContain('::warning file=Dockerfile,line=3::')
  })

  it.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['a build', {}, {}],
    ['a dry run', { 'dry-run': 'true' }, {}],
    ['a dry run with SGP_API_KEY', { 'dry-run': 'true', 'api-key': '' }, { SGP_API_KEY: apiKey }],
  ])('warns in %s of build arguments that look like secrets, unseen', async (_, inputs, env) => {
    const buildArgs = `NPM_TOKEN=very-secret\nCOPY_OF=${apiKey}\nPLAIN=1`
    const result = await run({ ...inputs, 'build-args': buildArgs }, env)
    expect(result.exitCode).toBe(0)
    const [warning = ''] = commandsOf(result, 'warning')
    expect(warning).toMatch(/NPM_TOKEN/)
    expect(warning).toMatch(/COPY_OF/)
    expect(warning).not.toMatch(/PLAIN|very-secret/)
  })

  it('reports what is in it, in the log and in the summary', async () => {
    await write('.dockerignore', 'app/*.log\n')
    await write('app/a.log', 'x')
    const result = await run()
    expect(commandsOf(result, 'group')[0]).toMatch(/^Build context: 3 files/)
    expect(result.stdout).toMatch(/Ignored: +1 by '.dockerignore'/)
    expect(result.summary).toContain(result.outputs['working-tree-hash'])
  })

  it.each(['.', '..', 'link-to-parent'])(
    'refuses a context that contains the folder of the runner: %s',
    async (context) => {
      await mkdir(join(workspace.path, '_temp'))
      await symlink('.', join(workspace.path, 'link-to-parent'))
      const result = await run({ context }, { RUNNER_TEMP: join(workspace.path, '_temp') })
      expect(errorsOf(result)).toEqual([expect.stringContaining("Input 'context'")])
      expect(emulator.journal).toEqual([])
    },
  )

  it.each(['0', '9'])('packs with the compression level %s', async (level) => {
    expect(await run({ 'compression-level': level })).toMatchObject({ exitCode: 0 })
    const submit = emulator.journal.find((entry) => entry.operation === 'submit')
    expect(submit?.archive?.workingTreeHash).toBe(submit?.fields?.['working_tree_hash'])
  })

  it('sends where the sources come from', async () => {
    initGit()
    const git = gitIn(workspace.path)
    git('add', '.')
    git('commit', '-q', '-m', 'one')
    git('remote', 'add', 'origin', 'https://token@GitHub.com/Acme/Agents.git')
    const commit = git('rev-parse', 'HEAD')
    const result = await run()
    expect(result.outputs['image-tag']).toBe(`sha-${commit.slice(0, 12)}`)
    expect(emulator.journal.find((entry) => entry.operation === 'submit')?.fields).toMatchObject({
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
  ])('takes for a pull request on %s %s', async (ref, _, commit, branch) => {
    initGit()
    const git = gitIn(workspace.path)
    git('add', '.')
    git('commit', '-q', '-m', 'merge')
    const head = git('rev-parse', 'HEAD')
    git('checkout', '-q', '--detach')
    await using event = await makeWorkspace({
      'event.json': JSON.stringify({
        pull_request: { head: { sha: 'f'.repeat(40), ref: 'feature' } },
      }),
    })
    const result = await run(
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
    expect(emulator.journal.find((entry) => entry.operation === 'submit')?.fields).toMatchObject({
      source_commit: wanted,
      source_ref: branch,
    })
  })

  describe('by manifest', () => {
    it('packs what the manifest includes and takes the names from it', async () => {
      await write('manifest.yaml', manifest())
      await write('not-included.txt', '')
      const result = await run({ manifest: 'manifest.yaml', 'agent-name': '' })
      expect(result).toMatchObject({
        exitCode: 0,
        outputs: { 'agent-name': 'other-agent', 'image-name': 'other-agent', 'context-files': '2' },
      })
      expect(members()).toEqual(['Dockerfile', 'app/main.py'])
    })

    it('says that there is no ignore file where the one that it names is missing', async () => {
      await write('manifest.yaml', manifest('    dockerignore: nope.txt\n'))
      const { stdout, summary } = await run({ manifest: 'manifest.yaml' })
      expect(stdout).toMatch(/^Packed build context .* no ignore file, in /m)
      expect(stdout).toMatch(/^Ignored: +no ignore file$/m)
      expect(summary).toContain('| Ignored | no ignore file |')
    })

    it('warns of what the packed ignore file hides from the build, at the line of the Dockerfile', async () => {
      await write('manifest.yaml', manifest('    dockerignore: ign\n'))
      await write('ign', 'app/\n')
      const result = await run({ manifest: 'manifest.yaml' })
      expect(members()).toContain('app/main.py')
      expect(result.stdout).toContain(
        "::warning file=Dockerfile,line=2::Dockerfile:2: COPY takes 'app', which is packed, but hidden from the Docker build (ignored by 'ign').",
      )
      await write('ign', '!\n')
      expect(commandsOf(await run({ manifest: 'manifest.yaml' }), 'warning')).toEqual([
        expect.stringMatching(
          /^ign:1: '!' includes nothing .*\nThe service.*Docker refuses the packed ignore file\. Line 1 of 'ign'/,
        ),
      ])
    })

    it('lets explicit inputs win over it', async () => {
      await write(
        'manifest.yaml',
        manifest(
          'deployment:\n  image:\n    repository: reg.example/team/from-manifest\n    tag: v9\n',
        ),
      )
      const byManifest = await run({ manifest: 'manifest.yaml', 'agent-name': '' })
      expect(byManifest.outputs).toMatchObject({ 'image-name': 'from-manifest', 'image-tag': 'v9' })
      const explicit = await run({
        manifest: 'manifest.yaml',
        'agent-name': 'mine',
        'image-name': 'my-image',
        'image-tag': 'v1',
      })
      expect(explicit.outputs).toMatchObject({
        'agent-name': 'mine',
        'image-name': 'my-image',
        'image-tag': 'v1',
      })
    })

    it('reports what is wrong with it at its lines, together with other inputs, and sends nothing', async () => {
      await write(
        'manifest.yaml',
        manifest().replace('- app', '- ../up').replace('acp_type: sync', 'acp_type: what'),
      )
      const result = await run({ manifest: 'manifest.yaml', wait: 'maybe', context: 'app' })
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(/manifest\.yaml:3.*manifest\.yaml:9/s),
      ])
      expect(errorsOf(result)[0]).toMatch(/'context' and 'manifest' exclude each other/)
      expect(errorsOf(result)[0]).toMatch(/Input 'wait'/)
      expect(emulator.journal).toEqual([])
    })

    it('follows no link out of the workspace', async () => {
      await using elsewhere = await makeWorkspace({ 'secret.txt': 'very-secret' })
      await symlink(join(elsewhere.path, 'secret.txt'), join(workspace.path, 'app/link.txt'))
      await write('manifest.yaml', manifest())
      const result = await run({ manifest: 'manifest.yaml' })
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(/lead out of the workspace.*app\/link\.txt/),
      ])
      expect(emulator.journal).toEqual([])
    })

    it('does not let a link hide what a file is', async () => {
      await write('.env', 'TOKEN=very-secret\n')
      await symlink('../.env', join(workspace.path, 'app/settings.txt'))
      await write('manifest.yaml', manifest())
      const result = await run({ manifest: 'manifest.yaml' })
      expect(errorsOf(result)).toEqual([
        expect.stringContaining("'app/settings.txt' ('.env', environment variables, often secret)"),
      ])
      expect(result.stdout).toContain("the manifest names as 'build.context.dockerignore'.")
      expect(emulator.journal).toEqual([])
    })

    it('says by which lines of its ignore file a credential is left out', async () => {
      await write('app/.env', 'TOKEN=very-secret\n')
      await write('ignored.txt', 'app/.env\n')
      const text = manifest().replace('    root', '    dockerignore: ignored.txt\n    root')
      await write('manifest.yaml', text)
      const result = await run({ manifest: 'manifest.yaml' })
      expect(result.exitCode).toBe(1)
      expect(result.stdout).toContain(
        "Add a line with the name of each, without its folder, to 'ignored.txt'.",
      )
      await write('ignored.txt', '.env\n')
      expect(await run({ manifest: 'manifest.yaml' })).toMatchObject({ exitCode: 0 })
      expect(members()).not.toContain('app/.env')
    })

    it('is refused with a file that is none', async () => {
      await write('manifest.yaml', manifest())
      const result = await run({ manifest: 'manifest.yaml', file: 'nope' })
      expect(errorsOf(result)).toEqual([expect.stringMatching(/Input 'file'.*'nope' is no file/)])
    })

    it('may have image names that no image could have where inputs say others', async () => {
      const image = 'deployment:\n  image:\n    repository: Not_A_Name\n    tag: no tag\n'
      await write('manifest.yaml', manifest(image))
      const result = await run({
        manifest: 'manifest.yaml',
        'image-name': 'mine',
        'image-tag': 'v1',
      })
      expect(result.outputs).toMatchObject({ 'image-name': 'mine', 'image-tag': 'v1' })
    })

    it('says that there is none', async () => {
      const result = await run({ manifest: 'nowhere.yaml' })
      expect(errorsOf(result)).toEqual([expect.stringMatching(/'manifest'.*nowhere\.yaml/)])
    })
  })
})
