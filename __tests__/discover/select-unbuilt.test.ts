import { chmod, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ApiError } from '../../src/api/errors.ts'
import type { Build, ListQuery } from '../../src/api/model.ts'
import { readManifest } from '../../src/context/manifest/manifest.ts'
import { createContentHashes } from '../../src/discover/content-hashes.ts'
import type { WantedBuild } from '../../src/discover/discover.ts'
import { createHashPool, type HashPool } from '../../src/discover/hash-pool.ts'
import { readAgents } from '../../src/discover/read-agents.ts'
import { openGitIn } from '../../world/runner/git.ts'
import { httpError, makeBuild } from '../../world/server/api-values.ts'
import { makePlace, pack } from '../context/packing.ts'
import { agentFiles, makeMonorepo, type Monorepo, selectedIn } from './monorepo.ts'

const never = new AbortController().signal
type Files = Readonly<Record<string, string>>
const anyBuild: WantedBuild = {
  imageTag: undefined,
  options: { platform: undefined, buildArgs: {} },
  createdBy: 'anyone',
}

describe('select: unbuilt', () => {
  let repo: Monorepo
  /** Of agent `a` as each test begins with it. */
  let firstHash: string | undefined
  let queries: ListQuery[]
  let builds: Build[]
  /** Records that differ from the list. */
  let records: Record<string, Build | ApiError>
  let reads: string[]

  beforeEach(async () => {
    repo = await makeMonorepo({
      ...agentFiles('a', ['shared']),
      ...agentFiles('b', ['shared']),
      'shared/utils.py': '',
    })
    queries = []
    builds = []
    records = {}
    reads = []
  })
  afterEach(async () => await repo[Symbol.asyncDispose]())

  async function getBuild(id: string): Promise<Build> {
    reads.push(id)
    const record = records[id] ?? builds.find((build) => build.id === id)
    if (record === undefined || record instanceof Error) throw record ?? httpError(404, 'none')
    return await Promise.resolve(record)
  }
  const listBuilds = (query: ListQuery): AsyncIterable<Build> => {
    queries.push(query)
    return Readable.from(builds)
  }
  const select = async (
    wanted: Partial<WantedBuild> = {},
    { list = listBuilds, only }: { list?: typeof listBuilds; only?: readonly string[] } = {},
  ) =>
    await repo.discover(
      {
        select: 'unbuilt',
        wanted: { ...anyBuild, ...wanted },
        api: { listBuilds: list, getBuild },
      },
      { only },
    )
  const hashesOf = async (): Promise<Readonly<Record<string, string>>> => {
    const { agents } = await select()
    return Object.fromEntries(
      agents.map(({ agent, content }) => [agent, content?.workingTreeHash ?? '']),
    )
  }
  /** A build that fits agent `a` in every respect. */
  const fitting = async (fields: Partial<Build> = {}): Promise<Build> =>
    makeBuild({
      id: 'b-1',
      status: 'success',
      agentName: 'a',
      workingTreeHash: (firstHash ??= (await hashesOf())['a']),
      imageTag: 't',
      imageUrl: 'registry.example/a:t',
      createdBy: 'u-1',
      ...fields,
    })

  it('selects agents without a build of their content, with one request for each', async () => {
    const found = await select()
    expect(found.agents).toEqual(
      ['a', 'b'].map((agent) => ({
        agent,
        manifest: `agents/${agent}/manifest.yaml`,
        reasons: [{ kind: 'unbuilt', buildId: undefined, status: undefined }],
        content: {
          workingTreeHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          buildId: undefined,
          imageUrl: undefined,
        },
      })),
    )
    expect(queries.map(({ agentName }) => agentName).toSorted()).toEqual(['a', 'b'])
  })

  it('computes the hash that packing the agent computes', async () => {
    const project = join(repo.path, 'agents/a/project')
    await repo.write({
      'agents/a/project/run.sh': '',
      'agents/a/project/deep/ü/𝒳': 'beyond the BMP',
      'agents/a/project/deep/\uffee': 'sorts before it, but not in UTF-16',
    })
    await chmod(join(project, 'run.sh'), 0o755)
    await symlink('../../../shared', join(project, 'linked'))
    await symlink('run.sh', join(project, 'linked.sh'))
    const manifest = await readManifest(
      {
        path: join(repo.path, 'agents/a/manifest.yaml'),
        displayName: 'agents/a/manifest.yaml',
        workspace: repo.path,
      },
      never,
    )
    await using place = await makePlace()
    const { workingTreeHash } = await pack(
      { ...place, contextDir: repo.path },
      { manifest, workspace: repo.path, dockerfile: join(repo.path, 'agents/a/Dockerfile') },
    )
    expect((await hashesOf())['a']).toBe(workingTreeHash)
  })

  it('does not select an agent whose content has an image', async () => {
    builds = [
      await fitting({ id: 'newest', status: 'failed', imageUrl: undefined }),
      await fitting(),
    ]
    const found = await select({ imageTag: 't', createdBy: ['u-2', 'u-1'] })
    expect(selectedIn(found)).toEqual(['b'])
    expect(found.agents[0]).toMatchObject({
      content: { buildId: 'b-1', imageUrl: 'registry.example/a:t' },
    })
  })

  it.each<[string, Partial<Build>]>([
    ['another agent', { agentName: 'b' }],
    ['no agent', { agentName: undefined }],
    ['other content', { workingTreeHash: 'f'.repeat(64) }],
    ['a failure', { status: 'failed' }],
    ['a build that runs', { status: 'running' }],
    ['an unknown status', { status: 'successful-ish' }],
    ['no image', { imageUrl: undefined }],
    ['another tag', { imageTag: 't2' }],
    ['no tag', { imageTag: undefined }],
    ['another identity', { createdBy: 'u-9' }],
    ['no identity', { createdBy: undefined }],
  ])('selects an agent whose only record is that of %s', async (_, fields) => {
    builds = [await fitting(fields)]
    expect(selectedIn(await select({ imageTag: 't', createdBy: ['u-1'] }))).toContain('a')
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
    builds = [await fitting({ id: 'mover', createdAt: newer, ...fields }), await fitting()]
    const found = await select({ imageTag: 't', createdBy: ['u-1'] })
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.notice).toMatch(
      new RegExp(`^Agent 'a': Build b-1 has the same content, but build mover .*: ${why}\\.$`),
    )
    // An older image of the content still is what its tag names.
    const url = 'registry.example/a:older'
    builds.push(
      await fitting({
        ...{ id: 'older', createdAt: '2025-01-01T00:00:00Z' },
        imageTag: 'older',
        imageUrl: url,
      }),
    )
    const without = await select({ createdBy: ['u-1'] })
    expect(selectedIn(without)).toEqual(['b'])
    expect(without.agents[0]).toMatchObject({ content: { buildId: 'older', imageUrl: url } })
    expect(without.notice).toBeUndefined()
  })

  it.each<[string, Partial<Build>]>([
    ['status', { status: 'failed' }],
    ['image', { imageUrl: undefined }],
    ['other image', { imageUrl: 'registry.example/a:other' }],
    ['tag', { imageTag: 't2' }],
    ['content', { workingTreeHash: 'f'.repeat(64) }],
    ['agent', { agentName: 'b' }],
    ['creator', { createdBy: 'u-9' }],
  ])('selects an agent whose own record does not confirm the list: %s', async (_, fields) => {
    builds = [await fitting()]
    records = { 'b-1': await fitting(fields) }
    const found = await select({ imageTag: 't', createdBy: ['u-1'] })
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.notice).toBe(
      "Agent 'a': The list has build b-1 as finished, but its record differs.",
    )
    expect(found.agents[0]).toMatchObject({ content: { buildId: undefined, imageUrl: undefined } })
    expect(reads).toEqual(['b-1'])
  })

  it.each([404, 500])('selects an agent whose record cannot be read: %i', async (status) => {
    builds = [await fitting()]
    records = { 'b-1': httpError(status, 'no') }
    const found = await select()
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.notice).toMatch(
      new RegExp(`^Agent 'a': The record of build b-1 cannot be read: .*${status}`),
    )
  })

  it('is not moved by a push of the same content, and asks once for all agents', async () => {
    builds = [await fitting({ id: 'again', createdAt: '2026-02-01T00:00:00Z' }), await fitting()]
    queries = []
    expect(selectedIn(await select({ createdBy: ['u-1'] }))).toEqual(['b'])
    expect(queries.map(({ agentName }) => agentName).toSorted()).toEqual(['a', 'b', undefined])
  })

  it('names the newest build of the content, also where the list is not sorted', async () => {
    builds = [
      await fitting({ id: 'other', workingTreeHash: 'f'.repeat(64) }),
      await fitting({ id: 'older', status: 'failed', createdAt: '2026-01-01T00:00:00Z' }),
      await fitting({ id: 'newest', status: 'cancelled', createdAt: '2026-01-02T00:00:00Z' }),
    ]
    const [a] = (await select()).agents
    expect(a?.reasons).toEqual([{ kind: 'unbuilt', buildId: 'newest', status: 'cancelled' }])
  })

  it('has eight requests open at most', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `many-${index}`)
    await repo.write(Object.assign({}, ...names.map((name) => agentFiles(name))) as Files)
    let [open, most] = [0, 0]
    const answers: (() => void)[] = []
    const list = async function* (): AsyncGenerator<Build> {
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
    expect(selectedIn(await select({}, { list, only: names }))).toHaveLength(20)
    expect(most).toBe(8)
  })

  it('selects every agent where records have no hashes, with one warning', async () => {
    builds = [await fitting({ workingTreeHash: undefined })]
    const found = await select()
    expect(selectedIn(found)).toEqual(['a', 'b'])
    expect(found.warning).toContain('no working_tree_hash')
  })

  it('does not warn where only an old record has no hash', async () => {
    const times = { createdAt: '2020-01-01T00:00:00Z', endedAt: '2020-01-01T00:01:00Z' }
    const old = await fitting({ id: 'old', workingTreeHash: undefined, ...times })
    builds = [old, await fitting({ createdAt: '2026-01-01T00:00:00Z' })]
    const found = await select()
    expect(selectedIn(found)).toEqual(['b'])
    expect(found.warning).toBeUndefined()
  })

  it('looks at one page of the records', async () => {
    const other = await fitting({ status: 'failed' })
    let read = 0
    const list = async function* (): AsyncGenerator<Build> {
      for (let index = 0; index < 300; index += 1) {
        read += 1
        yield await Promise.resolve({ ...other, id: `b-${index}` })
      }
    }
    await select({}, { list, only: ['a'] })
    expect(read).toBe(100)
  })

  it('fails with the error of the server', async () => {
    const error = new ApiError('Listing builds failed.', { kind: 'response', code: 'NOT_EXPECTED' })
    const list = () =>
      new Readable({
        read: (): never => {
          throw error
        },
      }) as AsyncIterable<Build>
    await expect(select({}, { list })).rejects.toThrow('Listing builds failed.')
  })

  it.each([
    ['is broken', 'nowhere', /^agents\/a\/manifest\.yaml:1: [^]*'agents\/a\/project\/link'/],
    ['leads out of the workspace', '/etc/passwd', /lead out of the workspace/],
  ])(
    'reports an agent with a link that %s, and looks up the others',
    async (_, target, problem) => {
      await symlink(target, join(repo.path, 'agents/a/project/link'))
      const found = await select()
      expect(selectedIn(found)).toEqual(['b'])
      expect(found.problems).toEqual([expect.stringMatching(problem)])
    },
  )

  /** The hashes of agents whose files `pool` hashes; the agents are read before `change`. */
  const hashesBy = async (
    pool: Pick<HashPool, 'hash'>,
    names: readonly string[],
    { change, signal = never }: { change?: () => Promise<void>; signal?: AbortSignal } = {},
  ): Promise<void> => {
    await using git = await openGitIn(repo.path)
    const files = names.map((name) => {
      return { path: `agents/${name}/manifest.yaml`, isNamed: true, isTracked: true }
    })
    const { agents } = await readAgents(files, { workspace: repo.path }, never)
    await change?.()
    const options = { workspace: repo.path, git, platform: process.platform, pool }
    const contentHash = createContentHashes(options, signal)
    for (const { manifest } of agents) await contentHash(manifest)
  }

  it('reads each file once, however many agents pack it', async () => {
    const read: string[] = []
    await using pool = createHashPool()
    const hash: HashPool['hash'] = async (paths) => {
      read.push(...paths)
      return await pool.hash(paths)
    }
    await hashesBy({ hash }, ['a', 'b'])
    expect(read).toHaveLength(5)
    expect(new Set(read).size).toBe(5)
  })

  it('names a file that is gone since the manifest was read', async () => {
    await using pool = createHashPool()
    const change = async () => await rm(join(repo.path, 'agents/a/Dockerfile'))
    await expect(hashesBy(pool, ['a'], { change })).rejects.toMatchObject({
      name: 'ActionError',
      message:
        "agents/a/manifest.yaml:1: 'Dockerfile' of the build context has changed since the manifest was read.",
    })
  })

  it('hears the signal while files are hashed', async () => {
    const stop = new AbortController()
    const hash = async (): Promise<never> => {
      setImmediate(() => stop.abort(new Error('stopped')))
      return await new Promise<never>(() => undefined)
    }
    await expect(hashesBy({ hash }, ['a'], { signal: stop.signal })).rejects.toThrow('stopped')
  })
})
