import { createHash } from 'node:crypto'
import { renameSync } from 'node:fs'
import { chmod, rm, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Content, createContentHasher } from '../../src/discover/hash-content.ts'
import { agentFiles, makeMonorepo, manifestsOf, type Monorepo } from './monorepo.ts'

const never = new AbortController().signal
type Hash = (name: string) => Promise<Content>

describe('the content of an agent', () => {
  let repo: Monorepo
  let read: string[]

  beforeEach(async () => {
    repo = await makeMonorepo({
      ...agentFiles('a', ['shared']),
      ...agentFiles('b', ['shared']),
      'shared/utils.py': '',
    })
    read = []
  })
  afterEach(async () => await repo[Symbol.asyncDispose]())

  /** Of agents whose manifests are as they are now. */
  const openHasher = async (): Promise<Hash> => {
    const manifests = await manifestsOf(repo.path, ['a', 'b'])
    const hashContent = createContentHasher(({ path }) => read.push(path))
    return async (name) => {
      const manifest = manifests.get(name)
      if (manifest === undefined) throw new Error(`There is no agent '${name}'.`)
      return await hashContent({ manifest, workspace: repo.path, indexModes: undefined }, never)
    }
  }
  const project = (name: string): string => join(repo.path, 'agents/a/project', name)

  it('has files of every size', async () => {
    const sizes = [0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3_000_000]
    const texts = sizes.map((size) => 'x'.repeat(size))
    await repo.write(
      Object.fromEntries(texts.map((text, index) => [`agents/a/project/${index}`, text])),
    )
    const { workingTreeHash } = await (await openHasher())('a')
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
    const lines = [
      ['Dockerfile', 'FROM scratch\n'],
      ...texts.map((text, index) => [`agents/a/project/${index}`, text]),
      ['agents/a/project/main.py', "print('a')\n"],
      ['shared/utils.py', ''],
    ].map(([path, text = '']) => [path, '100644', sha256(text)].join('\0'))
    expect(workingTreeHash).toBe(sha256(lines.join('\n')))
  })

  it('has the modes that the hash omits', async () => {
    await chmod(project('main.py'), 0o640)
    const { unhashed } = await (await openHasher())('a')
    expect(unhashed).toEqual([['agents/a/project/main.py', '640']])
  })

  it('has each file read once, however many agents pack it', async () => {
    const hash = await openHasher()
    await hash('a')
    await hash('b')
    expect(read).toHaveLength(5)
    expect(new Set(read).size).toBe(5)
  })

  it('has no files that are larger together than what may be packed', async () => {
    await repo.write({ 'agents/a/project/huge': '' })
    await truncate(project('huge'), 10 * 2 ** 30)
    await expect((await openHasher())('a')).rejects.toMatchObject({
      message:
        "agents/a/manifest.yaml:1: The include paths contain files or directories that could not be read: 'agents/a/project/huge' (with the files before it, it has more than 10737418240 bytes).",
      hint: expect.stringContaining('Make them readable'),
    })
  })

  it('follows no link that replaced a file after it was listed', async () => {
    const hash = await openHasher()
    await symlink('/etc/passwd', project('link'))
    const hashing = hash('b')
    // The directory is listed, and nothing in it was read.
    renameSync(project('link'), join(repo.path, 'agents/b/project/main.py'))
    await expect(hashing).rejects.toThrow("'agents/b/project/main.py' (ELOOP")
  })

  it('names a file that is gone since the manifest was read', async () => {
    const hash = await openHasher()
    await rm(join(repo.path, 'agents/a/Dockerfile'))
    await expect(hash('a')).rejects.toMatchObject({
      name: 'ActionError',
      message:
        "agents/a/manifest.yaml:1: 'Dockerfile' of the build context has changed since the manifest was read.",
    })
  })
})
