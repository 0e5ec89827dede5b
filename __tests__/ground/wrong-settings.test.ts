import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Expected } from '../../world/bars/check-run.ts'
import { endless, success } from '../../world/bars/faults/cell.ts'
import { codeBlock } from '../../scripts/documents.ts'
import { isInstalled } from './programs.ts'
import { type Cell, cells, throughGateway, throughProxy } from './scenes.ts'

const lost = cells.filter(({ name }) => name === 'a lost response')
/** A gateway has made a second build of one form: the run is fine, and the other build is named. */
const repeated = lost.map((cell): Cell => ({
  ...cell,
  expected: { exit: 0, builds: 2, submits: 2, isEveryBuildNamed: true },
}))

it('docs/network.md warns of what these tests set wrong', () => {
  expect(codeBlock('docs/network.md', 'HAProxy')).toMatch('disable-l7-retry')
})

if (isInstalled('varnish')) {
  describe('Varnish with its defaults, which cache everything', () => {
    it.concurrent.each(cells)('changes nothing about $name but the time', async (cell) => {
      expect(await throughGateway('varnish', { kind: 'default' }, cell)).toEqual([])
    })

    it.concurrent('is named where the time is not enough', async () => {
      const cell: Omit<Cell, 'name'> = {
        scene: { script: endless, inputs: { 'timeout-minutes': '0.1' } },
        expected: { exit: 1, submits: 1, error: /cache/ },
      }
      expect(await throughGateway('varnish', { kind: 'default' }, cell)).toEqual([])
    })
  })
}

if (isInstalled('nginx')) {
  describe('nginx', () => {
    it.concurrent.each(cells)(
      'that keeps lists and statuses changes nothing about $name',
      async (cell) => {
        const extra =
          'proxy_cache_path cache keys_zone=all:1m; proxy_cache all; proxy_cache_valid 200 10s;'
        const without = /proxy_(?:buffering|cache) off;/g
        const setting = { kind: 'usual', extra, without } as const
        expect(await throughGateway('nginx', setting, cell)).toEqual([])
      },
    )

    it.concurrent.each(repeated)(
      'that repeats a form after $name leaves no build unnamed',
      async (cell) => {
        const extra = 'proxy_next_upstream error timeout non_idempotent;'
        const setting = { kind: 'default', extra, isTwice: true } as const
        expect(await throughGateway('nginx', setting, cell)).toEqual([])
      },
    )

    it.concurrent.each(cells)(
      'that compresses everything changes nothing about $name',
      async (cell) => {
        const extra =
          'gzip on; gzip_types *; gzip_proxied any; gzip_min_length 0; proxy_set_header Accept-Encoding "";'
        expect(await throughGateway('nginx', { kind: 'default', extra }, cell)).toEqual([])
      },
    )

    it.concurrent('that allows one request a second changes nothing about a submit', async () => {
      const extra =
        'limit_req_zone $binary_remote_addr zone=slow:1m rate=1r/s; limit_req zone=slow; limit_req_status 429;'
      const without = /limit_req(?: zone|_status).*;/g
      const setting = { kind: 'usual', extra, without } as const
      const cell = { scene: { script: success }, expected: { exit: 0, submits: 1 } } as const
      expect(await throughGateway('nginx', setting, cell)).toEqual([])
    })
  })
}

if (isInstalled('nginx')) {
  it.concurrent('nginx with its defaults is named where it refuses a large context', async () => {
    const files = { 'app/data': randomBytes(1_100_000).toString('hex') }
    const cell: Omit<Cell, 'name'> = {
      scene: { script: success, files },
      expected: { exit: 1, builds: 0, submits: 0, error: /client_max_body_size/ },
    }
    expect(await throughGateway('nginx', { kind: 'default' }, cell)).toEqual([])
  })
}

if (isInstalled('haproxy')) {
  describe('HAProxy', () => {
    it.concurrent.each(repeated)(
      'that repeats a form after $name leaves no build unnamed',
      async (cell) => {
        const extra = 'retry-on all-retryable-errors\n option http-buffer-request'
        expect(await throughGateway('haproxy', { kind: 'default', extra }, cell)).toEqual([])
      },
    )
  })
}

/** A proxy with another password than the one that is sent. */
const refusedBy = async (
  name: 'squid' | 'tinyproxy',
  scheme: 'basic' | 'digest',
  error: RegExp,
): Promise<readonly string[]> => {
  const setting = { kind: 'usual', login: { scheme, password: 'another-password' } } as const
  const expected: Expected = { exit: 1, builds: 0, requests: 0, error }
  return await throughProxy(name, setting, { scene: { script: success }, expected })
}

if (isInstalled('tinyproxy')) {
  it.concurrent('tinyproxy with another password is told by its 401', async () => {
    const error = /responded with 401.*\n.*password in 'HTTPS_PROXY'/
    expect(await refusedBy('tinyproxy', 'basic', error)).toEqual([])
  })
}

if (isInstalled('squid')) {
  describe('squid', () => {
    it.concurrent('with another password is told by its 407', async () => {
      const error = /responded with 407.*\n.*password in 'HTTPS_PROXY'/
      expect(await refusedBy('squid', 'basic', error)).toEqual([])
    })

    it.concurrent('that demands Digest is told by the schemes that it names', async () => {
      expect(await refusedBy('squid', 'digest', /responded with 407.*\n.*Basic/)).toEqual([])
    })
  })
}
