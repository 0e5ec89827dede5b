import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { rejectCredentials } from '../../../src/context/credentials/reject-credentials.ts'
import type { ArchiveEntry } from '../../../src/context/files/archive-entries.ts'
import type { RunGit } from '../../../src/context/git/git.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { gitIn, openGitIn } from '../../../testbed/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../../testbed/runner/workspace.ts'

const never = new AbortController().signal
const header = 'AUTHORIZATION: basic Y2FuYXJ5'
const withToken = 'https://x-access-token:canary@github.com/'

let directory: Workspace
let workspace: string

/** Git in a repository of the workspace. */
const gitAt = (path: string) => gitIn(join(workspace, path))

beforeEach(async () => {
  const app = { 'app/main.py': '', 'app/HEAD': '', 'app/objects/x': '' }
  directory = await makeWorkspace({ ...app, 'lib/.git/config': '' })
  workspace = await realpath(directory.path)
})
afterEach(async () => await directory[Symbol.asyncDispose]())

/** One with a submodule, one whose clone without a work tree got one elsewhere. */
function makeRepositories(): void {
  gitAt('')('init', '-q', '-b', 'main', 'lib')
  gitAt('lib')('commit', '-q', '--allow-empty', '-m', 'one')
  gitAt('')('clone', '-q', '--bare', 'lib', 'vendor/bare')
  gitAt('vendor/bare')('worktree', 'add', '-q', '../../tree', 'main')
  gitAt('')('init', '-q', '-b', 'main', '.')
  gitAt('')('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', './lib', 'sub')
}

const filesAt = (...paths: readonly string[]) =>
  paths.map((path): ArchiveEntry => ({ type: 'file', path }))

/** All files in a directory. */
async function listAll(contextDir: string): Promise<readonly ArchiveEntry[]> {
  const found = await readdir(contextDir, { recursive: true, withFileTypes: true })
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return filesAt(...paths.map((path) => relative(contextDir, path)).toSorted())
}

/** What a refusal lists. */
async function reject(
  entries: readonly ArchiveEntry[],
  context: string,
  git: RunGit,
  includeGit: boolean,
): Promise<readonly string[]> {
  const place = { workspace, contextDir: join(workspace, context) }
  const allowed = { allowSensitive: ['.'], howToExclude: 'Add a line.' }
  try {
    await rejectCredentials({ ...place, ...allowed, entries, includeGit }, git, never)
    return []
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    expect(error.message).not.toContain('canary')
    expect(error.hint).toMatch(
      includeGit ? "'persist-credentials: false'" : /Add a line\. .*'include-git: true'/,
    )
    const [, list = ''] = /: ('.*)\. Nothing was sent\.$/.exec(error.message) ?? []
    return list.split('; ')
  }
}

describe('a file of a git directory', () => {
  beforeEach(makeRepositories)

  const find = (entries: readonly ArchiveEntry[], context = '') =>
    reject(entries, context, () => Promise.resolve(''), false)

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
  ])('is found %s, and named once', async (_, context, path, gitDirectory) => {
    expect(await find(filesAt(path, `${path}.lock`), context)).toEqual([
      `'${join(context, path)}', packed as '${path}', of '${gitDirectory}'`,
    ])
  })

  it('is found where a link of a manifest leads to it', async () => {
    const source = join(workspace, 'vendor/bare/config')
    expect(await find([{ type: 'file', path: 'notes', source }], 'app')).toEqual([
      "'vendor/bare/config', packed as 'notes', of 'vendor/bare'",
    ])
  })

  it('is none in work trees, beside them, and in what only resembles a repository', async () => {
    for (const name of ['HEAD', 'objects', 'refs'])
      await mkdir(join(workspace, 'odd', name), { recursive: true })
    await writeFile(join(workspace, 'odd/config'), '')
    const paths = ['app/main.py', 'app/HEAD', 'app/objects/x', 'tree/.git', 'sub/.git']
    const more = ['odd/config', '.gitmodules', '.github/workflows/x.yml']
    expect(await find(filesAt(...paths, ...more))).toEqual([])
  })

  it('is found through the links that git would follow', async () => {
    await mkdir(join(workspace, 'linked'))
    for (const name of ['objects', 'refs', 'HEAD']) {
      await symlink(join('../vendor/bare', name), join(workspace, 'linked', name))
    }
    await writeFile(join(workspace, 'linked/config'), '')
    const config = filesAt('linked/config')
    expect(await find(config)).toEqual([expect.stringContaining("of 'linked'")])
    await rm(join(workspace, 'linked/refs'))
    expect(await find(config)).toEqual([])
  })
})

