import { describe, expect, it } from '@jest/globals'
import { parseIgnoredNames } from '../../../src/build-context/manifest/ignored-names.ts'

function parse(text: string) {
  return parseIgnoredNames(Buffer.from(text), '.dockerignore')
}

describe('parseIgnoredNames', () => {
  it.each([
    ['*.log   # why', 'a.log'],
    ['name#with-hash', 'name'],
    ['a\r\n\tb \r\nc', 'b'],
    ['a\rb', 'b'],
    ['\u001c\u0085a\u00a0', 'a'],
    ['!keep', '!keep'],
  ])('reads %j so that %j is ignored', (text, name) => {
    expect(parse(text).matches(name)).toBe(true)
  })

  it.each([
    ['# a comment', ''],
    ['name#with-hash', 'name#with-hash'],
    ['\uFEFF*.log', 'a.log'],
    ['!keep', 'keep'],
    ['a b', 'a'],
    ['*.log\n!a.log', 'b.txt'],
  ])('reads %j so that %j is not ignored', (text, name) => {
    expect(parse(text).matches(name)).toBe(false)
  })

  const byDocker = "The service's Docker build reads the packed ignore file by Docker's rules."

  it.each(['/dist', 'dist/', 'a/b', '**/x'])('says that %j keeps nothing out', (line) => {
    expect(parse(`ok\n${line} # why`).warnings).toEqual([
      `.dockerignore:2: '${line}' keeps nothing out of the archive: with a manifest, each line is a pattern for one name at any depth, as for Agentex's own packager, and no name has a '/'. ${byDocker}`,
    ])
  })

  it('says that an exception includes nothing again', () => {
    expect(parse('*.log\n!keep.log').warnings).toEqual([
      `.dockerignore:2: '!keep.log' includes nothing in the archive again: with a manifest, as for Agentex's own packager, it ignores names that start with '!'. ${byDocker}`,
    ])
  })

  it('says that a byte order mark spoils the first line', () => {
    expect(parse('\uFEFF*.log\n*.tmp').warnings).toEqual([
      expect.stringContaining(
        'keeps nothing out of the archive: the file starts with a byte order mark',
      ),
    ])
  })

  it('has nothing to say of ordinary lines', () => {
    expect(parse('# comment\n\n*.pyc\n__pycache__\n.env\n').warnings).toEqual([])
  })

  it('refuses bytes that are not UTF-8, which would be other patterns', () => {
    expect(() => parseIgnoredNames(Buffer.from([0x61, 0xff]), 'x')).toThrow()
  })
})
