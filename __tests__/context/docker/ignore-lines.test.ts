import { describe, expect, it } from '@jest/globals'
import { readIgnoreLines } from '../../../src/context/docker/ignore-lines.ts'
import { ActionError } from '../../../src/util/errors.ts'

describe('a line of an ignore file', () => {
  it.each([
    ['a', 'a'],
    ['  a\t', 'a'],
    ['a b', 'a b'],
    ['./a', 'a'],
    ['/a', 'a'],
    ['//a', 'a'],
    ['a//b', 'a/b'],
    ['a/./b', 'a/b'],
    ['a/../b', 'b'],
    ['*/../b', 'b'],
    ['a/', 'a'],
    ['a//', 'a'],
    ['**/', '**'],
    ['/../a', 'a'],
    ['a/..', '.'],
    ['/', '/'],
    ['..', '..'],
    ['../x', '../x'],
    ['/ a', 'a'],
    ['a /', 'a'],
    [' #a', '#a'],
    ['a # b', 'a # b'],
    ['\\!a', '\\!a'],
    ['!a', '!a'],
    ['! a', '!a'],
    ['!/a/', '!a'],
    ['/!a', '!a'],
    ['./!a', '!a'],
    ['!!a', '!!a'],
    ['!../x', '!../x'],
    ['a\r', 'a'],
    ['a\r\r', 'a'],
    ['\u0085a\u0085', 'a'],
    ['\u00a0a\u3000', 'a'],
    ['a\ufeff', 'a\ufeff'],
    ['\ufeffa', 'a'],
    ['\ufeff\ufeffa', '\ufeffa'],
  ])('%j is the pattern %j', (line, pattern) => {
    expect(read(line)).toEqual([pattern])
  })

  it.each(['', ' ', '\t\r', '#', '#a', '\ufeff# a'])('%j has no pattern', (line) => {
    expect(read(line)).toEqual([])
  })

  it.each(['!', '! ', '!/', '!//', '/!', '!/ /'])(
    '%j is an exception without a pattern',
    (line) => {
      expect(() => read(`a\n${line}\n`)).toThrow(
        new ActionError(
          `Exception without a pattern in line 2 of 'x.dockerignore': '${line.trim()}'.`,
        ),
      )
    },
  )

  it.each([
    '[',
    'a[b',
    '[]',
    '[]a]',
    '[^]',
    '[^]a]',
    '[a-]',
    '[-a]',
    '[a-b-c]',
    '[a-\\',
    'a\\',
    '[\\]',
  ])('%j is an invalid pattern', (line) => {
    expect(() => read(`${line}\n`)).toThrow(
      new ActionError(`Invalid pattern in line 1 of 'x.dockerignore': '${line}'.`),
    )
  })

  it.each([
    '[^^]',
    '[a]]',
    '[[]',
    '[[:alpha:]]',
    '[a-z0-9]',
    '[^a-c]',
    '[\\]]',
    '[\\-a]',
    ']',
    '\\*',
  ])('%j is a valid pattern', (line) => {
    expect(read(line)).toEqual([line])
  })
})

describe('an ignore file', () => {
  it('numbers its lines and keeps them as typed', () => {
    expect(readIgnoreLines(Buffer.from('# a\r\n\r\n ! b/ \r\nc'), 'x.dockerignore')).toEqual([
      { number: 3, source: '! b/', negated: true, pattern: 'b' },
      { number: 4, source: 'c', negated: false, pattern: 'c' },
    ])
  })

  it('ignores a byte order mark on its first line only', () => {
    expect(read('\ufeffa\n\ufeffb\n')).toEqual(['a', '\ufeffb'])
  })

  it.each(['\n', ''])('may have a line of 65,535 bytes, ended by %j', (end) => {
    expect(read('é'.repeat(32_767) + 'a' + end)).toHaveLength(1)
  })

  it.each(['a\n', 'a', '\r\n'])('may not have a line of 65,536 bytes, ended by %j', (end) => {
    expect(() => read(`b\n${'a'.repeat(65_535)}${end}`)).toThrow(
      new ActionError(
        "Line 2 of 'x.dockerignore' is too long: 65536 bytes. Docker reads at most 65535.",
      ),
    )
  })

  it('may have 10,000 patterns and more comments', () => {
    expect(read('*\n# c\n'.repeat(10_000))).toHaveLength(10_000)
  })

  it('may not have 10,001 patterns', () => {
    expect(() => read('*\n'.repeat(10_001))).toThrow(
      new ActionError("Too many patterns in 'x.dockerignore': more than 10000."),
    )
  })

  it('may not have more than 1,048,576 bytes', () => {
    expect(read('#\n'.repeat(524_288))).toEqual([])
    expect(() => read('*\n'.repeat(2_097_152))).toThrow(
      new ActionError("The ignore file 'x.dockerignore' is too large: more than 1048576 bytes."),
    )
  })

  it('shortens a long line in a message', () => {
    expect(() => read(`a/[${'a'.repeat(60_000)}`)).toThrow(
      new ActionError("Invalid pattern in line 1 of 'x.dockerignore': 'a/…'."),
    )
  })

  it.each([
    ['classes that end in an open one', '[^a]'.repeat(16_000) + '['],
    ['one long class that stays open', `[${'a-b'.repeat(21_000)}`],
    ['escapes that end in a lone one', '\\a'.repeat(32_000) + '\\'],
  ])('rejects %s in one pass', (_, line) => {
    expect(() => read(line)).toThrow(ActionError)
  })

  it('trims a line of blanks between two letters in one pass', () => {
    expect(read(`a${' '.repeat(65_000)}b`)).toHaveLength(1)
  })
})

/** The patterns as Docker would print them, with the `!` of an exception. */
function read(text: string): readonly string[] {
  return readIgnoreLines(Buffer.from(text), 'x.dockerignore').map(
    ({ negated, pattern }) => (negated ? '!' : '') + pattern,
  )
}
