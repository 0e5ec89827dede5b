import { basename, dirname, posix } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { formatFirstEntries } from '../../util/and-more.ts'
import { ActionError } from '../../util/errors.ts'
import { linkLeadsOutside } from '../files/paths.ts'
import { escapeNameForMessage } from '../files/file-names.ts'
import {
  createEntryDescriber,
  type FileEntry,
  type Link,
  type ArchiveEntry,
  type ContextLocation,
  diskPathOfEntry,
} from '../files/archive-entries.ts'
import { readStart } from '../files/read-small-file.ts'
import type { RunGit } from '../git/git.ts'
import { findAllowingPath } from './allowed-paths.ts'
import { rejectFilesOutsideWorkspace } from './foreign-files.ts'
import { type GitFilesCheckOptions, rejectGitFiles } from './git-files.ts'
import { ruleMatchesPath, mayMatchAnyRule, type CredentialRule, credentialRules } from './rules.ts'

export interface CredentialCheckOptions extends GitFilesCheckOptions {
  /** Paths relative to the context that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
}

/** A file that looks like a credential. `reason` is a noun without any content of the file. */
interface SensitiveFile {
  readonly path: string
  readonly reason: string
}

/** Credentials are small, and at the start of a file. */
const maxBytes = 1024 * 1024
/** Files read between two checks of the signal. */
const filesPerTurn = 10
/** Linux follows at most as many links. */
const maxLinks = 40
const maxShown = 50

/** Throws an `ActionError` for credentials and files outside the workspace. Returns warnings. */
export async function rejectCredentials(
  request: CredentialCheckOptions,
  git: RunGit,
  signal: AbortSignal,
): Promise<readonly string[]> {
  rejectFilesOutsideWorkspace(request.entries, request.workspace)
  await rejectGitFiles(request, git, signal)
  return await rejectSensitiveFiles(request, git, signal)
}

/**
 * Throws an `ActionError` for files that look like credentials, by their content or by their name
 * on disk or in the archive, and are not allowed. Returns warnings about lines that allow nothing.
 */
async function rejectSensitiveFiles(
  { entries, allowSensitive: allowed, howToExclude, ...place }: CredentialCheckOptions,
  git: RunGit,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found: SensitiveFile[] = []
  const used = new Set<string>()
  const reasonOf = createReasonFinder(entries, place, git, signal)
  const namesOf = createEntryDescriber(place)
  const candidates = entries.flatMap((entry) => {
    const names = namesOf(entry).filter(mayMatchAnyRule)
    return names.length === 0 ? [] : [{ entry, names }]
  })
  for (const [index, { entry, names }] of candidates.entries()) {
    if (index % filesPerTurn === 0) await setImmediate()
    signal.throwIfAborted()
    const reason = await findReason(entry, names, reasonOf)
    if (reason === undefined) continue
    const lines = findAllowingPath(allowed, entry.path)
    for (const line of lines) used.add(line)
    if (lines.length === 0) found.push({ path: entry.path, reason })
  }
  if (found.length > 0) throw sensitiveFilesError(found, howToExclude)
  const unused = allowed.filter((line) => !used.has(line))
  return unused.map(
    (line) =>
      `Path '${escapeNameForMessage(line)}' in input 'allow-sensitive' matches no sensitive file. Remove it, or name a file that looks like a credential, relative to the context.`,
  )
}

/** Shows nothing of the files' content. `howToExclude` is a full sentence. */
function sensitiveFilesError(found: readonly SensitiveFile[], howToExclude: string): ActionError {
  const list = found.map(({ path, reason }) => `'${escapeNameForMessage(path)}' (${reason})`)
  const [count, them] =
    found.length === 1
      ? ['a file that looks like a credential', 'it']
      : [`${found.length} files that look like credentials`, 'them']
  return new ActionError(
    `The build context contains ${count}: ${formatFirstEntries(list, maxShown)}. Nothing was sent.`,
    {
      hint: [
        `${howToExclude} If the build needs ${them}, allow ${them}:`,
        '  allow-sensitive: |',
        ...found.slice(0, maxShown).map(({ path }) => `    ${escapeNameForMessage(path)}`),
      ].join('\n'),
    },
  )
}

/** Returns the kind of credential that an entry is, if it has one; its name matches the rule. */
type ReasonOf = (rule: CredentialRule, entry: ArchiveEntry) => Promise<string | undefined>

async function findReason(
  entry: ArchiveEntry,
  names: readonly string[],
  reasonOf: ReasonOf,
): Promise<string | undefined> {
  for (const name of names) {
    for (const rule of credentialRules) {
      const reason = ruleMatchesPath(rule, name) ? await reasonOf(rule, entry) : undefined
      if (reason !== undefined)
        return name === entry.path ? reason : `'${escapeNameForMessage(name)}', ${reason}`
    }
  }
  return undefined
}

/** Each question starts git, which takes a few milliseconds. */
const maxGitCalls = 200

function createReasonFinder(
  entries: readonly ArchiveEntry[],
  { contextDir }: ContextLocation,
  git: RunGit,
  signal: AbortSignal,
): ReasonOf {
  // Few contexts have a link for which this map is needed.
  let byPath: ReadonlyMap<string, ArchiveEntry> | undefined
  let questions = 0
  return reasonOf

  async function reasonOf(rule: CredentialRule, entry: ArchiveEntry): Promise<string | undefined> {
    switch (entry.type) {
      case 'directory':
        return undefined
      case 'link': {
        // The target of a link is packed only if it is in the context too.
        if (linkLeadsOutside(entry.path, entry.target)) return undefined
        const target = follow(entry)
        if (target !== undefined) return await reasonOf(rule, target)
        return rule.hasCredential === undefined ? rule.reason : undefined
      }
      case 'memory-file':
      case 'file':
        return await reasonOfFile(rule, entry)
    }
  }

  async function reasonOfFile(rule: CredentialRule, entry: FileEntry): Promise<string | undefined> {
    const { reason, hasCredential, secretLine } = rule
    if (entry.type === 'memory-file' && entry.bytes.length === 0) return undefined
    const start = () => readStart(entry, contextDir, rule.maxBytes ?? maxBytes)
    if (secretLine !== undefined && (await isTracked(entry))) {
      const line = secretLine(start())
      return line === undefined ? undefined : `environment variables, a secret in line ${line}`
    }
    return (hasCredential?.(start()) ?? true) ? reason : undefined
  }

  /** Asks the repository around the file, which may be a submodule's. */
  async function isTracked(entry: FileEntry): Promise<boolean> {
    questions += 1
    if (questions > maxGitCalls) return false
    const source = diskPathOfEntry(entry, contextDir)
    const name = basename(source)
    const args = ['--literal-pathspecs', 'ls-files', '-z', '--', name]
    return (await git(args, dirname(source), signal)) === `${name}\0`
  }

  /** Finds the packed file behind a link and further links, by their text, not on disk. */
  function follow(link: Link): FileEntry | undefined {
    byPath ??= new Map(entries.map((entry) => [entry.path, entry]))
    let found: ArchiveEntry | undefined = link
    for (let links = 0; found?.type === 'link' && links < maxLinks; links += 1) {
      const { path, target }: Link = found
      if (linkLeadsOutside(path, target)) return undefined
      found = byPath.get(posix.join(posix.dirname(path), target))
    }
    return found?.type === 'link' || found?.type === 'directory' ? undefined : found
  }
}
