import { expect, it } from '@jest/globals'
import { codeBlock } from '../../scripts/documents.ts'
import { success } from '../support/scripts.ts'
import { proxyPassword } from '../support/play.ts'
import type { Setting } from './configurations.ts'
import { mayUsePort443 } from './programs.ts'
import { built, type Cell, cells, testThrough, throughProxy } from './scenarios.ts'

const login: Setting = { kind: 'usual', login: { scheme: 'basic', password: proxyPassword } }
const onPort443 = cells.map((cell): Cell => ({
  ...cell,
  scenario: { ...cell.scenario, port: 443 },
}))
const refused: Cell = {
  name: 'another port, and is named',
  scenario: { script: success },
  expected: {
    exit: 1,
    builds: 0,
    requests: 0,
    error: /proxy .* responded with 403.*\nAllow the host and its port in the proxy/,
  },
}

it.each(['Squid', 'tinyproxy', 'mitmproxy'])('docs/network.md has a block for %s', (name) => {
  expect(codeBlock('docs/network.md', name)).toMatch(/443/)
})

testThrough(throughProxy, [
  { program: 'squid', how: 'as documented', setting: { kind: 'usual' }, cells },
  { program: 'squid', how: 'with a password', setting: login, cells: [built] },
  { program: 'squid', how: 'as in Debian refuses', setting: { kind: 'default' }, cells: [refused] },
  {
    program: 'squid',
    how: 'as in Debian',
    setting: { kind: 'default' },
    cells: mayUsePort443 ? onPort443 : [],
  },
  { program: 'tinyproxy', how: 'as in Debian', setting: { kind: 'default' }, cells },
  { program: 'tinyproxy', how: 'as documented', setting: { kind: 'usual' }, cells },
  { program: 'tinyproxy', how: 'with a password', setting: login, cells: [built] },
])
