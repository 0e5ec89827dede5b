import { describe, expect, it } from '@jest/globals'
import { describeSource, lineUrl, placeInDockerfile } from '../../../src/runner/text/source.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const run = 'https://github.com/o/r'

describe('describeSource', () => {
  it.each([
    ['no remote', undefined, run],
    ['the repository of the run', 'github.com/o/r', run],
    ['a fork', 'github.com/someone/r', 'https://github.com/someone/r'],
    ['another server', 'gitlab.com/o/r', undefined],
    ['a server whose name begins alike', 'github.com.evil/o/r', undefined],
  ])('finds the page of %s', (_, sourceRepo, repositoryUrl) => {
    expect(describeSource({ sourceRepo }, run)).toMatchObject({ repositoryUrl })
  })

  it('finds the page on an Enterprise Server with a port', () => {
    const repositoryUrl = 'https://ghe.test:8443/o/r'
    expect(describeSource({ sourceRepo: 'ghe.test:8443/p/q' }, repositoryUrl)).toMatchObject({
      repositoryUrl: 'https://ghe.test:8443/p/q',
    })
  })
})

describe('lineUrl', () => {
  it.each([
    ['a/Dockerfile', 'a/Dockerfile'],
    ['a b/(c)#%?[x]', 'a%20b/%28c%29%23%25%3F%5Bx%5D'],
    ['\ud800', '%EF%BF%BD'],
  ])('encodes the path %j', (file, path) => {
    expect(lineUrl({ commit, ref: undefined, repositoryUrl: run }, { file, line: 5 })).toBe(
      `https://github.com/o/r/blob/${commit}/${path}#L5`,
    )
  })
})

describe('placeInDockerfile', () => {
  const dockerfile = { path: 'agents/chat/Dockerfile', text: 'FROM a\nRUN b' }

  it.each([
    ['the packed Dockerfile', { file: 'Dockerfile', line: 2 }, 2],
    ['no file', { file: undefined, line: 1 }, 1],
    ['another file', { file: 'other.Dockerfile', line: 1 }, undefined],
    ['no line', { file: 'Dockerfile', line: undefined }, undefined],
    ['a line that does not exist', { file: 'Dockerfile', line: 3 }, undefined],
    ['line 0', { file: 'Dockerfile', line: 0 }, undefined],
  ] as const)('finds the line of the repository for %s', (_, place, line) => {
    expect(placeInDockerfile(dockerfile, place)).toEqual(
      line === undefined ? undefined : { file: dockerfile.path, line },
    )
  })
})
