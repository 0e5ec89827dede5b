import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Runs git in a directory with a test author; returns its output without the final line break. */
export function gitIn(directory: string): (...args: readonly string[]) => string {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.test']
  return (...args) =>
    execFileSync('git', ['-C', directory, ...author, ...args], { encoding: 'utf8' }).trim()
}

/** Writes a `git` to `directory` that runs `setUp` in a shell before the real one; returns a `PATH` that finds it. */
export async function wrapGit(directory: string, setUp: string): Promise<string> {
  const path = process.env['PATH'] ?? ''
  const script = `#!/bin/sh\nPATH='${path}'\n${setUp}\nexec git "$@"\n`
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'git'), script, { mode: 0o755 })
  return `${directory}:${path}`
}
