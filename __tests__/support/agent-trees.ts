import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { materialiseTree, type TreeFile } from './trees.ts'

export type TreeEntry =
  | ({ readonly path: string; readonly type: 'file'; readonly mode: string } & (
      { readonly text: string } | { readonly base64: string }
    ))
  | { readonly path: string; readonly type: 'dir'; readonly mode: string }
  | { readonly path: string; readonly type: 'symlink'; readonly target: string }

/** A git command to run once the tree is written; `dir` is relative to the tree. */
type GitStep =
  | { readonly op: 'init'; readonly dir: string; readonly branch: string }
  | { readonly op: 'remote'; readonly dir: string; readonly name: string; readonly url: string }
  | { readonly op: 'commit'; readonly dir: string; readonly message: string; readonly date: string }
  | { readonly op: 'tag'; readonly dir: string; readonly name: string }
  | { readonly op: 'detach'; readonly dir: string }
  | { readonly op: 'write'; readonly entry: TreeEntry }

export interface AgentMember {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** The results of Agentex's own packager, content hash and provenance capture for a tree. */
export interface AgentResult {
  readonly agent_name: string
  readonly image_name: string
  readonly tag: string
  readonly members: readonly AgentMember[]
  readonly working_tree_hash: string
  readonly provenance: Readonly<Record<string, string | boolean>>
}

export interface AgentTree {
  readonly id: string
  readonly title: string
  readonly tree: readonly TreeEntry[]
  readonly git?: readonly GitStep[]
  readonly manifest: string
  readonly tag_override: string | null
  readonly expect: AgentResult | { readonly error: { readonly kind: string } }
}

export function readAgentTrees(): readonly AgentTree[] {
  const directory = new URL('../data/agents/', import.meta.url)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, directory), 'utf8')) as AgentTree)
}

/** Writes exact modes, and runs git with the names and dates of the recorded commits. */
export async function materialiseAgentTree(directory: string, agent: AgentTree): Promise<void> {
  await materialiseTree(directory, agent.tree.map(fileOf))
  for (const step of agent.git ?? []) await runStep(directory, step)
}

function fileOf(entry: TreeEntry): TreeFile {
  if (entry.type === 'dir') return entry
  if (entry.type === 'symlink') return { ...entry, mode: '0777', link: entry.target }
  return { ...entry, content: 'text' in entry ? entry.text : Buffer.from(entry.base64, 'base64') }
}

async function runStep(directory: string, step: GitStep): Promise<void> {
  if (step.op === 'write') {
    await rm(join(directory, step.entry.path), { force: true })
    await materialiseTree(directory, [fileOf(step.entry)])
    return
  }
  const date = step.op === 'commit' ? step.date : undefined
  for (const args of commandsOf(step)) git(join(directory, step.dir), args, date)
}

function commandsOf(step: Exclude<GitStep, { op: 'write' }>): readonly (readonly string[])[] {
  switch (step.op) {
    case 'init':
      return [['init', '--quiet', '--initial-branch', step.branch]]
    case 'remote':
      return [['remote', 'add', step.name, step.url]]
    case 'commit':
      return [
        ['add', '--all'],
        ['commit', '--quiet', '--message', step.message],
      ]
    case 'tag':
      return [['tag', step.name]]
    case 'detach':
      return [['checkout', '--quiet', '--detach']]
  }
}

function git(repository: string, args: readonly string[], date = '1700000000 +0000'): void {
  const settings = [
    ...['core.autocrlf=false', 'core.fileMode=true', 'commit.gpgSign=false'],
    // Quicker, with the same files.
    ...['maintenance.auto=false', 'core.fsync=none'],
  ]
  const author = { NAME: 'Golden Author', EMAIL: 'golden@example.test', DATE: date }
  const people = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
    Object.entries(author).map(([key, value]) => [`GIT_${role}_${key}`, value] as const),
  )
  execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...args], {
    cwd: repository,
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...Object.fromEntries(people),
    },
  })
}
