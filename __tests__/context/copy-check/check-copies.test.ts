import { mkdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { ContextWarning } from '../../../src/context/files/file-names.ts'
import { makeAgent, manifestOf, packManifest } from '../manifest/manifests.ts'
import { during, makePlace, pack, write } from '../packing.ts'

const advice =
  'The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.'

/** The sentences about COPY and ADD, without the advice after them. */
function sentencesOf(warnings: readonly ContextWarning[]): readonly string[] {
  return warnings.flatMap(({ message }) => message.split('\n')).filter((line) => line !== advice)
}

const files = { 'src/a.py': '', 'docs/a.md': '', 'docs/deep/b.md': '' }
const byIgn = ['include_paths: [src, docs]', 'dockerignore: ign']

/** Checks what is packed for a manifest; `copy` is the second line of the Dockerfile. */
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
  await using place = await makePlace()
  const { warnings } = await packManifest(workspace, place)
  return warnings.filter(({ message }) => /^Dockerfile:|packed ignore file/.test(message))
}

const packedBut = 'packed, but ignored in the Docker build by line'

describe('what a Docker build would not find of what a manifest packs', () => {
  it.each([
    ['docs/', 'COPY docs /d', 'docs'],
    ['docs', 'ADD docs/a.md /d', 'docs/a.md'],
    ['**/*.md', 'COPY docs/*.md /d', 'docs/*.md'],
    ['*/\n!src', 'COPY src docs/deep/ /d', 'docs/deep/'],
    ['Dockerfile', 'COPY Dockerfile /d', 'Dockerfile'],
    ['.dockerignore', 'COPY .dockerignore /d', '.dockerignore'],
  ])('is, with %j in its ignore file, the source of %j', async (ign, copy, source) => {
    const start = `Dockerfile:2: ${copy.slice(0, copy.indexOf(' '))} source is not`
    expect(await check(copy, byIgn, { ign })).toEqual([
      {
        message: `${start} in the build context: '${source}' (${packedBut} 1 of 'ign').\n${advice}`,
        place: { file: 'Dockerfile', line: 2 },
      },
    ])
  })

  it.each([
    ['docs/*', 'COPY docs /d'],
    ['docs\n!docs/deep', 'COPY docs docs/deep/b.md /d'],
    ['docs', 'COPY . src /d'],
    ['# docs', 'COPY docs .dockerignore Dockerfile /d'],
  ])('is, with %j in its ignore file, no source of %j', async (ign, copy) => {
    expect(await check(copy, byIgn, { ign })).toEqual([])
  })

  it('has a reason from the disk if it is not packed', async () => {
    const warnings = await check('COPY nope ign docs/a.md /d', byIgn, { ign: '# a\n*.md' })
    expect(sentencesOf(warnings)).toEqual([
      "Dockerfile:2: COPY sources are not in the build context: 'nope' (no such file or directory), 'ign' (in none of the manifest's include paths), 'docs/a.md' (ignored by line 2 of 'ign').",
    ])
  })

  it.each<[string, string, Readonly<Record<string, string>>, string | undefined]>([
    ['is not named', '.', { '.dockerignore': 'docs' }, '.dockerignore'],
    [
      'Docker looks for first',
      '.',
      { ign: 'src', 'Dockerfile.dockerignore': 'docs' },
      'Dockerfile.dockerignore',
    ],
    ['is first and empty', '.', { ign: 'docs/', 'Dockerfile.dockerignore': '' }, undefined],
    ['is not packed', 'docs', { '.dockerignore': 'docs' }, undefined],
    ['is in a subdirectory', 'docs', { 'docs/.dockerignore': '**' }, undefined],
    ['comes after a directory', '.', { ign: 'docs/', 'Dockerfile.dockerignore/x': '' }, 'ign'],
  ])('depends on the ignore file that %s', async (_, path, more, name) => {
    const named = 'ign' in more ? ['dockerignore: ign'] : []
    const warnings = await check('COPY docs /d', [`include_paths: [${path}]`, ...named], more)
    const reason = `(${packedBut} 1 of '${name}')`
    expect(sentencesOf(warnings)).toEqual(
      name ? [`Dockerfile:2: COPY source is not in the build context: 'docs' ${reason}.`] : [],
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
      "Exception without a pattern in line 2 of 'ign': '!'.\nWrite a pattern after the '!', or remove the line.",
      2,
    ],
    ['a class that is not closed', '[a', "Invalid pattern in line 1 of 'ign': '[a'.\nClose", 1],
    [
      'what fails when it is tried',
      'src\n[b-a]',
      "Invalid pattern in line 2 of 'ign': '[b-a]'.",
      2,
    ],
  ])(
    'depends on the archive alone if Docker rejects the ignore file: %s',
    async (_, ign, reason, line) => {
      const warnings = await check('COPY docs nope /d', byIgn, { ign })
      expect(warnings).toEqual([
        {
          message: expect.stringContaining("not in the build context: 'nope'"),
          place: { file: 'Dockerfile', line: 2 },
        },
        {
          message: expect.stringContaining(
            `Docker rejects the packed ignore file, so the build may fail. ${reason}`,
          ),
          place: { file: 'ign', line },
        },
      ])
    },
  )

  it('depends on the archive alone if the ignore file was too large to be kept', async () => {
    const large = { 'Dockerfile.dockerignore': '#'.repeat(1024 * 1024 + 1) }
    expect(await check('COPY docs /d', ['include_paths: [.]'], large)).toEqual([
      {
        message:
          "The sources of COPY and ADD were checked without the packed ignore file. The ignore file 'Dockerfile.dockerignore' is too large: more than 1048576 bytes.\nExclude whole directories, or use wildcards.",
        place: { file: 'Dockerfile.dockerignore', line: 1 },
      },
    ])
  })

  it('includes an ignore file that Docker rejects, even if COPY takes the whole root', async () => {
    const warnings = await check('COPY . /d', byIgn, { ign: 'x\n[b-a]' })
    expect(warnings).toEqual([
      { message: expect.stringContaining("line 2 of 'ign'"), place: { file: 'ign', line: 2 } },
    ])
  })
})

