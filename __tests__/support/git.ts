import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContextGit, type GitOptions, openGit } from '../../src/build-context/git/git.ts'

/** Runs git in a folder with an author of its own; its output without the last line break. */
export function gitIn(folder: string): (...args: readonly string[]) => string {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.test']
  return (...args) =>
    execFileSync('git', ['-C', folder, ...author, ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
}

/** Makes a program `git` in `folder`, the real one with lines of shell before it; a `PATH` that leads to it. */
export async function wrapGit(folder: string, setUp: string): Promise<string> {
  const path = process.env['PATH'] ?? ''
  const script = `#!/bin/sh\nPATH='${path}'\n${setUp}\nexec git "$@"\n`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'git'), script, { mode: 0o755 })
  return `${folder}:${path}`
}

/** Git as the action runs it, for a build context that is the workspace too. */
export function openGitIn(
  contextDir: string,
  options: Partial<GitOptions> = {},
  signal = new AbortController().signal,
): Promise<ContextGit> {
  const given = { env: process.env, workspace: contextDir, contextDir, tempDir: tmpdir() }
  return openGit({ ...given, ...options }, signal)
}
