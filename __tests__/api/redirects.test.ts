import { describe, expect, it } from '@jest/globals'
import type { ApiError } from '../../src/api/errors.ts'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import { systemClock } from '../../src/util/clock.ts'
import { serve, serveRaw } from '../../world/loopback.ts'
import { archiveOf, clientFor, failure, never, submissionOf } from './servers.ts'

type Archive = Parameters<typeof submissionOf>[0]

const operations: Readonly<Record<string, (api: BuildsApi, archive: Archive) => Promise<unknown>>> =
  {
    submit: (api, archive) => api.submitBuild(submissionOf(archive), { signal: never }),
    get: (api) => api.getBuild('b-1', never),
    list: (api) => Array.fromAsync(api.listBuilds({}, never)),
    'list of undeployed agents': (api) => api.listUndeployed(never),
    cancel: (api) => api.cancelBuild('b-1', never),
    log: (api) => Array.fromAsync(api.streamLogs('b-1', never)),
  }

/** Where a redirect may lead: each is another origin than the server's own. */
const targets: Readonly<Record<string, (port: number) => string>> = {
  'another port': (port) => `http://127.0.0.1:${port}/v5/builds`,
  'another host': (port) => `http://localhost:${port}/v5/builds`,
  'another scheme': (port) => `https://127.0.0.1:${port}/v5/builds`,
  'an address without a scheme': (port) => `//127.0.0.1:${port}/v5/builds`,
  'an address with a user': (port) => `http://127.0.0.1@127.0.0.1:${port}/v5/builds`,
}

describe.each(Object.entries(operations))('a redirect of %s', (_, run) => {
  it.each([301, 302, 303, 307, 308])('with %i reaches no other origin', async (status) => {
    for (const [name, target] of Object.entries(targets)) {
      let connections = 0
      await using foreign = await serveRaw(() => (connections += 1))
      await using server = await serve((request, response) => {
        request.resume()
        request.on('end', () => {
          response.writeHead(status, { location: target(foreign.port) }).end()
        })
      })
      await using archive = await archiveOf(100)
      await using api = clientFor(server.url, { clock: systemClock })
      const error = (await failure(run(api, archive))) as ApiError
      expect([name, error.kind, error.status]).toEqual([name, 'http', status])
      expect([name, server.seen.length, connections]).toEqual([name, 1, 0])
    }
  })
})
