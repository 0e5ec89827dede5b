import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { normaliseRemote } from '../../src/context/normalise-remote.ts'

const secretNames = [
  ...['token', 'secret', 'passwd', 'password', 'passphrase', 'signature', 'key', 'apikey'],
  ...['accesskey', 'privatekey', 'secretKey', 'secret_key', 'pass', 'pwd', 'sig', 'credential'],
  ...['credentials', 'auth', 'oauth', 'authorization'],
]

describe('normaliseRemote', () => {
  const { rows } = JSON.parse(
    readFileSync(new URL('../data/agents/tables/remotes.json', import.meta.url), 'utf8'),
  ) as { readonly rows: readonly (readonly [string, string | null])[] }

  it.each(rows)('normalises the remote %j to %j, without credentials', (url, expected) => {
    // The official rules leave the tail of a password with an '@'; we omit such a remote.
    // Later official rules cut parameters.
    const safe = expected?.includes('@') ? undefined : expected?.replace(/[?#].*/, '')
    expect(normaliseRemote(url)).toBe(safe)
  })

  it.each([
    ['https://HOST', 'host'],
    ['a/b:c', 'a/b:c'],
  ])('normalises the odd remote %j to %j', (url, expected) => {
    expect(normaliseRemote(url)).toBe(expected)
  })

  it.each([
    'https://h/o/r.git?jwt=canary',
    'https://h/o/r.git?private_token=canary',
    'https://h/o/r?ref=main&access_token=canary#canary',
    'https://h/o/r.git#canary?canary',
    'https://user:canary@H/o/r.git?jwt=canary',
    'https://user:can?ary@h/o/r',
    'https://can#ary@h/o/r.git',
    'https://h/o/r?next=https://x/canary',
    'h/o/r?next=https://x/canary',
    'git@h:o/r.git?password=canary',
    'git@h:o/r?next=https://x/canary',
    'h/o/r?client-secret=canary',
  ])('names the repository of %s, and nothing of a parameter', (url) => {
    expect(normaliseRemote(url)).toBe('h/o/r')
  })

  it.each([
    'https://h/o/r?token=a@canary',
    'https://h?token=a@canary/x',
    'https://h/o/r#a@canary',
    'https://user:can@ary?x@h/o/r',
    ...secretNames.map((name) => `https://h/o/r;${name}=canary`),
  ])('omits the remote %s', (url) => {
    expect(normaliseRemote(url)).toBeUndefined()
  })

  it('omits an overlong remote', () => {
    expect(normaliseRemote(`https://h/${'/'.repeat(4 * 1024 * 1024)}r`)).toBeUndefined()
  })
})
