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
    const git = await makeWaitingGit(place)
    const createFile = during(async () => {
      await git.begun()
      await git.release()
    })
    const packed = await pack(place, { createFile, env: git.env, workspace: place.contextDir })
    expect(packed).toMatchObject({ files: 1, provenance: {} })
  })

  it.each([
    ['when the context cannot be packed', false],
    ['by the signal, and so is the packing', true],
  ])('is stopped %s', async (_, isAborted) => {
    await using place = await makePlace()
    await write(place.contextDir, { Dockerfile: 'FROM scratch\n' })
    const git = await makeWaitingGit(place)
    const stop = new AbortController()
    const reason = new Error('Told to stop.')
    const createFile = during(async () => {
      await git.begun()
      if (!isAborted) throw reason
      stop.abort(reason)
    })
    await expect(
      pack(place, { createFile, env: git.env, workspace: place.contextDir }, stop.signal),
    ).rejects.toBe(reason)
    const pids = (await git.begun()).match(/\d+/g) ?? []
    await Promise.all(pids.map((pid) => untilEnded(Number(pid))))
    expect(await readdir(dirname(place.archivePath))).not.toContain('context.tar.gz')
  })
})

interface WaitingGit {
  readonly env: PackRequest['env']
  /** Resolves with the process IDs so far once git has begun. */
  readonly begun: () => Promise<string>
  /** Lets all calls of git fail. */
  readonly release: () => Promise<void>
}

/** A `git` that waits until it is released or killed. */
async function makeWaitingGit({ archivePath }: Place): Promise<WaitingGit> {
  const at = (name: string): string => join(dirname(archivePath), name)
  await writeFile(at('git.log'), '')
  const path = await wrapGit(
    at('bin'),
    `echo $$ >>'${at('git.log')}'
while [ ! -e '${at('released')}' ]; do sleep 0.02; done
exit 1`,
  )
  return {
    env: { ...process.env, PATH: path },
    release: () => writeFile(at('released'), ''),
    async begun() {
      for (;;) {
        const log = await readFile(at('git.log'), 'utf8')
        if (log.includes('\n')) return log
        await setTimeout(5)
      }
    },
  }
}
