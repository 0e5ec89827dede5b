import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { formatFirstEntries } from '../../util/and-more.ts'
import { ActionError } from '../../util/errors.ts'
import { isOutside, relativePath } from '../files/paths.ts'
import { escapeNameForMessage } from '../files/file-names.ts'
import {
  createEntryDescriber,
  type FileEntry,
  type ArchiveEntry,
  type ContextLocation,
  diskPathOfEntry,
} from '../files/archive-entries.ts'
import { wrapReadErrors } from '../files/read-errors.ts'
import { readStart } from '../files/read-small-file.ts'
import { statOf } from '../files/tree.ts'
import type { RunGit } from '../git/git.ts'
import {
  containsCredentialUrl,
  hasSecretParameter,
  isProxyUrlWithCredential,
  isCredentialUrl,
  isLiteralSecret,
} from './secret-values.ts'

const maxShown = 10

export interface GitFilesCheckOptions extends ContextLocation {
  readonly entries: readonly ArchiveEntry[]
  /** Whether files of git's own directories may be packed if they have no credentials. */
  readonly includeGit: boolean
  /** A sentence on how to exclude files, for the hint. */
  readonly howToExclude: string
}

/** Throws an `ActionError` for files of git's own directories, or for those with credentials. */
export async function rejectGitFiles(
  request: GitFilesCheckOptions,
  git: RunGit,
  signal: AbortSignal,
): Promise<void> {
  const { workspace, entries, includeGit, howToExclude } = request
  const gitFiles = findGitDirectoryFiles(entries, request)
  if (gitFiles.length > 0 && !includeGit)
    throw gitDirectoriesError(gitFiles, workspace, howToExclude)
  await rejectGitSecrets(request, entries, gitFiles, git, signal)
}

/** A packed file from a git directory. `source` and `gitDirectory` are absolute. */
interface GitDirectoryFile {
  readonly entry: FileEntry
  readonly source: string
  readonly gitDirectory: string
}

/** Finds files in git directories of any name; for nested ones, the innermost counts. */
function findGitDirectoryFiles(
  entries: readonly ArchiveEntry[],
  { workspace, contextDir }: ContextLocation,
): readonly GitDirectoryFile[] {
  const known = new Map<string, string | undefined>()
  return entries.flatMap((entry) => {
    if (entry.type === 'directory' || entry.type === 'link') return []
    const source = diskPathOfEntry(entry, contextDir)
    const gitDirectory = find(dirname(source))
    return gitDirectory === undefined ? [] : [{ entry, source, gitDirectory }]
  })

  function find(directory: string): string | undefined {
    if (known.has(directory)) return known.get(directory)
    if (isOutside(workspace, directory)) return undefined
    const around = directory === workspace ? undefined : find(dirname(directory))
    const found = isGitDirectory(directory) ? directory : around
    known.set(directory, found)
    return found
  }
}

/** Whether a directory is called `.git` or contains the files that git looks for. */
function isGitDirectory(directory: string): boolean {
  return (
    basename(directory).toLowerCase() === '.git' ||
    (statOf(join(directory, 'HEAD'))?.isFile() === true &&
      ['objects', 'refs'].every((name) => statOf(join(directory, name))?.isDirectory()))
  )
}

/** Names one file of each git directory. `howToExclude` is a full sentence. */
function gitDirectoriesError(
  files: readonly GitDirectoryFile[],
  workspace: string,
  howToExclude: string,
): ActionError {
  const firsts = [...Map.groupBy(files, ({ gitDirectory }) => gitDirectory).values()].flatMap(
    ([first]) => first ?? [],
  )
  const shown = firsts.map(({ entry, source, gitDirectory }) => {
    const path = escapeNameForMessage(relativePath(workspace, source))
    return `'${path}', packed as '${escapeNameForMessage(entry.path)}', of '${escapeNameForMessage(relativePath(workspace, gitDirectory) || '.')}'`
  })
  return new ActionError(
    `The build context contains files of git's own directories, which may hold the token of a job: ${formatFirstEntries(shown, maxShown, '; ')}. Nothing was sent.`,
    {
      hint: `Remove the links and include paths that lead there. ${howToExclude} If the build reads the history, set 'include-git: true': then only configurations with credentials are rejected.`,
    },
  )
}

const pointerFile = /(?:^|\/)\.git$/
const pointerBytes = 4_096

/**
 * Checks packed configurations, and those of repositories that packed `.git` files point to. Throws
 * an `ActionError` that names configurations and settings, but no values.
 */
