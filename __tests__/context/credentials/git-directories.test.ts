import { mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  findGitDirectoryFiles,
  gitDirectoriesError,
} from '../../../src/context/credentials/git-directories.ts'
import type { Member } from '../../../src/context/files/members.ts'
import { findSecretDirectory } from '../../../src/context/files/secret-directories.ts'
import { gitIn } from '../../../world/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../../world/runner/workspace.ts'

describe('findGitDirectoryFiles', () => {
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

  /** The git directories of `paths` in `context`, packed as they are in the workspace. */
  const find = (paths: readonly string[], context = ''): readonly (readonly string[])[] => {
    const contextDir = join(workspace, context)
    const members = paths.map((path): Member => ({ type: 'file', path }))
    const found = findGitDirectoryFiles(members, { workspace, contextDir })
    return found.map(({ member, gitDirectory }) => [member.path, gitDirectory])
  }

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
  ])('finds the git directory %s', (_, context, path, gitDirectory) => {
    expect(find([path], context)).toEqual([[path, join(workspace, gitDirectory)]])
  })

  it('finds it where a member has the bytes of a file there', () => {
    const place = { workspace, contextDir: join(workspace, 'app') }
    const source = join(workspace, 'vendor/bare/config')
    const members: readonly Member[] = [
      { type: 'file', path: 'notes', source },
      { type: 'memory-file', path: 'Dockerfile', mode: 0o644, bytes: new Uint8Array(), source },
    ]
    expect(findGitDirectoryFiles(members, place)).toHaveLength(2)
  })

  it('finds nothing in work trees, beside them, and in what only resembles a repository', async () => {
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
    expect(find([...paths, '.gitmodules', '.github/workflows/x.yml'])).toEqual([])
  })

  it('follows the links that git would', async () => {
    await mkdir(join(workspace, 'linked'))
    for (const name of ['objects', 'refs', 'HEAD']) {
      await symlink(join('../vendor/bare', name), join(workspace, 'linked', name))
    }
    await writeFile(join(workspace, 'linked/config'), '')
    expect(find(['linked/config'])).toHaveLength(1)
    await rm(join(workspace, 'linked/refs'))
    expect(find(['linked/config'])).toEqual([])
  })

  it('names one file of each git directory, and what to do', () => {
    const members = ['config', 'HEAD'].map((name): Member => ({
      type: 'file',
      path: name,
      source: join(workspace, 'vendor/bare', name),
    }))
    const files = findGitDirectoryFiles(members, { workspace, contextDir: join(workspace, 'app') })
    const error = gitDirectoriesError(files, workspace, 'Add a line.')
    expect(error.message).toBe(
      "The build context contains files of git's own directories, which may hold the token of a job: 'vendor/bare/config', packed as 'config', of 'vendor/bare'. Nothing was sent.",
    )
    expect(error.hint).toMatch(/Add a line\. .*'include-git: true'/)
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
