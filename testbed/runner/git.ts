import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DirectoryGit, type GitOptions, createGit } from '../../src/context/git/git.ts'

const settings = [
  ...['user.name=A', 'user.email=a@example.test'],
  // A commit would start another git to look for something to pack, and wait for the disk.
  'maintenance.auto=false',
  'core.fsync=none',
  // A new repository would get copies of the sample hooks.
  `init.templateDir=${fileURLToPath(new URL('git-template', import.meta.url))}`,
].flatMap((setting) => ['-c', setting])

/** Runs git in a directory with a test author; returns its output without the final line break. */
export function gitIn(directory: string): (...args: readonly string[]) => string {
  return (...args) =>
    execFileSync('git', ['-C', directory, ...settings, ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
}

/** Writes a `git` to `directory` that runs `setUp` in a shell first; returns a `PATH` with it. */
export async function wrapGit(directory: string, setUp: string): Promise<string> {
  const path = process.env['PATH'] ?? ''
  const script = `#!/bin/sh\nPATH='${path}'\n${setUp}\nexec git "$@"\n`
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'git'), script, { mode: 0o755 })
  return `${directory}:${path}`
}

/** A log that nobody reads. */
export const silent = { line: () => undefined }

/** Git as the action runs it, but with much time, for a build context that is the workspace too. */
export function openGitIn(
  directory: string,
  options: Partial<GitOptions> = {},
  signal = new AbortController().signal,
): Promise<DirectoryGit> {
  const given = { env: process.env, workspace: directory, directory, tempDir: tmpdir() }
  return createGit({ ...given, timeoutMs: 600_000, log: silent, ...options }, signal)
}
