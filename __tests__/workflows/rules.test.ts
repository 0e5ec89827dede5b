import { describe, expect, it } from '@jest/globals'
import { yamlOfProject } from '../../scripts/documents.ts'
import { pins } from './pins.ts'
import { type RuleName, rules, type Source, usesIn } from './rules.ts'

const sources = yamlOfProject()
const names = Object.keys(rules) as RuleName[]

describe.each(names)('the rule: %s', (name) => {
  it.each(sources)('$where keeps to it', (source) => {
    expect(rules[name](source)).toEqual([])
  })
})

/** Actions with more than one commit, and commits that the table gives to another version. */
function contradictionsIn(texts: readonly Pick<Source, 'text'>[]): readonly string[] {
  const commits = new Map<string, Set<string>>()
  for (const { text } of texts) {
    for (const uses of usesIn({ where: '', content: undefined, text })) {
      const [, action = '', commit = '', version = ''] =
        /^([\w.-]+\/[\w.-]+)[\w./-]*@([0-9a-f]{40}) # (\S+)$/.exec(uses) ?? []
      if (action === '') continue
      commits.set(action, (commits.get(action) ?? new Set()).add(`${version} ${commit}`))
    }
  }
  return [...commits].flatMap(([action, found]) => {
    const [first = ''] = found
    const [version = '', commit] = first.split(' ')
    if (found.size > 1) return [`${action}: ${[...found].join(', ')}`]
    const known = pins[`${action} ${version}`] ?? commit
    return known === commit ? [] : [`${action} ${version} is ${known ?? ''}`]
  })
}

it('the commits of the actions are the same in the whole tree, and those of the named versions', () => {
  expect(contradictionsIn(sources)).toEqual([])
})
