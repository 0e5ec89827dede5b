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

  it('keeps accounts apart', async () => {
    await using harness = await startHarness()
    const { json } = await harness.submit({ image_name: 'a', agent_name: 'a' })
    const headers = { ...harness.headers, 'x-selected-account-id': 'other' }
    const response = await harness.request(`/v5/builds/${String(json['id'])}`, { headers })
    expect(response.status).toBe(404)
  })

  it('changes settings while it runs, and lists the requests without the key', async () => {
    await using harness = await startHarness()
    const headers = { ...harness.headers, 'content-type': 'application/json' }
    const faults = [{ type: 'answer', status: 503, on: 'list' }]
    const turned = await harness.call('/__emulator/knobs', {
      method: 'POST',
      headers,
      body: JSON.stringify({ generation: 'g2', faults }),
    })
    expect(turned.json).toMatchObject({ generation: 'g2', cancel: 'stop' })
    expect((await harness.call('/v5/builds')).status).toBe(503)
    const journal = await (await harness.request('/__emulator/journal')).text()
    expect(journal).toContain('"operation":"list"')
    expect(journal).not.toContain(harness.emulator.apiKey)
  })
})
