import { describe, expect, it } from '@jest/globals'
import { checkCopies } from '../../../src/context/copy-check/check-copies.ts'
import type { ContextWarning } from '../../../src/context/files/context-warning.ts'
import { type Tree, type TreeNode } from '../../../src/context/files/tree.ts'
import { sentencesOf } from './sentences.ts'

describe('the check of COPY and ADD', () => {
  const never: Tree = { get: () => undefined, keys: () => [] }

  const request = {
    ...{ workspace: '/w', contextDir: '/w', dockerfile: '/w/Dockerfile' },
    dockerignore: undefined,
    whyAbsent: () => undefined,
  }

  /** Checks a Dockerfile against an archive with these files. */
  async function checkText(
    dockerfile: string,
    paths: readonly string[] = [],
    disk: Tree = never,
  ): Promise<readonly ContextWarning[]> {
    const members = paths.map((path) => ({ type: 'file', path }) as const)
    const packed = new Map([['Dockerfile', Buffer.from(dockerfile)]])
    return checkCopies({ ...request, members, packed, disk })
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
        ...request,
        members: [
          { type: 'file', path: '.dockerignore', source: '/w/ign' },
          { type: 'file', path: 'Dockerfile' },
        ],
        packed: new Map(),
        disk: never,
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

  it('stops at wildcards in many sources', async () => {
    expect(await checkText(`COPY a ${'*/x '.repeat(200_000)} /`, names)).toEqual([
      {
        message: "The sources of COPY and ADD in 'Dockerfile' were not checked: it is too complex.",
        place: { file: 'Dockerfile', line: 1 },
      },
    ])
  })
})
