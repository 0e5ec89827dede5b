import { describe, expect, it } from '@jest/globals'
import type { ArchiveEntry } from '../../../src/context/files/archive-entries.ts'
import { checkSources } from './check-sources.ts'

const files = ['a.txt', 'b.txt', 'src/x.py', 'src/lib/y.py', 'a b/c.txt', 'odd/q[1].txt']
const entries: readonly ArchiveEntry[] = [
  ...files.map((path) => ({ path, type: 'file' as const })),
  { path: 'empty', type: 'directory', mode: 0o755 },
  { path: 'link', type: 'link', mode: 0o777, target: 'elsewhere' },
]

/** The sources that are missing, as typed. */
const missing = (lines: string): Promise<readonly string[]> => checkSources(lines, entries)

describe('the sources of COPY and ADD', () => {
  // What Docker 26.1 builds, with BuildKit unless the name says otherwise.
  it.each([
    ['a file', 'COPY a.txt /o/'],
    ['a file with a slash at its end', 'COPY a.txt/ /o/'],
    ['a file from the root', 'COPY /a.txt /o/'],
    ['a path above the root', 'COPY ../../a.txt /o/'],
    ['a path through a missing directory', 'COPY nope/../a.txt /o/'],
    ['a directory', 'COPY src/ src/lib /o/'],
    ['an empty directory', 'COPY empty /o/'],
    ['the whole context', 'COPY . / .. ./ /o/'],
    ['the JSON form', 'COPY ["a b/c.txt", "/o/"]'],
    ['a bracket in the JSON form', 'COPY ["odd/q[1].txt", "/]\\"o/"]'],
    [
      'wildcards',
      'COPY src/?.py /o/\nCOPY src/[w-y].py /o/\nCOPY src/[^a].py /o/\nCOPY src/[[:w-z:].py /o/\nCOPY src/*/y.py /o/',
    ],
    [
      'a name like a pattern',
      'COPY odd/q[1].txt /o/\nCOPY odd/q[[]1].txt /o/\nCOPY odd/q[1[]1].txt /o/',
    ],
    ['two stars, which are one', 'COPY **/x.py /o/'],
    ['flags', 'COPY --chown="0:0" --link a.txt /o/'],
    ['the end of flags', 'COPY -- a.txt /o/'],
    ['an optional file', 'COPY a.txt nope* /o/'],
    ['an optional file alone, if not with the classic builder', 'COPY nope* /o/'],
    ['another stage', 'COPY --from=0 nope /o/'],
    ['a here-document', 'COPY <<EOF /o/x\nCOPY nope /\nEOF'],
    ['a file beside one', 'COPY a.txt <<EOF /o/\nCOPY nope /\nEOF'],
    ['later builds', 'ONBUILD COPY nope /o/'],
    ['other instructions', 'RUN cp nope /o/'],
    ['a URL', 'ADD https://example.com/nope.tar git@example.com:o/r.git /o/'],
    ['a repository', 'ADD git://example.com/nope ssh://git@example.com/o/r /o/'],
    ['a pattern of --parents', 'COPY --parents nope/**/*.py /o/'],
    ['a pattern of --parents=true', 'COPY --parents=true nope/**/*.py /o/'],
    ['a file of --parents', 'COPY --parents src/./lib/y.py /o/'],
  ])('are found: %s', async (_, lines) => {
    expect(await missing(lines)).toEqual([])
  })

  it.each([
    ['a file', 'COPY nope.txt /o/', ['nope.txt']],
    ['one of several', 'COPY a.txt nope.txt b.txt /o/', ['nope.txt']],
    ['another case', 'COPY A.txt /o/', ['A.txt']],
    ['a file of ADD', 'add nope.tar /o/', ['nope.tar']],
    ['a path below a file', 'COPY a.txt/x /o/', ['a.txt/x']],
    ['braces, which mean nothing', 'COPY {a,b}.txt /o/', ['{a,b}.txt']],
    ['a wildcard in a missing directory', 'COPY a.txt nope/* /o/', ['nope/*']],
    [
      'a wildcard alone that matches nothing',
      'COPY src/*.rs src/[z-a] /o/',
      ['src/*.rs', 'src/[z-a]'],
    ],
    ['after an escaped blank, which does not hold', 'COPY a\\ b/c.txt /o/', ['b/c.txt']],
    ['excluding others', 'COPY --exclude=*.md nope /o/', ['nope']],
    ['in the JSON form', 'COPY ["nope", "/o/"]', ['nope']],
    ['a pattern of --parents=false', 'COPY --parents=false nope/*.py /o/', ['nope/*.py']],
    ['with --parents', 'COPY --parents src/./nope /o/', ['src/./nope']],
  ])('are missing: %s', async (_, lines, expected) => {
    expect(await missing(lines)).toEqual(expected)
  })

  it.each([
    ['variables', 'ARG F=nope\nCOPY x$F ${F:-nope} /o/'],
    ['a variable in the JSON form', 'ARG F=nope\nCOPY ["$F", "/o/"]'],
    ['quotes', `COPY "nope" 'nope' /o/`],
    ['what is behind a link', 'COPY link/nope link/*.py li*/nope link /o/'],
    ['an escape that is left', 'COPY odd/q\\\\[1].txt /o/'],
    ['a list of one', 'COPY nope'],
    ['a list that is not of strings', 'COPY ["nope", 1]'],
    ['the JSON form with text after it', 'COPY ["nope", "/o/"] nope /o/'],
    ['what is no JSON', 'COPY ["a.txt", /o/] /o/'],
  ])('are not reported: %s', async (_, lines) => {
    expect(await missing(lines)).toEqual([])
  })
})
