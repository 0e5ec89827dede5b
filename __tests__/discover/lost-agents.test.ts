import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ofEach } from '../support/of-each.ts'
import { makeClone } from './clone.ts'
import { wrapGit } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { agentFiles, discoverIn, makeMonorepo, noEvent, selectedIn } from './monorepo.ts'

const foreign = 'kind: Deployment\n'
const all = { select: 'all' } as const
const a = 'agents/a/manifest.yaml'

const repo = ofEach(async () => {
  const made = await makeMonorepo({
    ...agentFiles('a'),
    ...agentFiles('b'),
    'k8s/manifest.yaml': foreign,
    'helm/manifest.yaml': foreign,
  })
  return { ...made, base: await made.commit() }
})

/** Adds a submodule that is not checked out. */
const addLink = (path: string): string =>
  `git update-index --add --cacheinfo 160000,${'1'.repeat(40)},${path}; mkdir -p ${path}`

const push = (before = repo.base) => ({ event: { ...noEvent, name: 'push', before } })

const context = '{root: ../.., include_paths: [agents/a/project], dockerfile: agents/a/Dockerfile}'

it.each([
  ['tags', `!!map\n!!str agent: {name: a}\n!!str build: {context: ${context}}\n`],
  ['a merge key', `<<: {agent: {name: a}, build: {context: ${context}}}\n`],
  ['aliases', `x: [&k agent, &l build]\n*k : {name: a}\n*l : {context: ${context}}\n`],
  [
    'a directive and a mark of byte order',
    `\uFEFF%YAML 1.1\n---\nagent: {name: a}\nbuild: {context: ${context}}\n`,
  ],
])('a manifest written with %s is that of an agent', async (_, text) => {
  await repo.write({ [a]: text })
  const found = await repo.discover(all, push())
  expect(found).toMatchObject({ agents: [{ agent: 'a' }, { agent: 'b' }], problems: [] })
})

describe('a file that was the manifest of an agent at the base', () => {
  const lost = (path = a, base = repo.base) => [
    expect.stringContaining(
      `${path}:1: At ${base.slice(0, 12)}, this was the manifest of an agent`,
    ),
  ]

  it.each([
    ['another key', foreign],
    ['nothing', ''],
    ['no YAML', '}\nagent: x\n'],
  ])('is a problem where it has %s', async (_, text) => {
    await repo.commit({ [a]: text })
    expect(await repo.discover(all, push())).toMatchObject({
      agents: [{ agent: 'b' }],
      skipped: [a, 'helm/manifest.yaml', 'k8s/manifest.yaml'],
      unproven: [],
      problems: lost(),
    })
  })

  it('is a problem for select: changed too, and by changed-since alone', async () => {
    await repo.commit({ [a]: foreign })
    const found = await repo.discover({ select: 'changed', changedSince: repo.base })
    expect(found.problems).toEqual(lost())
  })

  it('is none where it was removed, or is excluded', async () => {
    await repo.commit({ [a]: foreign, 'agents/b/manifest.yaml': undefined })
    expect((await repo.discover(all, { ...push(), paths: ['.', `!${a}`] })).problems).toEqual([])
  })

  it('is a problem where an attribute writes it in another encoding', async () => {
    await repo.write({ '.gitattributes': '*.yaml working-tree-encoding=UTF-16LE\n' })
    repo.git('add', '.gitattributes')
    repo.git('commit', '-q', '-m', 'encode')
    repo.run('rm -r agents; git checkout -q -- agents')
    const found = await repo.discover(all, push())
    expect(found.problems).toEqual([...lost(), ...lost('agents/b/manifest.yaml')])
  })

  it('is a problem where it is a link without a target, or to one that has changed', async () => {
    await repo.write({ 'common/agent.yaml': agentFiles('a')[a] ?? '' })
    repo.run(`ln -sf ../../common/agent.yaml ${a}`)
    const base = await repo.commit()
    expect((await repo.discover(all, push(base))).problems).toEqual([])
    for (const text of [foreign, undefined]) {
      await repo.commit({ 'common/agent.yaml': text })
      expect((await repo.discover(all, push(base))).problems).toEqual(lost(a, base))
    }
  })
})

