import { request } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { startHarness } from './harness.ts'

/** `fetch` cannot send another Host header. */
async function statusFor(
  url: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const sent = request(`${url}/v5/builds`, { headers, agent: false }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.resume()
  return response.statusCode
}

describe('access to the emulator', () => {
  it.each([
    ['localhost', 200],
    ['127.0.0.1:8089', 200],
    ['[::1]:80', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('responds to Host %j with %i', async (host, status) => {
    await using harness = await startHarness()
    expect(await statusFor(harness.emulator.url, { ...harness.headers, host })).toBe(status)
  })

  it.each([
    ['a request from a web page', { origin: 'http://localhost' }, 403],
    ['a wrong key', { 'x-api-key': 'wrong' }, 401],
    ['no account', { 'x-selected-account-id': '' }, 401],
  ])('rejects %s', async (_, extra, status) => {
    await using harness = await startHarness()
    expect(await statusFor(harness.emulator.url, { ...harness.headers, ...extra })).toBe(status)
  })

  it('requires the key for its own routes too', async () => {
    await using harness = await startHarness()
    const response = await fetch(`${harness.emulator.url}/__emulator/journal`)
    expect(response.status).toBe(401)
  })
})
