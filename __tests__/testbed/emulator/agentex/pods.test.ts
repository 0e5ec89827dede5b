import { describe, expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../../../testbed/emulator/engines/scripted.ts'
import { startEmulator } from '../../../../testbed/emulator/http/server.ts'
import type { Scenario } from '../../../../testbed/emulator/agentex/scenario.ts'
import { startAgentex } from '../../../../testbed/emulator/agentex/server.ts'

type Body = Readonly<Record<string, unknown>>

const content = { type: 'text', author: 'user', content: 'hi' }

/** Both servers, with a build of `hello`. */
async function startBoth(scenario: Partial<Scenario> = {}) {
  const resources = new AsyncDisposableStack()
  const engine = createScriptedEngine()
  const builds = resources.use(await startEmulator({ engine, apiKey: 'key' }))
  const seeded = { account_id: 'acct-1', agent_name: 'hello', image_tag: 'v1' }
  const [build_id] = builds.seed([seeded])
  const agentex = resources.use(await startAgentex({ builds, accountId: 'acct-1', scenario }))
  const ask = async (url: string, method = 'GET', body?: object) => {
    const response = await fetch(url, {
      method,
      headers: {
        'x-api-key': 'key',
        'x-selected-account-id': 'acct-1',
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
    })
    return { status: response.status, body: (await response.json()) as Body }
  }
  const deploy = async (agent: object = {}, preview = false): Promise<string> => {
    const url = `${builds.url}/v5/agentex/deployments`
    const manifest_file = JSON.stringify({ agent: { name: 'hello', ...agent } })
    const sent = { manifest_file, environment_config: '{}', build_id, preview }
    const { id } = (await ask(url, 'POST', sent)).body
    // Each read is one stage.
    for (let read = 0; read < 3; read++) await ask(`${url}/${String(id)}`)
    return String(id)
  }
  const look = async () => {
    const agent = await ask(`${agentex.url}/agents/name/hello`)
    const { body } = await ask(`${agentex.url}/agents/${String(agent.body['id'])}/deployments`)
    return { agent: agent.body, records: body as unknown as readonly Body[] }
  }
  const call = async (method: string, params: object, path = '/agents/name/hello') =>
    await ask(`${agentex.url}${path}/rpc`, 'POST', { jsonrpc: '2.0', id: 1, method, params })
  const send = async (path?: string) => await call('message/send', { content }, path)
  return {
    builds,
    agentex,
    ask,
    deploy,
    look,
    call,
    send,
    [Symbol.asyncDispose]: async () => await resources.disposeAsync(),
  }
}

const answered = { result: [{ content: { author: 'agent', content: 'You said: hi' } }] }
const says = (message: unknown) => ({ error: { message } })

describe('what an installation writes', () => {
  it.each(['linked', 'linked-by-record', 'records', 'legacy'] as const)(
    '%s',
    async (installation) => {
      await using both = await startBoth({ installation })
      const id = await both.deploy()
      const { agent, records } = await both.look()
      const { records: again } = await both.look()
      expect(again).toEqual(records)
      expect(records.map((one) => [one['id'] === id, one['sgp_deploy_id'] === id])).toEqual(
        {
          linked: [[true, false]],
          'linked-by-record': [[false, true]],
          records: [[false, false]],
          legacy: [],
        }[installation],
      )
      const isPromoted = installation !== 'legacy'
      expect(records.every((one) => one['status'] === 'Ready' && one['is_production'])).toBe(true)
      expect(agent).toMatchObject({
        status: 'Ready',
        acp_type: 'sync',
        production_deployment_id: isPromoted ? records[0]?.['id'] : null,
      })
      expect(await both.send()).toMatchObject({ status: 200, body: answered })
    },
  )

  it('nothing that tells two versions apart, by name', async () => {
    await using both = await startBoth({ installation: 'legacy' })
    await both.deploy()
    const { agent } = await both.look()
    await both.deploy()
    expect(await both.look()).toEqual({ agent, records: [] })
  })

  it('a record that waits for its pod', async () => {
    const pod = { registersAfter: 2 }
    await using both = await startBoth({ installation: 'linked-by-record', promotedAfter: 2, pod })
    await both.deploy()
    const seen = []
    for (let look = 0; look < 3; look++) seen.push(await both.look())
    expect(
      seen.map(({ agent, records: [one] }) => [one?.['status'], agent['production_deployment_id']]),
    ).toEqual([
      ['Pending', null],
      ['Ready', null],
      ['Ready', expect.any(String)],
    ])
  })

  it('one record for all deployments, where the manifest names it', async () => {
    await using both = await startBoth()
    const env = { AGENTEX_DEPLOYMENT_ID: '00000000-0000-4000-8000-000000000001' }
    for (let count = 0; count < 2; count++) {
      await both.deploy({ env })
      expect((await both.look()).records).toMatchObject([{ id: env.AGENTEX_DEPLOYMENT_ID }])
    }
  })
})

describe('what a pod does', () => {
  it.each([
    ['crashes', { registersAfter: 'never' }, { message: "Item with name 'hello' does not exist." }],
    ['dies', { listensAfter: 'never' }, says('All connection attempts failed')],
    [
      'has no name',
      { listensAfter: 'never', silence: 'no-name' },
      says(expect.stringMatching(/^\[Errno -2\]/)),
    ],
    ['is slow', { listensAfter: 'never', silence: 'timed-out' }, says('')],
    ['fails', { replies: ['fails'] }, says(expect.stringMatching(/^RPC error: \{'code': -32603/))],
    ['has no handler', { replies: ['no-method'] }, says(expect.stringMatching(/'code': -32601/))],
    ['is empty', { replies: ['empty'] }, { result: [] }],
    ['is blank', { replies: ['blank'] }, { result: [{ content: { content: ' \n' } }] }],
    ['is a page', { replies: ['html'] }, { result: [] }],
    ['does not send its ID', { sendsId: false }, answered],
    ['answers', {}, answered],
  ] as const)('it %s', async (_, pod, body) => {
    await using both = await startBoth({ pod })
    await both.deploy()
    await both.look()
    expect((await both.send()).body).toMatchObject(body)
  })

  it('listens late, and answers after it failed', async () => {
    const pod = { listensAfter: 1, replies: ['fails', 'answers'] } as const
    await using both = await startBoth({ pod })
    await both.deploy()
    await both.look()
    const errors = []
    for (let count = 0; count < 3; count++) errors.push((await both.send()).body['error'])
    expect(errors).toMatchObject([
      { message: 'All connection attempts failed' },
      { message: expect.stringMatching(/^RPC error/) },
      null,
    ])
  })

  it('never answers', async () => {
    await using both = await startBoth({ pod: { replies: ['hangs'] } })
    await both.deploy()
    await both.look()
    const sent = both.send().catch(() => 'closed')
    while (both.agentex.openTasks().length === 0) await both.look()
    await both.agentex[Symbol.asyncDispose]()
    expect(await sent).toBe('closed')
  })

  it('becomes a record that failed', async () => {
    await using both = await startBoth({ pod: { registersAfter: 'failed' } })
    await both.deploy()
    expect((await both.look()).records).toMatchObject([{ status: 'Failed', is_production: false }])
  })

  it.each([
    [['answers'], 1, ['user', 'agent']],
    [['fails'], 1, []],
  ] as const)('async: %j', async (replies, repliesAfter, authors) => {
    await using both = await startBoth({ pod: { replies, repliesAfter } })
    await both.deploy({ acp_type: 'async' })
    await both.look()
    await both.call('task/create', { name: 'task-1' })
    await both.call('event/send', { task_name: 'task-1', content })
    const [task] = both.agentex.openTasks()
    const url = `${both.agentex.url}/messages?task_id=${String(task?.id)}`
    const reads: Body[][] = []
    for (let read = 0; read < 2; read++) reads.push((await both.ask(url)).body as unknown as Body[])
    expect(reads[1]?.toReversed()).toMatchObject(authors.map((author) => ({ content: { author } })))
    expect(reads[0]).toHaveLength(Math.min(1, authors.length))
    await both.ask(`${both.agentex.url}/tasks/name/task-1`, 'DELETE')
    expect(both.agentex.openTasks()).toEqual([])
  })
})

describe('who answers at an address', () => {
  it.each([
    ['the new pod', 'newest-answers', {}, answered],
    ['the old pod, which goes on', 'oldest-answers', {}, { result: [] }],
    [
      'the old pod, as the new one dies',
      'newest-answers',
      { listensAfter: 'never' },
      { result: [] },
    ],
    [
      'the old pod, as the new one crashes',
      'newest-answers',
      { registersAfter: 'never' },
      { result: [] },
    ],
  ] as const)('%s', async (_, rollout, pod, body) => {
    await using both = await startBoth({ rollout, pod: { replies: ['empty'] } })
    await both.deploy()
    both.agentex.turn({ pod })
    await both.deploy()
    await both.look()
    expect((await both.send()).body).toMatchObject(body)
  })

  it('nobody, once a preview is deleted', async () => {
    await using both = await startBoth()
    const id = await both.deploy({}, true)
    const { agent, records } = await both.look()
    expect(records).toMatchObject([{ id, status: 'Ready', is_production: false }])
    const path = `/agents/${String(agent['id'])}/deployments/${id}`
    expect((await both.send(path)).body).toMatchObject(answered)
    await both.ask(`${both.builds.url}/v5/agentex/deployments/${id}`, 'DELETE')
    expect((await both.send(path)).body).toMatchObject(says('All connection attempts failed'))
  })

  it('another pod, in another namespace', async () => {
    await using both = await startBoth({ promotedAfter: 'never', pod: { replies: ['empty'] } })
    const first = await both.deploy()
    both.agentex.turn({ pod: {} })
    both.builds.turn({ namespace: 'elsewhere' })
    await both.deploy()
    const { agent } = await both.look()
    const path = `/agents/${String(agent['id'])}/deployments/${first}`
    expect((await both.send(path)).body).toMatchObject({ result: [] })
    const statuses = both.builds.deployments('acct-1').map(({ status }) => status)
    expect(statuses).toEqual(['completed', 'completed'])
  })
})

describe('what a key hears', () => {
  const forbidden = { code: 403, data: null }
  it.each([
    [{ rights: 'none' }, 403, forbidden, 403],
    [{ rights: 'no-messages' }, 200, { name: 'hello' }, 403],
    [{ rights: 'hidden' }, 404, { code: 404 }, 404],
    [{ server: 'before-deployments' }, 200, { name: 'hello' }, 200],
    [{ server: 'other-api' }, 404, { detail: 'Not Found' }, 404],
  ] as const)('%j', async (scenario, status, body, toMessage) => {
    await using both = await startBoth()
    await both.deploy()
    await both.look()
    both.agentex.turn(scenario)
    expect(await both.ask(`${both.agentex.url}/agents/name/hello`)).toMatchObject({ status, body })
    expect((await both.send()).status).toBe(toMessage)
  })

  it('has no deployments before 2026-04, and is no Agentex behind a page', async () => {
    await using both = await startBoth({ server: 'before-deployments' })
    expect(await both.ask(`${both.agentex.url}/agents/x/deployments`)).toEqual({
      status: 404,
      body: { detail: 'Not Found' },
    })
    both.agentex.turn({ server: 'page' })
    const page = await fetch(`${both.agentex.url}/agents/name/hello`)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  })

  it('a wrong key, no account, and the agent of another account', async () => {
    await using both = await startBoth()
    both.agentex.registry.registerBuild('hello', 'sync', 'acct-2')
    const url = `${both.agentex.url}/agents/name/hello`
    const statuses = []
    for (const headers of [
      { 'x-api-key': 'wrong', 'x-selected-account-id': 'acct-2' },
      { 'x-api-key': 'key' },
      { 'x-api-key': 'key', 'x-selected-account-id': 'acct-1' },
      { 'x-api-key': 'key', 'x-selected-account-id': 'acct-2' },
    ])
      statuses.push((await fetch(url, { headers })).status)
    expect(statuses).toEqual([401, 401, 404, 200])
    expect(both.agentex.journal.map(({ headers }) => headers['x-api-key'])).toEqual([
      'wrong',
      'key',
      'key',
      'key',
    ])
  })

  it('an outage, as often as it is planned', async () => {
    await using both = await startBoth({
      faults: [
        { type: 'answer', on: 'agent', status: 503, times: 2 },
        { type: 'lose-answer', on: 'rpc' },
      ],
    })
    await both.deploy()
    const statuses = []
    for (let count = 0; count < 3; count++)
      statuses.push((await both.ask(`${both.agentex.url}/agents/name/hello`)).status)
    expect(statuses).toEqual([503, 503, 200])
    await expect(both.send()).rejects.toThrow('fetch failed')
    expect(both.agentex.openTasks()).toHaveLength(1)
  })
})
