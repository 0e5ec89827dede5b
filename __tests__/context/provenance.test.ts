import { mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type RunnerCheckout, readSourceRepository } from '../../src/context/provenance.ts'
import { gitIn, openGitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'

const never = new AbortController().signal

/** Makes a repository of a directory with one commit; returns the commit. */
function commitIn(directory: string): string {
  const git = gitIn(directory)
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'one')
  return git('rev-parse', 'HEAD')
}

interface Reading {
  readonly context?: string
  readonly files?: readonly string[]
  readonly checkouts?: readonly RunnerCheckout[]
  readonly env?: NodeJS.ProcessEnv
}

/** What git and its configuration say of a context of a workspace, and of files. */
async function readIn(
  workspace: string,
  { context = '', files = [], checkouts = [], env = process.env }: Reading = {},
) {
  const contextDir = join(workspace, context)
  await using git = await openGitIn(contextDir, { env, workspace })
  const places = files.map((name) => join(workspace, name))
  return await readSourceRepository(contextDir, places, git, checkouts, never)
}

describe('readSourceRepository', () => {
  let workspace: Workspace

  beforeEach(async () => {
    const files = { 'agents/hello/Dockerfile': 'FROM scratch\n', 'README.md': '#\n' }
    workspace = await makeWorkspace(files)
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
  const write = async (name: string, text = ''): Promise<void> => {
    await mkdir(dirname(join(workspace.path, name)), { recursive: true })
    await writeFile(join(workspace.path, name), text)
  }
  const read = async (reading?: Reading) => (await readIn(workspace.path, reading)).provenance

  describe('with a Dockerfile or ignore file elsewhere', () => {
    const readWith = async (...files: readonly string[]) => {
      const source = await readIn(workspace.path, { context: 'agents/hello', files })
      return [source.provenance.sourceDirty, ...source.otherCommits]
    }

    it('asks for changes of these too', async () => {
      await write('docker/Dockerfile')
      commit()
      const files = ['docker/Dockerfile', 'docker/Dockerfile.dockerignore']
      expect(await readWith(...files)).toEqual([false])
      await write('docker/other')
      expect(await readWith(...files)).toEqual([false])
      await write('docker/Dockerfile.dockerignore')
      expect(await readWith(...files)).toEqual([true])
    })

    it('asks for changes of the target of a link too', async () => {
      await write('docker/real')
      await symlink('../../docker/real', join(workspace.path, 'agents/hello/link'))
      commit()
      expect(await readWith('agents/hello/link')).toEqual([false])
      await write('docker/real', 'changed')
      expect(await readWith('agents/hello/link')).toEqual([true])
    })

    it('asks for changes in a submodule too', async () => {
      commit()
      await addSubmodule('shared', 'Dockerfile')
      expect(await readWith('shared/Dockerfile')).toEqual([false])
      gitIn(join(workspace.path, 'shared'))('commit', '-q', '--allow-empty', '-m', 'two')
      expect(await readWith('shared/Dockerfile')).toEqual([true])
      git('submodule', 'update', '-q')
      expect(await readWith('shared/Dockerfile')).toEqual([false])
      await write('shared/Dockerfile', 'changed')
      expect(await readWith('shared/Dockerfile')).toEqual([true])
    })

    it.each(['pull', 'agents/hello/pull'])(
      'names the commit of another checkout in %s',
      async (place) => {
        await write('.gitignore', 'pull\n')
        commit()
        await write(`${place}/Dockerfile`)
        const other = commitIn(join(workspace.path, place))
        expect(await readWith(`${place}/Dockerfile`)).toEqual([true, other])
      },
    )

    it('says that a file outside git has no commit', async () => {
      await using above = await makeWorkspace({ Dockerfile: '', 'repo/agent/x': '' })
      commitIn(join(above.path, 'repo'))
      const reading = { context: 'repo/agent', files: ['Dockerfile'] }
      const { provenance, otherCommits } = await readIn(above.path, reading)
      expect([provenance.sourceDirty, otherCommits]).toEqual([true, [undefined]])
    })
  })

  it.each(['..agents', 'a*', ':(top)'])(
    'treats the directory %j as a plain name',
    async (context) => {
      for (const name of [context, 'abc']) await write(`${name}/file`)
      commit()
      await write('abc/file', 'changed\n')
      const clean = { sourceSubpath: context, sourceDirty: false }
      expect(await read({ context })).toMatchObject(clean)
      await write(`${context}/file`, 'changed\n')
      expect(await read({ context })).toMatchObject({ sourceDirty: true })
    },
  )

  it('uses what the runner knows about HEAD, but prefers the branch that is checked out', async () => {
    const head = commit()
    const other = { head: 'e'.repeat(40), commit: 'e'.repeat(40), ref: 'other' }
    const merge = { head, commit: 'f'.repeat(40), ref: 'feature' }
    const later = { head, commit: head, ref: 'later' }
    const readWith = async (...checkouts: readonly RunnerCheckout[]) => {
      const { sourceCommit, sourceRef } = await read({ checkouts })
      return [sourceCommit, sourceRef]
    }
    expect(await readWith(merge)).toEqual([merge.commit, 'main'])
    git('checkout', '-q', '--detach')
    git('tag', 'v1')
    expect(await readWith(other, merge, later)).toEqual([merge.commit, 'feature'])
    expect(await readWith({ ...merge, ref: undefined })).toEqual([merge.commit, 'v1'])
    expect(await readWith(other)).toEqual([head, 'v1'])
  })

  it('looks for a checkout from the build context up to the workspace', async () => {
    commit()
    expect(await readIn(join(workspace.path, 'agents'), { context: 'hello' })).toMatchObject({
      provenance: {},
      repositoryRoot: undefined,
    })
    git('init', '-q', '-b', 'inner', 'agents')
    const inner = { sourceRef: 'inner', sourceSubpath: 'hello', sourceDirty: true }
    expect(await read({ context: 'agents/hello' })).toMatchObject(inner)
  })

  it.each([
    ['as git rewrites it', 'acme:agents', 'url.https://token@example.test/.insteadOf', 'acme:'],
    ['as the first of two URLs', 'https://example.test/agents', '--add', 'remote.origin.url', 'x'],
  ])('reports the remote %s', async (_, url, ...args) => {
    commit()
    git('remote', 'add', 'origin', url)
    git('config', ...args)
    expect(await read()).toMatchObject({ sourceRepo: 'example.test/agents' })
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
    const isDirty = async () => (await read({ env })).sourceDirty
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
      await write('.gitattributes', '*.md filter=case\n')
      await write('README.md', 'text\n')
      commit()
      await checkOut('filter.case.smudge=tr a-z A-Z')
      expect(await readFile(join(workspace.path, 'README.md'), 'utf8')).toBe('TEXT\n')
      await configure('[filter "case"]\n\tclean = tr A-Z a-z\n')
      expect(await isDirty()).toBe(false)
    })

    it('ignores what the user has git ignore', async () => {
      commit()
      await write('.DS_Store')
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
      await write('lib/file', 'changed')
      expect(await isDirty()).toBe(true)
      await write('lib/file')
      expect(await isDirty()).toBe(false)
      await write('new')
      expect(await isDirty()).toBe(true)
    })
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
      await write('.gitattributes', '*.md filter=lfs\n')
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
      expect(await read({ env })).toMatchObject({ sourceDirty: false })
      await write('README.md', 'changed\n')
      expect(await read({ env })).toMatchObject({ sourceDirty: true })
    })

    it.each([
      ['filter.lfs.clean', 'git-lfs clean -- %f; true'],
      ['filter.LFS.clean', 'git-lfs clean -- %f'],
      ['filter.lfs.required', 'false'],
      ['filter.other.smudge', 'cat'],
      ['lfs.extension.other.clean', 'cat'],
    ])('does not report whether anything changed: %s = %s', async (key, value) => {
      git('config', key, value)
      expect(await read({ env })).toMatchObject({
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
      expect(await read({ env })).toMatchObject({ sourceDirty: undefined })
      expect(await read({ context: 'agents', env })).toMatchObject({ sourceDirty: false })
    })
  })
})
