import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  directoryContains,
  findForbiddenDirectories,
  findSecretDirectory,
} from '../../../src/context/files/secret-directories.ts'
import { makeWorkspace, type Workspace } from '../../../testbed/runner/workspace.ts'

describe('findSecretDirectory', () => {
  it.each([
    ['.git', '.git'],
    ['.GIT/modules/x', '.GIT'],
    ['a/.aws/b/.ssh', 'a/.aws'],
    ['.kube/cache', '.kube'],
    ['.docker', '.docker'],
    ['home/.gnupg', 'home/.gnupg'],
    ['home/.ssh', 'home/.ssh'],
    ['', undefined],
    ['.github', undefined],
    ['x.git/hooks', undefined],
  ])('finds in %j: %j', (path, found) => {
    expect(findSecretDirectory('/home/.ssh/w', join('/home/.ssh/w', path))).toBe(found)
  })
})

describe('contains', () => {
  it.each([
    ['darwin', '/Users/Runner', '/users/runner/Work', true],
    ['darwin', '/w/\u00e9', '/w/e\u0301/_temp', true],
    ['win32', 'D:\\a', 'd:\\A\\_temp', true],
    ['win32', 'D:/a/', 'D:\\a\\_temp', true],
    ['win32', 'C:\\', 'C:\\Users\\runner', true],
    ['darwin', '/Users/runner/work', '/users/runner', false],
    ['win32', 'D:\\a', 'C:\\a\\_temp', false],
    ['win32', 'D:\\a\\b', 'D:\\a', false],
  ] as const)(
    'decides on %s whether %s contains %s: %j',
    (platform, directory, inner, expected) => {
      expect(directoryContains(directory, inner, platform)).toBe(expected)
    },
  )
})

describe('findForbiddenDirectories', () => {
  let root: Workspace
  const at = (path: string): string => `${root.path}/${path}`

  beforeEach(async () => {
    root = await makeWorkspace({})
    for (const directory of ['work/agents/hello', 'work/_temp', 'home/agent'])
      await mkdir(at(directory), { recursive: true })
    await symlink(at('work'), at('link-to-work'))
    await symlink(at('work/_temp'), at('link-to-temp'))
  })
  afterEach(async () => await root[Symbol.asyncDispose]())

  it.each([
    ['work', 'work/_temp', true],
    ['work/_temp', 'work/_temp', true],
    ['work/_temp/', 'work/_temp', true],
    ['work/agents/..', 'work/_temp', true],
    ['.', 'home', true],
    ['link-to-work', 'work/_temp', true],
    ['work', 'link-to-work/_temp', true],
    ['work/_temp', 'link-to-temp/', true],
    ['link-to-temp', 'work/_temp', true],
    ['work', 'link-to-work/not/there/yet', true],
    ['work/agents', 'work/_temp', false],
    ['home/agent', 'home', false],
    ['link-to-work/agents', 'work/_temp', false],
    ['work/agents', 'work/agents2', false],
    ['home', 'link-to-temp', false],
  ])('rejects that %s is or contains %s: %j', (context, directory, expected) => {
    const forbidden = [
      { name: 'RUNNER_TEMP', path: at(directory) },
      { name: 'RUNNER_TOOL_CACHE', path: undefined },
      { name: 'HOME', path: '' },
    ]
    const found = expected ? [`RUNNER_TEMP ('${at(directory)}')`] : []
    expect(findForbiddenDirectories(at(context), forbidden, 'linux')).toEqual(found)
  })
})
