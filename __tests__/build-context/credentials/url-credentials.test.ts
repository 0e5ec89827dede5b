import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'
import {
  holdsSecretParameter,
  holdsUrlCredential,
} from '../../../src/build-context/credentials/url-credentials.ts'

it.each([
  'http://ghp_x@h',
  'HTTPS://ghp_x@h',
  'git+https://ghp_x@h',
  'ssh://user:pw@h',
  'socks5h://user:pw@h',
  'a://h https://user:pw@h',
])('finds the credential in %s', (text) => {
  expect(holdsUrlCredential(text)).toBe(true)
})

it.each([
  'token',
  'secret',
  'passwd',
  'password',
  'passphrase',
  'signature',
  'key',
  'apikey',
  'accesskey',
  'privatekey',
  'secretKey',
  'secret_key',
  'pass',
  'pwd',
  'sig',
  'credential',
  'credentials',
  'auth',
  'oauth',
  'authorization',
])('takes the parameter %s of a URL for a secret', (name) => {
  expect(holdsSecretParameter(`https://h/?a=1;${name}=hunter22`)).toBe(true)
})

it('reads a long hostile text about once', async () => {
  const child = fileURLToPath(new URL('look-at-hostile-urls.ts', import.meta.url))
  // It takes a second; reading it again from each of its places would take minutes.
  const looking = promisify(execFile)(process.execPath, [child], { timeout: 30_000 })
  await expect(looking).resolves.toBeDefined()
})
