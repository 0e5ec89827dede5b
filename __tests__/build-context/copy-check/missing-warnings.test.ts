import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { missingWarnings } from '../../../src/build-context/copy-check/missing-warnings.ts'
import { parseDockerignore } from '../../../src/build-context/docker/dockerignore.ts'
import { walk } from '../../../src/build-context/docker/walk.ts'
import { materialiseTree } from '../../support/trees.ts'

describe('a warning of a missing source', () => {
  let contextDir = ''
  beforeEach(async () => {
    contextDir = await mkdtemp(join(tmpdir(), 'missing-'))
  })
  afterEach(() => rm(contextDir, { recursive: true, force: true }))

  async function warnings(copy: string, ignore: string | undefined): Promise<readonly string[]> {
    const paths = ['app.py', 'dist/out.js', 'dist/deep/er.js', '.git/HEAD']
    await materialiseTree(
      contextDir,
      paths.map((path) => ({ path, type: 'file', mode: '0644' })),
    )
    const rules =
      ignore === undefined ? undefined : parseDockerignore(Buffer.from(ignore), '.dockerignore')
    const { members } = await walk(
      { contextDir, rules, includeGit: false, indexModes: undefined },
      AbortSignal.timeout(30_000),
    )
    const ignoreFile = rules && { name: '.dockerignore', rules }
    return missingWarnings({
      dockerfile: { name: 'agents/Dockerfile', text: `FROM scratch\n${copy}` },
      buildArgs: {},
      members,
      contextDir,
      ignoreFile,
      packedIgnoreFile: ignoreFile,
    }).map(({ message }) => message)
  }

  const start = 'agents/Dockerfile:2: COPY takes'
  const end = 'which is not in the packed build context'

  it.each([
    ['dist/', 'dist', "ignored by '.dockerignore'"],
    ['dist/deep/er.js', 'dist', "ignored by '.dockerignore'"],
    ['dist/*.js', 'dist', "ignored by '.dockerignore'"],
    ['dist/*.js', '**/*.js', "ignored by '.dockerignore'"],
    ['build/', 'dist', 'there is no such file or folder'],
    ['build/*.js', 'dist', 'nothing matches it'],
    ['.git/HEAD', 'dist', "'.git' is left out"],
    ['.git/HEAD', '.git', "ignored by '.dockerignore'"],
    ['build', undefined, 'there is no such file or folder'],
  ])('of %j with %j ignored says: %s', async (source, ignore, reason) => {
    expect(await warnings(`COPY ${source} /o/`, ignore)).toEqual([
      `${start} '${source}', ${end} (${reason}).`,
    ])
  })

  it('gives no reason where the disk has the file by now', async () => {
    await materialiseTree(contextDir, [{ path: 'late.txt', type: 'file', mode: '0644' }])
    const request = {
      dockerfile: { name: 'Dockerfile', text: 'COPY late.txt /' },
      buildArgs: {},
      members: [],
      contextDir,
      ignoreFile: undefined,
      packedIgnoreFile: undefined,
    }
    expect(missingWarnings(request)).toEqual([
      { line: 1, message: `Dockerfile:1: COPY takes 'late.txt', ${end}.` },
    ])
  })

  it('does not come for what is packed', async () => {
    expect(await warnings('COPY app.py . /o/', 'dist')).toEqual([])
  })
})
