import { describe, expect, it } from '@jest/globals'
import { createScriptedEngine, type Script } from '../../world/emulator/engines/scripted.ts'
import type { Fault, FaultEffect, ServedOperation } from '../../world/emulator/faults.ts'
import { startEmulator } from '../../world/emulator/server.ts'
import { apiKey, errorsOf, runChecked, startChecked } from '../support/checked-action.ts'
import type { ActionOptions } from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

const page = (status: number): FaultEffect => ({
  type: 'answer',
  status,
  headers: { 'content-type': 'text/html', location: 'https://login.example/' },
  body: `<html><head><title>${status} of a gateway</title></head></html>`,
})

const odd: Readonly<Record<string, FaultEffect>> = {
  'a redirect': page(302),
  'a 400 page': page(400),
  'a 401 page': page(401),
  'a 403 page': page(403),
  'a 404 page': page(404),
  'a 421 page': page(421),
}

const lines = Array.from({ length: 60 }, (_, index) => `line ${index}`)
const success: Script = [
  { status: 'running' },
  ...lines.flatMap((line) => [{ line }, { waitMs: 50 }]),
  { end: 'success' },
]
const endless: Script = [{ status: 'running' }, { line: 'endless' }, { hold: 'for ever' }]

async function setUp(script: Script, faults: readonly Fault[] = []) {
  const workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
  const engine = createScriptedEngine()
  engine.play(script)
  const emulator = await startEmulator({ engine, apiKey })
  emulator.turn({ faults })
  const options: ActionOptions = {
    entry: 'main',
    workspace: workspace.path,
    inputs: {
      ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
      ...{ 'agent-name': 'hello', 'poll-interval-seconds': '0.1' },
    },
  }
  const count = (operation: ServedOperation): number =>
    emulator.journal.filter((entry) => entry.operation === operation).length
  return {
    ...{ emulator, options, count },
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      await workspace[Symbol.asyncDispose]()
    },
  }
}

const shownLines = (stdout: string): string[] =>
  stdout.split('\n').filter((line) => /^line \d+$/.test(line))

describe.each(Object.entries(odd))('%s of something on the way', (_, effect) => {
  it.concurrent('does not change a run: look-ups, list, status and log', async () => {
    await using world = await setUp(success, [
      // The first list shows that the key works.
      { ...effect, on: 'list', after: 1 },
      { ...effect, on: 'get' },
      { ...effect, on: 'logs', times: 2 },
      { ...effect, on: 'logs', after: 1 },
    ])
    const result = await runChecked(world.options)
    expect(errorsOf(result)).toEqual([])
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(shownLines(result.stdout)).toEqual(lines)
    expect(result.stdout).not.toContain('::warning')
    expect([world.count('submit'), world.count('cancel')]).toEqual([1, 0])
  })

  it.concurrent('does not stop main from cancelling its build', async () => {
    await using world = await setUp(endless, [{ ...effect, on: 'cancel' }])
    const action = await startChecked({ ...world.options, skipPost: true })
    await action.waitFor((line) => line.includes('endless'))
    action.cancel()
    const result = await action.finished
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { status: expect.stringMatching('cancel') },
    })
  })
})

it.concurrent("does not take another build's record for its own", async () => {
  const body = JSON.stringify({ id: 'b-of-others', build_status: 'success', image_url: 'r/x:1' })
  await using world = await setUp(success, [
    {
      type: 'answer',
      status: 200,
      headers: { 'content-type': 'application/json' },
      body,
      on: 'get',
    },
  ])
  const { exitCode, outputs, stdout } = await runChecked({ ...world.options, skipPost: true })
  expect([exitCode, outputs['status']]).toEqual([0, 'success'])
  expect(`${stdout}${JSON.stringify(outputs)}`).not.toContain('b-of-others')
})

it.concurrent.each([302, 401])(
  'a %i of something on the way does not stop the post step from cancelling its build',
  async (status) => {
    await using world = await setUp(endless)
    const action = await startChecked(world.options)
    await action.waitFor((line) => line.includes('endless'))
    world.emulator.turn({
      faults: [
        { ...page(status), on: 'cancel' },
        { ...page(status), on: 'get' },
      ],
    })
    action.signal('SIGKILL')
    const { post } = await action.finished
    expect(post?.stdout).toMatch(/Cancelled build .*: it ended with status 'cancelled'/)
  },
)

it.concurrent.each([
  ['a redirect', page(302), /base-url/],
  ["the API's own 401", { type: 'answer', status: 401 } as const, /'api-key'/],
])('%s ends a run at once as a first response', async (_, effect, hint) => {
  await using world = await setUp(success, [{ ...effect, on: 'list' }])
  const result = await runChecked({ ...world.options, skipPost: true })
  expect(result.exitCode).toBe(1)
  expect(result.stdout).toMatch(hint)
  expect([world.count('list'), world.count('submit')]).toEqual([1, 0])
})
