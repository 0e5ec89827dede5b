import { describe, expect, it } from '@jest/globals'
import { decodeState, encodeState, readBuildId } from '../../src/rescue/state-format.ts'
import { createRedactor } from '../../src/runner/redact.ts'

const stateOf = (id: string) => ({
  ...{ revision: 1, cancelWanted: true, build: { id, status: id } },
})

describe('the state for the post step', () => {
  it('is accepted only when it is encrypted with the key', () => {
    const saved = encodeState(stateOf('b-7'), 'k', (text) => text)
    expect(decodeState(saved, 'k')).toEqual(stateOf('b-7'))
    expect(decodeState(saved, 'another key')).toBe('forged')
    expect(readBuildId(saved)).toBe('b-7')
    const bytes = Buffer.from(saved.split('.', 1)[0] ?? '', 'base64')
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
    const redact = createRedactor([key])
    const forms = [key, Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')]
    for (const id of forms) {
      const saved = encodeState(stateOf(id), key, redact)
      expect(decodeState(saved, key)).toEqual(stateOf(id))
      const decoded = Buffer.from(saved, 'base64').toString('latin1')
      expect(forms.filter((form) => `${saved}\n${decoded}`.includes(form))).toEqual([])
    }
  })
})
