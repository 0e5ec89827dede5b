import { describe, expect, it } from '@jest/globals'
import { ActionError, describeError } from '../../src/util/errors.ts'

describe('describeError', () => {
  it.each([
    [new ActionError('The disk is full.', { hint: 'Free some.' }), 'The disk is full. Free some.'],
    [new ActionError('Input must be a number.'), 'Input must be a number.'],
    [new TypeError('No such thing'), 'No such thing'],
    ['thrown text', 'thrown text'],
  ])('says what happened and what to do: %s', (error, text) => {
    expect(describeError(error)).toBe(text)
  })
})
