import { chmod, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { listUnhashed } from '../../../src/context/archive/working-tree-hash.ts'
import { makePlace, pack } from '../packing.ts'

// Made by the official packager.
const hashes = {
  dockerfile: 'ce1e3c88015c9a005a00fa1758b328788b0d8824038dcaea99be152142242d39',
  script: '448bdef77d7877c8b0ed2d85df4b87da833a9a016c49367b339005db1b3440a9',
  link: '2acf0ac80399cce2d55dc94e503589f8fc6f9447443f4833c4c78533bad2dbcd',
}

describe('the hash of a working tree', () => {
  it('is that of the official packager for a packed context', async () => {
    await using place = await makePlace()
    const at = (name: string): string => join(place.contextDir, name)
    await writeFile(at('Dockerfile'), 'FROM scratch\n', { mode: 0o644 })
    expect((await pack(place)).workingTreeHash).toBe(hashes.dockerfile)

    await writeFile(at('run.sh'), '#!/bin/sh\n')
    await chmod(at('run.sh'), 0o755)
    const script = { ...place, archivePath: `${place.archivePath}.script` }
    expect((await pack(script)).workingTreeHash).toBe(hashes.script)

    await symlink('run.sh', at('link'))
    const link = { ...place, archivePath: `${place.archivePath}.link` }
    expect((await pack(link)).workingTreeHash).toBe(hashes.link)
  })
})

it('leaves out nothing of an ordinary tree', () => {
  const files = [
    { path: 'Dockerfile', mode: 0o644 },
    { path: 'app/run.sh', mode: 0o755 },
  ]
  expect(listUnhashed(files, [{ path: 'app/', mode: 0o755 }])).toEqual([])
})

it('leaves out other modes and empty directories, by path', () => {
  const files = [
    { path: 'b', mode: 0o600 },
    { path: 'a/set', mode: 0o4755 },
  ]
  const directories = [
    { path: 'data/', mode: 0o755 },
    { path: 'a/', mode: 0o700 },
    { path: 'c/', mode: 0o755 },
    { path: 'c/empty/', mode: 0o755 },
  ]
  expect(listUnhashed(files, directories)).toEqual([
    ['a/', '700'],
    ['a/set', '4755'],
    ['b', '600'],
    ['c/empty/', '755'],
    ['data/', '755'],
  ])
})
