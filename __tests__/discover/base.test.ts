import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Discovery, TriggerEvent } from '../../src/discover/discover.ts'
import { makeClone } from './clone.ts'
import { agentFiles, makeMonorepo, type Monorepo, noEvent } from './monorepo.ts'

const zeros = '0'.repeat(40)
const noneOf = (event: string): string =>
  `The event '${event}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`
const missing = (name: string): string =>
  `'${name}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.`

/** What an event says; a value may be the name of a commit below. */
type Fields = Readonly<
  Partial<Record<'name' | 'ref' | 'before' | 'mergeGroupBase' | 'defaultBranch', string>>
>
type PullFields = Readonly<
  Partial<Record<'name' | 'ref' | 'commit' | 'head' | 'base' | 'mergeBase', string>>
>

// main:     fork ──────────── moved
// head:        ╰ before ─ head
// merge:    moved and head; updated: head and moved; octopus: moved, head and before
// named:    head ─ a commit whose text names fork as its parent
describe('the base of a comparison', () => {
  let repo: Monorepo
  let commits: Readonly<Record<string, string>>

  beforeAll(async () => {
    repo = await makeMonorepo({ ...agentFiles('a'), ...agentFiles('b') })
    const change = async (text: string) => await repo.commit({ 'agents/a/project/main.py': text })
    const fork = await repo.commit()
    const moved = await repo.commit({ 'agents/b/project/main.py': 'changed' })
    repo.git('checkout', '-q', '--detach', fork)
    const [before, head] = [await change('one'), await change('two')]
    const childOf = (parents: readonly string[], text = 'change'): string => {
      const parentOptions = parents.flatMap((parent) => ['-p', parent])
      return repo.git('commit-tree', `${head}^{tree}`, '-m', text, ...parentOptions)
    }
    const [merge, updated] = [childOf([moved, head]), childOf([head, moved])]
    const [octopus, named] = [
      childOf([moved, head, before]),
      childOf([head], `x\n\nparent ${fork}`),
    ]
    commits = { fork, moved, before, head, merge, updated, octopus, named }
    for (const [name, commit] of Object.entries(commits)) repo.git('branch', name, commit)
    repo.git('tag', '-a', '-m', 'one', 'v1', fork)
    repo.git('update-ref', 'refs/remotes/origin/main', moved)
    repo.git('checkout', '-q', '--orphan', 'island')
    await change('island')
  })
  afterAll(async () => await repo[Symbol.asyncDispose]())

  const valueOf = (text: string | undefined) => (text && commits[text]) ?? text
  const push = ({ before, mergeGroupBase, ...others }: Fields): Partial<TriggerEvent> => ({
    name: 'push',
    ref: 'refs/heads/feature',
    before: valueOf(before),
    mergeGroupBase: valueOf(mergeGroupBase),
    ...others,
  })
  const pull = ({ commit, head, base, mergeBase, ...more }: PullFields): Partial<TriggerEvent> => ({
    name: 'pull_request',
    ref: 'refs/pull/7/merge',
    commit: valueOf(commit),
    pullRequest: {
      head: valueOf(head),
      base: valueOf(base) ?? '',
      mergeBase: valueOf(mergeBase),
    },
    ...more,
  })

  const baseOf = async (checkout: string, event: Partial<TriggerEvent>, changedSince?: string) => {
    repo.git('checkout', '-q', '--detach', checkout)
    const request = { event: { ...noEvent, ...event } }
    return baseIn(await repo.discover({ select: 'changed', changedSince }, request))
  }

  /** Returns the base's name, or else why there is none, so that every agent is selected. */
  function baseIn({ agents, comparison, warning, notice }: Discovery): string | undefined {
    if (comparison === undefined) {
      const reasons = [{ kind: 'no-base' } as const]
      expect(agents).toMatchObject([{ reasons }, { reasons }])
      return warning ?? notice
    }
    expect([warning, notice]).toEqual([undefined, undefined])
    return Object.keys(commits).find((name) => commits[name] === comparison.base)
  }

  it.each<[string, Fields, string]>([
    ['a push', { before: 'fork' }, 'fork'],
    ['a push by force', { before: 'moved' }, 'moved'],
    ['an option', { before: '--x' }, missing('--x')],
    ['a new branch', { before: zeros }, 'fork'],
    ['one beside none', { before: zeros, defaultBranch: 'trunk' }, missing('origin/trunk')],
    ['the first push', { before: zeros, ref: 'refs/heads/main' }, noneOf('push')],
    ['a push of a git tag', { before: 'fork', ref: 'refs/tags/v1' }, noneOf('push')],
    ['the merge queue', { name: 'merge_group', mergeGroupBase: 'fork' }, 'fork'],
    ['a schedule', { name: 'schedule', before: 'fork' }, noneOf('schedule')],
  ])('is for %s: %j', async (_, event, expected) => {
    expect(await baseOf('head', push(event))).toBe(expected)
  })

  const target = 'pull_request_target'
  it.each<[string, string, PullFields, string]>([
    ["GitHub's merge commit", 'merge', { commit: 'merge', head: 'head', base: 'fork' }, 'moved'],
    ['a merge checked out later', 'merge', { commit: 'head', head: 'head', base: 'fork' }, 'fork'],
    [
      'a merged pull request',
      'merge',
      { ref: 'refs/heads/main', commit: 'merge', head: 'head', base: 'fork' },
      'fork',
    ],
    ['a merge of another head', 'merge', { commit: 'merge', head: 'before', base: 'fork' }, 'fork'],
    ['a merge of three', 'octopus', { commit: 'octopus', head: 'head', base: 'fork' }, 'fork'],
    ['a parent in a text', 'named', { commit: 'named', head: 'fork', base: 'moved' }, 'fork'],
    [
      'a head that is a merge',
      'updated',
      { commit: 'updated', head: 'updated', base: 'moved' },
      'moved',
    ],
    ['the base', 'moved', { name: target, commit: 'moved', head: 'head', base: 'moved' }, 'moved'],
    ['its head', 'head', { name: target, commit: 'head', head: 'head', base: 'moved' }, 'fork'],
  ])('is, of a pull request, for %s, checked out as %s: %j', async (_, checkout, event, base) => {
    expect(await baseOf(checkout, pull(event))).toBe(base)
  })

  it.each([
    ['main', 'fork'],
    ['refs/heads/main', 'fork'],
    ['HEAD~1', 'before'],
    ['HEAD', 'head'],
    ['v1', 'fork'],
    ['HEAD^{/change}', 'head'],
  ])('may be named: %s', async (name, expected) => {
    expect(await baseOf('head', push({ before: 'moved' }), name)).toBe(expected)
  })

  it.each(['--output=x', '-h', '^main', 'main..head', 'nope', 'HEAD:agents', 'HEAD~99', ''])(
    'is rejected if it names no commit: %j',
    async (name) => {
      await expect(baseOf('head', {}, name)).rejects.toThrow(
        `Input 'changed-since' must name a commit of the checkout, got '${name}'.`,
      )
    },
  )

  it('is the named commit itself where histories are unrelated', async () => {
    expect(await baseOf('island', {}, 'head')).toBe('head')
  })

  it('is missing before the first commit', async () => {
    await using empty = await makeMonorepo({ ...agentFiles('a'), ...agentFiles('b') })
    const found = await empty.discover({ select: 'changed', changedSince: undefined })
    expect(baseIn(found)).toContain('no git checkout')
  })

  it.each<[string, string, PullFields, readonly (string | undefined)[]]>([
    ['merge', 'GitHub', { commit: 'merge', head: 'head', base: 'moved' }, ['moved', 'moved']],
    [
      'head',
      'Gitea',
      { commit: 'head', head: 'head', base: 'moved', mergeBase: 'fork' },
      ['fork', 'fork'],
    ],
    ['head', 'GitHub', { commit: 'merge', head: 'head', base: 'moved' }, []],
    ['head', 'the head', { commit: 'head', head: 'head', base: 'moved' }, []],
    // Two commits are enough to see that the base is one of its parents.
    [
      'updated',
      'the head',
      { commit: 'updated', head: 'updated', base: 'moved' },
      [undefined, 'moved'],
    ],
  ])('is of %s by the event of %s fetched or missing', async (branch, _, event, expected) => {
    for (const depth of [1, 2]) {
      await using clone = await makeClone(repo, { branch, depth })
      const base = expected[depth - 1] ?? missing(commits['moved'] ?? '')
      expect(baseIn(await clone.discover(pull(event)))).toBe(base)
    }
  })
})
