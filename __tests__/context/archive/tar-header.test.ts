import { posix } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { Parser, type ReadEntry } from 'tar'
import type { Member } from '../../../src/context/files/members.ts'
import { tarHeader, writePlainHeader } from '../../../src/context/archive/tar-header.ts'

const file = { type: 'memory-file', mode: 0o644, bytes: new Uint8Array() } as const
const link = { type: 'link', path: 'l', mode: 0o777 } as const
const long = `${'d'.repeat(90)}/`.repeat(3)

/** What npm's tar reads in a header. */
function parse(header: Buffer): ReadEntry {
  const entries: ReadEntry[] = []
  const parser = new Parser({ strict: true, onReadEntry: (entry) => void entries.push(entry) })
  parser.write(header)
  const [entry] = entries
  if (!entry) throw new Error('The parser saw no member.')
  return entry
}

describe('the header of a member', () => {
  it.each<{ what: string; member: Member; bytes: number }>([
    { what: 'a name of 100 bytes', member: { ...file, path: 'n'.repeat(100) }, bytes: 512 },
    {
      what: 'a name that fits in two fields',
      member: { ...file, path: `${'d'.repeat(150)}/f` },
      bytes: 512,
    },
    {
      what: 'a name of 255 bytes beyond ASCII',
      member: { ...file, path: 'é'.repeat(127) },
      bytes: 1536,
    },
    { what: 'a line break', member: { ...file, path: 'a\nb' }, bytes: 512 },
    { what: 'a directory', member: { type: 'directory', path: 'd', mode: 0o1777 }, bytes: 512 },
    {
      what: 'a long directory',
      member: { type: 'directory', path: `${long}d`, mode: 0o755 },
      bytes: 1536,
    },
    { what: 'a link', member: { ...link, target: '../x' }, bytes: 512 },
    { what: 'a link to a long path', member: { ...link, target: long }, bytes: 1536 },
  ])('has $what, after a PAX record only if needed', ({ member, bytes }) => {
    const header = tarHeader(member, 0)
    expect(header).toHaveLength(bytes)
    const entry = parse(header)
    const isDirectory = member.type === 'directory'
    // The library puts `./` before a lone name of exactly 100 bytes.
    expect(posix.normalize(entry.path)).toBe(isDirectory ? `${member.path}/` : member.path)
    expect(entry.linkpath ?? '').toBe(member.type === 'link' ? member.target : '')
    expect(entry.mode).toBe(member.mode)
    expect(entry.type).toBe(
      { directory: 'Directory', link: 'SymbolicLink', 'memory-file': 'File', file: 'File' }[
        member.type
      ],
    )
  })

  it('looks for a place to split a name only where it can be split', () => {
    // The library does so for each directory of a name.
    using look = jest.spyOn(posix, 'dirname')
    const path = `${'d/'.repeat(2_000)}f`
    expect(parse(tarHeader({ ...file, path }, 0)).path).toBe(path)
    expect(look.mock.calls.length).toBeLessThan(10)
  })

  it('has no owner and a constant time', () => {
    const { uid, gid, uname, gname, mtime } = parse(tarHeader({ ...file, path: 'f' }, 0))
    expect({ uid, gid, uname, gname }).toEqual({ uid: 0, gid: 0, uname: '', gname: '' })
    expect(mtime?.toISOString()).toBe('2000-01-01T00:00:00.000Z')
  })

  it.each([0, 1, 8 * 2 ** 30 - 1, 8 * 2 ** 30, 2 ** 40])('may have a size of %d bytes', (size) => {
    expect(parse(tarHeader({ ...file, path: 'f' }, size)).size).toBe(size)
  })

  it.each([0, 1, 511, 2 ** 20, 2 ** 30 - 1])(
    'is the same as that of the library for a short ASCII name and %d bytes',
    (size) => {
      const paths = ['a', 'a b/~', `${'d/'.repeat(49)}f`]
      for (const mode of [0, 0o644, 0o755, 0o7777]) {
        for (const path of paths) {
          const target = Buffer.alloc(600, 'x')
          expect(writePlainHeader(target, 50, path, mode, size)).toBe(true)
          expect(target.subarray(50, 562)).toEqual(tarHeader({ ...file, path, mode }, size))
          expect(target.fill('x', 50, 562)).toEqual(Buffer.alloc(600, 'x'))
        }
      }
    },
  )

  it.each(['n'.repeat(100), 'ä', 'a\nb', ''])('is left to the library for the name %j', (path) => {
    const target = Buffer.alloc(512)
    expect(writePlainHeader(target, 0, path, 0o644, 1)).toBe(false)
    expect(target).toEqual(Buffer.alloc(512))
  })
})
