import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, parse, posix, resolve } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { relativePath } from '../files/context-paths.ts'
import { showName } from '../files/file-names.ts'
import type { Git } from '../git/git.ts'
import { type DiskFile, type MemoryFile, type Member, namesOf, sourceOf } from '../files/members.ts'
import { wrapReadErrors } from '../files/read-errors.ts'
import { credentialSettings } from './git-config.ts'
import { createStartReader } from './read-start.ts'

/** A git configuration with credentials; `reason` continues a sentence that begins with the path, and has no values in it. */
export interface GitSecret {
  /** Relative to the context, out of which it may lead. */
  readonly path: string
  readonly reason: string
}

/** Of repositories, their worktrees, and their submodules at any depth; a branch or a tag may be called `config` too. */
const configFile =
  /(?:^|\/)\.git\/(?!(?:.*\/)?refs\/(?:heads|remotes|tags)\/)(?:.*\/)?config(?:\.worktree)?$/
/** Of what may be a repository of another name: a bare one, or one that a link called `.git` leads to. */
const otherConfigFile = /(?:^|\/)config(?:\.worktree)?$/
const pointerFile = /(?:^|\/)\.git$/
const pointerBytes = 4_096
const shown = 10

/**
 * Looks for credentials in the configuration of every `.git` among `members`: in the folders that go along, and in those that a
 * `.git` file of a worktree or submodule points to; and in that of repositories by any other name. Without one there is nothing to
 * do, and git is not run. Rejects with the signal's reason, `ChangedError` or `ReadError`.
 */
export async function findGitSecrets(
  contextDir: string,
  members: readonly Member[],
  git: Git,
  signal: AbortSignal,
): Promise<readonly GitSecret[]> {
  const files = members.filter((member) => member.type === 'file' || member.type === 'memory-file')
  const named = (pattern: RegExp): typeof files =>
    files.filter((file) => namesOf(file, contextDir).some((name) => pattern.test(name)))
  const packed = [...named(configFile), ...otherConfigs(files, members)].map((file) =>
    sourceOf(file, contextDir),
  )
  const pointedTo = named(pointerFile).flatMap((file) => configsBehind(contextDir, file))
  const found: GitSecret[] = []
  for (const config of new Set([...packed, ...pointedTo])) {
    const reason = await inspect(config, git, signal)
    if (reason !== undefined) {
      found.push({ path: relativePath(contextDir, config), reason })
    }
  }
  return found
}

/** Configurations that have the rest of a repository beside them. */
function otherConfigs<T extends Member>(
  files: readonly T[],
  members: readonly Member[],
): readonly T[] {
  const configs = files.filter(({ path }) => otherConfigFile.test(path))
  if (configs.length === 0) return []
  const paths = new Set(members.map(({ path }) => path))
  return configs.filter(({ path }) => {
    const beside = (name: string): string => posix.join(posix.dirname(path), name)
    const objects = `${beside('objects')}/`
    return paths.has(beside('HEAD')) && members.some((member) => member.path.startsWith(objects))
  })
}

/** Names where the credentials are and how to get rid of them; the credentials themselves stay unsaid. */
export function refuseGitSecrets(found: readonly GitSecret[]): ActionError {
  const first = found.slice(0, shown).map(({ path, reason }) => `'${showName(path)}' ${reason}`)
  const more = found.length > shown ? [`and ${found.length - shown} more`] : []
  return new ActionError(
    `The build context has git's credentials: ${[...first, ...more].join('; ')}. Nothing was sent.`,
    {
      hint: "Set 'persist-credentials: false' on actions/checkout, remove what is named with 'git config --unset-all', or leave the repository out: '.git' without 'include-git' and without a link into it, another folder by a line in the ignore file.",
    },
  )
}

async function inspect(config: string, git: Git, signal: AbortSignal): Promise<string | undefined> {
  // At the root there is no repository whose own configuration git would read before.
  const args = ['config', '--file', config, '--no-includes', '--list', '-z']
  const listing = await git(args, parse(config).root, signal)
  if (listing === undefined) return 'could not be read with git'
  const settings = credentialSettings(listing)
  return settings.length === 0 ? undefined : `sets ${settings.join(', ')}`
}

/** A `.git` file has one line, `gitdir: PATH`; the directory of a worktree has another file with the path of the repository's. */
function configsBehind(contextDir: string, file: DiskFile | MemoryFile): readonly string[] {
  const readStart = createStartReader(contextDir)
  const read = (pointer: DiskFile | MemoryFile): string =>
    Buffer.from(readStart(pointer, pointerBytes)).toString()
  const [, target] = /^gitdir: ([^\r\n]+)/.exec(read(file)) ?? []
  if (target === undefined) return []
  const directory = resolve(dirname(sourceOf(file, contextDir)), target)
  const shared = join(directory, 'commondir')
  const repository = existsSync(shared)
    ? // Like a file of the context: it may be a pipe, for which a plain read would wait.
      resolve(
        directory,
        read({
          type: 'file',
          path: file.path,
          source: wrapReadErrors(file.path, () => realpathSync(shared)),
        }).trim(),
      )
    : directory
  return [join(repository, 'config'), join(directory, 'config.worktree')].filter((config) =>
    existsSync(config),
  )
}
