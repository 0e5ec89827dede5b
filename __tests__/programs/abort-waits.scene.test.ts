import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import { startEmulator } from '../../world/emulator/server.ts'
import { apiKey, commandsOf, startChecked } from '../support/checked-action.ts'
import type { ActionOptions } from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

async function setUp() {
  const workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
  const engine = createScriptedEngine()
  const emulator = await startEmulator({ engine, apiKey })
  engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'for ever' }])
  const options: ActionOptions = {
    entry: 'main',
    workspace: workspace.path,
    inputs: {
      ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
      ...{ 'agent-name': 'hello', 'poll-interval-seconds': '0.1' },
    },
  }
  return {
    ...{ emulator, options },
    requested: async (operation: string): Promise<void> => {
      while (!emulator.journal.some((entry) => entry.operation === operation)) await sleep(20)
    },
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
}

// Post looks, and tries, for almost a minute: these runs wait at the same time.
describe('a job that is cancelled, and whose post step waits', () => {
  it.concurrent(
    'cancels a build that the API begins only half a minute after the form',
    async () => {
      await using world = await setUp()
      world.emulator.turn({ faults: [{ type: 'late-effect', on: 'submit', ms: 35_000 }] })
      const action = await startChecked(world.options)
      while (!world.emulator.journal.some(({ fields }) => fields)) await sleep(20)
      action.cancel()
      const { post } = await action.finished
      expect(post?.stdout).toMatch(/^Cancelled build \S+: it ended with status 'cancelled'\.$/m)
      expect(world.emulator.journal.filter(({ fields }) => fields)).toHaveLength(1)
    },
  )

  it.concurrent('is warned of a build that may still appear after the post step', async () => {
    await using world = await setUp()
    world.emulator.turn({ faults: [{ type: 'hang', on: 'submit' }] })
    const action = await startChecked(world.options)
    await world.requested('submit')
    await sleep(1_000)
    action.cancel()
    const { post } = await action.finished
    expect(post?.exitCode).toBe(0)
    const [warning = ''] = commandsOf(post ?? { stdout: '' }, 'warning')
    expect(warning).toContain('No build from it is listed yet, but one may still appear.')
    expect(warning).toMatch(
      /Check the builds: curl -X GET .*\/v5\/builds\?agent_name=hello&working_tree_hash=[0-9a-f]{64}&limit=20&sort_order=desc'/,
    )
    expect(post?.stdout).not.toContain('has no build')
  })

  it.concurrent(
    'is told by the post step how to cancel a build that it cannot cancel',
    async () => {
      await using world = await setUp()
      const action = await startChecked(world.options)
      await action.waitFor((line) => line.includes('RUN sleep 60'))
      world.emulator.turn({ faults: [{ type: 'answer', on: 'cancel', status: 403, times: 9 }] })
      action.signal('SIGKILL')
      const { post, outputs } = await action.finished
      const address = `${world.emulator.url}/v5/builds/${outputs['build-id'] ?? ''}/cancel`
      expect(post).toMatchObject({ exitCode: 0 })
      const [warning = '', ...others] = commandsOf(post ?? { stdout: '' }, 'warning')
      expect(others).toEqual([])
      expect(warning).toContain(`POST ${address}`)
      expect(warning).toContain(
        `curl -X POST -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${address}'`,
      )
    },
  )
})
