import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { normaliseRemote } from '../../src/build-context/source-repo.ts'

const { rows } = JSON.parse(
  readFileSync(new URL('../data/agents/tables/remotes.json', import.meta.url), 'utf8'),
) as { readonly rows: readonly (readonly [string, string | null])[] }

it.each(rows)(
  'makes of the remote %j the source repository %j, credentials never',
  (url, expected) => {
    // The official rules leave the tail of a password with an '@'; such a remote is not named at all.
    const safe = expected?.includes('@') ? undefined : (expected ?? undefined)
    expect(normaliseRemote(url)).toBe(safe)
  },
)

it.each([
  ['https://HOST', 'host'],
  ['a/b:c', 'a/b:c'],
])('makes of the odd remote %j the source repository %j', (url, expected) => {
  expect(normaliseRemote(url)).toBe(expected)
})

it.each([
  'https://h/o/r.git?private_token=canary',
  'https://h/o/r?ref=main&access_token=canary',
  'https://h/o/r.git#token=canary',
  'https://h/o/r?token=a@canary',
  'git@h:o/r.git?password=canary',
  'h/o/r?client-secret=canary',
])('names no source repository for the remote %s', (url) => {
  expect(normaliseRemote(url)).toBeUndefined()
})

it.each([
  ['https://h/o/r?private_token=${TOKEN}', 'h/o/r?private_token=${TOKEN}'],
  ['https://h/o/r?keyword=x&author=y', 'h/o/r?keyword=x&author=y'],
])('names one for the remote %s, which holds no secret', (url, expected) => {
  expect(normaliseRemote(url)).toBe(expected)
})
