import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { commandsOf } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { startPackingAction } from './packing-action.ts'

it.each([
  ["a fork's head", 'HEAD', 1],
  ['the base branch', 'HEAD~', 0],
])(
  'warns once, and builds, where pull_request_target has checked out %s',
  async (_, checkedOut, warnings) => {
    await using action = await startPackingAction()
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'base')
    git('commit', '-q', '--allow-empty', '-m', 'of the fork')
    const head = { sha: git('rev-parse', 'HEAD'), ref: 'x', repo: { full_name: 'mallory/agents' } }
    git('checkout', '-q', '--detach', checkedOut)
    await using events = await makeWorkspace({
      'event.json': JSON.stringify({ pull_request: { number: 7, head } }),
    })
    const result = await action.run(
      {},
      {
        GITHUB_EVENT_NAME: 'pull_request_target',
        GITHUB_EVENT_PATH: join(events.path, 'event.json'),
      },
    )
    expect(result.exitCode).toBe(0)
    const found = commandsOf(result, 'warning').filter((message) =>
      message.startsWith("This run builds code of the fork 'mallory/agents'"),
    )
    expect(found).toHaveLength(warnings)
  },
)
