import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  appendFile,
  cp,
  mkdir,
  mkdtempDisposable,
  readFile,
  realpath,
  rename,
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
import { readSource } from '../../../src/context/provenance.ts'
import { gitIn, openGitIn, wrapGit } from '../../../world/runner/git.ts'

const never = new AbortController().signal

let root: AsyncDisposable & { readonly path: string }
/** For a `git` of the user, outside the workspace. */
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
  ;[context, program, mark, home] = [at('context'), at('program'), at('mark'), at('home')]
  await mkdir(home)
  await writeProgram('cat')
  await makeRepository(context)
})
afterEach(async () => {
  for (const one of [root, bin]) await one[Symbol.asyncDispose]()
})

describe('no program starts that is named as', () => {
  const section = (): string => `[filter "mark"]\n\tclean = ${program}\n`

  it.each<readonly [string, () => Promise<void> | void]>([
    ['a filter', () => configure('filter.mark.clean', program)],
    ['a filter process', () => configure('filter.mark.process', program)],
    [
      "a filter called like git-lfs's",
      async () => {
        await writeFile(join(context, '.git/info/attributes'), '* filter=lfs\n')
        configure('filter.lfs.process', 'git-lfs filter-process')
        configure('filter.lfs.process', program)
      },
    ],
    [
      'a filter with an equals sign in its name',
      async () => {
        await writeFile(join(context, '.git/info/attributes'), '* filter=a=b\n')
        configure('filter.a=b.clean', program)
      },
    ],
    [
      "a filter in the work tree's configuration",
      () => {
        configure('extensions.worktreeConfig', 'true')
        gitIn(context)('config', '--worktree', 'filter.mark.clean', program)
      },
    ],
    ...['include', 'includeIf.gitdir:context/', 'includeIf.onbranch:main'].map(
      (condition) =>
        [
          `a filter in a file of ${condition}`,
          async () => {
            await writeFile(join(context, 'more'), section())
            configure(`${condition}.path`, '../more')
          },
        ] as const,
    ),
    [
      "a filter in a repository that pretends to end the user's settings",
      async () => {
        const pretence = '[build-context]\n\tuser-settings-end = /tmp/git-000000\n'
        await appendFile(join(context, '.git/config'), section() + pretence)
      },
    ],
    [
      'a filter in a repository to which a `.git` file leads',
      async () => {
        configure('filter.mark.clean', program)
        await rename(join(context, '.git'), join(root.path, 'data'))
        await writeFile(join(context, '.git'), 'gitdir: ../data\n')
      },
    ],
    [
      'a filter in the repository of a linked work tree',
      async () => {
        await rename(context, join(root.path, 'main'))
        gitIn(join(root.path, 'main'))('worktree', 'add', '-q', context)
        configure('filter.mark.clean', program)
        await touch(context)
      },
    ],
    [
      'a filter of a submodule',
      async () => {
        await addSubmodule(context)
        configure('filter.mark.clean', program, join(context, 'lib'))
      },
    ],
    [
      'a filter of a submodule in a submodule',
      async () => {
        await addSubmodule(context)
        await addSubmodule(join(context, 'lib'))
        configure('filter.mark.clean', program, join(context, 'lib/lib'))
      },
    ],
    [
      'a filter of a submodule in a submodule that has its work tree elsewhere',
      async () => {
        await addSubmodule(context)
        await addSubmodule(join(context, 'lib'))
        await cp(join(context, 'lib'), join(context, 'other'), { recursive: true })
        await rm(join(context, 'lib/lib'), { recursive: true })
        configure('core.worktree', '../../other', join(context, 'lib'))
        configure('filter.mark.clean', program, join(context, 'other/lib'))
        await touch(join(context, 'other/lib'))
      },
    ],
    [
      'an extension of git-lfs, which the user has installed',
      async () => {
        const lfs = `sh -c "$(git config lfs.extension.mark.clean)"`
        await writeFile(join(home, '.gitconfig'), `[filter "mark"]\n\tclean = ${quoted(lfs)}\n`)
        configure('lfs.extension.mark.clean', program)
      },
    ],
    ['a monitor of its files', () => configure('core.fsmonitor', program)],
    [
      'a monitor of the files of a submodule',
      async () => {
        await addSubmodule(context)
        configure('core.fsmonitor', program, join(context, 'lib'))
      },
    ],
    [
      'a hook',
      async () => {
        await mkdir(join(context, '.git/hooks'))
        await cp(program, join(context, '.git/hooks/post-index-change'))
      },
    ],
    [
      'a hook in another directory',
      async () => {
        await mkdir(join(context, 'hooks'))
        await cp(program, join(context, 'hooks/post-index-change'))
        configure('core.hooksPath', 'hooks')
      },
    ],
  ])('%s', async (_, name) => {
    await name()
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
    it.each<readonly [string, readonly (readonly [string, string])[]]>([
      ['the other side of a local remote', [['remote.origin.uploadpack', 'PROGRAM']]],
      [
        'ssh',
        [
          ['remote.origin.url', 'ssh://example.test/a'],
          ['core.sshCommand', 'PROGRAM'],
        ],
      ],
      [
        'a proxy',
        [
          ['remote.origin.url', 'git://example.test/a'],
          ['core.gitProxy', 'PROGRAM'],
        ],
      ],
      [
        'a transport',
        [
          ['remote.origin.url', 'ext::PROGRAM'],
          ['protocol.ext.allow', 'always'],
        ],
      ],
    ])('%s', async (_, settings) => {
      for (const [key, value] of settings) configure(key, value.replace('PROGRAM', program))
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
  await readIndexModes(context, git, never)
  return (await readSource(context, [], git, [], never)).provenance
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

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, String.raw`\$&`)}"`
}
