import { describe, expect, it } from '@jest/globals'
import { emptyLogRead } from '../../src/build-log/steps.ts'
import type { BuildResult } from '../../src/builds/outcome.ts'
import type { Claim, SubmitClaim } from '../../src/builds/claim.ts'
import type { SubmitAttempt } from '../../src/builds/submit/submit-attempt.ts'
import type { RunEvent } from '../../src/cleanup/run-event.ts'
import { updateFactsForPost } from '../../src/cleanup/save-for-post.ts'
import {
  type FactsForPost,
  type LeftOverWork,
  findLeftOverWork,
} from '../../src/cleanup/work-for-post.ts'
import { ActionError } from '../../src/util/errors.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'

const facts = {
  imageName: 'hello',
  imageTag: 'v1',
  agentName: 'hello',
  agentId: undefined,
  workingTreeHash: undefined,
}
const sent: SubmitAttempt = { facts, before: [], isOpen: true }
const certain: SubmitAttempt = { ...sent, isOpen: false }

const submitting = (): RunEvent => ({ type: 'submitting', sent })
const created = (record = certain, claim: SubmitClaim = 'answered'): RunEvent => ({
  type: 'submitted',
  build: makeBuild({ id: 'b-7' }),
  sent: record,
  claim,
})
const settled: RunEvent = { type: 'settled', settled: 'alone' }
const reused = (how: 'taken' | 'watched'): RunEvent => ({
  type: 'reused',
  build: makeBuild({ id: 'b-9' }),
  reused: { how, ageSeconds: 1 },
})
const status = (word: string, id = 'b-7'): RunEvent => ({
  type: 'status',
  build: makeBuild({ id, status: word }),
})
const ended = (word: string, cancellation: Partial<BuildResult['cancellation']> = {}): RunEvent => {
  const build = makeBuild({ id: 'b-7', status: word })
  const result = { build, outcome: { type: 'finished' } as const, queueSeconds: 1, buildSeconds: 1 }
  const cancelled = { wanted: false, accepted: false, ...cancellation }
  return { type: 'ended', result: { ...result, cancellation: cancelled, log: emptyLogRead } }
}
const failed = (error: unknown, isAborted = false): RunEvent => {
  return { type: 'failed', error, isAborted }
}

function after(events: readonly RunEvent[], cancelOnAbort = true): FactsForPost {
  const nothing: FactsForPost = { cancelWanted: false }
  return events.reduce((facts, event) => updateFactsForPost(facts, event, cancelOnAbort), nothing)
}

const nothing: LeftOverWork = { type: 'nothing' }
const open = { type: 'left', sent } as const
const left = (id: string, status: string, claim: Claim) =>
  ({ type: 'left', build: { id, status, claim } }) as const
const build7 = left('b-7', 'queued', 'answered')
const build9 = left('b-9', 'queued', 'named')
const watching: RunEvent = { type: 'watching', id: 'b-7' }
const wanted = { wanted: true, accepted: true }

describe('what a run leaves to its post step', () => {
  it.each<[string, LeftOverWork, readonly RunEvent[]]>([
    ['before the submit', nothing, []],
    ['after a rejected submit', nothing, [submitting(), failed(new ActionError('No.'))]],
    ['after an unexpected error', open, [submitting(), failed(new TypeError('a bug'))]],
    ['after an abort', open, [submitting(), failed(new ActionError('Stopped.'), true)]],
    [
      'while the build runs',
      left('b-7', 'running', 'answered'),
      [submitting(), created(), status('running')],
    ],
    ['of a build with other attempts', { ...build7, sent }, [submitting(), created(sent)]],
    ['after the end of another build', build7, [submitting(), created(), status('success', 'b-8')]],
    ['after the end of the build', nothing, [submitting(), created(), status('success')]],
    [
      'after the end of a build from the list',
      { ...left('b-7', 'success', 'found'), sent },
      [submitting(), created(sent, 'found'), status('success')],
    ],
    [
      'of a build from the list that is settled',
      { ...open, build: { id: 'b-7', status: 'queued', claim: 'found', settled: 'alone' } },
      [submitting(), created(sent, 'found'), settled],
    ],
    [
      'once another run\u2019s build took the place of ours',
      nothing,
      [submitting(), created(), reused('taken')],
    ],
    ['during a submit after a build', open, [submitting(), created(), submitting()]],
    ['before the named build is read', left('b-7', '', 'named'), [watching]],
    ['while the named build is followed', build9, [watching, reused('watched')]],
    ['where the named build cannot be read', nothing, [watching, failed(new ActionError('No.'))]],
    [
      'after an abort before the named build is read',
      left('b-7', '', 'named'),
      [watching, failed(new ActionError('Stopped.'), true)],
    ],
    [
      'after an error while the named build is followed',
      build9,
      [watching, reused('watched'), failed(new TypeError('a bug'))],
    ],
    ['once nobody may cancel the build', nothing, [submitting(), created(), ended('running')]],
    ['after a cancelled end', nothing, [submitting(), created(), ended('cancelled', wanted)]],
    [
      'before a cancelled end',
      left('b-7', 'cancelling', 'answered'),
      [submitting(), created(), ended('cancelling', wanted)],
    ],
  ])('is right %s', (_, expected, events) => {
    expect(findLeftOverWork(after(events))).toEqual(expected)
  })

  it.each([[[submitting()]], [[submitting(), created()]], [[watching]]])(
    'is nothing where no cancel is wanted',
    (events) => expect(findLeftOverWork(after(events, false))).toEqual(nothing),
  )

  it('is a summary that is not written', () => {
    const facts: FactsForPost = { cancelWanted: false, missingSummary: { agent: 'chat' } }
    const shown = updateFactsForPost(facts, { type: 'summarised' }, true)
    expect(shown).toMatchObject({ missingSummary: undefined })
    expect(updateFactsForPost(shown, { type: 'summarised' }, true)).toBe(shown)
  })
})
