import { describe, expect, it } from '@jest/globals'
import { newestState } from '../../src/rescue/read-state.ts'
import type { SavedState } from '../../src/rescue/state-format.ts'

const server = { baseUrl: 'https://builds.example', accountId: 'a' }
const state = (revision: number, changes: Partial<SavedState> = {}): SavedState => ({
  ...{ revision, cancelWanted: true, server },
  ...changes,
})

describe('the state of a main step', () => {
  const [older, newer] = [state(1), state(2)]

  it.each([
    ['nowhere', undefined, undefined, undefined],
    ['only passed', older, undefined, older],
    ['only in the file', undefined, older, older],
    ['newer in the file', older, newer, newer],
    ['newer as it is passed', newer, older, newer],
    ['passed, beside a forged file', older, 'forged', older],
    ['in the file, beside a forged one that is passed', 'forged', newer, newer],
    ['forged where it is passed', 'forged', undefined, 'forged'],
    ['nothing left as it is passed', 'nothing-left', undefined, 'nothing-left'],
    ['nothing left in the file, beside a forged one', 'forged', 'nothing-left', 'nothing-left'],
    [
      'nothing left as it is passed, beside a forged file',
      'nothing-left',
      'forged',
      'nothing-left',
    ],
    ['in the file, whatever is passed', 'nothing-left', newer, newer],
    ['nothing left in the file', older, 'nothing-left', 'nothing-left'],
    ['forged in the file', undefined, 'forged', 'forged'],
  ] as const)('is %s', (_, passed, filed, expected) => {
    expect(newestState(passed, filed)).toBe(expected)
  })

  it('is the one that says that main has ended', () => {
    const ended = state(3, { hasEnded: true })
    expect(newestState(newer, ended)).toBe(ended)
  })
})
