import { describe, expect, it } from '@jest/globals'
import { readIgnoreLines } from '../../../src/build-context/docker/dockerignore-lines.ts'
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

  it.each(['', ' ', '\t\r', '#', '#a', '\ufeff# a'])('%j says nothing', (line) => {
    expect(read(line)).toEqual([])
  })

  it.each(['!', '! ', '!/', '!//', '/!', '!/ /'])(
    '%j is an exception without a pattern',
    (line) => {
      expect(() => read(`a\n${line}\n`)).toThrow(
        new ActionError(
          `Line 2 of 'x.dockerignore' is '${line.trim()}', an exception without a pattern.`,
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
  ])('%j is not a valid pattern', (line) => {
    expect(() => read(`${line}\n`)).toThrow(
      new ActionError(`Line 1 of 'x.dockerignore' is not a valid pattern: '${line}'.`),
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
  it('has lines that know their number and how they were typed', () => {
    expect(readIgnoreLines(Buffer.from('# a\r\n\r\n ! b/ \r\nc'), 'x.dockerignore')).toEqual([
      { number: 3, source: '! b/', negated: true, pattern: 'b' },
      { number: 4, source: 'c', negated: false, pattern: 'c' },
    ])
  })

  it('loses a byte order mark on its first line only', () => {
    expect(read('\ufeffa\n\ufeffb\n')).toEqual(['a', '\ufeffb'])
  })

  it.each(['\n', ''])('may have a line of 65,535 bytes, ended by %j', (end) => {
    expect(read('é'.repeat(32_767) + 'a' + end)).toHaveLength(1)
  })

  it.each(['a\n', 'a', '\r\n'])('may not have a line of 65,536 bytes, ended by %j', (end) => {
    expect(() => read(`b\n${'a'.repeat(65_535)}${end}`)).toThrow(
      new ActionError(
        "Line 2 of 'x.dockerignore' has 65536 bytes, and Docker reads at most 65535 in a line.",
      ),
    )
  })

  it.each([
    ['classes that end in an open one', '[^a]'.repeat(16_000) + '['],
    ['one long class that stays open', `[${'a-b'.repeat(21_000)}`],
    ['escapes that end in a lone one', '\\a'.repeat(32_000) + '\\'],
  ])('refuses %s without going back and forth', (_, line) => {
    expect(() => read(line)).toThrow(ActionError)
  })

  it('trims a line of blanks between two letters without going back and forth', () => {
    expect(read(`a${' '.repeat(65_000)}b`)).toHaveLength(1)
  })
})

/** The patterns as Docker would print them, with the `!` of an exception. */
function read(text: string): readonly string[] {
  return readIgnoreLines(Buffer.from(text), 'x.dockerignore').map(
    ({ negated, pattern }) => (negated ? '!' : '') + pattern,
  )
}
