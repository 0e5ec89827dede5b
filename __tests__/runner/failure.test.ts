import { expect, it } from '@jest/globals'
import { explainError } from '../../src/runner/failure.ts'
import { ActionError } from '../../src/util/errors.ts'

it('shows an expected error with its own hint', () => {
  const error = new ActionError('The build failed.', { hint: 'Fix it.' })
  expect(explainError(error)).toMatchObject({ message: 'The build failed.', hint: 'Fix it.' })
})

it.each([
  [new TypeError('x is undefined'), 'The action failed unexpectedly: x is undefined'],
  ['thrown text', 'The action failed unexpectedly: thrown text'],
])('shows any other error as a bug: %s', (error, message) => {
  expect(explainError(error)).toEqual({
    message,
    hint: 'This is a bug in the action. Report it with the log of a run that has step debug logging enabled.',
  })
})
