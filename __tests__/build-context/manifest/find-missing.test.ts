import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { findMissing, type FoundMissing } from '../../../src/build-context/manifest/find-missing.ts'
import { stageManifest } from '../../../src/build-context/manifest/manifest.ts'
import { makeAgent, manifestOf, readFrom } from './manifests.ts'

const { signal } = new AbortController()
const files = { 'src/a.py': '', 'docs/a.md': '', 'docs/deep/b.md': '' }
const byIgn = ['include_paths: [src, docs]', 'dockerignore: ign']

/** What is said of a Dockerfile with one more line. */
async function findFor(
  copy: string,
  context: readonly string[],
  more: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<FoundMissing> {
  await using workspace = await makeAgent(manifestOf(context), { ...files, ...more })
  for (const [path, target] of Object.entries(links)) {
    await symlink(target, join(workspace.path, path))
  }
  const manifest = await readFrom(workspace)
  const options = { includeGit: false, indexModes: undefined }
  const { members } = await stageManifest(manifest, options, signal)
  const dockerfile = { name: 'Dockerfile', text: `FROM scratch\n${copy}\n` }
  const { contextDir } = manifest
  return findMissing({ dockerfile, buildArgs: {}, members, contextDir })
}

const packed = 'which is packed, but hidden from the Docker build'

describe('what a build of what a manifest packs would not find', () => {
  it.each([
    ['docs/', 'COPY docs /d', "COPY takes 'docs'"],
    ['docs', 'ADD docs/a.md /d', "ADD takes 'docs/a.md'"],
    ['**/*.md', 'COPY docs/*.md /d', "COPY takes 'docs/*.md'"],
    ['*/\n!src', 'COPY src docs/deep/ /d', "COPY takes 'docs/deep/'"],
    ['Dockerfile', 'COPY Dockerfile /d', "COPY takes 'Dockerfile'"],
    ['.dockerignore', 'COPY .dockerignore /d', "COPY takes '.dockerignore'"],
  ])('is, with %j in its ignore file, what %j takes', async (ign, copy, start) => {
    expect(await findFor(copy, byIgn, { ign })).toEqual({
      missing: [{ line: 2, message: `Dockerfile:2: ${start}, ${packed} (ignored by 'ign').` }],
      warnings: [],
    })
  })

  it.each([
    ['docs/*', 'COPY docs /d'],
    ['docs\n!docs/deep', 'COPY docs docs/deep/b.md /d'],
    ['docs', 'COPY . src /d'],
    ['# docs', 'COPY docs .dockerignore Dockerfile /d'],
  ])('is, with %j in its ignore file, nothing of what %j takes', async (ign, copy) => {
    expect(await findFor(copy, byIgn, { ign })).toEqual({ missing: [], warnings: [] })
  })

  it('is nothing where the ignore file is gone by now', () => {
    const gone = { type: 'file', path: '.dockerignore', source: '/nowhere/ign' } as const
    const request = { buildArgs: {}, members: [gone], contextDir: '/nowhere' }
    const dockerfile = { name: 'Dockerfile', text: 'COPY .dockerignore /d' }
    expect(findMissing({ ...request, dockerfile })).toEqual({ missing: [], warnings: [] })
  })

  it('has the reason that the disk tells for what is not packed', async () => {
    const { missing } = await findFor('COPY nope ign /d', byIgn, { ign: 'nope\nign' })
    expect(missing.map(({ message }) => message)).toEqual([
      "Dockerfile:2: COPY takes 'nope', which is not in the packed build context (there is no such file or folder).",
      "Dockerfile:2: COPY takes 'ign', which is not in the packed build context.",
    ])
  })

  it.each<[string, readonly string[], Readonly<Record<string, string>>, string | undefined]>([
    [
      'the root has, and the manifest does not name',
      ['.'],
      { '.dockerignore': 'docs' },
      '.dockerignore',
    ],
    [
      'Docker looks for first',
      ['.', 'dockerignore: ign'],
      { ign: 'src', 'Dockerfile.dockerignore': 'docs' },
      'Dockerfile.dockerignore',
    ],
    [
      'Docker looks for first, although it is empty',
      ['.', 'dockerignore: ign'],
      { ign: 'docs/', 'Dockerfile.dockerignore': '' },
      undefined,
    ],
    ['is not packed', ['docs'], { '.dockerignore': 'docs' }, undefined],
    ['is in a folder', ['docs'], { 'docs/.dockerignore': '**' }, undefined],
    [
      'stands where the first one would be a folder',
      ['.', 'dockerignore: ign'],
      { ign: 'docs/', 'Dockerfile.dockerignore/x': '' },
      'ign',
    ],
  ])('goes by the ignore file that %s', async (_, [path, ...context], more, name) => {
    const { missing } = await findFor(
      'COPY docs /d',
      [`include_paths: [${path}]`, ...context],
      more,
    )
    expect(missing.map(({ message }) => message)).toEqual(
      name === undefined
        ? []
        : [`Dockerfile:2: COPY takes 'docs', ${packed} (ignored by '${name}').`],
    )
  })

  it('reads an ignore file behind a link', async () => {
    const links = { ign: 'src/rules' }
    const { missing } = await findFor('COPY docs /d', byIgn, { 'src/rules': 'docs' }, links)
    expect(missing).toMatchObject([{ message: expect.stringContaining("'src/rules'") }])
  })

  it.each([
    [
      'an exception without a pattern',
      'docs\n!',
      "Line 2 of 'ign' is '!', an exception without a pattern. Write the pattern to include again after the '!', or remove the line.",
    ],
    ['a class that is not closed', '[a', "Line 1 of 'ign' is not a valid pattern: '[a'. Close"],
    [
      'what fails when it is tried',
      'src\n[b-a]',
      "Line 2 of 'ign' is not a valid pattern: '[b-a]'.",
    ],
  ])('goes by the archive where Docker refuses the ignore file: %s', async (_, ign, reason) => {
    const { missing, warnings } = await findFor('COPY docs nope /d', byIgn, { ign })
    expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining("'nope'")])
    expect(warnings).toEqual([
      expect.stringContaining(
        `The service's Docker build may fail, since Docker refuses the packed ignore file. ${reason}`,
      ),
    ])
  })

  it('warns of an ignore file that Docker refuses also where all of the root is taken', async () => {
    const { missing, warnings } = await findFor('COPY . /d', byIgn, { ign: 'x\n[b-a]' })
    expect(missing).toEqual([])
    expect(warnings).toEqual([expect.stringContaining("Line 2 of 'ign'")])
  })
})
