import { readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { wrapGit } from '../../testbed/runner/git.ts'
import { untilEnded } from '../support/processes.ts'
import { makeAgent, manifestOf, packManifest } from './manifest/manifests.ts'
import { during, makePlace, messagesOf, pack, write } from './packing.ts'

const withoutDocs = "Dockerfile:2: COPY source is not in the build context: 'docs'"
const mib = 1024 * 1024
const comment = (sizeBytes: number): string => `# ${'x'.repeat(sizeBytes)}\n`

describe('what a packed Dockerfile copies', () => {
  it('is checked in what was packed, whatever the Dockerfile contains afterwards', async () => {
    await using place = await makePlace()
    const dockerfile = join(place.contextDir, 'Dockerfile')
    await write(place.contextDir, { Dockerfile: 'FROM scratch\nCOPY packed /\n', a: '' })
    const createFile = during(() => writeFile(dockerfile, 'FROM scratch\nCOPY later /\n'), 1)
    expect((await pack(place, { createFile })).warnings).toEqual([
      {
        message: expect.stringContaining("not in the build context: 'packed'"),
        place: { file: 'context/Dockerfile', line: 2 },
      },
    ])
  })

  it('is checked by the packed ignore file of a manifest, whatever that contains afterwards', async () => {
    const manifest = manifestOf(['include_paths: [docs]', 'dockerignore: ign'])
    await using workspace = await makeAgent(manifest, {
      Dockerfile: 'FROM scratch\nCOPY docs /\n',
      ign: 'docs/\n',
      'docs/a': '',
    })
    await using place = await makePlace()
    const createFile = during(() => writeFile(join(workspace.path, 'ign'), ''), 1)
    const [first] = messagesOf(await packManifest(workspace, place, { createFile }))
    expect(first).toContain(
      `${withoutDocs} (packed, but ignored in the Docker build by line 1 of 'ign').`,
    )
  })

  it('is checked by an ignore file behind a link', async () => {
    await using place = await makePlace({ Dockerfile: 'FROM scratch\nCOPY docs /\n', ign: 'docs' })
    await write(place.contextDir, { 'docs/a': '' })
    await symlink('ign', join(place.contextDir, '.dockerignore'))
    expect(messagesOf(await pack(place))).toEqual([
      expect.stringContaining(
        `context/${withoutDocs} (ignored by line 1 of 'context/.dockerignore').`,
      ),
    ])
  })

  it.each([
    { what: 'at most 1 MiB', prefix: '', warning: "not in the build context: 'nope'" },
    { what: 'more', prefix: comment(mib), warning: 'were not checked: it has more than 1048576' },
  ])('is checked in a Dockerfile of at most 1 MiB: $what', async ({ prefix, warning }) => {
    await using place = await makePlace({ Dockerfile: `${prefix}FROM scratch\nCOPY nope /\n` })
    expect(messagesOf(await pack(place))).toEqual([expect.stringContaining(warning)])
  })

  it('is checked in a Dockerfile across two blocks of the archive', async () => {
    await using place = await makePlace()
    const text = `${comment(0.9 * mib)}FROM scratch\nCOPY nope /\n`
    await write(place.contextDir, { A: 'x'.repeat(1.5 * mib), Dockerfile: text })
    expect(messagesOf(await pack(place))).toEqual([
      expect.stringContaining("not in the build context: 'nope'"),
    ])
  })

  it('is warned about before anything else', async () => {
    await using place = await makePlace({ Dockerfile: 'FROM scratch\nCOPY nope /\n', app: '' })
    await symlink('/tmp', join(place.contextDir, 'away'))
    const allowSensitive = ['.env']
    const dockerfile = join(place.contextDir, 'app')
    await writeFile(dockerfile, 'FROM scratch\nCOPY nope /\n')
    expect(messagesOf(await pack(place, { dockerfile, allowSensitive }))).toEqual([
      expect.stringContaining("app:2: COPY source is not in the build context: 'nope'"),
      expect.stringContaining("Path '.env' in input 'allow-sensitive' matches no sensitive file"),
      expect.stringContaining('lead out of the build context'),
    ])
  })
})

it('names the files that are pointers of Git LFS, however they are read', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`
  const name = `${'long'.repeat(30)}.bin`
  await using place = await makePlace({
    Dockerfile: 'FROM scratch\n',
    'a/model.bin': pointer,
    [name]: pointer,
    'large.bin': pointer + 'x'.repeat(1024),
    'notes.md': `# ${pointer}`,
  })
  expect(messagesOf(await pack(place))).toEqual([
    `These files are pointers of Git LFS, packed without their content: 'a/model.bin', '${name}'.\nSet 'lfs: true' on actions/checkout.`,
  ])
})

it('stops git when the context cannot be packed meanwhile', async () => {
  await using place = await makePlace({ Dockerfile: 'FROM scratch\n' })
  const at = (name: string): string => join(dirname(place.archivePath), name)
  const path = await wrapGit(at('bin'), `echo $$ >>'${at('git.log')}'\nexec sleep 600`)
  const begun = async (): Promise<readonly string[]> => {
    for (;;) {
      const pids = (await readFile(at('git.log'), 'utf8').catch(() => '')).match(/\d+(?=\n)/g)
      if (pids) return pids
      await setTimeout(5)
    }
  }
  const reason = new Error('It cannot be written.')
  const createFile = during(async () => {
    await begun()
    throw reason
  })
  const env = { ...process.env, PATH: path }
  await expect(pack(place, { createFile, env, workspace: place.contextDir })).rejects.toBe(reason)
  await Promise.all((await begun()).map((pid) => untilEnded(Number(pid))))
})
