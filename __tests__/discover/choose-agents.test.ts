import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { agentFiles, makeMonorepo, type Monorepo, selectedIn } from './monorepo.ts'

const names = ['a', 'b', 'c', 'd', 'e']
const all = { select: 'all' } as const
const whole = { index: 1, count: 1 }

describe('the agents that are chosen', () => {
  let repo: Monorepo

  beforeAll(async () => {
    repo = await makeMonorepo(
      Object.fromEntries(names.flatMap((name) => Object.entries(agentFiles(name)))),
    )
  })
  afterAll(async () => await repo[Symbol.asyncDispose]())

  it.each([
    [undefined, whole, names],
    [undefined, { index: 1, count: 2 }, ['a', 'c', 'e']],
    [undefined, { index: 2, count: 2 }, ['b', 'd']],
    [undefined, { index: 7, count: 9 }, []],
    [['e', 'b', 'b'], whole, ['b', 'e']],
    [['e', 'b'], { index: 2, count: 2 }, ['e']],
    [[], whole, []],
  ])('are of %j the shard %j', async (only, shard, expected) => {
    expect(selectedIn(await repo.discover(all, { only, shard }))).toEqual(expected)
  })

  it('are each in exactly one shard, in shards of about one size', async () => {
    for (let count = 1; count <= 7; count += 1) {
      const shards: (readonly string[])[] = []
      for (let index = 1; index <= count; index += 1)
        shards.push(selectedIn(await repo.discover(all, { shard: { index, count } })))
      expect(shards.flat().toSorted()).toEqual(names)
      const sizes = shards.map(({ length }) => length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }
  })

  it('do not include a name that no manifest has, which is a problem, once', async () => {
    const found = await repo.discover(all, { only: ['x', 'a', 'x'] })
    expect(selectedIn(found)).toEqual(['a'])
    expect(found.problems).toEqual([
      "Input 'only' names 'x', but no valid manifest has that agent.",
    ])
  })
})
