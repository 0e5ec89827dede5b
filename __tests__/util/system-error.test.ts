import { describe, expect, it } from '@jest/globals'
import { ActionError, describeError } from '../../src/util/errors.ts'
import {
  describeSystemError,
  systemErrorHint,
  isDiskFull,
  systemErrorReason,
} from '../../src/util/system-error.ts'
import { explainError } from '../../src/runner/failure.ts'

function systemError(code: string, path?: string): Error {
  const message = `${code}: words of the system, write`
  return Object.assign(new Error(message), { code, syscall: 'write', ...(path && { path }) })
}

/** Makes the facts of a file system from how many inodes and bytes it has left. */
const statfs = (ffree: number, bavail: number, files = 1_000) =>
  (() => ({ files, ffree, bavail })) as never

describe('an error of the operating system', () => {
  it.each([
    ['ENOSPC', 'the disk is full', 'Free disk space'],
    ['EDQUOT', "the disk quota of the runner's user is used up", 'raise the quota'],
    ['EFBIG', 'the file is larger than this process or the file system allows', 'ulimit -f'],
    ['EMFILE', 'this process has too many open files', 'ulimit -n'],
    ['ENFILE', 'this machine has too many open files', 'ulimit -n'],
    ['ENAMETOOLONG', 'the path is longer than the system allows', 'Shorten'],
    ['ESTALE', 'the network file system no longer knows the file', 'network file system'],
    ['EIO', 'the disk reports an error of reading or writing', 'disk'],
  ])('says what happened and what to change: %s', (code, words, change) => {
    const error = systemError(code)
    expect(systemErrorReason(error)).toBe(`${words} (${code}: words of the system, write)`)
    expect(systemErrorHint(error, 'Other.')).toContain(change)
    expect(describeError(error)).toBe(`${systemErrorReason(error)}. ${systemErrorHint(error, '')}`)
    expect(explainError(error)).toEqual({
      message: `The operating system stopped the action: ${systemErrorReason(error)}.`,
      hint: systemErrorHint(error, ''),
    })
  })

  it.each([
    ['EACCES', "the runner's user has no permission"],
    ['EPERM', "the runner's user has no permission"],
    ['EROFS', 'the file system is read-only'],
  ])('leaves it to the caller what to change: %s', (code, words) => {
    const error = systemError(code)
    expect(describeError(error)).toBe(`${words} (${code}: words of the system, write)`)
    expect(systemErrorHint(error, 'Other.')).toBe('Other.')
    expect(explainError(error).hint).toBe("Give the runner's user access, and run the job again.")
  })

  it.each([
    ['no inodes', statfs(0, 9), 'the file system has no free inodes'],
    ['no space', statfs(9, 0), 'the disk is full'],
    ['neither', statfs(0, 0), 'the disk is full'],
    ['no count of its inodes', statfs(0, 9, 0), 'the disk is full'],
  ])('tells inodes from space on a disk with %s', (_, look, words) => {
    const reason = describeSystemError(systemError('ENOSPC', '/tmp/x'), look)?.reason
    expect(reason?.startsWith(words)).toBe(true)
  })

  it('is a full disk where less data would have had room', () => {
    const codes = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']
    expect(codes.filter((code) => isDiskFull(systemError(code)))).toEqual(['ENOSPC', 'EDQUOT'])
  })

  it('does not repeat a path that is too long', () => {
    const error = systemError('ENAMETOOLONG')
    error.message = `ENAMETOOLONG: name too long, open '/${'x'.repeat(5_000)}'`
    expect(systemErrorReason(error)).toBe(
      'the path is longer than the system allows (ENAMETOOLONG: name too long, open…)',
    )
  })
})

it.each([
  [systemError('ENOENT'), 'ENOENT: words of the system, write'],
  [new TypeError('No such thing'), 'No such thing'],
  ['thrown text', 'thrown text'],
])('any other error keeps its own words, and is shown as a bug: %s', (error, words) => {
  expect(describeSystemError(error)).toBeUndefined()
  expect(systemErrorReason(error)).toBe(words)
  expect(describeError(error)).toBe(words)
  expect(systemErrorHint(error, 'Other.')).toBe('Other.')
  expect(explainError(error)).toEqual({
    message: `The action failed unexpectedly: ${words}`,
    hint: expect.stringContaining('This is a bug in the action.'),
  })
})

it('an expected error keeps its own words and hint', () => {
  const error = new ActionError('It failed.', { hint: 'Change it.' })
  expect(systemErrorReason(error)).toBe('It failed.')
  expect(describeError(error)).toBe('It failed. Change it.')
  expect(explainError(error)).toMatchObject({ message: 'It failed.', hint: 'Change it.' })
})
