import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { BadArchiveError, inspectArchive } from '../../../world/emulator/archive.ts'
import { packMembers, type Member } from './harness.ts'

async function inspect(bytes: Uint8Array) {
  const directory = await mkdtemp(join(tmpdir(), 'archive-'))
  try {
    await writeFile(join(directory, 'a.tar.gz'), bytes)
    return await inspectArchive(join(directory, 'a.tar.gz'))
  } finally {
    await rm(directory, { recursive: true })
  }
}

const dockerfile: Member = { path: 'Dockerfile', content: 'FROM scratch\n' }
const script: Member = { path: 'run.sh', content: '#!/bin/sh\n', mode: 0o755 }
const link: Member = { path: 'link', type: 'SymbolicLink', linkpath: 'run.sh' }

describe('an archive', () => {
  it.each<[string, readonly Member[], string]>([
    ['one file', [dockerfile], 'ce1e3c88015c9a005a00fa1758b328788b0d8824038dcaea99be152142242d39'],
    [
      'an executable',
      [script, dockerfile],
      '448bdef77d7877c8b0ed2d85df4b87da833a9a016c49367b339005db1b3440a9',
    ],
    [
      'a link',
      [link, dockerfile, script],
      '2acf0ac80399cce2d55dc94e503589f8fc6f9447443f4833c4c78533bad2dbcd',
    ],
  ])('with %s has the published working tree hash', async (_, members, hash) => {
    expect(await inspect(packMembers(members))).toMatchObject({ workingTreeHash: hash })
  })

  it('ignores directories and a leading ./ in the hash', async () => {
    const directory: Member = { path: './sub/', type: 'Directory' }
    const contents = await inspect(
      packMembers([directory, { ...dockerfile, path: './Dockerfile' }]),
    )
    const plain = await inspect(packMembers([dockerfile]))
    expect(contents.members).toEqual(['sub', 'Dockerfile'])
    expect(contents.workingTreeHash).toBe(plain.workingTreeHash)
  })

  it.each<[string, readonly Member[], string]>([
    ['without a Dockerfile', [script], "no file 'Dockerfile'"],
    ['that leaves its root', [dockerfile, { path: 'a/../../x' }], 'outside its root'],
    ['with an absolute path', [dockerfile, { path: '/etc/passwd' }], 'outside its root'],
    [
      'with a hard link',
      [dockerfile, { path: 'x', type: 'Link', linkpath: 'Dockerfile' }],
      'of the unsupported type Link',
    ],
    [
      'with a device',
      [dockerfile, { path: 'x', type: 'CharacterDevice' }],
      'of the unsupported type CharacterDevice',
    ],
    ['with a pipe', [dockerfile, { path: 'x', type: 'FIFO' }], 'of the unsupported type FIFO'],
  ])('%s is rejected', async (_, members, message) => {
    await expect(inspect(packMembers(members))).rejects.toThrow(message)
  })

  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['text', Buffer.from('text')],
    ['compressed text', gzipSync('text'.repeat(1000))],
    ['not compressed', gunzipSync(packMembers([dockerfile]))],
    ['cut short', packMembers([dockerfile]).subarray(0, 60)],
    ['cut in a member', gzipSync(gunzipSync(packMembers([dockerfile])).subarray(0, 520))],
  ])('that is %s is rejected', async (_, bytes) => {
    await expect(inspect(bytes)).rejects.toThrow(BadArchiveError)
  })
})
