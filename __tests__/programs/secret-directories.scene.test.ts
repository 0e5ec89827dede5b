import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { gitIn } from '../../world/runner/git.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'
import { prepareRootAction } from './root-action.ts'

const header = ['http.https://github.com/.extraheader', 'AUTHORIZATION: basic canary'] as const

async function write(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), text)
  }
}

describe('a directory with credentials of the job', () => {
  let checkout: Workspace
  const action = ofEach(prepareRootAction)

  // Made once, since its git processes take longer than a copy.
  beforeAll(async () => {
    checkout = await makeWorkspace({})
    const git = gitIn(checkout.path)
    git('init', '-q', '-b', 'main')
    git('config', ...header)
    git('commit', '-q', '--allow-empty', '-m', 'one')
    git('clone', '-q', '--bare', '.', 'vendor/lib')
    gitIn(join(checkout.path, 'vendor/lib'))('config', ...header)
    await write(checkout.path, {
      '.git/modules/x/config': '[http]\n\textraheader = AUTHORIZATION: basic canary\n',
      '.aws/credentials': 'canary',
      '.aws/sso/cache/token.json': 'canary',
      'agents/a/x': '',
      'app/main.py': 'print()\n',
    })
    await symlink('.git', join(checkout.path, 'link'))
    await symlink('../.git/modules', join(checkout.path, 'agents/modules'))
    await symlink('.aws', join(checkout.path, 'cloud'))
    await symlink('../vendor/lib/config', join(checkout.path, 'app/notes'))
  })
  afterAll(async () => await checkout[Symbol.asyncDispose]())
  beforeEach(async () => {
    await cp(checkout.path, action.workspace, { recursive: true, verbatimSymlinks: true })
  })

  const runManifest = async (
    manifest: string,
    root: string,
    include: string,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<ActionResult> => {
    const context = `root: ${root}\n    include_paths: [${include}]\n    dockerfile: Dockerfile`
    await write(action.workspace, {
      [manifest]: `agent:\n  name: a\nbuild:\n  context:\n    ${context}\n`,
    })
    return await action.run({ manifest, file: 'Dockerfile', ...inputs })
  }
  const expectNothingSent = (result: ActionResult, ...words: readonly string[]): void => {
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toHaveLength(1)
    for (const word of words) expect(errorsOf(result)[0]).toContain(word)
    expect(result.stdout + result.summary).not.toContain('canary')
    expect(action.journal).toEqual([])
  }

  it.each([
    ['agents/manifest.yaml', '../.git', 'config', '.git'],
    ['agents/manifest.yaml', 'modules/x', 'config', '.git'],
    ['manifest.yaml', '.aws/sso/cache', 'token.json', '.aws'],
  ])('is not sent as the root of %s: %s', async (manifest, root, include, directory) => {
    // The input is about git alone.
    for (const includeGit of directory === '.git' ? ['false', 'true'] : ['false']) {
      const result = await runManifest(manifest, root, include, { 'include-git': includeGit })
      expectNothingSent(
        result,
        `${manifest}:5: 'build.context.root' leads into '${directory}', which may hold credentials: '${root}'.`,
        'Set a directory outside it.',
      )
    }
  })

  it.each([
    ['.git/modules/x', '.git'],
    ['cloud', '.aws'],
  ])('is not sent as the context %s', async (context, directory) => {
    expectNothingSent(
      await action.run({ context, file: 'Dockerfile' }),
      `Input 'context' must not lead into '${directory}', which may hold credentials, got '${context}'.`,
    )
  })

  it.each(['.git/config', 'agents/modules'])(
    'is not sent by a manifest that includes %s of git',
    async (include) => {
      const refused = await runManifest('manifest.yaml', '.', include, { 'include-git': 'true' })
      expectNothingSent(refused, 'git')
      const excluded = await runManifest('manifest.yaml', '.', include)
      expect(excluded.exitCode).toBe(0)
      expect(action.members()).toEqual(['Dockerfile'])
    },
  )

  it.each([
    ['.aws/credentials', 'AWS access keys'],
    ['cloud/credentials', "'.aws/credentials', AWS access keys"],
  ])('is not sent by a manifest that includes %s', async (include, reason) => {
    const result = await runManifest('manifest.yaml', '.', include)
    expectNothingSent(result, `'${include}' (${reason})`)
  })

  it('is not sent where the directory of a context became a link to it', async () => {
    await rm(join(action.workspace, 'agents'), { recursive: true })
    await symlink('.git', join(action.workspace, 'agents'))
    const result = await action.run({ context: 'agents', file: 'Dockerfile' })
    expectNothingSent(result, "must not lead into '.git'")
  })

  it.each([
    ['as a context', { context: 'vendor/lib' }, 'vendor/lib/HEAD'],
    ['below a context', { context: 'vendor' }, 'vendor/lib/HEAD'],
    ['as the Dockerfile', { file: 'vendor/lib/config', context: 'app' }, 'vendor/lib/config'],
  ])('is not sent where it is a bare repository: %s', async (_, inputs, path) => {
    await write(action.workspace, { 'vendor/.dockerignore': 'lib/config\n' })
    const result = await action.run({ file: 'Dockerfile', ...inputs })
    expectNothingSent(result, `'${path}', packed as`, "of 'vendor/lib'")
    expect(result.stdout).toContain("set 'include-git: true'")
  })

  it.each([
    ['.', 'vendor/lib/config', 'vendor/lib/config'],
    ['app', 'notes', 'notes'],
  ])(
    'is not sent by a manifest with the root %s that includes %s',
    async (root, include, member) => {
      const refused = await runManifest('manifest.yaml', root, include)
      expectNothingSent(refused, `'vendor/lib/config', packed as '${member}', of 'vendor/lib'`)
      const inspected = await runManifest('manifest.yaml', root, include, { 'include-git': 'true' })
      expectNothingSent(inspected, 'sets http.*.extraheader')
      gitIn(join(action.workspace, 'vendor/lib'))('config', '--unset', header[0])
      const sent = await runManifest('manifest.yaml', root, include, { 'include-git': 'true' })
      expect(sent.exitCode).toBe(0)
      expect(action.members()).toContain(member)
    },
  )
})
