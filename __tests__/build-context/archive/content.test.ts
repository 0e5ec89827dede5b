import { describe, expect, it } from '@jest/globals'
import { largestDirectories, largestFiles } from '../../../src/build-context/archive/content.ts'

const files = [
  { path: 'a/b/c/d/deep', sizeBytes: 5 },
  { path: 'a/b/two', sizeBytes: 3 },
  { path: 'ab/other', sizeBytes: 4 },
  { path: 'root', sizeBytes: 9 },
]

describe('what is largest in a build context', () => {
  it('is listed by size, the first of equal ones first', () => {
    expect(largestFiles([...files, { path: 'z', sizeBytes: 5 }], 3)).toEqual([
      { path: 'root', sizeBytes: 9 },
      { path: 'a/b/c/d/deep', sizeBytes: 5 },
      { path: 'z', sizeBytes: 5 },
    ])
  })

  it('is summed up for folders, no deeper than three names', () => {
    expect(largestDirectories(files, 10)).toEqual([
      { path: 'a', sizeBytes: 8 },
      { path: 'a/b', sizeBytes: 8 },
      { path: 'a/b/c', sizeBytes: 5 },
      { path: 'ab', sizeBytes: 4 },
    ])
  })
})
