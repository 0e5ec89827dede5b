import { randomBytes } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { endless, success } from '../support/scripts.ts'
import { codeBlock } from '../../scripts/documents.ts'
import {
  built,
  type Cell,
  cells,
  lost,
  testThrough,
  throughGateway,
  throughProxy,
} from './scenarios.ts'

/** A gateway has made a second build of one form: the run is fine, and looks for no copy. */
const repeated = lost.map((cell): Cell => ({
  ...cell,
  expected: { exit: 0, builds: 2, submits: 2 },
}))

it('docs/network.md warns of what these tests set wrong', () => {
  expect(codeBlock('docs/network.md', 'HAProxy')).toMatch('disable-l7-retry')
})

testThrough(throughGateway, [
  {
    program: 'varnish',
    how: 'with its defaults, which cache everything',
    setting: { kind: 'default' },
    cells: [
      ...cells,
      {
        name: 'a limit that is shorter than what is cached, and is named',
        scenario: { script: endless, inputs: { 'timeout-minutes': '0.1' } },
        expected: { exit: 1, submits: 1, error: /cache/ },
      },
    ],
  },
  {
    program: 'nginx',
    how: 'that repeats forms',
    cells: repeated,
    setting: {
      kind: 'default',
      extra: 'proxy_next_upstream error timeout non_idempotent;',
      isTwice: true,
    },
  },
  {
    program: 'nginx',
    how: 'that allows one request a second',
    cells: [built],
    setting: {
      kind: 'usual',
      extra:
        'limit_req_zone $binary_remote_addr zone=slow:1m rate=1r/s; limit_req zone=slow; limit_req_status 429;',
      without: /limit_req(?: zone|_status).*;/g,
    },
  },
  {
    program: 'nginx',
    how: 'with its defaults refuses',
    setting: { kind: 'default' },
    cells: [
      {
        name: 'a large context, and is named',
        scenario: {
          script: success,
          files: { 'app/data': randomBytes(1_100_000).toString('hex') },
        },
        expected: { exit: 1, builds: 0, submits: 0, error: /client_max_body_size/ },
      },
    ],
  },
])

/** A proxy with another password than the one that is sent. */
const refusing = (program: 'squid' | 'tinyproxy', scheme: 'basic' | 'digest', error: RegExp) =>
  ({
    program,
    how: `with another password for ${scheme} refuses`,
    setting: { kind: 'usual', login: { scheme, password: 'another-password' } },
    cells: [{ ...built, expected: { exit: 1, builds: 0, requests: 0, error } }],
  }) as const

testThrough(throughProxy, [
  refusing('tinyproxy', 'basic', /responded with 401.*\n.*password in 'HTTPS_PROXY'/),
  refusing('squid', 'basic', /responded with 407.*\n.*password in 'HTTPS_PROXY'/),
  refusing('squid', 'digest', /responded with 407.*\n.*Basic/),
])
