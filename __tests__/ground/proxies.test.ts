import { describe, expect, it } from '@jest/globals'
import type { Expected } from '../../world/bars/check-run.ts'
import { codeBlock } from '../../scripts/documents.ts'
import { success } from '../../world/bars/faults/cell.ts'
import { proxyPassword } from '../../world/bars/scene.ts'
import type { Setting } from './configurations.ts'
import { mayUsePort443 } from './ground.ts'
import { isInstalled } from './programs.ts'
import { type Cell, cells, throughProxy } from './scenes.ts'

const built: Omit<Cell, 'name'> = {
  scene: { script: success },
  expected: { exit: 0, submits: 1 },
}
const withPassword: Setting = {
  ...{ kind: 'usual', login: { scheme: 'basic', password: proxyPassword } },
}

it.each(['Squid', 'tinyproxy', 'mitmproxy'])('docs/network.md has a block for %s', (name) => {
  expect(codeBlock('docs/network.md', name)).toMatch(/443/)
})

if (isInstalled('squid')) {
  describe('squid', () => {
    it.concurrent.each(cells)('as documented passes on $name', async (cell) => {
      expect(await throughProxy('squid', { kind: 'usual' }, cell)).toEqual([])
    })

    if (mayUsePort443) {
      it.concurrent.each(cells)('as in Debian passes on $name', async ({ scene, ...cell }) => {
        const onPort443 = { ...cell, scene: { ...scene, port: 443 } }
        expect(await throughProxy('squid', { kind: 'default' }, onPort443)).toEqual([])
      })
    }

    it.concurrent('that asks for a password gets it', async () => {
      expect(await throughProxy('squid', withPassword, built)).toEqual([])
    })

    it.concurrent('as in Debian is named where it refuses another port', async () => {
      const expected: Expected = {
        ...{ exit: 1, builds: 0, requests: 0 },
        error: /proxy .* responded with 403.*\nAllow the host and its port in the proxy/,
      }
      const cell = { scene: { script: success }, expected }
      expect(await throughProxy('squid', { kind: 'default' }, cell)).toEqual([])
    })
  })
}

if (isInstalled('tinyproxy')) {
  describe('tinyproxy', () => {
    it.concurrent.each(cells)('as in Debian passes on $name', async (cell) => {
      expect(await throughProxy('tinyproxy', { kind: 'default' }, cell)).toEqual([])
    })

    it.concurrent.each(cells)('as documented passes on $name', async (cell) => {
      expect(await throughProxy('tinyproxy', { kind: 'usual' }, cell)).toEqual([])
    })

    it.concurrent('that asks for a password gets it', async () => {
      expect(await throughProxy('tinyproxy', withPassword, built)).toEqual([])
    })
  })
}
