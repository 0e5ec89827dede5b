import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { manifestOf } from '../discover/monorepo.ts'

export const repositoryName = 'octocat/agents'

/** Where the agents of a repository have their manifests. */
export type Layout = 'in directories' | 'at the top'

interface LayoutFacts {
  /** The agents that the last commits changed. */
  readonly changed: readonly { readonly name: string; readonly manifest: string }[]
  /** How many files `hello-agent` packs. */
  readonly contextFiles: string
}

export const layouts: Readonly<Record<Layout, LayoutFacts>> = {
  'in directories': {
    changed: [
      { name: 'hello-agent', manifest: 'agents/hello/manifest.yaml' },
      { name: 'search-agent', manifest: 'agents/search/manifest.yaml' },
    ],
    contextFiles: '2',
  },
  'at the top': {
    changed: [{ name: 'hello-agent', manifest: 'manifest.yaml' }],
    contextFiles: '5',
  },
}

/** What the page of recipes says to change for a manifest at the top. */
export function adaptToTop(workflow: string): string {
  return workflow.replaceAll(/^ +paths: .*\n/gm, '').replaceAll('agents/hello/', '')
}

/** A checkout of `octocat/agents`, whose last commits changed an agent each. */
export interface Repository extends AsyncDisposable {
  readonly path: string
  /** Before these commits. */
  readonly base: string
  readonly head: string
}

export async function makeRepository(layout: Layout = 'in directories'): Promise<Repository> {
  const isAtTop = layout === 'at the top'
  const workspace = await makeWorkspace(isAtTop ? filesAtTop : filesInDirectories)
  const git = gitIn(workspace.path)
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', `https://github.com/${repositoryName}`)
  git('add', '.')
  git('commit', '--quiet', '--message', 'Add agents')
  const base = git('rev-parse', 'HEAD')
  for (const directory of isAtTop ? ['.'] : ['agents/hello', 'agents/search'])
    await changeAgent(workspace, directory)
  return { ...workspace, base, head: git('rev-parse', 'HEAD') }
}

/** The files of an agent that has a directory of its own, and copies its `project`. */
function agentIn(directory: string, name: string): Readonly<Record<string, string>> {
  return {
    [`${directory}/manifest.yaml`]: manifestOf(name),
    [`${directory}/Dockerfile`]: 'FROM scratch\nCOPY project /app\n',
    [`${directory}/project/main.py`]: `print('${name}')\n`,
  }
}

/** The same as `agentex init` writes it to `my_agent`, which may be the repository itself. */
function agentOfInit(directory: string, name: string): Readonly<Record<string, string>> {
  return {
    ...agentIn(directory, name),
    [`${directory}/manifest.yaml`]: manifestOf(name, {
      root: '../',
      includes: ['my_agent'],
      dockerfile: 'my_agent/Dockerfile',
    }),
    [`${directory}/Dockerfile`]: 'FROM scratch\nCOPY my_agent/project /app\n',
  }
}

async function changeAgent({ path }: Workspace, directory: string): Promise<void> {
  await writeFile(join(path, directory, 'project/main.py'), `print('changed')\n`)
  gitIn(path)('commit', '--quiet', '--all', '--message', `Change ${directory}`)
}

const environments = 'environments: { staging: {} }\n'
const filesInDirectories = {
  ...agentIn('.', 'root-agent'),
  ...agentOfInit('my_agent', 'my-agent'),
  ...agentIn('agents/hello', 'hello-agent'),
  ...agentIn('agents/search', 'search-agent'),
  'agents/hello/environments.yaml': environments,
  'agents/search/environments.yaml': environments,
}
const filesAtTop = {
  ...agentOfInit('.', 'hello-agent'),
  'environments.yaml': environments,
}
