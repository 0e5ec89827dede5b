import { mkdtempDisposable, symlink, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { selectIgnoreFile } from '../../../src/context/docker/ignore-file.ts'
import { materialiseTree, type TreeFile } from '../../support/trees.ts'

describe('the ignore file in force', () => {
  it.each([
    ['does not exist if no file has its name', ['app/Dockerfile'], undefined],
    ['is the one at the root', ['app/Dockerfile', 'app/.dockerignore'], '.dockerignore'],
    [
      'is the one beside the Dockerfile before the one at the root',
      ['app/Dockerfile', 'app/.dockerignore', 'app/Dockerfile.dockerignore'],
      'Dockerfile.dockerignore',
    ],
    ['is matched by case', ['app/Dockerfile', 'app/Dockerfile.Dockerignore'], undefined],
    [
      'has the lower-case name of a lone lower-case Dockerfile',
      ['app/dockerfile', 'app/dockerfile.dockerignore', 'app/Dockerfile.dockerignore'],
      'dockerfile.dockerignore',
    ],
    [
      'has the usual name if both Dockerfiles exist',
      ['app/Dockerfile', 'app/dockerfile', 'app/dockerfile.dockerignore'],
      undefined,
    ],
    ['is not looked for in subdirectories', ['app/Dockerfile', 'app/sub/.dockerignore'], undefined],
    ['is not the one of podman', ['app/Dockerfile', 'app/.containerignore'], undefined],
  ])('%s', async (_, paths, expected) => {
    await using directory = await createDirectory(paths)
    expect(await select(directory.path, 'app/Dockerfile')).toBe(expected)
  })

  it('is the one at the root if a long name leaves no room for one beside it', async () => {
    const dockerfile = `app/${'d'.repeat(250)}`
    await using directory = await createDirectory([dockerfile, 'app/.dockerignore'])
    expect(await select(directory.path, dockerfile)).toBe('.dockerignore')
  })

  it('follows a Dockerfile into a subdirectory', async () => {
    await using directory = await createDirectory(['app/.dockerignore', 'app/a/dev.dockerignore'])
    expect(await select(directory.path, 'app/a/dev')).toBe(join('a', 'dev.dockerignore'))
  })

  it('follows a Dockerfile out of the context, where its name is its absolute path', async () => {
    await using directory = await createDirectory(['app/.dockerignore', 'docker/dev.dockerignore'])
    const path = join(directory.path, 'docker/dev.dockerignore')
    expect(await select(directory.path, 'docker/dev')).toBe(path)
  })

  it('is the one beside the Dockerfile although it is empty', async () => {
    await using directory = await createDirectory([])
    await materialiseTree(directory.path, [
      { path: 'app/Dockerfile.dockerignore', type: 'file', mode: '0644', content: '' },
      { path: 'app/.dockerignore', type: 'file', mode: '0644', content: 'a' },
    ])
    const file = await selectIgnoreFile(question(directory.path, 'app/Dockerfile'), never)
    expect(file).toMatchObject({ name: 'Dockerfile.dockerignore' })
    expect(file?.bytes).toHaveLength(0)
  })

  it.each(['dir', 'fifo', 'socket'] as const)('is not a %s of that name', async (type) => {
    await using directory = await createDirectory(['app/.dockerignore'])
    await materialiseTree(directory.path, [
      { path: 'app/Dockerfile.dockerignore', type, mode: '0755' },
    ])
    expect(await select(directory.path, 'app/Dockerfile')).toBe('.dockerignore')
  })

  it.each([
    ['a file in the context', 'sub/rules', '.dockerignore'],
    ['a file in the context through its parent', '../app/sub/rules', '.dockerignore'],
    ['a missing file', 'missing', undefined],
    ['itself', '.dockerignore', undefined],
    ['a directory', 'sub', undefined],
    ['a file outside', '../outside', undefined],
    [
      'a file in a directory whose name starts like that of the context',
      '../apple/rules',
      undefined,
    ],
  ])('may be a link to %s: %s gives %s', async (_, target, expected) => {
    await using directory = await createDirectory(['app/sub/rules', 'outside', 'apple/rules'])
    await symlink(target, join(directory.path, 'app/.dockerignore'))
    expect(await select(directory.path, 'app/Dockerfile')).toBe(expected)
  })

  it('is found in a context directory that is a link', async () => {
    await using directory = await createDirectory(['real/.dockerignore'])
    await symlink('real', join(directory.path, 'app'))
    expect(await select(directory.path, 'app/Dockerfile')).toBe('.dockerignore')
  })

  it('is not looked for once the signal has fired', async () => {
    await using directory = await createDirectory(['app/.dockerignore'])
    const reason = new Error('stop')
    const selection = selectIgnoreFile(question(directory.path, 'app/D'), AbortSignal.abort(reason))
    await expect(selection).rejects.toBe(reason)
  })

  it('is named if it is too large', async () => {
    await using directory = await createDirectory(['app/.dockerignore'])
    await truncate(join(directory.path, 'app/.dockerignore'), 2 ** 33)
    await expect(select(directory.path, 'app/Dockerfile')).rejects.toMatchObject({
      name: 'ActionError',
      message: "The ignore file '.dockerignore' is too large: more than 1048576 bytes.",
    })
  })
})

async function createDirectory(
  paths: readonly string[],
): Promise<Awaited<ReturnType<typeof mkdtempDisposable>>> {
  const directory = await mkdtempDisposable(join(tmpdir(), 'ignore-file-'))
  const files = paths.map((path): TreeFile => ({ path, type: 'file', mode: '0644' }))
  const app: TreeFile = { path: 'app', type: 'dir', mode: '0755' }
  await materialiseTree(
    directory.path,
    paths.includes('real/.dockerignore') ? files : [app, ...files],
  )
  return directory
}

function question(
  directory: string,
  dockerfile: string,
): { contextDir: string; dockerfile: string } {
  return { contextDir: join(directory, 'app'), dockerfile: join(directory, dockerfile) }
}

async function select(directory: string, dockerfile: string): Promise<string | undefined> {
  const file = await selectIgnoreFile(question(directory, dockerfile), never)
  return file?.name
}

/** Never fires: a hang is the test's own timeout. */
const never = new AbortController().signal
