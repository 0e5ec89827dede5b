import { existsSync } from 'node:fs'
import { mkdtempDisposable, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path, { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  findProgram,
  type ProgramLimits,
  runProgram,
  selectTrustedDirectories,
} from '../../../src/context/git/run-program.ts'
import { untilEnded } from '../../support/processes.ts'

const never = new AbortController().signal
const ample = { timeoutMs: 60_000, outputBytes: 1_000 }

let root: AsyncDisposable & { readonly path: string }
beforeEach(async () => {
  root = await mkdtempDisposable(join(tmpdir(), 'run-program-'))
})
afterEach(async () => await root[Symbol.asyncDispose]())

const shell = (
  script: string,
  limits: ProgramLimits = ample,
  signal = never,
): Promise<string | undefined> =>
  runProgram('/bin/sh', ['-c', script], { PATH: '/usr/bin:/bin' }, limits, signal)

describe('runProgram', () => {
  it.each([
    ['printf text', 'text'],
    ['echo error >&2', ''],
    ['echo text; exit 1', undefined],
    ['kill -9 $$', undefined],
    ['head -c 1000 /dev/zero | tr "\\0" x', 'x'.repeat(1_000)],
    ['head -c 1001 /dev/zero', undefined],
    ['cat', ''],
  ])('resolves %j to what is printed, unless it fails', async (script, expected) => {
    expect(await shell(script)).toBe(expected)
  })

  it.each([
    ['echo first >&2; echo last >&2; exit 1', ['last']],
    [`head -c 100000 /dev/zero | tr "\\0" x >&2; printf '\nend\n\n' >&2; exit 1`, ['end']],
    ['exit 1', ['']],
    ['echo error >&2', []],
  ])('tells the last line of the errors of %j, if it fails', async (script, expected) => {
    const lines: string[] = []
    const onFailure = (line: string): unknown => lines.push(line)
    await shell(script, { ...ample, onFailure })
    expect(lines).toEqual(expected)
  })

  it('resolves to nothing for a program that is missing', async () => {
    expect(await runProgram('/nowhere/git', [], {}, ample, never)).toBeUndefined()
  })

  it('resolves to nothing where the arguments are too long', async () => {
    expect(await runProgram('/bin/echo', ['x'.repeat(4_000_000)], {}, ample, never)).toBeUndefined()
  })

  /** Starts a child that outlives the test, writes down its id, and waits for it. */
  const startChild = (): string => `sleep 1000 & echo $! > '${pidFile()}.new'
    mv '${pidFile()}.new' '${pidFile()}'; `
  const pidFile = (): string => join(root.path, 'pid')
  const childHasEnded = async (): Promise<void> => {
    await untilEnded(Number(await readFile(pidFile(), 'utf8')))
  }

  it.each([
    ['at the time limit', 'wait', { timeoutMs: 5_000, outputBytes: 1_000 }],
    ['at the limit of its output', 'head -c 1001 /dev/zero; wait', ample],
    ['at the time limit, also after the program', '', { timeoutMs: 5_000, outputBytes: 1_000 }],
  ])('kills the children %s', async (_, rest, limits) => {
    expect(await shell(startChild() + rest, limits)).toBeUndefined()
    await childHasEnded()
  })

  it('kills the children and rejects with the reason of the signal', async () => {
    const controller = new AbortController()
    const reason = new Error('stop')
    const running = shell(`${startChild()} wait`, ample, controller.signal)
    while (!existsSync(pidFile())) await setTimeout(10)
    controller.abort(reason)
    await expect(running).rejects.toBe(reason)
    await childHasEnded()
  })
})

describe('selectTrustedDirectories', () => {
  it('leaves out those of Windows that lead into the working directory', () => {
    const searchPath = String.raw`C:\git\cmd;.;;bin;C:bin;\\server\bin`
    const expected = [String.raw`C:\git\cmd`, String.raw`\\server\bin`]
    expect(selectTrustedDirectories(searchPath, '/workspace', path.win32)).toEqual(expected)
  })
})

describe('findProgram', () => {
  it('finds the first executable file of that name', async () => {
    const [first, second] = [join(root.path, 'first'), join(root.path, 'second')]
    await writeFile(first, '', { mode: 0o644 })
    await writeFile(second, '', { mode: 0o755 })
    await symlink('second', join(root.path, 'link'))
    const find = (name: string, ...directories: readonly string[]) =>
      findProgram(name, directories, '/workspace')
    expect(find('first', root.path)).toBeUndefined()
    expect(find('second', '/nowhere', root.path)).toBe(second)
    expect(find('link', root.path)).toBe(join(root.path, 'link'))
    expect(find('tmp', '/')).toBeUndefined()
  })

  it('finds a program of Windows by its whole name', async () => {
    for (const name of ['git', 'git.cmd', 'git.exe'])
      await writeFile(join(root.path, name), '', { mode: 0o755 })
    const found = findProgram('git', [root.path], '/workspace', 'win32')
    expect(found).toBe(join(root.path, 'git.exe'))
  })
})
