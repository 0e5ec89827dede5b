import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { makeClone } from './clone.ts'
import { agentFiles, makeMonorepo, type Monorepo, noEvent, selectedIn } from './monorepo.ts'

const foreign = 'kind: Deployment\n'
const all = { select: 'all' } as const
const a = 'agents/a/manifest.yaml'

let repo: Monorepo
let base: string

beforeEach(async () => {
  repo = await makeMonorepo({
    ...agentFiles('a'),
    ...agentFiles('b'),
    'k8s/manifest.yaml': foreign,
    'helm/manifest.yaml': foreign,
  })
  base = await repo.commit()
})
afterEach(async () => await repo[Symbol.asyncDispose]())

const push = () => ({ event: { ...noEvent, name: 'push', before: base } })

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
  const lost = (path = a) => [
    expect.stringContaining(
      `${path}:1: At ${base.slice(0, 12)}, this was the manifest of an agent`,
    ),
  ]

  it.each([
    ['another key', foreign],
    ['nothing', ''],
    ['a comment', '#agent:\n'],
    ['two documents', `${foreign}---\n${foreign}`],
    ['null characters', '\u0000a\u0000g'],
    ['no YAML', '}\nagent: x\n'],
    ['too much', `x:\n${'- x\n'.repeat(20_000)}agent: x\n`],
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
    const found = await repo.discover({ select: 'changed', changedSince: base })
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
    await rm(join(repo.path, 'agents'), { recursive: true })
    repo.git('checkout', '-q', '--', 'agents')
    const found = await repo.discover(all, push())
    expect(found.problems).toEqual([...lost(), ...lost('agents/b/manifest.yaml')])
  })

  it('is a problem where it is a link without a target, or to one that has changed', async () => {
    await repo.write({ 'shared/agent.yaml': agentFiles('a')[a] ?? '' })
    await rm(join(repo.path, a))
    await symlink('../../shared/agent.yaml', join(repo.path, a))
    base = await repo.commit()
    expect((await repo.discover(all, push())).problems).toEqual([])
    await repo.commit({ 'shared/agent.yaml': foreign })
    expect((await repo.discover(all, push())).problems).toEqual(lost())
    await repo.commit({ 'shared/agent.yaml': undefined })
    expect((await repo.discover(all, push())).problems).toEqual(lost())
  })
})

it('compares with nothing where the event has no base', async () => {
  await repo.commit({ [a]: foreign })
  expect(await repo.discover(all)).toMatchObject({ unproven: [], problems: [] })
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