async function rejectGitSecrets(
  place: ContextLocation,
  entries: readonly ArchiveEntry[],
  gitFiles: readonly GitDirectoryFile[],
  git: RunGit,
  signal: AbortSignal,
): Promise<void> {
  const { contextDir } = place
  const namesOf = createEntryDescriber(place)
  const packed = gitFiles.flatMap(({ source, gitDirectory }) =>
    isConfig(relativePath(gitDirectory, source)) ? [source] : [],
  )
  const pointedTo = entries.flatMap((entry) =>
    entry.type !== 'directory' &&
    entry.type !== 'link' &&
    namesOf(entry).some((path) => pointerFile.test(path))
      ? configsBehind(contextDir, entry)
      : [],
  )
  const found: string[] = []
  for (const config of new Set([...packed, ...pointedTo])) {
    const reason = await findConfigProblem(config, git, signal)
    if (reason !== undefined)
      found.push(`'${escapeNameForMessage(relativePath(contextDir, config))}' ${reason}`)
  }
  if (found.length === 0) return
  throw new ActionError(
    `The build context contains git credentials: ${formatFirstEntries(found, maxShown, '; ')}. Nothing was sent.`,
    {
      hint: "Set 'persist-credentials: false' on actions/checkout, remove the settings with 'git config --unset-all', or exclude the repository: '.git' without 'include-git' and without a link into it, another directory by a line in the ignore file.",
    },
  )
}

/** Whether a path in a git directory is a configuration, not a branch or tag of that name. */
function isConfig(path: string): boolean {
  return (
    /(?:^|\/)config(?:\.worktree)?$/.test(path) &&
    !/(?:^|\/)refs\/(?:heads|remotes|tags)\//.test(path)
  )
}

/** Returns the end of a sentence about `config`, or `undefined` if there is no problem. */
async function findConfigProblem(
  config: string,
  git: RunGit,
  signal: AbortSignal,
): Promise<string | undefined> {
  // Git starts in the root directory, where it reads no repository's own configuration first.
  const args = ['config', '--file', config, '--no-includes', '--list', '-z']
  const listing = await git(args, parse(config).root, signal)
  if (listing === undefined) return 'could not be read with git'
  const settings = credentialSettings(listing)
  return settings.length === 0 ? undefined : `sets ${settings.join(', ')}`
}

/** A `.git` file has the line `gitdir: PATH`; for a worktree, `commondir` names the repository. */
function configsBehind(contextDir: string, file: FileEntry): readonly string[] {
  const read = (pointer: FileEntry): string =>
    Buffer.from(readStart(pointer, contextDir, pointerBytes)).toString()
  const [, target] = /^gitdir: ([^\r\n]+)/.exec(read(file)) ?? []
  if (target === undefined) return []
  const directory = resolve(dirname(diskPathOfEntry(file, contextDir)), target)
  const shared = join(directory, 'commondir')
  const repository = existsSync(shared)
    ? // It may be a pipe, for which a plain read would wait.
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

/**
 * Finds settings that contain or lead to a credential. Names them `section.*.name`, because a
 * subsection may be a URL with a password.
 */
function credentialSettings(listing: string): readonly string[] {
  const names = listing
    .split('\0')
    .filter((entry) => entry !== '')
    .map(parseSetting)
    .filter(isCredential)
    .map(({ section, subsection, name }) =>
      subsection === undefined ? `${section}.${name}` : `${section}.*.${name}`,
    )
  return [...new Set(names)]
}

interface Setting {
  readonly section: string
  readonly subsection: string | undefined
  readonly name: string
  readonly value: string
}

/** `key LF value`, or `key` alone for a switch; git prints section and name in lower case. */
function parseSetting(entry: string): Setting {
  const [key = ''] = entry.split('\n', 1)
  const [first, last] = [key.indexOf('.'), key.lastIndexOf('.')]
  return {
    section: key.slice(0, first),
    subsection: first === last ? undefined : key.slice(first + 1, last),
    name: key.slice(last + 1),
    value: entry.slice(key.length + 1),
  }
}

function isCredential({ section, subsection, name, value }: Setting): boolean {
  return (
    section === 'credential' ||
    // actions/checkout 6 includes a file that contains the token; included files are not read here.
    ((section === 'include' || section === 'includeif') && name === 'path') ||
    (section === 'http' && name === 'extraheader' && isLiteralSecret(value)) ||
    (/(?:token|password|passwd|secret|smtppass)$/.test(name) && isLiteralSecret(value)) ||
    (name === 'proxy' && isProxyUrlWithCredential(value)) ||
    hasCredential(value) ||
    (subsection !== undefined && hasCredential(subsection))
  )
}

/** Whether `text` is a URL with a credential, or contains one as a command may. */
function hasCredential(text: string): boolean {
  return (
    isCredentialUrl(text) ||
    containsCredentialUrl(text) ||
    // A text without a scheme may be the name of a branch, which may contain `#`.
    (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && hasSecretParameter(text))
  )
}
