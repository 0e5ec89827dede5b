import { execFileSync } from 'node:child_process'

/** Runs git in a folder with an author of its own; its output without the last line break. */
export function gitIn(folder: string): (...args: readonly string[]) => string {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.test']
  return (...args) =>
    execFileSync('git', ['-C', folder, ...author, ...args], { encoding: 'utf8' }).trim()
}
