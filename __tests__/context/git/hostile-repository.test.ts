import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  mkdir,
  mkdtempDisposable,
  readFile,
  realpath,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Provenance } from '../../../src/api/model.ts'
import type { GitOptions } from '../../../src/context/git/git.ts'
import { readIndexModes } from '../../../src/context/git/index-modes.ts'
import { readSourceRepository } from '../../../src/context/provenance.ts'
import { gitIn, openGitIn, wrapGit } from '../../../testbed/runner/git.ts'

const never = new AbortController().signal

let root: AsyncDisposable & { readonly path: string }
/** Outside the workspace: for a `git` of the user, with the home directory in it. */
let bin: AsyncDisposable & { readonly path: string }
/** The build context, and the repository in it. */
let context: string
/** Leaves `mark`. */
let program: string
let mark: string
let home: string

beforeEach(async () => {
  root = await mkdtempDisposable(join(await realpath(tmpdir()), 'hostile-'))
  bin = await mkdtempDisposable(join(tmpdir(), 'bin-'))
  const at = (name: string): string => join(root.path, name)
  home = join(bin.path, 'home')
  ;[context, program, mark] = [at('context'), at('program'), at('mark')]
  await mkdir(home)
  await writeProgram('cat')
  await makeRepository(context)
})
afterEach(async () => {
  for (const one of [root, bin]) await one[Symbol.asyncDispose]()
})

describe('no program starts that is named as', () => {
  it.each<readonly [name: string, command: string, submodules?: number]>([
    ['a filter', 'git config filter.mark.clean "$PROGRAM"'],
    ['a filter process', 'git config filter.mark.process "$PROGRAM"'],
    [
      "a filter called like git-lfs's",
      `echo '* filter=lfs' >.git/info/attributes
       git config filter.lfs.process 'git-lfs filter-process'
       git config filter.lfs.process "$PROGRAM"`,
    ],
    [
      'a filter with an equals sign in its name',
      `echo '* filter=a=b' >.git/info/attributes; git config filter.a=b.clean "$PROGRAM"`,
    ],
    [
      "a filter in the work tree's configuration",
      `git config extensions.worktreeConfig true
       git config --worktree filter.mark.clean "$PROGRAM"`,
    ],
    ...['include', 'includeIf.gitdir:context/', 'includeIf.onbranch:main'].map(
      (condition) =>
        [
          `a filter in a file of ${condition}`,
          `git config --file more filter.mark.clean "$PROGRAM"
           git config ${condition}.path ../more`,
        ] as const,
    ),
    [
      "a filter in a repository that pretends to end the user's settings",
      `git config filter.mark.clean "$PROGRAM"
       git config build-context.user-settings-end /tmp/git-000000`,
    ],
    [
      'a filter in a repository to which a `.git` file leads',
      `git config filter.mark.clean "$PROGRAM"
       mv .git ../data; echo 'gitdir: ../data' >.git`,
    ],
    [
      'a filter in the repository of a linked work tree',
      `cd ..; mv context main; cd main
       git worktree add -q ../context; touch -d @1 ../context/file
       git config filter.mark.clean "$PROGRAM"`,
    ],
    ['a filter of a submodule', 'git -C lib config filter.mark.clean "$PROGRAM"', 1],
    [
      'a filter of a submodule in a submodule',
      'git -C lib/lib config filter.mark.clean "$PROGRAM"',
      2,
    ],
    [
      'a filter of a submodule in a submodule that has its work tree elsewhere',
      `cp -r lib other; rm -r lib/lib
       git -C lib config core.worktree ../../other
       git -C other/lib config filter.mark.clean "$PROGRAM"; touch -d @1 other/lib/file`,
      2,
    ],
    [
      'an extension of git-lfs, which the user has installed',
      `lfs='sh -c "$(git config lfs.extension.mark.clean)"'
       git config --file "$HOME/.gitconfig" filter.mark.clean "$lfs"
       git config lfs.extension.mark.clean "$PROGRAM"`,
    ],
    ['a monitor of its files', 'git config core.fsmonitor "$PROGRAM"'],
    ['a monitor of the files of a submodule', 'git -C lib config core.fsmonitor "$PROGRAM"', 1],
    ['a hook', 'mkdir .git/hooks; cp "$PROGRAM" .git/hooks/post-index-change'],
    [
      'a hook in another directory',
      `mkdir hooks; cp "$PROGRAM" hooks/post-index-change
       git config core.hooksPath hooks`,
    ],
  ])('%s', async (_, command, submodules = 0) => {
    const parents = [context, join(context, 'lib')].slice(0, submodules)
    for (const parent of parents) await addSubmodule(parent)
    shell(command)
    await read()
    expect(existsSync(mark)).toBe(false)
    expect(statusStarts()).toBe(true)
  })
})

describe('no program starts that would fetch a missing object, named as', () => {
  beforeEach(async () => {
    await writeProgram('exit 1')
    const tree = gitIn(context)('rev-parse', 'HEAD^{tree}')
    await rm(join(context, '.git/objects', tree.slice(0, 2), tree.slice(2)))
    configure('core.repositoryFormatVersion', '1')
    configure('extensions.partialClone', 'origin')
    configure('remote.origin.promisor', 'true')
    configure('remote.origin.url', context)
  })

  describe.each([
    ['git', ''],
    ['git before 2.45', 'unset GIT_NO_LAZY_FETCH'],
  ])('%s', (__, setUp) => {
    it.each([
      ['the other side of a local remote', 'git config remote.origin.uploadpack "$PROGRAM"'],
      [
        'ssh',
        'git config remote.origin.url ssh://example.test/a; git config core.sshCommand "$PROGRAM"',
      ],
      [
        'a proxy',
        'git config remote.origin.url git://example.test/a; git config core.gitProxy "$PROGRAM"',
      ],
      [
        'a transport',
        'git config remote.origin.url "ext::$PROGRAM"; git config protocol.ext.allow always',
      ],
    ])('%s', async (_, command) => {
      shell(command)
      const PATH = await wrapGit(bin.path, setUp)
      await read({ env: { PATH, HOME: home } })
      expect(existsSync(mark)).toBe(false)
      expect(statusStarts()).toBe(true)
    })
  })
})

