import { symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { materialiseTree } from '../../support/trees.ts'
import { makePlace, pack, type Place, write } from '../packing.ts'

/** Paths are relative to the context, where an empty file is at each; also a Dockerfile. */
async function place(...paths: readonly string[]): Promise<Place> {
  const made = await makePlace()
  await write(made.contextDir, Object.fromEntries(paths.map((path) => [path, ''])))
  return made
}

async function ignoreFileOf(of: Place, dockerfile = 'Dockerfile'): Promise<string | undefined> {
  return (await pack(of, { dockerfile: join(of.contextDir, dockerfile) })).ignoreFile
}

describe('the ignore file in force', () => {
  it.each([
    ['does not exist if no file has its name', [], undefined],
    ['is the one at the root', ['.dockerignore'], '.dockerignore'],
    [
      'is the one beside the Dockerfile before the one at the root',
      ['.dockerignore', 'Dockerfile.dockerignore'],
      'Dockerfile.dockerignore',
    ],
    ['is matched by case', ['Dockerfile.Dockerignore'], undefined],
    [
      'has the usual name if both Dockerfiles exist',
      ['dockerfile', 'dockerfile.dockerignore'],
      undefined,
    ],
    ['is not looked for in subdirectories', ['sub/.dockerignore'], undefined],
    ['is not the one of podman', ['.containerignore'], undefined],
  ])('%s', async (_, paths, expected) => {
    await using files = await place('Dockerfile', ...paths)
    expect(await ignoreFileOf(files)).toBe(expected)
  })

  it.each([
    ['d'.repeat(250), '.dockerignore'],
    ['a/dev', join('a', 'dev.dockerignore')],
  ])('is for the Dockerfile %.5s… %s', async (dockerfile, expected) => {
    await using files = await place(dockerfile, '.dockerignore', 'a/dev.dockerignore')
    expect(await ignoreFileOf(files, dockerfile)).toBe(expected)
  })

  it('follows a Dockerfile out of the context, where its name is its absolute path', async () => {
    await using files = await place('.dockerignore', '../docker/dev', '../docker/dev.dockerignore')
    const path = join(files.contextDir, '../docker/dev.dockerignore')
    expect(await ignoreFileOf(files, '../docker/dev')).toBe(path)
  })

  it.each(['dir', 'fifo', 'socket'] as const)('is not a %s of that name', async (type) => {
    await using files = await place('Dockerfile', '.dockerignore')
    const odd = { path: 'Dockerfile.dockerignore', type, mode: '0755' }
    await materialiseTree(files.contextDir, [odd])
    expect(await ignoreFileOf(files)).toBe('.dockerignore')
  })

  it.each([
    ['a file in the context', 'sub/rules', '.dockerignore'],
    ['a file in the context through its parent', '../context/sub/rules', '.dockerignore'],
    ['a missing file', 'missing', undefined],
    ['itself', '.dockerignore', undefined],
    ['a directory', 'sub', undefined],
    ['a file outside', '../outside', undefined],
    ['a file in a directory whose name starts like the context', '../contexts/rules', undefined],
  ])('may be a link to %s: %s gives %s', async (_, target, expected) => {
    await using files = await place('Dockerfile', 'sub/rules', '../outside', '../contexts/rules')
    await symlink(target, join(files.contextDir, '.dockerignore'))
    expect(await ignoreFileOf(files)).toBe(expected)
  })

  it('is found beside a Dockerfile in a directory that is a link', async () => {
    await using files = await place('real/dev', 'real/dev.dockerignore')
    await symlink('real', join(files.contextDir, 'linked'))
    expect(await ignoreFileOf(files, 'linked/dev')).toBe(join('linked', 'dev.dockerignore'))
  })

  it('is named if it is too large', async () => {
    await using files = await place('Dockerfile', '.dockerignore')
    await truncate(join(files.contextDir, '.dockerignore'), 2 ** 33)
    await expect(ignoreFileOf(files)).rejects.toMatchObject({
      name: 'ActionError',
      message: "The ignore file '.dockerignore' is too large: more than 1048576 bytes.",
    })
  })
})
