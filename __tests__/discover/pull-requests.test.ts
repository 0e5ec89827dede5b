import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Discovery, TriggerEvent } from '../../src/discover/discover.ts'
import { makeClone } from './clone.ts'
import { agentFiles, makeMonorepo, type Monorepo, selectedIn } from './monorepo.ts'

const change = (agent: string) => ({ [`agents/${agent}/project/main.py`]: 'changed' })

type Checkout = 'merge' | 'head' | 'updated'

// main:     fork ─────────── moved (e)
// head:        ╰ a ─ b ─ c ─ ─ │ ─ ╮
// merge:                       ╰ ─ merge
// updated:     ╰ a ─ b ─ c ─ merge of moved ─ no more
describe('a pull request of three commits, whose base has moved on', () => {
  let repo: Monorepo
  let [fork, moved] = ['', '']
  let commits: Readonly<Record<Checkout, string>>

  beforeAll(async () => {
    const agents = ['a', 'b', 'c', 'd', 'e'].map((name) => agentFiles(name))
    repo = await makeMonorepo(Object.assign({}, ...agents) as Record<string, string>)
    fork = await repo.commit()
    moved = await repo.commit(change('e'))
    repo.git('checkout', '-q', '--detach', fork)
    for (const agent of ['a', 'b', 'c']) await repo.commit(change(agent))
    const head = repo.git('rev-parse', 'HEAD')
    const mergeOf = (first: string, second: string): string => {
      repo.git('checkout', '-q', '--detach', first)
      repo.git('merge', '-q', '--no-ff', '-m', 'merge', second)
      return repo.git('rev-parse', 'HEAD')
    }
    commits = { head, merge: mergeOf(moved, head), updated: mergeOf(head, moved) }
    for (const [name, commit] of Object.entries(commits)) repo.git('branch', name, commit)
  })
  afterAll(async () => await repo[Symbol.asyncDispose]())

  const discover = async (
    branch: string,
    depth: number | undefined,
    event: Partial<TriggerEvent>,
  ): Promise<Discovery> => {
    await using clone = await makeClone(repo, { branch, depth })
    return await clone.discover({ name: 'pull_request', ...event })
  }

  const github = { ref: 'refs/pull/7/merge' }
  /** What the event says; `head` is what started the run, and the pull request's head. */
  const pullRequest = (head: string, mergeBase?: string) => ({
    pullRequest: { head, base: moved, mergeBase },
  })

  describe.each([undefined, 1, 2])('with a history of %s commits', (depth) => {
    it('is compared with its base by the merge commit of GitHub', async () => {
      const event = { ...github, commit: commits.merge, ...pullRequest(commits.head) }
      const found = await discover('merge', depth, event)
      expect([found.warning, found.comparison?.base]).toEqual([undefined, moved])
      expect(selectedIn(found)).toEqual(['a', 'b', 'c'])
    })

    it('is compared with the merge base of the event on Gitea', async () => {
      const event = { ref: 'refs/pull/7/head', commit: commits.head }
      const found = await discover('head', depth, { ...event, ...pullRequest(commits.head, fork) })
      expect([found.warning, found.comparison?.base]).toEqual([undefined, fork])
      expect(selectedIn(found)).toEqual(['a', 'b', 'c'])
    })

    it.each([
      ['head', 'on GitHub', 'merge'],
      ['head', 'as the commit that started the run', 'head'],
      ['updated', 'as the commit that started the run, a merge of the base too', 'updated'],
    ] as const)('selects all that it changes where its %s is checked out %s', async (...its) => {
      const [checkout, , started] = its
      const event = { ...github, commit: commits[started], ...pullRequest(commits[checkout]) }
      const found = await discover(checkout, depth, event)
      // Two commits of `updated` are enough to see that the base is one of its parents.
      const isEnough = depth === undefined || (checkout === 'updated' && depth === 2)
      if (isEnough) {
        expect(found.warning).toBeUndefined()
        expect(selectedIn(found)).toEqual(['a', 'b', 'c'])
      } else {
        expect(found.warning).toContain(`'${moved}' is not in the checkout`)
        expect(selectedIn(found)).toEqual(['a', 'b', 'c', 'd', 'e'])
        const kinds = found.agents.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))
        expect(new Set(kinds)).toEqual(new Set(['no-base']))
      }
    })
  })

  it('selects all that it changes where a runner starts pull_request_target from its head', async () => {
    const event = { name: 'pull_request_target', ref: 'refs/heads/main', commit: commits.head }
    const found = await discover('head', undefined, { ...event, ...pullRequest(commits.head) })
    expect(selectedIn(found)).toEqual(['a', 'b', 'c'])
  })

  it('is not compared with a parent that the text of a commit names', async () => {
    repo.git('checkout', '-q', '--detach', commits.head)
    repo.git('commit', '-q', '--allow-empty', '-m', `x\n\nparent ${fork}`)
    repo.git('branch', 'named')
    const commit = repo.git('rev-parse', 'HEAD')
    const event = { ...github, commit, ...pullRequest(fork) }
    expect(selectedIn(await discover('named', undefined, event))).toEqual(['a', 'b', 'c'])
  })
})
