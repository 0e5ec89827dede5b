import type { Chance } from '../random.ts'

/** What can go wrong with single requests, or with all of them for a time. */
export const requestKinds = [
  'no connection',
  'lost answer',
  'late answer',
  'broken form',
  'cut body',
  'slow body',
  'gateway',
  'page',
  'unusable answer',
  'no effect',
  'repeat',
  'cache',
  'another record',
  'outage',
] as const

const serverKinds = [
  'late list',
  'very late',
  'clocks',
  'far clocks',
  'other builds',
  'long list',
  'limit of requests',
  'odd build',
  'odd log',
  'odd events',
  'log encoding',
] as const

const runnerKinds = ['stop', 'deaf reader'] as const

const kinds = [...requestKinds, ...serverKinds, ...runnerKinds] as const

export type Kind = (typeof kinds)[number]
export type Kinds = ReadonlySet<Kind>

/** Which kinds can happen in a run: trouble of few kinds goes deeper than a little of each. */
export function drawKinds(chance: Chance): Kinds {
  const share = chance.pick([0.1, 0.25, 0.5, 1])
  return new Set(kinds.filter(() => chance.isTrue(share)))
}
