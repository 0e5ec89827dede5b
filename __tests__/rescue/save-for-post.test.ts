import { describe, expect, it } from '@jest/globals'
import type { BuildResult } from '../../src/builds/outcome.ts'
import type { SentForms } from '../../src/builds/submit/sent-forms.ts'
import { submit } from '../../src/builds/submit/submit.ts'
import { SubmitUnknownError } from '../../src/builds/submit/submit-errors.ts'
import type { RunEvent } from '../../src/rescue/run-event.ts'
import { factsAfter } from '../../src/rescue/save-for-post.ts'
import { encodeState } from '../../src/rescue/state-format.ts'
import { type FactsForPost, leftOver } from '../../src/rescue/work-for-post.ts'
import { ActionError } from '../../src/util/errors.ts'
import { httpError, makeBuild, submission } from '../../world/server/api-values.ts'
import { createModelServer } from '../../world/server/model-server.ts'
import { createVirtualClock } from '../../world/server/virtual-clock.ts'

const form = {
  ...{ imageName: 'hello', imageTag: 'v1', agentName: 'hello' },
  ...{ agentId: undefined, workingTreeHash: undefined },
}
const sent: SentForms = {
  ...{ form, seenBefore: [], listBefore: undefined, unanswered: { firstMs: 1, lastMs: 1 } },
}
const certain: SentForms = { ...sent, unanswered: undefined }
const inConflict: SentForms = { ...certain, answered: { fromMs: 1, toMs: undefined } }

const submitting = (record = sent): RunEvent => ({ type: 'submitting', sent: record })
const created = (record = certain, isAdopted = false): RunEvent => ({
  ...{ type: 'created', build: makeBuild({ id: 'b-7' }), sent: record, isAdopted },
})
const reused = (how: 'taken' | 'watched'): RunEvent => ({
  ...{ type: 'reused', build: makeBuild({ id: 'b-9' }), reused: { how, ageSeconds: 1 } },
})
const status = (word: string, id = 'b-7'): RunEvent => ({
  ...{ type: 'status', build: makeBuild({ id, status: word }) },
})
const ended = (word: string, cancellation: Partial<BuildResult['cancellation']> = {}): RunEvent => {
  const build = makeBuild({ id: 'b-7', status: word })
  const result = { build, outcome: { type: 'finished' } as const, queueSeconds: 1, buildSeconds: 1 }
  const cancelled = { wanted: false, accepted: false, ...cancellation }
  return { type: 'ended', result: { ...result, cancellation: cancelled } }
}
const failed = (error: unknown, isAborted = false): RunEvent => {
  return { type: 'failed', error, isAborted }
}

function after(events: readonly RunEvent[], cancelOnAbort = true): FactsForPost {
  const nothing: FactsForPost = { cancelWanted: false }
  return events.reduce((facts, event) => factsAfter(facts, event, cancelOnAbort), nothing)
}

const nothing = { type: 'nothing' }
const form7 = { type: 'submit', sent }
const build7 = { type: 'build', buildId: 'b-7' }
const wanted = { wanted: true, accepted: true }

