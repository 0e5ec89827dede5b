import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { randomTexts } from '../../../world/server/hostile-text.ts'
import {
  cleanPath,
  leadsOut,
  onDisk,
  portableTarget,
} from '../../../src/context/files/context-paths.ts'

const { posix, win32 } = path

describe('the path of a member on disk', () => {
  it.each([
    {
      paths: win32,
      contextDir: 'D:\\a\\app',
      member: 'src/Main.cs',
      expected: 'D:\\a\\app\\src\\Main.cs',
    },
    { paths: win32, contextDir: 'C:\\', member: 'a/b', expected: 'C:\\a\\b' },
    {
      paths: win32,
      contextDir: '\\\\?\\C:\\very\\long',
      member: 'a/b',
      expected: '\\\\?\\C:\\very\\long\\a\\b',
    },
    {
      paths: win32,
      contextDir: '\\\\server\\share',
      member: 'a',
      expected: '\\\\server\\share\\a',
    },
  ])('is $expected', ({ paths, contextDir, member, expected }) => {
    expect(onDisk(contextDir, member, paths)).toBe(expected)
  })
})

describe('the target of a link in an archive', () => {
  it.each([
    { paths: win32, target: '..\\lib\\a.js', expected: '../lib/a.js' },
    { paths: win32, target: 'lib/a.js', expected: 'lib/a.js' },
    { paths: win32, target: '\\\\?\\C:\\x', expected: 'C:/x' },
  ])('is $expected', ({ paths, target, expected }) => {
    expect(portableTarget(target, paths)).toBe(expected)
  })
})

describe('a link that leads out', () => {
  it.each([
    { paths: posix, link: 'a/b', target: '../c', out: false },
    { paths: posix, link: 'a/b', target: '..', out: false },
    { paths: posix, link: 'a', target: '..', out: true },
    { paths: posix, link: 'a/b', target: '../../c', out: true },
    { paths: posix, link: 'a/b', target: '../../context/c', out: true },
    { paths: posix, link: 'a', target: '..x/y', out: false },
    { paths: posix, link: 'a', target: '/etc/hosts', out: true },
    { paths: posix, link: 'a', target: 'C:x', out: false },
    { paths: posix, link: 'a', target: 'gone', out: false },
    { paths: win32, link: 'a', target: 'C:/x', out: true },
    { paths: win32, link: 'a', target: 'c:x', out: true },
    { paths: win32, link: 'a', target: '/x', out: true },
    { paths: win32, link: 'a/b', target: '../x', out: false },
  ])('from $link to $target: $out', ({ paths, link, target, out }) => {
    expect(leadsOut(link, target, paths)).toBe(out)
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
