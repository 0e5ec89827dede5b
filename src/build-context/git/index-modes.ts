import type { Git } from './git.ts'

/**
 * Modes as git's index has them (`100644`, `100755`, `120000` for a link), by path relative to the folder; for file systems that
 * have no executable bit and may have a link as a file with its target. Empty outside git.
 */
export async function readIndexModes(
  folder: string,
  git: Git,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  return parseIndex((await git(['ls-files', '--stage', '-z'], folder, signal)) ?? '')
}

/** Reads `mode object stage TAB path NUL` entries; submodules are folders, which have no mode there. */
export function parseIndex(listing: string): ReadonlyMap<string, number> {
  const modes = new Map<string, number>()
  for (const entry of listing.split('\0')) {
    const [, mode, path] = /^(1[02]0\d{3}) [^\t]*\t(.+)$/s.exec(entry) ?? []
    if (mode !== undefined && path !== undefined) modes.set(path, Number.parseInt(mode, 8))
  }
  return modes
}

export const linkIndexMode = 0o120000

/** Permission bits for what the file system has none: git's where it knows the file, else those of an ordinary file. */
export function fileMode(indexMode: number | undefined): number {
  return indexMode === undefined || indexMode === linkIndexMode ? 0o644 : indexMode & 0o777
}
