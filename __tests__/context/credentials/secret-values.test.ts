import { expect, it } from '@jest/globals'
import {
  hasSecretParameter,
  containsCredentialUrl,
} from '../../../src/context/credentials/secret-values.ts'

it.each([
  'http://ghp_x@h',
  'HTTPS://ghp_x@h',
  'git+https://ghp_x@h',
  'ssh://user:pw@h',
  'socks5h://user:pw@h',
  'a://h https://user:pw@h',
])('finds the credential in %s', (text) => {
  expect(containsCredentialUrl(text)).toBe(true)
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
])('finds a secret in the parameter %s of a URL', (name) => {
  expect(hasSecretParameter(`https://h/?a=1;${name}=hunter22`)).toBe(true)
})
