import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
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
} from '../packing.ts'

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

async function packed(
  place: Place,
  dockerfile: string,
): Promise<{ paths: readonly string[]; warnings: readonly string[] }> {
  const context = await pack(place, { dockerfile: join(place.contextDir, dockerfile) })
  return { paths: await pathsOf(place.archivePath), warnings: messagesOf(context) }
}

describe('the Dockerfile in an archive', () => {
  it('and the ignore file in force are there although a pattern ignores both', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM a', '.dockerignore': '*\n', x: '' })
    const { paths, warnings } = await packed(place, 'Dockerfile')
    expect(paths).toEqual(['.dockerignore', 'Dockerfile'])
    expect(await contentOf(place.archivePath, '.dockerignore')).toBe('*\n')
    expect(warnings).toEqual([])
  })

  it('is all there is in a context without anything else', async () => {
    await using place = await makePlace()
    await write(dirname(place.contextDir), { 'outside/app.Dockerfile': 'FROM outside' })
    const { paths, warnings } = await packed(place, '../outside/app.Dockerfile')
    expect(paths).toEqual(['Dockerfile'])
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM outside')
    expect(warnings).toEqual([])
  })

  it('is the chosen one where the context has another, and that is said', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM own', 'docker/Dockerfile': 'FROM chosen' })
    const { paths, warnings } = await packed(place, 'docker/Dockerfile')
    expect(paths).toEqual(['Dockerfile', 'docker/', 'docker/Dockerfile'])
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM chosen')
    expect(warnings).toEqual([
      `The build context has another 'Dockerfile' at its root; '${join(place.contextDir, 'docker/Dockerfile')}' is packed in its place.`,
    ])
  })

  it('stands in for a folder of its name, with what is in it', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { 'Dockerfile/x': '', 'Dockerfile-b': '', app: 'FROM app' })
    const { paths, warnings } = await packed(place, 'app')
    expect(paths).toEqual(['Dockerfile', 'Dockerfile-b', 'app'])
    expect(warnings).toHaveLength(1)
  })

  it('is the file behind a link of its name, without a word', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { 'docker/app': 'FROM app' })
    await symlink('docker/app', join(place.contextDir, 'Dockerfile'))
    const { warnings } = await packed(place, 'Dockerfile')
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM app')
    expect(warnings).toEqual([])
  })

  it('is the file behind a link of another name, without a word', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM own' })
    await symlink('Dockerfile', join(place.contextDir, 'linked'))
    const { paths, warnings } = await packed(place, 'linked')
    expect(paths).toEqual(['Dockerfile', 'linked'])
    expect(warnings).toEqual([])
  })

  it('is looked for again when another has taken its place', async () => {
    await using place = await makePlace()
    const folder = dirname(place.contextDir)
    await write(folder, { 'd/app': 'FROM a', 'other/app': 'FROM b' })
    let attempts = 0
    const createFile = during(async (attempt) => {
      attempts = attempt
      if (attempt > 1) return
      await rename(join(folder, 'd'), join(folder, 'old'))
      await symlink('other', join(folder, 'd'))
    })
    await pack(place, { dockerfile: join(folder, 'd/app'), createFile })
    expect(attempts).toBe(2)
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM b')
  })

  it('stands in its place among names that begin like its own', async () => {
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

  it('is refused when it is missing, a folder or a pipe', async () => {
    await using place = await makePlace()
    const dockerfile = join(place.contextDir, 'Dockerfile')
    await expect(pack(place)).rejects.toThrow(`The Dockerfile '${dockerfile}' is missing.`)
    await mkdir(dockerfile)
    await expect(pack(place)).rejects.toThrow(`The Dockerfile '${dockerfile}' is a folder.`)
    const pipe = join(place.contextDir, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    await expect(pack(place, { dockerfile: pipe })).rejects.toThrow(`'${pipe}' is no regular file.`)
  })
})

describe('the ignore file that the service will find', () => {
  const ofDockerfile = 'Dockerfile.dockerignore'

  it("is a Dockerfile's own under the name it is looked for first, and hides itself", async () => {
    await using place = await makePlace()
    await write(place.contextDir, {
      'docker/app': 'FROM app',
      'docker/app.dockerignore': 'x',
      '.dockerignore': 'y',
      x: '',
      y: '',
    })
    const { paths } = await packed(place, 'docker/app')
    const folder = ['docker/', 'docker/app', 'docker/app.dockerignore']
    expect(paths).toEqual(['.dockerignore', 'Dockerfile', ofDockerfile, ...folder, 'y'])
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe(`x\n${ofDockerfile}\n`)
    expect(await contentOf(place.archivePath, '.dockerignore')).toBe('y')
  })

  it('is as it is when it has that name already, ignored or not', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: '', [ofDockerfile]: 'x\n*.dockerignore', x: '' })
    const { paths } = await packed(place, 'Dockerfile')
    expect(paths).toEqual(['Dockerfile', ofDockerfile])
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe('x\n*.dockerignore')
  })

  it("is not another Dockerfile's, whether or not that Dockerfile is there", async () => {
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

  it("is a Dockerfile's own in the place of another Dockerfile's", async () => {
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

  it('is an empty one when none is in force but one would be found', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { app: '', [ofDockerfile]: '*', x: '' })
    const { paths } = await packed(place, 'app')
    expect(paths).toEqual(['Dockerfile', ofDockerfile, 'app', 'x'])
    expect(await contentOf(place.archivePath, ofDockerfile)).toBe('')
  })

  it('is a folder only in name', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: '', [`${ofDockerfile}/x`]: '' })
    const { paths } = await packed(place, 'Dockerfile')
    expect(paths).toEqual(['Dockerfile', `${ofDockerfile}/`, `${ofDockerfile}/x`])
  })
})
