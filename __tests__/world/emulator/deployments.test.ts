import { describe, expect, it } from '@jest/globals'
import type { Knobs } from '../../../world/emulator/knobs.ts'
import type { SeedBuild } from '../../../world/emulator/seed.ts'
import { type Json, type JsonResponse, startHarness } from './harness.ts'

const path = '/v5/agentex/deployments'
const secret = 'canary-4711'
const manifest = `agent: { name: hello, env: { KEY: ${secret} } }`
const files = { manifest_file: manifest, environment_config: 'environments: {}' }
const preview = { ...files, preview: true }

async function start(knobs: Partial<Knobs> = {}) {
  const harness = await startHarness(knobs)
  const { call, emulator, headers } = harness
  const seed = (build: SeedBuild = {}): string =>
    emulator.seed([{ account_id: 'acct', agent_name: 'hello', ...build }])[0] ?? ''
  const create = async (form: object): Promise<JsonResponse> => {
    const sent = { ...headers, 'content-type': 'application/json' }
    return await call(path, { method: 'POST', headers: sent, body: JSON.stringify(form) })
  }
  const created = async (form: object): Promise<string> => String((await create(form)).json['id'])
  const read = async (id: string): Promise<Json> => (await call(`${path}/${id}`)).json
  return { ...harness, seed, create, created, read }
}

describe('the emulator refuses to deploy', () => {
  it.each([
    ['a manifest that is no text', { manifest_file: { agent: {} } }, 422],
    ['neither a build nor an image', { build_id: undefined }, 422],
    ['an image without a tag', { build_id: undefined, image_name: 'hello' }, 422],
    ['an unknown image', { build_id: undefined, image_name: 'hello', image_tag: 'x' }, 404],
    ['an environment that is no mapping', { environment_config: secret }, 400],
    ['the manifest of another agent', { manifest_file: 'agent: { name: search }' }, 400],
    ['an expiry without preview', { expires_at: '2099-01-01T00:00:00Z' }, 422],
    ['a preview with an expiry that is no date', { preview: true, expires_at: 'soon' }, 422],
  ])('%s', async (_, changes, status) => {
    await using harness = await start()
    const form = { ...files, build_id: harness.seed(), ...changes }
    expect(await harness.create(form)).toMatchObject({ status })
    expect(harness.emulator.deployments('acct')).toEqual([])
  })

  it('a build that has not succeeded, or of another account', async () => {
    await using harness = await start()
    const running = harness.seed({ build_status: 'running' })
    const foreign = harness.seed({ account_id: 'acct-2' })
    expect(await harness.create({ ...files, build_id: running })).toMatchObject({ status: 400 })
    expect(await harness.create({ ...files, build_id: foreign })).toMatchObject({ status: 404 })
  })

  it('and may quote what it was sent, as servers do', async () => {
    await using harness = await start()
    const build_id = harness.seed()
    for (const changes of [{ preview_label: 'x' }, { manifest_file: `agent: [${secret}` }]) {
      const { json } = await harness.create({ ...files, build_id, ...changes })
      expect(JSON.stringify(json)).toContain(secret)
    }
  })
})

describe('a deployment of the emulator', () => {
  it('supersedes the active one of its release, and no other', async () => {
    await using harness = await start()
    const [hello, search] = [harness.seed(), harness.seed({ agent_name: 'search' })]
    const other = { ...files, manifest_file: 'agent: { name: search }', build_id: search }
    const ids = [
      await harness.created(other),
      await harness.created({ ...preview, build_id: hello }),
      await harness.created({ ...files, build_id: hello }),
      await harness.created({ ...files, build_id: hello }),
    ]
    const statuses = await Promise.all(ids.map(async (id) => (await harness.read(id))['status']))
    expect(statuses).toEqual(['running', 'running', 'superseded', 'running'])
  })

  it('ends the list of undeployed agents for its agent', async () => {
    await using harness = await start()
    const id = await harness.created({ ...files, build_id: harness.seed() })
    const undeployed = async (): Promise<unknown> =>
      await (await harness.request('/v5/builds/undeployed')).json()
    expect(await undeployed()).toMatchObject([{ agent_name: 'hello' }])
    await harness.read(id)
    await harness.read(id)
    expect(await undeployed()).toEqual([])
  })

  it('is deleted by the server when it expires, after eight hours unless it says when', async () => {
    await using harness = await start()
    const id = await harness.created({ ...preview, build_id: harness.seed() })
    harness.emulator.turn({ clockSkewMs: 7 * 3_600_000 })
    expect(await harness.read(id)).toMatchObject({ status: 'running' })
    harness.emulator.turn({ clockSkewMs: 9 * 3_600_000 })
    expect(await harness.read(id)).toMatchObject({ status: 'deleted' })
  })

  it('has a label of at most 30 characters', async () => {
    await using harness = await start()
    const form = { ...preview, build_id: harness.seed(), preview_label: `-${'ab-'.repeat(11)}` }
    expect((await harness.create(form)).json['preview_label']).toBe('ab-'.repeat(10).slice(0, -1))
  })
})
