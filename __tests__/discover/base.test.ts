import { describe, expect, it } from '@jest/globals'
import { type BaseRule, decideBase, type TriggerEvent } from '../../src/discover/base.ts'
import { noEvent } from './monorepo.ts'

const [head, other, base] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
]
const zeros = '0'.repeat(40)
const pull = { name: 'pull_request', pullRequestBase: base }
const push = { name: 'push', commit: head, ref: 'refs/heads/feature' }

describe('decideBase', () => {
  it.each<[string, Partial<TriggerEvent>, BaseRule]>([
    [
      'the merge commit of a pull request',
      { ...pull, commit: head, ref: 'refs/pull/7/merge' },
      { type: 'first-parent' },
    ],
    [
      'another commit on a pull request',
      { ...pull, commit: other, ref: 'refs/pull/7/merge' },
      { type: 'merge-base', commit: base },
    ],
    [
      'a pull request that was merged',
      { ...pull, commit: head, ref: 'refs/heads/main' },
      { type: 'merge-base', commit: base },
    ],
    [
      'the base branch on pull_request_target',
      { ...pull, name: 'pull_request_target', commit: head, ref: 'refs/heads/main' },
      { type: 'head' },
    ],
    [
      'the head of a pull request on pull_request_target',
      { ...pull, name: 'pull_request_target', commit: other, ref: 'refs/heads/main' },
      { type: 'merge-base', commit: base },
    ],
    ['a push', { ...push, before: other }, { type: 'commit', commit: other }],
    ['a push of a new branch', { ...push, before: zeros }, { type: 'branch', name: 'main' }],
    [
      'the first push of the default branch',
      { ...push, ref: 'refs/heads/main', before: zeros },
      { type: 'none' },
    ],
    ['a push of a git tag', { ...push, ref: 'refs/tags/v1', before: other }, { type: 'none' }],
    [
      'the merge queue',
      { name: 'merge_group', mergeGroupBase: base, ref: 'refs/heads/gh-readonly-queue/main/pr-7' },
      { type: 'commit', commit: base },
    ],
    ['a schedule', { name: 'schedule' }, { type: 'none' }],
    ['a dispatch', {}, { type: 'none' }],
  ])('finds for %s %j the rule %j', (_, event, rule) => {
    expect(decideBase(undefined, { ...noEvent, ...event }, head)).toEqual(rule)
  })

  it('lets changed-since win', () => {
    expect(decideBase('v1', { ...noEvent, ...push, before: other }, head)).toEqual({
      type: 'revision',
      name: 'v1',
    })
  })
})
