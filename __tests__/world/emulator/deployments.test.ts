import { describe, expect, it } from '@jest/globals'
import type { Knobs } from '../../../world/emulator/knobs.ts'
import type { SeedBuild } from '../../../world/emulator/seed.ts'
import { type Json, type JsonResponse, startHarness } from './harness.ts'

const path = '/v5/agentex/deployments'
const secret = 'canary-4711'
const manifest = `agent: { name: hello, credentials: [{ secret_name: openai }], env: { KEY: ${secret} } }`
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
  const remove = async (id: string): Promise<JsonResponse> =>
    await call(`${path}/${id}`, { method: 'DELETE' })
  const list = async (query: string): Promise<readonly unknown[]> => {
    const { json } = await call(`${path}?${query}`)
    return (json['items'] as readonly Json[]).map(({ id }) => id)
  }
  return { ...harness, seed, create, created, read, remove, list }
}

describe('a deployment of the emulator', () => {
  it('goes from pending to its end while it is read', async () => {
    await using harness = await start()
    const build = harness.seed()
    const { json } = await harness.create({ ...files, build_id: build })
    expect(json).toMatchObject({
      account_id: 'acct',
      build_id: build,
      ...files,
      status: 'pending',
      namespace: 'agent-hello',
      helm_release_name: null,
      expires_at: null,
      preview_label: null,
      deploy_events: [],
      object: 'agentex_cloud_deploy',
    })
    const id = String(json['id'])
    expect(await harness.read(id)).toMatchObject({
      status: 'running',
      deploy_events: [{ type: 'Normal', reason: 'Scheduled', timestamp: json['created_at'] }],
    })
    const end = await harness.read(id)
    expect(end).toMatchObject({ status: 'completed', helm_release_name: 'hello' })
    expect(await harness.read(id)).toEqual(end)
  })

  it.each([
    ['failed', 'failed'],
    ['stuck', 'running'],
    [[{ status: 'PENDING' }, { status: 'COMPLETED' }], 'COMPLETED'],
  ] as const)('ends as the knobs say: %j', async (deployment, status) => {
    await using harness = await start({ deployment })
    const id = await harness.created({ ...files, build_id: harness.seed() })
    await harness.read(id)
    expect(await harness.read(id)).toMatchObject({ status })
  })

  it.each(['always', 'with-more'] as const)(
    'has a log of pages, with a cursor %s',
    async (deploymentCursor) => {
      const lines = Array.from({ length: 120 }, (_, index) => `line ${index + 1}`)
      const deployment = [{ status: 'pending', lines }]
      await using harness = await start({ deployment, deploymentCursor })
      const id = await harness.created({ ...files, build_id: harness.seed() })
      const page = async (query: string): Promise<Json> =>
        (await harness.call(`${path}/${id}/logs${query}`)).json
      const first = await page('')
      const cursor = '000000000100'
      expect(first).toMatchObject({ deployment_id: id, has_more: true, next_cursor: cursor })
      expect(first['lines']).toHaveLength(100)
      const last = await page(`?cursor=${cursor}&limit=500`)
      expect(last).toMatchObject({
        has_more: false,
        next_cursor: deploymentCursor === 'always' ? '000000000120' : null,
      })
      expect(last['lines']).toHaveLength(20)
      expect(last['lines']).toMatchObject([
        { id: '000000000101', message: 'line 101', log_level: 'INFO' },
        ...Array.from({ length: 19 }, () => ({})),
      ])
      const empty = await page('?cursor=000000000120')
      expect(empty).toMatchObject({ lines: [], has_more: false })
      expect(await harness.call(`${path}/${id}/logs?limit=501`)).toMatchObject({ status: 422 })
    },
  )

  it('of an image deploys the newest build with its name and tag', async () => {
    await using harness = await start()
    harness.seed({ created_at: '2026-01-01T00:00:00Z', image_tag: 'v1' })
    const newest = harness.seed({ created_at: '2026-01-02T00:00:00Z', image_tag: 'v1' })
    const { json } = await harness.create({ ...files, image_name: 'hello', image_tag: 'v1' })
    expect(json).toMatchObject({ build_id: newest })
  })
})

