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
  readonly hasSummary?: boolean
  /** Whether outputs are all that it is for. */
  readonly isForOutputs?: boolean
  /** One of its outputs. */
  readonly output: string
}

const programs: readonly Program[] = [
  { entry: 'cancel', inputs: (id) => ({ 'build-id': id }), output: 'status' },
  {
    ...{ entry: 'discover', inputs: () => ({ select: 'unbuilt' }) },
    ...{ hasSummary: true, isForOutputs: true, output: 'matrix' },
  },
  { entry: 'list', isForOutputs: true, output: 'builds' },
  {
    entry: 'promote',
    inputs: (id) => ({ 'build-id': id, 'created-by': 'anyone', 'image-tag': 'v2' }),
    ...{ hasSummary: true, output: 'image-url' },
  },
  { entry: 'undeployed', hasSummary: true, isForOutputs: true, output: 'agents' },
  {
    entry: 'wait',
    inputs: (id) => ({ 'build-id': id, 'poll-interval-seconds': '0.1' }),
    ...{ hasSummary: true, output: 'image-url' },
  },
]

/** A run of a program about a build that has ended. */
async function run(
  { entry, inputs }: Program,
  options: Pick<ActionOptions, 'env' | 'launcher'>,
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

  it.concurrent.each(programs)(
    '$entry says that there is no summary, and does not fail',
    async (program) => {
      const result = await run(program, { env: { GITHUB_STEP_SUMMARY: '/dev/full' } })
      const warning = 'warning: The job summary could not be written: the disk is full ('
      expect(said(result)).toEqual(program.hasSummary ? [expect.stringContaining(warning)] : [])
      expect(result.exitCode).toBe(0)
      expect(Object.keys(result.outputs)).toContain(program.output)
    },
  )

  it.concurrent.each(programs)('$entry does its work without a log', async (program) => {
    const launcher = ['bash', '-c', 'exec "$@" > /dev/full', 'bash']
    const result = await run(program, { launcher })
    expect(result).toMatchObject({ exitCode: 0, stderr: '' })
    expect(Object.keys(result.outputs)).toContain(program.output)
  })
})
