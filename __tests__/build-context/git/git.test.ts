import { mkdtempDisposable, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openGit } from '../../../src/build-context/git/git.ts'
import { gitIn, wrapGit } from '../../support/git.ts'

const never = new AbortController().signal

const sayVersion = (version: string): string =>
  `[ "$1" = version ] && echo 'git version ${version}' && exit`
/** What a git before 2.32 does: it does not know `GIT_CONFIG_GLOBAL`. */
const before232 = `unset GIT_CONFIG_GLOBAL\n${sayVersion('2.31.8')}`

describe.each([
  ['git', ''],
  ['git before 2.32', before232],
])('%s', (_, setUp) => {
  let root: AsyncDisposable & { readonly path: string }
  let repository: string
  let env: NodeJS.ProcessEnv

  beforeEach(async () => {
    root = await mkdtempDisposable(join(tmpdir(), 'git-test-'))
    repository = join(root.path, 'repository')
    gitIn(root.path)('init', '-q', '-b', 'main', repository)
    env = {
      PATH: await wrapGit(join(root.path, 'bin'), setUp),
      HOME: join(root.path, 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
    }
  })
  afterEach(async () => await root[Symbol.asyncDispose]())

  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  const run = async (...args: readonly string[]): Promise<string | undefined> => {
    await using git = await openGit(env, root.path, never)
    return await git(args, repository, never)
  }
  const marksSeen = async (): Promise<readonly string[]> =>
    (await run('config', '--get-all', 'test.mark'))?.split('\n') ?? []
  const mark = (name: string): string => `[test]\n\tmark = ${name}\n`

  it('works in a folder of another user', async () => {
    env['PATH'] = await wrapGit(
      join(root.path, 'foreign'),
      `${setUp}\nexport GIT_TEST_ASSUME_DIFFERENT_OWNER=1`,
    )
    expect(await run('symbolic-ref', 'HEAD')).toBe('refs/heads/main')
  })

  it('works there also where the user trusts no folder', async () => {
    await write(join(root.path, 'home/.gitconfig'), '[safe]\n\tdirectory =\n')
    env['PATH'] = await wrapGit(
      join(root.path, 'foreign'),
      `${setUp}\nexport GIT_TEST_ASSUME_DIFFERENT_OWNER=1`,
    )
    expect(await run('symbolic-ref', 'HEAD')).toBe('refs/heads/main')
  })

  it.each(['home', String.raw`ho"me\n '#; x`, 'ho\nme'])(
    "reads the user's configuration below %j, the file of the home folder last",
    async (home) => {
      env['HOME'] = join(root.path, home)
      await write(join(root.path, home, '.gitconfig'), mark('home'))
      await write(join(root.path, home, '.config/git/config'), mark('xdg'))
      expect((await marksSeen()).slice(-2)).toEqual(['xdg', 'home'])
    },
  )

  it('finds the configuration that XDG_CONFIG_HOME names, and files beside it', async () => {
    env['XDG_CONFIG_HOME'] = join(root.path, 'xdg')
    await write(join(root.path, 'home/.config/git/config'), mark('not this'))
    await write(join(root.path, 'xdg/git/config'), `${mark('xdg')}[include]\n\tpath = more\n`)
    await write(join(root.path, 'xdg/git/more'), mark('more'))
    await write(join(root.path, 'xdg/git/ignore'), '*.ignored\n')
    await write(join(repository, 'a.ignored'), '')
    expect((await marksSeen()).slice(-2)).toEqual(['xdg', 'more'])
    expect(await run('status', '--porcelain')).toBe('')
  })

  it("does without a user's configuration that cannot be read", async () => {
    await write(join(root.path, 'home/.config/git/config'), mark('xdg'))
    await symlink('.gitconfig', join(root.path, 'home/.gitconfig'))
    expect((await marksSeen()).at(-1)).toBe('xdg')
  })

  it('reads the one file that GIT_CONFIG_GLOBAL names in place of the others', async () => {
    await write(join(root.path, 'home/.gitconfig'), mark('home'))
    await write(join(root.path, 'named'), mark('named'))
    env['GIT_CONFIG_GLOBAL'] = join(root.path, 'named')
    expect(await marksSeen()).toEqual(['named'])
    env['GIT_CONFIG_GLOBAL'] = ''
    expect(await marksSeen()).toEqual([])
  })

  it("reads the configuration of a Windows user's home folder", async () => {
    env['HOME'] = undefined
    env['USERPROFILE'] = join(root.path, 'profile')
    await write(join(root.path, 'profile/.gitconfig'), mark('profile'))
    expect((await marksSeen()).at(-1)).toBe('profile')
  })

  it('says all of what is long', async () => {
    const text = 'long '.repeat(2 ** 20)
    await write(join(repository, 'long'), text)
    const object = (await run('hash-object', '-w', 'long')) ?? ''
    expect((await run('cat-file', 'blob', object)) === text).toBe(true)
  })

  it("lets no user's setting run a program of a repository", async () => {
    await write(join(root.path, 'home/.gitconfig'), '[core]\n\tfsmonitor = true\n\thooksPath = .\n')
    expect(await run('config', 'core.fsmonitor')).toBe('false')
    expect(await run('config', 'core.hooksPath')).toBe('/dev/null')
    expect(await run('config', 'safe.bareRepository')).toBe('explicit')
  })

  it('keeps everything else of the environment to itself', async () => {
    env['SGP_API_KEY'] = 'canary'
    env['INPUT_API-KEY'] = 'canary'
    env['GIT_CONFIG_COUNT'] = '1'
    env['GIT_CONFIG_KEY_0'] = 'http.extraheader'
    env['GIT_CONFIG_VALUE_0'] = 'canary'
    const seen = await run('-c', 'alias.environment=!env', 'environment')
    expect(seen).toContain('GIT_TERMINAL_PROMPT=0')
    expect(seen).not.toContain('canary')
  })

  it('leaves nothing behind', async () => {
    const before = await readdir(root.path)
    {
      await using git = await openGit(env, root.path, never)
      expect(git).toBeDefined()
      expect(await readdir(root.path)).not.toEqual(before)
    }
    expect(await readdir(root.path)).toEqual(before)
  })
})

describe('openGit', () => {
  it.each([
    ['git as it is', ''],
    ['git 2.32', sayVersion('2.32.0')],
    ['git 3.0', sayVersion('3.0.0')],
  ])('lets `~` in the configuration of the user be their home folder: %s', async (_, setUp) => {
    await using root = await mkdtempDisposable(join(tmpdir(), 'git-test-'))
    await writeFile(join(root.path, '.gitconfig'), '[include]\n\tpath = ~/more\n')
    await writeFile(join(root.path, 'more'), '[test]\n\tmark = more\n')
    const env = { PATH: await wrapGit(join(root.path, 'bin'), setUp), HOME: root.path }
    await using git = await openGit(env, tmpdir(), never)
    expect(await git(['config', 'test.mark'], root.path, never)).toBe('more')
  })

  it("reads the system's configuration, and not where the user wants none", async () => {
    await using root = await mkdtempDisposable(join(tmpdir(), 'git-test-'))
    const system = join(root.path, 'system')
    await writeFile(system, '[test]\n\tmark = system\n')
    const env = { PATH: process.env['PATH'], HOME: root.path, GIT_CONFIG_SYSTEM: system }
    await using git = await openGit(env, tmpdir(), never)
    expect(await git(['config', 'test.mark'], root.path, never)).toBe('system')
    await using without = await openGit({ ...env, GIT_CONFIG_NOSYSTEM: '1' }, tmpdir(), never)
    expect(await without(['config', 'test.mark'], root.path, never)).toBeUndefined()
  })

  it('says that it may not write', async () => {
    const opening = openGit(process.env, '/nowhere', never)
    await expect(opening).rejects.toThrow("Could not write a configuration for git in '/nowhere'.")
  })

  it('ends with the reason of the signal and leaves nothing behind', async () => {
    await using root = await mkdtempDisposable(join(tmpdir(), 'git-test-'))
    const reason = new Error('stop')
    const opening = openGit(process.env, root.path, AbortSignal.abort(reason))
    await expect(opening).rejects.toBe(reason)
    expect(await readdir(root.path)).toEqual([])
  })
})
