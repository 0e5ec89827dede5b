import { execFileSync } from 'node:child_process'
import { expect, it } from '@jest/globals'
import { createChance } from '../../world/random.ts'
import { type HistoricAgent, makeHistory } from './history.ts'
import { selectedIn } from './monorepo.ts'

type Agents = ReadonlyMap<string, HistoricAgent>

/** By git alone: the agents of whose build any file differs between two commits. */
function changedIn(path: string, base: string, head: string, agents: Agents): readonly string[] {
  const paths = new Set([...agents.values()].flatMap(pathsOf))
  const [before, after] = [base, head].map((commit) => objectsAt(path, commit, paths))
  return [...agents].flatMap(([name, agent]) => {
    const differs = pathsOf(agent).some((one) => before?.get(one) !== after?.get(one))
    return differs && (agent.ignored === undefined || hasDiff(path, base, head, agent))
      ? [name]
      : []
  })
}

/** IDs of files and directories: equal ones have equal contents. */
function objectsAt(
  path: string,
  commit: string,
  names: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const input = [...names].map((name) => `${commit}:${name}`).join('\n')
  const lines = ask(path, ['cat-file', '--batch-check'], input).split('\n')
  return new Map(
    [...names].map((name, at) => {
      const line = lines[at] ?? ''
      return [name, line.endsWith(' missing') ? 'missing' : line]
    }),
  )
}

function pathsOf({ directory, libraries }: HistoricAgent): readonly string[] {
  const own = ['manifest.yaml', 'Dockerfile', '.dockerignore', 'project']
  return [...own.map((name) => `${directory}/${name}`), ...libraries]
}

/** Without what the agent ignores: a name counts at any depth below an include path. */
function hasDiff(path: string, base: string, head: string, agent: HistoricAgent): boolean {
  const roots = [`${agent.directory}/project`, ...agent.libraries]
  const excluded = (agent.ignored ?? []).flatMap((name) =>
    roots.flatMap((root) => [`${root}/**/${name}`, `${root}/**/${name}/**`]),
  )
  const listing = ask(path, [
    ...['diff', '--name-only', '--no-renames', base, head, '--', ...pathsOf(agent)],
    ...excluded.map((one) => `:(exclude,glob)${one}`),
  ])
  return listing !== ''
}

function ask(path: string, args: readonly string[], input = ''): string {
  return execFileSync('git', ['-C', path, ...args], { input, encoding: 'utf8' }).trimEnd()
}

it('selects exactly the agents that git says have changed, in 40 pairs of a history of 34 agents', async () => {
  const { commits, ...history } = await makeHistory(20_261_128, { agents: 34, commits: 160 })
  await using repo = history.repo
  const chance = createChance(7)
  const pairs = Array.from({ length: 40 }, () => {
    const head = chance.int(1, commits.length - 1)
    // Pull requests are compared with a near commit, releases with a far one.
    return { head, base: chance.int(Math.max(0, head - (chance.isTrue(0.7) ? 4 : 40)), head - 1) }
  })
  let expected = 0
  let out = ''
  for (const { head, base } of pairs.toSorted((a, b) => a.head - b.head)) {
    const [to, from] = [commits[head], commits[base]]
    if (to === undefined || from === undefined) throw new Error('There is no such commit.')
    if (out !== to.id) repo.git('checkout', '--quiet', '--detach', (out = to.id))
    const changed = changedIn(repo.path, from.id, to.id, to.agents)
    const found = await repo.discover({ select: 'changed', changedSince: from.id })
    expect([from.id, to.id, found.agents.map(({ agent }) => agent).toSorted()]).toEqual([
      from.id,
      to.id,
      [...to.agents.keys()].toSorted(),
    ])
    expect([from.id, to.id, selectedIn(found).toSorted()]).toEqual([
      from.id,
      to.id,
      changed.toSorted(),
    ])
    expected += changed.length
  }
  expect(expected).toBeGreaterThan(120)
  expect(expected).toBeLessThan(34 * 40 * 0.5)
})
