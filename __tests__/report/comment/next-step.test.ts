import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../../src/report/comment/comment-body.ts'
import { buildingMark, type CommentRow } from '../../../src/report/comment/comment-rows.ts'
import {
  type SeenComments,
  nextStep,
  type Progress,
  type CommentStep,
  type StoredComment,
} from '../../../src/report/comment/next-step.ts'
import { rowOf, workflow } from './rows.ts'

const row = rowOf('chat')
const comment = (...rows: readonly CommentRow[]): StoredComment => ({
  ...{ id: 3, body: renderComment(workflow, rows, false), author: 'runner', isBot: false },
})
const nothing: SeenComments = { comments: [], isWhole: true, isStale: false, isSettled: false }
const at = (...comments: readonly StoredComment[]): SeenComments => ({ ...nothing, comments })
const start: Progress = { login: 'runner', writes: 0, hasRemoved: false, staleLooks: 0 }
const update: Partial<CommentStep> = {
  type: 'update',
  id: 3,
  body: expect.stringContaining('<!-- rows ') as unknown as string,
}

// What else it does, whole forges show.
describe('the next step for the comment', () => {
  it.each<readonly [string, SeenComments, Partial<Progress>, Partial<CommentStep>]>([
    ['reads it again first', { ...at(comment()), isStale: true }, {}, { type: 'look', id: 3 }],
    ['… but not for ever', { ...at(comment()), isStale: true }, { staleLooks: 10 }, update],
    ['is over where a newer run wrote', at(comment(row)), {}, { type: 'done' }],
  ])('%s', (_, look, progress, step) => {
    expect(nextStep(look, { ...start, ...progress }, workflow, row)).toMatchObject(step)
  })

  const draft = { ...row, mark: buildingMark }
  it.each<readonly [string, SeenComments, Partial<Progress>, Partial<CommentStep>]>([
    ['replaces the row of the same run', at(comment(draft)), {}, update],
    ['creates no comment', nothing, {}, { type: 'done' }],
    ['adds no row', at(comment(rowOf('planner'))), {}, { type: 'done' }],
    ['leaves a result', at(comment({ ...row, words: 'built' })), {}, { type: 'done' }],
    ['leaves a later run', at(comment({ ...draft, runNumber: 99 })), {}, { type: 'done' }],
    ['leaves a later attempt', at(comment({ ...draft, runAttempt: 9 })), {}, { type: 'done' }],
    ['leaves an earlier run', at(comment({ ...draft, runNumber: 0 })), {}, { type: 'done' }],
    ['waits after a write', at(comment(row)), { writes: 1 }, { type: 'settle', id: 3 }],
  ])('of a row that closes a draft %s', (_, look, progress, step) => {
    expect(nextStep(look, { ...start, ...progress }, workflow, row, 'closes')).toMatchObject(step)
  })
})
