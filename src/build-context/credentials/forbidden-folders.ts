import { realpath } from 'node:fs/promises'
import path, { type PlatformPath } from 'node:path'

/** A folder where a job's secrets or other people's code lie; `name` says which, such as `RUNNER_TEMP`. */
export interface ForbiddenFolder {
  readonly name: string
  /** Without a path, or with an empty one, there is nothing to protect. */
  readonly path: string | undefined
}

/**
 * Those of the folders that the build context is or has in it, as `name ('path')`; a context inside one is fine. Links are
 * resolved, of folders that do not exist yet as far as they do.
 */
export async function findHeld(
  contextDir: string,
  forbidden: readonly ForbiddenFolder[],
  platform: NodeJS.Platform,
): Promise<readonly string[]> {
  const context = await resolveLinks(path.resolve(contextDir))
  const held: string[] = []
  for (const { name, path: folder } of forbidden) {
    if (folder === undefined || folder === '') continue
    if (holds(context, await resolveLinks(path.resolve(folder)), platform))
      held.push(`${name} ('${folder}')`)
  }
  return held
}

/** Whether `folder` is `inner` or a parent of it, by text alone; both absolute. Windows and macOS do not tell cases apart. */
export function holds(folder: string, inner: string, platform: NodeJS.Platform): boolean {
  const paths = platform === 'win32' ? path.win32 : path.posix
  const way = paths.relative(
    comparable(folder, paths, platform),
    comparable(inner, paths, platform),
  )
  return way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way)
}

function comparable(folder: string, paths: PlatformPath, platform: NodeJS.Platform): string {
  const plain = paths.normalize(folder)
  return platform === 'win32' || platform === 'darwin'
    ? plain.normalize('NFC').toLowerCase()
    : plain
}

async function resolveLinks(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch {
    const parent = path.dirname(folder)
    return parent === folder ? folder : path.join(await resolveLinks(parent), path.basename(folder))
  }
}
