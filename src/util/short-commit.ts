import { clip } from './clip.ts'

/**
 * A commit as messages name it. Only a whole hash is shortened: another text, which a server may
 * have sent, could be a secret, which is masked only as a whole.
 */
export function shortCommit(commit: string): string {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/i.test(commit) ? commit.slice(0, 12) : clip(commit, 100)
}
