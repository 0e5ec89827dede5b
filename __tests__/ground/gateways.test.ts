import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { codeBlock } from '../../scripts/documents.ts'
import type { Expected } from '../../world/bars/check-run.ts'
import { endless, success } from '../../world/bars/faults/cell.ts'
import type { FaultEffect } from '../../world/emulator/faults.ts'
import { isInstalled } from './programs.ts'
import { type Cell, cells, throughGateway } from './scenes.ts'

/** Of over 1 MB, the most that nginx accepts by default. */
const large: Cell['scene'] = {
  script: success,
  files: { 'app/data': randomBytes(1_100_000).toString('hex') },
}
/** The run has stopped when the service reads its form, which the gateway has kept. */
const late = (fault: FaultEffect, expected: Expected): Omit<Cell, 'name'> => ({
  scene: {
    script: endless,
    knobs: { faults: [{ ...fault, on: 'submit' }] },
    drive: async (_, stop, server) => {
      await server.requested('submit', 1)
      await sleep(3_000)
      stop('SIGINT')
    },
  },
  expected: { submits: 1, error: /stopped after it had sent the form/, ...expected },
})
const cancelledLate = late({ type: 'delay', ms: 40_000 }, { exit: 1 })
const lost = cells.filter(({ name }) => name === 'a lost response')

it.each(['nginx', 'HAProxy', 'Varnish', 'Caddy'])('docs/network.md has a block for %s', (name) => {
  expect(codeBlock('docs/network.md', name)).toMatch(/127\.0\.0\.1/)
})

if (isInstalled('nginx')) {
  describe('nginx', () => {
    it.concurrent.each(cells)('with its defaults passes on $name', async (cell) => {
      expect(await throughGateway('nginx', { kind: 'default' }, cell)).toEqual([])
    })

    it.concurrent.each(cells)('as documented passes on $name', async (cell) => {
      // The page must do without the header by which a server asks for a log without delay.
      const extra = 'proxy_ignore_headers X-Accel-Buffering;'
      expect(await throughGateway('nginx', { kind: 'usual', extra }, cell)).toEqual([])
    })

    it.concurrent('as documented passes on a large context', async () => {
      const cell: Omit<Cell, 'name'> = { scene: large, expected: { exit: 0, submits: 1 } }
      expect(await throughGateway('nginx', { kind: 'usual' }, cell)).toEqual([])
    })

    it.concurrent.each(cells)(
      'as documented, in a site that caches, passes on $name',
      async (cell) => {
        const extra =
          'proxy_cache_path cache keys_zone=all:1m; proxy_cache all; proxy_cache_valid 200 30s;'
        // It keeps from caching too.
        const without = /proxy_buffering off;/g
        const setting = { kind: 'usual', extra, without } as const
        expect(await throughGateway('nginx', setting, cell)).toEqual([])
      },
    )

    it.concurrent('that keeps a form for its server does not keep a build running', async () => {
      const setting = { kind: 'default', extra: 'proxy_ignore_client_abort on;' } as const
      expect(await throughGateway('nginx', setting, cancelledLate)).toEqual([])
    })

    it.concurrent('that keeps a form for longer than post may look is warned of', async () => {
      const setting = { kind: 'default', extra: 'proxy_ignore_client_abort on;' } as const
      const cell = late({ type: 'hang' }, { exit: 1, builds: 0, warning: /one may still appear/ })
      expect(await throughGateway('nginx', setting, cell)).toEqual([])
    })

    it.concurrent.each(lost)(
      'as documented, in a site that repeats forms, passes on $name',
      async (cell) => {
        const extra = 'proxy_next_upstream error timeout non_idempotent;'
        const setting = { kind: 'usual', extra, isTwice: true } as const
        expect(await throughGateway('nginx', setting, cell)).toEqual([])
      },
    )
  })
}

if (isInstalled('haproxy')) {
  describe('HAProxy', () => {
    it.concurrent.each(cells)('with its defaults passes on $name', async (cell) => {
      expect(await throughGateway('haproxy', { kind: 'default' }, cell)).toEqual([])
    })

    it.concurrent.each(cells)('as documented passes on $name', async (cell) => {
      expect(await throughGateway('haproxy', { kind: 'usual' }, cell)).toEqual([])
    })

    it.concurrent('leaves no build of a form whose connection the run resets', async () => {
      // The service may have the whole form before HAProxy closes its connection.
      const cell = late({ type: 'delay', ms: 40_000 }, { exit: 1, builds: 'at most 1' })
      expect(await throughGateway('haproxy', { kind: 'default' }, cell)).toEqual([])
    })

    it.concurrent.each(lost)(
      'as documented, where it repeats requests, passes on $name',
      async (cell) => {
        const extra = 'retry-on all-retryable-errors\n option http-buffer-request'
        expect(await throughGateway('haproxy', { kind: 'usual', extra }, cell)).toEqual([])
      },
    )
  })
}

if (isInstalled('varnish')) {
  describe('Varnish', () => {
    it.concurrent.each(cells)('as documented passes on $name', async (cell) => {
      expect(await throughGateway('varnish', { kind: 'usual' }, cell)).toEqual([])
    })
  })
}
