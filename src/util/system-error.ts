import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { clip } from './clip.ts'
import { tryOrUndefined } from './or-undefined.ts'

interface Problem {
  /** A clause that follows a colon. */
  readonly reason: string
  /** `undefined` if the caller has a better hint. */
  readonly hint?: string
}

const freeSpace = 'Free disk space before this step, or use a runner with a larger disk.'
const raiseFiles =
  "Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again."

const noInodes: Problem = {
  reason: 'the file system has no free inodes, so no more files can be created',
  hint: 'Remove files before this step: not their size is at its limit, but their number.',
}

const problems: Readonly<Record<string, Problem>> = {
  ENOSPC: { reason: 'the disk is full', hint: freeSpace },
  EDQUOT: {
    reason: "the disk quota of the runner's user is used up",
    hint: 'Free disk space before this step, or raise the quota.',
  },
  EFBIG: {
    reason: 'the file is larger than this process or the file system allows',
    hint: "Raise the limit of file sizes ('ulimit -f') of the runner's user.",
  },
  EMFILE: { reason: 'this process has too many open files', hint: raiseFiles },
  ENFILE: { reason: 'this machine has too many open files', hint: raiseFiles },
  EROFS: { reason: 'the file system is read-only' },
  EACCES: { reason: "the runner's user has no permission" },
  EPERM: { reason: "the runner's user has no permission" },
  ENAMETOOLONG: {
    reason: 'the path is longer than the system allows',
    hint: 'Shorten the names of the directories or of the file.',
  },
  ESTALE: {
    reason: 'the network file system no longer knows the file',
    hint: 'Check the network file system of this runner, and run the job again.',
  },
  EIO: {
    reason: 'the disk reports an error of reading or writing',
    hint: "Check this runner's disk, and run the job on another runner.",
  },
}

const messageLength = 300

/** `undefined` for errors not of the system, and for those that only the caller can explain. */
export function describeSystemError(error: unknown, statfs = statfsSync): Problem | undefined {
  if (!isSystemError(error) || error.code === undefined) return undefined
  const problem = lacksInodes(error, statfs) ? noInodes : problems[error.code]
  return (
    problem && { ...problem, reason: `${problem.reason} (${clip(error.message, messageLength)})` }
  )
}

/** The reason of a failure, as a clause that follows a colon and has no full stop. */
export function systemErrorReason(error: unknown): string {
  const message = isSystemError(error) || error instanceof Error ? error.message : String(error)
  return describeSystemError(error)?.reason ?? message
}

/** Returns the hint of a system error, or else `otherwise`. */
export function systemErrorHint(error: unknown, otherwise: string): string {
  return describeSystemError(error)?.hint ?? otherwise
}

/** Whether the disk or the quota is full, so that less data would fit. */
export function isDiskFull(error: unknown): boolean {
  const code = systemErrorCode(error)
  return code === 'EDQUOT' || (code === 'ENOSPC' && !lacksInodes(error))
}

/** The code of an error of the operating system, such as `ENOENT`. */
export function systemErrorCode(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined
}

/** Whether the error says that nothing is at a path. */
export function isNotFoundError(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error) ?? '')
}

/** Checks the shape: in a test's realm, errors of Node's own modules are not `instanceof Error`. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error
}

/** Both missing inodes and a full disk have the code ENOSPC; only their figures differ. */
function lacksInodes(error: unknown, statfs = statfsSync): boolean {
  const path = isSystemError(error) && error.code === 'ENOSPC' ? error.path : undefined
  const stats = path === undefined ? undefined : tryOrUndefined(() => statfs(dirname(path)))
  // Some file systems create inodes as they need them, and report none.
  return stats !== undefined && stats.files > 0 && stats.ffree === 0 && stats.bavail > 0
}
