import { drawFaults, drawStops } from '../draw-faults.ts'
import type { Kinds } from '../kinds.ts'
import type { Chance } from '../../random.ts'
import { type BranchBuild, defaultBranch, type RunPlan, type SeveralPlan } from './plan.ts'

const minute = 60_000

/** Successive commits of one branch, and runs for them: mostly the newest one supersedes. */
export function drawSeveral(chance: Chance, kinds: Kinds): SeveralPlan {
  const commits = chance.int(2, 3)
  const pushes = Array.from({ length: commits }, (_, index) => ({
    atMs: index === 0 ? -minute : chance.int(0, 40_000),
    commit: index + 1,
  })).toSorted((a, b) => a.atMs - b.atMs)
  const last = pushes.at(-1)?.atMs ?? 0
  if (chance.isTrue(0.15))
    pushes.push({ atMs: last + chance.int(1, 30_000), commit: pushes[0]?.commit ?? 1 })
  const contents = [1, chance.int(1, 2), chance.int(1, 3)]
  const startable = [{ atMs: -minute, commit: 1 }, ...pushes] as const
  const usesReuse = chance.isTrue(0.5)
  return {
    branch: chance.isTrue(0.1) ? defaultBranch : 'feature/a',
    isProtected: chance.isTrue(0.15),
    pushes,
    runs: Array.from({ length: chance.pick([2, 2, 3]) }, () => {
      const { atMs, commit } = chance.pick(startable)
      return drawRun(chance, kinds, { atMs, commit, content: contents[commit - 1] ?? 1, usesReuse })
    }),
    others: Array.from({ length: chance.pick([0, 1, 2, 4]) }, () => drawOther(chance)),
  }
}

interface Commit {
  readonly atMs: number
  readonly commit: number
  readonly content: number
  readonly usesReuse: boolean
}

function drawRun(
  chance: Chance,
  kinds: Kinds,
  { atMs, commit, content, usesReuse }: Commit,
): RunPlan {
  const isRunAgain = chance.isTrue(0.2)
  const inputs: Record<string, string> = { 'github-token': 'ghs_token' }
  if (chance.isTrue(0.85)) inputs['supersede'] = 'true'
  if (usesReuse) Object.assign(inputs, { reuse: 'auto', 'image-tag': '{tree}' })
  if (chance.isTrue(0.1)) inputs['wait'] = 'false'
  if (chance.isTrue(0.2)) inputs['agent-id'] = 'agent-1'
  return {
    startMs: Math.max(0, atMs) + chance.int(0, 5_000) + (isRunAgain ? chance.int(0, 90_000) : 0),
    commit,
    content,
    event: chance.pick(['push', 'push', 'push', 'pull_request', 'pull_request', 'fork']),
    isProtected: chance.isTrue(0.1),
    inputs,
    faults: drawFaults(chance, kinds, chance.pick([0, 0, 0, 1])),
    stops: chance.isTrue(0.6) ? drawStops(chance, kinds) : [],
    github: {
      latencyMs: chance.pick([20, 200, 4_000]),
      trouble: chance.isTrue(0.3)
        ? Array.from({ length: chance.pick([1, 3, 30]) }, () =>
            chance.pick<RunPlan['github']['trouble'][number]>([
              ...([401, 403, 404, 429, 500] as const),
              'hang',
              'renamed',
            ]),
          )
        : [],
    },
  }
}

function drawOther(chance: Chance): BranchBuild {
  const but = chance.pick<BranchBuild['but']>([
    ...(['nothing', 'nothing', 'nothing', 'agent', 'repo', 'ref'] as const),
    ...(['no repo', 'no ref', 'no commit', 'our commit', 'ended'] as const),
  ])
  return { atMs: chance.int(-20 * minute, -5_000), but }
}
