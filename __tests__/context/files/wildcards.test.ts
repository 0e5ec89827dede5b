import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { matchesWildcards, parseWildcards } from '../../../src/context/files/wildcards.ts'

const { rows } = JSON.parse(
  readFileSync(new URL('../../data/agents/tables/globs.json', import.meta.url), 'utf8'),
) as { readonly rows: readonly (readonly [string, string, boolean])[] }

function matches(pattern: string, name: string): boolean {
  return matchesWildcards(parseWildcards(pattern, '!'), name)
}

describe('a pattern for one name', () => {
  it.each(rows)('agrees with Python whether %j matches %j: %j', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected)
  })
})