describe('what a run leaves to its post step', () => {
  it.each<[string, object, readonly RunEvent[]]>([
    ['before the submit', nothing, []],
    ['during the submit', form7, [submitting()]],
    ['after a rejected submit', nothing, [submitting(), failed(new ActionError('No.'))]],
    [
      'after a submit that may have created a build',
      form7,
      [submitting(), failed(new SubmitUnknownError('Lost.'))],
    ],
    ['after an unexpected error', form7, [submitting(), failed(new TypeError('a bug'))]],
    ['after an abort', form7, [submitting(), failed(new ActionError('Stopped.'), true)]],
    [
      'after a conflict, for one look for a copy of the form',
      { type: 'submit', sent: { ...inConflict, unproved: [] } },
      [submitting(inConflict), failed(httpError(409, 'There is one.'))],
    ],
    ['once a response names the build', build7, [submitting(), created()]],
    [
      'after an unexpected error beside the build',
      build7,
      [submitting(), created(), failed(new TypeError('a bug'))],
    ],
    [
      'beside the build, forms without a response',
      { ...build7, sent },
      [submitting(), created(sent)],
    ],
    [
      'beside the build, a form in conflict',
      { ...build7, sent: inConflict },
      [submitting(), created(inConflict)],
    ],
    [
      'of a build that was only found in the list, with its form',
      { ...form7, buildId: 'b-7' },
      [submitting(), created(sent, true)],
    ],
    [
      'of such a build whose cancellation is left to post',
      { ...form7, buildId: 'b-7' },
      [submitting(), created(sent, true), ended('running', { wanted: true, isLeftToPost: true })],
    ],
    [
      'of such a build that was cancelled, and is certain by then',
      build7,
      [submitting(), created(sent, true), ended('running', wanted)],
    ],
    [
      'of such a build that has ended, its form',
      { ...form7, buildId: 'b-7' },
      [submitting(), created(sent, true), status('success')],
    ],
    ['while the build runs', build7, [submitting(), created(), status('running')]],
    ['after the end of another build', build7, [submitting(), created(), status('success', 'b-8')]],
    ['after the end of the build', nothing, [submitting(), created(), status('success')]],
    [
      'after another run\u2019s build took the place of ours, which is cancelled',
      nothing,
      [submitting(), created(), reused('taken')],
    ],
    ['during the next submit', form7, [submitting(), created(), reused('taken'), submitting()]],
    ['during a submit after a build', form7, [submitting(), created(), submitting()]],
    ['before the named build is read', build7, [{ type: 'watching', id: 'b-7' }]],
    [
      'while the named build is followed',
      { type: 'build', buildId: 'b-9' },
      [{ type: 'watching', id: 'b-9' }, reused('watched')],
    ],
    [
      'where the named build cannot be read',
      nothing,
      [{ type: 'watching', id: 'b-9' }, failed(new ActionError('No.'))],
    ],
    [
      'after an abort before the named build is read',
      build7,
      [{ type: 'watching', id: 'b-7' }, failed(new ActionError('Stopped.'), true)],
    ],
    [
      'after an error while the named build is followed',
      { type: 'build', buildId: 'b-9' },
      [{ type: 'watching', id: 'b-9' }, reused('watched'), failed(new TypeError('a bug'))],
    ],
    ['once nobody may cancel the build', nothing, [submitting(), created(), ended('running')]],
    ...['cancelled', 'success', 'failed', 'error', 'timed_out', 'deleting'].map(
      (word): [string, object, readonly RunEvent[]] => [
        `after an end that a cancellation did not prevent: ${word}`,
        nothing,
        [submitting(), created(), ended(word, wanted)],
      ],
    ),
    ...['queued', 'running', 'cancelling', 'unknown', 'a word of its own'].map(
      (word): [string, object, readonly RunEvent[]] => [
        `after a cancellation that has no end yet: ${word}`,
        build7,
        [submitting(), created(), ended(word, wanted)],
      ],
    ),
    ...[false, true].map((isAdopted): [string, object, readonly RunEvent[]] => [
      `until the log has named others that its forms may have become: ${isAdopted}`,
      { type: 'others', buildId: 'b-7', sent },
      [submitting(), created(sent, isAdopted), ended('success')],
    ]),
    [
      'once the log has named others',
      nothing,
      [submitting(), created(sent), ended('success'), { type: 'told' }],
    ],
    [
      'of a running build, whatever the log has named',
      { ...build7, sent },
      [submitting(), created(sent), { type: 'told' }],
    ],
  ])('is right %s', (_, expected, events) => {
    expect(leftOver(after(events))).toEqual(expected)
  })

  it.each([[[submitting()]], [[submitting(), created()]]])(
    'is nothing where no cancel is wanted',
    (events) => {
      expect(leftOver(after(events, false))).toEqual(nothing)
    },
  )

  it('is a summary that is not written', () => {
    const facts: FactsForPost = { cancelWanted: false, missingSummary: { agent: 'chat' } }
    const shown = factsAfter(facts, { type: 'summarised' }, true)
    expect(shown).toMatchObject({ missingSummary: undefined })
    expect(factsAfter(shown, { type: 'summarised' }, true)).toBe(shown)
  })

  it('stays small however many builds of the same content there are', async () => {
    const clock = createVirtualClock()
    const server = createModelServer({ clock })
    const { imageName, imageTag, workingTreeHash } = submission
    const like = {
      imageName,
      imageTag,
      workingTreeHash,
      agentName: 'hello',
      agentId: 'agent-hello',
    }
    for (let index = 0; index < 10_000; index += 1) {
      // The newest are as old as the server's clock can tell.
      const createdAt = new Date(clock.wallMs() - (10_000 - index) * 100).toISOString()
      server.add({ ...like, id: `build-${index}-${'x'.repeat(20)}`, createdAt })
    }
    const events: RunEvent[] = []
    await submit(
      {
        submission: { ...submission, agent: { agentId: 'agent-hello' } },
        agentName: 'hello',
        seen: new Set(),
        onRecord: (record) => void events.push(submitting(record)),
        onCreated: () => undefined,
      },
      { api: server, clock, random: () => 0.5, reporter: { report: () => undefined } },
      new AbortController().signal,
    )
    const facts = after(events)
    // The first page, of which half is too old.
    expect(facts.sent?.seenBefore).toHaveLength(100)
    const text = encodeState({ ...facts, revision: 1 }, 'k', (value) => value)
    expect(text.length).toBeLessThan(32_768)
  })
})
