import { describe, expect, it } from '@jest/globals'
import { checkCopies } from '../../../src/context/copy-check/check-copies.ts'
import type { ContextWarning } from '../../../src/context/files/context-warning.ts'
import { type Tree, type TreeNode } from '../../../src/context/files/tree.ts'
import { sentencesOf } from './sentences.ts'

describe('the check of COPY and ADD', () => {
  const never: Tree = { get: () => undefined, keys: () => [] }

  /** Checks a Dockerfile against an archive with these files. */
  async function checkText(
    dockerfile: string,
    paths: readonly string[] = [],
    disk: Tree = never,
  ): Promise<readonly ContextWarning[]> {
    return checkCopies({
      workspace: '/w',
      contextDir: '/w',
      dockerfile: '/w/Dockerfile',
      members: paths.map((path) => ({ type: 'file', path })),
      packed: new Map([['Dockerfile', Buffer.from(dockerfile)]]),
      disk,
      dockerignore: undefined,
      whyAbsent: () => undefined,
    })
  }

  it('gives no reason if the disk has the file by now', async () => {
    const disk: Tree = new Map<string, TreeNode>([['late.txt', 'file']])
    expect(sentencesOf(await checkText('COPY late.txt /', [], disk))).toEqual([
      "Dockerfile:1: COPY source is not in the build context: 'late.txt'.",
    ])
  })

  it('names at most ten instructions and ten sources of each', async () => {
    const sources = Array.from({ length: 12 }, (_, index) => `s${index}`).join(' ')
    const lines = Array.from({ length: 12 }, () => `COPY ${sources} /`)
    const [warning, ...others] = await checkText(lines.join('\n'))
    const sentences = warning?.message.split('\n') ?? []
    expect(others).toEqual([])
    expect(sentences).toHaveLength(12)
    expect(sentences[0]).toMatch(/'s9' \(no such file or directory\), and 2 more\.$/)
    expect(sentences[10]).toBe('Missing sources in 2 more instructions.')
  })

  it('shortens a long source', async () => {
    const [warning] = await checkText(`COPY ${'x'.repeat(100_000)} /`)
    expect(warning?.message.length).toBeLessThan(500)
  })

  const tooLarge = {
    message:
      "The sources of COPY and ADD in 'Dockerfile' were not checked: it has more than 1048576 bytes.",
    place: { file: 'Dockerfile', line: 1 },
  }

  it('skips files that were too large to be kept', async () => {
    expect(
      await checkCopies({
        workspace: '/w',
        contextDir: '/w',
        dockerfile: '/w/Dockerfile',
        members: [
          { type: 'file', path: '.dockerignore', source: '/w/ign' },
          { type: 'file', path: 'Dockerfile' },
        ],
        packed: new Map(),
        disk: never,
        dockerignore: undefined,
        whyAbsent: () => undefined,
      }),
    ).toEqual([
      tooLarge,
      {
        message:
          "The sources of COPY and ADD were checked without the packed ignore file. The ignore file 'ign' is too large: more than 1048576 bytes.\nExclude whole directories, or use wildcards.",
        place: { file: 'ign', line: 1 },
      },
    ])
  })

  const names = Array.from({ length: 3_000 }, (_, index) => `d${index}/f`)

  it.each([['wildcards in many lines', `COPY a ${'*/x '.repeat(200_000)} /`]])(
    'stops at %s',
    async (_, dockerfile) => {
      expect(await checkText(dockerfile, names)).toEqual([
        {
          message:
            "The sources of COPY and ADD in 'Dockerfile' were not checked: it is too complex.",
          place: { file: 'Dockerfile', line: 1 },
        },
      ])
    },
  )

  it.each([
    ['blanks in a directive', `# syntax = a${' '.repeat(1_000_000)}b`],
    ['blanks before the value of a directive', `# syntax${' '.repeat(1_000_000)}x`],
    ['escapes with blanks after them', `COPY a ${'\\ '.repeat(500_000)}`],
    ['escapes', `COPY a ${'\\'.repeat(1_000_000)}`],
    ['open double quotes', `COPY a ${'"\\'.repeat(500_000)}`],
    ['open quotes of both kinds', `ENV A=${`"'`.repeat(500_000)}`],
    ['open braces', `ENV A=${'${a:-'.repeat(200_000)}`],
    ['dollars', `ENV A=${'$'.repeat(1_000_000)}`],
    ['here-documents', `RUN ${'<<A '.repeat(250_000)}`],
    ['here-document ends', `RUN <<A\n${'A\n'.repeat(400_000)}`],
    ['flags', `COPY ${'--a '.repeat(250_000)}`],
    ['ends of flags', `COPY ${'-- '.repeat(300_000)}`],
    ['open classes', `COPY ${'a['.repeat(500_000)} /`],
    ['classes', `COPY ${'[a]'.repeat(300_000)} /`],
    ['stars', `COPY ${'*'.repeat(1_000_000)}x /`],
    ['directories', `COPY ${'a/'.repeat(500_000)} /`],
    ['directories upwards', `COPY ${'../'.repeat(300_000)} /`],
    ['brackets of JSON', `COPY ${'['.repeat(1_000_000)}`],
    ['strings of JSON', `COPY [${'"a",'.repeat(250_000)}`],
    ['continued lines', 'COPY a \\\n'.repeat(100_000)],
    ['comments between continued lines', `COPY a \\\n${'#\n'.repeat(500_000)}`],
    ['stages', 'FROM a AS b\n'.repeat(80_000)],
    ['remotes', `ADD ${'a@'.repeat(500_000)} /`],
  ])('ends on a Dockerfile of 1 MB of %s', async (_, dockerfile) => {
    expect((await checkText(dockerfile, names)).length).toBeLessThan(2)
  })
})
