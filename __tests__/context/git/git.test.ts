import { existsSync } from 'node:fs'
import { mkdtempDisposable, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { DirectoryGit } from '../../../src/context/git/git.ts'
import { gitIn, openGitIn, wrapGit } from '../../../testbed/runner/git.ts'

const never = new AbortController().signal

/** Git before 2.32 does not know `GIT_CONFIG_GLOBAL`. */
const before232 = 'unset GIT_CONFIG_GLOBAL'

let root: AsyncDisposable & { readonly path: string }
beforeEach(async () => {
  root = await mkdtempDisposable(join(tmpdir(), 'git-test-'))
})
afterEach(async () => await root[Symbol.asyncDispose]())

describe.each([
  ['git', ''],
  ['git before 2.32', before232],
])('%s', (_, setUp) => {
  let repository: string
  let env: NodeJS.ProcessEnv

  beforeEach(async () => {
    repository = join(root.path, 'repository')
    gitIn(root.path)('init', '-q', '-b', 'main', repository)
    env = {
      PATH: await wrapGit(join(root.path, 'bin'), setUp),
      HOME: join(root.path, 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
    }
  })

  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  const open = (): Promise<DirectoryGit> => openGitIn(repository, { env, tempDir: root.path })
  const run = async (...args: readonly string[]): Promise<string | undefined> => {
    await using git = await open()
    return await git.run(args, repository, never)
  }
  const marksSeen = async (): Promise<readonly string[]> =>
    (await run('config', '--get-all', 'test.mark'))?.split('\n') ?? []
  const mark = (name: string): string => `[test]\n\tmark = ${name}\n`

  it('ends without an error where its configuration cannot be removed', async () => {
    const tempDir = join(root.path, 'temp')
    await mkdir(tempDir)
    const git = await openGitIn(repository, { env, workspace: root.path, tempDir })
    await rm(tempDir, { recursive: true })
    // Nobody, not even root, can remove what is below a file.
    await writeFile(tempDir, '')
    await expect(git[Symbol.asyncDispose]()).resolves.toBeUndefined()
  })

  it.each(['', '[safe]\n\tdirectory =\n'])(
    'works in a directory of another user, whatever that user trusts: %j',
    async (settings) => {
      await write(join(root.path, 'home/.gitconfig'), settings)
      env['PATH'] = await wrapGit(
        join(root.path, 'foreign'),
        `${setUp}\nexport GIT_TEST_ASSUME_DIFFERENT_OWNER=1`,
      )
      expect(await run('symbolic-ref', 'HEAD')).toBe('refs/heads/main')
    },
  )

  it.each(['home', String.raw`ho"me\n '#; x`, 'ho\nme'])(
    "reads the user's configuration below %j, the file in the home directory last",
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

  it('ignores a configuration of the user that cannot be read', async () => {
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

  it.each([
    ['HOME', '.', '.gitconfig'],
    ['HOME', '.', '.config/git/config'],
    ['USERPROFILE', '.', '.gitconfig'],
    ['XDG_CONFIG_HOME', 'config', 'config/git/config'],
    ['GIT_CONFIG_GLOBAL', 'named', 'named'],
    ['GIT_CONFIG_SYSTEM', 'named', 'named'],
  ])(
    'reads no configuration of the workspace by %s, also through a link',
    async (name, place, file) => {
      env['HOME'] = undefined
      env['GIT_CONFIG_NOSYSTEM'] = undefined
      env['GIT_CONFIG_SYSTEM'] = join(root.path, 'none')
      await write(join(repository, file), mark('workspace'))
      await symlink(repository, join(root.path, 'link'))
      for (const start of [repository, join(root.path, 'link')]) {
        env[name] = join(start, place)
        expect(await marksSeen()).toEqual([])
      }
    },
  )

  it('reads no file of the user that is a link into the workspace', async () => {
    await write(join(repository, 'mine'), mark('workspace'))
    await mkdir(join(root.path, 'home'))
    await symlink(join(repository, 'mine'), join(root.path, 'home/.gitconfig'))
    expect(await marksSeen()).toEqual([])
  })

  it("reads the configuration in a Windows user's home directory", async () => {
    env['HOME'] = undefined
    env['USERPROFILE'] = join(root.path, 'profile')
    await write(join(root.path, 'profile/.gitconfig'), mark('profile'))
    expect((await marksSeen()).at(-1)).toBe('profile')
  })

  it('returns long output whole', async () => {
    const text = 'long '.repeat(2 ** 20)
    await write(join(repository, 'long'), text)
    const object = (await run('hash-object', '-w', 'long')) ?? ''
    expect((await run('cat-file', 'blob', object)) === text).toBe(true)
  })

  it('overrides settings of the user that start programs of a repository', async () => {
    await write(join(root.path, 'home/.gitconfig'), '[core]\n\tfsmonitor = true\n\thooksPath = .\n')
    expect(await run('config', 'core.fsmonitor')).toBe('')
    expect(await run('config', 'core.hooksPath')).toBe('/dev/null')
    expect(await run('config', 'safe.bareRepository')).toBe('explicit')
  })

  it('passes on nothing else of the environment', async () => {
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
      await using git = await open()
      expect(git).toBeDefined()
      expect(await readdir(root.path)).not.toEqual(before)
    }
    expect(await readdir(root.path)).toEqual(before)
  })
})

describe('createGit', () => {
  it('expands `~` in the configuration of the user to their home directory', async () => {
    await writeFile(join(root.path, '.gitconfig'), '[include]\n\tpath = ~/more\n')
    await writeFile(join(root.path, 'more'), '[test]\n\tmark = more\n')
    const workspace = join(root.path, 'workspace')
    await mkdir(workspace)
    const env = { PATH: process.env['PATH'], HOME: root.path }
    await using git = await openGitIn(workspace, { env })
    expect(await git.run(['config', 'test.mark'], workspace, never)).toBe('more')
  })

  it('finds git in no relative directory of PATH, and passes none on', async () => {
    const bin = join(root.path, 'bin')
    await wrapGit(bin, '')
    const PATH = `:.:${relative(process.cwd(), bin)}`
    await using without = await openGitIn(root.path, { env: { PATH } })
    expect(await without.run(['version'], root.path, never)).toBeUndefined()
    const env = { PATH: `.:${process.env['PATH'] ?? ''}:` }
    await using git = await openGitIn(root.path, { env })
    const seen = await git.run(['-c', 'alias.path=!echo "$PATH"', 'path'], root.path, never)
    expect(seen?.split(':').filter((directory) => !directory.startsWith('/'))).toEqual([])
  })

  it('finds no git in the workspace, also through links, and leads no program there', async () => {
    const at = (name: string): string => join(root.path, name)
    await wrapGit(at('workspace/bin'), `touch '${at('mark')}'`)
    await wrapGit(at('tools'), `touch '${at('mark')}'`)
    await symlink(at('workspace/bin'), at('into'))
    await symlink(at('tools'), at('workspace/out'))
    // `npm link` makes such links.
    await mkdir(at('linked'))
    await symlink(at('workspace/bin/git'), at('linked/git'))
    const inside = ['workspace', 'workspace/bin', 'into', 'workspace/out', 'tools/../workspace/bin']
    const PATH = [...[...inside, 'linked'].map(at), process.env['PATH']].join(':')
    await using git = await openGitIn(at('workspace'), { env: { PATH } })
    const seen = await git.run(['-c', 'alias.path=!echo "$PATH"', 'path'], root.path, never)
    const passedOn = seen?.split(':').filter((directory) => directory.startsWith(root.path))
    expect(passedOn).toEqual([at('linked')])
    expect(existsSync(at('mark'))).toBe(false)
  })

  it('finds no repository above the workspace', async () => {
    const workspace = join(root.path, 'repository/workspace')
    await mkdir(workspace, { recursive: true })
    gitIn(root.path)('init', '-q', 'repository')
    await using git = await openGitIn(workspace)
    expect(await git.run(['rev-parse', '--git-dir'], workspace, never)).toBeUndefined()
  })

  it('trusts no directory but those from the workspace to the build context', async () => {
    const setUp = 'export GIT_TEST_ASSUME_DIFFERENT_OWNER=1'
    const env = { PATH: await wrapGit(join(root.path, 'bin'), setUp), HOME: root.path }
    const [workspace, contextDir] = [join(root.path, 'a'), join(root.path, 'a/b/c')]
    await using git = await openGitIn(contextDir, { env, workspace })
    const works = async (directory: string): Promise<boolean> => {
      gitIn(root.path)('init', '-q', directory)
      return (
        (await git.run(['rev-parse', '--git-dir'], join(root.path, directory), never)) !== undefined
      )
    }
    for (const directory of ['a', 'a/b', 'a/b/c']) expect(await works(directory)).toBe(true)
    for (const directory of ['.', 'a/b/c/d', 'e']) expect(await works(directory)).toBe(false)
  })

  it("reads the system's configuration, unless the user disables it", async () => {
    const system = join(root.path, 'system')
    await writeFile(system, '[test]\n\tmark = system\n')
    const workspace = join(root.path, 'workspace')
    await mkdir(workspace)
    const env = { PATH: process.env['PATH'], HOME: root.path, GIT_CONFIG_SYSTEM: system }
    await using git = await openGitIn(workspace, { env })
    expect(await git.run(['config', 'test.mark'], workspace, never)).toBe('system')
    await using without = await openGitIn(workspace, { env: { ...env, GIT_CONFIG_NOSYSTEM: '1' } })
    expect(await without.run(['config', 'test.mark'], workspace, never)).toBeUndefined()
  })

  it('gives a command one second after another one has taken too long', async () => {
    const mark = join(root.path, 'mark')
    const first = `[ -e '${mark}' ] || { touch '${mark}'; exec sleep 600; }`
    const PATH = await wrapGit(join(root.path, 'bin'), `${first}\nsleep 1.5`)
    const lines: string[] = []
    const log = { line: (text: string) => lines.push(text) }
    const options = { env: { PATH }, log, timeoutMs: undefined }
    await using git = await openGitIn(join(root.path, 'workspace'), options)
    expect(await git.run(['--literal-pathspecs', 'ls-files'], root.path, never)).toBeUndefined()
    const stopped = (name: string, seconds: number): string =>
      `Stopped 'git ${name}' after ${seconds} s without a result; the run continues without it.`
    expect(lines).toEqual([
      "Waiting up to 5 s for 'git config'.",
      ...[stopped('config', 5), stopped('config', 1), stopped('ls-files', 1)],
    ])
  })

  it('reports that it may not write', async () => {
    const opening = openGitIn('/nowhere', { tempDir: '/nowhere' })
    await expect(opening).rejects.toThrow(
      "Could not write a configuration for git in '/nowhere': ENOENT",
    )
  })

  it('rejects with the reason of the signal and leaves nothing behind', async () => {
    const reason = new Error('stop')
    const opening = openGitIn(root.path, { tempDir: root.path }, AbortSignal.abort(reason))
    await expect(opening).rejects.toBe(reason)
    expect(await readdir(root.path)).toEqual([])
  })
})