describe('the emulator refuses to deploy', () => {
  it.each([
    ['without a manifest', { manifest_file: undefined }, 422],
    ['without an environment', { environment_config: undefined }, 422],
    ['a manifest that is no text', { manifest_file: { agent: {} } }, 422],
    ['neither a build nor an image', { build_id: undefined }, 422],
    ['an image without a tag', { build_id: undefined, image_name: 'hello' }, 422],
    ['an unknown build', { build_id: 'b-1' }, 404],
    ['an unknown image', { build_id: undefined, image_name: 'hello', image_tag: 'x' }, 404],
    ['a manifest that is not YAML', { manifest_file: `agent: [${secret}` }, 400],
    ['an environment that is not YAML', { environment_config: `a: [${secret}` }, 400],
    ['an environment that is no mapping', { environment_config: secret }, 400],
    ['the manifest of another agent', { manifest_file: 'agent: { name: search }' }, 400],
    ['a label without preview', { preview_label: 'pr-7' }, 422],
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

  it('a manifest that refers to a secret that does not exist', async () => {
    await using harness = await start({ missingSecrets: ['openai'] })
    expect(await harness.create({ ...files, build_id: harness.seed() })).toEqual({
      status: 400,
      json: { detail: "Secret 'openai' not found." },
    })
  })

  it('and may quote what it was sent, as servers do', async () => {
    await using harness = await start()
    const build_id = harness.seed()
    const texts = await Promise.all(
      [{ preview_label: 'x' }, { manifest_file: `agent: [${secret}` }].map(async (changes) =>
        JSON.stringify(await harness.create({ ...files, build_id, ...changes })),
      ),
    )
    expect(texts).toEqual([expect.stringContaining(secret), expect.stringContaining(secret)])
  })
})

describe('a production deployment of the emulator', () => {
  it('supersedes the active one of its release, and no other', async () => {
    await using harness = await start()
    const [hello, search] = [harness.seed(), harness.seed({ agent_name: 'search' })]
    const other = { ...files, manifest_file: 'agent: { name: search }', build_id: search }
    const otherId = await harness.created(other)
    const previewId = await harness.created({ ...preview, build_id: hello })
    const [first, second] = [
      await harness.created({ ...files, build_id: hello }),
      await harness.created({ ...files, build_id: hello }),
    ]
    const statuses = await Promise.all(
      [otherId, previewId, first, second].map(async (id) => (await harness.read(id))['status']),
    )
    expect(statuses).toEqual(['running', 'running', 'superseded', 'running'])
    expect(await harness.remove(first)).toMatchObject({ status: 409 })
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
})

describe('a preview of the emulator', () => {
  it('has a release of its own, a valid label and an end', async () => {
    await using harness = await start()
    const form = { ...preview, build_id: harness.seed(), preview_label: 'Feature/Log_in!' }
    const [one, two] = [await harness.created(form), await harness.created(form)]
    await harness.read(one)
    const record = await harness.read(one)
    expect(record).toMatchObject({ preview_label: 'feature-log-in', status: 'completed' })
    const { helm_release_name: release, created_at: created, expires_at: expires } = record
    expect(release).toBe(`hello-${one.slice(-8)}`)
    expect(Date.parse(String(expires)) - Date.parse(String(created))).toBe(8 * 3_600_000)
    expect(await harness.read(two)).toMatchObject({ status: 'running' })
  })

  it('has a label of at most 30 characters', async () => {
    await using harness = await start()
    const form = { ...preview, build_id: harness.seed(), preview_label: `-${'ab-'.repeat(11)}` }
    expect((await harness.create(form)).json['preview_label']).toBe('ab-'.repeat(10).slice(0, -1))
  })

  it('is deleted by the server when it expires', async () => {
    await using harness = await start()
    const expires_at = new Date(Date.now() + 60_000).toISOString()
    const id = await harness.created({ ...preview, build_id: harness.seed(), expires_at })
    expect(await harness.read(id)).toMatchObject({ status: 'running', expires_at })
    harness.emulator.turn({ clockSkewMs: 61_000 })
    expect(await harness.read(id)).toMatchObject({ status: 'deleted' })
  })

  it('is deleted once', async () => {
    await using harness = await start()
    const id = await harness.created({ ...preview, build_id: harness.seed() })
    const faults = [{ type: 'answer', on: 'delete-deployment', status: 500 }] as const
    harness.emulator.turn({ faults })
    expect(await harness.remove(id)).toMatchObject({ status: 500 })
    expect(await harness.read(id)).toMatchObject({ status: 'running' })
    expect(await harness.remove(id)).toMatchObject({ status: 200, json: { status: 'deleted' } })
    expect(await harness.remove(id)).toMatchObject({ status: 409 })
    expect(await harness.remove('d-1')).toMatchObject({ status: 404 })
    expect(await harness.read(id)).toMatchObject({ status: 'deleted' })
  })
})

describe('the list of deployments', () => {
  it('is newest first, in pages, by agent, build and label', async () => {
    await using harness = await start()
    const [hello, search] = [harness.seed(), harness.seed({ agent_name: 'search' })]
    const other = { ...preview, manifest_file: 'agent: { name: search }', build_id: search }
    const one = await harness.created({ ...preview, build_id: hello, preview_label: 'pr-7' })
    const two = await harness.created({ ...other, preview_label: 'pr-7' })
    const three = await harness.created({ ...preview, build_id: hello, preview_label: 'pr-8' })
    expect(await harness.list('preview_label=pr-7&limit=1')).toEqual([two])
    expect(await harness.list(`limit=2&starting_after=${three}`)).toEqual([two, one])
    expect(await harness.list(`ending_before=${one}`)).toEqual([three, two])
    expect(await harness.list('sort_order=asc&agent_name=hello')).toEqual([one, three])
    expect(await harness.list(`build_id=${search}`)).toEqual([two])
    expect((await harness.call(`${path}?limit=2`)).json).toMatchObject({ has_more: true, total: 3 })
    expect(await harness.call(`${path}?starting_after=d-1`)).toMatchObject({ status: 400 })
  })
})
