import { execFileSync } from 'node:child_process'

/** Runs shell commands in a directory, up to the first that fails. */
export function shell(directory: string, commands: string): void {
  execFileSync('sh', ['-ec', commands], { cwd: directory, stdio: 'pipe' })
}
