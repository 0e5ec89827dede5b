import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../../testbed/emulator/engines/scripted.ts'
import { startEmulator } from '../../../testbed/emulator/http/server.ts'

/** The answer of an emulator. `fetch` cannot send another Host header. */
async function statusFor(path: string, headers: Readonly<Record<string, string>>) {
  await using emulator = await startEmulator({ engine: createScriptedEngine(), apiKey: 'key' })
  const sent = request(emulator.url + path, { headers, agent: false }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.resume()
  return response.statusCode
}

it.each([
  ['this machine', { host: '[::1]:80' }, 200],
  ['another host', { host: '127.0.0.1.evil.example' }, 403],
  ['a web page', { origin: 'http://localhost' }, 403],
  ['a wrong key', { 'x-api-key': 'wrong' }, 401],
  ['no account', { 'x-selected-account-id': '' }, 401],
])('responds to a request with %s: %j, %i', async (_, headers, status) => {
  const usual = { 'x-api-key': 'key', 'x-selected-account-id': 'acct-1' }
  expect(await statusFor('/v5/builds', { ...usual, ...headers })).toBe(status)
})

it('requires the key for its own routes too', async () => {
  expect(await statusFor('/__emulator/journal', {})).toBe(401)
})
