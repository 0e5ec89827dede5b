import { readFileSync } from 'node:fs'
import { lstat, mkdtempDisposable, readdir, readlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { selectIgnoreFile } from '../../../src/context/docker/ignore-file.ts'
import {
  atOnce,
  type Hits,
  type IgnoreRules,
  type InTurns,
  parseDockerignore,
} from '../../../src/context/docker/ignore-rules.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { filesOf, materialiseTree, readTreeCases, type TreeFile } from '../../support/trees.ts'

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
const trees = readTreeCases()
const rejected = trees.filter(({ error }) => error !== undefined)
const built = trees.filter(({ error }) => error === undefined)

describe('ignore files that Docker has built with', () => {
  it.each(vectors.filter(({ error }) => error === undefined))(
    'decides $id as Docker did',
    async ({ ignore, paths, ignored, emptied = [] }) => {
      const rules = await parse(ignore)
      const sent = paths.filter((path) => !isIgnored(rules, path))
      expect(paths.filter((path) => !sent.includes(path))).toEqual(ignored)
      expect(sent.filter((path) => atOnce(rules.isEmptied(path)))).toEqual(emptied)
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

  it.each(built)('walks the tree $id as Docker did', async (tree) => {
    await using directory = await mkdtempDisposable(join(tmpdir(), 'tree-'))
    await materialiseTree(directory.path, filesOf(tree))
    const rules = await readRules(directory.path, tree.dockerfile)
    const sent = (await walk(directory.path, rules, '', rules.rootHits)).toSorted(compareBytes)
    expect(sent).toEqual(tree.sent)
    const entries = await Promise.all(sent.map((path) => describeEntry(directory.path, path)))
    // On disk a hard link is one more name of a file.
    const expected = tree.entries?.map((entry) =>
      entry.type === 'hardlink' ? { path: entry.path, type: 'file', mode: entry.mode } : entry,
    )
    expect(entries).toEqual(expected)
    const files = entries.filter(({ type }) => type === 'file').map(({ path }) => path)
    expect(files.filter((path) => atOnce(rules.isEmptied(path)))).toEqual(tree.emptied ?? [])
  })

  it.each(rejected)('rejects the tree $id as Docker did', async (tree) => {
    await using directory = await mkdtempDisposable(join(tmpdir(), 'tree-'))
    await materialiseTree(directory.path, filesOf(tree))
    await expect(readRules(directory.path, tree.dockerfile)).rejects.toThrow(ActionError)
  })
})

describe('the walk', () => {
  it.each([
    ['**/*.log\n!keep/', 'keep/x.log', true],
    ['**/*.log\n!keep/**', 'keep/x.log', false],
    ['keep\n!keep', 'keep/x.log', false],
    ['*\n!**/keep', 'a/b/keep', false],
    ['a\n!a/b', 'a/b', false],
    ['a\n!a/b', 'a/c', true],
  ])('with %j gives for %s: ignored %s', async (ignore, path, ignored) => {
    expect(isIgnored(await parse(ignore), path)).toBe(ignored)
  })

  it('reports a file as empty when a later line hits its parent', async () => {
    const rules = await parse('a\n!a/b\na')
    expect(isIgnored(rules, 'a/b')).toBe(false)
    expect(atOnce(rules.isEmptied('a/b'))).toBe(true)
    expect(atOnce(rules.isEmptied('c/b'))).toBe(false)
  })

  it('ignores nothing without patterns', async () => {
    const rules = await parse('# nothing\n\n')
    expect(isIgnored(rules, 'a')).toBe(false)
  })

  it('names the line of an expression that Go rejects, once a path reaches it', async () => {
    const rules = await parse('a\n!x\n[b-a]\n')
    expect(isIgnored(rules, 'a')).toBe(true)
    expect(() => isIgnored(rules, 'b')).toThrow(
      "Invalid pattern in line 3 of '.dockerignore': '[b-a]'.",
    )
  })
})

describe('pruning', () => {
  it.each([
    ['*\n!src', 'node_modules', true],
    ['*\n!src', 'src', true],
    ['*\n!src/deep/file', 'src', false],
    ['*\n!src/deep/file', 'src/deep', false],
    ['*\n!src/deep/file', 'src/other', true],
    ['*\n!*.md', 'docs', true],
    ['*\n!packages/*/dist', 'node_modules', true],
    ['*\n!packages/*/dist', 'packages/a', false],
    ['*\n!packages/*/dist', 'packages/a/src', true],
    ['*\n!src/**/*.ts', 'node_modules', true],
    ['*\n!src/**/*.ts', 'src/a/b', false],
    ['*\n!**/keep', 'node_modules', false],
    ['*\n!a**', 'ab', false],
    ['*\n!x[^a]y', 'x', false],
    ['*\n!x[+-9]y', 'x', false],
    ['*\n!x[/]y', 'x', false],
    ['*\n!a|b?', 'c', false],
    ['*\n!\\sub/x', 'sub', false],
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
    atOnce(rules.decide('a', rules.rootHits))
    return true
  } catch {
    return false
  }
}

function isIgnored(rules: IgnoreRules, path: string): boolean {
  return decisions(rules, path).at(-1)?.ignored === true
}

function isPruned(rules: IgnoreRules, path: string): boolean {
  const above = decisions(rules, path).slice(0, -1)
  return above.some(({ prefix, ignored }) => ignored && rules.canPrune(prefix))
}

describe('the time that patterns take', () => {
  const pausesOf = (turns: InTurns<unknown>): number => {
    let count = 0
    while (turns.next().done !== true) count += 1
    return count
  }
  const manyLines = (line: (index: number) => string, count: number): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n')

  it('grows with the depth of a tree, not with its square', async () => {
    const pauses = async (depth: number): Promise<number> => {
      const rules = await parse(`${manyLines((index) => `x${index}`, 2_000)}\n!y`)
      const files = Array.from({ length: depth }, (_, above) => `${'d/'.repeat(above)}f`)
      return files.reduce((sum, file) => sum + pausesOf(rules.isEmptied(file)), 0)
    }
    const [single, double] = [await pauses(200), await pauses(400)]
    expect(single).toBeGreaterThan(1)
    expect(double).toBeLessThan(3 * single)
  })

  it('is given in turns, also for a single path', async () => {
    const rules = await parse(manyLines((index) => `**/x${index}/?`, 3_000))
    const path = 'd/'.repeat(1_000) + 'f'
    expect(pausesOf(rules.decide(path, rules.rootHits))).toBeGreaterThan(5)
    expect(pausesOf(rules.decide('d/f', rules.rootHits))).toBe(0)
  })

  it('is limited for all paths of a context together', async () => {
    const rules = await parse(manyLines(() => 'x[a]{250}', 20))
    const path = 'y'.repeat(4_000)
    const decideOften = (): void => {
      for (let count = 0; count < 1_000; count += 1) atOnce(rules.decide(path, rules.rootHits))
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
  ])('is limited by the repetitions of %s: %i lines at most', async (line, most) => {
    await parse(manyLines(() => line, most))
    await expect(parse(manyLines(() => line, most + 1))).rejects.toThrow(
      "are too long: together more than 16384 characters, with repetitions such as '{9}' written out",
    )
  })
})

function decisions(
  rules: IgnoreRules,
  path: string,
): readonly { readonly prefix: string; readonly ignored: boolean }[] {
  let hits = rules.rootHits
  return path.split('/').map((_, depth, all) => {
    const prefix = all.slice(0, depth + 1).join('/')
    const decision = atOnce(rules.decide(prefix, hits))
    hits = decision.hits
    return { prefix, ignored: decision.ignored }
  })
}

async function readRules(contextDir: string, dockerfile: string): Promise<IgnoreRules> {
  const question = { contextDir, dockerfile: join(contextDir, dockerfile) }
  const file = await selectIgnoreFile(question, new AbortController().signal)
  return file?.rules ?? (await parse(''))
}

/** What a packer would send, the parents of what it sends included, in any order. */
async function walk(
  root: string,
  rules: IgnoreRules,
  parent: string,
  parentHits: Hits,
): Promise<readonly string[]> {
  const entries = await readdir(join(root, parent), { withFileTypes: true })
  const sent: string[] = []
  for (const entry of entries) {
    const path = parent === '' ? entry.name : `${parent}/${entry.name}`
    const { ignored, hits } = atOnce(rules.decide(path, parentHits))
    const enter = entry.isDirectory() && !(ignored && rules.canPrune(path))
    const inside = enter ? await walk(root, rules, path, hits) : []
    if (!ignored || inside.length > 0) sent.push(path, ...inside)
  }
  return sent
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

async function describeEntry(root: string, path: string): Promise<TreeFile> {
  const stats = await lstat(join(root, path))
  const mode = (stats.mode & 0o7777).toString(8).padStart(4, '0')
  if (stats.isSymbolicLink()) {
    return { path, type: 'symlink', mode, link: await readlink(join(root, path)) }
  }
  const type = stats.isDirectory() ? 'dir' : stats.isFIFO() ? 'fifo' : 'file'
  return { path, type, mode }
}
