import { posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseDockerignore } from '../../../src/context/docker/docker-context.ts'

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
    ['**/**/b', 'b a/b a/a/b', 'ab a/ab'],
    ['**/**/**/?b', 'ab a/bb', 'b a/b'],
    ['é', 'é', 'e\u0301'],
  ])('%j matches each of %j and none of %j', async (pattern, matched, others) => {
    const matches = await createMatcher(pattern)
    expect(split(matched).filter((path) => !matches(path))).toEqual([])
    expect(split(others).filter(matches)).toEqual([])
  })

  it.each([
    ['a*b', 'a\nb', true],
    ['a/**/*b', 'a/\n/b', false],
    ['**/*b', 'a\n/b', false],
    ['**/*/**/b', 'x/\n/b', true],
    ['*/**', 'x/\n', false],
  ])(
    '%j has a line feed in a star, but not in two, so for %j: %j',
    async (pattern, path, expected) => {
      const matches = await createMatcher(pattern)
      expect(matches(path)).toBe(expected)
    },
  )

  it.each(['[b-a]', '\\y', 'a*{2}{3}', '[[:nonsense:]]', '\\é', '\\1*', '\\pX', 'a*{1001}'])(
    '%j fails when a path reaches it, not before',
    async (pattern) => {
      const matches = await createMatcher(pattern)
      expect(() => matches('a')).toThrow(
        `Invalid pattern in line 2 of '.dockerignore': '${pattern}'.`,
      )
    },
  )

  it('matches the same with and without a regular expression', async () => {
    const token = fc.constantFrom('a', 'b', '/', '*', '**', '?', '/**/', '**/')
    const text = fc
      .array(token, { maxLength: 8 })
      .map((tokens) => `${tokens.join('')}a?`)
      .filter((pattern) => posix.normalize(pattern) === pattern)
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '/', '😀'), maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(text, path, async (pattern, path) => {
        const matches = await createMatcher(pattern)
        const matchesExpression = await createMatcher(pattern.replaceAll('a', '[a]'))
        expect(matches(path)).toBe(matchesExpression(path))
      }),
      { numRuns: 1_000 },
    )
  })

  it('may not need more than 16,384 characters of regular expressions together', async () => {
    const lines = Array.from({ length: 17 }, () => '[a]'.repeat(333))
    await expect(parse(lines)).rejects.toMatchObject({
      message:
        "The patterns with '[', '\\', '{', '|' or '^' in '.dockerignore' are too long: together more than 16384 characters, with repetitions such as '{9}' written out.",
      line: 17,
    })
    await expect(parse(lines.slice(1))).resolves.toBeDefined()
  })

  it.each([
    ['*a'.repeat(40) + 'b', 'a'.repeat(4_000)],
    ['**/a'.repeat(40) + '*b', 'a/'.repeat(2_000)],
    ['?*'.repeat(40) + 'b', 'a'.repeat(4_000)],
    ['***'.repeat(1_000) + 'b', 'a'.repeat(4_000)],
    ['**/'.repeat(20_000) + '*b', `${'a/'.repeat(2_000)}c`],
    ['**/a/'.repeat(900) + '*b', `${'a/'.repeat(1_800)}c/b`],
    ['**/*/'.repeat(1_000) + '*b', `${'a/'.repeat(2_000)}c`],
    [`*${'a'.repeat(2_000)}b`, 'a'.repeat(4_000)],
    ['[a]*'.repeat(4_000) + 'b', 'a'.repeat(4_000)],
    ['(a*)'.repeat(4_000) + 'b', 'a'.repeat(4_000)],
  ])('ends on a path that makes it try everything: %.12s…', async (pattern, path) => {
    const matches = await createMatcher(pattern)
    expect(matches(path)).toBe(false)
  })
})

const parse = (lines: readonly string[]) =>
  parseDockerignore(Buffer.from(lines.join('\n')), '.dockerignore')

async function createMatcher(pattern: string): Promise<(path: string) => boolean> {
  // A byte order mark at the start of the file would be dropped.
  const rules = await parse(['', pattern])
  return (path) => rules.decide(path, rules.root).ignored
}

function split(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ')
}
