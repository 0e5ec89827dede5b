// A new repository for each test of the file that imports this, and a program that it may name.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtempDisposable, realpath, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import type { Provenance } from '../../../src/api/model.ts'
import type { GitOptions } from '../../../src/context/git/git.ts'
import { readIndexModes } from '../../../src/context/git/index-modes.ts'
import { readSource } from '../../../src/context/provenance.ts'
import { gitIn, openGitIn } from '../../../world/runner/git.ts'

const never = new AbortController().signal

export let root: AsyncDisposable & { readonly path: string }
/** For a `git` of the user, outside the workspace. */
export let bin: AsyncDisposable & { readonly path: string }
/** The build context, and the repository in it. */
export let context: string
/** Leaves `mark`. */
export let program: string
export let mark: string
export let home: string

beforeEach(async () => {
  root = await mkdtempDisposable(join(await realpath(tmpdir()), 'hostile-'))
  bin = await mkdtempDisposable(join(tmpdir(), 'bin-'))
  const at = (name: string): string => join(root.path, name)
  ;[context, program, mark, home] = [at('context'), at('program'), at('mark'), at('home')]
  await mkdir(home)
  await writeProgram('cat')
  await makeRepository(context)
})
afterEach(async () => {
  for (const one of [root, bin]) await one[Symbol.asyncDispose]()
})

export async function writeProgram(rest: string): Promise<void> {
  await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n${rest}\n`, { mode: 0o755 })
}

/** A repository whose files git compares by their content, through the filter `mark`. */
export async function makeRepository(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  gitIn(directory)('init', '-q', '-b', 'main')
  await writeFile(join(directory, '.gitattributes'), '* filter=mark diff=mark merge=mark\n')
  await writeFile(join(directory, 'file'), 'content\n')
  commitIn(directory)
  await touch(directory)
}

export async function touch(directory: string): Promise<void> {
  await utimes(join(directory, 'file'), 1, 1)
}

function commitIn(directory: string): void {
  gitIn(directory)('add', '.')
  gitIn(directory)('commit', '-q', '-m', 'one')
}

export function configure(key: string, value: string, directory = context): void {
  gitIn(directory)('config', key, value)
}

export async function addSubmodule(directory: string): Promise<void> {
  await makeRepository(join(directory, 'lib'))
  gitIn(directory)('add', 'lib')
  gitIn(directory)('commit', '-q', '-m', 'two')
}

/** Everything that the action asks git about a build context. */
export async function read(options: Partial<GitOptions> = {}): Promise<Provenance> {
  const env = { PATH: process.env['PATH'], HOME: home }
  await using git = await openGitIn(context, { env, workspace: root.path, ...options })
  await readIndexModes(context, git, never)
  return (await readSource(context, [], git, [], never)).provenance
}

/** The program is really named: `git status` starts it. */
export function statusStarts(): boolean {
  try {
    execFileSync('git', ['status'], {
      cwd: context,
      env: { PATH: process.env['PATH'], HOME: home, GIT_TERMINAL_PROMPT: '0' },
      stdio: 'ignore',
      timeout: 10_000,
    })
  } catch {
    // Git may fail after it has started the program.
  }
  return existsSync(mark)
}
