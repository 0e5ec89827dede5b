import type { Certificate } from '../../certificates.ts'
import { proxyPassword, type Scene } from '../scene.ts'
import { type Cell, success } from './cell.ts'

/** The server gets no form. */
export const nothing = { exit: 1, builds: 0 } as const

/** Faults of TLS. */
export function tlsCells(
  right: Certificate,
  other: Certificate,
  expired: Certificate,
): readonly Cell[] {
  const cell = (
    name: string,
    served: Certificate,
    { trusted = served, maxVersion }: { trusted?: Certificate; maxVersion?: 'TLSv1.1' } = {},
  ): Cell => ({
    name: `TLS: ${name}`,
    scene: {
      script: success,
      host: '127.0.0.1',
      tls: { ...served, ...(maxVersion ? { maxVersion, minVersion: maxVersion } : {}) },
      env: { NODE_EXTRA_CA_CERTS: trusted.file },
    },
    expected: { ...nothing, error: /127\.0\.0\.1.*NODE_EXTRA_CA_CERTS/s },
  })
  return [
    { ...cell('a trusted certificate', right), expected: { exit: 0 } },
    cell('a certificate for another name', other),
    cell('an expired certificate', expired),
    cell('an unknown authority', right, { trusted: other }),
    cell('an old protocol', right, { maxVersion: 'TLSv1.1' }),
    {
      name: 'TLS: a server without it',
      scene: { script: success, baseUrl: ({ host, port }) => `https://${host}:${port}` },
      expected: { ...nothing, error: /127\.0\.\d+\.\d+/ },
      // It never responds to a handshake.
      isSlow: true,
    },
  ]
}

/** Faults of an HTTP proxy. */
export function tunnelCells(other: Certificate): readonly Cell[] {
  const scene = (tunnel: Scene['tunnel']): Scene => ({
    script: success,
    host: '127.0.0.1',
    tls: other,
    env: { NODE_EXTRA_CA_CERTS: other.file },
    baseUrl: () => 'https://other.example',
    ...(tunnel ? { tunnel } : {}),
  })
  const refused = (status: number): Cell => ({
    name: `proxy: refuses with ${status}`,
    scene: scene(() => status),
    expected: { ...nothing, error: new RegExp(`proxy.*${status}`, 's') },
  })
  return [
    { name: 'proxy: opens the tunnel', scene: scene(() => 'open'), expected: { exit: 0 } },
    {
      name: 'proxy: refuses with 502 once',
      scene: scene((index) => (index === 0 ? 502 : 'open')),
      expected: { exit: 0 },
    },
    {
      name: 'proxy: resets once',
      scene: scene((index) => (index === 0 ? 'reset' : 'open')),
      expected: { exit: 0 },
    },
    refused(407),
    refused(403),
    { ...refused(502), isSlow: true },
    {
      name: 'proxy: resets always',
      scene: scene(() => 'reset'),
      expected: { ...nothing, error: /proxy/ },
      isSlow: true,
    },
    {
      name: 'proxy: cannot be reached',
      scene: {
        ...scene(undefined),
        env: { HTTPS_PROXY: `http://user:${proxyPassword}@127.0.0.1:9` },
      },
      expected: { ...nothing, error: /proxy.*127\.0\.0\.1:9/s },
      isSlow: true,
    },
    {
      name: 'proxy: leads to a certificate for another name',
      scene: { ...scene(() => 'open'), baseUrl: () => 'https://api.example' },
      expected: { ...nothing, error: /api\.example.*NODE_EXTRA_CA_CERTS/s },
    },
  ]
}
