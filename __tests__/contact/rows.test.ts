import { describe, expect, it } from '@jest/globals'
import { assumptions } from '../../scripts/contact/assumptions.ts'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import { type Bent, contactEmulator, rowsOf, scriptOf } from './emulated-api.ts'

const knobs = (bent: Partial<Knobs>): Bent => ({ knobs: bent })

/** Builds that play another script where the tag is this one. */
const scripted = (tag: string, change: (steps: Script) => Script): Bent => ({
  script: (job) => (job.imageTag === tag ? change(scriptOf(job)) : scriptOf(job)),
})

/** A build that wins the race against its cancellation. */
const uncancellable = (tag: string): Bent => ({
  endOf: ({ imageTag }, end) => (imageTag === tag ? 'success' : end),
})

const withLines = (change: (line: string) => string) => (steps: Script) =>
  steps.map((step) => ('line' in step ? { line: change(step.line) } : step))

/** Bends the emulator for each row, and says what the row then shows. */
const bent: Readonly<Record<string, readonly [Bent, seen: unknown]>> = {
  'wrong-key': [knobs({ refusals: { 'unknown-key': 403 } }), '403'],
  'no-key': [knobs({ refusals: { 'no-key': 403 } }), '403'],
  'other-account': [knobs({ accounts: 'shared' }), 'builds'],
  'unknown-build': [knobs({ refusals: { 'unknown-build': 410 } }), '410'],
  'unknown-log': [knobs({ refusals: { 'unknown-log': 400 } }), '400'],
  'error-form': [
    knobs({ faults: [{ type: 'answer', on: 'get', status: 404, body: '<h1>404</h1>' }] }),
    "'text/plain; charset=utf-8', no JSON",
  ],
  generation: [knobs({ recordWithout: ['agent_name'] }), 'mixed'],
  'list-form': [knobs({ listForm: 'items' }), "'items' alone"],
  'default-order': [knobs({ listOrder: 'desc' }), 'newest first'],
  'newest-first': [knobs({ ignoredParameters: ['sort_order'] }), 'oldest first'],
  limit: [knobs({ ignoredParameters: ['limit'] }), 'ignored'],
  'high-limit': [knobs({ refusals: { 'high-limit': 400 } }), '400'],
  cursor: [knobs({ ignoredParameters: ['starting_after'] }), 'ignored'],
  'unknown-cursor': [knobs({ refusals: { 'unknown-cursor': 404 } }), '404'],
  'has-more': [knobs({ hasMore: 'always' }), 'wrong'],
  'agent-filter': [knobs({ ignoredParameters: ['agent_name'] }), 'ignored'],
  'hash-filter': [knobs({ ignoredParameters: ['working_tree_hash'] }), 'ignored'],
  'commit-filter': [knobs({ ignoredParameters: ['source_commit'] }), 'ignored'],
  'unknown-parameter': [knobs({ unknownParameters: 'refused' }), '422'],
  undeployed: [knobs({ undeployedForm: 'page' }), 'no bare list'],
  'created-by': [knobs({ nullFields: ['created_by'] }), 'missing'],
  clock: [knobs({ headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }), /minutes ahead/],
  fresh: [knobs({ headers: { age: '17' } }), '17 s old'],
  'request-id': [knobs({ headers: { 'x-trace-id': '1' } }), 'x-trace-id'],
  'rate-limits': [knobs({ headers: { 'x-ratelimit-limit': '60' } }), 'x-ratelimit-limit: 60'],

  'no-image-name': [knobs({ refusals: { 'missing-field': 400 } }), '400'],
  'validation-form': [knobs({ errorForm: 'message' }), 'another form'],
  'empty-archive': [knobs({ refusals: { 'empty-archive': 422 } }), '422'],
  'no-archive': [knobs({ refusals: { 'image-source': 422 } }), '422'],
  'no-dockerfile': [knobs({ refusals: { 'no-dockerfile': 422 } }), '422'],
  'both-agents': [knobs({ refusals: { 'both-agents': 422 } }), '422'],
  'no-agent': [knobs({ refusals: { 'no-agent': 404 } }), '404'],
  'unknown-agent': [knobs({ refusals: { 'unknown-agent': 400 } }), '400'],
  'unknown-platform': [knobs({ refusals: { 'bad-platform': 422 } }), '422'],
  'unknown-cancel': [knobs({ refusals: { 'unknown-cancel': 400 } }), '400'],

  'submit-status': [knobs({ submitStatus: 201 }), '201'],
  'first-status': [knobs({ firstStatus: 'unknown' }), 'unknown'],
  'first-agent-id': [knobs({ agentId: 'at-once' }), 'there'],
  'later-agent-id': [knobs({ agentId: 'never' }), 'missing'],
  'tree-hash': [knobs({ nullFields: ['working_tree_hash'] }), 'missing'],
  listed: [knobs({ listedAfterMs: 30_000 }), /^not within/],
  'list-record': [knobs({ listWithout: ['image_tag'] }), 'all but image_tag'],
  'image-url': [knobs({ imageUrlAfterMs: 30_000 }), /^not within/],
  times: [knobs({ nullFields: ['build_end_time'] }), 'not both'],
  statuses: [
    scripted('first', ([wait, ...steps]) => [
      ...[{ status: 'warming-up' }, wait ?? { waitMs: 0 }],
      ...steps,
    ]),
    'warming-up',
  ],
  'name-again': [knobs({ refusals: { 'name-taken': 400 } }), '400'],
  'by-id': [
    // The first ten forms are eight that are refused, the first build, and its name again.
    knobs({
      faults: [
        { type: 'delay', on: 'submit', ms: 0, times: 10 },
        { type: 'answer', on: 'submit', status: 403 },
      ],
    }),
    '403',
  ],
  failing: [scripted('failing', (steps) => [...steps.slice(0, -1), { end: 'error' }]), 'broken'],
  'cancel-queued': [knobs({ cancelStatus: { active: 200, cancelling: 202, ended: 202 } }), '200'],
  'cancel-again': [knobs({ cancelStatus: { active: 202, cancelling: 409, ended: 202 } }), '409'],
  'cancel-ended': [knobs({ cancelStatus: { active: 202, cancelling: 202, ended: 409 } }), '409'],
  'queued-end': [uncancellable('queued'), /succeeded$/],
  'running-end': [uncancellable('running'), /succeeded$/],
  'early-log': [knobs({ earlyLog: 'refused' }), '404'],
  'log-form': [knobs({ logForm: 'named' }), "events named 'log'"],
  'keep-alives': [knobs({ keepAlive: 'event', keepAliveMs: 20 }), 'events'],
  'log-replay': [knobs({ logReplay: false }), 'no lines'],
  'log-end': [knobs({ logEnd: 'never' }), 'stays open'],
  builder: [
    scripted(
      'first',
      withLines((line) => line.replace(/^#\d+ /, '')),
    ),
    'no steps',
  ],
  digest: [
    scripted(
      'first',
      withLines((line) => line.replace(/pushing .*/, 'DONE')),
    ),
    'no digest',
  ],
  'failed-step': [
    scripted(
      'failing',
      withLines((line) => line.replace(/^#.*/, 'broken')),
    ),
    'no step',
  ],
}

describe('each row', () => {
  it('has an emulator that is bent for it', () => {
    expect(Object.keys(bent).toSorted()).toEqual(assumptions.map(({ id }) => id).toSorted())
  })

  it.concurrent.each(Object.entries(bent))('%s differs, alone', async (id, [how, seen]) => {
    const { report, files } = await contactEmulator(how)
    expect(rowsOf(report, 'differs')).toEqual({
      [id]: seen instanceof RegExp ? expect.stringMatching(seen) : seen,
    })
    const [row] = assumptions.filter((one) => one.id === id)
    expect(files[1]).toContain(`| differs | ${row?.assumed ?? ''} | `)
  })
})
