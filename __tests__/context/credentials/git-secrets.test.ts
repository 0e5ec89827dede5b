import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { rejectCredentials } from '../../../src/context/credentials/reject-credentials.ts'
import type { Member } from '../../../src/context/files/members.ts'
import type { Git } from '../../../src/context/git/git.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { gitIn, openGitIn } from '../../../world/runner/git.ts'
import { listAll } from '../packing.ts'

const never = new AbortController().signal
const header = 'AUTHORIZATION: basic Y2FuYXJ5'
const withToken = 'https://x-access-token:canary@github.com/'

/** A configuration, and what is wrong with it. */
type Found = readonly string[]

describe('a git configuration with credentials', () => {
  let root: string
  let checkout: string

  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'git-secrets-')))
    checkout = join(root, 'checkout')
    run(root, 'init', '-q', '-b', 'main', checkout)
    run(checkout, 'remote', 'add', 'origin', 'https://github.com/acme/agents')
    run(checkout, 'commit', '-q', '--allow-empty', '-m', 'one')
  })
  afterEach(async () => await rm(root, { recursive: true, force: true }))

  function run(directory: string, ...args: readonly string[]): void {
    gitIn(directory)('-c', 'protocol.file.allow=always', ...args)
  }
  const find = async (
    contextDir = checkout,
    env: NodeJS.ProcessEnv = process.env,
    signal = never,
  ): Promise<readonly Found[]> => {
    await using git = await openGitIn(contextDir, { env })
    return await findIn(contextDir, await listAll(contextDir), git, signal)
  }
  const findIn = async (
    contextDir: string,
    members: readonly Member[],
    git: Git,
    signal = never,
  ): Promise<readonly Found[]> => {
    const place = { workspace: root, contextDir }
    const request = { ...place, members, includeGit: true, allowSensitive: ['.'], howToExclude: '' }
    try {
      await rejectCredentials(request, git, signal)
      return []
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      expect(error.message).not.toContain('canary')
      expect(error.hint).toContain("'persist-credentials: false'")
      const [, list = ''] =
        /contains git credentials: (.*)\. Nothing was sent\.$/.exec(error.message) ?? []
      return list.split('; ').map((one) => /^'(.*)' (.*)$/.exec(one)?.slice(1) ?? [one])
    }
  }

  it('accepts a plain clone', async () => {
    run(root, 'clone', '-q', checkout, 'clone')
    run(join(root, 'clone'), 'remote', 'add', 'ssh', 'ssh://git@github.com/acme/agents')
    run(join(root, 'clone'), 'remote', 'add', 'scp', 'git@github.com:acme/agents')
    expect(await find(join(root, 'clone'))).toEqual([])
  })

  it('finds the header in which actions/checkout up to 5 keeps the token', async () => {
    run(checkout, 'config', 'http.https://github.com/.extraheader', header)
    expect(await find()).toEqual([['.git/config', 'sets http.*.extraheader']])
  })

  it('finds the separate file that actions/checkout from 6 includes', async () => {
    const credentials = join(root, 'git-credentials-1.config')
    await writeFile(credentials, `[http "https://github.com/"]\n\textraheader = ${header}\n`)
    run(checkout, 'config', `includeIf.gitdir:${checkout}/.git.path`, credentials)
    expect(await find()).toEqual([['.git/config', 'sets includeif.*.path']])
  })

  it.each([
    ['http.extraheader', header, 'http.extraheader'],
    ['credential.helper', 'store --file=.git/credentials', 'credential.helper'],
    ['credential.https://github.com.username', 'x-access-token', 'credential.*.username'],
    [`url.${withToken}.insteadOf`, 'https://github.com/', 'url.*.insteadof'],
    [`url.${withToken}.pushInsteadOf`, 'git@github.com:', 'url.*.pushinsteadof'],
    ['remote.origin.url', `${withToken}acme/agents`, 'remote.*.url'],
    ['remote.origin.url', 'https://ghp_canary@github.com/acme/agents', 'remote.*.url'],
    ['remote.origin.pushUrl', 'ssh://user:canary@example.test/x', 'remote.*.pushurl'],
    ['submodule.lib.url', `${withToken}acme/lib`, 'submodule.*.url'],
    ['http.proxy', 'http://user:canary@proxy.example.test', 'http.proxy'],
    ['http.proxy', 'user:canary@proxy.example.test:8080', 'http.proxy'],
    ['http.https://github.com/.proxy', 'user:canary@proxy.example.test', 'http.*.proxy'],
    ['remote.origin.proxy', ' user:canary@proxy.example.test', 'remote.*.proxy'],
    ['remote.origin.url', `https://user:'"canary'@example.test/o/r`, 'remote.*.url'],
    ['remote.origin.url', 'https://user:a canary@example.test/o/r', 'remote.*.url'],
    ['remote.origin.url', 'https://user:p@canary@example.test/o/r', 'remote.*.url'],
    [`url.https://user:'canary@example.test/.insteadOf`, 'x:', 'url.*.insteadof'],
    ['remote.origin.url', 'https://h/o/r.git?private_token=canary', 'remote.*.url'],
    ['remote.origin.url', 'https://h/o/r?x=1&sig=canary', 'remote.*.url'],
    ['lfs.url', 'https://h/o/r#secretKey=canary', 'lfs.url'],
    ['url.https://h/?X-Amz-Signature=canary.insteadOf', 'x:', 'url.*.insteadof'],
    ['alias.up', '!curl https://user:canary@example.test', 'alias.up'],
    ['sendemail.smtpPass', 'canary', 'sendemail.smtppass'],
    ['github.token', 'canary', 'github.token'],
    ['x.password', 'canary', 'x.password'],
    ['x.passwd', 'canary', 'x.passwd'],
    ['x.secret', 'canary', 'x.secret'],
    ['include.path', '../.gitconfig', 'include.path'],
  ])('finds %s with %s', async (key, value, shown) => {
    run(checkout, 'config', key, value)
    expect(await find()).toEqual([['.git/config', `sets ${shown}`]])
  })

  it.each([
    ['http.https://github.com/.extraheader', ''],
    ['url.https://github.com/.insteadOf', 'git@github.com:'],
    ['url.ssh://git@github.com/.insteadOf', 'https://github.com/'],
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
    ['user.email', 'a@example.test'],
    ['sendemail.smtpPass', '${PASSWORD}'],
    ['remote.origin.url', 'https://git@github.com/acme/agents'],
  ])('accepts %s with %j', async (key, value) => {
    run(checkout, 'config', key, value)
    expect(await find()).toEqual([])
  })

  it('names once what is set more than once', async () => {
    run(checkout, 'config', 'remote.a.url', withToken)
    run(checkout, 'config', 'remote.b.url', withToken)
    expect(await find()).toEqual([['.git/config', 'sets remote.*.url']])
  })

  it('reads a switch without a value, sections in upper case and continued lines as git does', async () => {
    await appendFile(
      join(checkout, '.git/config'),
      '[core]\n\tquiet\n[HTTP "X"]\n\tExtraHeader = \\\n  basic Y2FuYXJ5\n[credential]\n\thelper\n',
    )
    expect(await find()).toEqual([['.git/config', 'sets http.*.extraheader, credential.helper']])
  })

  it("finds credentials in a submodule's configuration, at any depth", async () => {
    run(root, 'init', '-q', 'inner')
    run(join(root, 'inner'), 'commit', '-q', '--allow-empty', '-m', 'one')
    run(root, 'init', '-q', 'outer')
    run(join(root, 'outer'), 'submodule', '--quiet', 'add', join(root, 'inner'), 'libs/inner')
    run(join(root, 'outer'), 'commit', '-q', '-m', 'one')
    run(checkout, 'submodule', '--quiet', 'add', join(root, 'outer'), 'libs/outer')
    run(checkout, 'submodule', '--quiet', 'update', '--init', '--recursive')
    expect(await find()).toEqual([])
    run(join(checkout, 'libs/outer'), 'config', 'http.extraheader', header)
    run(join(checkout, 'libs/outer/libs/inner'), 'config', 'http.extraheader', header)
    expect((await find()).map(([path]) => path)).toEqual([
      '.git/modules/libs/outer/config',
      '.git/modules/libs/outer/modules/libs/inner/config',
    ])
    expect((await find(join(checkout, 'libs/outer'))).map(([path]) => path)).toEqual([
      '../../.git/modules/libs/outer/config',
      '../../.git/modules/libs/outer/modules/libs/inner/config',
    ])
  })

  it('follows the `.git` file of a worktree to the repository and to its own configuration', async () => {
    const worktree = join(root, 'worktree')
    run(checkout, 'worktree', 'add', '-q', worktree)
    expect(await find(worktree)).toEqual([])
    run(checkout, 'config', 'extensions.worktreeConfig', 'true')
    run(worktree, 'config', '--worktree', 'http.extraheader', header)
    run(checkout, 'config', 'http.extraheader', header)
    expect((await find(worktree)).map(([path]) => path)).toEqual([
      '../checkout/.git/config',
      '../checkout/.git/worktrees/worktree/config.worktree',
    ])
    expect((await find()).map(([path]) => path)).toEqual([
      '.git/config',
      '.git/worktrees/worktree/config.worktree',
    ])
  })

  it('ignores branches and a tag called config and a `.git` file that points nowhere', async () => {
    run(checkout, 'branch', 'config')
    run(checkout, 'branch', 'feature/config')
    run(checkout, 'tag', 'config')
    run(checkout, 'update-ref', 'refs/remotes/config', 'HEAD')
    await mkdir(join(checkout, 'lib'))
    await writeFile(join(checkout, 'lib/.git'), 'gitdir: ../missing\n')
    await mkdir(join(checkout, 'odd'))
    await writeFile(join(checkout, 'odd/.git'), 'no pointer\n')
    expect(await find()).toEqual([])
  })

  it('does not wait for a pipe in place of the file that leads to the repository', async () => {
    const worktree = join(root, 'worktree')
    run(checkout, 'worktree', 'add', '-q', worktree)
    const shared = join(checkout, '.git/worktrees/worktree/commondir')
    await rm(shared)
    execFileSync('mkfifo', [shared])
    expect(await find(worktree)).toEqual([])
  })

  it('finds a repository below the context', async () => {
    await mkdir(join(root, 'context/vendor'), { recursive: true })
    run(root, 'init', '-q', 'context/vendor/lib')
    run(join(root, 'context/vendor/lib'), 'config', 'http.extraheader', header)
    expect(await find(join(root, 'context'))).toEqual([
      ['vendor/lib/.git/config', 'sets http.extraheader'],
    ])
  })

  it('finds a bare repository, one that a link names `.git`, and the context itself', async () => {
    run(root, 'clone', '-q', '--bare', checkout, 'context/vendor/lib.git')
    run(join(root, 'context/vendor/lib.git'), 'config', 'http.extraheader', header)
    run(root, 'init', '-q', '--separate-git-dir=context/data', 'context')
    await rm(join(root, 'context/.git'))
    await symlink('data', join(root, 'context/.git'))
    run(join(root, 'context'), 'config', 'http.extraheader', header)
    const reason = 'sets http.extraheader'
    expect(await find(join(root, 'context'))).toEqual([
      ['data/config', reason],
      ['vendor/lib.git/config', reason],
    ])
    expect(await find(join(root, 'context/data'))).toEqual([['config', reason]])
  })

  it('finds the configuration of a repository of which nothing else is packed', async () => {
    run(root, 'clone', '-q', '--bare', checkout, 'lib')
    run(join(root, 'lib'), 'config', 'http.extraheader', header)
    const member = { type: 'file', path: 'notes', source: join(root, 'lib/config') } as const
    await using git = await openGitIn(checkout)
    expect(await findIn(checkout, [member], git)).toEqual([
      ['../lib/config', 'sets http.extraheader'],
    ])
    run(join(root, 'lib'), 'update-ref', 'refs/heads/config', 'HEAD')
    const branch = { ...member, source: join(root, 'lib/refs/heads/config') }
    expect(await findIn(checkout, [branch], git)).toEqual([])
  })

  it('ignores a `config` that belongs to no repository', async () => {
    for (const directory of ['a', 'b/objects', 'c']) {
      await mkdir(join(checkout, directory), { recursive: true })
    }
    for (const file of ['a/HEAD', 'a/config', 'a/objects', 'b/config', 'b/objects/x', 'c/config']) {
      await writeFile(join(checkout, file), '[http]\nextraheader = Y2FuYXJ5\n')
    }
    expect(await find()).toEqual([])
  })

  it('rejects what git cannot read, and everything without git', async () => {
    const unreadable = [['.git/config', 'could not be read with git']]
    expect(await find(checkout, { PATH: dirname(root) })).toEqual(unreadable)
    await appendFile(join(checkout, '.git/config'), '[broken\n')
    expect(await find()).toEqual(unreadable)
  })

  it('does not run git where no `.git` is packed', async () => {
    const git: Git = () => Promise.reject(new Error('git ran'))
    expect(await findIn(checkout, [], git)).toEqual([])
  })

  it('finds a configuration, and a file that points to one, by any other name', async () => {
    run(checkout, 'config', 'http.https://github.com/.extraheader', header)
    run(checkout, 'worktree', 'add', '-q', '../tree')
    const members: readonly Member[] = [
      { type: 'file', path: 'Dockerfile', source: join(checkout, '.git/config') },
      { type: 'file', path: 'notes', source: join(root, 'tree/.git') },
    ]
    await using git = await openGitIn(checkout)
    for (const member of members) {
      expect(await findIn(checkout, [member], git)).toEqual([
        ['.git/config', 'sets http.*.extraheader'],
      ])
    }
  })

  it('ends with the reason of the signal', async () => {
    const reason = new Error('stop')
    const finding = find(checkout, process.env, AbortSignal.abort(reason))
    await expect(finding).rejects.toBe(reason)
  })
})
