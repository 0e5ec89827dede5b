import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { createNameGlob } from '../../../src/build-context/manifest/name-globs.ts'

const { rows } = JSON.parse(
  readFileSync(new URL('../../data/agents/tables/globs.json', import.meta.url), 'utf8'),
) as { readonly rows: readonly (readonly [string, string, boolean])[] }

describe('createNameGlob', () => {
  it.each(rows)('agrees with Python whether %j matches %j: %j', (pattern, name, expected) => {
    expect(createNameGlob(pattern).matches(name)).toBe(expected)
  })

  it.each([
    ['*', '*'],
    ['[!b]', '[!b]'],
    ['?', '*'],
    ['a', '*'],
  ])('needs no more steps than name times pattern for many of %j and %j', (one, other) => {
    const pattern = `${`${one}${other}`.repeat(2_000)}z`
    expect(createNameGlob(pattern).matches('a'.repeat(255))).toBe(false)
  })

  it.each(['[', '[!', '[]', '[a-', '*[', '?[', '!', '-'])(
    'reads a pattern of 100,000 times %j',
    (piece) => {
      expect(createNameGlob(piece.repeat(100_000)).matches('a'.repeat(255))).toBe(false)
    },
  )

  it.each(['a/b', '/dist', 'dist/', '**/x', '[/'])(
    'reports that %j matches no name, since it contains a slash',
    (pattern) => {
      expect(createNameGlob(pattern).canMatch).toBe(false)
    },
  )

  it.each(['dist', '!x', '**', '[a/]'])('reports that %j can match a name', (pattern) => {
    expect(createNameGlob(pattern).canMatch).toBe(true)
  })
})
