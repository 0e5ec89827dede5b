import { describe, expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../../world/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../../world/emulator/server.ts'
import { apiKey } from '../../support/checked-action.ts'

async function call(emulator: Emulator, path: string, form?: object) {
  const response = await fetch(`${emulator.url}/v5/agentex/deployments${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: {
      'x-api-key': apiKey,
      'x-selected-account-id': 'acct-1',
      'content-type': 'application/json',
    },
    ...(form && { body: JSON.stringify(form) }),
  })
  const body = (await response.json()) as Readonly<Record<string, unknown>>
  return { status: response.status, body }
}

const start = (): Promise<Emulator> => startEmulator({ engine: createScriptedEngine(), apiKey })
const formOf = (id: string | undefined, agent = 'hello'): object => ({
  build_id: id,
  manifest_file: `agent: { name: ${agent} }`,
  environment_config: 'environments: {}',
})

describe('the deployments of the emulator', () => {
  it('go from pending to their end while they are read', async () => {
    await using emulator = await start()
    const [id] = emulator.seed([{ account_id: 'acct-1', agent_name: 'hello' }])
    const { body } = await call(emulator, '', formOf(id))
    expect(body).toMatchObject({ status: 'pending', build_id: id, account_id: 'acct-1' })
    const path = `/${String(body['id'])}`
    expect((await call(emulator, path)).body['status']).toBe('running')
    expect((await call(emulator, path)).body['status']).toBe('completed')
  })

  it('have a log of several pages', async () => {
    await using emulator = await start()
    const [id] = emulator.seed([{ account_id: 'acct-1', agent_name: 'hello' }])
    const { body } = await call(emulator, '', formOf(id))
    const path = `/${String(body['id'])}/logs`
    const first = await call(emulator, path)
    expect(first.body).toMatchObject({ has_more: true, next_cursor: '100' })
    const last = await call(emulator, `${path}?cursor=100`)
    expect(last.body).toMatchObject({ has_more: false, next_cursor: null })
    expect(last.body['lines']).toHaveLength(20)
  })

  it.each([
    ['a build that has not succeeded', 'running', 'hello', 400],
    ['the manifest of another agent', 'success', 'search', 400],
  ])('are refused for %s', async (_, build_status, agent, status) => {
    await using emulator = await start()
    const [id] = emulator.seed([{ account_id: 'acct-1', agent_name: 'hello', build_status }])
    expect(await call(emulator, '', formOf(id, agent))).toMatchObject({ status })
  })

  it('are refused without a field, for an unknown build, and of another account', async () => {
    await using emulator = await start()
    const [id] = emulator.seed([{ account_id: 'acct-2', agent_name: 'hello' }])
    expect(await call(emulator, '', { build_id: id })).toMatchObject({ status: 422 })
    expect(await call(emulator, '', formOf(id))).toMatchObject({ status: 404 })
    expect(await call(emulator, '/d-1')).toMatchObject({ status: 404 })
  })
})
