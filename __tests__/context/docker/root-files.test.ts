import { mkdir, rename, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import {
  contentOf,
  during,
  makePlace,
  membersOf,
  messagesOf,
  pack,
  pathsOf,
  type Place,
  write,
} from '../packing.ts'

async function packed(
  place: Place,
  dockerfile: string,
): Promise<{ paths: readonly string[]; warnings: readonly string[] }> {
  const context = await pack(place, { dockerfile: join(place.contextDir, dockerfile) })
  return { paths: await pathsOf(place.archivePath), warnings: messagesOf(context) }
}

describe('the Dockerfile in an archive', () => {
  it('is packed with the ignore file in force although a pattern ignores both', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM a', '.dockerignore': '*\n', x: '' })
    const { paths, warnings } = await packed(place, 'Dockerfile')
    expect(paths).toEqual(['.dockerignore', 'Dockerfile'])
    expect(await contentOf(place.archivePath, '.dockerignore')).toBe('*\n')
    expect(warnings).toEqual([])
  })

  it('is the only member of a context without other files', async () => {
    await using place = await makePlace()
    await write(dirname(place.contextDir), { 'outside/app.Dockerfile': 'FROM outside' })
    const { paths, warnings } = await packed(place, '../outside/app.Dockerfile')
    expect(paths).toEqual(['Dockerfile'])
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM outside')
    expect(warnings).toEqual([])
  })

  it('is the chosen one if the context has another, with a warning', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM own', 'docker/Dockerfile': 'FROM chosen' })
    const { paths, warnings } = await packed(place, 'docker/Dockerfile')
    expect(paths).toEqual(['Dockerfile', 'docker/', 'docker/Dockerfile'])
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM chosen')
    expect(warnings).toEqual([
      `The 'Dockerfile' at the root of the build context is not packed; '${join(place.contextDir, 'docker/Dockerfile')}' is packed instead.`,
    ])
  })

  it('replaces a directory of its name and all that is in it', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { 'Dockerfile/x': '', 'Dockerfile-b': '', app: 'FROM app' })
    const { paths, warnings } = await packed(place, 'app')
    expect(paths).toEqual(['Dockerfile', 'Dockerfile-b', 'app'])
    expect(warnings).toHaveLength(1)
  })

  it('is the file behind a link of its name, without a warning', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { 'docker/app': 'FROM app' })
    await symlink('docker/app', join(place.contextDir, 'Dockerfile'))
    const { warnings } = await packed(place, 'Dockerfile')
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM app')
    expect(warnings).toEqual([])
  })

  it('is the file behind a link of another name, without a warning', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM own' })
    await symlink('Dockerfile', join(place.contextDir, 'linked'))
    const { paths, warnings } = await packed(place, 'linked')
    expect(paths).toEqual(['Dockerfile', 'linked'])
    expect(warnings).toEqual([])
  })

  it('is read again if it was replaced', async () => {
    await using place = await makePlace()
    const parent = dirname(place.contextDir)
    await write(parent, { 'd/app': 'FROM a', 'other/app': 'FROM b' })
    let attempts = 0
    const createFile = during(async (attempt) => {
      attempts = attempt
      if (attempt > 1) return
      await rename(join(parent, 'd'), join(parent, 'old'))
      await symlink('other', join(parent, 'd'))
    })
    await pack(place, { dockerfile: join(parent, 'd/app'), createFile })
    expect(attempts).toBe(2)
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM b')
  })

  it('is in byte order among names that begin like its own', async () => {
    await using place = await makePlace()
    await write(place.contextDir, {
      app: 'FROM app',
      'A/x': '',
      Dockerfil: '',
      Dockerfile0: '',
      'E/x': '',
    })
    const { paths } = await packed(place, 'app')
    expect(paths).toEqual([
      'A/',
      'A/x',
      'Dockerfil',
      'Dockerfile',
      'Dockerfile0',
      'E/',
      'E/x',
      'app',
    ])
  })

  it('is rejected if it is missing, a directory or a pipe', async () => {
    await using place = await makePlace()
    const dockerfile = join(place.contextDir, 'Dockerfile')
    await expect(pack(place)).rejects.toThrow(`The Dockerfile does not exist: '${dockerfile}'.`)
    await mkdir(dockerfile)
    await expect(pack(place)).rejects.toThrow(`The Dockerfile is a directory: '${dockerfile}'.`)
    const pipe = join(place.contextDir, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    await expect(pack(place, { dockerfile: pipe })).rejects.toThrow(
      `The Dockerfile is not a regular file: '${pipe}'.`,
    )
  })
})

describe('the ignore file that the service will find', () => {
  const ofDockerfile = 'Dockerfile.dockerignore'

  it("is a Dockerfile's own under the name that is looked for first, and it ignores itself", async () => {
    await using place = await makePlace()
    await write(place.contextDir, {
      'docker/app': 'FROM app',
      'docker/app.dockerignore': 'x',
      '.dockerignore': 'y',
      x: '',
      y: '',
    })
    const { paths } = await packed(place, 'docker/app')
    const directory = ['docker/', 'docker/app', 'docker/app.dockerignore']
    expect(paths).toEqual(['.dockerignore', 'Dockerfile', ofDockerfile, ...directory, 'y'])
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe(`x\n${ofDockerfile}\n`)
    expect(await contentOf(place.archivePath, '.dockerignore')).toBe('y')
  })

  it('is unchanged if it has that name already, ignored or not', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: '', [ofDockerfile]: 'x\n*.dockerignore', x: '' })
    const { paths } = await packed(place, 'Dockerfile')
    expect(paths).toEqual(['Dockerfile', ofDockerfile])
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe('x\n*.dockerignore')
  })

  it("is not another Dockerfile's, whether or not that Dockerfile exists", async () => {
    await using place = await makePlace()
    await write(place.contextDir, {
      app: '',
      [ofDockerfile]: '*',
      '.dockerignore': 'x',
      x: '',
      y: '',
    })
    const { paths } = await packed(place, 'app')
    expect(paths).toEqual(['.dockerignore', 'Dockerfile', ofDockerfile, 'app', 'y'])
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe('x')
  })

  it("is a Dockerfile's own instead of another Dockerfile's", async () => {
    await using place = await makePlace()
    await write(place.contextDir, {
      'docker/app': '',
      'docker/app.dockerignore': 'x',
      [ofDockerfile]: '*',
    })
    await packed(place, 'docker/app')
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe('x')
    const members = await membersOf(place.archivePath)
    expect(members.find(({ path }) => path === ofDockerfile)?.mode).toBe(0o644)
  })

  it('is an empty one if none is in force but one would be found', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { app: '', [ofDockerfile]: '*', x: '' })
    const { paths } = await packed(place, 'app')
    expect(paths).toEqual(['Dockerfile', ofDockerfile, 'app', 'x'])
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe('')
  })

  it('is not a directory of its name', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: '', [`${ofDockerfile}/x`]: '' })
    const { paths } = await packed(place, 'Dockerfile')
    expect(paths).toEqual(['Dockerfile', `${ofDockerfile}/`, `${ofDockerfile}/x`])
  })
})
