import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type IgnoreDecision,
  type IgnoreRules,
  parseDockerignore,
} from '../../../src/context/docker/docker-context.ts'
import { ActionError } from '../../../src/util/errors.ts'

/** Regular files of one tree, and which of them did not arrive in a real Docker build. */
interface Vector {
  readonly id: string
  readonly ignore: string
  readonly paths: readonly string[]
  readonly ignored: readonly string[] | null
  readonly emptied?: readonly string[]
  readonly error?: string
}

const vectorsUrl = new URL('../../data/dockerignore/vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(vectorsUrl, 'utf8')) as readonly Vector[]

describe('ignore files that Docker has built with', () => {
  it.each(vectors.filter(({ error }) => error === undefined))(
    'decides $id as Docker did',
    async ({ ignore, paths, ignored, emptied = [] }) => {
      const rules = await parse(ignore)
      const sent = paths.filter((path) => !isIgnored(rules, path))
      expect(paths.filter((path) => !sent.includes(path))).toEqual(ignored ?? [])
      expect(sent.filter((path) => rules.isEmptied(decide(rules, path)))).toEqual(emptied)
    },
  )

  it.each(vectors.filter(({ error }) => error !== undefined))(
    'rejects $id as Docker did',
    async ({ ignore, paths }) => {
      const decideAll = async (): Promise<unknown> => {
        const rules = await parse(ignore)
        return paths.map((path) => isIgnored(rules, path))
      }
      await expect(decideAll()).rejects.toThrow(ActionError)
    },
  )
})

describe('a line of an ignore file', () => {
  it.each([
    ['\ufeffa', '\ufeffa', true],
    ['\ufeffa*', 'ab', true],
    ['\ufeff**/a', 'a', false],
    ['a*b', 'a\nb', true],
    ['a/**/*b', 'a/\n/b', false],
    ['**/*b', 'a\n/b', false],
    ['**/*/**/b', 'x/\n/b', true],
    ['*/**', 'x/\n', false],
    [']*', ']b', true],
  ])('%j gives for %j: %j', async (pattern, path, expected) => {
    // A byte order mark at the start of the file would be dropped.
    expect(isIgnored(await parse(`\n${pattern}`), path)).toBe(expected)
  })

  it.each(['!', '! ', '!/', '/!'])('%j is an exception without a pattern', async (line) => {
    await expect(parse(`a\n${line}\n`)).rejects.toThrow(
      `Exception without a pattern in line 2 of '.dockerignore': '${line.trim()}'.`,
    )
  })

  it.each(['[a-]', '[-a]', '[^]a]', '[\\]', 'a\\'])('%j is invalid', async (line) => {
    await expect(parse(`${line}\n`)).rejects.toThrow(
      `Invalid pattern in line 1 of '.dockerignore': '${line}'.`,
    )
  })

  it.each(['[b-a]', '\\y', 'a*{2}{3}', '[[:nonsense:]]', '\\é', 'a*{1001}'])(
    '%j fails when a path reaches it, not before',
    async (pattern) => {
      const rules = await parse(`x\n${pattern}`)
      expect(isIgnored(rules, 'x')).toBe(true)
      expect(() => isIgnored(rules, 'a')).toThrow(
        `Invalid pattern in line 2 of '.dockerignore': '${pattern}'.`,
      )
    },
  )

  it('matches the same by the regular expressions of JavaScript and of Go', async () => {
    const token = fc.constantFrom('a', 'b', '/', '*', '**', '?', '/**/', '**/')
    const text = fc
      .array(token, { maxLength: 8 })
      .map((tokens) => `${tokens.join('')}?a`)
      .filter((pattern) => posix.normalize(pattern) === pattern)
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '/', '😀'), maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(text, path, async (pattern, start) => {
        const [rules, expressions] = [
          await parse(pattern),
          await parse(pattern.slice(0, -1) + '[a]'),
        ]
        expect(rules.decide(`${start}a`, rules.root).ignored).toBe(
          expressions.decide(`${start}a`, expressions.root).ignored,
        )
      }),
      { numRuns: 1_000 },
    )
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
    const rules = await parse(pattern)
    expect(rules.decide(path, rules.root).ignored).toBe(false)
  })

  it.each([
    ['lines of 65,535 bytes', `${'é'.repeat(32_767)}a\n${'a'.repeat(65_535)}`],
    ['10,000 patterns and more comments', '*\n# c\n'.repeat(10_000)],
    ['1,048,576 bytes', '#\n'.repeat(524_288)],
    ['a line of blanks between two letters', `a${' '.repeat(65_000)}b`],
  ])('may be one of %s', async (_, text) => {
    await expect(parse(text)).resolves.toBeDefined()
  })

  it.each([
    [`b\n${'a'.repeat(65_535)}\r\n`, "Line 2 of '.dockerignore' is too long: 65536 bytes. Docker"],
    ['*\n'.repeat(10_001), "Too many patterns in '.dockerignore': more than 10000."],
    [
      '*\n'.repeat(2_097_152),
      "The ignore file '.dockerignore' is too large: more than 1048576 bytes.",
    ],
    [`a/[${'a'.repeat(60_000)}`, "Invalid pattern in line 1 of '.dockerignore': 'a/…'."],
  ])('is rejected for what exceeds a limit: %.10j…', async (text, message) => {
    await expect(parse(text)).rejects.toThrow(message)
  })
})

