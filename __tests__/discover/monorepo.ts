import { mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { emptyBuildOptions } from '../../src/api/model.ts'
import {
  type SelectionCriterion,
  discoverAgents,
  type DiscoverRequest,
  type Discovery,
  type TriggerEvent,
  type WantedImage,
} from '../../src/discover/discover.ts'
import type { SelectionReason } from '../../src/discover/model.ts'
import { shell } from '../support/shell.ts'
import { gitIn, silent } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

export interface AgentOptions {
  /** Relative to the manifest. */
  readonly root?: string
  readonly includes?: readonly string[]
  readonly dockerfile?: string
  readonly dockerignore?: string
}

export function manifestOf(
  name: string,
  {
    root = '.',
    includes = ['project'],
    dockerfile = 'Dockerfile',
    dockerignore,
  }: AgentOptions = {},
): string {
  return [
    'agent:',
    `  name: ${name}`,
    'build:',
    '  context:',
    `    root: ${JSON.stringify(root)}`,
    `    include_paths: ${JSON.stringify(includes)}`,
    `    dockerfile: ${JSON.stringify(dockerfile)}`,
    ...(dockerignore === undefined ? [] : [`    dockerignore: ${JSON.stringify(dockerignore)}`]),
    '',
  ].join('\n')
}

/** An agent in `agents/<name>` that packs its `project` and, from the repository's root, `more`. */
export function agentFiles(
  name: string,
  more: readonly string[] = [],
  options: AgentOptions = {},
): Readonly<Record<string, string>> {
  const directory = `agents/${name}`
  return {
    [`${directory}/manifest.yaml`]: manifestOf(name, {
      root: '../..',
      includes: [`${directory}/project`, ...more],
      dockerfile: `${directory}/Dockerfile`,
      ...options,
    }),
    [`${directory}/Dockerfile`]: 'FROM scratch\n',
    [`${directory}/project/main.py`]: `print('${name}')\n`,
  }
}

export const noEvent: TriggerEvent = {
  name: 'workflow_dispatch',
  commit: undefined,
  ref: 'refs/heads/main',
  before: undefined,
  defaultBranch: 'main',
  pullRequest: undefined,
  mergeGroupBase: undefined,
}

export const anyBuild: WantedImage = {
  imageTag: undefined,
  options: emptyBuildOptions,
  createdBy: 'anyone',
}

type Options = Parameters<typeof discoverAgents>[1]

/** Discovers the agents of a workspace; all of it unless the request says otherwise. */
export async function discoverIn(
  workspace: string,
  criterion: SelectionCriterion,
  request: Partial<DiscoverRequest> = {},
  options: Partial<Options> = {},
  signal = new AbortController().signal,
): Promise<Discovery> {
  const { env, platform } = process
  const own = { env, platform, workspace, tempDir: tmpdir(), log: silent, onRead: () => undefined }
  const shard = { index: 1, count: 1 }
  return await discoverAgents(
    { paths: ['.'], only: undefined, shard, criterion, event: noEvent, ...request },
    { ...own, ...options },
    signal,
  )
}

/** A git repository in a workspace of its own. */
export interface Monorepo extends AsyncDisposable {
  /** Absolute, links resolved. */
  readonly path: string
  /** Runs shell commands. */
  readonly run: (commands: string) => void
  readonly git: (...args: readonly string[]) => string
  /** Writes files; a text that is undefined removes one. */
  readonly write: (files: Readonly<Record<string, string | undefined>>) => Promise<void>
  /** Writes files and commits everything; returns the commit. */
  readonly commit: (files?: Readonly<Record<string, string | undefined>>) => Promise<string>
  readonly discover: (
    criterion: SelectionCriterion,
    request?: Partial<DiscoverRequest>,
  ) => Promise<Discovery>
  readonly changedSince: (
    changedSince: string,
    request?: Partial<DiscoverRequest>,
  ) => Promise<Readonly<Record<string, readonly SelectionReason[]>>>
}

export async function makeMonorepo(
  files: Readonly<Record<string, string>> = {},
): Promise<Monorepo> {
  const workspace = await makeWorkspace(files)
  const path = await realpath(workspace.path)
  const git = gitIn(path)
  git('init', '-q', '-b', 'main')
  const write: Monorepo['write'] = async (changes) => {
    for (const [name, text] of Object.entries(changes)) {
      const file = join(path, name)
      await mkdir(dirname(file), { recursive: true })
      if (text === undefined) await rm(file, { recursive: true })
      else await writeFile(file, text)
    }
  }
  const discover: Monorepo['discover'] = async (criterion, request) =>
    await discoverIn(path, criterion, request)
  return {
    path,
    run: (commands) => shell(path, commands),
    git,
    write,
    commit: async (changes = {}) => {
      await write(changes)
      git('add', '--all')
      git('commit', '-q', '--allow-empty', '-m', 'change')
      return git('rev-parse', 'HEAD')
    },
    discover,
    changedSince: async (changedSince, request) => {
      const found = await discover({ select: 'changed', changedSince }, request)
      return reasonsOf(found)
    },
    [Symbol.asyncDispose]: async () => await workspace[Symbol.asyncDispose](),
  }
}

/** `a` packs a part of what `b` packs and ignores some, `c` packs only its own. */
export async function makeThreeAgents(): Promise<Monorepo & { readonly base: string }> {
  const repo = await makeMonorepo({
    ...agentFiles('a', ['shared/utils'], { dockerignore: 'agents/a/.dockerignore' }),
    'agents/a/.dockerignore': '__pycache__\n*.pyc\n',
    ...agentFiles('b', ['shared']),
    ...agentFiles('c'),
    'shared/utils/text.py': '',
    'shared/other.py': '',
    'README.md': '',
  })
  return { ...repo, base: await repo.commit() }
}

/** The reasons of each agent, by its name. */
export function reasonsOf({
  agents,
}: Discovery): Readonly<Record<string, readonly SelectionReason[]>> {
  return Object.fromEntries(agents.map(({ agent, reasons }) => [agent, reasons]))
}

export function selectedIn(discovery: Discovery): readonly string[] {
  return discovery.agents.flatMap(({ agent, reasons }) => (reasons.length > 0 ? [agent] : []))
}
