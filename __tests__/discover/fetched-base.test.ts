import { readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { gitIn } from '../../testbed/runner/git.ts'
import { shell } from '../support/shell.ts'
import { type Clone, makeClone } from './clone.ts'
import { agentFiles, makeMonorepo, type Monorepo, selectedIn } from './monorepo.ts'

describe('a commit that a shallow clone lacks', () => {
  let repo: Monorepo
  let clone: Clone
  let before = ''

  beforeEach(async () => {
    repo = await makeMonorepo({ ...agentFiles('a'), ...agentFiles('b') })
    before = await repo.commit()
    await repo.commit({ 'agents/b/project/main.py': 'one' })
    await repo.commit({ 'agents/b/project/main.py': 'two' })
    clone = await makeClone(repo, { depth: 1 })
  })
  afterEach(async () => {
    for (const one of [clone, repo]) await one[Symbol.asyncDispose]()
  })

  const discoverPush = async (from = before) => await clone.discover({ name: 'push', before: from })

  /** Paths and hashes of all files in the git directory of the clone. */
  const snapshot = () => shell(clone.path, 'find .git -type f -exec sha256sum {} + | sort')

  it('is fetched without a file or a setting of the checkout being written to', async () => {
    const { home, server } = clone
    const victims = ['fetch-head', 'cookies', 'cookies-of-host'].map((name) => join(home, name))
    for (const victim of victims) await writeFile(victim, 'mine')
    shell(
      clone.path,
      `ln -sf '${home}/fetch-head' .git/FETCH_HEAD
       git config http.cookieFile '${home}/cookies'
       git config http.saveCookies true
       git config http.${server.url}.cookieFile '${home}/cookies-of-host'
       git config http.${server.url}.saveCookies true`,
    )
    const unchanged = snapshot()
    const found = await discoverPush()
    expect([found.warning, found.comparison?.base]).toEqual([undefined, before])
    expect(selectedIn(found)).toEqual(['b'])
    expect(snapshot()).toEqual(unchanged)
    for (const victim of victims) expect(await readFile(victim, 'utf8')).toBe('mine')
    expect(await readdir(home)).not.toContainEqual(expect.stringMatching(/^git-/))
  })

  it('is fetched with the header that actions/checkout leaves for its server alone', async () => {
    const { git, server } = clone
    server.demandPassword = true
    const headerOf = (host: string) => `http.${host}/.extraheader`
    git('config', headerOf('https://example.test'), 'AUTHORIZATION: basic bm8=')
    expect((await discoverPush()).warning).toContain('fetch-depth')
    git('config', headerOf(new URL(server.url).origin), 'AUTHORIZATION: basic "eDp5" #')
    expect((await discoverPush()).warning).toBeUndefined()
  })

  it('is missing with the reason that git gives', async () => {
    await writeFile(join(clone.home, '.gitconfig'), '')
    clone.git('remote', 'set-url', 'origin', clone.server.url.replace('//', '//user:pass-word@'))
    const { warning } = await discoverPush()
    expect(warning).toMatch(
      /'fetch-depth: 0' for actions\/checkout\. Git: fatal: unable to access '.*': .*certificate/,
    )
    expect(warning).not.toContain('pass-word')
  })

  it('is fetched for a sparse and partial clone, which lacks files of HEAD', async () => {
    const { path, git, home, server } = clone
    await rm(path, { recursive: true })
    for (const name of ['allowFilter', 'allowAnySHA1InWant'])
      repo.git('config', `uploadpack.${name}`, 'true')
    // What could be sent as a change of the file at HEAD.
    const lines = Array.from({ length: 1_000 }, (_, index) => `line ${index * index}\n`)
    before = await repo.commit({ 'data/lines': lines.join('') })
    const change = { 'data/lines': lines.slice(1).join('') }
    await repo.commit({ ...change, 'agents/b/project/main.py': 'three' })
    const flags = ['--filter=blob:none', '--depth=1', '--sparse', '--branch=main']
    gitIn(home)('clone', '-q', ...flags, `file://${repo.path}`, path)
    git('sparse-checkout', 'set', 'agents')
    git('remote', 'set-url', 'origin', server.url)
    const found = await discoverPush()
    expect([found.warning, found.comparison?.base]).toEqual([undefined, before])
    expect(selectedIn(found)).toEqual(['b'])
  })

  it('is not fetched by a protocol other than https, and starts no configured program', async () => {
    const { git, home, server } = clone
    const mark = join(home, 'mark')
    const program = join(home, 'program')
    await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 })
    shell(
      clone.path,
      `git init -q --bare '${home}/alternate.git'
       echo '${home}/alternate.git/objects' >.git/objects/info/alternates
       mkdir .git/hooks
       for hook in reference-transaction post-checkout pre-auto-gc; do
         cp '${program}' .git/hooks/$hook
       done
       for setting in credential.helper credential.${server.url}.helper core.askPass core.fsmonitor \\
         core.sshCommand core.gitProxy core.alternateRefsCommand core.pager diff.external \\
         uploadpack.packObjectsHook remote.origin.uploadpack
       do git config $setting '${program}'; done
       git config gc.auto 1`,
    )
    server.demandPassword = true
    expect((await discoverPush()).warning).toContain('fetch-depth')
    expect(server.requests.length).toBeGreaterThan(0)
    server.demandPassword = false
    expect((await discoverPush()).warning).toBeUndefined()
    const missing = repo.git('rev-parse', 'HEAD~')
    const others = [`ext::${program} %S`, `ssh://h/${program}`, `file://${repo.path}`, repo.path]
    for (const url of others) {
      git('remote', 'set-url', 'origin', url)
      expect((await discoverPush(missing)).warning).toContain(missing)
    }
    await expect(realpath(mark)).rejects.toThrow('ENOENT')
  })
})
