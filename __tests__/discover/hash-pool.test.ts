import { expect, it } from '@jest/globals'
import { type ContentRequest, createContentHasher } from '../../src/discover/hash-content.ts'
import { createHashPool } from '../../src/discover/hash-pool.ts'
import { agentFiles, makeMonorepo, manifestsOf, type Monorepo } from './monorepo.ts'

const never = new AbortController().signal
const names = ['a', 'b', 'c', 'd', 'e']

async function requestsOf(repo: Monorepo): Promise<readonly ContentRequest[]> {
  const manifests = await manifestsOf(repo.path, names)
  return [...manifests.values()].map((manifest) => ({
    manifest,
    workspace: repo.path,
    indexModes: undefined,
  }))
}

it('has the content of each request, whichever thread hashed it', async () => {
  await using repo = await makeMonorepo(
    Object.fromEntries(names.flatMap((name) => Object.entries(agentFiles(name)))),
  )
  const requests = await requestsOf(repo)
  await using pool = createHashPool()
  const contents = await Promise.all(requests.map((request) => pool.hash(request)))
  const hashContent = createContentHasher(() => undefined)
  expect(contents).toEqual(
    await Promise.all(requests.map((request) => hashContent(request, never))),
  )
  expect(new Set(contents.map(({ workingTreeHash }) => workingTreeHash)).size).toBe(names.length)
})

it('rejects with what is wrong, and continues', async () => {
  await using repo = await makeMonorepo(agentFiles('a'))
  const [request] = await requestsOf(repo)
  if (request === undefined) throw new Error('There is no agent.')
  const broken = { ...request, workspace: '/elsewhere' }
  await using pool = createHashPool()
  await expect(pool.hash(broken)).rejects.toMatchObject({
    name: 'ActionError',
    message: expect.stringContaining('lead out of the workspace'),
    hint: expect.stringContaining('Copy the files'),
  })
  expect(await pool.hash(request)).toHaveProperty('workingTreeHash')
})

it('continues with another thread after one has failed', async () => {
  await using repo = await makeMonorepo(agentFiles('a'))
  const [request] = await requestsOf(repo)
  if (request === undefined) throw new Error('There is no agent.')
  await using pool = createHashPool()
  await expect(pool.hash({ ...request, manifest: undefined as never })).rejects.toThrow(
    'contextDir',
  )
  expect(await pool.hash(request)).toHaveProperty('workingTreeHash')
})
