import { mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type KnownCheckout, readSource } from '../../src/context/provenance.ts'
import { gitIn, openGitIn, wrapGit } from '../../world/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

const never = new AbortController().signal

/** Makes a repository of a directory with one commit; returns the commit. */
function commitIn(directory: string): string {
  const git = gitIn(directory)
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'one')
  return git('rev-parse', 'HEAD')
}

/** What git and its configuration say of files in a context of a workspace. */
async function readIn(workspace: string, context: string, files: readonly string[] = []) {
  const contextDir = join(workspace, context)
  await using git = await openGitIn(contextDir, { workspace })
  const places = files.map((name) => join(workspace, name))
  const { provenance, otherCommits } = await readSource(contextDir, places, git, [], never)
  return { provenance, isDirty: provenance.sourceDirty, otherCommits }
}

describe('readSource', () => {
  let workspace: Workspace

  beforeEach(async () => {
    workspace = await makeWorkspace({
      'agents/hello/Dockerfile': 'FROM scratch\n',
      'README.md': '#\n',
    })
  })
  afterEach(async () => await workspace[Symbol.asyncDispose]())

  const git = (...args: readonly string[]): string => gitIn(workspace.path)(...args)
  const commit = (): string => commitIn(workspace.path)
  /** Adds a repository with one file as a submodule. */
  const addSubmodule = async (path: string, file: string): Promise<void> => {
    await using library = await makeWorkspace({ [file]: '' })
    commitIn(library.path)
    git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', library.path, path)
    git('commit', '-q', '-m', 'two')
  }
  const read = async (
    directory = '',
    checkouts: readonly KnownCheckout[] = [],
    env = process.env,
  ) => {
    const contextDir = join(workspace.path, directory)
    await using ours = await openGitIn(contextDir, { env, workspace: workspace.path })
    return (await readSource(contextDir, [], ours, checkouts, never)).provenance
  }

  it('is empty outside git', async () => {
    expect(await read()).toEqual({})
  })

  it('reports repository, commit, branch, directory and whether anything changed below it', async () => {
    const sourceCommit = commit()
    git('remote', 'add', 'origin', 'https://user:secret@Git.Example.test/Team/Agents.git')
    const clean = {
      sourceRepo: 'git.example.test/Team/Agents',
      sourceCommit,
      sourceRef: 'main',
      sourceSubpath: 'agents/hello',
      sourceDirty: false,
    }
    expect(await read('agents/hello')).toEqual(clean)
    await writeFile(join(workspace.path, 'README.md'), 'changed\n')
    expect(await read('agents/hello')).toEqual(clean)
    await writeFile(join(workspace.path, 'agents/hello/new'), '')
    expect(await read('agents/hello')).toEqual({ ...clean, sourceDirty: true })
  })

  describe('with a Dockerfile or ignore file elsewhere', () => {
    const readWith = async (...names: readonly string[]) => {
      const { isDirty, otherCommits } = await readIn(workspace.path, 'agents/hello', names)
      return { isDirty, otherCommits }
    }
    const write = async (name: string, text = ''): Promise<void> => {
      await mkdir(dirname(join(workspace.path, name)), { recursive: true })
      await writeFile(join(workspace.path, name), text)
    }

    it('asks for changes of these too', async () => {
      await write('docker/Dockerfile')
      commit()
      const files = ['docker/Dockerfile', 'docker/Dockerfile.dockerignore']
      expect(await readWith(...files)).toEqual({ isDirty: false, otherCommits: [] })
      await write('docker/other')
      expect(await readWith(...files)).toEqual({ isDirty: false, otherCommits: [] })
      await write('docker/Dockerfile.dockerignore')
      expect(await readWith(...files)).toEqual({ isDirty: true, otherCommits: [] })
    })

    it('asks for changes of the target of a link too', async () => {
      await write('docker/real')
      await symlink('../../docker/real', join(workspace.path, 'agents/hello/link'))
      commit()
      expect(await readWith('agents/hello/link')).toEqual({ isDirty: false, otherCommits: [] })
      await write('docker/real', 'changed')
      expect(await readWith('agents/hello/link')).toEqual({ isDirty: true, otherCommits: [] })
    })

    it('asks for changes in a submodule too', async () => {
      commit()
      await addSubmodule('shared', 'Dockerfile')
      expect(await readWith('shared/Dockerfile')).toEqual({ isDirty: false, otherCommits: [] })
      gitIn(join(workspace.path, 'shared'))('commit', '-q', '--allow-empty', '-m', 'two')
      expect(await readWith('shared/Dockerfile')).toEqual({ isDirty: true, otherCommits: [] })
      git('submodule', 'update', '-q')
      expect(await readWith('shared/Dockerfile')).toEqual({ isDirty: false, otherCommits: [] })
      await write('shared/Dockerfile', 'changed')
      expect(await readWith('shared/Dockerfile')).toEqual({ isDirty: true, otherCommits: [] })
    })

    it.each(['pull', 'agents/hello/pull'])(
      'names the commit of another checkout in %s',
      async (place) => {
        await write('.gitignore', 'pull\n')
        commit()
        await write(`${place}/Dockerfile`)
        const otherCommits = [commitIn(join(workspace.path, place))]
        expect(await readWith(`${place}/Dockerfile`)).toEqual({ isDirty: true, otherCommits })
      },
    )

    it('says that a file outside git has no commit', async () => {
      await using above = await makeWorkspace({ Dockerfile: '', 'repo/agent/x': '' })
      commitIn(join(above.path, 'repo'))
      const { isDirty, otherCommits } = await readIn(above.path, 'repo/agent', ['Dockerfile'])
      expect([isDirty, otherCommits]).toEqual([true, [undefined]])
    })
  })

  it.each(['..agents', 'a*', ':(top)'])(
    'treats the directory %j as a plain name',
    async (directory) => {
      for (const name of [directory, 'abc']) {
        await mkdir(join(workspace.path, name))
        await writeFile(join(workspace.path, name, 'file'), '')
      }
      commit()
      await writeFile(join(workspace.path, 'abc/file'), 'changed\n')
      const [sourceSubpath, sourceDirty] = [directory, false]
      expect(await read(directory)).toMatchObject({ sourceSubpath, sourceDirty })
      await writeFile(join(workspace.path, directory, 'file'), 'changed\n')
      expect(await read(directory)).toMatchObject({ sourceDirty: true })
    },
  )

  it('reports the tag of a detached checkout', async () => {
    commit()
    git('tag', 'v1')
    git('checkout', '-q', '--detach')
    expect(await read()).toMatchObject({ sourceRef: 'v1', sourceSubpath: undefined })
  })

  it('uses what the runner knows about HEAD for commit and ref of a detached checkout', async () => {
    const head = commit()
    git('checkout', '-q', '--detach')
    git('tag', 'v1')
    const other = { head: 'e'.repeat(40), commit: 'e'.repeat(40), ref: 'other' }
    const merge = { head, commit: 'f'.repeat(40), ref: 'feature' }
    const later = { head, commit: head, ref: 'later' }
    expect(await read('', [other, merge, later])).toMatchObject({
      sourceCommit: merge.commit,
      sourceRef: 'feature',
    })
    expect(await read('', [{ ...merge, ref: undefined }])).toMatchObject({
      sourceCommit: merge.commit,
      sourceRef: 'v1',
    })
    expect(await read('', [other])).toMatchObject({ sourceCommit: head, sourceRef: 'v1' })
  })

  it('prefers the branch that is checked out', async () => {
    const head = commit()
    const known = { head, commit: head, ref: 'other' }
    expect(await read('', [known])).toMatchObject({ sourceCommit: head, sourceRef: 'main' })
  })

  it('reports the branch before the first commit', async () => {
    git('init', '-q', '-b', 'main')
    expect(await read()).toMatchObject({
      sourceCommit: undefined,
      sourceRef: 'main',
      sourceDirty: true,
    })
  })

  describe('of a fresh checkout', () => {
    let home: Workspace
    let env: NodeJS.ProcessEnv

    beforeEach(async () => {
      home = await makeWorkspace({})
      env = { PATH: process.env['PATH'], HOME: home.path }
    })
    afterEach(async () => await home[Symbol.asyncDispose]())

    const configure = async (text: string): Promise<void> =>
      await writeFile(join(home.path, '.gitconfig'), text)
    const isDirty = async () => (await read('', [], env)).sourceDirty
    /** Uses settings that the user gets only later; the times make git compare the content. */
    const checkOut = async (...settings: readonly string[]): Promise<void> => {
      const readme = join(workspace.path, 'README.md')
      await rm(readme)
      git(...settings.flatMap((setting) => ['-c', setting]), 'checkout', '-q', 'README.md')
      await utimes(readme, 1, 1)
    }

    it('is clean where the user has line endings converted', async () => {
      commit()
      await checkOut('core.autocrlf=true')
      expect(await readFile(join(workspace.path, 'README.md'), 'utf8')).toBe('#\r\n')
      await configure('[core]\n\tautocrlf = true\n')
      expect(await isDirty()).toBe(false)
    })

    it('is clean through a filter of the user', async () => {
      await writeFile(join(workspace.path, '.gitattributes'), '*.md filter=case\n')
      await writeFile(join(workspace.path, 'README.md'), 'text\n')
      commit()
      await checkOut('filter.case.smudge=tr a-z A-Z')
      expect(await readFile(join(workspace.path, 'README.md'), 'utf8')).toBe('TEXT\n')
      await configure('[filter "case"]\n\tclean = tr A-Z a-z\n')
      expect(await isDirty()).toBe(false)
    })

    it('ignores what the user has git ignore', async () => {
      commit()
      await writeFile(join(workspace.path, '.DS_Store'), '')
      expect(await isDirty()).toBe(true)
      await writeFile(join(home.path, 'ignored'), '.DS_Store\n')
      await configure('[core]\n\texcludesFile = ~/ignored\n')
      expect(await isDirty()).toBe(false)
    })

    it('counts untracked files and those of submodules, whatever the user has git show', async () => {
      commit()
      await addSubmodule('lib', 'file')
      await configure(
        '[status]\n\tshowUntrackedFiles = no\n\tbranch = true\n\tshowStash = true\n\tsubmoduleSummary = true\n[diff]\n\tignoreSubmodules = all\n',
      )
      expect(await isDirty()).toBe(false)
      await writeFile(join(workspace.path, 'lib/file'), 'changed')
      expect(await isDirty()).toBe(true)
      await writeFile(join(workspace.path, 'lib/file'), '')
      expect(await isDirty()).toBe(false)
      await writeFile(join(workspace.path, 'new'), '')
      expect(await isDirty()).toBe(true)
    })
  })

  it('ignores a repository above the workspace', async () => {
    commit()
    expect((await readIn(join(workspace.path, 'agents'), 'hello')).provenance).toEqual({})
  })

  it('reports a checkout in a subdirectory of the workspace, also of another user', async () => {
    gitIn(workspace.path)('init', '-q', '-b', 'main', 'agents')
    await using bin = await makeWorkspace({})
    const PATH = await wrapGit(bin.path, 'export GIT_TEST_ASSUME_DIFFERENT_OWNER=1')
    expect(await read('agents/hello', [], { PATH, HOME: bin.path })).toMatchObject({
      sourceRef: 'main',
      sourceSubpath: 'hello',
      sourceDirty: true,
    })
  })

  it('reports the remote as git rewrites it', async () => {
    commit()
    git('remote', 'add', 'origin', 'acme:agents')
    git('config', 'url.https://token@example.test/.insteadOf', 'acme:')
    expect(await read()).toMatchObject({ sourceRepo: 'example.test/agents' })
  })

  it('reports the first of several URLs of a remote', async () => {
    commit()
    git('remote', 'add', 'origin', 'https://example.test/one')
    git('remote', 'set-url', '--add', 'origin', 'https://example.test/two')
    expect(await read()).toMatchObject({ sourceRepo: 'example.test/one' })
  })

  it('starts git four times, and for a tag once more', async () => {
    commit()
    git('tag', 'v1')
    git('remote', 'add', 'origin', 'https://example.test/agents')
    await using bin = await makeWorkspace({})
    const log = join(bin.path, 'log')
    const PATH = await wrapGit(join(bin.path, 'bin'), `echo >> '${log}'`)
    const count = async () => (await readFile(log, 'utf8')).length
    await read('agents/hello', [], { PATH, HOME: bin.path })
    expect(await count()).toBe(4)
    git('checkout', '-q', '--detach')
    await read('agents/hello', [], { PATH, HOME: bin.path })
    expect(await count()).toBe(4 + 5)
  })

  describe("with a filter in the repository's own configuration", () => {
    let bin: Workspace
    let env: NodeJS.ProcessEnv

    beforeEach(async () => {
      bin = await makeWorkspace({ '.gitconfig': '' })
      env = { PATH: `${bin.path}:${process.env['PATH'] ?? ''}`, HOME: bin.path }
      // Enough of git-lfs: what is stored has "stored" before it.
      const lfs = '#!/bin/sh\n[ "$1" = clean ] && echo stored && exec cat\nexit 1\n'
      await writeFile(join(bin.path, 'git-lfs'), lfs, { mode: 0o755 })
      await writeFile(join(workspace.path, '.gitattributes'), '*.md filter=lfs\n')
      git('init', '-q', '-b', 'main')
      git('-c', `filter.lfs.clean='${bin.path}/git-lfs' clean`, 'add', '.')
      git('commit', '-q', '-m', 'one')
      await utimes(join(workspace.path, 'README.md'), 1, 1)
    })
    afterEach(async () => await bin[Symbol.asyncDispose]())

    it('compares files through the one that `git lfs install --local` writes', async () => {
      git('config', 'filter.lfs.clean', 'git-lfs clean -- %f')
      git('config', 'filter.lfs.smudge', 'git-lfs smudge -- %f')
      git('config', 'filter.lfs.required', 'true')
      expect(await read('', [], env)).toMatchObject({ sourceDirty: false })
      await writeFile(join(workspace.path, 'README.md'), 'changed\n')
      expect(await read('', [], env)).toMatchObject({ sourceDirty: true })
    })

    it.each([
      ['filter.lfs.clean', 'git-lfs clean -- %f; true'],
      ['filter.LFS.clean', 'git-lfs clean -- %f'],
      ['filter.lfs.required', 'false'],
      ['filter.other.smudge', 'cat'],
      ['lfs.extension.other.clean', 'cat'],
    ])('does not report whether anything changed: %s = %s', async (key, value) => {
      git('config', key, value)
      expect(await read('', [], env)).toMatchObject({
        sourceCommit: git('rev-parse', 'HEAD'),
        sourceRef: 'main',
        sourceDirty: undefined,
      })
    })

    it('reports whether anything changed where only a submodule outside the build context has one', async () => {
      const lib = join(workspace.path, 'lib')
      gitIn(workspace.path)('init', '-q', 'lib')
      gitIn(lib)('commit', '-q', '--allow-empty', '-m', 'one')
      git('add', 'lib')
      gitIn(lib)('config', 'filter.other.clean', 'cat')
      expect(await read('', [], env)).toMatchObject({ sourceDirty: undefined })
      expect(await read('agents', [], env)).toMatchObject({ sourceDirty: false })
    })
  })
})
