import { expect, it } from '@jest/globals'
import { startConnectProxy } from '../../world/proxy/connect-proxy.ts'
import { clientFor, failure, never, recordingClock } from './servers.ts'

// As the table of docs/network.md says.
it.each([
  ['corp.invalid', 'api.corp.invalid', 'direct'],
  ['corp.invalid', 'corp.invalid', 'direct'],
  ['.corp.invalid', 'api.corp.invalid', 'direct'],
  ['.corp.invalid', 'corp.invalid', 'direct'],
  ['*.corp.invalid', 'api.corp.invalid', 'direct'],
  ['*.corp.invalid', 'corp.invalid', 'proxy'],
  ['*', 'api.corp.invalid', 'direct'],
  ['api.corp.invalid:443', 'api.corp.invalid', 'direct'],
  ['api.corp.invalid:8443', 'api.corp.invalid', 'proxy'],
  ['orp.invalid', 'api.corp.invalid', 'proxy'],
  ['0.0.0.0', '0.0.0.0', 'direct'],
  ['0.0.0.0/8', '0.0.0.0', 'proxy'],
])('NO_PROXY=%s sends requests to %s %s', async (noProxy, host, way) => {
  const asked: string[] = []
  await using proxy = await startConnectProxy(9, (_, target) => {
    asked.push(target)
    return 407
  })
  const env = { HTTPS_PROXY: `http://${proxy.host}`, NO_PROXY: noProxy }
  await using api = clientFor(new URL(`https://${host}`), { env, clock: recordingClock() })
  await failure(api.getBuild('b-1', never))
  expect(asked).toEqual(way === 'proxy' ? [`${host}:443`] : [])
})
