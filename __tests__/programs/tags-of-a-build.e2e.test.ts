import { describe, expect, it } from '@jest/globals'
import { commandsOf, runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import type { ActionResult } from '../../testbed/runner/runner-model.ts'
import { type Inputs, prepareRootAction, type RootAction } from './root-action.ts'

/** A checkout whose agent is built, gets other tags, and is deployed. */
async function openReleases(): Promise<Releases> {
  const action = await prepareRootAction({
    Dockerfile: 'FROM scratch\nCOPY app /app\n',
    'app/main.py': 'print("hi")\n',
    'manifest.yaml': 'agent: { name: hello }\n',
    'environments.yaml': 'environments: {}\n',
  })
  const run = async (entry: 'deploy' | 'retag', inputs: Inputs): Promise<ActionResult> =>
    await runChecked({
      entry,
      workspace: action.workspace,
      inputs: { ...action.connection, ...inputs },
    })
  return {
    ...action,
    build: (inputs = {}) => action.run({ 'image-tag': 'v1.4.0', ...inputs }),
    retag: (id, tag) => run('retag', { 'build-id': id, 'image-tag': tag, 'created-by': 'anyone' }),
    deploy: (id) => run('deploy', { 'build-id': id, manifest: 'manifest.yaml' }),
  }
}

interface Releases extends RootAction {
  readonly build: (inputs?: Inputs) => Promise<ActionResult>
  readonly retag: (id: string, tag: string) => Promise<ActionResult>
  readonly deploy: (id: string) => Promise<ActionResult>
}

function expectGood(result: ActionResult): string {
  expect(commandsOf(result, 'error')).toEqual([])
  expect(commandsOf(result, 'warning')).toEqual([])
  expect(result.exitCode).toBe(0)
  return result.outputs['build-id'] ?? ''
}

describe('one build', () => {
  const releases = ofEach(openReleases)

  it.each([
    ['no times', 'none'],
    ['an end alone', 'end'],
    ['two times', 'both'],
  ] as const)(
    'gets three tags, and is deployed under each, where a registration has %s',
    async (_, registeredTimes) => {
      releases.turn({ registeredTimes })
      const id = expectGood(await releases.build())
      const records: string[] = []
      for (const tag of ['staging', 'production', 'v1.4'])
        records.push(expectGood(await releases.retag(id, tag)))
      const again = await releases.retag(id, 'staging')
      expect(again.outputs).toMatchObject({ 'build-id': records[0], reused: 'true' })
      for (const deployed of [id, ...records]) expectGood(await releases.deploy(deployed))
    },
  )
})
