import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { manifestOf } from '../discover/monorepo.ts'

export const repositoryName = 'octocat/agents'

/** A checkout of `octocat/agents`, whose last two commits changed an agent each. */
export interface Repository extends AsyncDisposable {
  readonly path: string
  /** Before the two commits. */
  readonly base: string
  readonly head: string
}

export async function makeRepository(): Promise<Repository> {
  const workspace = await makeWorkspace({
    ...agentIn('.', 'root-agent'),
    ...agentIn('my_agent', 'my-agent'),
    ...agentIn('agents/hello', 'hello-agent'),
    ...agentIn('agents/search', 'search-agent'),
    'agents/hello/environments.yaml': 'environments: { staging: {} }\n',
    'agents/search/environments.yaml': 'environments: { staging: {} }\n',
    'scripts/test.sh': '#!/bin/sh\necho tests\n',
  })
  await chmod(join(workspace.path, 'scripts/test.sh'), 0o755)
  const git = gitIn(workspace.path)
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', `https://github.com/${repositoryName}`)
  git('add', '.')
  git('commit', '--quiet', '--message', 'Add agents')
  const base = git('rev-parse', 'HEAD')
  await changeAgent(workspace, 'hello')
  await changeAgent(workspace, 'search')
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

async function changeAgent({ path }: Workspace, name: string): Promise<void> {
  await writeFile(join(path, 'agents', name, 'project/main.py'), `print('changed')\n`)
  gitIn(path)('commit', '--quiet', '--all', '--message', `Change ${name}`)
}
