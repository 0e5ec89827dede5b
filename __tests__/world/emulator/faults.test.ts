import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../../world/emulator/faults.ts'
import { startHarness } from './harness.ts'

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
})
