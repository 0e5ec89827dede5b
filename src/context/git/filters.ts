import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { gitTimes } from '../../api/timing.ts'
import type { ContextGit } from './git.ts'
import { listIndex, submodulesIn } from './index-modes.ts'
import type { Settings } from './user-config.ts'

/** These make `git status` start programs; the filter of git-lfs starts its extensions. */
const filterSetting = /^(?:filter|lfs\.extension)\./i

/** What `git lfs install --local` writes, also with `--skip-smudge`. */
const lfsSettings: ReadonlySet<string> = new Set([
  'filter.lfs.clean\ngit-lfs clean -- %f',
  'filter.lfs.smudge\ngit-lfs smudge -- %f',
  'filter.lfs.smudge\ngit-lfs smudge --skip -- %f',
  'filter.lfs.process\ngit-lfs filter-process',
  'filter.lfs.process\ngit-lfs filter-process --skip',
  'filter.lfs.required\ntrue',
])

/** The environment in which `git status` looks into a submodule. */
const inSubmodule = ['--git-dir=.git']

/** Whether a repository names a filter program other than git-lfs's; true also after 5 s. */
export async function hasForeignFilter(
  root: string,
  subpath: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<boolean> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(gitTimes.filtersMs)])
  try {
    return await search(root, subpath, git, limit)
  } catch {
    signal.throwIfAborted()
    return true
  }
}

async function search(
  root: string,
  subpath: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<boolean> {
  const [settings, index] = await Promise.all([
    git.settings(signal),
    git(listIndex(subpath), root, signal),
  ])
  if (namesForeignFilter(settings)) return true
  const found = populatedSubmodules(root, index)
  for (const submodule of found) {
    const [own, itsRoot, itsIndex] = await Promise.all([
      git.submoduleSettings(submodule, signal),
      git([...inSubmodule, 'rev-parse', '--show-toplevel'], submodule, signal),
      git([...inSubmodule, ...listIndex()], submodule, signal),
    ])
    if (namesForeignFilter(own)) return true
    // `core.worktree` or a link can put its files, and submodules among them, anywhere else.
    if (itsRoot === undefined || (await realpath(itsRoot)) !== submodule) return true
    found.push(...populatedSubmodules(submodule, itsIndex))
  }
  return false
}

function namesForeignFilter(settings: Settings | undefined): boolean {
  if (!settings) return true
  return settings.repository.some(
    (setting) => filterSetting.test(setting) && !lfsSettings.has(setting),
  )
}

/** Those that `git status` looks into. */
function populatedSubmodules(directory: string, index: string | undefined): string[] {
  if (index === undefined) throw new Error('Git could not list the index.')
  return submodulesIn(index)
    .map((path) => join(directory, path))
    .filter((submodule) => existsSync(join(submodule, '.git')))
}
