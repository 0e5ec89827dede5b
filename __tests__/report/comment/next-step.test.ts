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
const comment = (id: number, agents: readonly string[], author = 'runner'): StoredComment => ({
  id,
  body: renderComment(
    workflow,
    agents.map((agent) => rowOf(agent)),
    false,
  ),
  author,
  isBot: false,
})
const nothing: SeenComments = { comments: [], isWhole: true, isStale: false, isSettled: false }
const at = (...comments: readonly StoredComment[]): SeenComments => ({ ...nothing, comments })
const start: Progress = { login: 'runner', writes: 0, hasRemoved: false, staleLooks: 0 }
const created = comment(5, ['chat'])
const update = (id: number): Partial<CommentStep> => ({
  type: 'update',
  id,
  body: expect.stringContaining('<!-- rows ') as unknown as string,
})

describe('the next step for the comment', () => {
  it.each<readonly [string, SeenComments, Partial<Progress>, Partial<CommentStep>]>([
    ['creates it where there is none', nothing, {}, { type: 'create' }],
    ['stops where there may be one', { ...nothing, isWhole: false }, {}, { type: 'stop' }],
    ['stops once one was created', nothing, { created, writes: 1 }, { type: 'stop' }],
    ['stops once one may exist', nothing, { created: 'unknown', writes: 1 }, { type: 'stop' }],
    ['adds a row', at(comment(3, ['planner'])), {}, update(3)],
    ['writes no comment of others', at(comment(3, ['planner'], 'eve')), {}, { type: 'create' }],
    ['reads it again first', { ...at(comment(3, [])), isStale: true }, {}, { type: 'look', id: 3 }],
    ['… but not for ever', { ...at(comment(3, [])), isStale: true }, { staleLooks: 10 }, update(3)],
    ['is over where a newer run wrote', at(comment(3, ['chat'])), {}, { type: 'done' }],
    ['waits after a write', at(comment(3, ['chat'])), { writes: 1 }, { type: 'settle', id: 3 }],
    [
      'is over when the row has stayed',
      { ...at(comment(3, ['chat'])), isSettled: true },
      { writes: 1 },
      { type: 'done' },
    ],
    ['knows its own by ID', at({ ...created, author: 'ghost' }), { created }, { type: 'done' }],
    ['learns its author', at(comment(3, []), created), { created, login: 'x' }, update(3)],
    [
      'removes its own for an older one',
      at(comment(3, ['chat']), created),
      { created, writes: 2 },
      { type: 'remove', id: 5 },
    ],
    [
      '… once',
      at(comment(3, ['chat']), created),
      { created, writes: 2, hasRemoved: true },
      { type: 'settle', id: 3 },
    ],
    [
      'stops where the forge does not know it',
      at(comment(3, [])),
      { written: { id: 3, isThere: false }, writes: 1 },
      { type: 'stop' },
    ],
    ['stops where others keep writing', at(comment(3, [])), { writes: 20 }, { type: 'stop' }],
  ])('%s', (_, look, progress, step) => {
    expect(nextStep(look, { ...start, ...progress }, workflow, row)).toMatchObject(step)
  })

  const draft = { ...row, mark: buildingMark }
  const drafted = (one: CommentRow): StoredComment => ({
    ...comment(3, []),
    body: renderComment(workflow, [one], false),
  })
  it.each<readonly [string, SeenComments, Partial<Progress>, Partial<CommentStep>]>([
    ['replaces the row of the same run', at(drafted(draft)), {}, update(3)],
    ['creates no comment', nothing, {}, { type: 'done' }],
    ['adds no row', at(comment(3, ['planner'])), {}, { type: 'done' }],
    ['leaves a result', at(drafted({ ...row, words: 'built' })), {}, { type: 'done' }],
    ['leaves a later run', at(drafted({ ...draft, runNumber: 99 })), {}, { type: 'done' }],
    ['leaves a later attempt', at(drafted({ ...draft, runAttempt: 9 })), {}, { type: 'done' }],
    ['leaves an earlier run', at(drafted({ ...draft, runNumber: 0 })), {}, { type: 'done' }],
    ['waits after a write', at(drafted(row)), { writes: 1 }, { type: 'settle', id: 3 }],
  ])('of a row that closes a draft %s', (_, look, progress, step) => {
    expect(nextStep(look, { ...start, ...progress }, workflow, row, 'closes')).toMatchObject(step)
  })
})
