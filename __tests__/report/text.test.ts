import { describe, expect, it } from '@jest/globals'
import { formatBytes, formatCount, formatSeconds } from '../../src/report/text/format.ts'
import { describeReuse } from '../../src/report/text/other-builds.ts'
import { describeSource, lineUrl, toDockerfileLine } from '../../src/report/text/source.ts'
import type { RepositoryPage } from '../../src/runner/workflow-context.ts'

it.each([
  [0, '0.0 s'],
  [9.94, '9.9 s'],
  [9.96, '10 s'],
  [59.4, '59 s'],
  [59.6, '1 min 0 s'],
  [3_599.4, '59 min 59 s'],
  [3_599.6, '1 h 0 min'],
  [3_750, '1 h 3 min'],
])('shows %d seconds as %s', (seconds, shown) => {
  expect(formatSeconds(seconds)).toBe(shown)
})

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1023 bytes'],
  [1_024, '1.0 KiB'],
  [340 * 1_024, '340 KiB'],
  [1_048_575, '1.0 MiB'],
  [524_288_000, '500 MiB'],
  [5 * 1_024 ** 4, '5120 GiB'],
])('shows %d as %s', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown)
})

it.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('formats %d as %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

const commit = '0123456789abcdef0123456789abcdef01234567'
const page = { url: 'https://github.com/o/r', files: 'blob' } as const

describe('describeSource', () => {
  it.each([
    ['the repository of the run', 'github.com/o/r', page.url],
    ['the same in other letters', 'GitHub.com/O/R', page.url],
    ['a server with a port', 'ghe.test:8443/o/r', 'https://ghe.test:8443/o/r'],
    ['a server without TLS', 'git.test:3000/o/r', 'http://git.test:3000/o/r'],
    ['a server below a path', 'git.test/gitea/o/r', 'https://git.test/gitea/o/r'],
  ])('has a page for %s', (_, sourceRepo, url) => {
    const source = describeSource({ sourceRepo }, { ...page, url })
    expect(source.repository?.url).toBe(url)
  })

  it.each([
    ['no remote', undefined],
    ['another repository', 'github.com/someone/r'],
    ['another server', 'gitlab.com/o/r'],
    ['a server whose name begins alike', 'github.com.evil/o/r'],
  ])('has none for %s', (_, sourceRepo) => {
    expect(describeSource({ sourceRepo }, page).repository).toBeUndefined()
  })
})

describe('lineUrl', () => {
  const urlOf = (repository: RepositoryPage, file: string): string | undefined =>
    lineUrl({ commit, ref: undefined, repository }, { file, line: 5 })

  it.each([
    ['a/Dockerfile', 'a/Dockerfile'],
    ['a b/(c)#%?[x]', 'a%20b/%28c%29%23%25%3F%5Bx%5D'],
    ['\ud800', '%EF%BF%BD'],
  ])('encodes the path %j', (file, path) => {
    expect(urlOf(page, file)).toBe(`https://github.com/o/r/blob/${commit}/${path}#L5`)
  })

  it('has the path that Gitea has, on any address', () => {
    const gitea = { url: 'http://git.test:3000/gitea/o/r', files: 'src/commit' } as const
    expect(urlOf(gitea, 'Dockerfile')).toBe(`${gitea.url}/src/commit/${commit}/Dockerfile#L5`)
  })
})

describe('toDockerfileLine', () => {
  const dockerfile = { path: 'agents/chat/Dockerfile', text: 'FROM a\nRUN b' }

  it.each([
    ['the packed Dockerfile', { file: 'Dockerfile', line: 2 }, 2],
    ['no file', { file: undefined, line: 1 }, 1],
    ['another file', { file: 'other.Dockerfile', line: 1 }, undefined],
    ['no line', { file: 'Dockerfile', line: undefined }, undefined],
    ['a line that does not exist', { file: 'Dockerfile', line: 3 }, undefined],
    ['line 0', { file: 'Dockerfile', line: 0 }, undefined],
  ] as const)('finds the line of the repository for %s', (_, place, line) => {
    expect(toDockerfileLine(dockerfile, place)).toEqual(
      line === undefined ? undefined : { file: dockerfile.path, line },
    )
  })
})

const build = { id: 'b-1', sourceCommit: commit }
const unknown = { id: 'b-1', sourceCommit: undefined }

it.each([
  [build, 'taken', 59.9, 'Reusing build b-1 of commit 0123456789ab, created 59 s ago.'],
  [build, 'taken', 3_599, 'Reusing build b-1 of commit 0123456789ab, created 59 min ago.'],
  [build, 'taken', 172_799, 'Reusing build b-1 of commit 0123456789ab, created 47 h ago.'],
  [build, 'taken', 172_800, 'Reusing build b-1 of commit 0123456789ab, created 2 days ago.'],
  [
    unknown,
    'joined',
    undefined,
    'Joined build b-1 of an unknown commit, which another run submitted at an unknown time.',
  ],
  [
    build,
    'watched',
    undefined,
    'Following build b-1 of commit 0123456789ab, submitted by another job.',
  ],
] as const)('says of %j that it is %s', (record, how, ageSeconds, sentence) => {
  expect(describeReuse(record, { how, ageSeconds })).toBe(sentence)
})
