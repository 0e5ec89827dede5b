import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { chooseAgents } from '../../src/discover/discover.ts'
import type { Agent } from '../../src/discover/model.ts'

const agent = (name: string): Agent => ({
  name,
  path: `${name}/manifest.yaml`,
  manifest: {} as Agent['manifest'],
  isTracked: true,
})
const agents = ['a', 'b', 'c', 'd', 'e'].map(agent)
const names = (chosen: readonly Agent[]): readonly string[] => chosen.map(({ name }) => name)
const whole = { index: 1, count: 1 }

describe('chooseAgents', () => {
  it.each([
    [undefined, { index: 1, count: 1 }, ['a', 'b', 'c', 'd', 'e']],
    [undefined, { index: 1, count: 2 }, ['a', 'c', 'e']],
    [undefined, { index: 2, count: 2 }, ['b', 'd']],
    [undefined, { index: 7, count: 9 }, []],
    [['e', 'b', 'b'], whole, ['b', 'e']],
    [['e', 'b'], { index: 2, count: 2 }, ['e']],
    [[], whole, []],
  ])('takes of %j the shard %j', (only, shard, expected) => {
    expect(names(chooseAgents(agents, only, shard).chosen)).toEqual(expected)
  })

  it('names what does not exist, once', () => {
    expect(chooseAgents(agents, ['x', 'a', 'x'], whole).unknown).toEqual(['x'])
  })

  it('has each agent in exactly one shard', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 60 }),
        (size, count) => {
          const many = Array.from({ length: size }, (_, index) => agent(`a-${index}`))
          const shards = Array.from({ length: count }, (_, index) =>
            names(chooseAgents(many, undefined, { index: index + 1, count }).chosen),
          )
          expect(shards.flat().toSorted()).toEqual(names(many).toSorted())
          const sizes = shards.map(({ length }) => length)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
