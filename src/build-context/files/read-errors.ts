import { accessSync, constants } from 'node:fs'

/** What was there when the context was listed is gone or something else by now: pack again. */
export class ChangedError extends Error {
  override readonly name = 'ChangedError'
  readonly path: string

  constructor(path: string, cause?: unknown) {
    super(`'${path}' changed while the build context was packed.`, { cause })
    this.path = path
  }
}

/** The disk does not give what is there. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly path: string
  /** Whether it is a matter of permissions. */
  readonly refused: boolean

  constructor(path: string, code: string, cause: unknown) {
    super(`Could not read '${path}'.`, { cause })
    this.path = path
    this.refused = code === 'EACCES' || code === 'EPERM'
  }
}

/** Gone; no folder any more; a link now (`O_NOFOLLOW`), or none any more; a socket or a pipe now. */
const changes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'ENXIO'])

/** Whether the user of this process may read what is at `path`. */
export function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Runs what reads `path`; throws `ChangedError` or `ReadError`. */
export function reading<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw readErrorOf(path, error)
  }
}

/** What an error of the operating system, met while reading `path`, means for the archive; any other error as it is. */
export function readErrorOf(path: string, error: unknown): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  return changes.has(code) ? new ChangedError(path, error) : new ReadError(path, code, error)
}

/** The code of an error of the operating system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined
}

/** An error of the operating system in its own words, any other as text. */
export function reasonOf(error: unknown): string {
  return isSystemError(error) ? error.message : String(error)
}

/** By its shape, since an error of Node's own modules is no `Error` of another realm. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error
}
