import { expect, it } from '@jest/globals'
import {
  createScriptedEngine,
  type Script,
  type ScriptedEngine,
} from '../../world/emulator/engines/scripted.ts'
import type { Emulator } from '../../world/emulator/server.ts'
import type { ActionResult, StartedAction } from '../../world/runner/runner-model.ts'
import { commandsOf, errorsOf, visibleLines } from '../support/checked-action.ts'
import { prepareRootAction } from './root-action.ts'

const broken: Script = [{ status: 'running' }, { line: '#1 [1/1] RUN one' }, { end: 'error' }]
const unreachable: Script = [
  { status: 'running' },
  { line: '#1 [1/1] FROM registry.test/base:1' },
  { line: '#1 ERROR: failed to do request: dial tcp 192.0.2.1:443: i/o timeout' },
  { end: 'failed' },
]
const failing: Script = [
  { status: 'running' },
  { line: '#1 [1/1] RUN make' },
  { line: '#1 ERROR: process "make" did not complete successfully: exit code: 2' },
  { end: 'failed' },
]
const good: Script = [{ status: 'running' }, { line: '#1 [1/1] RUN two' }, { end: 'success' }]

interface Retried {
  readonly result: ActionResult
  /** IDs in the order of the submits. */
  readonly ids: readonly string[]
  /** How many builds ran at the same time. */
  readonly mostAtOnce: number
  readonly trees: ReadonlySet<string | undefined>
}

/** Runs the root action; each build plays the next script. */
async function run(
  retries: number,
  scripts: readonly Script[],
  during: (action: StartedAction, emulator: Emulator) => Promise<void> = () => Promise.resolve(),
): Promise<Retried> {
  const ids: string[] = []
  let live = 0
  let mostAtOnce = 0
  const scripted = createScriptedEngine(({ id }) => {
    ids.push(id)
    return scripts[ids.length - 1] ?? []
  })
  const engine: ScriptedEngine = {
    ...scripted,
    async run(job, progress, cancelled) {
      live += 1
      mostAtOnce = Math.max(mostAtOnce, live)
      try {
        return await scripted.run(job, progress, cancelled)
      } finally {
        live -= 1
      }
    },
  }
  await using scene = await prepareRootAction(undefined, { engine })
  const { emulator } = scene
  const action = await scene.start({ 'image-tag': 'v1', retries: String(retries) })
  await during(action, emulator)
  const result = await action.finished
  const submits = emulator.journal.filter(
    ({ operation, status }) => operation === 'submit' && status === 200,
  )
  expect(submits).toHaveLength(ids.length)
  const trees = new Set(submits.map(({ archive }) => archive?.workingTreeHash))
  return { result, ids, mostAtOnce, trees }
}

// The pause between two builds lasts 30 s, so these runs wait together.
it.concurrent(
  'builds the same archive again after the service failed, one build at a time',
  async () => {
    const { result, ids, mostAtOnce, trees } = await run(2, [broken, good])
    const [first = '', second = ''] = ids
    expect([ids.length, mostAtOnce, trees.size]).toEqual([2, 1, 1])
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'build-id': second, status: 'success', failure: 'null', message: '' },
      post: { exitCode: 0 },
    })
    expect(JSON.parse(result.outputs['build'] ?? '')).toMatchObject({ id: second })
    const lines = visibleLines(result)
    expect(lines).toContain(`Submitted build ${first}`)
    expect(lines).toContain(
      `Build ${first} failed for a reason that may pass. Building the same content again in 30 s (1 of 2).`,
    )
    expect(lines).toContain(`Submitted build ${second}`)
    expect(errorsOf(result)).toEqual([])
    expect(result.summary).toContain(`tried before: \`${first}\``)
    expect(result.summary).toContain(`\`${second}\``)
    expect(result.summary).toContain('RUN two')
    expect(result.summary).not.toContain('RUN one')
  },
)

it.concurrent('does not build again after a failure that stays', async () => {
  const { result, ids, mostAtOnce } = await run(3, [unreachable, failing])
  const [first = '', second = ''] = ids
  expect([ids.length, mostAtOnce]).toEqual([2, 1])
  expect(result).toMatchObject({ exitCode: 1, outputs: { 'build-id': second, status: 'failed' } })
  expect(JSON.parse(result.outputs['failure'] ?? '')).toMatchObject({
    ...{ kind: 'build', cause: '', step: '[1/1] RUN make', exit_code: 2, is_transient: false },
  })
  expect(errorsOf(result)).toEqual([expect.stringContaining(`Build ID: ${second}`)])
  expect(result.summary).toContain(`tried before: \`${first}\``)
})

it.concurrent('submits no other build after a cancel in the pause', async () => {
  const { result, ids } = await run(3, [broken, good], async (action) => {
    await action.waitFor((line) => line.includes('Building the same content again'))
    action.cancel()
  })
  expect(ids).toHaveLength(1)
  expect(result).toMatchObject({ exitCode: 1, outputs: { 'build-id': ids[0], status: 'error' } })
  expect(errorsOf(result)).toHaveLength(1)
})

it.concurrent('ends as the build that failed where the next one is refused', async () => {
  const { result, ids } = await run(3, [broken], async (action, emulator) => {
    await action.waitFor((line) => line.includes('Building the same content again'))
    emulator.turn({ faults: [{ type: 'answer', on: 'submit', status: 422 }] })
  })
  const [id = ''] = ids
  expect(result).toMatchObject({ exitCode: 1, outputs: { 'build-id': id, status: 'error' } })
  expect(JSON.parse(result.outputs['failure'] ?? '')).toMatchObject({ kind: 'machinery' })
  expect(errorsOf(result)).toEqual([expect.stringContaining(`Build ID: ${id}`)])
  expect(commandsOf(result, 'warning')).toEqual([
    expect.stringContaining(`Build ${id} was not built again: `),
  ])
  expect(result.summary).not.toContain('tried before')
})
