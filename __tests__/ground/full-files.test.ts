import { describe, expect, it } from '@jest/globals'
import {
  type ActionOptions,
  type ActionResult,
  runAction,
} from '../../world/runner/runner-model.ts'
import { workflowCommands } from '../../world/runner/workflow-commands.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { agentFiles } from '../discover/monorepo.ts'
import { startHarness } from '../world/emulator/harness.ts'

interface Program {
  readonly entry: ActionOptions['entry']
  readonly inputs?: (buildId: string) => Readonly<Record<string, string>>
  /** Whether outputs are all that it is for. */
  readonly isForOutputs?: boolean
}

const programs: readonly Program[] = [
  { entry: 'cancel', inputs: (id) => ({ 'build-id': id }) },
  {
    ...{ entry: 'discover', inputs: () => ({ select: 'unbuilt' }) },
    ...{ isForOutputs: true },
  },
  { entry: 'list', isForOutputs: true },
  {
    entry: 'promote',
    inputs: (id) => ({ 'build-id': id, 'created-by': 'anyone', 'image-tag': 'v2' }),
  },
  { entry: 'undeployed', isForOutputs: true },
  {
    entry: 'wait',
    inputs: (id) => ({ 'build-id': id, 'poll-interval-seconds': '0.1' }),
  },
]

/** A run of a program about a build that has ended. */
async function run(
  { entry, inputs }: Program,
  options: Pick<ActionOptions, 'env'>,
): Promise<ActionResult> {
  await using workspace = await makeWorkspace(agentFiles('hello'))
  await using server = await startHarness({ agents: { hello: 'agent-hello' } })
  const { json } = await server.submit({ image_name: 'hello', agent_id: 'agent-hello' })
  const { id } = await server.settle(String(json['id']), 'success')
  return await runAction({
    ...{ entry, workspace: workspace.path, skipPost: true, ...options },
    inputs: {
      ...{ 'api-key': server.emulator.apiKey, 'account-id': 'acct' },
      ...{ 'base-url': server.emulator.url, ...inputs?.(String(id)) },
    },
  })
}

/** Errors and warnings. */
function said({ stdout }: ActionResult): readonly string[] {
  return workflowCommands(stdout).flatMap(({ name, message }) =>
    ['error', 'warning'].includes(name) ? [`${name}: ${message}`] : [],
  )
}

describe('where the disk is full', () => {
  it.concurrent.each(programs)(
    '$entry says that there are no outputs, and fails if it is for nothing else',
    async (program) => {
      const result = await run(program, { env: { GITHUB_OUTPUT: '/dev/full' } })
      const level = program.isForOutputs ? 'error' : 'warning'
      expect(said(result)).toEqual([
        expect.stringContaining(`${level}: The outputs could not be written: the disk is full (`),
      ])
      expect(result.exitCode).toBe(program.isForOutputs ? 1 : 0)
    },
  )
})
