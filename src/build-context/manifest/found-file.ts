import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { fileMode } from '../git/index-modes.ts'
import { identityOf } from '../files/identity.ts'
import type { DiskFile } from '../files/members.ts'
import { codeOf } from '../files/read-errors.ts'

/** Something on disk behind all links. */
export interface FoundEntry {
  /** Absolute; its last part is no link. */
  readonly location: string
  readonly stats: Stats
  readonly isLinked: boolean
}

/** What is at `location`, links followed; for a link to nothing or to itself, that. Throws errors of the file system. */
export function follow(location: string): FoundEntry | 'dangling' | 'cycle' {
  const own = lstatSync(location)
  if (!own.isSymbolicLink()) return { location, stats: own, isLinked: false }
  try {
    const target = realpathSync.native(location)
    return { location: target, stats: statSync(target), isLinked: true }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ELOOP') return 'cycle'
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'dangling'
    throw error
  }
}

/** A file as the member at `path`. `indexModes` has modes where the file system has none. */
export function diskFile(
  path: string,
  { location, stats }: FoundEntry,
  indexModes: ReadonlyMap<string, number> | undefined,
): DiskFile {
  return {
    type: 'file',
    path,
    mode: indexModes && fileMode(indexModes.get(path)),
    source: location,
    identity: identityOf(stats),
  }
}
