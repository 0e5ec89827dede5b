import { expect, it } from '@jest/globals'
import { defaultImageTag } from '../../src/builds/default-image-tag.ts'

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

it('takes the content outside git', () => {
  const sources = { pushedTag: undefined, event: 'push', commit: undefined, workingTreeHash }
  expect(defaultImageTag(sources)).toBe('tree-e3b0c44298fc')
})
