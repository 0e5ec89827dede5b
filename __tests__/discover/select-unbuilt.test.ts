import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../src/api/model.ts'
import type { Discovery, WantedImage } from '../../src/discover/discover.ts'
import { ApiError } from '../../src/util/errors.ts'
import { httpError, makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { serveList } from '../builds/reuse/records.ts'
import { readFrom } from '../context/manifest/manifests.ts'
import { makePlace, pack } from '../context/packing.ts'
import { ofEach } from '../support/of-each.ts'
import { agentFiles, anyBuild, discoverIn, makeMonorepo, selectedIn } from './monorepo.ts'

const never = new AbortController().signal
const mine = { imageTag: 't', createdBy: ['u-1'] }

type Api = Partial<ReturnType<typeof serveList>['api']>
interface Question extends Partial<WantedImage> {
  readonly api?: Api
  readonly only?: readonly string[]
}

/** The hash of agent `a` as each test begins with it. */
let firstHash: string | undefined

async function makeTwoAgents() {
  const repo = await makeMonorepo({
    ...agentFiles('a', ['shared']),
    ...agentFiles('b', ['shared']),
    'shared/utils.py': '',
  })
  const select = async (
    builds: readonly Build[] = [],
    { api = {}, only, ...wanted }: Question = {},
  ): Promise<Discovery> =>
    await repo.discover(
      {
        select: 'unbuilt',
        wanted: { ...anyBuild, ...wanted },
        api: { ...serveList(builds).api, ...api },
      },
      { only },
    )
  firstHash ??= (await select()).agents[0]?.content?.workingTreeHash
  const workingTreeHash = firstHash
  /** Fits agent `a` as it is now in every respect. */
  const fitting = (fields: Partial<Build> = {}): Build =>
    makeBuild({
      id: 'b-1',
      status: 'success',
      agentName: 'a',
      workingTreeHash,
      imageTag: 't',
      imageUrl: 'registry.example/a:t',
      createdBy: 'u-1',
      ...fields,
    })
  return { ...repo, select, fitting }
}

describe('select: unbuilt', () => {
  const repo = ofEach(makeTwoAgents)

  it('computes the hash that packing the agent computes', async () => {
    const sizes = [0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3_000_000]
    await repo.write({
      ...Object.fromEntries(sizes.map((size) => [`shared/${size}`, 'x'.repeat(size)])),
      'agents/a/project/run.sh': '',
      'agents/a/project/deep/ü/𝒳': 'beyond the BMP',
      'agents/a/project/deep/\uffee': 'sorts before it, but not in UTF-16',
    })
    repo.run(
      'cd agents/a/project; chmod +x run.sh; ln -s ../../../shared linked; ln -s run.sh linked.sh',
    )
    const manifest = await readFrom(repo, { manifest: 'agents/a/manifest.yaml' })
    await using place = await makePlace()
    const { contextDir, dockerfile } = manifest
    const request = { manifest, workspace: repo.path, dockerfile }
    const { workingTreeHash } = await pack({ ...place, contextDir }, request)
    expect((await repo.select()).agents[0]).toMatchObject({ content: { workingTreeHash } })
  })

  it('does not select an agent with an image of its content, though a newer build failed', async () => {
    const failed = repo.fitting({ id: 'newest', status: 'failed', imageUrl: undefined })
    const found = await repo.select([failed, repo.fitting()], { createdBy: ['u-2', 'u-1'] })
    expect(selectedIn(found)).toEqual(['b'])
    const content = { buildId: 'b-1', imageUrl: 'registry.example/a:t' }
    expect(found.agents).toMatchObject([{ content }, { content: { buildId: undefined } }])
  })

  it.each<[string, Partial<Build>]>([
    ['another agent', { agentName: 'b' }],
    ['other content', { workingTreeHash: 'f'.repeat(64) }],
    ['a failure', { status: 'failed' }],
    ['no image', { imageUrl: undefined }],
    ['another tag', { imageTag: 't2' }],
    ['another identity', { createdBy: 'u-9' }],
  ])('selects an agent whose only record is that of %s', async (_, fields) => {
    expect(selectedIn(await repo.select([repo.fitting(fields)], mine))).toContain('a')
  })

  it.each<[string, Partial<Build>, string]>([
    ['other content', { workingTreeHash: 'f'.repeat(64) }, 'its content is different'],
    [
      'an identity that is not accepted',
      { createdBy: 'u-9' },
      "its creator is 'u-9', who is not in 'reuse-created-by'",
    ],
  ])('selects an agent whose tag was pushed again, and says why: %s', async (_, fields, why) => {
    const newer = '2026-02-01T00:00:00Z'
    const builds = [repo.fitting({ id: 'laterPush', createdAt: newer, ...fields }), repo.fitting()]
    const found = await repo.select(builds, mine)
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.notice).toMatch(
      new RegExp(`^Agent 'a': Build b-1 has the same content, but build laterPush .*: ${why}\\.$`),
    )
    // An older image of the content still is what its tag names.
    const image = { imageTag: 'older', imageUrl: 'registry.example/a:older' }
    builds.push(repo.fitting({ id: 'older', createdAt: '2025-01-01T00:00:00Z', ...image }))
    const without = await repo.select(builds, { createdBy: ['u-1'] })
    expect(selectedIn(without)).toEqual(['b'])
    expect(without.agents[0]).toMatchObject({
      content: { buildId: 'older', imageUrl: image.imageUrl },
    })
    expect(without.notice).toBeUndefined()
  })

  it.each<[string, Partial<Build>]>([
    ['status', { status: 'failed' }],
    ['image', { imageUrl: 'registry.example/a:other' }],
    ['tag', { imageTag: 't2' }],
    ['content', { workingTreeHash: 'f'.repeat(64) }],
    ['creator', { createdBy: 'u-9' }],
  ])('selects an agent whose own record does not confirm the list: %s', async (_, fields) => {
    const { api } = serveList([repo.fitting()], [repo.fitting(fields)])
    const found = await repo.select([], { api, createdBy: ['u-1'] })
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.notice).toBe(
      "Agent 'a': The list has build b-1 as finished, but its record differs.",
    )
    expect(found.agents[0]).toMatchObject({ content: { buildId: undefined, imageUrl: undefined } })
  })

  it('selects an agent whose record cannot be read', async () => {
    const api = { getBuild: () => Promise.reject(httpError(500, 'no')) }
    const found = await repo.select([repo.fitting()], { api })
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.notice).toMatch(/^Agent 'a': The record of build b-1 cannot be read: .*500/)
  })

  it('is not moved by a push of the same content, and asks once for all agents', async () => {
    const again = repo.fitting({ id: 'again', createdAt: '2026-02-01T00:00:00Z' })
    const { api, queries } = serveList([again, repo.fitting()])
    expect(selectedIn(await repo.select([], { api, createdBy: ['u-1'] }))).toEqual(['b'])
    expect(queries.map(({ agentName }) => agentName).toSorted()).toEqual(['a', 'b', undefined])
  })

  it('names the newest build of the content, also where the list is not sorted', async () => {
    const { agents } = await repo.select([
      repo.fitting({ id: 'other', workingTreeHash: 'f'.repeat(64) }),
      repo.fitting({ id: 'older', status: 'failed', createdAt: '2026-01-01T00:00:00Z' }),
      repo.fitting({ id: 'newest', status: 'cancelled', createdAt: '2026-01-02T00:00:00Z' }),
    ])
    expect(agents.map(({ reasons }) => reasons)).toEqual([
      [{ kind: 'unbuilt', buildId: 'newest', status: 'cancelled' }],
      [{ kind: 'unbuilt', buildId: undefined, status: undefined }],
    ])
  })

  it('has eight requests open at most', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `many-${index}`)
    for (const name of names) await repo.write(agentFiles(name))
    let [open, most] = [0, 0]
    const answers: (() => void)[] = []
    const listBuilds = async function* (): AsyncGenerator<Build> {
      open += 1
      most = Math.max(most, open)
      // The first eight are answered together, so that all eight must be open at once.
      await new Promise<void>((resolve) => {
        answers.push(resolve)
        if (answers.length >= 8) for (const answer of answers) answer()
      })
      open -= 1
      yield* []
    }
    const found = await repo.select([], { api: { listBuilds }, only: names })
    expect(selectedIn(found)).toHaveLength(20)
    expect(most).toBe(8)
  })

  it('warns once where no record has a hash, and not where only an old one has none', async () => {
    const times = { createdAt: '2020-01-01T00:00:00Z', endedAt: '2020-01-01T00:01:00Z' }
    const unhashed = repo.fitting({ id: 'old', workingTreeHash: undefined, ...times })
    const found = await repo.select([unhashed])
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.warning).toContain('no working_tree_hash')
    const newer = await repo.select([unhashed, repo.fitting({ createdAt: '2026-01-01T00:00:00Z' })])
    expect(selectedIn(newer)).toEqual(['b'])
    expect(newer.warning).toBeUndefined()
  })

  it('looks at one page of the records', async () => {
    const { api, read } = serveList(
      Array.from({ length: 300 }, () => repo.fitting({ status: 'x' })),
    )
    await repo.select([], { api, only: ['a'] })
    expect(read()).toBe(100)
  })

  it('fails with the error of the server', async () => {
    const error = new ApiError('Listing builds failed.', { kind: 'response', code: 'NOT_EXPECTED' })
    const listBuilds = (): never => {
      throw error
    }
    await expect(repo.select([], { api: { listBuilds } })).rejects.toThrow('Listing builds failed.')
  })

  it.each([
    ['is broken', 'nowhere', /^agents\/a\/manifest\.yaml:1: [^]*'agents\/a\/project\/link'/],
    ['leads out of the workspace', '/etc/passwd', /lead out of the workspace/],
  ])(
    'reports an agent with a link that %s, and looks up the others',
    async (_, target, problem) => {
      repo.run(`ln -s ${target} agents/a/project/link`)
      const found = await repo.select()
      expect(selectedIn(found)).toEqual(['b'])
      expect(found.problems).toEqual([expect.stringMatching(problem)])
    },
  )

  /** Hashes 20 agents; `change` comes once the first ones are hashed. */
  const hashMany = async (change: string) => {
    const names = Array.from({ length: 20 }, (_, index) => `many-${index}`)
    for (const name of names) await repo.write(agentFiles(name, ['shared']))
    let hasChanged = false
    const listBuilds: ReturnType<typeof serveList>['api']['listBuilds'] = () => {
      if (!hasChanged) repo.run(change)
      hasChanged = true
      return serveList([]).api.listBuilds({}, never)
    }
    const { agents, problems } = await repo.select([], { api: { listBuilds }, only: names })
    return { hashes: agents.map(({ content }) => content?.workingTreeHash), problems }
  }

  it('reads each file once, however many agents pack it', async () => {
    const { hashes } = await hashMany('true')
    const changed = await hashMany('echo changed >shared/utils.py')
    expect([changed.hashes.length, changed.hashes]).toEqual([20, hashes])
  })

  it('names a file that is gone since the manifest was read', async () => {
    const { problems } = await hashMany('rm agents/many-*/Dockerfile')
    expect(problems.length).toBeGreaterThan(10)
    for (const problem of problems)
      expect(problem).toMatch(
        // A manifest that is read later finds no such file.
        /^agents\/many-\d+\/manifest.yaml:1: (?:The include paths contain .*)?'Dockerfile' (?:of the build context has changed since the manifest was read\.|\(ENOENT)/,
      )
  })

  it('names a file that is larger than may be packed', async () => {
    await repo.write({ 'agents/a/project/huge': '' })
    await truncate(join(repo.path, 'agents/a/project/huge'), 2 ** 43)
    const { problems } = await repo.select([], { only: ['a'] })
    expect(problems).toEqual([
      expect.stringContaining(
        "'agents/a/project/huge' (with the files before it, it has more than 10737418240 bytes)",
      ),
    ])
  })

  it('hears the signal while files are hashed', async () => {
    // It takes much longer than the time after which progress is reported.
    await truncate(join(repo.path, 'shared/utils.py'), 10 * 2 ** 30 - 10_000)
    const stop = new AbortController()
    const criterion = { select: 'unbuilt', wanted: anyBuild, api: serveList([]).api } as const
    const onRead = (): void => stop.abort(new Error('stopped'))
    const found = discoverIn(repo.path, criterion, {}, { onRead }, stop.signal)
    await expect(found).rejects.toThrow('stopped')
  })
})
