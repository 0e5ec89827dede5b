import { accessSync, constants } from 'node:fs'
import { FileChangedError, ReadError } from '../../util/errors.ts'
import { systemErrorCode } from '../../util/system-error.ts'

/** An entry was removed, is no longer a directory or link, or became a link, socket or pipe. */
const changeCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'ENXIO'])

export function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Runs `read`, which reads `path`, and turns its errors into `FileChangedError` or `ReadError`. */
export function wrapReadErrors<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw toReadError(path, error)
  }
}

/** Adds the path to `denied` if permissions are missing; else works as `wrapReadErrors`. */
export function readIfAllowed<T>(path: string, denied: Set<string>, read: () => T): T | undefined {
  try {
    return wrapReadErrors(path, read)
  } catch (error) {
    if (!(error instanceof ReadError && error.isDenied)) throw error
    denied.add(path)
    return undefined
  }
}

/** Converts only errors of the operating system. */
export function toReadError(path: string, error: unknown): unknown {
  const code = systemErrorCode(error)
  if (code === undefined) return error
  return changeCodes.has(code)
    ? new FileChangedError(path, error)
    : new ReadError(path, code, error)
}
