import { posix } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { Parser, type ReadEntry } from 'tar'
import { tarHeader } from '../../../src/context/archive/tar-header.ts'

const file = { type: 'memory-file', path: 'f', mode: 0o644, bytes: new Uint8Array() } as const

/** What npm's tar reads in a header. */
function parse(header: Buffer): ReadEntry | undefined {
  const entries: ReadEntry[] = []
  const parser = new Parser({ strict: true, onReadEntry: (entry) => void entries.push(entry) })
  parser.write(header)
  return entries[0]
}

describe('the header of a entry', () => {
  it('looks for a place to split a name only where it can be split', () => {
    // The library does so for each directory of a name.
    using look = jest.spyOn(posix, 'dirname')
    const path = `${'d/'.repeat(2_000)}f`
    expect(parse(tarHeader({ ...file, path }, 0))?.path).toBe(path)
    expect(look.mock.calls.length).toBeLessThan(10)
  })

  it.each([8 * 2 ** 30 - 1, 8 * 2 ** 30, 2 ** 40])('may have a size of %d bytes', (size) => {
    expect(parse(tarHeader(file, size))?.size).toBe(size)
  })
})
