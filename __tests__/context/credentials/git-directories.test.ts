import { mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { rejectCredentials } from '../../../src/context/credentials/reject-credentials.ts'
import type { Member } from '../../../src/context/files/members.ts'
import { findSecretDirectory } from '../../../src/context/files/secret-directories.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { gitIn } from '../../../world/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../../world/runner/workspace.ts'

describe('a file of a git directory', () => {
  let directory: Workspace
  let workspace: string

  beforeEach(async () => {
    directory = await makeWorkspace({ 'app/main.py': '', 'app/HEAD': '', 'app/objects/x': '' })
    workspace = await realpath(directory.path)
    const git = gitIn(workspace)
    git('init', '-q', '-b', 'main', 'lib')
    gitIn(join(workspace, 'lib'))('commit', '-q', '--allow-empty', '-m', 'one')
    git('clone', '-q', '--bare', 'lib', 'vendor/bare')
    gitIn(join(workspace, 'vendor/bare'))('worktree', 'add', '-q', '../../tree', 'main')
    git('init', '-q', '-b', 'main', '.')
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', './lib', 'sub')
  })
  afterEach(async () => await directory[Symbol.asyncDispose]())

  /** What a refusal of members says of git directories. */
  const findIn = async (members: readonly Member[], context: string): Promise<string> => {
    const request = { workspace, contextDir: join(workspace, context), members, includeGit: false }
    const withoutSettings = () => Promise.resolve('')
    try {
      await rejectCredentials(
        { ...request, allowSensitive: ['.'], howToExclude: 'Add a line.' },
        withoutSettings,
        new AbortController().signal,
      )
      return ''
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      expect(error.hint).toMatch(/Add a line\. .*'include-git: true'/)
      return (
        /may hold the token of a job: (.*)\. Nothing was sent\.$/.exec(error.message)?.[1] ?? ''
      )
    }
  }
  const find = (paths: readonly string[], context = ''): Promise<string> =>
    findIn(
      paths.map((path): Member => ({ type: 'file', path })),
      context,
    )

  it.each([
    ['of a repository', '', '.git/config', '.git'],
    ['of a repository, deep', '', '.git/info/exclude', '.git'],
    ['of a repository below', '', 'lib/.git/config', 'lib/.git'],
    ['of a submodule', '', '.git/modules/sub/config', '.git/modules/sub'],
    ['of a bare repository', '', 'vendor/bare/config', 'vendor/bare'],
    ['of a worktree', '', 'vendor/bare/worktrees/tree/HEAD', 'vendor/bare'],
    ['that is the context', '.git', 'config', '.git'],
    ['that is around the context', '.git/info', 'exclude', '.git'],
    ['of a bare repository that is the context', 'vendor/bare', 'config', 'vendor/bare'],
  ])('is found %s', async (_, context, path, gitDirectory) => {
    const source = join(context, path)
    expect(await find([path], context)).toBe(
      `'${source}', packed as '${path}', of '${gitDirectory}'`,
    )
  })

  it('is found where a member has its bytes, and named once for each git directory', async () => {
    const source = join(workspace, 'vendor/bare/config')
    const bytes = new Uint8Array()
    const packed = (path: string): string =>
      `'vendor/bare/config', packed as '${path}', of 'vendor/bare'`
    const notes = { type: 'file', path: 'notes', source } as const
    const file = { type: 'memory-file', path: 'Dockerfile', mode: 0o644, bytes, source } as const
    expect(await findIn([notes], 'app')).toBe(packed('notes'))
    expect(await findIn([file, notes], 'app')).toBe(packed('Dockerfile'))
  })

  it('is none in work trees, beside them, and in what only resembles a repository', async () => {
    await mkdir(join(workspace, 'odd/HEAD'), { recursive: true })
    await mkdir(join(workspace, 'odd/objects'))
    await mkdir(join(workspace, 'odd/refs'))
    await writeFile(join(workspace, 'odd/config'), '')
    const paths = [
      'app/main.py',
      'app/HEAD',
      'app/objects/x',
      'tree/.git',
      'sub/.git',
      'odd/config',
    ]
    expect(await find([...paths, '.gitmodules', '.github/workflows/x.yml'])).toBe('')
  })

  it('is found through the links that git would follow', async () => {
    await mkdir(join(workspace, 'linked'))
    for (const name of ['objects', 'refs', 'HEAD']) {
      await symlink(join('../vendor/bare', name), join(workspace, 'linked', name))
    }
    await writeFile(join(workspace, 'linked/config'), '')
    expect(await find(['linked/config'])).toContain("of 'linked'")
    await rm(join(workspace, 'linked/refs'))
    expect(await find(['linked/config'])).toBe('')
  })
})

describe('findSecretDirectory', () => {
  it.each([
    ['.git', '.git'],
    ['.GIT/modules/x', '.GIT'],
    ['a/.aws/b/.ssh', 'a/.aws'],
    ['.kube/cache', '.kube'],
    ['.docker', '.docker'],
    ['.gnupg', '.gnupg'],
    ['home/.ssh', 'home/.ssh'],
    ['', undefined],
    ['.github', undefined],
    ['agents/git', undefined],
    ['x.git/hooks', undefined],
  ])('finds in %j: %j', (path, found) => {
    expect(findSecretDirectory('/home/.ssh/w', join('/home/.ssh/w', path))).toBe(found)
  })
})
