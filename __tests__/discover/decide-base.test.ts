import { describe, expect, it } from '@jest/globals'
import { type BaseRule, decideBase, type TriggerEvent } from '../../src/discover/decide-base.ts'
import { noEvent } from './monorepo.ts'

const [head, other, base, tip, third] = ['a', 'b', 'c', 'd', 'e'].map((digit) =>
  digit.repeat(40),
) as [string, string, string, string, string]
const zeros = '0'.repeat(40)
const pullRequest = { head: other, base, mergeBase: undefined }
const pull = { name: 'pull_request', commit: head, ref: 'refs/pull/7/merge', pullRequest }
const byMergeBase: BaseRule = { type: 'merge-base', commit: base }
const push = { name: 'push', commit: head, ref: 'refs/heads/feature' }

// The events of resolve-base.test.ts and pull-requests.test.ts are not repeated here.
describe('decideBase', () => {
  it.each<[string, Partial<TriggerEvent>, BaseRule]>([
    ['another commit on a pull request', { ...pull, commit: other }, byMergeBase],
    ['a pull request that was merged', { ...pull, ref: 'refs/heads/main' }, byMergeBase],
    ['the head of a pull request', { ...pull, ref: 'refs/pull/7/head' }, byMergeBase],
    [
      'a head that starts the run under the name of the merge commit',
      { ...pull, pullRequest: { ...pullRequest, head } },
      byMergeBase,
    ],
    [
      'the head of a pull request on pull_request_target',
      { ...pull, name: 'pull_request_target', commit: other, ref: 'refs/heads/main' },
      byMergeBase,
    ],
    [
      'the first push of the default branch',
      { ...push, ref: 'refs/heads/main', before: zeros },
      { type: 'none' },
    ],
    ['a push of a git tag', { ...push, ref: 'refs/tags/v1', before: other }, { type: 'none' }],
  ])('finds for %s %j the rule %j', (_, event, rule) => {
    expect(
      decideBase(undefined, { ...noEvent, ...event }, { commit: head, parents: [tip] }),
    ).toEqual(rule)
  })

  it.each<[string, readonly string[], BaseRule]>([
    [
      'the first parent of two, the second of which is the head',
      [tip, other],
      { type: 'commit', commit: tip },
    ],
    ['the merge base where the second parent is another commit', [tip, third], byMergeBase],
    ['the merge base where there is one parent', [other], byMergeBase],
    ['the merge base where there are three parents', [tip, other, third], byMergeBase],
  ])('finds for the commit that started a pull request: %s', (_, parents, rule) => {
    expect(decideBase(undefined, { ...noEvent, ...pull }, { commit: head, parents })).toEqual(rule)
  })
})
