import { describe, expect, it } from '@jest/globals'
import { ofEach } from '../support/of-each.ts'
import { makeThreeAgents, selectedIn } from './monorepo.ts'

const repo = ofEach(makeThreeAgents)

describe('a changed .gitattributes', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['agents/', ['a', 'b', 'c']],
    ['agents/c/', ['c']],
    ['agents/c/project/', ['c']],
    ['shared/', ['a', 'b']],
    ['shared/utils/', ['a', 'b']],
    ['docs/', []],
  ])('selects every agent with a file at or below its directory: %j', async (directory, agents) => {
    const path = `${directory}.gitattributes`
    const discover = async (base: string) =>
      await repo.discover({ select: 'changed', changedSince: base })
    const added = await repo.commit({ [path]: '*.md linguist-documentation\n' })
    expect(selectedIn(await discover(repo.base))).toEqual(agents)
    await repo.commit({ [path]: undefined })
    const removed = await discover(added)
    expect(selectedIn(removed)).toEqual(agents)
    const unmatchedFiles = agents.length === 0 ? 1 : 0
    expect(removed.comparison).toEqual({ base: added, changedFiles: 1, unmatchedFiles })
  })

  it('counts once for an agent, for the first part that it fits', async () => {
    await repo.commit({ '.gitattributes': '', 'shared/.gitattributes': '' })
    const whole = { kind: 'manifest', path: '.gitattributes', count: 1 } as const
    const shared = { kind: 'include', path: 'shared/.gitattributes', count: 1 } as const
    expect(await repo.changedSince(repo.base)).toEqual({
      a: [whole, { ...shared, include: 'shared/utils' }],
      b: [whole, { ...shared, include: 'shared' }],
      c: [whole],
    })
  })

  it('counts where the ignore file excludes it, unless all of its directory is excluded', async () => {
    const base = await repo.commit({
      'agents/a/.dockerignore': '.gitattributes\ncache\n',
      'shared/utils/deep/code.py': '',
    })
    await repo.commit({
      'shared/utils/deep/.gitattributes': '',
      'shared/utils/cache/.gitattributes': '',
    })
    expect((await repo.changedSince(base))['a']).toEqual([
      {
        kind: 'include',
        path: 'shared/utils/deep/.gitattributes',
        count: 1,
        include: 'shared/utils',
      },
    ])
  })
})
