import { mkdir, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { TriggerEvent } from '../../src/discover/discover.ts'
import { gitIn } from '../../world/runner/git.ts'
import { type Clone, makeClone } from './clone.ts'
import { agentFiles, makeMonorepo, type Monorepo, noEvent, selectedIn } from './monorepo.ts'

const zeros = '0'.repeat(40)

describe('the base of a comparison', () => {
  let repo: Monorepo
  let first: string
  let main: string
  let feature: string

  // main: first ─ b ; feature: first ─ c
  beforeEach(async () => {
    repo = await makeMonorepo({ ...agentFiles('a'), ...agentFiles('b'), ...agentFiles('c') })
    first = await repo.commit()
    main = await repo.commit({ 'agents/b/project/main.py': 'changed' })
    repo.git('checkout', '-q', '-b', 'feature', first)
    feature = await repo.commit({ 'agents/c/project/main.py': 'changed' })
  })
  afterEach(async () => await repo[Symbol.asyncDispose]())

  const selected = async (event: Partial<TriggerEvent>, changedSince?: string) => {
    const started = { event: { ...noEvent, ...event } }
    const found = await repo.discover({ select: 'changed', changedSince }, started)
    return {
      names: selectedIn(found),
      kinds: new Set(found.agents.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))),
      said: [found.warning, found.notice].filter((text) => text !== undefined),
    }
  }

  it('is what a push replaced, also by force', async () => {
    const event = { name: 'push', ref: 'refs/heads/feature', commit: feature }
    expect((await selected({ ...event, before: first })).names).toEqual(['c'])
    expect((await selected({ ...event, before: main })).names).toEqual(['b', 'c'])
  })

  it('is the base of a group in the merge queue, and HEAD on pull_request_target', async () => {
    const queued = { name: 'merge_group', mergeGroupBase: first, commit: feature }
    expect((await selected(queued)).names).toEqual(['c'])
    const pullRequest = { head: main, base: first, mergeBase: undefined }
    const event = { name: 'pull_request_target', pullRequest, commit: feature }
    expect(await selected(event)).toMatchObject({ names: [], said: [] })
  })

  it('is the merge base with the default branch for a new branch', async () => {
    repo.git('update-ref', 'refs/remotes/origin/main', main)
    const event = { name: 'push', ref: 'refs/heads/feature', commit: feature, before: zeros }
    expect((await selected(event)).names).toEqual(['c'])
    expect(await selected({ ...event, defaultBranch: 'trunk' })).toMatchObject({
      names: ['a', 'b', 'c'],
      said: [expect.stringContaining("'origin/trunk' is not in the checkout")],
    })
  })

  it('is missing for events without one: every agent is selected, with a notice', async () => {
    expect(await selected({ name: 'schedule' })).toEqual({
      names: ['a', 'b', 'c'],
      kinds: new Set(['no-base']),
      said: [
        "The event 'schedule' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.",
      ],
    })
  })

  it('is missing where its commit is: every agent is selected, with one warning', async () => {
    const before = 'f'.repeat(40)
    expect(await selected({ name: 'push', before })).toEqual({
      names: ['a', 'b', 'c'],
      kinds: new Set(['no-base']),
      said: [expect.stringMatching(new RegExp(`^'${before}' is not in the checkout.*fetch-depth`))],
    })
    expect((await selected({ name: 'push', before: '--output=x' })).names).toHaveLength(3)
  })

  it('is missing before the first commit', async () => {
    await using empty = await makeMonorepo(agentFiles('a'))
    const found = await empty.discover({ select: 'changed', changedSince: undefined })
    expect(selectedIn(found)).toEqual(['a'])
    expect(found.warning).toContain('no git checkout')
  })

  it.each([
    ['main', ['c']],
    ['refs/heads/main', ['c']],
    ['HEAD~1', ['c']],
    ['HEAD', []],
    ['v1', ['c']],
    ['HEAD^{/change}', []],
  ])('may be named: %s', async (name, names) => {
    repo.git('tag', '-a', '-m', 'one', 'v1', first)
    expect((await selected({ name: 'push', before: main }, name)).names).toEqual(names)
  })

  it('is the named commit itself where histories are unrelated', async () => {
    repo.git('checkout', '-q', '--orphan', 'island')
    await repo.commit({ 'agents/a/project/main.py': 'island' })
    expect((await selected({}, 'feature')).names).toEqual(['a'])
  })

  it.each(['--output=x', '-h', '^main', 'main..feature', 'nope', 'HEAD:agents', 'HEAD~99', ''])(
    'is rejected if it names no commit: %j',
    async (name) => {
      await expect(selected({}, name)).rejects.toThrow(
        `Input 'changed-since' must name a commit of the checkout, got '${name}'.`,
      )
    },
  )
})

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

  /** Path and content of everything in the git directory of the clone. */
  const snapshot = async (): Promise<readonly string[]> => {
    const entries = await readdir(join(clone.path, '.git'), {
      recursive: true,
      withFileTypes: true,
    })
    const files = entries.filter((entry) => entry.isFile())
    const texts = files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return `${path} ${await readFile(path, 'latin1')}`
    })
    return (await Promise.all(texts)).toSorted()
  }

  it('is fetched without a file or a setting of the checkout being written to', async () => {
    const { git, home, server } = clone
    const victims = ['fetch-head', 'cookies', 'cookies-of-host'].map((name) =>
      join(home, name),
    ) as [string, string, string]
    for (const victim of victims) await writeFile(victim, 'mine')
    await rm(join(clone.path, '.git/FETCH_HEAD'))
    await symlink(victims[0], join(clone.path, '.git/FETCH_HEAD'))
    git('config', 'http.cookieFile', victims[1])
    git('config', 'http.saveCookies', 'true')
    git('config', `http.${server.url}.cookieFile`, victims[2])
    git('config', `http.${server.url}.saveCookies`, 'true')
    const unchanged = await snapshot()
    const found = await discoverPush()
    expect([found.warning, found.comparison?.base]).toEqual([undefined, before])
    expect(selectedIn(found)).toEqual(['b'])
    expect(await snapshot()).toEqual(unchanged)
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
    const alternate = join(home, 'alternate.git')
    await mkdir(alternate)
    gitIn(alternate)('init', '-q', '--bare')
    await writeFile(join(clone.path, '.git/objects/info/alternates'), `${alternate}/objects\n`)
    await mkdir(join(clone.path, '.git/hooks'))
    for (const hook of ['reference-transaction', 'post-checkout', 'pre-auto-gc']) {
      await writeFile(join(clone.path, '.git/hooks', hook), `#!/bin/sh\ntouch '${mark}'\n`, {
        mode: 0o755,
      })
    }
    const settings = {
      'credential.helper': program,
      [`credential.${server.url}.helper`]: program,
      'core.askPass': program,
      'core.fsmonitor': program,
      'core.sshCommand': program,
      'core.gitProxy': program,
      'core.alternateRefsCommand': program,
      'core.pager': program,
      'diff.external': program,
      'uploadpack.packObjectsHook': program,
      'remote.origin.uploadpack': program,
      'gc.auto': '1',
    }
    for (const [key, value] of Object.entries(settings)) git('config', key, value)
    server.demandPassword = true
    expect((await discoverPush()).warning).toContain('fetch-depth')
    expect(server.requests.length).toBeGreaterThan(0)
    server.demandPassword = false
    expect((await discoverPush()).warning).toBeUndefined()
    for (const url of [
      `ext::${program} %S`,
      `ssh://h/${program}`,
      `file://${repo.path}`,
      repo.path,
    ]) {
      git('remote', 'set-url', 'origin', url)
      const missing = repo.git('rev-parse', 'HEAD~')
      expect((await discoverPush(missing)).warning).toContain(missing)
    }
    await expect(realpath(mark)).rejects.toThrow('ENOENT')
  })
})
