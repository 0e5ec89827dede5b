import { describe, expect, it } from '@jest/globals'
import { isBuiltFromDefaultBranch, defaultImageTag } from '../../src/builds/default-image-tag.ts'

const workingTreeHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const commit = '3f9c2d1a5b6c7d8e9f00112233445566778899aa'

it.each([
  ['v1.2.3', 'v1.2.3'],
  ['release/2026 11', 'release-2026-11'],
  ['v1+build', 'v1-build'],
  ['-odd', '_odd'],
  ['ü', '_'],
  ['x'.repeat(200), 'x'.repeat(128)],
])('makes a tag of the pushed git tag %s', (pushedTag, tag) => {
  const manifest = { manifestTag: 'v7', isOfDefaultBranch: true }
  expect(defaultImageTag({ pushedTag, ...manifest, commit, workingTreeHash })).toBe(tag)
})

it('takes the content outside git', () => {
  const sources = {
    pushedTag: undefined,
    isOfDefaultBranch: false,
    commit: undefined,
    workingTreeHash,
  }
  expect(defaultImageTag(sources)).toBe('tree-e3b0c44298fc')
})

describe('the tag of a manifest', () => {
  const onMain = { name: 'push', ref: 'refs/heads/main', commit, defaultBranch: 'main' }

  it.each([
    ['push', {}],
    ['workflow_dispatch', {}],
    ['schedule', { defaultBranch: undefined, ref: '' }],
  ])('counts for the commit of the default branch on %s', (name, changes) => {
    expect(isBuiltFromDefaultBranch({ ...onMain, name, ...changes }, [commit, commit])).toBe(true)
  })

  it.each([
    ['another branch', { ref: 'refs/heads/feature/main' }],
    ['a git tag', { ref: 'refs/tags/main' }],
    ['a payload without the default branch', { defaultBranch: undefined }],
    ['a schedule for another commit', { name: 'schedule', commit: 'f'.repeat(40) }],
    ['an unknown commit', { commit: undefined }],
    ...[
      ...['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'],
      ...['issue_comment', 'issues', 'workflow_run'],
    ].map((name) => [name, { name }] as const),
  ])('does not count for %s', (_, changes) => {
    expect(isBuiltFromDefaultBranch({ ...onMain, ...changes }, [commit])).toBe(false)
  })

  it.each([[['f'.repeat(40)]], [[undefined]], [[commit, 'f'.repeat(40)]], [[commit, undefined]]])(
    'does not count where %j is checked out',
    (commits) => {
      expect(isBuiltFromDefaultBranch(onMain, commits)).toBe(false)
    },
  )
})
