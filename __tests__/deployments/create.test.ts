import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../src/api/errors.ts'
import { decideCreate } from '../../src/deployments/create.ts'

const error = (accepted: 'no' | 'maybe', status = 503): ApiError =>
  new ApiError('failed', {
    ...{ kind: 'http', status, accepted },
    meaning: status < 500 ? 'refused' : 'unavailable',
  })
const lost = { error: error('maybe'), forms: 1, wasLost: false }
const unsent = { error: error('no'), forms: 1, wasLost: false }

describe('decideCreate', () => {
  it.each([
    ['refused', { ...unsent, error: error('no', 400) }, undefined, 'refused', 'refused'],
    ['never sent', unsent, undefined, 'send-again', 'send-again'],
    ['never sent, five times', { ...unsent, forms: 5 }, undefined, 'refused', 'refused'],
    ['lost', lost, undefined, 'look', 'look'],
    ['lost, and listed', lost, 1, 'follow', 'follow'],
    ['lost, and listed twice', lost, 2, 'follow', 'follow'],
    ['lost, and not listed', lost, 0, 'send-again', 'send-again'],
    ['lost, with an unreadable list', lost, 'unread', 'send-again', 'in-doubt'],
    ['lost three times', { ...lost, forms: 3 }, 0, 'in-doubt', 'in-doubt'],
    ['refused after it was lost', { ...unsent, wasLost: true }, undefined, 'look', 'look'],
    [
      'refused after it was lost, and not listed',
      { error: error('no', 400), forms: 2, wasLost: true },
      0,
      'in-doubt',
      'in-doubt',
    ],
  ] as const)('a form that was %s', (_, facts, listed, ofProduction, ofPreview) => {
    expect(decideCreate({ ...facts, listed, isPreview: false })).toBe(ofProduction)
    expect(decideCreate({ ...facts, listed, isPreview: true })).toBe(ofPreview)
  })
})
