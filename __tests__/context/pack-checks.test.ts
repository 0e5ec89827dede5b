import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { PackRequest } from '../../src/context/pack-context.ts'
import { wrapGit } from '../../world/runner/git.ts'
import { untilEnded } from '../support/processes.ts'
import { makeAgent, manifestOf, packManifest } from './manifest/manifests.ts'
import { during, makePlace, messagesOf, pack, type Place, write } from './packing.ts'

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
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM scratch\nCOPY docs /\n', ign: 'docs' })
    await write(place.contextDir, { 'docs/a': '' })
    await symlink('ign', join(place.contextDir, '.dockerignore'))
    expect(messagesOf(await pack(place))).toEqual([
      expect.stringContaining(`context/${withoutDocs} (ignored by line 1 of '.dockerignore').`),
    ])
  })

  it.each([
    { what: 'at most 1 MiB', prefix: '', warning: "not in the build context: 'nope'" },
    { what: 'more', prefix: comment(mib), warning: 'were not checked: it has more than 1048576' },
  ])('is checked in a Dockerfile of at most 1 MiB: $what', async ({ prefix, warning }) => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: `${prefix}FROM scratch\nCOPY nope /\n` })
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
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM scratch\nCOPY nope /\n', app: '' })
    await symlink('/tmp', join(place.contextDir, 'away'))
    const allowSensitive = ['.env']
    const dockerfile = join(place.contextDir, 'app')
    await writeFile(dockerfile, 'FROM scratch\nCOPY nope /\n')
    expect(messagesOf(await pack(place, { dockerfile, allowSensitive }))).toEqual([
      expect.stringContaining("app:2: COPY source is not in the build context: 'nope'"),
      expect.stringContaining("The 'Dockerfile' at the root of the build context is not packed"),
      expect.stringContaining("Path '.env' in input 'allow-sensitive' matches no sensitive file"),
      expect.stringContaining('lead out of the build context'),
    ])
  })
})

describe('git', () => {
  it('is asked while the context is packed', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM scratch\n' })
    const git = await makeSlowGit(place)
    const createFile = during(async () => {
      expect(await git.begun()).not.toContain('finished')
    })
    expect(
      await pack(place, { createFile, env: git.env, workspace: place.contextDir }),
    ).toMatchObject({ files: 1 })
    expect(await git.ended()).toContain('finished')
  })

  it('is stopped when the context cannot be packed', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM scratch\n' })
    const git = await makeSlowGit(place)
    const createFile = during(async () => {
      await git.begun()
      throw new Error('No archive.')
    })
    await expect(
      pack(place, { createFile, env: git.env, workspace: place.contextDir }),
    ).rejects.toThrow('No archive.')
    expect(await git.ended()).not.toContain('finished')
  })

  it('is stopped by the signal, and so is the packing', async () => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM scratch\n' })
    const git = await makeSlowGit(place)
    const stop = new AbortController()
    const reason = new Error('Told to stop.')
    const createFile = during(async () => {
      await git.begun()
      stop.abort(reason)
    })
    await expect(
      pack(place, { createFile, env: git.env, workspace: place.contextDir }, stop.signal),
    ).rejects.toBe(reason)
    expect(await git.ended()).not.toContain('finished')
    expect(await readdir(dirname(place.archivePath))).not.toContain('context.tar.gz')
  })
})

interface SlowGit {
  readonly env: PackRequest['env']
  /** Resolves with the log once git has begun. */
  readonly begun: () => Promise<string>
  /** Resolves with the log once no git is running. */
  readonly ended: () => Promise<string>
}

/** A `git` that fails after 1 s and logs its process ID, and `finished` unless it is killed. */
async function makeSlowGit({ archivePath }: Place): Promise<SlowGit> {
  const directory = join(dirname(archivePath), 'bin')
  const file = join(dirname(archivePath), 'git.log')
  await writeFile(file, '')
  const path = await wrapGit(
    directory,
    `echo $$ >>'${file}'
for turn in $(seq 50); do sleep 0.02; done
echo finished >>'${file}'
exit 1`,
  )
  const begun = async (): Promise<string> => {
    for (;;) {
      const log = await readFile(file, 'utf8')
      if (log.includes('\n')) return log
      await setTimeout(5)
    }
  }
  return {
    env: { ...process.env, PATH: path },
    begun,
    async ended() {
      const pids = (await begun()).match(/\d+/g) ?? []
      await Promise.all(pids.map((pid) => untilEnded(Number(pid))))
      return await readFile(file, 'utf8')
    },
  }
}