describe('pruning', () => {
  it.each([
    ['*\n!src', 'node_modules', true],
    ['*\n!src', 'src', true],
    ['*\n!src/deep/file', 'src/other', true],
    ['*\n!*.md', 'docs', true],
    ['*\n!packages/*/dist', 'node_modules', true],
    ['*\n!packages/*/dist', 'packages/a/src', true],
    ['*\n!src/**/*.ts', 'node_modules', true],
    ['*\n!x[+-9]y', 'x', false],
    ['*\n!x[/]y', 'x', false],
    ['*\n!a|b?', 'c', false],
  ])('with %j for the ignored %s: %s', async (ignore, directory, canPrune) => {
    expect((await parse(ignore)).canPrune(directory)).toBe(canPrune)
  })

  it('never hides a path that would be included', async () => {
    const token = fc.constantFrom('a', 'b', '.', '*', '**', '?', '/', '/', '[^a]', '|', '^', '\\*')
    const line = fc
      .tuple(fc.constantFrom('', '!'), fc.array(token, { minLength: 1, maxLength: 6 }))
      .map(([sign, tokens]) => sign + tokens.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
        const accepted: string[] = []
        for (const one of lines) if (await isAccepted(one)) accepted.push(one)
        const rules = await parse(['*', ...accepted].join('\n'))
        const hidden = allPaths.filter((path) => isPruned(rules, path) && !isIgnored(rules, path))
        expect(hidden).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

const names = ['a', 'b', 'ab', '.b']
const allPaths = ['', ...names, ...below(names), ...below(below(names))].slice(1)

function below(parents: readonly string[]): readonly string[] {
  return parents.flatMap((parent) => names.map((name) => `${parent}/${name}`))
}

function parse(ignore: string): Promise<IgnoreRules> {
  return parseDockerignore(Buffer.from(ignore), '.dockerignore')
}

async function isAccepted(line: string): Promise<boolean> {
  try {
    const rules = await parse(line)
    decide(rules, 'a')
    return true
  } catch {
    return false
  }
}

/** Goes down from the root, as a walk does. */
function decide(rules: IgnoreRules, path: string): IgnoreDecision {
  const names = path.split('/')
  return names.reduce(
    (parent, _, depth) => rules.decide(names.slice(0, depth + 1).join('/'), parent),
    rules.root,
  )
}

function isIgnored(rules: IgnoreRules, path: string): boolean {
  return decide(rules, path).ignored
}

function isPruned(rules: IgnoreRules, path: string): boolean {
  for (let above = decide(rules, path).parent; above; above = above.parent)
    if (above.ignored && rules.canPrune(above.path)) return true
  return false
}

describe('the time that patterns take', () => {
  const manyLines = (line: (index: number) => string, count: number): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n')

  it('is not multiplied by the depth of a file whose directories were tested', async () => {
    const rules = await parse(`${manyLines((index) => `**/x${index}/?`, 100)}\n!y`)
    const directory = decide(rules, 'd/'.repeat(200) + 'd')
    rules.isEmptied(rules.decide(`${directory.path}/f`, directory))
    const before = rules.effort.steps
    rules.isEmptied(rules.decide(`${directory.path}/g`, directory))
    // 100 patterns of 3 segments, compared twice with 202 names.
    expect(rules.effort.steps - before).toBe(2 * 100 * 3 * 202 * 10)
  })

  it('is limited for all paths of a context together', async () => {
    const rules = await parse(manyLines(() => 'x[a]{250}', 20))
    const path = 'y'.repeat(4_000)
    const decideOften = (): void => {
      for (let count = 0; count < 1_000; count += 1) decide(rules, path)
    }
    expect(decideOften).toThrow(
      "The patterns in '.dockerignore' take too long to be compared with all paths",
    )
  })

  it.each([
    ['[a]{1000}', 5],
    ['[a]{2,1000}', 5],
    ['\\x{1000}', 8],
    ['[a-z]{0,}', 1_820],
    ['[a]'.repeat(333), 16],
  ])('is limited by the repetitions of %s: %i lines at most', async (line, most) => {
    await parse(manyLines(() => line, most))
    await expect(parse(manyLines(() => line, most + 1))).rejects.toThrow(
      "are too long: together more than 16384 characters, with repetitions such as '{9}' written out",
    )
  })
})