it('starts no program that a repository names for other commands', async () => {
  const keys = [
    ...['core.pager', 'pager.status', 'pager.config', 'core.editor', 'sequence.editor'],
    ...['core.askPass', 'credential.helper', 'gpg.program', 'core.alternateRefsCommand'],
    ...['diff.external', 'diff.mark.command', 'diff.mark.textconv', 'merge.mark.driver'],
    ...['uploadpack.packObjectsHook', 'interactive.diffFilter', 'remote.origin.vcs'],
  ]
  for (const key of keys) configure(key, program)
  for (const command of ['config', 'status', 'rev-parse', 'ls-files', 'describe', 'remote']) {
    configure(`alias.${command}`, `!${program}`)
  }
  configure('url.x.insteadOf', 'y')
  configure('submodule.lib.update', `!${program}`)
  gitIn(context)('checkout', '-q', '--detach')
  await read()
  expect(existsSync(mark)).toBe(false)
})

it('writes nothing into the repository, so that no hook has a reason to run', async () => {
  const index = join(context, '.git/index')
  const before = await readFile(index)
  await read()
  expect(await readFile(index)).toEqual(before)
  // A plain `git status` stores what it has seen.
  statusStarts()
  expect(await readFile(index)).not.toEqual(before)
})

describe('files that look like a repository', () => {
  /** Git before 2.38 does not know `safe.bareRepository`. */
  const before238 = `for argument; do
  shift
  [ "$argument" = safe.bareRepository=explicit ] && argument=safe.bareRepository=all
  set -- "$@" "$argument"
done`

  it.each([
    ['git', ''],
    ['git before 2.38', before238],
  ])('name no program and no source: %s', async (_, setUp) => {
    await rm(join(context, '.git'), { recursive: true })
    const bare = gitIn(context)
    bare('init', '-q', '--bare')
    bare('config', 'core.bare', 'false')
    bare('config', 'core.worktree', '.')
    await writeFile(join(context, 'file'), 'content\n')
    bare('--git-dir=.', 'add', 'file')
    bare('config', 'filter.mark.clean', program)
    await touch(context)
    const PATH = await wrapGit(bin.path, setUp)
    expect(await read({ env: { PATH, HOME: home } })).toEqual({})
    expect(existsSync(mark)).toBe(false)
    expect(statusStarts()).toBe(true)
  })
})

it("looks at no repository to which a repository's own configuration leads", async () => {
  const other = join(root.path, 'other')
  await makeRepository(other)
  configure('core.worktree', other)
  configure('filter.mark.clean', program, other)
  expect(await read()).toEqual({})
  expect(existsSync(mark)).toBe(false)
})

it.each(['config', 'commondir', 'HEAD', 'index', 'objects/info/alternates', 'info/attributes'])(
  'does not wait for a pipe called .git/%s',
  async (name) => {
    const pipe = join(context, '.git', name)
    await rm(pipe, { force: true })
    execFileSync('mkfifo', [pipe])
    const { sourceDirty } = await read({ timeoutMs: 100 })
    expect(sourceDirty).toBeUndefined()
  },
)

async function writeProgram(rest: string): Promise<void> {
  await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n${rest}\n`, { mode: 0o755 })
}

/** The working directory is the build context. */
function shell(command: string): void {
  const env = { PATH: process.env['PATH'], HOME: home, PROGRAM: program }
  execFileSync('sh', ['-ec', command], { cwd: context, env, stdio: 'pipe' })
}

/** A repository whose files git compares by their content, through the filter `mark`. */
async function makeRepository(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  gitIn(directory)('init', '-q', '-b', 'main')
  await writeFile(join(directory, '.gitattributes'), '* filter=mark diff=mark merge=mark\n')
  await writeFile(join(directory, 'file'), 'content\n')
  commitIn(directory)
  await touch(directory)
}

async function touch(directory: string): Promise<void> {
  await utimes(join(directory, 'file'), 1, 1)
}

function commitIn(directory: string): void {
  gitIn(directory)('add', '.')
  gitIn(directory)('commit', '-q', '-m', 'one')
}

function configure(key: string, value: string, directory = context): void {
  gitIn(directory)('config', key, value)
}

async function addSubmodule(directory: string): Promise<void> {
  await makeRepository(join(directory, 'lib'))
  gitIn(directory)('add', 'lib')
  gitIn(directory)('commit', '-q', '-m', 'two')
}

/** Everything that the action asks git about a build context. */
async function read(options: Partial<GitOptions> = {}): Promise<Provenance> {
  const env = { PATH: process.env['PATH'], HOME: home }
  await using git = await openGitIn(context, { env, workspace: root.path, ...options })
  await readIndexModes(context, git.run, never)
  return (await readSourceRepository(context, [], git, [], never)).provenance
}

/** The program is really named: `git status` starts it. */
function statusStarts(): boolean {
  try {
    execFileSync('git', ['status'], {
      cwd: context,
      env: { PATH: process.env['PATH'], HOME: home, GIT_TERMINAL_PROMPT: '0' },
      stdio: 'ignore',
      timeout: 10_000,
    })
  } catch {
    // Git may fail after it has started the program.
  }
  return existsSync(mark)
}
