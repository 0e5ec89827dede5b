import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { checkCopies, checkedMembers } from '../../../src/build-context/copy-check/check-copies.ts'
import type { ContextWarning } from '../../../src/build-context/files/context-warning.ts'
import { stageManifest } from '../../../src/build-context/manifest/stage-manifest.ts'
import { makeAgent, manifestOf, readFrom } from '../manifest/manifests.ts'
import { makePlace, writeMembers } from '../packing.ts'

const { signal } = new AbortController()
const files = { 'src/a.py': '', 'docs/a.md': '', 'docs/deep/b.md': '' }
const byIgn = ['include_paths: [src, docs]', 'dockerignore: ign']

/** Checks what is packed for a manifest, with a Dockerfile of two lines, of which `copy` is the second. */
async function check(
  copy: string,
  context: readonly string[],
  more: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<readonly ContextWarning[]> {
  await using workspace = await makeAgent(manifestOf(context), {
    ...files,
    ...more,
    Dockerfile: `FROM scratch\n${copy}\n`,
  })
  for (const [path, target] of Object.entries(links)) {
    await symlink(target, join(workspace.path, path))
  }
  const manifest = await readFrom(workspace)
  const options = { includeGit: false, indexModes: undefined }
  const { members } = await stageManifest(manifest, options, signal)
  const { contextDir, dockerfile } = manifest
  await using place = await makePlace()
  const { kept: packed } = await writeMembers(members, { ...place, contextDir }, checkedMembers)
  return checkCopies({
    workspace: contextDir,
    contextDir,
    dockerfile,
    buildArgs: {},
    members,
    packed,
    dockerignore: undefined,
  })
}

const packed = 'which is packed, but hidden from the Docker build'

describe('what a Docker build would not find of what a manifest packs', () => {
  it.each([
    ['docs/', 'COPY docs /d', "COPY takes 'docs'"],
    ['docs', 'ADD docs/a.md /d', "ADD takes 'docs/a.md'"],
    ['**/*.md', 'COPY docs/*.md /d', "COPY takes 'docs/*.md'"],
    ['*/\n!src', 'COPY src docs/deep/ /d', "COPY takes 'docs/deep/'"],
    ['Dockerfile', 'COPY Dockerfile /d', "COPY takes 'Dockerfile'"],
    ['.dockerignore', 'COPY .dockerignore /d', "COPY takes '.dockerignore'"],
  ])('is, with %j in its ignore file, what %j takes', async (ign, copy, start) => {
    expect(await check(copy, byIgn, { ign })).toEqual([
      {
        message: `Dockerfile:2: ${start}, ${packed} (ignored by 'ign').`,
        place: { file: 'Dockerfile', line: 2 },
      },
    ])
  })

  it.each([
    ['docs/*', 'COPY docs /d'],
    ['docs\n!docs/deep', 'COPY docs docs/deep/b.md /d'],
    ['docs', 'COPY . src /d'],
    ['# docs', 'COPY docs .dockerignore Dockerfile /d'],
  ])('is, with %j in its ignore file, nothing of what %j takes', async (ign, copy) => {
    expect(await check(copy, byIgn, { ign })).toEqual([])
  })

  it('has a reason from the disk if it is not packed', async () => {
    const warnings = await check('COPY nope ign /d', byIgn, { ign: 'nope\nign' })
    expect(warnings.map(({ message }) => message)).toEqual([
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
  ])('depends on the ignore file that %s', async (_, [path, ...context], more, name) => {
    const warnings = await check('COPY docs /d', [`include_paths: [${path}]`, ...context], more)
    expect(warnings.map(({ message }) => message)).toEqual(
      name === undefined
        ? []
        : [`Dockerfile:2: COPY takes 'docs', ${packed} (ignored by '${name}').`],
    )
  })

  it('depends on an ignore file behind a link', async () => {
    const links = { ign: 'src/rules' }
    const warnings = await check('COPY docs /d', byIgn, { 'src/rules': 'docs' }, links)
    expect(warnings).toMatchObject([{ message: expect.stringContaining("'src/rules'") }])
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
  ])('goes by the archive if Docker rejects the ignore file: %s', async (_, ign, reason) => {
    const warnings = await check('COPY docs nope /d', byIgn, { ign })
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining("'nope'"),
      expect.stringContaining(
        `The service's Docker build may fail, since Docker rejects the packed ignore file. ${reason}`,
      ),
    ])
  })

  it('includes an ignore file that Docker rejects, even if COPY takes the whole root', async () => {
    const warnings = await check('COPY . /d', byIgn, { ign: 'x\n[b-a]' })
    expect(warnings).toEqual([{ message: expect.stringContaining("Line 2 of 'ign'") }])
  })
})
