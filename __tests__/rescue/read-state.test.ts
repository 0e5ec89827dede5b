import { describe, expect, it } from '@jest/globals'
import type { SentForms } from '../../src/builds/submit/sent-forms.ts'
import { decidePost, newestState } from '../../src/rescue/read-state.ts'
import type { SavedState } from '../../src/rescue/state-format.ts'

const server = { baseUrl: 'https://builds.example', accountId: 'a' }
const state = (revision: number, changes: Partial<SavedState> = {}): SavedState => ({
  ...{ revision, cancelWanted: true, server },
  ...changes,
})
const build = { id: 'b-1', status: 'running' }

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

describe('what a post step has to do', () => {
  const sent = { listBefore: undefined, unanswered: { firstMs: 1, lastMs: 1 } } as SentForms

  it.each([
    ['nothing without a state', undefined, false, { type: 'nothing' }],
    ['to say so where the state may be lost', undefined, true, { type: 'unknown' }],
    ['to say so after a forged one', 'forged', true, { type: 'forged' }],
    ['nothing where nothing is left', 'nothing-left', true, { type: 'nothing' }],
    [
      'nothing after a main step that had begun',
      state(0, { server: undefined }),
      true,
      { type: 'nothing' },
    ],
    [
      'nothing where no cancel is wanted',
      state(1, { build, cancelWanted: false }),
      true,
      { type: 'nothing' },
    ],
    [
      'to cancel a build',
      state(1, { build }),
      false,
      { type: 'clean-up', left: { type: 'build', buildId: 'b-1' }, server },
    ],
    [
      'to look for the build of a form',
      state(1, { sent }),
      true,
      { type: 'clean-up', left: { type: 'submit', sent }, server },
    ],
  ] as const)('is %s', (_, left, mayBeLost, expected) => {
    expect(decidePost(left, mayBeLost)).toEqual(expected)
  })
})