describe('a manifest that is not at its path any more', () => {
  const b = 'agents/b/manifest.yaml'
  const changed = { select: 'changed', changedSince: undefined } as const
  const noticeOf = async (more = {}): Promise<string | undefined> => {
    const { gone, problems } = await repo.discover(changed, { ...push(), ...more })
    expect(problems).toEqual([])
    return gone
  }

  it.each([
    ['renamed', `git mv ${a} agents/a/manifest.yml`],
    ['deleted', 'git rm -q -r agents/a'],
    ['turned into a submodule', `git rm -q ${a}; ${addLink(a)}`],
    ['in a directory that is a submodule now', `git rm -q -r agents/a; ${addLink('agents/a')}`],
  ])('is named where it was %s', async (_, script) => {
    repo.run(`${script}; git rm -q helm/manifest.yaml`)
    repo.git('commit', '-q', '-m', 'change')
    expect(await noticeOf()).toBe(
      `Since ${repo.base.slice(0, 12)}, these manifests of agents were renamed, deleted or turned into a submodule: '${a}'.\nTheir agents are found only where another manifest names them.`,
    )
  })

  it('is not named where it is not searched, or still there', async () => {
    repo.run(`git rm -q ${a}; git mv ${b} b.yaml; ln -s ../../b.yaml ${b}; git add .`)
    repo.git('commit', '-q', '-m', 'change')
    expect(await noticeOf({ paths: ['agents/b'] })).toBeUndefined()
    expect(await noticeOf({ paths: ['.', '!agents/a'] })).toBeUndefined()
    expect(await noticeOf()).toContain(`'${a}'`)
  })
})

it('compares with nothing where the event has no base', async () => {
  await repo.commit({ [a]: foreign })
  expect(await repo.discover(all)).toMatchObject({ unproven: [], problems: [] })
})

it('asks about any number of files, in commands that Windows allows', async () => {
  const names = Array.from({ length: 400 }, (_, at) => `k8s/${'long'.repeat(20)}-${at}`)
  const base = await repo.commit(
    Object.fromEntries(names.map((name) => [`${name}/manifest.yaml`, foreign])),
  )
  await using bin = await makeWorkspace({})
  const PATH = await wrapGit(bin.path, '[ "$(echo "$@" | wc -c)" -lt 32000 ] || exit 1')
  const env = { ...process.env, PATH }
  const found = await discoverIn(repo.path, all, push(base), { env })
  expect(found.skipped.length).toBeGreaterThan(names.length)
  expect(found.unproven).toEqual([])
})

it('names skipped files of which the base is missing', async () => {
  await repo.write({ 'untracked/manifest.yaml': foreign })
  const event = { ...noEvent, name: 'push', before: 'a'.repeat(40) }
  expect(await repo.discover(all, { event })).toMatchObject({
    unproven: ['helm/manifest.yaml', 'k8s/manifest.yaml'],
    problems: [],
  })
})

it('fetches of the base only changed files that it skips', async () => {
  await repo.commit({ [a]: foreign, 'k8s/manifest.yaml': `${foreign}spec: {}\n` })
  await using clone = await makeClone(repo, { depth: 1 })
  const { server } = clone
  const discover = async () => await clone.discover(push().event)
  const found = await discover()
  expect(found).toMatchObject({
    skipped: [a, 'helm/manifest.yaml', 'k8s/manifest.yaml'],
    unproven: [],
    problems: [expect.stringContaining(`${a}:1: At `)],
  })
  expect(selectedIn(found)).toEqual([])
  const wants = server.requests.filter((request) => request.startsWith('POST')).length
  await writeFile(join(clone.path, a), agentFiles('a')[a] ?? '')
  await writeFile(join(clone.path, 'k8s/manifest.yaml'), foreign)
  server.requests.length = 0
  expect((await discover()).problems).toEqual([])
  // Those that are as they were at the base are not fetched.
  expect(server.requests.filter((request) => request.startsWith('POST')).length).toBeLessThan(wants)
})
