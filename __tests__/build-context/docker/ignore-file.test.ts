import { mkdtempDisposable, symlink, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { selectIgnoreFile } from '../../../src/build-context/docker/ignore-file.ts'
import { materialiseTree, type TreeFile } from '../../support/trees.ts'

describe('the ignore file in force', () => {
  it.each([
    ['is none where there is none', ['app/Dockerfile'], undefined],
    ['is the one at the root', ['app/Dockerfile', 'app/.dockerignore'], '.dockerignore'],
    [
      'is the one beside the Dockerfile before the one at the root',
      ['app/Dockerfile', 'app/.dockerignore', 'app/Dockerfile.dockerignore'],
      'Dockerfile.dockerignore',
    ],
    ['is matched by case', ['app/Dockerfile', 'app/Dockerfile.Dockerignore'], undefined],
    [
      'goes by the lower-case name of a lone lower-case Dockerfile',
      ['app/dockerfile', 'app/dockerfile.dockerignore', 'app/Dockerfile.dockerignore'],
      'dockerfile.dockerignore',
    ],
    [
      'goes by the usual name where both are there',
      ['app/Dockerfile', 'app/dockerfile', 'app/dockerfile.dockerignore'],
      undefined,
    ],
    ['is not looked for in subfolders', ['app/Dockerfile', 'app/sub/.dockerignore'], undefined],
    ['is not the one of podman', ['app/Dockerfile', 'app/.containerignore'], undefined],
  ])('%s', async (_, paths, expected) => {
    await using folder = await createFolder(paths)
    expect(await select(folder.path, 'app/Dockerfile')).toBe(expected)
  })

  it('is the one at the root where a long name leaves no room for one beside it', async () => {
    const dockerfile = `app/${'d'.repeat(250)}`
    await using folder = await createFolder([dockerfile, 'app/.dockerignore'])
    expect(await select(folder.path, dockerfile)).toBe('.dockerignore')
  })

  it('follows a Dockerfile into a subfolder', async () => {
    await using folder = await createFolder(['app/.dockerignore', 'app/a/dev.dockerignore'])
    expect(await select(folder.path, 'app/a/dev')).toBe(join('a', 'dev.dockerignore'))
  })

  it('follows a Dockerfile out of the context and then has its whole path as its name', async () => {
    await using folder = await createFolder(['app/.dockerignore', 'docker/dev.dockerignore'])
    const path = join(folder.path, 'docker/dev.dockerignore')
    expect(await select(folder.path, 'docker/dev')).toBe(path)
  })

  it('is the one beside the Dockerfile although it is empty', async () => {
    await using folder = await createFolder([])
    await materialiseTree(folder.path, [
      { path: 'app/Dockerfile.dockerignore', type: 'file', mode: '0644', content: '' },
      { path: 'app/.dockerignore', type: 'file', mode: '0644', content: 'a' },
    ])
    const file = await selectIgnoreFile(question(folder.path, 'app/Dockerfile'), limit())
    expect(file).toMatchObject({ displayName: 'Dockerfile.dockerignore' })
    expect(file?.bytes).toHaveLength(0)
  })

  it.each(['dir', 'fifo', 'socket'] as const)('is not a %s of that name', async (type) => {
    await using folder = await createFolder(['app/.dockerignore'])
    await materialiseTree(folder.path, [
      { path: 'app/Dockerfile.dockerignore', type, mode: '0755' },
    ])
    expect(await select(folder.path, 'app/Dockerfile')).toBe('.dockerignore')
  })

  it.each([
    ['a file in the context', 'sub/rules', '.dockerignore'],
    ['a way in and out and in again', '../app/sub/rules', '.dockerignore'],
    ['a name that is not there', 'missing', undefined],
    ['itself', '.dockerignore', undefined],
    ['a folder', 'sub', undefined],
    ['a file outside', '../outside', undefined],
    ['a file in a folder whose name starts like that of the context', '../apple/rules', undefined],
  ])('may be a link to %s: %s gives %s', async (_, target, expected) => {
    await using folder = await createFolder(['app/sub/rules', 'outside', 'apple/rules'])
    await symlink(target, join(folder.path, 'app/.dockerignore'))
    expect(await select(folder.path, 'app/Dockerfile')).toBe(expected)
  })

  it('is found in a context that is a link itself', async () => {
    await using folder = await createFolder(['real/.dockerignore'])
    await symlink('real', join(folder.path, 'app'))
    expect(await select(folder.path, 'app/Dockerfile')).toBe('.dockerignore')
  })

  it('is not looked for once the signal has fired', async () => {
    await using folder = await createFolder(['app/.dockerignore'])
    const reason = new Error('stop')
    const selection = selectIgnoreFile(question(folder.path, 'app/D'), AbortSignal.abort(reason))
    await expect(selection).rejects.toBe(reason)
  })

  it('is named when it cannot be read', async () => {
    await using folder = await createFolder(['app/.dockerignore'])
    // Too large for one read, without a byte on the disk; missing permissions would not stop root.
    await truncate(join(folder.path, 'app/.dockerignore'), 2 ** 33)
    await expect(select(folder.path, 'app/Dockerfile')).rejects.toMatchObject({
      name: 'ActionError',
      message: "Could not read the ignore file '.dockerignore'.",
    })
  })
})

async function createFolder(
  paths: readonly string[],
): Promise<Awaited<ReturnType<typeof mkdtempDisposable>>> {
  const folder = await mkdtempDisposable(join(tmpdir(), 'ignore-file-'))
  const files = paths.map((path): TreeFile => ({ path, type: 'file', mode: '0644' }))
  const app: TreeFile = { path: 'app', type: 'dir', mode: '0755' }
  await materialiseTree(folder.path, paths.includes('real/.dockerignore') ? files : [app, ...files])
  return folder
}

function question(folder: string, dockerfile: string): { contextDir: string; dockerfile: string } {
  return { contextDir: join(folder, 'app'), dockerfile: join(folder, dockerfile) }
}

async function select(folder: string, dockerfile: string): Promise<string | undefined> {
  const file = await selectIgnoreFile(question(folder, dockerfile), limit())
  return file?.displayName
}

function limit(): AbortSignal {
  return AbortSignal.timeout(50_000)
}
