import { dirname } from 'node:path'
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { serveList } from '../builds/reuse/records.ts'
import { agentFiles, anyBuild, makeMonorepo, type Monorepo } from './monorepo.ts'

const agents = ['a', 'b', 'c']

/** What a path may be in one commit. */
type Entry =
  | { readonly type: 'absent' }
  | { readonly type: 'file'; readonly text: string; readonly mode: number }
  | { readonly type: 'link'; readonly target: string }

const absent = fc.constant<Entry>({ type: 'absent' })
const file = fc.record({
  type: fc.constant('file' as const),
  text: fc.constantFrom('', 'one', 'two'),
  mode: fc.constantFrom(0o644, 0o755),
})
const link = (...targets: readonly string[]) =>
  fc.record({ type: fc.constant('link' as const), target: fc.constantFrom(...targets) })
const ignoreLines = fc.constantFrom('', '*.pyc\n', 'deep\n', 'deep\n*.pyc\nlib\n')

const commit = fc.record({
  entries: fc.record<Readonly<Record<string, Entry>>>({
    ...Object.fromEntries(
      [
        ...agents.map((name) => `agents/${name}/project/code.py`),
        ...agents.map((name) => `agents/${name}/notes.md`),
        ...['common/x.py', 'common/deep/y.py', 'common/z.pyc', 'vendor/v1/v.py', 'vendor/v2/v.py'],
        ...['vendor/v2/deep/w.pyc', 'README.md'],
      ].map((path) => [path, fc.oneof(absent, file)]),
    ),
    'agents/a/project/lib': fc.oneof(absent, file, link('../../../vendor', '../../../common/x.py')),
    'agents/b/project/deep/link': fc.oneof(absent, link('../../../../vendor/current')),
    'common/lib': fc.oneof(absent, link('../vendor/current', '../README.md')),
    'vendor/current': fc.oneof(absent, link('v1', 'v2')),
  }),
  includes: fc.record({
    a: fc.constantFrom([], ['common']),
    b: fc.constantFrom(['common'], ['common/deep'], ['agents/b']),
    c: fc.constantFrom(['vendor/current'], ['common', 'vendor'], ['.']),
  }),
  ignored: fc.record({ a: ignoreLines, b: ignoreLines, c: ignoreLines }),
  base: fc.constantFrom('scratch', 'busybox'),
})
type Commit = typeof commit extends fc.Arbitrary<infer Value> ? Value : never

/** Two commits that differ in one path or setting: among many, a missed change would not show. */
const pair = fc
  .tuple(commit, commit, fc.nat())
  .map(([one, other, choice]): readonly [Commit, Commit] => {
    const paths = Object.keys(one.entries).filter(
      (path) => JSON.stringify(one.entries[path]) !== JSON.stringify(other.entries[path]),
    )
    const path = paths[choice % (paths.length + 1)]
    const entry = path === undefined ? undefined : other.entries[path]
    return path === undefined || entry === undefined
      ? [one, { ...other, entries: one.entries }]
      : [one, { ...one, entries: { ...one.entries, [path]: entry } }]
  })

async function checkIn(repo: Monorepo, { entries, includes, ignored, base }: Commit) {
  repo.run('find . -mindepth 1 -maxdepth 1 ! -name .git -exec rm -r {} +')
  for (const name of ['a', 'b', 'c'] as const) {
    const dockerignore = `agents/${name}/.dockerignore`
    await repo.write({
      ...agentFiles(name, includes[name], { dockerignore }),
      [dockerignore]: ignored[name],
      'agents/a/Dockerfile': `FROM ${base}\n`,
    })
  }
  // Include paths always exist.
  await repo.write({
    'common/deep/keep': '',
    'vendor/keep': '',
    'vendor/v1/keep': '',
    'vendor/v2/keep': '',
  })
  for (const [path, entry] of Object.entries(entries)) {
    if (entry.type === 'file') {
      await repo.write({ [path]: entry.text })
      repo.run(`chmod ${entry.mode.toString(8)} ${path}`)
    } else if (entry.type === 'link') {
      repo.run(`mkdir -p ${dirname(path)}; ln -s ${entry.target} ${path}`)
    }
  }
  return await repo.commit()
}

const isFile = (path: string, ...commits: readonly Commit[]): boolean =>
  commits.every(({ entries }) => entries[path] !== undefined && entries[path].type !== 'link')

/** Hashes each agent; those that cannot be packed are left out. */
async function hashesOf(repo: Monorepo): Promise<ReadonlyMap<string, string | undefined>> {
  const { api } = serveList([])
  const { agents: found } = await repo.discover({ select: 'unbuilt', wanted: anyBuild, api })
  return new Map(found.map(({ agent, content }) => [agent, content?.workingTreeHash]))
}

it('selects exactly the agents whose content differs between two commits', async () => {
  await using repo = await makeMonorepo()
  let differing = 0
  await fc.assert(
    fc.asyncProperty(pair, async ([one, other]) => {
      const base = await checkIn(repo, one)
      const before = await hashesOf(repo)
      await checkIn(repo, other)
      const after = await hashesOf(repo)
      const changed = repo.git('diff', '--no-renames', '--name-only', '-z', base).split('\0')
      const found = await repo.discover({ select: 'changed', changedSince: base })
      for (const { agent, reasons } of found.agents) {
        const [hash, earlier] = [after.get(agent), before.get(agent)]
        if (hash !== undefined && earlier !== undefined && hash !== earlier) {
          differing += 1
          expect([agent, reasons.length > 0]).toEqual([agent, true])
        }
        for (const reason of reasons) {
          expect(['manifest', 'dockerfile', 'dockerignore', 'include']).toContain(reason.kind)
          if ('path' in reason) expect(changed).toContain(reason.path)
          // What a manifest, an ignore file or a link says may be the same in other words.
          const isPacked = 'path' in reason && isFile(reason.path, one, other)
          if (isPacked && earlier !== undefined) expect([agent, hash]).not.toEqual([agent, earlier])
        }
      }
    }),
    // Shrinking a pair that is small already would take longer than the test may.
    { numRuns: 15, endOnFailure: true },
  )
  // Not all pairs are alike, and not all agents were left out.
  expect(differing).toBeGreaterThan(0)
})
