import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { gitIn, wrapGit } from '../../../world/runner/git.ts'
import {
  bin,
  configure,
  context,
  home,
  makeRepository,
  mark,
  program,
  read,
  root,
  statusStarts,
  touch,
  writeProgram,
} from './hostile.ts'

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
