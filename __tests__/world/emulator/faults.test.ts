import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../../world/emulator/faults.ts'
import { formOf, startHarness } from './harness.ts'

const agent = { image_name: 'a', agent_name: 'a' }

describe('a planned fault', () => {
  it.each<[Fault, number]>([
    [{ type: 'drop-after-body' }, 0],
    [{ type: 'lose-answer' }, 1],
  ])('%j closes the connection and leaves %i builds', async (fault, count) => {
    await using harness = await startHarness({ faults: [{ on: 'submit', ...fault }] })
    await expect(harness.submit(agent)).rejects.toThrow('fetch failed')
    expect((await harness.call('/v5/builds')).json['total']).toBe(count)
    expect(harness.emulator.journal[0]).toMatchObject({ operation: 'submit', fault })
  })

  it('sends the given response as often as planned, after as many requests as planned', async () => {
    const fault: Fault = {
      type: 'answer',
      status: 429,
      headers: { 'retry-after-ms': '5' },
      on: 'list',
      after: 1,
      times: 2,
    }
    await using harness = await startHarness({ faults: [fault] })
    const responses: string[] = []
    for (let request = 0; request < 4; request += 1) {
      const { status, headers } = await harness.request('/v5/builds')
      responses.push(`${status} ${headers.get('retry-after-ms') ?? ''}`)
    }
    expect(responses).toEqual(['200 ', '429 5', '429 5', '200 '])
  })

  it('responds before the body is read', async () => {
    await using harness = await startHarness({
      faults: [{ type: 'answer', status: 413 }],
    })
    const response = await harness.request('/v5/builds', { method: 'POST', body: await formOf({}) })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('A planned fault.')
    expect(harness.emulator.journal[0]?.fields).toBeUndefined()
  })

  it('takes a form late, also after its client has gone', async () => {
    const fault: Fault = { type: 'late-effect', on: 'submit', ms: 200 }
    await using harness = await startHarness({ faults: [fault] })
    const stop = new AbortController()
    const request = { method: 'POST', body: await formOf(agent), signal: stop.signal }
    const response = harness.request('/v5/builds', request)
    while (harness.emulator.journal[0]?.fields === undefined) await sleep(5)
    stop.abort()
    await expect(response).rejects.toThrow('aborted')
    expect((await harness.call('/v5/builds')).json['total']).toBe(0)
    while ((await harness.call('/v5/builds')).json['total'] === 0) await sleep(20)
  })

  it('never responds', async () => {
    await using harness = await startHarness({ faults: [{ type: 'hang', on: 'get' }] })
    const stop = new AbortController()
    const response = harness.request('/v5/builds/x', { signal: stop.signal })
    // Other requests are handled while this one waits.
    expect((await harness.call('/v5/builds')).status).toBe(200)
    stop.abort()
    await expect(response).rejects.toThrow('aborted')
  })

  it('cancels the build when the response to a cancel is lost', async () => {
    const faults: Fault[] = [{ type: 'lose-answer', on: 'cancel' }]
    await using harness = await startHarness({ faults }, [{ hold: 'never' }])
    const { json } = await harness.submit(agent)
    const path = `/v5/builds/${String(json['id'])}`
    await expect(harness.request(`${path}/cancel`, { method: 'POST' })).rejects.toThrow(
      'fetch failed',
    )
    expect((await harness.settle(String(json['id']), 'cancelled'))['build_status']).toBe(
      'cancelled',
    )
  })
})
