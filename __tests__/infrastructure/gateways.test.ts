import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { codeBlock } from '../../scripts/documents.ts'
import type { Expected } from '../support/problems-of.ts'
import { endless, success } from '../support/scripts.ts'
import type { FaultEffect } from '../../testbed/emulator/http/faults.ts'
import { type Cell, cells, lost, testThrough, throughGateway } from './scenarios.ts'

const large: Cell = {
  name: 'a context of over 1 MB, the most that nginx accepts by default',
  scenario: { script: success, files: { 'app/data': randomBytes(1_100_000).toString('hex') } },
  expected: { exit: 0, submits: 1 },
}
/** The run has stopped when the service reads its form, which the gateway has kept. */
const late = (name: string, fault: FaultEffect, expected: Expected): Cell => ({
  name,
  scenario: {
    script: endless,
    knobs: { faults: [{ ...fault, on: 'submit' }] },
    drive: async (_, stop, server) => {
      await server.requested('submit', 1)
      await sleep(3_000)
      stop('SIGINT')
    },
  },
  expected: { submits: 1, error: /stopped after it had sent the submit request/, ...expected },
})
const readLate: FaultEffect = { type: 'delay', ms: 40_000 }
const buffering = 'proxy_ignore_headers X-Accel-Buffering;'

it.each(['nginx', 'HAProxy', 'Varnish', 'Caddy'])('docs/network.md has a block for %s', (name) => {
  expect(codeBlock('docs/network.md', name)).toMatch(/127\.0\.0\.1/)
})

testThrough(throughGateway, [
  { program: 'nginx', how: 'with its defaults', setting: { kind: 'default' }, cells },
  {
    program: 'nginx',
    how: 'as documented',
    cells: [...cells, large],
    // The page must do without the header by which a server asks for a log without delay.
    setting: { kind: 'usual', extra: buffering },
  },
  {
    program: 'nginx',
    how: 'as documented, in a site that caches',
    cells,
    setting: {
      kind: 'usual',
      extra: 'proxy_cache_path cache keys_zone=all:1m; proxy_cache all; proxy_cache_valid 200 30s;',
      // It keeps from caching too.
      without: /proxy_buffering off;/g,
    },
  },
  {
    program: 'nginx',
    how: 'that keeps a form for its server',
    setting: { kind: 'default', extra: 'proxy_ignore_client_abort on;' },
    cells: [
      late('a form that is read late becomes no build that runs on', readLate, { exit: 1 }),
      late(
        'a form that is never read is warned of',
        { type: 'hang' },
        { exit: 1, builds: 0, warning: /one may still appear/ },
      ),
    ],
  },
  {
    program: 'nginx',
    how: 'as documented, in a site that repeats forms',
    cells: lost,
    setting: {
      kind: 'usual',
      extra: 'proxy_next_upstream error timeout non_idempotent;',
      isTwice: true,
    },
  },
  {
    program: 'haproxy',
    how: 'with its defaults',
    setting: { kind: 'default' },
    cells: [
      ...cells,
      // The service may have the whole form before HAProxy closes its connection.
      late('a form whose connection the run resets', readLate, { exit: 1, builds: 'at most 1' }),
    ],
  },
  { program: 'haproxy', how: 'as documented', setting: { kind: 'usual' }, cells },
  {
    program: 'haproxy',
    how: 'as documented, where it repeats requests',
    cells: lost,
    setting: {
      kind: 'usual',
      extra: 'retry-on all-retryable-errors\n option http-buffer-request',
    },
  },
  { program: 'varnish', how: 'as documented', setting: { kind: 'usual' }, cells },
])
