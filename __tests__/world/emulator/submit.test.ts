import { describe, expect, it } from '@jest/globals'
import { identityOf } from '../../../world/emulator/access.ts'
import { createScriptedEngine } from '../../../world/emulator/engines/scripted.ts'
import { startEmulator } from '../../../world/emulator/server.ts'
import type { Generation } from '../../../world/server/generations.ts'
import { formOf, packDockerfile, startHarness } from './harness.ts'

const agent = { image_name: 'hello', agent_name: 'hello' }
/** Of a Dockerfile `FROM scratch` alone. */
const treeHash = 'ce1e3c88015c9a005a00fa1758b328788b0d8824038dcaea99be152142242d39'

describe('a submit', () => {
  it('responds with the queued record, without an agent ID, and starts the build', async () => {
    await using harness = await startHarness()
    const { status, json } = await harness.submit({ ...agent, source_dirty: 'false' })
    expect(status).toBe(200)
    const first = { build_status: 'queued', agent_id: null, image_tag: 'latest' }
    expect(json).toMatchObject({ ...first, source_dirty: false })
    expect(await harness.settle(String(json['id']), 'success')).toMatchObject({
      build_status: 'success',
      image_url: 'registry.emulator.invalid/hello:latest',
      agent_id: expect.any(String),
    })
  })

  it('is recorded in the journal, with the hash recomputed from the archive', async () => {
    await using harness = await startHarness()
    await harness.submit({ working_tree_hash: 'sent', ...agent, unknown_part: 'x' })
    expect(harness.emulator.journal).toMatchObject([
      {
        method: 'POST',
        operation: 'submit',
        status: 200,
        fields: { working_tree_hash: 'sent', unknown_part: 'x' },
        archive: { fileName: 'context.tar.gz', members: ['Dockerfile'], workingTreeHash: treeHash },
      },
    ])
  })

  it.each<[string, Record<string, string>, number, string]>([
    ['no image name', { agent_name: 'a' }, 422, 'Field required'],
    ['an invalid tag', { ...agent, image_tag: '--push' }, 400, 'is not an image name with a tag'],
    ['no agent', { image_name: 'a' }, 400, 'Exactly one of agent_name and agent_id'],
    ['an unknown agent', { image_name: 'a', agent_id: 'x' }, 404, 'Agent x not found.'],
    ['a list of build arguments', { ...agent, build_args: '[]' }, 400, 'must be a JSON object'],
    ['an unknown platform', { ...agent, platform: 'plan9/mips' }, 400, "Platform 'plan9/mips'"],
  ])('with %s is rejected', async (_, fields, status, message) => {
    await using harness = await startHarness({ agents: { taken: 'agent-1' } })
    const response = await harness.submit(fields)
    expect(response.status).toBe(status)
    expect(JSON.stringify(response.json)).toContain(message)
  })

  it('with an archive that is empty is rejected', async () => {
    await using harness = await startHarness()
    expect(await harness.submit(agent, new Uint8Array())).toMatchObject({
      ...{ status: 400, json: { detail: 'The context archive is empty.' } },
    })
  })

  it('by the ID of an existing agent has that agent in its first record', async () => {
    await using harness = await startHarness({ agents: { hello: 'agent-1' } })
    const { json } = await harness.submit({ image_name: 'hello', agent_id: 'agent-1' })
    expect(json).toMatchObject({ agent_name: 'hello', agent_id: 'agent-1' })
  })

  it('needs an archive or, since g5, an image, and not both', async () => {
    await using harness = await startHarness()
    const image = { ...agent, image_url: 'registry.example/hello:1' }
    const untagged = { ...agent, image_url: 'registry.example:5000/hello' }
    expect(await harness.submit(image)).toMatchObject({ status: 400 })
    expect(await harness.submit(untagged, null)).toMatchObject({ status: 400 })
    expect(await harness.submit(agent, null)).toMatchObject({ status: 400 })
    harness.emulator.turn({ generation: 'g4' })
    const detail = 'The context archive is missing.'
    expect(await harness.submit(image, null)).toEqual({ status: 400, json: { detail } })
  })

  it('shows in its record which key made it', async () => {
    const engine = createScriptedEngine()
    await using emulator = await startEmulator({ engine, apiKey: 'first', otherKeys: ['second'] })
    for (const key of ['first', 'second']) {
      const headers = { 'x-api-key': key, 'x-selected-account-id': 'acct' }
      const body = await formOf({ image_name: 'hello', agent_name: key })
      const response = await fetch(`${emulator.url}/v5/builds`, { method: 'POST', headers, body })
      expect(await response.json()).toMatchObject({ created_by: { id: identityOf(key) } })
    }
  })
})

describe('a server of an older generation', () => {
  it.each<[Generation, number, Record<string, string>]>([
    ['g0', 11, { build_id: expect.any(String) as never, status: 'pending' }],
    ['g1', 11, { build_id: expect.any(String) as never, build_status: 'queued' }],
    ['g2', 13, { id: expect.any(String) as never, agent_name: 'hello' }],
    ['g3', 14, { id: expect.any(String) as never, agent_id: null as never }],
    ['g4', 20, { working_tree_hash: 'h' }],
  ])('%s sends a record of %i fields', async (generation, count, fields) => {
    await using harness = await startHarness({ generation })
    const { json } = await harness.submit({ ...agent, working_tree_hash: 'h' })
    expect(Object.keys(json)).toHaveLength(count)
    expect(json).toMatchObject(fields)
  })

  it('g2 accepts the name of an existing agent, and no ID', async () => {
    await using harness = await startHarness({ generation: 'g2' })
    await harness.submit(agent)
    expect((await harness.submit(agent)).status).toBe(200)
    expect((await harness.submit({ image_name: 'a', agent_id: 'x' })).status).toBe(422)
  })
})

describe('an error', () => {
  it('of validation has the place and the type', async () => {
    await using harness = await startHarness()
    const { json } = await harness.submit({ agent_name: 'a' }, await packDockerfile())
    expect(json).toEqual({
      detail: [{ loc: ['body', 'image_name'], msg: 'Field required', type: 'missing' }],
    })
    const list = await harness.call('/v5/builds?limit=0')
    expect(list.json).toMatchObject({
      detail: [{ loc: ['query', 'limit'], type: 'value_error' }],
    })
  })
})
