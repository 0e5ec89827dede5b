import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { workingTreeHash } from '../../src/context/archive/working-tree-hash.ts'
import type { Agent, Member, Outcome, Packed } from './packagers.ts'

/** Where ours differs on purpose, by the words of the table in docs/packing.md. */
export type Difference =
  | '`.git`'
  | 'another `Dockerfile` at the root'
  | 'a directory called `.dockerignore` at the root'
  | 'an include path that is a file'
  | 'an include path outside the root'
  | 'a link that leads out of the workspace'
  | 'credentials'
  | 'names that are not UTF-8'
  | 'owners, groups and times'
  | '`?` or `#` in the password of a remote'
  | '`@` in a password or parameter of a remote'
  | 'a parameter with a secret in a remote'
  | 'a filter in the configuration of the repository'
  | 'a directory whose name git reads as a pattern'

export interface Comparison {
  readonly listed: readonly Difference[]
  /** Those without a reason, in words. */
  readonly unlisted: readonly string[]
}

/** Where one packs what the other rejects. */
const verdicts: readonly {
  readonly by: 'official' | 'ours'
  readonly error: RegExp
  readonly difference: Difference
}[] = [
  { by: 'official', error: /^NotADirectoryError: /, difference: 'an include path that is a file' },
  {
    by: 'official',
    // Its own Dockerfile, where a directory of that name is copied over it.
    error: /^Error: .*'\[?.*File exists: '[^']*\/Dockerfile'/s,
    difference: 'another `Dockerfile` at the root',
  },
  {
    by: 'official',
    error: /^Error: .*'\[?.*File exists: '[^']*\/\.dockerignore'/s,
    difference: 'a directory called `.dockerignore` at the root',
  },
  // A broken link there.
  { by: 'official', error: /^Error: \[\([^,]*\/\.git\//, difference: '`.git`' },
  {
    by: 'ours',
    error: /include path is outside 'build\.context\.root'/,
    difference: 'an include path outside the root',
  },
  {
    by: 'ours',
    error: /lead out of the workspace/,
    difference: 'a link that leads out of the workspace',
  },
  { by: 'ours', error: /looks? like (?:a )?credentials?/, difference: 'credentials' },
  { by: 'ours', error: /not (?:valid )?UTF-8/, difference: 'names that are not UTF-8' },
]

/** Lists differences from the official packager, with known reasons. Two rejections are equal. */
export function compare(agent: Agent, official: Outcome, ours: Outcome): Comparison {
  if ('error' in official && 'error' in ours) return { listed: [], unlisted: [] }
  if ('error' in official || 'error' in ours) return compareVerdicts(agent, official, ours)
  const parts = [compareMembers(agent, official, ours), compareFields(agent, official, ours)]
  return {
    listed: [...new Set(parts.flatMap(({ listed }) => listed))],
    unlisted: parts.flatMap(({ unlisted }) => unlisted.map((words) => `${agent.name}: ${words}`)),
  }
}

function compareVerdicts({ name }: Agent, official: Outcome, ours: Outcome): Comparison {
  const by = 'error' in official ? 'official' : 'ours'
  const error = 'error' in official ? official.error : 'error' in ours ? ours.error : ''
  const found = verdicts.find((one) => one.by === by && one.error.test(error))
  return found
    ? { listed: [found.difference], unlisted: [] }
    : { listed: [], unlisted: [`${name}: only ${by} rejects it: ${error}`] }
}

function compareMembers(agent: Agent, official: Packed, ours: Packed): Comparison {
  const listed: Difference[] = []
  const unlisted: string[] = []
  const [theirMembers, ourMembers] = [byPath(official), byPath(ours)]
  const paths = new Set([...theirMembers.keys(), ...ourMembers.keys()])
  for (const path of paths) {
    const [theirs, own] = [theirMembers.get(path), ourMembers.get(path)]
    if (contentOf(theirs) === contentOf(own)) {
      if (ownershipOf(theirs) !== ownershipOf(own)) listed.push('owners, groups and times')
    } else if (own === undefined && isInGit(agent, path)) {
      listed.push('`.git`')
    } else if (path === 'Dockerfile' && own?.sha256 === hashOfDockerfile(agent)) {
      listed.push('another `Dockerfile` at the root')
    } else {
      unlisted.push(`${JSON.stringify(path)}: ${contentOf(theirs)}, ours ${contentOf(own)}`)
    }
  }
  const order = official.entries.map(({ path }) => path).filter((path) => ourMembers.has(path))
  if (unlisted.length === 0 && order.join('\0') !== [...ourMembers.keys()].join('\0'))
    unlisted.push('The order of the entries differs.')
  if (ours.entries.some((entry) => ownershipOf(entry) !== constantOwnership))
    unlisted.push('Owner or time of a entry is not the constant one.')
  const isSame = listed.every((difference) => difference === 'owners, groups and times')
  const hash = isSame ? official.fields['working_tree_hash'] : hashOf(ours.entries)
  if (unlisted.length === 0 && ours.fields['working_tree_hash'] !== hash)
    unlisted.push(`The hash is not ${String(hash)}.`)
  return { listed, unlisted }
}

const constantOwnership = JSON.stringify([[0, 0, '', ''], Date.UTC(2000, 0, 1) / 1_000])

function ownershipOf(entry: Member | undefined): string {
  return JSON.stringify([entry?.owner, entry?.mtime])
}

function contentOf(entry: Member | undefined): string {
  if (entry === undefined) return 'missing'
  const { type, mode, size, sha256 } = entry
  return `${type} ${mode} ${size} ${sha256}`
}

function byPath({ entries }: Packed): ReadonlyMap<string, Member> {
  return new Map(entries.map((entry) => [entry.path, entry]))
}

function hashOf(entries: readonly Member[]): string {
  return workingTreeHash(
    entries.map(({ path, mode, sha256 }) => ({ path, mode: Number(mode), sha256 })),
  )
}

/** Also through links. */
function isInGit(agent: Agent, path: string): boolean {
  const place = join(readContext(agent).root, path)
  return [path, realpathSync(place)].some((one) => one.split('/').includes('.git'))
}

/** Hashes the one that the manifest names. */
function hashOfDockerfile(agent: Agent): string {
  const { root, dockerfile } = readContext(agent)
  return createHash('sha256')
    .update(readFileSync(join(root, dockerfile)))
    .digest('hex')
}

/** `root` is absolute. */
function readContext({ manifest }: Agent): { readonly root: string; readonly dockerfile: string } {
  const { build } = parse(readFileSync(manifest, 'utf8')) as {
    readonly build: { readonly context: { readonly root: string; readonly dockerfile: string } }
  }
  const { root, dockerfile } = build.context
  return { root: join(dirname(manifest), root), dockerfile }
}

function compareFields(agent: Agent, official: Packed, ours: Packed): Comparison {
  const listed: Difference[] = []
  const unlisted: string[] = []
  const names = new Set([...Object.keys(official.fields), ...Object.keys(ours.fields)])
  names.delete('working_tree_hash')
  for (const name of names) {
    const [theirs, own] = [official.fields[name], ours.fields[name]]
    if (theirs === own) continue
    const difference =
      name === 'source_repo'
        ? explainRemote(agent.remote ?? '', own)
        : name === 'source_dirty'
          ? explainDirty(agent, official, own)
          : undefined
    if (difference) listed.push(difference)
    else unlisted.push(`${name} is ${String(theirs)}, ours ${String(own)}.`)
  }
  return { listed, unlisted }
}

/** Ours names nothing, or host and path where it has found the end of the password. */
function explainRemote(remote: string, own: string | boolean | undefined): Difference | undefined {
  const [, user] = /^(?:[^/]*:\/\/)?([^/]*)@/.exec(remote) ?? []
  const isSafe = own === undefined || !/[@?#:]|^u\b/.test(String(own).replace(/:\d+/, ''))
  if (user !== undefined && /[?#]/.test(user) && isSafe)
    return '`?` or `#` in the password of a remote'
  if (own !== undefined) return undefined
  if (user?.includes('@') || /[?#].*@/.test(remote))
    return '`@` in a password or parameter of a remote'
  return /[?;&]token=/.test(remote) ? 'a parameter with a secret in a remote' : undefined
}

function explainDirty(
  { hasFilter }: Agent,
  { fields }: Packed,
  own: string | boolean | undefined,
): Difference | undefined {
  if (hasFilter === true && own === undefined)
    return 'a filter in the configuration of the repository'
  // Git rejects the pattern, which the official code takes for a clean directory.
  const isPattern = /^:|[*?[]/.test(String(fields['source_subpath'] ?? ''))
  return isPattern ? 'a directory whose name git reads as a pattern' : undefined
}
