import { posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createMatcher } from '../../../src/build-context/docker/dockerignore-pattern.ts'

describe('a pattern', () => {
  it.each([
    ['a', 'a', 'A a/b b/a ab'],
    ['a.b', 'a.b', 'axb'],
    ['*', 'a .env', 'a/b'],
    ['*.md', '.md a.md', 'a/b.md amd'],
    ['?', 'a é 😀', 'ab /'],
    ['**', 'a a/b', ''],
    ['**/x', 'x a/x a/b/x', 'ax x/a'],
    ['**x', 'x ax a/bx', 'xa'],
    ['**/*.log', '.log a.log a/b.log', 'log a.log/b'],
    ['a/**', 'a/b a/b/c', 'a ab'],
    ['a**', 'a ab ab/c', 'b/a'],
    ['a/**/b', 'a/b a/x/b a/x/y/b', 'ab a/xb'],
    ['a**b', 'ab a/b ax/b a/x/b', 'axb'],
    ['**b*', 'b bc x/bc', 'ab'],
    ['***', 'a a/b', ''],
    ['a/*/**', 'a/b/ a/b/c', 'a a/b'],
    ['[a-c]x', 'ax cx', 'dx'],
    ['[!a]x', '!x ax', 'bx'],
    ['x[^a]y', 'xby x/y', 'xay xy'],
    ['[[:alpha:]]', 'a Z', '1 é'],
    ['[*]', '', '*'],
    ['\\*', '*', 'a'],
    ['\\!a', '!a', 'a'],
    ['\\d', '1', 'd a'],
    ['\\x41', 'A', 'x41'],
    ['\\pL', 'é', '1'],
    ['a(b)c*', 'a(b)cd', 'abcd'],
    ['a$b+*', 'a$b+', 'ab'],
    ['a|b', 'a|b', 'a b'],
    ['a|b*', 'a axe b xbc', 'x/c cd/'],
    ['x{2}', 'x{2}', 'xx'],
    ['x{2}*', 'xx xxy', 'x{2}'],
    ['a^b', 'a^b', 'ab'],
    ['a^b*', '', 'a^b ab'],
    ['*.{js,ts}', 'a.{js,ts}', 'a.js'],
    ['\ufeffa', '\ufeffa', 'a'],
    ['\ufeffa*', 'a ab', '\ufeffa'],
    ['\ufeff**/a', '', 'a b/a'],
    ['.', '', 'a .a'],
    ['../x', '', 'x'],
    ['é', 'é', 'e\u0301'],
  ])('%j matches each of %j and none of %j', (pattern, matched, others) => {
    const matches = createMatcher(pattern, fail)
    expect(split(matched).filter((path) => !matches(path))).toEqual([])
    expect(split(others).filter(matches)).toEqual([])
  })

  it('has a line feed in a star, but not in the two stars of an expression', () => {
    expect(createMatcher('a*b', fail)('a\nb')).toBe(true)
    expect(createMatcher('a/**/*b', fail)('a/\n/b')).toBe(false)
  })

  it.each(['[b-a]', '\\y', 'a*{2}{3}', '[[:nonsense:]]', '\\é', '\\1*', '\\pX', 'a*{1001}'])(
    '%j fails when a path reaches it, not before',
    (pattern) => {
      const matches = createMatcher(pattern, (cause) => new Error('refused', { cause }))
      expect(() => matches('a')).toThrow('refused')
    },
  )

  it('matches what stars and question marks say when read letter by letter', () => {
    const token = fc.constantFrom('a', 'b', '.', '/', '*', '**', '?', '**/')
    const text = fc
      .array(token, { minLength: 1, maxLength: 8 })
      .map((tokens) => tokens.join(''))
      .filter((pattern) => posix.normalize(pattern) === pattern && !pattern.endsWith('/'))
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/'), maxLength: 8 })
    fc.assert(
      fc.property(text, path, (pattern, path) => {
        expect(createMatcher(pattern, fail)(path)).toBe(matchesByHand(pattern, path))
      }),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ['*a'.repeat(40) + 'b', 'a'.repeat(4_000)],
    ['**/a'.repeat(40) + '*b', 'a/'.repeat(2_000)],
    ['?*'.repeat(40) + 'b', 'a'.repeat(4_000)],
  ])('ends on a path made to make it try everything: %.12s…', (pattern, path) => {
    expect(createMatcher(pattern, fail)(path)).toBe(false)
  })
})

function fail(cause: unknown): Error {
  return new Error('This pattern is fine.', { cause })
}

function split(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ')
}

/** Docker's wildcards by definition and without expressions; exponential, for short texts only. */
function matchesByHand(pattern: string, path: string, isFirst = true): boolean {
  if (pattern === '') return path === ''
  const tails = Array.from({ length: path.length + 1 }, (_, length) => path.slice(length))
  const [stars = ''] = /^\*\*\/?/.exec(pattern) ?? []
  if (stars !== '') {
    const rest = pattern.slice(stars.length)
    if (rest === '') return true
    // Nothing, or anything up to a slash. A plain text after two stars in front is only looked for at the end.
    if (isFirst && !/[*?]/.test(rest)) {
      return stars === '**' ? path.endsWith(rest) : path === rest || path.endsWith(`/${rest}`)
    }
    return tails.some((tail, length) => {
      const before = path.slice(0, length)
      return (before === '' || before.endsWith('/')) && matchesByHand(rest, tail, false)
    })
  }
  if (pattern.startsWith('*')) {
    const rest = pattern.slice(1)
    return tails.some(
      (tail, length) => !path.slice(0, length).includes('/') && matchesByHand(rest, tail, false),
    )
  }
  const letter = path.slice(0, 1)
  const fits = pattern.startsWith('?') ? letter !== '/' : pattern.startsWith(letter)
  return path !== '' && fits && matchesByHand(pattern.slice(1), path.slice(1), false)
}
