import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openGit } from '../../src/build-context/git/git.ts'
import { type KnownCheckout, readProvenance } from '../../src/build-context/provenance.ts'
import { gitIn, wrapGit } from '../support/git.ts'
import { makeWorkspace, type Workspace } from '../support/workspace.ts'

const never = new AbortController().signal

/** What a git before 2.38 does: it does not know `safe.bareRepository`. */
const before238 = `for argument; do
  shift
  [ "$argument" = safe.bareRepository=explicit ] && argument=safe.bareRepository=all
  set -- "$@" "$argument"
done`

describe('readProvenance', () => {
  let workspace: Workspace

  beforeEach(async () => {
    workspace = await makeWorkspace({
      'agents/hello/Dockerfile': 'FROM scratch\n',
      'README.md': '#\n',
    })
  })
  afterEach(async () => await workspace[Symbol.asyncDispose]())

  const git = (...args: readonly string[]): string => gitIn(workspace.path)(...args)
  const commit = (): string => {
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-q', '-m', 'one')
    return git('rev-parse', 'HEAD')
  }
  const read = async (folder = '', checkouts: readonly KnownCheckout[] = [], env = process.env) => {
    await using ours = await openGit(env, tmpdir(), never)
    return await readProvenance(join(workspace.path, folder), ours, checkouts, never)
  }

  it('is empty outside git', async () => {
    expect(await read()).toEqual({})
  })

  it('tells repository, commit, branch, folder and whether anything changed below it', async () => {
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

  it.each(['..agents', 'a*', ':(top)'])('takes the folder %j by its name', async (folder) => {
    for (const name of [folder, 'abc']) {
      await mkdir(join(workspace.path, name))
      await writeFile(join(workspace.path, name, 'file'), '')
    }
    commit()
    await writeFile(join(workspace.path, 'abc/file'), 'changed\n')
    const [sourceSubpath, sourceDirty] = [folder, false]
    expect(await read(folder)).toMatchObject({ sourceSubpath, sourceDirty })
    await writeFile(join(workspace.path, folder, 'file'), 'changed\n')
    expect(await read(folder)).toMatchObject({ sourceDirty: true })
  })

  it('leaves out a remote whose password would leave a tail', async () => {
    commit()
    git('remote', 'add', 'origin', 'https://user:p@ss@example.test/o/r')
    expect((await read()).sourceRepo).toBeUndefined()
  })

  it('names the tag of a detached checkout', async () => {
    commit()
    git('tag', 'v1')
    git('checkout', '-q', '--detach')
    expect(await read()).toMatchObject({ sourceRef: 'v1', sourceSubpath: undefined })
  })

  it('takes commit and ref of a detached checkout from what is known of HEAD', async () => {
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

  it('believes the branch that is checked out', async () => {
    const head = commit()
    const known = { head, commit: head, ref: 'other' }
    expect(await read('', [known])).toMatchObject({ sourceCommit: head, sourceRef: 'main' })
  })

  it('knows the branch before the first commit', async () => {
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
    /** Checks README.md out with a setting that git is then to find with the user; its times make git compare the content. */
    const checkOut = async (...settings: readonly string[]): Promise<void> => {
      const readme = join(workspace.path, 'README.md')
      await rm(readme)
      git(...settings.flatMap((setting) => ['-c', setting]), 'checkout', '-q', 'README.md')
      await utimes(readme, 1, 1)
    }

    it('says that it is clean where the user has line endings converted', async () => {
      commit()
      await checkOut('core.autocrlf=true')
      expect(await readFile(join(workspace.path, 'README.md'), 'utf8')).toBe('#\r\n')
      await configure('[core]\n\tautocrlf = true\n')
      expect(await isDirty()).toBe(false)
    })

    it("says that it is clean where a filter of the user's was at work", async () => {
      await writeFile(join(workspace.path, '.gitattributes'), '*.md filter=case\n')
      await writeFile(join(workspace.path, 'README.md'), 'text\n')
      commit()
      await checkOut('filter.case.smudge=tr a-z A-Z')
      expect(await readFile(join(workspace.path, 'README.md'), 'utf8')).toBe('TEXT\n')
      await configure('[filter "case"]\n\tclean = tr A-Z a-z\n')
      expect(await isDirty()).toBe(false)
    })

    it('leaves out what the user has git ignore', async () => {
      commit()
      await writeFile(join(workspace.path, '.DS_Store'), '')
      expect(await isDirty()).toBe(true)
      await writeFile(join(home.path, 'ignored'), '.DS_Store\n')
      await configure('[core]\n\texcludesFile = ~/ignored\n')
      expect(await isDirty()).toBe(false)
    })

    it('counts untracked files and those of submodules, whatever the user has git show', async () => {
      await using library = await makeWorkspace({ file: '' })
      gitIn(library.path)('init', '-q')
      gitIn(library.path)('add', '.')
      gitIn(library.path)('commit', '-q', '-m', 'one')
      commit()
      git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.path, 'lib')
      git('commit', '-q', '-m', 'two')
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

  it('runs no program of files that look like a repository, where git takes them for one', async () => {
    const folder = join(workspace.path, 'agents/hello')
    const bare = gitIn(folder)
    const [mark, filter] = [join(workspace.path, 'ran'), join(workspace.path, 'filter')]
    await writeFile(filter, `#!/bin/sh\ntouch '${mark}'\ncat\n`, { mode: 0o755 })
    bare('init', '-q', '--bare')
    bare('config', 'core.bare', 'false')
    bare('config', 'core.worktree', '.')
    await writeFile(join(folder, '.gitattributes'), '* filter=mark\n')
    bare('--git-dir=.', 'add', 'Dockerfile')
    bare('config', 'filter.mark.clean', filter)
    await utimes(join(folder, 'Dockerfile'), 1, 1)
    await using bin = await makeWorkspace({})
    const env = { PATH: await wrapGit(bin.path, before238), HOME: bin.path }
    expect(await read('agents/hello', [], env)).toEqual({})
    expect(existsSync(mark)).toBe(false)
  })

  it('runs no program that the repository names to watch its files', async () => {
    commit()
    const mark = join(workspace.path, 'ran')
    git('config', 'core.fsmonitor', `touch ${mark}; false`)
    await read()
    expect(existsSync(mark)).toBe(false)
  })
})
