import { describe, expect, it } from '@jest/globals'
import { largestDirectories, largestFiles } from '../../../src/context/archive/write-archive.ts'

const files = [
  { path: 'a/b/c/d/deep', sizeBytes: 5 },
  { path: 'a/b/two', sizeBytes: 3 },
  { path: 'ab/other', sizeBytes: 4 },
  { path: 'root', sizeBytes: 9 },
]

describe('the largest files and directories of a build context', () => {
  it('are sorted by size, equal ones in their order', () => {
    expect(largestFiles([...files, { path: 'z', sizeBytes: 5 }], 3)).toEqual([
      { path: 'root', sizeBytes: 9 },
      { path: 'a/b/c/d/deep', sizeBytes: 5 },
      { path: 'z', sizeBytes: 5 },
    ])
  })

  it('are summed up for directories, to a depth of three', () => {
    expect(largestDirectories(files, 10)).toEqual([
      { path: 'a', sizeBytes: 8 },
      { path: 'a/b', sizeBytes: 8 },
      { path: 'a/b/c', sizeBytes: 5 },
      { path: 'ab', sizeBytes: 4 },
    ])
  })
})
