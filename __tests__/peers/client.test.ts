import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createScriptedEngine, type ScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { apiKey, runChecked, startChecked } from '../support/checked-action.ts'
import { packDockerfile } from '../world/emulator/harness.ts'
import { type Call, callWithClient, methodsOf } from './official-client.ts'

const hash = 'ab'.repeat(32)
const source = {
  source_repo: 'github.com/octocat/agents',
  source_commit: '0123456789abcdef0123456789abcdef01234567',
  source_ref: 'main',
  source_subpath: 'agents/hello',
  source_dirty: false,
  working_tree_hash: hash,
}

describe.each(['g4', 'g5'] as const)('the official client on the emulator of %s', (generation) => {
  let directory: Awaited<ReturnType<typeof mkdtempDisposable>>
  let engine: ScriptedEngine
  let emulator: Emulator
  /** The parameters of a build, and those that one from an image has too. */
  let build: Readonly<Record<string, unknown>>
  const image = { agent_name: 'hello', image_name: 'hello', image_tag: 'v1', ...source }

  beforeEach(async () => {
    directory = await mkdtempDisposable(join(tmpdir(), 'client-'))
    engine = createScriptedEngine()
    emulator = await startEmulator({ engine, apiKey, knobs: { generation } })
    const archive = join(directory.path, 'context.tar.gz')
    await writeFile(archive, await packDockerfile())
    const args = { build_args: '{"GREETING":"Hello"}', platform: 'linux/amd64' }
    build = { ...image, ...args, context_archive: archive }
  })
  afterEach(async () => {
    await emulator.close()
    await directory[Symbol.asyncDispose]()
  })

  async function call(...calls: readonly Call[]): Promise<readonly unknown[]> {
    return await callWithClient(emulator.url, 'build', calls)
  }

  /** Submits a build with the official client. */
  async function create(): Promise<string> {
    const [record] = await call(['create', build])
    expect(record).toMatchObject({ ...source, agent_name: 'hello', image_name: 'hello' })
    return (record as { readonly id: string }).id
  }

  async function run(
    entry: 'cancel' | 'list' | 'wait',
    inputs: Readonly<Record<string, string>>,
  ): Promise<ActionResult> {
    await using workspace = await makeWorkspace({})
    return await runChecked({
      entry,
      workspace: workspace.path,
      inputs: { ...common(), ...inputs },
    })
  }

  const common = (): Readonly<Record<string, string>> => ({
    ...{ 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url },
    'poll-interval-seconds': '0.1',
  })

  it('reads each answer as it is declared, on every route of builds', async () => {
    engine.play([{ status: 'running' }, { line: '#1 DONE 0.1s' }, { end: 'success' }])
    const id = await create()
    const [methods, lines, record, ...others] = await call(
      ['methods', {}],
      ['logs', { build_id: id }],
      ['retrieve', { build_id: id }],
      ['cancel', { build_id: id }],
      ['list', { limit: 1, sort_order: 'desc' }],
      ['list', { agent_name: 'hello', working_tree_hash: hash }],
      ['list', { source_commit: 'f'.repeat(40) }],
      ['list_undeployed', {}],
    )
    const called = ['create', 'logs', 'retrieve', 'cancel', 'list', 'list_undeployed']
    expect(methodsOf(methods)).toEqual(called.toSorted())
    expect(lines).toEqual([{ line: '#1 DONE 0.1s' }])
    expect(record).toMatchObject({ id, build_status: 'success', ...source })
    expect(others).toEqual([
      record,
      [record],
      [record],
      [],
      [{ agent_name: 'hello', latest_build: record, total_builds: 1 }],
    ])
  })

  it('follows the pages of a list', async () => {
    const [, ...results] = await call(
      ['create', build],
      ...['two', 'three'].map((name): Call => ['create', { ...build, agent_name: name }]),
      ['list', { limit: 2, sort_order: 'asc' }],
    )
    expect(results.at(-1)).toHaveLength(3)
    expect(emulator.journal.filter(({ operation }) => operation === 'list')).toHaveLength(2)
  })

  it('has its own error for each refusal', async () => {
    await create()
    expect(
      await call(
        ['retrieve', { build_id: 'no-such-build' }],
        ['create', build],
        ['create', { ...build, build_args: 'x' }],
        ['create', { ...build, agent_name: 'other', agent_id: 'agent-1' }],
      ),
    ).toEqual(
      ['NotFoundError', 'ConflictError', 'BadRequestError', 'BadRequestError'].map((error) => ({
        error,
      })),
    )
  })

  it('makes a build that wait/ follows from its start', async () => {
    engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN echo' }, { hold: 'end' }])
    const id = await create()
    await using workspace = await makeWorkspace({})
    const inputs = { ...common(), 'build-id': id }
    const action = await startChecked({ entry: 'wait', workspace: workspace.path, inputs })
    await action.waitFor((line) => line.includes('RUN echo'))
    engine.release('end')
    expect(await action.finished).toMatchObject({
      exitCode: 0,
      outputs: { status: 'success', 'image-tag': 'v1', 'working-tree-hash': hash },
    })
  })

  it('makes a build that cancel/ cancels and list/ lists', async () => {
    engine.play([{ status: 'running' }, { hold: 'end' }])
    const id = await create()
    expect(await run('cancel', { 'build-id': id })).toMatchObject({
      exitCode: 0,
      outputs: { status: 'cancelled' },
    })
    const { outputs } = await run('list', { 'agent-name': 'hello' })
    expect(JSON.parse(outputs['builds'] ?? '')).toMatchObject([
      { id, build_status: 'cancelled', ...source },
    ])
    expect(await call(['retrieve', { build_id: id }])).toMatchObject([
      { id, build_status: 'cancelled' },
    ])
  })

  it(`${generation === 'g5' ? 'registers' : 'cannot register'} an image`, async () => {
    const [record] = await call(['create', { ...image, image_url: 'registry.example/hello:1' }])
    expect(record).toMatchObject(
      generation === 'g5' ? { build_status: 'success' } : { error: 'BadRequestError' },
    )
  })
})

it('rejects an answer that is not as it declares', async () => {
  await using emulator = await startEmulator({
    ...{ engine: createScriptedEngine(), apiKey, knobs: { generation: 'g1' } },
  })
  emulator.seed([{ account_id: 'acct-1', build_status: 'queued' }])
  expect(await callWithClient(emulator.url, 'build', [['list', {}]])).toEqual([
    { error: 'APIResponseValidationError' },
  ])
})
