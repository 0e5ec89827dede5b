import { readlinkSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { isOutside, relativePath } from '../context/files/paths.ts'
import type { RunGit } from '../context/git/git.ts'
import { listIndexArguments } from '../context/git/index-modes.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'

/** The symbolic links of a checkout. Paths are relative to its root, with `/`. */
export interface SymbolicLinks {
  readonly paths: readonly string[]
  readonly follow: (path: string) => ResolvedPath
}

/** `end` is `undefined` if the path leaves the checkout or its links form a loop. */
export interface ResolvedPath {
  readonly through: readonly string[]
  readonly end: string | undefined
}

/** Linux also follows at most 40 links. */
const maxHops = 40

/** Resolves with `undefined` if git cannot list its index. */
export async function readSymbolicLinks(
  root: string,
  git: RunGit,
  signal: AbortSignal,
): Promise<SymbolicLinks | undefined> {
  const listing = await git(listIndexArguments(), root, signal)
  return listing === undefined ? undefined : createLinks(linksIn(listing), root)
}

const nul = '\0'
const linkEntry = new RegExp(`${nul}120000 [^\\t]*\\t([^${nul}]+)`, 'g')

/** Reads `mode object stage TAB path NUL`. Matches only links, because an index may be huge. */
function linksIn(listing: string): readonly string[] {
  return Array.from(`${nul}${listing}`.matchAll(linkEntry), ([, path = '']) => path)
}

/** A leading `/` stands for the root. `undefined`: the link is missing or leads outside. */
function readTarget(root: string, link: string): string | undefined {
  const target = tryOrUndefined(() => readlinkSync(join(root, link)))
  if (target === undefined || !isAbsolute(target)) return target
  return isOutside(root, target) ? undefined : `/${relativePath(root, target)}`
}

function createLinks(links: readonly string[], root: string): SymbolicLinks {
  const targets = new Map(links.map((link) => [link, readTarget(root, link)]))
  return { paths: links, follow }

  function follow(path: string): ResolvedPath {
    const through: string[] = []
    let done: string[] = []
    // The names are in reverse order, so the next one is the last.
    const open = namesOf(path)
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (name === '..') {
        if (done.pop() === undefined) return { through, end: undefined }
        continue
      }
      const here = [...done, name].join('/')
      if (!targets.has(here)) {
        done.push(name)
        continue
      }
      through.push(here)
      const target = targets.get(here)
      if (target === undefined || through.length > maxHops) return { through, end: undefined }
      if (target.startsWith('/')) done = []
      open.push(...namesOf(target))
    }
    return { through, end: done.join('/') }
  }
}

function namesOf(path: string): string[] {
  return path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .reverse()
}
