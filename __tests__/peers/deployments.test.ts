import { describe, expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../world/emulator/engines/scripted.ts'
import type { Knobs } from '../../world/emulator/knobs.ts'
import { type Emulator, startEmulator } from '../../world/emulator/server.ts'
import { apiKey } from '../support/checked-action.ts'
import { type Call, callWithClient, methodsOf } from './official-client.ts'

const files = {
  manifest_file: 'agent: { name: hello, credentials: [{ secret_name: openai }] }',
  environment_config: 'environments: {}',
}

async function start(knobs: Partial<Knobs> = {}) {
  const emulator = await startEmulator({ engine: createScriptedEngine(), apiKey, knobs })
  const [build = ''] = emulator.seed([{ account_id: 'acct-1', agent_name: 'hello' }])
  return { emulator, build, [Symbol.asyncDispose]: emulator.close }
}

async function call({ url }: Emulator, ...calls: readonly Call[]): Promise<readonly unknown[]> {
  return await callWithClient(url, 'deploy', calls)
}

interface Sent {
  readonly id: string
  readonly created_at: string
}

describe('the official client on the deployments of the emulator', () => {
  it('reads each answer as it is declared, on every route', async () => {
    const lines = ['one', 'two']
    await using scene = await start({ deployment: [{ status: 'completed', lines }] })
    const { emulator, build } = scene
    const preview = { preview: true, preview_label: 'PR 7', expires_at: '2099-01-01T00:00:00Z' }
    const [methods, created] = await call(
      emulator,
      ['methods', {}],
      ['create', { ...files, build_id: build, ...preview }],
    )
    expect(methodsOf(methods)).toEqual(['create', 'delete', 'list', 'logs', 'retrieve'])
    const { id: deployment_id, created_at } = created as Sent
    const [retrieved, logs, rest, listed, others, deleted] = await call(
      emulator,
      ['retrieve', { deployment_id }],
      ['logs', { deployment_id, limit: 1 }],
      ['logs', { deployment_id, cursor: '000000000001', limit: 500 }],
      ['list', { agent_name: 'hello', build_id: build, preview_label: 'pr-7', limit: 1 }],
      ['list', { preview_label: 'pr-8', sort_order: 'desc' }],
      ['delete', { deployment_id }],
    )
    expect(created).toEqual({
      id: deployment_id,
      account_id: 'acct-1',
      created_at,
      created_by: { id: expect.stringMatching(/^user_/), type: 'user', object: 'identity' },
      ...files,
      namespace: 'agent-hello',
      status: 'completed',
      build_id: build,
      deploy_events: [],
      expires_at: '2099-01-01T00:00:00Z',
      helm_release_name: `hello-${deployment_id.slice(-8)}`,
      object: 'agentex_cloud_deploy',
      preview_label: 'pr-7',
    })
    expect(retrieved).toEqual(created)
    const line = { log_level: 'INFO', timestamp: expect.any(String) as unknown }
    const [first, second] = ['000000000001', '000000000002']
    expect([logs, rest]).toEqual([
      {
        ...{ deployment_id, has_more: true, next_cursor: first },
        lines: [{ id: first, message: 'one', ...line }],
      },
      {
        ...{ deployment_id, has_more: false, next_cursor: second },
        lines: [{ id: second, message: 'two', ...line }],
      },
    ])
    expect([listed, others]).toEqual([[created], []])
    expect(deleted).toMatchObject({ id: deployment_id, status: 'deleted' })
  })
})
