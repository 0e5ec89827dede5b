import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { commandsOf } from '../support/checked-action.ts'
import { endless, prepareRootAction } from './root-action.ts'

// Post looks, and tries, for almost a minute: these runs wait at the same time.
describe('a job that is cancelled, and whose post step waits', () => {
  it.concurrent(
    'cancels a build that the API begins only half a minute after the form',
    async () => {
      await using world = await prepareRootAction()
      world.turn({ faults: [{ type: 'late-effect', on: 'submit', ms: 35_000 }] })
      world.engine.play(endless)
      const action = await world.start()
      while (!world.journal.some(({ fields }) => fields)) await sleep(20)
      action.cancel()
      const { post } = await action.finished
      expect(post?.stdout).toMatch(/^Cancelled build \S+: it ended with status 'cancelled'\.$/m)
      expect(world.journal.filter(({ fields }) => fields)).toHaveLength(1)
    },
  )

  it.concurrent('is warned of a build that may still appear after the post step', async () => {
    await using world = await prepareRootAction()
    // The form is complete, and takes effect once post has ended.
    world.turn({ faults: [{ type: 'late-effect', on: 'submit', ms: 65_000 }] })
    const action = await world.start()
    while (!world.journal.some(({ fields }) => fields)) await sleep(20)
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
      await using world = await prepareRootAction()
      const action = await world.startEndless()
      world.turn({ faults: [{ type: 'answer', on: 'cancel', status: 403, times: 9 }] })
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
