import { describe, expect, it } from '@jest/globals'
import { decodeState, encodeState } from '../../src/cleanup/state-format.ts'

const stateOf = (id: string) => ({
  cancelWanted: true,
  build: { id, status: id, claim: 'answered' } as const,
})

const step = {
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'image',
  GITHUB_ACTION: '2',
}
const bytesOf = (saved: string) => Buffer.from(saved, 'base64')

describe('the state for the post step', () => {
  it.each(Object.keys(step))('is accepted only of the same %s', (name) => {
    const saved = encodeState(stateOf('b-7'), 'k', step)
    expect(decodeState(saved, 'k', { ...step })).toEqual(stateOf('b-7'))
    for (const value of ['8', '', undefined])
      expect(decodeState(saved, 'k', { ...step, [name]: value })).toBe('forged')
    const unset = encodeState(stateOf('b-7'), 'k', { ...step, [name]: undefined })
    expect(decodeState(unset, 'k', { ...step, [name]: '' })).toEqual(stateOf('b-7'))
    expect(decodeState(unset, 'k', step)).toBe('forged')
  })

  it('is encrypted with another IV for each text and each step', () => {
    const steps = [
      ...[step, {}, { GITHUB_RUN_ID: '71' }, { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' }],
      ...Object.keys(step).map((name) => ({ ...step, [name]: 'other' })),
    ]
    const saved = steps.flatMap((one) =>
      ['b-7', 'b-8'].map((id) => encodeState(stateOf(id), 'k', one)),
    )
    const ivs = saved.map((state) => bytesOf(state).subarray(0, 12).toString('hex'))
    expect(new Set(ivs).size).toBe(2 * steps.length)
  })

  it('is accepted only when it is encrypted with the key', () => {
    const saved = encodeState(stateOf('b-7'), 'k')
    expect(decodeState(saved, 'k')).toEqual(stateOf('b-7'))
    expect(decodeState(saved, 'another key')).toBe('forged')
    const bytes = bytesOf(saved)
    for (const index of bytes.keys()) {
      const forged = Buffer.from(bytes)
      forged[index] = (forged[index] ?? 0) ^ 1
      expect(decodeState(forged.toString('base64'), 'k')).toBe('forged')
    }
    for (const forged of ['x', 'AAAA', '{}', bytes.toString('base64').slice(0, 36)])
      expect(decodeState(forged, 'k')).toBe('forged')
  })

  it('has an ID into which the server puts the key, but only for who has the key', () => {
    const key = 'key-3f9c2d1a5b6c7d8e9f00'
    const forms = [key, Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')]
    for (const id of forms) {
      const saved = encodeState(stateOf(id), key)
      expect(decodeState(saved, key)).toEqual(stateOf(id))
      const decoded = Buffer.from(saved, 'base64').toString('latin1')
      expect(forms.filter((form) => `${saved}\n${decoded}`.includes(form))).toEqual([])
    }
  })
})