describe('a git configuration with credentials', () => {
  /** Searches all files of a context, or some archive entries of the workspace. */
  const find = async (
    context = 'lib',
    { entries, PATH }: { entries?: readonly ArchiveEntry[]; PATH?: string } = {},
  ): Promise<readonly string[]> => {
    const contextDir = join(workspace, context)
    const env = { ...process.env, ...(PATH !== undefined && { PATH }) }
    await using git = await openGitIn(contextDir, { env, workspace })
    return await reject(entries ?? (await listAll(contextDir)), context, git.run, true)
  }
  const configure = (path: string, ...args: readonly string[]) => gitAt(path)('config', ...args)
  const configureFile = (key: string, value: string) =>
    gitAt('lib')('config', '--file', '.git/config', '--add', key, value)
  const setHeader = (...paths: readonly string[]): void => {
    for (const path of paths) configure(path, 'http.extraheader', header)
  }
  const sets = (path: string, setting = 'http.extraheader'): string => `'${path}' sets ${setting}`

  it.each([
    // actions/checkout keeps its token so, up to 5 and from 6 on.
    ['http.https://github.com/.extraheader', header, 'http.*.extraheader'],
    ['includeIf.gitdir:/w/.git.path', '/t/git-credentials-1.config', 'includeif.*.path'],
    ['http.extraheader', header, 'http.extraheader'],
    ['credential.helper', 'store --file=.git/credentials', 'credential.helper'],
    ['credential.https://github.com.username', 'x-access-token', 'credential.*.username'],
    [`url.${withToken}.insteadOf`, 'https://github.com/', 'url.*.insteadof'],
    ['remote.origin.url', `${withToken}acme/agents`, 'remote.*.url'],
    ['remote.origin.pushUrl', 'ssh://user:canary@example.test/x', 'remote.*.pushurl'],
    ['http.proxy', 'http://user:canary@proxy.example.test', 'http.proxy'],
    ['http.proxy', 'user:canary@proxy.example.test:8080', 'http.proxy'],
    ['remote.origin.proxy', ' user:canary@proxy.example.test', 'remote.*.proxy'],
    ['remote.origin.url', `https://user:'"canary'@example.test/o/r`, 'remote.*.url'],
    ['remote.origin.url', 'https://user:a canary@example.test/o/r', 'remote.*.url'],
    ['remote.origin.url', 'https://user:p@canary@example.test/o/r', 'remote.*.url'],
    [`url.https://user:'canary@example.test/.insteadOf`, 'x:', 'url.*.insteadof'],
    ['remote.origin.url', 'https://h/o/r.git?private_token=canary', 'remote.*.url'],
    ['lfs.url', 'https://h/o/r#secretKey=canary', 'lfs.url'],
    ['url.https://h/?X-Amz-Signature=canary.insteadOf', 'x:', 'url.*.insteadof'],
    ['alias.up', '!curl https://user:canary@example.test', 'alias.up'],
    ['sendemail.smtpPass', 'canary', 'sendemail.smtppass'],
    ['github.token', 'canary', 'github.token'],
    ['x.password', 'canary', 'x.password'],
    ['x.passwd', 'canary', 'x.passwd'],
    ['x.secret', 'canary', 'x.secret'],
    ['include.path', '../.gitconfig', 'include.path'],
  ])('is found where %s is %s', async (key, value, shown) => {
    configureFile(key, value)
    expect(await find()).toEqual([sets('.git/config', shown)])
  })

  it.each([
    ['http.https://github.com/.extraheader', ''],
    ['url.https://github.com/.insteadOf', 'git@github.com:'],
    ['remote.origin.url', 'https://github.com/acme/agents@v1'],
    ['http.proxy', 'proxy.example.test:8080'],
    ['http.proxy', '${PROXY_USER}:${PROXY_PASSWORD}@proxy.example.test:8080'],
    ['remote.origin.proxy', 'socks5h://user@proxy.example.test'],
    ['remote.origin.url', 'https://h/o/r?x=1#frag'],
    ['remote.origin.url', 'https://h/o/r?private_token=${TOKEN}&key=&auth=<auth>'],
    ['remote.origin.url', 'https://h/o/r?keyword=a&author=b&monkey=c&tokens_per_page=5#key'],
    ['remote.origin.url', 'https://h/o/r?a=b/c@d'],
    ['branch.fix#key=1.merge', 'refs/heads/fix#key=1'],
    ['core.sshCommand', 'ssh -i /tmp/key'],
    ['lfs.https://github.com/acme/agents.access', 'basic'],
    ['sendemail.smtpPass', '${PASSWORD}'],
    ['remote.origin.url', 'https://git@github.com/acme/agents'],
  ])('is not that where %s is %j', async (key, value) => {
    configureFile(key, value)
    expect(await find()).toEqual([])
  })

  it('is read as git does, and what it sets is named once', async () => {
    configureFile('remote.a.url', withToken)
    configureFile('remote.b.url', withToken)
    await appendFile(
      join(workspace, 'lib/.git/config'),
      '[core]\n\tquiet\n[HTTP "X"]\n\tExtraHeader = \\\n  basic Y2FuYXJ5\n[credential]\n\thelper\n',
    )
    expect(await find()).toEqual([
      sets('.git/config', 'remote.*.url, http.*.extraheader, credential.helper'),
    ])
  })

  it('is not a `config` that belongs to no repository', async () => {
    for (const file of ['a/HEAD', 'a/config', 'a/objects', 'b/config', 'b/objects/x', 'c/config']) {
      await mkdir(dirname(join(workspace, 'app', file)), { recursive: true })
      await writeFile(join(workspace, 'app', file), '[http]\nextraheader = Y2FuYXJ5\n')
    }
    expect(await find('app')).toEqual([])
  })

  it('is what git cannot read, and everything without git', async () => {
    const unreadable = ["'.git/config' could not be read with git"]
    expect(await find('lib', { PATH: '/nowhere' })).toEqual(unreadable)
    await appendFile(join(workspace, 'lib/.git/config'), '[broken\n')
    expect(await find()).toEqual(unreadable)
  })

  describe('of a repository', () => {
    beforeEach(makeRepositories)

    it('is not that of a plain clone', async () => {
      gitAt('lib')('remote', 'add', 'ssh', 'ssh://git@github.com/acme/agents')
      gitAt('lib')('remote', 'add', 'scp', 'git@github.com:acme/agents')
      for (const context of ['', 'lib', 'tree', 'sub']) expect(await find(context)).toEqual([])
    })

    it('is found in repositories of all kinds, and by the `.git` file of their work trees', async () => {
      configure('vendor/bare', 'extensions.worktreeConfig', 'true')
      configure('tree', '--worktree', 'http.extraheader', header)
      setHeader('', 'lib', 'vendor/bare', 'sub')
      expect(await find('')).toEqual(
        [
          '.git/config',
          '.git/modules/sub/config',
          'lib/.git/config',
          'vendor/bare/config',
          'vendor/bare/worktrees/tree/config.worktree',
        ].map((path) => sets(path)),
      )
      expect(await find('sub')).toEqual([sets('../.git/modules/sub/config')])
      expect(await find('tree')).toEqual([
        sets('../vendor/bare/config'),
        sets('../vendor/bare/worktrees/tree/config.worktree'),
      ])
      expect(await find('vendor/bare/worktrees')).toEqual([sets('tree/config.worktree')])
    })

    it('is none of a branch or tag, nor where a `.git` file points nowhere', async () => {
      for (const name of ['heads/config', 'heads/feature/config', 'tags/config', 'remotes/config'])
        gitAt('lib')('update-ref', `refs/${name}`, 'HEAD')
      for (const [name, text] of [
        ['a', 'gitdir: ../missing\n'],
        ['b', 'no pointer\n'],
      ] as const) {
        await mkdir(join(workspace, 'lib', name))
        await writeFile(join(workspace, 'lib', name, '.git'), text)
      }
      expect(await find()).toEqual([])
    })

    it('is not waited for behind a pipe', async () => {
      const shared = join(workspace, 'vendor/bare/worktrees/tree/commondir')
      await rm(shared)
      execFileSync('mkfifo', [shared])
      expect(await find('tree')).toEqual([])
    })

    it('is found by any other name, as is a file that points to it', async () => {
      setHeader('vendor/bare')
      for (const source of ['vendor/bare/config', 'tree/.git']) {
        const entries = [{ type: 'file', path: 'notes', source: join(workspace, source) } as const]
        expect(await find('app', { entries })).toEqual([sets('../vendor/bare/config')])
      }
    })
  })
})
