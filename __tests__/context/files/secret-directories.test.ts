import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { contains, findForbidden } from '../../../src/context/files/secret-directories.ts'

describe('contains', () => {
  it.each([
    ['darwin', '/Users/Runner', '/users/runner/Work'],
    ['darwin', '/w/\u00e9', '/w/e\u0301/_temp'],
    ['win32', 'D:\\a', 'd:\\A\\_temp'],
    ['win32', 'D:/a/', 'D:\\a\\_temp'],
    ['win32', 'C:\\', 'C:\\Users\\runner'],
  ] as const)('finds on %s that %s contains %s', (platform, directory, inner) => {
    expect(contains(directory, inner, platform)).toBe(true)
  })

  it.each([
    ['darwin', '/Users/runner/work', '/users/runner'],
    ['win32', 'D:\\a', 'C:\\a\\_temp'],
    ['win32', 'D:\\a\\b', 'D:\\a'],
  ] as const)('finds on %s that %s does not contain %s', (platform, directory, inner) => {
    expect(contains(directory, inner, platform)).toBe(false)
  })
})

describe('findForbidden', () => {
  let root: string

  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'directories-')))
    for (const directory of ['work/agents/hello', 'work/_temp', 'home/agent']) {
      await mkdir(join(root, directory), { recursive: true })
    }
    await symlink(join(root, 'work'), join(root, 'link-to-work'))
    await symlink(join(root, 'work/_temp'), join(root, 'link-to-temp'))
  })
  afterEach(async () => await rm(root, { recursive: true }))

  const check = (context: string, directory: string): readonly string[] =>
    findForbidden(
      `${root}/${context}`,
      [{ name: 'RUNNER_TEMP', path: `${root}/${directory}` }],
      'linux',
    )

  it.each([
    ['work', 'work/_temp'],
    ['work/_temp', 'work/_temp'],
    ['work/_temp/', 'work/_temp'],
    ['work/agents/..', 'work/_temp'],
    ['.', 'home'],
    ['link-to-work', 'work/_temp'],
    ['work', 'link-to-work/_temp'],
    ['work', 'link-to-temp'],
    ['work/_temp', 'link-to-temp/'],
    ['link-to-temp', 'work/_temp'],
    ['work', 'link-to-work/not/there/yet'],
  ])('rejects %s, which is or contains %s', (context, directory) => {
    expect(check(context, directory)).toEqual([`RUNNER_TEMP ('${root}/${directory}')`])
  })

  it.each([
    ['work/agents', 'work/_temp'],
    ['home/agent', 'home'],
    ['work/agents/hello', 'work'],
    ['link-to-work/agents', 'work/_temp'],
    ['work/agents', 'work/agents2'],
    ['home', 'link-to-temp'],
  ])('accepts %s beside or inside %s', (context, directory) => {
    expect(check(context, directory)).toEqual([])
  })

  it('names every directory that the context contains, and skips those that are not set', () => {
    const directories = [
      { name: 'RUNNER_TEMP', path: `${root}/work/_temp` },
      { name: 'RUNNER_TOOL_CACHE', path: undefined },
      { name: 'USERPROFILE', path: '' },
      { name: 'HOME', path: `${root}/home` },
    ]
    expect(findForbidden(root, directories, 'linux')).toEqual([
      `RUNNER_TEMP ('${root}/work/_temp')`,
      `HOME ('${root}/home')`,
    ])
  })
})
