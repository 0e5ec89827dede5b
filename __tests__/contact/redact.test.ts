import { expect, it } from '@jest/globals'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import { accountId, agent, apiKey, contactEmulator, scriptOf } from './emulated-api.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const hex = (text: string): string => Buffer.from(text).toString('hex')

/** A server and a builder that repeat everything they know, in every form. */
const echoes = [apiKey, accountId, 'ada.lovelace@people.example'].flatMap((secret) => [
  secret,
  base64(secret),
  base64(`:${secret}`),
  base64(`--${secret}`).replaceAll('+', '-').replaceAll('/', '_'),
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
  JSON.stringify(secret),
  hex(secret),
])
const others = [
  'mail to grace@navy.example',
  'from 10.20.30.40:8080 and fe80:12:34:56:78:9a:bc:de',
  'pulled registry.people.example:5000/ada/base:1',
  'arn:aws:codebuild:eu-west-1:123456789012:build/x',
  'agent-of-ada-1 at git.people.example/ada/secret-agent',
]
const told = [...echoes, ...others]

it('replaces key, account, identities, names and addresses in any encoding', async () => {
  const script = (job: Parameters<typeof scriptOf>[0]): Script =>
    scriptOf(job).flatMap<Script[number]>((step) =>
      'hold' in step ? [step, ...told.map((line) => ({ line }))] : [step],
    )
  const headers = {
    'x-echo': apiKey,
    'x-ratelimit-user': base64(apiKey),
    [`x-${hex(apiKey)}`]: '1',
  }
  const { files, report, builds } = await contactEmulator({ script, knobs: { headers } })
  const text = files.join('\n')
  const ids = builds.map(({ id }) => id)
  const secrets = [
    ...[...echoes, ...ids, agent, 'agent-of-ada', 'ada.lovelace', 'secret-agent'],
    ...['navy.example', 'people.example', '10.20.30.40', 'fe80', '123456789012', '127.0.0.1'],
  ]
  const parts = secrets.flatMap((secret) => [
    secret,
    base64(secret).replace(/.{0,2}=*$/, ''),
    hex(secret),
  ])
  expect(parts.filter((part) => text.includes(part))).toEqual([])
  // What is left is still of use: equal values are equal, and the log has its lines.
  expect(report.seen).toMatchObject({
    builder: 'BuildKit',
    'rate-limits': 'x-ratelimit-user: <key>',
  })
  const records = JSON.stringify(report.exchanges)
  const [, id] = /"ask":"submit first".*?"id":"(<id \d+>)"/.exec(records) ?? []
  expect(records).toContain(`"path":"/v5/builds/${id}/logs"`)
  expect(records).toContain('COPY Dockerfile')
})
