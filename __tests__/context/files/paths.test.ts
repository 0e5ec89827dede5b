import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { randomTexts } from '../../../testbed/emulator/model/hostile-text.ts'
import {
  cleanPath,
  linkLeadsOutside,
  toDiskPath,
  makeLinkTargetPortable,
} from '../../../src/context/files/paths.ts'

const { posix, win32 } = path

describe('on Windows', () => {
  it.each([
    ['D:\\a\\app', 'src/Main.cs', 'D:\\a\\app\\src\\Main.cs'],
    ['C:\\', 'a/b', 'C:\\a\\b'],
    ['\\\\?\\C:\\very\\long', 'a/b', '\\\\?\\C:\\very\\long\\a\\b'],
    ['\\\\server\\share', 'a', '\\\\server\\share\\a'],
  ])('a context in %s has the entry %s at %s', (contextDir, entry, expected) => {
    expect(toDiskPath(contextDir, entry, win32)).toBe(expected)
  })

  it.each([
    ['..\\lib\\a.js', '../lib/a.js'],
    ['lib/a.js', 'lib/a.js'],
    ['\\\\?\\C:\\x', 'C:/x'],
  ])('a link to %s has the target %s in an archive', (target, expected) => {
    expect(makeLinkTargetPortable(target, win32)).toBe(expected)
  })
})

describe('a link that leads out', () => {
  it.each([
    { paths: posix, link: 'a/b', target: '..', out: false },
    { paths: posix, link: 'a', target: '..', out: true },
    { paths: posix, link: 'a/b', target: '../../context/c', out: true },
    { paths: posix, link: 'a', target: '..x/y', out: false },
    { paths: posix, link: 'a', target: 'C:x', out: false },
    { paths: win32, link: 'a', target: 'C:/x', out: true },
    { paths: win32, link: 'a', target: 'c:x', out: true },
    { paths: win32, link: 'a', target: '/x', out: true },
    { paths: win32, link: 'a/b', target: '../x', out: false },
  ])('from $link to $target: $out', ({ paths, link, target, out }) => {
    expect(linkLeadsOutside(link, target, paths)).toBe(out)
  })
})

it('cleans paths as Node normalises them, but for a slash at the end', () => {
  const next = randomTexts(1, ['/', '/', '.', '..', 'a', 'b', '...', '../'])
  for (let index = 0; index < 2_000; index += 1) {
    const path = next()
    expect([path, cleanPath(path)]).toEqual([path, posix.normalize(path).replace(/(.)\/$/, '$1')])
  }
  expect(cleanPath('')).toBe('.')
})
