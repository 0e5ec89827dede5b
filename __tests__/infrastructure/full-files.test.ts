import { expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import {
  type ActionOptions,
  type ActionResult,
  runAction,
} from '../../testbed/runner/runner-model.ts'
import { workflowCommands } from '../../testbed/runner/workflow-commands.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { agentFiles } from '../discover/monorepo.ts'

interface Program {
  readonly entry: ActionOptions['entry']
  readonly inputs?: (buildId: string) => Readonly<Record<string, string>>
  /** Whether outputs are all that it is for. */
  readonly isForOutputs?: boolean
}

const programs: readonly Program[] = [
  { entry: 'cancel', inputs: (id) => ({ 'build-id': id }) },
  { entry: 'discover', inputs: () => ({ select: 'unbuilt' }), isForOutputs: true },
  { entry: 'list', isForOutputs: true },
  {
    entry: 'retag',
    inputs: (id) => ({ 'build-id': id, 'created-by': 'anyone', 'image-tag': 'v2' }),
  },
  { entry: 'undeployed', isForOutputs: true },
  { entry: 'wait', inputs: (id) => ({ 'build-id': id, 'poll-interval-seconds': '0.1' }) },
]

/** A run of a program about a build that has ended. */
async function run({ entry, inputs }: Program): Promise<ActionResult> {
  await using workspace = await makeWorkspace(agentFiles('hello'))
  const knobs = { agents: { hello: 'agent-hello' } }
  await using emulator = await startEmulator({ engine: createScriptedEngine(), knobs })
  const [id = ''] = emulator.seed([{ account_id: 'acct', agent_name: 'hello' }])
  return await runAction({
    entry,
    workspace: workspace.path,
    skipPost: true,
    env: { GITHUB_OUTPUT: '/dev/full' },
    inputs: {
      'api-key': emulator.apiKey,
      'account-id': 'acct',
      'base-url': emulator.url,
      ...inputs?.(id),
    },
  })
}

/** Errors and warnings. */
function said({ stdout }: ActionResult): readonly string[] {
  return workflowCommands(stdout).flatMap(({ name, message }) =>
    ['error', 'warning'].includes(name) ? [`${name}: ${message}`] : [],
  )
}

it.concurrent.each(programs)(
  'where the disk is full, $entry says that there are no outputs, and fails if it is for nothing else',
  async (program) => {
    const result = await run(program)
    const level = program.isForOutputs ? 'error' : 'warning'
    expect(said(result)).toEqual([
      expect.stringContaining(`${level}: The outputs could not be written: the disk is full (`),
    ])
    expect(result.exitCode).toBe(program.isForOutputs ? 1 : 0)
  },
)
