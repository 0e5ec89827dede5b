import { drawFaults, drawStops } from '../draw-faults.ts'
import type { Kinds } from '../kinds.ts'
import type { Chance } from '../../random.ts'
import type { RunPlan, SeveralPlan } from './plan.ts'

const minute = 60_000

/** Two or three runs, of which half use each other's builds. */
export function drawSeveral(chance: Chance, kinds: Kinds): SeveralPlan {
  const usesReuse = chance.isTrue(0.5)
  return {
    runs: Array.from({ length: chance.pick([2, 2, 3]) }, () => drawRun(chance, kinds, usesReuse)),
    othersMs: Array.from({ length: chance.pick([0, 1, 2, 4]) }, () =>
      chance.int(-20 * minute, -5_000),
    ),
  }
}

function drawRun(chance: Chance, kinds: Kinds, usesReuse: boolean): RunPlan {
  const inputs: Record<string, string> = {}
  if (usesReuse) Object.assign(inputs, { reuse: 'auto', 'image-tag': '{tree}' })
  if (chance.isTrue(0.1)) inputs['wait'] = 'false'
  if (chance.isTrue(0.2)) inputs['agent-id'] = 'agent-1'
  return {
    startMs: chance.pick([chance.int(0, 5_000), chance.int(0, 40_000), chance.int(0, 2 * minute)]),
    content: chance.pick([1, 1, 1, 2]),
    inputs,
    faults: drawFaults(chance, kinds, chance.pick([0, 0, 0, 1])),
    stops: chance.isTrue(0.6) ? drawStops(chance, kinds) : [],
  }
}
