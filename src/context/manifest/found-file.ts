import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { systemErrorCode, isNotFoundError } from '../../util/system-error.ts'
import type { DiskFile } from '../files/archive-entries.ts'
import { fileMode, type IndexModes } from '../git/index-modes.ts'

/** A file or directory on disk, with all symbolic links followed. */
export interface FoundEntry {
  /** Absolute; its last part is not a link. */
  readonly location: string
  readonly stats: Stats
  readonly isLinked: boolean
}

/** Follows links; returns why a link has no target. Throws errors of the file system. */
export function resolveSymbolicLinks(location: string): FoundEntry | 'broken' | 'loop' {
  const own = lstatSync(location)
  if (!own.isSymbolicLink()) return { location, stats: own, isLinked: false }
  try {
    const target = realpathSync.native(location)
    return { location: target, stats: statSync(target), isLinked: true }
  } catch (error) {
    if (systemErrorCode(error) === 'ELOOP') return 'loop'
    if (isNotFoundError(error)) return 'broken'
    throw error
  }
}

/** Makes a file the archive entry at `path`. */
export function createDiskFile(
  path: string,
  { location, stats }: FoundEntry,
  indexModes: IndexModes,
): DiskFile {
  return {
    type: 'file',
    path,
    mode: fileMode(indexModes, path),
    source: location,
    identity: stats,
  }
}