describe('what a Docker build would not find of a Docker context', () => {
  const files = { 'app.py': '', 'dist/out.js': '', 'dist/deep/er.js': '', '.git/HEAD': '' }

  async function checkContext(
    copy: string,
    ignore?: string,
    late: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> {
    await using place = await makePlace()
    await write(place.contextDir, {
      ...files,
      Dockerfile: `FROM scratch\n${copy}`,
      ...(ignore !== undefined && { '.dockerignore': ignore }),
    })
    const createFile = during(() => write(place.contextDir, late))
    return sentencesOf((await pack(place, { createFile })).warnings)
  }

  const start = 'context/Dockerfile:2: COPY source is not in the build context:'

  it.each([
    ['dist/', 'dist', "ignored by line 1 of 'context/.dockerignore'"],
    ['dist/deep/er.js', 'dist', "ignored by line 1 of 'context/.dockerignore'"],
    ['dist/*.js', 'dist', "ignored by line 1 of 'context/.dockerignore'"],
    ['dist/*.js', '**/*.js', "ignored by line 1 of 'context/.dockerignore'"],
    ['build/', 'dist', 'no such file or directory'],
    ['build/*.js', 'dist', 'no match'],
    ['.git/HEAD', 'dist', "'.git' is excluded"],
    ['.git/HEAD', '.git', "ignored by line 1 of 'context/.dockerignore'"],
    ['dist/deep', 'app.py\n#\n/dist\n!dist/out.js', "ignored by line 3 of 'context/.dockerignore'"],
    ['build', undefined, 'no such file or directory'],
    ['dist/out.sj', undefined, "no such file or directory; did you mean 'dist/out.js'?"],
    ['dist/out.sj', 'dist/out.js', 'no such file or directory'],
  ])('is %j with %j ignored, with the reason: %s', async (source, ignore, reason) => {
    expect(await checkContext(`COPY ${source} /o/`, ignore)).toEqual([
      `${start} '${source}' (${reason}).`,
    ])
  })

  it('is in a submodule that is not checked out', async () => {
    const modules = '[submodule "lib"]\n\tpath = context/lib\n\turl = ../lib\n'
    await using place = await makePlace({ Dockerfile: 'FROM scratch\nCOPY lib/a.c library/ /' })
    await write(dirname(place.contextDir), { '.gitmodules': modules })
    await mkdir(join(place.contextDir, 'lib'))
    const missing = async () => sentencesOf((await pack(place)).warnings).join()
    expect(await missing()).toContain(
      "'lib/a.c' (the submodule 'context/lib' is not checked out: set 'submodules: true' on actions/checkout), 'library/' (no such file or directory).",
    )
    await rm(place.archivePath)
    await write(place.contextDir, { 'lib/b.c': '' })
    expect(await missing()).toContain("'lib/a.c' (no such file or directory;")
  })

  it('is below the root of a manifest', async () => {
    const manifest = `${manifestOf(['root: ../']).join('\n')}\n`
    await using place = await makePlace({
      Dockerfile: 'FROM scratch\nCOPY context/app.py context/no.py /',
      'manifest.yaml': manifest,
      'app.py': '',
    })
    expect(sentencesOf((await pack(place)).warnings)).toEqual([
      "context/Dockerfile:2: COPY sources are not in the build context: 'context/app.py' (it is below the root '../' of a manifest: set 'manifest: context/manifest.yaml' in place of 'context'), 'context/no.py' (no such file or directory).",
    ])
  })

  it('is below a root above the workspace', async () => {
    const lines = ['root: ../', 'include_paths: [my_agent]', 'dockerfile: my_agent/Dockerfile']
    const manifest = `${manifestOf([...lines, 'dockerignore: my_agent/ignored']).join('\n')}\n`
    await using place = await makePlace({
      Dockerfile:
        'FROM scratch\nCOPY my_agent/app.py my_agent/lib/a.c my_agent/ap.py app.py agent/app.py /',
      'manifest.yaml': manifest,
      ignored: 'app.py\n',
      'app.py': '',
      '.gitmodules': '[submodule "lib"]\n\tpath = lib\n',
    })
    await mkdir(join(place.contextDir, 'lib'))
    const request = { workspace: place.contextDir }
    const reason =
      "it is below the root '../' of a manifest: set 'manifest: manifest.yaml' in place of 'context'"
    expect(sentencesOf((await pack(place, request)).warnings)).toEqual([
      `Dockerfile:2: COPY sources are not in the build context: 'my_agent/app.py' (${reason}), 'my_agent/lib/a.c' (no such file or directory), 'my_agent/ap.py' (no such file or directory), 'agent/app.py' (no such file or directory; did you mean 'app.py'?).`,
    ])
    await rm(place.archivePath)
    const packed = await packManifest({ path: place.contextDir }, place)
    expect(sentencesOf(packed.warnings)).toEqual([
      "Dockerfile:2: COPY sources are not in the build context: 'my_agent/app.py' (ignored by line 1 of 'ignored'), 'my_agent/lib/a.c' (the submodule 'lib' is not checked out: set 'submodules: true' on actions/checkout), 'my_agent/ap.py' (no such file or directory), 'app.py' (no such file or directory), 'agent/app.py' (no such file or directory).",
    ])
  })

  it('is nothing that is packed', async () => {
    expect(await checkContext('COPY app.py . /o/', 'dist')).toEqual([])
  })

  it('has no reason if the disk has the file by now', async () => {
    const late = { 'late.txt': '' }
    expect(await checkContext('COPY late.txt /', undefined, late)).toEqual([`${start} 'late.txt'.`])
  })

  it('is named for at most ten instructions, and ten sources of each', async () => {
    const sources = Array.from({ length: 12 }, (_, index) => `s${index}`).join(' ')
    const sentences = await checkContext(`COPY ${sources} /\n`.repeat(12))
    expect(sentences).toHaveLength(11)
    expect(sentences[0]).toMatch(/'s9' \(no such file or directory\), and 2 more\.$/)
    expect(sentences[10]).toBe('Missing sources in 2 more instructions.')
  })

  it('is shown by its start', async () => {
    const [sentence] = await checkContext(`COPY ${'x'.repeat(100_000)} /`)
    expect(sentence?.length).toBeLessThan(500)
  })

  it('is not looked for to the end where many sources have wildcards', async () => {
    expect(await checkContext(`COPY a ${'*/x '.repeat(200_000)} /`)).toEqual([
      "The sources of COPY and ADD in 'context/Dockerfile' were not checked: it is too complex.",
    ])
  })
})
