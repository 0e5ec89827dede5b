import { execFileSync } from 'node:child_process'

/** Runs shell commands in a directory, up to the first that fails; returns what they print. */
export function shell(directory: string, commands: string): string {
  return execFileSync('sh', ['-ec', commands], { cwd: directory, stdio: 'pipe', encoding: 'utf8' })
}
