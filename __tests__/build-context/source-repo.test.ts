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
  'https://example.test/x.git?private_token=canary',
  'https://example.test/x?a=1&api_key=canary',
  'https://example.test/x#access_token=canary',
])('names no repository by a URL with a secret among its parameters: %s', (url) => {
  expect(normaliseRemote(url)).toBeUndefined()
})
