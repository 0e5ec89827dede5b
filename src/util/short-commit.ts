import { clip } from './clip.ts'

/**
 * Shortens only a whole hash: another text could be a secret, and the runner masks only whole ones.
 */
export function shortCommit(commit: string): string {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/i.test(commit) ? commit.slice(0, 12) : clip(commit, 100)
}
