import { expect, it } from '@jest/globals'
import { createScriptedEngine, type Script } from '../../testbed/emulator/engines/scripted.ts'
import { errorsOf, visibleLines } from '../support/checked-action.ts'
import { prepareRootAction } from './root-action.ts'

const unreachable: Script = [
  { status: 'running' },
  { line: '#1 [1/1] FROM registry.test/base:1' },
  { line: '#1 ERROR: failed to do request: dial tcp 192.0.2.1:443: i/o timeout' },
  { end: 'failed' },
]
const good: Script = [{ status: 'running' }, { line: '#1 [1/1] RUN two' }, { end: 'success' }]

it('builds the same archive again after a failure that may pass, and tells of the last build', async () => {
  const ids: string[] = []
  const engine = createScriptedEngine(({ id }) => (ids.push(id) === 1 ? unreachable : good))
  await using fixture = await prepareRootAction(undefined, { engine })
  const action = await fixture.start({ 'image-tag': 'v1', retries: '2' })
  const result = await action.finished
  const [first = '', second = '', ...more] = ids
  expect(more).toEqual([])
  const archives = fixture.journal.flatMap(({ archive }) => archive?.workingTreeHash ?? [])
  expect([archives.length, new Set(archives).size]).toEqual([2, 1])
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { 'build-id': second, status: 'success', failure: 'null', message: '' },
    post: { exitCode: 0 },
  })
  expect(JSON.parse(result.outputs['build'] ?? '')).toMatchObject({ id: second })
  expect(visibleLines(result)).toEqual(
    expect.arrayContaining([
      `Submitted build ${first}`,
      `Build ${first} failed for a reason that may pass. Building the same content again in 30 s (1 of 2).`,
      `Submitted build ${second}`,
    ]),
  )
  expect(errorsOf(result)).toEqual([])
  expect(result.summary).toContain(`tried before: \`${first}\``)
  expect(result.summary).toContain(`\`${second}\``)
  expect(result.summary).toContain('RUN two')
  expect(result.summary).not.toContain('registry.test/base')
})
