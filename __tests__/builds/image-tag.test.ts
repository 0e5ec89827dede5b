import { expect, it } from '@jest/globals'
import { defaultImageTag, versionOf } from '../../src/builds/image-tag.ts'

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
  expect(defaultImageTag({ pushedTag, event: 'push', commit, workingTreeHash })).toBe(tag)
})

it('takes the tag of the manifest before the commit, and after a pushed git tag', () => {
  const sources = { manifestTag: 'v7', event: 'push', commit, workingTreeHash }
  expect(defaultImageTag({ ...sources, pushedTag: undefined })).toBe('v7')
  expect(defaultImageTag({ ...sources, pushedTag: 'v9' })).toBe('v9')
})

it("takes no version from a manifest's default", () => {
  expect(['v7', 'latest', undefined].map(versionOf)).toEqual(['v7', undefined, undefined])
})

it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'])(
  "leaves the manifest's tag out on %s",
  (event) => {
    const sources = { manifestTag: 'v1.4.0', event, commit, workingTreeHash }
    expect(defaultImageTag({ ...sources, pushedTag: undefined })).toBe('sha-3f9c2d1a5b6c')
    expect(defaultImageTag({ ...sources, pushedTag: undefined, merged: 7 })).toBe(
      'pr-7-3f9c2d1a5b6c',
    )
  },
)

it('names the pull request whose merge commit is checked out', () => {
  const sources = {
    ...{ pushedTag: undefined, event: 'pull_request' },
    ...{ commit, merged: 7, workingTreeHash },
  }
  expect(defaultImageTag(sources)).toBe('pr-7-3f9c2d1a5b6c')
})

it('takes the content outside git', () => {
  const sources = { pushedTag: undefined, event: 'push', commit: undefined, workingTreeHash }
  expect(defaultImageTag(sources)).toBe('tree-e3b0c44298fc')
})
