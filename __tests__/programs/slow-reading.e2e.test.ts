import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { ActionOptions, ActionResult } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { agentFiles } from '../discover/monorepo.ts'
import { apiKey, errorsOf, startChecked } from '../support/checked-action.ts'

const files = {
  Dockerfile: 'FROM scratch\n',
  'project/data': '',
  ...agentFiles('hello', ['project']),
}
const programs: readonly Pick<ActionOptions, 'entry' | 'inputs'>[] = [
  { entry: 'main', inputs: { 'dry-run': 'true', 'agent-name': 'hello' } },
  {
    entry: 'discover',
    inputs: {
      select: 'unbuilt',
      'api-key': apiKey,
      'account-id': 'acct-1',
      'base-url': 'http://127.0.0.1:9',
    },
  },
]

/** Stops a run at the first line that matches. */
async function stopAt(line: RegExp, options: ActionOptions): Promise<ActionResult> {
  const action = await startChecked(options)
  await action.waitFor((text) => line.test(text))
  action.signal('SIGINT')
  return await action.finished
}

function expectStopped(result: ActionResult): void {
  expect(result.exitCode).toBe(1)
  expect(errorsOf(result)).toEqual(['The step was stopped before it finished.\nRun the job again.'])
  expect(result.leftovers).toEqual([])
}

describe('a file that takes long to read', () => {
  it.concurrent.each(programs)(
    'is named with what has been read, and does not keep SIGINT waiting: $entry',
    async (program) => {
      await using workspace = await makeWorkspace(files)
      // Less than what may be packed, and no bytes on the disk.
      await truncate(join(workspace.path, 'project/data'), 9 * 2 ** 30)
      const line =
        /^(?:Packing|Hashing): [\d.]+ [MG]iB read so far, now 'project\/data' \(9\.0 GiB\)\.$/
      expectStopped(await stopAt(line, { ...program, workspace: workspace.path }))
    },
  )
})
