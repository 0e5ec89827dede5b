import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { createScriptedEngine, type ScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { agentIn } from '../support/agent-files.ts'
import { apiKey } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'
import {
  runWorkflow,
  type StepRun,
  type WorkflowEvent,
  type WorkflowOptions,
  type WorkflowRun,
} from './run-workflow.ts'
import { isWorkflow, type Workflow, yamlBlocks } from './workflow-files.ts'

export const recipes = new Map(
  yamlBlocks('docs/recipes.md').map(({ heading, content }) => {
    if (!isWorkflow(content)) throw new Error(`The recipe '${heading}' is not a workflow.`)
    return [heading, content]
  }),
)

export function recipe(heading: string): Workflow {
  const workflow = recipes.get(heading)
  if (workflow === undefined) throw new Error(`docs/recipes.md has no recipe '${heading}'.`)
  return workflow
}

export const push: WorkflowEvent = { name: 'push', ref: 'refs/heads/main' }
export const headCommit = 'aabbccddeeff00112233445566778899aabbccdd'

export function pullRequest(repository: string, actor = 'octocat'): WorkflowEvent {
  const head = { sha: headCommit, ref: 'greeting', repo: { full_name: repository } }
  return {
    ...{ name: 'pull_request', ref: 'refs/pull/7/merge', actor },
    payload: { pull_request: { number: 7, head, user: { login: actor } } },
  }
}

export const own = 'octocat/agents'
export const fork = 'fork/agents'

export const environmentSecret = 'of-the-environment-4711'

/** A checkout with agents, and the emulator that their recipes build with. */
export interface RecipeScene extends AsyncDisposable {
  readonly workspace: Workspace
  readonly commit: string
  readonly engine: ScriptedEngine
  readonly emulator: Emulator
  readonly runJobs: (
    workflow: Workflow,
    event?: WorkflowEvent,
    more?: Partial<WorkflowOptions>,
  ) => Promise<WorkflowRun>
  readonly run: (
    heading: string,
    event?: WorkflowEvent,
    more?: Partial<WorkflowOptions>,
  ) => Promise<readonly StepRun[]>
  /** The forms of the submits. */
  readonly submitted: () => readonly Readonly<Record<string, string>>[]
}

export async function openRecipeScene(): Promise<RecipeScene> {
  const workspace = await makeWorkspace({
    ...agentIn('agents/hello', 'hello-agent'),
    ...agentIn('agents/search', 'search-agent'),
    ...agentIn('.', 'root-agent'),
    'agents/hello/environments.yaml': `environments: { staging: { env: { KEY: ${environmentSecret} } } }\n`,
    'agents/search/environments.yaml': 'environments: { staging: {} }\n',
    'scripts/test.sh': '#!/bin/sh\necho tests\n',
  })
  await chmod(join(workspace.path, 'scripts/test.sh'), 0o755)
  const git = gitIn(workspace.path)
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Add agents')
  const commit = git('rev-parse', 'HEAD')
  git('checkout', '--quiet', '--detach')
  const engine = createScriptedEngine()
  const emulator = await startEmulator({ engine, apiKey })
  const runJobs: RecipeScene['runJobs'] = (workflow, event = push, more = {}) =>
    runWorkflow(workflow, {
      ...{ event, workspace: workspace.path, commit },
      env: { SGP_CLIENT_BASE_URL: emulator.url, GITHUB_API_URL: emulator.url },
      ...more,
    })
  return {
    ...{ workspace, commit, engine, emulator, runJobs },
    run: async (heading, event, more) => (await runJobs(recipe(heading), event, more)).steps,
    submitted: () => emulator.journal.flatMap(({ fields }) => (fields ? [fields] : [])),
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
}

export function actionsOf(runs: readonly StepRun[]): readonly ActionResult[] {
  return runs.flatMap((run) => (run.type === 'action' ? [run.result] : []))
}

/** What the scripts printed. */
export function scriptsOf(runs: readonly StepRun[]): readonly string[] {
  return runs.flatMap((run) => {
    if (run.type === 'action') return []
    if (run.exitCode !== 0) throw new Error(`A script failed: ${run.stdout}`)
    return [run.stdout]
  })
}
