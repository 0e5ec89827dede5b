import { describe, expect, it } from '@jest/globals'
import type { SentForms } from '../../src/builds/submit/sent-forms.ts'
import { leftOver } from '../../src/rescue/work-for-post.ts'

const sent = { listBefore: undefined, unanswered: {} } as SentForms
const buildOf = (status: string) => ({ id: 'b-1', status })

describe('what a run leaves to its post step', () => {
  it.each(['queued', 'running', 'cancelling', 'unknown', 'a word of its own'])(
    'is a build with the status %s',
    (status) => {
      const build = buildOf(status)
      expect(leftOver({ cancelWanted: true, build })).toEqual({ type: 'build', buildId: 'b-1' })
      expect(leftOver({ cancelWanted: false, build })).toEqual({ type: 'nothing' })
    },
  )

  it.each(['success', 'failed', 'error', 'timed_out', 'cancelled', 'deleting'])(
    'is nothing after the status %s',
    (status) => {
      expect(leftOver({ cancelWanted: true, build: buildOf(status) })).toEqual({ type: 'nothing' })
    },
  )

  it('is the form whose build is not known, until that is known', () => {
    expect(leftOver({ cancelWanted: true, sent })).toEqual({ type: 'submit', sent })
    expect(leftOver({ cancelWanted: false, sent })).toEqual({ type: 'nothing' })
    expect(leftOver({ cancelWanted: true })).toEqual({ type: 'nothing' })
  })

  it.each(['running', 'success'])(
    'is the form too where a build was only found in the list: %s',
    (status) => {
      const left = { type: 'submit', sent, buildId: 'b-1' }
      expect(leftOver({ cancelWanted: true, sent, build: buildOf(status) })).toEqual(left)
    },
  )

  it('is a build of its own, and the forms that may have become others', () => {
    const build = { ...buildOf('running'), isOwn: true } as const
    const left = { type: 'build', buildId: 'b-1', sent }
    expect(leftOver({ cancelWanted: true, sent, build })).toEqual(left)
  })
})
